//! How an objective ends, and how it is reopened.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::history::{By, EventKind, note};
use super::{ObjectiveId, State, get, store};
use crate::accounts::Scope;
use crate::db::{self, Ex, Tx};
use crate::directory::PersonId;
use crate::directory::records::PostId;
use crate::t;
use crate::when::day;

/// How far the day of an outcome may lie back, in days: about twenty years.
const BACK: u64 = 7305;

/// How an objective ended.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Outcome {
    /// Which objective.
    pub objective_id: ObjectiveId,
    /// Achieved, lost or parked.
    pub state: State,
    /// On which day.
    pub on_date: NaiveDate,
    /// What came of it, in a few sentences.
    pub statement: String,
    /// The post that was created.
    pub post_id: Option<PostId>,
    /// What that post is called.
    pub post_label: Option<String>,
    /// Who was appointed.
    pub person_id: Option<PersonId>,
    /// That person's name.
    pub person_name: Option<String>,
    /// Who wrote it down.
    pub account_name: Option<String>,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
}

/// How an objective is to end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOutcome {
    /// Achieved, lost or parked.
    pub state: State,
    /// On which day.
    pub on: NaiveDate,
    /// What came of it, in a few sentences.
    pub statement: String,
    /// The post that was created, if one was.
    pub post: Option<PostId>,
    /// Who was appointed, if anybody was.
    pub person: Option<PersonId>,
}

/// Why an objective did not end, or was not reopened. The sentences are for the page.
#[derive(Debug, thiserror::Error)]
pub enum OutcomeError {
    /// There is no such objective within the scope.
    #[error("{}", t!("objectives-gone"))]
    NotFound,
    /// It has ended before.
    #[error("{}", t!("objectives-already-ended", state = .0.within()))]
    Already(State),
    /// Draft and active are no ends.
    #[error("{}", t!("objectives-choose-how-ended"))]
    NoEnd,
    /// It has not ended.
    #[error("{}", t!("objectives-nothing-to-reopen"))]
    NotEnded,
    /// The day has not come.
    #[error("{}", t!("objectives-not-yet-ended", day = day(*.0)))]
    NotYet(NaiveDate),
    /// The day is too far away to be meant.
    #[error("{}", t!("objectives-far-off", day = day(*.0)))]
    FarOff(NaiveDate),
    /// Nobody said why.
    #[error("{}", t!("objectives-reopen-why"))]
    NoReason,
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Ends an objective. `today` is the day by the wall clock. Whoever creates the post and appoints its holder does so in the
/// directory, in the same transaction.
///
/// # Errors
/// [`OutcomeError`].
pub async fn end(
    tx: &mut Tx,
    scope: &Scope,
    id: ObjectiveId,
    new: &NewOutcome,
    by: By,
    today: NaiveDate,
) -> Result<(), OutcomeError> {
    let objective = get(&mut *tx, scope, id).await?.ok_or(OutcomeError::NotFound)?;
    if objective.state.is_ended() {
        return Err(OutcomeError::Already(objective.state));
    }
    match new.on {
        _ if !new.state.is_ended() => return Err(OutcomeError::NoEnd),
        on if on > today => return Err(OutcomeError::NotYet(on)),
        on if on < today - Days::new(BACK) => return Err(OutcomeError::FarOff(on)),
        _ => {}
    }
    store::outcome::insert(tx, scope, id, new, by).await?;
    store::set_state(tx, scope, id, new.state).await?;
    let what = t!("objectives-state-on", state = new.state.label(), day = day(new.on));
    note(tx, scope, id, (EventKind::Ended, &what, &new.statement), by).await?;
    Ok(())
}

/// Lets an objective go on that has ended. The outcome goes; that it was there, and why it went, stays in the history. A post
/// and a holder that came of it stay in the directory, where their own act can be undone.
///
/// # Errors
/// [`OutcomeError::NotFound`], [`OutcomeError::NotEnded`] and [`OutcomeError::NoReason`].
pub async fn reopen(tx: &mut Tx, scope: &Scope, id: ObjectiveId, reason: &str, by: By) -> Result<(), OutcomeError> {
    let objective = get(&mut *tx, scope, id).await?.ok_or(OutcomeError::NotFound)?;
    if !objective.state.is_ended() {
        return Err(OutcomeError::NotEnded);
    }
    if reason.trim().is_empty() {
        return Err(OutcomeError::NoReason);
    }
    store::outcome::delete(tx, scope, id).await?;
    store::set_state(tx, scope, id, State::Active).await?;
    let what = t!("objectives-event-reopened", state = objective.state.within());
    note(tx, scope, id, (EventKind::Reopened, &what, reason), by).await?;
    Ok(())
}

/// How an objective ended; none while it has not.
pub async fn outcome(ex: impl Into<Ex<'_>>, scope: &Scope, id: ObjectiveId) -> db::Result<Option<Outcome>> {
    store::outcome::get(ex, scope, id).await
}

/// How the objectives within a scope ended, the latest first.
pub async fn outcomes(ex: impl Into<Ex<'_>>, scope: &Scope) -> db::Result<Vec<Outcome>> {
    store::outcome::list(ex, scope).await
}
