//! What it costs to win someone over.

use crate::stances::Level;

/// What it costs to win somebody over: an integer without a unit, to compare people by.
///
/// It is the distance from where they stand to *supportive* (the unknown count as undecided), 10 for each step, and 2 more
/// for each degree of influence (1 to 5: whoever weighs more commits later) and 3 for each degree of access that is missing
/// (1 to 5: 5 is a person we meet at will). Never 0, so that nobody is won for nothing.
pub fn conversion_cost(level: Option<Level>, influence: i64, access: i64) -> u64 {
    let distance = Level::SUPPORTIVE.number() - level.unwrap_or(Level::UNDECIDED).number();
    let cost = 10 * distance.max(0) + 2 * influence.clamp(1, 5) + 3 * (5 - access.clamp(1, 5));
    cost.unsigned_abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_further_away_the_dearer() {
        let costs: Vec<u64> = Level::ALL.iter().map(|level| conversion_cost(Some(*level), 3, 3)).collect();
        assert!(costs.is_sorted() && costs[2] < costs[3] && costs[5] < costs[6], "{costs:?}");
        assert_eq!(conversion_cost(None, 3, 3), conversion_cost(Some(Level::UNDECIDED), 3, 3));
    }

    #[test]
    fn influence_makes_dearer_and_access_cheaper() {
        let cost = |influence, access| conversion_cost(Some(Level::UNDECIDED), influence, access);
        assert!(cost(5, 3) > cost(1, 3) && cost(3, 5) < cost(3, 1));
        assert_eq!((cost(9, 9), cost(1, 5)), (cost(5, 5), 22), "degrees beyond 1 to 5 do not exist");
        assert!(conversion_cost(Some(Level::ALL[0]), 0, 9) > 0);
    }
}
