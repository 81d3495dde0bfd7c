//! The SQL of objectives.

pub(super) mod history;
pub(super) mod outcome;
pub(super) mod venues;

use uuid::Uuid;

use super::history::By;
use super::{Changes, Objective, ObjectiveId, State};
use crate::accounts::{ClientId, Scope};
use crate::db::{Ex, Result, Tx};
use crate::directory::OrganizationId;
use crate::scoped;

pub(super) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    id: ObjectiveId,
    (client, name, description, freshness_days): (ClientId, &str, &str, i64),
    by: By,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into objective (id, client_id, name, description, state, freshness_days, created_by, created_at)
         select $1, c.id, $3, $4, $5, $6, $7, $8 from client c where c.id = $2 and $scope(c.id)",
        id,
        client,
        name,
        description,
        State::Active,
        freshness_days,
        by.account,
        by.now
    );
    tx.ex().exec(q).await
}

pub(super) async fn update(
    tx: &mut Tx,
    scope: &Scope,
    id: ObjectiveId,
    changes: &Changes,
    state: State,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "update objective set name = $2, description = $3, freshness_days = $4, state = $5
         where id = $1 and $scope(client_id)",
        id,
        &changes.name,
        &changes.description,
        changes.freshness_days,
        state
    );
    tx.ex().exec(q).await
}

pub(super) async fn set_state(tx: &mut Tx, scope: &Scope, id: ObjectiveId, state: State) -> Result<u64> {
    let q = scoped!(scope, "update objective set state = $2 where id = $1 and $scope(client_id)", id, state);
    tx.ex().exec(q).await
}

pub(super) async fn list(ex: impl Into<Ex<'_>>, scope: &Scope) -> Result<Vec<Objective>> {
    let q = scoped!(
        scope,
        "select o.id, o.client_id, c.name as client_name, o.name, o.description, o.state, o.freshness_days, o.created_at
         from objective o join client c on c.id = o.client_id where $scope(o.client_id) order by o.name, o.id"
    );
    ex.into().all(q).await
}

pub(super) async fn get(ex: impl Into<Ex<'_>>, scope: &Scope, id: ObjectiveId) -> Result<Option<Objective>> {
    let q = scoped!(
        scope,
        "select o.id, o.client_id, c.name as client_name, o.name, o.description, o.state, o.freshness_days, o.created_at
         from objective o join client c on c.id = o.client_id where o.id = $1 and $scope(o.client_id)",
        id
    );
    ex.into().opt(q).await
}

pub(super) async fn organizations_among(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    organizations: &[Uuid],
) -> Result<Vec<Uuid>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in organizations.chunks(500) {
        let mut q = scoped!(
            scope,
            "select distinct v.organization_id from venue v where $scope(v.client_id) and v.organization_id in "
        );
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id));
    }
    Ok(found)
}

pub(super) async fn venues_of(ex: impl Into<Ex<'_>>, scope: &Scope, organization: OrganizationId) -> Result<Vec<Uuid>> {
    let q = scoped!(
        scope,
        "select v.id from venue v where v.organization_id = $1 and $scope(v.client_id) order by v.id",
        organization
    );
    Ok(ex.into().all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

pub(super) async fn set_organization(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[Uuid],
    from: OrganizationId,
    to: OrganizationId,
) -> Result<u64> {
    let mut moved = 0;
    for chunk in ids.chunks(500) {
        let mut q = scoped!(
            scope,
            "update venue set organization_id = $1 where organization_id = $2 and $scope(client_id) and id in ",
            to,
            from
        );
        q.list(chunk.iter().copied());
        moved += tx.ex().exec(q).await?;
    }
    Ok(moved)
}
