//! How a letter begins, by language, gender and office: `Madame la Députée,`. The table is data (salutations.csv), so
//! that whoever knows a language better can mend it.

use std::sync::LazyLock;

use crate::outreach::Language;

/// What the table looks at.
#[derive(Clone, Copy, Debug)]
pub struct Addressee<'a> {
    /// Full name, in the order in which it is spoken.
    pub name: &'a str,
    /// Family name.
    pub family_name: &'a str,
    /// `female` or `male`, where known.
    pub gender: Option<&'a str>,
    /// Whether the person holds the mandate that the letter is about.
    pub member: bool,
}

#[derive(serde::Deserialize)]
struct Row {
    language: Language,
    /// Empty: any, or unknown.
    gender: String,
    /// `member`, or empty for anybody.
    office: String,
    text: String,
}

static TABLE: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(include_str!("salutations.csv").as_bytes());
    // A row that does not parse is caught by the test below, not by a letter.
    reader.deserialize().flatten().collect()
});

/// The salutation with its own punctuation: `Dear Ms Brannigan,`. Nobody's gender is guessed: where it is unknown, the
/// form without one is used.
pub fn salutation(language: Language, to: Addressee<'_>) -> String {
    let gender = to.gender.unwrap_or("");
    // Without a family name a form that leans on it would read “Dear Ms ,”.
    let complete = |row: &&Row| !(row.text.contains("{family}") && to.family_name.trim().is_empty());
    let fits = |row: &&Row| {
        row.language == language
            && (row.gender.is_empty() || row.gender == gender)
            && (row.office.is_empty() || to.member)
    };
    // The narrowest row that fits: gender before office.
    let row = TABLE
        .iter()
        .filter(fits)
        .filter(complete)
        .max_by_key(|row| 2 * i32::from(!row.gender.is_empty()) + i32::from(!row.office.is_empty()));
    let text = row.map_or("Dear {name},", |row| row.text.as_str());
    text.replace("{family}", to.family_name).replace("{name}", to.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn greet(language: Language, gender: Option<&str>, member: bool) -> String {
        salutation(language, Addressee { name: "Aoife Brannigan", family_name: "Brannigan", gender, member })
    }

    #[test]
    fn salutations_follow_language_gender_and_office() {
        assert_eq!(greet(Language::English, Some("female"), true), "Dear Ms Brannigan,");
        assert_eq!(greet(Language::English, Some("male"), true), "Dear Mr Brannigan,");
        assert_eq!(greet(Language::English, None, true), "Dear Aoife Brannigan,");
        assert_eq!(greet(Language::French, Some("female"), true), "Madame la Députée,");
        assert_eq!(greet(Language::French, Some("male"), true), "Monsieur le Député,");
        assert_eq!(greet(Language::French, Some("female"), false), "Madame,");
        assert_eq!(greet(Language::German, Some("female"), true), "Sehr geehrte Frau Abgeordnete Brannigan,");
        assert_eq!(greet(Language::German, None, true), "Guten Tag Aoife Brannigan,");
    }

    #[test]
    fn a_missing_family_name_leaves_no_gap() {
        let to = Addressee { name: "Aoife", family_name: "", gender: Some("female"), member: true };
        assert_eq!(salutation(Language::English, to), "Dear Aoife,");
    }

    #[test]
    fn every_language_can_greet_somebody_of_whom_only_the_name_is_known() {
        let rows = include_str!("salutations.csv").lines().count() - 1;
        assert_eq!(TABLE.len(), rows, "a row of salutations.csv does not parse");
        for language in Language::ALL {
            let plain = |row: &&Row| row.language == *language && row.gender.is_empty() && row.office.is_empty();
            assert_eq!(TABLE.iter().filter(plain).count(), 1, "{language}");
            let row = TABLE.iter().find(plain).map(|row| row.text.contains("{family}"));
            assert_eq!(row, Some(false), "{language}: the plain form must not lean on a family name");
        }
    }
}
