//! Who gets the letter: the rule, to be chosen and in words.

use std::collections::BTreeMap;

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::{beside, summary, voided};
use crate::directory::areas;
use crate::outreach::audiences::{self, Audience, Choices, StanceChoice};
use crate::outreach::campaigns::{self, Campaign, CampaignId, Draft, brussels_day};
use crate::stances::Level;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Form, Result, Visit};

/// One of the conditions that must all hold. Drawn on the page of a campaign.
#[derive(Clone, Debug, Serialize)]
pub struct Condition {
    /// What is looked at: "Group".
    pub what: &'static str,
    /// Any one of these.
    pub values: Vec<String>,
    /// Or of these stances: `p3` … `un`.
    pub stances: Vec<&'static str>,
}

/// The rule in words; no conditions pick everybody with a say.
pub fn conditions(audience: &Audience) -> Vec<Condition> {
    let words = |what, codes: &[String], shown: fn(&str) -> String| Condition {
        what,
        values: codes.iter().map(|code| shown(code)).collect(),
        stances: vec![],
    };
    let own = |code: &str| code.to_owned();
    let stances = audience.stances.iter().copied().map(code).collect();
    let all = [
        words("Group", &audience.groups, own),
        words("Country", &audience.countries, country),
        words("Committee", &audience.committees, own),
        Condition { what: "Stance", values: vec![], stances },
    ];
    all.into_iter().filter(|condition| !condition.values.is_empty() || !condition.stances.is_empty()).collect()
}

fn country(code: &str) -> String {
    areas::by_any(code).map_or_else(|| code.to_owned(), |area| area.name.to_owned())
}

/// `p3` … `m3`, `un`.
fn code(stance: StanceChoice) -> &'static str {
    match stance {
        StanceChoice::Level(level) => Level::new(level).map_or("un", Level::code),
        StanceChoice::Unknown => "un",
    }
}

fn stance(code: &str) -> Option<StanceChoice> {
    if code == "un" {
        return Some(StanceChoice::Unknown);
    }
    Level::ALL.into_iter().find(|level| level.code() == code).map(|level| StanceChoice::Level(level.number()))
}

#[derive(Debug, Serialize)]
pub struct AudiencePage {
    id: String,
    name: String,
    objective: String,
    people: usize,
    fields: Vec<Field>,
    errors: Option<ErrorSummary>,
    voids: bool,
}

impl Page for AudiencePage {
    const TEMPLATE: &'static str = "campaigns/audience";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), "Audience")
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/campaigns", "Campaigns"),
            Crumb::link(format!("/campaigns/{}", self.id), &self.name),
            Crumb::here("Audience"),
        ]
    }

    fn sample() -> Self {
        let one = |code: &str| BTreeMap::from([(code.to_owned(), 12)]);
        let choices = Choices {
            people: 720,
            groups: one("EPP"),
            countries: one("GR"),
            committees: one("AFET"),
            stances: BTreeMap::from([(StanceChoice::Unknown, 700), (StanceChoice::Level(2), 20)]),
        };
        let mut form = Form::prefilled([("groups", "EPP")]);
        form.fail("groups", "Choose political groups from the list.");
        let fields = fields(&form, &choices);
        AudiencePage {
            id: "c".into(),
            name: "AFET follow-up".into(),
            objective: "EU Focal Point for R2P".into(),
            people: 720,
            errors: summary(&fields),
            fields,
            voids: true,
        }
    }
}

/// A choice for each code that there is, and for each that was chosen although there is nobody (any more).
fn choices(found: &BTreeMap<String, usize>, chosen: &[&str], shown: fn(&str) -> String) -> Vec<Choice> {
    let gone = chosen.iter().filter(|code| !found.contains_key(**code)).map(|code| ((*code).to_owned(), 0));
    let all = found.iter().map(|(code, n)| (code.clone(), *n)).chain(gone);
    let mut all: Vec<_> = all.map(|(code, n)| Choice::new(&code, format!("{} ({n})", shown(&code)))).collect();
    all.sort_by(|a, b| a.label.cmp(&b.label));
    all
}

