//! Who is who: entries that may be one person, or one organisation; making two into one; and taking that back.
//!
//! Names alone never merge anybody: pairs are *proposed*, a person compares the two and decides. A merge moves everything
//! from one entry to the other, whichever client's it is: the absorbed entry stays as history, its address leads on. It is
//! one change set; undoing it gives both back what was theirs, except what was changed since.

mod alike;
mod distinct;
mod merging;
mod merging_organizations;
mod moving;
mod organizations;
mod people;
mod store;
pub mod web;

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use uuid::Uuid;

pub use alike::{Proposal, Reason};
pub use distinct::{are_distinct, set_distinct, unset_distinct};
pub use merging::{FIELDS, MergeError, Merged, may_merge, merge};
pub use merging_organizations::{ORGANIZATION_FIELDS, merge_organizations};
pub use organizations::organization_duplicates;
pub use people::{compare, duplicates};

use crate::accounts::{AccountId, Scope};
use crate::contacts::{self, owners};
use crate::db::{self, Tx};
use crate::directory::changes::{self, ChangeSetId, UndoError, Undone};
use crate::directory::{self, OrganizationId, PersonId};
use crate::objectives;
use crate::outreach::deliveries;
use crate::stances;
use crate::votes;

/// Every client's rows: to move them, to see that they are there, never to show them.
const HOUSE: Scope = Scope::system();

/// Which of these people, organisations, posts and votes clients work with, whichever client it is. Not to be shown one by one: it would
/// tell a reader of other clients' work.
pub async fn in_use(tx: &mut Tx, ids: &[Uuid]) -> db::Result<HashSet<Uuid>> {
    let mut found = HashSet::new();
    found.extend(stances::holders_among(&mut *tx, &HOUSE, ids).await?);
    found.extend(contacts::people_among(&mut *tx, &HOUSE, ids).await?);
    found.extend(owners::owned_among(&mut *tx, &HOUSE, ids).await?);
    found.extend(deliveries::people_among(&mut *tx, &HOUSE, ids).await?);
    found.extend(objectives::organizations_among(&mut *tx, &HOUSE, ids).await?);
    found.extend(objectives::posts_among(&mut *tx, &HOUSE, ids).await?);
    found.extend(votes::events_among(&mut *tx, &HOUSE, ids).await?);
    Ok(found)
}

/// Takes any act on the directory back, and moves what a merge has moved elsewhere back to where it was. What stays,
/// because it was changed since or is in use by now, is in the answer.
///
/// # Errors
/// [`UndoError`]; drop the transaction then.
pub async fn undo(
    tx: &mut Tx,
    id: ChangeSetId,
    account: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<Undone, UndoError> {
    let added = changes::added(&mut *tx, id).await?;
    let mut in_use = in_use(tx, &added).await?;
    // A post that stays needs somewhere to be.
    let posts: Vec<Uuid> = in_use.iter().copied().collect();
    in_use.extend(directory::posts::organizations_of(&mut *tx, &posts).await?);
    let since = changes::change_set(&mut *tx, id).await?.map_or(now, |set| set.created_at);
    let mut undone = changes::undo(tx, id, account, &in_use, now).await?;
    moving::give_back(tx, &mut undone, since, now).await?;
    Ok(undone)
}

/// The names of these people and organisations.
pub async fn labels(ex: impl Into<db::Ex<'_>>, ids: &[Uuid]) -> db::Result<HashMap<Uuid, String>> {
    Ok(store::labels(ex, ids).await?.into_iter().collect())
}

/// Where the address of a person leads who was merged into another, perhaps in several steps; none when they were not.
pub async fn merged_into(ex: impl Into<db::Ex<'_>>, id: PersonId) -> db::Result<Option<PersonId>> {
    let mut ex = ex.into();
    let mut seen = HashSet::from([id]);
    let mut at = None;
    while let Some(next) = store::merged_into(ex.again(), at.unwrap_or(id)).await? {
        if !seen.insert(next) {
            break;
        }
        at = Some(next);
    }
    Ok(at)
}

/// Where the address of an organisation leads that was merged into another; none when it was not.
pub async fn organization_merged_into(
    ex: impl Into<db::Ex<'_>>,
    id: OrganizationId,
) -> db::Result<Option<OrganizationId>> {
    store::organization_merged_into(ex, id).await
}
