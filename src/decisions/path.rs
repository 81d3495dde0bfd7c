//! The path to a majority: how far it is, whom it takes, and who may stand in the way.

use super::{Blocking, Bucket, Completion, Constraint, Decision, Prospect, Roster, RosterError, Test, Totals, Vote};
use super::{blocking, completion};

/// Where a member stands, and what it costs to win them over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prospective {
    /// In which part of the tally they count.
    pub bucket: Bucket,
    /// What it costs to win them over; none if they cannot be won.
    pub cost: Option<u64>,
}

/// The path to a majority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// If only verified support votes for, and everyone else against.
    pub floor: Decision,
    /// If everyone does as expected; those never asked are not known, so it may be open.
    pub expected: Decision,
    /// If everyone votes for who is not against.
    pub ceiling: Decision,
    /// What is there and what is missing, per constraint, if everyone does as expected and those never asked are against.
    pub gaps: Vec<Constraint>,
    /// Whom to win at least cost, so that it is adopted whatever those never asked do. None if it cannot be carried, or
    /// there is no threshold.
    pub completion: Option<Completion>,
    /// Those who decide it alone: by leaving, if it is carried; by joining, if it is not.
    pub pivotal: Vec<usize>,
    /// Who can block together, and how near those against are.
    pub blocking: Option<Blocking>,
}

impl Bucket {
    /// How a member votes if they do as expected: the undecided abstain, those never asked are not known.
    pub fn expected_vote(self) -> Vote {
        match self {
            Bucket::Floor | Bucket::Unverified | Bucket::LeaningFor => Vote::For,
            Bucket::Undecided => Vote::Abstain,
            Bucket::LeaningAgainst | Bucket::Against => Vote::Against,
            Bucket::Unknown => Vote::Unknown,
        }
    }
}

/// Finds the path from where the members of a roster stand, in its order.
///
/// # Errors
/// When there are not as many of them as members.
pub fn path(test: &Test, roster: &Roster, members: &[Prospective]) -> Result<Path, RosterError> {
    let votes = |vote: &dyn Fn(Bucket) -> Vote| -> Vec<Vote> { members.iter().map(|m| vote(m.bucket)).collect() };
    let for_if = |is: bool| if is { Vote::For } else { Vote::Against };
    let expected = votes(&Bucket::expected_vote);
    let prospect = |(member, vote): (&Prospective, &Vote)| Prospect { vote: *vote, cost: member.cost };
    let prospects: Vec<Prospect> = members.iter().zip(&expected).map(prospect).collect();
    Ok(Path {
        floor: test.evaluate(roster, &votes(&|bucket| for_if(bucket == Bucket::Floor)))?,
        expected: test.evaluate(roster, &expected)?,
        ceiling: test.evaluate(roster, &votes(&|bucket| for_if(bucket.is_in_reach())))?,
        gaps: test.gaps(&Totals::of(&expected, roster.populations().iter().copied())),
        completion: completion(test, roster, &prospects)?,
        pivotal: pivotal(test, roster, &expected)?,
        blocking: blocking(test, roster, &expected)?,
    })
}

