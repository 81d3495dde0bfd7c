//! Change sets: one act of someone on the directory, remembered field by field, so that it can be undone as a whole and
//! every value says where it comes from.
//!
//! Whatever a person or an import changes goes through a [`Writer`]. An act is undone in reverse: what it added goes,
//! what it changed becomes what it was (unless it was changed again since), what it removed comes back. An act on which
//! a later one builds is undone after that one.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::records::{
    CommitmentRecord, ContactDetailRecord, IdentifierRecord, MembershipRecord, MentionPartyRecord, MentionRecord,
    OrganizationRecord, OtherNameRecord, PersonRecord, PostRecord, Record, RecordKind, RelationshipRecord, TagRecord,
    TaggingRecord, VoteEventRecord, VoteRecord,
};
use super::search::{self, Touched};
use super::store::changes as store;
use crate::accounts::AccountId;
use crate::db::{self, Ex, Result, Tx};
use crate::t;

crate::id! {
    /// One act of someone on the directory.
    ChangeSetId,
}

crate::text_enum! {
    /// What kind of act it was.
    pub enum ChangeSetKind {
        /// A list was written.
        Import = "import",
        /// Someone corrected or added something.
        Edit = "edit",
        /// Two entries became one.
        Merge = "merge",
        /// Many entries were marked or assigned at once.
        Bulk = "bulk",
    }
}

crate::text_enum! {
    /// What happened to a row.
    pub enum Op {
        /// It was added.
        Insert = "insert",
        /// Fields of it changed.
        Update = "update",
        /// It was removed.
        Delete = "delete",
    }
}

/// An act, without its changes.
#[derive(Clone, Debug, PartialEq, Serialize, sqlx::FromRow)]
pub struct ChangeSet {
    /// Identity.
    pub id: ChangeSetId,
    /// What kind.
    pub kind: ChangeSetKind,
    /// What was done, in words.
    pub title: String,
    /// Who did it; none from the terminal.
    pub account_id: Option<AccountId>,
    /// When.
    pub created_at: DateTime<Utc>,
    /// When it was taken back.
    pub undone_at: Option<DateTime<Utc>>,
}

/// One change of one row, with the act that it belongs to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// The act.
    pub set: ChangeSet,
    /// Which table.
    pub record: RecordKind,
    /// Which row.
    pub record_id: Uuid,
    /// What happened.
    pub op: Op,
    /// Of an update, each field with what it was and what it became; of a deletion, each field with what it was and
    /// null; of an insert, nothing.
    pub fields: Vec<(String, Value, Value)>,
}

/// Writes the rows of one act and remembers what was there before.
#[derive(Debug)]
pub struct Writer {
    id: ChangeSetId,
    kind: ChangeSetKind,
    seq: i64,
    now: DateTime<Utc>,
    touched: Touched,
}

impl Writer {
    /// Begins an act.
    pub async fn begin(
        tx: &mut Tx,
        kind: ChangeSetKind,
        title: &str,
        account: Option<AccountId>,
        now: DateTime<Utc>,
    ) -> Result<Writer> {
        let id = ChangeSetId::new();
        store::insert_set(tx, id, kind, title, account, now).await?;
        Ok(Writer { id, kind, seq: 0, now, touched: Touched::default() })
    }

    /// The act's identity.
    pub fn id(&self) -> ChangeSetId {
        self.id
    }

    /// Whether nothing was written yet.
    pub fn is_empty(&self) -> bool {
        self.seq == 0
    }

    /// Adds rows.
    pub async fn insert<R: Record>(&mut self, tx: &mut Tx, rows: &[R]) -> Result<()> {
        store::insert(tx, rows).await?;
        for row in rows {
            self.touched.note(R::KIND, row.uuid(), &row.json(), true);
        }
        let changes = rows.iter().map(|row| (R::KIND, row.uuid(), Op::Insert, None)).collect();
        self.remember(tx, changes).await
    }

