//! The cheapest way to a majority: whom to win over so that it is adopted whatever the others do.

use super::cover::{Candidate, cheapest, cover};
use super::{Clause, Roster, RosterError, Test, Totals, Vote};
use crate::objectives::Rule;

/// How a member is expected to vote, and what it costs to win them over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prospect {
    /// How they are expected to vote if nothing is done.
    pub vote: Vote,
    /// What it costs to have them vote for, in any unit; none if they cannot be won.
    pub cost: Option<u64>,
}

/// A cheapest set of members whose conversion carries the decision. Without any one of them it is not carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// Their places on the roster, in its order; nobody when it is carried already.
    pub members: Vec<usize>,
    /// What they cost together.
    pub cost: u64,
    /// By which clause it is then adopted.
    pub by: Clause,
}

/// The cheapest completion: of all sets of members whose conversion to *for* adopts it however those vote who are
/// unknown, one of least cost, and of those one of fewest members. None if it cannot be carried, or has no threshold.
///
/// # Errors
/// When there are not as many prospects as members.
pub fn completion(test: &Test, roster: &Roster, prospects: &[Prospect]) -> Result<Option<Completion>, RosterError> {
    if prospects.len() != roster.len() {
        return Err(RosterError::VoteCount { votes: prospects.len(), members: roster.len() });
    }
    if !test.rule().has_threshold() {
        return Ok(None);
    }
    let search = Search { test, roster, prospects };
    let set = if test.carries(&search.totals(&[])).is_some() { Some(vec![]) } else { search.cheapest_set() };
    Ok(set.and_then(|set| search.completion(set)))
}

struct Search<'a> {
    test: &'a Test,
    roster: &'a Roster,
    prospects: &'a [Prospect],
}

