//! Runs: one reading of one list each. Received, then read and looked at, then written in one transaction or thrown
//! away; what was written can be taken back.

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::Serialize;

use super::entries::{Counts, Entry, Verdict};
use super::planner::Decision;
use super::read::table::{self, Mapping, Sheet};
use super::read::{self, Format};
use super::work::{self, Preview};
use super::{Progress, Refusal, SourceFile, files, meps, store};
use crate::accounts::AccountId;
use crate::db::{self, Db, Ex, Tx};
use crate::directory::PersonId;
use crate::directory::changes::{ChangeSetId, ChangeSetKind, UndoError, Undone, Writer};
use crate::identity;
use crate::locale::{self, Locale};
use crate::t;
use crate::votes;

crate::id! {
    /// One reading of one list.
    ImportRunId,
}

crate::text_enum! {
    /// How far a run has come.
    pub enum RunState {
        /// Brought, not read yet.
        Received = "received",
        /// Looked at, nothing written.
        Previewed = "previewed",
        /// Written.
        Applied = "applied",
        /// Thrown away.
        Discarded = "discarded",
        /// Written and taken back.
        Undone = "undone",
    }
}

impl RunState {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            RunState::Received => t!("imports-state-received"),
            RunState::Previewed => t!("imports-state-previewed"),
            RunState::Applied => t!("imports-state-applied"),
            RunState::Discarded => t!("imports-state-discarded"),
            RunState::Undone => t!("imports-state-undone"),
        }
    }
}

/// Why an import did not happen. Nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The list is not read; the reader of the sentence can do something about it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The directory has changed since the list was looked at.
    #[error("{}", t!("imports-error-changed"))]
    Changed,
    /// The database failed.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Error {
    /// Whether the day of the list is to blame.
    pub fn is_about_day(&self) -> bool {
        matches!(self, Error::Refused(refusal) if refusal.is_about_day)
    }
}

/// One reading of one list.
#[derive(Clone, Debug, Serialize)]
pub struct ImportRun {
    /// Identity.
    pub id: ImportRunId,
    /// How it is written, and by whom.
    pub format: Format,
    /// What the file was called; of several, the first and how many more.
    pub file_name: String,
    /// Bytes of all its files.
    pub size: i64,
    /// The day on which the list is true.
    pub as_of: NaiveDate,
    /// How far it has come.
    pub state: RunState,
    /// Which column means what, as JSON, where a person has said so.
    pub mapping: Option<String>,
    /// What it changes, in numbers: as looked at, or as written once it is applied.
    pub counts: Counts,
    /// What is odd about the list as a whole, in sentences.
    pub warnings: Vec<String>,
    /// Stands for everything that was shown: see [`Fingerprint`](super::entries::Fingerprint).
    pub fingerprint: String,
    /// Why it could not be read.
    pub refusal: Option<String>,
    /// The language in which its changes are told, once it was looked at.
    pub language: Option<Locale>,
    /// Who brought it; none from the terminal.
    pub account_id: Option<AccountId>,
    /// What it wrote.
    pub change_set_id: Option<ChangeSetId>,
    /// When it was brought.
    pub created_at: DateTime<Utc>,
    /// When it was written.
    pub applied_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    pub undone_at: Option<DateTime<Utc>>,
}

impl ImportRun {
    /// Where what it writes was learnt.
    pub(super) fn source(&self) -> String {
        t!("imports-source", file = &self.file_name, day = self.as_of.to_string())
    }
}

/// A list as it is brought.
#[derive(Clone, Debug)]
pub struct Brought<'a> {
    /// Its files.
    pub files: &'a [SourceFile],
    /// How it is written, where whoever brings it says so.
    pub format: Option<Format>,
    /// The day on which it is true, where whoever brings it says so.
    pub as_of: Option<NaiveDate>,
    /// Who brings it.
    pub account: Option<AccountId>,
}

