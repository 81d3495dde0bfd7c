//! Writes every entry of the search index anew: memberships begin and end by themselves.

use super::Outcome;
use crate::app::{self, App};

/// Runs it.
pub async fn run(app: &App) -> Outcome {
    Ok(app::rebuild_search(&app.db, app.today()).await?)
}
