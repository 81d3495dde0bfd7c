//! When letters go out: working hours, by the clocks of Brussels.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc, Weekday};
use serde::{Deserialize, Serialize};

use super::holidays::holiday;
use crate::t;
use crate::when::Zone;

/// How far ahead an opening is looked for. A house that is closed for longer does not write letters.
const FARTHEST: u64 = 400;

/// When letters go out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Hours {
    /// The first moment of a day at which a letter goes out.
    pub opens: NaiveTime,
    /// And the moment from which none does.
    pub closes: NaiveTime,
    /// The days of the week.
    pub weekdays: Vec<Weekday>,
    /// Whether the public holidays of the institutions are left out.
    pub skips_holidays: bool,
    /// Days of the house's own on which nothing goes out: recess weeks, a year's additional holidays.
    pub closed: Vec<Closed>,
}

/// Days on which nothing goes out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// The first of them.
    pub first: NaiveDate,
    /// And the last.
    pub last: NaiveDate,
    /// Why.
    pub name: String,
}

impl Default for Hours {
    fn default() -> Self {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        Hours {
            opens: at(9),
            closes: at(18),
            weekdays: vec![Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri],
            skips_holidays: true,
            closed: vec![],
        }
    }
}

impl Hours {
    /// Why nothing goes out on a day; none if letters do.
    pub fn why_closed(&self, date: NaiveDate) -> Option<String> {
        if !self.weekdays.contains(&date.weekday()) {
            return Some(day_name(date.weekday()).to_owned());
        }
        if let Some(closed) = self.closed.iter().find(|closed| (closed.first..=closed.last).contains(&date)) {
            return Some(closed.name.clone());
        }
        holiday(date).filter(|_| self.skips_holidays).map(str::to_owned)
    }

    /// Whether letters go out at a moment.
    pub fn are_open(&self, zone: &Zone, at: DateTime<Utc>) -> bool {
        self.window(zone, zone.date(at)).is_some_and(|(opens, closes)| opens <= at && at < closes)
    }

    /// The moment, from `at` on, from which letters go out: `at` itself if they do. None if no day is open for more than
    /// a year.
    pub fn next_opening(&self, zone: &Zone, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let today = zone.date(at);
        let days = (0..FARTHEST).filter_map(|n| today.checked_add_days(Days::new(n)));
        let mut windows = days.filter_map(|date| self.window(zone, date));
        windows.find(|(_, closes)| at < *closes).map(|(opens, _)| opens.max(at))
    }

    /// From when to when letters go out on a day.
    fn window(&self, zone: &Zone, date: NaiveDate) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        if self.why_closed(date).is_some() {
            return None;
        }
        // In the nights when the clocks change a time may not exist or come twice; working hours are far from these.
        let moment = |time| zone.moment(date, time).ok();
        Some((moment(self.opens)?, moment(self.closes)?)).filter(|(opens, closes)| opens < closes)
    }

    /// The working day that comes `n` working days after a day.
    pub fn working_days_after(&self, date: NaiveDate, n: u64) -> Option<NaiveDate> {
        let days = (1..FARTHEST).filter_map(|ahead| date.checked_add_days(Days::new(ahead)));
        let mut open = days.filter(|day| self.why_closed(*day).is_none());
        match n {
            0 => Some(date),
            n => open.nth(usize::try_from(n - 1).ok()?),
        }
    }
}

/// `Monday`.
pub fn day_name(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => t!("senders-rules-monday"),
        Weekday::Tue => t!("senders-rules-tuesday"),
        Weekday::Wed => t!("senders-rules-wednesday"),
        Weekday::Thu => t!("senders-rules-thursday"),
        Weekday::Fri => t!("senders-rules-friday"),
        Weekday::Sat => t!("senders-rules-saturday"),
        Weekday::Sun => t!("senders-rules-sunday"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn brussels() -> Zone {
        Zone::named("Europe/Brussels").unwrap()
    }

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn letters_go_out_in_working_hours_by_the_clocks_of_brussels() {
        let hours = Hours::default();
        // A Tuesday in winter: 09:00 is 08:00 in Greenwich.
        for (moment, open) in [
            ("2026-11-24T07:59:59Z", false),
            ("2026-11-24T08:00:00Z", true),
            ("2026-11-24T16:59:59Z", true),
            ("2026-11-24T17:00:00Z", false),
            // A Saturday, Good Friday, and a Tuesday in summer.
            ("2026-11-28T11:00:00Z", false),
            ("2026-04-03T11:00:00Z", false),
            ("2026-06-09T07:00:00Z", true),
        ] {
            assert_eq!(hours.are_open(&brussels(), at(moment)), open, "{moment}");
        }
    }

    #[test]
    fn the_next_opening_skips_nights_weekends_holidays_and_recess() {
        let mut hours = Hours::default();
        let next = |hours: &Hours, from| hours.next_opening(&brussels(), at(from)).unwrap().to_rfc3339();
        assert_eq!(next(&hours, "2026-11-24T10:00:00Z"), "2026-11-24T10:00:00+00:00", "now, when it is open");
        assert_eq!(next(&hours, "2026-11-24T20:00:00Z"), "2026-11-25T08:00:00+00:00", "the next morning");
        assert_eq!(next(&hours, "2026-11-27T17:00:00Z"), "2026-11-30T08:00:00+00:00", "after the weekend");
        assert_eq!(next(&hours, "2026-12-23T17:00:00Z"), "2027-01-04T08:00:00+00:00", "after the holidays");
        let recess =
            Closed { first: "2027-01-04".parse().unwrap(), last: "2027-01-08".parse().unwrap(), name: "Recess".into() };
        hours.closed.push(recess);
        assert_eq!(next(&hours, "2026-12-23T17:00:00Z"), "2027-01-11T08:00:00+00:00", "after the recess");
        hours.weekdays.clear();
        assert_eq!(hours.next_opening(&brussels(), at("2026-11-24T10:00:00Z")), None);
    }

    #[test]
    fn the_nights_when_the_clocks_change_move_nothing() {
        let hours = Hours { weekdays: vec![Weekday::Sun], ..Hours::default() };
        // 25 October 2026, 03:00 becomes 02:00; 28 March 2027, 02:00 becomes 03:00 (and is Easter Sunday, no holiday of its own).
        let next = |from| hours.next_opening(&brussels(), at(from)).unwrap().to_rfc3339();
        assert_eq!(next("2026-10-25T00:30:00Z"), "2026-10-25T08:00:00+00:00");
        assert_eq!(next("2027-03-28T00:30:00Z"), "2027-03-28T07:00:00+00:00");
    }

    #[test]
    fn working_days_are_counted_without_those_that_are_closed() {
        let hours = Hours::default();
        let after = |from: &str, n| hours.working_days_after(from.parse().unwrap(), n).unwrap().to_string();
        assert_eq!(after("2026-11-24", 5), "2026-12-01");
        assert_eq!(after("2026-12-23", 1), "2027-01-04");
        assert_eq!(after("2026-11-28", 0), "2026-11-28");
    }
}
