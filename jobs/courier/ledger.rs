//! The ledger: one task that writes for all lines, so that they share its commits.
//!
//! While one commit is on its way, requests gather; the next commit takes all of them. A line asks before each letter and
//! waits for the answer: `sending` is committed before the first byte goes out, for one letter per line at a time.

use std::collections::HashSet;
use std::time::Duration;

use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

use crate::accounts::Scope;
use crate::app::App;
use crate::outreach::Refused;
use crate::outreach::deliveries::{self, DeliveryId, SendOutcome};

/// How often a commit is tried: with the pauses between, for some five minutes.
const TRIES: u32 = 35;
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// Where lines ask; clones ask the same ledger.
#[derive(Clone, Debug)]
pub struct Ledger(mpsc::Sender<Request>);

/// What became of one letter, which comes next, or both.
#[derive(Debug)]
struct Request {
    ended: Option<(DeliveryId, SendOutcome)>,
    next: Option<DeliveryId>,
    answer: oneshot::Sender<bool>,
}

impl Ledger {
    /// Opens a ledger for `owner`; it ends when every clone is gone and all is written.
    pub fn open(app: App, owner: String) -> (Ledger, JoinHandle<()>) {
        let (requests, inbox) = mpsc::channel(256);
        (Ledger(requests), tokio::spawn(keep(app, owner, inbox)))
    }

    /// Writes down what became of one letter and that the next is about to go out. Answers, once that is committed,
    /// whether the next may go: not if it was taken from us.
    pub async fn turn(&self, ended: Option<(DeliveryId, SendOutcome)>, next: Option<DeliveryId>) -> bool {
        let (answer, answered) = oneshot::channel();
        // If the keeper is gone, nothing may be sent.
        self.0.send(Request { ended, next, answer }).await.is_ok() && answered.await.unwrap_or(false)
    }
}

async fn keep(app: App, owner: String, mut inbox: mpsc::Receiver<Request>) {
    let mut batch = Vec::new();
    while inbox.recv_many(&mut batch, 256).await > 0 {
        let begun = insist(&app, &owner, &batch).await;
        for request in batch.drain(..) {
            // A line that does not wait any more has been dropped; it sends nothing.
            let _ = request.answer.send(request.next.is_some_and(|id| begun.contains(&id)));
        }
    }
}

/// Commits the batch, however often the database fails, within reason. What cannot be written down stays `sending`, and
/// becomes unknown when its lease is over.
async fn insist(app: &App, owner: &str, batch: &[Request]) -> HashSet<DeliveryId> {
    let mut pause = FIRST_PAUSE;
    for tried in 0..TRIES {
        match write(app, owner, batch, tried > 0).await {
            Ok(begun) => return begun,
            Err(error) => tracing::warn!(letters = batch.len(), %error, "outcomes could not be written; trying again"),
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
    let letters = batch.iter().filter(|request| request.ended.is_some()).count();
    tracing::error!(letters, "outcomes were not written: these letters will be shown as unknown");
    HashSet::new()
}

/// One transaction.
async fn write(app: &App, owner: &str, batch: &[Request], again: bool) -> Result<HashSet<DeliveryId>, Refused> {
    let (scope, now) = (Scope::system(), app.now());
    let ended: Vec<_> = batch.iter().filter_map(|request| request.ended.clone()).collect();
    let next: Vec<_> = batch.iter().filter_map(|request| request.next).collect();
    let mut tx = app.db.begin().await?;
    let (_, begun) = deliveries::turn(&mut tx, &scope, owner, ended, &next, now).await?;
    let begun: HashSet<DeliveryId> = begun.into_iter().collect();
    if again {
        // The failed try may have been committed all the same: then these are `sending`, and nobody will send them.
        let why = || SendOutcome::Unsent("the database failed before it was sent".to_owned());
        let lost = next.into_iter().filter(|id| !begun.contains(id)).map(|id| (id, why())).collect();
        deliveries::record(&mut tx, &scope, owner, lost, now).await?;
    }
    tx.commit().await?;
    Ok(begun)
}
