//! A rule: its conditions, whom it picks, who is lost on the way, and why a person is in it or not.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::super::{beside, filled, summary, voided};
use super::owner::{Kind, Owner, Owns};
use super::people::{self, Step};
use crate::charts::{Part as BarPart, progress_bar};
use crate::directory::search::{self, Hit};
use crate::outreach::audiences::{self, Audience, Funnel, Names, StanceChoice, Term};
use crate::stances::Level;
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Form, Query, Result, Visit};

/// One of the parts that must all hold. Drawn by `audiences/_rule`.
#[derive(Clone, Debug, Serialize)]
pub struct PartView {
    /// Any one of these.
    pub terms: Vec<TermView>,
    /// Where another is added to them; none where nothing can be changed.
    pub or: Option<String>,
}

/// A condition or its opposite.
#[derive(Clone, Debug, Serialize)]
pub struct TermView {
    what: &'static str,
    verb: String,
    values: Vec<String>,
    /// `p3` … `un`.
    stances: Vec<&'static str>,
    is_not: bool,
    edit: Option<String>,
    part: usize,
    term: usize,
}

/// A step of the dry run, with its bar.
#[derive(Debug, Serialize)]
pub struct FunnelRow {
    pub(super) step: Step,
    pub(super) bar: String,
}

#[derive(Debug, Serialize)]
pub struct RulePage {
    name: String,
    base: String,
    objective: String,
    campaign: Option<String>,
    parts: Vec<PartView>,
    funnel: Vec<FunnelRow>,
    roles_on: Field,
    asked: Field,
    found: Vec<Answer>,
    why: Option<WhyView>,
    /// Saved rules to take over, for a campaign.
    saved: Option<Field>,
    new_name: Field,
    errors: Option<ErrorSummary>,
    voids: bool,
    can_edit: bool,
    title: String,
    #[serde(skip)]
    trail: Vec<Crumb>,
}

/// Someone to ask the rule about.
#[derive(Debug, Serialize)]
struct Answer {
    name: String,
    note: String,
    href: String,
}

/// Why a person is in it or not.
#[derive(Debug, Serialize)]
struct WhyView {
    name: String,
    href: String,
    is_in: bool,
    checks: Vec<CheckView>,
    /// Why the person gets nothing although picked.
    lost: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct CheckView {
    text: String,
    holds: bool,
}

impl Page for RulePage {
    const TEMPLATE: &'static str = "audiences/show";

    fn title(&self) -> String {
        self.title.clone()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        self.trail.clone()
    }

    fn sample() -> Self {
        let rule = Audience::deciders();
        let step = Step { label: "Match the rule".into(), href: "/".into(), count: 9, is_loss: false, is_total: false };
        let mut form = Form::prefilled([("roles_on", "2027-02-30")]);
        form.fail("roles_on", "“2027-02-30” is not a date.");
        let roles_on = roles_field(&form);
        RulePage {
            name: "AFET, undecided".into(),
            base: "/audiences/a".into(),
            objective: "EU Focal Point for R2P".into(),
            campaign: Some("/campaigns/c".into()),
            parts: views(&rule, &Names::default(), Some("/audiences/a")),
            funnel: vec![FunnelRow { step, bar: String::new() }],
            errors: summary([&roles_on]),
            roles_on,
            asked: asked_field("wilczak"),
            found: vec![Answer { name: "Ann".into(), note: "Renew".into(), href: "/audiences/a?person=p".into() }],
            why: Some(WhyView {
                name: "Marcin Wilczak".into(),
                href: "/people/p".into(),
                is_in: false,
                checks: vec![CheckView { text: "Decides the objective".into(), holds: true }],
                lost: Some("no usable address"),
            }),
            saved: Some(Field::select("audience", "Saved audience", [Choice::new("a", "AFET")])),
            new_name: Field::text("name", "Name"),
            voids: true,
            can_edit: true,
            title: "Audience".into(),
            trail: vec![Crumb::link("/audiences", "Audiences"), Crumb::here("Audience")],
        }
    }
}

/// A rule as it is drawn; with addresses for changing it below `base`.
pub fn views(rule: &Audience, names: &Names, base: Option<&str>) -> Vec<PartView> {
    let view = |part: usize, term: usize, one: &Term| {
        let phrase = names.phrase(one);
        TermView {
            what: phrase.what,
            verb: phrase.verb,
            values: phrase.values,
            stances: phrase.stances.into_iter().map(code).collect(),
            is_not: one.not,
            edit: base.map(|base| format!("{base}/term?part={part}&term={term}")),
            part,
            term,
        }
    };
    let part = |(at, part): (usize, &audiences::Part)| PartView {
        terms: part.any.iter().enumerate().map(|(term, one)| view(at, term, one)).collect(),
        or: base.map(|base| format!("{base}/term?part={at}")),
    };
    rule.parts.iter().enumerate().map(part).collect()
}

/// `p3` … `m3`, `un`.
pub(super) fn code(stance: StanceChoice) -> &'static str {
    match stance {
        StanceChoice::Level(level) => Level::new(level).map_or("un", Level::code),
        StanceChoice::Unknown => "un",
    }
}

