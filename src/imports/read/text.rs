//! From files to text and from text to tidy values: what every reader needs.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Head;
use crate::directory::{Area, Classification, ContactKind, EUROPEAN_PARLIAMENT, areas};
use crate::imports::data::{Detail, Doubt, OrganizationRef, Place, Record};
use crate::imports::meps::decode;
use crate::imports::{Refusal, SourceFile};
use crate::mail::Address;
use crate::t;

/// The longest value that is kept, in characters.
const MAX_VALUE: usize = 2_000;

/// ISO 3166-1 alpha-3 codes, and the alpha-2 ones that are stored.
static ALPHA_3: &str = include_str!("alpha3.csv");

impl Head {
    /// Its beginning as text, by its byte order mark, else as UTF-8; what is none becomes `�`.
    pub(in crate::imports) fn text(&self) -> Cow<'_, str> {
        let (encoding, mark) = encoding_rs::Encoding::for_bom(&self.bytes).unwrap_or((encoding_rs::UTF_8, 0));
        encoding.decode_without_bom_handling(&self.bytes[mark..]).0
    }
}

/// The text of a file, its lines ended by `\n` whatever ended them.
///
/// # Errors
/// Refused when it is no text, or in no encoding that it names.
pub(super) fn read(file: &SourceFile) -> Result<String, Refusal> {
    decode::text(&file.bytes()?).map(even_lines)
}

/// The same for a file that may be in Windows-1252 without saying so: what is not UTF-8 is taken for that.
///
/// # Errors
/// Refused when it is no text.
pub(super) fn read_western(file: &SourceFile) -> Result<String, Refusal> {
    let bytes = file.bytes()?;
    let is_marked = encoding_rs::Encoding::for_bom(&bytes).is_some();
    if is_marked || std::str::from_utf8(&bytes).is_ok() {
        return decode::text(&bytes).map(even_lines);
    }
    let text = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&bytes).0.into_owned();
    decode::text(text.as_bytes()).map(even_lines)
}

fn even_lines(text: String) -> String {
    if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n") } else { text }
}

/// The only file of an import.
///
/// # Errors
/// Refused when there are several: one of them would be lost.
pub(super) fn only(files: &[SourceFile]) -> Result<&SourceFile, Refusal> {
    match files {
        [file] => Ok(file),
        [] => Err(Refusal::new(t!("imports-no-file"))),
        _ => Err(Refusal::new(t!("imports-one-at-a-time", n = files.len().to_string()))),
    }
}

/// A refusal of one file of several.
pub(super) fn in_file(file: &SourceFile) -> impl Fn(Refusal) -> Refusal + '_ {
    |refusal| Refusal { message: t!("imports-in-file", file = &file.name, message = &refusal.message), ..refusal }
}

/// A doubt as a record.
pub(super) fn doubt(place: &Place, name: &str, reason: impl Into<String>) -> Record {
    Record::Doubtful(Doubt { place: place.clone(), name: name.to_owned(), reason: reason.into() })
}

/// A value with single spaces and no control characters, cut where nobody would read on.
pub(super) fn tidy(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let text = words.collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(MAX_VALUE) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}

/// A [`tidy`] value; none where it is empty.
pub(super) fn some(text: &str) -> Option<String> {
    Some(tidy(text)).filter(|text| !text.is_empty())
}

/// The number of a Member, body or the like: digits without leading zeros.
pub(super) fn number(text: &str) -> Option<String> {
    let digits = text.trim().trim_start_matches('0');
    let is_number = (1..=10).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| digits.to_owned())
}

/// The number by which the voting system knows a Member; the lists of the eighth term agree on somebody's that is 0.
pub(super) fn voting_number(text: &str) -> Option<String> {
    number(text).or_else(|| (text.trim() == "0").then(|| "0".to_owned()))
}

/// A country by its name or a code of two or three letters.
pub(super) fn country(text: &str) -> Option<Area> {
    areas::by_any(text).or_else(|| {
        let code = text.trim().to_ascii_uppercase();
        let row = ALPHA_3.lines().filter_map(|line| line.split_once(',')).find(|(alpha_3, _)| *alpha_3 == code);
        row.and_then(|(_, alpha_2)| areas::by_code(alpha_2))
    })
}

/// E-mail addresses, with or without `mailto:`, several divided by `;`; each that is none as it was written.
pub(super) fn emails(text: &str) -> (Vec<Detail>, Vec<String>) {
    let (mut details, mut none): (Vec<Detail>, Vec<String>) = (vec![], vec![]);
    for part in text.split(';').map(str::trim) {
        let part = strip_prefix_any_case(part, "mailto:").trim();
        if part.is_empty() {
            continue;
        }
        match Address::parse(part) {
            Ok(address) => push(&mut details, Detail::new(ContactKind::Email, address.folded())),
            Err(_) => none.push(tidy(part)),
        }
    }
    (details, none)
}

