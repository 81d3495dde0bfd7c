//! Runs: one reading of one list each.

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::meps::{self, Applied, Counts, Plan};
use super::{Refusal, store};
use crate::accounts::AccountId;
use crate::db::{self, Ex, Tx};

crate::id! {
    /// One reading of one list.
    ImportRunId,
}

crate::text_enum! {
    /// Which list it is.
    pub enum ImportKind {
        /// Members of the European Parliament.
        Meps = "meps",
    }
}

crate::text_enum! {
    /// How far a run has come.
    pub enum RunState {
        /// Looked at, nothing written.
        Previewed = "previewed",
        /// Written.
        Applied = "applied",
        /// Thrown away.
        Discarded = "discarded",
    }
}

impl RunState {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            RunState::Previewed => "To be decided",
            RunState::Applied => "Written",
            RunState::Discarded => "Discarded",
        }
    }
}

/// Why an import did not happen. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The list is not read; the reader of the sentence can do something about it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// What a run stores of its plan.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Summary {
    pub counts: Counts,
    pub plan: Plan,
}

impl Summary {
    fn of(plan: Plan) -> Self {
        Summary { counts: plan.counts(), plan }
    }
}

/// One reading of one list.
#[derive(Clone, Debug, Serialize)]
pub struct ImportRun {
    /// Identity.
    pub id: ImportRunId,
    /// Which list.
    pub kind: ImportKind,
    /// What the file was called.
    pub file_name: String,
    /// The day on which the list is true.
    pub as_of: NaiveDate,
    /// How far it has come.
    pub state: RunState,
    /// What it changes: as looked at, or as written once it is applied.
    pub plan: Plan,
    /// Who brought it; none from the terminal.
    pub account_id: Option<AccountId>,
    /// When it was looked at.
    pub created_at: DateTime<Utc>,
    /// When it was written.
    pub applied_at: Option<DateTime<Utc>>,
}

/// A run in a list.
#[derive(Clone, Debug, Serialize)]
#[expect(missing_docs, reason = "named as in ImportRun")]
pub struct ImportRunRow {
    pub id: ImportRunId,
    pub kind: ImportKind,
    pub file_name: String,
    pub as_of: NaiveDate,
    pub state: RunState,
    pub counts: Counts,
    pub account_id: Option<AccountId>,
    pub created_at: DateTime<Utc>,
    pub applied_at: Option<DateTime<Utc>>,
}

/// Reads a file, works out what it would change, and keeps both.
///
/// # Errors
/// [`Error::Refused`] when the file cannot be read or `as_of` cannot be; then nothing is kept.
pub async fn preview(
    tx: &mut Tx,
    kind: ImportKind,
    file_name: &str,
    bytes: Vec<u8>,
    as_of: NaiveDate,
    account: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<ImportRunId, Error> {
    // Somewhere on Earth it may be tomorrow already.
    if as_of > now.date_naive() + Days::new(1) {
        return Err(Refusal::new(format!("The list is dated {as_of}, in the future. Correct the date.")).into());
    }
    let ImportKind::Meps = kind;
    let list = meps::parse(&bytes)?;
    let plan = meps::plan(&mut *tx, &list, as_of).await?;
    let new = store::NewRun {
        id: ImportRunId::new(),
        kind,
        file_name: base_name(file_name),
        sha256: Sha256::digest(&bytes).to_vec(),
        content: bytes,
        as_of,
        summary: Summary::of(plan),
        account_id: account,
    };
    let id = new.id;
    store::insert(tx, new, now).await?;
    Ok(id)
}

/// The file's own name: browsers and terminals may send a whole path.
fn base_name(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
    if name.trim().is_empty() { "list".to_owned() } else { name }
}

/// One run with its plan.
pub async fn run(ex: impl Into<Ex<'_>>, id: ImportRunId) -> db::Result<Option<ImportRun>> {
    store::run(ex, id).await
}

/// The file of a run, byte by byte.
pub async fn content(ex: impl Into<Ex<'_>>, id: ImportRunId) -> db::Result<Option<Vec<u8>>> {
    store::content(ex, id).await
}

/// The latest runs, newest first.
pub async fn runs(ex: impl Into<Ex<'_>>, limit: i64) -> db::Result<Vec<ImportRunRow>> {
    store::runs(ex, limit).await
}

/// Works out the plan of a run that was looked at once more, and keeps it if it has changed since: the directory may be
/// another by now. Compare [`Plan::fingerprint`] with what was shown before writing.
///
/// # Errors
/// [`Error::Refused`] when the run is not there, or a newer list came between.
pub async fn review_run(tx: &mut Tx, id: ImportRunId) -> Result<Plan, Error> {
    let run = store::run(&mut *tx, id).await?.ok_or_else(not_there)?;
    if run.state != RunState::Previewed {
        return Ok(run.plan);
    }
    let bytes = store::content(&mut *tx, id).await?.unwrap_or_default();
    let plan = meps::plan(&mut *tx, &meps::parse(&bytes)?, run.as_of).await?;
    if plan != run.plan {
        store::set_summary(tx, id, &Summary::of(plan.clone())).await?;
    }
    Ok(plan)
}

fn not_there() -> Refusal {
    Refusal::new("This import is not there. Upload the list again.")
}

/// Writes a run that was looked at: works out its plan once more and writes what it says. Drop the transaction on an
/// error.
///
/// # Errors
/// [`Error::Refused`] when the run is not there, was written or thrown away already, or a newer list came between.
pub async fn apply_run(tx: &mut Tx, id: ImportRunId, now: DateTime<Utc>) -> Result<Applied, Error> {
    let run = store::run(&mut *tx, id).await?.ok_or_else(not_there)?;
    // The row is claimed first, so that two clicks write once.
    if !store::claim(tx, id, now).await? {
        let message = match run.state {
            RunState::Discarded => "This import was thrown away. Upload the list again.",
            _ => "This import was written already. Nothing was changed.",
        };
        return Err(Refusal::new(message).into());
    }
    let bytes = store::content(&mut *tx, id).await?.unwrap_or_default();
    let list = meps::parse(&bytes)?;
    let source = format!("{}, as of {}", run.file_name, run.as_of);
    let applied = meps::apply(tx, &list, run.as_of, &source, now).await?;
    store::set_summary(tx, id, &Summary::of(applied.plan.clone())).await?;
    Ok(applied)
}

/// Throws a run away that was looked at; answers whether it was there and still unwritten.
pub async fn discard_run(tx: &mut Tx, id: ImportRunId) -> db::Result<bool> {
    store::discard(tx, id).await
}
