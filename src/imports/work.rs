//! Reading a run: the files are read in a task of their own, piece by piece, and compared as they come. Looking and
//! writing go the same way; only what is done with a piece differs.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Seek, Write};

use chrono::{DateTime, Utc};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use super::data::Record;
use super::entries::{Counts, Entry, Fingerprint};
use super::files::Opened;
use super::planner::{Context, Decision, Piece, Planner};
use super::read::{self, Format};
use super::store::{self, Summary};
use super::{Error, ImportRun, ImportRunId, Progress, Refusal, SourceFile, meps};
use crate::db::{Db, Ex, Tx};
use crate::directory::changes::Writer;
use crate::{locale, t};

/// Records of one piece, by their [weight](Record::weight).
const PIECE: usize = 500;
/// Pieces that are read ahead.
const AHEAD: usize = 2;

/// What a reading found.
#[derive(Debug)]
pub struct Preview {
    pub(super) entries: Spool,
    pub(super) summary: Summary,
}

impl Preview {
    /// What it would change, in numbers.
    pub fn counts(&self) -> Counts {
        self.summary.counts
    }

    /// Stands for everything that it would change.
    pub fn fingerprint(&self) -> &str {
        &self.summary.fingerprint
    }

    /// What is odd about the list as a whole.
    pub fn warnings(&self) -> &[String] {
        &self.summary.warnings
    }

    /// The entries, in order, at most this many.
    ///
    /// # Errors
    /// Refused when the disk fails.
    pub fn entries(&mut self, limit: usize) -> Result<Vec<Entry>, Refusal> {
        self.entries.read()?.take(limit).collect()
    }
}

/// Entries on disk until they are kept: a long list's would fill the memory.
#[derive(Debug)]
pub(super) struct Spool(std::fs::File);

impl Spool {
    fn new() -> Result<Self, Refusal> {
        tempfile::tempfile().map(Spool).map_err(|error| failed(&error))
    }

    fn add(&mut self, entries: &[Entry]) -> Result<(), Refusal> {
        let mut lines = vec![];
        for entry in entries {
            // An entry is strings and ids: it can always be written down.
            lines.extend(serde_json::to_vec(entry).unwrap_or_default());
            lines.push(b'\n');
        }
        self.0.write_all(&lines).map_err(|error| failed(&error))
    }

    fn read(&mut self) -> Result<impl Iterator<Item = Result<Entry, Refusal>>, Refusal> {
        self.0.rewind().map_err(|error| failed(&error))?;
        let file = self.0.try_clone().map_err(|error| failed(&error))?;
        Ok(BufReader::new(file).lines().map(|line| {
            let line = line.map_err(|error| failed(&error))?;
            serde_json::from_str(&line).map_err(|error| failed(&error.into()))
        }))
    }
}

fn failed(error: &std::io::Error) -> Refusal {
    Refusal::new(t!("imports-error-no-room-changes", why = error.to_string()))
}

/// Keeps the entries of a reading.
pub(super) async fn keep_entries(tx: &mut Tx, run: ImportRunId, mut spool: Spool) -> Result<(), Error> {
    let mut first = 1;
    let mut piece = vec![];
    for entry in spool.read()? {
        piece.push(entry?);
        if piece.len() == PIECE {
            store::insert_entries(tx, run, first, &piece).await?;
            first += i64::try_from(piece.len()).unwrap_or(i64::MAX);
            piece.clear();
        }
    }
    store::insert_entries(tx, run, first, &piece).await?;
    Ok(())
}

/// What is done with a piece.
enum Target<'a> {
    Look { db: &'a Db, spool: Spool },
    Write { tx: &'a mut Tx, writer: &'a mut Writer, run: ImportRunId, seq: i64 },
}

impl Target<'_> {
    fn ex(&mut self) -> Ex<'_> {
        match self {
            Target::Look { db, .. } => (*db).into(),
            Target::Write { tx, .. } => (&mut **tx).into(),
        }
    }

    async fn take(&mut self, piece: &Piece) -> Result<(), Error> {
        match self {
            Target::Look { spool, .. } => spool.add(&piece.entries)?,
            Target::Write { tx, writer, run, seq } => {
                piece.steps.write(tx, writer).await?;
                store::insert_entries(tx, *run, *seq, &piece.entries).await?;
                *seq += i64::try_from(piece.entries.len()).unwrap_or(i64::MAX);
            }
        }
        Ok(())
    }
}

/// Reads a run without writing anything.
pub(super) async fn look(
    db: &Db,
    run: &ImportRun,
    files: &Opened,
    decisions: HashMap<String, Decision>,
    progress: &Progress,
    now: DateTime<Utc>,
) -> Result<Preview, Error> {
    let mut target = Target::Look { db, spool: Spool::new()? };
    let summary = go(&mut target, run, files, decisions, progress, now).await?;
    match target {
        Target::Look { spool: entries, .. } => Ok(Preview { entries, summary }),
        Target::Write { .. } => unreachable!("it was made to look"),
    }
}

