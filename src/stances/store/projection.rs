//! The SQL of what is kept beside the ledger: where each holder stands now, and how many stand where.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::accounts::Scope;
use crate::db::{Ex, Result, Tx, Val};
use crate::directory::{OrganizationId, in_force};
use crate::objectives::ObjectiveId;
use crate::scoped;
use crate::stances::{Aging, Holder, HolderKind, Level, StanceCount, StanceId};

/// Arguments of one insert.
const ARGUMENTS: usize = 990;

/// Where a holder stands now, as kept.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub(in crate::stances) struct CurrentRow {
    pub holder_kind: HolderKind,
    pub holder_id: Uuid,
    pub stance_id: StanceId,
    pub level: Level,
    pub valid_on: NaiveDate,
    pub recorded_at: DateTime<Utc>,
    pub is_verified: bool,
    pub is_contested: bool,
}

pub(in crate::stances) async fn current(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    holders: Option<&[Holder]>,
) -> Result<Vec<CurrentRow>> {
    let mut q = scoped!(
        scope,
        "select c.holder_kind, c.holder_id, c.stance_id, c.level, c.valid_on, c.recorded_at, c.is_verified, c.is_contested
         from current_stance c where c.objective_id = $1 and $scope(c.client_id)",
        objective
    );
    if let Some(holders) = holders {
        q.push(" and c.holder_id in (select h.id from ").ids("h", holders.iter().map(|holder| holder.uuid())).push(")");
    }
    ex.into().all(q).await
}

pub(in crate::stances) async fn aging(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    (from, until): (NaiveDate, NaiveDate),
    today: NaiveDate,
    limit: i64,
) -> Result<Vec<Aging>> {
    let q = scoped!(
        scope,
        "select p.id as person_id, p.name, c.level, c.valid_on
         from current_stance c join person p on p.id = c.holder_id
         where c.objective_id = $1 and c.valid_on >= $2 and c.valid_on <= $3 and $scope(c.client_id)
         and exists (select 1 from membership m where m.person_id = p.id
             and m.start_date <= $4 and (m.end_date is null or m.end_date >= $4))
         order by c.valid_on desc, p.sort_name, p.id limit $5",
        objective,
        from,
        until,
        today,
        limit
    );
    ex.into().all(q).await
}

/// How many of a body's members stand at one level now on an objective; none: were never asked.
#[derive(Clone, sqlx::FromRow)]
pub(in crate::stances) struct SupportRow {
    pub objective_id: ObjectiveId,
    pub level: Option<Level>,
    pub is_verified: Option<bool>,
    pub n: i64,
    pub stale: i64,
}

/// Counted by the database, without reading a name: of everyone with a seat of their own in a body on a day.
pub(in crate::stances) async fn support(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objectives: &[ObjectiveId],
    organization: OrganizationId,
    on: NaiveDate,
    fresh_since: NaiveDate,
) -> Result<Vec<SupportRow>> {
    let mut q =
        scoped!(scope, "with asked as materialized (select o.id from objective o where $scope(o.client_id) and o.id ");
    // PostgreSQL keeps the plan for one objective; for a list, of which it cannot know the length, it plans each time.
    match objectives {
        [one] => q.push("= ").bind(*one),
        many => q.push("in (select h.id from ").ids("h", many.iter().map(|id| id.0)).push(")"),
    };
    q.push(") select a.id as objective_id, c.level, c.is_verified, count(*) as n, cast(sum(case when c.valid_on < ");
    q.bind(fresh_since).push(
        " then 1 else 0 end) as bigint) as stale
         from (select distinct m.person_id from membership m where m.role <> 'substitute' and m.organization_id = ",
    );
    in_force(q.bind(organization), on);
    // A stance is its objective's client's, which the objectives above are within the scope of. PostgreSQL would read
    // every stance of every objective once it takes that for cheaper than a few hundred lookups, which it is not: a limit
    // keeps it from that.
    q.push(") s cross join asked a left join ").dialect(
        "current_stance c on ",
        "lateral (select c.level, c.is_verified, c.valid_on from current_stance c where ",
    );
    q.push_scoped("c.objective_id = a.id and c.holder_id = s.person_id and $scope(c.client_id)", scope);
    q.dialect("", " limit 1) c on true").push(" group by a.id, c.level, c.is_verified");
    ex.into().all(q).await
}

pub(in crate::stances) async fn put(
    tx: &mut Tx,
    scope: &Scope,
    objective: ObjectiveId,
    row: &CurrentRow,
) -> Result<()> {
    let q = scoped!(
        scope,
        "insert into current_stance (objective_id, holder_id, client_id, holder_kind, stance_id, level, valid_on,
                                     recorded_at, is_verified, is_contested)
         select o.id, $2, o.client_id, $3, $4, $5, $6, $7, $8, $9 from objective o where o.id = $1 and $scope(o.client_id)
         on conflict (objective_id, holder_id) do update set stance_id = excluded.stance_id, level = excluded.level,
             valid_on = excluded.valid_on, recorded_at = excluded.recorded_at, is_verified = excluded.is_verified,
             is_contested = excluded.is_contested",
        objective,
        row.holder_id,
        row.holder_kind,
        row.stance_id,
        row.level,
        row.valid_on,
        row.recorded_at,
        row.is_verified,
        row.is_contested
    );
    tx.ex().exec(q).await.map(drop)
}

