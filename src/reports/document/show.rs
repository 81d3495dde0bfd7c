//! Values as people read them.

use super::{ColumnKind, Value};
use crate::locale;
use crate::stances::Level;
use crate::t;
use crate::when::day;

impl Value {
    /// In words: `1,234`, `64.19 %`, `24 Nov 2026`, `1:30`, "Champion".
    pub fn shown(&self) -> String {
        match self {
            Value::Empty => String::new(),
            Value::Text(text) => text.clone(),
            Value::Number(n) => locale::grouped(*n),
            Value::Percent(hundredths) => {
                let sign = if *hundredths < 0 { "−" } else { "" };
                let (whole, rest) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
                t!("reports-document-percent", n = locale::decimal(&format!("{sign}{whole}.{rest:02}")))
            }
            Value::Date(date) => day(*date),
            Value::Duration(minutes) => clock(*minutes),
            Value::Stance(code) => stance_label(code),
            Value::Parts(parts) => {
                let some = parts.iter().filter(|part| part.count != 0);
                some.map(|part| format!("{} {}", part.count, part.label)).collect::<Vec<_>>().join(", ")
            }
        }
    }
}

impl ColumnKind {
    /// Whether its cells are set to the right.
    pub fn is_number(self) -> bool {
        matches!(self, ColumnKind::Number | ColumnKind::Percent | ColumnKind::Duration)
    }
}

/// The label of a stance; a code that is none is shown as it is.
pub(super) fn stance_label(code: &str) -> String {
    match code {
        "un" => t!("reports-document-unknown").to_owned(),
        _ => code.parse::<Level>().map_or_else(|_| code.to_owned(), |level| level.label().to_owned()),
    }
}

/// Hours and minutes: `1:30`.
pub(super) fn clock(minutes: i64) -> String {
    let sign = if minutes < 0 { "−" } else { "" };
    format!("{sign}{}:{:02}", minutes.unsigned_abs() / 60, minutes.unsigned_abs() % 60)
}
