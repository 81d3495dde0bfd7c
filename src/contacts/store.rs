//! The SQL of the contact log.

pub(super) mod latest;
pub(super) mod moving;

use chrono::{DateTime, Utc};

use super::{Contact, ContactId, Filter, Kind, Latest, NewContact, Participant};
use crate::accounts::{AccountId, Scope};
use crate::db::{Ex, Q, Result, Tx};
use crate::directory::PersonId;
use crate::objectives::ObjectiveId;
use crate::scoped;

pub(super) async fn by_form_key(ex: impl Into<Ex<'_>>, scope: &Scope, key: &str) -> Result<Option<ContactId>> {
    let q = scoped!(scope, "select c.id from contact c where c.form_key = $1 and $scope(c.client_id)", key);
    Ok(ex.into().opt::<(ContactId,)>(q).await?.map(|(id,)| id))
}

pub(super) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    id: ContactId,
    new: &NewContact,
    author: AccountId,
    now: DateTime<Utc>,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into contact (id, client_id, objective_id, kind, occurred_at, notes, author_id, created_at, form_key,
             minutes, preparation_minutes, direction, attempt)
         select $1, o.client_id, o.id, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
         from objective o where o.id = $2 and $scope(o.client_id)",
        id,
        new.objective,
        new.kind,
        new.occurred_at,
        &new.notes,
        author,
        now,
        &new.form_key,
        new.minutes,
        new.preparation_minutes,
        new.direction,
        new.attempt
    );
    tx.ex().exec(q).await
}

pub(super) async fn insert_participant(
    tx: &mut Tx,
    scope: &Scope,
    contact: ContactId,
    person: PersonId,
) -> Result<u64> {
    let q = scoped!(
        scope,
        "insert into contact_person (contact_id, client_id, person_id)
         select c.id, c.client_id, p.id from contact c join person p on p.id = $2
         where c.id = $1 and $scope(c.client_id) on conflict (contact_id, person_id) do nothing",
        contact,
        person
    );
    tx.ex().exec(q).await
}

pub(super) async fn retract(tx: &mut Tx, scope: &Scope, id: ContactId, now: DateTime<Utc>) -> Result<u64> {
    let q = scoped!(
        scope,
        "update contact set retracted_at = $2 where id = $1 and retracted_at is null and $scope(client_id)",
        id,
        now
    );
    tx.ex().exec(q).await
}

pub(super) async fn restore(tx: &mut Tx, scope: &Scope, id: ContactId) -> Result<u64> {
    let q = scoped!(
        scope,
        "update contact set retracted_at = null where id = $1 and retracted_at is not null and $scope(client_id)",
        id
    );
    tx.ex().exec(q).await
}

pub(super) async fn feed(ex: impl Into<Ex<'_>>, scope: &Scope, filter: &Filter) -> Result<(i64, Vec<Contact>)> {
    #[derive(Clone, sqlx::FromRow)]
    struct Counted {
        #[sqlx(flatten)]
        contact: Contact,
        total: i64,
    }
    let mut q = scoped!(
        scope,
        "select c.id, c.client_id, c.objective_id, o.name as objective_name, c.kind, c.attempt, c.direction, c.occurred_at,
                c.minutes, c.preparation_minutes, c.notes, c.author_id, a.name as author_name, count(*) over () as total
         from contact c left join objective o on o.id = c.objective_id left join account a on a.id = c.author_id
         where $scope(c.client_id)"
    );
    narrow(&mut q, filter);
    let (offset, limit) = filter.page;
    q.push(" order by c.occurred_at desc, c.id desc limit ").bind(limit).push(" offset ").bind(offset);
    let rows: Vec<Counted> = ex.into().all(q).await?;
    let total = rows.first().map_or(0, |row| row.total);
    Ok((total, rows.into_iter().map(|row| row.contact).collect()))
}

