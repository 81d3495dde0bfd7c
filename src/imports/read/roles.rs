//! What a title says of a role: `Head of finance` leads, `Deputy head of unit` stands in. Data, not code.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::directory::Role;
use crate::locale::{self, Locale};
use crate::text::fold;

static ROLES: LazyLock<Vec<(&'static str, Role)>> = LazyLock::new(|| {
    let rows = include_str!("roles.csv").lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|row| row.split_once(',')).filter_map(|(words, role)| Some((words, role.parse().ok()?))).collect()
});

/// The role of a title; an official where the title says nothing more, a member where there is none.
pub(super) fn role(title: &str) -> Role {
    let title = fold(title);
    if title.is_empty() {
        return Role::Member;
    }
    let begins = |words: &str| title.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let known = ROLES.iter().find(|(words, _)| match words.strip_suffix('*') {
        Some(start) => title.starts_with(start),
        None => begins(words),
    });
    known.map_or(Role::Official, |(_, role)| *role)
}

static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    locale::keep(Locale::English, || {
        Role::ALL.iter().flat_map(|role| [fold(role.label()), fold(role.as_str())]).collect()
    })
});

/// Whether a title says no more than its role.
pub(super) fn says_it_all(title: &str) -> bool {
    WORDS.contains(&fold(title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell_who_leads() {
        assert_eq!(ROLES.len(), include_str!("roles.csv").lines().filter(|l| !l.starts_with('#')).count() - 1);
        for (title, expected) in [
            ("Head of finance", Role::Head),
            ("Director-General", Role::Head),
            ("Acting Director", Role::Head),
            ("Deputy Director-General", Role::Deputy),
            ("Deputy Head of Unit", Role::Deputy),
            ("Vice-Chair", Role::ViceChair),
            ("Chair", Role::Chair),
            ("Chairwoman", Role::Chair),
            ("Co-Chair", Role::Chair),
            ("Member", Role::Member),
            ("Substitute", Role::Substitute),
            ("Assistant to the Director-General", Role::Official),
            ("Headquarters liaison", Role::Official),
            ("Chef de cabinet", Role::Head),
            ("Stellvertretende Leiterin", Role::Deputy),
            ("", Role::Member),
        ] {
            assert_eq!(role(title), expected, "{title}");
        }
        assert!(says_it_all("Vice-Chair") && !says_it_all("Head of finance"));
    }
}
