//! Deletes the sessions and failed sign-ins that are over.

use super::Outcome;
use crate::accounts;
use crate::app::App;

/// Runs it.
pub async fn run(app: &App) -> Outcome {
    let mut tx = app.db.begin().await?;
    accounts::sweep(&mut tx, app.now()).await?;
    Ok(tx.commit().await?)
}
