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
//! back. Each mail account has runs of its own, and its relay a breaker ([`relays`]) that says when a run may begin and
//! whether with one letter only; it has no say in what becomes of a letter.

mod desk;
mod feed;
mod journal;
mod ledger;
mod letter;
mod line;
mod settle;

use chrono::{DateTime, Utc};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

use std::sync::Arc;

pub use desk::{Desk, Seated};
pub use settle::settle;

use self::feed::{Lease, Tray};
use self::journal::{Journal, Journals, Owner};
use self::ledger::Ledger;
use self::line::{Courier, Relay, Source, Trouble};
use super::{Failure, Outcome, nudge_sending};
use crate::accounts::Scope;
use crate::app::App;
use crate::ids;
use crate::mail::Line;
use crate::outreach::campaigns;
use crate::outreach::deliveries;
use crate::outreach::relays::{self, Leave};

/// How a run ended.
#[derive(Debug)]
enum End {
    /// Nothing is due any more.
    Done,
    /// More is due, but it has been long enough.
    Enough,
    /// The relay that was tried takes letters again.
    Healed,
    /// The program stops.
    Stopped,
    /// The relay does not take letters now, and what it said.
    Trouble(String),
    /// The relay is left in peace until then.
    NotBefore(DateTime<Utc>),
}

/// Sends what is due of one mail account, until nothing is or something is in the way.
pub async fn work(app: App, mut seat: Seated) -> Outcome {
    loop {
        let end = run(&app, seat.account()).await?;
        wind_up(&app, seat.account(), &end).await?;
        if matches!(end, End::Healed) {
            continue;
        }
        if !matches!(end, End::Done) || !seat.is_wanted() {
            return Ok(());
        }
    }
}

/// One run: under one name, with one journal.
struct Run {
    owner: Owner,
    account: String,
    journal: Arc<Journal>,
    lease: Arc<Lease>,
    relay: Relay,
    stop: CancellationToken,
    lines: usize,
}

async fn run(app: &App, account: &str) -> Result<End, Failure> {
    // Perhaps an earlier run could not be settled, because the database was away.
    settle(app, false).await?;
    let due = deliveries::due_count(&app.db, &Scope::system(), account, app.now()).await?;
    let Some(mailer) = app.mailer_of(account).filter(|_| due > 0) else { return Ok(End::Done) };
    let leave = ask(app, account).await?;
    if let Leave::NotBefore(at) = leave {
        return Ok(End::NotBefore(at));
    }
    let stop = app.stop.child_token();
    let relay = Relay::new(mailer.clone(), stop.clone(), leave == Leave::OneTry);
    let first = tokio::select! {
        biased;
        () = stop.cancelled() => return ended(app, account, leave, &relay, false).await,
        opened = relay.open() => match opened {
            Ok(line) => line,
            Err(error) => return trouble_with(app, account, leave, error.to_string()).await,
        },
    };
    let owner = Owner::new();
    let folder = app.config.mail.journals.display();
    let journal = match Journals::of(app).open(&owner) {
        Ok(journal) => Arc::new(journal),
        Err(error) => {
            relay.complain(Trouble::Ours(format!("The folder for journals {folder} cannot be written: {error}.")));
            return ended(app, account, leave, &relay, false).await;
        }
    };
    let lines = if leave == Leave::OneTry { 1 } else { app.config.mail.connections_of(account) };
    let lines = lines.min(usize::try_from(due).unwrap_or(usize::MAX));
    let run =
        Run { owner, account: account.to_owned(), journal, lease: Arc::new(Lease::new(app.now())), relay, stop, lines };
    let fed = send(app, &run, first).await;
    // However it ended, what was in hand is settled first.
    settle::own(app, &run.owner, run.journal).await?;
    if fed.is_err() && leave == Leave::OneTry && !run.relay.is_well() {
        untried(app, account).await?;
    }
    ended(app, account, leave, &run.relay, fed?).await
}

