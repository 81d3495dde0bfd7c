//! What the work on an objective says about people: where they stand, when they were met, what comes next, who looks after
//! them. Lists of people are narrowed down and sorted by it.
//!
//! These rows belong to clients, so that whoever asks is a part of what is asked. Objectives stand to the right of the
//! directory: of one, only its number and its client are known here.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::PersonId;
use super::store::work as store;
use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{Ex, Result};

crate::text_enum! {
    /// Whether anything is planned with somebody.
    pub enum NextStep {
        /// Nothing.
        None = "none",
        /// There is an open follow-up.
        Planned = "planned",
    }
}

/// How long somebody has not been met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quiet {
    /// There was no contact since this moment; perhaps there never was one.
    Since(DateTime<Utc>),
    /// There never was a contact.
    Always,
}

/// A day in the past as of which the work is asked for: what was known when it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The day.
    pub day: NaiveDate,
    /// The first moment after it.
    pub end: DateTime<Utc>,
}

/// The work on an objective, as it is now or was known on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work {
    /// What the reader may see.
    pub scope: Scope,
    /// On which objective.
    pub objective: Uuid,
    /// Whose it is: contacts and follow-ups are those of this client.
    pub client: ClientId,
    /// The day as of which it is asked for; none is now.
    pub as_of: Option<AsOf>,
    /// Only those who stand at one of these levels, from −3 to +3; `None` is never asked. Empty is anywhere.
    pub levels: Vec<Option<i64>>,
    /// Only those who have not been met.
    pub quiet: Option<Quiet>,
    /// Only those with or without a next step.
    pub next: Option<NextStep>,
    /// Only those with whom this account has to do something next.
    pub doer: Option<AccountId>,
    /// Only those whom one of these accounts looks after; `None` is nobody of the team. Empty is whoever does.
    pub owners: Vec<Option<AccountId>>,
}

impl Work {
    /// The work on an objective, of everybody.
    pub fn on(scope: Scope, objective: Uuid, client: ClientId) -> Self {
        let (levels, owners) = (vec![], vec![]);
        Work { scope, objective, client, as_of: None, levels, quiet: None, next: None, doer: None, owners }
    }

    /// Whether it leaves anybody out.
    pub fn is_narrow(&self) -> bool {
        !(self.levels.is_empty() && self.owners.is_empty())
            || self.quiet.is_some()
            || self.next.is_some()
            || self.doer.is_some()
    }
}

/// What the work says about one person.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Worked {
    /// Who.
    pub person_id: PersonId,
    /// Where they stand, from −3 to +3; none if they were never asked.
    pub level: Option<i64>,
    /// Since when.
    pub valid_on: Option<NaiveDate>,
    /// When they were last met; notes and failed attempts are no contacts.
    pub last_contact: Option<DateTime<Utc>>,
    /// What comes next.
    pub next_title: Option<String>,
    /// By when.
    pub next_due: Option<NaiveDate>,
    /// Who does it, as far as they are in the team still.
    pub next_owner: Option<String>,
    /// Who looks after them for the client, or did then.
    pub owner: Option<String>,
    /// Who was to look after them and is in the team no longer: does not work for the client any more, which is not known of
    /// earlier days, or has a closed account.
    pub owner_left: Option<String>,
}

/// What the work says about each of these people: one query.
pub async fn of_people(ex: impl Into<Ex<'_>>, work: &Work, people: &[PersonId]) -> Result<HashMap<PersonId, Worked>> {
    let rows = store::of_people(ex, work, people).await?;
    Ok(rows.into_iter().map(|row| (row.person_id, row)).collect())
}
