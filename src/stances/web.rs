//! Recording and taking back stances. The forms are on a person's page.

use axum::extract::Path;
use axum::response::Response;

use super::{Confidence, Evidence, Level, NewStance, RecordError, StanceId};
use crate::directory::PersonId;
use crate::objectives::ObjectiveId;
use crate::stances;
use crate::web::{Error, Form, Result, Routes, Visit};

/// The routes.
pub fn routes() -> Routes {
    Routes::new().post("/people/{id}/stances", record).post("/people/{person}/stances/{id}/withdrawal", withdraw)
}

async fn record(visit: Visit, Path(person): Path<PersonId>, mut form: Form) -> Result<Response> {
    match parse(&mut form, person) {
        Some(new) => {
            let mut tx = visit.app.db.begin().await?;
            let (scope, author) = (visit.scope(), Some(visit.who.id));
            match stances::record(&mut tx, &scope, &new, author, visit.now(), visit.today()).await {
                Ok(_) => {
                    tx.commit().await?;
                    let said = format!("Stance set to {} ({}).", new.level.label(), new.level.signed());
                    Ok(visit.done(&format!("/people/{person}?objective={}", new.objective), &said))
                }
                Err(RecordError::NotFound) => Err(Error::NotFound),
                Err(RecordError::Db(error)) => Err(error.into()),
                Err(error @ RecordError::Future) => {
                    form.fail("valid_on", error.to_string());
                    crate::directory::web::show_with(&visit, person, &form).await
                }
            }
        }
        None => crate::directory::web::show_with(&visit, person, &form).await,
    }
}

/// The stance that was typed, or errors beside the fields.
fn parse(form: &mut Form, person: PersonId) -> Option<NewStance> {
    let objective = form.choice::<ObjectiveId>("objective", "an objective");
    let level = form.choice::<Level>("level", "a stance");
    let valid_on = form.date("valid_on", "the day");
    let confidence = form.choice::<Confidence>("confidence", "how sure you are");
    let evidence = form.choice::<Evidence>("evidence", "what it rests on");
    let quote = form.text("quote", "the quote", 2000);
    let link = form.optional_line("link", "the link", 2000);
    if link.as_deref().is_some_and(|link| !link.starts_with("https://") && !link.starts_with("http://")) {
        form.fail("link", "A link starts with https:// or http://.");
    }
    if evidence.is_some_and(Evidence::is_public) && quote.is_empty() && link.is_none() {
        form.fail("quote", "Public evidence needs a quote or a link, so that others can check it.");
    }
    if !form.is_valid() {
        return None;
    }
    Some(NewStance {
        objective: objective?,
        person,
        level: level?,
        valid_on: valid_on?,
        confidence: confidence?,
        evidence: evidence?,
        quote,
        link,
        contact: None,
    })
}

async fn withdraw(visit: Visit, Path((person, id)): Path<(PersonId, StanceId)>, mut form: Form) -> Result<Response> {
    let reason = form.line("reason", "the reason", 500);
    let back = format!("/people/{person}");
    if !form.is_valid() {
        return Ok(visit.refused(&back, "Say why the stance is taken back, in at most 500 characters."));
    }
    let mut tx = visit.app.db.begin().await?;
    if !stances::withdraw(&mut tx, &visit.scope(), id, &reason, visit.who.id, visit.now()).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(visit.done(&back, "Stance withdrawn; it stays in the history."))
}
