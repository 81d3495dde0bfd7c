//! What the page of a person, a post or an organisation shows of where they stand: the form, the history, what is only
//! assumed, weight and interest. Drawn by `stances/_panel`, `stances/_history` and `stances/_weigh`.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use serde::Serialize;

use super::history::HistoryItem;
use super::line::LineView;
use crate::directory::official_name;
use crate::directory::work::AsOf;
use crate::objectives::{self, Objective};
use crate::stances::{self, Assessment, Confidence, Entry, Evidence, Grade, Holder, Standing};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::lists::along;
use crate::web::{Form, Result, Visit};
use crate::when::day;

/// Where a holder stands, with everything to say more.
#[derive(Debug, Serialize)]
pub struct StancePanel {
    /// The address of the holder's page.
    path: String,
    /// The list that the page was opened from, for links and forms to carry along.
    along: Vec<(String, String)>,
    tabs: Vec<ObjectiveTab>,
    form: Option<StanceForm>,
    /// In words, when evidence of one day contradicts itself.
    contested: Option<String>,
    assumed: Option<AssumedView>,
    /// How the stance on the chosen objective went; none before there is one.
    line: Option<LineView>,
    /// Where every stance is listed.
    history_href: String,
    history: Vec<HistoryItem>,
    weigh: Option<WeighForms>,
    /// Whether it is what was known on an earlier day: nothing is changed there.
    is_of_then: bool,
}

/// One of the objectives that the stance can be looked at for.
#[derive(Debug, Serialize)]
struct ObjectiveTab {
    href: String,
    name: String,
    current: bool,
}

/// Where the holder stands on the chosen objective, and the form to record it anew.
#[derive(Debug, Serialize)]
struct StanceForm {
    objective: String,
    objective_name: String,
    objective_error: Option<String>,
    level: String,
    level_error: Option<String>,
    current: String,
    valid_on: Field,
    confidence: Field,
    evidence: Field,
    quote: Field,
    link: Field,
}

/// Where the holder is assumed to stand.
#[derive(Debug, Serialize)]
struct AssumedView {
    level: &'static str,
    from: String,
    href: String,
    because: &'static str,
    since: String,
}

/// Weight and interest, and whose view is taken.
#[derive(Debug, Serialize)]
struct WeighForms {
    objective: String,
    objective_name: String,
    /// The latest assessment, in words.
    latest: Option<String>,
    influence: Field,
    interest: Field,
    assessed_on: Field,
    sources: Vec<SourceRow>,
    source: Field,
    /// Names that are likely.
    suggestions: Vec<String>,
    general: bool,
}

/// Whose view is taken.
#[derive(Debug, Serialize)]
struct SourceRow {
    href: String,
    name: String,
    on: String,
    remove: String,
}

/// What a page asks of its panel.
pub struct Asked<'a> {
    /// Whose page it is.
    pub holder: Holder,
    /// The address: which objective.
    pub query: &'a Form,
    /// As of which day.
    pub on: NaiveDate,
    /// An earlier day, as known when it ended; none is by all that is known.
    pub then: Option<AsOf>,
    /// The day, if links are to keep it.
    pub keep: Option<NaiveDate>,
    /// A form that was not accepted.
    pub typed: Option<&'a Form>,
    /// Names of those whose view the holder may take.
    pub suggestions: Vec<String>,
    /// The list that the page was opened from ([`walked`](crate::web::lists::walked)).
    pub along: Vec<(String, String)>,
}

