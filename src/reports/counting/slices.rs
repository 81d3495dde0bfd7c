//! Parts of those who have a say: by political group, country, committee, role in committees.

use std::collections::BTreeMap;

use super::Voter;
use crate::decisions::Tally;
use crate::directory::{Role, official_name};
use crate::t;

/// By what those who have a say are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Political group.
    Group,
    /// Country of mandate.
    Country,
    /// The weightiest role in committees.
    Role,
    /// Committee; substitutes are not counted, whoever sits in two is counted in both.
    Committee,
}

/// A part of those who have a say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice {
    /// Its code in addresses and filters: `EPP`, `GR`, `chair`; empty for those who have none.
    pub code: String,
    /// Its code as shown: `EPP`, `EL`.
    pub shown: String,
    /// Its name.
    pub name: String,
    /// Those in it.
    pub tally: Tally,
}

impl Part {
    /// Its name in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Part::Group => "group",
            Part::Country => "country",
            Part::Role => "role",
            Part::Committee => "committee",
        }
    }

    /// To which slices somebody belongs: code, as shown, name.
    fn of(self, voter: &Voter) -> Vec<[&str; 3]> {
        let none = |name| ["", "–", name];
        match self {
            Part::Group => {
                vec![match voter.row().and_then(|row| row.group_code.as_deref().zip(row.group_name.as_deref())) {
                    Some((code, name)) => [code, code, official_name(name)],
                    None => none(t!("reports-count-no-group")),
                }]
            }
            Part::Country => vec![match voter.country() {
                Some(area) => [area.code, area.shown, area.said()],
                None => none(t!("reports-count-no-country")),
            }],
            Part::Role => vec![match voter.committee_role() {
                Some(role) => [role.as_str(), plural(role), plural(role)],
                None => none(t!("reports-count-in-no-committee")),
            }],
            Part::Committee => {
                let seats = voter.row().map_or(&[][..], |row| &row.committees);
                let seats = seats.iter().filter(|seat| seat.role != Role::Substitute);
                seats.map(|seat| [seat.code.as_str(); 3]).collect()
            }
        }
    }

    /// Whether somebody belongs to the slice with this code.
    pub fn has(self, voter: &Voter, code: &str) -> bool {
        match self {
            Part::Group => voter.group().unwrap_or_default() == code,
            Part::Country => voter.country().map_or("", |area| area.code) == code,
            Part::Role => voter.committee_role().map_or("", |role| role.as_str()) == code,
            Part::Committee => self.of(voter).iter().any(|[own, ..]| *own == code),
        }
    }
}

fn plural(role: Role) -> &'static str {
    match role {
        Role::Chair => t!("reports-count-chairs"),
        Role::ViceChair => t!("reports-count-vice-chairs"),
        Role::Member => t!("reports-count-members"),
        Role::Substitute => t!("reports-count-substitutes"),
        other => other.label(),
    }
}

/// Those who have a say, told apart: groups and committees the largest first, countries by name, roles by weight.
pub fn slices(voters: &[Voter], part: Part) -> Vec<Slice> {
    let mut slices: BTreeMap<&str, Slice> = BTreeMap::new();
    for voter in voters {
        for texts in part.of(voter) {
            let empty = || {
                let [code, shown, name] = texts.map(str::to_owned);
                Slice { code, shown, name, tally: Tally::default() }
            };
            slices.entry(texts[0]).or_insert_with(empty).tally.add(voter.standing.as_ref());
        }
    }
    let mut slices: Vec<Slice> = slices.into_values().collect();
    match part {
        Part::Group => slices.sort_by(|a, b| (b.tally.members(), &a.code).cmp(&(a.tally.members(), &b.code))),
        Part::Country => slices.sort_by(|a, b| a.name.cmp(&b.name)),
        Part::Role => {
            let place =
                |slice: &Slice| ["chair", "vice-chair", "member", "substitute"].iter().position(|r| *r == slice.code);
            slices.sort_by_key(|slice| place(slice).unwrap_or(usize::MAX));
        }
        Part::Committee => {}
    }
    slices
}
