//! How long something took, as people write it.

use std::fmt;
use std::str::FromStr;

use crate::db::Val;
use crate::t;

/// The most minutes of one entry: a day.
const DAY: i64 = 24 * 60;

/// How long something took: from a minute to a day.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, sqlx::Type,
)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct Minutes(i64);

/// Why some words are no length of time, in a sentence for whoever wrote them.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MinutesError {
    /// It cannot be read.
    #[error("{}", t!("contacts-length-unreadable", said = .0))]
    Unreadable(String),
    /// A small number could be either.
    #[error("{}", t!("contacts-length-unclear", said = .0))]
    Unclear(String),
    /// Nothing, or more than a day.
    #[error("{}", t!("contacts-length-range"))]
    OutOfRange,
}

impl Minutes {
    /// So many minutes, from 1 to 1,440.
    pub fn new(minutes: i64) -> Option<Minutes> {
        (1..=DAY).contains(&minutes).then_some(Minutes(minutes))
    }

    /// How many.
    pub fn number(self) -> i64 {
        self.0
    }
}

/// Hours and minutes, `1:30`: what is shown can be typed again.
impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl From<Minutes> for Val {
    fn from(minutes: Minutes) -> Self {
        minutes.0.into()
    }
}

impl From<Option<Minutes>> for Val {
    fn from(minutes: Option<Minutes>) -> Self {
        minutes.map(|minutes| minutes.0).into()
    }
}

/// `1:30`, `90`, `90 min`, `1.5 h`, `1,5 h`, `1 h 30`, `1h30m`. A number alone is minutes, from 10 on: below, and with a
/// decimal point, it could be hours just as well.
impl FromStr for Minutes {
    type Err = MinutesError;

    fn from_str(typed: &str) -> Result<Self, Self::Err> {
        let text: String = typed.to_lowercase().split_whitespace().collect();
        let unreadable = || MinutesError::Unreadable(typed.trim().to_owned());
        let minutes = if let Some((hours, minutes)) = text.split_once(':') {
            whole(hours).zip(whole(minutes).filter(|n| *n < 60 && minutes.len() == 2)).map(|(h, m)| h * 60 + m)
        } else if let Some((hours, rest)) = text.split_once('h') {
            let rest = rest.trim_start_matches("ours").trim_start_matches("our").trim_start_matches('r');
            with_rest(hours, rest.trim_start_matches('s'))
        } else if let Some((minutes, unit)) = text.split_once('m') {
            matches!(unit, "" | "in" | "ins" | "inute" | "inutes").then(|| whole(minutes)).flatten()
        } else {
            if text.contains(['.', ',']) && hundredths(&text).is_some()
                || whole(&text).is_some_and(|n| (1..10).contains(&n))
            {
                return Err(MinutesError::Unclear(typed.trim().to_owned()));
            }
            whole(&text)
        };
        Minutes::new(minutes.ok_or_else(unreadable)?).ok_or(MinutesError::OutOfRange)
    }
}

/// Hours, and what stands behind the `h`: nothing, or minutes below 60.
fn with_rest(hours: &str, rest: &str) -> Option<i64> {
    if rest.is_empty() {
        // To the nearest minute: 1.33 h is 1:20.
        return hundredths(hours).map(|hours| (hours * 60 + 50) / 100);
    }
    let minutes = ["minutes", "minute", "mins", "min", "m"].iter().find_map(|unit| rest.strip_suffix(unit));
    let minutes = whole(minutes.unwrap_or(rest)).filter(|minutes| *minutes < 60)?;
    Some(whole(hours)? * 60 + minutes)
}

/// A whole number of at most four digits.
fn whole(text: &str) -> Option<i64> {
    let is_number = !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

/// A number with at most two decimals behind a point or a comma, in hundredths.
fn hundredths(text: &str) -> Option<i64> {
    let Some((before, after)) = text.split_once(['.', ',']) else { return whole(text).map(|n| n * 100) };
    let after = match after.len() {
        1 => whole(after)? * 10,
        2 => whole(after)?,
        _ => return None,
    };
    Some(whole(if before.is_empty() { "0" } else { before })? * 100 + after)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<i64, String> {
        text.parse::<Minutes>().map(Minutes::number).map_err(|error| error.to_string())
    }

    #[test]
    fn a_length_of_time_is_understood_however_people_write_it() {
        for text in
            ["1:30", "90", "1.5 h", "1,5h", "1.50 H", "1 h 30", "1h30m", "1 hr 30 min", "90 min", "90m", "90 minutes"]
        {
            assert_eq!(read(text), Ok(90), "{text}");
        }
        for (text, minutes) in [
            ("0:01", 1),
            ("24:00", 1440),
            ("2 h", 120),
            ("2 hours", 120),
            ("1 hour", 60),
            (".25 h", 15),
            ("0.1h", 6),
            ("1.33 h", 80),
            ("5 min", 5),
            ("10", 10),
            ("1440", 1440),
        ] {
            assert_eq!(read(text), Ok(minutes), "{text}");
        }
    }

    #[test]
    fn what_is_shown_can_be_typed_again() {
        for minutes in [1, 9, 59, 60, 61, 90, 600, 1440] {
            let shown = Minutes::new(minutes).unwrap().to_string();
            assert_eq!(read(&shown), Ok(minutes), "{shown}");
        }
    }

    #[test]
    fn nothing_and_more_than_a_day_are_refused() {
        for text in ["0", "0:00", "0 h", "24:01", "25 h", "1441", "9999"] {
            assert!(read(text).unwrap_err().contains("at most 24 hours"), "{text}");
        }
    }

    #[test]
    fn a_small_number_could_be_hours_or_minutes() {
        for text in ["2", "1.5", "1,25"] {
            assert!(read(text).unwrap_err().starts_with(&format!("Say whether {text} is hours")), "{text}");
        }
    }

    #[test]
    fn what_is_no_length_of_time_is_refused() {
        for text in [
            "", "noon", "-5", "1:5", "1:60", "1:300", "h", "1 h 60", "1.5 h 20", "90 miles", "10000", "1.234 h", "１０",
        ] {
            assert!(read(text).unwrap_err().contains("is not a length of time"), "{text}");
        }
    }
}
