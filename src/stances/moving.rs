//! Two entries of the directory that are one person: their stances follow, and go back when that was a mistake.

use uuid::Uuid;

use super::store::moving as store;
use crate::accounts::Scope;
use crate::db::{self, Ex, Tx};
use crate::directory::PersonId;

/// Moves every stance of a person to another; answers which.
pub async fn move_person(tx: &mut Tx, scope: &Scope, from: PersonId, to: PersonId) -> db::Result<Vec<Uuid>> {
    let ids = store::of(&mut *tx, scope, from).await?;
    store::set_person(tx, scope, &ids, from, to).await?;
    Ok(ids)
}

/// Moves these stances back, as far as they are still where they were moved to; answers how many.
pub async fn move_back(tx: &mut Tx, scope: &Scope, ids: &[Uuid], from: PersonId, to: PersonId) -> db::Result<u64> {
    store::set_person(tx, scope, ids, from, to).await
}

/// Which of these people somebody has recorded a stance of.
pub async fn people_among(ex: impl Into<Ex<'_>>, scope: &Scope, people: &[Uuid]) -> db::Result<Vec<Uuid>> {
    store::people_among(ex, scope, people).await
}
