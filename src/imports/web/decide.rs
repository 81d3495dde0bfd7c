//! Deciding about a doubtful entry: it is someone of the directory, someone else, or left out.

use axum::extract::Path;
use axum::response::Response;

use super::{page, work};
use crate::imports::{self, Decision, ImportRunId, RunState};
use crate::t;
use crate::web::{Error, Form, Result, Visit};

pub(super) async fn decide(visit: Visit, Path(id): Path<ImportRunId>, mut form: Form) -> Result<Response> {
    let run = imports::run(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    let to = format!("{}#doubtful", page(id));
    if run.state != RunState::Previewed {
        return Ok(visit.refused(&page(id), t!("imports-decided-already")));
    }
    let decision = match form.get("decision") {
        "same" => form.choice("record", t!("imports-ask-who")).map(Decision::Same),
        "other" => Some(Decision::Other),
        "leave" => Some(Decision::Leave),
        // As it was before anyone decided.
        "open" => None,
        _ => return Err(Error::BadRequest(t!("imports-choose-decision").into())),
    };
    if !form.is_valid() || form.get("key").is_empty() {
        return Err(Error::BadRequest(t!("imports-choose-decision").into()));
    }
    let mut tx = visit.app.db.begin().await?;
    let key = form.get("key").to_owned();
    imports::decide(&mut tx, id, &key, decision, Some(visit.who.id), visit.now()).await?;
    tx.commit().await?;
    Ok(match work::look(&visit.app, id).await? {
        work::Outcome::Refused(refusal) => visit.refused(&page(id), &refusal.message),
        _ => visit.done(&to, t!("imports-said-decided")),
    })
}
