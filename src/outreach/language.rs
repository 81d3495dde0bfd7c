//! The languages in which a letter can be written, and which one a state is written to in.

use std::collections::HashMap;
use std::sync::LazyLock;

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
    /// Its English name: `German`.
    pub fn name(self) -> String {
        format!("{self:?}")
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
