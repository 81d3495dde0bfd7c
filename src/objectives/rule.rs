//! By which rule a venue decides, and who has a say under it.

use crate::t;

crate::text_enum! {
    /// By which rule a venue decides; `decisions` evaluates it.
    pub enum Rule {
        /// More votes for than against in the European Parliament; abstentions do not count (Art. 231 TFEU).
        EpSimple = "ep-simple",
        /// The majority of the component Members of the European Parliament, present or not: among others for
        /// legislative initiative (Art. 225 TFEU), second reading (Art. 294(7) TFEU), objections to delegated acts
        /// (Art. 290(2) TFEU) and electing the President of the Commission (Art. 17(7) TEU).
        EpAbsolute = "ep-absolute",
        /// Two thirds of the votes cast, and the majority of the component Members of the European Parliament: a motion
        /// of censure (Art. 234 TFEU) and Art. 7 TEU (by Art. 354(4) TFEU).
        EpTwoThirds = "ep-two-thirds",
        /// The majority of the votes cast in a committee of the European Parliament, a quarter of its members being
        /// present (Rules of Procedure of the European Parliament on voting in committee).
        Committee = "committee",
        /// The majority of the members of the Council: 14 of 27 (Art. 238(1) TFEU).
        CouncilSimple = "council-simple",
        /// The qualified majority of the Council: 55 % of its members, at least fifteen, with 65 % of the population;
        /// deemed attained unless at least four are not in favour (Art. 16(4) TEU).
        CouncilQmv = "council-qmv",
        /// The reinforced qualified majority, when the Council does not act on a proposal of the Commission or of the
        /// High Representative: 72 % of its members with 65 % of the population (Art. 238(2) TFEU).
        CouncilReinforced = "council-reinforced",
        /// The qualified majority when not all states take part: 55 % of the participants with 65 % of their population,
        /// and a blocking minority of its own (Art. 238(3)(a) TFEU).
        CouncilQmvParticipants = "council-qmv-participants",
        /// The reinforced qualified majority when not all states take part: 72 % of the participants with 65 % of their
        /// population (Art. 238(3)(b) TFEU).
        CouncilReinforcedParticipants = "council-reinforced-participants",
        /// Nobody against in the Council; abstention does not block (Art. 238(4) TFEU).
        CouncilUnanimity = "council-unanimity",
        /// Nobody against in foreign and security policy; not adopted if a third of the states with a third of the
        /// population make a qualified abstention (Art. 31(1) TEU).
        CfspUnanimity = "cfsp-unanimity",
        /// The majority of the Commissioners: 14 of 27 (Art. 250 TFEU).
        College = "college",
        /// One post decides, for example the High Representative who appoints: there is no threshold.
        Discretionary = "discretionary",
        /// Consensus without a formal vote: Coreper, the Political and Security Committee, working parties.
        Soft = "soft",
    }
}

/// Of whom the roster of a rule consists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Electorate {
    /// Every Member of the European Parliament.
    Plenary,
    /// The members of a committee of the European Parliament.
    CommitteeMembers,
    /// The Member States, each with one vote and its population; all of them, or those that take part.
    MemberStates,
    /// The members of the Commission.
    Commissioners,
    /// One post: its holder decides alone.
    OnePost,
    /// Nobody votes formally; those who sit in the body, or the states they speak for, give indications.
    NoFormalVote,
}

impl Rule {
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            Rule::EpSimple => t!("objectives-rule-ep-simple"),
            Rule::EpAbsolute => t!("objectives-rule-ep-absolute"),
            Rule::EpTwoThirds => t!("objectives-rule-ep-two-thirds"),
            Rule::Committee => t!("objectives-rule-committee"),
            Rule::CouncilSimple => t!("objectives-rule-council-simple"),
            Rule::CouncilQmv => t!("objectives-rule-council-qmv"),
            Rule::CouncilReinforced => t!("objectives-rule-council-reinforced"),
            Rule::CouncilQmvParticipants => t!("objectives-rule-council-qmv-participants"),
            Rule::CouncilReinforcedParticipants => t!("objectives-rule-council-reinforced-participants"),
            Rule::CouncilUnanimity => t!("objectives-rule-council-unanimity"),
            Rule::CfspUnanimity => t!("objectives-rule-cfsp-unanimity"),
            Rule::College => t!("objectives-rule-college"),
            Rule::Discretionary => t!("objectives-rule-discretionary"),
            Rule::Soft => t!("objectives-rule-soft"),
        }
    }

    /// As shown within a sentence.
    pub fn within(self) -> &'static str {
        match self {
            Rule::EpSimple => t!("objectives-within-ep-simple"),
            Rule::EpAbsolute => t!("objectives-within-ep-absolute"),
            Rule::EpTwoThirds => t!("objectives-within-ep-two-thirds"),
            Rule::Committee => t!("objectives-within-committee"),
            Rule::CouncilSimple => t!("objectives-within-council-simple"),
            Rule::CouncilQmv => t!("objectives-within-council-qmv"),
            Rule::CouncilReinforced => t!("objectives-within-council-reinforced"),
            Rule::CouncilQmvParticipants => t!("objectives-within-council-qmv-participants"),
            Rule::CouncilReinforcedParticipants => t!("objectives-within-council-reinforced-participants"),
            Rule::CouncilUnanimity => t!("objectives-within-council-unanimity"),
            Rule::CfspUnanimity => t!("objectives-within-cfsp-unanimity"),
            Rule::College => t!("objectives-within-college"),
            Rule::Discretionary => t!("objectives-within-discretionary"),
            Rule::Soft => t!("objectives-within-soft"),
        }
    }

    /// Of whom its roster consists.
    pub fn electorate(self) -> Electorate {
        match self {
            Rule::EpSimple | Rule::EpAbsolute | Rule::EpTwoThirds => Electorate::Plenary,
            Rule::Committee => Electorate::CommitteeMembers,
            Rule::CouncilSimple
            | Rule::CouncilQmv
            | Rule::CouncilReinforced
            | Rule::CouncilQmvParticipants
            | Rule::CouncilReinforcedParticipants
            | Rule::CouncilUnanimity
            | Rule::CfspUnanimity => Electorate::MemberStates,
            Rule::College => Electorate::Commissioners,
            Rule::Discretionary => Electorate::OnePost,
            Rule::Soft => Electorate::NoFormalVote,
        }
    }

    /// Whether it asks for a number of votes at all: a discretionary decision and a consensus without a vote do not.
    pub fn has_threshold(self) -> bool {
        !matches!(self, Rule::Discretionary | Rule::Soft)
    }

    /// Whether it weighs the population of states.
    pub fn weighs_population(self) -> bool {
        matches!(
            self,
            Rule::CouncilQmv
                | Rule::CouncilReinforced
                | Rule::CouncilQmvParticipants
                | Rule::CouncilReinforcedParticipants
                | Rule::CfspUnanimity
        )
    }
}
