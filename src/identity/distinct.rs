//! Pairs that somebody found to be two: not proposed again.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::store;
use crate::accounts::AccountId;
use crate::db::{Ex, Result, Tx};

/// The two in the order in which a pair is stored.
pub(super) fn ordered(a: Uuid, b: Uuid) -> (Uuid, Uuid) {
    (a.min(b), a.max(b))
}

/// Notes that two entries are two people, or two organisations.
pub async fn set_distinct(tx: &mut Tx, a: Uuid, b: Uuid, by: AccountId, now: DateTime<Utc>) -> Result<()> {
    store::set_distinct(tx, ordered(a, b), by, now).await
}

/// Takes that back; answers whether it had been noted.
pub async fn unset_distinct(tx: &mut Tx, a: Uuid, b: Uuid) -> Result<bool> {
    store::unset_distinct(tx, ordered(a, b)).await
}

/// Whether somebody found the two to be two.
pub async fn are_distinct(ex: impl Into<Ex<'_>>, a: Uuid, b: Uuid) -> Result<bool> {
    store::are_distinct(ex, ordered(a, b)).await
}