    /// Writes rows anew. A row that is as it was is not a change; one that is not there is left out.
    pub async fn update<R: Record>(&mut self, tx: &mut Tx, rows: &[R]) -> Result<()> {
        let ids: Vec<_> = rows.iter().map(Record::uuid).collect();
        let before: HashMap<Uuid, R> =
            store::fetch::<R>(&mut *tx, &ids).await?.into_iter().map(|row| (row.uuid(), row)).collect();
        let mut rewritten = vec![];
        let mut changes = vec![];
        for row in rows {
            let Some(before) = before.get(&row.uuid()).map(Record::json) else { continue };
            let after = row.json();
            let fields = differences(&before, &after);
            if !fields.is_empty() {
                self.touched.note(R::KIND, row.uuid(), &before, false);
                self.touched.note(R::KIND, row.uuid(), &after, false);
                changes.push((R::KIND, row.uuid(), Op::Update, Some(Value::Object(fields))));
                rewritten.push(row.clone());
            }
        }
        store::upsert(tx, &rewritten).await?;
        self.remember(tx, changes).await
    }

    /// Removes rows; those that are not there are left out.
    pub async fn delete<R: Record>(&mut self, tx: &mut Tx, ids: &[Uuid]) -> Result<()> {
        let before = store::fetch::<R>(&mut *tx, ids).await?;
        let changes: Vec<_> = before.iter().map(|row| (R::KIND, row.uuid(), Op::Delete, Some(row.json()))).collect();
        if R::KIND == RecordKind::Tag {
            // While it can still be seen who has it.
            self.touched.note_tagged(tx, ids).await?;
        }
        for (kind, id, _, row) in &changes {
            self.touched.note(*kind, *id, row.as_ref().unwrap_or(&Value::Null), false);
        }
        store::delete::<R>(tx, ids).await?;
        self.remember(tx, changes).await
    }

    /// Remembers that rows of other domains were moved, in words that their owner understands when it moves them back.
    pub async fn remember_elsewhere(&mut self, tx: &mut Tx, moved: &[(Uuid, Value)]) -> Result<()> {
        let change = |(id, what): &(Uuid, Value)| (RecordKind::Elsewhere, *id, Op::Update, Some(what.clone()));
        self.remember(tx, moved.iter().map(change).collect()).await
    }

    async fn remember(&mut self, tx: &mut Tx, changes: Vec<store::NewChange>) -> Result<()> {
        let first = self.seq;
        self.seq += i64::try_from(changes.len()).unwrap_or(i64::MAX);
        store::insert_changes(tx, self.id, first, changes).await?;
        // What a person does is small and is found at once; a list is refreshed once, when all of it is written.
        if matches!(self.kind, ChangeSetKind::Edit | ChangeSetKind::Merge) {
            self.refresh_search(tx).await?;
        }
        Ok(())
    }

    /// Lets everything be found that was written so far. Acts of kind `edit` and `merge` do so by themselves; imports
    /// and bulk acts call it once, after their last row.
    pub async fn refresh_search(&mut self, tx: &mut Tx) -> Result<()> {
        std::mem::take(&mut self.touched).refresh(tx, self.now).await
    }
}

/// Fields that differ, with what they were and what they are. When a row was last touched is no change in itself.
fn differences(before: &Value, after: &Value) -> Map<String, Value> {
    let (Some(before), Some(after)) = (before.as_object(), after.as_object()) else { return Map::new() };
    let differs = |(field, value): &(&String, &Value)| *field != "updated_at" && before.get(*field) != Some(value);
    let pair = |(field, value): (&String, &Value)| {
        (field.clone(), Value::Array(vec![before.get(field).cloned().unwrap_or_default(), value.clone()]))
    };
    after.iter().filter(differs).map(pair).collect()
}

/// Why an act is not undone. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum UndoError {
    /// It is not there.
    #[error("{}", t!("directory-acts-error-gone"))]
    NotFound,
    /// It was undone before.
    #[error("{}", t!("directory-acts-error-undone"))]
    AlreadyUndone,
    /// Later acts touched what it wrote.
    #[error("{}", built_on(.0))]
    BuiltOn(String),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

fn built_on(title: &str) -> String {
    t!("directory-acts-error-built-on", title = title)
}

