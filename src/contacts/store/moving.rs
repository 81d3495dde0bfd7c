//! The SQL that moves contacts and tasks from one person to another.

use uuid::Uuid;

use crate::accounts::Scope;
use crate::db::{Ex, Result, Tx};
use crate::directory::PersonId;
use crate::scoped;

/// Ids of one list.
const IDS: usize = 500;

/// Contacts in which `person` took part and `other` did not.
pub(in crate::contacts) async fn contacts_of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    person: PersonId,
    other: PersonId,
) -> Result<Vec<Uuid>> {
    let q = scoped!(
        scope,
        "select cp.contact_id from contact_person cp where cp.person_id = $1 and $scope(cp.client_id)
         and not exists (select 1 from contact_person o where o.contact_id = cp.contact_id and o.person_id = $2)
         order by cp.contact_id",
        person,
        other
    );
    Ok(ex.into().all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

/// Puts `to` in the place of `from`, unless `to` is there already.
pub(in crate::contacts) async fn set_participant(
    tx: &mut Tx,
    scope: &Scope,
    contacts: &[Uuid],
    from: PersonId,
    to: PersonId,
) -> Result<u64> {
    let mut moved = 0;
    for chunk in contacts.chunks(IDS) {
        let mut q = scoped!(
            scope,
            "update contact_person set person_id = $1 where person_id = $2 and $scope(client_id)
             and not exists (select 1 from contact_person o where o.contact_id = contact_person.contact_id
                 and o.person_id = $3)
             and contact_id in ",
            to,
            from,
            to
        );
        q.list(chunk.iter().copied());
        moved += tx.ex().exec(q).await?;
    }
    Ok(moved)
}

pub(in crate::contacts) async fn tasks_of(ex: impl Into<Ex<'_>>, scope: &Scope, person: PersonId) -> Result<Vec<Uuid>> {
    let q =
        scoped!(scope, "select t.id from task t where t.person_id = $1 and $scope(t.client_id) order by t.id", person);
    Ok(ex.into().all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

pub(in crate::contacts) async fn set_task_person(
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
            "update task set person_id = $1 where person_id = $2 and $scope(client_id) and id in ",
            to,
            from
        );
        q.list(chunk.iter().copied());
        moved += tx.ex().exec(q).await?;
    }
    Ok(moved)
}

pub(in crate::contacts) async fn people_among(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    people: &[Uuid],
) -> Result<Vec<Uuid>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in people.chunks(IDS) {
        let mut q = scoped!(
            scope,
            "select distinct cp.person_id from contact_person cp where $scope(cp.client_id) and cp.person_id in "
        );
        q.list(chunk.iter().copied());
        q.push_scoped(" union select t.person_id from task t where $scope(t.client_id) and t.person_id in ", scope);
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id));
    }
    Ok(found)
}
