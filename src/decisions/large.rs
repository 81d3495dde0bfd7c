//! Whole numbers of any size, as far as counting chances needs them.

/// A whole number, the lowest 64 bits first, without leading zeros.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Large(Vec<u64>);

impl Large {
    pub(super) fn new(number: u64) -> Large {
        Large(if number == 0 { vec![] } else { vec![number] })
    }

    pub(super) fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    /// Adds `other × times`.
    pub(super) fn add_times(&mut self, other: &Large, times: u64) {
        if times == 0 || other.is_zero() {
            return;
        }
        self.add_shifted(other, times, 0);
    }

    pub(super) fn add(&mut self, other: &Large) {
        self.add_times(other, 1);
    }

    pub(super) fn times(&self, other: &Large) -> Large {
        let mut product = Large::default();
        for (shift, limb) in other.0.iter().enumerate().filter(|(_, limb)| **limb > 0) {
            if !self.is_zero() {
                product.add_shifted(self, *limb, shift);
            }
        }
        product
    }

    /// Takes away `other`, which is not larger.
    pub(super) fn subtract(&mut self, other: &Large) {
        let mut borrow = false;
        for (own, limb) in self.0.iter_mut().zip(other.0.iter().copied().chain(std::iter::repeat(0))) {
            let (less, one) = own.overflowing_sub(limb);
            let (less, two) = less.overflowing_sub(u64::from(borrow));
            (*own, borrow) = (less, one || two);
        }
        debug_assert!(!borrow && other.0.len() <= self.0.len(), "less than nothing");
        self.trim();
    }

    /// Divides by a number of which it is a multiple.
    pub(super) fn divide(&mut self, by: u64) {
        let mut rest = 0u128;
        for limb in self.0.iter_mut().rev() {
            let whole = rest << 64 | u128::from(*limb);
            (*limb, rest) = (low(whole / u128::from(by)), whole % u128::from(by));
        }
        debug_assert!(rest == 0, "no multiple");
        self.trim();
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }

    fn add_shifted(&mut self, other: &Large, times: u64, shift: usize) {
        let end = other.0.len() + shift;
        if self.0.len() < end {
            self.0.resize(end, 0);
        }
        let mut carry = 0u128;
        for (own, limb) in self.0[shift..].iter_mut().zip(other.0.iter().copied().chain(std::iter::repeat(0))) {
            let sum = u128::from(*own) + u128::from(limb) * u128::from(times) + carry;
            (*own, carry) = (low(sum), sum >> 64);
        }
        if carry > 0 {
            self.0.push(low(carry));
        }
    }

    /// About how much this is of `whole`, for showing.
    #[expect(clippy::cast_precision_loss, reason = "it is only shown")]
    pub(super) fn share_of(&self, whole: &Large) -> f64 {
        if self.is_zero() {
            return 0.0;
        }
        let leading = |number: &Large| {
            let limbs = number.0.iter().rev().take(3);
            limbs.fold(0.0, |sum, limb| sum * 2f64.powi(64) + *limb as f64)
        };
        let below = |number: &Large| i32::try_from(number.0.len().saturating_sub(3)).unwrap_or(i32::MAX / 64);
        leading(self) / leading(whole) * 2f64.powi(64 * (below(self) - below(whole)))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the lower half is what is wanted")]
fn low(number: u128) -> u64 {
    number as u64
}

impl From<u128> for Large {
    fn from(number: u128) -> Large {
        let mut large = Large(vec![low(number), low(number >> 64)]);
        large.trim();
        large
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sums_and_products_are_those_of_machine_numbers(a in any::<u64>(), b in any::<u64>(), c in any::<u32>()) {
            let mut sum = Large::new(a);
            sum.add_times(&Large::new(b), u64::from(c));
            prop_assert_eq!(sum, Large::from(u128::from(a) + u128::from(b) * u128::from(c)));
            prop_assert_eq!(Large::new(a).times(&Large::new(b)), Large::from(u128::from(a) * u128::from(b)));
        }

        #[test]
        fn a_product_may_be_taken_in_any_order(a in any::<u128>(), b in any::<u128>(), c in any::<u64>()) {
            let (a, b, c) = (Large::from(a), Large::from(b), Large::new(c));
            prop_assert_eq!(a.times(&b).times(&c), a.times(&b.times(&c)));
            let mut both = a.times(&c);
            both.add(&b.times(&c));
            let mut sum = a;
            sum.add(&b);
            prop_assert_eq!(sum.times(&c), both);
        }

        #[test]
        fn taking_away_and_dividing_undo_adding_and_multiplying(a in any::<u128>(), b in any::<u128>(), c in 1u64..) {
            let (a, b) = (Large::from(a), Large::from(b));
            let mut sum = a.clone();
            sum.add(&b);
            sum.subtract(&b);
            prop_assert_eq!(&sum, &a);
            let mut product = a.times(&Large::new(c));
            product.divide(c);
            prop_assert_eq!(product, a);
        }
    }

    #[test]
    fn shares_of_large_numbers_are_shown() {
        let power = |base: u64, times: usize| (0..times).fold(Large::new(1), |power, _| power.times(&Large::new(base)));
        assert!((power(2, 700).share_of(&power(2, 701)) - 0.5).abs() < 1e-12);
        assert!(power(3, 100).share_of(&power(3, 900)) < 1e-200);
        assert!((power(7, 300).share_of(&power(7, 300)) - 1.0).abs() < 1e-12);
    }
}
