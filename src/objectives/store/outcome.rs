//! The SQL of outcomes, and of what follows on what.

use uuid::Uuid;

use crate::accounts::Scope;
use crate::db::{Ex, Result, Tx};
use crate::directory::PersonId;
use crate::directory::records::PostId;
use crate::objectives::history::By;
use crate::objectives::{NewOutcome, ObjectiveId, Outcome, Relative};
use crate::scoped;

pub(in crate::objectives) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    id: ObjectiveId,
    new: &NewOutcome,
    by: By,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into objective_outcome (objective_id, client_id, state, on_date, statement, post_id, person_id,
                                        recorded_by, recorded_at)
         select o.id, o.client_id, $2, $3, $4, $5, $6, $7, $8 from objective o where o.id = $1 and $scope(o.client_id)",
        id,
        new.state,
        new.on,
        &new.statement,
        new.post,
        new.person,
        by.account,
        by.now
    );
    tx.ex().exec(q).await
}

pub(in crate::objectives) async fn delete(tx: &mut Tx, scope: &Scope, id: ObjectiveId) -> Result<u64> {
    let q = scoped!(scope, "delete from objective_outcome where objective_id = $1 and $scope(client_id)", id);
    tx.ex().exec(q).await
}

pub(in crate::objectives) async fn get(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: ObjectiveId,
) -> Result<Option<Outcome>> {
    let q = scoped!(
        scope,
        "select x.objective_id, x.state, x.on_date, x.statement, x.post_id, p.label as post_label, x.person_id,
                h.name as person_name, a.name as account_name, x.recorded_at
         from objective_outcome x left join post p on p.id = x.post_id left join person h on h.id = x.person_id
         left join account a on a.id = x.recorded_by
         where x.objective_id = $1 and $scope(x.client_id)",
        id
    );
    ex.into().opt(q).await
}

pub(in crate::objectives) async fn list(ex: impl Into<Ex<'_>>, scope: &Scope) -> Result<Vec<Outcome>> {
    let q = scoped!(
        scope,
        "select x.objective_id, x.state, x.on_date, x.statement, x.post_id, p.label as post_label, x.person_id,
                h.name as person_name, a.name as account_name, x.recorded_at
         from objective_outcome x left join post p on p.id = x.post_id left join person h on h.id = x.person_id
         left join account a on a.id = x.recorded_by
         where $scope(x.client_id) order by x.on_date desc, x.objective_id"
    );
    ex.into().all(q).await
}

/// Notes that one objective follows on another one of the same client.
pub(in crate::objectives) async fn insert_follow_on(
    tx: &mut Tx,
    scope: &Scope,
    id: ObjectiveId,
    predecessor: ObjectiveId,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into objective_follow_on (objective_id, client_id, predecessor_id)
         select o.id, o.client_id, $2 from objective o where o.id = $1 and $scope(o.client_id)",
        id,
        predecessor
    );
    tx.ex().exec(q).await
}

pub(in crate::objectives) async fn predecessor(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: ObjectiveId,
) -> Result<Option<Relative>> {
    let q = scoped!(
        scope,
        "select o.id, o.name, o.state, x.on_date as ended_on
         from objective_follow_on f join objective o on o.id = f.predecessor_id
         left join objective_outcome x on x.objective_id = o.id
         where f.objective_id = $1 and $scope(f.client_id)",
        id
    );
    ex.into().opt(q).await
}

pub(in crate::objectives) async fn follow_ons(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: ObjectiveId,
) -> Result<Vec<Relative>> {
    let q = scoped!(
        scope,
        "select o.id, o.name, o.state, x.on_date as ended_on
         from objective_follow_on f join objective o on o.id = f.objective_id
         left join objective_outcome x on x.objective_id = o.id
         where f.predecessor_id = $1 and $scope(f.client_id) order by o.created_at, o.id",
        id
    );
    ex.into().all(q).await
}

/// The objectives whose outcome names a post.
pub(in crate::objectives) async fn with_post(ex: impl Into<Ex<'_>>, scope: &Scope, id: PostId) -> Result<Vec<Uuid>> {
    let q = scoped!(
        scope,
        "select x.objective_id from objective_outcome x where x.post_id = $1 and $scope(x.client_id)
         order by x.objective_id",
        id
    );
    Ok(ex.into().all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

pub(in crate::objectives) async fn set_post(
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
            "update objective_outcome set post_id = $1 where post_id = $2 and $scope(client_id) and objective_id in ",
            to,
            from
        );
        q.list(chunk.iter().copied());
        moved += tx.ex().exec(q).await?;
    }
    Ok(moved)
}

/// The objectives whose outcome names a person.
pub(in crate::objectives) async fn with_person(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: PersonId,
) -> Result<Vec<Uuid>> {
    let q = scoped!(
        scope,
        "select x.objective_id from objective_outcome x where x.person_id = $1 and $scope(x.client_id)
         order by x.objective_id",
        id
    );
    Ok(ex.into().all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

pub(in crate::objectives) async fn set_person(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[Uuid],
    from: PersonId,
    to: PersonId,
) -> Result<u64> {
    let mut moved = 0;
    for chunk in ids.chunks(500) {
        let mut q = scoped!(
            scope,
            "update objective_outcome set person_id = $1 where person_id = $2 and $scope(client_id) and objective_id in ",
            to,
            from
        );
        q.list(chunk.iter().copied());
        moved += tx.ex().exec(q).await?;
    }
    Ok(moved)
}