/// Takes a list in: finds out what it is and keeps its files. It is read afterwards, see [`look`].
///
/// # Errors
/// [`Error::Refused`] when nothing reads such files, or the day is missing or cannot be; then nothing is kept.
pub async fn receive(tx: &mut Tx, brought: &Brought<'_>, now: DateTime<Utc>) -> Result<ImportRunId, Error> {
    let (format, as_of) = recognise(brought, now)?;
    let id = ImportRunId::new();
    files::keep(tx, id, brought, format, as_of, now).await?;
    Ok(id)
}

/// What a list is and when it was true.
///
/// # Errors
/// [`Error::Refused`] as in [`receive`].
pub fn recognise(brought: &Brought<'_>, now: DateTime<Utc>) -> Result<(Format, NaiveDate), Refusal> {
    if brought.files.is_empty() {
        return Err(Refusal::new(t!("imports-choose-file")));
    }
    let format = match brought.format {
        Some(format) => format,
        None => match (read::detect(brought.files)?, brought.files) {
            (Some(format), _) => format,
            // Any other table: a person says what its columns are.
            (None, [file]) if !read::is_marked_up(file)? => table::sheet(file).map(|_| Format::Table)?,
            (None, _) => {
                return Err(Refusal::new(t!("imports-error-no-list")));
            }
        },
    };
    let named = || brought.files.iter().find_map(|file| meps::detect_as_of(&file.name));
    // Who is missing on a list has left, on a day that must be right; the others only add what is true today.
    let today = || (!format.is_snapshot()).then(|| now.date_naive());
    let as_of =
        brought.as_of.or_else(named).or_else(today).ok_or_else(|| Refusal::of_day(t!("imports-error-no-date")))?;
    // Somewhere on Earth it may be tomorrow already.
    if as_of > now.date_naive() + Days::new(1) {
        return Err(Refusal::of_day(t!("imports-error-future", day = as_of.to_string())));
    }
    Ok((format, as_of))
}

/// One run.
pub async fn run(ex: impl Into<Ex<'_>>, id: ImportRunId) -> db::Result<Option<ImportRun>> {
    store::run(ex, id).await
}

/// The run that wrote an act.
pub async fn run_of_change_set(ex: impl Into<Ex<'_>>, id: ChangeSetId) -> db::Result<Option<ImportRunId>> {
    store::run_of_change_set(ex, id).await
}

/// The latest runs, newest first.
pub async fn runs(ex: impl Into<Ex<'_>>, limit: i64) -> db::Result<Vec<ImportRun>> {
    store::runs(ex, limit).await
}

/// Entries of a run with a verdict, at most `limit` after the first `skip`.
pub async fn entries(
    ex: impl Into<Ex<'_>>,
    id: ImportRunId,
    verdict: Verdict,
    skip: i64,
    limit: i64,
) -> db::Result<Vec<Entry>> {
    store::entries(ex, id, verdict, skip, limit).await
}

fn not_there() -> Refusal {
    Refusal::new(t!("imports-error-not-there"))
}

/// Reads a run and works out what it would change, without writing anything; [`keep`] what it answers.
///
/// # Errors
/// [`Error::Refused`] when the list cannot be read, or was stopped.
pub async fn look(db: &Db, id: ImportRunId, progress: &Progress, now: DateTime<Utc>) -> Result<Preview, Error> {
    let run = store::run(db, id).await?.ok_or_else(not_there)?;
    let files = files::open(db, id).await?;
    let decisions = decided(db, id).await?;
    work::look(db, &run, &files, decisions, progress, now).await
}

/// What was decided; whoever was chosen and turned out to be someone else by now is that one.
async fn decided(ex: impl Into<Ex<'_>>, id: ImportRunId) -> db::Result<std::collections::HashMap<String, Decision>> {
    let mut ex = ex.into();
    let mut decisions = store::decisions(ex.again(), id).await?;
    for decision in decisions.values_mut() {
        if let Decision::Same(person) = decision
            && let Some(kept) = identity::merged_into(ex.again(), PersonId(*person)).await?
        {
            *person = kept.0;
        }
    }
    Ok(decisions)
}

