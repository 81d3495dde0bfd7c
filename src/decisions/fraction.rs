//! Exact fractions.

use std::fmt;

/// An exact fraction in lowest terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fraction {
    /// Above the line.
    pub numerator: u128,
    /// Below the line, never 0.
    pub denominator: u128,
}

impl Fraction {
    pub(super) fn new(numerator: u128, denominator: u128) -> Fraction {
        let (mut a, mut b) = (numerator, denominator);
        while b > 0 {
            (a, b) = (b, a % b);
        }
        let common = a.max(1);
        Fraction { numerator: numerator / common, denominator: (denominator / common).max(1) }
    }

    /// As a decimal of so many places, rounded to the nearest.
    pub fn decimal(&self, places: u32) -> String {
        let mut rest = self.numerator % self.denominator;
        let mut digits = self.numerator / self.denominator;
        // Digit by digit, so that nothing overflows.
        for _ in 0..places {
            let (digit, left) = times_ten(rest, self.denominator);
            (digits, rest) = (digits * 10 + digit, left);
        }
        digits += u128::from(rest >= self.denominator - rest);
        let unit = 10u128.pow(places);
        match places {
            0 => digits.to_string(),
            places => format!("{}.{:0width$}", digits / unit, digits % unit, width = places as usize),
        }
    }

    #[cfg(test)]
    pub(super) fn plus(self, other: Fraction) -> Fraction {
        let numerator = self.numerator * other.denominator + other.numerator * self.denominator;
        Fraction::new(numerator, self.denominator * other.denominator)
    }
}

/// The next digit of `rest / of`, and what is left, without leaving 128 bits.
fn times_ten(rest: u128, of: u128) -> (u128, u128) {
    let (mut digit, mut left) = (0, 0u128);
    for _ in 0..10 {
        // left + rest < 2 * of; compared without adding.
        if left >= of - rest {
            (digit, left) = (digit + 1, left - (of - rest));
        } else {
            left += rest;
        }
    }
    (digit, left)
}

impl fmt::Display for Fraction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_is_shown_as_a_rounded_decimal() {
        assert_eq!(Fraction::new(2, 3).decimal(3), "0.667");
        assert_eq!(Fraction::new(1, 8).decimal(2), "0.13");
        assert_eq!(Fraction::new(199, 200).decimal(2), "1.00");
        assert_eq!(Fraction::new(7, 2).decimal(0), "4");
        assert_eq!(Fraction::new(u128::MAX - 1, u128::MAX).decimal(3), "1.000");
    }

    #[test]
    fn a_fraction_is_kept_in_lowest_terms() {
        assert_eq!(Fraction::new(14, 60).to_string(), "7/30");
        assert_eq!(Fraction::new(0, 60).to_string(), "0/1");
    }
}
