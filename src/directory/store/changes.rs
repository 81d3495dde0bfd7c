//! The SQL of change sets, and of the rows that are written through them.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;

use crate::accounts::AccountId;
use crate::db::{Error, Ex, Q, Result, Tx, Val};
use crate::directory::changes::{Change, ChangeSet, ChangeSetId, ChangeSetKind, Op};
use crate::directory::records::{Record, RecordKind};
use crate::sql;

/// Ids of one list.
const IDS: usize = 500;
/// Arguments of one insert.
const ARGUMENTS: usize = 990;
/// Changes that are undone at once.
const PIECE: i64 = 2_000;

/// Table, row, what happened, and the fields.
pub(in crate::directory) type NewChange = (RecordKind, Uuid, Op, Option<Value>);

pub(in crate::directory) async fn insert<R: Record>(tx: &mut Tx, rows: &[R]) -> Result<()> {
    for chunk in rows.chunks(ARGUMENTS / R::COLUMNS) {
        let mut q = Q::shared(R::INSERT);
        q.rows(chunk, Record::values);
        tx.ex().exec(q).await?;
    }
    Ok(())
}

pub(in crate::directory) async fn upsert<R: Record>(tx: &mut Tx, rows: &[R]) -> Result<()> {
    for chunk in rows.chunks(ARGUMENTS / R::COLUMNS) {
        let mut q = Q::shared(R::INSERT);
        q.rows(chunk, Record::values).push(R::UPSERT);
        tx.ex().exec(q).await?;
    }
    Ok(())
}

pub(in crate::directory) async fn fetch<R: Record>(ex: impl Into<Ex<'_>>, ids: &[Uuid]) -> Result<Vec<R>> {
    let mut ex = ex.into();
    let mut rows = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(IDS) {
        let mut q = Q::shared(R::SELECT);
        q.list(chunk.iter().copied());
        rows.extend(ex.all::<R>(q).await?);
    }
    Ok(rows)
}

pub(in crate::directory) async fn delete<R: Record>(tx: &mut Tx, ids: &[Uuid]) -> Result<()> {
    for chunk in ids.chunks(IDS) {
        let mut q = Q::shared(R::DELETE);
        q.list(chunk.iter().copied());
        tx.ex().exec(q).await?;
    }
    Ok(())
}

