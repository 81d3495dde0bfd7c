//! What the columns of a table are: guessed from their names, decided by a person, kept for the next edition.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::people::Columns;
use crate::directory::Classification;
use crate::imports::Refusal;
use crate::t;
use crate::text::fold;

/// What a column holds, whose numbers they are, and what it may be called.
type Alias = (Target, Option<&'static str>, Vec<&'static str>);

static ALIASES: LazyLock<Vec<Alias>> = LazyLock::new(|| {
    let rows = include_str!("headers.csv").lines().filter(|line| !line.starts_with('#')).skip(1);
    let row = |row: &'static str| {
        let (target, names) = row.split_once(',')?;
        let (target, scheme) = target.split_once(':').map_or((target, None), |(t, scheme)| (t, Some(scheme)));
        Some((target.parse().ok()?, scheme, names.split('|').collect()))
    };
    rows.filter_map(row).collect()
});

crate::text_enum! {
    /// What a column holds.
    pub enum Target {
        /// Nothing that is kept.
        Ignore = "ignore",
        /// The name in full: `Ana LIMA`, `LIMA Ana`, `Lima, Ana`.
        Name = "name",
        /// Given names.
        GivenName = "given-name",
        /// Family name.
        FamilyName = "family-name",
        /// `Ms`, `Dr`.
        HonorificPrefix = "honorific-prefix",
        /// E-mail addresses.
        Email = "email",
        /// Telephone numbers.
        Phone = "phone",
        /// Fax number.
        Fax = "fax",
        /// Room in a building.
        Office = "office",
        /// Postal address.
        Address = "address",
        /// Web pages and accounts on social networks.
        Web = "web",
        /// For which state the person acts.
        Country = "country",
        /// Of which state the person is a citizen.
        Nationality = "nationality",
        /// Where the person works.
        Organization = "organization",
        /// What kind of organisation that is.
        OrganizationKind = "organization-kind",
        /// What the person is there.
        RoleLabel = "role-label",
        /// First day of that role.
        Start = "start",
        /// Last day of that role.
        End = "end",
        /// Political group of the European Parliament.
        PoliticalGroup = "political-group",
        /// Committees of the European Parliament, by code or name.
        Committees = "committees",
        /// Words to mark the person with.
        Tags = "tags",
        /// Free text.
        Note = "note",
        /// A number by which the person is known; see [`Column::scheme`].
        Identifier = "identifier",
        /// Language to write in.
        Language = "language",
        /// Gender.
        Gender = "gender",
    }
}

impl Target {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            Target::Ignore => t!("imports-target-ignore"),
            Target::Name => t!("imports-target-name"),
            Target::GivenName => t!("imports-target-given-name"),
            Target::FamilyName => t!("imports-target-family-name"),
            Target::HonorificPrefix => t!("imports-target-honorific-prefix"),
            Target::Email => t!("imports-target-email"),
            Target::Phone => t!("imports-target-phone"),
            Target::Fax => t!("imports-target-fax"),
            Target::Office => t!("imports-target-office"),
            Target::Address => t!("imports-target-address"),
            Target::Web => t!("imports-target-web"),
            Target::Country => t!("imports-target-country"),
            Target::Nationality => t!("imports-target-nationality"),
            Target::Organization => t!("imports-target-organization"),
            Target::OrganizationKind => t!("imports-target-organization-kind"),
            Target::RoleLabel => t!("imports-target-role"),
            Target::Start => t!("imports-target-start"),
            Target::End => t!("imports-target-end"),
            Target::PoliticalGroup => t!("imports-target-political-group"),
            Target::Committees => t!("imports-target-committees"),
            Target::Tags => t!("imports-target-tags"),
            Target::Note => t!("imports-target-note"),
            Target::Identifier => t!("imports-target-identifier"),
            Target::Language => t!("imports-target-language"),
            Target::Gender => t!("imports-target-gender"),
        }
    }

    /// Whether a cell may hold several values.
    pub fn is_list(self) -> bool {
        matches!(self, Target::Email | Target::Phone | Target::Web | Target::Committees | Target::Tags)
    }
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name, as [`Sheet::headers`](super::Sheet::headers) has it.
    pub header: String,
    /// What it holds.
    pub target: Target,
    /// Whose numbers they are, for an identifier; the list's own where nothing is said.
    #[serde(default)]
    pub scheme: Option<String>,
    /// What divides several values of a cell; none to find out (`;`, `|`, a line break, else a comma).
    #[serde(default)]
    pub separator: Option<String>,
}

/// What the columns of a table are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// What the list is called: the same name finds the same people again in a later edition of it.
    #[serde(default)]
    pub list: String,
    /// Every column.
    pub columns: Vec<Column>,
    /// The kind of all organisations, where no column says it.
    #[serde(default = "other")]
    pub organization_kind: Classification,
    /// What stands where there is nothing; case does not matter.
    #[serde(default = "missing")]
    pub missing: Vec<String>,
    /// The sheet of a workbook; the first where nothing is said.
    #[serde(default)]
    pub sheet: Option<String>,
}

fn other() -> Classification {
    Classification::Other
}

/// What spreadsheets have where there is nothing. `NA` is not among them: it is Namibia, and the non-attached Members.
fn missing() -> Vec<String> {
    let usual =
        ["N/A", "#N/A", "-", "--", "–", "—", "?", "none", "null", "unknown", "tbc", "tbd", "k. A.", "k.A.", "néant"];
    usual.map(str::to_owned).to_vec()
}

