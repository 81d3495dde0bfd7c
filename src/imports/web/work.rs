//! Long work on a list: it goes on in a task of its own, whoever watches. Short lists are done before the answer.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::Path;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;

use crate::accounts::AccountId;
use crate::app::{self, App};
use crate::imports::entries::Counts;
use crate::imports::{self, Error, ImportRunId, Progress, Refusal};
use crate::locale;
use crate::t;
use crate::web::{Result, Visit};

/// How long an answer waits for the work: a list of Members takes a second, the Transparency Register a minute.
const PATIENCE: Duration = Duration::from_secs(10);
/// Lists up to this size are waited for to the end: nobody wants to look at a progress bar for a second.
const SHORT: i64 = 4 * 1024 * 1024;
/// How often a page is told how far the work is.
const TICK: Duration = Duration::from_millis(500);

/// What became of the work by the time of the answer.
pub(super) enum Outcome<T> {
    Done(T),
    /// It goes on; its page shows how far it is.
    GoesOn,
    Refused(Refusal),
    Changed,
}

impl<T> From<std::result::Result<T, Error>> for Outcome<T> {
    fn from(result: std::result::Result<T, Error>) -> Self {
        match result {
            Ok(done) => Outcome::Done(done),
            Err(Error::Refused(refusal)) => Outcome::Refused(refusal),
            Err(Error::Changed) => Outcome::Changed,
            Err(Error::Db(error)) => Outcome::Refused(Refusal::new(error.advice())),
        }
    }
}

/// Reads a run and keeps what it would change.
pub(super) async fn look(app: &App, id: ImportRunId) -> Result<Outcome<()>> {
    start(app, id, move |app, progress| async move {
        let preview = imports::look(&app.db, id, &progress, app.now()).await?;
        let mut tx = app.db.begin().await?;
        imports::keep(&mut tx, id, preview).await?;
        Ok(tx.commit().await?)
    })
    .await
}

/// Writes a run as it was seen.
pub(super) async fn apply(app: &App, id: ImportRunId, seen: String, by: AccountId) -> Result<Outcome<Counts>> {
    start(app, id, move |app, progress| async move {
        let mut tx = app.db.begin().await?;
        let counts = imports::apply(&mut tx, id, Some(&seen), Some(by), &progress, app.now()).await?;
        tx.commit().await?;
        app::analyze(&app.db).await;
        Ok(counts)
    })
    .await
}

/// Starts work and waits for it a while.
async fn start<T, W, F>(app: &App, id: ImportRunId, work: W) -> Result<Outcome<T>>
where
    T: Send + 'static,
    W: FnOnce(App, Arc<Progress>) -> F + Send + 'static,
    F: Future<Output = std::result::Result<T, Error>> + Send,
{
    let Some(progress) = app.imports.begin(id) else { return Ok(Outcome::GoesOn) };
    let size = imports::run(&app.db, id).await?.map_or(0, |run| run.size);
    let own = app.clone();
    let task = tokio::spawn(locale::within(locale::current(), async move {
        let result = work(own.clone(), progress).await;
        if let Err(Error::Refused(refusal)) = &result {
            note(&own, id, refusal).await;
        }
        if let Err(Error::Db(error)) = &result {
            tracing::error!(%error, run = %id, "an import failed");
        }
        own.imports.end(id);
        result
    }));
    let patience = if size <= SHORT { PATIENCE * 12 } else { PATIENCE };
    match tokio::time::timeout(patience, task).await {
        Ok(Ok(result)) => Ok(result.into()),
        Ok(Err(error)) => {
            app.imports.end(id);
            Err(crate::web::Error::Internal(error.into()))
        }
        Err(_) => Ok(Outcome::GoesOn),
    }
}

/// Keeps the reason for whoever comes back to the page later.
async fn note(app: &App, id: ImportRunId, refusal: &Refusal) {
    let noted = async {
        let mut tx = app.db.begin().await?;
        imports::note_refusal(&mut tx, id, refusal).await?;
        tx.commit().await
    };
    if let Err(error) = noted.await {
        tracing::error!(%error, run = %id, "why an import was refused could not be kept");
    }
}

/// How far the work on a run is, in words; none when it is at rest.
pub(super) fn words(app: &App, id: ImportRunId) -> Option<String> {
    let progress = app.imports.progress(id)?;
    Some(t!("imports-entries-so-far", n = progress.entries()))
}

/// Server-sent events: `message` with how far the work is, `end` when it is done.
pub(super) async fn stream(visit: Visit, Path(id): Path<ImportRunId>) -> Result<Response> {
    let app = visit.app.clone();
    // The events are made after the answer has begun, in no task of a visit.
    let language = locale::current();
    let events = stream::unfold((app, false), move |(app, is_over)| async move {
        if is_over {
            return None;
        }
        tokio::time::sleep(TICK).await;
        let (event, is_over) = match locale::keep(language, || words(&app, id)) {
            Some(words) => (Event::default().data(words), false),
            None => (Event::default().event("end").data("reload"), true),
        };
        Some((Ok::<_, Infallible>(event), (app, is_over)))
    });
    Ok(Sse::new(events).keep_alive(KeepAlive::default()).into_response())
}
