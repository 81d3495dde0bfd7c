//! Imports: bringing a list, looking at what it would change, writing it or throwing it away.
//!
//! The directory is shared by every client, and whoever works here needs the list of Members on the day it changes:
//! consultants import as managers do. What they bring is kept with their name, and nothing is written unseen.

mod index;
mod show;

use axum::extract::Path;
use axum::response::Response;
use chrono::NaiveDate;

use super::{
    Error as ImportError, ImportKind, ImportRunId, Refusal, apply_run, discard_run, meps, preview, review_run,
};
use crate::web::pages::{Pages, Sample, sample};
use crate::web::{Error, Form, Result, Routes, Upload, Visit};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/imports", index::index)
        .post("/imports", create)
        .get("/imports/{id}", show::show)
        .post("/imports/{id}/application", apply)
        .post("/imports/{id}/discarding", discard)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<index::IndexPage>(pages), sample::<show::ShowPage>(pages)]
}

async fn create(visit: Visit, mut upload: Upload) -> Result<Response> {
    let as_of = as_of(&mut upload);
    if let (Some(as_of), true) = (as_of, upload.form.is_valid()) {
        let mut tx = visit.app.db.begin().await?;
        let bytes = std::mem::take(&mut upload.content);
        let who = Some(visit.who.id);
        match preview(&mut tx, ImportKind::Meps, &upload.file_name, bytes, as_of, who, visit.now()).await {
            Ok(id) => {
                tx.commit().await?;
                return Ok(visit.done(&page(id), "Read. Nothing is written yet: look at the changes first."));
            }
            Err(ImportError::Refused(refusal)) => upload.form.fail("file", refusal.message),
            Err(ImportError::Db(error)) => return Err(error.into()),
        }
    }
    visit.invalid("imports", &index::page(&visit, &upload.form).await?).await
}

/// The day on which the list is true: as typed, or as the file is called.
fn as_of(upload: &mut Upload) -> Option<NaiveDate> {
    let form = &mut upload.form;
    if upload.file_name.is_empty() && upload.content.is_empty() {
        form.fail("file", "Choose a file.");
    }
    let typed = form.optional_date("date", "the day on which the list is true");
    let found = typed.or_else(|| meps::detect_as_of(&upload.file_name));
    if found.is_none() && form.is_valid() {
        let message = "The file’s name gives no date. Enter the day on which the list is true.";
        form.fail("date", message);
    }
    found
}

async fn apply(visit: Visit, Path(id): Path<ImportRunId>, form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    let plan = match review_run(&mut tx, id).await {
        Ok(plan) => plan,
        Err(error) => return refused(&visit, id, error),
    };
    if plan.fingerprint() != form.get("seen") {
        // What is written is what was looked at, or nothing.
        tx.commit().await?;
        return show::anew(&visit, id).await;
    }
    match apply_run(&mut tx, id, visit.now()).await {
        Ok(applied) => {
            tx.commit().await?;
            let counts = applied.plan.counts();
            let said = format!("Written: {} new, {} changed, {} gone.", counts.new, counts.changed, counts.gone);
            Ok(visit.done(&page(id), &said))
        }
        Err(error) => refused(&visit, id, error),
    }
}

async fn discard(visit: Visit, Path(id): Path<ImportRunId>, _form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    if super::run(&mut tx, id).await?.is_none() {
        return Err(Error::NotFound);
    }
    if !discard_run(&mut tx, id).await? {
        return Ok(visit.refused(&page(id), "This import was decided already."));
    }
    tx.commit().await?;
    Ok(visit.done("/imports", "Discarded. Nothing was written."))
}

fn refused(visit: &Visit, id: ImportRunId, error: ImportError) -> Result<Response> {
    match error {
        ImportError::Refused(Refusal { message, .. }) => Ok(visit.refused(&page(id), &message)),
        ImportError::Db(error) => Err(error.into()),
    }
}

fn page(id: ImportRunId) -> String {
    format!("/imports/{id}")
}
