//! From the wall-clock words of a form to a moment.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use jiff::civil;
use jiff::tz::{AmbiguousOffset, TimeZone};

use crate::outreach::Fault;

/// Where campaigns are scheduled unless somebody chooses otherwise, and whose calendar day counts for a mandate.
pub const BRUSSELS: &str = "Europe/Brussels";

/// A campaign that could not start within this time of its moment (the program was off) is held instead of fired late.
pub const LATEST_START: Duration = Duration::hours(3);

/// Why the words are no moment: which field, and a sentence for beside it.
pub type ScheduleError = Fault;

/// The moment at which the clocks of `zone` show `date` (`2027-03-01`) and `time` (`09:30`).
///
/// # Errors
/// For words that are no date or time, an unknown zone, a time that the clocks skip or show twice that day, and a
/// moment that is not after `now`.
pub fn parse_local(date: &str, time: &str, zone: &str, now: DateTime<Utc>) -> Result<DateTime<Utc>, ScheduleError> {
    let fault = |field, message: String| Fault { field, message };
    let day: civil::Date =
        date.trim().parse().map_err(|_| fault("date", "Write the date like 2027-03-01.".to_owned()))?;
    let hour: civil::Time = time.trim().parse().map_err(|_| fault("time", "Write the time like 09:30.".to_owned()))?;
    let tz = time_zone(zone)?;
    let ambiguous = tz.to_ambiguous_zoned(day.to_datetime(hour));
    let shown = format!("{:02}:{:02}", hour.hour(), hour.minute());
    match ambiguous.offset() {
        AmbiguousOffset::Unambiguous { .. } => {}
        AmbiguousOffset::Gap { .. } => {
            let message =
                format!("{shown} does not exist on {day} in {zone}: the clocks go forward. Choose another time.");
            return Err(fault("time", message));
        }
        AmbiguousOffset::Fold { .. } => {
            let message = format!("{shown} happens twice on {day} in {zone}: the clocks go back. Choose another time.");
            return Err(fault("time", message));
        }
    }
    let at =
        ambiguous.compatible().ok().and_then(|at| DateTime::from_timestamp_micros(at.timestamp().as_microsecond()));
    let at = at.ok_or_else(|| fault("date", "This date is out of reach: choose one nearer to now.".to_owned()))?;
    if at <= now {
        return Err(fault("date", format!("{day} {shown} in {zone} is in the past: choose a later time.")));
    }
    Ok(at)
}

/// What the clocks of `zone` show: (`2027-03-01`, `09:30`). For an unknown zone, those of UTC.
pub fn local(at: DateTime<Utc>, zone: &str) -> (String, String) {
    let local = local_time(at, zone);
    (local.date().to_string(), format!("{:02}:{:02}", local.hour(), local.minute()))
}

/// The calendar day in Brussels, where the mandates are held.
pub fn brussels_day(now: DateTime<Utc>) -> NaiveDate {
    let day = local_time(now, BRUSSELS).date();
    let parts = (i32::from(day.year()), u32::from(day.month().unsigned_abs()), u32::from(day.day().unsigned_abs()));
    NaiveDate::from_ymd_opt(parts.0, parts.1, parts.2).unwrap_or_else(|| now.date_naive())
}

fn local_time(at: DateTime<Utc>, zone: &str) -> civil::DateTime {
    let tz = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let at = jiff::Timestamp::from_microsecond(at.timestamp_micros()).unwrap_or_default();
    tz.to_datetime(at)
}

/// A zone of the IANA database.
pub(super) fn time_zone(zone: &str) -> Result<TimeZone, Fault> {
    TimeZone::get(zone).map_err(|_| Fault {
        field: "zone",
        message: format!("There is no time zone “{zone}”: write one like {BRUSSELS}."),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_time_in_brussels_is_a_moment_in_summer_and_in_winter() {
        let now = at("2027-01-01T00:00:00Z");
        assert_eq!(parse_local("2027-03-01", "09:30", BRUSSELS, now), Ok(at("2027-03-01T08:30:00Z")));
        assert_eq!(parse_local("2027-07-01", "09:30", BRUSSELS, now), Ok(at("2027-07-01T07:30:00Z")));
        assert_eq!(local(at("2027-07-01T07:30:00Z"), BRUSSELS), ("2027-07-01".to_owned(), "09:30".to_owned()));
    }

    #[test]
    fn a_time_that_the_clocks_skip_or_repeat_is_refused() {
        let now = at("2027-01-01T00:00:00Z");
        let skipped = parse_local("2027-03-28", "02:30", BRUSSELS, now).unwrap_err();
        assert_eq!(skipped.field, "time");
        assert!(skipped.message.starts_with("02:30 does not exist on 2027-03-28"), "{}", skipped.message);
        let twice = parse_local("2027-10-31", "02:30", BRUSSELS, now).unwrap_err();
        assert!(twice.message.starts_with("02:30 happens twice on 2027-10-31"), "{}", twice.message);
        assert!(parse_local("2027-10-31", "03:00", BRUSSELS, now).is_ok());
    }

    #[test]
    fn what_is_no_moment_to_come_is_refused_beside_its_field() {
        let now = at("2027-05-01T07:30:00Z");
        for (date, time, zone, field) in [
            ("", "09:30", BRUSSELS, "date"),
            ("2027-02-30", "09:30", BRUSSELS, "date"),
            ("2027-06-01", "25:00", BRUSSELS, "time"),
            ("2027-06-01", "soon", BRUSSELS, "time"),
            ("2027-06-01", "09:30", "Europe/Bruxelles", "zone"),
            ("2027-05-01", "09:30", BRUSSELS, "date"),
        ] {
            assert_eq!(parse_local(date, time, zone, now).unwrap_err().field, field, "{date} {time} {zone}");
        }
    }

    #[test]
    fn the_day_in_brussels_begins_before_the_day_in_greenwich() {
        assert_eq!(brussels_day(at("2027-06-30T22:30:00Z")).to_string(), "2027-07-01");
    }
}
