//! Writing cards: RFC 6350 (4.0), or RFC 2426 (3.0) for programs that know no better.

use std::fmt::Write;

use crate::directory::{ContactKind, Gender};

crate::text_enum! {
    /// Which version a card is written in.
    pub enum Version {
        /// RFC 2426, which every program reads.
        V3 = "3.0",
        /// RFC 6350.
        V4 = "4.0",
    }
}

/// What a card says. Empty and `None` are left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    /// What the person is known by when the card comes back.
    pub uid: String,
    /// Name in full.
    pub name: String,
    /// Family name.
    pub family_name: String,
    /// Given names.
    pub given_name: String,
    /// `Ms`, `Dr`.
    pub honorific_prefix: Option<String>,
    /// `PhD`.
    pub honorific_suffix: Option<String>,
    /// Only in 4.0.
    pub gender: Option<Gender>,
    /// ISO 639-1; only in 4.0.
    pub language: Option<String>,
    /// Where they work: the first only, because programs show one.
    pub organization: Option<Organization>,
    /// Ways to reach them: kind, value, and what for (`work`, `home`, `mobile`).
    pub details: Vec<(ContactKind, String, Option<String>)>,
    /// Other names.
    pub other_names: Vec<String>,
    /// Tags.
    pub tags: Vec<String>,
    /// Free text.
    pub note: Option<String>,
}

/// An organisation and what the person is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organization {
    /// Its names, from the largest body to the smallest.
    pub names: Vec<String>,
    /// The role in words.
    pub title: Option<String>,
}

/// A card as text, with CRLF at the end of each line and no line longer than 75 octets.
pub fn write(card: &Card, version: Version) -> String {
    let mut out = Lines { text: String::new(), version };
    out.line("BEGIN", "VCARD");
    out.line("VERSION", version.as_str());
    out.text("UID", &card.uid);
    let name =
        if card.name.is_empty() { format!("{} {}", card.given_name, card.family_name) } else { card.name.clone() };
    out.line("FN", &escape(name.trim()));
    let part = |text: &Option<String>| text.as_deref().map(escape).unwrap_or_default();
    let (prefix, suffix) = (part(&card.honorific_prefix), part(&card.honorific_suffix));
    out.line("N", &format!("{};{};;{prefix};{suffix}", escape(&card.family_name), escape(&card.given_name)));
    out.list("NICKNAME", &card.other_names, ",");
    if version == Version::V4 {
        out.text("GENDER", card.gender.map_or("", |g| if g == Gender::Female { "F" } else { "M" }));
        out.text("LANG", card.language.as_deref().unwrap_or_default());
    }
    if let Some(organization) = &card.organization {
        out.list("ORG", &organization.names, ";");
        out.text("TITLE", organization.title.as_deref().unwrap_or_default());
    }
    card.details.iter().for_each(|(kind, value, label)| out.detail(*kind, value, label.as_deref()));
    out.list("CATEGORIES", &card.tags, ",");
    out.text("NOTE", card.note.as_deref().unwrap_or_default());
    out.line("END", "VCARD");
    out.text
}

struct Lines {
    text: String,
    version: Version,
}

impl Lines {
    /// A property whose value is escaped already, folded.
    fn line(&mut self, name: &str, value: &str) {
        const LONGEST: usize = 75;
        let mut width = 0;
        for c in format!("{name}:{value}").chars() {
            if width + c.len_utf8() > LONGEST {
                self.text.push_str("\r\n ");
                width = 1;
            }
            self.text.push(c);
            width += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }

    fn text(&mut self, name: &str, value: &str) {
        if !value.trim().is_empty() {
            self.line(name, &escape(value.trim()));
        }
    }

    fn list(&mut self, name: &str, values: &[String], between: &str) {
        let values: Vec<_> = values.iter().map(|value| escape(value.trim())).filter(|v| !v.is_empty()).collect();
        if !values.is_empty() {
            self.line(name, &values.join(between));
        }
    }

    fn detail(&mut self, kind: ContactKind, value: &str, label: Option<&str>) {
        let value = escape(value.trim());
        let (name, value, own) = match kind {
            ContactKind::Email => ("EMAIL", value, None),
            ContactKind::Phone => ("TEL", value, Some("voice")),
            ContactKind::Fax => ("TEL", value, Some("fax")),
            ContactKind::Web | ContactKind::Social => ("URL", value, None),
            // An address in one text is the street of a structured one.
            ContactKind::Office | ContactKind::Address => ("ADR", format!(";;{value};;;;"), None),
        };
        let of = match label.map(str::to_lowercase).as_deref() {
            Some("mobile") => Some("cell"),
            Some("home") => Some("home"),
            Some(_) => Some("work"),
            None => None,
        };
        let mut head = name.to_owned();
        let types: Vec<_> = [of, own].into_iter().flatten().collect();
        if !types.is_empty() {
            let types = types.join(",");
            // In 4.0 a comma in a parameter needs quotes.
            let quote = if self.version == Version::V4 && types.contains(',') { "\"" } else { "" };
            // Writing to a String does not fail.
            let _ = write!(head, ";TYPE={quote}{types}{quote}");
        }
        self.line(&head, &value);
    }
}

/// Backslash, comma, semicolon and line break escaped; other control characters left out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ',' | ';' => out.extend(['\\', c]),
            '\n' | '\r' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}
