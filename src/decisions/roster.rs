//! Who has a say, and with which weight.

use std::collections::HashSet;
use std::fmt::Display;

use super::{Fraction, PopulationSet, Precision};
use crate::t;

/// Whoever has a say at a venue, in the order in which votes are given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    pub(super) kind: Kind,
    /// How many members the body has by law; vacancies do not lower it.
    pub(super) component: u32,
    pub(super) populations: Vec<u64>,
    /// The population of all of them together: of the whole set when all its states take part.
    pub(super) whole: u64,
    pub(super) precision: Precision,
    /// Some states only: how many all of them would be.
    pub(super) lacks_states_of: Option<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    People,
    States,
}

/// Why a roster cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RosterError {
    /// Nobody is on it.
    #[error("{}", t!("decisions-roster-empty"))]
    Empty,
    /// Someone is on it twice.
    #[error("{}", t!("decisions-roster-twice", who = .0))]
    Duplicate(String),
    /// The population set lacks a state that takes part.
    #[error("{}", t!("decisions-roster-no-population", year = .year.to_string(), state = .state))]
    NoPopulation {
        /// Which state.
        state: String,
        /// The year of the set.
        year: i32,
    },
    /// Something that is no Member State.
    #[error("{}", t!("decisions-no-state", code = .0))]
    NoState(String),
    /// A weight of zero.
    #[error("{}", t!("decisions-no-weight", who = .0))]
    NoWeight(String),
    /// A rule for states, a roster of people.
    #[error("{}", t!("decisions-roster-needs-states", rule = *.0))]
    NeedsStates(&'static str),
    /// A rule for people, a roster of states.
    #[error("{}", t!("decisions-roster-needs-people", rule = *.0))]
    NeedsPeople(&'static str),
    /// A rule for all states, a roster of some.
    #[error("{}", t!("decisions-roster-needs-all", rule = *.rule, all = *.all, some = *.some))]
    NeedsEveryState {
        /// The label of the rule.
        rule: &'static str,
        /// How many states there are.
        all: usize,
        /// How many are on the roster.
        some: usize,
    },
    /// The votes do not go with the roster.
    #[error("{}", t!("decisions-roster-votes", members = *.members, votes = *.votes))]
    VoteCount {
        /// How many votes.
        votes: usize,
        /// How many members.
        members: usize,
    },
}

impl Roster {
    /// People with one vote each, in a body that has `component` members by law.
    pub fn of_people(keys: impl IntoIterator<Item = impl Display>, component: u32) -> Result<Roster, RosterError> {
        let mut seen = HashSet::new();
        for key in keys {
            let key = key.to_string();
            if seen.contains(&key) {
                return Err(RosterError::Duplicate(key));
            }
            seen.insert(key);
        }
        Self::of_members(seen.len(), component)
    }

    /// So many people, each of whom is known to be there once, in a body with so many seats.
    ///
    /// # Errors
    /// [`RosterError::Empty`].
    pub fn of_members(members: usize, component: u32) -> Result<Roster, RosterError> {
        if members == 0 {
            return Err(RosterError::Empty);
        }
        Ok(Roster {
            kind: Kind::People,
            component,
            populations: vec![0; members],
            whole: 0,
            precision: Precision::Exact,
            lacks_states_of: None,
        })
    }

    /// Member States, by code (`EL` or `GR`), with their populations from a set.
    pub fn of_states(
        codes: impl IntoIterator<Item = impl AsRef<str>>,
        set: &PopulationSet,
    ) -> Result<Roster, RosterError> {
        let mut seen = HashSet::new();
        let mut populations = vec![];
        for code in codes {
            let written = code.as_ref();
            let area = crate::directory::areas::member_state(written);
            let area = area.ok_or_else(|| RosterError::NoState(written.to_owned()))?;
            if !seen.insert(area.code) {
                return Err(RosterError::Duplicate(area.shown.to_owned()));
            }
            let lacking = || RosterError::NoPopulation { state: area.shown.to_owned(), year: set.year };
            match set.of(area.code).ok_or_else(lacking)? {
                0 => return Err(RosterError::NoWeight(area.shown.to_owned())),
                population => populations.push(population),
            }
        }
        if populations.is_empty() {
            return Err(RosterError::Empty);
        }
        let all = set.states().len();
        let lacks_states_of = (populations.len() < all).then_some(all);
        let whole = if lacks_states_of.is_none() { set.whole() } else { populations.iter().sum() };
        let component = u32::try_from(populations.len()).unwrap_or(u32::MAX);
        Ok(Roster { kind: Kind::States, component, populations, whole, precision: set.precision, lacks_states_of })
    }

    /// How many are on it.
    pub fn len(&self) -> usize {
        self.populations.len()
    }

    /// Whether nobody is on it; never so, because such a roster is refused.
    pub fn is_empty(&self) -> bool {
        self.populations.is_empty()
    }

    /// How many members the body has by law, vacancies included.
    pub fn component(&self) -> u32 {
        self.component
    }

    /// The population of each, in order; 0 for people.
    pub fn populations(&self) -> &[u64] {
        &self.populations
    }

    /// The population of all together, in the unit of the set; 0 for people.
    pub fn whole(&self) -> u64 {
        self.whole
    }

    /// What share of the whole a population is, in per cent rounded to two places: `64.19`. None where there is no
    /// population.
    pub fn per_cent(&self, population: u64) -> Option<String> {
        let share = Fraction::new(u128::from(population) * 100, u128::from(self.whole));
        (self.whole > 0).then(|| share.decimal(2))
    }

    /// Some states as if the Union had no others, so that small rosters can be tried one by one.
    #[cfg(test)]
    pub(super) fn sample_of_states(codes: &[&str], set: &PopulationSet) -> Roster {
        let some = Roster::of_states(codes, set).expect("a roster");
        Roster { lacks_states_of: None, ..some }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decisions::sample::{STATES, set};

    #[test]
    fn a_roster_with_duplicates_or_nobody_is_refused() {
        let people = |keys: &[&str]| Roster::of_people(keys, 720).unwrap_err().to_string();
        assert_eq!(people(&[]), "Nobody is on the roster.");
        assert_eq!(people(&["a", "b", "a"]), "a is on the roster twice.");
        let states = |codes: &[&str]| Roster::of_states(codes, set(2025)).unwrap_err().to_string();
        assert_eq!(states(&[]), "Nobody is on the roster.");
        assert_eq!(states(&["EL", "DE", "GR"]), "EL is on the roster twice.");
        assert_eq!(states(&["CH"]), "CH is not a Member State.");
        assert_eq!(states(&["UK"]), "The population set of 2025 has no figure for UK.");
    }

    #[test]
    fn all_states_have_the_whole_population_and_some_their_own() {
        let all = Roster::of_states(STATES, set(2019)).unwrap();
        assert_eq!((all.len(), all.component(), all.whole()), (27, 27, 446_472_959));
        let two = Roster::of_states(["DE", "FR"], set(2019)).unwrap();
        assert_eq!(two.whole(), 82_850_000 + 67_221_943);
        assert_eq!(two.populations(), [82_850_000, 67_221_943]);
        assert_eq!(two.per_cent(82_850_000).as_deref(), Some("55.21"));
        assert_eq!(Roster::of_people(["a"], 1).unwrap().per_cent(0), None);
    }
}
