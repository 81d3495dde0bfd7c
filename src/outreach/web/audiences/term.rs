//! One condition of a rule: the form to add or change it, and taking it out.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::super::summary;
use super::owner::{Owner, Owns};
use super::rule::write;
use super::term_form::{self, Kind};
use crate::outreach::audiences::{self, Audience, Part, Term};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};

/// The longest address, in bytes, that the cookie between two pages carries.
const LONGEST_UNDO: usize = 2500;

#[derive(Debug, Serialize)]
pub struct TermPage {
    base: String,
    heading: &'static str,
    /// Another kind of condition.
    kind: Field,
    /// Where in the rule it goes.
    place: Vec<Field>,
    fields: Vec<Field>,
    not: Field,
    errors: Option<ErrorSummary>,
    voids: bool,
    title: String,
    #[serde(skip)]
    trail: Vec<Crumb>,
}

impl Page for TermPage {
    const TEMPLATE: &'static str = "audiences/term";

    fn title(&self) -> String {
        self.title.clone()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        self.trail.clone()
    }

    fn sample() -> Self {
        let mut form = Form::default();
        form.fail("any", "Choose at least one of the groups.");
        let any = Field::checks("any", "Any of", [Choice::new("EPP", "EPP (188)")]).error(form.error("any"));
        TermPage {
            base: "/audiences/a".into(),
            heading: "Add a condition",
            kind: kind_field(Kind::Group),
            place: vec![Field::hidden("part", "0")],
            errors: summary([&any]),
            fields: vec![any],
            not: not_field(&form),
            voids: true,
            title: "Condition".into(),
            trail: vec![Crumb::link("/audiences", "Audiences"), Crumb::here("Condition")],
        }
    }
}

fn kind_field(kind: Kind) -> Field {
    let kinds = Kind::ALL.iter().map(|kind| Choice::new(kind, kind.label()));
    Field::select("kind", t!("audiences-condition"), kinds).required().value(kind)
}

fn not_field(form: &Form) -> Field {
    let ways = [Choice::new("0", t!("audiences-must-hold")), Choice::new("1", t!("audiences-must-not-hold"))];
    let chosen = if form.get("not") == "1" { "1" } else { "0" };
    Field::radios("not", t!("audiences-the-condition"), ways).required().value(chosen)
}

/// Where in a rule a condition goes: in the place of another, beside others with “or”, or as a part of its own.
#[derive(Clone, Copy)]
struct Place {
    part: Option<usize>,
    term: Option<usize>,
}

impl Place {
    fn of(form: &Form) -> Place {
        Place { part: form.get("part").parse().ok(), term: form.get("term").parse().ok() }
    }

    /// What stands there now.
    fn found(self, rule: &Audience) -> Option<&Term> {
        rule.parts.get(self.part?)?.any.get(self.term?)
    }

    fn fields(self) -> Vec<Field> {
        let hidden = |name: &str, at: Option<usize>| at.map(|at| Field::hidden(name, at));
        [hidden("part", self.part), hidden("term", self.term)].into_iter().flatten().collect()
    }

    /// The rule with a condition there. None if somebody has taken that place out of the rule meanwhile.
    fn put(self, rule: &Audience, term: Term) -> Option<Audience> {
        let mut rule = rule.clone();
        match (self.part, self.term) {
            (Some(part), Some(at)) => *rule.parts.get_mut(part)?.any.get_mut(at)? = term,
            (Some(part), None) => rule.parts.get_mut(part)?.any.push(term),
            (None, _) => rule.parts.push(Part { any: vec![term] }),
        }
        Some(rule)
    }
}

fn gone() -> Error {
    Error::Conflict(t!("audiences-changed-meanwhile").into())
}

pub async fn ask<Id: Owns>(visit: Visit, Path(id): Path<Id>, Query(query): Query) -> Result<Response> {
    let owner = id.owner(&visit).await?;
    let place = Place::of(&query);
    let there = place.found(&owner.rule);
    let kind = query.get("kind").parse().ok().or(there.map(|term| Kind::of(&term.condition))).unwrap_or(Kind::Group);
    let form = match there.filter(|term| Kind::of(&term.condition) == kind) {
        Some(term) => {
            let form = term_form::shown(&visit, &term.condition).await?;
            if term.not { form.and("not", "1") } else { form }
        }
        None => Form::default(),
    };
    visit.page(owner.section(), &assemble(&visit, &owner, kind, place, &form).await?).await
}

