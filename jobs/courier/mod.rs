//! The courier: sends what is due.
//!
//! ```text
//!                 ┌─> line ── body + next letter ──> relay          each line: write, note, hand over
//! feed ── tray ───┼─> line         │
//! (batches,       └─> line         ├─ note: begun, answered ──> journal    a file; survives the process
//!  `sending`)                      └─ tell ──> ledger ── batches of outcomes ──> database
//! ```
//!
//! A batch is committed as `sending` before the first byte of any of its letters, and outcomes are written a batch at a
//! time: so a letter costs little of the database's time, and no line waits for it. What a process that is killed had in
//! hand stands in its journal, letter by letter: what was not begun is due again, what was answered has its outcome, and
//! only what was just on its way, one letter per line at most, is for a person to decide. A run that ends in any other way
//! is settled by the same means.
//!
//! The relay comes before the letters: nothing is taken before a line is open, and when lines break the rest is handed
//! back. The queue's growing pauses are the relay's pauses.

mod desk;
mod feed;
mod journal;
mod ledger;
mod letter;
mod line;
mod settle;

use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use std::sync::Arc;

pub use desk::{Desk, Seated};
pub use settle::settle;

use self::feed::{Lease, Tray};
use self::journal::{Journal, Journals, Owner};
use self::ledger::Ledger;
use self::line::{Courier, Relay};
use super::{Failure, Outcome, nudge_sending};
use crate::accounts::Scope;
use crate::app::App;
use crate::mail::Line;
use crate::outreach::campaigns;
use crate::outreach::deliveries;

/// How a run ended.
#[derive(Debug)]
enum End {
    /// Nothing is due any more.
    Done,
    /// More is due, but it has been long enough.
    Enough,
    /// The program stops.
    Stopped,
    /// The relay does not take letters now.
    Trouble(String),
}

/// Sends what is due, until nothing is or something is in the way.
pub async fn work(app: App, mut seat: Seated) -> Outcome {
    loop {
        let end = run(&app).await?;
        let end = wind_up(&app, end).await?;
        if let End::Trouble(why) = end {
            return Err(Failure::Retry(why));
        }
        if !matches!(end, End::Done) || !seat.is_wanted() {
            return Ok(());
        }
    }
}

/// One run: under one name, with one journal.
struct Run {
    owner: Owner,
    journal: Arc<Journal>,
    lease: Arc<Lease>,
    relay: Relay,
    stop: CancellationToken,
    lines: usize,
}

async fn run(app: &App) -> Result<End, Failure> {
    // Perhaps an earlier run could not be settled, because the database was away.
    settle(app, false).await?;
    let due = deliveries::due_count(&app.db, &Scope::system(), app.now()).await?;
    if due == 0 {
        return Ok(End::Done);
    }
    let stop = app.stop.child_token();
    let relay = Relay::new(app.mailer.clone(), stop.clone());
    let first = tokio::select! {
        biased;
        () = stop.cancelled() => return Ok(End::Stopped),
        opened = relay.open() => match opened {
            Ok(line) => line,
            Err(error) => return Ok(End::Trouble(error.to_string())),
        },
    };
    let owner = Owner::new();
    let folder = app.config.mail.journals.display();
    let journal = match Journals::of(app).open(&owner) {
        Ok(journal) => Arc::new(journal),
        Err(error) => return Ok(End::Trouble(format!("The folder for journals {folder} cannot be written: {error}."))),
    };
    let lines = app.config.mail.connections.min(usize::try_from(due).unwrap_or(usize::MAX));
    let run = Run { owner, journal, lease: Arc::new(Lease::new(app.now())), relay, stop, lines };
    let fed = send(app, &run, first).await;
    settle::own(app, &run.owner, run.journal).await?;
    let fed = fed?;
    Ok(match run.relay.trouble() {
        _ if app.stop.is_cancelled() => End::Stopped,
        Some(why) => End::Trouble(why),
        None if fed => End::Done,
        None => End::Enough,
    })
}

/// Feeds so many lines until all have ended; answers whether nothing was left to feed them.
async fn send(app: &App, run: &Run, first: Line) -> Result<bool, Failure> {
    let owner = run.owner.as_str();
    let (ledger, kept) = Ledger::open(app.clone(), owner.to_owned());
    let tray = Tray::new(run.stop.clone());
    let feed = tokio::spawn(feed::fill(app.clone(), owner.to_owned(), tray.clone(), run.lines, run.stop.clone()));
    let mut couriers = JoinSet::new();
    let mut first = Some(first);
    for _ in 0..run.lines {
        let courier = Courier {
            clock: app.clock.clone(),
            tray: tray.clone(),
            ledger: ledger.clone(),
            journal: Arc::clone(&run.journal),
            lease: Arc::clone(&run.lease),
            relay: run.relay.clone(),
            line: first.take(),
            again: vec![],
        };
        couriers.spawn(courier.work());
    }
    drop(ledger);
    let all = async {
        while let Some(ended) = couriers.join_next().await {
            if let Err(error) = ended {
                // What it had in hand is settled by the journal.
                tracing::error!(%error, "a line broke");
            }
        }
        // Where every line has ended before the letters have, nobody takes any more.
        run.stop.cancel();
        kept.await
    };
    let kept = tokio::select! {
        kept = all => kept,
        () = feed::renew(app, owner, &run.lease) => Ok(()),
    };
    kept.map_err(|error| Failure::Retry(format!("the ledger broke: {error}")))?;
    feed.await.map_err(|error| Failure::Retry(format!("the feed broke: {error}")))?
}

/// Sees to it that the rest is sent in time, and finishes campaigns.
async fn wind_up(app: &App, mut end: End) -> Result<End, Failure> {
    let (scope, now) = (Scope::system(), app.now());
    let mut tx = app.db.begin().await?;
    let next = deliveries::next_due_at(&mut tx, &scope).await?;
    match (&end, next) {
        // What makes trouble waits for the job's next try, unless all has been sent in spite of it.
        (End::Trouble(_), Some(at)) if at <= now => {}
        (End::Enough, Some(at)) => nudge_sending(&mut tx, at.max(now)).await?,
        // Not at once: another process goes on where this one stopped, and what is due but could not be claimed is just
        // being claimed by another node.
        (_, Some(at)) => nudge_sending(&mut tx, at.max(now + chrono::TimeDelta::seconds(1))).await?,
        (_, None) => {}
    }
    if matches!(end, End::Trouble(_)) && next.is_none_or(|at| at > now) {
        end = End::Done;
    }
    tx.commit().await?;
    finish_campaigns(app).await?;
    Ok(end)
}

/// Finishes every campaign of which all letters have their outcome.
pub async fn finish_campaigns(app: &App) -> Result<(), Failure> {
    let scope = Scope::system();
    for id in campaigns::sending(&app.db, &scope).await? {
        let mut tx = app.db.begin().await?;
        if campaigns::finish_if_done(&mut tx, &scope, id, app.now()).await? {
            tracing::info!(campaign = %id, "finished");
        }
        tx.commit().await?;
    }
    Ok(())
}
