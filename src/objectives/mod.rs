//! What a client wants decided, and the venues that decide it.

mod rule;
mod store;
pub mod web;

use chrono::{DateTime, NaiveDate, Utc};

pub use rule::{Electorate, Rule};

use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Tx};
use crate::directory::OrganizationId;

crate::id! {
    /// A policy outcome that a client wants.
    ObjectiveId,
    /// Where an objective is decided.
    VenueId,
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
    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            State::Draft => "Draft",
            State::Active => "Active",
            State::Achieved => "Achieved",
            State::Lost => "Lost",
            State::Parked => "Parked",
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

/// Where an objective is decided.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Venue {
    /// Its id.
    pub id: VenueId,
    /// What it decides.
    pub objective_id: ObjectiveId,
    /// Its place in the order of deciding, from 1.
    pub position: i64,
    /// Whose members have a say.
    pub organization_id: OrganizationId,
    /// That organisation's name.
    pub organization_name: String,
    /// By which rule.
    pub rule: Rule,
    /// On which day, if that is known.
    pub decides_on: Option<NaiveDate>,
}

/// An objective to be entered, with its first venue.
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

/// Why an objective was not entered or changed.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The client has one of this name.
    #[error("this client has an objective of this name already")]
    Taken,
    /// There is no such client or objective within the scope.
    #[error("there is no such client")]
    NotFound,
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
pub async fn create(
    tx: &mut Tx,
    scope: &Scope,
    new: &NewObjective,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<ObjectiveId, SaveError> {
    let id = ObjectiveId::new();
    if store::insert(tx, scope, id, new, by, now).await? == 0 {
        return Err(SaveError::NotFound);
    }
    store::insert_venue(tx, scope, id, new, now).await?;
    Ok(id)
}

/// Changes what an objective is called, what it says, and where it is in its life.
pub async fn update(
    tx: &mut Tx,
    scope: &Scope,
    id: ObjectiveId,
    name: &str,
    description: &str,
    state: State,
) -> Result<(), SaveError> {
    if store::update(tx, scope, id, name, description, state).await? == 0 { Err(SaveError::NotFound) } else { Ok(()) }
}

/// Sets the day on which a venue decides. Answers whether there is such a venue within the scope.
pub async fn set_decision_day(tx: &mut Tx, scope: &Scope, id: VenueId, on: Option<NaiveDate>) -> db::Result<bool> {
    Ok(store::set_decision_day(tx, scope, id, on).await? > 0)
}

/// The objectives within a scope, by name.
pub async fn list(ex: impl Into<Ex<'_>>, scope: &Scope) -> db::Result<Vec<Objective>> {
    store::list(ex, scope).await
}

/// One objective.
pub async fn get(ex: impl Into<Ex<'_>>, scope: &Scope, id: ObjectiveId) -> db::Result<Option<Objective>> {
    store::get(ex, scope, id).await
}

/// An objective's venues, in the order in which they decide.
pub async fn venues(ex: impl Into<Ex<'_>>, scope: &Scope, id: ObjectiveId) -> db::Result<Vec<Venue>> {
    store::venues(ex, scope, id).await
}

/// At which of these organisations an objective is decided.
pub async fn organizations_among(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    organizations: &[uuid::Uuid],
) -> db::Result<Vec<uuid::Uuid>> {
    store::organizations_among(ex, scope, organizations).await
}

/// Lets every objective that is decided at an organisation be decided at another: they turned out to be one. Answers
/// which venues.
pub async fn move_venues(
    tx: &mut Tx,
    scope: &Scope,
    from: OrganizationId,
    to: OrganizationId,
) -> db::Result<Vec<uuid::Uuid>> {
    let ids = store::venues_of(&mut *tx, scope, from).await?;
    store::set_organization(tx, scope, &ids, from, to).await?;
    Ok(ids)
}

/// Moves these venues back, as far as they are still where they were moved to; answers how many.
pub async fn move_venues_back(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[uuid::Uuid],
    from: OrganizationId,
    to: OrganizationId,
) -> db::Result<u64> {
    store::set_organization(tx, scope, ids, from, to).await
}
