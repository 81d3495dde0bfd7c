//! Days as people say them: `yesterday`, `Monday`, `3 days ago`, `24 Nov`, `24.11.`, `in 2 weeks`.
//!
//! Pure: what the words mean hangs on today and on whether something that was or something that will be is meant. English,
//! German and French words, in any interface; numbers stand in the European order, day before month.

use chrono::{Datelike, Days, Months, NaiveDate};

/// Which of the days that some words could mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looking {
    /// The latest that is not later than today: something that was.
    Back,
    /// The next one: something that will be.
    Ahead,
}

/// The day that some words mean; none if they mean none.
///
/// ```
/// use focal::when::{Looking, day_said};
/// let tuesday = "2026-11-24".parse().unwrap();
/// let back = |words| day_said(words, tuesday, Looking::Back).unwrap().to_string();
/// assert_eq!(back("yesterday"), "2026-11-23");
/// assert_eq!(back("Friday"), "2026-11-20");
/// assert_eq!(day_said("Friday", tuesday, Looking::Ahead).unwrap().to_string(), "2026-11-27");
/// ```
pub fn day_said(words: &str, today: NaiveDate, looking: Looking) -> Option<NaiveDate> {
    let text = words.trim().to_lowercase().replace('’', "'");
    // "Today, 24 Nov": what stands behind is the exact part.
    let exact = text.rsplit_once(',').and_then(|(_, exact)| read(exact, today, looking));
    let day = exact.or_else(|| read(&text.replace(',', " "), today, looking))?;
    (1900..=2999).contains(&day.year()).then_some(day)
}

fn read(text: &str, today: NaiveDate, looking: Looking) -> Option<NaiveDate> {
    let text = text.trim();
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y-%m-%d") {
        return Some(day);
    }
    let words: Vec<&str> = text.split_whitespace().filter(|word| !FILLERS.contains(word)).collect();
    let whole = words.join(" ");
    named(&whole, today)
        .or_else(|| numbers(&whole, today, looking))
        .or_else(|| distance(&words, today, looking))
        .or_else(|| weekday(&words, today, looking))
        .or_else(|| day_and_month(&words, today, looking))
}

/// Words that change nothing.
const FILLERS: &[&str] = &["on", "the", "of", "am", "den", "der", "le", "du", "this", "diesen"];

/// Days with a name of their own, and how far they are.
const NAMED: &[(&str, i64)] = &[
    ("now", 0),
    ("today", 0),
    ("heute", 0),
    ("aujourd'hui", 0),
    ("yesterday", -1),
    ("gestern", -1),
    ("hier", -1),
    ("day before yesterday", -2),
    ("vorgestern", -2),
    ("avant-hier", -2),
    ("tomorrow", 1),
    ("morgen", 1),
    ("demain", 1),
    ("day after tomorrow", 2),
    ("übermorgen", 2),
    ("après-demain", 2),
    ("last week", -7),
    ("next week", 7),
];

fn named(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let (_, days) = NAMED.iter().find(|(name, _)| *name == text)?;
    shifted(today, *days)
}

fn shifted(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let by = Days::new(days.unsigned_abs());
    if days < 0 { day.checked_sub_days(by) } else { day.checked_add_days(by) }
}

/// `24.11.`, `24/11`, `24.11.26`, `24-11-2026`.
fn numbers(text: &str, today: NaiveDate, looking: Looking) -> Option<NaiveDate> {
    let spaceless = text.replace(' ', "");
    let parts: Vec<&str> = spaceless.trim_end_matches('.').split(['.', '/', '-']).collect();
    let number = |at: usize| parts.get(at).and_then(|part| whole(part));
    match parts.len() {
        2 => fitting(number(0)?, number(1)?, None, today, looking),
        3 => fitting(number(0)?, number(1)?, Some(year(parts[2])?), today, looking),
        _ => None,
    }
}

fn whole(text: &str) -> Option<u32> {
    let is_number = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// A year of two digits is one of this century.
fn year(text: &str) -> Option<i32> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let number: i32 = text.parse().ok().filter(|_| digits)?;
    match text.len() {
        2 => Some(2000 + number),
        4 => Some(number),
        _ => None,
    }
}

