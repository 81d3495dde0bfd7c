//! The SQL of the ledger of stances.

pub(super) mod assessments;
pub(super) mod moving;
pub(super) mod projection;
pub(super) mod sources;
pub(super) mod wording;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{BatchId, ContactId, Entry, Evidence, Holder, HolderKind, NewStance, Recording, StanceId};
use crate::accounts::{AccountId, Scope};
use crate::db::{Ex, Q, Result, Tx, Val};
use crate::directory::PersonId;
use crate::objectives::{ObjectiveId, State};
use crate::{scoped, sql};

/// Stances of one insert.
const ROWS: usize = 70;

/// The column in which a kind of holder stands.
fn column(kind: HolderKind) -> &'static str {
    match kind {
        HolderKind::Person => "person_id",
        HolderKind::Post => "post_id",
        HolderKind::Organization => "organization_id",
    }
}

/// Holds the objective's ledger until the end of the transaction, so that what is kept beside it is folded from all of
/// it; answers where the objective is in its life. On SQLite there is only one writer anyway.
pub(super) async fn lock_objective(tx: &mut Tx, scope: &Scope, id: ObjectiveId) -> Result<Option<State>> {
    let mut q = scoped!(scope, "select o.state from objective o where o.id = $1 and $scope(o.client_id)", id);
    q.dialect("", " for no key update");
    Ok(tx.ex().opt::<(State,)>(q).await?.map(|(state,)| state))
}

/// The first and the last day on which a holder can stand anywhere, as far as they are known; none if there is no such
/// holder, or they were found to be another.
pub(super) async fn lifetime(
    ex: impl Into<Ex<'_>>,
    holder: Holder,
) -> Result<Option<(Option<NaiveDate>, Option<NaiveDate>)>> {
    let q = match holder {
        Holder::Person(id) => sql!(
            "select (select min(m.start_date) from membership m where m.person_id = p.id), p.died_on
             from person p where p.id = $1 and p.merged_into is null",
            id
        ),
        Holder::Post(id) => sql!("select t.start_date, t.end_date from post t where t.id = $1", id),
        Holder::Organization(id) => sql!(
            "select g.founded_on, g.dissolved_on from organization g where g.id = $1 and g.merged_into is null",
            id
        ),
    };
    ex.into().opt(q).await
}

pub(super) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    id: StanceId,
    new: &NewStance,
    batch: Option<BatchId>,
    (author, now): (Option<AccountId>, DateTime<Utc>),
) -> Result<u64> {
    let [person, post, organization] = new.holder.columns();
    let q = scoped!(
        scope,
        "insert into stance (id, client_id, objective_id, person_id, level, valid_on, recorded_at, author_id, confidence,
                             evidence, quote, link, contact_id, post_id, organization_id, batch_id)
         select $1, o.client_id, o.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15
         from objective o where o.id = $2 and $scope(o.client_id)",
        id,
        new.objective,
        person,
        new.level,
        new.valid_on,
        now,
        author,
        new.confidence,
        new.evidence,
        &new.quote,
        new.link.clone(),
        new.contact,
        post,
        organization,
        batch
    );
    tx.ex().exec(q).await
}

/// Stances of one objective, each with when it was recorded, in statements of many rows.
pub(super) async fn load(
    tx: &mut Tx,
    scope: &Scope,
    objective: ObjectiveId,
    rows: &[(NewStance, DateTime<Utc>)],
    author: Option<AccountId>,
) -> Result<u64> {
    let mut written = 0;
    for chunk in rows.chunks(ROWS) {
        let mut q = scoped!(
            scope,
            "with target as (select o.id, o.client_id from objective o where o.id = $1 and $scope(o.client_id)),
             new (id, person_id, post_id, organization_id, level, valid_on, recorded_at, author_id, confidence, evidence,
                  quote, link, contact_id) as (values ",
            objective
        );
        q.rows(chunk, |(new, at)| -> [Val; 13] {
            let [person, post, organization] = new.holder.columns();
            [
                StanceId::new().into(),
                person.into(),
                post.into(),
                organization.into(),
                new.level.into(),
                new.valid_on.into(),
                (*at).into(),
                author.into(),
                new.confidence.into(),
                new.evidence.into(),
                (&new.quote).into(),
                new.link.clone().into(),
                new.contact.into(),
            ]
        });
        q.push(
            ") insert into stance (id, client_id, objective_id, person_id, post_id, organization_id, level, valid_on,",
        );
        q.push(" recorded_at, author_id, confidence, evidence, quote, link, contact_id)");
        q.push(" select n.id, t.client_id, t.id, n.person_id, n.post_id, n.organization_id, n.level, n.valid_on,");
        q.push(" n.recorded_at, n.author_id, n.confidence, n.evidence, n.quote, n.link, n.contact_id from new n");
        q.push(" cross join target t");
        written += tx.ex().exec(q).await?;
    }
    Ok(written)
}

/// A stance, and in whose ledger it stands.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Of {
    pub id: StanceId,
    pub objective_id: ObjectiveId,
    #[sqlx(flatten)]
    pub holder: Holder,
}

