//! What was logged last: about whom, by whom, on what.

use super::super::Recap;
use crate::accounts::{AccountId, Scope};
use crate::db::{Ex, Result};
use crate::directory::PersonId;
use crate::objectives::ObjectiveId;
use crate::scoped;

/// How many of an account's latest contacts are looked through for people.
const LOOKED_THROUGH: i64 = 60;

pub(in crate::contacts) async fn recaps(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    people: &[PersonId],
) -> Result<Vec<Recap>> {
    let mut q = scoped!(
        scope,
        "select t.person_id, t.contact_id, t.kind, t.attempt, t.direction, t.occurred_at, t.notes, t.author_name from (
             select cp.person_id, c.id as contact_id, c.kind, c.attempt, c.direction, c.occurred_at, c.notes,
                    a.name as author_name,
                    row_number() over (partition by cp.person_id order by c.occurred_at desc, c.id desc) as place
             from contact_person cp join contact c on c.id = cp.contact_id left join account a on a.id = c.author_id
             where c.retracted_at is null and $scope(c.client_id) and cp.person_id in "
    );
    q.list(people.iter().copied()).push(") t where t.place = 1");
    ex.into().all(q).await
}

pub(in crate::contacts) async fn recently_met(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    account: Option<AccountId>,
    limit: i64,
) -> Result<Vec<PersonId>> {
    let mut q = scoped!(
        scope,
        "select cp.person_id from (
             select c.id, c.occurred_at from contact c where c.retracted_at is null and $scope(c.client_id)"
    );
    if let Some(account) = account {
        q.push(" and c.author_id = ").bind(account);
    }
    q.push(" order by c.created_at desc, c.id desc limit ").bind(LOOKED_THROUGH);
    q.push(") l join contact_person cp on cp.contact_id = l.id group by cp.person_id");
    q.push(" order by max(l.occurred_at) desc, cp.person_id limit ").bind(limit);
    Ok(ex.into().all::<(PersonId,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

pub(in crate::contacts) async fn objective_of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    account: AccountId,
) -> Result<Option<ObjectiveId>> {
    let q = scoped!(
        scope,
        "select c.objective_id from contact c
         where c.author_id = $1 and c.objective_id is not null and c.retracted_at is null and $scope(c.client_id)
         order by c.created_at desc, c.id desc limit 1",
        account
    );
    Ok(ex.into().opt::<(ObjectiveId,)>(q).await?.map(|(id,)| id))
}