/// The day of a month; without a year the nearest that fits.
fn fitting(day: u32, month: u32, year: Option<i32>, today: NaiveDate, looking: Looking) -> Option<NaiveDate> {
    if let Some(year) = year {
        return NaiveDate::from_ymd_opt(year, month, day);
    }
    // Eight years, so that there is a 29th of February among them.
    (0..=8).find_map(|years| {
        let year = if looking == Looking::Back { today.year() - years } else { today.year() + years };
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        let fits = if looking == Looking::Back { date <= today } else { date >= today };
        fits.then_some(date)
    })
}

/// `3 days ago`, `a week ago`, `in 2 weeks`, `vor 3 Tagen`, `il y a 3 jours`, `dans un mois`.
fn distance(words: &[&str], today: NaiveDate, looking: Looking) -> Option<NaiveDate> {
    let (words, said) = match words {
        [rest @ .., "ago"] | ["vor" | "since", rest @ ..] | ["il", "y", "a", rest @ ..] => (rest, Some(Looking::Back)),
        [rest @ .., "from", "now"] | [rest @ .., "later"] | ["in" | "dans", rest @ ..] => (rest, Some(Looking::Ahead)),
        all => (all, None),
    };
    let [many, unit] = words else { return None };
    let many = count(many)?;
    let back = said.unwrap_or(looking) == Looking::Back;
    let sign = if back { -1 } else { 1 };
    match *unit {
        "day" | "days" | "tag" | "tage" | "tagen" | "jour" | "jours" => shifted(today, sign * i64::from(many)),
        "week" | "weeks" | "woche" | "wochen" | "semaine" | "semaines" => shifted(today, sign * 7 * i64::from(many)),
        "fortnight" => shifted(today, sign * 14 * i64::from(many)),
        "month" | "months" | "monat" | "monate" | "monaten" | "mois" => {
            if back {
                today.checked_sub_months(Months::new(many))
            } else {
                today.checked_add_months(Months::new(many))
            }
        }
        _ => None,
    }
}

/// A small number, in digits or as a word.
fn count(word: &str) -> Option<u32> {
    const WORDS: &[(u32, &[&str])] = &[
        (1, &["a", "an", "one", "ein", "eine", "einem", "einer", "einen", "un", "une"]),
        (2, &["two", "zwei", "deux"]),
        (3, &["three", "drei", "trois"]),
        (4, &["four", "vier", "quatre"]),
        (5, &["five", "fünf", "cinq"]),
        (6, &["six", "sechs"]),
        (7, &["seven", "sieben", "sept"]),
        (8, &["eight", "acht", "huit"]),
        (9, &["nine", "neun", "neuf"]),
        (10, &["ten", "zehn", "dix"]),
    ];
    let by_word = WORDS.iter().find(|(_, words)| words.contains(&word)).map(|(number, _)| *number);
    let digits = (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    by_word.or_else(|| digits.then(|| word.parse().ok()).flatten())
}

/// The days of the week from Monday, and their short forms: English, German, French. `mar` is March, but for
/// [`without_weekday`].
const WEEKDAYS: [&[&str]; 7] = [
    &["monday", "mon", "montag", "mo", "lundi", "lun"],
    &["tuesday", "tue", "tues", "dienstag", "di", "mardi"],
    &["wednesday", "wed", "mittwoch", "mi", "mercredi", "mer"],
    &["thursday", "thu", "thur", "thurs", "donnerstag", "do", "jeudi", "jeu"],
    &["friday", "fri", "freitag", "fr", "vendredi", "ven"],
    &["saturday", "sat", "samstag", "sonnabend", "sa", "samedi", "sam"],
    &["sunday", "sun", "sonntag", "so", "dimanche", "dim"],
];

/// `Monday`, `last Friday`, `next Tuesday`, `mardi prochain`. Today's own name is today when looking back, and a week from
/// now when looking ahead.
fn weekday(words: &[&str], today: NaiveDate, looking: Looking) -> Option<NaiveDate> {
    let (name, said) = match words {
        [name] => (*name, None),
        ["last" | "letzten", name] | [name, "dernier"] => (*name, Some(Looking::Back)),
        ["next" | "nächsten", name] | [name, "prochain"] => (*name, Some(Looking::Ahead)),
        _ => return None,
    };
    let name = name.trim_end_matches('.');
    let wanted = i64::try_from(WEEKDAYS.iter().position(|names| names.contains(&name))?).ok()?;
    let ahead = (wanted - i64::from(today.weekday().num_days_from_monday())).rem_euclid(7);
    match (said, looking) {
        (None, Looking::Back) if ahead == 0 => Some(today),
        (Some(Looking::Back), _) | (None, Looking::Back) => shifted(today, ahead - 7),
        (Some(Looking::Ahead), _) | (None, Looking::Ahead) => shifted(today, if ahead == 0 { 7 } else { ahead }),
    }
}

/// The months, and their short forms: English, German, French.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "januar", "jänner", "janvier", "janv"],
    &["february", "feb", "februar", "février", "févr"],
    &["march", "mar", "märz", "mars"],
    &["april", "apr", "avril", "avr"],
    &["may", "mai"],
    &["june", "jun", "juni", "juin"],
    &["july", "jul", "juli", "juillet", "juil"],
    &["august", "aug", "août"],
    &["september", "sep", "sept", "septembre"],
    &["october", "oct", "oktober", "okt", "octobre"],
    &["november", "nov", "novembre"],
    &["december", "dec", "dezember", "dez", "décembre", "déc"],
];

