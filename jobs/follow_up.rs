//! Plans follow-ups, makes due those whose day has come, and chooses between two letters where nobody has to.

use super::{Outcome, nudge_sending};
use crate::accounts::Scope;
use crate::app::App;
use crate::outreach::campaigns::{self, Ahead, CampaignId};

/// Rows that one transaction plans: no page waits for longer.
const BATCH: i64 = 1000;

/// Runs it for every campaign that is sending and has more than one letter. Stopped anywhere, it goes on where it was.
pub(super) async fn run(app: &App) -> Outcome {
    let scope = Scope::system();
    for id in campaigns::sending(&app.db, &scope).await? {
        let campaign = campaigns::get(&app.db, &scope, id).await?;
        if campaign.sequence.is_single() {
            continue;
        }
        choose(app, id).await?;
        plan(app, id).await?;
        make_due(app, id).await?;
    }
    Ok(())
}

async fn choose(app: &App, id: CampaignId) -> Outcome {
    let mut tx = app.db.begin().await?;
    if let Some((arm, letters)) = campaigns::choose_by_itself(&mut tx, &Scope::system(), id, app.now()).await? {
        tracing::info!(campaign = %id, %arm, letters, "the letter for the rest was chosen");
        nudge_sending(&mut tx, app.now()).await?;
    }
    Ok(tx.commit().await?)
}

async fn plan(app: &App, id: CampaignId) -> Outcome {
    let mut ahead = Some(Ahead::default());
    while let Some(from) = ahead {
        let mut tx = app.db.begin().await?;
        ahead = campaigns::follow_up(&mut tx, &Scope::system(), id, from, BATCH, app.now()).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn make_due(app: &App, id: CampaignId) -> Outcome {
    let mut tx = app.db.begin().await?;
    let letters = campaigns::keep_up(&mut tx, &Scope::system(), id, app.now()).await?;
    if letters > 0 {
        tracing::info!(campaign = %id, letters, "follow-ups are due");
        nudge_sending(&mut tx, app.now()).await?;
    }
    Ok(tx.commit().await?)
}
