//! A rule as a game of coalitions: which sets of members carry a decision if everyone else is against.

use super::{Roster, RosterError, Test, Totals, votes_needed};
use crate::t;

/// Who wins together: for each size of a coalition, the weight it must have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Game {
    weights: Vec<u64>,
    /// By size, from 0: the weight needed; none if a coalition of this size never wins.
    needs: Vec<Option<u64>>,
}

impl Game {
    /// The coalitions that carry a decision under a rule, everyone else being against. None where the rule has no
    /// threshold.
    pub fn of(test: &Test, roster: &Roster) -> Option<Game> {
        if !test.rule().has_threshold() {
            return None;
        }
        let members = u32::try_from(roster.len()).ok()?;
        let need = |size: u32| match test.population_needed() {
            Some(_) if test.too_few_to_block().is_some_and(|few| members - size <= few) => Some(0),
            Some(population) => (Some(size) >= votes_needed(test.rule(), test.component())).then_some(population),
            None => test.adopts(&Totals::published(size, members - size, 0)).map(|_| 0),
        };
        let weights =
            if test.population_needed().is_some() { roster.populations().to_vec() } else { vec![0; roster.len()] };
        Some(Game { weights, needs: (0..=members).map(need).collect() })
    }

    /// A weighted game: whoever has the quota together wins.
    ///
    /// # Errors
    /// When there is nobody, or a weight or the quota is zero.
    pub fn weighted(quota: u64, weights: &[u64]) -> Result<Game, RosterError> {
        if weights.is_empty() {
            return Err(RosterError::Empty);
        }
        if let Some(at) = weights.iter().position(|weight| *weight == 0) {
            return Err(RosterError::NoWeight(t!("decisions-member", n = at + 1)));
        }
        if quota == 0 {
            return Err(RosterError::NoWeight(t!("decisions-the-quota").to_owned()));
        }
        Ok(Game { weights: weights.to_vec(), needs: vec![Some(quota); weights.len() + 1] })
    }

    /// How many members it has.
    pub fn len(&self) -> usize {
        self.weights.len()
    }

    /// Whether nobody plays; never so.
    pub fn is_empty(&self) -> bool {
        self.weights.is_empty()
    }

    /// The weight of each member.
    pub fn weights(&self) -> &[u64] {
        &self.weights
    }

    /// The weight that a coalition of this size must have; none if it never wins.
    pub fn need(&self, size: usize) -> Option<u64> {
        self.needs.get(size).copied().flatten()
    }
}

/// A set of members of one half of a roster.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// Bit `i` stands for member `i` of the half.
    pub(super) mask: u32,
    pub(super) weight: u64,
}

/// Every set of members of a half, by size, the lightest first.
///
/// Two halves of a roster of 27 have 2^13 and 2^14 sets; pairs of them are counted by walking two sorted lists at once,
/// which is far less than the 2^27 sets of the whole.
pub(super) fn parts(weights: &[u64]) -> Vec<Vec<Part>> {
    let mut by_size = vec![vec![]; weights.len() + 1];
    let mut sums = vec![0u64; 1 << weights.len()];
    for mask in 0..1u32 << weights.len() {
        if mask != 0 {
            let lowest = mask.trailing_zeros() as usize;
            sums[mask as usize] = sums[(mask & (mask - 1)) as usize] + weights[lowest];
        }
        by_size[mask.count_ones() as usize].push(Part { mask, weight: sums[mask as usize] });
    }
    for parts in &mut by_size {
        parts.sort_unstable_by_key(|part| (part.weight, part.mask));
    }
    by_size
}

/// For each of the sets on one side, where those begin on the other side with which it reaches `need`.
pub(super) fn partners<'a>(
    of: &'a [Part],
    with: &'a [Part],
    need: u64,
) -> impl Iterator<Item = (&'a Part, usize)> + 'a {
    let mut from = with.len();
    of.iter().map(move |part| {
        while from > 0 && with[from - 1].weight + part.weight >= need {
            from -= 1;
        }
        (part, from)
    })
}

/// The members of a mask, counted from `first`.
pub(super) fn members(mask: u32, first: usize) -> impl Iterator<Item = usize> {
    (0..32usize).filter(move |bit| mask & (1 << bit) != 0).map(move |bit| first + bit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decisions::sample::lisbon;
    use crate::objectives::Rule;

    #[test]
    fn weights_and_quotas_of_zero_are_refused() {
        let refusal = |quota, weights: &[u64]| Game::weighted(quota, weights).unwrap_err().to_string();
        assert_eq!(refusal(5, &[]), "Nobody is on the roster.");
        assert_eq!(refusal(5, &[3, 0, 2]), "Member 2 has a weight of zero.");
        assert_eq!(refusal(0, &[3, 2]), "The quota has a weight of zero.");
    }

    #[test]
    fn the_larger_a_coalition_the_less_weight_it_needs() {
        let (roster, test) = lisbon();
        let game = Game::of(&test, &roster).unwrap();
        assert_eq!([14, 15, 23, 24].map(|size| game.need(size)), [None, Some(290_207_424), Some(290_207_424), Some(0)]);
        let people = Roster::of_people(0..719, 720).unwrap();
        let game = Game::of(&Test::of(Rule::EpAbsolute, &people).unwrap(), &people).unwrap();
        assert_eq!((game.need(360), game.need(361)), (None, Some(0)));
        assert_eq!(Game::of(&Test::of(Rule::Soft, &people).unwrap(), &people), None);
    }
}
