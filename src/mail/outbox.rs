//! The file outbox: each message is one `.eml` file in one folder. The default, so that a newcomer sees what would have
//! been sent.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::{OpenError, Outcome, Parsed, Reply};

/// As much of a file as a list reads; headers are far shorter.
const HEADERS_AT_MOST: u64 = 64 * 1024;

/// A folder of messages; clones share what they know about it.
#[derive(Clone, Debug)]
pub struct Outbox {
    folder: PathBuf,
    /// The ends of the names of all files there, so that one message is not written twice; read when first needed.
    known: Arc<Mutex<Option<HashSet<String>>>>,
}

/// A message in the outbox, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxEntry {
    /// The name of the file, for [`Outbox::read`].
    pub name: String,
    /// The `Date` header.
    pub date: Option<DateTime<Utc>>,
    /// `Name <address>`.
    pub from: String,
    /// `Name <address>`.
    pub to: String,
    /// The subject, decoded.
    pub subject: String,
    /// Without angle brackets; empty where there is none.
    pub message_id: String,
    /// The size of the file in bytes.
    pub size: u64,
}

/// A message in the outbox, opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutboxMessage {
    /// What the list shows of it.
    pub entry: OutboxEntry,
    /// The message, taken apart: headers, text, HTML.
    pub parsed: Parsed,
    /// The file as it is.
    pub raw: Vec<u8>,
}

impl Outbox {
    /// An outbox in `folder`.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), known: Arc::default() }
    }

    /// Where the files are.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The newest messages, newest first. A folder that is not there yet is empty.
    pub async fn list(&self, limit: usize) -> io::Result<Vec<OutboxEntry>> {
        let folder = self.folder.clone();
        blocking(move || {
            let mut names = names(&folder)?;
            // Names begin with the date.
            names.sort_unstable_by(|a, b| b.cmp(a));
            names.truncate(limit);
            names.into_iter().filter_map(|name| head(&folder, name).transpose()).collect()
        })
        .await
    }

    /// The message in the file `name`; `None` when there is none, or `name` is no plain name of a message.
    pub async fn read(&self, name: &str) -> io::Result<Option<OutboxMessage>> {
        if !is_message_name(name) {
            return Ok(None);
        }
        let (path, name) = (self.folder.join(name), name.to_owned());
        blocking(move || {
            let Some(raw) = found(open_plain(&path).and_then(|mut file| read_up_to(&mut file, u64::MAX)))? else {
                return Ok(None);
            };
            let parsed = Parsed::new(&raw);
            let entry = OutboxEntry::new(name, &parsed, raw.len() as u64);
            Ok(Some(OutboxMessage { entry, parsed, raw }))
        })
        .await
    }

    /// Makes the folder, and tries whether it can be written.
    pub(super) async fn check(&self) -> Result<(), OpenError> {
        let folder = self.folder.clone();
        let checked = blocking(move || {
            fs::create_dir_all(&folder)?;
            tempfile(&folder).map(drop)
        });
        checked
            .await
            .map_err(|error| OpenError::Folder { folder: self.folder.display().to_string(), why: error.to_string() })
    }

    /// Writes `raw`, unless a message of the same identity is there. It appears whole or not at all.
    pub(super) async fn write(&self, raw: &[u8]) -> Outcome {
        let (outbox, raw) = (self.clone(), raw.to_vec());
        match blocking(move || outbox.write_now(&raw)).await {
            Ok(text) => Outcome::Accepted(Reply { code: 250, enhanced: None, text }),
            // Safe to repeat even if the file did get there: the same identity is not written twice.
            Err(error) => Outcome::Unsent(format!("{} cannot be written: {error}", self.folder.display())),
        }
    }

    fn write_now(&self, raw: &[u8]) -> io::Result<String> {
        let (stamp, id) = file_name(raw);
        let mut guard = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let known = if let Some(known) = guard.as_mut() { known } else { guard.insert(ids(&self.folder)?) };
        if known.contains(&id) {
            return Ok("written before".to_owned());
        }
        let name = format!("{stamp}{id}");
        let (mut temp, mut file) = tempfile(&self.folder)?;
        file.write_all(raw)?;
        file.sync_all()?;
        temp.rename(&self.folder.join(&name))?;
        known.insert(id);
        File::open(&self.folder)?.sync_all()?;
        Ok(format!("written as {name}"))
    }
}

