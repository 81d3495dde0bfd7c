//! What kind of body a name in a hierarchy stands for. Data, not code.

use std::sync::LazyLock;

use crate::directory::Classification;
use crate::text::fold;

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let rows = include_str!("bodies.csv").lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(Rule::read).collect()
});

struct Rule {
    /// The body right above, folded; empty for any; `-` for none.
    under: &'static str,
    name: &'static str,
    classification: Classification,
}

impl Rule {
    fn read(row: &'static str) -> Option<Rule> {
        let mut fields = row.split(',');
        let (under, name) = (fields.next()?, fields.next()?);
        Some(Rule { under, name, classification: fields.next()?.parse().ok()? })
    }

    fn fits(&self, above: &str, name: &str) -> bool {
        let is_under = match self.under {
            "" => true,
            "-" => above.is_empty(),
            under => matches(under, above),
        };
        is_under && matches(self.name, name)
    }
}

/// `*` at either end stands for anything.
fn matches(pattern: &str, text: &str) -> bool {
    match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
        _ if pattern == "*" => true,
        (Some(rest), Some(_)) => text.contains(rest.trim_end_matches('*')),
        (Some(end), None) => text.ends_with(end),
        (None, Some(start)) => text.starts_with(start),
        (None, None) => text == pattern,
    }
}

/// The kind of a body by its name and the name of the body above it; a unit where nothing tells.
pub(super) fn classification(above: Option<&str>, name: &str) -> Classification {
    let (above, name) = (above.map(fold).unwrap_or_default(), fold(name));
    RULES.iter().find(|rule| rule.fits(&above, &name)).map_or(Classification::Unit, |rule| rule.classification)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_what_a_body_is() {
        let rows = include_str!("bodies.csv").lines().filter(|line| !line.starts_with('#')).count() - 1;
        assert_eq!(RULES.len(), rows, "a row of bodies.csv does not parse");
        for (above, name, kind) in [
            (None, "European Parliament", Classification::Institution),
            (None, "European Commission", Classification::Institution),
            (None, "EDPS — European Data Protection Supervisor", Classification::Institution),
            (None, "European Medicines Agency", Classification::Agency),
            (None, "Something new", Classification::Institution),
            (Some("Political groups"), "Group of the Somethings", Classification::PoliticalGroup),
            (Some("European Parliament"), "Political groups", Classification::Unit),
            (Some("European Commission"), "Directorate-General for Trade", Classification::DirectorateGeneral),
            (Some("European Commission"), "Cabinet of Ana Lima", Classification::Cabinet),
            (Some("Committees"), "Committee on Foreign Affairs", Classification::Committee),
            (Some("Committees"), "Subcommittee on Human Rights", Classification::Subcommittee),
            (Some("Directorate-General for Trade"), "Directorate A", Classification::Unit),
            (Some("Belgium"), "Permanent Representation of Belgium", Classification::PermanentRepresentation),
            (Some("Agencies"), "European Medicines Agency (EMA)", Classification::Agency),
            (Some("Coreper"), "Working Party on Trade Questions", Classification::WorkingParty),
            (Some("EDPS"), "HR, Budget and Administration", Classification::Unit),
        ] {
            assert_eq!(classification(above, name), kind, "{name}");
        }
    }
}
