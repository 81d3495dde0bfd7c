//! Sends what is due: each mail account by itself, so that one in trouble holds up no other.

use tokio::task::JoinSet;

use super::{Failure, Outcome, courier, follow_up};
use crate::app::App;

/// Runs it. Where this process sends already, that run looks once more before it ends.
pub async fn run(app: &App) -> Outcome {
    // In tasks of their own: if the queue gives the job up, what is just being sent still gets its outcome.
    let mut runs = JoinSet::new();
    for seat in app.account_names().filter_map(|account| app.desk.take(account)) {
        runs.spawn(tokio::spawn(courier::work(app.clone(), seat)));
    }
    if runs.is_empty() {
        return Ok(());
    }
    let mut worst = Ok(());
    while let Some(ended) = runs.join_next().await {
        let outcome = ended.and_then(|ended| ended);
        let outcome =
            outcome.map_err(|error| Failure::Retry(format!("the courier broke: {error}"))).and_then(|own| own);
        worst = worst.and(outcome);
    }
    // Not while letters go out: what follows them has days of time. Trouble with one relay does not hold it up.
    worst.and(follow_up::run(app).await)
}
