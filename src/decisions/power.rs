//! How much power a rule gives each member: Banzhaf's swings and the index of Shapley and Shubik, exact.

use super::fraction::Fraction;
use super::game::{Game, members, partners, parts};

/// With more members the numbers of coalitions and orders no longer fit.
const MOST: usize = 32;

/// The power of each member of a roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Power {
    /// How many coalitions win, of 2^n.
    pub winning: u64,
    /// In the order of the roster.
    pub members: Vec<MemberPower>,
}

/// The power of one member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MemberPower {
    /// In how many winning coalitions the member is indispensable.
    pub swings: u64,
    /// Those as a share of all swings: the normalised index of Banzhaf.
    pub banzhaf: Fraction,
    /// The share of all orders in which the member's joining makes the coalition win: Shapley and Shubik.
    pub shapley: Fraction,
}

/// Winning coalitions by size, and those among them that include each member.
struct Winners {
    by_size: Vec<u64>,
    /// By size, then by member.
    with: Vec<Vec<u64>>,
}

impl Power {
    /// Counts coalitions. None for rosters of more than 32.
    pub fn of(game: &Game) -> Option<Power> {
        let n = game.len();
        if n > MOST {
            return None;
        }
        let winners = Winners::of(game);
        let swings: Vec<Vec<u64>> = (0..n).map(|member| winners.swings(member)).collect();
        let total: u64 = swings.iter().flatten().sum();
        let power = |by_size: &Vec<u64>| {
            let swings = by_size.iter().sum();
            let banzhaf = Fraction::new(u128::from(swings), u128::from(total.max(1)));
            MemberPower { swings, banzhaf, shapley: shapley(by_size) }
        };
        Some(Power { winning: winners.by_size.iter().sum(), members: swings.iter().map(power).collect() })
    }
}

impl Winners {
    fn of(game: &Game) -> Winners {
        let n = game.len();
        let (left, right) = game.weights().split_at(n / 2);
        let (a, b) = (parts(left), parts(right));
        let mut winners = Winners { by_size: vec![0; n + 1], with: vec![vec![0; n]; n + 1] };
        for (few, of) in a.iter().enumerate() {
            for (more, with) in b.iter().enumerate() {
                let size = few + more;
                let Some(need) = game.need(size) else { continue };
                for (part, from) in partners(of, with, need) {
                    let pairs = (with.len() - from) as u64;
                    winners.by_size[size] += pairs;
                    members(part.mask, 0).for_each(|member| winners.with[size][member] += pairs);
                }
                for (part, from) in partners(with, of, need) {
                    let pairs = (of.len() - from) as u64;
                    members(part.mask, n / 2).for_each(|member| winners.with[size][member] += pairs);
                }
            }
        }
        winners
    }

    /// By the size of the coalition without the member: how many lose without, and win with.
    fn swings(&self, member: usize) -> Vec<u64> {
        let with = |size: usize| self.with[size][member];
        // Those that win without the member are winners of that size which do not include the member.
        (0..self.by_size.len() - 1).map(|size| with(size + 1) - (self.by_size[size] - with(size))).collect()
    }
}

