//! Hours given that are no contact: research, drafting, a briefing of the client. Contacts carry their own time.

mod store;

use chrono::{DateTime, NaiveDate, Utc};

use super::Minutes;
use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Tx};
use crate::objectives::ObjectiveId;
use crate::t;

crate::id! {
    /// Hours given on a day.
    HoursId,
}

/// Hours to be entered.
#[derive(Clone, Debug)]
pub struct NewHours {
    /// For whom.
    pub client: ClientId,
    /// On what; none if they were given for the client as a whole.
    pub objective: Option<ObjectiveId>,
    /// On which day, by the wall clock.
    pub worked_on: NaiveDate,
    /// How long.
    pub minutes: Minutes,
    /// What for.
    pub purpose: String,
    /// Made by the form, so that a form sent twice is one entry.
    pub form_key: String,
}

/// Hours as they were entered.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Hours {
    /// Their id.
    pub id: HoursId,
    /// For whom.
    pub client_id: ClientId,
    /// The client's name.
    pub client_name: String,
    /// Whether the work for that client is given, not billed.
    pub pro_bono: bool,
    /// On what.
    pub objective_id: Option<ObjectiveId>,
    /// The objective's name.
    pub objective_name: Option<String>,
    /// By whom.
    pub account_id: Option<AccountId>,
    /// That account's name.
    pub account_name: Option<String>,
    /// On which day.
    pub worked_on: NaiveDate,
    /// How long.
    pub minutes: Minutes,
    /// What for.
    pub purpose: String,
}

/// Why hours were not entered.
#[derive(Debug, thiserror::Error)]
pub enum HoursError {
    /// They are said to be given later than today.
    #[error("{}", t!("contacts-hours-future"))]
    Future,
    /// The same form has been sent before.
    #[error("{}", t!("contacts-hours-again"))]
    Again,
    /// There is no such client within the scope, or the objective is not that client's.
    #[error("{}", t!("contacts-hours-not-found"))]
    NotFound,
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Which hours to show.
#[derive(Clone, Copy, Debug, Default)]
pub struct HoursFilter {
    /// Only those of this account.
    pub account: Option<AccountId>,
    /// Only those for this client.
    pub client: Option<ClientId>,
    /// Only those on this objective.
    pub objective: Option<ObjectiveId>,
    /// From this day.
    pub from: Option<NaiveDate>,
    /// Until this day, itself included.
    pub until: Option<NaiveDate>,
    /// How many to leave out at the start, and how many to show.
    pub page: (i64, i64),
}

/// What the hours of a filter come to, in minutes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct HoursSum {
    /// How many entries.
    pub entries: i64,
    /// For clients for whom the work is given.
    pub pro_bono: i64,
    /// For the others.
    pub paid: i64,
}

/// Enters hours that an account has given.
///
/// # Errors
/// [`HoursError`].
pub async fn give(
    tx: &mut Tx,
    scope: &Scope,
    new: &NewHours,
    by: AccountId,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<HoursId, HoursError> {
    insert(tx, scope, new, by, None, now, today).await
}

async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    new: &NewHours,
    by: AccountId,
    replaces: Option<HoursId>,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<HoursId, HoursError> {
    if new.worked_on > today {
        return Err(HoursError::Future);
    }
    if store::is_known(&mut *tx, scope, &new.form_key).await? {
        return Err(HoursError::Again);
    }
    let id = HoursId::new();
    match store::insert(tx, scope, id, new, by, replaces, now).await? {
        0 => Err(HoursError::NotFound),
        _ => Ok(id),
    }
}

/// Gives other hours in the place of an account's own; what was entered before is taken back, and an earlier report still
/// counts it. Answers none if there are no such hours.
///
/// # Errors
/// [`HoursError`].
pub async fn replace(
    tx: &mut Tx,
    scope: &Scope,
    id: HoursId,
    new: &NewHours,
    by: AccountId,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<Option<HoursId>, HoursError> {
    if store::retract(tx, scope, id, by, now).await? == 0 {
        return Ok(None);
    }
    insert(tx, scope, new, by, Some(id), now, today).await.map(Some)
}

/// Takes an account's own hours back: they count no more. Answers whether there were some to take back.
pub async fn take_back(tx: &mut Tx, scope: &Scope, id: HoursId, by: AccountId, now: DateTime<Utc>) -> db::Result<bool> {
    Ok(store::retract(tx, scope, id, by, now).await? > 0)
}

/// Lets an account's own hours count again that were taken back. Answers whether there were some; those in whose place
/// others stand stay as they are.
pub async fn put_back(tx: &mut Tx, scope: &Scope, id: HoursId, by: AccountId) -> db::Result<bool> {
    Ok(store::restore(tx, scope, id, by).await? > 0)
}

/// An account's own hours, unless they were taken back.
pub async fn own(ex: impl Into<Ex<'_>>, scope: &Scope, id: HoursId, account: AccountId) -> db::Result<Option<Hours>> {
    store::own(ex, scope, id, account).await
}

/// Hours, the latest first, and what all of the filter come to.
pub async fn list(ex: impl Into<Ex<'_>>, scope: &Scope, filter: &HoursFilter) -> db::Result<(HoursSum, Vec<Hours>)> {
    let mut ex = ex.into();
    let sum = store::sum(ex.again(), scope, filter).await?;
    Ok((sum, store::list(ex, scope, filter).await?))
}
