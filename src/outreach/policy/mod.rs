//! The house's rules of sending, the same for every client.

mod holidays;
mod hours;
mod pace;
mod store;

use std::collections::HashSet;

use chrono::{DateTime, Days, Utc};
use serde::{Deserialize, Serialize};

use crate::accounts::AccountId;
use crate::db::{self, Ex, Tx};
use crate::directory::PersonId;
use crate::outreach::{Fault, Refused};
use crate::t;

pub use holidays::{Holiday, holiday, holidays};
pub use hours::{Closed, Hours, day_name};
pub use pace::{Buckets, DomainPace, Pace};

/// The rules. What was stored before a rule was thought of has that rule's default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Policy {
    /// How much one person is written to.
    pub cap: Cap,
    /// When letters go out.
    pub hours: Hours,
    /// How fast they go.
    pub pace: Pace,
}

/// How many letters one person gets at most, whoever's they are: a person has one inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cap {
    /// So many.
    pub letters: i64,
    /// Within so many days.
    pub days: i64,
}

impl Default for Cap {
    fn default() -> Self {
        Cap { letters: 3, days: 7 }
    }
}

impl Cap {
    /// From when on letters count.
    pub fn since(self, now: DateTime<Utc>) -> DateTime<Utc> {
        let days = Days::new(u64::try_from(self.days).unwrap_or_default());
        now.checked_sub_days(days).unwrap_or(DateTime::UNIX_EPOCH)
    }
}

/// The rules in force.
pub async fn get(ex: impl Into<Ex<'_>>) -> db::Result<Policy> {
    Ok(store::get(ex.into()).await?.unwrap_or_default())
}

/// Who of some people has had as many letters lately as the house allows, whoever's they were.
pub async fn pressed(ex: impl Into<Ex<'_>>, people: &[PersonId], now: DateTime<Utc>) -> db::Result<HashSet<PersonId>> {
    let mut ex = ex.into();
    let cap = get(ex.again()).await?.cap;
    store::pressed(ex, people, cap.since(now), cap.letters).await
}

/// The buckets with these keys, kept until the transaction ends.
pub(in crate::outreach) async fn buckets(tx: &mut Tx, keys: &[String]) -> db::Result<Buckets> {
    Ok(Buckets { next: store::buckets(tx, keys).await? })
}

/// Keeps buckets after tokens were taken.
pub(in crate::outreach) async fn keep(tx: &mut Tx, buckets: &Buckets) -> db::Result<()> {
    store::keep(tx, buckets).await
}

/// Sets the rules; answers those before, so that the change can be undone.
///
/// # Errors
/// [`Refused::Invalid`] with a sentence for each number out of its range.
pub async fn set(tx: &mut Tx, policy: &Policy, by: AccountId, now: DateTime<Utc>) -> Result<Policy, Refused> {
    let mut faults = vec![];
    let mut within = |field, n: i64, most: i64| {
        if !(1..=most).contains(&n) {
            faults.push(Fault { field, message: t!("senders-rules-enter-number-within", n = most) });
        }
    };
    within("letters", policy.cap.letters, 100);
    within("days", policy.cap.days, 365);
    let hours = &policy.hours;
    let mut fault = |field, message: &str| faults.push(Fault { field, message: message.to_owned() });
    if hours.opens >= hours.closes {
        fault("closes", t!("senders-rules-stop-after-begin"));
    }
    if hours.weekdays.is_empty() {
        fault("weekdays", t!("senders-rules-no-weekday"));
    }
    if hours.closed.iter().any(|closed| closed.last < closed.first) {
        fault("closed", t!("senders-rules-last-before-first"));
    }
    if !faults.is_empty() {
        return Err(Refused::Invalid(faults));
    }
    let before = get(&mut *tx).await?;
    store::set(tx, policy, by, now).await?;
    Ok(before)
}