/// What undoing an act did.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Undone {
    /// Rows that are gone again.
    pub removed: usize,
    /// Rows that are as they were.
    pub restored: usize,
    /// People, organisations, posts and votes that stay, because someone works with them by now.
    pub in_use: Vec<Uuid>,
    /// Values that stay, because they were changed again since: table, row, field.
    pub changed_since: Vec<(RecordKind, Uuid, String)>,
    /// Rows of other domains to be moved back by their owners, latest first.
    pub elsewhere: Vec<(Uuid, Value)>,
}

/// Takes an act back, and the locks that it set. A merge is taken back whatever was corrected since (that stays, and is
/// reported), unless a later merge builds on it. `in_use` are people, organisations and posts that stay whatever happens: what clients have said of them,
/// sent to them or decided with them is not the directory's to remove.
///
/// # Errors
/// [`UndoError`]; drop the transaction then.
#[expect(clippy::implicit_hasher, reason = "there is one caller, with the usual one")]
pub async fn undo(
    tx: &mut Tx,
    id: ChangeSetId,
    account: Option<AccountId>,
    in_use: &HashSet<Uuid>,
    now: DateTime<Utc>,
) -> Result<Undone, UndoError> {
    let set = store::set(&mut *tx, id).await?.ok_or(UndoError::NotFound)?;
    if !store::claim_undo(tx, id, account, now).await? {
        return Err(UndoError::AlreadyUndone);
    }
    if let Some(later) = store::built_on(tx, &set).await? {
        return Err(UndoError::BuiltOn(later));
    }
    // While it can still be seen into what a merge has merged.
    store::unlock_set(tx, id, set.created_at).await?;
    let mut undone = Undone::default();
    let mut touched = Touched::default();
    let mut before = i64::MAX;
    loop {
        let piece = store::changes_before(tx, id, before).await?;
        let Some(last) = piece.last() else { break };
        before = last.seq;
        for run in piece.chunk_by(|a, b| a.record == b.record && a.op == b.op) {
            undo_run(tx, run, in_use, &mut undone, &mut touched).await?;
        }
    }
    touched.refresh(tx, now).await?;
    Ok(undone)
}

/// Undoes changes of one kind, latest first.
async fn undo_run(
    tx: &mut Tx,
    run: &[store::ChangeRow],
    in_use: &HashSet<Uuid>,
    undone: &mut Undone,
    touched: &mut Touched,
) -> Result<()> {
    macro_rules! by_kind {
        ($($kind:ident => $record:ty),+ $(,)?) => {
            match run[0].record {
                $(RecordKind::$kind => undo_rows::<$record>(tx, run, in_use, undone, touched).await,)+
                RecordKind::Elsewhere => {
                    undone.elsewhere.extend(run.iter().map(|row| (row.record_id, row.value())));
                    Ok(())
                }
            }
        };
    }
    by_kind! {
        Organization => OrganizationRecord, Person => PersonRecord, Post => PostRecord, Membership => MembershipRecord,
        ContactDetail => ContactDetailRecord, Identifier => IdentifierRecord, OtherName => OtherNameRecord,
        Relationship => RelationshipRecord, Tag => TagRecord, Tagging => TaggingRecord, Commitment => CommitmentRecord,
        Mention => MentionRecord, MentionParty => MentionPartyRecord, VoteEvent => VoteEventRecord, Vote => VoteRecord,
    }
}

