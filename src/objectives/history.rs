//! What was done with an objective, when and by whom. Only added to: reopening takes an outcome away, not that it was.

use chrono::{DateTime, Utc};

use super::{ObjectiveId, store};
use crate::accounts::{AccountId, Scope};
use crate::db::{Ex, Result, Tx};

crate::id! {
    /// One thing that was done with an objective.
    ObjectiveEventId,
}

crate::text_enum! {
    /// What was done.
    pub enum EventKind {
        /// It was entered.
        Entered = "entered",
        /// Its name, description, freshness or state were changed.
        Changed = "changed",
        /// A venue was added.
        VenueAdded = "venue-added",
        /// A venue was changed, or decided.
        VenueChanged = "venue-changed",
        /// A venue was taken away.
        VenueRemoved = "venue-removed",
        /// A venue was given back.
        VenueRestored = "venue-restored",
        /// It ended.
        Ended = "ended",
        /// It goes on.
        Reopened = "reopened",
        /// Another one goes on from here.
        FollowedOn = "followed-on",
    }
}

/// One thing that was done with an objective.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Event {
    /// Its id.
    pub id: ObjectiveEventId,
    /// Which kind.
    pub kind: EventKind,
    /// In a sentence.
    pub what: String,
    /// Why, where somebody was asked; else empty.
    pub reason: String,
    /// By whom; none from the terminal, or when the account is gone.
    pub account_name: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Who does something, and when.
#[derive(Clone, Copy, Debug)]
pub struct By {
    /// Who; none from the terminal.
    pub account: Option<AccountId>,
    /// When.
    pub now: DateTime<Utc>,
}

/// Everything that was done with an objective, the latest first.
pub async fn history(ex: impl Into<Ex<'_>>, scope: &Scope, objective: ObjectiveId) -> Result<Vec<Event>> {
    store::history::events(ex, scope, objective).await
}

/// Notes that something was done.
pub(super) async fn note(
    tx: &mut Tx,
    scope: &Scope,
    objective: ObjectiveId,
    (kind, what, reason): (EventKind, &str, &str),
    by: By,
) -> Result<()> {
    store::history::insert(tx, scope, objective, (kind, what, reason), by).await
}
