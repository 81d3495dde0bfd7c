//! Member States and the United Kingdom: Greece is `GR` in ISO 3166-1, `EL` on paper of the Union.

use std::sync::LazyLock;

use serde::Serialize;

use crate::text::fold;

static FILE: &str = include_str!("areas.csv");
static TABLE: LazyLock<Vec<Entry>> = LazyLock::new(|| FILE.lines().skip(1).filter_map(Entry::read).collect());

/// A country as it is stored and as it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Area {
    /// ISO 3166-1 alpha-2, upper case: what is stored.
    pub code: &'static str,
    /// The code in use in the European Union: `EL` for Greece, `UK` for the United Kingdom.
    pub shown: &'static str,
    /// The English name.
    pub name: &'static str,
}

struct Entry {
    area: Area,
    /// Everything it may be called, folded.
    keys: Vec<String>,
}

impl Entry {
    fn read(line: &'static str) -> Option<Entry> {
        let mut fields = line.splitn(4, ',');
        let area = Area { code: fields.next()?, shown: fields.next()?, name: fields.next()? };
        let aliases = fields.next().unwrap_or_default().split('|').filter(|alias| !alias.is_empty());
        Some(Entry { area, keys: [area.code, area.shown, area.name].into_iter().chain(aliases).map(fold).collect() })
    }
}

/// Every area, by English name.
pub fn all() -> impl Iterator<Item = Area> {
    TABLE.iter().map(|entry| entry.area)
}

/// The area of a stored code.
pub fn by_code(code: &str) -> Option<Area> {
    all().find(|area| area.code == code)
}

/// The area of a code of either kind, or of a name: `"EL"`, `"gr"`, `"Greece"`, `"Czech Republic"`.
pub fn by_any(text: &str) -> Option<Area> {
    let key = fold(text);
    TABLE.iter().find(|entry| entry.keys.contains(&key)).map(|entry| entry.area)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greece_is_stored_as_gr_and_shown_as_el() {
        for written in ["EL", "gr", "Greece", " greece "] {
            assert_eq!(by_any(written).map(|area| (area.code, area.shown)), Some(("GR", "EL")), "{written}");
        }
    }

    #[test]
    fn there_are_the_27_and_the_united_kingdom_each_once() {
        let mut codes: Vec<_> = all().map(|area| area.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), 28);
        assert_eq!(by_any("Czech Republic"), by_any("cz"));
        assert_eq!(by_any("uk"), by_any("gb"));
    }

    #[test]
    fn nothing_and_the_unknown_are_no_area() {
        assert_eq!(by_any(""), None);
        assert_eq!(by_any("Atlantis"), None);
    }
}