/// What a run came to whose every line has ended. `fed`: nothing was left to take.
async fn ended(app: &App, account: &str, leave: Leave, relay: &Relay, fed: bool) -> Result<End, Failure> {
    let (trouble, on_trial) = (relay.trouble(), leave == Leave::OneTry);
    let is_healed = trouble.is_none() && leave != Leave::Free && relay.is_well();
    if is_healed {
        let mut tx = app.db.begin().await?;
        relays::answered(&mut tx, account).await?;
        tx.commit().await?;
        tracing::info!(account, "the relay takes letters again");
    } else if on_trial && !matches!(trouble, Some(Trouble::Relay(_))) {
        untried(app, account).await?;
    }
    match trouble {
        Some(Trouble::Ours(why)) => Err(Failure::Retry(why)),
        _ if app.stop.is_cancelled() => Ok(End::Stopped),
        Some(Trouble::Relay(why)) => trouble_with(app, account, leave, why).await,
        None if on_trial && is_healed => Ok(End::Healed),
        None if fed => Ok(End::Done),
        None => Ok(End::Enough),
    }
}

/// A try that failed counts at once; another failure does if it keeps letters from being sent, which is seen at the end.
async fn trouble_with(app: &App, account: &str, leave: Leave, why: String) -> Result<End, Failure> {
    if leave != Leave::OneTry {
        return Ok(End::Trouble(why));
    }
    let mut tx = app.db.begin().await?;
    let at = relays::failed(&mut tx, account, &why, app.now(), ids::jitter()).await?;
    tx.commit().await?;
    tracing::warn!(account, why, "the relay still does not take letters");
    Ok(End::NotBefore(at))
}

/// Whoever was to find out whether the relay is well has not: somebody else may.
async fn untried(app: &App, account: &str) -> Result<(), Failure> {
    let mut tx = app.db.begin().await?;
    relays::untried(&mut tx, account, app.now()).await?;
    Ok(tx.commit().await?)
}

async fn ask(app: &App, account: &str) -> Result<Leave, Failure> {
    let mut tx = app.db.begin().await?;
    let leave = relays::ask(&mut tx, account, app.now()).await?;
    tx.commit().await?;
    Ok(leave)
}

/// Feeds so many lines until all have ended; answers whether nothing was left to feed them.
async fn send(app: &App, run: &Run, first: Line) -> Result<bool, Failure> {
    let owner = run.owner.as_str();
    let (ledger, kept) = Ledger::open(app.clone(), owner.to_owned());
    let tray = Tray::new(run.stop.clone());
    let feed = tokio::spawn(feed::fill(
        app.clone(),
        (owner.to_owned(), run.account.clone()),
        tray.clone(),
        run.lines,
        run.stop.clone(),
    ));
    let mut couriers = JoinSet::new();
    let mut first = Some(first);
    for _ in 0..run.lines {
        let courier = Courier {
            source: Source { clock: app.clock.clone(), tray: tray.clone(), ledger: ledger.clone() },
            journal: Arc::clone(&run.journal),
            lease: Arc::clone(&run.lease),
            relay: run.relay.clone(),
            line: first.take(),
            ready: vec![],
            heard: None,
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
async fn wind_up(app: &App, account: &str, end: &End) -> Result<(), Failure> {
    let (scope, now) = (Scope::system(), app.now());
    let mut tx = app.db.begin().await?;
    if let Some(next) = deliveries::next_due_at(&mut tx, &scope, account).await? {
        let at = match end {
            // If all has been sent in spite of it, it was no trouble.
            End::Trouble(why) if next <= now => {
                tracing::warn!(account, why, "the relay does not take letters");
                relays::failed(&mut tx, account, why, now, ids::jitter()).await?
            }
            End::NotBefore(at) => *at,
            End::Enough | End::Healed => now,
            // Not at once: another process goes on where this one stopped, and what is due but could not be claimed is
            // just being claimed by another node.
            End::Done | End::Stopped | End::Trouble(_) => now + chrono::TimeDelta::seconds(1),
        };
        nudge_sending(&mut tx, next.max(at)).await?;
    }
    tx.commit().await?;
    finish_campaigns(app).await
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
