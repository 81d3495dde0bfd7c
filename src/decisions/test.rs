//! A rule with its figures filled in, and the votes held against it.

use super::decision::{Clause, Constraint, Decision, Outcome, What, adopted_by};
use super::roster::{Kind, Roster, RosterError};
use super::vote::{Totals, Vote};
use super::{Precision, votes_needed};
use crate::objectives::{Electorate, Rule};

/// A rule with its figures filled in: what votes are held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Test {
    rule: Rule,
    component: u32,
    whole: u64,
    precision: Precision,
    /// With how many not in favour it is still deemed attained.
    too_few_to_block: Option<u32>,
    /// Whether that number itself hangs on the rounding.
    blocking_within_rounding: bool,
    is_quorum_requested: bool,
}

impl Test {
    /// A rule for a roster.
    ///
    /// # Errors
    /// When the rule does not fit the roster: states for a rule that counts people, some states for a rule that needs
    /// them all.
    pub fn of(rule: Rule, roster: &Roster) -> Result<Test, RosterError> {
        let (counts_states, electorate) = (roster.kind == Kind::States, rule.electorate());
        match electorate {
            Electorate::MemberStates if !counts_states => return Err(RosterError::NeedsStates(rule.label())),
            Electorate::Plenary | Electorate::CommitteeMembers | Electorate::Commissioners if counts_states => {
                return Err(RosterError::NeedsPeople(rule.label()));
            }
            _ => {}
        }
        let needs_all = matches!(rule, Rule::CouncilQmv | Rule::CouncilReinforced | Rule::CfspUnanimity);
        if let (true, Some(all)) = (needs_all, roster.lacks_states_of) {
            return Err(RosterError::NeedsEveryState { rule: rule.label(), all, some: roster.len() });
        }
        let mut test = Test::people(rule, roster.component);
        (test.whole, test.precision) = (roster.whole, roster.precision);
        if matches!(rule, Rule::CouncilQmv) {
            // Art. 16(4) TEU: a blocking minority includes at least four members.
            test.too_few_to_block = Some(3);
        } else if matches!(rule, Rule::CouncilQmvParticipants) {
            let fewest = fewest_above_35_per_cent(roster);
            test.too_few_to_block = Some(fewest.0);
            test.blocking_within_rounding = fewest.1;
        }
        Ok(test)
    }

    /// A rule for people with one vote each, in a body of `component` members.
    pub fn people(rule: Rule, component: u32) -> Test {
        Test {
            rule,
            component,
            whole: 0,
            precision: Precision::Exact,
            too_few_to_block: None,
            blocking_within_rounding: false,
            is_quorum_requested: false,
        }
    }

    /// The same where a quorum was requested: in the plenary it is checked only then (Rules of Procedure of the European
    /// Parliament on the quorum).
    #[must_use]
    pub fn with_quorum_requested(mut self) -> Test {
        self.is_quorum_requested = true;
        self
    }

    /// The rule.
    pub fn rule(&self) -> Rule {
        self.rule
    }

    /// How many members the body has by law.
    pub fn component(&self) -> u32 {
        self.component
    }

    /// Holds the votes of a roster against it, in the order of the roster. Exact integers decide.
    ///
    /// # Errors
    /// When there are not as many votes as members.
    pub fn evaluate(&self, roster: &Roster, votes: &[Vote]) -> Result<Decision, RosterError> {
        if votes.len() != roster.len() {
            return Err(RosterError::VoteCount { votes: votes.len(), members: roster.len() });
        }
        Ok(self.judge(&Totals::of(votes, roster.populations.iter().copied())))
    }

