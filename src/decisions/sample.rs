//! Rosters for tests: the Member States, Germany first.

use super::{PopulationSet, Roster, Test, population_sets};
use crate::objectives::Rule;

/// The Member States, the largest first.
pub const STATES: [&str; 27] = [
    "DE", "FR", "IT", "ES", "PL", "RO", "NL", "BE", "EL", "CZ", "PT", "SE", "HU", "AT", "BG", "DK", "FI", "SK", "IE",
    "HR", "LT", "SI", "LV", "EE", "CY", "LU", "MT",
];

/// The set of a year.
pub fn set(year: i32) -> &'static PopulationSet {
    population_sets().iter().find(|set| set.year == year).expect("the set")
}

/// All states of 2019 under a rule.
pub fn council(rule: Rule, year: i32) -> (Roster, Test) {
    let roster = Roster::of_states(STATES, set(year)).expect("a roster");
    let test = Test::of(rule, &roster).expect("a test");
    (roster, test)
}

/// The qualified majority by the exact populations of 2019.
pub fn lisbon() -> (Roster, Test) {
    council(Rule::CouncilQmv, 2019)
}

/// The reinforced qualified majority by the exact populations of 2019.
pub fn reinforced() -> (Roster, Test) {
    council(Rule::CouncilReinforced, 2019)
}
