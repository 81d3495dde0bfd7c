//! Who can block together, and how near they are.

use super::{Roster, RosterError, Test, Totals, Vote};

/// The smallest blocking coalition, and what those opposed lack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocking {
    /// A smallest set of members who block if they vote against and everyone else votes for: the most populous.
    pub smallest: Vec<usize>,
    /// Those opposed: against by what is expected.
    pub opposed: Vec<usize>,
    /// Whom the opposed would have to win to block, as few as possible, the most populous first; nobody if they block
    /// already.
    pub joining: Vec<usize>,
    /// The population of the opposed, in the unit of the population set.
    pub population: u64,
    /// What population more they would have to win, if that is what they lack: more than 35 % is needed.
    pub population_short: Option<u64>,
}

/// How near those expected to be against are to blocking. None where the rule has no threshold, or where all votes against
/// could not block.
///
/// # Errors
/// When there are not as many votes as members.
pub fn blocking(test: &Test, roster: &Roster, votes: &[Vote]) -> Result<Option<Blocking>, RosterError> {
    if votes.len() != roster.len() {
        return Err(RosterError::VoteCount { votes: votes.len(), members: roster.len() });
    }
    if !test.rule().has_threshold() {
        return Ok(None);
    }
    let opposed: Vec<usize> = (0..votes.len()).filter(|at| votes[*at] == Vote::Against).collect();
    let population: u64 = opposed.iter().map(|at| roster.populations()[*at]).sum();
    // To block, fewer than what is needed may be left.
    let short = |need: u64| (roster.whole().saturating_sub(population) + 1).saturating_sub(need);
    let (smallest, joining) = (joining(test, roster, &[]), joining(test, roster, &opposed));
    Ok(smallest.zip(joining).map(|(smallest, joining)| Blocking {
        population_short: test.population_needed().map(short),
        smallest,
        opposed,
        joining,
        population,
    }))
}

/// As few as possible who block together with the opposed: whoever has more population never blocks less, so the most
/// populous go first.
fn joining(test: &Test, roster: &Roster, opposed: &[usize]) -> Option<Vec<usize>> {
    let populations = roster.populations();
    let mut totals = Totals::of(&vec![Vote::For; roster.len()], populations.iter().copied());
    for at in opposed {
        totals.lose(populations[*at]);
    }
    let mut others: Vec<usize> = (0..roster.len()).filter(|at| !opposed.contains(at)).collect();
    others.sort_by_key(|at| (std::cmp::Reverse(populations[*at]), *at));
    let mut joining = vec![];
    for next in others {
        if test.adopts(&totals).is_none() {
            return Some(joining);
        }
        totals.lose(populations[next]);
        joining.push(next);
    }
    test.adopts(&totals).is_none().then_some(joining)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::decisions::Fraction;
    use crate::decisions::sample::{STATES, council, set};
    use crate::objectives::Rule;

    fn against(states: &[&str]) -> Vec<Vote> {
        STATES.iter().map(|state| if states.contains(state) { Vote::Against } else { Vote::For }).collect()
    }

    fn names(members: &[usize]) -> Vec<&'static str> {
        members.iter().map(|at| STATES[*at]).collect()
    }

    #[test]
    fn four_states_are_the_fewest_that_block_a_qualified_majority() {
        let (roster, test) = council(Rule::CouncilQmv, 2025);
        let near = blocking(&test, &roster, &against(&["DE", "FR", "IT"])).unwrap().unwrap();
        assert_eq!(names(&near.smallest), ["DE", "FR", "IT", "ES"]);
        assert_eq!(names(&near.joining), ["ES"], "any fourth will do; the most populous is named");
        assert_eq!(near.population_short, Some(0));
        let (roster, test) = council(Rule::CouncilReinforced, 2025);
        let near = blocking(&test, &roster, &against(&["DE", "FR", "IT"])).unwrap().unwrap();
        assert_eq!((names(&near.smallest), near.joining), (vec!["DE", "FR", "IT"], vec![]), "they block already");
    }

    #[test]
    fn the_opposed_lack_population_or_heads() {
        let (roster, test) = council(Rule::CouncilQmv, 2025);
        let near = blocking(&test, &roster, &against(&["PL", "HU", "RO", "BG"])).unwrap().unwrap();
        assert_eq!(near.population, 833 + 213 + 423 + 143);
        assert_eq!(near.population_short, Some(3501 - near.population), "more than 35 %");
        assert_eq!(names(&near.joining), ["DE", "FR"]);
    }

    #[test]
    fn two_large_states_of_the_euro_area_need_a_third_to_block() {
        let euro_area: Vec<&str> =
            STATES.into_iter().filter(|state| !["PL", "RO", "CZ", "SE", "HU", "DK"].contains(state)).collect();
        let roster = Roster::of_states(&euro_area, set(2025)).unwrap();
        assert_eq!(roster.len(), 21);
        let test = Test::of(Rule::CouncilQmvParticipants, &roster).unwrap();
        let mut votes = vec![Vote::For; 21];
        (votes[0], votes[1]) = (Vote::Against, Vote::Against);
        let near = blocking(&test, &roster, &votes).unwrap().unwrap();
        assert_eq!((near.smallest.len(), near.joining.len()), (3, 1));
        let share = Fraction::new(near.population.into(), roster.whole().into());
        assert_eq!(share.decimal(3), "0.425");
    }

    #[test]
    fn one_state_blocks_unanimity_and_half_the_votes_a_simple_majority() {
        let (roster, test) = council(Rule::CouncilUnanimity, 2025);
        assert_eq!(blocking(&test, &roster, &[Vote::For; 27]).unwrap().unwrap().smallest.len(), 1);
        let roster = Roster::of_people(0..719, 720).unwrap();
        for (rule, fewest) in [(Rule::EpSimple, 360), (Rule::EpAbsolute, 359), (Rule::EpTwoThirds, 240)] {
            let test = Test::of(rule, &roster).unwrap();
            let near = blocking(&test, &roster, &[Vote::For; 719]).unwrap().unwrap();
            assert_eq!((near.smallest.len(), near.joining.len()), (fewest, fewest), "{rule}");
        }
        let test = Test::of(Rule::Soft, &roster).unwrap();
        assert_eq!(blocking(&test, &roster, &[Vote::For; 719]), Ok(None), "nobody votes");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn no_smaller_set_blocks(first in 0usize..18, opposed in prop::collection::vec(any::<bool>(), 9)) {
            let roster = Roster::of_states(&STATES[first..first + 9], set(2019)).unwrap();
            let test = Test::of(Rule::CouncilQmvParticipants, &roster).unwrap();
            let blocks = |mask: u32| {
                let votes: Vec<Vote> =
                    (0..9).map(|at| if mask & (1 << at) == 0 { Vote::For } else { Vote::Against }).collect();
                test.adopts(&Totals::of(&votes, roster.populations().iter().copied())).is_none()
            };
            let votes: Vec<Vote> = opposed.iter().map(|is| if *is { Vote::Against } else { Vote::For }).collect();
            let mask = (0..9).filter(|at| opposed[*at]).fold(0, |mask, at| mask | 1u32 << at);
            let near = blocking(&test, &roster, &votes).unwrap().unwrap();
            let fewest = |with: u32| (0..1u32 << 9).filter(|set| set & with == with && blocks(*set))
                .map(|set| (set & !with).count_ones() as usize).min().unwrap();
            prop_assert_eq!(near.smallest.len(), fewest(0));
            prop_assert_eq!(near.joining.len(), fewest(mask));
        }
    }
}
