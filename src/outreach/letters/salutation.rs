//! How a letter begins, by language, gender, title and office: `Madame la Députée,`. The table is data (salutations.csv),
//! so that whoever knows a language better can mend it, and each client may have forms of its own.

use std::sync::LazyLock;

use chrono::{DateTime, Utc};

use super::{found, store};
use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Tx};
use crate::outreach::{Language, Refused};
use crate::t;

crate::text_enum! {
    /// An office by which people are greeted.
    pub enum Office {
        /// None of these.
        None = "",
        /// Sits in the body that decides.
        Member = "member",
        /// Of the Commission.
        Commissioner = "commissioner",
        /// Represents a state: permanent representatives and their deputies.
        Ambassador = "ambassador",
        /// Of a government.
        Minister = "minister",
    }
}

/// What the table looks at.
#[derive(Clone, Copy, Debug)]
pub struct Addressee<'a> {
    /// Full name, in the order in which it is spoken.
    pub name: &'a str,
    /// Family name.
    pub family_name: &'a str,
    /// `Dr`; empty for none.
    pub title: &'a str,
    /// `female` or `male`, where known.
    pub gender: Option<&'a str>,
    /// The office that the person is greeted by.
    pub office: Office,
}

/// One form of greeting, and for whom it is.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize, sqlx::FromRow)]
pub struct Salutation {
    /// Its language.
    pub language: Language,
    /// `female`, `male`, or empty for any or unknown.
    pub gender: String,
    /// `titled` for whoever has a title, or empty.
    pub title: String,
    /// The office, or empty for any or none.
    pub office: Office,
    /// The form: `Dear Ms {family},`.
    pub text: String,
}

impl Salutation {
    fn is_for_same(&self, other: &Salutation) -> bool {
        (self.language, &self.gender, &self.title, self.office)
            == (other.language, &other.gender, &other.title, other.office)
    }

    fn fits(&self, language: Language, to: Addressee<'_>) -> bool {
        self.language == language
            && (self.gender.is_empty() || Some(self.gender.as_str()) == to.gender)
            && (self.title.is_empty() || !to.title.trim().is_empty())
            && (self.office == Office::None || self.office == to.office)
            // Without a family name a form that leans on it would read “Dear Ms ,”.
            && !(self.text.contains("{family}") && to.family_name.trim().is_empty())
    }

    /// The higher, the narrower: an office that has a greeting of its own, then title, then gender, then a mandate.
    fn narrowness(&self) -> i32 {
        let office = match self.office {
            Office::None => 0,
            Office::Member => 1,
            Office::Commissioner | Office::Ambassador | Office::Minister => 8,
        };
        office + 4 * i32::from(!self.title.is_empty()) + 2 * i32::from(!self.gender.is_empty())
    }
}

static TABLE: LazyLock<Vec<Salutation>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(include_str!("salutations.csv").as_bytes());
    // A row that does not parse is caught by the test below, not by a letter.
    reader.deserialize().flatten().collect()
});

/// The forms that come with the program.
pub fn table() -> &'static [Salutation] {
    &TABLE
}

/// The salutation with its own punctuation: `Dear Ms Brannigan,`. A form of the client's own stands in the place of the
/// table's. Nobody's gender is guessed: where it is unknown, the form without one is used.
pub fn salutation(language: Language, to: Addressee<'_>, own: &[Salutation]) -> String {
    let shipped = TABLE.iter().filter(|row| !own.iter().any(|own| own.is_for_same(row)));
    let fitting = own.iter().chain(shipped).filter(|row| row.fits(language, to));
    let row = fitting.max_by_key(|row| row.narrowness());
    let text = row.map_or("Dear {name},", |row| row.text.as_str());
    text.replace("{title}", to.title).replace("{family}", to.family_name).replace("{name}", to.name)
}

/// The forms of a client's own.
pub async fn own(ex: impl Into<Ex<'_>>, scope: &Scope, client: ClientId) -> db::Result<Vec<Salutation>> {
    store::salutations(ex, scope, client).await
}