/// A rule for looking at only.
pub async fn parts(visit: &Visit, rule: &Audience) -> Result<Vec<PartView>> {
    let names = audiences::names(&visit.app.db, &visit.scope(), &[rule]).await?;
    Ok(views(rule, &names, None))
}

/// The steps of a dry run, with bars.
pub fn funnel_rows(people: &str, funnel: &Funnel) -> Vec<FunnelRow> {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let row = |step: Step| {
        let class = if step.is_total { "b-tot" } else { "b-in" };
        let part = BarPart::new(class, count(step.count), t!("audiences-bar-people"));
        let bar = progress_bar(&step.label, &[part], count(funnel.matched).max(1));
        FunnelRow { step, bar }
    };
    people::steps(people, funnel).into_iter().map(row).collect()
}

fn roles_field(form: &Form) -> Field {
    filled(form, Field::date("roles_on", t!("audiences-roles-on")).hint(t!("audiences-roles-on-hint")))
}

fn asked_field(typed: &str) -> Field {
    Field::text("q", t!("audiences-person")).value(typed).autocomplete("off")
}

pub async fn show<Id: Owns>(visit: Visit, Path(id): Path<Id>, Query(query): Query) -> Result<Response> {
    let owner = id.owner(&visit).await?;
    let page = assemble(&visit, &owner, &query, &Form::default()).await?;
    visit.page(owner.section(), &page).await
}

/// The page again, with a form that was not accepted.
pub(super) async fn again(visit: &Visit, owner: &Owner, form: &Form) -> Result<Response> {
    visit.invalid(owner.section(), &assemble(visit, owner, &Form::default(), form).await?).await
}

async fn assemble(visit: &Visit, owner: &Owner, query: &Form, typed: &Form) -> Result<RulePage> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let names = audiences::names(db, &scope, &[&owner.rule]).await?;
    let funnel = audiences::resolve(db, &owner.question(visit, &scope), &owner.rule).await?;
    let known = Form::prefilled([("roles_on", owner.rule.roles_on.map(|day| day.to_string()).unwrap_or_default())]);
    let is_typed = typed.pairs().next().is_some();
    let roles_on = roles_field(if is_typed { typed } else { &known });
    let saved = match &owner.kind {
        Kind::Campaign(_) if owner.can_edit => Some(filled(typed, saved_field(visit, owner).await?)),
        _ => None,
    };
    let new_name = match &owner.kind {
        Kind::Saved(saved) if !is_typed => Field::text("name", t!("audiences-name")).required().value(&saved.name),
        _ => filled(typed, Field::text("name", t!("audiences-name")).required()),
    };
    let errors = summary([&roles_on, &new_name].into_iter().chain(&saved));
    let here = match &owner.kind {
        Kind::Campaign(_) => t!("audiences-audience"),
        Kind::Saved(_) => owner.name.as_str(),
    };
    Ok(RulePage {
        parts: views(&owner.rule, &names, owner.can_edit.then_some(owner.base.as_str())),
        funnel: funnel_rows(&owner.people, &funnel),
        why: why(visit, owner, &names, query).await?,
        found: found(visit, owner, query).await?,
        asked: asked_field(query.get("q")),
        roles_on,
        saved,
        new_name,
        voids: owner.voids,
        can_edit: owner.can_edit,
        title: ErrorSummary::title(errors.as_ref(), here),
        errors,
        trail: owner.crumbs(None),
        campaign: match &owner.kind {
            Kind::Campaign(campaign) => Some(format!("/campaigns/{}", campaign.id)),
            Kind::Saved(_) => None,
        },
        name: owner.name.clone(),
        base: owner.base.clone(),
        objective: owner.objective_name.clone(),
    })
}