impl OutboxEntry {
    fn new(name: String, parsed: &Parsed, size: u64) -> Self {
        let (from, to, subject) = (parsed.from.clone(), parsed.to.clone(), parsed.subject.clone());
        let message_id = parsed.message_id.clone().unwrap_or_default();
        Self { name, date: parsed.date, from, to, subject, message_id, size }
    }
}

/// Files are read and written on the threads meant for it.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}

/// A file under a hidden name that is removed again unless it is renamed.
struct Temp(Option<PathBuf>);

impl Temp {
    fn rename(&mut self, to: &Path) -> io::Result<()> {
        if let Some(path) = &self.0 {
            fs::rename(path, to)?;
        }
        self.0 = None;
        Ok(())
    }
}

impl Drop for Temp {
    fn drop(&mut self) {
        if let Some(path) = &self.0
            && let Err(error) = fs::remove_file(path)
        {
            tracing::warn!(%error, "a temporary file stays in the outbox");
        }
    }
}

fn tempfile(folder: &Path) -> io::Result<(Temp, File)> {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let unique = format!("{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let path = folder.join(format!(".{unique}.tmp"));
    let file = File::create(&path)?;
    Ok((Temp(Some(path)), file))
}

/// The date, which makes names sort, and the rest, which is the identity made safe and told apart by a hash.
fn file_name(raw: &[u8]) -> (String, String) {
    let parsed = Parsed::headers_only(raw);
    let stamp = parsed.date.map_or("00000000T000000Z".to_owned(), |date| date.format("%Y%m%dT%H%M%SZ").to_string());
    let hashed = parsed.message_id.as_ref().map_or(raw, |id| id.as_bytes());
    let hash = format!("{:x}", Sha256::digest(hashed));
    let id = parsed.message_id.unwrap_or_default();
    let keep = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
    let safe: String = id.chars().take(60).map(keep).collect();
    (stamp, format!("-{safe}-{}.eml", &hash[..12]))
}

fn is_message_name(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    let stem = name.strip_suffix(".eml").unwrap_or_default();
    name.len() <= 255 && !stem.is_empty() && !stem.starts_with('.') && name.bytes().all(plain)
}

fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in found(fs::read_dir(folder))?.into_iter().flatten() {
        if let Ok(name) = entry?.file_name().into_string()
            && is_message_name(&name)
        {
            names.push(name);
        }
    }
    Ok(names)
}

fn ids(folder: &Path) -> io::Result<HashSet<String>> {
    let id = |name: String| name.find('-').map(|dash| name[dash..].to_owned());
    Ok(names(folder)?.into_iter().filter_map(id).collect())
}

fn head(folder: &Path, name: String) -> io::Result<Option<OutboxEntry>> {
    let opened = open_plain(&folder.join(&name)).and_then(|mut file| {
        let size = file.metadata()?.len();
        Ok((read_up_to(&mut file, HEADERS_AT_MOST)?, size))
    });
    Ok(found(opened)?.map(|(raw, size)| OutboxEntry::new(name, &Parsed::headers_only(&raw), size)))
}

/// Opens a file, not what a link leads to.
fn open_plain(path: &Path) -> io::Result<File> {
    if fs::symlink_metadata(path)?.is_file() { File::open(path) } else { Err(io::ErrorKind::NotFound.into()) }
}

fn read_up_to(file: &mut File, limit: u64) -> io::Result<Vec<u8>> {
    let mut raw = Vec::new();
    file.take(limit).read_to_end(&mut raw)?;
    Ok(raw)
}

fn found<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}
