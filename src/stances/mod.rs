//! Where everyone stands: an append-only, bitemporal ledger.
//!
//! A stance says where a person, a post or an organisation stood on a day (`valid_on`) and when we learnt it
//! (`recorded_at`). Nothing is edited: a later one supersedes it, a withdrawal takes it back with a reason. "As of D, as
//! known on K" is therefore a query.
//!
//! Where everyone stands *now* is kept beside the ledger ([`current`], [`counts`]) by every verb that touches it, in the
//! same transaction; [`compare`] says whether the two agree and [`rebuild`] makes them. What somebody is only *assumed*
//! to think ([`assume`]) is derived, never stored.

mod assessments;
mod assumed;
mod holder;
mod level;
mod moving;
mod projection;
mod sources;
mod standing;
mod store;
pub mod web;
pub mod wording;

use chrono::{DateTime, NaiveDate, Utc};

pub use assessments::{
    Assessment, AssessmentId, Grade, NewAssessment, Placed, assess, assessments_of, grid, influence,
};
pub use assumed::{Assumed, Because, Tie, assume, ties};
pub use holder::{Holder, HolderKind};
pub use level::{Confidence, Evidence, Level, word};
pub use moving::{holders_among, move_back, move_holder};
pub use projection::{
    Aging, Drift, StanceCount, Support, aging, compare, counts, current, current_of, is_missing, levels_of, rebuild,
    standing_of, standings_among, standings_as_of, support,
};
pub use sources::{NewSource, Source, SourceError, SourceId, named, remove_source, set_source, sources_of};
pub use standing::{Histories, Recording, Standing, is_stale, standings};

use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex, Tx};
use crate::objectives::{ObjectiveId, State};
use crate::t;
use crate::when::day;

crate::id! {
    /// One recording of where someone stands.
    StanceId,
    /// A contact, as logged; defined here because a stance may come from one.
    ContactId,
    /// One act by which the same stance was recorded of many.
    BatchId,
}

/// A stance to be recorded.
#[derive(Clone, Debug)]
pub struct NewStance {
    /// On what.
    pub objective: ObjectiveId,
    /// Who.
    pub holder: Holder,
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
    #[sqlx(flatten)]
    pub holder: Holder,
    /// The holder's name.
    pub holder_name: String,
    /// Where.
    pub level: Level,
    /// When it was so.
    pub valid_on: NaiveDate,
    /// When we learnt it.
    pub recorded_at: DateTime<Utc>,
    /// Whose account wrote it down.
    pub author_id: Option<AccountId>,
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
    #[error("{}", t!("stances-future"))]
    Future,
    /// It is said to be so before there was anybody to stand there.
    #[error("{}", t!("stances-too-early", kind = .kind.as_str(), day = day(*.first)))]
    TooEarly {
        /// Of what kind of holder.
        kind: HolderKind,
        /// First day of the first role, of the post, of the organisation.
        first: NaiveDate,
    },
    /// It is said to be so when there was nobody any more.
    #[error("{}", t!("stances-too-late", kind = .kind.as_str(), day = day(*.last)))]
    TooLate {
        /// Of what kind of holder.
        kind: HolderKind,
        /// Day of death; last day of the post, of the organisation.
        last: NaiveDate,
    },
    /// The objective is over.
    #[error("{}", t!("stances-closed", state = .0.as_str()))]
    Closed(State),
    /// There is no such holder, or no such objective within the scope.
    #[error("there is no such objective, or nobody to stand on it")]
    NotFound,
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl RecordError {
    /// The field of a form that it is about.
    pub fn field(&self) -> &'static str {
        match self {
            RecordError::Closed(_) | RecordError::NotFound | RecordError::Db(_) => "objective",
            _ => "valid_on",
        }
    }

    /// The same, said of an assessment.
    pub fn of_assessment(&self) -> String {
        match self {
            RecordError::Future => t!("stances-assessment-future").to_owned(),
            RecordError::TooEarly { kind, first } => {
                t!("stances-assessment-too-early", kind = kind.as_str(), day = day(*first))
            }
            RecordError::TooLate { kind, last } => {
                t!("stances-assessment-too-late", kind = kind.as_str(), day = day(*last))
            }
            RecordError::Closed(_) | RecordError::NotFound | RecordError::Db(_) => self.to_string(),
        }
    }
}