impl Search<'_> {
    fn totals(&self, converted: &[usize]) -> Totals {
        let mut votes: Vec<Vote> = self.prospects.iter().map(|prospect| prospect.vote).collect();
        for member in converted {
            votes[*member] = Vote::For;
        }
        Totals::of(&votes, self.roster.populations().iter().copied())
    }

    fn completion(&self, members: Vec<usize>) -> Option<Completion> {
        let by = self.test.carries(&self.totals(&members))?;
        Some(Completion { cost: self.cost(&members), members, by })
    }

    fn cost(&self, members: &[usize]) -> u64 {
        members.iter().filter_map(|member| self.prospects[*member].cost).fold(0, u64::saturating_add)
    }

    fn candidates(&self, votes: &[Vote]) -> Vec<Candidate> {
        let candidate = |(member, prospect): (usize, &Prospect)| {
            let is_one = prospect.vote != Vote::For && votes.contains(&prospect.vote);
            let population = self.roster.populations()[member];
            prospect.cost.filter(|_| is_one).map(|cost| Candidate { member, cost, population })
        };
        self.prospects.iter().enumerate().filter_map(candidate).collect()
    }

    fn cheapest_set(&self) -> Option<Vec<usize>> {
        match self.test.rule() {
            Rule::CfspUnanimity => self.against_qualified_abstention(),
            _ if self.test.population_needed().is_some() => self.by_population(),
            _ => self.by_heads(),
        }
    }

    /// Enough states and population, or so few left that they cannot block.
    fn by_population(&self) -> Option<Vec<usize>> {
        let (totals, candidates) = (self.totals(&[]), self.candidates(&Vote::ALL));
        let states = super::votes_needed(self.test.rule(), self.test.component())?;
        let population = self.test.population_needed()?;
        let missing = |needed: u32| needed.saturating_sub(totals.in_favour.heads);
        let short = population.saturating_sub(totals.in_favour.population);
        let majority = cover(&candidates, missing(states), short);
        let few = self.test.too_few_to_block();
        let unblocked = few.and_then(|few| cheapest(&candidates, missing(self.test.component() - few)));
        [majority, unblocked].into_iter().flatten().min_by_key(|set| (self.cost(set), set.len()))
    }

    /// Everyone against, and enough of those who abstain formally.
    fn against_qualified_abstention(&self) -> Option<Vec<usize>> {
        let totals = self.totals(&[]);
        let against = self.candidates(&[Vote::Against, Vote::Unknown]);
        let must = totals.against.heads + totals.unknown.heads;
        let against = cheapest(&against, must)?;
        let abstaining = self.candidates(&[Vote::QualifiedAbstention]);
        let (heads, population) = self.test.qualified_limits();
        let few = cheapest(&abstaining, totals.qualified.heads.saturating_sub(heads));
        let small = cover(&abstaining, 0, totals.qualified.population.saturating_sub(population));
        let least = [few, small].into_iter().flatten().min_by_key(|set| (self.cost(set), set.len()))?;
        let mut set = [against, least].concat();
        set.sort_unstable();
        Some(set)
    }

    /// Where only heads count, members differ by what their vote was before, and the cheapest of each kind go first: so
    /// many who are against (each won changes two sides), so many who are not there, and then as few of the others as it
    /// takes.
    fn by_heads(&self) -> Option<Vec<usize>> {
        let kinds = [
            vec![Vote::Against],
            vec![Vote::Unknown],
            vec![Vote::Absent],
            vec![Vote::Abstain, Vote::QualifiedAbstention],
        ];
        // Unless a quorum is missing, those unknown count like those against, and those absent like those abstaining.
        let totals = self.totals(&[]);
        let has_quorum = self.test.quorum().is_none_or(|quorum| totals.present() >= quorum);
        let merged = [[&kinds[0][..], &kinds[1]].concat(), [&kinds[2][..], &kinds[3]].concat()];
        let kinds: Vec<Vec<Candidate>> = if has_quorum {
            merged.iter().map(|votes| self.candidates(votes)).collect()
        } else {
            kinds.iter().map(|votes| self.candidates(votes)).collect()
        };
        let queues: Vec<Queue> = kinds.iter().filter(|kind| !kind.is_empty()).map(|kind| self.queue(kind)).collect();
        let mut best = Best::default();
        self.take(&queues, &mut vec![], &totals, &mut best);
        best.taken.map(|taken| {
            let mut set: Vec<usize> =
                queues.iter().zip(taken).flat_map(|(queue, count)| queue.members[..count].iter().copied()).collect();
            set.sort_unstable();
            set
        })
    }

    /// Takes from the first queues every number, from the last as few as it takes.
    fn take(&self, queues: &[Queue], taken: &mut Vec<usize>, totals: &Totals, best: &mut Best) {
        let (cost, heads) = queues
            .iter()
            .zip(taken.iter())
            .fold((0u64, 0), |(cost, heads), (queue, count)| (cost.saturating_add(queue.costs[*count]), heads + count));
        if best.price.is_some_and(|price| price <= (cost, heads)) {
            return;
        }
        let Some(queue) = queues.get(taken.len()) else {
            if self.test.carries(totals).is_some() {
                *best = Best { price: Some((cost, heads)), taken: Some(taken.clone()) };
            }
            return;
        };
        let counts = if taken.len() + 1 == queues.len() {
            let fewest = self.fewest(queue, totals);
            fewest..=fewest.min(queue.members.len())
        } else {
            0..=queue.members.len()
        };
        for count in counts {
            taken.push(count);
            self.take(queues, taken, &totals.won(&queue.votes[count]), best);
            taken.pop();
        }
    }

    /// How many of a queue it takes; one more than it has if it has not enough.
    fn fewest(&self, queue: &Queue, totals: &Totals) -> usize {
        let (mut low, mut high) = (0, queue.members.len() + 1);
        while low < high {
            let middle = usize::midpoint(low, high);
            let is_enough =
                middle > queue.members.len() || self.test.carries(&totals.won(&queue.votes[middle])).is_some();
            if is_enough { high = middle } else { low = middle + 1 }
        }
        low
    }

    fn queue(&self, kind: &[Candidate]) -> Queue {
        let mut kind = kind.to_vec();
        kind.sort_by_key(|candidate| (candidate.cost, candidate.member));
        let mut queue = Queue { members: vec![], costs: vec![0], votes: vec![Totals::default()] };
        let (mut cost, mut votes) = (0u64, Totals::default());
        for candidate in kind {
            cost = cost.saturating_add(candidate.cost);
            votes.add(self.prospects[candidate.member].vote, candidate.population);
            queue.members.push(candidate.member);
            queue.costs.push(cost);
            queue.votes.push(votes);
        }
        queue
    }
}