/// Works out what a list would change that is not taken in: for a terminal that only looks.
///
/// # Errors
/// [`Error::Refused`] as in [`receive`] and [`look`].
pub async fn look_at(
    db: &Db,
    brought: &Brought<'_>,
    mapping: Option<String>,
    progress: &Progress,
    now: DateTime<Utc>,
) -> Result<(Format, NaiveDate, Preview), Error> {
    let (format, as_of) = recognise(brought, now)?;
    let run = ImportRun {
        id: ImportRunId::new(),
        format,
        file_name: files::title(brought.files),
        size: 0,
        as_of,
        state: RunState::Received,
        mapping,
        counts: Counts::default(),
        warnings: vec![],
        fingerprint: String::new(),
        refusal: None,
        language: None,
        account_id: brought.account,
        change_set_id: None,
        created_at: now,
        applied_at: None,
        undone_at: None,
    };
    let files = files::Opened::of(brought.files);
    let preview = work::look(db, &run, &files, std::collections::HashMap::new(), progress, now).await?;
    Ok((format, as_of, preview))
}

/// Keeps what a reading found, in the place of what an earlier one did.
///
/// # Errors
/// [`Error::Refused`] when the run was decided in the meantime.
pub async fn keep(tx: &mut Tx, id: ImportRunId, preview: Preview) -> Result<(), Error> {
    if !store::set_previewed(tx, id).await? {
        return Err(Refusal::new(t!("imports-decided-already")).into());
    }
    store::clear_entries(tx, id).await?;
    work::keep_entries(tx, id, preview.entries).await?;
    store::set_summary(tx, id, &preview.summary).await?;
    Ok(())
}

/// Says which column of a table means what, before it is read.
pub async fn map_columns(tx: &mut Tx, id: ImportRunId, mapping: &Mapping) -> db::Result<()> {
    store::set_mapping(tx, id, &json(mapping)).await
}

fn json(mapping: &Mapping) -> String {
    // Words and lists of words can always be written down.
    serde_json::to_string(mapping).unwrap_or_default()
}

/// The table of a run, to name its columns by: a sheet of a workbook, else the first.
///
/// # Errors
/// [`Error::Refused`] when it is no table.
pub async fn sheet(ex: impl Into<Ex<'_>>, id: ImportRunId, name: Option<String>) -> Result<Sheet, Error> {
    let opened = files::open(ex, id).await?;
    let language = locale::current();
    let read = move || match &opened.files[..] {
        [file] => table::sheet_named(file, name.as_deref()),
        _ => Err(Refusal::new(t!("imports-error-one-table"))),
    };
    let sheet = tokio::task::spawn_blocking(move || locale::keep(language, read)).await;
    Ok(sheet.map_err(|error| work::broken(&error))??)
}

/// How a table with these headings was read the last time.
pub async fn remembered_mapping(ex: impl Into<Ex<'_>>, headers: &[String]) -> db::Result<Option<Mapping>> {
    let headings = table::headers_fingerprint(headers);
    let found = store::mapping_of(ex, &headings).await?;
    // One that an earlier version wrote in another way is made anew.
    Ok(found.and_then(|mapping| serde_json::from_str(&mapping).ok()))
}

/// Remembers how a table with these headings is read, under the name of its list.
pub async fn remember_mapping(
    tx: &mut Tx,
    headers: &[String],
    mapping: &Mapping,
    account: Option<AccountId>,
    now: DateTime<Utc>,
) -> db::Result<()> {
    let headings = table::headers_fingerprint(headers);
    store::remember_mapping(tx, &mapping.list, &headings, &json(mapping), account, now).await
}

