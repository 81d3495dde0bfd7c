//! The chance of passing, from the odds of each member: exact, by dynamic programming, not by simulation.

use super::game::{Game, partners, parts};
use super::large::Large;
use super::scores::scores;
use super::{Abstention, Bucket, Roster, RosterError, Test, Totals};
use crate::t;

/// With more members, a double majority takes too long.
const MOST_STATES: usize = 32;
/// With more members, counting votes for and abstentions at once takes too long.
const MOST_WITH_TWO_COUNTS: usize = 120;
/// A chance that may be further off is none.
const MOST_SURPLUS: f64 = 1e-6;

/// How likely a member votes in each way, in thousandths that add up to 1000. Members are taken to decide apart from each
/// other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Odds {
    /// In favour.
    pub in_favour: u16,
    /// Against.
    pub against: u16,
    /// Abstaining.
    pub abstain: u16,
}

impl Odds {
    /// Odds by rule of thumb, where nobody gave better ones: a habit to start from, not a finding.
    pub fn usual(bucket: Bucket) -> Odds {
        let (in_favour, against) = match bucket {
            Bucket::Floor => (950, 25),
            Bucket::Unverified => (850, 75),
            Bucket::LeaningFor => (700, 150),
            Bucket::Undecided | Bucket::Unknown => (400, 400),
            Bucket::LeaningAgainst => (150, 700),
            Bucket::Against => (25, 950),
        };
        Odds { in_favour, against, abstain: 1000 - in_favour - against }
    }

    /// The same in the smallest whole numbers: for, against, abstaining, and all together.
    fn reduced(self) -> [u64; 4] {
        let common = [self.in_favour, self.against, self.abstain].into_iter().fold(1000, |mut a, b| {
            let mut b = u64::from(b);
            while b > 0 {
                (a, b) = (b, a % b);
            }
            a
        });
        let part = |odds: u16| u64::from(odds) / common;
        [part(self.in_favour), part(self.against), part(self.abstain), 1000 / common]
    }
}

/// Why there is no chance to tell.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChanceError {
    /// The odds do not go with the roster.
    #[error(transparent)]
    Roster(#[from] RosterError),
    /// The odds of a member (by their place on the roster, from 0) do not add up.
    #[error("{}", t!("decisions-chance-odds", n = *.0))]
    Odds(usize),
    /// The rule has no threshold.
    #[error("{}", t!("decisions-chance-no-vote"))]
    NoVote,
    /// It would take too long.
    #[error("{}", t!("decisions-chance-too-many"))]
    TooMany,
}

/// A probability, exact unless it says otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chance {
    ways: Large,
    of: Large,
    /// How much too high `ways` may be.
    surplus: Large,
}

impl Chance {
    /// Whether it is exactly this fraction.
    pub fn is(&self, numerator: u128, denominator: u128) -> bool {
        self.ways.times(&Large::from(denominator)) == self.of.times(&Large::from(numerator))
    }

    /// Between 0 and 1, for showing; nothing is decided by it.
    pub fn share(&self) -> f64 {
        self.ways.share_of(&self.of)
    }

    /// How much too high it may be: 0 but for a censure in a large plenary where so many may abstain that two thirds of
    /// the votes cast could be less than the majority of the Members. It is less than a millionth then.
    pub fn surplus(&self) -> f64 {
        self.surplus.share_of(&self.of)
    }
}

