//! Official names of bodies of the Union, in the language that is spoken.
//!
//! A body is kept under the English name that lists know it by; so it is found again, and so files for programs have it. Pages
//! and reports say its official name in their own language. A name that is none of these stays as it came.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::locale::{self, Locale};

/// What stands between the parts of a note.
const BETWEEN: &str = " · ";

/// French and German, by the English name.
static NAMES: LazyLock<HashMap<&'static str, [&'static str; 2]>> = LazyLock::new(|| {
    let row = |line: &'static str| {
        let mut columns = line.split('|');
        Some((columns.next()?, [columns.next()?, columns.next()?]))
    };
    include_str!("official_names.csv").lines().filter(|line| !line.starts_with('#')).skip(1).filter_map(row).collect()
});

/// The name of a body as a page says it: its official one in the language that is spoken, where that is known.
pub fn official_name(name: &str) -> &str {
    let column = match locale::current() {
        Locale::English => return name,
        Locale::French => 0,
        Locale::German => 1,
    };
    NAMES.get(name).map(|names| names[column]).filter(|official| !official.is_empty()).unwrap_or(name)
}

/// A note that names several things, such as a post and its body, as a page says it.
pub fn official_note(note: &str) -> String {
    note.split(BETWEEN).map(official_name).collect::<Vec<_>>().join(BETWEEN)
}

/// Every English name of which another is known.
pub fn official_names() -> impl Iterator<Item = &'static str> {
    NAMES.keys().copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::directory::KnownBody;

    #[test]
    fn a_body_is_called_by_its_official_name_where_that_is_known() {
        let said = |locale, name: &'static str| locale::keep(locale, || official_name(name).to_owned());
        assert_eq!(said(Locale::German, "Committee on Budgets"), "Haushaltsausschuss");
        assert_eq!(said(Locale::French, "European Commission"), "Commission européenne");
        assert_eq!(said(Locale::English, "European Commission"), "European Commission");
        // Neither what nobody has named, nor what nobody is certain of.
        for name in ["Friends of the Loire", "Subcommittee on Human Rights"] {
            assert_eq!(said(Locale::French, name), name);
        }
    }

    #[test]
    fn every_row_is_read_and_every_body_that_everybody_knows_is_among_them() {
        let lines = include_str!("official_names.csv").lines().filter(|line| !line.starts_with('#'));
        assert_eq!(NAMES.len(), lines.count() - 1);
        assert!(KnownBody::ALL.iter().all(|body| NAMES.contains_key(body.name())));
    }
}
