//! Why a verb did nothing, in the kinds that a page tells apart.

use crate::{db, t};

use super::letters::Problem;

/// What is wrong with one field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field, as the form names it.
    pub field: &'static str,
    /// A sentence that says what to do.
    pub message: String,
}

/// A verb of this domain was refused; nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such thing, or the reader may not know of it.
    #[error("{}", t!("campaigns-error-no-such-thing"))]
    NotFound,
    /// Fields of a form are wrong.
    #[error("{}", .0.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>().join(" "))]
    Invalid(Vec<Fault>),
    /// A letter's words do not work.
    #[error("{}", .0.iter().map(Problem::to_string).collect::<Vec<_>>().join(" "))]
    Problems(Vec<Problem>),
    /// A campaign is not ready: each line says what is missing.
    #[error("{}", .0.join(" "))]
    Blocked(Vec<String>),
    /// Four eyes: it is the work of whoever wants to approve it.
    #[error("{0}")]
    OwnWork(String),
    /// The account's role does not reach so far.
    #[error("{0}")]
    Forbidden(String),
    /// It is no longer, or not yet, in a state in which this can be done.
    #[error("{0}")]
    Conflict(String),
    /// The database answered with an error.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl Refused {
    /// One wrong field.
    pub fn field(field: &'static str, message: impl Into<String>) -> Self {
        Refused::Invalid(vec![Fault { field, message: message.into() }])
    }
}

/// The longest name, in characters.
pub(super) const LONGEST_NAME: usize = 200;

/// A name as typed: trimmed, not empty, of one line, at most 200 characters.
///
/// # Errors
/// A sentence for beside the field.
pub(super) fn name(field: &'static str, typed: &str) -> Result<String, Fault> {
    let name = typed.trim();
    let message = if name.is_empty() {
        t!("campaigns-error-no-name")
    } else if name.chars().count() > LONGEST_NAME {
        t!("campaigns-error-long-name")
    } else if name.chars().any(char::is_control) {
        t!("campaigns-error-name-lines")
    } else {
        return Ok(name.to_owned());
    };
    Err(Fault { field, message: message.to_owned() })
}
