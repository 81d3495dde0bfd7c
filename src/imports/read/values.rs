//! Small things that every reader needs: tidy texts, dates, addresses.

use chrono::{Datelike, NaiveDate};

use crate::directory::{ContactKind, Gender};
use crate::imports::data::{Dated, Detail, Precision};
use crate::mail::Address;

/// Single spaces, no control characters, no marks that nobody sees.
pub(super) fn words(text: &str) -> String {
    let gap = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{200e}');
    text.split(gap).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A text, if there is one.
pub(super) fn some(text: impl Into<String>) -> Option<String> {
    Some(text.into()).filter(|text| !text.is_empty())
}

/// The beginning of a value, for a message.
pub(super) fn short(text: &str) -> String {
    let mut out: String = text.chars().take(60).collect();
    if out.len() < text.len() {
        out.push('…');
    }
    out
}

/// An address as it is kept.
///
/// # Errors
/// A sentence that says why it is none.
pub(super) fn email(text: &str) -> Result<String, String> {
    let text = text.trim();
    let text = text.get(..7).filter(|start| start.eq_ignore_ascii_case("mailto:")).map_or(text, |_| &text[7..]);
    Address::parse(text).map(|address| address.folded())
}

/// Adds a detail once.
pub(super) fn add(details: &mut Vec<Detail>, detail: Detail) {
    if !detail.value.is_empty() && !details.iter().any(|d| d.kind == detail.kind && d.value == detail.value) {
        details.push(detail);
    }
}

/// Adds a link as a web page, or an account on a social network.
pub(super) fn add_link(details: &mut Vec<Detail>, link: &str) {
    const SOCIAL: [&str; 8] =
        ["twitter.com", "x.com", "facebook.com", "linkedin.com", "instagram.com", "bsky.app", "youtube.com", "t.me"];
    let link = words(link);
    let host = link.split_once("://").map_or(link.as_str(), |(_, rest)| rest).split('/').next().unwrap_or_default();
    let host = host.strip_prefix("www.").unwrap_or(host).to_ascii_lowercase();
    let is_social = SOCIAL.iter().any(|s| host == *s || host.ends_with(&format!(".{s}")));
    add(details, Detail::new(if is_social { ContactKind::Social } else { ContactKind::Web }, link));
}

/// `2024-07-16`, `2024-07`, `2024`, `16/07/2024`, `16.07.2024`, `16 July 2024`, as a first or last day. Day and month
/// are never swapped: where the first number cannot be a day, it is no date.
pub(super) fn date(text: &str, is_end: bool) -> Option<Dated> {
    let text = text.trim();
    let text = text.get(10..).filter(|rest| rest.starts_with(['T', ' '])).map_or(text, |_| &text[..10]);
    let iso = if is_end { Dated::end(text) } else { Dated::start(text) };
    iso.or_else(|| {
        let day = ["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%d %b %Y", "%Y/%m/%d"];
        let day = day.iter().find_map(|format| NaiveDate::parse_from_str(text, format).ok())?;
        (1800..=9999).contains(&day.year()).then_some(Dated { day, precision: Precision::Day })
    })
}

/// A form of address at the beginning of a name: `Ms`, `Dr.`, `Frau`.
pub(super) fn honorific(word: &str) -> bool {
    const KNOWN: [&str; 27] = [
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "lord",
        "lady",
        "baroness",
        "baron",
        "mme",
        "m",
        "mlle",
        "monsieur",
        "madame",
        "herr",
        "frau",
        "ing",
        "dipl",
        "hon",
        "rt",
        "he",
        "dipling",
    ];
    let plain: String = word.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    // `M` and `HE` are names' initials as well: only as they are written as a form of address.
    let is_sure = !matches!(plain.as_str(), "m" | "he") || matches!(word, "M." | "H.E.");
    is_sure && KNOWN.contains(&plain.as_str())
}

/// The forms of address at the beginning of a name, and the rest.
pub(super) fn split_honorific(name: &str) -> (Option<String>, String) {
    let words: Vec<&str> = name.split_whitespace().collect();
    let count = words.iter().take_while(|word| honorific(word)).count();
    let count = if count == words.len() { 0 } else { count };
    (some(words[..count].join(" ")), words[count..].join(" "))
}

/// What a form of address or a word says of gender.
pub(super) fn gender(text: &str) -> Option<Gender> {
    text.split_whitespace().find_map(|word| match word.trim_end_matches('.').to_lowercase().as_str() {
        "f" | "female" | "ms" | "mrs" | "miss" | "mme" | "mlle" | "madame" | "frau" | "dame" | "lady" | "baroness"
        | "w" | "weiblich" | "femme" | "féminin" | "woman" => Some(Gender::Female),
        "m" | "male" | "mr" | "monsieur" | "herr" | "sir" | "lord" | "baron" | "männlich" | "homme" | "masculin"
        | "man" => Some(Gender::Male),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_europe_writes_them() {
        for (text, day) in [
            ("2024-07-16", "2024-07-16"),
            ("16/07/2024", "2024-07-16"),
            ("16.07.2024", "2024-07-16"),
            ("16 July 2024", "2024-07-16"),
            ("2024-07-16T10:00:00", "2024-07-16"),
            ("2024-07", "2024-07-01"),
        ] {
            assert_eq!(date(text, false).map(|d| d.day.to_string()).as_deref(), Some(day), "{text}");
        }
        for text in ["07/16/2024", "16/07/24", "soon", "", "2024-13-01"] {
            assert_eq!(date(text, false), None, "{text}");
        }
        assert_eq!(date("2024", true).map(|d| d.day.to_string()).as_deref(), Some("2024-12-31"));
    }

    #[test]
    fn forms_of_address_are_no_part_of_the_name() {
        for (text, prefix, rest) in [
            ("Ms RIES Frédérique", Some("Ms"), "RIES Frédérique"),
            ("Prof. Dr. Ana Lima", Some("Prof. Dr."), "Ana Lima"),
            ("M. Jean Petit", Some("M."), "Jean Petit"),
            ("M Petit", None, "M Petit"),
            ("Dr", None, "Dr"),
        ] {
            assert_eq!(split_honorific(text), (prefix.map(str::to_owned), rest.to_owned()), "{text}");
        }
        assert_eq!((gender("Dr Ms"), gender("Dr"), gender("Mr")), (Some(Gender::Female), None, Some(Gender::Male)));
    }

    #[test]
    fn an_account_on_a_social_network_is_told_from_a_page() {
        let mut details = vec![];
        for link in ["https://www.twitter.com/ana", "https://ana.example/x.com", "https://ana.example/x.com"] {
            add_link(&mut details, link);
        }
        let kinds: Vec<_> = details.iter().map(|d| d.kind).collect();
        assert_eq!(kinds, [ContactKind::Social, ContactKind::Web]);
    }
}
