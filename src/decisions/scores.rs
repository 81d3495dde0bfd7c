//! In how many ways each score comes about, when each of many adds some points to it.
//!
//! A member who adds 0, 1 or 2 points in n, a and y ways is the polynomial n + a x + y x², and the answer is the product
//! of all: its coefficients. Many members are of few kinds. With one polynomial q for each kind, and k members of it, the
//! product P = ∏ qᵏ has P′ ∏ q = P ∑ k q′ ∏ (the other q): each coefficient follows from the few before it (the rule of
//! J. C. P. Miller, in Knuth, The Art of Computer Programming 2, 4.7), where multiplying member by member goes over all of
//! them each time.

use std::collections::BTreeMap;

use super::large::Large;

/// How one member adds to the score: points, and in how many ways.
pub(super) type Adds<const N: usize> = [(usize, u64); N];

/// In how many ways each score comes about.
pub(super) fn scores<const N: usize>(members: impl Iterator<Item = Adds<N>>) -> Vec<Large> {
    let mut kinds: BTreeMap<Adds<N>, u64> = BTreeMap::new();
    for member in members {
        *kinds.entry(member).or_default() += 1;
    }
    by_kind(&kinds).unwrap_or_else(|| one_by_one(&kinds))
}

/// Member by member.
fn one_by_one<const N: usize>(kinds: &BTreeMap<Adds<N>, u64>) -> Vec<Large> {
    let mut scores = vec![Large::new(1)];
    for member in kinds.iter().flat_map(|(kind, many)| (0..*many).map(move |_| kind)) {
        let most = member.iter().filter(|(_, ways)| *ways > 0).map(|(points, _)| *points).max().unwrap_or(0);
        let mut next = vec![Large::default(); scores.len() + most];
        for (score, before) in scores.iter().enumerate().filter(|(_, before)| !before.is_zero()) {
            for (points, ways) in member.iter().filter(|(_, ways)| *ways > 0) {
                next[score + points].add_times(before, *ways);
            }
        }
        scores = next;
    }
    scores
}

/// A kind of members: the ways to add 0, 1, 2… points, of which the first and the last are some; and how many they are.
struct Kind {
    ways: Vec<u64>,
    many: u64,
}

/// From coefficient to coefficient. None where the numbers that lead from one to the next would be too large, which is so
/// when kinds are many: then it would not be faster either.
fn by_kind<const N: usize>(kinds: &BTreeMap<Adds<N>, u64>) -> Option<Vec<Large>> {
    // What everybody adds at least is added at the end; who always adds the same only makes the number of ways larger.
    let (mut least, mut first, mut open) = (0, Large::new(1), vec![]);
    for (adds, many) in kinds {
        let mut ways = polynomial(adds);
        let lowest = ways.iter().position(|ways| *ways > 0)?;
        ways.drain(..lowest);
        least += lowest * usize::try_from(*many).ok()?;
        for _ in 0..*many {
            first = first.times(&Large::new(ways[0]));
        }
        if ways.len() > 1 {
            open.push(Kind { ways, many: *many });
        }
    }
    let degree = open.iter().map(|kind| (kind.ways.len() as u64 - 1) * kind.many).sum::<u64>();
    let sums = open.iter().map(|kind| kind.ways.iter().map(|ways| u128::from(*ways)).sum::<u128>());
    let largest = sums.into_iter().try_fold(u128::from(degree) + 1, u128::checked_mul)?;
    if largest > u128::from(u64::MAX / 2) {
        return None;
    }
    let mut scores = vec![Large::default(); least];
    scores.extend(coefficients(&open, first, degree));
    Some(scores)
}

fn polynomial<const N: usize>(adds: &Adds<N>) -> Vec<u64> {
    let mut ways = vec![0; adds.iter().filter(|(_, ways)| *ways > 0).map(|(points, _)| points + 1).max().unwrap_or(0)];
    for (points, more) in adds.iter().filter(|(_, ways)| *ways > 0) {
        ways[*points] += more;
    }
    ways
}