impl StancePanel {
    /// Gathers it.
    pub async fn of(visit: &Visit, asked: Asked<'_>) -> Result<StancePanel> {
        let (db, scope, holder) = (&visit.app.db, visit.scope(), asked.holder);
        let listed = objectives::list(db, &scope).await?;
        let chosen = listed.iter().find(|objective| objective.id.to_string() == asked.query.get("objective"));
        let chosen = chosen.or_else(|| listed.iter().find(|objective| objective.state == objectives::State::Active));
        let entries = stances::of_holder(db, &scope, holder).await?;
        let entries = match asked.then {
            Some(then) => stances::known_before(entries, then.end),
            None => entries,
        };
        let standing = match chosen {
            Some(objective) => standing(visit, objective, holder, &asked).await?,
            None => None,
        };
        let assumed = match chosen.filter(|_| standing.is_none()) {
            Some(objective) => assumed(visit, objective, &asked).await?,
            None => None,
        };
        let weigh = match chosen {
            Some(objective) => Some(weigh(visit, objective, &asked).await?),
            None => None,
        };
        let latest = standing.and_then(|standing| entries.iter().find(|entry| entry.id == standing.stance));
        let form = chosen.map(|objective| stance(visit, objective, standing.as_ref(), latest, &asked));
        let line = chosen.and_then(|objective| LineView::of(&entries, objective, asked.on));
        let tab = |objective: &Objective| ObjectiveTab {
            href: along(&address(holder, Some(objective), asked.keep), &asked.along),
            name: objective.name.clone(),
            current: chosen.is_some_and(|chosen| chosen.id == objective.id),
        };
        Ok(StancePanel {
            path: holder.path(),
            tabs: listed.iter().map(tab).collect(),
            form,
            contested: standing.filter(|standing| standing.is_contested).map(|standing| contested(&standing)),
            assumed,
            line,
            history_href: "#h-hi".into(),
            history: entries.into_iter().map(|entry| history_item(visit, entry, &asked)).collect(),
            is_of_then: asked.then.is_some(),
            weigh,
            along: asked.along,
        })
    }

    /// The page with the chosen objective, and with a day.
    pub fn address(&self, on: Option<NaiveDate>) -> String {
        let objective = self.form.as_ref().map(|form| format!("objective={}", form.objective));
        let query: Vec<_> = objective.into_iter().chain(on.map(|on| format!("on={on}"))).collect();
        let address = if query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, query.join("&")) };
        along(&address, &self.along)
    }

    /// What was wrong with whichever form was sent.
    pub fn errors(&self) -> Option<ErrorSummary> {
        let mut errors = self.form.as_ref().and_then(StanceForm::errors);
        if let Some(weigh) = &self.weigh {
            for field in [&weigh.influence, &weigh.interest, &weigh.assessed_on, &weigh.source] {
                if let Some(error) = &field.error {
                    errors = Some(errors.unwrap_or_default().and(&format!("#{}", field.id), error));
                }
            }
        }
        errors
    }

    /// Whether there is anything to show or to say; whoever works for no client sees nothing of it.
    pub fn is_empty(&self) -> bool {
        self.form.is_none() && self.history.is_empty()
    }

    /// Hands every stance over to a page that lists them among other things, at `href`.
    pub fn give_history(&mut self, href: String) -> Vec<HistoryItem> {
        self.history_href = href;
        std::mem::take(&mut self.history)
    }

    /// Without the objectives to choose from, where they stand on the page already.
    #[must_use]
    pub fn without_tabs(self) -> Self {
        StancePanel { tabs: vec![], ..self }
    }

    /// As on a sample page.
    pub fn sample(path: &str) -> StancePanel {
        let mut form = Form::prefilled([("level", "p1"), ("valid_on", "2026-11-24"), ("evidence", "vote")]);
        form.fail("quote", "Public evidence needs a quote or a link.");
        form.fail("objective", "The objective is achieved: no more stances are recorded on it.");
        form.fail("influence", "Choose how much weight they have.");
        let name = || "EU Focal Point for R2P".to_owned();
        let tab = || ObjectiveTab { href: path.into(), name: "EU Focal Point".into(), current: true };
        let source = SourceRow {
            href: "/organizations/o".into(),
            name: "Renew Europe Group".into(),
            on: "on every objective of The Coalition".into(),
            remove: format!("{path}/sources/s/removal"),
        };
        StancePanel {
            path: path.into(),
            along: vec![("in".into(), "stance=z0".into()), ("at".into(), "12".into())],
            tabs: vec![tab(), tab()],
            form: Some(stance_form("o".into(), name(), "Leaning for since 19 Nov 2026".into(), &form)),
            contested: Some("Evidence of 19 Nov 2026 contradicts itself.".into()),
            assumed: Some(AssumedView {
                level: "p2",
                from: "Renew Europe Group".into(),
                href: "/organizations/o".into(),
                because: stances::Because::Group.label(),
                since: "3 Nov 2026".into(),
            }),
            line: Some(LineView::sample()),
            history_href: "#h-hi".into(),
            history: vec![HistoryItem::sample(None), HistoryItem::sample(Some("Mistaken for a namesake".into()))],
            weigh: Some(WeighForms {
                latest: Some("Influence 4, interest 2 on 3 Nov 2026".into()),
                sources: vec![source],
                ..weigh_forms("o".into(), name(), &form, vec!["Renew Europe Group".into()])
            }),
            is_of_then: false,
        }
    }
}