/// Members of one kind, the cheapest first.
struct Queue {
    members: Vec<usize>,
    /// What the first so many cost together.
    costs: Vec<u64>,
    /// How the first so many are expected to vote.
    votes: Vec<Totals>,
}

/// The cheapest found so far: cost and heads, and how many of each queue.
#[derive(Default)]
struct Best {
    price: Option<(u64, usize)>,
    taken: Option<Vec<usize>>,
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::decisions::Outcome;
    use crate::decisions::sample::{STATES, council, set};
    use crate::objectives::Electorate;

    #[test]
    fn seven_hundred_and_twenty_members_are_won_at_least_cost() {
        let roster = Roster::of_people(0..720, 720).unwrap();
        let prospect = |at: usize| Prospect {
            vote: [Vote::For, Vote::Unknown, Vote::Against, Vote::Abstain][at % 4],
            cost: Some(1 + (at * 37 % 101) as u64),
        };
        let prospects: Vec<Prospect> = (0..720).map(prospect).collect();
        for rule in [Rule::EpAbsolute, Rule::EpSimple, Rule::EpTwoThirds] {
            let test = Test::of(rule, &roster).unwrap();
            let won = completion(&test, &roster, &prospects).unwrap().unwrap();
            let mut votes: Vec<Vote> = prospects.iter().map(|prospect| prospect.vote).collect();
            won.members.iter().for_each(|at| votes[*at] = Vote::For);
            assert_eq!(test.evaluate(&roster, &votes).unwrap().outcome, Outcome::Adopted, "{rule}");
            votes[won.members[0]] = prospects[won.members[0]].vote;
            assert_ne!(test.evaluate(&roster, &votes).unwrap().outcome, Outcome::Adopted, "{rule}");
        }
        // 180 are for; of those at hand the 181 cheapest make 361.
        let mut costs: Vec<u64> = (0..720).filter(|at| at % 4 != 0).map(|at| prospect(at).cost.unwrap()).collect();
        costs.sort_unstable();
        let test = Test::of(Rule::EpAbsolute, &roster).unwrap();
        let won = completion(&test, &roster, &prospects).unwrap().unwrap();
        assert_eq!((won.members.len(), won.cost), (181, costs[..181].iter().sum()));
    }

    #[test]
    fn winning_an_opponent_counts_twice_under_a_simple_majority() {
        let roster = Roster::of_people(0..5, 5).unwrap();
        let test = Test::of(Rule::EpSimple, &roster).unwrap();
        let prospect = |vote, cost| Prospect { vote, cost: Some(cost) };
        // One for, three against, one abstains: 1 and 3. One opponent and the abstainer, or two opponents.
        let prospects = [
            prospect(Vote::For, 0),
            prospect(Vote::Against, 5),
            prospect(Vote::Against, 6),
            prospect(Vote::Against, 7),
            prospect(Vote::Abstain, 9),
        ];
        let won = completion(&test, &roster, &prospects).unwrap().unwrap();
        assert_eq!((won.members, won.cost), (vec![1, 2], 11));
    }

