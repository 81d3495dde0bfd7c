//! Composing a message: headers that cannot be injected into, and a body that every relay carries unchanged.

use std::borrow::Cow;

use chrono::{DateTime, Datelike, Utc};
use mail_builder::MessageBuilder;
use mail_builder::headers::address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;
use sha2::{Digest, Sha256};

use super::{Address, Attachment, Calendar, Mailbox, parts};
use crate::t;

/// No header word may make a line longer than RFC 5322's 998 characters, and a word cannot be folded.
const LONGEST_WORD: usize = 900;
/// Room for any name; longer ones are mistakes.
const LONGEST_NAME: usize = 256;
/// Most bytes of a whole message: many institutions refuse larger ones.
pub const MAX_MESSAGE: usize = 10 * 1024 * 1024;

/// A message to one person, before it is written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The identity, without angle brackets.
    pub message_id: String,
    /// The date that the header shows.
    pub date: DateTime<Utc>,
    /// Who writes.
    pub from: Mailbox,
    /// To whom.
    pub to: Mailbox,
    /// Where answers go, when not to `from`.
    pub reply_to: Option<Address>,
    /// The subject.
    pub subject: String,
    /// The body as plain text.
    pub text: String,
    /// The body as HTML; with it the message becomes multipart/alternative.
    pub html: Option<String>,
    /// An event that the reader's calendar may take up.
    pub calendar: Option<Calendar>,
    /// Files that go along.
    pub attachments: Vec<Attachment>,
    /// The identities of the messages that this one follows, oldest first, without angle brackets: it answers the last of
    /// them and refers to all (RFC 5322 section 3.6.4).
    pub in_reply_to: Vec<String>,
    /// Addresses that unsubscribe, `mailto:` or `https:`, the one to be tried first coming first (RFC 2369 3.2). With an
    /// `https:` one there is `List-Unsubscribe-Post` too: it must act on POST alone (RFC 8058).
    pub list_unsubscribe: Vec<String>,
}

