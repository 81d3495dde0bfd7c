//! Where everyone stands: an append-only, bitemporal ledger.
//!
//! A stance says where a person stood on a day (`valid_on`) and when we learnt it (`recorded_at`). Nothing is edited: a
//! later one supersedes it, a withdrawal takes it back with a reason. "As of D, as known on K" is therefore a query.

mod level;
mod moving;
mod standing;
mod store;
pub mod web;

use chrono::{DateTime, NaiveDate, Utc};

pub use level::{Confidence, Evidence, Level};
pub use moving::{move_back, move_person, people_among};
pub use standing::{Recording, Standing, standings};

use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex, Tx};
use crate::directory::PersonId;
use crate::objectives::ObjectiveId;

crate::id! {
    /// One recording of where someone stands.
    StanceId,
    /// A contact, as logged; defined here because a stance may come from one.
    ContactId,
}

/// A stance to be recorded.
#[derive(Clone, Debug)]
pub struct NewStance {
    /// On what.
    pub objective: ObjectiveId,
    /// Who.
    pub person: PersonId,
    /// Where.
    pub level: Level,
    /// When it was so.
    pub valid_on: NaiveDate,
    /// How sure the author is.
    pub confidence: Confidence,
    /// What it rests on.
    pub evidence: Evidence,
    /// What was said, if anything.
    pub quote: String,
    /// Where to look it up.
    pub link: Option<String>,
    /// The contact it came from.
    pub contact: Option<ContactId>,
}

/// A stance as history shows it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Entry {
    /// Its id.
    pub id: StanceId,
    /// On what.
    pub objective_id: ObjectiveId,
    /// The objective's name.
    pub objective_name: String,
    /// Who.
    pub person_id: PersonId,
    /// That person's name.
    pub person_name: String,
    /// Where.
    pub level: Level,
    /// When it was so.
    pub valid_on: NaiveDate,
    /// When we learnt it.
    pub recorded_at: DateTime<Utc>,
    /// Who wrote it down.
    pub author_name: Option<String>,
    /// How sure the author is.
    pub confidence: Confidence,
    /// What it rests on.
    pub evidence: Evidence,
    /// What was said.
    pub quote: String,
    /// Where to look it up.
    pub link: Option<String>,
    /// The contact it came from.
    pub contact_id: Option<ContactId>,
    /// When it was taken back.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Why it was taken back.
    pub withdrawn_reason: Option<String>,
}

/// Why a stance was not recorded.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// It is said to be so on a day that has not come.
    #[error("A stance cannot be dated in the future.")]
    Future,
    /// There is no such person, or no such objective within the scope.
    #[error("there is no such objective or person")]
    NotFound,
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Records a stance. `today` is the day by the wall clock.
pub async fn record(
    tx: &mut Tx,
    scope: &Scope,
    new: &NewStance,
    author: Option<AccountId>,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<StanceId, RecordError> {
    if new.valid_on > today {
        return Err(RecordError::Future);
    }
    let id = StanceId::new();
    match store::insert(tx, scope, id, new, author, now).await? {
        0 => Err(RecordError::NotFound),
        _ => Ok(id),
    }
}

/// Takes a stance back, with the reason; it stays visible as withdrawn. Answers whether there was one to take back.
pub async fn withdraw(
    tx: &mut Tx,
    scope: &Scope,
    id: StanceId,
    reason: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> db::Result<bool> {
    Ok(store::withdraw(tx, scope, id, reason, by, now).await? > 0)
}

/// Takes back every stance that came from a contact.
pub async fn withdraw_from_contact(
    tx: &mut Tx,
    scope: &Scope,
    contact: ContactId,
    reason: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> db::Result<()> {
    store::withdraw_from_contact(tx, scope, contact, reason, by, now).await
}

/// Every stance of a person within the scope, withdrawn ones included, latest first.
pub async fn of_person(ex: impl Into<Ex<'_>>, scope: &Scope, person: PersonId) -> db::Result<Vec<Entry>> {
    store::of_person(ex, scope, person).await
}

/// The latest recordings on an objective, withdrawn ones included.
pub async fn latest(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    limit: i64,
) -> db::Result<Vec<Entry>> {
    store::latest(ex, scope, objective, limit).await
}

/// What the ledger of an objective held at the moment `known`: recorded by then, and not withdrawn by then.
pub async fn recordings(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    known: DateTime<Utc>,
) -> db::Result<Vec<Recording>> {
    store::recordings(ex, scope, objective, known).await
}
