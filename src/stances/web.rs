//! Recording and taking back stances, saying whose view somebody takes, assessing weight and interest. The forms are on
//! the pages of people, posts and organisations, which are told apart here and nowhere else.

pub mod history;
pub mod inline;
mod line;
pub mod panel;
mod weigh;
pub mod wording;

use axum::extract::Path;
use axum::response::Response;

use super::{Confidence, Evidence, Holder, Level, NewStance, RecordError, StanceId, WithdrawError};
use crate::directory::records::PostId;
use crate::directory::{OrganizationId, PersonId};
use crate::objectives::ObjectiveId;
use crate::stances;
use crate::t;
use crate::web::lists::{along, walked};
use crate::web::{Error, Form, Result, Routes, Visit};

/// Why a stance was taken back that its author has just recorded.
fn undone() -> &'static str {
    t!("stances-undone")
}

/// The routes, the same for each kind of holder.
pub fn routes() -> Routes {
    let routes = Routes::new()
        .post("/people/{id}/stances", record::<PersonId>)
        .post("/people/{holder}/stances/{id}/withdrawal", withdraw::<PersonId>)
        .post("/posts/{id}/stances", record::<PostId>)
        .post("/posts/{holder}/stances/{id}/withdrawal", withdraw::<PostId>)
        .post("/organizations/{id}/stances", record::<OrganizationId>)
        .post("/organizations/{holder}/stances/{id}/withdrawal", withdraw::<OrganizationId>)
        .post("/stances", inline::mark)
        .post("/stances/{id}/undoing", inline::undo)
        .post("/stances/batches/{id}/undoing", inline::undo_all);
    routes.merge(weigh::routes()).merge(wording::routes())
}

/// The page of a holder again, with a form that was not accepted.
async fn show_with(visit: &Visit, holder: Holder, form: &Form) -> Result<Response> {
    match holder {
        Holder::Person(id) => crate::directory::web::show_with(visit, id, form).await,
        Holder::Post(id) => crate::directory::web::show_post_with(visit, id, form).await,
        Holder::Organization(id) => crate::directory::web::show_organization_with(visit, id, form).await,
    }
}

async fn record<H: Into<Holder>>(visit: Visit, Path(holder): Path<H>, mut form: Form) -> Result<Response> {
    let holder = holder.into();
    let Some(new) = parse(&mut form, holder) else { return show_with(&visit, holder, &form).await };
    let mut tx = visit.app.db.begin().await?;
    let (scope, author) = (visit.scope(), Some(visit.who.id));
    match stances::record(&mut tx, &scope, &new, author, visit.now(), visit.today()).await {
        Ok(id) => {
            tx.commit().await?;
            let said = t!("stances-set", stance = new.level.label(), sign = new.level.signed());
            let to = along(&format!("{}?objective={}", holder.path(), new.objective), &walked(&form));
            Ok(visit.done_undoable(&to, &said, &inline::undoing(&format!("/stances/{id}/undoing"), &to)))
        }
        Err(RecordError::NotFound) => Err(Error::NotFound),
        Err(RecordError::Db(error)) => Err(error.into()),
        Err(refused) => {
            // The page is read over another connection.
            tx.rollback().await?;
            form.fail(refused.field(), refused.to_string());
            show_with(&visit, holder, &form).await
        }
    }
}

/// The stance that was typed, or errors beside the fields.
fn parse(form: &mut Form, holder: Holder) -> Option<NewStance> {
    let objective = form.choice::<ObjectiveId>("objective", t!("stances-what-objective"));
    let level = form.choice::<Level>("level", t!("stances-what-stance"));
    let valid_on = form.date("valid_on", t!("stances-what-day"));
    let confidence = form.choice::<Confidence>("confidence", t!("stances-what-confidence"));
    let evidence = form.choice::<Evidence>("evidence", t!("stances-what-evidence"));
    let quote = form.text("quote", t!("stances-what-quote"), 2000);
    let link = form.optional_line("link", t!("stances-what-link"), 2000);
    if link.as_deref().is_some_and(|link| !link.starts_with("https://") && !link.starts_with("http://")) {
        form.fail("link", t!("stances-link-scheme"));
    }
    if evidence.is_some_and(Evidence::is_public) && quote.is_empty() && link.is_none() {
        form.fail("quote", t!("stances-public-needs"));
    }
    if !form.is_valid() {
        return None;
    }
    Some(NewStance {
        objective: objective?,
        holder,
        level: level?,
        valid_on: valid_on?,
        confidence: confidence?,
        evidence: evidence?,
        quote,
        link,
        contact: None,
    })
}

async fn withdraw<H: Into<Holder>>(
    visit: Visit,
    Path((holder, id)): Path<(H, StanceId)>,
    mut form: Form,
) -> Result<Response> {
    let reason = form.line("reason", t!("stances-what-reason"), 500);
    let back = along(&holder.into().path(), &walked(&form));
    if !form.is_valid() {
        return Ok(visit.refused(&back, t!("stances-reason-needed")));
    }
    take_back(&visit, id, &reason).await?;
    Ok(visit.done(&back, t!("stances-withdrawn-done")))
}

async fn take_back(visit: &Visit, id: StanceId, reason: &str) -> Result<()> {
    let mut tx = visit.app.db.begin().await?;
    match stances::withdraw(&mut tx, &visit.scope(), id, reason, visit.who.id, visit.now()).await {
        Ok(true) => Ok(tx.commit().await?),
        Ok(false) => Err(Error::NotFound),
        Err(refused @ WithdrawError::NoReason) => Err(Error::BadRequest(refused.to_string())),
        Err(WithdrawError::Db(error)) => Err(error.into()),
    }
}
