//! Finds what a crash or a lost nudge left behind.

use super::{Outcome, courier, queue, start_campaign};
use crate::accounts::Scope;
use crate::app::App;
use crate::db::Engine;
use crate::outreach::Refused;
use crate::outreach::campaigns::{self, CampaignId, Kept};
use crate::outreach::deliveries::{self, Swept};

/// Runs it.
pub async fn run(app: &App) -> Outcome {
    for id in campaigns::due(&app.db, &Scope::system(), app.now()).await? {
        start_campaign::start(app, id).await?;
    }
    take_back(app).await?;
    for id in campaigns::sending(&app.db, &Scope::system()).await? {
        keep_hours(app, id).await?;
    }
    courier::finish_campaigns(app).await
}

/// Stops a campaign whose sending hours are over, and has it go on when they begin.
async fn keep_hours(app: &App, id: CampaignId) -> Outcome {
    let mut tx = app.db.begin().await?;
    match campaigns::keep_hours(&mut tx, &Scope::system(), id, app.now()).await? {
        Kept::AsItIs => return Ok(()),
        Kept::Stopped(letters) => tracing::info!(campaign = %id, letters, "paused: the sending hours are over"),
        Kept::GoesOn(letters) => {
            tracing::info!(campaign = %id, letters, "goes on");
            super::nudge_sending(&mut tx, app.now()).await?;
        }
        Kept::Held => tracing::warn!(campaign = %id, "held: its sending hours were missed"),
    }
    Ok(tx.commit().await?)
}

/// Takes back what is held beyond its lease, and has sent what is due. A relay in trouble is not hurried.
async fn take_back(app: &App) -> Outcome {
    let (scope, now) = (Scope::system(), app.now());
    let mut tx = app.db.begin().await?;
    tell(deliveries::sweep(&mut tx, &scope, now).await?);
    if deliveries::due_count(&mut tx, &scope, now).await? > 0 {
        queue::enqueue_unhurried(&mut tx, super::Job::SendDeliveries, now, super::SENDING).await?;
    }
    Ok(tx.commit().await?)
}

/// Takes back, before the worker starts, what a crash left claimed or being sent. On SQLite, where this process is alone
/// with its file, that is everything; on PostgreSQL leases tell.
///
/// # Errors
/// [`Refused::Db`].
pub async fn recover(app: &App) -> Result<(), Refused> {
    if app.db.engine() == Engine::Sqlite {
        let mut tx = app.db.begin().await?;
        tell(deliveries::recover_at_boot(&mut tx, &Scope::system(), app.now()).await?);
        tx.commit().await?;
    }
    Ok(())
}

fn tell(swept: Swept) {
    let Swept { released, unknown } = swept;
    if released > 0 {
        tracing::info!(letters = released, "taken back from a worker that is gone");
    }
    if unknown > 0 {
        tracing::warn!(letters = unknown, "may have been sent when a worker died: somebody has to decide");
    }
}