/// Those of the same objective.
async fn saved_field(visit: &Visit, owner: &Owner) -> Result<Field> {
    let listed = audiences::list(&visit.app.db, &visit.scope(), Some(owner.objective)).await?;
    let choices = listed.into_iter().map(|one| Choice::new(one.id, one.name));
    Ok(Field::select("audience", t!("audiences-saved-audience"), choices).required().blank(t!("audiences-choose-one")))
}

/// People who answer to what was typed.
async fn found(visit: &Visit, owner: &Owner, query: &Form) -> Result<Vec<Answer>> {
    let hits = search::search(&visit.app.db, query.get("q"), &[search::Kind::Person], 8).await?;
    let answer = |hit: Hit| Answer {
        href: format!("{}?person={}#why", owner.base, hit.record_id),
        name: hit.label,
        note: hit.note,
    };
    Ok(hits.into_iter().map(answer).collect())
}

async fn why(visit: &Visit, owner: &Owner, names: &Names, query: &Form) -> Result<Option<WhyView>> {
    let Ok(person) = query.get("person").parse() else { return Ok(None) };
    let (db, scope) = (&visit.app.db, visit.scope());
    let answer = audiences::why(db, &owner.question(visit, &scope), &owner.rule, names, person).await?;
    let Some(answer) = answer else { return Ok(None) };
    let Some(who) = crate::directory::person(db, person).await? else { return Ok(None) };
    let or = format!("{} ", t!("audiences-or-join"));
    let checks = answer.parts.iter().map(|part| CheckView {
        text: part.iter().map(|check| check.words.as_str()).collect::<Vec<_>>().join(&or),
        holds: part.iter().any(|check| check.holds),
    });
    Ok(Some(WhyView {
        name: who.name,
        href: format!("/people/{person}"),
        is_in: answer.is_recipient(),
        checks: checks.collect(),
        lost: answer.lost.map(audiences::LostReason::words),
    }))
}

/// Sets the day whose roles count.
pub async fn set_roles<Id: Owns>(visit: Visit, Path(id): Path<Id>, mut form: Form) -> Result<Response> {
    let owner = id.owner(&visit).await?;
    let roles_on = form.optional_date("roles_on", t!("audiences-the-day"));
    if !form.is_valid() {
        return again(&visit, &owner, &form).await;
    }
    let rule = Audience { roles_on, ..owner.rule.clone() };
    write(&visit, &owner, rule, form, t!("audiences-saved"), None).await
}

/// Writes another rule and goes back to it; `undo` is where a form takes the change back.
pub(super) async fn write(
    visit: &Visit,
    owner: &Owner,
    rule: Audience,
    mut form: Form,
    said: &str,
    undo: Option<String>,
) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    match owner.set(visit, &mut tx, rule).await {
        Ok(taken_back) => {
            tx.commit().await?;
            let said = format!("{said}{}", voided(taken_back.as_slice()));
            Ok(match undo {
                Some(undo) => visit.done_undoable(&owner.base, &said, &undo),
                None => visit.done(&owner.base, &said),
            })
        }
        Err(refused) => {
            // The page is read over another connection.
            tx.rollback().await?;
            beside(&mut form, refused)?;
            again(visit, owner, &form).await
        }
    }
}
