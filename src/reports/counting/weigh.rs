//! What a venue's rule makes of where everyone stands.

use super::{VenueCount, Voter};
use crate::decisions::{
    self, Blocking, Bucket, Chance, ChanceError, Completion, Constraint, Decision, Game, Odds, Outcome, Path,
    PopulationSet, Power, Prospect, Prospective, Roster, RosterError, Test, Totals, Vote, What, completion,
    conversion_cost, votes_needed,
};
use crate::objectives::Rule;

/// What the rule makes of it.
#[derive(Clone, Debug)]
pub enum Deciding {
    /// There is a vote.
    Vote(Box<Weighed>),
    /// One person decides, or there is consensus without a vote: there is no threshold.
    NoVote,
    /// It cannot be counted: why, as a sentence for the page.
    Uncountable(String),
}

/// A rule with its figures, and how far those who have a say are from it.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// Who has a say, with their weights; in the order of the voters.
    pub roster: Roster,
    /// The rule with its figures.
    pub test: Test,
    /// Votes for that are enough whatever the others do, because everyone votes: the one threshold that pages name.
    pub needed: u32,
    /// If only verified support votes for, and everyone else against.
    pub floor: Decision,
    /// If everyone does as expected, those never asked being open.
    pub expected: Decision,
    /// If everyone votes for who is not against.
    pub ceiling: Decision,
    /// Each constraint if everyone does as expected and those never asked are against. Votes for are held against
    /// `needed` where the votes cast decide: how many are cast is known only afterwards.
    pub gaps: Vec<Constraint>,
    /// How near it is.
    pub nearness: Nearness,
}

/// How near an objective is at a venue, the furthest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// Not even everyone who is not against carries it.
    OutOfReach,
    /// Not yet, even if everyone does as expected.
    Short,
    /// If everyone expected keeps to it, whatever those never asked do.
    Expected,
    /// Verified support alone carries it.
    Secured,
}

/// A way to close the gap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Whom to win, by their place among the voters.
    pub members: Vec<usize>,
    /// What it costs.
    pub cost: u64,
}

/// What the rule makes of where these stand. States come with their populations.
pub(super) fn deciding(rule: Rule, set: Option<&PopulationSet>, seats: u32, voters: &[Voter]) -> Deciding {
    if !rule.has_threshold() {
        return Deciding::NoVote;
    }
    match Weighed::of(rule, set, seats, voters) {
        Ok(weighed) => Deciding::Vote(Box::new(weighed)),
        Err(error) => Deciding::Uncountable(error.to_string()),
    }
}

impl Weighed {
    /// Holds those who have a say against a rule; states come with their populations, people without.
    ///
    /// # Errors
    /// When nobody is on the roster, a state has no population in the set of the day, or the rule does not fit.
    pub fn of(rule: Rule, set: Option<&PopulationSet>, seats: u32, voters: &[Voter]) -> Result<Weighed, RosterError> {
        let roster = match set {
            Some(set) => Roster::of_states(voters.iter().filter_map(Voter::country).map(|area| area.code), set)?,
            None => Roster::of_people(voters.iter().filter_map(|voter| voter.holder), seats)?,
        };
        Self::on(rule, roster, &voters.iter().map(Voter::bucket).collect::<Vec<_>>())
    }

    /// Holds a roster against a rule, whose members count where `buckets` says, in the roster's order.
    ///
    /// # Errors
    /// When the rule does not fit the roster.
    pub(super) fn on(rule: Rule, roster: Roster, buckets: &[Bucket]) -> Result<Weighed, RosterError> {
        let test = Test::of(rule, &roster)?;
        let cast =
            |vote: &dyn Fn(Bucket) -> Vote| -> Vec<Vote> { buckets.iter().map(|bucket| vote(*bucket)).collect() };
        let for_if = |is: bool| if is { Vote::For } else { Vote::Against };
        let expected = cast(&Bucket::expected_vote);
        let in_floor = buckets.iter().map(|bucket| u32::from(*bucket == Bucket::Floor)).sum::<u32>();
        let needed = votes_needed(rule, test.component()).unwrap_or_default();
        let mut gaps = test.gaps(&Totals::of(&expected, roster.populations().iter().copied()));
        for gap in gaps.iter_mut().filter(|gap| gap.what == What::VotesCast) {
            gap.ask_for(needed.into());
        }
        let floor = test.evaluate(&roster, &cast(&|bucket| for_if(bucket == Bucket::Floor)))?;
        let ceiling = test.evaluate(&roster, &cast(&|bucket| for_if(bucket.is_in_reach())))?;
        let expected = test.evaluate(&roster, &expected)?;
        // Seats of which nobody knows the holder could vote against, too.
        let is_enough = gaps.iter().all(|gap| gap.what != What::VotesCast || in_floor >= needed);
        let nearness = match (floor.outcome, expected.outcome, ceiling.outcome) {
            (Outcome::Adopted, ..) if is_enough => Nearness::Secured,
            (_, Outcome::Adopted, _) => Nearness::Expected,
            (.., Outcome::Adopted) => Nearness::Short,
            _ => Nearness::OutOfReach,
        };
        Ok(Weighed { roster, test, needed, floor, expected, ceiling, gaps, nearness })
    }

