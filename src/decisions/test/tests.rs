//! The known answers of every rule, and what holds of all of them.

use proptest::prelude::*;

use super::*;
use crate::decisions::sample::{STATES, council, set};
use crate::decisions::{Count, Roster};

/// Everyone for but those named, who vote like this.
fn all_but(states: &[&str], vote: Vote) -> Vec<Vote> {
    STATES.iter().map(|state| if states.contains(state) { vote } else { Vote::For }).collect()
}

fn decide(rule: Rule, votes: &[Vote]) -> Decision {
    let (roster, test) = council(rule, 2025);
    test.evaluate(&roster, votes).unwrap()
}

fn parliament(rule: Rule, seats: u32, votes: (u32, u32, u32)) -> Outcome {
    Test::people(rule, seats).judge(&Totals::published(votes.0, votes.1, votes.2)).outcome
}

#[test]
fn twenty_one_states_lack_population_and_any_of_six_brings_it() {
    let six = ["DE", "PL", "RO", "HU", "BG", "SK"];
    let decision = decide(Rule::CouncilQmv, &all_but(&six, Vote::Against));
    let population = *decision.on(What::Population).unwrap();
    assert_eq!((decision.outcome, population.have, population.slack), (Outcome::Rejected, 6419, -81));
    assert_eq!(decision.on(What::Heads).unwrap().slack, 6);
    for won in six {
        let others: Vec<&str> = six.into_iter().filter(|state| *state != won).collect();
        let decision = decide(Rule::CouncilQmv, &all_but(&others, Vote::Against));
        assert_eq!(decision.outcome, Outcome::Adopted, "with {won}");
        assert_eq!(decision.by, Some(Clause::Majority));
        if won == "SK" {
            assert_eq!(decision.on(What::Population).unwrap().have, 6540);
            assert!(!decision.within_rounding, "0.4 points are more than rounding");
        }
    }
}

#[test]
fn three_large_states_do_not_block_and_a_fourth_of_any_size_does() {
    let decision = decide(Rule::CouncilQmv, &all_but(&["DE", "FR", "IT"], Vote::Against));
    let expected = (Outcome::Adopted, Some(Clause::TooFewToBlock));
    assert_eq!((decision.outcome, decision.by), expected);
    assert_eq!(decision.on(What::Population).unwrap().have, 5312, "of 100.01 % less 46.89 %");
    let decision = decide(Rule::CouncilQmv, &all_but(&["DE", "FR", "IT", "MT"], Vote::Against));
    assert_eq!((decision.outcome, decision.by), (Outcome::Rejected, None));
    let decision = decide(Rule::CouncilReinforced, &all_but(&["DE", "FR", "IT"], Vote::Against));
    assert_eq!(decision.outcome, Outcome::Rejected);
}

#[test]
fn the_fourteen_largest_states_lack_one_head() {
    let decision = decide(Rule::CouncilQmv, &all_but(&STATES[14..], Vote::Against));
    let (heads, population) = (decision.on(What::Heads).unwrap(), decision.on(What::Population).unwrap());
    assert_eq!((decision.outcome, heads.slack), (Outcome::Rejected, -1));
    assert_eq!(population.have / 10, 904, "90.4 %");
}

#[test]
fn the_euro_area_needs_twelve_states() {
    let outside = ["PL", "RO", "CZ", "SE", "HU", "DK"];
    let roster = Roster::of_states(STATES.iter().filter(|state| !outside.contains(state)), set(2025)).unwrap();
    let test = Test::of(Rule::CouncilQmvParticipants, &roster).unwrap();
    let against = |count: usize| [vec![Vote::Against; count], vec![Vote::For; 21 - count]].concat();
    let decision = test.evaluate(&roster, &against(2)).unwrap();
    assert_eq!((decision.outcome, decision.by), (Outcome::Adopted, Some(Clause::TooFewToBlock)));
    assert_eq!(decision.on(What::Heads).unwrap().need, 12);
    assert_eq!(decision.on(What::NotInFavour).unwrap().need, 2);
    assert_eq!(test.evaluate(&roster, &against(3)).unwrap().outcome, Outcome::Rejected);
    let test = Test::of(Rule::CouncilReinforcedParticipants, &roster).unwrap();
    let decision = test.evaluate(&roster, &against(2)).unwrap();
    assert_eq!((decision.outcome, decision.on(What::Heads).unwrap().need), (Outcome::Rejected, 16));
    assert_eq!(decision.on(What::NotInFavour), None);
}