fn fields(form: &Form, found: &Choices) -> Vec<Field> {
    let field = |name: &'static str, label: &str, choices: Vec<Choice>| {
        Field::checks(name, label, choices).values(&form.all(name)).error(form.error(name))
    };
    let own = |code: &str| code.to_owned();
    let levels = Level::ALL.into_iter().map(|level| StanceChoice::Level(level.number()));
    let level = |one: StanceChoice| {
        let n = found.stances.get(&one).copied().unwrap_or_default();
        let name = match one {
            StanceChoice::Level(level) => Level::new(level).map_or("Unknown", Level::label),
            StanceChoice::Unknown => "Unknown",
        };
        Choice::new(code(one), format!("{name} ({n})"))
    };
    vec![
        field("groups", "Political groups", choices(&found.groups, &form.all("groups"), own)),
        field("countries", "Countries", choices(&found.countries, &form.all("countries"), country)),
        field("committees", "Committees", choices(&found.committees, &form.all("committees"), own)),
        field("stances", "Stances", levels.chain([StanceChoice::Unknown]).map(level).collect()),
    ]
}

async fn assemble(visit: &Visit, campaign: &Campaign, form: &Form) -> Result<AudiencePage> {
    let (scope, now) = (visit.scope(), visit.now());
    let objective = campaign.objective_id;
    let found = audiences::choices(&visit.app.db, &scope, objective, brussels_day(now), now).await?;
    let fields = fields(form, &found);
    Ok(AudiencePage {
        id: campaign.id.to_string(),
        name: campaign.name.clone(),
        objective: campaign.objective_name.clone(),
        people: found.people,
        errors: summary(&fields),
        fields,
        voids: campaign.state.is_pending(),
    })
}

pub async fn edit(visit: Visit, Path(id): Path<CampaignId>) -> Result<Response> {
    let campaign = campaigns::get(&visit.app.db, &visit.scope(), id).await?;
    let audience = &campaign.audience;
    let named = |name: &'static str, codes: &[String]| codes.iter().map(move |code| (name, code.clone())).collect();
    let lists: [Vec<(&str, String)>; 4] = [
        named("groups", &audience.groups),
        named("countries", &audience.countries),
        named("committees", &audience.committees),
        audience.stances.iter().map(|stance| ("stances", code(*stance).to_owned())).collect(),
    ];
    let form = Form::prefilled(lists.concat());
    visit.page("campaigns", &assemble(&visit, &campaign, &form).await?).await
}

/// The rule that was chosen, or errors beside the fields.
fn parse(form: &mut Form) -> Option<Audience> {
    let codes = |form: &mut Form, name: &'static str, what: &str| {
        let chosen: Vec<String> = form.all(name).into_iter().map(str::to_owned).collect();
        if chosen.iter().any(|code| code.len() > 40 || code.chars().any(char::is_control)) {
            form.fail(name, format!("Choose {what} from the list."));
        }
        chosen
    };
    let groups = codes(form, "groups", "political groups");
    let countries = codes(form, "countries", "countries");
    let committees = codes(form, "committees", "committees");
    let stances: Option<Vec<_>> = form.all("stances").into_iter().map(stance).collect();
    if stances.is_none() {
        form.fail("stances", "Choose stances from the list.");
    }
    let audience = Audience { groups, countries, committees, stances: stances? };
    form.is_valid().then_some(audience)
}

pub async fn update(visit: Visit, Path(id): Path<CampaignId>, mut form: Form) -> Result<Response> {
    let scope = visit.scope();
    let campaign = campaigns::get(&visit.app.db, &scope, id).await?;
    if let Some(audience) = parse(&mut form) {
        let mut tx = visit.app.db.begin().await?;
        let draft = with_audience(&campaign, audience);
        match campaigns::edit(&mut tx, &scope, id, &draft, visit.who.id, visit.now()).await {
            Ok(taken_back) => {
                tx.commit().await?;
                let said = format!("Audience saved.{}", voided(taken_back.as_slice()));
                return Ok(visit.done(&format!("/campaigns/{id}"), &said));
            }
            Err(refused) => beside(&mut form, refused)?,
        }
    }
    visit.invalid("campaigns", &assemble(&visit, &campaign, &form).await?).await
}

fn with_audience(campaign: &Campaign, audience: Audience) -> Draft {
    Draft {
        name: campaign.name.clone(),
        objective: campaign.objective_id,
        letter: campaign.letter_id,
        audience,
        sender_name: campaign.sender_name.clone(),
        sender_address: campaign.sender_address.clone(),
        reply_to: campaign.reply_to.clone(),
    }
}