    #[test]
    fn the_cheapest_of_six_states_completes_the_majority() {
        let (roster, test) = council(Rule::CouncilQmv, 2025);
        let six = ["DE", "PL", "RO", "HU", "BG", "SK"];
        let prospect = |state: &&str| match six.iter().position(|other| other == state) {
            Some(at) => Prospect { vote: Vote::Against, cost: Some(60 - 10 * at as u64) },
            None => Prospect { vote: Vote::For, cost: None },
        };
        let prospects: Vec<Prospect> = STATES.iter().map(prospect).collect();
        let won = completion(&test, &roster, &prospects).unwrap().unwrap();
        assert_eq!((won.members, won.cost, won.by), (vec![17], 10, Clause::Majority), "Slovakia");
    }

    #[test]
    fn those_who_cannot_be_won_are_left_out() {
        let roster = Roster::of_people(0..3, 3).unwrap();
        let prospects = [(Vote::For, None), (Vote::Against, None), (Vote::Against, Some(1))]
            .map(|(vote, cost)| Prospect { vote, cost });
        let win = |rule| completion(&Test::of(rule, &roster).unwrap(), &roster, &prospects).unwrap();
        assert_eq!(win(Rule::EpAbsolute).unwrap().members, [2]);
        assert_eq!(win(Rule::EpTwoThirds).unwrap().members, [2]);
        assert_eq!(win(Rule::Soft), None, "nobody votes");
        let states = Roster::of_states(&STATES[..3], set(2019)).unwrap();
        let test = Test::of(Rule::CouncilUnanimity, &states).unwrap();
        assert_eq!(completion(&test, &states, &prospects), Ok(None), "one state stays against");
    }

    /// The cheapest set, found by trying every one.
    fn by_hand(test: &Test, roster: &Roster, prospects: &[Prospect]) -> Option<(u64, usize)> {
        let n = prospects.len();
        let price = |set: u32| {
            let mut votes: Vec<Vote> = prospects.iter().map(|prospect| prospect.vote).collect();
            let mut cost = 0;
            for at in (0..n).filter(|at| set & (1 << at) != 0) {
                cost += prospects[at].cost.filter(|_| votes[at] != Vote::For)?;
                votes[at] = Vote::For;
            }
            let totals = Totals::of(&votes, roster.populations().iter().copied());
            test.carries(&totals).map(|_| (cost, set.count_ones() as usize))
        };
        (0..1u32 << n).filter_map(price).min()
    }

    fn any_case() -> impl Strategy<Value = (Test, Roster, Vec<Prospect>)> {
        let prospect = (prop::sample::select(Vote::ALL.to_vec()), prop::option::weighted(0.9, 0u64..9))
            .prop_map(|(vote, cost)| Prospect { vote, cost });
        let rules: Vec<Rule> = Rule::ALL.iter().copied().filter(|rule| rule.has_threshold()).collect();
        let cases = (prop::sample::select(rules), 1usize..13, 0u32..3, 0usize..16);
        (cases, prop::collection::vec(prospect, 12)).prop_map(|((rule, n, vacant, first), mut prospects)| {
            prospects.truncate(n);
            let roster = if rule.electorate() == Electorate::MemberStates {
                Roster::sample_of_states(&STATES[first..first + n], set(2019))
            } else {
                Roster::of_people(0..n, u32::try_from(n).unwrap() + vacant).unwrap()
            };
            let test = Test::of(rule, &roster).unwrap();
            (if vacant == 1 { test.with_quorum_requested() } else { test }, roster, prospects)
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn nothing_is_cheaper_and_nobody_can_be_spared((test, roster, prospects) in any_case()) {
            let won = completion(&test, &roster, &prospects).unwrap();
            let found = won.as_ref().map(|won| (won.cost, won.members.len()));
            prop_assert_eq!(found, by_hand(&test, &roster, &prospects));
            for spared in won.iter().flat_map(|won| &won.members) {
                let mut votes: Vec<Vote> = prospects.iter().map(|prospect| prospect.vote).collect();
                let members = &won.as_ref().unwrap().members;
                members.iter().filter(|at| *at != spared).for_each(|at| votes[*at] = Vote::For);
                let totals = Totals::of(&votes, roster.populations().iter().copied());
                prop_assert!(test.carries(&totals).is_none());
            }
        }
    }
}
