//! For whom a text is written: readers of one stance, or everybody else.

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
    pub const fn words(self) -> &'static str {
        match self {
            Side::All => "All readers",
            Side::For => "Readers in favour",
            Side::Undecided => "Undecided readers",
            Side::Against => "Readers against",
            Side::Unknown => "Readers of unknown stance",
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