/// Sets a form of the client's own; an empty text goes back to the table's.
///
/// # Errors
/// [`Refused::Invalid`] on `text`; [`Refused::NotFound`] for a client out of reach.
pub async fn set_own(
    tx: &mut Tx,
    scope: &Scope,
    client: ClientId,
    form: &Salutation,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let text = form.text.trim();
    if text.is_empty() {
        store::remove_salutation(tx, scope, client, form).await?;
        return Ok(());
    }
    if text.chars().count() > 200 || text.chars().any(char::is_control) {
        return Err(Refused::field("text", t!("letters-salutation-one-line")));
    }
    let rest = ["{family}", "{name}", "{title}"].iter().fold(text.to_owned(), |text, mark| text.replace(mark, ""));
    if rest.contains(['{', '}']) {
        return Err(Refused::field("text", t!("letters-salutation-braces")));
    }
    let form = Salutation { text: text.to_owned(), ..form.clone() };
    found(store::set_salutation(tx, scope, client, &form, by, now).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn to(gender: Option<&'static str>, office: Office) -> Addressee<'static> {
        Addressee { name: "Aoife Brannigan", family_name: "Brannigan", title: "", gender, office }
    }

    fn greet(language: Language, gender: Option<&'static str>, office: Office) -> String {
        salutation(language, to(gender, office), &[])
    }

    #[test]
    fn salutations_follow_language_gender_and_office() {
        use Office::{Ambassador, Commissioner, Member, Minister, None as Nobody};
        for (language, gender, office, text) in [
            (Language::English, Some("female"), Member, "Dear Ms Brannigan,"),
            (Language::English, Some("male"), Member, "Dear Mr Brannigan,"),
            (Language::English, None, Member, "Dear Aoife Brannigan,"),
            (Language::English, Some("female"), Commissioner, "Dear Commissioner,"),
            (Language::English, None, Ambassador, "Dear Ambassador,"),
            (Language::French, Some("female"), Member, "Madame la Députée,"),
            (Language::French, Some("male"), Member, "Monsieur le Député,"),
            (Language::French, Some("male"), Minister, "Monsieur le Ministre,"),
            (Language::French, Some("female"), Nobody, "Madame,"),
            (Language::German, Some("female"), Member, "Sehr geehrte Frau Abgeordnete Brannigan,"),
            (Language::German, Some("male"), Ambassador, "Sehr geehrter Herr Botschafter,"),
            (Language::German, None, Member, "Guten Tag Aoife Brannigan,"),
        ] {
            assert_eq!(greet(language, gender, office), text);
        }
    }

    #[test]
    fn a_title_is_written_where_the_language_writes_it() {
        let doctor = Addressee { title: "Dr", ..to(Some("female"), Office::None) };
        assert_eq!(salutation(Language::English, doctor, &[]), "Dear Dr Brannigan,");
        assert_eq!(salutation(Language::German, doctor, &[]), "Sehr geehrte Frau Dr Brannigan,");
        assert_eq!(salutation(Language::French, doctor, &[]), "Madame,");
    }

    #[test]
    fn a_form_of_the_client_s_own_stands_in_the_place_of_the_table_s() {
        let own = |gender: &str, text: &str| Salutation {
            language: Language::English,
            gender: gender.into(),
            title: String::new(),
            office: Office::Member,
            text: text.into(),
        };
        let own = [own("female", "Dear Colleague {family},"), own("", "Dear Member,")];
        assert_eq!(
            salutation(Language::English, to(Some("female"), Office::Member), &own),
            "Dear Colleague Brannigan,"
        );
        assert_eq!(salutation(Language::English, to(None, Office::Member), &own), "Dear Member,");
        // What is narrower still in the table stays.
        assert_eq!(salutation(Language::English, to(Some("male"), Office::Member), &own), "Dear Mr Brannigan,");
    }

    #[test]
    fn a_missing_family_name_leaves_no_gap() {
        let to = Addressee { name: "Aoife", family_name: "", ..to(Some("female"), Office::Member) };
        assert_eq!(salutation(Language::English, to, &[]), "Dear Aoife,");
    }

    #[test]
    fn every_language_can_greet_somebody_of_whom_only_the_name_is_known() {
        let rows = include_str!("salutations.csv").lines().count() - 1;
        assert_eq!(TABLE.len(), rows, "a row of salutations.csv does not parse");
        for language in Language::ALL {
            let plain = |row: &&Salutation| row.language == *language && row.narrowness() == 0;
            assert_eq!(TABLE.iter().filter(plain).count(), 1, "{language}");
            let row = TABLE.iter().find(plain).map(|row| row.text.contains("{family}"));
            assert_eq!(row, Some(false), "{language}: the plain form must not lean on a family name");
        }
    }
}
