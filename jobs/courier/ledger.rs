//! The ledger: writes down what became of letters, many at a time and apart from the lines, which do not wait for it. What
//! it has not written when the process dies stands in the journal.

use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::{JoinHandle, JoinSet};

use crate::accounts::Scope;
use crate::app::App;
use crate::db::Engine;
use crate::outreach::Refused;
use crate::outreach::deliveries::{self, DeliveryId, SendOutcome};

/// Outcomes written by one transaction.
const BATCH: usize = 1024;
/// Fewer than this wait a little for more.
const WORTH_A_COMMIT: usize = 512;
/// How long they wait.
const PATIENCE: Duration = Duration::from_millis(60);
/// Transactions side by side, where the engine knows such: each waits for the disk.
const SIDE_BY_SIDE: usize = 3;
/// How often a commit is tried: with the pauses between, for some five minutes.
const TRIES: u32 = 35;
const FIRST_PAUSE: Duration = Duration::from_millis(100);
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// What became of one letter.
type Ended = (DeliveryId, SendOutcome);

/// Where lines tell; clones tell the same ledger.
#[derive(Clone, Debug)]
pub struct Ledger(mpsc::Sender<Ended>);

impl Ledger {
    /// Opens a ledger for `owner`; it ends when every clone is gone and all is written.
    pub fn open(app: App, owner: String) -> (Ledger, JoinHandle<()>) {
        let (tell, inbox) = mpsc::channel(4 * BATCH);
        (Ledger(tell), tokio::spawn(keep(app, owner, inbox)))
    }

    /// Has it written down what became of a letter. Waits only when very much is waiting to be written.
    pub async fn tell(&self, id: DeliveryId, outcome: SendOutcome) {
        if self.0.send((id, outcome)).await.is_err() {
            // Only a panic of the keeper; the journal knows.
            tracing::error!("the ledger is gone: an outcome stands in the journal only");
        }
    }
}

async fn keep(app: App, owner: String, mut inbox: mpsc::Receiver<Ended>) {
    let side_by_side = if app.db.engine() == Engine::Sqlite { 1 } else { SIDE_BY_SIDE };
    let mut writing = JoinSet::new();
    loop {
        let mut batch = Vec::with_capacity(BATCH);
        if inbox.recv_many(&mut batch, BATCH).await == 0 {
            break;
        }
        if batch.len() < WORTH_A_COMMIT && !inbox.is_closed() {
            tokio::time::sleep(PATIENCE).await;
            while batch.len() < BATCH
                && let Ok(more) = inbox.try_recv()
            {
                batch.push(more);
            }
        }
        while writing.len() >= side_by_side {
            report(writing.join_next().await);
        }
        writing.spawn(insist(app.clone(), owner.clone(), batch));
    }
    while !writing.is_empty() {
        report(writing.join_next().await);
    }
}

fn report(written: Option<Result<(), tokio::task::JoinError>>) {
    if let Some(Err(error)) = written {
        tracing::error!(%error, "the ledger broke: outcomes stand in the journal only");
    }
}

/// Commits the batch, however often the database fails, within reason. What cannot be written down stays `sending`, and
/// is settled by the journal.
async fn insist(app: App, owner: String, batch: Vec<Ended>) {
    let mut pause = FIRST_PAUSE;
    for _ in 0..TRIES {
        match write(&app, &owner, &batch).await {
            Ok(()) => return,
            Err(error) => tracing::warn!(letters = batch.len(), %error, "outcomes could not be written; trying again"),
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
    tracing::error!(letters = batch.len(), "outcomes were not written: they stand in the journal only");
}

/// One transaction. Repeated after a failure it does no harm, though the first may have been committed all the same.
async fn write(app: &App, owner: &str, batch: &[Ended]) -> Result<(), Refused> {
    let mut tx = app.db.begin().await?;
    deliveries::record(&mut tx, &Scope::system(), owner, batch.to_vec(), app.now()).await?;
    tx.commit().await?;
    Ok(())
}
