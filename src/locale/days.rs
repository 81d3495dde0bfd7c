//! Days as people write them, by the patterns and names in the messages.

use chrono::{Datelike, NaiveDate};

use crate::t;

/// A name out of a list of them.
fn nth(names: &'static str, n: u32) -> &'static str {
    names.split_whitespace().nth(n as usize).unwrap_or_default()
}

fn short_month(date: NaiveDate) -> &'static str {
    nth(t!("ui-months-short"), date.month0())
}

fn whole_month(date: NaiveDate) -> &'static str {
    nth(t!("ui-months"), date.month0())
}

/// Of a day: as text, since a year has no thousands apart.
fn year(date: NaiveDate) -> String {
    date.year().to_string()
}

/// `24 Nov 2026`.
pub fn day(date: NaiveDate) -> String {
    t!("ui-day", day = date.day(), month = short_month(date), year = year(date))
}

/// `24 Nov`, where the year is known.
pub fn day_of_month(date: NaiveDate) -> String {
    t!("ui-day-of-month", day = date.day(), month = short_month(date))
}

/// `Tue, 24 Nov 2026`.
pub fn weekday(date: NaiveDate) -> String {
    let name = nth(t!("ui-weekdays-short"), date.weekday().num_days_from_monday());
    t!("ui-day-with-weekday", weekday = name, date = day(date))
}

/// `Tuesday 24 November 2026`.
pub fn long_day(date: NaiveDate) -> String {
    let name = nth(t!("ui-weekdays"), date.weekday().num_days_from_monday());
    t!("ui-long-day", weekday = name, day = date.day(), month = whole_month(date), year = year(date))
}

/// `Nov`, where the year is known.
pub fn month_alone(date: NaiveDate) -> &'static str {
    short_month(date)
}

/// `Nov 2026`.
pub fn month(date: NaiveDate) -> String {
    t!("ui-month", month = short_month(date), year = year(date))
}

/// `November 2026`.
pub fn long_month(date: NaiveDate) -> String {
    t!("ui-month", month = whole_month(date), year = year(date))
}

#[cfg(test)]
mod tests {
    use super::super::{Locale, keep};
    use super::*;

    #[test]
    fn days_read_as_people_write_them() {
        let date = "2026-11-04".parse().unwrap();
        let all = || [day(date), day_of_month(date), weekday(date), long_day(date), month(date), long_month(date)];
        let english =
            ["4 Nov 2026", "4 Nov", "Wed, 4 Nov 2026", "Wednesday 4 November 2026", "Nov 2026", "November 2026"];
        assert_eq!(all(), english);
        let french =
            ["4 nov. 2026", "4 nov.", "mer. 4 nov. 2026", "mercredi 4 novembre 2026", "nov. 2026", "novembre 2026"];
        assert_eq!(keep(Locale::French, all), french);
        let german = [
            "4. Nov. 2026",
            "4. Nov.",
            "Mi., 4. Nov. 2026",
            "Mittwoch, 4. November 2026",
            "Nov. 2026",
            "November 2026",
        ];
        assert_eq!(keep(Locale::German, all), german);
    }
}
