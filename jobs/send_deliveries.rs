//! Sends what is due.

use super::{Failure, Outcome, courier, follow_up};
use crate::app::App;

/// Runs it. Where this process sends already, that run looks once more before it ends.
pub async fn run(app: &App) -> Outcome {
    let Some(seat) = app.desk.take() else { return Ok(()) };
    // In a task of its own: if the queue gives the job up, what is just being sent still gets its outcome.
    let run = tokio::spawn(courier::work(app.clone(), seat));
    run.await.map_err(|error| Failure::Retry(format!("the courier broke: {error}")))??;
    // Not while letters go out: what follows them has days of time.
    follow_up::run(app).await
}
