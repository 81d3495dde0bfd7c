//! The SQL of coverage and activity: contacts with those in them, where these were, hours, follow-ups.

use chrono::{DateTime, NaiveDate, Utc};

use super::period::Period;
use crate::accounts::{AccountId, ClientId, Scope};
use crate::contacts::{Attempt, ContactId, Kind};
use crate::db::{Ex, Q, Result};
use crate::directory::{Classification, OrganizationId, PersonId};
use crate::objectives::ObjectiveId;
use crate::{scoped, sql};

/// Ids of one list.
const IDS: usize = 500;

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Question {
    /// On this objective alone, which is this client's.
    pub objective: Option<(ObjectiveId, ClientId)>,
    /// For this client alone.
    pub client: Option<ClientId>,
    /// As known at this moment.
    pub known: DateTime<Utc>,
    /// From this moment; none from the beginning.
    pub start: Option<DateTime<Utc>>,
    /// Before this moment.
    pub end: DateTime<Utc>,
}

impl Question {
    /// The condition that a contact `c` counts.
    fn counts(&self, q: &mut Q) {
        q.push(" and c.created_at <= ").bind(self.known);
        q.push(" and (c.retracted_at is null or c.retracted_at > ").bind(self.known).push(")");
        q.push(" and c.occurred_at < ").bind(self.end);
        if let Some(start) = self.start {
            q.push(" and c.occurred_at >= ").bind(start);
        }
        if let Some((objective, _)) = self.objective {
            q.push(" and c.objective_id = ").bind(objective);
        }
        if let Some(client) = self.client {
            q.push(" and c.client_id = ").bind(client);
        }
    }
}

#[derive(Clone, sqlx::FromRow)]
pub(super) struct ContactRow {
    pub id: ContactId,
    pub client_id: ClientId,
    pub kind: Kind,
    pub attempt: Option<Attempt>,
    pub occurred_at: DateTime<Utc>,
    pub minutes: Option<i64>,
    pub preparation_minutes: Option<i64>,
    pub author_id: Option<AccountId>,
    pub author_name: Option<String>,
}

pub(super) async fn contacts(ex: impl Into<Ex<'_>>, scope: &Scope, question: &Question) -> Result<Vec<ContactRow>> {
    let mut q = scoped!(
        scope,
        "select c.id, c.client_id, c.kind, c.attempt, c.occurred_at, c.minutes, c.preparation_minutes, c.author_id,
                a.name as author_name
         from contact c left join account a on a.id = c.author_id where $scope(c.client_id)"
    );
    question.counts(&mut q);
    q.push(" order by c.occurred_at, c.id");
    ex.into().all(q).await
}

pub(super) async fn participants(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    question: &Question,
) -> Result<Vec<(ContactId, PersonId)>> {
    let mut q = scoped!(
        scope,
        "select cp.contact_id, cp.person_id from contact_person cp join contact c on c.id = cp.contact_id
         where $scope(c.client_id)"
    );
    question.counts(&mut q);
    ex.into().all(q).await
}

/// A membership of somebody in a contact, whenever it was.
#[derive(Clone, sqlx::FromRow)]
pub(super) struct MembershipRow {
    pub person_id: PersonId,
    pub organization_id: OrganizationId,
    pub classification: Classification,
    pub start_date: NaiveDate,
    pub end_date: Option<NaiveDate>,
    /// For which state the membership is held.
    pub area_code: Option<String>,
    /// Of which state the organisation is.
    pub state: String,
}

pub(super) async fn memberships(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    question: &Question,
) -> Result<Vec<MembershipRow>> {
    let mut q = scoped!(
        scope,
        "select m.person_id, m.organization_id, o.classification, m.start_date, m.end_date, m.area_code,
                o.area_code as state
         from membership m join organization o on o.id = m.organization_id
         where m.person_id in (select cp.person_id from contact_person cp join contact c on c.id = cp.contact_id
             where $scope(c.client_id)"
    );
    question.counts(&mut q);
    q.push(")");
    ex.into().all(q).await
}

/// An organisation with what it is part of.
#[derive(Clone, sqlx::FromRow)]
pub(super) struct BodyRow {
    pub id: OrganizationId,
    pub name: String,
    pub classification: Classification,
    pub parent_id: Option<OrganizationId>,
}

/// These organisations, and everything that they are part of.
pub(super) async fn bodies(ex: impl Into<Ex<'_>>, ids: &[OrganizationId]) -> Result<Vec<BodyRow>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in ids.chunks(IDS) {
        let mut q = sql!("with recursive up (id) as (select o.id from organization o where o.id in ");
        q.list(chunk.iter().copied());
        q.push(" union select o.parent_id from organization o join up on o.id = up.id where o.parent_id is not null)");
        q.push(" select o.id, o.name, o.classification, o.parent_id from organization o join up on up.id = o.id");
        found.extend(ex.all::<BodyRow>(q).await?);
    }
    Ok(found)
}

#[derive(Clone, sqlx::FromRow)]
pub(super) struct HoursRow {
    pub client_id: ClientId,
    pub account_id: Option<AccountId>,
    pub account_name: Option<String>,
    pub minutes: i64,
}

/// Hours of a period, by client and account.
pub(super) async fn hours(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    question: &Question,
    period: Period,
) -> Result<Vec<HoursRow>> {
    let mut q = scoped!(
        scope,
        "select h.client_id, h.account_id, a.name as account_name, cast(sum(h.minutes) as bigint) as minutes
         from hours h left join account a on a.id = h.account_id
         where h.worked_on >= $1 and h.worked_on <= $2 and h.created_at <= $3
           and (h.retracted_at is null or h.retracted_at > $4) and $scope(h.client_id)",
        period.from,
        period.until,
        question.known,
        question.known
    );
    if let Some((objective, _)) = question.objective {
        q.push(" and h.objective_id = ").bind(objective);
    }
    if let Some(client) = question.client {
        q.push(" and h.client_id = ").bind(client);
    }
    q.push(" group by h.client_id, h.account_id, a.name");
    ex.into().all(q).await
}

#[derive(Clone, sqlx::FromRow)]
pub(super) struct TaskRow {
    pub contact_id: Option<ContactId>,
    pub title: String,
    pub person_id: Option<PersonId>,
    pub person_name: Option<String>,
    pub owner_id: Option<AccountId>,
    pub owner_name: Option<String>,
    pub due_on: NaiveDate,
    pub done_at: Option<DateTime<Utc>>,
}

/// Follow-ups of contacts that count, and those that come from no contact; these belong to a client, not to an objective.
pub(super) async fn tasks(ex: impl Into<Ex<'_>>, scope: &Scope, question: &Question) -> Result<Vec<TaskRow>> {
    let mut q = scoped!(
        scope,
        "select t.contact_id, t.title, t.person_id, p.name as person_name, t.owner_id, a.name as owner_name, t.due_on,
                t.done_at
         from task t left join contact c on c.id = t.contact_id left join account a on a.id = t.owner_id
              left join person p on p.id = t.person_id
         where $scope(t.client_id)"
    );
    q.push(" and t.created_at <= ").bind(question.known);
    q.push(" and (c.id is null or c.retracted_at is null or c.retracted_at > ").bind(question.known).push(")");
    if let Some((objective, client)) = question.objective {
        q.push(" and (c.objective_id = ").bind(objective);
        q.push(" or (t.contact_id is null and t.client_id = ").bind(client).push("))");
    }
    if let Some(client) = question.client {
        q.push(" and t.client_id = ").bind(client);
    }
    ex.into().all(q).await
}