async fn assemble(visit: &Visit, owner: &Owner, kind: Kind, place: Place, form: &Form) -> Result<TermPage> {
    let fields = term_form::fields(visit, owner, kind, form).await?;
    let errors = summary(&fields);
    let heading = match (place.part, place.term) {
        (Some(_), Some(_)) => t!("audiences-change-condition"),
        (Some(_), None) => t!("audiences-add-condition-with-or"),
        (None, _) => t!("audiences-add-condition"),
    };
    Ok(TermPage {
        base: owner.base.clone(),
        heading,
        kind: kind_field(kind),
        place: place.fields(),
        fields,
        not: not_field(form),
        title: ErrorSummary::title(errors.as_ref(), heading),
        errors,
        voids: owner.voids,
        trail: owner.crumbs(Some(t!("audiences-condition"))),
    })
}

/// Puts the condition that was typed into the rule.
pub async fn save<Id: Owns>(visit: Visit, Path(id): Path<Id>, mut form: Form) -> Result<Response> {
    let owner = id.owner(&visit).await?;
    let place = Place::of(&form);
    let kind = form.choice::<Kind>("kind", t!("audiences-a-kind-of-condition")).unwrap_or(Kind::Group);
    if let Some(condition) = term_form::parse(&visit, kind, &mut form).await? {
        let term = Term { not: form.get("not") == "1", condition };
        let rule = place.put(&owner.rule, term).ok_or_else(gone)?;
        if let Err(why) = rule.check() {
            return Ok(visit.refused(&owner.base, &why));
        }
        return write(&visit, &owner, rule, form, t!("audiences-saved"), None).await;
    }
    visit.invalid(owner.section(), &assemble(&visit, &owner, kind, place, &form).await?).await
}

/// How many the rule would pick with the condition as typed so far, in a sentence; nothing while it is not whole.
pub async fn count<Id: Owns>(visit: Visit, Path(id): Path<Id>, Query(query): Query) -> Result<String> {
    let owner = id.owner(&visit).await?;
    let mut form = query;
    let Ok(kind) = form.get("kind").parse() else { return Ok(String::new()) };
    let (place, not) = (Place::of(&form), form.get("not") == "1");
    let Some(condition) = term_form::parse(&visit, kind, &mut form).await? else { return Ok(String::new()) };
    let Some(rule) = place.put(&owner.rule, Term { not, condition }) else { return Ok(String::new()) };
    let scope = visit.scope();
    let question = owner.question(&visit, &scope);
    let [before, after] = [
        audiences::count(&visit.app.db, &question, &owner.rule).await?,
        audiences::count(&visit.app.db, &question, &rule).await?,
    ];
    Ok(t!("audiences-would-pick", after = after, before = before))
}

/// Takes a condition out; the sentence that says so offers to put it back.
pub async fn remove<Id: Owns>(visit: Visit, Path(id): Path<Id>, form: Form) -> Result<Response> {
    let owner = id.owner(&visit).await?;
    let place = Place::of(&form);
    let (Some(part), Some(term)) = (place.part, place.term) else { return Err(gone()) };
    let stored =
        place.found(&owner.rule).map(serde_json::to_string).and_then(std::result::Result::ok).ok_or_else(gone)?;
    let mut rule = owner.rule.clone();
    rule.parts[part].any.remove(term);
    let is_alone = rule.parts[part].any.is_empty();
    if is_alone {
        rule.parts.remove(part);
    }
    let undo = restoration(&owner.base, &stored, (!is_alone).then_some(part));
    write(&visit, &owner, rule, form, t!("audiences-condition-removed"), undo).await
}

/// Where a form puts a condition back; nothing if the cookie that carries the address would not hold it.
fn restoration(base: &str, stored: &str, part: Option<usize>) -> Option<String> {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("stored", stored);
    if let Some(part) = part {
        query.append_pair("part", &part.to_string());
    }
    Some(format!("{base}/term/restoration?{}", query.finish())).filter(|address| address.len() < LONGEST_UNDO)
}

/// Puts a condition back that was taken out.
pub async fn restore<Id: Owns>(visit: Visit, Path(id): Path<Id>, Query(query): Query, form: Form) -> Result<Response> {
    let owner = id.owner(&visit).await?;
    let term: Term = serde_json::from_str(query.get("stored")).map_err(|_| gone())?;
    let rule = Place { part: query.get("part").parse().ok(), term: None }.put(&owner.rule, term).ok_or_else(gone)?;
    if let Err(why) = rule.check() {
        return Ok(visit.refused(&owner.base, &why));
    }
    write(&visit, &owner, rule, form, t!("audiences-condition-put-back"), None).await
}
