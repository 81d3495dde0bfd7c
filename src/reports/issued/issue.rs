//! Issuing and withdrawing.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::{Assembled, Draft, IssuedId, joined, label, store};
use crate::accounts::{AccountId, ClientId, Role, Scope};
use crate::db::{self, Ex, Tx};
use crate::t;

/// Who issues a report.
#[derive(Clone, Debug)]
pub struct Issuer {
    /// The account.
    pub id: AccountId,
    /// The person's name, as the document keeps it.
    pub name: String,
    /// What the account may do.
    pub role: Role,
}

/// Why a report was not issued.
#[derive(Debug, thiserror::Error)]
pub enum IssueError {
    /// Consultants prepare.
    #[error("{}", t!("reports-issued-error-not-allowed"))]
    NotAllowed,
    /// It would say nothing.
    #[error("{}", t!("reports-issued-error-empty"))]
    Empty,
    /// Another one took the place of what it should replace.
    #[error("{}", t!("reports-issued-error-replaced"))]
    Replaced,
    /// There is no such draft within the scope, or it has been issued.
    #[error("there is no such draft")]
    NotFound,
    /// The document cannot be written as JSON: never in practice.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// The number that the next report of a client gets in a year.
///
/// # Errors
/// The database's.
pub async fn next_number(ex: impl Into<Ex<'_>>, scope: &Scope, client: ClientId, year: i32) -> db::Result<i64> {
    store::next_number(ex, scope, client, year.into()).await
}

/// Issues a draft as it was assembled: the whole document is kept under the next number, and the draft goes. `today` is the
/// day by the wall clock, whose year the number has.
///
/// # Errors
/// [`IssueError`].
pub async fn issue(
    tx: &mut Tx,
    scope: &Scope,
    draft: &Draft,
    assembled: Assembled,
    by: &Issuer,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<IssuedId, IssueError> {
    if !by.role.may_issue_reports() {
        return Err(IssueError::NotAllowed);
    }
    let mut document = assembled.document;
    if document.sections.iter().all(|section| section.key == "introduction") {
        return Err(IssueError::Empty);
    }
    // Whoever comes second waits here, and then finds no draft.
    if store::lock_client(tx, scope, draft.client_id).await? == 0
        || store::delete_draft(tx, scope, draft.id).await? == 0
    {
        return Err(IssueError::NotFound);
    }
    if let Some(earlier) = draft.sheet.replaces
        && store::is_replaced(&mut *tx, scope, earlier).await?
    {
        return Err(IssueError::Replaced);
    }
    let year = today.year();
    let number = next_number(&mut *tx, scope, draft.client_id, year).await?;
    document.subtitle(t!("reports-issued-report-number", number = label(year.into(), number))).made(now, &by.name);
    let row = store::NewIssued {
        id: IssuedId::new(),
        year: year.into(),
        number,
        sections: joined(&draft.sheet.sections),
        document: document.to_json()?,
        on: document.on,
        known: document.known,
        by: by.id,
        now,
    };
    match store::insert_issued(tx, scope, draft, &row).await? {
        0 => Err(IssueError::NotFound),
        _ => Ok(row.id),
    }
}

/// Why a report was not withdrawn.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawError {
    /// Consultants do not issue, and do not withdraw.
    #[error("{}", t!("reports-issued-error-withdrawing"))]
    NotAllowed,
    /// Nobody would know why.
    #[error("{}", t!("reports-issued-error-no-reason"))]
    NoReason,
    /// There is no such report within the scope.
    #[error("there is no such report")]
    NotFound,
    /// It has been withdrawn before.
    #[error("{}", t!("reports-issued-error-again"))]
    Again,
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Withdraws an issued report: it stays as it was given, marked as withdrawn, with the reason.
///
/// # Errors
/// [`WithdrawError`].
pub async fn withdraw(
    tx: &mut Tx,
    scope: &Scope,
    id: IssuedId,
    reason: &str,
    by: &Issuer,
    now: DateTime<Utc>,
) -> Result<(), WithdrawError> {
    if !by.role.may_issue_reports() {
        return Err(WithdrawError::NotAllowed);
    }
    if reason.trim().is_empty() {
        return Err(WithdrawError::NoReason);
    }
    if store::document(&mut *tx, scope, id).await?.is_none() {
        return Err(WithdrawError::NotFound);
    }
    match store::insert_withdrawal(tx, scope, id, reason.trim(), by.id, now).await? {
        0 => Err(WithdrawError::Again),
        _ => Ok(()),
    }
}
