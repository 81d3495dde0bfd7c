//! Numbers as people write them.

use super::{Locale, current};

/// What stands between thousands, and before decimals.
fn marks() -> (char, char) {
    match current() {
        Locale::English => (',', '.'),
        Locale::French => ('\u{202f}', ','),
        Locale::German => ('.', ','),
    }
}

/// A number with its thousands apart and a real minus: `−12,345`, `−12.345` in German.
pub fn grouped(n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut text = String::from(if n < 0 { "−" } else { "" });
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(marks().0);
        }
        text.push(digit);
    }
    text
}

/// A number that is written with a decimal point, as people write it: `65.37` is `65,37` in French.
pub fn decimal(written: &str) -> String {
    match written.split_once('.') {
        Some((whole, rest)) => format!("{whole}{}{rest}", marks().1),
        None => written.to_owned(),
    }
}

/// A number with so many decimals: `12,345.7`.
pub fn real(n: f64, decimals: usize) -> String {
    let written = format!("{:.decimals$}", n.abs());
    let (whole, rest) = written.split_once('.').unwrap_or((&written, ""));
    let whole = grouped(whole.parse().unwrap_or(i64::MAX));
    let sign = if n < 0.0 && written.chars().any(|c| matches!(c, '1'..='9')) { "−" } else { "" };
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}{}{rest}", marks().1) }
}

#[cfg(test)]
mod tests {
    use super::super::keep;
    use super::*;

    #[test]
    fn numbers_read_as_people_write_them() {
        let all = [0, 999, 1000, -12345, 1_234_567].map(grouped);
        assert_eq!(all, ["0", "999", "1,000", "−12,345", "1,234,567"]);
        assert_eq!(keep(Locale::German, || grouped(-12345)), "−12.345");
        assert_eq!(keep(Locale::French, || grouped(12345)), "12\u{202f}345");
        assert_eq!([real(1234.567, 1), real(-0.04, 1), real(-2.5, 0)], ["1,234.6", "0.0", "−2"]);
        assert_eq!(keep(Locale::German, || (real(1234.5, 2), decimal("65.37"))), ("1.234,50".into(), "65,37".into()));
        assert_eq!(decimal("65.37"), "65.37");
    }
}