async fn undo_rows<R: Record>(
    tx: &mut Tx,
    run: &[store::ChangeRow],
    in_use: &HashSet<Uuid>,
    undone: &mut Undone,
    touched: &mut Touched,
) -> Result<()> {
    let ids: Vec<_> = run.iter().map(|row| row.record_id).collect();
    for row in store::fetch::<R>(&mut *tx, &ids).await? {
        touched.note(R::KIND, row.uuid(), &row.json(), false);
    }
    if R::KIND == RecordKind::Tag {
        touched.note_tagged(tx, &ids).await?;
    }
    match run[0].op {
        Op::Insert => {
            let (stay, go): (Vec<_>, Vec<_>) = if R::KIND == RecordKind::Identifier {
                // Whoever stays is still recognised by the next list.
                let rows = store::fetch::<IdentifierRecord>(&mut *tx, &ids).await?;
                let owner = |row: &IdentifierRecord| {
                    row.person_id.map(|id| id.0).or(row.organization_id.map(|id| id.0)).unwrap_or_default()
                };
                let stay: HashSet<_> = rows.iter().filter(|row| in_use.contains(&owner(row))).map(|r| r.id.0).collect();
                ids.into_iter().partition(|id| stay.contains(id))
            } else if R::KIND == RecordKind::Vote {
                // A vote that clients rest on stays whole.
                let rows = store::fetch::<VoteRecord>(&mut *tx, &ids).await?;
                let stays = |row: &&VoteRecord| in_use.contains(&row.vote_event_id.0);
                let stay: HashSet<_> = rows.iter().filter(stays).map(|row| row.id.0).collect();
                ids.into_iter().partition(|id| stay.contains(id))
            } else if R::KIND == RecordKind::Tag {
                // Whoever was marked with it since keeps it.
                let borne = search::borne(tx, &ids).await?;
                ids.into_iter().partition(|id| borne.contains(id))
            } else {
                ids.into_iter().partition(|id| in_use.contains(id))
            };
            if matches!(
                R::KIND,
                RecordKind::Person | RecordKind::Organization | RecordKind::Post | RecordKind::VoteEvent
            ) {
                undone.in_use.extend(stay);
            }
            store::delete::<R>(tx, &go).await?;
            undone.removed += go.len();
        }
        Op::Delete => {
            let rows: Result<Vec<R>, _> = run.iter().rev().map(|row| serde_json::from_value(row.value())).collect();
            let rows = rows.map_err(|error| db::Error::Engine(sqlx::Error::Decode(error.into())))?;
            store::insert(tx, &rows).await?;
            for row in &rows {
                touched.note(R::KIND, row.uuid(), &row.json(), false);
            }
            undone.restored += rows.len();
        }
        Op::Update => {
            // One by one: the same row may have been changed twice.
            let rows = store::fetch::<R>(&mut *tx, &ids).await?;
            let mut now: HashMap<Uuid, Value> = rows.into_iter().map(|row| (row.uuid(), row.json())).collect();
            for change in run {
                if let Some(row) = now.get_mut(&change.record_id) {
                    restore(row, change, undone);
                }
            }
            let rows: Result<Vec<R>, _> = now.into_values().map(serde_json::from_value).collect();
            let rows = rows.map_err(|error| db::Error::Engine(sqlx::Error::Decode(error.into())))?;
            store::upsert(tx, &rows).await?;
            for row in &rows {
                touched.note(R::KIND, row.uuid(), &row.json(), false);
            }
            undone.restored += rows.len();
        }
    }
    Ok(())
}

/// Gives the fields of a row back what they were, where they still are what the change made them.
fn restore(row: &mut Value, change: &store::ChangeRow, undone: &mut Undone) {
    let Value::Object(fields) = change.value() else { return };
    for (field, pair) in fields {
        let (before, after) = (pair[0].clone(), &pair[1]);
        if row.get(&field) == Some(after) {
            row[&field] = before;
        } else {
            undone.changed_since.push((change.record, change.record_id, field));
        }
    }
}

/// Rows as they are stored, to be changed and written again.
pub async fn rows<R: Record>(ex: impl Into<Ex<'_>>, ids: &[Uuid]) -> Result<Vec<R>> {
    store::fetch(ex, ids).await
}

/// One act.
pub async fn change_set(ex: impl Into<Ex<'_>>, id: ChangeSetId) -> Result<Option<ChangeSet>> {
    store::set(ex, id).await
}

/// Acts, newest first: how many there are, and `limit` of them after the first `skip`.
pub async fn acts(ex: impl Into<Ex<'_>>, skip: i64, limit: i64) -> Result<(i64, Vec<ChangeSet>)> {
    let mut ex = ex.into();
    Ok((store::count_sets(ex.again()).await?, store::sets_after(ex, skip, limit).await?))
}

/// How many changes an act consists of.
pub async fn count_of(ex: impl Into<Ex<'_>>, id: ChangeSetId) -> Result<i64> {
    store::count_of(ex, id).await
}

/// The people, organisations, posts and votes that an act added: before it is undone it must be asked what of it is in use.
pub async fn added(ex: impl Into<Ex<'_>>, id: ChangeSetId) -> Result<Vec<Uuid>> {
    store::added(ex, id).await
}