/// Why a message cannot be composed; each is a sentence for its author.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ComposeError {
    /// A header's text holds a line break or another control character.
    #[error("{}", t!("mailing-message-control", part = part(.0)))]
    Control(&'static str),
    /// A header's text would be read otherwise than it was written.
    #[error("{}", t!("mailing-message-direction", part = part(.0)))]
    Direction(&'static str),
    /// With everything that goes along the message is too large.
    #[error("{}", t!("mailing-message-too-large", n = MAX_MESSAGE / 1024 / 1024))]
    TooLarge,
    /// A header's text would be decoded into something else than was written.
    #[error("{}", t!("mailing-message-encoded", part = part(.0)))]
    EncodedWord(&'static str),
    /// A header's text is too long; the number is the most that is possible.
    #[error("{}", t!("mailing-message-too-long", part = part(.0), n = *.1))]
    TooLong(&'static str, usize),
    /// The body holds a NUL, which no mail may carry.
    #[error("{}", t!("mailing-message-nul", part = part(.0)))]
    Nul(&'static str),
    /// An identity is not of the form `left@right`.
    #[error("{}", t!("mailing-message-id", part = part(.0), id = .1))]
    MessageId(&'static str, String),
    /// The address for unsubscribing is neither `mailto:` nor `https:`.
    #[error("{}", t!("mailing-message-unsubscribe"))]
    Unsubscribe,
    /// The date cannot be written as a header.
    #[error("{}", t!("mailing-message-year", year = .0.to_string()))]
    Date(i32),
    /// The zone of an event is not known.
    #[error("{}", t!("mailing-message-library", why = .0))]
    Library(String),
}

/// A part of a message, as a sentence begins with it.
fn part(what: &str) -> String {
    let name = match what {
        "message id" => t!("mailing-part-message-id"),
        "sender’s name" => t!("mailing-part-sender"),
        "recipient’s name" => t!("mailing-part-recipient"),
        "subject" => t!("mailing-part-subject"),
        "id of the earlier message" => t!("mailing-part-earlier"),
        "text" => t!("mailing-part-text"),
        "HTML" => t!("mailing-part-html"),
        "name of an attachment" => t!("mailing-part-attachment"),
        other => return format!("The {other}"),
    };
    name.to_owned()
}

impl Message {
    /// Writes the message out, with CRLF line ends, 7-bit throughout. The same message gives the same bytes.
    pub fn compose(&self) -> Result<Vec<u8>, ComposeError> {
        let mut builder = MessageBuilder::new()
            .message_id(checked_id("message id", &self.message_id)?)
            .date(self.checked_date()?.timestamp())
            .from(mailbox("sender’s name", &self.from)?)
            .to(mailbox("recipient’s name", &self.to)?)
            .subject(header_text("subject", &self.subject, LONGEST_WORD)?);
        if let Some(address) = &self.reply_to {
            builder = builder.reply_to(address.as_str());
        }
        let earlier = self.in_reply_to.iter().map(|id| checked_id("id of the earlier message", id));
        let earlier = earlier.collect::<Result<Vec<_>, _>>()?;
        if let Some(last) = earlier.last() {
            builder = builder.in_reply_to(*last).references(earlier.clone());
        }
        if !self.list_unsubscribe.is_empty() {
            let uris = self.list_unsubscribe.iter().map(|uri| unsubscribe(uri)).collect::<Result<Vec<_>, _>>()?;
            builder = builder.header("List-Unsubscribe", Raw::new(uris.join(",\r\n\t")));
            if self.list_unsubscribe.iter().any(|uri| uri.starts_with("https:")) {
                // RFC 8058: one POST to the address unsubscribes.
                builder = builder.header("List-Unsubscribe-Post", Raw::new("List-Unsubscribe=One-Click"));
            }
        }
        let text = body("text", &self.text)?;
        let html = self.html.as_deref().map(|html| body("HTML", html)).transpose()?;
        let part = if html.is_none() && self.calendar.is_none() && self.attachments.is_empty() {
            MimePart::new("text/plain", text)
        } else {
            self.multipart(text, html)?
        };
        // Quoted-printable makes most texts a little longer.
        let words = self.text.len() + self.html.as_ref().map_or(0, String::len);
        let mut raw = Vec::with_capacity(words + words / 4 + 4096);
        builder.body(part).serialize(&mut raw);
        if raw.len() > MAX_MESSAGE { Err(ComposeError::TooLarge) } else { Ok(raw) }
    }

    fn checked_date(&self) -> Result<DateTime<Utc>, ComposeError> {
        match self.date.year() {
            1970..=9999 => Ok(self.date),
            year => Err(ComposeError::Date(year)),
        }
    }

    /// The same words as text, as HTML and for the calendar; around them, where there are any, the files. The boundaries
    /// are hashes over the identity of the message, so that nothing can contain one and composing is repeatable.
    fn multipart<'a>(&'a self, text: Cow<'a, str>, html: Option<Cow<'a, str>>) -> Result<MimePart<'a>, ComposeError> {
        let boundary = self.boundary(&text, html.as_deref());
        let kind = |kind: &'static str, boundary: String| ContentType::new(kind).attribute("boundary", boundary);
        let mut inner = vec![MimePart::new("text/plain", text)];
        inner.extend(html.map(|html| MimePart::new("text/html", html)));
        inner.extend(self.calendar.as_ref().map(parts::calendar));
        let mut files = self.attachments.iter().map(parts::attachment).collect::<Result<Vec<_>, _>>()?;
        // Programs that do not look for an event among the alternatives find it as a file.
        files.extend(self.calendar.as_ref().map(parts::calendar_file));
        let mixed = format!("{boundary}m");
        let alternative = MimePart::new(kind("multipart/alternative", boundary), inner);
        if files.is_empty() {
            return Ok(alternative);
        }
        Ok(MimePart::new(kind("multipart/mixed", mixed), std::iter::once(alternative).chain(files).collect::<Vec<_>>()))
    }

    /// Made of the message's identity, which nobody knows while the words are written, and of how much there is.
    fn boundary(&self, text: &str, html: Option<&str>) -> String {
        let mut hash = Sha256::new();
        hash.update(self.message_id.as_bytes());
        let mut add = |length: usize| hash.update(length.to_be_bytes());
        add(text.len());
        add(html.map_or(0, str::len));
        self.attachments.iter().for_each(|file| add(file.content.len()));
        let mut boundary = format!("{:x}", hash.finalize());
        boundary.truncate(40);
        boundary
    }
}

pub(super) fn library(error: impl std::fmt::Display) -> ComposeError {
    ComposeError::Library(error.to_string())
}

pub(super) fn header_text<'a>(what: &'static str, text: &'a str, longest: usize) -> Result<&'a str, ComposeError> {
    let text = text.trim_matches(' ');
    if text.chars().any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')) {
        return Err(ComposeError::Control(what));
    }
    if text.contains(crate::text::turns_direction) {
        return Err(ComposeError::Direction(what));
    }
    if text.contains("=?") {
        return Err(ComposeError::EncodedWord(what));
    }
    if text.len() > longest {
        return Err(ComposeError::TooLong(what, longest));
    }
    Ok(text)
}

fn mailbox<'a>(what: &'static str, mailbox: &'a Mailbox) -> Result<address::Address<'a>, ComposeError> {
    let name = header_text(what, &mailbox.name, LONGEST_NAME)?;
    let name = Some(name).filter(|name| !name.is_empty());
    Ok(address::Address::new_address(name, mailbox.address.as_str()))
}

fn checked_id<'a>(what: &'static str, id: &'a str) -> Result<&'a str, ComposeError> {
    let plain =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_graphic() && !b"<>@()\",;\\".contains(&b));
    let valid = id.len() <= LONGEST_WORD && id.split_once('@').is_some_and(|(left, right)| plain(left) && plain(right));
    if valid { Ok(id) } else { Err(ComposeError::MessageId(what, id.to_owned())) }
}

fn unsubscribe(uri: &str) -> Result<String, ComposeError> {
    let scheme = uri.starts_with("https:") || uri.starts_with("mailto:");
    let plain = uri.bytes().all(|b| b.is_ascii_graphic() && !b"<>,\"\\".contains(&b));
    if scheme && plain && uri.len() <= LONGEST_WORD { Ok(format!("<{uri}>")) } else { Err(ComposeError::Unsubscribe) }
}

/// `text` with every kind of line end made one; the library turns that into CRLF.
fn body<'a>(what: &'static str, text: &'a str) -> Result<Cow<'a, str>, ComposeError> {
    if text.contains('\0') {
        return Err(ComposeError::Nul(what));
    }
    if memchr::memchr(b'\r', text.as_bytes()).is_none() {
        return Ok(text.into());
    }
    Ok(text.replace("\r\n", "\n").replace('\r', "\n").into())
}