impl StanceForm {
    fn errors(&self) -> Option<ErrorSummary> {
        let fields = [&self.valid_on, &self.confidence, &self.evidence, &self.quote, &self.link];
        let mut errors = ErrorSummary::of(fields);
        for error in [&self.level_error, &self.objective_error].into_iter().flatten() {
            errors = Some(errors.unwrap_or_default().and("#h-st", error));
        }
        errors
    }
}

/// The page with an objective and a day: links keep both.
fn address(holder: Holder, objective: Option<&Objective>, on: Option<NaiveDate>) -> String {
    let mut query = vec![];
    query.extend(objective.map(|objective| format!("objective={}", objective.id)));
    query.extend(on.map(|on| format!("on={on}")));
    let path = holder.path();
    if query.is_empty() { path } else { format!("{path}?{}", query.join("&")) }
}

/// A field with what was typed and what was wrong with it.
fn filled(form: &Form, field: Field) -> Field {
    let (value, error) = (form.get(&field.name).to_owned(), form.error(&field.name));
    field.value(value).error(error)
}

/// The form that was sent, if it is the one with this field.
fn sent<'a>(typed: Option<&'a Form>, field: &str) -> Option<&'a Form> {
    typed.filter(|form| form.is_ticked(field))
}

fn stance_form(objective: String, objective_name: String, current: String, form: &Form) -> StanceForm {
    let evidence = Evidence::ALL.iter().map(|evidence| Choice::new(evidence, evidence.label_with_reach()));
    let confidence = Confidence::ALL.iter().map(|confidence| Choice::new(confidence, confidence.label()));
    StanceForm {
        objective,
        objective_name,
        objective_error: form.error("objective"),
        level: form.get("level").to_owned(),
        level_error: form.error("level"),
        current,
        valid_on: filled(form, Field::date("valid_on", t!("stances-on")).required()),
        confidence: filled(form, Field::select("confidence", t!("stances-confidence"), confidence).required()),
        evidence: filled(form, Field::select("evidence", t!("stances-rests-on"), evidence).required()),
        quote: filled(
            form,
            Field::textarea("quote", t!("stances-quote")).rows(2).placeholder(t!("stances-quote-hint")),
        ),
        link: filled(form, Field::text("link", t!("stances-link")).placeholder("https://")),
    }
}

/// The form, prefilled with where the holder stands on the day.
fn stance(
    visit: &Visit,
    objective: &Objective,
    standing: Option<&Standing>,
    latest: Option<&Entry>,
    asked: &Asked<'_>,
) -> StanceForm {
    let current = standing.map_or_else(
        || t!("stances-never-asked", unknown = stances::word("un")),
        |standing| {
            let (stance, since) = (standing.level.label(), day(standing.valid_on));
            if standing.is_stale {
                t!("stances-since-stale", stance = stance, day = since)
            } else {
                t!("stances-since", stance = stance, day = since)
            }
        },
    );
    let fresh = Form::prefilled([
        ("level", latest.map_or("", |entry| entry.level.code()).to_owned()),
        ("valid_on", visit.today().to_string()),
        ("confidence", Confidence::Medium.to_string()),
        ("evidence", Evidence::Meeting.to_string()),
    ]);
    let form = sent(asked.typed, "evidence").unwrap_or(&fresh);
    stance_form(objective.id.to_string(), objective.name.clone(), current, form)
}

fn contested(standing: &Standing) -> String {
    t!("stances-contested", day = day(standing.valid_on))
}

fn history_item(visit: &Visit, entry: Entry, asked: &Asked<'_>) -> HistoryItem {
    HistoryItem::new(visit, entry, &asked.along, asked.then.is_some())
}

/// Where somebody stood on the day that is asked for: by all that is known, or by what was known then.
async fn standing(visit: &Visit, objective: &Objective, holder: Holder, asked: &Asked<'_>) -> Result<Option<Standing>> {
    let (db, scope, freshness) = (&visit.app.db, visit.scope(), objective.freshness_days);
    Ok(match asked.then {
        None => stances::standing_of(db, &scope, objective.id, holder, asked.on, freshness).await?,
        Some(then) => {
            let at = (asked.on, last_moment(then));
            stances::standings_among(db, &scope, objective.id, &[holder], at, freshness).await?.remove(&holder)
        }
    })
}

/// The last moment of a day, as finely as moments are kept.
fn last_moment(then: AsOf) -> DateTime<Utc> {
    then.end - TimeDelta::microseconds(1)
}

