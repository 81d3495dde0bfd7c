//! The files of one import: in memory or on disk, so that a long one never stands in memory as a whole.

use std::borrow::Cow;
use std::io::{BufRead, BufReader, Cursor};
use std::path::PathBuf;
use std::sync::Arc;

use super::Refusal;
use crate::t;

/// The largest file that is read into memory at once, in bytes. Larger ones are streamed, by the formats that can.
pub const MAX_IN_MEMORY: u64 = 64 * 1024 * 1024;

/// One file of an import.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// What it is called, without folders.
    pub name: String,
    content: Content,
}

#[derive(Clone, Debug)]
enum Content {
    Memory(Arc<[u8]>),
    Disk { path: PathBuf, size: u64 },
}

impl SourceFile {
    /// A file in memory.
    pub fn memory(name: impl Into<String>, bytes: impl Into<Arc<[u8]>>) -> Self {
        SourceFile { name: name.into(), content: Content::Memory(bytes.into()) }
    }

    /// A file on disk.
    ///
    /// # Errors
    /// When it is not there.
    pub fn disk(name: impl Into<String>, path: PathBuf) -> std::io::Result<Self> {
        let size = std::fs::metadata(&path)?.len();
        Ok(SourceFile { name: name.into(), content: Content::Disk { path, size } })
    }

    /// Its length in bytes.
    pub fn size(&self) -> u64 {
        match &self.content {
            Content::Memory(bytes) => bytes.len() as u64,
            Content::Disk { size, .. } => *size,
        }
    }

    /// Opens it for reading from the start.
    ///
    /// # Errors
    /// Refused when it cannot be opened.
    pub fn open(&self) -> Result<Box<dyn BufRead + Send>, Refusal> {
        Ok(match &self.content {
            Content::Memory(bytes) => Box::new(Cursor::new(bytes.clone())),
            Content::Disk { path, .. } => {
                let file = std::fs::File::open(path).map_err(|error| self.unreadable(&error))?;
                Box::new(BufReader::with_capacity(256 * 1024, file))
            }
        })
    }

    /// Everything in it.
    ///
    /// # Errors
    /// Refused when it has more than [`MAX_IN_MEMORY`] bytes or cannot be read.
    pub fn bytes(&self) -> Result<Cow<'_, [u8]>, Refusal> {
        if self.size() > MAX_IN_MEMORY {
            return Err(Refusal::new(t!(
                "imports-error-too-large",
                file = &self.name,
                size = (self.size() / (1024 * 1024)).to_string(),
                most = MAX_IN_MEMORY / (1024 * 1024)
            )));
        }
        match &self.content {
            Content::Memory(bytes) => Ok(Cow::Borrowed(bytes)),
            Content::Disk { path, .. } => std::fs::read(path).map(Cow::Owned).map_err(|error| self.unreadable(&error)),
        }
    }

    /// The first bytes, to see what it is.
    ///
    /// # Errors
    /// Refused when it cannot be read.
    pub fn head(&self, most: usize) -> Result<Vec<u8>, Refusal> {
        use std::io::Read;
        let mut head = vec![];
        let most = u64::try_from(most).unwrap_or(u64::MAX);
        self.open()?.take(most).read_to_end(&mut head).map_err(|error| self.unreadable(&error))?;
        Ok(head)
    }

    fn unreadable(&self, error: &std::io::Error) -> Refusal {
        Refusal::new(t!("imports-error-unreadable", file = &self.name, why = error.to_string()))
    }
}
