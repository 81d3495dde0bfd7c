//! Two entries of the directory that are one person: contacts and tasks follow, and go back when that was a mistake.

use uuid::Uuid;

use super::store::moving as store;
use crate::accounts::Scope;
use crate::db::{self, Ex, Tx};
use crate::directory::PersonId;

/// Moves a person's part in contacts to another; answers in which. Where the other took part, too, it stays.
pub async fn move_participant(tx: &mut Tx, scope: &Scope, from: PersonId, to: PersonId) -> db::Result<Vec<Uuid>> {
    let contacts = store::contacts_of(&mut *tx, scope, from, to).await?;
    store::set_participant(tx, scope, &contacts, from, to).await?;
    Ok(contacts)
}

/// Moves the part in these contacts back, as far as it is still where it was moved to; answers in how many.
pub async fn move_participant_back(
    tx: &mut Tx,
    scope: &Scope,
    contacts: &[Uuid],
    from: PersonId,
    to: PersonId,
) -> db::Result<u64> {
    store::set_participant(tx, scope, contacts, from, to).await
}

/// Moves every task about a person to another; answers which.
pub async fn move_tasks(tx: &mut Tx, scope: &Scope, from: PersonId, to: PersonId) -> db::Result<Vec<Uuid>> {
    let ids = store::tasks_of(&mut *tx, scope, from).await?;
    store::set_task_person(tx, scope, &ids, from, to).await?;
    Ok(ids)
}

/// Moves these tasks back, as far as they are still where they were moved to; answers how many.
pub async fn move_tasks_back(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[Uuid],
    from: PersonId,
    to: PersonId,
) -> db::Result<u64> {
    store::set_task_person(tx, scope, ids, from, to).await
}

/// Which of these people somebody had a contact with, or has something to do about.
pub async fn people_among(ex: impl Into<Ex<'_>>, scope: &Scope, people: &[Uuid]) -> db::Result<Vec<Uuid>> {
    store::people_among(ex, scope, people).await
}