    /// Holds totals against it.
    pub fn judge(&self, totals: &Totals) -> Decision {
        let adopted = |vote| adopted_by(&self.constraints(&totals.completed(vote)));
        let constraints = self.constraints(totals);
        // A vote for never hurts, so the best that can come is everyone for. The worst is everyone against, or, where a
        // quorum may fail, everyone away: votes against count as present.
        let (best, against, away) = (adopted(Vote::For), adopted(Vote::Against), adopted(Vote::Absent));
        let (outcome, by) = match (best, against, away) {
            _ if constraints.is_empty() => (Outcome::Open, None),
            (None, ..) => (Outcome::Rejected, None),
            (Some(_), Some(by), Some(_)) => (Outcome::Adopted, Some(by)),
            _ => (Outcome::Open, None),
        };
        let within_rounding = constraints.iter().any(|constraint| constraint.within_rounding);
        Decision { outcome, by, constraints, within_rounding }
    }

    /// By which clause these totals adopt it, nobody being unknown.
    pub(super) fn adopts(&self, totals: &Totals) -> Option<Clause> {
        adopted_by(&self.constraints(totals))
    }

    /// By which clause it is adopted however those vote who are unknown, if it is.
    pub(super) fn carries(&self, totals: &Totals) -> Option<Clause> {
        if totals.unknown.heads > 0 {
            self.adopts(&totals.completed(Vote::Absent))?;
        }
        self.adopts(&totals.completed(Vote::Against))
    }

    /// Every condition if everyone unknown is against: what still has to be won.
    pub fn gaps(&self, totals: &Totals) -> Vec<Constraint> {
        self.constraints(&totals.completed(Vote::Against))
    }

    /// How many must be present: a quarter in a committee, a third in the plenary if it was requested, the majority in
    /// the College (Art. 250 TFEU).
    pub fn quorum(&self) -> Option<u32> {
        match self.rule.electorate() {
            Electorate::CommitteeMembers => Some(self.component.div_ceil(4)),
            Electorate::Plenary => self.is_quorum_requested.then(|| self.component.div_ceil(3)),
            Electorate::Commissioners => Some(self.component / 2 + 1),
            Electorate::MemberStates | Electorate::OnePost | Electorate::NoFormalVote => None,
        }
    }

    /// How much of the population must be in favour; none where states in favour are not weighed.
    pub fn population_needed(&self) -> Option<u64> {
        let weighs = self.rule.weighs_population() && self.rule != Rule::CfspUnanimity;
        weighs.then(|| (self.whole * 65).div_ceil(100))
    }

    /// With how many not in favour it is deemed attained all the same.
    pub(super) fn too_few_to_block(&self) -> Option<u32> {
        self.too_few_to_block
    }

    /// How many states, and how much population, may make a qualified abstention: more of both, and it fails.
    pub(super) fn qualified_limits(&self) -> (u32, u64) {
        (below_a_third(u64::from(self.component)).try_into().unwrap_or(u32::MAX), below_a_third(self.whole))
    }

    #[cfg(test)]
    pub(super) fn without_blocking_clause(&self) -> Test {
        Test { too_few_to_block: None, ..self.clone() }
    }

    /// Every condition of the rule, by the votes known.
    fn constraints(&self, totals: &Totals) -> Vec<Constraint> {
        let (always, votes) = (Clause::Always, u64::from(totals.in_favour.heads));
        let (opposed, component) = (u64::from(totals.against.heads), u64::from(self.component));
        let more_than_against = Constraint::at_least(always, What::VotesCast, votes, opposed + 1);
        let needed = votes_needed(self.rule, self.component).map_or(0, u64::from);
        let component_majority = Constraint::at_least(always, What::Component, votes, component / 2 + 1);
        let nobody_against = Constraint::at_most(always, What::Against, opposed, 0);
        let mut constraints = match self.rule {
            Rule::EpSimple | Rule::Committee => vec![more_than_against],
            Rule::EpAbsolute => vec![component_majority],
            Rule::EpTwoThirds => {
                let two_thirds = (2 * u64::from(totals.cast())).div_ceil(3);
                vec![Constraint::at_least(always, What::VotesCast, votes, two_thirds), component_majority]
            }
            Rule::CouncilSimple | Rule::College => vec![Constraint::at_least(always, What::Heads, votes, needed)],
            Rule::CouncilQmv
            | Rule::CouncilReinforced
            | Rule::CouncilQmvParticipants
            | Rule::CouncilReinforcedParticipants => self.double_majority(totals, needed),
            Rule::CouncilUnanimity => vec![nobody_against],
            Rule::CfspUnanimity => [vec![nobody_against], self.qualified_abstentions(totals)].concat(),
            Rule::Discretionary | Rule::Soft => vec![],
        };
        let present = u64::from(totals.present());
        let quorum = |need| Constraint::at_least(always, What::Quorum, present, u64::from(need));
        constraints.extend(self.quorum().map(quorum));
        constraints
    }

