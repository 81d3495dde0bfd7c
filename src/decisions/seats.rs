//! How many members a body has by law: vacancies do not lower it.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::data_file::{DataError, DataFile};
use super::populations::{by_state, complete};
use crate::objectives::Rule;
use crate::t;

/// How many seats the European Parliament has had, since when.
static EP_SEATS: LazyLock<Vec<(NaiveDate, u32)>> = LazyLock::new(|| {
    let rows = csv::Reader::from_reader(include_bytes!("data/ep-seats.csv").as_slice()).into_records();
    let read = |row: csv::StringRecord| Some((row.get(0)?.parse().ok()?, row.get(1)?.parse().ok()?));
    rows.filter_map(Result::ok).filter_map(read).collect()
});

/// The seats of the European Parliament on a day (`ep-seats.csv`, with the legal act for each number). Before the first
/// direct elections it answers the first number.
pub fn ep_seats(on: NaiveDate) -> u32 {
    ep_seats_since(on).1
}

/// The same, with the day since when there have been so many.
pub fn ep_seats_since(on: NaiveDate) -> (NaiveDate, u32) {
    let upto = EP_SEATS.partition_point(|(from, _)| *from <= on);
    EP_SEATS.get(upto.saturating_sub(1)).copied().unwrap_or_default()
}

/// How the seats of the European Parliament are shared among the Member States, from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateSeats {
    /// The first day.
    pub from: NaiveDate,
    /// Where it was published.
    pub source: String,
    by_state: BTreeMap<&'static str, u64>,
}

impl StateSeats {
    /// Reads the shares from text: `# from:`, `# total:` and `# source:`, then `state,seats`.
    ///
    /// # Errors
    /// Says on which line a state is unknown, twice there or without seats, which state is missing, and when the seats
    /// do not add up.
    pub fn parse(text: &str) -> Result<StateSeats, DataError> {
        let file = DataFile::read(text, ["state", "seats"])?;
        let (from, total): (NaiveDate, u64) =
            (file.parsed("from", "decisions-data-a-date")?, file.parsed("total", "decisions-data-a-number")?);
        let by_state = by_state(&file, |value| value.parse().ok())?;
        complete(&by_state, from)?;
        let sum: u64 = by_state.values().sum();
        if sum != total {
            let problem = t!("decisions-data-seats-sum", sum = sum.to_string(), total = total.to_string());
            return Err(DataError::whole(problem));
        }
        Ok(StateSeats { from, source: file.says("source")?.0.to_owned(), by_state })
    }

    /// All seats.
    pub fn total(&self) -> u64 {
        self.by_state.values().sum()
    }

    /// The seats of a state, by ISO code.
    pub fn of(&self, code: &str) -> Option<u64> {
        self.by_state.get(code).copied()
    }
}

/// How many members the committees of the European Parliament have, from a day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommitteeSizes {
    /// The first day.
    pub from: NaiveDate,
    /// Where it was published.
    pub source: String,
    by_code: BTreeMap<String, u32>,
}

impl CommitteeSizes {
    /// Reads sizes from text: `# from:` and `# source:`, then `committee,members`.
    ///
    /// # Errors
    /// Says on which line a committee is twice there or has no members.
    pub fn parse(text: &str) -> Result<CommitteeSizes, DataError> {
        let file = DataFile::read(text, ["committee", "members"])?;
        let mut by_code = BTreeMap::new();
        for &(code, value, line) in &file.rows {
            let members = value.parse().ok().filter(|members| *members > 0);
            let members = members.ok_or_else(|| DataError::at(line, t!("decisions-data-no-members", value = value)))?;
            if by_code.insert(code.to_owned(), members).is_some() {
                return Err(DataError::at(line, t!("decisions-data-twice", code = code)));
            }
        }
        Ok(CommitteeSizes {
            from: file.parsed("from", "decisions-data-a-date")?,
            source: file.says("source")?.0.to_owned(),
            by_code,
        })
    }

    /// The members of a committee by its code, `AFET`.
    pub fn of(&self, code: &str) -> Option<u32> {
        self.by_code.get(code).copied()
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
    use crate::directory::areas;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_absolute_majority_is_more_than_half_of_the_seats() {
        for (on, seats, needed) in [("2026-11-24", 720, 361), ("2022-11-21", 705, 353), ("2014-07-01", 751, 376)] {
            assert_eq!(ep_seats(day(on)), seats);
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
    fn the_seats_of_the_states_are_the_seats_of_the_parliament() {
        let seats = StateSeats::parse(include_str!("data/state-seats.csv")).unwrap();
        let sum: u64 = areas::eu_on(seats.from).map(|area| seats.of(area.code).unwrap()).sum();
        assert_eq!(sum, u64::from(ep_seats(seats.from)));
        assert_eq!((seats.of("DE"), seats.of("GR"), seats.of("MT")), (Some(96), Some(21), Some(6)));
    }

    #[test]
    fn committees_of_the_tenth_term_have_their_sizes() {
        let sizes = CommitteeSizes::parse(include_str!("data/committee-sizes.csv")).unwrap();
        assert_eq!(
            (sizes.of("AFET"), sizes.of("ENVI"), sizes.of("DROI"), sizes.of("ABCD")),
            (Some(79), Some(90), Some(30), None)
        );
    }

    #[test]
    fn faulty_seats_and_sizes_are_refused_with_their_line() {
        let seats = |from: &str, to: &str| {
            StateSeats::parse(&include_str!("data/state-seats.csv").replace(from, to)).unwrap_err().to_string()
        };
        assert_eq!(seats("AT,20", "AT,21"), "The seats add up to 721, not to 720.");
        assert_eq!(seats("AT,20\n", ""), "AT is missing.");
        assert_eq!(seats("AT,20", "ATL,20"), "Line 5: “ATL” is not a Member State.");
        assert_eq!(seats("2024-07-16", "July"), "Line 1: “July” is not a date.");
        let sizes = |from: &str, to: &str| {
            CommitteeSizes::parse(&include_str!("data/committee-sizes.csv").replace(from, to)).unwrap_err().to_string()
        };
        assert_eq!(sizes("DEVE,25", "AFET,25"), "Line 5: AFET is there twice.");
        assert_eq!(sizes("DEVE,25", "DEVE,0"), "Line 5: “0” is not a number of members.");
    }
}