/// The rows that these changes are about as they are now, as JSON; those that are gone are left out.
pub async fn rows_now(ex: impl Into<Ex<'_>>, changes: &[Change]) -> Result<HashMap<Uuid, Value>> {
    let mut ex = ex.into();
    let mut rows = HashMap::new();
    for kind in RecordKind::ALL {
        let ids: Vec<_> =
            changes.iter().filter(|change| change.record == *kind).map(|change| change.record_id).collect();
        if !ids.is_empty() {
            rows.extend(rows_of(ex.again(), *kind, &ids).await?);
        }
    }
    Ok(rows)
}

async fn rows_of(ex: Ex<'_>, kind: RecordKind, ids: &[Uuid]) -> Result<Vec<(Uuid, Value)>> {
    async fn of<R: Record>(ex: Ex<'_>, ids: &[Uuid]) -> Result<Vec<(Uuid, Value)>> {
        Ok(store::fetch::<R>(ex, ids).await?.into_iter().map(|row| (row.uuid(), row.json())).collect())
    }
    match kind {
        RecordKind::Organization => of::<OrganizationRecord>(ex, ids).await,
        RecordKind::Person => of::<PersonRecord>(ex, ids).await,
        RecordKind::Post => of::<PostRecord>(ex, ids).await,
        RecordKind::Membership => of::<MembershipRecord>(ex, ids).await,
        RecordKind::ContactDetail => of::<ContactDetailRecord>(ex, ids).await,
        RecordKind::Identifier => of::<IdentifierRecord>(ex, ids).await,
        RecordKind::OtherName => of::<OtherNameRecord>(ex, ids).await,
        RecordKind::Relationship => of::<RelationshipRecord>(ex, ids).await,
        RecordKind::Tag => of::<TagRecord>(ex, ids).await,
        RecordKind::Tagging => of::<TaggingRecord>(ex, ids).await,
        RecordKind::Commitment => of::<CommitmentRecord>(ex, ids).await,
        RecordKind::Mention => of::<MentionRecord>(ex, ids).await,
        RecordKind::MentionParty => of::<MentionPartyRecord>(ex, ids).await,
        RecordKind::VoteEvent => of::<VoteEventRecord>(ex, ids).await,
        RecordKind::Vote => of::<VoteRecord>(ex, ids).await,
        RecordKind::Elsewhere => Ok(vec![]),
    }
}

/// What ids stand for, as far as they are of people, organisations, posts and tags: their names.
pub async fn names(ex: impl Into<Ex<'_>>, ids: &[Uuid]) -> Result<HashMap<Uuid, String>> {
    Ok(store::names(ex, ids).await?.into_iter().collect())
}

/// The latest acts, newest first.
pub async fn change_sets(ex: impl Into<Ex<'_>>, limit: i64) -> Result<Vec<ChangeSet>> {
    store::sets(ex, limit).await
}

/// The changes of an act, in order, at most `limit` after the first `skip`. What it moved elsewhere is left out: a reader
/// may not know of other clients' rows.
pub async fn changes_of(ex: impl Into<Ex<'_>>, id: ChangeSetId, skip: i64, limit: i64) -> Result<Vec<Change>> {
    Ok(store::changes_of(ex, id, skip, limit).await?.into_iter().map(store::HistoryRow::change).collect())
}

/// Everything that happened to these rows and was not undone, newest first.
pub async fn history(ex: impl Into<Ex<'_>>, records: &[Uuid]) -> Result<Vec<Change>> {
    Ok(store::history(ex, records).await?.into_iter().map(store::HistoryRow::change).collect())
}

/// Notes that a person has set these fields: imports flag other values and leave these.
pub async fn lock_fields(
    tx: &mut Tx,
    record: Uuid,
    fields: &[&str],
    account: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<()> {
    store::lock(tx, record, fields, account, now).await
}

/// Lets imports write a field again; answers whether it was locked.
pub async fn unlock_field(tx: &mut Tx, record: Uuid, field: &str) -> Result<bool> {
    store::unlock(tx, record, field).await
}

/// Fields that a person has set, of many rows.
pub async fn locks(ex: impl Into<Ex<'_>>, records: &[Uuid]) -> Result<HashSet<(Uuid, String)>> {
    store::locks(ex, records).await
}