/// Links, several divided by `;`; `www.` is made a link, what cannot be one is left out.
pub(super) fn links(kind: ContactKind, text: &str) -> Vec<Detail> {
    let mut details = vec![];
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let lower = part.to_ascii_lowercase();
        let is_link = lower.starts_with("http://") || lower.starts_with("https://");
        let is_bare = !is_link && part.contains('.') && !part.contains("://") && !part.contains('@');
        if part.chars().any(|c| c.is_whitespace() || c.is_control()) || !(is_link || is_bare) {
            continue;
        }
        let link = if is_link { part.to_owned() } else { format!("https://{part}") };
        push(&mut details, Detail::new(kind, link));
    }
    details
}

/// A telephone number, with or without `tel:`.
pub(super) fn phone(text: &str) -> Option<Detail> {
    let number = tidy(strip_prefix_any_case(text.trim(), "tel:"));
    number.chars().any(|c| c.is_ascii_digit()).then(|| Detail::new(ContactKind::Phone, number))
}

fn strip_prefix_any_case<'a>(text: &'a str, prefix: &str) -> &'a str {
    match text.get(..prefix.len()) {
        Some(head) if head.eq_ignore_ascii_case(prefix) => &text[prefix.len()..],
        _ => text,
    }
}

/// Adds details that are not there yet.
pub(super) fn push_all(details: &mut Vec<Detail>, more: impl IntoIterator<Item = Detail>) {
    for detail in more {
        push(details, detail);
    }
}

/// Adds a detail that is not there yet.
pub(super) fn push(details: &mut Vec<Detail>, detail: Detail) {
    if !details.iter().any(|known| known.kind == detail.kind && known.value == detail.value) {
        details.push(detail);
    }
}

/// A day written as `2024-07-16`.
pub(super) fn day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|day| day.to_string() == text)
}

/// The European Parliament, as memberships and bodies name it.
pub(super) fn parliament() -> OrganizationRef {
    OrganizationRef {
        code: EUROPEAN_PARLIAMENT.to_owned(),
        ..OrganizationRef::named(Classification::Institution, "European Parliament")
    }
}

/// A body of the European Parliament.
pub(super) fn body(classification: Classification, code: &str, name: &str) -> OrganizationRef {
    OrganizationRef {
        code: code.to_owned(),
        parent: Some(Box::new(parliament())),
        ..OrganizationRef::named(classification, name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lose_mailto_and_are_divided_by_semicolons() {
        let (details, none) =
            emails("mailto:Ana.Lima@EP.example; MAILTO:ana@lima.example;; ana at lima; ana@lima.example");
        let values: Vec<_> = details.iter().map(|detail| detail.value.as_str()).collect();
        assert_eq!(values, ["ana.lima@ep.example", "ana@lima.example"]);
        assert_eq!(none, ["ana at lima"]);
    }

    #[test]
    fn links_are_links_even_without_a_scheme_and_nothing_else_is() {
        let values =
            |text: &str| -> Vec<_> { links(ContactKind::Web, text).into_iter().map(|link| link.value).collect() };
        assert_eq!(
            values(" www.lima.example/a?b ; http://lima.example"),
            ["https://www.lima.example/a?b", "http://lima.example"]
        );
        for none in ["", "n/a", "javascript:alert(1)", "javascript://x.y", "ask me", "ana@lima.example"] {
            assert!(values(none).is_empty(), "{none}");
        }
    }

    #[test]
    fn countries_are_known_by_codes_of_two_or_three_letters_and_by_name() {
        for written in ["GRC", "grc", "EL", "GR", "Greece"] {
            assert_eq!(country(written).map(|area| area.code), Some("GR"), "{written}");
        }
        assert_eq!(country("XYZ"), None);
        assert_eq!(ALPHA_3.lines().skip(1).filter(|line| country(&line[..3]).is_some()).count(), 28);
    }

    #[test]
    fn lines_end_alike_however_they_ended() {
        let read = |bytes: &[u8]| read(&SourceFile::memory("a.csv", bytes.to_vec())).unwrap();
        assert_eq!(read(b"\xef\xbb\xbfa\r\nb\rc\n"), "a\nb\nc\n");
        let western = SourceFile::memory("a.csv", b"Jos\xe9,\x80".to_vec());
        assert_eq!(read_western(&western).unwrap(), "José,€");
    }
}