#[test]
fn the_plenary_counts_against_its_seats_or_the_votes_cast() {
    assert_eq!(parliament(Rule::EpAbsolute, 720, (359, 188, 76)), Outcome::Rejected);
    assert_eq!(parliament(Rule::EpSimple, 720, (359, 188, 76)), Outcome::Adopted);
    for votes in [(341, 274, 10), (340, 265, 15)] {
        assert_eq!(parliament(Rule::EpAbsolute, 705, votes), Outcome::Rejected);
        assert_eq!(parliament(Rule::EpSimple, 705, votes), Outcome::Adopted);
    }
    for (seats, needed) in [(720, 361), (705, 353), (751, 376)] {
        assert_eq!(parliament(Rule::EpAbsolute, seats, (needed, 0, 0)), Outcome::Adopted);
        assert_eq!(parliament(Rule::EpAbsolute, seats, (needed - 1, 0, 0)), Outcome::Rejected);
    }
    assert_eq!(parliament(Rule::EpSimple, 720, (300, 300, 100)), Outcome::Rejected, "a tie");
    assert_eq!(parliament(Rule::EpSimple, 720, (1, 0, 700)), Outcome::Adopted, "abstentions do not count");
}

#[test]
fn censure_asks_for_two_thirds_of_the_votes_cast_and_an_absolute_majority() {
    // Sargentini report, 12 September 2018, 751 seats: abstentions are not votes cast.
    assert_eq!(parliament(Rule::EpTwoThirds, 751, (448, 197, 48)), Outcome::Adopted);
    assert_eq!(parliament(Rule::EpTwoThirds, 751, (448, 225, 0)), Outcome::Rejected);
    assert_eq!(parliament(Rule::EpTwoThirds, 751, (375, 0, 0)), Outcome::Rejected, "not the absolute majority");
    assert_eq!(parliament(Rule::EpTwoThirds, 751, (376, 188, 187)), Outcome::Adopted, "two thirds exactly");
}

#[test]
fn a_quorum_counts_only_where_it_is_asked_for() {
    let few = Totals::published(100, 20, 10);
    assert_eq!(Test::people(Rule::EpSimple, 720).judge(&few).outcome, Outcome::Adopted);
    let requested = Test::people(Rule::EpSimple, 720).with_quorum_requested();
    let decision = requested.judge(&few);
    assert_eq!((decision.outcome, decision.on(What::Quorum).unwrap().slack), (Outcome::Rejected, -110));
    assert_eq!(requested.judge(&Totals::published(100, 20, 120)).outcome, Outcome::Adopted);
    let committee = Test::people(Rule::Committee, 79);
    assert_eq!(committee.judge(&Totals::published(19, 0, 0)).outcome, Outcome::Rejected);
    assert_eq!(committee.judge(&Totals::published(19, 0, 1)).outcome, Outcome::Adopted);
    assert_eq!(committee.judge(&Totals::published(30, 30, 19)).outcome, Outcome::Rejected);
}

#[test]
fn a_vote_against_may_make_the_quorum_and_is_open_until_then() {
    let test = Test::people(Rule::Committee, 40);
    let totals = Totals { unknown: Count::heads(2), ..Totals::published(9, 0, 0) };
    assert_eq!(test.judge(&totals).outcome, Outcome::Open, "nine are present, ten are needed");
}

#[test]
fn fourteen_decide_in_the_council_and_the_college() {
    let votes = [vec![Vote::For; 14], vec![Vote::Against; 13]].concat();
    assert_eq!(decide(Rule::CouncilSimple, &votes).outcome, Outcome::Adopted);
    let votes = [vec![Vote::For; 13], vec![Vote::Abstain; 14]].concat();
    assert_eq!(decide(Rule::CouncilSimple, &votes).outcome, Outcome::Rejected);
    let college = |in_favour, against| Test::people(Rule::College, 27).judge(&Totals::published(in_favour, against, 0));
    assert_eq!(college(14, 13).outcome, Outcome::Adopted);
    assert_eq!(college(13, 0).outcome, Outcome::Rejected);
    assert_eq!(college(13, 0).on(What::Quorum).unwrap().slack, -1);
}

#[test]
fn abstention_does_not_block_unanimity_but_a_third_of_qualified_ones_does() {
    for rule in [Rule::CouncilUnanimity, Rule::CfspUnanimity] {
        assert_eq!(decide(rule, &all_but(&["MT"], Vote::Against)).outcome, Outcome::Rejected);
        assert_eq!(decide(rule, &all_but(&STATES[1..], Vote::Abstain)).outcome, Outcome::Adopted);
    }
    let qualified = |states: &[&str]| decide(Rule::CfspUnanimity, &all_but(states, Vote::QualifiedAbstention));
    assert_eq!(qualified(&STATES[..9]).outcome, Outcome::Rejected, "nine states, far above a third");
    assert_eq!(qualified(&STATES[..8]).by, Some(Clause::FewStatesAbstain), "eight states");
    let small = qualified(&STATES[10..]);
    assert_eq!((small.outcome, small.by), (Outcome::Adopted, Some(Clause::SmallPopulationAbstains)));
    let unanimity = decide(Rule::CouncilUnanimity, &all_but(&STATES[..9], Vote::QualifiedAbstention));
    assert_eq!(unanimity.outcome, Outcome::Adopted);
}

#[test]
fn without_a_vote_nothing_is_adopted_or_rejected() {
    let roster = Roster::of_people(["the High Representative"], 1).unwrap();
    for rule in [Rule::Discretionary, Rule::Soft] {
        let decision = Test::of(rule, &roster).unwrap().evaluate(&roster, &[Vote::For]).unwrap();
        assert_eq!((decision.outcome, decision.constraints), (Outcome::Open, vec![]));
    }
}

