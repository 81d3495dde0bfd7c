//! The SQL that moves stances from one person to another.

use uuid::Uuid;

use crate::accounts::Scope;
use crate::db::{Ex, Result, Tx};
use crate::directory::PersonId;
use crate::scoped;

/// Ids of one list.
const IDS: usize = 500;

pub(in crate::stances) async fn of(ex: impl Into<Ex<'_>>, scope: &Scope, person: PersonId) -> Result<Vec<Uuid>> {
    let q = scoped!(
        scope,
        "select s.id from stance s where s.person_id = $1 and $scope(s.client_id) order by s.id",
        person
    );
    Ok(ex.into().all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

pub(in crate::stances) async fn set_person(
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
            "update stance set person_id = $1 where person_id = $2 and $scope(client_id) and id in ",
            to,
            from
        );
        q.list(chunk.iter().copied());
        moved += tx.ex().exec(q).await?;
    }
    Ok(moved)
}

pub(in crate::stances) async fn people_among(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    people: &[Uuid],
) -> Result<Vec<Uuid>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in people.chunks(IDS) {
        let mut q =
            scoped!(scope, "select distinct s.person_id from stance s where $scope(s.client_id) and s.person_id in ");
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id));
    }
    Ok(found)
}
