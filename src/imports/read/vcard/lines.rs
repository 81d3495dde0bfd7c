//! The lines of cards: unfolded, decoded, with their groups and parameters.
//!
//! What the versions do differently: 2.1 has parameters without names (`TEL;WORK;VOICE:`), QUOTED-PRINTABLE with soft
//! line breaks, and no escaped commas; 3.0 and 4.0 escape commas, semicolons and line breaks, and 4.0 quotes values of
//! parameters. Pictures, sounds and keys are not decoded.

use base64::Engine;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::again;
use crate::imports::Refusal;
use crate::imports::read::values::{short, some};
use crate::t;

/// More lines than this are no card, whatever the file says.
const LONGEST_CARD: usize = 20_000;
/// Values of which nothing is kept.
const BINARY: [&str; 5] = ["PHOTO", "LOGO", "SOUND", "KEY", "X-MS-OL-DESIGN"];

/// One property of a card.
#[derive(Debug)]
pub(super) struct Line {
    /// `item1` of `item1.EMAIL`, in upper case; empty where it has none.
    group: String,
    /// In upper case.
    pub name: String,
    /// Names and values in upper case, save for what was quoted.
    parameters: Vec<(String, String)>,
    pub value: Value,
}

/// The value of a property, still escaped as its version does.
#[derive(Debug)]
pub(super) struct Value {
    raw: String,
    version: Escapes,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Escapes {
    /// Version 2.1: only a semicolon is escaped; a comma is a comma.
    Semicolons,
    /// Versions 3.0 and 4.0.
    All,
}

impl Value {
    /// As one text.
    pub fn text(&self) -> String {
        match self.version {
            Escapes::Semicolons => unescape(&self.raw, |c| matches!(c, ';' | ',')),
            Escapes::All => unescape(&self.raw, |_| true),
        }
    }

    /// Divided at semicolons, and each part at commas: the parts of a name, an address, an organisation.
    pub fn parts(&self) -> Vec<Vec<String>> {
        let parts = divide(&self.raw, ';').into_iter();
        parts
            .map(|part| match self.version {
                Escapes::Semicolons => vec![unescape(&part, |c| matches!(c, ';' | ','))],
                Escapes::All => divide(&part, ',').iter().map(|item| unescape(item, |_| true)).collect(),
            })
            .collect()
    }

    /// Divided at commas.
    pub fn list(&self) -> Vec<String> {
        divide(&self.raw, ',').iter().map(|item| unescape(item, |_| true)).collect()
    }
}

/// Divides at a sign that is not escaped.
fn divide(text: &str, at: char) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut escaped = false;
    for c in text.chars() {
        if c == at && !escaped {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(c);
        }
        escaped = c == '\\' && !escaped;
    }
    parts
}

/// Takes backslashes away before signs that are escaped; `\n` is a line break where all are.
fn unescape(text: &str, is_escaped: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match chars.peek() {
            Some(next) if c == '\\' && is_escaped(*next) => {
                out.push(if matches!(next, 'n' | 'N') { '\n' } else { *next });
                chars.next();
            }
            _ => out.push(c),
        }
    }
    out
}

impl Line {
    /// Whether it is of a type: `WORK`, `FAX`.
    pub fn is(&self, kind: &str) -> bool {
        let types = self.parameters.iter().filter(|(name, _)| name == "TYPE");
        types.flat_map(|(_, value)| value.split(',')).any(|value| value.eq_ignore_ascii_case(kind))
    }

    fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// 1 to 100, the lower the better: `PREF=1` of 4.0, `TYPE=pref` of 3.0, `PREF` of 2.1.
    pub fn preference(&self) -> u8 {
        let number = self.parameter("PREF").map(|value| value.parse().unwrap_or(1));
        number.unwrap_or(if self.is("PREF") { 1 } else { 100 })
    }

