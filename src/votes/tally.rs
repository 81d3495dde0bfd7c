//! Adding up votes: pure.

use std::collections::BTreeMap;

use super::Voter;
use crate::directory::records::VoteChoice;

/// How many voted how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// For.
    pub voted_for: i64,
    /// Against.
    pub against: i64,
    /// Abstained.
    pub abstained: i64,
    /// Did not vote, for whatever reason.
    pub not_voted: i64,
}

impl Tally {
    fn add(&mut self, choice: VoteChoice) {
        match choice {
            VoteChoice::For => self.voted_for += 1,
            VoteChoice::Against => self.against += 1,
            VoteChoice::Abstention => self.abstained += 1,
            VoteChoice::Absent | VoteChoice::Excused | VoteChoice::Attended | VoteChoice::DidNotVote => {
                self.not_voted += 1;
            }
        }
    }

    /// For, against and abstentions together.
    pub fn cast(self) -> i64 {
        self.voted_for + self.against + self.abstained
    }

    /// Whether the votes cast are the same; who did not vote is not published everywhere.
    pub fn agrees_with(self, other: Tally) -> bool {
        (self.voted_for, self.against, self.abstained) == (other.voted_for, other.against, other.abstained)
    }
}

/// Everyone together.
pub fn total(voters: &[Voter]) -> Tally {
    let mut tally = Tally::default();
    for voter in voters {
        tally.add(voter.choice);
    }
    tally
}

/// By political group on the day of the vote, the largest first; an empty code where it is not known.
pub fn by_group(voters: &[Voter]) -> Vec<(String, Tally)> {
    let mut found: Vec<_> = gather(voters, |voter| &voter.group).into_iter().collect();
    found.sort_by_key(|(code, tally)| (code.is_empty(), -tally.cast() - tally.not_voted, code.clone()));
    found
}

/// By state, by code; an empty code, last, where it is not known.
pub fn by_country(voters: &[Voter]) -> Vec<(String, Tally)> {
    let mut found: Vec<_> = gather(voters, |voter| &voter.area_code).into_iter().collect();
    found.sort_by_key(|(code, _)| (code.is_empty(), code.clone()));
    found
}

fn gather(voters: &[Voter], key: impl Fn(&Voter) -> &String) -> BTreeMap<String, Tally> {
    let mut tallies: BTreeMap<String, Tally> = BTreeMap::new();
    for voter in voters {
        tallies.entry(key(voter).clone()).or_default().add(voter.choice);
    }
    tallies
}

#[cfg(test)]
mod tests {
    use super::*;

    fn voter(group: &str, choice: VoteChoice) -> Voter {
        Voter {
            person: None,
            name: String::new(),
            scheme: "europarl".into(),
            identifier: "1".into(),
            choice,
            group: group.into(),
            area_code: String::new(),
        }
    }

    #[test]
    fn an_abstention_is_cast_and_an_absence_is_not() {
        let tally = total(&[
            voter("A", VoteChoice::For),
            voter("A", VoteChoice::Abstention),
            voter("A", VoteChoice::Excused),
            voter("B", VoteChoice::DidNotVote),
        ]);
        assert_eq!(tally, Tally { voted_for: 1, against: 0, abstained: 1, not_voted: 2 });
        assert_eq!(tally.cast(), 2);
        assert!(tally.agrees_with(Tally { not_voted: 0, ..tally }));
        assert!(!tally.agrees_with(Tally { against: 1, ..tally }));
    }

    #[test]
    fn the_largest_group_comes_first_and_the_unknown_last() {
        let voters = [
            voter("", VoteChoice::For),
            voter("", VoteChoice::For),
            voter("", VoteChoice::For),
            voter("A", VoteChoice::For),
            voter("B", VoteChoice::Against),
            voter("B", VoteChoice::Attended),
        ];
        let codes: Vec<_> = by_group(&voters).into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, ["B", "A", ""]);
    }
}
