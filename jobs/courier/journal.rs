//! The journal: what a process that sends has begun and heard, letter by letter, beside the database.
//!
//! A batch is committed as `sending` before any of its letters goes out. If the process is killed, the rows do not say
//! which of them did; its journal does. It is written without waiting for the disk: what a process has written is kept by
//! the system whatever becomes of the process, though not if the machine itself goes down. So a journal is believed only
//! within the same boot of the same machine; otherwise a person decides.
//!
//! A journal is one file per run, `<owner>.journal`. Whoever writes it holds its lock, which the system gives up for a
//! process that dies: a journal that can be locked has no writer any more. Each record carries its length, twice, and a
//! checksum.
//! A record that was cut off at the very end was being written when the process died, before it went on to do what it was
//! about to note; anything else that is not whole makes the whole journal worthless.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File, TryLockError};
use std::io::{self, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::ids;
use crate::outreach::deliveries::{DeliveryId, SendOutcome, Trace};

/// What a file is called from its first byte on.
const ENDING: &str = "journal";
/// No record is longer: answers are cut.
const LONGEST: usize = 4096;
/// Before each record: its length, the same with every bit turned, and the checksum.
const HEAD: usize = 8;

/// Whoever sends: one run of one process on one machine. Stored with the rows that it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Owner(String);

impl Owner {
    /// A new one.
    pub fn new() -> Self {
        let host = fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default();
        let plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
        let host: String = host.trim().chars().filter(plain).take(40).collect();
        Owner(format!("{host}_{}_{}", std::process::id(), ids::new().simple()))
    }

    /// As it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Where journals lie, and of which database they speak.
#[derive(Clone, Debug)]
pub struct Journals {
    folder: PathBuf,
    database: String,
}

/// The first record of a journal.
#[derive(Debug, Serialize, Deserialize)]
struct Header {
    owner: String,
    database: String,
    boot: String,
}

/// A journal that is being written.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    /// None once a write has failed: what follows half a record could not be read.
    file: Mutex<Option<File>>,
}

/// What is noted.
#[derive(Debug, Clone, Copy)]
pub enum Note<'a> {
    /// The first byte of the message is about to go out.
    Begun,
    /// This is what came of it.
    Ended(&'a SendOutcome),
    /// It was certainly not handed over, and is tried again.
    Undone,
}

/// What a journal that nobody writes any more says.
#[derive(Debug)]
pub struct Left {
    path: PathBuf,
    /// Keeps it locked meanwhile.
    _file: File,
    /// Whose it is, as stored with rows.
    pub owner: String,
    /// How far each letter got; or why the journal cannot be believed.
    pub traces: Result<HashMap<DeliveryId, Trace>, String>,
}

impl Journals {
    /// Those in `folder` that speak of the database at `address`.
    pub fn new(folder: &Path, address: &str) -> Self {
        // Who signs in there, and with which password, does not make it another one.
        let place = match address.split_once("://") {
            Some((scheme, rest)) => format!("{scheme}://{}", rest.rsplit_once('@').map_or(rest, |(_, place)| place)),
            None => address.to_owned(),
        };
        let database = format!("{:x}", Sha256::digest(place));
        Journals { folder: folder.to_owned(), database }
    }

    /// Begins the journal of `owner`.
    pub fn open(&self, owner: &Owner) -> io::Result<Journal> {
        fs::create_dir_all(&self.folder)?;
        let path = self.folder.join(format!("{}.{ENDING}", owner.as_str()));
        // Nobody sees it under its name before it is locked.
        let hidden = self.folder.join(format!(".{}", owner.as_str()));
        let file = File::options().append(true).create_new(true).open(&hidden)?;
        file.try_lock().map_err(io::Error::from)?;
        let header = Header { owner: owner.as_str().to_owned(), database: self.database.clone(), boot: boot() };
        let mut bytes = Vec::new();
        record(&mut bytes, b'h', &serde_json::to_vec(&header)?);
        (&file).write_all(&bytes)?;
        fs::rename(&hidden, &path)?;
        Ok(Journal { path, file: Mutex::new(Some(file)) })
    }

    /// The journals of this database that nobody writes any more.
    pub fn left(&self) -> io::Result<Vec<Left>> {
        let entries = match fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(vec![]),
            Err(error) => return Err(error),
        };
        let mut left = vec![];
        for entry in entries {
            let path = entry?.path();
            if path.extension().is_some_and(|ending| ending == ENDING) {
                left.extend(self.read(path)?);
            }
        }
        Ok(left)
    }

    /// One of them; none if it is being written, is gone, or speaks of another database.
    fn read(&self, path: PathBuf) -> io::Result<Option<Left>> {
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let (header, traces) = read(&file, None);
        let traces = match header {
            Some(header) if header.database != self.database => return Ok(None),
            Some(header) if header.owner != name => Err("its journal is another's".to_owned()),
            Some(header) if header.boot.is_empty() || header.boot != boot() => {
                Err("the machine was started anew since".to_owned())
            }
            Some(_) => traces,
            None => Err("its journal is damaged".to_owned()),
        };
        Ok(Some(Left { path, _file: file, owner: name, traces }))
    }
}

