//! The public holidays of the institutions of the Union, by rule.
//!
//! The Commission sets them for each year by a decision in the Official Journal (C series). The days below come back
//! in it year after year; what a year's decision adds or leaves out is entered as closed days of the house's own.

use chrono::{Datelike, Days, NaiveDate};

use crate::locale::said;

/// A day on which the institutions are closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Holiday {
    /// The day.
    pub date: NaiveDate,
    /// What it is.
    pub name: &'static str,
}

/// Month, day, name.
const FIXED: [(u32, u32, &str); 15] = [
    (1, 1, "senders-holiday-new-year"),
    (1, 2, "senders-holiday-after-new-year"),
    (5, 1, "senders-holiday-labour"),
    (5, 9, "senders-holiday-schuman"),
    (7, 21, "senders-holiday-belgian"),
    (8, 15, "senders-holiday-assumption"),
    (11, 1, "senders-holiday-all-saints"),
    (12, 24, "senders-holiday-christmas-eve"),
    (12, 25, "senders-holiday-christmas"),
    (12, 26, "senders-holiday-boxing"),
    (12, 27, "senders-holiday-end-of-year"),
    (12, 28, "senders-holiday-end-of-year"),
    (12, 29, "senders-holiday-end-of-year"),
    (12, 30, "senders-holiday-end-of-year"),
    (12, 31, "senders-holiday-new-year-eve"),
];

/// Days before or after Easter Sunday, name.
const MOVABLE: [(i64, &str); 6] = [
    (-3, "senders-holiday-maundy-thursday"),
    (-2, "senders-holiday-good-friday"),
    (1, "senders-holiday-easter-monday"),
    (39, "senders-holiday-ascension"),
    (40, "senders-holiday-after-ascension"),
    (50, "senders-holiday-whit-monday"),
];

/// The holidays of a year, in order.
pub fn holidays(year: i32) -> Vec<Holiday> {
    let fixed = FIXED
        .iter()
        .filter_map(|&(month, day, name)| Some(Holiday { date: NaiveDate::from_ymd_opt(year, month, day)?, name }));
    let movable =
        MOVABLE.iter().filter_map(|&(days, name)| Some(Holiday { date: shifted(easter(year)?, days)?, name }));
    let mut all: Vec<Holiday> = fixed.chain(movable).collect();
    all.sort();
    // Good Friday can fall on no fixed day, but Ascension Day can be Labour Day: one entry is enough.
    all.dedup_by_key(|holiday| holiday.date);
    all.into_iter().map(|holiday| Holiday { name: said(holiday.name), ..holiday }).collect()
}

/// What the institutions celebrate on a day, if anything.
pub fn holiday(date: NaiveDate) -> Option<&'static str> {
    holidays(date.year()).into_iter().find(|holiday| holiday.date == date).map(|holiday| holiday.name)
}

fn shifted(date: NaiveDate, days: i64) -> Option<NaiveDate> {
    let n = Days::new(days.unsigned_abs());
    if days < 0 { date.checked_sub_days(n) } else { date.checked_add_days(n) }
}

/// Easter Sunday of the Gregorian calendar (Anonymous Gregorian algorithm; Meeus, Astronomical Algorithms, ch. 8).
fn easter(year: i32) -> Option<NaiveDate> {
    let (lunar_year, century, of_century) = (year % 19, year / 100, year % 100);
    let moon_shift = (8 * century + 13) / 25;
    let full_moon = (19 * lunar_year + century - century / 4 - moon_shift + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - full_moon - of_century % 4) % 7;
    let correction = (lunar_year + 11 * full_moon + 19 * sunday) / 433;
    let month = (full_moon + sunday - 7 * correction + 90) / 25;
    let day = (full_moon + sunday - 7 * correction + 33 * month + 19) % 32;
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_falls_on_its_known_sundays() {
        // Table of Easter dates, Bureau des longitudes.
        for (year, date) in [
            (1961, "1961-04-02"),
            (2000, "2000-04-23"),
            (2024, "2024-03-31"),
            (2025, "2025-04-20"),
            (2026, "2026-04-05"),
            (2027, "2027-03-28"),
            (2038, "2038-04-25"),
        ] {
            assert_eq!(easter(year).unwrap().to_string(), date);
        }
    }

    #[test]
    fn the_institutions_are_closed_on_fixed_and_on_movable_days() {
        let day = |text: &str| holiday(text.parse().unwrap());
        assert_eq!(day("2026-04-02"), Some("Maundy Thursday"));
        assert_eq!(day("2026-05-15"), Some("Day after Ascension Day"));
        assert_eq!(day("2026-05-25"), Some("Whit Monday"));
        assert_eq!(day("2026-12-28"), Some("End of the year"));
        assert_eq!(day("2026-11-24"), None);
        let all = holidays(2026);
        assert!(all.windows(2).all(|pair| pair[0].date < pair[1].date));
    }
}