pub(super) async fn standing_with(ex: impl Into<Ex<'_>>, scope: &Scope, id: StanceId) -> Result<Vec<Of>> {
    let q = scoped!(
        scope,
        "select s.id, s.objective_id, s.person_id, s.post_id, s.organization_id from stance s
         where s.id = $1 and $scope(s.client_id)",
        id
    );
    ex.into().all(q).await
}

pub(super) async fn from_contact(ex: impl Into<Ex<'_>>, scope: &Scope, contact: ContactId) -> Result<Vec<Of>> {
    let q = scoped!(
        scope,
        "select s.id, s.objective_id, s.person_id, s.post_id, s.organization_id from stance s
         where s.contact_id = $1 and $scope(s.client_id) order by s.id",
        contact
    );
    ex.into().all(q).await
}

/// What an account recorded in one act.
pub(super) async fn of_batch(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    batch: BatchId,
    author: AccountId,
) -> Result<Vec<Of>> {
    let q = scoped!(
        scope,
        "select s.id, s.objective_id, s.person_id, s.post_id, s.organization_id from stance s
         where s.batch_id = $1 and s.author_id = $2 and $scope(s.client_id) order by s.id",
        batch,
        author
    );
    ex.into().all(q).await
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
        "insert into stance_withdrawal (stance_id, client_id, withdrawn_at, withdrawn_by, reason, objective_id)
         select s.id, s.client_id, $2, $3, $4, s.objective_id from stance s where s.id = $1 and $scope(s.client_id)
         on conflict (stance_id) do nothing",
        id,
        now,
        by,
        reason
    );
    tx.ex().exec(q).await
}

/// The start of every query for entries, up to its own conditions.
fn entries(scope: &Scope) -> Q {
    scoped!(
        scope,
        "select s.id, s.objective_id, o.name as objective_name, s.person_id, s.post_id, s.organization_id,
                coalesce(p.name, t.label, g.name) as holder_name, s.level, s.valid_on, s.recorded_at, s.author_id, a.name as author_name, s.confidence, s.evidence, s.quote, s.link, s.contact_id,
                w.withdrawn_at, w.reason as withdrawn_reason
         from stance s join objective o on o.id = s.objective_id left join person p on p.id = s.person_id
         left join post t on t.id = s.post_id left join organization g on g.id = s.organization_id
         left join account a on a.id = s.author_id left join stance_withdrawal w on w.stance_id = s.id
         where $scope(s.client_id)"
    )
}

pub(super) async fn of_holder(ex: impl Into<Ex<'_>>, scope: &Scope, holder: Holder) -> Result<Vec<Entry>> {
    let mut q = entries(scope);
    q.push(" and s.").push(column(holder.kind())).push(" = ").bind(holder.uuid());
    q.push(" order by s.valid_on desc, s.recorded_at desc, s.id desc");
    ex.into().all(q).await
}

pub(super) async fn get(ex: impl Into<Ex<'_>>, scope: &Scope, id: StanceId) -> Result<Option<Entry>> {
    let mut q = entries(scope);
    q.push(" and s.id = ").bind(id);
    ex.into().opt(q).await
}

pub(super) async fn entries_of(ex: impl Into<Ex<'_>>, scope: &Scope, ids: &[StanceId]) -> Result<Vec<Entry>> {
    let mut q = entries(scope);
    q.push(" and s.id in (select h.id from ").ids("h", ids.iter().map(|id| id.0)).push(")");
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

/// What others recorded since a moment, on whatever objective, and did not take back.
pub(super) async fn of_others(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    account: AccountId,
    since: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<Entry>> {
    let mut q = entries(scope);
    q.push(" and s.recorded_at >= ")
        .bind(since)
        .push(" and w.stance_id is null and (s.author_id is null or s.author_id <> ");
    q.bind(account).push(") order by s.recorded_at desc, s.id desc limit ").bind(limit);
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
        "select s.id, s.person_id, s.post_id, s.organization_id, s.level, s.valid_on, s.recorded_at, s.author_id, s.evidence,
                s.contact_id
         from stance s left join stance_withdrawal w on w.stance_id = s.id and w.withdrawn_at <= $2
         where s.objective_id = $1 and s.recorded_at <= $2 and w.stance_id is null and $scope(s.client_id)",
        objective,
        known
    );
    ex.into().all(q).await
}

/// Everything that one holder's standing on an objective rests on now.
pub(super) async fn recordings_of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    holder: Holder,
) -> Result<Vec<Recording>> {
    let mut q = scoped!(
        scope,
        "select s.id, s.person_id, s.post_id, s.organization_id, s.level, s.valid_on, s.recorded_at, s.author_id, s.evidence,
                s.contact_id
         from stance s left join stance_withdrawal w on w.stance_id = s.id
         where s.objective_id = $1 and w.stance_id is null and $scope(s.client_id) and s.",
        objective
    );
    q.push(column(holder.kind())).push(" = ").bind(holder.uuid());
    ex.into().all(q).await
}

