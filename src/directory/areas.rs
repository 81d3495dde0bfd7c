//! Countries and when they were in the European Union. Greece is `GR` in ISO 3166-1, `EL` on paper of the Union; the
//! United Kingdom `GB` and `UK`.
//!
//! `areas.csv` holds every country of ISO 3166-1 and Kosovo, which the standard lacks and the Union lists as `XK`. Its
//! names and aliases come from HowTheyVote.eu, Debian's `iso-codes` and the package `i18n-iso-countries`.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::Serialize;

use crate::locale::{self, Locale};
use crate::text::fold;

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::read(include_str!("areas.csv")));

/// A country as it is stored and as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Area {
    /// ISO 3166-1 alpha-2, upper case: what is stored.
    pub code: &'static str,
    /// The code in use in the European Union: `EL` for Greece, `UK` for the United Kingdom.
    pub shown: &'static str,
    /// The English name.
    pub name: &'static str,
    /// The French name.
    pub name_fr: &'static str,
    /// The German name.
    pub name_de: &'static str,
    /// ISO 3166-1 alpha-3.
    pub alpha3: &'static str,
    /// ISO 3166-1 numeric, three digits, as maps have it; empty for Kosovo.
    pub numeric: &'static str,
    /// First day in the European Union (or its communities); none for a country that never was in it.
    pub since: Option<NaiveDate>,
    /// Last day in the European Union; none for a country that still is in it.
    pub until: Option<NaiveDate>,
}

impl Area {
    /// The name in the language that is spoken.
    pub fn said(&self) -> &'static str {
        match locale::current() {
            Locale::English => self.name,
            Locale::French => self.name_fr,
            Locale::German => self.name_de,
        }
    }

    /// What sorts areas by [`Area::said`].
    pub fn said_order(&self) -> Cow<'static, str> {
        // The table has its English names in order as they are.
        if locale::current() == Locale::English { self.name.into() } else { fold(self.said()).into() }
    }

    /// Whether it is in the European Union on a day.
    pub fn is_in_eu_on(&self, day: NaiveDate) -> bool {
        self.since.is_some_and(|since| since <= day) && self.until.is_none_or(|until| until >= day)
    }

    /// Whether it is or was in the European Union.
    pub fn was_ever_in_eu(&self) -> bool {
        self.since.is_some()
    }
}

struct Table {
    areas: Vec<Area>,
    /// Everything an area may be called, folded, without `the`.
    names: HashMap<String, usize>,
}

impl Table {
    fn read(file: &'static str) -> Table {
        let mut table = Table { areas: vec![], names: HashMap::new() };
        for line in file.lines().skip(1) {
            let Some((area, aliases)) = read_line(line) else { continue };
            let at = table.areas.len();
            let own = [area.code, area.shown, area.alpha3, area.name, area.name_fr, area.name_de];
            for name in own.into_iter().chain(aliases.split('|')).map(key).filter(|name| !name.is_empty()) {
                table.names.entry(name).or_insert(at);
            }
            table.areas.push(area);
        }
        table
    }
}

/// A line of the data file; quotes enclose commas, and there are no quotes within quotes.
fn read_line(line: &'static str) -> Option<(Area, &'static str)> {
    let mut rest = line;
    let mut field = || {
        let (field, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').map(|(field, after)| (field, after.trim_start_matches(',')))?,
            None => rest.split_once(',').unwrap_or((rest, "")),
        };
        rest = after;
        Some(field)
    };
    let (code, alpha3, numeric, shown) = (field()?, field()?, field()?, field()?);
    let (name, name_fr, name_de) = (field()?, field()?, field()?);
    let (since, until) = (field()?.parse().ok(), field()?.parse().ok());
    Some((Area { code, shown, name, name_fr, name_de, alpha3, numeric, since, until }, field()?))
}

/// What an area is looked up by: `the Netherlands` and `NETHERLANDS` are one.
fn key(text: &str) -> String {
    let folded = fold(text);
    folded.strip_prefix("the ").map(str::to_owned).unwrap_or(folded)
}

/// Every country of the world, by English name.
pub fn world() -> impl Iterator<Item = Area> {
    TABLE.areas.iter().copied()
}

/// Every country of the world, by name in the language that is spoken, to choose from.
pub fn world_to_choose() -> Vec<Area> {
    let mut areas: Vec<Area> = world().collect();
    if locale::current() != Locale::English {
        areas.sort_by_cached_key(Area::said_order);
    }
    areas
}

