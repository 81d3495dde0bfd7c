//! The SQL of votes that say where people stand.

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, Scope};
use crate::db::{Ex, Q, Result, Tx};
use crate::directory::records::VoteEventId;
use crate::objectives::ObjectiveId;
use crate::scoped;
use crate::stances::{Level, StanceId};
use crate::votes::evidence::{Meaning, ObjectiveVoteId};

/// An attached vote as stored.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::votes) struct AttachedRow {
    pub id: ObjectiveVoteId,
    pub objective_id: ObjectiveId,
    pub vote_event_id: VoteEventId,
    pub level_for: Option<Level>,
    pub level_against: Option<Level>,
    pub level_abstention: Option<Level>,
}

fn number(level: Option<Level>) -> Option<i64> {
    level.map(Level::number)
}

pub(in crate::votes) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    (id, objective, event): (ObjectiveVoteId, ObjectiveId, VoteEventId),
    meaning: Meaning,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into objective_vote (id, client_id, objective_id, vote_event_id, level_for, level_against,
                                     level_abstention, created_by, created_at, touched_at)
         select $1, o.client_id, o.id, e.id, $4, $5, $6, $7, $8, $8
         from objective o join vote_event e on e.id = $3 where o.id = $2 and $scope(o.client_id)",
        id,
        objective,
        event,
        number(meaning.voted_for),
        number(meaning.against),
        number(meaning.abstained),
        by,
        now
    );
    tx.ex().exec(q).await
}

pub(in crate::votes) async fn set_meaning(
    tx: &mut Tx,
    scope: &Scope,
    id: ObjectiveVoteId,
    meaning: Meaning,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "update objective_vote set level_for = $2, level_against = $3, level_abstention = $4
         where id = $1 and $scope(client_id)",
        id,
        number(meaning.voted_for),
        number(meaning.against),
        number(meaning.abstained)
    );
    tx.ex().exec(q).await
}

/// Notes that stances are being taken from it: of two who do so at once, the second waits for the first.
pub(in crate::votes) async fn touch(
    tx: &mut Tx,
    scope: &Scope,
    id: ObjectiveVoteId,
    now: DateTime<Utc>,
) -> Result<u64> {
    let q = scoped!(scope, "update objective_vote set touched_at = $2 where id = $1 and $scope(client_id)", id, now);
    tx.ex().exec(q).await
}

pub(in crate::votes) async fn delete(tx: &mut Tx, scope: &Scope, id: ObjectiveVoteId) -> Result<u64> {
    let q = scoped!(scope, "delete from objective_vote where id = $1 and $scope(client_id)", id);
    tx.ex().exec(q).await
}

fn attached(scope: &Scope) -> Q {
    scoped!(
        scope,
        "select a.id, a.objective_id, a.vote_event_id, a.level_for, a.level_against, a.level_abstention
         from objective_vote a join vote_event e on e.id = a.vote_event_id where $scope(a.client_id)"
    )
}

pub(in crate::votes) async fn of_objective(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
) -> Result<Vec<AttachedRow>> {
    let mut q = attached(scope);
    q.push(" and a.objective_id = ").bind(objective);
    q.push(" order by e.on_date desc, e.at_time desc, a.id");
    ex.into().all(q).await
}

pub(in crate::votes) async fn of_event(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    event: VoteEventId,
) -> Result<Vec<AttachedRow>> {
    let mut q = attached(scope);
    q.push(" and a.vote_event_id = ").bind(event).push(" order by a.id");
    ex.into().all(q).await
}

pub(in crate::votes) async fn get(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: ObjectiveVoteId,
) -> Result<Option<AttachedRow>> {
    let mut q = attached(scope);
    q.push(" and a.id = ").bind(id);
    ex.into().opt(q).await
}

pub(in crate::votes) async fn link(tx: &mut Tx, scope: &Scope, id: ObjectiveVoteId, stance: StanceId) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into objective_vote_stance (stance_id, client_id, objective_vote_id)
         select s.id, a.client_id, a.id from objective_vote a
         join stance s on s.objective_id = a.objective_id and s.client_id = a.client_id
         where a.id = $1 and s.id = $2 and $scope(a.client_id)",
        id,
        stance
    );
    tx.ex().exec(q).await
}

/// Stances that were taken from it, those taken back included.
pub(in crate::votes) async fn linked(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: ObjectiveVoteId,
) -> Result<Vec<StanceId>> {
    let q = scoped!(
        scope,
        "select l.stance_id from objective_vote_stance l where l.objective_vote_id = $1 and $scope(l.client_id)",
        id
    );
    Ok(ex.into().all::<(StanceId,)>(q).await?.into_iter().map(|(id,)| id).collect())
}
