//! Files that go along with a letter. Their contents are kept by their SHA-256, so that what was approved stays what it
//! was, whatever becomes of the letter.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use sha2::{Digest as _, Sha256};

use super::{LetterId, found, locked, store};
use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex, Tx};
use crate::outreach::Refused;
use crate::outreach::campaigns::{self, Voided};
use crate::t;
use crate::text::turns_direction;

crate::id! {
    /// A file that goes along with a letter.
    AttachmentId,
}

/// Most bytes of all files of one letter together. In a mail they grow by a third, and many institutions refuse mails
/// beyond 10 MB.
pub const MAX_ATTACHED: usize = 7 * 1024 * 1024;
/// Longest name, in characters.
const LONGEST_NAME: usize = 120;

/// What can be attached: ending, media type, and how its bytes begin.
const KINDS: [(&str, &str, &[u8]); 13] = [
    ("pdf", "application/pdf", b"%PDF-"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK"),
    ("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation", b"PK"),
    ("odt", "application/vnd.oasis.opendocument.text", b"PK"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet", b"PK"),
    ("odp", "application/vnd.oasis.opendocument.presentation", b"PK"),
    ("png", "image/png", b"\x89PNG"),
    ("jpg", "image/jpeg", b"\xff\xd8\xff"),
    ("jpeg", "image/jpeg", b"\xff\xd8\xff"),
    ("txt", "text/plain", b""),
    ("csv", "text/csv", b""),
    ("ics", "text/calendar", b"BEGIN:VCALENDAR"),
];

/// A file that goes along.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Attached {
    /// Its name, safe to be written into a header and onto a disk.
    pub name: String,
    /// Its kind: `application/pdf`.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    /// SHA-256 of its content.
    pub hash: Vec<u8>,
    /// Who added it; not known of what is frozen.
    #[sqlx(default)]
    pub added_by: Option<AccountId>,
}

/// The endings of what can be attached: `.pdf,.docx,…`.
pub const fn kinds() -> &'static str {
    ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.txt,.csv,.ics"
}

