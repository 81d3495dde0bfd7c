//! Archives: opened within limits, so that a small file cannot become a large one.

use std::io::{Cursor, Read};

use super::{Refusal, SourceFile};
use crate::t;

/// All files of an import together, unpacked, in bytes.
const MAX_TOTAL: u64 = 256 * 1024 * 1024;
/// Entries of one archive that are read.
const MAX_ENTRIES: usize = 50;
/// Parts of a spreadsheet, which is an archive as well.
const MAX_PARTS: usize = 5_000;
/// So many times larger than the archive nothing may become. Text shrinks to a tenth, a table of repetitions to a
/// fiftieth.
const MAX_RATIO: u64 = 200;
/// Below this nobody is harmed, whatever the ratio.
const SMALL: u64 = 16 * 1024 * 1024;

/// The files, with those in ZIP archives and gzip files in the place of these. Spreadsheets (`.xlsx`) stay as they are.
///
/// # Errors
/// Refused when an archive is broken or locked, holds archives, has too many entries or would become too large.
pub fn expand(files: Vec<SourceFile>) -> Result<Vec<SourceFile>, Refusal> {
    let mut out = vec![];
    let mut left = MAX_TOTAL;
    for file in files {
        let start = file.head(4)?;
        if start.starts_with(b"\x1f\x8b") {
            out.push(gunzip(&file, &mut left)?);
        } else if start.starts_with(b"PK\x03\x04") || start.starts_with(b"PK\x05\x06") {
            unzip(file, &mut left, &mut out)?;
        } else {
            out.push(file);
        }
    }
    Ok(out)
}

fn gunzip(file: &SourceFile, left: &mut u64) -> Result<SourceFile, Refusal> {
    let mut bytes = vec![];
    let most = most(file.size(), *left);
    let mut unpacked = flate2::bufread::MultiGzDecoder::new(file.open()?).take(most + 1);
    unpacked.read_to_end(&mut bytes).map_err(|error| broken(&file.name, &error))?;
    within(&file.name, bytes.len() as u64, most, left)?;
    let name = file.name.strip_suffix(".gz").unwrap_or(&file.name);
    refuse_nested(&file.name, name, &bytes)?;
    Ok(SourceFile::memory(name, bytes))
}

fn unzip(file: SourceFile, left: &mut u64, out: &mut Vec<SourceFile>) -> Result<(), Refusal> {
    let bytes = file.bytes()?.into_owned();
    let mut archive = open(&file.name, &bytes)?;
    if is_office(&archive) {
        out.push(file);
        return Ok(());
    }
    if archive.len() > MAX_ENTRIES {
        let message =
            t!("imports-error-too-many-files", file = &file.name, n = archive.len().to_string(), most = MAX_ENTRIES);
        return Err(Refusal::new(message));
    }
    let before = out.len();
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).map_err(|error| unreadable(&file.name, &error))?;
        // Folders stay behind, and with them every way out of them.
        let path = String::from_utf8_lossy(entry.name_raw()).replace('\\', "/");
        let name = path.rsplit('/').next().unwrap_or_default().to_owned();
        if entry.is_dir() || name.is_empty() || name.starts_with('.') || path.starts_with("__MACOSX/") {
            continue;
        }
        let most = most(entry.compressed_size(), *left);
        let mut content = vec![];
        entry.by_ref().take(most + 1).read_to_end(&mut content).map_err(|error| broken(&file.name, &error))?;
        within(&file.name, content.len() as u64, most, left)?;
        refuse_nested(&file.name, &name, &content)?;
        out.push(SourceFile::memory(name, content));
    }
    if out.len() == before {
        return Err(Refusal::new(t!("imports-error-no-files-in", file = file.name)));
    }
    Ok(())
}

/// Whether a spreadsheet stays within the limits when it is unpacked; nothing of it is kept.
///
/// # Errors
/// Refused when it does not, or is broken.
pub(super) fn check_spreadsheet(name: &str, bytes: &[u8]) -> Result<(), Refusal> {
    let mut archive = open(name, bytes)?;
    if archive.len() > MAX_PARTS {
        return Err(Refusal::new(t!("imports-error-too-many-parts", file = name, n = archive.len().to_string())));
    }
    let mut left = MAX_TOTAL;
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).map_err(|error| unreadable(name, &error))?;
        let most = most(entry.compressed_size(), left);
        // What an archive says of its sizes may be a lie: only unpacking tells.
        let size = std::io::copy(&mut entry.by_ref().take(most + 1), &mut std::io::sink());
        within(name, size.map_err(|error| broken(name, &error))?, most, &mut left)?;
    }
    Ok(())
}

fn open<'a>(name: &str, bytes: &'a [u8]) -> Result<zip::ZipArchive<Cursor<&'a [u8]>>, Refusal> {
    zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| unreadable(name, &error))
}

fn is_office<R: Read + std::io::Seek>(archive: &zip::ZipArchive<R>) -> bool {
    archive.file_names().any(|name| name.is_ok_and(|name| matches!(&*name, "[Content_Types].xml" | "mimetype")))
}

/// The most that something of a size may become.
fn most(packed: u64, left: u64) -> u64 {
    packed.saturating_mul(MAX_RATIO).max(SMALL).min(left)
}

fn within(name: &str, size: u64, most: u64, left: &mut u64) -> Result<(), Refusal> {
    if size > most {
        return Err(Refusal::new(t!("imports-error-bomb", file = name, most = most / (1024 * 1024))));
    }
    *left = left.saturating_sub(size);
    Ok(())
}

fn refuse_nested(archive: &str, name: &str, content: &[u8]) -> Result<(), Refusal> {
    let is_packed = content.starts_with(b"\x1f\x8b");
    let is_archive = content.starts_with(b"PK\x03\x04") && !open(name, content).is_ok_and(|inner| is_office(&inner));
    if is_packed || is_archive {
        return Err(Refusal::new(t!("imports-error-archive-in-archive", file = archive, name = name)));
    }
    Ok(())
}

fn broken(name: &str, error: &std::io::Error) -> Refusal {
    Refusal::new(t!("imports-error-cannot-unpack", file = name, why = error.to_string()))
}

fn unreadable(name: &str, error: &zip::result::ZipError) -> Refusal {
    let why = match error {
        zip::result::ZipError::UnsupportedArchive(zip::result::ZipError::PASSWORD_REQUIRED) => {
            return Refusal::new(t!("imports-error-archive-locked", file = name));
        }
        error => error.to_string(),
    };
    Refusal::new(t!("imports-error-cannot-unpack", file = name, why = why))
}