async fn assumed(visit: &Visit, objective: &Objective, asked: &Asked<'_>) -> Result<Option<AssumedView>> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let known = asked.then.map_or_else(|| visit.now(), last_moment);
    let ties = stances::ties(db, &scope, objective.id, &[asked.holder], (asked.on, known)).await?;
    let mut standings = std::collections::HashMap::new();
    for tie in &ties {
        let standing = standing(visit, objective, tie.source, asked).await?;
        standings.extend(standing.map(|standing| (tie.source, standing)));
    }
    let Some(found) = stances::assume(&ties, &standings).remove(&asked.holder) else { return Ok(None) };
    let from = stances::names(db, &[found.from]).await?.remove(&found.from).unwrap_or_default();
    Ok(Some(AssumedView {
        level: found.standing.level.code(),
        from: official_name(&from).to_owned(),
        href: address(found.from, Some(objective), None),
        because: found.because.label(),
        since: day(found.standing.valid_on),
    }))
}

fn weigh_forms(objective: String, objective_name: String, form: &Form, suggestions: Vec<String>) -> WeighForms {
    let grades = |least: String, most: String| {
        Grade::ALL.into_iter().map(move |grade| {
            let said = match grade.number() {
                1 => least.clone(),
                5 => most.clone(),
                n => n.to_string(),
            };
            Choice::new(grade, said)
        })
    };
    let influence = grades(t!("stances-influence-least", grade = 1), t!("stances-influence-most", grade = 5));
    let influence = Field::select("influence", t!("stances-influence"), influence).required();
    let interest = grades(t!("stances-interest-least", grade = 1), t!("stances-interest-most", grade = 5));
    let interest = Field::select("interest", t!("stances-interest"), interest).required();
    let source = Field::text("source", t!("stances-source-of")).required().placeholder(t!("stances-source-hint"));
    WeighForms {
        objective,
        objective_name,
        latest: None,
        influence: filled(form, influence).blank(t!("stances-choose")),
        interest: filled(form, interest).blank(t!("stances-choose")),
        assessed_on: filled(form, Field::date("assessed_on", t!("stances-assessed-on")).required()),
        sources: vec![],
        source: filled(form, source),
        suggestions,
        general: form.is_ticked("general"),
    }
}

async fn weigh(visit: &Visit, objective: &Objective, asked: &Asked<'_>) -> Result<WeighForms> {
    let (db, scope, holder) = (&visit.app.db, visit.scope(), asked.holder);
    let assessed = stances::assessments_of(db, &scope, holder).await?;
    let is_known = |row: &&Assessment| asked.then.is_none_or(|then| row.recorded_at < then.end);
    let mut known = assessed.iter().filter(is_known);
    let latest = known.find(|row| row.objective_id == objective.id && row.valid_on <= asked.on);
    let grade = |of: fn(&Assessment) -> Grade| latest.map_or_else(String::new, |row| of(row).to_string());
    let fresh = [
        ("influence", grade(|row| row.influence)),
        ("interest", grade(|row| row.interest)),
        ("assessed_on", visit.today().to_string()),
    ];
    let typed = sent(asked.typed, "influence").or_else(|| sent(asked.typed, "source")).cloned();
    let form = typed.unwrap_or_default().or(fresh);
    let said = |row: &Assessment| {
        let by = row.author_name.as_deref().unwrap_or(t!("stances-account-gone"));
        let (influence, interest) = (row.influence.number(), row.interest.number());
        t!("stances-assessed", influence = influence, interest = interest, day = day(row.valid_on), by = by)
    };
    let sources = stances::sources_of(db, &scope, holder, asked.then.map(|then| then.end)).await?.into_iter();
    let of_objective = |id| id == Some(objective.id);
    let row = |source: stances::Source| SourceRow {
        href: source.source.path(),
        name: official_name(&source.source_name).to_owned(),
        on: match source.objective {
            Some(_) => t!("stances-source-on-this").into(),
            None => t!("stances-source-on-all", client = &source.client_name),
        },
        remove: format!("{}/sources/{}/removal", holder.path(), source.id),
    };
    Ok(WeighForms {
        latest: latest.map(said),
        sources: sources.filter(|s| s.objective.is_none() || of_objective(s.objective)).map(row).collect(),
        ..weigh_forms(objective.id.to_string(), objective.name.clone(), &form, asked.suggestions.clone())
    })
}
