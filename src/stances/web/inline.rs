//! A stance set where a list shows it, of one or of many: a level, and a source if somebody says one. Each can be taken
//! back at once, which is a withdrawal like any other.

use axum::extract::Path;
use axum::response::Response;

use super::{take_back, undone};
use crate::directory::PersonId;
use crate::objectives::ObjectiveId;
use crate::stances::{
    self, BatchId, Confidence, Evidence, Holder, Level, NewStance, RecordError, StanceId, WithdrawError,
};
use crate::t;
use crate::web::session::local_path;
use crate::web::{Error, Form, Query, Result, Visit};

/// The longest source.
const SOURCE: usize = 2000;

/// The stance of today that was typed, of `holder`; or errors in the form. Without a source it is hearsay, and not sure.
pub fn parse(form: &mut Form, holder: Holder, visit: &Visit) -> Option<NewStance> {
    let objective = form.choice::<ObjectiveId>("objective", t!("stances-what-objective"));
    let level = form.choice::<Level>("level", t!("stances-what-stance"));
    let source = form.optional_line("source", t!("stances-what-source"), SOURCE);
    let evidence = if form.get("evidence").is_empty() {
        Some(Evidence::Hearsay)
    } else {
        form.choice::<Evidence>("evidence", t!("stances-what-evidence"))
    };
    if evidence.is_some_and(Evidence::is_public) && source.is_none() {
        form.fail("source", t!("stances-public-needs"));
    }
    if !form.is_valid() {
        return None;
    }
    let confidence = if source.is_some() { Confidence::Medium } else { Confidence::Low };
    let is_link = |source: &String| source.starts_with("https://") || source.starts_with("http://");
    Some(NewStance {
        objective: objective?,
        holder,
        level: level?,
        valid_on: visit.today(),
        confidence,
        evidence: evidence?,
        link: source.clone().filter(is_link),
        quote: source.filter(|source| !is_link(source)).unwrap_or_default(),
        contact: None,
    })
}

/// The first thing that is wrong, for a list that has no fields to show it beside.
fn wrong(form: &Form) -> String {
    let found = ["objective", "level", "evidence", "source"].iter().find_map(|name| form.error(name));
    found.unwrap_or_else(|| t!("stances-not-set").into())
}

/// Where a form that takes back is sent to, so that it leads back to the list.
pub fn undoing(path: &str, back: &str) -> String {
    format!("{path}?{}", form_urlencoded::Serializer::new(String::new()).append_pair("back", back).finish())
}

/// Sets the stance of one person, from a list; leads back there.
pub(super) async fn mark(visit: Visit, mut form: Form) -> Result<Response> {
    let person: PersonId = form.get("person").parse().map_err(|_| Error::NotFound)?;
    let back = local_path(form.get("back")).to_owned();
    let Some(new) = parse(&mut form, person.into(), &visit) else { return Ok(visit.refused(&back, &wrong(&form))) };
    let mut tx = visit.app.db.begin().await?;
    let (scope, author) = (visit.scope(), Some(visit.who.id));
    match stances::record(&mut tx, &scope, &new, author, visit.now(), visit.today()).await {
        Ok(id) => {
            tx.commit().await?;
            let said = t!("stances-set", stance = new.level.label(), sign = new.level.signed());
            Ok(visit.done_undoable(&back, &said, &undoing(&format!("/stances/{id}/undoing"), &back)))
        }
        Err(RecordError::NotFound) => Err(Error::NotFound),
        Err(RecordError::Db(error)) => Err(error.into()),
        Err(refused) => Ok(visit.refused(&back, &refused.to_string())),
    }
}

/// Takes back what has just been recorded: a withdrawal like any other.
pub(super) async fn undo(visit: Visit, Path(id): Path<StanceId>, Query(query): Query, _form: Form) -> Result<Response> {
    let entry = stances::get(&visit.app.db, &visit.scope(), id).await?.ok_or(Error::NotFound)?;
    take_back(&visit, id, undone()).await?;
    let holder = format!("{}?objective={}", entry.holder.path(), entry.objective_id);
    let back = if query.get("back").is_empty() { holder.as_str() } else { local_path(query.get("back")) };
    Ok(visit.done(back, t!("stances-taken-back")))
}

/// Takes back what was recorded of many in one act.
pub(super) async fn undo_all(
    visit: Visit,
    Path(id): Path<BatchId>,
    Query(query): Query,
    _form: Form,
) -> Result<Response> {
    let back = if query.get("back").is_empty() { "/people" } else { local_path(query.get("back")) };
    let mut tx = visit.app.db.begin().await?;
    match stances::withdraw_all(&mut tx, &visit.scope(), id, undone(), visit.who.id, visit.now()).await {
        Ok(0) => Err(Error::NotFound),
        Ok(n) => {
            tx.commit().await?;
            Ok(visit.done(back, &t!("stances-taken-back-all", n = n)))
        }
        Err(refused @ WithdrawError::NoReason) => Err(Error::BadRequest(refused.to_string())),
        Err(WithdrawError::Db(error)) => Err(error.into()),
    }
}
