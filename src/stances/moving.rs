//! Two entries of the directory that are one: their stances, assessments and sources follow, and go back when that was a
//! mistake.

use uuid::Uuid;

use super::store::moving as store;
use super::{Holder, projection};
use crate::accounts::Scope;
use crate::db::{self, Ex, Tx};
use crate::objectives::ObjectiveId;

/// Moves everything in the ledger from a holder to another of the same kind; answers which rows.
pub async fn move_holder(tx: &mut Tx, scope: &Scope, from: Holder, to: Holder) -> db::Result<Vec<Uuid>> {
    let mut ids = vec![];
    for table in store::Table::ALL {
        ids.extend(store::of(&mut *tx, scope, *table, from, to).await?);
    }
    set_holder(tx, scope, &ids, from, to).await?;
    Ok(ids)
}

/// Moves these rows back, as far as they are still where they were moved to; answers how many.
pub async fn move_back(tx: &mut Tx, scope: &Scope, ids: &[Uuid], from: Holder, to: Holder) -> db::Result<u64> {
    set_holder(tx, scope, ids, from, to).await
}

async fn set_holder(tx: &mut Tx, scope: &Scope, ids: &[Uuid], from: Holder, to: Holder) -> db::Result<u64> {
    let objectives: Vec<ObjectiveId> = store::objectives(&mut *tx, scope, ids, from).await?;
    projection::lock(tx, scope, objectives.iter().copied()).await?;
    let mut moved = 0;
    for table in store::Table::ALL {
        moved += store::set_holder(tx, scope, *table, ids, from, to).await?;
    }
    for objective in objectives {
        for holder in [from, to] {
            projection::refresh(tx, scope, objective, holder).await?;
        }
    }
    Ok(moved)
}

/// Which of these people, posts and organisations the ledger knows: as holders, or as those whose view is taken.
pub async fn holders_among(ex: impl Into<Ex<'_>>, scope: &Scope, ids: &[Uuid]) -> db::Result<Vec<Uuid>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for table in store::Table::ALL {
        found.extend(store::among(ex.again(), scope, *table, ids).await?);
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}
