//! The files of a run: kept in pieces of a megabyte, and laid out again to be read.

use std::io::{Read, Write};

use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest, Sha256};

use super::read::Format;
use super::runs::Brought;
use super::{Error, ImportRunId, Refusal, SourceFile, store};
use crate::db::{Ex, Tx};
use crate::t;

/// Bytes of one piece.
const PIECE: u64 = 1024 * 1024;
/// Files that are larger together are laid out on disk.
const IN_MEMORY: i64 = 8 * 1024 * 1024;

/// Keeps what was brought.
pub(super) async fn keep(
    tx: &mut Tx,
    id: ImportRunId,
    brought: &Brought<'_>,
    format: Format,
    as_of: NaiveDate,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let size: u64 = brought.files.iter().map(SourceFile::size).sum();
    let mut new = store::NewRun {
        id,
        format,
        file_name: title(brought.files),
        sha256: vec![],
        size: i64::try_from(size).unwrap_or(i64::MAX),
        as_of,
        mapping: None,
        account_id: brought.account,
    };
    let mut digest = Sha256::new();
    for file in brought.files {
        digest_of(file, &mut digest)?;
    }
    new.sha256 = digest.finalize().to_vec();
    store::insert(tx, &new, now).await?;
    for (no, file) in (1..).zip(brought.files) {
        let size = i64::try_from(file.size()).unwrap_or(i64::MAX);
        store::insert_file(tx, id, no, &base_name(&file.name), size).await?;
        let mut reader = file.open()?;
        for seq in 0.. {
            let piece = piece(&mut reader, &file.name)?;
            if piece.is_empty() {
                break;
            }
            store::insert_chunk(tx, id, no, seq, piece).await?;
        }
    }
    Ok(())
}

fn digest_of(file: &SourceFile, digest: &mut Sha256) -> Result<(), Refusal> {
    let mut reader = file.open()?;
    loop {
        let piece = piece(&mut reader, &file.name)?;
        if piece.is_empty() {
            return Ok(());
        }
        digest.update(&piece);
    }
}

fn piece(reader: &mut impl Read, name: &str) -> Result<Vec<u8>, Refusal> {
    let mut bytes = vec![];
    reader
        .take(PIECE)
        .read_to_end(&mut bytes)
        .map_err(|error| Refusal::new(t!("imports-error-unreadable", file = name, why = error.to_string())))?;
    Ok(bytes)
}

/// What the files are called together: the first, and how many more.
pub(super) fn title(files: &[SourceFile]) -> String {
    let first = files.first().map_or_else(|| "list".into(), |file| base_name(&file.name));
    match files.len() {
        0 | 1 => first,
        n => t!("imports-files-and-more", file = first, n = n - 1),
    }
}

/// The file's own name: browsers and terminals may send a whole path.
pub(super) fn base_name(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|c| !c.is_control()).take(200).collect();
    if name.trim().is_empty() { "list".to_owned() } else { name }
}

/// The files of a run, and the folder in which they stand until they are dropped.
pub(super) struct Opened {
    pub files: Vec<SourceFile>,
    _folder: Option<tempfile::TempDir>,
}

impl Opened {
    /// Files that stand somewhere already.
    pub fn of(files: &[SourceFile]) -> Self {
        Opened { files: files.to_vec(), _folder: None }
    }
}

/// Lays the files of a run out: small ones in memory, large ones on disk.
pub(super) async fn open(ex: impl Into<Ex<'_>>, id: ImportRunId) -> Result<Opened, Error> {
    let mut ex = ex.into();
    let listed = store::files(ex.again(), id).await?;
    let size: i64 = listed.iter().map(|(_, _, size)| size).sum();
    let folder = if size > IN_MEMORY { Some(tempfile::tempdir().map_err(|error| no_room(&error))?) } else { None };
    let mut files = vec![];
    for (no, name, _) in listed {
        if let Some(folder) = &folder {
            let path = folder.path().join(no.to_string());
            let mut file = std::fs::File::create(&path).map_err(|error| no_room(&error))?;
            lay_out(ex.again(), id, no, &mut file).await?;
            files.push(SourceFile::disk(name, path).map_err(|error| no_room(&error))?);
        } else {
            let mut bytes = vec![];
            lay_out(ex.again(), id, no, &mut bytes).await?;
            files.push(SourceFile::memory(name, bytes));
        }
    }
    Ok(Opened { files, _folder: folder })
}

/// Writes the pieces of a file one after the other.
async fn lay_out(mut ex: Ex<'_>, id: ImportRunId, no: i64, to: &mut (impl Write + Send)) -> Result<(), Error> {
    for seq in 0.. {
        let Some(piece) = store::chunk(ex.again(), id, no, seq).await? else { break };
        to.write_all(&piece).map_err(|error| no_room(&error))?;
    }
    Ok(())
}

fn no_room(error: &std::io::Error) -> Refusal {
    Refusal::new(t!("imports-error-no-room-file", why = error.to_string()))
}
