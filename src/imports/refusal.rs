//! Saying no to a file, so that whoever brought it knows what to do.

use crate::t;

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Refusal {
    /// The line of the file, from 1, where one is to blame.
    pub line: Option<u64>,
    /// One or two sentences: what is wrong (and where), and what to do.
    pub message: String,
    /// Whether the day of the list is to blame.
    pub is_about_day: bool,
}

impl Refusal {
    /// A refusal of the file as a whole.
    pub fn new(message: impl Into<String>) -> Self {
        Refusal { line: None, message: message.into(), is_about_day: false }
    }

    /// A refusal because of the day on which the list is said to be true.
    pub fn of_day(message: impl Into<String>) -> Self {
        Refusal { is_about_day: true, ..Refusal::new(message) }
    }

    /// A refusal of one line; the message begins with its number.
    pub fn at_line(line: u64, message: impl std::fmt::Display) -> Self {
        let message = t!("imports-at-line", line = line.to_string(), message = message.to_string());
        Refusal { line: Some(line), ..Refusal::new(message) }
    }
}
