//! What becomes of letters that were in somebody's hands when the sending ended.

use std::sync::Arc;

use super::journal::{Journal, Journals, Left, Owner};
use crate::accounts::Scope;
use crate::app::App;
use crate::db::Engine;
use crate::jobs::Failure;
use crate::outreach::deliveries::{self, Swept};

impl Journals {
    /// Those of the program's database.
    pub fn of(app: &App) -> Journals {
        Journals::new(&app.config.mail.journals, &app.config.database)
    }
}

/// Settles the end of a run of this process, of which every line has ended. If the database fails, the journal stays, and
/// the sweep settles it.
pub(super) async fn own(app: &App, owner: &Owner, journal: Arc<Journal>) -> Result<(), Failure> {
    let (scope, owner) = (Scope::system(), owner.as_str());
    let mut tx = app.db.begin().await?;
    let held = deliveries::held(&mut tx, &scope, owner).await?;
    let mut swept = Swept::default();
    if !held.is_empty() {
        swept = match journal.traces(&held) {
            Ok(traces) => deliveries::settle(&mut tx, &scope, owner, traces, app.now()).await?,
            Err(why) => deliveries::give_up(&mut tx, &scope, owner, &why, app.now()).await?,
        };
    }
    tx.commit().await?;
    tell("handed back", swept);
    // A line that broke may still hold it for a moment; then the sweep deletes it.
    if let Some(journal) = Arc::into_inner(journal)
        && let Err(error) = journal.remove()
    {
        tracing::warn!(%error, "a journal that is settled could not be deleted");
    }
    Ok(())
}

/// Settles what processes have left that are gone, on this machine by their journals. `alone`: before this process has
/// begun to work, so that on SQLite, where it is alone with its file, whatever is still in somebody's hands is lost.
///
/// # Errors
/// When the database fails, or journals cannot be read: then nothing is taken for lost.
pub async fn settle(app: &App, alone: bool) -> Result<(), Failure> {
    let (scope, now) = (Scope::system(), app.now());
    let journals = Journals::of(app);
    let left = tokio::task::spawn_blocking(move || journals.left()).await;
    let left = left.map_err(std::io::Error::other).and_then(|left| left);
    let left = left.map_err(|error| Failure::Retry(format!("journals of deliveries cannot be read: {error}")))?;
    let mut swept = Swept::default();
    for journal in left {
        swept += one(app, journal).await?;
    }
    let mut tx = app.db.begin().await?;
    if alone && app.db.engine() == Engine::Sqlite {
        for owner in deliveries::holders(&mut tx, &scope).await? {
            swept += deliveries::give_up(&mut tx, &scope, &owner, "its journal is gone", now).await?;
        }
    } else {
        swept += deliveries::sweep(&mut tx, &scope, now).await?;
    }
    tx.commit().await?;
    tell("taken back from a process that is gone", swept);
    Ok(())
}

async fn one(app: &App, journal: Left) -> Result<Swept, Failure> {
    let (scope, now) = (Scope::system(), app.now());
    let mut tx = app.db.begin().await?;
    let swept = match &journal.traces {
        Ok(traces) => deliveries::settle(&mut tx, &scope, &journal.owner, traces.clone(), now).await?,
        Err(why) => deliveries::give_up(&mut tx, &scope, &journal.owner, why, now).await?,
    };
    tx.commit().await?;
    if let Err(error) = journal.remove() {
        tracing::warn!(%error, "a journal that is settled could not be deleted");
    }
    Ok(swept)
}

fn tell(how: &str, swept: Swept) {
    let Swept { released, recorded, unknown } = swept;
    if released + recorded > 0 {
        tracing::info!(not_begun = released, told_by_journal = recorded, "letters were {how}");
    }
    if unknown > 0 {
        tracing::warn!(letters = unknown, "may have been sent when a process ended: somebody has to decide");
    }
}