/// The members who decide it alone, those unknown being against: if these votes carry it, everyone for without whom they do
/// not; if they do not, everyone with whom they would.
///
/// # Errors
/// When there are not as many votes as members.
pub fn pivotal(test: &Test, roster: &Roster, votes: &[Vote]) -> Result<Vec<usize>, RosterError> {
    if votes.len() != roster.len() {
        return Err(RosterError::VoteCount { votes: votes.len(), members: roster.len() });
    }
    let totals = Totals::of(votes, roster.populations().iter().copied());
    let is_carried = test.carries(&totals).is_some();
    let decides = |at: &usize| {
        let population = roster.populations()[*at];
        let mut changed = totals;
        if is_carried && votes[*at] == Vote::For {
            changed.lose(population);
        } else {
            let mut won = Totals::default();
            won.add(votes[*at], population);
            changed = changed.won(&won);
        }
        test.carries(&changed).is_some() != is_carried
    };
    Ok((0..votes.len()).filter(decides).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decisions::sample::{STATES, council};
    use crate::decisions::{Outcome, What};
    use crate::objectives::Rule;

    const SIX: [&str; 6] = ["DE", "PL", "RO", "HU", "BG", "SK"];

    fn names(members: &[usize]) -> Vec<&'static str> {
        members.iter().map(|at| STATES[*at]).collect()
    }

    #[test]
    fn each_of_six_states_is_pivotal_alone() {
        let (roster, test) = council(Rule::CouncilQmv, 2025);
        let mut votes: Vec<Vote> =
            STATES.iter().map(|state| if SIX.contains(state) { Vote::Against } else { Vote::For }).collect();
        assert_eq!(names(&pivotal(&test, &roster, &votes).unwrap()), SIX);
        votes[17] = Vote::For;
        let pivotal = names(&pivotal(&test, &roster, &votes).unwrap());
        assert!(pivotal.contains(&"SK") && pivotal.contains(&"FR") && !pivotal.contains(&"MT"), "{pivotal:?}");
    }

    #[test]
    fn a_path_says_what_is_missing_and_whom_it_takes() {
        let (roster, test) = council(Rule::CouncilQmv, 2025);
        let member = |(at, state): (usize, &&str)| {
            let bucket = match *state {
                "DE" | "PL" | "HU" | "BG" | "RO" => Bucket::Against,
                "SK" => Bucket::Unknown,
                "FR" => Bucket::LeaningFor,
                "IT" => Bucket::Unverified,
                _ => Bucket::Floor,
            };
            Prospective { bucket, cost: Some(10 + at as u64) }
        };
        let members: Vec<Prospective> = STATES.iter().enumerate().map(member).collect();
        let path = path(&test, &roster, &members).unwrap();
        let outcomes = [&path.floor, &path.expected, &path.ceiling].map(|decision| decision.outcome);
        assert_eq!(outcomes, [Outcome::Rejected, Outcome::Open, Outcome::Adopted]);
        let gap = path.gaps.iter().find(|gap| gap.what == What::Population).unwrap();
        assert_eq!((gap.have, gap.slack), (6419, -81));
        assert_eq!(path.floor.on(What::Population).unwrap().have, 6419 - 1517 - 1323);
        assert_eq!(names(&path.completion.unwrap().members), ["DE"], "the cheapest of six");
        assert_eq!(names(&path.pivotal), SIX);
        let blocking = path.blocking.unwrap();
        assert_eq!(names(&blocking.opposed), ["DE", "PL", "RO", "HU", "BG"]);
        assert_eq!((blocking.joining.len(), blocking.population, blocking.population_short), (1, 3461, Some(40)));
    }

    #[test]
    fn a_discretionary_decision_has_no_path() {
        let roster = Roster::of_people(["the High Representative"], 1).unwrap();
        let test = Test::of(Rule::Discretionary, &roster).unwrap();
        let members = [Prospective { bucket: Bucket::Against, cost: Some(1) }];
        let path = path(&test, &roster, &members).unwrap();
        assert_eq!((path.expected.outcome, path.completion, path.blocking), (Outcome::Open, None, None));
        assert!(path.pivotal.is_empty() && path.gaps.is_empty());
    }

    #[test]
    fn everybody_is_needed_when_one_more_would_do() {
        let roster = Roster::of_people(0..5, 5).unwrap();
        let test = Test::of(Rule::EpAbsolute, &roster).unwrap();
        let votes = [Vote::For, Vote::For, Vote::Unknown, Vote::Abstain, Vote::Against];
        assert_eq!(pivotal(&test, &roster, &votes).unwrap(), [2, 3, 4]);
        let votes = [Vote::For, Vote::For, Vote::For, Vote::Abstain, Vote::Against];
        assert_eq!(pivotal(&test, &roster, &votes).unwrap(), [0, 1, 2]);
    }
}
