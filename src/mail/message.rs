//! Composing a message: headers that cannot be injected into, and a body that every relay carries unchanged.

use chrono::{DateTime, Datelike, Utc};
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{MultiPart, SinglePart};
use sha2::{Digest, Sha256};

use super::{Address, Attachment, Calendar, Mailbox, parts};

/// No header word may make a line longer than RFC 5322's 998 characters, and lettre folds only at spaces.
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
    /// The identity of the message that this one follows, without angle brackets.
    pub in_reply_to: Option<String>,
    /// A `mailto:` or `https:` address that unsubscribes. An `https:` one gets `List-Unsubscribe-Post` too and must
    /// act on POST alone (RFC 8058).
    pub list_unsubscribe: Option<String>,
}

/// Why a message cannot be composed; each is a sentence for its author.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ComposeError {
    /// A header's text holds a line break or another control character.
    #[error("The {0} contains a line break or another control character: remove it.")]
    Control(&'static str),
    /// A header's text would be read otherwise than it was written.
    #[error("The {0} contains an invisible character that turns the direction of writing: remove it.")]
    Direction(&'static str),
    /// With everything that goes along the message is too large.
    #[error("The message is larger than {} MB with what goes along: attach less.", MAX_MESSAGE / 1024 / 1024)]
    TooLarge,
    /// A header's text would be decoded into something else than was written.
    #[error("The {0} contains “=?”, which mail programs read as encoded text: leave it out.")]
    EncodedWord(&'static str),
    /// A header's text is too long; the number is the most that is possible.
    #[error("The {0} is too long: at most {1} characters are possible.")]
    TooLong(&'static str, usize),
    /// The body holds a NUL, which no mail may carry.
    #[error("The {0} contains a NUL character: remove it.")]
    Nul(&'static str),
    /// An identity is not of the form `left@right`.
    #[error("The {0} “{1}” is not of the form left@right.")]
    MessageId(&'static str, String),
    /// The address for unsubscribing is neither `mailto:` nor `https:`.
    #[error(
        "The address for unsubscribing must begin with “https:” or “mailto:” and hold no spaces, commas or angle brackets."
    )]
    Unsubscribe,
    /// The date cannot be written as a header.
    #[error("The year {0} cannot be written into a message.")]
    Date(i32),
    /// The library that writes messages refused this one.
    #[error("The message cannot be composed: {0}.")]
    Library(String),
}

impl Message {
    /// Writes the message out, with CRLF line ends, 7-bit throughout. The same message gives the same bytes.
    pub fn compose(&self) -> Result<Vec<u8>, ComposeError> {
        let mut builder = lettre::Message::builder()
            .header(MessageId(bracketed("message id", &self.message_id)?))
            .date(self.checked_date()?.into())
            .from(mailbox("sender’s name", &self.from)?)
            .to(mailbox("recipient’s name", &self.to)?)
            .subject(header_text("subject", &self.subject, LONGEST_WORD)?);
        if let Some(address) = &self.reply_to {
            builder = builder.reply_to(lettre::message::Mailbox::new(None, address.to_lettre().map_err(library)?));
        }
        if let Some(id) = &self.in_reply_to {
            let id = bracketed("id of the earlier message", id)?;
            builder = builder.in_reply_to(id.clone()).references(id);
        }
        if let Some(uri) = &self.list_unsubscribe {
            builder = builder.header(ListUnsubscribe(unsubscribe(uri)?));
            if uri.starts_with("https:") {
                builder = builder.header(OneClick);
            }
        }
        let text = SinglePart::plain(body("text", &self.text)?);
        let html = self.html.as_deref().map(|html| body("HTML", html)).transpose()?.map(SinglePart::html);
        let message = if html.is_none() && self.calendar.is_none() && self.attachments.is_empty() {
            builder.singlepart(text)
        } else {
            builder.multipart(self.multipart(text, html)?)
        };
        let raw = message.map_err(library)?.formatted();
        if raw.len() > MAX_MESSAGE { Err(ComposeError::TooLarge) } else { Ok(raw) }
    }

    fn checked_date(&self) -> Result<DateTime<Utc>, ComposeError> {
        match self.date.year() {
            1970..=9999 => Ok(self.date),
            year => Err(ComposeError::Date(year)),
        }
    }

    /// The same words as text, as HTML and for the calendar; around them, where there are any, the files. The boundaries
    /// are hashes over what stands between them, so that nothing can contain one and composing is repeatable.
    fn multipart(&self, text: SinglePart, html: Option<SinglePart>) -> Result<MultiPart, ComposeError> {
        use lettre::message::MultiPartKind::{Alternative, Mixed};
        let invitation = self.calendar.as_ref().map(parts::calendar).transpose()?;
        let mut inner: Vec<SinglePart> = vec![text];
        inner.extend(html);
        inner.extend(invitation);
        let mut files = self.attachments.iter().map(parts::attachment).collect::<Result<Vec<_>, _>>()?;
        // Programs that do not look for an event among the alternatives find it as a file.
        files.extend(self.calendar.as_ref().map(parts::calendar_file).transpose()?);
        let boundary = self.boundary(inner.iter().chain(&files));
        let alternative = MultiPart::builder().kind(Alternative).boundary(&boundary);
        let alternative = inner.into_iter().fold(alternative.build(), MultiPart::singlepart);
        if files.is_empty() {
            return Ok(alternative);
        }
        let mixed = MultiPart::builder().kind(Mixed).boundary(format!("{boundary}m")).multipart(alternative);
        Ok(files.into_iter().fold(mixed, MultiPart::singlepart))
    }

    fn boundary<'a>(&self, parts: impl Iterator<Item = &'a SinglePart>) -> String {
        let mut hash = Sha256::new();
        let mut add = |part: &[u8]| {
            hash.update(part.len().to_be_bytes());
            hash.update(part);
        };
        add(self.message_id.as_bytes());
        parts.for_each(|part| add(part.raw_body()));
        let mut boundary = format!("{:x}", hash.finalize());
        boundary.truncate(40);
        boundary
    }
}

pub(super) fn library(error: impl std::fmt::Display) -> ComposeError {
    ComposeError::Library(error.to_string())
}

pub(super) fn header_text(what: &'static str, text: &str, longest: usize) -> Result<String, ComposeError> {
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
    Ok(text.to_owned())
}

fn mailbox(what: &'static str, mailbox: &Mailbox) -> Result<lettre::message::Mailbox, ComposeError> {
    let name = header_text(what, &mailbox.name, LONGEST_NAME)?;
    let address = mailbox.address.to_lettre().map_err(library)?;
    Ok(lettre::message::Mailbox::new(Some(name).filter(|name| !name.is_empty()), address))
}

fn bracketed(what: &'static str, id: &str) -> Result<String, ComposeError> {
    let plain =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_graphic() && !b"<>@()\",;\\".contains(&b));
    let valid = id.len() <= LONGEST_WORD && id.split_once('@').is_some_and(|(left, right)| plain(left) && plain(right));
    if valid { Ok(format!("<{id}>")) } else { Err(ComposeError::MessageId(what, id.to_owned())) }
}

fn unsubscribe(uri: &str) -> Result<String, ComposeError> {
    let scheme = uri.starts_with("https:") || uri.starts_with("mailto:");
    let plain = uri.bytes().all(|b| b.is_ascii_graphic() && !b"<>,\"\\".contains(&b));
    if scheme && plain && uri.len() <= LONGEST_WORD { Ok(format!("<{uri}>")) } else { Err(ComposeError::Unsubscribe) }
}

/// `text` with every kind of line end made one; lettre turns that into CRLF.
fn body(what: &'static str, text: &str) -> Result<String, ComposeError> {
    if text.contains('\0') {
        return Err(ComposeError::Nul(what));
    }
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// A header whose value is one word that must not be folded or encoded: it was checked to be printable ASCII.
macro_rules! word_header {
    ($type:ident, $name:literal) => {
        #[derive(Clone)]
        struct $type(String);

        impl Header for $type {
            fn name() -> HeaderName {
                HeaderName::new_from_ascii_str($name)
            }

            fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                Ok(Self(text.to_owned()))
            }

            fn display(&self) -> HeaderValue {
                HeaderValue::new(Self::name(), self.0.clone())
            }
        }
    };
}

word_header!(MessageId, "Message-ID");
word_header!(ListUnsubscribe, "List-Unsubscribe");

/// RFC 8058: one POST to the `https:` address unsubscribes.
#[derive(Clone)]
struct OneClick;

impl Header for OneClick {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}
