//! The SQL of objectives and venues.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{NewObjective, Objective, ObjectiveId, State, Venue, VenueId};
use crate::accounts::{AccountId, Scope};
use crate::db::{Ex, Result, Tx};
use crate::directory::OrganizationId;
use crate::scoped;

pub(super) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    id: ObjectiveId,
    new: &NewObjective,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into objective (id, client_id, name, description, state, freshness_days, created_by, created_at)
         select $1, c.id, $3, $4, $5, $6, $7, $8 from client c where c.id = $2 and $scope(c.id)",
        id,
        new.client,
        &new.name,
        &new.description,
        State::Active,
        new.freshness_days,
        by,
        now
    );
    tx.ex().exec(q).await
}

pub(super) async fn insert_venue(
    tx: &mut Tx,
    scope: &Scope,
    objective: ObjectiveId,
    new: &NewObjective,
    now: DateTime<Utc>,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into venue (id, client_id, objective_id, position, organization_id, rule, decides_on, created_at)
         select $1, o.client_id, o.id,
                (select coalesce(max(v.position), 0) + 1 from venue v where v.objective_id = o.id), $3, $4, $5, $6
         from objective o where o.id = $2 and $scope(o.client_id)",
        VenueId::new(),
        objective,
        new.organization,
        new.rule,
        new.decides_on,
        now
    );
    tx.ex().exec(q).await
}

pub(super) async fn update(
    tx: &mut Tx,
    scope: &Scope,
    id: ObjectiveId,
    name: &str,
    description: &str,
    state: State,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "update objective set name = $2, description = $3, state = $4 where id = $1 and $scope(client_id)",
        id,
        name,
        description,
        state
    );
    tx.ex().exec(q).await
}

pub(super) async fn set_decision_day(tx: &mut Tx, scope: &Scope, id: VenueId, on: Option<NaiveDate>) -> Result<u64> {
    let q = scoped!(scope, "update venue set decides_on = $2 where id = $1 and $scope(client_id)", id, on);
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

pub(super) async fn venues(ex: impl Into<Ex<'_>>, scope: &Scope, id: ObjectiveId) -> Result<Vec<Venue>> {
    let q = scoped!(
        scope,
        "select v.id, v.objective_id, v.position, v.organization_id, g.name as organization_name, v.rule, v.decides_on
         from venue v join organization g on g.id = v.organization_id
         where v.objective_id = $1 and $scope(v.client_id) order by v.position",
        id
    );
    ex.into().all(q).await
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
