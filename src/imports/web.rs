//! Imports: bringing a list, looking at what it would change, deciding about doubts, writing it or throwing it away, and
//! taking it back.
//!
//! The directory is shared by every client, and whoever works here needs the list of Members on the day it changes:
//! consultants import as managers do. What they bring is kept with their name, and nothing is written unseen.

mod decide;
mod index;
mod mapping;
mod show;
mod work;

use axum::extract::Path;
use axum::response::Response;

use super::read::Format;
use super::{Brought, Error as ImportError, ImportRunId, SourceFile};
use crate::locale;
use crate::t;
use crate::web::pages::{Pages, Sample, sample};
use crate::web::{Error, Form, Result, Routes, Upload, Visit};
use work::Outcome;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/imports", index::index)
        .post("/imports", create)
        .get("/imports/{id}", show::show)
        .get("/imports/{id}/progress", work::stream)
        .form("/imports/{id}/mapping", mapping::show)
        .post("/imports/{id}/mapping", mapping::save)
        .post("/imports/{id}/reading", read)
        .post("/imports/{id}/decisions", decide::decide)
        .post("/imports/{id}/application", apply)
        .post("/imports/{id}/stop", stop)
        .post("/imports/{id}/discarding", discard)
        .post("/imports/{id}/undoing", undo)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<index::IndexPage>(pages), sample::<show::ShowPage>(pages), sample::<mapping::MappingPage>(pages)]
}

async fn create(visit: Visit, mut upload: Upload) -> Result<Response> {
    match receive(&visit, &mut upload).await? {
        Some((id, Format::Table)) => Ok(visit.done(&format!("{}/mapping", page(id)), t!("imports-said-taken-in"))),
        Some((id, _)) => match work::look(&visit.app, id).await? {
            Outcome::Done(()) => Ok(visit.done(&page(id), t!("imports-said-read"))),
            Outcome::GoesOn => Ok(visit.done(&page(id), t!("imports-said-being-read"))),
            Outcome::Refused(refusal) => {
                let mut tx = visit.app.db.begin().await?;
                super::remove(&mut tx, id).await?;
                tx.commit().await?;
                upload.form.fail("file", refusal.message);
                visit.invalid("imports", &index::page(&visit, &upload.form).await?).await
            }
            Outcome::Changed => Ok(visit.refused(&page(id), t!("imports-decided-already"))),
        },
        None => visit.invalid("imports", &index::page(&visit, &upload.form).await?).await,
    }
}

/// Takes the files in, if nothing is wrong with the form.
async fn receive(visit: &Visit, upload: &mut Upload) -> Result<Option<(ImportRunId, Format)>> {
    let form = &mut upload.form;
    let as_of = form.optional_date("date", t!("imports-ask-day"));
    let format = match form.get("format") {
        "" => None,
        _ => form.choice::<Format>("format", t!("imports-ask-format")),
    };
    if upload.files.is_empty() {
        form.fail("file", t!("imports-choose-file"));
    }
    if !form.is_valid() {
        return Ok(None);
    }
    let file = |file: &crate::web::Uploaded| SourceFile::disk(file.name.clone(), file.path.clone());
    let files = upload.files.iter().map(file).collect::<Result<Vec<_>, _>>();
    let files = files.map_err(|error| Error::Internal(error.into()))?;
    let language = locale::current();
    let expanded = tokio::task::spawn_blocking(move || locale::keep(language, || super::expand(files))).await;
    let files = match expanded.map_err(|error| Error::Internal(error.into()))? {
        Ok(files) => files,
        Err(refusal) => {
            upload.form.fail("file", refusal.message);
            return Ok(None);
        }
    };
    let brought = Brought { files: &files, format, as_of, account: Some(visit.who.id) };
    let mut tx = visit.app.db.begin().await?;
    match super::receive(&mut tx, &brought, visit.now()).await {
        Ok(id) => {
            let format = super::run(&mut tx, id).await?.map_or(Format::Table, |run| run.format);
            tx.commit().await?;
            Ok(Some((id, format)))
        }
        Err(ImportError::Db(error)) => Err(error.into()),
        Err(error) => {
            let field = if error.is_about_day() { "date" } else { "file" };
            upload.form.fail(field, error.to_string());
            Ok(None)
        }
    }
}

