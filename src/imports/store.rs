//! The SQL of import runs.

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::types::Json;

use super::meps::Counts;
use super::runs::Summary;
use super::{ImportKind, ImportRun, ImportRunId, ImportRunRow, RunState};
use crate::accounts::AccountId;
use crate::db::{Error, Ex, Result, Tx};
use crate::sql;

pub(super) struct NewRun {
    pub id: ImportRunId,
    pub kind: ImportKind,
    pub file_name: String,
    pub content: Vec<u8>,
    pub sha256: Vec<u8>,
    pub as_of: NaiveDate,
    pub summary: Summary,
    pub account_id: Option<AccountId>,
}

pub(super) async fn insert(tx: &mut Tx, new: NewRun, now: DateTime<Utc>) -> Result<()> {
    let q = sql!(
        "insert into import_run (id, kind, file_name, content, sha256, as_of, state, summary, account_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        new.id,
        new.kind,
        new.file_name,
        new.content,
        new.sha256,
        new.as_of,
        RunState::Previewed,
        json(&new.summary)?,
        new.account_id,
        now
    );
    tx.ex().exec(q).await.map(drop)
}

fn json(summary: &Summary) -> Result<serde_json::Value> {
    serde_json::to_value(summary).map_err(|error| Error::Engine(sqlx::Error::Encode(error.into())))
}

pub(super) async fn run(ex: impl Into<Ex<'_>>, id: ImportRunId) -> Result<Option<ImportRun>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        id: ImportRunId,
        kind: ImportKind,
        file_name: String,
        as_of: NaiveDate,
        state: RunState,
        summary: Json<Summary>,
        account_id: Option<AccountId>,
        created_at: DateTime<Utc>,
        applied_at: Option<DateTime<Utc>>,
    }
    let q = sql!(
        "select id, kind, file_name, as_of, state, summary, account_id, created_at, applied_at
         from import_run where id = $1",
        id
    );
    let row = ex.into().opt::<Row>(q).await?;
    Ok(row.map(|row| ImportRun {
        id: row.id,
        kind: row.kind,
        file_name: row.file_name,
        as_of: row.as_of,
        state: row.state,
        plan: row.summary.0.plan,
        account_id: row.account_id,
        created_at: row.created_at,
        applied_at: row.applied_at,
    }))
}

pub(super) async fn runs(ex: impl Into<Ex<'_>>, limit: i64) -> Result<Vec<ImportRunRow>> {
    #[derive(sqlx::FromRow)]
    struct Row {
        id: ImportRunId,
        kind: ImportKind,
        file_name: String,
        as_of: NaiveDate,
        state: RunState,
        // The counts only: a plan may have 700 entries.
        counts: String,
        account_id: Option<AccountId>,
        created_at: DateTime<Utc>,
        applied_at: Option<DateTime<Utc>>,
    }
    let q = sql!(
        "select id, kind, file_name, as_of, state, summary ->> 'counts' as counts, account_id, created_at, applied_at
         from import_run order by created_at desc, id desc limit $1",
        limit
    );
    let row = |row: Row| {
        let counts: Counts =
            serde_json::from_str(&row.counts).map_err(|error| Error::Engine(sqlx::Error::Decode(error.into())))?;
        Ok(ImportRunRow {
            id: row.id,
            kind: row.kind,
            file_name: row.file_name,
            as_of: row.as_of,
            state: row.state,
            counts,
            account_id: row.account_id,
            created_at: row.created_at,
            applied_at: row.applied_at,
        })
    };
    ex.into().all::<Row>(q).await?.into_iter().map(row).collect()
}

pub(super) async fn content(ex: impl Into<Ex<'_>>, id: ImportRunId) -> Result<Option<Vec<u8>>> {
    let q = sql!("select content from import_run where id = $1", id);
    Ok(ex.into().opt::<(Vec<u8>,)>(q).await?.map(|(content,)| content))
}

/// Marks a run as written, if it was only looked at so far.
pub(super) async fn claim(tx: &mut Tx, id: ImportRunId, now: DateTime<Utc>) -> Result<bool> {
    let q =
        sql!("update import_run set state = 'applied', applied_at = $2 where id = $1 and state = 'previewed'", id, now);
    Ok(tx.ex().exec(q).await? == 1)
}

pub(super) async fn set_summary(tx: &mut Tx, id: ImportRunId, summary: &Summary) -> Result<()> {
    let q = sql!("update import_run set summary = $2 where id = $1", id, json(summary)?);
    tx.ex().exec(q).await.map(drop)
}

pub(super) async fn discard(tx: &mut Tx, id: ImportRunId) -> Result<bool> {
    let q = sql!("update import_run set state = 'discarded' where id = $1 and state = 'previewed'", id);
    Ok(tx.ex().exec(q).await? == 1)
}
