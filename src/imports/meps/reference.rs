//! What the lists leave out: full names of groups and committees, the first days of terms. Data files, not code.

use std::collections::HashMap;
use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::directory::Classification;
use crate::text::fold;

static GROUPS: LazyLock<Vec<(Group, Vec<String>)>> = LazyLock::new(|| {
    let group = |row: Vec<&'static str>| {
        let [code, name, aliases] = row[..] else { return None };
        let keys = [code, name].into_iter().chain(aliases.split('|')).map(fold).filter(|key| !key.is_empty());
        Some((Group { code, name }, keys.collect()))
    };
    rows(include_str!("groups.csv")).filter_map(group).collect()
});

static COMMITTEES: LazyLock<Vec<Committee>> = LazyLock::new(|| {
    let committee = |row: Vec<&'static str>| {
        let [code, name, classification, from, until] = row[..] else { return None };
        Some(Committee {
            code,
            name,
            classification: classification.parse().ok()?,
            from: from.parse().ok(),
            until: until.parse().ok(),
        })
    };
    rows(include_str!("committees.csv")).filter_map(committee).collect()
});

static COMMITTEE_NAMES: LazyLock<HashMap<String, &'static str>> =
    LazyLock::new(|| COMMITTEES.iter().map(|committee| (fold(committee.name), committee.code)).collect());

static DELEGATIONS: LazyLock<Vec<(&'static str, &'static str)>> = LazyLock::new(|| {
    rows(include_str!("delegations.csv")).filter_map(|row| Some((*row.first()?, *row.get(1)?))).collect()
});

static TERMS: LazyLock<Vec<Term>> = LazyLock::new(|| {
    let term = |row: Vec<&'static str>| {
        Some(Term { number: row.first()?.parse().ok()?, first_day: row.get(1)?.parse().ok()? })
    };
    rows(include_str!("terms.csv")).filter_map(term).collect()
});

/// The rows of a data file: `#` starts a comment, the first row is the header, quotes enclose commas.
fn rows(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    file.lines().filter(|line| !line.starts_with('#')).skip(1).map(fields)
}

fn fields(line: &'static str) -> Vec<&'static str> {
    let mut fields = vec![];
    let mut rest = line;
    loop {
        if let Some((quoted, after)) = rest.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
            fields.push(quoted);
            rest = after;
        } else {
            let end = rest.find(',').unwrap_or(rest.len());
            fields.push(&rest[..end]);
            rest = &rest[end..];
        }
        match rest.strip_prefix(',') {
            Some(next) => rest = next,
            None => return fields,
        }
    }
}

/// A political group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// The code Focal keeps, whatever a list writes.
    pub code: &'static str,
    /// Full name.
    pub name: &'static str,
}

/// The group of any code or name in use.
pub fn group(written: &str) -> Option<Group> {
    let key = fold(written);
    GROUPS.iter().find(|(_, keys)| keys.contains(&key)).map(|(group, _)| *group)
}

#[derive(Clone, Copy, Debug)]
struct Committee {
    code: &'static str,
    name: &'static str,
    classification: Classification,
    from: Option<NaiveDate>,
    until: Option<NaiveDate>,
}

/// Kind and name of a committee on a day; one that the data file does not know is a committee named by its code.
pub fn committee(code: &str, on: NaiveDate) -> (Classification, String) {
    let then = |c: &&Committee| c.from.is_none_or(|from| from <= on) && c.until.is_none_or(|until| until >= on);
    let known = COMMITTEES.iter().filter(|c| c.code == code).find(then);
    known.map_or((Classification::Committee, code.to_owned()), |c| (c.classification, c.name.to_owned()))
}

/// The code of the committee that has, or had, a name.
pub fn committee_named(name: &str) -> Option<&'static str> {
    COMMITTEE_NAMES.get(&fold(name)).copied()
}

/// Name of a delegation; one that the data file does not know goes by its code.
pub fn delegation(code: &str) -> &str {
    DELEGATIONS.iter().find(|(known, _)| *known == code).map_or(code, |(_, name)| name)
}

/// A parliamentary term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Counted from the first direct elections in 1979.
    pub number: u32,
    /// The constitutive sitting.
    pub first_day: NaiveDate,
}

/// The term that contains a day; none before 1979.
pub fn term(day: NaiveDate) -> Option<Term> {
    TERMS.iter().rev().find(|term| term.first_day <= day).copied()
}

/// The last day of a term; none while the next one has not begun.
pub fn last_day(number: u32) -> Option<NaiveDate> {
    TERMS.iter().find(|term| term.number == number + 1)?.first_day.pred_opt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_row_of_the_data_files_is_read() {
        assert_eq!(GROUPS.len(), 26);
        assert_eq!(COMMITTEES.len(), 39);
        assert_eq!(DELEGATIONS.len(), 49);
        assert_eq!(TERMS.len(), 10);
    }

    #[test]
    fn no_two_groups_go_by_one_name() {
        let mut names: Vec<_> =
            GROUPS.iter().flat_map(|(_, keys)| keys.iter().collect::<std::collections::HashSet<_>>()).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }

    #[test]
    fn groups_are_known_by_every_name_they_go_by() {
        for (written, code) in [
            ("Patriots", "PfE"),
            ("GUE/NGL", "The Left"),
            ("NA", "NI"),
            ("PPE", "EPP"),
            ("Verts/ALE", "Greens/EFA"),
            ("Group of the European People’s Party (Christian Democrats)", "EPP"),
            ("The Left group in the European Parliament – GUE/NGL", "The Left"),
            ("Non-attached Members", "NI"),
            ("Identity and Democracy Group", "ID"),
            ("GREEN_EFA", "Greens/EFA"),
            ("GUE_NGL", "The Left"),
            ("Identity, Tradition, Sovereignty", "ITS"),
            ("Union for Europe", "UPE"),
        ] {
            assert_eq!(group(written).map(|group| group.code), Some(code), "{written}");
        }
        assert_eq!(group("Monster Raving Loony"), None);
        assert_eq!(group(""), None);
    }

    #[test]
    fn security_and_defence_was_a_subcommittee_until_january_2025() {
        assert_eq!(committee("SEDE", day("2024-10-14")).0, Classification::Subcommittee);
        assert_eq!(committee("SEDE", day("2025-02-01")).0, Classification::Committee);
        assert_eq!(committee("XYZW", day("2024-10-14")), (Classification::Committee, "XYZW".to_owned()));
    }

    #[test]
    fn a_term_begins_with_its_constitutive_sitting() {
        assert_eq!(term(day("2024-07-15")).map(|term| term.number), Some(9));
        assert_eq!(term(day("2024-07-16")).map(|term| term.number), Some(10));
        assert_eq!(term(day("1978-01-01")), None);
    }
}
