//! Relays that do not take letters: a circuit breaker for each account, kept where every process sees it.
//!
//! ```text
//!           TRIPS failures in a row             its pause is over: one process tries, with one letter
//! closed ─────────────────────────────> open ────────────────────────────────────────────────> half open
//!   ^                                    ^  └──────────────────── fails: a longer pause ────────┘ │
//!   └────────────────────────────────────┴─────────────── a letter is answered ───────────────────┘
//! ```
//!
//! It decides only when sending is begun, and with how many lines. What becomes of letters is decided elsewhere, and never
//! by this.

mod store;

use chrono::{DateTime, TimeDelta, Utc};

use crate::accounts::Scope;
use crate::db::{self, Ex, Tx};

use super::campaigns::CampaignId;

/// So many failures in a row open it.
pub const TRIPS: i64 = 3;
/// The pause after the first failure; it doubles with each, up to the longest.
const FIRST_PAUSE: TimeDelta = TimeDelta::seconds(5);
const LONGEST_PAUSE: TimeDelta = TimeDelta::minutes(30);
/// Whoever tries has so long before somebody else may: longer than any relay takes to answer.
const TRY: TimeDelta = TimeDelta::minutes(10);
/// Of an answer so many characters are kept.
const LONGEST_ANSWER: usize = 300;

/// Whether letters may be taken to a relay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// As many as there are.
    Free,
    /// As many as there are, though it failed lately.
    Again,
    /// One, to see whether it takes any: this caller, and nobody else.
    OneTry,
    /// None before that moment.
    NotBefore(DateTime<Utc>),
}

/// An account in trouble.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Trouble {
    /// Whose relay it is.
    pub mail_account: String,
    /// How often in a row it failed.
    pub failures: i64,
    /// Since when.
    pub since: DateTime<Utc>,
    /// What it said last, or what happened instead.
    pub answer: String,
    /// When it is tried next.
    pub next_try_at: DateTime<Utc>,
    /// Since when somebody is trying.
    pub trying_since: Option<DateTime<Utc>>,
}

impl Trouble {
    /// Whether nothing is taken there before its time, which somebody should know of.
    pub const fn is_open(&self) -> bool {
        self.failures >= TRIPS
    }
}

/// Asks whether letters may be taken to the relay of an account now.
pub async fn ask(tx: &mut Tx, account: &str, now: DateTime<Utc>) -> db::Result<Leave> {
    let Some(trouble) = store::get(tx, account).await? else { return Ok(Leave::Free) };
    if trouble.next_try_at > now {
        return Ok(Leave::NotBefore(trouble.next_try_at));
    }
    if !trouble.is_open() {
        return Ok(Leave::Again);
    }
    store::begin_try(tx, account, now, now + TRY).await?;
    Ok(Leave::OneTry)
}

/// Takes note that a relay did not take letters, and of what it said; answers when it is tried next.
pub async fn failed(
    tx: &mut Tx,
    account: &str,
    answer: &str,
    now: DateTime<Utc>,
    jitter: f64,
) -> db::Result<DateTime<Utc>> {
    let before = store::get(tx, account).await?;
    let failures = before.as_ref().map_or(0, |trouble| trouble.failures) + 1;
    let trouble = Trouble {
        mail_account: account.to_owned(),
        failures,
        since: before.map_or(now, |trouble| trouble.since),
        answer: without_addresses(answer),
        next_try_at: now + pause(failures, jitter),
        trying_since: None,
    };
    store::put(tx, &trouble).await?;
    Ok(trouble.next_try_at)
}

/// Takes note that a relay answers again: nothing is known against it any more. Answers whether something was.
pub async fn answered(tx: &mut Tx, account: &str) -> db::Result<bool> {
    store::remove(tx, account).await
}

/// Nobody found out: whoever comes next may try at once.
pub async fn untried(tx: &mut Tx, account: &str, now: DateTime<Utc>) -> db::Result<()> {
    store::set_next_try(tx, account, now).await
}

/// Lets the relay of an account be tried at once; answers whether there is trouble with it.
pub async fn try_now(tx: &mut Tx, account: &str, now: DateTime<Utc>) -> db::Result<bool> {
    let known = store::get(tx, account).await?.is_some();
    store::set_next_try(tx, account, now).await?;
    Ok(known)
}

/// The accounts in trouble that somebody should know of, by name.
pub async fn in_trouble(ex: impl Into<Ex<'_>>) -> db::Result<Vec<Trouble>> {
    let all = store::all(ex.into()).await?;
    Ok(all.into_iter().filter(Trouble::is_open).collect())
}

/// How many letters within reach wait for each account, of one campaign that is sending or of all.
pub async fn waiting(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: Option<CampaignId>,
) -> db::Result<Vec<(String, i64)>> {
    store::waiting(ex.into(), scope, campaign).await
}

/// The pause after so many failures in a row: five seconds, doubling up to half an hour. `jitter`, from 0 to 1, takes up to
/// a quarter away, so that many processes do not come back together.
fn pause(failures: i64, jitter: f64) -> TimeDelta {
    let doublings = failures.saturating_sub(1).clamp(0, 16);
    let full = (FIRST_PAUSE * (1 << doublings)).min(LONGEST_PAUSE);
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of some minutes at most")]
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of half an hour at most")]
    let less = (full.num_milliseconds() as f64 / 4.0 * jitter.clamp(0.0, 1.0)) as i64;
    full - TimeDelta::milliseconds(less)
}

/// An answer as it may be shown to whoever has no grant for the client whose letter was refused.
fn without_addresses(answer: &str) -> String {
    let word = |word: &str| if word.contains('@') { "…".to_owned() } else { word.to_owned() };
    let words: Vec<String> = answer.split_whitespace().map(word).collect();
    words.join(" ").chars().take(LONGEST_ANSWER).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_half_an_hour() {
        let seconds = |failures| pause(failures, 0.0).num_seconds();
        assert_eq!((1..=5).map(seconds).collect::<Vec<_>>(), [5, 10, 20, 40, 80]);
        assert_eq!([seconds(10), seconds(i64::MAX)], [1800, 1800]);
        assert_eq!(pause(10, 1.0).num_seconds(), 1350);
        assert_eq!(pause(0, 0.0), pause(1, 0.0));
    }

    #[test]
    fn an_answer_is_kept_without_the_addresses_of_anybody() {
        let answer = "421 4.3.2 <a.b@ep.example>:  Service\tshutting down";
        assert_eq!(without_addresses(answer), "421 4.3.2 … Service shutting down");
        assert_eq!(without_addresses(&"x".repeat(500)).len(), 300);
    }
}