/// The latest recordings of each of these holders that are valid by `on`, as the ledger of an objective held them at the
/// moment `known`: at most `most` of each, all without it; found by an index for each holder, however long the ledger is.
pub(super) async fn latest_of(
    mut ex: Ex<'_>,
    scope: &Scope,
    objective: ObjectiveId,
    holders: &[Holder],
    (on, known): (NaiveDate, DateTime<Utc>),
    most: Option<usize>,
) -> Result<Vec<Recording>> {
    let limit = most.and_then(|most| i64::try_from(most).ok()).unwrap_or(i64::MAX);
    let mut found = vec![];
    for kind in HolderKind::ALL {
        let ids: Vec<Uuid> = holders.iter().filter(|holder| holder.kind() == *kind).map(|h| h.uuid()).collect();
        if ids.is_empty() {
            continue;
        }
        let mut q = Q::fenced(
            "select s.id, s.person_id, s.post_id, s.organization_id, s.level, s.valid_on, s.recorded_at, s.author_id, s.evidence,
                    s.contact_id
             from ",
            scope,
            vec![],
        );
        q.ids("h", ids);
        // An engine each: SQLite has no lateral joins, PostgreSQL no numbers of rows.
        q.dialect(
            " cross join stance s on s.rowid in (select x.rowid",
            " cross join lateral (select x.id, x.person_id, x.post_id, x.organization_id, x.level, x.valid_on, x.recorded_at,
                                         x.author_id, x.evidence, x.contact_id",
        );
        q.push(" from stance x left join stance_withdrawal w on w.stance_id = x.id and w.withdrawn_at <= ").bind(known);
        q.push(" where x.objective_id = ").bind(objective).push(" and x.").push(column(*kind)).push(" = h.id");
        q.push(" and x.valid_on <= ").bind(on).push(" and x.recorded_at <= ").bind(known);
        q.push_scoped(" and w.stance_id is null and $scope(x.client_id)", scope);
        q.push(" order by x.valid_on desc, x.recorded_at desc, x.id desc limit ").bind(limit).push(")");
        q.dialect("", " s");
        found.extend(ex.all::<Recording>(q).await?);
    }
    Ok(found)
}

/// Whoever has a recording of a day within `first`, its first day excluded, or within `second`, its last day excluded.
pub(super) async fn said_within(
    mut ex: Ex<'_>,
    scope: &Scope,
    objective: ObjectiveId,
    first: (NaiveDate, NaiveDate),
    second: (NaiveDate, NaiveDate),
) -> Result<Vec<Holder>> {
    let within = |holders: &'static str, condition: &'static str| {
        let mut q = Q::fenced("select distinct ", scope, vec![]);
        q.push(holders).push(" from objective o join stance s on s.objective_id = o.id where o.id = ").bind(objective);
        q.push_scoped(" and $scope(o.client_id)", scope).push(" and ((s.valid_on > ").bind(first.0);
        q.push(" and s.valid_on <= ").bind(first.1).push(") or (s.valid_on >= ").bind(second.0);
        q.push(" and s.valid_on < ").bind(second.1).push("))").push(condition);
        q
    };
    // People apart: an index has all that is asked of them.
    let people: Vec<(PersonId,)> = ex.all(within("s.person_id", " and s.person_id is not null")).await?;
    let others = within("s.person_id, s.post_id, s.organization_id", " and s.person_id is null");
    let mut found: Vec<Holder> = ex.all(others).await?;
    found.extend(people.into_iter().map(|(person,)| Holder::from(person)));
    Ok(found)
}

/// What these stances rest on.
pub(super) async fn evidence(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    stances: &[StanceId],
) -> Result<HashMap<StanceId, Evidence>> {
    let mut q = scoped!(
        scope,
        "select s.id, s.evidence from stance s where $scope(s.client_id) and s.id in (select h.id from "
    );
    q.ids("h", stances.iter().map(|id| id.0)).push(")");
    Ok(ex.into().all::<(StanceId, Evidence)>(q).await?.into_iter().collect())
}

pub(super) async fn names(ex: impl Into<Ex<'_>>, holders: &[Holder]) -> Result<HashMap<Holder, String>> {
    let mut ex = ex.into();
    let mut names = HashMap::new();
    for kind in HolderKind::ALL {
        let ids: Vec<Uuid> = holders.iter().filter(|holder| holder.kind() == *kind).map(|h| h.uuid()).collect();
        if ids.is_empty() {
            continue;
        }
        let mut q = match kind {
            HolderKind::Person => sql!("select n.id, n.name from person n where n.id in (select h.id from "),
            HolderKind::Post => sql!("select n.id, n.label from post n where n.id in (select h.id from "),
            HolderKind::Organization => {
                sql!("select n.id, n.name from organization n where n.id in (select h.id from ")
            }
        };
        q.ids("h", ids).push(")");
        let found = ex.all::<(Uuid, String)>(q).await?;
        names.extend(found.into_iter().map(|(id, name)| (kind.holder(id), name)));
    }
    Ok(names)
}