    /// What it is for: the label of its group (`item1.X-ABLabel`), else `work`, `home` or `mobile`.
    pub fn label(&self, card: &[Line]) -> Option<String> {
        let of_group = |line: &&Line| !self.group.is_empty() && line.group == self.group && line.name == "X-ABLABEL";
        if let Some(label) = card.iter().find(of_group) {
            let text = label.value.text();
            let text = text.trim();
            let text = text.strip_prefix("_$!<").and_then(|text| text.strip_suffix(">!$_")).unwrap_or(text);
            return some(text.trim());
        }
        let kinds = [("CELL", "mobile"), ("WORK", "work"), ("HOME", "home")];
        kinds.iter().find(|(kind, _)| self.is(kind)).map(|(_, label)| (*label).to_owned())
    }
}

/// Takes the number of a card's first line, and its lines.
type EachCard<'a> = &'a mut dyn FnMut(u64, &[Line]) -> Result<(), Refusal>;

/// Calls `each` with every card and the number of its first line.
pub(super) fn each_card(bytes: &[u8], each: EachCard<'_>) -> Result<(), Refusal> {
    let text = text(bytes)?;
    let mut card: Option<(u64, Escapes, Vec<Line>)> = None;
    let mut lines = Unfolded::new(&text);
    while let Some((number, raw)) = lines.next() {
        if raw.trim().is_empty() {
            continue;
        }
        let is = |word: &str| raw.trim().eq_ignore_ascii_case(word);
        match &mut card {
            None if is("BEGIN:VCARD") => card = Some((number, Escapes::All, vec![])),
            None => {
                let message = again(t!("imports-vcard-outside", text = short(&raw)));
                return Err(Refusal::at_line(number, message));
            }
            Some(_) if is("BEGIN:VCARD") => {
                let message = again(t!("imports-vcard-within"));
                return Err(Refusal::at_line(number, message));
            }
            Some((first, _, properties)) if is("END:VCARD") => {
                each(*first, properties)?;
                card = None;
            }
            Some((_, escapes, properties)) => {
                let line = property(&mut lines, &raw, *escapes);
                match line {
                    Some(line) if line.name == "VERSION" && line.value.raw.trim() == "2.1" => {
                        *escapes = Escapes::Semicolons;
                        for line in properties.iter_mut() {
                            line.value.version = Escapes::Semicolons;
                        }
                    }
                    Some(line) => properties.push(line),
                    // Programs leave odd lines (a blob that lost its fold): a card is read without them.
                    None => {}
                }
                if properties.len() > LONGEST_CARD {
                    let message = again(t!("imports-vcard-long", most = LONGEST_CARD.to_string()));
                    return Err(Refusal::at_line(number, message));
                }
            }
        }
    }
    match card {
        Some((first, ..)) => Err(Refusal::at_line(first, again(t!("imports-vcard-cut-off")))),
        None => Ok(()),
    }
}

/// UTF-8, what a byte order mark says, or the Windows encoding of old programs.
fn text(bytes: &[u8]) -> Result<String, Refusal> {
    let (encoding, bytes) = Encoding::for_bom(bytes).map_or((UTF_8, bytes), |(e, mark)| (e, &bytes[mark..]));
    let decoded = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    let text = decoded.unwrap_or_else(|| WINDOWS_1252.decode_without_bom_handling(bytes).0);
    if text.contains('\0') {
        return Err(Refusal::new(again(t!("imports-vcard-nul"))));
    }
    Ok(text.into_owned())
}