/// `24 Nov`, `24th of November 2026`, `Nov 24`, `24. November`, and `24th` of whichever month is nearest; a day of the
/// week before it says nothing more.
fn day_and_month(words: &[&str], today: NaiveDate, looking: Looking) -> Option<NaiveDate> {
    let (day, month, year_said) = match without_weekday(words) {
        [only] if only.len() > 2 && ordinal(only) != whole(only) => {
            return day_of_month(ordinal(only)?, today, looking);
        }
        [a, b] => (a, b, None),
        [a, b, y] => (a, b, Some(year(y)?)),
        _ => return None,
    };
    let (day, month) = if let Some(month) = month_named(month) {
        (ordinal(day)?, month)
    } else {
        (ordinal(month)?, month_named(day)?)
    };
    fitting(day, month, year_said, today, looking)
}

/// What stands behind a day of the week. `mar. 24 nov.` is a Tuesday in French, `Mar 24` a day in March.
fn without_weekday<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    let [first, rest @ ..] = words else { return words };
    let first = first.trim_end_matches('.');
    let is_mardi = first == "mar" && rest.iter().any(|word| month_named(word).is_some());
    if is_mardi || WEEKDAYS.iter().any(|names| names.contains(&first)) { rest } else { words }
}

fn month_named(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    u32::try_from(at + 1).ok()
}

/// `24`, `24.`, `24th`, `1er`.
fn ordinal(word: &str) -> Option<u32> {
    let endings = ["st", "nd", "rd", "th", "er", "."];
    whole(endings.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word))
}

