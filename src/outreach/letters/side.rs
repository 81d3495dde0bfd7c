//! For whom a text is written: readers of one stance, or everybody else.

use crate::t;

crate::text_enum! {
    /// Readers by where they stand on the objective.
    pub enum Side {
        /// Everybody who has no text of their own.
        All = "all",
        /// From leaning for to champion.
        For = "for",
        /// Asked, and without a position.
        Undecided = "undecided",
        /// From leaning against to blocker.
        Against = "against",
        /// Never asked.
        Unknown = "unknown",
    }
}

impl Side {
    /// The side of a level of stance, from −3 to 3; of nobody's stance without one.
    pub const fn of(level: Option<i64>) -> Side {
        match level {
            Some(1..) => Side::For,
            Some(0) => Side::Undecided,
            Some(_) => Side::Against,
            None => Side::Unknown,
        }
    }

    /// For the user: `Readers in favour`.
    pub fn words(self) -> &'static str {
        match self {
            Side::All => t!("letters-side-all"),
            Side::For => t!("letters-side-for"),
            Side::Undecided => t!("letters-side-undecided"),
            Side::Against => t!("letters-side-against"),
            Side::Unknown => t!("letters-side-unknown"),
        }
    }

    /// The same within a sentence: `readers in favour`.
    pub fn in_sentence(self) -> &'static str {
        match self {
            Side::All => t!("letters-side-within-all"),
            Side::For => t!("letters-side-within-for"),
            Side::Undecided => t!("letters-side-within-undecided"),
            Side::Against => t!("letters-side-within-against"),
            Side::Unknown => t!("letters-side-within-unknown"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Side::{self, Against, For, Undecided};

    #[test]
    fn a_level_is_on_one_side_and_no_level_on_none() {
        let sides: Vec<_> = (-3..=3).map(|level| Side::of(Some(level))).collect();
        assert_eq!(sides, [Against, Against, Against, Undecided, For, For, For]);
        assert_eq!(Side::of(None), Side::Unknown);
    }
}