/// All coefficients of the product, from the first. With D = ∏ q and N = ∑ k q′ ∏ (the other q), those before `n` give
/// the `n`th: n D₀ pₙ = ∑ (Nᵢ₋₁ − (n − i) Dᵢ) pₙ₋ᵢ.
fn coefficients(kinds: &[Kind], first: Large, degree: u64) -> Vec<Large> {
    let wide = |kind: &Kind| kind.ways.iter().map(|ways| i128::from(*ways)).collect::<Vec<_>>();
    let polynomials: Vec<Vec<i128>> = kinds.iter().map(wide).collect();
    let product = |without: Option<usize>| {
        let others = polynomials.iter().enumerate().filter(|(at, _)| Some(*at) != without);
        others.fold(vec![1], |product, (_, polynomial)| times(&product, polynomial))
    };
    let below = product(None);
    let mut above = vec![0; below.len()];
    for (at, (kind, polynomial)) in kinds.iter().zip(&polynomials).enumerate() {
        let slope: Vec<i128> = polynomial.iter().zip(0..).skip(1).map(|(ways, points)| points * ways).collect();
        for (sum, more) in above.iter_mut().zip(times(&product(Some(at)), &slope)) {
            *sum += i128::from(kind.many) * more;
        }
    }
    let mut found = vec![first];
    for n in 1..=degree {
        let (mut more, mut less) = (Large::default(), Large::default());
        let ways = above.iter().zip(&below[1..]).zip(1i128..);
        for (((above, below), back), before) in ways.zip(found.iter().rev()) {
            let by = above - (i128::from(n) - back) * below;
            // Below 2⁶³, as was seen before.
            let size = u64::try_from(by.unsigned_abs()).unwrap_or(u64::MAX);
            if by > 0 { more.add_times(before, size) } else { less.add_times(before, size) }
        }
        more.subtract(&less);
        more.divide(n * u64::try_from(below[0]).unwrap_or(u64::MAX));
        found.push(more);
    }
    found
}

fn times(a: &[i128], b: &[i128]) -> Vec<i128> {
    let mut product = vec![0; a.len() + b.len() - 1];
    for (shift, a) in a.iter().enumerate() {
        for (at, b) in b.iter().enumerate() {
            product[shift + at] += a * b;
        }
    }
    product
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// For, abstaining and against of members whose odds are of a few kinds.
    fn few_kinds() -> impl Strategy<Value = Vec<Adds<3>>> {
        let kind = (0u64..40, 0u64..40, 0u64..40).prop_filter("adds something", |(a, b, c)| a + b + c > 0);
        let kind = kind.prop_map(|(yes, abstain, no)| [(2, yes), (1, abstain), (0, no)]);
        (prop::collection::vec(kind, 1..5), prop::collection::vec(0usize..4, 0..60))
            .prop_map(|(kinds, members)| members.into_iter().map(|at| kinds[at % kinds.len()]).collect())
    }

    fn counted(members: &[Adds<3>]) -> BTreeMap<Adds<3>, u64> {
        let mut kinds = BTreeMap::new();
        for member in members {
            *kinds.entry(*member).or_default() += 1;
        }
        kinds
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn by_kind_it_comes_to_the_same_as_member_by_member(members in few_kinds()) {
            let kinds = counted(&members);
            prop_assert_eq!(by_kind(&kinds), Some(one_by_one(&kinds)));
        }
    }

    #[test]
    fn where_kinds_are_many_it_goes_member_by_member() {
        let members: Vec<Adds<3>> = (1..30).map(|n| [(2, 900 + n), (1, 7 * n), (0, 50 + n)]).collect();
        let kinds = counted(&members);
        assert!(by_kind(&kinds).is_none());
        assert_eq!(scores(members.into_iter()), one_by_one(&kinds));
    }

    #[test]
    fn a_plenary_has_as_many_scores_as_its_members_can_add() {
        let members = (0..720).map(|n| if n % 3 == 0 { [(2, 38), (1, 1), (0, 1)] } else { [(2, 2), (1, 1), (0, 2)] });
        let scores = scores(members);
        assert_eq!(scores.len(), 1441);
        let all = scores.iter().fold(Large::default(), |mut sum, ways| {
            sum.add(ways);
            sum
        });
        let of = (0..720).fold(Large::new(1), |of, n| of.times(&Large::new(if n % 3 == 0 { 40 } else { 5 })));
        assert_eq!(all, of);
    }
}
