//! The languages in which a letter can be written, and which one a state is written to in.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::locale::{self, Locale};
use crate::t;

crate::text_enum! {
    /// One of the 24 official languages of the Union, by its ISO 639-1 code.
    pub enum Language {
        /// Bulgarian.
        Bulgarian = "bg",
        /// Czech.
        Czech = "cs",
        /// Danish.
        Danish = "da",
        /// German.
        German = "de",
        /// Greek.
        Greek = "el",
        /// English.
        English = "en",
        /// Spanish.
        Spanish = "es",
        /// Estonian.
        Estonian = "et",
        /// Finnish.
        Finnish = "fi",
        /// French.
        French = "fr",
        /// Irish.
        Irish = "ga",
        /// Croatian.
        Croatian = "hr",
        /// Hungarian.
        Hungarian = "hu",
        /// Italian.
        Italian = "it",
        /// Lithuanian.
        Lithuanian = "lt",
        /// Latvian.
        Latvian = "lv",
        /// Maltese.
        Maltese = "mt",
        /// Dutch.
        Dutch = "nl",
        /// Polish.
        Polish = "pl",
        /// Portuguese.
        Portuguese = "pt",
        /// Romanian.
        Romanian = "ro",
        /// Slovak.
        Slovak = "sk",
        /// Slovene.
        Slovene = "sl",
        /// Swedish.
        Swedish = "sv",
    }
}

impl Language {
    /// Its name: `English`.
    pub fn name(self) -> String {
        let name = match self {
            Language::Bulgarian => t!("letters-language-bg"),
            Language::Czech => t!("letters-language-cs"),
            Language::Danish => t!("letters-language-da"),
            Language::German => t!("letters-language-de"),
            Language::Greek => t!("letters-language-el"),
            Language::English => t!("letters-language-en"),
            Language::Spanish => t!("letters-language-es"),
            Language::Estonian => t!("letters-language-et"),
            Language::Finnish => t!("letters-language-fi"),
            Language::French => t!("letters-language-fr"),
            Language::Irish => t!("letters-language-ga"),
            Language::Croatian => t!("letters-language-hr"),
            Language::Hungarian => t!("letters-language-hu"),
            Language::Italian => t!("letters-language-it"),
            Language::Lithuanian => t!("letters-language-lt"),
            Language::Latvian => t!("letters-language-lv"),
            Language::Maltese => t!("letters-language-mt"),
            Language::Dutch => t!("letters-language-nl"),
            Language::Polish => t!("letters-language-pl"),
            Language::Portuguese => t!("letters-language-pt"),
            Language::Romanian => t!("letters-language-ro"),
            Language::Slovak => t!("letters-language-sk"),
            Language::Slovene => t!("letters-language-sl"),
            Language::Swedish => t!("letters-language-sv"),
        };
        name.to_owned()
    }

    /// Its name within a sentence, where French begins it with a small letter.
    pub fn in_sentence(self) -> String {
        let name = self.name();
        if locale::current() == Locale::French { name.to_lowercase() } else { name }
    }
}

struct Area {
    language: Option<Language>,
    en: String,
    fr: String,
    de: String,
}

/// By ISO 3166-1 code. Belgium has no one language: who is written to there without a known language gets the letter's
/// default.
static AREAS: LazyLock<HashMap<String, Area>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(include_str!("areas.csv").as_bytes());
    let rows = reader.deserialize::<(String, String, String, String, String)>().flatten();
    rows.map(|(code, language, en, fr, de)| (code, Area { language: language.parse().ok(), en, fr, de })).collect()
});

/// The main language of a state, by its ISO 3166-1 code.
pub fn language_of_area(code: &str) -> Option<Language> {
    AREAS.get(code)?.language
}

/// The name of a state in a language; in English where the table has no other, and the code where it has none.
pub fn country_name(code: &str, language: Language) -> String {
    let Some(area) = AREAS.get(code) else { return code.to_owned() };
    let name = match language {
        Language::French => &area.fr,
        Language::German => &area.de,
        _ => &area.en,
    };
    name.clone()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_member_state_has_a_name_and_all_but_belgium_a_main_language() {
        let rows = include_str!("areas.csv").lines().count() - 1;
        assert_eq!(AREAS.len(), rows, "a row of areas.csv does not parse");
        assert!(AREAS.iter().all(|(code, area)| area.language.is_some() || code == "BE"));
        assert_eq!(country_name("IE", Language::French), "Irlande");
        assert_eq!(language_of_area("AT"), Some(Language::German));
        assert_eq!(country_name("XX", Language::English), "XX");
    }
}