pub(in crate::stances) async fn forget(
    tx: &mut Tx,
    scope: &Scope,
    objective: ObjectiveId,
    holder: Holder,
) -> Result<()> {
    let q = scoped!(
        scope,
        "delete from current_stance where objective_id = $1 and holder_id = $2 and $scope(client_id)",
        objective,
        holder.uuid()
    );
    tx.ex().exec(q).await.map(drop)
}

/// Adds `by` to the number of those who stand where this row says.
pub(in crate::stances) async fn add(
    tx: &mut Tx,
    scope: &Scope,
    objective: ObjectiveId,
    row: &CurrentRow,
    by: i64,
) -> Result<()> {
    let (kind, level, is_verified) = (row.holder_kind, row.level, row.is_verified);
    let q = scoped!(
        scope,
        "update stance_count set n = n + $5 where objective_id = $1 and holder_kind = $2 and level = $3
         and is_verified = $4 and $scope(client_id)",
        objective,
        kind,
        level,
        is_verified,
        by
    );
    if tx.ex().exec(q).await? > 0 {
        return Ok(());
    }
    let q = scoped!(
        scope,
        "insert into stance_count (objective_id, holder_kind, level, is_verified, client_id, n)
         select o.id, $2, $3, $4, o.client_id, $5 from objective o where o.id = $1 and $scope(o.client_id)",
        objective,
        kind,
        level,
        is_verified,
        by
    );
    tx.ex().exec(q).await.map(drop)
}

pub(in crate::stances) async fn counts(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
) -> Result<Vec<StanceCount>> {
    let q = scoped!(
        scope,
        "select c.holder_kind, c.level, c.is_verified, c.n from stance_count c
         where c.objective_id = $1 and c.n > 0 and $scope(c.client_id)
         order by c.holder_kind, c.level desc, c.is_verified desc",
        objective
    );
    ex.into().all(q).await
}

/// Whether anything was recorded or taken back later than `known`, or is so later than `on`.
pub(in crate::stances) async fn has_later(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    on: NaiveDate,
    known: DateTime<Utc>,
) -> Result<bool> {
    // The latest of each by its index: an `exists` that is expected to be true at once would be looked for in the whole
    // table, although it hardly ever is.
    let q = scoped!(
        scope,
        "select cast(1 as bigint)
         where (select s.recorded_at from stance s where s.objective_id = $1 and $scope(s.client_id)
             order by s.recorded_at desc limit 1) > $3
         or (select w.withdrawn_at from stance_withdrawal w where w.objective_id = $1 and $scope(w.client_id)
             order by w.withdrawn_at desc limit 1) > $3
         or (select c.valid_on from current_stance c where c.objective_id = $1 and $scope(c.client_id)
             order by c.valid_on desc limit 1) > $2",
        objective,
        on,
        known
    );
    Ok(ex.into().opt::<(i64,)>(q).await?.is_some())
}

/// Forgets everything kept for an objective.
pub(in crate::stances) async fn clear(tx: &mut Tx, scope: &Scope, objective: ObjectiveId) -> Result<()> {
    let current = scoped!(scope, "delete from current_stance where objective_id = $1 and $scope(client_id)", objective);
    tx.ex().exec(current).await?;
    let counts = scoped!(scope, "delete from stance_count where objective_id = $1 and $scope(client_id)", objective);
    tx.ex().exec(counts).await.map(drop)
}

/// Writes everything kept for an objective, of which nothing is there.
pub(in crate::stances) async fn fill(
    tx: &mut Tx,
    scope: &Scope,
    objective: ObjectiveId,
    rows: &[CurrentRow],
    counts: &[StanceCount],
) -> Result<()> {
    let client =
        scoped!(scope, "select o.client_id from objective o where o.id = $1 and $scope(o.client_id)", objective);
    let Some((client,)) = tx.ex().opt::<(Uuid,)>(client).await? else { return Ok(()) };
    for chunk in rows.chunks(ARGUMENTS / 10) {
        let mut q = crate::db::Q::fenced(
            "insert into current_stance (objective_id, holder_id, client_id, holder_kind, stance_id, level, valid_on,
                                         recorded_at, is_verified, is_contested) values ",
            scope,
            vec![],
        );
        q.rows(chunk, |row| -> [Val; 10] {
            [
                objective.into(),
                row.holder_id.into(),
                client.into(),
                row.holder_kind.into(),
                row.stance_id.into(),
                row.level.into(),
                row.valid_on.into(),
                row.recorded_at.into(),
                row.is_verified.into(),
                row.is_contested.into(),
            ]
        });
        tx.ex().exec(q).await?;
    }
    for chunk in counts.chunks(ARGUMENTS / 6) {
        let mut q = crate::db::Q::fenced(
            "insert into stance_count (objective_id, holder_kind, level, is_verified, client_id, n) values ",
            scope,
            vec![],
        );
        q.rows(chunk, |row| -> [Val; 6] {
            let (kind, level, is_verified) = (row.holder_kind, row.level, row.is_verified);
            [objective.into(), kind.into(), level.into(), is_verified.into(), client.into(), row.n.into()]
        });
        tx.ex().exec(q).await?;
    }
    Ok(())
}

/// Whether there are stances, and nothing kept beside them.
pub(in crate::stances) async fn is_missing(ex: impl Into<Ex<'_>>, scope: &Scope) -> Result<bool> {
    let q = scoped!(
        scope,
        "select cast(1 as bigint) where not exists (select 1 from current_stance c where $scope(c.client_id))
         and exists (select 1 from stance s left join stance_withdrawal w on w.stance_id = s.id
             where w.stance_id is null and $scope(s.client_id))"
    );
    Ok(ex.into().opt::<(i64,)>(q).await?.is_some())
}
