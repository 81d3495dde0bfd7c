//! What a message carries beside its words: files, and an event for the reader's calendar.

use std::sync::Arc;

use lettre::message::header::{ContentDisposition, ContentTransferEncoding, ContentType};
use lettre::message::{Body, SinglePart};

use super::message::{header_text, library};
use super::{Calendar, ComposeError};

/// Longest name of a file, in bytes; longer ones are mistakes.
const LONGEST_NAME: usize = 255;

/// A file that goes along; clones share its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its name. What is not ASCII is written as RFC 2231 says.
    pub name: String,
    /// Its kind: `application/pdf`.
    pub media_type: String,
    /// What it holds.
    pub content: Arc<[u8]>,
}

pub(super) fn attachment(file: &Attachment) -> Result<SinglePart, ComposeError> {
    let name = header_text("name of an attachment", &file.name, LONGEST_NAME)?;
    part(&file.media_type, Some(&name), file.content.to_vec())
}

/// The event among the alternatives, where programs look for it first (RFC 6047, 2.4).
pub(super) fn calendar(calendar: &Calendar) -> Result<SinglePart, ComposeError> {
    let kind = format!("text/calendar; charset=utf-8; method={}", calendar.method());
    part(&kind, None, calendar.text().as_bytes().to_vec())
}

pub(super) fn calendar_file(calendar: &Calendar) -> Result<SinglePart, ComposeError> {
    part("application/ics", Some("invite.ics"), calendar.text().as_bytes().to_vec())
}

/// In base64, which no relay changes.
fn part(kind: &str, name: Option<&str>, content: Vec<u8>) -> Result<SinglePart, ComposeError> {
    let body = Body::new_with_encoding(content, ContentTransferEncoding::Base64);
    let body = body.map_err(|_| ComposeError::Library("a file cannot be encoded".to_owned()))?;
    let mut builder = SinglePart::builder().header(ContentType::parse(kind).map_err(library)?);
    if let Some(name) = name {
        builder = builder.header(ContentDisposition::attachment(name));
    }
    Ok(builder.body(body))
}
