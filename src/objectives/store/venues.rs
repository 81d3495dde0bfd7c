//! The SQL of venues.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::accounts::Scope;
use crate::db::{Ex, Result, Tx};
use crate::directory::OrganizationId;
use crate::directory::records::PostId;
use crate::objectives::{ObjectiveId, Rule, Venue, VenueId, VenueSheet};
use crate::scoped;

/// The venues of these objectives, each objective's in their order.
pub(in crate::objectives) async fn list(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objectives: &[ObjectiveId],
) -> Result<Vec<Venue>> {
    let mut q = scoped!(
        scope,
        "select v.id, v.objective_id,
                row_number() over (partition by v.objective_id order by v.position) as position, v.organization_id,
                g.name as organization_name, g.short_name as organization_code, g.classification, v.rule, v.step,
                v.decides_on, v.participants, v.decider_post_id, p.label as decider_post, v.seats, v.state, v.decided_on,
                v.reference
         from venue v join organization g on g.id = v.organization_id left join post p on p.id = v.decider_post_id
         where v.removed_at is null and $scope(v.client_id) and v.objective_id in "
    );
    q.list(objectives.iter().copied()).push(" order by v.objective_id, v.position");
    ex.into().all(q).await
}

/// Of which objective a venue is that was not removed.
pub(in crate::objectives) async fn objective_of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: VenueId,
) -> Result<Option<ObjectiveId>> {
    let q = scoped!(
        scope,
        "select v.objective_id from venue v where v.id = $1 and v.removed_at is null and $scope(v.client_id)",
        id
    );
    Ok(ex.into().opt::<(ObjectiveId,)>(q).await?.map(|(id,)| id))
}

/// A venue that was taken away.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::objectives) struct Removed {
    pub objective_id: ObjectiveId,
    pub organization_id: OrganizationId,
    pub organization_name: String,
    pub rule: Rule,
    pub decides_on: Option<NaiveDate>,
}

pub(in crate::objectives) async fn removed(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: VenueId,
) -> Result<Option<Removed>> {
    let q = scoped!(
        scope,
        "select v.objective_id, v.organization_id, g.name as organization_name, v.rule, v.decides_on
         from venue v join organization g on g.id = v.organization_id
         where v.id = $1 and v.removed_at is not null and $scope(v.client_id)",
        id
    );
    ex.into().opt(q).await
}

pub(in crate::objectives) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    (id, objective): (VenueId, ObjectiveId),
    sheet: &VenueSheet,
    now: DateTime<Utc>,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into venue (id, client_id, objective_id, position, organization_id, rule, step, decides_on, participants,
                            decider_post_id, seats, state, decided_on, reference, created_at)
         select $1, o.client_id, o.id,
                (select coalesce(max(v.position), 0) + 1 from venue v where v.objective_id = o.id),
                $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13
         from objective o where o.id = $2 and $scope(o.client_id)",
        id,
        objective,
        sheet.organization,
        sheet.rule,
        &sheet.step,
        sheet.decides_on,
        &sheet.participants,
        sheet.decider,
        sheet.seats,
        sheet.state,
        sheet.decided_on,
        &sheet.reference,
        now
    );
    tx.ex().exec(q).await
}

pub(in crate::objectives) async fn update(tx: &mut Tx, scope: &Scope, id: VenueId, sheet: &VenueSheet) -> Result<u64> {
    let q = scoped!(
        scope,
        "update venue set organization_id = $2, rule = $3, step = $4, decides_on = $5, participants = $6,
                          decider_post_id = $7, seats = $8, state = $9, decided_on = $10, reference = $11
         where id = $1 and $scope(client_id)",
        id,
        sheet.organization,
        sheet.rule,
        &sheet.step,
        sheet.decides_on,
        &sheet.participants,
        sheet.decider,
        sheet.seats,
        sheet.state,
        sheet.decided_on,
        &sheet.reference
    );
    tx.ex().exec(q).await
}

/// Lets two venues of one objective change places. No two may ever have the same, so that one waits outside meanwhile.
pub(in crate::objectives) async fn swap(tx: &mut Tx, scope: &Scope, one: VenueId, other: VenueId) -> Result<()> {
    let (first, second) = (position(tx, scope, one).await?, position(tx, scope, other).await?);
    for (id, position) in [(one, -1), (other, first), (one, second)] {
        let q = scoped!(scope, "update venue set position = $2 where id = $1 and $scope(client_id)", id, position);
        tx.ex().exec(q).await?;
    }
    Ok(())
}

async fn position(tx: &mut Tx, scope: &Scope, id: VenueId) -> Result<i64> {
    tx.ex().value(scoped!(scope, "select v.position from venue v where v.id = $1 and $scope(v.client_id)", id)).await
}

pub(in crate::objectives) async fn set_removed(
    tx: &mut Tx,
    scope: &Scope,
    id: VenueId,
    at: Option<DateTime<Utc>>,
) -> Result<u64> {
    let q = scoped!(scope, "update venue set removed_at = $2 where id = $1 and $scope(client_id)", id, at);
    tx.ex().exec(q).await
}

/// Which of these posts decide something, or came of something.
pub(in crate::objectives) async fn posts_among(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    posts: &[Uuid],
) -> Result<Vec<Uuid>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in posts.chunks(500) {
        let mut q = scoped!(
            scope,
            "select distinct v.decider_post_id from venue v where $scope(v.client_id) and v.decider_post_id in "
        );
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id));
    }
    Ok(found)
}

/// The venues at which a post decides.
pub(in crate::objectives) async fn decided_by(ex: impl Into<Ex<'_>>, scope: &Scope, post: PostId) -> Result<Vec<Uuid>> {
    let q = scoped!(
        scope,
        "select v.id from venue v where v.decider_post_id = $1 and $scope(v.client_id) order by v.id",
        post
    );
    Ok(ex.into().all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

pub(in crate::objectives) async fn set_decider(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[Uuid],
    from: PostId,
    to: PostId,
) -> Result<u64> {
    let mut moved = 0;
    for chunk in ids.chunks(500) {
        let mut q = scoped!(
            scope,
            "update venue set decider_post_id = $1 where decider_post_id = $2 and $scope(client_id) and id in ",
            to,
            from
        );
        q.list(chunk.iter().copied());
        moved += tx.ex().exec(q).await?;
    }
    Ok(moved)
}