/// A property, with the rest of its value where that goes on in the next lines.
fn property(lines: &mut Unfolded<'_>, raw: &str, version: Escapes) -> Option<Line> {
    let (head, value) = split_head(raw)?;
    let mut parts = split_quoted(head, ';').into_iter();
    let name = parts.next()?.trim().to_ascii_uppercase();
    let (group, name) = name.split_once('.').map_or(("", name.as_str()), |(group, name)| (group, name));
    let (group, name) = (group.to_owned(), name.to_owned());
    let parameters: Vec<_> = parts.map(parameter).collect();
    let mut line = Line { group, name, parameters, value: Value { raw: value.to_owned(), version } };
    let is = |line: &Line, word: &str| {
        line.parameters
            .iter()
            .any(|(name, value)| matches!(name.as_str(), "ENCODING" | "TYPE") && value.eq_ignore_ascii_case(word))
    };
    if is(&line, "QUOTED-PRINTABLE") {
        while line.value.raw.ends_with('=') {
            line.value.raw.pop();
            let Some((_, next)) = lines.next_raw() else { break };
            line.value.raw.push_str(next);
        }
        let bytes = quoted_printable(&line.value.raw);
        line.value.raw = in_charset(&bytes, line.parameter("CHARSET"));
    } else if is(&line, "BASE64") || is(&line, "B") || BINARY.contains(&line.name.as_str()) {
        let encoded: String = line.value.raw.chars().filter(|c| !c.is_whitespace()).collect();
        let is_kept = !BINARY.contains(&line.name.as_str());
        let decoded = base64::engine::general_purpose::STANDARD.decode(encoded).ok().filter(|_| is_kept);
        line.value.raw = decoded.map(|bytes| in_charset(&bytes, line.parameter("CHARSET"))).unwrap_or_default();
    }
    Some(line)
}

/// What stands before and after the first colon that is not quoted.
fn split_head(line: &str) -> Option<(&str, &str)> {
    let mut quoted = false;
    let at = line.char_indices().find(|(_, c)| {
        quoted ^= *c == '"';
        *c == ':' && !quoted
    })?;
    Some((&line[..at.0], &line[at.0 + 1..]))
}

fn split_quoted(text: &str, at: char) -> Vec<&str> {
    let mut quoted = false;
    text.split(|c: char| {
        quoted ^= c == '"';
        c == at && !quoted
    })
    .collect()
}

/// Name and value of a parameter; in 2.1 the value may stand alone.
fn parameter(text: &str) -> (String, String) {
    let (name, value) = text.split_once('=').map_or_else(
        || {
            let bare = text.trim().to_ascii_uppercase();
            let name = match bare.as_str() {
                "QUOTED-PRINTABLE" | "BASE64" | "8BIT" | "7BIT" => "ENCODING",
                _ => "TYPE",
            };
            (name.to_owned(), bare)
        },
        |(name, value)| (name.trim().to_ascii_uppercase(), value.trim().trim_matches('"').to_owned()),
    );
    (name, value)
}

fn quoted_printable(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let hex = bytes.get(at + 1..at + 3).and_then(|hex| std::str::from_utf8(hex).ok());
        let decoded = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()).filter(|_| *byte == b'=');
        out.push(decoded.unwrap_or(*byte));
        at += if decoded.is_some() { 3 } else { 1 };
    }
    out
}

fn in_charset(bytes: &[u8], charset: Option<&str>) -> String {
    let encoding = charset.and_then(|label| Encoding::for_label(label.as_bytes())).unwrap_or(UTF_8);
    let decoded = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    decoded.unwrap_or_else(|| WINDOWS_1252.decode_without_bom_handling(bytes).0).into_owned()
}

/// Lines, with those that begin with a space joined to the one before.
struct Unfolded<'a> {
    lines: std::iter::Peekable<std::iter::Zip<std::ops::RangeFrom<u64>, std::str::Lines<'a>>>,
}

impl<'a> Unfolded<'a> {
    fn new(text: &'a str) -> Self {
        Unfolded { lines: (1..).zip(text.lines()).peekable() }
    }

    /// The next line as it stands.
    fn next_raw(&mut self) -> Option<(u64, &'a str)> {
        self.lines.next()
    }

    /// The next line, unfolded.
    fn next(&mut self) -> Option<(u64, String)> {
        let (number, first) = self.lines.next()?;
        let mut line = first.to_owned();
        // A soft line break of QUOTED-PRINTABLE is no fold: what follows is joined where it is decoded.
        if first.ends_with('=') && first.to_ascii_uppercase().contains("QUOTED-PRINTABLE") {
            return Some((number, line));
        }
        while let Some((_, next)) = self.lines.next_if(|(_, next)| next.starts_with([' ', '\t'])) {
            line.push_str(&next[1..]);
        }
        Some((number, line))
    }
}