#[test]
fn a_result_near_the_threshold_hangs_on_the_rounding() {
    let (roster, test) = council(Rule::CouncilQmv, 2025);
    let mut largest = vec![Vote::Against; 27];
    // DE FR IT ES = 57.67; with RO 61.90, BE 64.52, EE CY 65.03 and others for the heads: near, and enough.
    for state in ["DE", "FR", "IT", "ES", "RO", "BE", "EE", "CY"] {
        largest[STATES.iter().position(|other| *other == state).unwrap()] = Vote::For;
    }
    let near = test.evaluate(&roster, &largest).unwrap();
    assert_eq!(near.on(What::Population).unwrap().have, 6503);
    assert!(near.within_rounding);
    let exact = Roster::of_states(STATES, set(2019)).unwrap();
    let test = Test::of(Rule::CouncilQmv, &exact).unwrap();
    assert!(!test.evaluate(&exact, &largest).unwrap().within_rounding, "inhabitants are not rounded");
}

#[test]
fn a_rule_that_does_not_fit_the_roster_is_refused() {
    let people = Roster::of_people(["a", "b"], 720).unwrap();
    let some = Roster::of_states(&STATES[..20], set(2025)).unwrap();
    let refusal = |rule, roster: &Roster| Test::of(rule, roster).unwrap_err().to_string();
    assert_eq!(
        refusal(Rule::CouncilQmv, &people),
        "“Qualified majority of the Council” counts Member States, but people are on the roster."
    );
    assert!(refusal(Rule::EpSimple, &some).contains("counts people"));
    assert!(refusal(Rule::CouncilQmv, &some).contains("needs all 27 states; 20 are on the roster"));
    let test = Test::of(Rule::EpSimple, &people).unwrap();
    assert_eq!(
        test.evaluate(&people, &[Vote::For]).unwrap_err().to_string(),
        "The roster has 2 members, but 1 votes were given."
    );
}

fn any_vote() -> impl Strategy<Value = Vote> {
    prop::sample::select(Vote::ALL.to_vec())
}

fn any_test() -> impl Strategy<Value = (Test, Roster)> {
    (prop::sample::select(Rule::ALL.to_vec()), 0usize..3).prop_map(|(rule, vacant)| {
        let roster = match rule.electorate() {
            Electorate::MemberStates => Roster::of_states(STATES, set(2019)).unwrap(),
            _ => Roster::of_people(0..27, 27 + u32::try_from(vacant).unwrap()).unwrap(),
        };
        let test = Test::of(rule, &roster).unwrap();
        (if vacant == 1 { test.with_quorum_requested() } else { test }, roster)
    })
}

fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Rejected => 0,
        Outcome::Open => 1,
        Outcome::Adopted => 2,
    }
}

proptest! {
    #[test]
    fn a_vote_more_in_favour_never_hurts(
        (test, roster) in any_test(),
        mut votes in prop::collection::vec(any_vote(), 27),
        won in 0usize..27,
    ) {
        let before = test.evaluate(&roster, &votes).unwrap();
        votes[won] = Vote::For;
        let after = test.evaluate(&roster, &votes).unwrap();
        prop_assert!(rank(after.outcome) >= rank(before.outcome));
    }

    #[test]
    fn what_is_decided_stays_decided_however_the_others_vote(
        (test, roster) in any_test(),
        votes in prop::collection::vec(any_vote(), 27),
        last in prop::collection::vec(prop::sample::select(Vote::ALL[..5].to_vec()), 27),
    ) {
        let before = test.evaluate(&roster, &votes).unwrap();
        let complete = |(vote, last): (&Vote, &Vote)| if *vote == Vote::Unknown { *last } else { *vote };
        let votes: Vec<Vote> = votes.iter().zip(&last).map(complete).collect();
        let after = test.evaluate(&roster, &votes).unwrap();
        if test.rule().has_threshold() {
            prop_assert_ne!(after.outcome, Outcome::Open);
        }
        if before.outcome != Outcome::Open {
            prop_assert_eq!(before.outcome, after.outcome);
        }
    }

    #[test]
    fn what_is_open_can_end_either_way(
        (test, roster) in any_test(),
        votes in prop::collection::vec(any_vote(), 27),
    ) {
        let before = test.evaluate(&roster, &votes).unwrap();
        if before.outcome == Outcome::Open && test.rule().has_threshold() {
            let ends = [Vote::For, Vote::Against, Vote::Absent].map(|last| {
                let complete = |vote: &Vote| if *vote == Vote::Unknown { last } else { *vote };
                let votes: Vec<Vote> = votes.iter().map(complete).collect();
                test.evaluate(&roster, &votes).unwrap().outcome
            });
            prop_assert!(ends.contains(&Outcome::Adopted) && ends.contains(&Outcome::Rejected));
        }
    }
}
