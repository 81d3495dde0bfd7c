//! Saying no to a file, so that whoever brought it knows what to do.

/// Why a file is not read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct Refusal {
    /// The line of the file, from 1, where one is to blame.
    pub line: Option<u64>,
    /// One or two sentences: what is wrong (and where), and what to do.
    pub message: String,
}

impl Refusal {
    /// A refusal of the file as a whole.
    pub fn new(message: impl Into<String>) -> Self {
        Refusal { line: None, message: message.into() }
    }

    /// A refusal of one line; the message begins with its number.
    pub fn at_line(line: u64, message: impl std::fmt::Display) -> Self {
        Refusal { line: Some(line), message: format!("Line {line}: {message}") }
    }
}
