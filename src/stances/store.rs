//! The SQL of the ledger of stances.

pub(super) mod moving;

use chrono::{DateTime, Utc};

use super::{ContactId, Entry, NewStance, Recording, StanceId};
use crate::accounts::{AccountId, Scope};
use crate::db::{Ex, Q, Result, Tx};
use crate::directory::PersonId;
use crate::objectives::ObjectiveId;
use crate::scoped;

pub(super) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    id: StanceId,
    new: &NewStance,
    author: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into stance (id, client_id, objective_id, person_id, level, valid_on, recorded_at, author_id, confidence,
                             evidence, quote, link, contact_id)
         select $1, o.client_id, o.id, p.id, $4, $5, $6, $7, $8, $9, $10, $11, $12
         from objective o join person p on p.id = $3 where o.id = $2 and $scope(o.client_id)",
        id,
        new.objective,
        new.person,
        new.level,
        new.valid_on,
        now,
        author,
        new.confidence,
        new.evidence,
        &new.quote,
        new.link.clone(),
        new.contact
    );
    tx.ex().exec(q).await
}

pub(super) async fn withdraw(
    tx: &mut Tx,
    scope: &Scope,
    id: StanceId,
    reason: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into stance_withdrawal (stance_id, client_id, withdrawn_at, withdrawn_by, reason)
         select s.id, s.client_id, $2, $3, $4 from stance s where s.id = $1 and $scope(s.client_id)
         on conflict (stance_id) do nothing",
        id,
        now,
        by,
        reason
    );
    tx.ex().exec(q).await
}

pub(super) async fn withdraw_from_contact(
    tx: &mut Tx,
    scope: &Scope,
    contact: ContactId,
    reason: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<()> {
    let q = scoped!(
        scope,
        "insert into stance_withdrawal (stance_id, client_id, withdrawn_at, withdrawn_by, reason)
         select s.id, s.client_id, $2, $3, $4 from stance s where s.contact_id = $1 and $scope(s.client_id)
         on conflict (stance_id) do nothing",
        contact,
        now,
        by,
        reason
    );
    tx.ex().exec(q).await.map(drop)
}

/// The start of every query for entries, up to its own conditions.
fn entries(scope: &Scope) -> Q {
    scoped!(
        scope,
        "select s.id, s.objective_id, o.name as objective_name, s.person_id, p.name as person_name, s.level, s.valid_on,
                s.recorded_at, a.name as author_name, s.confidence, s.evidence, s.quote, s.link, s.contact_id,
                w.withdrawn_at, w.reason as withdrawn_reason
         from stance s join objective o on o.id = s.objective_id join person p on p.id = s.person_id
         left join account a on a.id = s.author_id left join stance_withdrawal w on w.stance_id = s.id
         where $scope(s.client_id)"
    )
}

pub(super) async fn of_person(ex: impl Into<Ex<'_>>, scope: &Scope, person: PersonId) -> Result<Vec<Entry>> {
    let mut q = entries(scope);
    q.push(" and s.person_id = ").bind(person).push(" order by s.valid_on desc, s.recorded_at desc, s.id desc");
    ex.into().all(q).await
}

pub(super) async fn latest(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    limit: i64,
) -> Result<Vec<Entry>> {
    let mut q = entries(scope);
    q.push(" and s.objective_id = ").bind(objective);
    q.push(" order by s.recorded_at desc, s.id desc limit ").bind(limit);
    ex.into().all(q).await
}

pub(super) async fn recordings(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    known: DateTime<Utc>,
) -> Result<Vec<Recording>> {
    let q = scoped!(
        scope,
        "select s.id, s.person_id, s.level, s.valid_on, s.recorded_at, s.author_id, s.evidence, s.contact_id
         from stance s left join stance_withdrawal w on w.stance_id = s.id and w.withdrawn_at <= $2
         where s.objective_id = $1 and s.recorded_at <= $2 and w.stance_id is null and $scope(s.client_id)",
        objective,
        known
    );
    ex.into().all(q).await
}
