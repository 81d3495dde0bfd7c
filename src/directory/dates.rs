//! Days that are known to the day, the month or the year.

use chrono::{Datelike, Months, NaiveDate};

use super::records::{EndPrecision, StartPrecision};
use crate::locale::month;
use crate::when::day;

/// A day as exactly as it is known: `2011-05-17`, `2011-05` or `2011`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rough {
    first: NaiveDate,
    precision: EndPrecision,
}

impl Rough {
    /// Reads `2011-05-17`, `2011-05` or `2011`; none of what is no such thing, or before 1900.
    pub fn parse(text: &str) -> Option<Rough> {
        let text = text.trim();
        let is_digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
        let parts: Vec<&str> = text.split('-').collect();
        let (precision, whole) = match parts[..] {
            [year] if is_digits(year, 4) => (EndPrecision::Year, format!("{text}-01-01")),
            [year, month] if is_digits(year, 4) && is_digits(month, 2) => (EndPrecision::Month, format!("{text}-01")),
            [year, month, day] if is_digits(year, 4) && is_digits(month, 2) && is_digits(day, 2) => {
                (EndPrecision::Day, text.to_owned())
            }
            _ => return None,
        };
        let first: NaiveDate = whole.parse().ok()?;
        (first.year() >= 1900).then_some(Rough { first, precision })
    }

    /// The first day that it may be.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day that it may be.
    pub fn last(self) -> NaiveDate {
        let months = match self.precision {
            EndPrecision::Day => return self.first,
            EndPrecision::Month => 1,
            EndPrecision::Year => 12,
        };
        self.first.checked_add_months(Months::new(months)).and_then(|next| next.pred_opt()).unwrap_or(self.first)
    }

    /// How exactly it is known, of a first day.
    pub fn start_precision(self) -> StartPrecision {
        match self.precision {
            EndPrecision::Day => StartPrecision::Day,
            EndPrecision::Month => StartPrecision::Month,
            EndPrecision::Year => StartPrecision::Year,
        }
    }

    /// How exactly it is known, of a last day or an act.
    pub fn end_precision(self) -> EndPrecision {
        self.precision
    }
}

/// A first day as exactly as it is known: `17 May 2011`, `May 2011`, `2011`; nothing where it is not known at all.
pub fn shown_start(date: NaiveDate, precision: StartPrecision) -> String {
    match precision {
        StartPrecision::Day => day(date),
        StartPrecision::Month => month(date),
        StartPrecision::Year => date.format("%Y").to_string(),
        StartPrecision::Unknown => String::new(),
    }
}

/// A last day, or the day of an act, as exactly as it is known.
pub fn shown_end(date: NaiveDate, precision: EndPrecision) -> String {
    match precision {
        EndPrecision::Day => day(date),
        EndPrecision::Month => month(date),
        EndPrecision::Year => date.format("%Y").to_string(),
    }
}

/// As it was typed: `2011-05-17`, `2011-05` or `2011`.
pub fn typed_end(date: NaiveDate, precision: EndPrecision) -> String {
    match precision {
        EndPrecision::Day => date.to_string(),
        EndPrecision::Month => date.format("%Y-%m").to_string(),
        EndPrecision::Year => date.format("%Y").to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_or_a_month_stands_for_its_first_and_its_last_day() {
        for (text, first, last, shown) in [
            ("2011-05-17", "2011-05-17", "2011-05-17", "17 May 2011"),
            ("2012-02", "2012-02-01", "2012-02-29", "Feb 2012"),
            (" 2011 ", "2011-01-01", "2011-12-31", "2011"),
        ] {
            let rough = Rough::parse(text).unwrap();
            assert_eq!((rough.first().to_string(), rough.last().to_string()), (first.into(), last.into()));
            assert_eq!(shown_end(rough.last(), rough.end_precision()), shown);
            assert_eq!(shown_start(rough.first(), rough.start_precision()), shown);
            assert_eq!(typed_end(rough.last(), rough.end_precision()), text.trim());
        }
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in ["", "11", "2011-13", "2011-02-30", "2011-5", "17.05.2011", "+011-01-01", "1899", "2011-05-17-1"] {
            assert_eq!(Rough::parse(text), None, "{text}");
        }
    }
}
