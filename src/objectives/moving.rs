//! What objectives hold on a body or a post follows it into another entry, and back.

use uuid::Uuid;

use super::store;
use crate::accounts::Scope;
use crate::db::{Ex, Result, Tx};
use crate::directory::records::PostId;
use crate::directory::{OrganizationId, PersonId};

/// At which of these organisations an objective is decided.
pub async fn organizations_among(ex: impl Into<Ex<'_>>, scope: &Scope, organizations: &[Uuid]) -> Result<Vec<Uuid>> {
    store::organizations_among(ex, scope, organizations).await
}

/// Which of these posts decide an objective.
pub async fn posts_among(ex: impl Into<Ex<'_>>, scope: &Scope, posts: &[Uuid]) -> Result<Vec<Uuid>> {
    store::venues::posts_among(ex, scope, posts).await
}

/// Lets every objective that is decided at an organisation be decided at another: they turned out to be one. Answers
/// which venues.
pub async fn move_venues(tx: &mut Tx, scope: &Scope, from: OrganizationId, to: OrganizationId) -> Result<Vec<Uuid>> {
    let ids = store::venues_of(&mut *tx, scope, from).await?;
    store::set_organization(tx, scope, &ids, from, to).await?;
    Ok(ids)
}

/// Moves these venues back, as far as they are still where they were moved to; answers how many.
pub async fn move_venues_back(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[Uuid],
    from: OrganizationId,
    to: OrganizationId,
) -> Result<u64> {
    store::set_organization(tx, scope, ids, from, to).await
}

/// Lets another post decide what a post decides: they turned out to be one. Answers at which venues.
pub async fn move_deciders(tx: &mut Tx, scope: &Scope, from: PostId, to: PostId) -> Result<Vec<Uuid>> {
    let ids = store::venues::decided_by(&mut *tx, scope, from).await?;
    store::venues::set_decider(tx, scope, &ids, from, to).await?;
    Ok(ids)
}

/// Lets a post decide again at these venues, as far as the other one still does; answers at how many.
pub async fn move_deciders_back(tx: &mut Tx, scope: &Scope, ids: &[Uuid], from: PostId, to: PostId) -> Result<u64> {
    store::venues::set_decider(tx, scope, ids, from, to).await
}

/// Lets every outcome that created a post name another one: they turned out to be one. Answers of which objectives.
pub async fn move_outcomes_of_post(tx: &mut Tx, scope: &Scope, from: PostId, to: PostId) -> Result<Vec<Uuid>> {
    let ids = store::outcome::with_post(&mut *tx, scope, from).await?;
    store::outcome::set_post(tx, scope, &ids, from, to).await?;
    Ok(ids)
}

/// Lets these outcomes name the former one again, as far as they still name the other; answers how many.
pub async fn move_outcomes_of_post_back(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[Uuid],
    from: PostId,
    to: PostId,
) -> Result<u64> {
    store::outcome::set_post(tx, scope, ids, from, to).await
}

/// Lets every outcome that appointed a person name another one: they turned out to be one. Answers of which objectives.
pub async fn move_outcomes_of_person(tx: &mut Tx, scope: &Scope, from: PersonId, to: PersonId) -> Result<Vec<Uuid>> {
    let ids = store::outcome::with_person(&mut *tx, scope, from).await?;
    store::outcome::set_person(tx, scope, &ids, from, to).await?;
    Ok(ids)
}

/// Lets these outcomes name the former one again, as far as they still name the other; answers how many.
pub async fn move_outcomes_of_person_back(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[Uuid],
    from: PersonId,
    to: PersonId,
) -> Result<u64> {
    store::outcome::set_person(tx, scope, ids, from, to).await
}
