//! From the addresses of the Parliament's vocabularies to Focal's words. Data files, not code.

use crate::directory::{Classification, Role};

static ROLES: &str = include_str!("roles.csv");
static ENTITIES: &str = include_str!("entities.csv");

fn rows(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    file.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| line.split(',').collect())
}

/// The last part of an address: `MEMBER` of `def/ep-roles/MEMBER`.
pub(super) fn word(uri: &str) -> &str {
    uri.rsplit('/').next().unwrap_or(uri)
}

/// A role, and its words where the role does not say it all.
pub(super) fn role(uri: &str) -> (Role, Option<String>) {
    let word = word(uri);
    let known = rows(ROLES).find_map(|row| match row[..] {
        [uri, role, label] if uri == word => Some((role.parse().ok()?, label)),
        _ => None,
    });
    match known {
        Some((role, "")) => (role, None),
        Some((role, label)) => (role, Some(label.to_owned())),
        None => (Role::Official, Some(spoken(word))),
    }
}

/// `CHAIR_OF_SITTING` as `Chair of sitting`.
fn spoken(word: &str) -> String {
    let lower = word.replace('_', " ").to_lowercase();
    let mut letters = lower.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The kind of a body.
pub(super) fn classification(uri: &str) -> Classification {
    let word = word(uri);
    let fits = |pattern: &str| match pattern.strip_suffix('*') {
        Some(beginning) => word.starts_with(beginning),
        None => word == pattern,
    };
    let known = rows(ENTITIES).find_map(|row| match row[..] {
        [pattern, kind] if fits(pattern) => kind.parse().ok(),
        _ => None,
    });
    known.unwrap_or(Classification::Other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_data_files_is_used() {
        for row in rows(ROLES) {
            assert!(row.len() == 3 && row[1].parse::<Role>().is_ok(), "{row:?}");
        }
        for row in rows(ENTITIES) {
            assert!(row.len() == 2 && row[1].parse::<Classification>().is_ok(), "{row:?}");
        }
    }

    #[test]
    fn roles_and_kinds_are_known_by_the_end_of_their_address() {
        assert_eq!(role("def/ep-roles/CHAIR_VICE"), (Role::ViceChair, None));
        assert_eq!(role("def/ep-roles/QUAESTOR"), (Role::Official, Some("Quaestor".to_owned())));
        assert_eq!(role("def/ep-roles/CHAIR_OF_SITTING"), (Role::Official, Some("Chair of sitting".to_owned())));
        assert_eq!(classification("def/ep-entities/COMMITTEE_PARLIAMENTARY_STANDING"), Classification::Committee);
        assert_eq!(classification("def/ep-entities/COMMITTEE_PARLIAMENTARY_SUB"), Classification::Subcommittee);
        assert_eq!(classification("def/ep-entities/DELEGATION_JOINT_COMMITTEE"), Classification::Delegation);
        assert_eq!(classification("def/ep-entities/HAIRDRESSER"), Classification::Other);
    }
}