/// Notes why a run could not be read.
pub async fn note_refusal(tx: &mut Tx, id: ImportRunId, refusal: &Refusal) -> db::Result<()> {
    let summary = store::Summary { refusal: Some(refusal.message.clone()), ..store::Summary::default() };
    store::set_summary(tx, id, &summary).await
}

/// Removes a run that could not be read, with its files.
pub async fn remove(tx: &mut Tx, id: ImportRunId) -> db::Result<()> {
    store::remove(tx, id).await
}

/// Writes a run that was looked at: reads it once more and writes what it says, if that is what was shown (`seen` is the
/// fingerprint of it; without one, whatever it says). Drop the transaction on an error.
///
/// # Errors
/// [`Error::Changed`] when the directory has changed since; [`Error::Refused`] when the run is not there, was written
/// or thrown away already, or was stopped.
pub async fn apply(
    tx: &mut Tx,
    id: ImportRunId,
    seen: Option<&str>,
    account: Option<AccountId>,
    progress: &Progress,
    now: DateTime<Utc>,
) -> Result<Counts, Error> {
    let run = store::run(&mut *tx, id).await?.ok_or_else(not_there)?;
    let title = run.source();
    let mut writer = Writer::begin(tx, ChangeSetKind::Import, &title, account, now).await?;
    // The row is claimed first, so that two clicks write once.
    if !store::claim(tx, id, writer.id(), now).await? {
        let message = match run.state {
            RunState::Discarded => t!("imports-error-thrown-away"),
            _ => t!("imports-error-written-already"),
        };
        return Err(Refusal::new(message).into());
    }
    let files = files::open(&mut *tx, id).await?;
    let decisions = decided(&mut *tx, id).await?;
    // In the words in which it was looked at, by whomever: what is written is what was shown.
    let language = run.language.unwrap_or_else(locale::current);
    let write = work::write(tx, &mut writer, &run, &files, decisions, progress, now);
    let mut summary = Box::pin(locale::within(language, write)).await?;
    let joined = votes::join_by_number(tx, &mut writer).await?;
    if joined > 0 {
        summary.warnings.push(locale::keep(language, || t!("imports-warning-joined", n = joined)));
    }
    writer.refresh_search(tx).await?;
    if seen.is_some_and(|seen| seen != summary.fingerprint) {
        return Err(Error::Changed);
    }
    store::set_summary(tx, id, &summary).await?;
    Ok(summary.counts)
}

/// Throws a run away that was looked at; answers whether it was there and still unwritten.
pub async fn discard(tx: &mut Tx, id: ImportRunId) -> db::Result<bool> {
    store::discard(tx, id).await
}

/// Takes everything back that a run wrote. People and organisations that someone works with by now stay.
///
/// # Errors
/// [`UndoError`]; drop the transaction then.
pub async fn undo(
    tx: &mut Tx,
    id: ImportRunId,
    account: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<Undone, UndoError> {
    let run = store::run(&mut *tx, id).await?.ok_or(UndoError::NotFound)?;
    let set = run.change_set_id.ok_or(UndoError::NotFound)?;
    if !store::set_undone(tx, id, now).await? {
        return Err(UndoError::AlreadyUndone);
    }
    identity::undo(tx, set, account, now).await
}

/// Decides about a doubtful entry of a run, or takes a decision back; look at the run again afterwards.
pub async fn decide(
    tx: &mut Tx,
    run: ImportRunId,
    key: &str,
    decision: Option<Decision>,
    account: Option<AccountId>,
    now: DateTime<Utc>,
) -> db::Result<()> {
    store::decide(tx, run, key, decision, account, now).await
}

/// What was decided about the entries of a run.
pub async fn decisions(
    ex: impl Into<Ex<'_>>,
    run: ImportRunId,
) -> db::Result<std::collections::HashMap<String, Decision>> {
    store::decisions(ex, run).await
}
