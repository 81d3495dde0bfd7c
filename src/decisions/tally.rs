//! How the members of a roster stand, in numbers, and how near that is to what is needed.

use crate::stances::{Level, Standing};

/// How the members of a roster stand, in numbers of members.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Verified support.
    pub floor: u32,
    /// Support that rests on a single private recording.
    pub unverified: u32,
    /// Tending towards it.
    pub leaning_for: u32,
    /// Asked, no position.
    pub undecided: u32,
    /// Tending away from it.
    pub leaning_against: u32,
    /// Against, blockers included.
    pub against: u32,
    /// Never asked.
    pub unknown: u32,
    /// Of all these, those whose stance is older than the freshness limit.
    pub stale: u32,
}

/// To which part of a [`Tally`] one member belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "as in Tally")]
pub enum Bucket {
    Floor,
    Unverified,
    LeaningFor,
    Undecided,
    LeaningAgainst,
    Against,
    Unknown,
}

impl Bucket {
    /// Where a member with this standing belongs; without one, they were never asked.
    pub fn of(standing: Option<&Standing>) -> Bucket {
        standing.map_or(Bucket::Unknown, |standing| Bucket::at(standing.level, standing.is_verified))
    }

    /// Where a member at this level belongs.
    pub fn at(level: Level, is_verified: bool) -> Bucket {
        match level {
            level if level.is_support() && is_verified => Bucket::Floor,
            level if level.is_support() => Bucket::Unverified,
            Level::LEANING_FOR => Bucket::LeaningFor,
            Level::UNDECIDED => Bucket::Undecided,
            Level::LEANING_AGAINST => Bucket::LeaningAgainst,
            _ => Bucket::Against,
        }
    }

    /// Whether it counts in the expected number.
    pub fn is_expected(self) -> bool {
        matches!(self, Bucket::Floor | Bucket::Unverified | Bucket::LeaningFor)
    }

    /// Whether it counts in the ceiling.
    pub fn is_in_reach(self) -> bool {
        self != Bucket::Against
    }
}

impl Tally {
    /// Counts members.
    pub fn of<'a>(members: impl IntoIterator<Item = Option<&'a Standing>>) -> Tally {
        let mut tally = Tally::default();
        for standing in members {
            tally.add(standing);
        }
        tally
    }

    /// Counts one member more.
    pub fn add(&mut self, standing: Option<&Standing>) {
        let stale = u32::from(standing.is_some_and(|standing| standing.is_stale));
        self.add_many(Bucket::of(standing), 1, stale);
    }

    /// Counts `n` members more, of whose stances `stale` are older than the freshness limit.
    pub fn add_many(&mut self, bucket: Bucket, n: u32, stale: u32) {
        let count = match bucket {
            Bucket::Floor => &mut self.floor,
            Bucket::Unverified => &mut self.unverified,
            Bucket::LeaningFor => &mut self.leaning_for,
            Bucket::Undecided => &mut self.undecided,
            Bucket::LeaningAgainst => &mut self.leaning_against,
            Bucket::Against => &mut self.against,
            Bucket::Unknown => &mut self.unknown,
        };
        *count += n;
        self.stale += stale;
    }

    /// Each member's part, one part after the other.
    pub fn buckets(&self) -> Vec<Bucket> {
        [
            (Bucket::Floor, self.floor),
            (Bucket::Unverified, self.unverified),
            (Bucket::LeaningFor, self.leaning_for),
            (Bucket::Undecided, self.undecided),
            (Bucket::LeaningAgainst, self.leaning_against),
            (Bucket::Against, self.against),
            (Bucket::Unknown, self.unknown),
        ]
        .into_iter()
        .flat_map(|(bucket, n)| std::iter::repeat_n(bucket, n as usize))
        .collect()
    }

    /// Verified and unverified support, and those leaning towards it.
    pub fn expected(&self) -> u32 {
        self.floor + self.unverified + self.leaning_for
    }

    /// Everyone but those who are against.
    pub fn ceiling(&self) -> u32 {
        self.expected() + self.undecided + self.leaning_against + self.unknown
    }

    /// Every member counted.
    pub fn members(&self) -> u32 {
        self.ceiling() + self.against
    }
}

/// How near a tally is to what is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// The floor alone is enough.
    Secured,
    /// Enough if those expected keep to it; `short` is how many the floor lacks.
    Expected {
        /// How many verified supporters are missing.
        short: u32,
    },
    /// Not enough yet; `short` is how many the expected number lacks.
    Short {
        /// How many are missing.
        short: u32,
    },
    /// Out of reach: even the ceiling lacks `short`.
    OutOfReach {
        /// How many who are against would have to be won.
        short: u32,
    },
}

impl Outlook {
    /// Holds a tally against the votes needed.
    pub fn of(tally: &Tally, needed: u32) -> Outlook {
        if tally.floor >= needed {
            Outlook::Secured
        } else if tally.expected() >= needed {
            Outlook::Expected { short: needed - tally.floor }
        } else if tally.ceiling() >= needed {
            Outlook::Short { short: needed - tally.expected() }
        } else {
            Outlook::OutOfReach { short: needed - tally.ceiling() }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_counts_where_the_definition_says() {
        let tally = Tally {
            floor: 1,
            unverified: 2,
            leaning_for: 4,
            undecided: 8,
            leaning_against: 16,
            against: 32,
            unknown: 64,
            stale: 0,
        };
        assert_eq!((tally.floor, tally.expected(), tally.ceiling(), tally.members()), (1, 7, 95, 127));
    }

    #[test]
    fn the_outlook_names_what_is_missing() {
        let tally =
            |floor, leaning_for, unknown, against| Tally { floor, leaning_for, against, unknown, ..Tally::default() };
        assert_eq!(Outlook::of(&tally(361, 0, 0, 359), 361), Outlook::Secured);
        assert_eq!(Outlook::of(&tally(300, 61, 0, 359), 361), Outlook::Expected { short: 61 });
        assert_eq!(Outlook::of(&tally(300, 10, 410, 0), 361), Outlook::Short { short: 51 });
        assert_eq!(Outlook::of(&tally(300, 10, 10, 400), 361), Outlook::OutOfReach { short: 41 });
    }

    mod properties {
        use proptest::prelude::*;

        use super::*;

        prop_compose! {
            fn any_tally()(n in prop::array::uniform7(0u32..400)) -> Tally {
                let [floor, unverified, leaning_for, undecided, leaning_against, against, unknown] = n;
                Tally { floor, unverified, leaning_for, undecided, leaning_against, against, unknown, stale: 0 }
            }
        }

        proptest! {
            #[test]
            fn the_floor_is_below_the_expected_number_and_that_below_the_ceiling(tally in any_tally()) {
                prop_assert!(tally.floor <= tally.expected());
                prop_assert!(tally.expected() <= tally.ceiling());
                prop_assert!(tally.ceiling() <= tally.members());
            }

            #[test]
            fn winning_what_is_missing_changes_the_outlook(tally in any_tally(), needed in 1u32..700) {
                if let Outlook::Short { short } = Outlook::of(&tally, needed) {
                    let won = Tally { leaning_for: tally.leaning_for + short, ..tally };
                    let is_enough = matches!(Outlook::of(&won, needed), Outlook::Secured | Outlook::Expected { .. });
                    prop_assert!(is_enough);
                }
            }
        }
    }
}
