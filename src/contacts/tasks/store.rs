//! The SQL of tasks.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Assignment, Open, Overdue, Task, TaskId};
use crate::accounts::{AccountId, Scope};
use crate::contacts::ContactId;
use crate::db::{Ex, Q, Result, Tx};
use crate::directory::PersonId;
use crate::objectives::ObjectiveId;
use crate::scoped;

#[expect(clippy::too_many_arguments, reason = "one row, one argument a column")]
pub(super) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    contact: ContactId,
    person: Option<PersonId>,
    title: &str,
    due_on: NaiveDate,
    owner: AccountId,
    now: DateTime<Utc>,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into task (id, client_id, contact_id, person_id, title, owner_id, due_on, created_by, created_at)
         select $2, c.client_id, c.id, $3, $4, $5, $6, $5, $7 from contact c where c.id = $1 and $scope(c.client_id)",
        contact,
        TaskId::new(),
        person,
        title,
        owner,
        due_on,
        now
    );
    tx.ex().exec(q).await
}

pub(super) async fn is_there(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    contact: ContactId,
    title: &str,
    due_on: NaiveDate,
) -> Result<bool> {
    let q = scoped!(
        scope,
        "select t.id from task t where t.contact_id = $1 and t.title = $2 and t.due_on = $3 and t.done_at is null
            and $scope(t.client_id) limit 1",
        contact,
        title,
        due_on
    );
    Ok(ex.into().opt::<(TaskId,)>(q).await?.is_some())
}

pub(super) async fn assign(
    tx: &mut Tx,
    scope: &Scope,
    new: &Assignment,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<u64> {
    let mut assigned = 0;
    for person in &new.people {
        let q = scoped!(
            scope,
            "insert into task (id, client_id, contact_id, person_id, title, owner_id, due_on, created_by, created_at)
             select $2, g.client_id, null, $3, $4, g.account_id, $6, $7, $8 from client_grant g
             join account a on a.id = g.account_id and a.role <> 'observer'
             where g.client_id = $1 and g.account_id = $5 and $scope(g.client_id)",
            new.client,
            TaskId::new(),
            *person,
            &new.title,
            new.owner,
            new.due_on,
            by,
            now
        );
        assigned += tx.ex().exec(q).await?;
    }
    Ok(assigned)
}

pub(super) async fn unassign(tx: &mut Tx, scope: &Scope, by: AccountId, assigned_at: DateTime<Utc>) -> Result<u64> {
    let q = scoped!(
        scope,
        "delete from task where created_by = $1 and created_at = $2 and contact_id is null and done_at is null
         and $scope(client_id)",
        by,
        assigned_at
    );
    tx.ex().exec(q).await
}

pub(super) async fn remove_open(tx: &mut Tx, scope: &Scope, contact: ContactId) -> Result<()> {
    let q = scoped!(scope, "delete from task where contact_id = $1 and done_at is null and $scope(client_id)", contact);
    tx.ex().exec(q).await.map(drop)
}

/// The start of every query for tasks, up to its own conditions.
fn tasks(scope: &Scope) -> Q {
    scoped!(
        scope,
        "select t.id, t.title, t.due_on, t.done_at, t.person_id, p.name as person_name, a.name as owner_name
         from task t left join person p on p.id = t.person_id left join account a on a.id = t.owner_id
         where $scope(t.client_id)"
    )
}

pub(super) async fn due(ex: impl Into<Ex<'_>>, scope: &Scope, owner: AccountId) -> Result<Vec<Task>> {
    let mut q = tasks(scope);
    q.push(" and t.done_at is null and t.owner_id = ").bind(owner).push(" order by t.due_on, t.id");
    ex.into().all(q).await
}

/// Those about a person; as known before a moment, those that were open then.
pub(super) async fn of_person(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    person: PersonId,
    known: Option<DateTime<Utc>>,
) -> Result<Vec<Task>> {
    let mut q = tasks(scope);
    if let Some(known) = known {
        q.push(" and t.created_at < ").bind(known).push(" and (t.done_at is null or t.done_at >= ").bind(known);
        q.push(")");
    }
    q.push(" and (t.person_id = ").bind(person);
    q.push(" or exists (select 1 from contact_person cp where cp.contact_id = t.contact_id and cp.person_id = ");
    q.bind(person).push(")) order by case when t.done_at is null then 0 else 1 end, t.due_on, t.id");
    ex.into().all(q).await
}

pub(super) async fn set_done(tx: &mut Tx, scope: &Scope, id: TaskId, done_at: Option<DateTime<Utc>>) -> Result<u64> {
    let q = scoped!(scope, "update task set done_at = $2 where id = $1 and $scope(client_id)", id, done_at);
    tx.ex().exec(q).await
}

pub(super) async fn open(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    known: DateTime<Utc>,
) -> Result<Vec<Open>> {
    let q = scoped!(
        scope,
        "select t.person_id, t.title, a.name as owner_name, t.due_on
         from objective o join task t on t.client_id = o.client_id left join account a on a.id = t.owner_id
         where o.id = $1 and t.person_id is not null and t.created_at <= $2
         and (t.done_at is null or t.done_at > $2) and $scope(t.client_id)
         order by t.due_on, t.id",
        objective,
        known
    );
    ex.into().all(q).await
}

pub(super) async fn overdue(ex: impl Into<Ex<'_>>, scope: &Scope, on: NaiveDate) -> Result<Vec<Overdue>> {
    let q = scoped!(
        scope,
        "select t.client_id, c.objective_id, t.title, t.due_on, a.name as owner_name
         from task t left join contact c on c.id = t.contact_id left join account a on a.id = t.owner_id
         where t.done_at is null and t.due_on < $1 and $scope(t.client_id) order by t.due_on, t.id",
        on
    );
    ex.into().all(q).await
}