/// Reads a run and writes what it says.
pub(super) async fn write(
    tx: &mut Tx,
    writer: &mut Writer,
    run: &ImportRun,
    files: &Opened,
    decisions: HashMap<String, Decision>,
    progress: &Progress,
    now: DateTime<Utc>,
) -> Result<Summary, Error> {
    store::clear_entries(tx, run.id).await?;
    let mut target = Target::Write { tx, writer, run: run.id, seq: 1 };
    go(&mut target, run, files, decisions, progress, now).await
}

async fn go(
    target: &mut Target<'_>,
    run: &ImportRun,
    files: &Opened,
    decisions: HashMap<String, Decision>,
    progress: &Progress,
    now: DateTime<Utc>,
) -> Result<Summary, Error> {
    if run.format.is_snapshot() {
        return snapshot(target, run, files, &decisions, progress, now).await;
    }
    let context = Context { source: run.source(), list: list_name(run), as_of: run.as_of, now, decisions };
    let mut planner = Planner::new(context);
    let mut fingerprint = Fingerprint::default();
    let mut reading = Reading::begin(run.format, run.mapping.clone(), files.files.clone());
    while let Some(records) = reading.next().await {
        let read = records.len();
        let piece = planner.piece(target.ex(), records).await?;
        for entry in &piece.entries {
            fingerprint.add(entry);
        }
        target.take(&piece).await?;
        progress.add(read)?;
    }
    reading.end().await?;
    let counts = planner.counts;
    if counts.listed == 0 {
        return Err(Refusal::new(t!("imports-error-empty-list")).into());
    }
    let warnings = planner.warnings();
    Ok(Summary {
        counts,
        warnings,
        fingerprint: fingerprint.finish(),
        refusal: None,
        language: Some(locale::current()),
    })
}

/// What a list is called whatever its edition: its format, or the name of its column mapping.
fn list_name(run: &ImportRun) -> String {
    let mapping = run.mapping.as_deref().and_then(|mapping| serde_json::from_str::<serde_json::Value>(mapping).ok());
    let named = mapping.and_then(|mapping| Some(mapping.get("list")?.as_str()?.to_owned()));
    named.filter(|name| !name.is_empty()).unwrap_or_else(|| run.format.to_string())
}

/// A list of sitting Members: read whole, because who is missing on it has left.
async fn snapshot(
    target: &mut Target<'_>,
    run: &ImportRun,
    files: &Opened,
    decisions: &HashMap<String, Decision>,
    progress: &Progress,
    now: DateTime<Utc>,
) -> Result<Summary, Error> {
    let file = match &files.files[..] {
        [file] => file.clone(),
        _ => return Err(Refusal::new(t!("imports-error-one-list-of-members")).into()),
    };
    let language = locale::current();
    let parse = move || locale::keep(language, || meps::parse(&file.bytes()?));
    let list = tokio::task::spawn_blocking(parse).await.map_err(|error| broken(&error))??;
    let decisions = decisions.iter().filter_map(|(key, decision)| Some((meps::number(key)?.to_owned(), *decision)));
    let work = meps::work_out(target.ex(), &list, run.as_of, &decisions.collect()).await?;
    let steps = meps::rows(target.ex(), &work, &run.source(), now).await?;
    let entries = meps::entries(&work.plan, &steps);
    let mut fingerprint = Fingerprint::default();
    for entry in &entries {
        fingerprint.add(entry);
    }
    target.take(&Piece { entries, steps }).await?;
    progress.add(list.members.len())?;
    let warnings = work.plan.warnings.clone();
    Ok(Summary {
        counts: work.plan.counts(),
        warnings,
        fingerprint: fingerprint.finish(),
        refusal: None,
        language: Some(locale::current()),
    })
}

pub(super) fn broken(error: &tokio::task::JoinError) -> Refusal {
    tracing::error!(%error, "a reader failed");
    Refusal::new(t!("imports-error-broke-reader"))
}

/// Files that are being read in a task of their own.
struct Reading {
    pieces: mpsc::Receiver<Vec<Record>>,
    task: JoinHandle<Result<(), Refusal>>,
}

impl Reading {
    fn begin(format: Format, mapping: Option<String>, files: Vec<SourceFile>) -> Self {
        let (sender, pieces) = mpsc::channel(AHEAD);
        let language = locale::current();
        let work = move || {
            let mut piece = Vec::with_capacity(PIECE);
            let send = |piece: &mut Vec<Record>| {
                let full = std::mem::replace(piece, Vec::with_capacity(PIECE));
                // Nobody takes it any more: the work was stopped.
                sender.blocking_send(full).map_err(|_| Refusal::new(t!("imports-error-stopped")))
            };
            let mut weight = 0;
            let mut sink = |record: Record| {
                weight += record.weight();
                piece.push(record);
                if weight < PIECE {
                    return Ok(());
                }
                weight = 0;
                send(&mut piece)
            };
            read::read(format, mapping.as_deref(), &files, &mut sink)?;
            if piece.is_empty() { Ok(()) } else { send(&mut piece) }
        };
        let task = tokio::task::spawn_blocking(move || locale::keep(language, work));
        Reading { pieces, task }
    }

    async fn next(&mut self) -> Option<Vec<Record>> {
        self.pieces.recv().await
    }

    async fn end(self) -> Result<(), Refusal> {
        self.task.await.map_err(|error| broken(&error))?
    }
}
