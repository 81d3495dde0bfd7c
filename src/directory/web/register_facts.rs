//! What lists say of a body besides what every body has: kept under the names that the lists have in English, and shown under
//! names in the language that is spoken. What they say stays as it came.

use crate::locale;

/// The names that the readers of lists give, each with its message.
const NAMES: &[(&str, &str)] = &[
    ("Popolo id", "directory-fact-popolo-id"),
    ("Classification", "directory-fact-classification"),
    ("Category", "directory-fact-category"),
    ("Legal form", "directory-fact-legal-form"),
    ("Registered", "directory-fact-registered"),
    ("Last update", "directory-fact-updated"),
    ("Goals", "directory-fact-goals"),
    ("Levels of interest", "directory-fact-levels"),
    ("Fields of interest", "directory-fact-fields"),
    ("EU legislative proposals", "directory-fact-proposals"),
    ("Supported forums and platforms", "directory-fact-forums"),
    ("Intergroups and unofficial groupings", "directory-fact-intergroups"),
    ("Communication activities", "directory-fact-communication"),
    ("People involved", "directory-fact-people"),
    ("Full-time equivalents", "directory-fact-full-time"),
    ("Accredited to the European Parliament", "directory-fact-accredited"),
    ("Interests represented", "directory-fact-interests"),
    ("Member of", "directory-fact-member-of"),
    ("Member organisations", "directory-fact-members"),
    ("Financial year", "directory-fact-year"),
    ("Costs", "directory-fact-costs"),
    ("Total annual revenue", "directory-fact-revenue"),
    ("Total budget", "directory-fact-budget"),
    ("Sources of funding", "directory-fact-funding"),
    ("Grants", "directory-fact-grants"),
    ("Contributions", "directory-fact-contributions"),
    ("Clients", "directory-fact-clients"),
    ("Clients in the current year", "directory-fact-clients-now"),
    ("Intermediaries", "directory-fact-intermediaries"),
];

/// The name of a fact as a page says it.
pub(super) fn said(name: &str) -> &str {
    NAMES.iter().find(|(known, _)| *known == name).map_or(name, |(_, message)| locale::said(message))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    #[test]
    fn every_name_reads_in_english_as_it_is_kept() {
        for (name, _) in NAMES {
            assert_eq!(said(name), *name);
        }
        locale::keep(Locale::German, || assert_eq!((said("Goals"), said("Steinway")), ("Ziele", "Steinway")));
    }
}