/// How likely it is adopted.
///
/// # Errors
/// When odds are missing or do not add up, the rule has no threshold, or the roster is too large.
pub fn chance(test: &Test, roster: &Roster, odds: &[Odds]) -> Result<Chance, ChanceError> {
    if odds.len() != roster.len() {
        return Err(RosterError::VoteCount { votes: odds.len(), members: roster.len() }.into());
    }
    let sum = |odds: &Odds| u32::from(odds.in_favour) + u32::from(odds.against) + u32::from(odds.abstain);
    if let Some(at) = odds.iter().position(|odds| sum(odds) != 1000) {
        return Err(ChanceError::Odds(at));
    }
    let members: Vec<[u64; 4]> = odds.iter().map(|odds| odds.reduced()).collect();
    let of = product(members.iter().map(|odds| odds[3]));
    let ways = match Abstention::under(test.rule()) {
        Abstention::NoVote => return Err(ChanceError::NoVote),
        _ if test.population_needed().is_some() => by_population(test, roster, &members)?,
        Abstention::LikeAgainst => by_heads(test, &members),
        Abstention::NotCounted => by_margin(test, &members),
        Abstention::NotCountedButMissing => {
            let (ways, surplus) = by_two_thirds(test, &members);
            return if surplus.share_of(&of) < MOST_SURPLUS {
                Ok(Chance { ways, of, surplus })
            } else {
                Err(ChanceError::TooMany)
            };
        }
        Abstention::DoesNotBlock | Abstention::DoesNotBlockUnlessAThird => {
            product(members.iter().map(|[_, against, _, all]| all - against))
        }
    };
    Ok(Chance { ways, of, surplus: Large::default() })
}

fn product(factors: impl Iterator<Item = u64>) -> Large {
    factors.fold(Large::new(1), |product, factor| product.times(&Large::new(factor)))
}