/// Of the n! orders, those in which the members before number `size` and the coalition swings.
fn shapley(swings: &[u64]) -> Fraction {
    let n = swings.len();
    let factorial = |n: usize| (1..=n as u128).product::<u128>();
    let orders =
        swings.iter().enumerate().map(|(size, swings)| u128::from(*swings) * factorial(size) * factorial(n - 1 - size));
    Fraction::new(orders.sum(), factorial(n))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::decisions::sample::{lisbon, reinforced};

    fn of(quota: u64, weights: &[u64]) -> Power {
        Power::of(&Game::weighted(quota, weights).unwrap()).unwrap()
    }

    fn swings(power: &Power) -> Vec<u64> {
        power.members.iter().map(|member| member.swings).collect()
    }

    fn shapley_of(power: &Power) -> Vec<String> {
        power.members.iter().map(|member| member.shapley.to_string()).collect()
    }

    #[test]
    fn a_member_of_one_has_as_much_power_as_one_of_forty_nine() {
        let power = of(51, &[50, 49, 1]);
        assert_eq!(swings(&power), [3, 1, 1]);
        assert_eq!(shapley_of(&power), ["2/3", "1/6", "1/6"]);
    }

    #[test]
    fn luxembourg_had_no_power_in_1958() {
        let power = of(12, &[4, 4, 4, 2, 2, 1]);
        assert_eq!(swings(&power), [10, 10, 10, 6, 6, 0]);
        assert_eq!(shapley_of(&power), ["7/30", "7/30", "7/30", "3/20", "3/20", "0/1"]);
    }

    #[test]
    fn permanent_members_of_the_security_council_have_a_veto() {
        let power = of(39, &[7, 7, 7, 7, 7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
        assert_eq!((power.members[0].swings, power.members[14].swings), (848, 84));
        assert_eq!(shapley_of(&power)[0], "421/2145");
        assert_eq!(shapley_of(&power)[14], "4/2145");
    }

    #[test]
    fn the_qualified_majority_of_27_states_has_its_known_number_of_coalitions() {
        let (roster, test) = lisbon();
        let power = Power::of(&Game::of(&test, &roster).unwrap()).unwrap();
        assert_eq!(power.winning, 17_715_329);
        let without_clause = Power::of(&Game::of(&test.without_blocking_clause(), &roster).unwrap()).unwrap();
        assert_eq!(power.winning - without_clause.winning, 20, "only by the four-member clause");
        let germany = power.members[0].banzhaf;
        assert_eq!(germany.decimal(6), "0.120502");
        let (roster, test) = reinforced();
        assert_eq!(Power::of(&Game::of(&test, &roster).unwrap()).unwrap().winning, 1_046_150);
    }

    #[test]
    fn too_large_a_roster_has_no_exact_index() {
        assert_eq!(Power::of(&Game::weighted(17, &[1; 33]).unwrap()), None);
    }

    /// Walks every coalition and every order's moment of winning.
    fn by_hand(game: &Game) -> (u64, Vec<u64>) {
        let n = game.len();
        let wins = |mask: u32| {
            let weight: u64 = members(mask, 0).map(|member| game.weights()[member]).sum();
            game.need(mask.count_ones() as usize).is_some_and(|need| weight >= need)
        };
        let winning = (0..1u32 << n).filter(|mask| wins(*mask)).count() as u64;
        let swings = |member: usize| {
            let one = 1 << member;
            (0..1u32 << n).filter(|set| set & one == 0 && wins(set | one) && !wins(*set)).count() as u64
        };
        (winning, (0..n).map(swings).collect())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn counting_by_halves_is_counting_one_by_one(weights in prop::collection::vec(1u64..30, 1..10), share in 1u64..100) {
            let quota = (weights.iter().sum::<u64>() * share).div_ceil(100);
            let game = Game::weighted(quota, &weights).unwrap();
            let power = Power::of(&game).unwrap();
            let (winning, by_hand) = by_hand(&game);
            prop_assert_eq!(power.winning, winning);
            prop_assert_eq!(swings(&power), by_hand);
        }

        #[test]
        fn the_shares_of_power_add_up_to_one(weights in prop::collection::vec(1u64..30, 1..10), share in 1u64..100) {
            let quota = (weights.iter().sum::<u64>() * share).div_ceil(100);
            let power = of(quota, &weights);
            let sum = |parts: Vec<Fraction>| parts.into_iter().fold(Fraction::new(0, 1), Fraction::plus);
            let one = Fraction::new(1, 1);
            prop_assert_eq!(sum(power.members.iter().map(|member| member.shapley).collect()), one);
            prop_assert_eq!(sum(power.members.iter().map(|member| member.banzhaf).collect()), one);
        }
    }
}
