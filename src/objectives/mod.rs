//! What a client wants decided, and the venues that decide it.

mod fit;
mod follow_on;
mod history;
mod moving;
mod outcome;
mod rule;
mod seated;
mod store;
mod venues;
pub mod web;

use chrono::{DateTime, NaiveDate, Utc};

pub use fit::Misfit;
pub use follow_on::{Lineage, Relative, follow_on, lineage};
pub use history::{By, Event, EventKind, ObjectiveEventId, history};
pub use moving::{
    move_deciders, move_deciders_back, move_outcomes_of_person, move_outcomes_of_person_back, move_outcomes_of_post,
    move_outcomes_of_post_back, move_venues, move_venues_back, organizations_among, posts_among,
};
pub use outcome::{NewOutcome, Outcome, OutcomeError, end, outcome, outcomes, reopen};
pub use rule::{Electorate, Rule};
pub use seated::{Seated, entered_states, seated};
pub use venues::{
    Decider, Direction, MOST_SEATS, Participants, Roster, Venue, VenueError, VenueId, VenueSheet, VenueState,
    add_venue, current, decider, edit_venue, move_venue, out_of_order, remove_venue, restore_venue, venue, venues,
    venues_of,
};

use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Tx};
use crate::directory::OrganizationId;
use crate::t;

crate::id! {
    /// A policy outcome that a client wants.
    ObjectiveId,
}

crate::text_enum! {
    /// Where an objective is in its life.
    pub enum State {
        /// Not yet worked on.
        Draft = "draft",
        /// Worked on.
        Active = "active",
        /// Decided as the client wanted.
        Achieved = "achieved",
        /// Decided otherwise.
        Lost = "lost",
        /// Put aside.
        Parked = "parked",
    }
}

impl State {
    /// Whether nothing is to be done for it any more: achieved, lost or parked.
    pub fn is_ended(self) -> bool {
        matches!(self, State::Achieved | State::Lost | State::Parked)
    }

    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            State::Draft => t!("objectives-state-draft"),
            State::Active => t!("objectives-state-active"),
            State::Achieved => t!("objectives-state-achieved"),
            State::Lost => t!("objectives-state-lost"),
            State::Parked => t!("objectives-state-parked"),
        }
    }

    /// As shown within a sentence.
    pub fn within(self) -> &'static str {
        match self {
            State::Draft => t!("objectives-within-draft"),
            State::Active => t!("objectives-within-active"),
            State::Achieved => t!("objectives-within-achieved"),
            State::Lost => t!("objectives-within-lost"),
            State::Parked => t!("objectives-within-parked"),
        }
    }
}

/// How long a stance stays fresh unless the objective says otherwise, in days.
pub const FRESHNESS_DAYS: i64 = 180;

/// A policy outcome that a client wants.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Objective {
    /// Its id.
    pub id: ObjectiveId,
    /// Whose it is.
    pub client_id: ClientId,
    /// The client's name.
    pub client_name: String,
    /// What is wanted, in a few words.
    pub name: String,
    /// What is wanted, in a few sentences.
    pub description: String,
    /// Where it is in its life.
    pub state: State,
    /// After how many days a stance is stale.
    pub freshness_days: i64,
    /// When it was entered.
    pub created_at: DateTime<Utc>,
}

/// An objective to be entered, with a first venue of which only body, rule and day are said; [`create_at`] takes more.
#[derive(Clone, Debug)]
pub struct NewObjective {
    /// Whose it is.
    pub client: ClientId,
    /// What is wanted, in a few words.
    pub name: String,
    /// What is wanted, in a few sentences.
    pub description: String,
    /// After how many days a stance is stale.
    pub freshness_days: i64,
    /// Whose members have a say.
    pub organization: OrganizationId,
    /// By which rule.
    pub rule: Rule,
    /// On which day, if that is known.
    pub decides_on: Option<NaiveDate>,
}

/// What can be changed of an objective that is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    /// What is wanted, in a few words.
    pub name: String,
    /// What is wanted, in a few sentences.
    pub description: String,
    /// After how many days a stance is stale.
    pub freshness_days: i64,
    /// Draft or active; none leaves it as it is. It ends by [`end`] alone.
    pub state: Option<State>,
}

