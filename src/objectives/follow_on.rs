//! Objectives that go on where another one ended.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::history::{By, EventKind, note};
use super::{ObjectiveId, SaveError, State, VenueId, VenueSheet, VenueState, get, store, venues};
use crate::accounts::Scope;
use crate::db::{self, Ex, Tx};
use crate::t;

/// An objective that goes before or follows.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Relative {
    /// Its id.
    pub id: ObjectiveId,
    /// What is wanted, in a few words.
    pub name: String,
    /// Where it is in its life.
    pub state: State,
    /// When it ended, if it has and somebody said so.
    pub ended_on: Option<NaiveDate>,
}

/// What goes before an objective, and what follows on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineage {
    /// The objective on which it follows.
    pub predecessor: Option<Relative>,
    /// Those that follow on it, the oldest first.
    pub follow_ons: Vec<Relative>,
}

/// What goes before an objective, and what follows on it.
pub async fn lineage(ex: impl Into<Ex<'_>>, scope: &Scope, id: ObjectiveId) -> db::Result<Lineage> {
    let mut ex = ex.into();
    Ok(Lineage {
        predecessor: store::outcome::predecessor(ex.again(), scope, id).await?,
        follow_ons: store::outcome::follow_ons(ex, scope, id).await?,
    })
}

/// Enters an objective that goes on where another one ended: same client, freshness and venues, each of them open again and
/// without a day. Stances stay where they were given: what somebody said of the one is not what they say of the other.
///
/// # Errors
/// [`SaveError::NotFound`], [`SaveError::NotEnded`] and [`SaveError::Taken`].
pub async fn follow_on(
    tx: &mut Tx,
    scope: &Scope,
    from: ObjectiveId,
    (name, description): (&str, &str),
    by: By,
) -> Result<ObjectiveId, SaveError> {
    let before = get(&mut *tx, scope, from).await?.ok_or(SaveError::NotFound)?;
    if !before.state.is_ended() {
        return Err(SaveError::NotEnded);
    }
    let id = ObjectiveId::new();
    let texts = (before.client_id, name, description, before.freshness_days);
    store::insert(tx, scope, id, texts, by).await?;
    store::outcome::insert_follow_on(tx, scope, id, from).await?;
    let mut seen = HashSet::new();
    for venue in venues(&mut *tx, scope, from).await? {
        if seen.insert((venue.organization_id, venue.rule)) {
            let sheet = VenueSheet {
                decides_on: None,
                state: VenueState::Open,
                decided_on: None,
                reference: String::new(),
                ..VenueSheet::from(&venue)
            };
            store::venues::insert(tx, scope, (VenueId::new(), id), &sheet, by.now).await?;
        }
    }
    let what = t!("objectives-event-follow-on-of", name = &before.name);
    note(tx, scope, id, (EventKind::Entered, &what, ""), by).await?;
    note(tx, scope, from, (EventKind::FollowedOn, &t!("objectives-event-follow-on", name = name), ""), by).await?;
    Ok(id)
}
