//! Wall-clock time: what a moment looks like in a zone, and which moment some wall-clock words mean.

mod words;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

pub use crate::locale::day;
use crate::t;
pub use words::{Looking, day_said};

/// A time zone, cheap to clone.
#[derive(Clone, Debug)]
pub struct Zone(TimeZone);

/// Why some wall-clock words mean no moment.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LocalError {
    /// The clocks jump over it.
    #[error("{}", t!("ui-time-gap", time = time, date = date.to_string()))]
    Gap {
        /// The day.
        date: NaiveDate,
        /// The time that is jumped over.
        time: String,
    },
    /// The clocks show it twice.
    #[error("{}", t!("ui-time-fold", time = time, date = date.to_string()))]
    Fold {
        /// The day.
        date: NaiveDate,
        /// The time that is shown twice.
        time: String,
    },
    /// Outside the calendar that is supported.
    #[error("{}", t!("ui-time-far", date = .0.to_string()))]
    OutOfRange(NaiveDate),
}

impl Zone {
    /// A zone.
    pub fn new(zone: TimeZone) -> Self {
        Zone(zone)
    }

    /// A zone of the IANA database, by its name: `Europe/Brussels`.
    pub fn named(name: &str) -> Option<Self> {
        TimeZone::get(name).ok().map(Zone)
    }

    /// The day it is there.
    pub fn date(&self, at: DateTime<Utc>) -> NaiveDate {
        self.zoned(at).map_or_else(|| at.date_naive(), |zoned| to_chrono_date(&zoned))
    }

    /// The day and time shown there, e.g. `24 Nov 2026, 14:30`.
    pub fn shown(&self, at: DateTime<Utc>) -> String {
        format!("{}, {}", day(self.date(at)), self.format(at, "%H:%M"))
    }

    /// The time of day there, e.g. `14:30:09`.
    pub fn time(&self, at: DateTime<Utc>) -> String {
        self.format(at, "%H:%M:%S")
    }

    /// In the format of `strftime`.
    pub fn format(&self, at: DateTime<Utc>, format: &str) -> String {
        self.zoned(at).map_or_else(|| at.format(format).to_string(), |zoned| zoned.strftime(format).to_string())
    }

    /// The moment that a day and a time of day mean there.
    ///
    /// # Errors
    /// [`LocalError::Gap`] and [`LocalError::Fold`] in the nights when the clocks change.
    pub fn moment(&self, date: NaiveDate, time: NaiveTime) -> Result<DateTime<Utc>, LocalError> {
        use chrono::{Datelike, Timelike};
        let year = i16::try_from(date.year()).map_err(|_| LocalError::OutOfRange(date))?;
        let small = |n: u32| i8::try_from(n).unwrap_or_default();
        let civil = jiff::civil::date(year, small(date.month()), small(date.day())).at(
            small(time.hour()),
            small(time.minute()),
            small(time.second()),
            0,
        );
        let shown = time.format("%H:%M").to_string();
        let ambiguous = self.0.to_ambiguous_zoned(civil);
        match ambiguous.offset() {
            jiff::tz::AmbiguousOffset::Gap { .. } => Err(LocalError::Gap { date, time: shown }),
            jiff::tz::AmbiguousOffset::Fold { .. } => Err(LocalError::Fold { date, time: shown }),
            jiff::tz::AmbiguousOffset::Unambiguous { .. } => {
                let zoned = ambiguous.unambiguous().map_err(|_| LocalError::OutOfRange(date))?;
                DateTime::from_timestamp(zoned.timestamp().as_second(), 0).ok_or(LocalError::OutOfRange(date))
            }
        }
    }

    /// The first moment of a day there. A day that no calendar has begins at midnight UTC.
    pub fn start_of(&self, date: NaiveDate) -> DateTime<Utc> {
        use chrono::Datelike;
        let small = |n: u32| i8::try_from(n).unwrap_or_default();
        let civil = i16::try_from(date.year())
            .ok()
            .and_then(|year| jiff::civil::Date::new(year, small(date.month()), small(date.day())).ok());
        let start = civil.and_then(|civil| civil.to_zoned(self.0.clone()).ok());
        let start = start.and_then(|zoned| DateTime::from_timestamp(zoned.timestamp().as_second(), 0));
        start.unwrap_or_else(|| date.and_time(NaiveTime::MIN).and_utc())
    }

    fn zoned(&self, at: DateTime<Utc>) -> Option<Zoned> {
        Some(Timestamp::from_microsecond(at.timestamp_micros()).ok()?.to_zoned(self.0.clone()))
    }
}

fn to_chrono_date(zoned: &Zoned) -> NaiveDate {
    let month = zoned.month().unsigned_abs().into();
    NaiveDate::from_ymd_opt(zoned.year().into(), month, zoned.day().unsigned_abs().into()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brussels() -> Zone {
        Zone::new(TimeZone::get("Europe/Brussels").unwrap())
    }

    fn moment(date: &str, time: &str) -> Result<String, LocalError> {
        let time = NaiveTime::parse_from_str(time, "%H:%M").unwrap();
        Ok(brussels().moment(date.parse().unwrap(), time)?.to_rfc3339())
    }

    #[test]
    fn brussels_is_an_hour_ahead_in_winter_and_two_in_summer() {
        assert_eq!(moment("2026-11-24", "14:30").unwrap(), "2026-11-24T13:30:00+00:00");
        assert_eq!(moment("2026-07-24", "14:30").unwrap(), "2026-07-24T12:30:00+00:00");
    }

    #[test]
    fn a_time_that_the_clocks_jump_over_is_refused() {
        assert!(moment("2027-03-28", "02:30").unwrap_err().to_string().contains("does not exist"));
    }

    #[test]
    fn a_time_that_the_clocks_show_twice_is_refused() {
        assert!(moment("2026-10-25", "02:30").unwrap_err().to_string().contains("happens twice"));
    }

    #[test]
    fn a_day_begins_at_its_first_moment_even_where_midnight_is_jumped_over() {
        let start = |zone: &str, date: &str| Zone::named(zone).unwrap().start_of(date.parse().unwrap()).to_rfc3339();
        assert_eq!(start("Europe/Brussels", "2026-11-25"), "2026-11-24T23:00:00+00:00");
        assert_eq!(start("Europe/Brussels", "2026-07-01"), "2026-06-30T22:00:00+00:00");
        // Cairo went forward at midnight.
        assert_eq!(start("Africa/Cairo", "2024-04-26"), "2024-04-25T22:00:00+00:00");
    }

    #[test]
    fn just_before_midnight_utc_it_is_tomorrow_in_brussels() {
        let at = "2026-11-24T23:30:00Z".parse().unwrap();
        assert_eq!(brussels().date(at).to_string(), "2026-11-25");
        assert_eq!(brussels().shown(at), "25 Nov 2026, 00:30");
    }
}
