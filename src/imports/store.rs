//! The SQL of import runs: the runs themselves, their files in pieces, their entries, what was decided.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::entries::{Counts, Entry, Verdict};
use super::planner::Decision;
use super::read::Format;
use super::{ImportRun, ImportRunId, RunState};
use crate::accounts::AccountId;
use crate::db::{Error, Ex, Result, Tx, Val};
use crate::directory::changes::ChangeSetId;
use crate::locale::Locale;
use crate::sql;

/// Rows of one insert.
const ROWS: usize = 150;

pub(super) struct NewRun {
    pub id: ImportRunId,
    pub format: Format,
    pub file_name: String,
    pub sha256: Vec<u8>,
    pub size: i64,
    pub as_of: NaiveDate,
    pub mapping: Option<String>,
    pub account_id: Option<AccountId>,
}

/// What a run says of itself in short.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Summary {
    pub counts: Counts,
    pub warnings: Vec<String>,
    pub fingerprint: String,
    /// Why it could not be read.
    pub refusal: Option<String>,
    /// The language of everything that it says.
    pub language: Option<Locale>,
}

pub(super) async fn insert(tx: &mut Tx, new: &NewRun, now: DateTime<Utc>) -> Result<()> {
    let q = sql!(
        "insert into import_run (id, format, file_name, sha256, size, as_of, state, mapping, summary, account_id,
         created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        new.id,
        new.format,
        &new.file_name,
        new.sha256.clone(),
        new.size,
        new.as_of,
        RunState::Received,
        new.mapping.clone(),
        text(&Summary::default())?,
        new.account_id,
        now
    );
    tx.ex().exec(q).await.map(drop)
}

fn text(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::Engine(sqlx::Error::Encode(error.into())))
}

pub(super) async fn insert_file(tx: &mut Tx, run: ImportRunId, no: i64, name: &str, size: i64) -> Result<()> {
    let q = sql!("insert into import_file (run_id, no, name, size) values ($1, $2, $3, $4)", run, no, name, size);
    tx.ex().exec(q).await.map(drop)
}

pub(super) async fn insert_chunk(tx: &mut Tx, run: ImportRunId, no: i64, seq: i64, content: Vec<u8>) -> Result<()> {
    let q = sql!("insert into import_chunk (run_id, no, seq, content) values ($1, $2, $3, $4)", run, no, seq, content);
    tx.ex().exec(q).await.map(drop)
}

/// Number, name and length of a run's files.
pub(super) async fn files(ex: impl Into<Ex<'_>>, run: ImportRunId) -> Result<Vec<(i64, String, i64)>> {
    let q = sql!("select no, name, size from import_file where run_id = $1 order by no", run);
    ex.into().all(q).await
}

pub(super) async fn chunk(ex: impl Into<Ex<'_>>, run: ImportRunId, no: i64, seq: i64) -> Result<Option<Vec<u8>>> {
    let q = sql!("select content from import_chunk where run_id = $1 and no = $2 and seq = $3", run, no, seq);
    Ok(ex.into().opt::<(Vec<u8>,)>(q).await?.map(|(content,)| content))
}

#[derive(Clone, sqlx::FromRow)]
struct Row {
    id: ImportRunId,
    format: Format,
    file_name: String,
    size: i64,
    as_of: NaiveDate,
    state: RunState,
    mapping: Option<String>,
    summary: String,
    account_id: Option<AccountId>,
    change_set_id: Option<ChangeSetId>,
    created_at: DateTime<Utc>,
    applied_at: Option<DateTime<Utc>>,
    undone_at: Option<DateTime<Utc>>,
}

