//! What came of one run, and of several.

use std::time::Duration;

use serde::Serialize;

/// One run of one sender.
#[derive(Debug)]
pub struct Run {
    /// How many letters.
    pub letters: u32,
    /// From the first to the last thing done for them.
    pub took: Duration,
    /// Seconds of one core that sending used, where the system tells.
    pub cpu: Option<f64>,
    /// The same of the sink.
    pub sink: Option<f64>,
}

impl Run {
    /// Messages per second.
    pub fn rate(&self) -> f64 {
        f64::from(self.letters) / self.took.as_secs_f64()
    }

    /// Seconds of one core for each thousand letters.
    pub fn cpu_per_1000(&self) -> Option<f64> {
        Some(self.cpu? / f64::from(self.letters) * 1000.0)
    }

    /// How much of one core the sink used.
    pub fn sink_share(&self) -> Option<f64> {
        self.sink.map(|seconds| seconds / self.took.as_secs_f64())
    }
}

/// The least, the one in the middle, and the most.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Spread {
    pub minimum: f64,
    pub median: f64,
    pub maximum: f64,
}

impl Spread {
    /// Of these; nothing but zeros without any.
    pub fn of(mut values: Vec<f64>) -> Spread {
        values.sort_by(f64::total_cmp);
        let at = |at: usize| values.get(at).copied().unwrap_or(0.0);
        let middle = values.len() / 2;
        let median = if values.len().is_multiple_of(2) {
            f64::midpoint(at(middle.saturating_sub(1)), at(middle))
        } else {
            at(middle)
        };
        Spread { minimum: at(0), median, maximum: at(values.len().saturating_sub(1)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_stands_in_the_middle() {
        let spread = |values: &[f64]| Spread::of(values.to_vec());
        assert_eq!(spread(&[3.0, 1.0, 2.0]), Spread { minimum: 1.0, median: 2.0, maximum: 3.0 });
        assert_eq!(spread(&[4.0, 1.0, 2.0, 3.0]).median.to_bits(), 2.5_f64.to_bits());
        assert_eq!(spread(&[]), Spread { minimum: 0.0, median: 0.0, maximum: 0.0 });
    }
}