impl Mapping {
    /// What the columns most likely are, by their names; a name that says nothing is ignored.
    pub fn guess(headers: &[String]) -> Mapping {
        let mut columns: Vec<Column> = headers.iter().map(|header| guess(header)).collect();
        // `Name` beside `First name` is the family name.
        let has = |target| columns.iter().any(|column| column.target == target);
        if has(Target::GivenName) && !has(Target::FamilyName) {
            columns.iter_mut().filter(|c| c.target == Target::Name).for_each(|c| c.target = Target::FamilyName);
        } else if !has(Target::GivenName) && has(Target::FamilyName) && !has(Target::Name) {
            // `Nom` alone is the name in full.
            columns.iter_mut().filter(|c| c.target == Target::FamilyName).for_each(|c| c.target = Target::Name);
        }
        Mapping { list: String::new(), columns, organization_kind: other(), missing: missing(), sheet: None }
    }

    /// Whether rows are organisations: nothing names a person.
    pub fn is_of_organizations(&self) -> bool {
        let has = |target| self.columns.iter().any(|column| column.target == target);
        has(Target::Organization) && !has(Target::Name) && !has(Target::FamilyName)
    }

    /// Whether it can be read by.
    ///
    /// # Errors
    /// A sentence for whoever made it.
    pub fn check(&self) -> Result<(), Refusal> {
        let count = |target| self.columns.iter().filter(|column| column.target == target).count();
        if count(Target::Name) + count(Target::FamilyName) + count(Target::Organization) == 0 {
            return Err(Refusal::new(t!("imports-mapping-no-name")));
        }
        for single in [Target::Name, Target::GivenName, Target::FamilyName, Target::Organization, Target::RoleLabel] {
            if count(single) > 1 {
                let label = single.label();
                return Err(Refusal::new(t!("imports-mapping-twice", label = label)));
            }
        }
        Ok(())
    }

    /// Where in a header the columns stand.
    pub(super) fn columns_in(&self, file: &str, headers: &[String]) -> Result<Columns, Refusal> {
        let mut found = vec![];
        for (index, column) in self.columns.iter().enumerate().filter(|(_, c)| c.target != Target::Ignore) {
            let key = fold(&column.header);
            let at = headers.iter().position(|h| *h == column.header);
            let at = at
                .or_else(|| headers.iter().position(|header| fold(header) == key))
                .ok_or_else(|| Refusal::new(t!("imports-mapping-no-column", file = file, header = &column.header)))?;
            found.push((index, at));
        }
        Ok(Columns { places: found, missing: self.missing.iter().map(|text| text.to_lowercase()).collect() })
    }
}

fn guess(header: &str) -> Column {
    let key = fold(header);
    let fits = |name: &&str| match name.strip_suffix('*') {
        Some(start) => key.starts_with(start),
        None => key == **name,
    };
    let known = ALIASES.iter().find(|(_, _, names)| names.iter().any(fits));
    let (target, scheme) = known.map_or((Target::Ignore, None), |(target, scheme, _)| (*target, *scheme));
    Column { header: header.to_owned(), target, scheme: scheme.map(str::to_owned), separator: None }
}

/// What a table with the same columns has the same: by it, a mapping is found again. Order and case do not matter.
pub fn headers_fingerprint(headers: &[String]) -> String {
    let mut names: Vec<String> = headers.iter().map(|header| fold(header)).collect();
    names.sort_unstable();
    let digest = Sha256::digest(names.join("\n").as_bytes());
    digest.iter().take(16).fold(String::new(), |out, byte| out + &format!("{byte:02x}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guessed(headers: &[&str]) -> Vec<Target> {
        let headers: Vec<String> = headers.iter().map(|header| (*header).to_owned()).collect();
        Mapping::guess(&headers).columns.iter().map(|column| column.target).collect()
    }

    #[test]
    fn columns_are_guessed_in_three_languages() {
        use Target::{Country, Email, FamilyName, GivenName, Ignore, Name, Organization, Phone, RoleLabel};
        let rows = include_str!("headers.csv").lines().filter(|line| !line.starts_with('#')).count() - 1;
        assert_eq!(ALIASES.len(), rows, "a row of headers.csv does not parse");
        let all = [GivenName, FamilyName, Email, Phone, Organization, RoleLabel, Country, Ignore];
        for headers in [
            ["First Name", "Last name", "E-mail", "Phone", "Company", "Job title", "Country", "Shoe size"],
            ["Prénom", "Nom", "Courriel", "Téléphone", "Société", "Fonction", "Pays", "Pointure"],
            ["Vorname", "Name", "E-Mail-Adresse", "Telefon", "Firma", "Funktion", "Land", "Schuhgröße"],
        ] {
            assert_eq!(guessed(&headers), all);
        }
        assert_eq!(guessed(&["Nom", "Courriel"]), [Name, Email]);
    }

    #[test]
    fn a_mapping_without_a_name_says_so_and_a_mapping_survives_storage() {
        let headers = ["E-mail".to_owned(), "Wikidata ID".to_owned()];
        let mapping = Mapping::guess(&headers);
        assert_eq!(mapping.columns[1].scheme.as_deref(), Some("wikidata"));
        assert!(mapping.check().unwrap_err().message.contains("No column holds a name"));
        let stored = serde_json::to_string(&mapping).unwrap();
        assert_eq!(serde_json::from_str::<Mapping>(&stored).unwrap(), mapping);
        let turned = ["WIKIDATA id".to_owned(), "e-mail".to_owned()];
        assert_eq!(headers_fingerprint(&headers), headers_fingerprint(&turned));
        assert_ne!(headers_fingerprint(&headers), headers_fingerprint(&headers[..1]));
    }
}