    /// So many states with 65 % of the population, unless too few are opposed to block.
    fn double_majority(&self, totals: &Totals, states: u64) -> Vec<Constraint> {
        let (heads, population) = (u64::from(totals.in_favour.heads), totals.in_favour.population);
        let need = self.population_needed().unwrap_or_default();
        let mut by_population = Constraint::at_least(Clause::Majority, What::Population, population, need);
        by_population.within_rounding = self.is_within_rounding(population, 65, 100);
        let mut constraints = vec![Constraint::at_least(Clause::Majority, What::Heads, heads, states), by_population];
        constraints.extend(self.too_few_to_block.map(|most| {
            let opposed = u64::from(totals.not_in_favour().heads);
            let mut blocking = Constraint::at_most(Clause::TooFewToBlock, What::NotInFavour, opposed, u64::from(most));
            blocking.within_rounding = self.blocking_within_rounding;
            blocking
        }));
        constraints
    }

    /// Fewer than a third of the states abstain formally, or they have less than a third of the population.
    fn qualified_abstentions(&self, totals: &Totals) -> Vec<Constraint> {
        let (heads, population) = (u64::from(totals.qualified.heads), totals.qualified.population);
        let (most_heads, most) = self.qualified_limits();
        let most_heads = u64::from(most_heads);
        let few = Constraint::at_most(Clause::FewStatesAbstain, What::QualifiedAbstention, heads, most_heads);
        let mut small =
            Constraint::at_most(Clause::SmallPopulationAbstains, What::QualifiedPopulation, population, most);
        small.within_rounding = self.is_within_rounding(population, 1, 3);
        vec![few, small]
    }

    fn is_within_rounding(&self, population: u64, part: u64, of: u64) -> bool {
        self.precision == Precision::Rounded && is_near(population, self.whole, part, of)
    }
}

fn below_a_third(whole: u64) -> u64 {
    whole.div_ceil(3).saturating_sub(1)
}

/// Whether a population is within 0.135 percentage points of a share of the whole.
fn is_near(population: u64, whole: u64, part: u64, of: u64) -> bool {
    let (population, whole) = (u128::from(population), u128::from(whole));
    let (part, of) = (u128::from(part), u128::from(of));
    (population * of * 100_000).abs_diff(whole * part * 100_000) <= 135 * whole * of
}

/// Art. 238(3)(a) TFEU: the minimum number of members representing more than 35 % of the population of those taking
/// part, and whether the rounding may change it. A blocking minority needs one more.
fn fewest_above_35_per_cent(roster: &Roster) -> (u32, bool) {
    let mut largest = roster.populations.clone();
    largest.sort_unstable_by(|a, b| b.cmp(a));
    let (mut sum, mut near) = (0, false);
    for (at, population) in (1..).zip(largest) {
        sum += population;
        near |= roster.precision == Precision::Rounded && is_near(sum, roster.whole, 35, 100);
        if sum * 100 > roster.whole * 35 {
            return (at, near);
        }
    }
    (roster.component, near)
}

#[cfg(test)]
mod tests;