impl Left {
    /// Deletes it, once nothing is left that it could tell of. Somebody else may have done so at the same time.
    pub fn remove(self) -> io::Result<()> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

impl Journal {
    /// Notes something about letters, in this order, before anything else is done with them.
    ///
    /// # Errors
    /// Perhaps nothing was noted, and nothing more will be: no letter may begin.
    pub fn note(&self, notes: &[(DeliveryId, Note<'_>)]) -> Result<(), String> {
        let mut bytes = Vec::with_capacity(128);
        for (id, note) in notes {
            encode(&mut bytes, *id, *note);
        }
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(open) = file.as_mut() else { return Err("the journal of deliveries is broken".to_owned()) };
        open.write_all(&bytes).map_err(|error| {
            *file = None;
            format!("the journal of deliveries cannot be written: {error}")
        })
    }

    /// How far each of these letters got, by what was noted.
    pub fn traces(&self, ids: &[DeliveryId]) -> Result<HashMap<DeliveryId, Trace>, String> {
        let file = File::open(&self.path).map_err(|error| error.to_string())?;
        read(&file, Some(&ids.iter().copied().collect())).1
    }

    /// Deletes it, once nothing is left that it could tell of.
    pub fn remove(self) -> io::Result<()> {
        fs::remove_file(&self.path)
    }
}

/// What the system is called since it was started; empty where it does not tell.
fn boot() -> String {
    fs::read_to_string("/proc/sys/kernel/random/boot_id").map(|id| id.trim().to_owned()).unwrap_or_default()
}

fn record(bytes: &mut Vec<u8>, kind: u8, text: &[u8]) {
    let text = &text[..text.len().min(LONGEST - 1)];
    let length = u16::try_from(text.len() + 1).unwrap_or(u16::MAX);
    let mut sum = crc32fast::Hasher::new();
    sum.update(&length.to_le_bytes());
    sum.update(&[kind]);
    sum.update(text);
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(&(!length).to_le_bytes());
    bytes.extend_from_slice(&sum.finalize().to_le_bytes());
    bytes.push(kind);
    bytes.extend_from_slice(text);
}

fn encode(bytes: &mut Vec<u8>, id: DeliveryId, note: Note<'_>) {
    let (kind, text) = match note {
        Note::Begun => (b'b', ""),
        Note::Undone => (b'u', ""),
        Note::Ended(SendOutcome::Accepted(text)) => (b'A', text.as_str()),
        Note::Ended(SendOutcome::Deferred(text)) => (b'D', text.as_str()),
        Note::Ended(SendOutcome::Rejected(text)) => (b'R', text.as_str()),
        Note::Ended(SendOutcome::Unsent(text)) => (b'N', text.as_str()),
        Note::Ended(SendOutcome::Unknown(text)) => (b'U', text.as_str()),
    };
    let text = &text.as_bytes()[..text.len().min(1024)];
    let mut body = Vec::with_capacity(16 + text.len());
    body.extend_from_slice(id.0.as_bytes());
    body.extend_from_slice(text);
    record(bytes, kind, &body);
}

/// One record: its kind and what it holds.
type Record = (u8, Vec<u8>);

/// The next record; none at the end of the file, or where the last one was cut off there.
fn next(from: &mut impl Read) -> Result<Option<Record>, String> {
    let mut head = [0; HEAD];
    if !fill(from, &mut head)? {
        return Ok(None);
    }
    let length = u16::from_le_bytes([head[0], head[1]]);
    // A wrong length could make the rest of the file look like one record that was cut off.
    let turned = u16::from_le_bytes([head[2], head[3]]);
    let length = usize::from(length);
    if usize::from(!turned) != length || length == 0 || length > LONGEST {
        return Err(damaged());
    }
    let mut body = vec![0; length];
    if !fill(from, &mut body)? {
        return Ok(None);
    }
    let mut sum = crc32fast::Hasher::new();
    sum.update(&head[..2]);
    sum.update(&body);
    if sum.finalize().to_le_bytes() != head[4..] {
        return Err(damaged());
    }
    let text = body.split_off(1);
    Ok(Some((body[0], text)))
}

/// Fills `bytes`; false where the file ends before.
fn fill(from: &mut impl Read, bytes: &mut [u8]) -> Result<bool, String> {
    match from.read_exact(bytes) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(format!("its journal cannot be read: {error}")),
    }
}

fn damaged() -> String {
    "its journal is damaged".to_owned()
}

/// The header, and how far letters got: those named, or all.
fn read(
    file: &File,
    only: Option<&HashSet<DeliveryId>>,
) -> (Option<Header>, Result<HashMap<DeliveryId, Trace>, String>) {
    let mut from = BufReader::new(file);
    let header = match next(&mut from) {
        Ok(Some((b'h', text))) => serde_json::from_slice(&text).ok(),
        _ => None,
    };
    (header, follow(&mut from, only))
}

fn follow(from: &mut impl Read, only: Option<&HashSet<DeliveryId>>) -> Result<HashMap<DeliveryId, Trace>, String> {
    let mut traces = HashMap::new();
    while let Some((kind, body)) = next(from)? {
        let (id, text) = body.split_first_chunk::<16>().ok_or_else(damaged)?;
        let id = DeliveryId(Uuid::from_bytes(*id));
        if only.is_some_and(|only| !only.contains(&id)) {
            continue;
        }
        let text = String::from_utf8_lossy(text).into_owned();
        let trace = match kind {
            b'b' => Trace::Begun,
            b'A' => Trace::Ended(SendOutcome::Accepted(text)),
            b'D' => Trace::Ended(SendOutcome::Deferred(text)),
            b'R' => Trace::Ended(SendOutcome::Rejected(text)),
            b'N' => Trace::Ended(SendOutcome::Unsent(text)),
            b'U' => Trace::Ended(SendOutcome::Unknown(text)),
            b'u' => {
                traces.remove(&id);
                continue;
            }
            _ => return Err(damaged()),
        };
        traces.insert(id, trace);
    }
    Ok(traces)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn accepted() -> SendOutcome {
        SendOutcome::Accepted("250 2.0.0 Ok".to_owned())
    }

    struct Scene {
        folder: tempfile::TempDir,
        journals: Journals,
    }

    impl Scene {
        fn new() -> Scene {
            let folder = tempfile::tempdir().unwrap();
            let journals = Journals::new(folder.path(), "sqlite:x");
            Scene { folder, journals }
        }

        /// Three letters: begun and answered, begun, and begun but not sent after all. Left by its writer.
        fn written(&self) -> (Owner, [DeliveryId; 3], PathBuf) {
            let owner = Owner::new();
            let journal = self.journals.open(&owner).unwrap();
            let ids = [DeliveryId::new(), DeliveryId::new(), DeliveryId::new()];
            for id in [ids[0], ids[1], ids[2]] {
                journal.note(&[(id, Note::Begun)]).unwrap();
            }
            journal.note(&[(ids[2], Note::Undone), (ids[0], Note::Ended(&accepted()))]).unwrap();
            (owner, ids, journal.path.clone())
        }

        fn traces(&self) -> Result<HashMap<DeliveryId, Trace>, String> {
            let mut left = self.journals.left().unwrap();
            assert_eq!(left.len(), 1);
            left.remove(0).traces
        }
    }

    #[test]
    fn a_journal_tells_what_was_begun_and_what_was_heard() {
        let scene = Scene::new();
        let (owner, [heard, begun, _], _) = scene.written();
        let left = scene.journals.left().unwrap().remove(0);
        assert_eq!(left.owner, owner.as_str());
        let expected = HashMap::from([(heard, Trace::Ended(accepted())), (begun, Trace::Begun)]);
        assert_eq!(left.traces, Ok(expected));
        left.remove().unwrap();
        assert!(scene.journals.left().unwrap().is_empty());
    }

    #[test]
    fn nobody_reads_a_journal_that_is_being_written() {
        let scene = Scene::new();
        let journal = scene.journals.open(&Owner::new()).unwrap();
        assert!(scene.journals.left().unwrap().is_empty());
        drop(journal);
        assert_eq!(scene.journals.left().unwrap().len(), 1);
    }

    #[test]
    fn a_journal_of_another_database_is_left_alone() {
        let scene = Scene::new();
        scene.written();
        assert!(Journals::new(scene.folder.path(), "sqlite:y").left().unwrap().is_empty());
        let with =
            |user: &str| Journals::new(scene.folder.path(), &format!("postgres://{user}db.example/focal")).database;
        assert_eq!(with("ana:secret@"), with(""));
        assert_ne!(with(""), scene.journals.database);
    }

    #[test]
    fn wherever_the_last_write_was_cut_off_nothing_is_read_that_was_not_written() {
        let scene = Scene::new();
        let (_, _, path) = scene.written();
        let whole = fs::read(&path).unwrap();
        let all = scene.traces().unwrap();
        let mut from = whole.as_slice();
        next(&mut from).unwrap();
        let header = whole.len() - from.len();
        for length in header..whole.len() {
            fs::write(&path, &whole[..length]).unwrap();
            for (id, trace) in scene.traces().unwrap() {
                // An answer that was cut off leaves a letter begun; a withdrawal that was, too.
                assert!(trace == Trace::Begun || all.get(&id) == Some(&trace), "cut at {length}: {trace:?}");
            }
        }
        fs::write(&path, &whole[..header - 1]).unwrap();
        assert!(scene.traces().is_err(), "without its header it is nobody's");
    }

    #[test]
    fn a_journal_with_any_byte_changed_is_not_believed() {
        let scene = Scene::new();
        let (_, _, path) = scene.written();
        let whole = fs::read(&path).unwrap();
        for at in 0..whole.len() {
            let mut changed = whole.clone();
            changed[at] ^= 0x20;
            fs::write(&path, &changed).unwrap();
            assert!(scene.traces().is_err(), "byte {at}");
        }
    }

    #[test]
    fn a_journal_from_before_the_machine_was_started_anew_is_not_believed() {
        let scene = Scene::new();
        let (owner, _, path) = scene.written();
        let header = Header {
            owner: owner.as_str().to_owned(),
            database: scene.journals.database.clone(),
            boot: "another".to_owned(),
        };
        let mut bytes = Vec::new();
        record(&mut bytes, b'h', &serde_json::to_vec(&header).unwrap());
        fs::write(&path, bytes).unwrap();
        assert_eq!(scene.traces(), Err("the machine was started anew since".to_owned()));
    }
}