/// Reads a list once more: after a stop, or because the directory has changed.
async fn read(visit: Visit, Path(id): Path<ImportRunId>, _form: Form) -> Result<Response> {
    super::run(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    Ok(match work::look(&visit.app, id).await? {
        Outcome::Done(()) => visit.done(&page(id), t!("imports-said-read-again")),
        Outcome::GoesOn => visit.done(&page(id), t!("imports-said-being-read")),
        Outcome::Refused(refusal) => visit.refused(&page(id), &refusal.message),
        Outcome::Changed => visit.refused(&page(id), t!("imports-decided-already")),
    })
}

async fn apply(visit: Visit, Path(id): Path<ImportRunId>, form: Form) -> Result<Response> {
    super::run(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    match work::apply(&visit.app, id, form.get("seen").to_owned(), visit.who.id).await? {
        Outcome::Done(counts) => {
            let said = t!("imports-said-written", new = counts.new, changed = counts.changed, gone = counts.gone);
            Ok(visit.done(&page(id), &said))
        }
        Outcome::GoesOn => Ok(visit.done(&page(id), t!("imports-said-being-written"))),
        Outcome::Refused(refusal) => Ok(visit.refused(&page(id), &refusal.message)),
        // What is written is what was looked at, or nothing.
        Outcome::Changed => match work::look(&visit.app, id).await? {
            Outcome::Done(()) | Outcome::GoesOn => show::anew(&visit, id).await,
            Outcome::Refused(refusal) => Ok(visit.refused(&page(id), &refusal.message)),
            Outcome::Changed => Ok(visit.refused(&page(id), t!("imports-decided-already"))),
        },
    }
}

async fn stop(visit: Visit, Path(id): Path<ImportRunId>, _form: Form) -> Result<Response> {
    match visit.app.imports.progress(id) {
        Some(progress) => {
            progress.stop();
            Ok(visit.done(&page(id), t!("imports-said-stopping")))
        }
        None => Ok(visit.refused(&page(id), t!("imports-said-at-rest"))),
    }
}

async fn discard(visit: Visit, Path(id): Path<ImportRunId>, _form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    if super::run(&mut tx, id).await?.is_none() {
        return Err(Error::NotFound);
    }
    if !super::discard(&mut tx, id).await? {
        return Ok(visit.refused(&page(id), t!("imports-decided-already")));
    }
    tx.commit().await?;
    Ok(visit.done("/imports", t!("imports-said-discarded")))
}

/// Takes back what a list wrote.
async fn undo(visit: Visit, Path(id): Path<ImportRunId>, _form: Form) -> Result<Response> {
    use crate::directory::changes::UndoError;
    let mut tx = visit.app.db.begin().await?;
    super::run(&mut tx, id).await?.ok_or(Error::NotFound)?;
    match super::undo(&mut tx, id, Some(visit.who.id), visit.now()).await {
        Ok(undone) => {
            tx.commit().await?;
            let mut said = vec![t!("imports-said-undone").to_owned()];
            if !undone.in_use.is_empty() {
                said.push(t!("imports-said-in-use", n = undone.in_use.len()));
            }
            if !undone.changed_since.is_empty() {
                said.push(t!("imports-said-changed-since", n = undone.changed_since.len()));
            }
            Ok(visit.done(&page(id), &said.join(" ")))
        }
        Err(UndoError::Db(error)) => Err(error.into()),
        Err(error) => Ok(visit.refused(&page(id), &error.to_string())),
    }
}

fn page(id: ImportRunId) -> String {
    format!("/imports/{id}")
}