/// Attaches a file; one of the same name is replaced. Answers the campaigns whose approval this took back.
///
/// # Errors
/// [`Refused::Invalid`] on `file`, in words, for what no mail should carry.
pub async fn attach(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    (name, content): (&str, &[u8]),
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Voided>, Refused> {
    let name = clean_name(name);
    let media_type = media_type(&name, content).map_err(|why| Refused::field("file", why))?;
    let letter = locked(tx, scope, id).await?;
    let others = letter.attachments.iter().filter(|other| other.name != name).map(|other| other.size).sum::<i64>();
    let size = i64::try_from(content.len()).unwrap_or(i64::MAX);
    if others.saturating_add(size) > i64::try_from(MAX_ATTACHED).unwrap_or(i64::MAX) {
        return Err(Refused::field("file", too_large()));
    }
    let hash = Sha256::digest(content).to_vec();
    store::keep_file(tx, scope, id, &hash, content).await?;
    store::detach(tx, scope, id, &name).await?;
    let file = Attached { name, media_type: media_type.to_owned(), size, hash, added_by: Some(by) };
    found(store::attach(tx, scope, id, AttachmentId::new(), &file, now).await?)?;
    changed(tx, scope, id, &t!("letters-why-file-attached", name = &file.name), by, now).await
}

/// What whoever attaches too much is told.
pub(in crate::outreach) fn too_large() -> String {
    t!("letters-files-too-large", n = MAX_ATTACHED / 1024 / 1024)
}

/// Takes a file off a letter; answers the campaigns whose approval this took back.
///
/// # Errors
/// [`Refused::NotFound`].
pub async fn detach(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    name: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Voided>, Refused> {
    locked(tx, scope, id).await?;
    found(store::detach(tx, scope, id, name).await?)?;
    changed(tx, scope, id, &t!("letters-why-file-taken-off", name = name), by, now).await
}

async fn changed(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    why: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Voided>, Refused> {
    store::remove_unused_files(tx, scope, id).await?;
    found(store::touch(tx, scope, id, now).await?)?;
    campaigns::void_for_letter(tx, scope, id, by, why, now).await
}

/// A file of a letter, with its content.
///
/// # Errors
/// [`Refused::NotFound`].
pub async fn attachment(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: LetterId,
    name: &str,
) -> Result<(Attached, Vec<u8>), Refused> {
    let mut ex = ex.into();
    let letter = super::get(ex.again(), scope, id).await?;
    let file = letter.attachments.into_iter().find(|file| file.name == name).ok_or(Refused::NotFound)?;
    let content = content(ex, scope, &file.hash).await?.ok_or(Refused::NotFound)?;
    Ok((file, content))
}

/// What a file holds, by its SHA-256.
pub async fn content(ex: impl Into<Ex<'_>>, scope: &Scope, hash: &[u8]) -> db::Result<Option<Vec<u8>>> {
    store::content(ex, scope, hash).await
}

/// What all these files hold, by SHA-256; what is not there is left out.
pub async fn contents(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    files: &[Attached],
) -> db::Result<HashMap<Vec<u8>, Vec<u8>>> {
    let mut ex = ex.into();
    let mut all = HashMap::new();
    for file in files {
        if let Some(content) = store::content(ex.again(), scope, &file.hash).await? {
            all.insert(file.hash.clone(), content);
        }
    }
    Ok(all)
}

fn media_type(name: &str, content: &[u8]) -> Result<&'static str, String> {
    if content.is_empty() {
        return Err(t!("letters-file-empty", name = name));
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let Some((_, media_type, start)) = KINDS.iter().find(|(known, ..)| *known == ending) else {
        return Err(t!("letters-file-kind", name = name, kinds = kinds().replace(',', ", ")));
    };
    if !content.starts_with(start) {
        return Err(t!("letters-file-not-what-it-says", name = name, kind = ending.to_uppercase()));
    }
    Ok(media_type)
}

/// A file's name without folders, and without what could end a header, turn its reading around, or mean something to a
/// disk.
pub fn clean_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let plain = |c: char| match c {
        c if c.is_control() || turns_direction(c) => None,
        '"' | '<' | '>' | ':' | '*' | '?' | '|' | ';' | '\u{2028}' | '\u{2029}' => Some('_'),
        c => Some(c),
    };
    let name: String = last.chars().filter_map(plain).collect();
    let name = name.trim().trim_start_matches('.').to_owned();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, ""));
    let stem: String = stem.trim_end().chars().take(LONGEST_NAME).collect();
    let stem = if stem.is_empty() { "attachment".to_owned() } else { stem };
    let ending: String = ending.chars().take(10).collect();
    if ending.is_empty() { stem } else { format!("{stem}.{ending}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_s_name_is_safe_in_a_header_and_on_a_disk() {
        for (given, kept) in [
            ("One page.pdf", "One page.pdf"),
            ("C:\\Users\\elin\\Note.pdf", "Note.pdf"),
            ("../../etc/passwd", "passwd"),
            ("a\r\nBcc: all@example.org.pdf", "aBcc_ all@example.org.pdf"),
            ("invoice\u{202e}fdp.exe", "invoicefdp.exe"),
            ("a\0b.pdf", "ab.pdf"),
            ("Fiche « prévention ».pdf", "Fiche « prévention ».pdf"),
            ("=?utf-8?q?x?=.pdf", "=_utf-8_q_x_=.pdf"),
            (".pdf", "pdf"),
            ("\u{202e}", "attachment"),
            ("\"a\";b.pdf", "_a__b.pdf"),
        ] {
            assert_eq!(clean_name(given), kept, "{given:?}");
        }
        assert!(clean_name(&("é".repeat(500) + ".pdf")).chars().count() <= LONGEST_NAME + 11);
    }

    #[test]
    fn what_a_file_is_stands_in_its_ending_and_in_its_first_bytes() {
        assert_eq!(media_type("Note.PDF", b"%PDF-1.7 ..."), Ok("application/pdf"));
        for (name, content, says) in [
            ("virus.exe", b"MZ".as_slice(), "cannot be attached"),
            ("note", b"%PDF-1.7", "cannot be attached"),
            ("note.pdf", b"MZ", "is not what its ending says"),
            ("note.pdf", b"", "is empty"),
        ] {
            let why = media_type(name, content).unwrap_err();
            assert!(why.contains(says), "{why}");
        }
        let listed = KINDS.map(|(ending, ..)| format!(".{ending}")).join(",");
        assert_eq!(listed, kinds());
    }
}