    /// The constraint that is furthest from being met, in thousandths of what is needed: 1000 when all are met.
    pub fn thousandths(&self) -> u64 {
        let part = |gap: &Constraint| match (gap.is_met(), gap.is_limit) {
            (true, _) => 1000,
            (false, false) => gap.have * 1000 / gap.need.max(1),
            (false, true) => gap.need * 1000 / gap.have.max(1),
        };
        if self.expected.outcome == Outcome::Adopted {
            return 1000;
        }
        self.gaps.iter().map(part).min().unwrap_or(1000)
    }

    /// Who can block together, and how near those against are.
    ///
    /// # Errors
    /// Never for the voters it was made of.
    pub fn blocking(&self, voters: &[Voter]) -> Result<Option<Blocking>, RosterError> {
        let expected: Vec<Vote> = voters.iter().map(|voter| voter.bucket().expected_vote()).collect();
        decisions::blocking(&self.test, &self.roster, &expected)
    }

    /// If those who are undecided voted against, and did not abstain.
    ///
    /// # Errors
    /// Never for the voters it was made of.
    pub fn without_abstentions(&self, voters: &[Voter]) -> Result<Decision, RosterError> {
        let vote = |voter: &Voter| match voter.bucket().expected_vote() {
            Vote::Abstain => Vote::Against,
            other => other,
        };
        self.test.evaluate(&self.roster, &voters.iter().map(vote).collect::<Vec<_>>())
    }

    /// How likely it passes, by the odds that are usual for where each stands.
    ///
    /// # Errors
    /// When the roster is too large for an exact answer.
    pub fn chance(&self, voters: &[Voter]) -> Result<Chance, ChanceError> {
        let odds: Vec<Odds> = voters.iter().map(|voter| Odds::usual(voter.bucket())).collect();
        decisions::chance(&self.test, &self.roster, &odds)
    }

    /// How much power the rule gives each; takes some milliseconds for the Council, and is not for large rosters.
    pub fn power(&self) -> Option<Power> {
        Power::of(&Game::of(&self.test, &self.roster)?)
    }
}

impl VenueCount {
    /// What it costs to win somebody over; none for blockers, who are not won.
    pub fn cost(&self, voter: &Voter) -> Option<u64> {
        let level = voter.standing.map(|standing| standing.level);
        let influence = voter.influence.map_or(3, crate::stances::Grade::number);
        level
            .is_none_or(|level| level.number() > -3)
            .then(|| conversion_cost(level, influence, voter.reach.degree(self.on)))
    }

    /// The path to a majority; none without a vote.
    pub fn path(&self) -> Option<Path> {
        let weighed = self.weighed()?;
        let prospective = |voter: &Voter| Prospective { bucket: voter.bucket(), cost: self.cost(voter) };
        let members: Vec<Prospective> = self.voters.iter().map(prospective).collect();
        decisions::path(&weighed.test, &weighed.roster, &members).ok()
    }

    /// The cheapest ways to close the gap, the cheapest first: each of the others does without somebody of the cheapest.
    pub fn alternatives(&self, cheapest: &Completion, most: usize) -> Vec<Alternative> {
        self.weighed().map(|weighed| self.alternatives_under(weighed, cheapest, most)).unwrap_or_default()
    }

    /// The same under another rule than the venue's.
    pub fn alternatives_under(&self, weighed: &Weighed, cheapest: &Completion, most: usize) -> Vec<Alternative> {
        let alternative = |found: &Completion| Alternative { members: found.members.clone(), cost: found.cost };
        let mut found = vec![alternative(cheapest)];
        for without in cheapest.members.iter().take(most) {
            let Some(other) = self.completion_without(weighed, *without) else { continue };
            if found.iter().all(|known| known.members != other.members) {
                found.push(alternative(&other));
            }
        }
        found.sort_by(|a, b| (a.cost, a.members.len(), &a.members).cmp(&(b.cost, b.members.len(), &b.members)));
        found.truncate(most);
        found
    }

    fn completion_without(&self, weighed: &Weighed, without: usize) -> Option<Completion> {
        let prospect = |(at, voter): (usize, &Voter)| Prospect {
            vote: voter.bucket().expected_vote(),
            cost: self.cost(voter).filter(|_| at != without),
        };
        let prospects: Vec<Prospect> = self.voters.iter().enumerate().map(prospect).collect();
        completion(&weighed.test, &weighed.roster, &prospects).ok().flatten()
    }
}