/// The Member States and the United Kingdom, by English name: whoever may have Members on a list.
pub fn member_states() -> impl Iterator<Item = Area> {
    world().filter(Area::was_ever_in_eu)
}

/// The Member States of a day, by English name.
pub fn eu_on(day: NaiveDate) -> impl Iterator<Item = Area> {
    world().filter(move |area| area.is_in_eu_on(day))
}

/// The area of a stored code.
pub fn by_code(code: &str) -> Option<Area> {
    by_any(code).filter(|area| area.code == code)
}

/// The area of a code of any kind, or of a name in English, French or German: `"EL"`, `"gr"`, `"GRC"`, `"Greece"`,
/// `"Griechenland"`, `"the Republic of Korea"`.
pub fn by_any(text: &str) -> Option<Area> {
    TABLE.names.get(&key(text)).map(|at| TABLE.areas[*at])
}

/// The Member State, of today or of once, of a code or a name: see [`by_any`].
pub fn member_state(text: &str) -> Option<Area> {
    by_any(text).filter(Area::was_ever_in_eu)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn greece_is_stored_as_gr_and_shown_as_el() {
        for written in ["EL", "gr", "GRC", "Greece", " greece ", "Grèce", "Griechenland"] {
            assert_eq!(by_any(written).map(|area| (area.code, area.shown)), Some(("GR", "EL")), "{written}");
        }
    }

    #[test]
    fn there_are_the_27_and_the_united_kingdom_each_once() {
        let codes: HashSet<_> = member_states().map(|area| area.code).collect();
        assert_eq!((codes.len(), member_states().count()), (28, 28));
        assert_eq!(by_any("Czech Republic"), by_any("cz"));
        assert_eq!(by_any("uk"), by_any("gb"));
        assert_eq!(member_state("Switzerland"), None);
    }

    #[test]
    fn every_country_has_its_codes_once_and_its_three_names() {
        let rows = include_str!("areas.csv").lines().count() - 1;
        assert_eq!((rows, world().count()), (250, 250), "a row of areas.csv does not parse");
        let mut seen = HashSet::new();
        for area in world() {
            assert!(seen.insert(area.code) && seen.insert(area.alpha3), "{area:?}");
            assert!(area.code.len() == 2 && area.alpha3.len() == 3, "{area:?}");
            assert!(area.code == "XK" || (area.numeric.len() == 3 && seen.insert(area.numeric)), "{area:?}");
            for name in [area.code, area.shown, area.alpha3, area.name, area.name_fr, area.name_de] {
                assert_eq!(by_any(name), Some(area), "{name}");
            }
            assert_eq!(by_code(area.code), Some(area));
        }
    }

    #[test]
    fn names_of_all_lists_lead_to_one_code() {
        for (written, code) in [
            ("the Netherlands", "NL"),
            ("Côte D’Ivoire", "CI"),
            ("the Republic of Korea", "KR"),
            ("KOREA, REPUBLIC OF", "KR"),
            ("the United States", "US"),
            ("the Philippines", "PH"),
            ("Bosnia and Herzegovina", "BA"),
            ("RUSSIA, FEDERATION OF", "RU"),
            ("CONGO, DEMOCRATIC REPUBLIC OF", "CD"),
            ("UNITED KINGDOM", "GB"),
            ("Vereinigtes Königreich", "GB"),
            ("TÜRKİYE", "TR"),
            ("Turkey", "TR"),
            ("Suède", "SE"),
            ("Österreich", "AT"),
            ("Holy See", "VA"),
            ("Kosovo", "XK"),
        ] {
            assert_eq!(by_any(written).map(|area| area.code), Some(code), "{written}");
        }
    }

    #[test]
    fn the_union_grows_and_shrinks_with_the_day() {
        for (on, states) in [
            ("1957-12-31", 0),
            ("1958-01-01", 6),
            ("1973-01-01", 9),
            ("1995-01-01", 15),
            ("2004-05-01", 25),
            ("2013-06-30", 27),
            ("2013-07-01", 28),
            ("2020-01-31", 28),
            ("2020-02-01", 27),
            ("2024-07-16", 27),
        ] {
            assert_eq!(eu_on(day(on)).count(), states, "{on}");
        }
        assert!(eu_on(day("2024-07-16")).all(|area| area.code != "GB"));
    }

    #[test]
    fn nothing_and_the_unknown_are_no_area() {
        for text in ["", "Atlantis", "the", "-"] {
            assert_eq!(by_any(text), None, "{text}");
        }
        assert_eq!(by_code("EL"), None, "a stored code is ISO's");
    }
}
