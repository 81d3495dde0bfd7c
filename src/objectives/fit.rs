//! Which rule goes with which body.

use super::rule::{Electorate, Rule};
use crate::directory::{Classification, KnownBody};
use crate::locale;
use crate::text::fold;

/// What a rule asks of the body that decides by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misfit(&'static str);

impl Misfit {
    /// For which bodies the rule is: `for a committee or subcommittee of the European Parliament`.
    pub fn wanted(self) -> &'static str {
        locale::said(self.0)
    }
}

impl Rule {
    /// Whether a body of this kind and code can decide by it, or for which bodies it is.
    ///
    /// # Errors
    /// [`Misfit`] when it is for other bodies.
    pub fn fits(self, classification: Classification, code: &str) -> Result<(), Misfit> {
        use Classification::{Committee, Subcommittee};
        let known = KnownBody::of(classification, code);
        match self.electorate() {
            Electorate::Plenary if known != Some(KnownBody::EuropeanParliament) => {
                Err(Misfit("objectives-misfit-plenary"))
            }
            Electorate::CommitteeMembers if !matches!(classification, Committee | Subcommittee) => {
                Err(Misfit("objectives-misfit-committee"))
            }
            Electorate::MemberStates if !is_council(classification, code) => Err(Misfit("objectives-misfit-council")),
            Electorate::Commissioners if known != Some(KnownBody::Commission) => {
                Err(Misfit("objectives-misfit-commission"))
            }
            _ => Ok(()),
        }
    }

    /// Whether it says of its states that only some of them take part (Art. 238(3) TFEU).
    pub fn takes_participants(self) -> bool {
        matches!(self, Rule::CouncilQmvParticipants | Rule::CouncilReinforcedParticipants)
    }

    /// Whether people vote under it, each with one vote: support can be counted among those who sit in the body.
    pub fn asks_people(self) -> bool {
        use Electorate::{Commissioners, CommitteeMembers, Plenary};
        matches!(self.electorate(), Plenary | CommitteeMembers | Commissioners)
    }

    /// Whether one post decides.
    pub fn takes_decider(self) -> bool {
        self.electorate() == Electorate::OnePost
    }
}

/// Whether the ministers, heads or permanent representatives of the states decide there.
fn is_council(classification: Classification, code: &str) -> bool {
    match classification {
        Classification::CouncilFormation => true,
        Classification::WorkingParty => {
            let code = fold(code);
            code.contains("coreper") || code.contains("permanent representatives committee")
        }
        Classification::Institution => {
            let known = KnownBody::of(classification, code);
            matches!(known, Some(KnownBody::Council | KnownBody::EuropeanCouncil))
                || matches!(fold(code).as_str(), "council" | "the council")
        }
        _ => false,
    }
}

/// Whether those who sit there speak for their states: working parties, Coreper, the Political and Security Committee.
pub(super) fn speaks_for_states(classification: Classification, code: &str) -> bool {
    is_council(classification, code) || classification == Classification::WorkingParty
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(rule: Rule, classification: Classification, code: &str) -> bool {
        rule.fits(classification, code).is_ok()
    }

    #[test]
    fn each_rule_is_for_the_bodies_that_decide_by_it() {
        let [ep, council, commission] =
            [KnownBody::EuropeanParliament, KnownBody::Council, KnownBody::Commission].map(KnownBody::code);
        let institution = Classification::Institution;
        for rule in Rule::ALL.iter().copied() {
            let electorate = rule.electorate();
            let is_free = matches!(electorate, Electorate::OnePost | Electorate::NoFormalVote);
            let says = |is: Electorate| is_free || electorate == is;
            assert_eq!(fits(rule, institution, ep), says(Electorate::Plenary), "{rule}");
            assert_eq!(fits(rule, institution, council), says(Electorate::MemberStates), "{rule}");
            assert_eq!(fits(rule, institution, commission), says(Electorate::Commissioners), "{rule}");
            assert_eq!(fits(rule, Classification::Committee, "AFET"), says(Electorate::CommitteeMembers), "{rule}");
            assert_eq!(fits(rule, Classification::Subcommittee, "DROI"), says(Electorate::CommitteeMembers), "{rule}");
            assert_eq!(fits(rule, Classification::Ngo, "AIPR"), is_free, "{rule}");
        }
    }

    #[test]
    fn the_council_decides_in_its_formations_and_in_coreper_but_not_in_its_working_parties() {
        assert!(fits(Rule::CouncilQmv, Classification::CouncilFormation, "Foreign Affairs Council"));
        assert!(fits(Rule::CouncilQmv, Classification::WorkingParty, "Coreper II"));
        assert!(fits(Rule::CouncilUnanimity, Classification::Institution, "European Council"));
        let psc = "Political and Security Committee";
        assert!(!fits(Rule::CouncilQmv, Classification::WorkingParty, psc));
        assert!(fits(Rule::Soft, Classification::WorkingParty, psc));
        assert!(speaks_for_states(Classification::WorkingParty, psc));
        assert!(!speaks_for_states(Classification::Committee, "AFET"));
    }
}
