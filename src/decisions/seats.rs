//! How many members a body has by law: vacancies do not lower it.

use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::objectives::{Electorate, Rule};

/// How many seats the European Parliament has had, since when.
static EP_SEATS: LazyLock<Vec<(NaiveDate, u32)>> = LazyLock::new(|| {
    let rows = csv::Reader::from_reader(include_bytes!("data/ep-seats.csv").as_slice()).into_records();
    let read = |row: csv::StringRecord| Some((row.get(0)?.parse().ok()?, row.get(1)?.parse().ok()?));
    rows.filter_map(Result::ok).filter_map(read).collect()
});

/// The seats of the European Parliament on a day (`ep-seats.csv`, with the legal act for each number). Before the first
/// direct elections it answers the first number.
pub fn ep_seats(on: NaiveDate) -> u32 {
    let upto = EP_SEATS.partition_point(|(from, _)| *from <= on);
    EP_SEATS.get(upto.saturating_sub(1)).map_or(0, |(_, seats)| *seats)
}

/// How many members the body that decides by a rule has on a day: for the plenary the seats by law, for every other
/// body those on its roster.
pub fn component(rule: Rule, on: NaiveDate, on_roster: u32) -> u32 {
    match rule.electorate() {
        Electorate::Plenary => ep_seats(on),
        _ => on_roster,
    }
}

/// How many votes for are needed if every one of the `component` members votes for or against: 361 of 720 by absolute
/// majority. By qualified majority it is the number of states, to which the population comes. None if the rule asks for
/// no number.
pub fn votes_needed(rule: Rule, component: u32) -> Option<u32> {
    let majority = component / 2 + 1;
    match rule {
        Rule::EpSimple | Rule::EpAbsolute | Rule::Committee | Rule::CouncilSimple | Rule::College => Some(majority),
        Rule::EpTwoThirds => Some((2 * component).div_ceil(3).max(majority)),
        // Art. 16(4) TEU: 55 %, and at least fifteen.
        Rule::CouncilQmv => Some((55 * component).div_ceil(100).max(15)),
        Rule::CouncilQmvParticipants => Some((55 * component).div_ceil(100)),
        Rule::CouncilReinforced | Rule::CouncilReinforcedParticipants => Some((72 * component).div_ceil(100)),
        Rule::CouncilUnanimity | Rule::CfspUnanimity => Some(component),
        Rule::Discretionary | Rule::Soft => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_absolute_majority_is_more_than_half_of_the_seats() {
        for (on, seats, needed) in [("2026-11-24", 720, 361), ("2022-11-21", 705, 353), ("2014-07-01", 751, 376)] {
            assert_eq!(ep_seats(day(on)), seats);
            assert_eq!(component(Rule::EpAbsolute, day(on), 3), seats);
            assert_eq!(votes_needed(Rule::EpAbsolute, seats), Some(needed));
        }
    }

    #[test]
    fn the_seats_change_on_the_day_itself() {
        assert_eq!(ep_seats(day("2020-01-31")), 751);
        assert_eq!(ep_seats(day("2020-02-01")), 705);
        assert_eq!(ep_seats(day("1970-01-01")), 410);
    }

    #[test]
    fn each_rule_asks_for_its_own_number() {
        let needed = [
            (Rule::EpSimple, 720, Some(361)),
            (Rule::EpTwoThirds, 720, Some(480)),
            (Rule::Committee, 79, Some(40)),
            (Rule::CouncilSimple, 27, Some(14)),
            (Rule::CouncilQmv, 27, Some(15)),
            (Rule::CouncilReinforced, 27, Some(20)),
            (Rule::CouncilQmvParticipants, 21, Some(12)),
            (Rule::CouncilReinforcedParticipants, 21, Some(16)),
            (Rule::CouncilUnanimity, 27, Some(27)),
            (Rule::College, 27, Some(14)),
            (Rule::Discretionary, 1, None),
            (Rule::Soft, 27, None),
        ];
        for (rule, component, votes) in needed {
            assert_eq!(votes_needed(rule, component), votes, "{rule}");
        }
    }

    #[test]
    fn a_committee_has_the_members_on_its_roster() {
        assert_eq!(component(Rule::Committee, day("2026-11-24"), 79), 79);
    }
}