/// Why an objective was not entered or changed.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The client has one of this name.
    #[error("this client has an objective of this name already")]
    Taken,
    /// There is no such client or objective within the scope.
    #[error("there is no such client")]
    NotFound,
    /// It ends with an outcome, and goes on by being reopened.
    #[error("an objective ends with an outcome, and is reopened with a reason")]
    State,
    /// Nothing follows on what has not ended.
    #[error("it has not ended: nothing can follow on it yet")]
    NotEnded,
    /// Its first venue cannot be so.
    #[error(transparent)]
    Venue(VenueError),
    /// The database said no.
    #[error(transparent)]
    Db(db::Error),
}

impl From<db::Error> for SaveError {
    fn from(error: db::Error) -> Self {
        if error.is_unique() { SaveError::Taken } else { SaveError::Db(error) }
    }
}

/// Enters an objective, active from the start, with its first venue.
///
/// # Errors
/// [`SaveError`].
pub async fn create(
    tx: &mut Tx,
    scope: &Scope,
    new: &NewObjective,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<ObjectiveId, SaveError> {
    let sheet = VenueSheet { decides_on: new.decides_on, ..VenueSheet::new(new.organization, new.rule) };
    create_at(tx, scope, new, &sheet, By { account: by, now }).await
}

/// Enters an objective, active from the start, with a first venue of which everything can be said. Of `new`, body, rule and
/// day are those of the venue and are not read.
///
/// # Errors
/// [`SaveError`].
pub async fn create_at(
    tx: &mut Tx,
    scope: &Scope,
    new: &NewObjective,
    first: &VenueSheet,
    by: By,
) -> Result<ObjectiveId, SaveError> {
    let id = ObjectiveId::new();
    let texts = (new.client, new.name.as_str(), new.description.as_str(), new.freshness_days);
    if store::insert(tx, scope, id, texts, by).await? == 0 {
        return Err(SaveError::NotFound);
    }
    history::note(tx, scope, id, (EventKind::Entered, t!("objectives-event-entered"), ""), by).await?;
    add_venue(tx, scope, id, first, by).await.map_err(SaveError::Venue)?;
    Ok(id)
}

/// Changes what an objective is called, what it says, when stances on it are stale, and whether it is worked on yet.
///
/// # Errors
/// [`SaveError::State`] for an end, which has a form of its own, and for any state of what has ended.
pub async fn update(tx: &mut Tx, scope: &Scope, id: ObjectiveId, changes: &Changes, by: By) -> Result<(), SaveError> {
    let before = get(&mut *tx, scope, id).await?.ok_or(SaveError::NotFound)?;
    let state = changes.state.unwrap_or(before.state);
    if state != before.state && (state.is_ended() || before.state.is_ended()) {
        return Err(SaveError::State);
    }
    store::update(tx, scope, id, changes, state).await?;
    if let Some(what) = changed(&before, changes, state) {
        history::note(tx, scope, id, (EventKind::Changed, &what, ""), by).await?;
    }
    Ok(())
}

/// What differs, in a sentence.
fn changed(before: &Objective, after: &Changes, state: State) -> Option<String> {
    let named = (before.name != after.name).then(|| t!("objectives-event-name", before = &before.name));
    let described = (before.description != after.description).then(|| t!("objectives-event-description").to_owned());
    let fresh = (before.freshness_days != after.freshness_days)
        .then(|| t!("objectives-event-freshness", after = after.freshness_days, before = before.freshness_days));
    let moved = (before.state != state).then(|| t!("objectives-event-state", state = state.within()));
    let all: Vec<String> = [named, described, fresh, moved].into_iter().flatten().collect();
    (!all.is_empty()).then(|| t!("objectives-event-changed", list = all.join("; ")))
}

/// The objectives within a scope, by name.
pub async fn list(ex: impl Into<Ex<'_>>, scope: &Scope) -> db::Result<Vec<Objective>> {
    store::list(ex, scope).await
}

/// One objective.
pub async fn get(ex: impl Into<Ex<'_>>, scope: &Scope, id: ObjectiveId) -> db::Result<Option<Objective>> {
    store::get(ex, scope, id).await
}