impl Row {
    fn run(self) -> Result<ImportRun> {
        let summary: Summary =
            serde_json::from_str(&self.summary).map_err(|error| Error::Engine(sqlx::Error::Decode(error.into())))?;
        Ok(ImportRun {
            id: self.id,
            format: self.format,
            file_name: self.file_name,
            size: self.size,
            as_of: self.as_of,
            state: self.state,
            mapping: self.mapping,
            counts: summary.counts,
            warnings: summary.warnings,
            fingerprint: summary.fingerprint,
            refusal: summary.refusal,
            language: summary.language,
            account_id: self.account_id,
            change_set_id: self.change_set_id,
            created_at: self.created_at,
            applied_at: self.applied_at,
            undone_at: self.undone_at,
        })
    }
}

pub(super) async fn run(ex: impl Into<Ex<'_>>, id: ImportRunId) -> Result<Option<ImportRun>> {
    let q = sql!(
        "select id, format, file_name, size, as_of, state, mapping, summary, account_id, change_set_id, created_at,
         applied_at, undone_at from import_run where id = $1",
        id
    );
    ex.into().opt::<Row>(q).await?.map(Row::run).transpose()
}

pub(super) async fn run_of_change_set(ex: impl Into<Ex<'_>>, id: ChangeSetId) -> Result<Option<ImportRunId>> {
    let q = sql!("select id from import_run where change_set_id = $1", id);
    Ok(ex.into().opt::<(ImportRunId,)>(q).await?.map(|(id,)| id))
}

pub(super) async fn runs(ex: impl Into<Ex<'_>>, limit: i64) -> Result<Vec<ImportRun>> {
    let q = sql!(
        "select id, format, file_name, size, as_of, state, mapping, summary, account_id, change_set_id, created_at,
         applied_at, undone_at from import_run order by created_at desc, id desc limit $1",
        limit
    );
    ex.into().all::<Row>(q).await?.into_iter().map(Row::run).collect()
}

/// Marks a run as written, if it was not decided yet.
pub(super) async fn claim(tx: &mut Tx, id: ImportRunId, set: ChangeSetId, now: DateTime<Utc>) -> Result<bool> {
    let q = sql!(
        "update import_run set state = 'applied', applied_at = $2, change_set_id = $3
         where id = $1 and state in ('received', 'previewed')",
        id,
        now,
        set
    );
    Ok(tx.ex().exec(q).await? == 1)
}

/// Marks a run as looked at, if it is not decided yet.
pub(super) async fn set_previewed(tx: &mut Tx, id: ImportRunId) -> Result<bool> {
    let q = sql!("update import_run set state = 'previewed' where id = $1 and state in ('received', 'previewed')", id);
    Ok(tx.ex().exec(q).await? == 1)
}

pub(super) async fn set_undone(tx: &mut Tx, id: ImportRunId, now: DateTime<Utc>) -> Result<bool> {
    let q = sql!("update import_run set state = 'undone', undone_at = $2 where id = $1 and state = 'applied'", id, now);
    Ok(tx.ex().exec(q).await? == 1)
}

pub(super) async fn set_summary(tx: &mut Tx, id: ImportRunId, summary: &Summary) -> Result<()> {
    let q = sql!("update import_run set summary = $2 where id = $1", id, text(summary)?);
    tx.ex().exec(q).await.map(drop)
}

pub(super) async fn set_mapping(tx: &mut Tx, id: ImportRunId, mapping: &str) -> Result<()> {
    let q =
        sql!("update import_run set mapping = $2 where id = $1 and state in ('received', 'previewed')", id, mapping);
    tx.ex().exec(q).await.map(drop)
}

pub(super) async fn discard(tx: &mut Tx, id: ImportRunId) -> Result<bool> {
    let q = sql!("update import_run set state = 'discarded' where id = $1 and state in ('received', 'previewed')", id);
    Ok(tx.ex().exec(q).await? == 1)
}

/// Removes a run that was never read, with its files.
pub(super) async fn remove(tx: &mut Tx, id: ImportRunId) -> Result<()> {
    let q = sql!("delete from import_run where id = $1 and state = 'received'", id);
    tx.ex().exec(q).await.map(drop)
}

pub(super) async fn clear_entries(tx: &mut Tx, run: ImportRunId) -> Result<()> {
    tx.ex().exec(sql!("delete from import_entry where run_id = $1", run)).await.map(drop)
}

