//! Starts a campaign whose time has come.

use uuid::Uuid;

use super::{Outcome, nudge_sending, nudge_start};
use crate::accounts::Scope;
use crate::app::App;
use crate::outreach::campaigns::{self, CampaignId, Start};

/// Runs it.
pub async fn run(app: &App, id: Uuid) -> Outcome {
    start(app, CampaignId(id)).await
}

/// Makes its letters due and has them sent; a campaign that is not ready, or not scheduled any more, is left alone, and
/// one that cannot be sent is held.
pub(super) async fn start(app: &App, id: CampaignId) -> Outcome {
    let (scope, now) = (Scope::system(), app.now());
    let mut tx = app.db.begin().await?;
    match campaigns::start(&mut tx, &scope, id, &app.equipment(), now).await? {
        Start::Sending(letters) => {
            tracing::info!(campaign = %id, letters, "started");
            nudge_sending(&mut tx, now).await?;
        }
        Start::Held => tracing::warn!(campaign = %id, "held: its page says why"),
        Start::NotYet => {
            // It was put off after this was queued.
            if let Some(at) = campaigns::get(&mut tx, &scope, id).await?.scheduled_at {
                nudge_start(&mut tx, id, at).await?;
            }
        }
        Start::Nothing => {}
    }
    Ok(tx.commit().await?)
}