fn narrow(q: &mut Q, filter: &Filter) {
    if let Some(known) = filter.known {
        q.push(" and c.created_at < ").bind(known);
        q.push(" and (c.retracted_at is null or c.retracted_at >= ").bind(known).push(")");
    } else {
        q.push(" and c.retracted_at is null");
    }
    if let Some(person) = filter.person {
        q.push(" and exists (select 1 from contact_person cp where cp.contact_id = c.id and cp.person_id = ");
        q.bind(person).push(")");
    }
    if let Some(objective) = filter.objective {
        q.push(" and c.objective_id = ").bind(objective);
    }
    if let Some(kind) = filter.kind {
        q.push(" and c.kind = ").bind(kind);
    }
    if filter.only_contacts {
        q.push(" and c.attempt is null and c.kind <> ").bind(Kind::Note);
    }
    if let Some(client) = filter.client {
        q.push(" and c.client_id = ").bind(client);
    }
    if let Some(author) = filter.author {
        q.push(" and c.author_id = ").bind(author);
    }
    if let Some(from) = filter.from {
        q.push(" and c.occurred_at >= ").bind(from);
    }
    if let Some(before) = filter.before {
        q.push(" and c.occurred_at < ").bind(before);
    }
    if let Some(organization) = filter.organization {
        q.push(" and exists (select 1 from contact_person cp join membership m on m.person_id = cp.person_id");
        q.push(" where cp.contact_id = c.id and m.start_date <= ").dialect(UTC_DAY.0, UTC_DAY.1);
        q.push(" and (m.end_date is null or m.end_date >= ").dialect(UTC_DAY.0, UTC_DAY.1);
        q.push(
            ") and m.organization_id in (with recursive part (id) as (select o.id from organization o where o.id = ",
        );
        q.bind(organization).push(" union select o.id from organization o join part on o.parent_id = part.id)");
        q.push(" select id from part))");
    }
}

/// The day of a contact by UTC, on SQLite and on PostgreSQL.
const UTC_DAY: (&str, &str) = ("substr(c.occurred_at, 1, 10)", "cast(c.occurred_at at time zone 'UTC' as date)");

pub(super) async fn logged_since(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    since: DateTime<Utc>,
) -> Result<Vec<(ObjectiveId, i64)>> {
    let q = scoped!(
        scope,
        "select c.objective_id, count(*) from contact c
         where c.objective_id is not null and c.created_at > $1 and c.attempt is null and c.retracted_at is null
            and $scope(c.client_id)
         group by c.objective_id",
        since
    );
    ex.into().all(q).await
}

pub(super) async fn participants(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    contacts: &[ContactId],
) -> Result<Vec<Participant>> {
    let mut q = scoped!(
        scope,
        "select cp.contact_id, cp.person_id, p.name from contact_person cp join person p on p.id = cp.person_id
         where $scope(cp.client_id) and cp.contact_id in "
    );
    q.list(contacts.iter().copied()).push(" order by p.sort_name, p.id");
    ex.into().all(q).await
}

/// The last contact with everybody before `end`, as known at `known`, for the client of an objective.
pub(super) async fn latest(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    end: DateTime<Utc>,
    known: DateTime<Utc>,
) -> Result<Vec<Latest>> {
    let q = scoped!(
        scope,
        "select t.person_id, t.contact_id, t.occurred_at, t.author_name from (
             select cp.person_id, c.id as contact_id, c.occurred_at, a.name as author_name,
                    row_number() over (partition by cp.person_id order by c.occurred_at desc, c.id desc) as place
             from objective o join contact c on c.client_id = o.client_id
             join contact_person cp on cp.contact_id = c.id left join account a on a.id = c.author_id
             where o.id = $1 and c.kind <> 'note' and c.attempt is null and c.occurred_at < $2 and c.created_at <= $3
             and (c.retracted_at is null or c.retracted_at > $3) and $scope(c.client_id)
         ) t where t.place = 1",
        objective,
        end,
        known
    );
    ex.into().all(q).await
}

/// When somebody was met at events on an objective, and how many people it was, as known at `known`.
pub(super) async fn events(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    known: DateTime<Utc>,
) -> Result<Vec<(DateTime<Utc>, i64)>> {
    let q = scoped!(
        scope,
        "select c.occurred_at, count(*) from contact c join contact_person cp on cp.contact_id = c.id
         where c.objective_id = $1 and c.kind = 'event' and c.created_at <= $2
         and (c.retracted_at is null or c.retracted_at > $2) and $scope(c.client_id)
         group by c.id, c.occurred_at order by c.occurred_at",
        objective,
        known
    );
    ex.into().all(q).await
}