pub(in crate::directory) async fn insert_set(
    tx: &mut Tx,
    id: ChangeSetId,
    kind: ChangeSetKind,
    title: &str,
    account: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<()> {
    let q = sql!(
        "insert into change_set (id, kind, title, account_id, created_at) values ($1, $2, $3, $4, $5)",
        id,
        kind,
        title,
        account,
        now
    );
    tx.ex().exec(q).await.map(drop)
}

pub(in crate::directory) async fn insert_changes(
    tx: &mut Tx,
    set: ChangeSetId,
    first: i64,
    changes: Vec<NewChange>,
) -> Result<()> {
    let numbered: Vec<_> = (first + 1..).zip(changes).collect();
    for chunk in numbered.chunks(ARGUMENTS / 6) {
        let mut q = sql!("insert into change (change_set_id, seq, record, record_id, op, fields) values ");
        q.rows(chunk, |(seq, (record, id, op, fields))| -> [Val; 6] {
            let fields = fields.as_ref().map(Value::to_string);
            [set.into(), (*seq).into(), (*record).into(), (*id).into(), (*op).into(), fields.into()]
        });
        tx.ex().exec(q).await?;
    }
    Ok(())
}

pub(in crate::directory) async fn set(ex: impl Into<Ex<'_>>, id: ChangeSetId) -> Result<Option<ChangeSet>> {
    let q = sql!("select id, kind, title, account_id, created_at, undone_at from change_set where id = $1", id);
    ex.into().opt(q).await
}

pub(in crate::directory) async fn sets(ex: impl Into<Ex<'_>>, limit: i64) -> Result<Vec<ChangeSet>> {
    let q = sql!(
        "select id, kind, title, account_id, created_at, undone_at from change_set
         order by created_at desc, id desc limit $1",
        limit
    );
    ex.into().all(q).await
}

pub(in crate::directory) async fn count_sets(ex: impl Into<Ex<'_>>) -> Result<i64> {
    ex.into().value(sql!("select count(*) from change_set")).await
}

pub(in crate::directory) async fn sets_after(ex: impl Into<Ex<'_>>, skip: i64, limit: i64) -> Result<Vec<ChangeSet>> {
    let q = sql!(
        "select id, kind, title, account_id, created_at, undone_at from change_set
         order by created_at desc, id desc limit $1 offset $2",
        limit,
        skip
    );
    ex.into().all(q).await
}

pub(in crate::directory) async fn count_of(ex: impl Into<Ex<'_>>, id: ChangeSetId) -> Result<i64> {
    ex.into().value(sql!("select count(*) from change where change_set_id = $1 and record <> 'elsewhere'", id)).await
}

pub(in crate::directory) async fn added(ex: impl Into<Ex<'_>>, id: ChangeSetId) -> Result<Vec<Uuid>> {
    let q = sql!(
        "select record_id from change where change_set_id = $1 and op = 'insert'
         and record in ('person', 'organization', 'post', 'vote_event')",
        id
    );
    Ok(ex.into().all::<(Uuid,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

pub(in crate::directory) async fn names(ex: impl Into<Ex<'_>>, ids: &[Uuid]) -> Result<Vec<(Uuid, String)>> {
    let mut ex = ex.into();
    let mut names = vec![];
    for chunk in ids.chunks(IDS) {
        for mut q in [
            sql!("select id, name from person where id in "),
            sql!("select id, short_name from organization where id in "),
            sql!("select id, label from post where id in "),
            sql!("select id, name from tag where id in "),
            sql!("select id, subject from mention where id in "),
            sql!("select id, identifier from vote_event where id in "),
        ] {
            q.list(chunk.iter().copied());
            names.extend(ex.all::<(Uuid, String)>(q).await?);
        }
    }
    Ok(names)
}

/// Marks an act as undone, if it was not.
pub(in crate::directory) async fn claim_undo(
    tx: &mut Tx,
    id: ChangeSetId,
    account: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<bool> {
    let q = sql!(
        "update change_set set undone_at = $2, undone_by = $3 where id = $1 and undone_at is null",
        id,
        now,
        account
    );
    Ok(tx.ex().exec(q).await? == 1)
}

/// The latest act that touched what this one wrote, or hung something on what it added. Ids grow with time, so that a
/// later act has a larger one.
pub(in crate::directory) async fn built_on(tx: &mut Tx, set: &ChangeSet) -> Result<Option<String>> {
    let q = sql!(
        "select s.title from change_set s where s.id > $1 and s.undone_at is null
         and ($2 <> 'merge' or s.kind = 'merge') and s.id in (
             select l.change_set_id from change c join change l on l.record_id = c.record_id
             where c.change_set_id = $1 and l.change_set_id > $1 and (l.record <> 'person' or l.op <> 'update')
             union
             select l.change_set_id from change c
             join membership m on m.person_id = c.record_id or m.organization_id = c.record_id
             join change l on l.record_id = m.id
             where c.change_set_id = $1 and c.op = 'insert' and c.record in ('person', 'organization')
             and l.change_set_id > $1
             union
             select l.change_set_id from change c join identifier i on i.person_id = c.record_id
             join change l on l.record_id = i.id
             where c.change_set_id = $1 and c.op = 'insert' and c.record = 'person' and l.change_set_id > $1
             union
             select l.change_set_id from change c join contact_detail d on d.person_id = c.record_id
             join change l on l.record_id = d.id
             where c.change_set_id = $1 and c.op = 'insert' and c.record = 'person' and l.change_set_id > $1
             union
             select l.change_set_id from change c join membership m on m.post_id = c.record_id
             join change l on l.record_id = m.id
             where c.change_set_id = $1 and c.op = 'insert' and c.record = 'post' and l.change_set_id > $1
             union
             select l.change_set_id from change c
             join commitment a on a.post_id = c.record_id or a.organization_id = c.record_id
             join change l on l.record_id = a.id
             where c.change_set_id = $1 and c.op = 'insert' and c.record in ('post', 'organization')
             and l.change_set_id > $1
             union
             select l.change_set_id from change c join post t on t.organization_id = c.record_id
             join change l on l.record_id = t.id
             where c.change_set_id = $1 and c.op = 'insert' and c.record = 'organization' and l.change_set_id > $1
             union
             select l.change_set_id from change c join vote v on v.vote_event_id = c.record_id
             join change l on l.record_id = v.id
             where c.change_set_id = $1 and c.op = 'insert' and c.record = 'vote_event' and l.change_set_id > $1
             union
             select l.change_set_id from change c join vote v on v.person_id = c.record_id
             join change l on l.record_id = v.id
             where c.change_set_id = $1 and c.op = 'insert' and c.record = 'person' and l.change_set_id > $1
             union
             select l.change_set_id from change c join vote_event e on e.organization_id = c.record_id
             join change l on l.record_id = e.id
             where c.change_set_id = $1 and c.op = 'insert' and c.record = 'organization' and l.change_set_id > $1
         ) order by s.id desc limit 1",
        set.id,
        set.kind
    );
    Ok(tx.ex().opt::<(String,)>(q).await?.map(|(title,)| title))
}

/// A change as stored.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::directory) struct ChangeRow {
    pub seq: i64,
    pub record: RecordKind,
    pub record_id: Uuid,
    pub op: Op,
    pub fields: Option<String>,
}

impl ChangeRow {
    /// What was remembered; it was written by [`insert_changes`] and is JSON.
    pub fn value(&self) -> Value {
        self.fields.as_deref().and_then(|fields| serde_json::from_str(fields).ok()).unwrap_or_default()
    }
}

pub(in crate::directory) async fn changes_before(tx: &mut Tx, set: ChangeSetId, before: i64) -> Result<Vec<ChangeRow>> {
    let q = sql!(
        "select seq, record, record_id, op, fields from change where change_set_id = $1 and seq < $2
         order by seq desc limit $3",
        set,
        before,
        PIECE
    );
    tx.ex().all(q).await
}

/// A change with its act.
#[derive(Clone, sqlx::FromRow)]
pub(in crate::directory) struct HistoryRow {
    id: ChangeSetId,
    kind: ChangeSetKind,
    title: String,
    account_id: Option<AccountId>,
    created_at: DateTime<Utc>,
    undone_at: Option<DateTime<Utc>>,
    record: RecordKind,
    record_id: Uuid,
    op: Op,
    fields: Option<String>,
}

impl HistoryRow {
    pub fn change(self) -> Change {
        let (id, kind, title) = (self.id, self.kind, self.title);
        let (account_id, created_at, undone_at) = (self.account_id, self.created_at, self.undone_at);
        let fields = self.fields.as_deref().and_then(|fields| serde_json::from_str(fields).ok());
        let field = |(field, value): (String, Value)| match (self.op, value) {
            (Op::Update, Value::Array(mut pair)) if pair.len() == 2 => {
                let after = pair.pop().unwrap_or_default();
                (field, pair.pop().unwrap_or_default(), after)
            }
            (_, value) => (field, value, Value::Null),
        };
        let fields = match fields {
            Some(Value::Object(fields)) => fields.into_iter().map(field).collect(),
            _ => vec![],
        };
        let set = ChangeSet { id, kind, title, account_id, created_at, undone_at };
        Change { set, record: self.record, record_id: self.record_id, op: self.op, fields }
    }
}

pub(in crate::directory) async fn changes_of(
    ex: impl Into<Ex<'_>>,
    id: ChangeSetId,
    skip: i64,
    limit: i64,
) -> Result<Vec<HistoryRow>> {
    let q = sql!(
        "select s.id, s.kind, s.title, s.account_id, s.created_at, s.undone_at, c.record, c.record_id, c.op, c.fields
         from change c join change_set s on s.id = c.change_set_id
         where c.change_set_id = $1 and c.record <> 'elsewhere' order by c.seq limit $2 offset $3",
        id,
        limit,
        skip
    );
    ex.into().all(q).await
}

pub(in crate::directory) async fn history(ex: impl Into<Ex<'_>>, records: &[Uuid]) -> Result<Vec<HistoryRow>> {
    let mut ex = ex.into();
    let mut rows: Vec<HistoryRow> = vec![];
    for chunk in records.chunks(IDS) {
        let mut q = sql!(
            "select s.id, s.kind, s.title, s.account_id, s.created_at, s.undone_at, c.record, c.record_id, c.op, c.fields
             from change c join change_set s on s.id = c.change_set_id where s.undone_at is null
             and c.record <> 'elsewhere' and c.record_id in "
        );
        q.list(chunk.iter().copied()).push(" order by c.change_set_id desc, c.seq desc");
        rows.extend(ex.all::<HistoryRow>(q).await?);
    }
    rows.sort_by_key(|row| std::cmp::Reverse(row.id));
    Ok(rows)
}

pub(in crate::directory) async fn lock(
    tx: &mut Tx,
    record: Uuid,
    fields: &[&str],
    account: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<()> {
    if fields.is_empty() {
        return Ok(());
    }
    let mut q = sql!("insert into field_lock (record_id, field, account_id, locked_at) values ");
    q.rows(fields, |field| -> [Val; 4] { [record.into(), (*field).into(), account.into(), now.into()] });
    q.push(
        " on conflict (record_id, field) do update set account_id = excluded.account_id,
         locked_at = excluded.locked_at",
    );
    tx.ex().exec(q).await.map(drop)
}

pub(in crate::directory) async fn unlock(tx: &mut Tx, record: Uuid, field: &str) -> Result<bool> {
    let q = sql!("delete from field_lock where record_id = $1 and field = $2", record, field);
    Ok(tx.ex().exec(q).await? == 1)
}

/// Removes the locks that an act set, as far as nobody has set them anew since.
pub(in crate::directory) async fn unlock_set(tx: &mut Tx, set: ChangeSetId, at: DateTime<Utc>) -> Result<()> {
    let q = sql!(
        "delete from field_lock where locked_at = $1
         and (record_id in (select record_id from change where change_set_id = $2)
             or record_id in (select p.merged_into from person p join change c on c.record_id = p.id
                 where c.change_set_id = $2 and p.merged_into is not null)
             or record_id in (select o.merged_into from organization o join change c on c.record_id = o.id
                 where c.change_set_id = $2 and o.merged_into is not null))",
        at,
        set
    );
    tx.ex().exec(q).await.map(drop)
}

pub(in crate::directory) async fn locks(ex: impl Into<Ex<'_>>, records: &[Uuid]) -> Result<HashSet<(Uuid, String)>> {
    let mut ex = ex.into();
    let mut locks = HashSet::new();
    for chunk in records.chunks(IDS) {
        let mut q = sql!("select record_id, field from field_lock where record_id in ");
        q.list(chunk.iter().copied());
        locks.extend(ex.all::<(Uuid, String)>(q).await?);
    }
    Ok::<_, Error>(locks)
}