/// Records a stance. `today` is the day by the wall clock. Evidence that contradicts other evidence of the same day is
/// recorded, and the standing says so.
///
/// # Errors
/// [`RecordError`]: a day on which the holder could not stand anywhere, an objective that is over or out of reach.
pub async fn record(
    tx: &mut Tx,
    scope: &Scope,
    new: &NewStance,
    author: Option<AccountId>,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<StanceId, RecordError> {
    record_in(tx, scope, new, None, (author, now, today)).await
}

async fn record_in(
    tx: &mut Tx,
    scope: &Scope,
    new: &NewStance,
    batch: Option<BatchId>,
    (author, now, today): (Option<AccountId>, DateTime<Utc>, NaiveDate),
) -> Result<StanceId, RecordError> {
    if new.valid_on > today {
        return Err(RecordError::Future);
    }
    let state = store::lock_objective(tx, scope, new.objective).await?.ok_or(RecordError::NotFound)?;
    if matches!(state, State::Achieved | State::Lost) {
        return Err(RecordError::Closed(state));
    }
    check_day(tx, new.holder, new.valid_on).await?;
    let id = StanceId::new();
    if store::insert(tx, scope, id, new, batch, (author, now)).await? == 0 {
        return Err(RecordError::NotFound);
    }
    projection::refresh(tx, scope, new.objective, new.holder).await?;
    Ok(id)
}

/// What became of one stance for many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// The act, by which all of it is taken back.
    pub id: BatchId,
    /// Of how many it was recorded.
    pub recorded: usize,
    /// Those of whom it could not be: not in office on that day, or no more.
    pub refused: Vec<Holder>,
}

