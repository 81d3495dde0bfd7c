//! Days that are known to the day, the month or the year only: `2019`, `2019-07`, `2019-07-16`.

use chrono::{Datelike, Months, NaiveDate};

use crate::directory::records::{EndPrecision, SINCE_EVER, StartPrecision};
use crate::locale::long_month;
use crate::when::day;

/// A day as exactly as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rough {
    /// The first day that it may be.
    pub first: NaiveDate,
    /// The last day that it may be.
    pub last: NaiveDate,
    /// How exactly it is known.
    pub precision: EndPrecision,
}

impl Rough {
    /// Reads `2019`, `2019-07` or `2019-07-16`, from 1900 on.
    pub fn parse(text: &str) -> Option<Rough> {
        let text = text.trim();
        let digits = |text: &str, n: usize| text.len() == n && text.bytes().all(|b| b.is_ascii_digit());
        let parts: Vec<&str> = text.split('-').collect();
        let well_formed = digits(parts[0], 4) && parts[1..].iter().all(|part| digits(part, 2));
        let year: i32 = parts[0].parse().ok().filter(|year| well_formed && (1900..=2200).contains(year))?;
        let part = |i: usize| parts.get(i).map_or(Some(1), |part| part.parse().ok());
        let first = NaiveDate::from_ymd_opt(year, part(1)?, part(2)?)?;
        let (months, precision) = match parts.len() {
            1 => (12, EndPrecision::Year),
            2 => (1, EndPrecision::Month),
            3 => (0, EndPrecision::Day),
            _ => return None,
        };
        let last = if months == 0 { first } else { first.checked_add_months(Months::new(months))?.pred_opt()? };
        Some(Rough { first, last, precision })
    }

    /// As a first day.
    pub fn start(self) -> (NaiveDate, StartPrecision) {
        let precision = match self.precision {
            EndPrecision::Day => StartPrecision::Day,
            EndPrecision::Month => StartPrecision::Month,
            EndPrecision::Year => StartPrecision::Year,
        };
        (self.first, precision)
    }

    /// A first day as it is typed; empty when it is unknown.
    pub fn typed_start(first: NaiveDate, precision: StartPrecision) -> String {
        match precision {
            StartPrecision::Unknown => String::new(),
            StartPrecision::Year => first.format("%Y").to_string(),
            StartPrecision::Month => first.format("%Y-%m").to_string(),
            StartPrecision::Day => first.to_string(),
        }
    }

    /// A last day as it is typed; empty when there is none.
    pub fn typed_end(last: Option<NaiveDate>, precision: EndPrecision) -> String {
        let Some(last) = last else { return String::new() };
        match precision {
            EndPrecision::Year => last.format("%Y").to_string(),
            EndPrecision::Month => last.format("%Y-%m").to_string(),
            EndPrecision::Day => last.to_string(),
        }
    }
}

/// A first day in words: `16 Jul 2024`, `July 2024`, `2019`; none when nobody knows.
pub fn shown_start(first: NaiveDate, precision: StartPrecision) -> Option<String> {
    match precision {
        StartPrecision::Unknown => None,
        _ if first <= SINCE_EVER => None,
        StartPrecision::Year => Some(first.year().to_string()),
        StartPrecision::Month => Some(long_month(first)),
        StartPrecision::Day => Some(day(first)),
    }
}

/// A last day in words.
pub fn shown_end(last: NaiveDate, precision: EndPrecision) -> String {
    match precision {
        EndPrecision::Year => last.year().to_string(),
        EndPrecision::Month => long_month(last),
        EndPrecision::Day => day(last),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_as_exactly_as_it_is_written() {
        let date = |text: &str| text.parse::<NaiveDate>().ok();
        for (typed, first, last) in [
            ("2019", "2019-01-01", "2019-12-31"),
            ("2020-02", "2020-02-01", "2020-02-29"),
            (" 2024-07-16 ", "2024-07-16", "2024-07-16"),
        ] {
            let rough = Rough::parse(typed);
            assert_eq!((rough.map(|r| r.first), rough.map(|r| r.last)), (date(first), date(last)), "{typed}");
        }
        for typed in ["", "19", "2019-13", "2019-02-30", "1899", "2019-7", "07-2019", "2019-07-16-01", "2019-07-"] {
            assert_eq!(Rough::parse(typed), None, "{typed}");
        }
    }

    #[test]
    fn what_nobody_knows_is_not_shown_as_a_day() {
        assert_eq!(shown_start(SINCE_EVER, StartPrecision::Unknown), None);
        let july = NaiveDate::from_ymd_opt(2024, 7, 1);
        assert_eq!(july.and_then(|day| shown_start(day, StartPrecision::Month)).as_deref(), Some("July 2024"));
    }
}