/// A day of this month, or of the nearest that has it and fits.
fn day_of_month(day: u32, today: NaiveDate, looking: Looking) -> Option<NaiveDate> {
    let first = today.with_day(1)?;
    (0..=3).find_map(|months| {
        let months = Months::new(months);
        let month =
            if looking == Looking::Back { first.checked_sub_months(months) } else { first.checked_add_months(months) };
        let date = month?.with_day(day)?;
        let fits = if looking == Looking::Back { date <= today } else { date >= today };
        fits.then_some(date)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Tuesday.
    const TODAY: &str = "2026-11-24";

    fn said(words: &str, looking: Looking) -> String {
        let today = TODAY.parse().unwrap();
        day_said(words, today, looking).map_or_else(|| "nothing".to_owned(), |day| day.to_string())
    }

    #[test]
    fn what_was_is_the_latest_such_day_up_to_today() {
        for (words, day) in [
            ("today", TODAY),
            (" Yesterday ", "2026-11-23"),
            ("the day before yesterday", "2026-11-22"),
            ("Monday", "2026-11-23"),
            ("tue", TODAY),
            ("last Tuesday", "2026-11-17"),
            ("on Friday", "2026-11-20"),
            ("3 days ago", "2026-11-21"),
            ("three days", "2026-11-21"),
            ("a week ago", "2026-11-17"),
            ("a fortnight ago", "2026-11-10"),
            ("2 months ago", "2026-09-24"),
            ("last week", "2026-11-17"),
            ("24 Nov", TODAY),
            ("25 Nov", "2025-11-25"),
            ("24.11.", TODAY),
            ("25.11.", "2025-11-25"),
            ("24/11", TODAY),
            ("3. 2.", "2026-02-03"),
            ("29 Feb", "2024-02-29"),
            ("20th", "2026-11-20"),
            ("the 30th", "2026-10-30"),
        ] {
            assert_eq!(said(words, Looking::Back), day, "{words}");
        }
    }

    #[test]
    fn what_will_be_is_the_next_such_day() {
        for (words, day) in [
            ("today", TODAY),
            ("tomorrow", "2026-11-25"),
            ("the day after tomorrow", "2026-11-26"),
            ("Tuesday", "2026-12-01"),
            ("Friday", "2026-11-27"),
            ("next Friday", "2026-11-27"),
            ("in 2 weeks", "2026-12-08"),
            ("2 weeks", "2026-12-08"),
            ("ten days from now", "2026-12-04"),
            ("in a month", "2026-12-24"),
            ("3 Dec", "2026-12-03"),
            ("3 Nov", "2027-11-03"),
            ("24 Nov", TODAY),
            ("3.12.", "2026-12-03"),
            ("1st", "2026-12-01"),
        ] {
            assert_eq!(said(words, Looking::Ahead), day, "{words}");
        }
    }

    #[test]
    fn a_whole_date_is_that_date_however_it_is_written() {
        for words in [
            "2026-11-20",
            "20.11.2026",
            "20.11.26",
            "20/11/2026",
            "20-11-2026",
            "20 Nov 2026",
            "20 November 2026",
            "20th of November 2026",
            "Nov 20, 2026",
            "Fri 20 Nov 2026",
            "Friday, 20 Nov 2026",
            "20. November 2026",
            "20 novembre 2026",
        ] {
            assert_eq!(said(words, Looking::Back), "2026-11-20", "{words}");
            assert_eq!(said(words, Looking::Ahead), "2026-11-20", "{words}");
        }
    }

    #[test]
    fn what_the_form_shows_means_the_same_on_another_day() {
        assert_eq!(said("Today, 20 Nov", Looking::Back), "2026-11-20");
        assert_eq!(said("Today, 20 Nov 2026", Looking::Back), "2026-11-20");
    }

    #[test]
    fn german_and_french_are_understood() {
        for (words, day) in [
            ("heute", TODAY),
            ("gestern", "2026-11-23"),
            ("vor 3 Tagen", "2026-11-21"),
            ("vor einer Woche", "2026-11-17"),
            ("letzten Freitag", "2026-11-20"),
            ("3. März", "2026-03-03"),
            ("aujourd’hui", TODAY),
            ("hier", "2026-11-23"),
            ("il y a 3 jours", "2026-11-21"),
            ("lundi dernier", "2026-11-23"),
            ("1er août", "2026-08-01"),
            ("mar. 3 févr. 2026", "2026-02-03"),
            ("Di., 3. Feb. 2026", "2026-02-03"),
            ("Mar 3, 2026", "2026-03-03"),
        ] {
            assert_eq!(said(words, Looking::Back), day, "{words}");
        }
        assert_eq!(said("in 2 Wochen", Looking::Ahead), "2026-12-08");
        assert_eq!(said("dans une semaine", Looking::Ahead), "2026-12-01");
        assert_eq!(said("mardi prochain", Looking::Ahead), "2026-12-01");
    }

    #[test]
    fn what_means_no_day_is_refused() {
        for words in [
            "",
            "soon",
            "24",
            "31 Feb",
            "31.2.",
            "11/24",
            "32nd",
            "0.1.",
            "1.1.1",
            "24 Brumaire",
            "in 2",
            "days",
            "in two parsecs",
            "1-2",
            "20261124",
            "24 Nov 99999",
            "1 Jan 1800",
            "next",
            ", ,",
        ] {
            let expected = if words == "1-2" { "2026-02-01" } else { "nothing" };
            assert_eq!(said(words, Looking::Back), expected, "{words}");
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_typed_is_read_without_a_panic(words in "\\PC{0,24}") {
            let today: NaiveDate = TODAY.parse().unwrap();
            let _ = day_said(&words, today, Looking::Back);
            let _ = day_said(&words, today, Looking::Ahead);
        }
    }
}
