//! The courier: sends what is due.
//!
//! ```text
//!               ┌─> line ── letter ──> relay
//! feed ── tray ─┼─> line                          each line, for each letter: compose, turn, hand over
//! (claims)      └─> line
//!                    │ turn(what became of the last, which is next)
//!                    v
//!                  ledger ── one commit for all who ask ──> `sending`, outcomes
//! ```
//!
//! A letter is committed as `sending` before its first byte goes out, and each line has one letter there at most. So a
//! process that is killed leaves at most one letter per line of which nobody can tell.
//!
//! The relay comes before the letters: nothing is claimed before a line is open, and when lines break the rest is handed
//! back. The queue's growing pauses are the relay's pauses.

mod desk;
mod feed;
mod ledger;
mod letter;
mod line;

use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

pub use desk::{Desk, Seated};

use self::feed::Tray;
use self::ledger::Ledger;
use self::line::{Courier, Relay};
use super::{Failure, Outcome, nudge_sending};
use crate::accounts::Scope;
use crate::app::App;
use crate::ids;
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
        let owner = format!("courier-{}", ids::new().simple());
        let end = run(&app, &owner).await;
        let end = wind_up(&app, &owner, end).await?;
        if let End::Trouble(why) = end {
            return Err(Failure::Retry(why));
        }
        if !matches!(end, End::Done) || !seat.is_wanted() {
            return Ok(());
        }
    }
}

async fn run(app: &App, owner: &str) -> Result<End, Failure> {
    let due = deliveries::due_count(&app.db, &Scope::system(), app.now()).await?;
    if due == 0 {
        return Ok(End::Done);
    }
    let stop = app.stop.child_token();
    let first = tokio::select! {
        biased;
        () = stop.cancelled() => return Ok(End::Stopped),
        opened = app.mailer.open() => match opened {
            Ok(line) => line,
            Err(error) => return Ok(End::Trouble(error.to_string())),
        },
    };
    let lines = app.config.mail.connections.min(usize::try_from(due).unwrap_or(usize::MAX));
    let relay = Relay::new(stop.clone());
    let fed = send(app, owner, first, lines, &relay, stop).await?;
    Ok(match relay.trouble() {
        _ if app.stop.is_cancelled() => End::Stopped,
        Some(why) => End::Trouble(why),
        None if fed => End::Done,
        None => End::Enough,
    })
}

/// Feeds so many lines until all have ended; answers whether nothing was left to feed them.
async fn send(
    app: &App,
    owner: &str,
    first: Line,
    lines: usize,
    relay: &Relay,
    stop: CancellationToken,
) -> Result<bool, Failure> {
    let (ledger, kept) = Ledger::open(app.clone(), owner.to_owned());
    let (put, tray) = Tray::new(2 * lines, stop.clone());
    let feed = tokio::spawn(feed::fill(app.clone(), owner.to_owned(), put, stop));
    let mut couriers = JoinSet::new();
    let mut first = Some(first);
    for _ in 0..lines {
        let (app, tray, ledger, relay) = (app.clone(), tray.clone(), ledger.clone(), relay.clone());
        couriers.spawn(Courier { app, tray, ledger, relay, line: first.take() }.work());
    }
    drop((tray, ledger));
    let all = async {
        while let Some(ended) = couriers.join_next().await {
            if let Err(error) = ended {
                // Its letter, if it had one, stays `sending` and becomes unknown.
                tracing::error!(%error, "a line broke");
            }
        }
        kept.await
    };
    let kept = tokio::select! {
        kept = all => kept,
        () = feed::renew(app, owner) => Ok(()),
    };
    kept.map_err(|error| Failure::Retry(format!("the ledger broke: {error}")))?;
    feed.await.map_err(|error| Failure::Retry(format!("the feed broke: {error}")))?
}

/// Hands back what was claimed and not sent, sees to it that the rest is sent in time, and finishes campaigns.
async fn wind_up(app: &App, owner: &str, end: Result<End, Failure>) -> Result<End, Failure> {
    let (scope, now) = (Scope::system(), app.now());
    let mut tx = app.db.begin().await?;
    let released = deliveries::release(&mut tx, &scope, owner, now).await?;
    if released > 0 {
        tracing::info!(letters = released, "handed back");
    }
    let mut end = end?;
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