fn total(ways: impl Iterator<Item = Large>) -> Large {
    ways.fold(Large::default(), |mut total, ways| {
        total.add(&ways);
        total
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Only votes for count.
fn by_heads(test: &Test, members: &[[u64; 4]]) -> Large {
    let all = count(members.len());
    let scores = scores(members.iter().map(|[yes, no, abstain, _]| [(1, *yes), (0, no + abstain)]));
    let adopts = |votes: usize| test.adopts(&Totals::published(count(votes), all - count(votes), 0)).is_some();
    total(scores.into_iter().enumerate().filter(|(votes, _)| adopts(*votes)).map(|(_, ways)| ways))
}

/// More for than against: the score is how many more, counted from all against.
fn by_margin(test: &Test, members: &[[u64; 4]]) -> Large {
    let all = count(members.len());
    let scores = scores(members.iter().map(|[yes, no, abstain, _]| [(2, *yes), (1, *abstain), (0, *no)]));
    let adopts = |score: usize| {
        let (more, fewer) = (count(score).saturating_sub(all), all.saturating_sub(count(score)));
        test.adopts(&Totals::published(more, fewer, all - more - fewer)).is_some()
    };
    total(scores.into_iter().enumerate().filter(|(score, _)| adopts(*score)).map(|(_, ways)| ways))
}

/// Two thirds of the votes cast and an absolute majority. With n members, two thirds of the votes cast are for exactly if
/// three times the votes for and twice the abstentions are at least 2 n.
///
/// That alone is enough to know unless so many abstain that fewer than the majority are two thirds of the votes cast. Then
/// both are counted on small rosters; on large ones the second answer is in how many ways so many abstain.
fn by_two_thirds(test: &Test, members: &[[u64; 4]]) -> (Large, Large) {
    let all = members.len();
    let fewer = test.component() as usize / 2;
    let many_abstain = (2 * all).saturating_sub(3 * fewer).div_ceil(2);
    let possible = members.iter().filter(|[_, _, abstain, _]| *abstain > 0).count();
    if possible >= many_abstain && all <= MOST_WITH_TWO_COUNTS {
        return (by_two_counts(test, members), Large::default());
    }
    let points = scores(members.iter().map(|[yes, no, abstain, _]| [(3, *yes), (2, *abstain), (0, *no)]));
    let abstentions = scores(members.iter().map(|[yes, no, abstain, _]| [(1, *abstain), (0, yes + no)]));
    (total(points.into_iter().skip(2 * all)), total(abstentions.into_iter().skip(many_abstain)))
}

/// Votes for and abstentions both in one score: an abstention is more points than all votes for together.
fn by_two_counts(test: &Test, members: &[[u64; 4]]) -> Large {
    let (all, step) = (members.len(), members.len() + 1);
    let scores = scores(members.iter().map(|[yes, no, abstain, _]| [(1, *yes), (step, *abstain), (0, *no)]));
    let adopts = |score: usize| {
        let (votes, abstained) = (score % step, score / step);
        let totals = |against| Totals::published(count(votes), count(against), count(abstained));
        all.checked_sub(votes + abstained).is_some_and(|against| test.adopts(&totals(against)).is_some())
    };
    total(scores.into_iter().enumerate().filter(|(score, _)| adopts(*score)).map(|(_, ways)| ways))
}

/// Heads and population: the coalitions of one half of the roster, each with the ways in which it comes about, against the
/// sum of those of the other half with which it is enough.
fn by_population(test: &Test, roster: &Roster, members: &[[u64; 4]]) -> Result<Large, ChanceError> {
    if roster.len() > MOST_STATES {
        return Err(ChanceError::TooMany);
    }
    let game = Game::of(test, roster).ok_or(ChanceError::NoVote)?;
    let middle = roster.len() / 2;
    let (left, right) = game.weights().split_at(middle);
    let (ways, other_ways) = (coalitions(&members[..middle]), coalitions(&members[middle..]));
    let (left, right) = (parts(left), parts(right));
    let mut adopted = Large::default();
    for (more, with) in right.iter().enumerate() {
        let mut from_here = vec![Large::default(); with.len() + 1];
        for at in (0..with.len()).rev() {
            let mut sum = from_here[at + 1].clone();
            sum.add(&other_ways[with[at].mask as usize]);
            from_here[at] = sum;
        }
        for (few, of) in left.iter().enumerate() {
            let Some(need) = game.need(few + more) else { continue };
            for (part, from) in partners(of, with, need).filter(|(_, from)| *from < with.len()) {
                adopted.add(&ways[part.mask as usize].times(&from_here[from]));
            }
        }
    }
    Ok(adopted)
}

/// In how many ways each set of members votes for and the others do not, by mask.
fn coalitions(members: &[[u64; 4]]) -> Vec<Large> {
    let mut ways = vec![Large::new(1)];
    for [yes, no, abstain, _] in members {
        let with = |times: u64| ways.iter().map(move |ways| ways.times(&Large::new(times)));
        ways = with(no + abstain).chain(with(*yes)).collect();
    }
    ways
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::decisions::Vote;
    use crate::decisions::sample::{STATES, council, lisbon, set};
    use crate::objectives::{Electorate, Rule};

    const EVEN: Odds = Odds { in_favour: 500, against: 500, abstain: 0 };

    fn of(rule: Rule, seats: u32, odds: &[Odds]) -> Result<Chance, ChanceError> {
        let roster = Roster::of_people(0..odds.len(), seats).unwrap();
        chance(&Test::of(rule, &roster).unwrap(), &roster, odds)
    }

    #[test]
    fn with_even_odds_the_chance_is_the_share_of_winning_coalitions() {
        let (roster, test) = lisbon();
        let even = chance(&test, &roster, &[EVEN; 27]).unwrap();
        assert!(even.is(17_715_329, 1 << 27));
        assert!((even.share() - 17_715_329.0 / f64::from(1 << 27)).abs() < 1e-12);
        let (roster, test) = council(Rule::CouncilReinforced, 2019);
        assert!(chance(&test, &roster, &[EVEN; 27]).unwrap().is(1_046_150, 1 << 27));
        let (roster, test) = council(Rule::CouncilUnanimity, 2019);
        assert!(chance(&test, &roster, &[EVEN; 27]).unwrap().is(1, 1 << 27));
    }

    #[test]
    fn a_plenary_of_even_odds_is_a_little_below_one_half() {
        let absolute = of(Rule::EpAbsolute, 720, &[EVEN; 720]).unwrap();
        let one_vacant = of(Rule::EpAbsolute, 718, &[EVEN; 720]).unwrap();
        // 361 or more, and 360 or more: by symmetry they make one.
        let mut both = absolute.ways.clone();
        both.add(&one_vacant.ways);
        assert_eq!(both, absolute.of);
        assert!(absolute.share() < 0.5 && absolute.share() > 0.48);
        let simple = of(Rule::EpSimple, 720, &[EVEN; 720]).unwrap();
        assert_eq!(simple, absolute, "without abstentions both ask for the same");
    }

    #[test]
    fn a_censure_in_the_plenary_is_counted_when_few_may_abstain() {
        let sure = Odds { in_favour: 1000, against: 0, abstain: 0 };
        let never = Odds { in_favour: 0, against: 1000, abstain: 0 };
        let shy = Odds { in_favour: 0, against: 0, abstain: 1000 };
        let odds = [vec![sure; 479], vec![never; 239], vec![EVEN], vec![shy]].concat();
        assert!(of(Rule::EpTwoThirds, 720, &odds).unwrap().is(1, 2), "480 of 719");
        let censure = |odds| of(Rule::EpTwoThirds, 150, &vec![odds; 150]);
        let most_vote = censure(Odds { in_favour: 600, against: 350, abstain: 50 }).unwrap();
        assert!(most_vote.share() > 0.1 && most_vote.surplus() > 0.0 && most_vote.surplus() < 1e-9);
        let many_abstain = censure(Odds { in_favour: 400, against: 200, abstain: 400 });
        assert_eq!(many_abstain, Err(ChanceError::TooMany));
    }

    #[test]
    fn odds_that_do_not_add_up_are_refused() {
        let wrong = Odds { in_favour: 500, against: 400, abstain: 0 };
        assert_eq!(of(Rule::EpSimple, 3, &[EVEN, wrong]), Err(ChanceError::Odds(1)));
        assert_eq!(of(Rule::Soft, 3, &[EVEN]), Err(ChanceError::NoVote));
        let roster = Roster::of_people(0..3, 3).unwrap();
        let test = Test::of(Rule::EpSimple, &roster).unwrap();
        assert!(matches!(chance(&test, &roster, &[EVEN]), Err(ChanceError::Roster(_))));
    }

    #[test]
    fn odds_by_rule_of_thumb_add_up() {
        let buckets = [
            Bucket::Floor,
            Bucket::Unverified,
            Bucket::LeaningFor,
            Bucket::Undecided,
            Bucket::Unknown,
            Bucket::LeaningAgainst,
            Bucket::Against,
        ];
        let odds = buckets.map(Odds::usual);
        assert!(odds.iter().all(|odds| odds.in_favour + odds.against + odds.abstain == 1000));
        assert!(odds.is_sorted_by(|a, b| a.in_favour >= b.in_favour && a.against <= b.against));
    }

    fn any_odds() -> impl Strategy<Value = Odds> {
        (0u16..=10, 0u16..=10).prop_map(|(first, second)| {
            let (low, high) = (first.min(second), first.max(second));
            Odds { in_favour: 100 * low, against: 100 * (high - low), abstain: 1000 - 100 * high }
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn the_chance_is_that_of_every_way_to_vote_added_up(
            rule in prop::sample::select(Rule::ALL.to_vec()),
            odds in prop::collection::vec(any_odds(), 1..7),
            first in 0usize..20,
        ) {
            prop_assume!(rule.has_threshold());
            let n = odds.len();
            let roster = match rule.electorate() {
                Electorate::MemberStates => Roster::sample_of_states(&STATES[first..first + n], set(2019)),
                _ => Roster::of_people(0..n, count(n)).unwrap(),
            };
            let test = Test::of(rule, &roster).unwrap();
            let mut ways = 0u128;
            for way in 0..3usize.pow(count(n)) {
                let vote = |at: usize| [Vote::For, Vote::Against, Vote::Abstain][way / 3usize.pow(count(at)) % 3];
                let votes: Vec<Vote> = (0..n).map(vote).collect();
                let odds = votes.iter().zip(&odds).map(|(vote, odds)| u128::from(match vote {
                    Vote::For => odds.in_favour,
                    Vote::Against => odds.against,
                    _ => odds.abstain,
                }));
                let is_adopted = test.adopts(&Totals::of(&votes, roster.populations().iter().copied())).is_some();
                ways += if is_adopted { odds.product() } else { 0 };
            }
            let found = chance(&test, &roster, &odds).unwrap();
            prop_assert!(found.is(ways, 1000u128.pow(count(n))));
        }
    }
}
