//! Two entries of the directory that are one person: deliveries follow, and go back when that was a mistake.

use uuid::Uuid;

use super::store::moving as store;
use crate::accounts::Scope;
use crate::db::{self, Ex, Tx};
use crate::directory::PersonId;

/// Moves the deliveries of a person to another; answers which. Where a campaign writes to both, each keeps its own (there
/// is one per campaign and person), and what has not gone out to the entry that is no more is skipped when its time comes.
pub async fn move_person(tx: &mut Tx, scope: &Scope, from: PersonId, to: PersonId) -> db::Result<Vec<Uuid>> {
    let ids = store::of(&mut *tx, scope, from, to).await?;
    store::set_person(tx, scope, &ids, from, to).await?;
    Ok(ids)
}

/// Moves these deliveries back, as far as they are still where they were moved to; answers how many. What has followed
/// them meanwhile goes along: whose letter it follows gets no other follow-up.
pub async fn move_back(tx: &mut Tx, scope: &Scope, ids: &[Uuid], from: PersonId, to: PersonId) -> db::Result<u64> {
    let moved = store::set_person(tx, scope, ids, from, to).await?;
    let mut later = store::following(tx, scope, ids, from).await?;
    while !later.is_empty() {
        if store::set_person(tx, scope, &later, from, to).await? == 0 {
            break;
        }
        later = store::following(tx, scope, &later, from).await?;
    }
    Ok(moved)
}

/// Which of these people are written to, or were.
pub async fn people_among(ex: impl Into<Ex<'_>>, scope: &Scope, people: &[Uuid]) -> db::Result<Vec<Uuid>> {
    store::people_among(ex, scope, people).await
}
