//! Finds what a crash or a lost nudge left behind.

use super::{Failure, Outcome, courier, follow_up, queue, start_campaign};
use crate::accounts::Scope;
use crate::app::App;
use crate::outreach::campaigns::{self, CampaignId, Kept};
use crate::outreach::deliveries;

/// Runs it.
pub async fn run(app: &App) -> Outcome {
    for id in campaigns::due(&app.db, &Scope::system(), app.now()).await? {
        start_campaign::start(app, id).await?;
    }
    courier::settle(app, false).await?;
    for id in campaigns::sending(&app.db, &Scope::system()).await? {
        keep_hours(app, id).await?;
    }
    follow_up::run(app).await?;
    send_the_rest(app).await?;
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

/// Has sent what is due. A relay in trouble is not hurried: its breaker knows when it is tried.
async fn send_the_rest(app: &App) -> Outcome {
    let (scope, now) = (Scope::system(), app.now());
    let mut tx = app.db.begin().await?;
    for account in app.account_names() {
        if deliveries::due_count(&mut tx, &scope, account, now).await? > 0 {
            queue::enqueue_unhurried(&mut tx, super::Job::SendDeliveries, now, super::SENDING).await?;
            break;
        }
    }
    Ok(tx.commit().await?)
}

/// Settles, before the worker starts, what a crash left being sent, and has the rest sent at once.
///
/// # Errors
/// When the database fails, or the journals cannot be read.
pub async fn recover(app: &App) -> Result<(), Failure> {
    courier::settle(app, true).await?;
    send_the_rest(app).await
}
