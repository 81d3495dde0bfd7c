//! Taking a message apart, for pages that show it and for tests.

use chrono::{DateTime, Utc};
use mail_parser::{MessageParser, MimeHeaders as _};

/// A message as a reader sees it. What a malformed message lacks is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// Without angle brackets.
    pub message_id: Option<String>,
    /// The `Date` header.
    pub date: Option<DateTime<Utc>>,
    /// `Name <address>`, or the address alone.
    pub from: String,
    /// The recipients, separated by commas.
    pub to: String,
    /// Where answers go, when it says so.
    pub reply_to: Option<String>,
    /// The subject, decoded.
    pub subject: String,
    /// Without angle brackets.
    pub in_reply_to: Option<String>,
    /// Every header in its order, as written, unfolded.
    pub headers: Vec<(String, String)>,
    /// The text body; made from the HTML where there is only that.
    pub text: String,
    /// The HTML body, where the message carries one.
    pub html: Option<String>,
    /// Files that go along, and an event among the alternatives.
    pub files: Vec<ParsedFile>,
}

/// Something that a message carries beside its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ParsedFile {
    /// Its name; empty where it has none.
    pub name: String,
    /// Its kind: `application/pdf`.
    pub media_type: String,
    /// What it holds, decoded.
    pub content: Vec<u8>,
}

impl Parsed {
    /// Reads a whole message.
    pub fn new(raw: &[u8]) -> Self {
        MessageParser::default().parse(raw).map(|message| Self::from_parser(&message, true)).unwrap_or_default()
    }

    /// Reads the headers alone; `raw` may end anywhere after them.
    pub fn headers_only(raw: &[u8]) -> Self {
        MessageParser::default()
            .parse_headers(raw)
            .map(|message| Self::from_parser(&message, false))
            .unwrap_or_default()
    }

    fn from_parser(message: &mail_parser::Message<'_>, bodies: bool) -> Self {
        let has_html = || message.html_bodies().any(mail_parser::MessagePart::is_text_html);
        Self {
            message_id: message.message_id().map(str::to_owned),
            date: message.date().and_then(|date| DateTime::from_timestamp(date.to_timestamp(), 0)),
            from: people(message.from()),
            to: people(message.to()),
            reply_to: message.reply_to().map(|to| people(Some(to))),
            subject: message.subject().unwrap_or_default().to_owned(),
            in_reply_to: message.in_reply_to().as_text().map(str::to_owned),
            headers: message.headers_raw().map(|(name, value)| (name.to_owned(), unfold(value))).collect(),
            text: if bodies { message.body_text(0).map(Into::into).unwrap_or_default() } else { String::new() },
            html: if bodies && has_html() { message.body_html(0).map(Into::into) } else { None },
            files: if bodies { message.attachments().map(file).collect() } else { vec![] },
        }
    }

    /// The first header of that name, whatever its case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

fn file(part: &mail_parser::MessagePart<'_>) -> ParsedFile {
    let kind = part.content_type();
    ParsedFile {
        name: part.attachment_name().unwrap_or_default().to_owned(),
        media_type: kind
            .map(|kind| format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or_default()))
            .unwrap_or_default(),
        content: part.contents().to_vec(),
    }
}

fn unfold(value: &str) -> String {
    value.replace(['\r', '\n'], "").trim().to_owned()
}

fn people(list: Option<&mail_parser::Address<'_>>) -> String {
    let shown = |person: &mail_parser::Addr<'_>| match (person.name(), person.address()) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (name, address) => address.or(name).unwrap_or_default().to_owned(),
    };
    list.map(|list| list.iter().map(shown).collect::<Vec<_>>().join(", ")).unwrap_or_default()
}
