//! What every measurement needs: times in order, and numbers that look random.

use std::time::Duration;

/// How long answers took, in order.
#[derive(Debug)]
pub struct Times(Vec<Duration>);

impl Times {
    /// These.
    pub fn of(mut times: Vec<Duration>) -> Times {
        times.sort_unstable();
        Times(times)
    }

    /// All of these together.
    pub fn together<'a>(times: impl Iterator<Item = &'a Times>) -> Times {
        Times::of(times.flat_map(|times| times.0.iter().copied()).collect())
    }

    /// How many there were.
    pub fn answers(&self) -> usize {
        self.0.len()
    }

    /// Milliseconds within which this part of the answers came, 0.5 for the median.
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small")]
    pub fn part(&self, part: f64) -> f64 {
        let at = ((self.0.len() as f64 * part) as usize).min(self.0.len().saturating_sub(1));
        self.0.get(at).map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }
}

/// Numbers that look random and are the same in every run: `SplitMix64`.
#[derive(Debug)]
pub struct Dice(pub u64);

impl Dice {
    /// One of the numbers from 0 to below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap_or_default() % end.max(1)
    }
}
