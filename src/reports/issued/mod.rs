//! Reports for clients: a draft chooses sections of the reports in the catalogue and says a few words; issuing keeps the
//! whole document, as the client got it, under a number.
//!
//! An issued report is never changed. A later one can take its place, and it can be withdrawn with a reason; both stay.

mod assemble;
mod issue;
mod store;

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, Utc};

pub use assemble::{Assembled, Offered, assemble, offered};
pub use issue::{IssueError, Issuer, WithdrawError, issue, next_number, withdraw};

use super::document::{Document, ReadError};
use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Tx};
use crate::objectives::ObjectiveId;

crate::id! {
    /// A report for a client, in the making.
    DraftId,
    /// A report that a client was given.
    IssuedId,
}

/// The most characters of a title.
pub const LONGEST_TITLE: usize = 200;
/// The most characters of an introduction.
pub const LONGEST_INTRODUCTION: usize = 20_000;

/// A section of a report in the catalogue: `support/by-group`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Choice {
    /// Which report.
    pub kind: String,
    /// Which of its sections.
    pub section: String,
}

impl fmt::Display for Choice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind, self.section)
    }
}

impl FromStr for Choice {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let word =
            |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
        match text.split_once('/') {
            Some((kind, section)) if word(kind) && word(section) => {
                Ok(Choice { kind: kind.to_owned(), section: section.to_owned() })
            }
            _ => Err(format!("“{text}” is no section of a report")),
        }
    }
}

/// Choices as they are stored.
fn joined(choices: &[Choice]) -> String {
    choices.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

/// What a draft says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What stands above it.
    pub title: String,
    /// A few words before the sections.
    pub introduction: String,
    /// As of which day; none is the day on which it is looked at.
    pub on: Option<NaiveDate>,
    /// Which sections.
    pub sections: Vec<Choice>,
    /// Which earlier report it takes the place of.
    pub replaces: Option<IssuedId>,
}

/// A report for a client, in the making.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// For whom.
    pub client_id: ClientId,
    /// The client's name.
    pub client_name: String,
    /// On what.
    pub objective_id: ObjectiveId,
    /// The objective's name.
    pub objective_name: String,
    /// What it says.
    pub sheet: Sheet,
    /// Who prepares it.
    pub author_name: Option<String>,
    /// When it was last saved.
    pub changed_at: DateTime<Utc>,
}

/// A report that a client was given, without the document.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Issued {
    /// Its id.
    pub id: IssuedId,
    /// For whom.
    pub client_id: ClientId,
    /// The client's name today.
    pub client_name: String,
    /// On what.
    pub objective_id: ObjectiveId,
    /// The objective's name today.
    pub objective_name: String,
    /// The year of its number.
    pub year: i64,
    /// Its number within client and year, from 1.
    pub number: i64,
    /// What stands above it.
    pub title: String,
    /// As of which day.
    pub on_date: NaiveDate,
    /// As known at which moment.
    pub known_at: DateTime<Utc>,
    /// By whom it was issued.
    pub issued_by_name: Option<String>,
    /// When it was issued.
    pub issued_at: DateTime<Utc>,
    /// Which earlier one it takes the place of.
    pub replaces_id: Option<IssuedId>,
    /// Which later one took its place.
    pub replaced_by: Option<IssuedId>,
    /// The year of that one's number.
    pub replaced_by_year: Option<i64>,
    /// That one's number.
    pub replaced_by_number: Option<i64>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Why.
    pub withdrawn_reason: Option<String>,
    /// By whom.
    pub withdrawn_by_name: Option<String>,
}

/// A number as it is written: `2026-03`.
pub fn label(year: i64, number: i64) -> String {
    format!("{year}-{number:02}")
}

impl Issued {
    /// `2026-03`.
    pub fn label(&self) -> String {
        label(self.year, self.number)
    }

    /// The number of the one that took its place.
    pub fn replaced_by_label(&self) -> Option<String> {
        Some(label(self.replaced_by_year?, self.replaced_by_number?))
    }
}

/// Begins a draft. None if there is no such objective within the scope, or the report to be replaced is another client's.
pub async fn prepare(
    tx: &mut Tx,
    scope: &Scope,
    objective: ObjectiveId,
    sheet: &Sheet,
    author: AccountId,
    now: DateTime<Utc>,
) -> db::Result<Option<DraftId>> {
    let id = DraftId::new();
    Ok((store::insert_draft(tx, scope, id, objective, sheet, author, now).await? > 0).then_some(id))
}

/// Saves what a draft says. Answers whether there is such a draft within the scope.
pub async fn save(tx: &mut Tx, scope: &Scope, id: DraftId, sheet: &Sheet, now: DateTime<Utc>) -> db::Result<bool> {
    Ok(store::update_draft(tx, scope, id, sheet, now).await? > 0)
}

/// Takes a draft away. Answers whether it was there.
pub async fn remove(tx: &mut Tx, scope: &Scope, id: DraftId, now: DateTime<Utc>) -> db::Result<bool> {
    Ok(store::set_removed(tx, scope, id, Some(now)).await? > 0)
}

/// Gives a draft back that was taken away. Answers whether it is there again.
pub async fn restore(tx: &mut Tx, scope: &Scope, id: DraftId) -> db::Result<bool> {
    Ok(store::set_removed(tx, scope, id, None).await? > 0)
}

/// A draft.
pub async fn draft(ex: impl Into<Ex<'_>>, scope: &Scope, id: DraftId) -> db::Result<Option<Draft>> {
    Ok(store::drafts(ex, scope, None).await?.into_iter().find(|draft| draft.id == id))
}

/// The drafts on an objective, or all within the scope; the latest first.
pub async fn drafts(ex: impl Into<Ex<'_>>, scope: &Scope, objective: Option<ObjectiveId>) -> db::Result<Vec<Draft>> {
    store::drafts(ex, scope, objective).await
}

/// The issued reports on an objective, or all within the scope; by client, the latest first.
pub async fn list(ex: impl Into<Ex<'_>>, scope: &Scope, objective: Option<ObjectiveId>) -> db::Result<Vec<Issued>> {
    store::list(ex, scope, objective).await
}

/// An issued report with its document as it is stored: read it with [`read`].
pub async fn get(ex: impl Into<Ex<'_>>, scope: &Scope, id: IssuedId) -> db::Result<Option<(Issued, String)>> {
    let mut ex = ex.into();
    let Some(document) = store::document(ex.again(), scope, id).await? else { return Ok(None) };
    let issued = store::list(ex, scope, None).await?.into_iter().find(|issued| issued.id == id);
    Ok(issued.map(|issued| (issued, document)))
}

/// The document of an issued report.
///
/// # Errors
/// [`ReadError::TooNew`] if a later Focal wrote it.
pub fn read(stored: &str) -> Result<Document, ReadError> {
    Document::from_json(stored)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_a_report_and_a_section_and_nothing_else() {
        let choice: Choice = "support/by-group".parse().unwrap();
        assert_eq!((choice.kind.as_str(), choice.section.as_str()), ("support", "by-group"));
        assert_eq!(choice.to_string(), "support/by-group");
        for wrong in ["support", "support/", "/x", "a b/c", "a/b/c", "a/<b>"] {
            assert!(wrong.parse::<Choice>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_number_is_written_with_its_year() {
        assert_eq!([label(2026, 3), label(2027, 112)], ["2026-03", "2027-112"]);
    }
}