pub(super) async fn insert_entries(tx: &mut Tx, run: ImportRunId, first: i64, entries: &[Entry]) -> Result<()> {
    let numbered: Vec<_> = (first..).zip(entries).collect();
    for chunk in numbered.chunks(ROWS) {
        let bodies = chunk.iter().map(|(seq, entry)| Ok((*seq, entry, text(entry)?)));
        let bodies = bodies.collect::<Result<Vec<_>>>()?;
        let mut q = sql!("insert into import_entry (run_id, seq, verdict, name, body) values ");
        q.rows(bodies, |(seq, entry, body)| -> [Val; 5] {
            [run.into(), seq.into(), entry.verdict.into(), (&entry.name).into(), body.into()]
        });
        tx.ex().exec(q).await?;
    }
    Ok(())
}

pub(super) async fn entries(
    ex: impl Into<Ex<'_>>,
    run: ImportRunId,
    verdict: Verdict,
    skip: i64,
    limit: i64,
) -> Result<Vec<Entry>> {
    let q = sql!(
        "select body from import_entry where run_id = $1 and verdict = $2 order by seq limit $3 offset $4",
        run,
        verdict,
        limit,
        skip
    );
    let rows = ex.into().all::<(String,)>(q).await?;
    let entry = |(body,): (String,)| {
        serde_json::from_str(&body).map_err(|error| Error::Engine(sqlx::Error::Decode(error.into())))
    };
    rows.into_iter().map(entry).collect()
}

pub(super) async fn decisions(ex: impl Into<Ex<'_>>, run: ImportRunId) -> Result<HashMap<String, Decision>> {
    let q = sql!("select entry_key, decision, record_id from import_decision where run_id = $1", run);
    let rows = ex.into().all::<(String, String, Option<Uuid>)>(q).await?;
    let decision = |(key, decision, record): (String, String, Option<Uuid>)| {
        let decision = match (decision.as_str(), record) {
            ("same", Some(record)) => Decision::Same(record),
            ("other", _) => Decision::Other,
            _ => Decision::Leave,
        };
        (key, decision)
    };
    Ok(rows.into_iter().map(decision).collect())
}

pub(super) async fn decide(
    tx: &mut Tx,
    run: ImportRunId,
    key: &str,
    decision: Option<Decision>,
    account: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<()> {
    let q = sql!("delete from import_decision where run_id = $1 and entry_key = $2", run, key);
    tx.ex().exec(q).await?;
    let (word, record) = match decision {
        Some(Decision::Same(record)) => ("same", Some(record)),
        Some(Decision::Other) => ("other", None),
        Some(Decision::Leave) => ("leave", None),
        None => return Ok(()),
    };
    let q = sql!(
        "insert into import_decision (run_id, entry_key, decision, record_id, account_id, decided_at)
         values ($1, $2, $3, $4, $5, $6)",
        run,
        key,
        word,
        record,
        account,
        now
    );
    tx.ex().exec(q).await.map(drop)
}

/// The latest mapping of columns for a table with these headings.
pub(super) async fn mapping_of(ex: impl Into<Ex<'_>>, headings: &str) -> Result<Option<String>> {
    let q =
        sql!("select mapping from column_mapping where headings = $1 order by updated_at desc, name limit 1", headings);
    Ok(ex.into().opt::<(String,)>(q).await?.map(|(mapping,)| mapping))
}

pub(super) async fn remember_mapping(
    tx: &mut Tx,
    name: &str,
    headings: &str,
    mapping: &str,
    account: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<()> {
    let q = sql!(
        "insert into column_mapping (id, name, headings, mapping, account_id, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (name) do update set headings = excluded.headings, mapping = excluded.mapping,
         account_id = excluded.account_id, updated_at = excluded.updated_at",
        crate::ids::new(),
        name,
        headings,
        mapping,
        account,
        now,
        now
    );
    tx.ex().exec(q).await.map(drop)
}
