//! The feed: claims deliveries in batches and hands them to the lines, one by one.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use tokio::sync::{Mutex, mpsc};
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::letter::{Draft, Wordings};
use crate::accounts::Scope;
use crate::app::App;
use crate::jobs::Failure;
use crate::outreach::deliveries;

/// How many deliveries are claimed at once: many share the cost, and a crash leaves few to be found.
const BATCH: i64 = 200;
/// How long a claim lasts unless it is renewed.
const LEASE: TimeDelta = TimeDelta::seconds(60);
/// How often claims are renewed.
const RENEW_EVERY: Duration = Duration::from_secs(15);
/// After this long a run claims no more, so that its job ends before the queue's limit; another one goes on.
const LONGEST_RUN: Duration = Duration::from_mins(5);

/// What the lines take their letters from.
#[derive(Clone, Debug)]
pub struct Tray {
    drafts: Arc<Mutex<mpsc::Receiver<Draft>>>,
    stop: CancellationToken,
}

impl Tray {
    /// A tray for so many drafts, and how to fill it.
    pub fn new(room: usize, stop: CancellationToken) -> (mpsc::Sender<Draft>, Tray) {
        let (put, take) = mpsc::channel(room);
        (put, Tray { drafts: Arc::new(Mutex::new(take)), stop })
    }

    /// The next draft if one lies there.
    pub fn at_hand(&self) -> Option<Draft> {
        if self.stop.is_cancelled() {
            return None;
        }
        self.drafts.try_lock().ok()?.try_recv().ok()
    }

    /// The next draft; none when there are no more, or it is time to stop.
    pub async fn next(&self) -> Option<Draft> {
        let next = async { self.drafts.lock().await.recv().await };
        tokio::select! {
            biased;
            () = self.stop.cancelled() => None,
            next = next => next,
        }
    }
}

/// Fills the tray until nothing is due any more (true), it is time to stop, or it has been long enough (false).
pub async fn fill(
    app: App,
    owner: String,
    tray: mpsc::Sender<Draft>,
    stop: CancellationToken,
) -> Result<bool, Failure> {
    let (scope, until) = (Scope::system(), Instant::now() + LONGEST_RUN);
    let mut wordings = Wordings::default();
    while !stop.is_cancelled() && Instant::now() < until {
        let now = app.now();
        let mut tx = app.db.begin().await?;
        let claimed = deliveries::claim(&mut tx, &scope, &owner, BATCH, now + LEASE, now).await?;
        tx.commit().await?;
        if claimed.is_empty() {
            return Ok(true);
        }
        let data = deliveries::merge_data(&app.db, &scope, &claimed, now).await?;
        for draft in wordings.drafts(&app, claimed, data).await? {
            tokio::select! {
                biased;
                () = stop.cancelled() => return Ok(false),
                // Nobody takes any more: every line has ended.
                sent = tray.send(draft) => if sent.is_err() { return Ok(false) },
            }
        }
    }
    Ok(false)
}

/// Renews what the owner holds, for as long as this is polled.
pub async fn renew(app: &App, owner: &str) {
    loop {
        tokio::time::sleep(RENEW_EVERY).await;
        if let Err(error) = renew_once(app, owner).await {
            // The lease outlasts several tries; letters that it runs out for are given to others, not sent twice.
            tracing::warn!(%error, "claims could not be renewed");
        }
    }
}

async fn renew_once(app: &App, owner: &str) -> crate::db::Result<()> {
    let mut tx = app.db.begin().await?;
    deliveries::renew(&mut tx, &Scope::system(), owner, app.now() + LEASE).await?;
    tx.commit().await
}
