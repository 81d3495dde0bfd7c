//! The cheapest set of members that has so many heads and so much population together: exact.

use std::cmp::Ordering;

use super::game::{Part, members, parts};

/// One who may be won over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Their place on the roster.
    pub(super) member: usize,
    pub(super) cost: u64,
    pub(super) population: u64,
}

/// What a set costs; with equal costs the fewer members, then those named first on the roster.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Price {
    cost: u64,
    heads: u32,
    mask: u64,
}

/// The cheapest candidates that have at least so many heads and so much population. None if all of them together do not.
/// Candidates are split in two halves, whose sets are paired by binary search: up to 32 of them are no trouble.
pub(super) fn cover(candidates: &[Candidate], heads: u32, population: u64) -> Option<Vec<usize>> {
    if population == 0 {
        return cheapest(candidates, heads);
    }
    let (left, right) = candidates.split_at(candidates.len() / 2);
    let shelves = Shelves::of(right, left.len());
    let mut best: Option<Price> = None;
    for part in sets(left) {
        let price = price(left, &part, 0);
        if best.is_some_and(|best| best.cost < price.cost) {
            continue;
        }
        let rest = shelves.cheapest(heads.saturating_sub(price.heads), population.saturating_sub(part.weight));
        let both = rest.map(|rest| Price {
            cost: price.cost.saturating_add(rest.cost),
            heads: price.heads + rest.heads,
            mask: price.mask | rest.mask,
        });
        best = [best, both].into_iter().flatten().min();
    }
    let chosen = |mask: u64| (0..candidates.len()).filter(move |at| mask & (1 << at) != 0);
    best.map(|best| chosen(best.mask).map(|at| candidates[at].member).collect())
}

/// So many of the candidates, the cheapest.
pub(super) fn cheapest(candidates: &[Candidate], heads: u32) -> Option<Vec<usize>> {
    let mut by_cost = candidates.to_vec();
    by_cost.sort_by_key(|candidate| (candidate.cost, candidate.member));
    let chosen = by_cost.get(..heads as usize)?;
    let mut chosen: Vec<usize> = chosen.iter().map(|candidate| candidate.member).collect();
    chosen.sort_unstable();
    Some(chosen)
}

fn sets(candidates: &[Candidate]) -> impl Iterator<Item = Part> + use<> {
    let weights: Vec<u64> = candidates.iter().map(|candidate| candidate.population).collect();
    parts(&weights).into_iter().flatten()
}

fn price(candidates: &[Candidate], part: &Part, shift: usize) -> Price {
    let costs = members(part.mask, 0).map(|at| candidates[at].cost);
    let cost = costs.fold(0, u64::saturating_add);
    Price { cost, heads: part.mask.count_ones(), mask: u64::from(part.mask) << shift }
}

/// For each number of heads: the sets that have at least as many, by population, with the cheapest from there on.
struct Shelves(Vec<Vec<(u64, Price)>>);

impl Shelves {
    fn of(candidates: &[Candidate], shift: usize) -> Shelves {
        let mut all: Vec<(u64, Price)> =
            sets(candidates).map(|part| (part.weight, price(candidates, &part, shift))).collect();
        all.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let shelf = |heads: u32| {
            let mut shelf: Vec<(u64, Price)> = vec![];
            for (population, price) in all.iter().filter(|(_, price)| price.heads >= heads) {
                // From the most populous down, only what is cheaper than everything before.
                if shelf.last().is_none_or(|(_, best)| price.cmp(best) == Ordering::Less) {
                    shelf.push((*population, *price));
                }
            }
            shelf
        };
        let heads = u32::try_from(candidates.len()).unwrap_or(u32::MAX);
        Shelves((0..=heads).map(shelf).collect())
    }

    /// The cheapest set with so many heads and so much population.
    fn cheapest(&self, heads: u32, population: u64) -> Option<Price> {
        let sets = self.0.get(heads as usize)?;
        let enough = sets.partition_point(|(has, _)| *has >= population);
        Some(sets.get(enough.checked_sub(1)?)?.1)
    }
}
