//! What a message carries beside its words: files, and an event for the reader's calendar.

use std::borrow::Cow;
use std::sync::Arc;

use mail_builder::headers::content_type::ContentType;
use mail_builder::mime::MimePart;

use super::message::header_text;
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

pub(super) fn attachment(file: &Attachment) -> Result<MimePart<'_>, ComposeError> {
    let name = header_text("name of an attachment", &file.name, LONGEST_NAME)?;
    Ok(MimePart::new(ContentType::new(file.media_type.as_str()), &*file.content).attachment(name))
}

/// The event among the alternatives, where programs look for it first (RFC 6047, 2.4).
pub(super) fn calendar(calendar: &Calendar) -> MimePart<'_> {
    let kind = ContentType::new("text/calendar").attribute("charset", "utf-8").attribute("method", calendar.method());
    MimePart::new(kind, Cow::Borrowed(calendar.text()))
}

pub(super) fn calendar_file(calendar: &Calendar) -> MimePart<'_> {
    MimePart::new(ContentType::new("application/ics"), calendar.text().as_bytes()).attachment("invite.ics")
}
