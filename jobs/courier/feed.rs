//! The feed: takes deliveries in batches and lays them on the tray, from which lines take them one by one.
//!
//! Whatever is on the tray is committed as being sent. So a batch is about what the lines send in a second: a campaign that
//! is stopped stops, and a machine that loses its power leaves few letters of which nobody can tell.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::Notify;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::letter::{Draft, Wordings};
use crate::accounts::Scope;
use crate::app::App;
use crate::jobs::Failure;
use crate::outreach::deliveries;

/// The largest batch: from here on more would not share its cost noticeably better.
const LARGEST: i64 = 1024;
/// A batch that lasts for less is followed by a larger one, up to [`LARGEST`].
const SHORT: Duration = Duration::from_millis(400);
/// A batch that lasts for longer is followed by a smaller one.
const LONG: Duration = Duration::from_millis(1600);
/// How long a claim lasts unless it is renewed.
const LEASE: TimeDelta = TimeDelta::seconds(60);
/// How often claims are renewed.
const RENEW_EVERY: Duration = Duration::from_secs(15);
/// After this long a run takes no more, so that its job ends before the queue's limit; another one goes on.
const LONGEST_RUN: Duration = Duration::from_mins(5);

/// Until when what a run has taken is its own.
#[derive(Debug)]
pub struct Lease(AtomicI64);

impl Lease {
    /// One that begins now.
    pub fn new(now: DateTime<Utc>) -> Self {
        Lease(AtomicI64::new((now + LEASE).timestamp_micros()))
    }

    /// Whether a letter may still begin: others take over only some time after the lease has ended.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        now.timestamp_micros() < self.0.load(Ordering::Relaxed)
    }

    fn renew(&self, until: DateTime<Utc>) {
        self.0.store(until.timestamp_micros(), Ordering::Relaxed);
    }
}

/// What the lines take their letters from.
#[derive(Clone, Debug)]
pub struct Tray {
    shared: Arc<Shared>,
    stop: CancellationToken,
}

#[derive(Debug, Default)]
struct Shared {
    drafts: Mutex<Drafts>,
    /// Something was laid on it, or nothing more will be.
    filled: Notify,
    /// Little is left on it.
    low: Notify,
}

#[derive(Debug, Default)]
struct Drafts {
    waiting: VecDeque<Draft>,
    /// At so many or fewer, more is asked for.
    enough: usize,
    /// Nothing more will come.
    over: bool,
}

impl Tray {
    /// An empty one; from `stop` on nothing is taken from it.
    pub fn new(stop: CancellationToken) -> Tray {
        Tray { shared: Arc::default(), stop }
    }

    /// The next draft if one lies there.
    pub fn at_hand(&self) -> Option<Draft> {
        if self.stop.is_cancelled() {
            return None;
        }
        let mut drafts = self.drafts();
        let next = drafts.waiting.pop_front();
        if drafts.waiting.len() <= drafts.enough {
            self.shared.low.notify_one();
        }
        next
    }

    /// The next draft; none when there are no more, or it is time to stop.
    pub async fn next(&self) -> Option<Draft> {
        loop {
            // Before looking, so that nothing that happens in between is missed.
            let filled = self.shared.filled.notified();
            if let Some(next) = self.at_hand() {
                return Some(next);
            }
            if self.drafts().over {
                return None;
            }
            tokio::select! {
                biased;
                () = self.stop.cancelled() => return None,
                () = filled => {}
            }
        }
    }

    /// Lays drafts on it, and waits until a quarter of them has been taken: to take the next ones takes its time. False when
    /// it is time to stop.
    async fn put(&self, drafts: Vec<Draft>) -> bool {
        let enough = drafts.len() * 3 / 4;
        {
            let mut tray = self.drafts();
            tray.enough = enough;
            tray.waiting.extend(drafts);
        }
        self.shared.filled.notify_waiters();
        loop {
            if self.drafts().waiting.len() <= enough {
                return !self.stop.is_cancelled();
            }
            tokio::select! {
                biased;
                () = self.stop.cancelled() => return false,
                () = self.shared.low.notified() => {}
            }
        }
    }

    fn close(&self) {
        self.drafts().over = true;
        self.shared.filled.notify_waiters();
    }

    fn drafts(&self) -> MutexGuard<'_, Drafts> {
        self.shared.drafts.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Fills the tray until nothing is due any more (true), it is time to stop, or it has been long enough (false).
/// `taker` is who takes, and of which mail account.
pub async fn fill(
    app: App,
    taker: (String, String),
    tray: Tray,
    lines: usize,
    stop: CancellationToken,
) -> Result<bool, Failure> {
    let filled = fill_open(&app, (&taker.0, &taker.1), &tray, lines, &stop).await;
    tray.close();
    filled
}

async fn fill_open(
    app: &App,
    taker: (&str, &str),
    tray: &Tray,
    lines: usize,
    stop: &CancellationToken,
) -> Result<bool, Failure> {
    let until = Instant::now() + LONGEST_RUN;
    let mut wordings = Wordings::default();
    let smallest = i64::try_from(2 * lines).unwrap_or(LARGEST).min(LARGEST);
    let mut batch = (4 * smallest).min(LARGEST);
    while !stop.is_cancelled() && Instant::now() < until {
        let began = Instant::now();
        let Some(drafts) = take(app, taker, batch, &mut wordings).await? else { return Ok(true) };
        let is_full = i64::try_from(drafts.len()) == Ok(batch);
        if !tray.put(drafts).await {
            return Ok(false);
        }
        // A quarter of it was taken meanwhile.
        batch = match began.elapsed() * 4 {
            lasted if lasted < SHORT && is_full => (batch * 2).min(LARGEST),
            lasted if lasted > LONG => (batch / 2).max(smallest),
            _ => batch,
        };
    }
    Ok(false)
}

/// A batch, taken and ready to be written; none when nothing is due.
async fn take(
    app: &App,
    taker: (&str, &str),
    batch: i64,
    wordings: &mut Wordings,
) -> Result<Option<Vec<Draft>>, Failure> {
    let (scope, now) = (Scope::system(), app.now());
    let mut tx = app.db.begin().await?;
    let claimed = deliveries::claim(&mut tx, &scope, taker, batch, now + LEASE, now).await?;
    tx.commit().await?;
    if claimed.is_empty() {
        return Ok(None);
    }
    let data = deliveries::merge_data(&app.db, &scope, &claimed, now).await?;
    Ok(Some(wordings.drafts(app, claimed, data).await?))
}

/// Renews what the owner holds, for as long as this is polled.
pub async fn renew(app: &App, owner: &str, lease: &Lease) {
    loop {
        tokio::time::sleep(RENEW_EVERY).await;
        if let Err(error) = renew_once(app, owner, lease).await {
            // The lease outlasts several tries, and nothing begins after its end.
            tracing::warn!(%error, "claims could not be renewed");
        }
    }
}

async fn renew_once(app: &App, owner: &str, lease: &Lease) -> crate::db::Result<()> {
    let until = app.now() + LEASE;
    let mut tx = app.db.begin().await?;
    deliveries::renew(&mut tx, &Scope::system(), owner, until).await?;
    tx.commit().await?;
    lease.renew(until);
    Ok(())
}
