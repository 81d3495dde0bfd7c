//! What it changes to abstain, under each rule.

use crate::objectives::Rule;
use crate::t;

/// What an abstention does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Abstention {
    /// Not counted among the votes cast: fewer votes for are needed.
    NotCounted,
    /// Not in favour: it works like a vote against.
    LikeAgainst,
    /// Not counted among the votes cast, but missing from the absolute majority.
    NotCountedButMissing,
    /// It lets the others adopt.
    DoesNotBlock,
    /// It lets the others adopt, unless a third of the states with a third of the population abstain formally.
    DoesNotBlockUnlessAThird,
    /// Nobody votes.
    NoVote,
}

impl Abstention {
    /// What it does under a rule.
    pub fn under(rule: Rule) -> Abstention {
        match rule {
            Rule::EpSimple | Rule::Committee => Abstention::NotCounted,
            Rule::EpTwoThirds => Abstention::NotCountedButMissing,
            Rule::EpAbsolute
            | Rule::CouncilSimple
            | Rule::CouncilQmv
            | Rule::CouncilReinforced
            | Rule::CouncilQmvParticipants
            | Rule::CouncilReinforcedParticipants
            | Rule::College => Abstention::LikeAgainst,
            Rule::CouncilUnanimity => Abstention::DoesNotBlock,
            Rule::CfspUnanimity => Abstention::DoesNotBlockUnlessAThird,
            Rule::Discretionary | Rule::Soft => Abstention::NoVote,
        }
    }

    /// One sentence for a page.
    pub fn sentence(self) -> &'static str {
        match self {
            Abstention::NotCounted => {
                t!("decisions-abstain-not-counted")
            }
            Abstention::LikeAgainst => t!("decisions-abstain-like-against"),
            Abstention::NotCountedButMissing => {
                t!("decisions-abstain-but-missing")
            }
            Abstention::DoesNotBlock => t!("decisions-abstain-no-block"),
            Abstention::DoesNotBlockUnlessAThird => {
                t!("decisions-abstain-unless-third")
            }
            Abstention::NoVote => t!("decisions-abstain-no-vote"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decisions::sample::{STATES, set};
    use crate::decisions::{Outcome, Roster, Test, Vote};
    use crate::objectives::Electorate;

    /// Holds what is said against what the rule does when one member abstains instead of voting against, or for.
    #[test]
    fn what_is_said_of_abstention_is_what_the_rule_does() {
        for rule in Rule::ALL {
            let roster = match rule.electorate() {
                Electorate::MemberStates => Roster::of_states(STATES, set(2019)).unwrap(),
                _ => Roster::of_people(0..27, 27).unwrap(),
            };
            let test = Test::of(*rule, &roster).unwrap();
            let outcome = |vote: Vote, in_favour: usize| {
                let votes: Vec<Vote> = (0..27).map(|at| if at < in_favour { Vote::For } else { vote }).collect();
                test.evaluate(&roster, &votes).unwrap().outcome
            };
            let helps = (0..27).any(|n| outcome(Vote::Abstain, n) != outcome(Vote::Against, n));
            let hurts = (0..27).any(|n| outcome(Vote::Abstain, n) != outcome(Vote::For, n));
            let (says_help, says_hurt) = match Abstention::under(*rule) {
                Abstention::NotCounted | Abstention::NotCountedButMissing => (true, true),
                Abstention::LikeAgainst => (false, true),
                Abstention::DoesNotBlock | Abstention::DoesNotBlockUnlessAThird => (true, false),
                Abstention::NoVote => (false, false),
            };
            assert_eq!((helps, hurts), (says_help, says_hurt), "{rule}");
            assert_eq!(outcome(Vote::For, 27) == Outcome::Open, !rule.has_threshold(), "{rule}");
        }
    }
}
