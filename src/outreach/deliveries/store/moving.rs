//! The SQL that moves deliveries from one person to another.

use uuid::Uuid;

use crate::accounts::Scope;
use crate::db::{Ex, Result, Tx};
use crate::directory::PersonId;
use crate::scoped;

/// Ids of one list.
const IDS: usize = 500;

/// Deliveries to `person` of campaigns that do not write to `other`.
pub(in crate::outreach::deliveries) async fn of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    person: PersonId,
    other: PersonId,
) -> Result<Vec<Uuid>> {
    let q = scoped!(
        scope,
        "select d.id from delivery d where d.person_id = $1 and $scope(d.client_id)
         and not exists (select 1 from delivery o where o.campaign_id = d.campaign_id and o.person_id = $2)
         order by d.id",
        person,
        other
    );
    Ok(ex.into().all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

/// Readdresses deliveries, unless the campaign has the same letter for `to` already.
pub(in crate::outreach::deliveries) async fn set_person(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[Uuid],
    from: PersonId,
    to: PersonId,
) -> Result<u64> {
    let mut moved = 0;
    for chunk in ids.chunks(IDS) {
        let mut q = scoped!(
            scope,
            "update delivery set person_id = $1 where person_id = $2 and $scope(client_id)
             and not exists (select 1 from delivery o
                 where o.campaign_id = delivery.campaign_id and o.person_id = $3 and o.step = delivery.step)
             and id in ",
            to,
            from,
            to
        );
        q.list(chunk.iter().copied());
        moved += tx.ex().exec(q).await?;
    }
    Ok(moved)
}

/// What follows these deliveries and goes to `person`.
pub(in crate::outreach::deliveries) async fn following(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[Uuid],
    person: PersonId,
) -> Result<Vec<Uuid>> {
    let mut found = vec![];
    for chunk in ids.chunks(IDS) {
        let mut q = scoped!(
            scope,
            "select d.id from delivery d where d.person_id = $1 and $scope(d.client_id) and d.follows_id in ",
            person
        );
        q.list(chunk.iter().copied()).push(" order by d.id");
        found.extend(tx.ex().all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id));
    }
    Ok(found)
}

pub(in crate::outreach::deliveries) async fn people_among(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    people: &[Uuid],
) -> Result<Vec<Uuid>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in people.chunks(IDS) {
        let mut q =
            scoped!(scope, "select distinct d.person_id from delivery d where $scope(d.client_id) and d.person_id in ");
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id));
    }
    Ok(found)
}
