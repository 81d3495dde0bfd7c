//! The days that are counted.

use chrono::{Datelike, Days, NaiveDate};

use crate::reports::Request;
use crate::t;
use crate::when::day;

/// How many days are counted unless the reader says otherwise.
pub const DAYS: u64 = 90;

/// Days that are counted, the first and the last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// The first.
    pub from: NaiveDate,
    /// The last.
    pub until: NaiveDate,
}

/// Why a period cannot be counted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// It ends before it begins.
    #[error("{}", backwards(*from, *until))]
    Backwards {
        /// When it begins.
        from: NaiveDate,
        /// When it ends.
        until: NaiveDate,
    },
    /// It ends later than the day as of which is reported.
    #[error("{}", beyond(*until, *on))]
    Beyond {
        /// When it ends.
        until: NaiveDate,
        /// The day of the report.
        on: NaiveDate,
    },
    /// A day is no day.
    #[error("{}", no_date(.0))]
    NoDate(String),
}

fn backwards(from: NaiveDate, until: NaiveDate) -> String {
    t!("reports-coverage-error-backwards", until = day(until), from = day(from))
}

fn beyond(until: NaiveDate, on: NaiveDate) -> String {
    t!("reports-coverage-error-beyond", until = day(until), on = day(on))
}

fn no_date(text: &str) -> String {
    t!("reports-coverage-error-no-date", text = text)
}

impl Period {
    /// `from` and `until` as they stand in an address; without, the 90 days that end with `on`.
    ///
    /// # Errors
    /// [`PeriodError`].
    pub fn read(from: &str, until: &str, on: NaiveDate) -> Result<Period, PeriodError> {
        let read = |text: &str| match text {
            "" => Ok(None),
            text => text.parse::<NaiveDate>().map(Some).map_err(|_| PeriodError::NoDate(text.to_owned())),
        };
        let until = read(until)?.unwrap_or(on);
        let from = read(from)?.unwrap_or_else(|| until - Days::new(DAYS - 1));
        if until > on {
            return Err(PeriodError::Beyond { until, on });
        }
        if from > until {
            return Err(PeriodError::Backwards { from, until });
        }
        Ok(Period { from, until })
    }

    /// The period of a request.
    ///
    /// # Errors
    /// [`PeriodError`].
    pub fn of(request: &Request) -> Result<Period, PeriodError> {
        Period::read(request.option("from"), request.option("until"), request.on)
    }

    /// From the `from` of a request to the day of the report; without, from so many days before.
    ///
    /// # Errors
    /// [`PeriodError`].
    pub fn since(request: &Request, days: u64) -> Result<Period, PeriodError> {
        let until = request.on;
        match request.option("from") {
            "" => Ok(Period { from: until.checked_sub_days(Days::new(days)).unwrap_or(until), until }),
            from => Period::read(from, "", until),
        }
    }

    /// Whether a day is in it.
    pub fn has(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until
    }

    /// The steps by which it is told: weeks from Monday, or months from the first if it is longer than a year.
    pub fn steps(&self) -> Vec<NaiveDate> {
        let mut steps = vec![];
        let mut at = self.step_of(self.from);
        while at <= self.until {
            steps.push(at);
            at = if self.by_month() {
                let (year, month) = (at.year(), at.month());
                let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
                let Some(next) = NaiveDate::from_ymd_opt(year, month, 1) else { break };
                next
            } else {
                at + Days::new(7)
            };
        }
        steps
    }

    /// The first day of the step that a day is in.
    pub fn step_of(&self, day: NaiveDate) -> NaiveDate {
        if self.by_month() {
            day.with_day(1).unwrap_or(day)
        } else {
            day - Days::new(day.weekday().num_days_from_monday().into())
        }
    }

    /// Whether it is told by months.
    pub fn by_month(&self) -> bool {
        (self.until - self.from).num_days() > 371
    }

    /// "27 Aug 2026 to 24 Nov 2026".
    pub fn words(&self) -> String {
        t!("reports-coverage-from-to", from = day(self.from), until = day(self.until))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn read(from: &str, until: &str) -> Result<(String, String), String> {
        let period = Period::read(from, until, date("2026-11-24")).map_err(|error| error.to_string())?;
        Ok((period.from.to_string(), period.until.to_string()))
    }

    #[test]
    fn ninety_days_are_counted_unless_the_reader_says_otherwise() {
        let some = |from: &str, until: &str| Ok((from.to_owned(), until.to_owned()));
        assert_eq!(read("", ""), some("2026-08-27", "2026-11-24"));
        assert_eq!(read("", "2026-10-01"), some("2026-07-04", "2026-10-01"));
        assert_eq!(read("2026-11-24", "2026-11-24"), some("2026-11-24", "2026-11-24"));
    }

    #[test]
    fn a_period_that_ends_before_it_begins_or_after_the_report_is_refused() {
        assert!(read("2026-11-02", "2026-11-01").unwrap_err().contains("before it begins on 2 Nov 2026"));
        assert!(read("2026-12-01", "").unwrap_err().contains("before it begins"));
        assert!(read("", "2026-11-25").unwrap_err().contains("after the day of the report, 24 Nov 2026"));
        assert!(read("yesterday", "").unwrap_err().contains("“yesterday” is not a date"));
    }

    #[test]
    fn a_quarter_is_told_by_weeks_and_two_years_by_months() {
        let steps = |from, until| Period { from: date(from), until: date(until) }.steps();
        let weeks = steps("2026-11-12", "2026-11-24");
        assert_eq!(weeks, ["2026-11-09", "2026-11-16", "2026-11-23"].map(date));
        let months = steps("2024-11-12", "2026-01-05");
        assert_eq!((months.len(), months[0], months[14]), (15, date("2024-11-01"), date("2026-01-01")));
    }
}
