//! What a vote under a rule comes to.

use crate::t;

/// Whether it is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// However those vote who are not known yet.
    Adopted,
    /// However those vote who are not known yet.
    Rejected,
    /// It depends on those who are not known yet; or there is no formal vote.
    Open,
}

impl Outcome {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            Outcome::Adopted => t!("decisions-adopted"),
            Outcome::Rejected => t!("decisions-rejected"),
            Outcome::Open => t!("decisions-open"),
        }
    }
}

/// What a constraint belongs to. A proposal is adopted when every constraint of [`Clause::Always`] is met and, where
/// there are others, all those of at least one other clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Clause {
    /// Met, or it is not adopted.
    Always,
    /// The majority of states and of population.
    Majority,
    /// Deemed attained because too few are opposed: Art. 16(4) TEU, Art. 238(3)(a) TFEU.
    TooFewToBlock,
    /// Foreign and security policy: less than a third of the states made a qualified abstention.
    FewStatesAbstain,
    /// Foreign and security policy: those who made one are less than a third of the population.
    SmallPopulationAbstains,
}

impl Clause {
    /// By what it is adopted, as shown on a page.
    pub fn sentence(self) -> &'static str {
        match self {
            Clause::Always => t!("decisions-by-all"),
            Clause::Majority => t!("decisions-by-majority"),
            Clause::TooFewToBlock => t!("decisions-by-too-few"),
            Clause::FewStatesAbstain => t!("decisions-by-few-abstain"),
            Clause::SmallPopulationAbstains => {
                t!("decisions-by-small-abstains")
            }
        }
    }
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// Votes for, or states in favour.
    Heads,
    /// The population of those in favour.
    Population,
    /// Votes for, against the component members.
    Component,
    /// Votes for, against the votes cast.
    VotesCast,
    /// Those who are present.
    Quorum,
    /// Those against.
    Against,
    /// Those known not to be in favour.
    NotInFavour,
    /// States that make a qualified abstention.
    QualifiedAbstention,
    /// The population of those states.
    QualifiedPopulation,
}

impl What {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            What::Heads => t!("decisions-heads"),
            What::Population => t!("decisions-population"),
            What::Component => t!("decisions-component"),
            What::VotesCast => t!("decisions-votes-cast"),
            What::Quorum => t!("decisions-quorum"),
            What::Against => t!("decisions-against"),
            What::NotInFavour => t!("decisions-not-in-favour"),
            What::QualifiedAbstention => t!("decisions-abstentions"),
            What::QualifiedPopulation => t!("decisions-abstaining-population"),
        }
    }

    /// Whether it is a population, in the unit of the population set, and not a number of members.
    pub fn is_population(self) -> bool {
        matches!(self, What::Population | What::QualifiedPopulation)
    }
}

/// One condition: what there is, what there must be, and how far apart they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// What it belongs to.
    pub clause: Clause,
    /// What is counted.
    pub what: What,
    /// What there is.
    pub have: u64,
    /// What there must be: at least, or at most where `is_limit`.
    pub need: u64,
    /// Whether `need` is a limit that must not be passed.
    pub is_limit: bool,
    /// What there is beyond the need, or room below the limit; below zero it is missed by so much.
    pub slack: i64,
    /// So near to the threshold that the rounding of the population set may decide.
    pub within_rounding: bool,
}

impl Constraint {
    pub(super) fn at_least(clause: Clause, what: What, have: u64, need: u64) -> Constraint {
        let slack = have.cast_signed() - need.cast_signed();
        Constraint { clause, what, have, need, is_limit: false, slack, within_rounding: false }
    }

    pub(super) fn at_most(clause: Clause, what: What, have: u64, need: u64) -> Constraint {
        let slack = need.cast_signed() - have.cast_signed();
        Constraint { clause, what, have, need, is_limit: true, slack, within_rounding: false }
    }

    /// Holds what there is against another need.
    pub fn ask_for(&mut self, need: u64) {
        let asked = if self.is_limit { Constraint::at_most } else { Constraint::at_least };
        *self = Constraint { within_rounding: self.within_rounding, ..asked(self.clause, self.what, self.have, need) };
    }

    /// Whether it is met.
    pub fn is_met(&self) -> bool {
        self.slack >= 0
    }
}

/// What a vote comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Whether it is decided.
    pub outcome: Outcome,
    /// When adopted: by which clause.
    pub by: Option<Clause>,
    /// Every condition, by the votes known so far. Empty where the rule has no threshold.
    pub constraints: Vec<Constraint>,
    /// Whether the rounding of the population set may decide.
    pub within_rounding: bool,
}

impl Decision {
    /// The condition on something.
    pub fn on(&self, what: What) -> Option<&Constraint> {
        self.constraints.iter().find(|constraint| constraint.what == what)
    }
}

/// By which clause these constraints adopt, if they do.
pub(super) fn adopted_by(constraints: &[Constraint]) -> Option<Clause> {
    let is_met = |clause| constraints.iter().filter(|c| c.clause == clause).all(Constraint::is_met);
    if constraints.is_empty() || !is_met(Clause::Always) {
        return None;
    }
    let mut others = constraints.iter().map(|c| c.clause).filter(|clause| *clause != Clause::Always).peekable();
    if others.peek().is_none() {
        return Some(Clause::Always);
    }
    others.find(|clause| is_met(*clause))
}
