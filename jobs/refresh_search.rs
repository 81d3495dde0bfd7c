//! Writes every entry of the search index anew: memberships begin and end by themselves. Then lets the engine look at how
//! much of what there is.

use super::Outcome;
use crate::app::{self, App};

/// Runs it.
pub async fn run(app: &App) -> Outcome {
    app::rebuild_search(&app.db, app.today()).await?;
    app::analyze(&app.db).await;
    Ok(())
}
