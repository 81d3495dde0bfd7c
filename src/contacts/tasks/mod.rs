//! Follow-ups: what to do next, who does it, by when.

use chrono::{DateTime, NaiveDate, Utc};

use super::ContactId;
use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Tx};
use crate::directory::PersonId;
use crate::objectives::ObjectiveId;

mod store;

crate::id! {
    /// A follow-up.
    TaskId,
}

/// A follow-up.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// What to do.
    pub title: String,
    /// By when.
    pub due_on: NaiveDate,
    /// When it was done.
    pub done_at: Option<DateTime<Utc>>,
    /// Whom it is about.
    pub person_id: Option<PersonId>,
    /// That person's name.
    pub person_name: Option<String>,
    /// Who does it.
    pub owner_name: Option<String>,
}

/// A follow-up that is not done, of a person.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Open {
    /// Whom it is about.
    pub person_id: PersonId,
    /// What to do.
    pub title: String,
    /// Who does it.
    pub owner_name: Option<String>,
    /// By when.
    pub due_on: NaiveDate,
}

/// The follow-ups for the client of an objective that were not done at `known`, the first due first.
pub async fn open_tasks(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    known: DateTime<Utc>,
) -> db::Result<Vec<Open>> {
    store::open(ex, scope, objective, known).await
}

#[expect(clippy::too_many_arguments, reason = "one row, one argument a column")]
pub(super) async fn add(
    tx: &mut Tx,
    scope: &Scope,
    contact: ContactId,
    person: Option<PersonId>,
    title: &str,
    due_on: NaiveDate,
    owner: AccountId,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    store::insert(tx, scope, contact, person, title, due_on, owner, now).await
}

/// Whether a contact has an open follow-up of that title and day.
pub(super) async fn is_there(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    contact: ContactId,
    title: &str,
    due_on: NaiveDate,
) -> db::Result<bool> {
    store::is_there(ex, scope, contact, title, due_on).await
}

/// Follow-ups of one kind, one for each of many people.
#[derive(Clone, Debug)]
pub struct Assignment {
    /// Whose they are.
    pub client: ClientId,
    /// Who does them.
    pub owner: AccountId,
    /// What to do.
    pub title: String,
    /// By when.
    pub due_on: NaiveDate,
    /// About whom.
    pub people: Vec<PersonId>,
}

/// Gives somebody a follow-up about each of these people. Answers how many there are: none when the client is not
/// within the scope, or its owner does not work for it.
pub async fn assign(
    tx: &mut Tx,
    scope: &Scope,
    new: &Assignment,
    by: AccountId,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    store::assign(tx, scope, new, by, now).await
}

/// Takes the follow-ups back that an account assigned at a moment and that are still open; answers how many.
pub async fn unassign(tx: &mut Tx, scope: &Scope, by: AccountId, assigned_at: DateTime<Utc>) -> db::Result<u64> {
    store::unassign(tx, scope, by, assigned_at).await
}

pub(super) async fn remove_open(tx: &mut Tx, scope: &Scope, contact: ContactId) -> db::Result<()> {
    store::remove_open(tx, scope, contact).await
}

/// An account's open tasks, the most urgent first.
pub async fn due_tasks(ex: impl Into<Ex<'_>>, scope: &Scope, owner: AccountId) -> db::Result<Vec<Task>> {
    store::due(ex, scope, owner).await
}

/// A follow-up that should have been done.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Overdue {
    /// Whose it is.
    pub client_id: ClientId,
    /// On what, where it came from a contact.
    pub objective_id: Option<ObjectiveId>,
    /// What to do.
    pub title: String,
    /// By when.
    pub due_on: NaiveDate,
    /// Who does it.
    pub owner_name: Option<String>,
}

/// Everybody's open tasks that were due before a day, the oldest first.
pub async fn overdue_tasks(ex: impl Into<Ex<'_>>, scope: &Scope, on: NaiveDate) -> db::Result<Vec<Overdue>> {
    store::overdue(ex, scope, on).await
}

/// The tasks about a person, open ones first.
pub async fn tasks_of_person(ex: impl Into<Ex<'_>>, scope: &Scope, person: PersonId) -> db::Result<Vec<Task>> {
    store::of_person(ex, scope, person, None).await
}

/// The tasks about a person that were there and not done before a moment, the first due first.
pub async fn tasks_of_person_at(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    person: PersonId,
    known: DateTime<Utc>,
) -> db::Result<Vec<Task>> {
    let mut found = store::of_person(ex, scope, person, Some(known)).await?;
    found.sort_by_key(|task| task.due_on);
    Ok(found)
}

/// Marks a task as done, or as open again. Answers whether there is such a task within the scope.
pub async fn set_done(tx: &mut Tx, scope: &Scope, id: TaskId, done_at: Option<DateTime<Utc>>) -> db::Result<bool> {
    Ok(store::set_done(tx, scope, id, done_at).await? > 0)
}