/// Records the same stance of many, as one act. The holder of `new` is not read. Whoever could not stand anywhere on that
/// day is left out and told.
///
/// # Errors
/// As [`record`], for what is wrong whoever it is.
pub async fn record_all(
    tx: &mut Tx,
    scope: &Scope,
    new: &NewStance,
    holders: &[Holder],
    author: Option<AccountId>,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<Batch, RecordError> {
    let mut batch = Batch { id: BatchId::new(), recorded: 0, refused: vec![] };
    for holder in holders {
        let new = NewStance { holder: *holder, ..new.clone() };
        match record_in(tx, scope, &new, Some(batch.id), (author, now, today)).await {
            Ok(_) => batch.recorded += 1,
            Err(RecordError::TooEarly { .. } | RecordError::TooLate { .. }) => batch.refused.push(*holder),
            Err(error) => return Err(error),
        }
    }
    Ok(batch)
}

/// Takes back all that was recorded in one act and is not withdrawn yet, with the reason; answers how many. Only whoever
/// recorded it can.
///
/// # Errors
/// [`WithdrawError::NoReason`] without a reason.
pub async fn withdraw_all(
    tx: &mut Tx,
    scope: &Scope,
    id: BatchId,
    reason: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<u64, WithdrawError> {
    if reason.trim().is_empty() {
        return Err(WithdrawError::NoReason);
    }
    let of = store::of_batch(&mut *tx, scope, id, by).await?;
    Ok(take_back(tx, scope, &of, reason, by, now).await?)
}

/// Whether the holder is there, and was on the day.
async fn check_day(tx: &mut Tx, holder: Holder, on: NaiveDate) -> Result<(), RecordError> {
    let (first, last) = store::lifetime(&mut *tx, holder).await?.ok_or(RecordError::NotFound)?;
    let kind = holder.kind();
    match (first, last) {
        (Some(first), _) if on < first => Err(RecordError::TooEarly { kind, first }),
        (_, Some(last)) if on > last => Err(RecordError::TooLate { kind, last }),
        _ => Ok(()),
    }
}

/// Puts stances into the ledger of an objective, each with when it was recorded, without asking whether the holder could
/// stand there on that day: for measurements. Where everyone stands has to be written anew afterwards ([`rebuild`]).
pub async fn load(
    tx: &mut Tx,
    scope: &Scope,
    objective: ObjectiveId,
    new: &[(NewStance, DateTime<Utc>)],
    author: Option<AccountId>,
) -> db::Result<u64> {
    store::load(tx, scope, objective, new, author).await
}

/// Why a stance was not taken back.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawError {
    /// Nobody would know why.
    #[error("{}", t!("stances-no-reason"))]
    NoReason,
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Takes a stance back, with the reason; it stays visible as withdrawn. Answers whether there was one to take back.
///
/// # Errors
/// [`WithdrawError::NoReason`] without a reason.
pub async fn withdraw(
    tx: &mut Tx,
    scope: &Scope,
    id: StanceId,
    reason: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<bool, WithdrawError> {
    if reason.trim().is_empty() {
        return Err(WithdrawError::NoReason);
    }
    let of = store::standing_with(&mut *tx, scope, id).await?;
    Ok(take_back(tx, scope, &of, reason, by, now).await? > 0)
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
    let of = store::from_contact(&mut *tx, scope, contact).await?;
    take_back(tx, scope, &of, reason, by, now).await.map(drop)
}

/// Takes these stances back; answers how many were not before.
async fn take_back(
    tx: &mut Tx,
    scope: &Scope,
    stances: &[store::Of],
    reason: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    projection::lock(tx, scope, stances.iter().map(|of| of.objective_id)).await?;
    let mut withdrawn = 0;
    for of in stances {
        withdrawn += store::withdraw(tx, scope, of.id, reason, by, now).await?;
        projection::refresh(tx, scope, of.objective_id, of.holder).await?;
    }
    Ok(withdrawn)
}

/// Every stance of a holder within the scope, withdrawn ones included, latest first.
pub async fn of_holder(ex: impl Into<Ex<'_>>, scope: &Scope, holder: impl Into<Holder>) -> db::Result<Vec<Entry>> {
    store::of_holder(ex, scope, holder.into()).await
}

/// A history as it stood before `end`: what was recorded later is not there, and what was taken back later stands.
pub fn known_before(mut entries: Vec<Entry>, end: DateTime<Utc>) -> Vec<Entry> {
    entries.retain(|entry| entry.recorded_at < end);
    for entry in entries.iter_mut().filter(|entry| entry.withdrawn_at.is_some_and(|at| at >= end)) {
        entry.withdrawn_at = None;
        entry.withdrawn_reason = None;
    }
    entries
}

/// One stance.
pub async fn get(ex: impl Into<Ex<'_>>, scope: &Scope, id: StanceId) -> db::Result<Option<Entry>> {
    store::get(ex, scope, id).await
}

/// What these stances rest on.
pub async fn evidence(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    stances: &[StanceId],
) -> db::Result<std::collections::HashMap<StanceId, Evidence>> {
    store::evidence(ex, scope, stances).await
}

/// These stances, as far as they are within the scope, in no order.
pub async fn entries(ex: impl Into<Ex<'_>>, scope: &Scope, ids: &[StanceId]) -> db::Result<Vec<Entry>> {
    store::entries_of(ex, scope, ids).await
}

/// What these holders are called.
pub async fn names(ex: impl Into<Ex<'_>>, holders: &[Holder]) -> db::Result<std::collections::HashMap<Holder, String>> {
    store::names(ex, holders).await
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

/// What others than one account recorded since a moment, on whatever objective, and did not take back: the latest first.
pub async fn of_others(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    account: AccountId,
    since: DateTime<Utc>,
    limit: i64,
) -> db::Result<Vec<Entry>> {
    store::of_others(ex, scope, account, since, limit).await
}

/// Whoever may have moved on an objective after `from` and up to `until`, or have become stale: those with a recording of a
/// day in between, or of one that is too old since. Some of them may have done neither.
pub async fn moving(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    (from, until): (NaiveDate, NaiveDate),
    freshness_days: i64,
) -> db::Result<Vec<Holder>> {
    let days = chrono::TimeDelta::try_days(freshness_days).unwrap_or(chrono::TimeDelta::MAX);
    let fresh = |day: NaiveDate| day.checked_sub_signed(days).unwrap_or(NaiveDate::MIN);
    store::said_within(ex.into(), scope, objective, (from, until), (fresh(from), fresh(until))).await
}

/// Every recording of these holders that is valid by `on`, as the ledger held them at the moment `known`.
pub async fn recordings_among(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    holders: &[Holder],
    at: (NaiveDate, DateTime<Utc>),
) -> db::Result<Vec<Recording>> {
    store::latest_of(ex.into(), scope, objective, holders, at, None).await
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
