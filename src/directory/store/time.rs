//! The SQL of what changes with time.

use chrono::NaiveDate;

use crate::db::{Ex, Q, Result};
use crate::directory::records::PostId;
use crate::directory::{Classification, OrganizationId, PersonId, Role};
use crate::sql;

/// Ids of one list.
const IDS: usize = 500;

/// A membership with the names of both sides.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::directory) struct SpellRow {
    pub person_id: PersonId,
    pub name: String,
    pub sort_name: String,
    pub organization_id: OrganizationId,
    pub classification: Classification,
    pub short_name: String,
    pub organization: String,
    pub role: Role,
    pub label: Option<String>,
    pub area_code: Option<String>,
    pub post_id: Option<PostId>,
    pub start_date: NaiveDate,
    pub end_date: Option<NaiveDate>,
}

/// Which organisations are looked at.
#[derive(Clone, Copy, Debug)]
pub(in crate::directory) enum Bodies<'a> {
    /// One.
    One(OrganizationId),
    /// Every one of these kinds; of the institutions only the European Parliament.
    Kinds(&'a [Classification]),
    /// All.
    All,
}

fn spells() -> Q {
    sql!(
        "select m.person_id, p.name, p.sort_name, m.organization_id, o.classification, o.short_name,
         o.name as organization, m.role, m.label, m.area_code, m.post_id, m.start_date, m.end_date
         from membership m join person p on p.id = m.person_id join organization o on o.id = m.organization_id
         where "
    )
}

fn narrow(q: &mut Q, bodies: Bodies<'_>) {
    match bodies {
        Bodies::One(id) => drop(q.push(" and m.organization_id = ").bind(id)),
        Bodies::Kinds(kinds) => {
            q.push(" and o.classification in ").list(kinds.iter().copied());
            q.push(" and (o.classification <> 'institution' or o.short_name = 'EP')");
        }
        Bodies::All => {}
    }
}

/// Memberships that began after `from`, by `to`.
pub(in crate::directory) async fn began(
    ex: impl Into<Ex<'_>>,
    from: NaiveDate,
    to: NaiveDate,
    bodies: Bodies<'_>,
) -> Result<Vec<SpellRow>> {
    let mut q = spells();
    q.push("m.start_date > ").bind(from).push(" and m.start_date <= ").bind(to);
    narrow(&mut q, bodies);
    ex.into().all(q).await
}

/// Memberships whose last day lies between two days, both included.
pub(in crate::directory) async fn ended(
    ex: impl Into<Ex<'_>>,
    from: NaiveDate,
    to: NaiveDate,
    bodies: Bodies<'_>,
) -> Result<Vec<SpellRow>> {
    let mut q = spells();
    q.push("m.end_date >= ").bind(from).push(" and m.end_date <= ").bind(to);
    narrow(&mut q, bodies);
    ex.into().all(q).await
}

/// Memberships of these people that are in force on one of two days.
pub(in crate::directory) async fn in_force(
    ex: impl Into<Ex<'_>>,
    people: &[PersonId],
    on: [NaiveDate; 2],
    bodies: Bodies<'_>,
) -> Result<Vec<SpellRow>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in people.chunks(IDS) {
        let mut q = spells();
        q.push("((m.start_date <= ").bind(on[0]).push(" and (m.end_date is null or m.end_date >= ").bind(on[0]);
        q.push(")) or (m.start_date <= ").bind(on[1]).push(" and (m.end_date is null or m.end_date >= ").bind(on[1]);
        q.push("))) and m.person_id in ").list(chunk.iter().copied());
        narrow(&mut q, bodies);
        found.extend(ex.all::<SpellRow>(q).await?);
    }
    Ok(found)
}

/// Every membership of a person.
pub(in crate::directory) async fn of_person(ex: impl Into<Ex<'_>>, person: PersonId) -> Result<Vec<SpellRow>> {
    let mut q = spells();
    q.push("m.person_id = ").bind(person);
    ex.into().all(q).await
}

/// Memberships with these posts that began after a day.
pub(in crate::directory) async fn posts_taken_after(
    ex: impl Into<Ex<'_>>,
    posts: &[PostId],
    after: NaiveDate,
) -> Result<Vec<SpellRow>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in posts.chunks(IDS) {
        let mut q = spells();
        q.push("m.start_date > ").bind(after).push(" and m.post_id in ").list(chunk.iter().copied());
        found.extend(ex.all::<SpellRow>(q).await?);
    }
    Ok(found)
}

/// National parties and political groups of people, whenever held.
pub(in crate::directory) async fn sides(
    ex: impl Into<Ex<'_>>,
    people: &[PersonId],
) -> Result<Vec<(PersonId, Classification, String, String, NaiveDate, Option<NaiveDate>)>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in people.chunks(IDS) {
        let mut q = sql!(
            "select m.person_id, o.classification, o.short_name, o.area_code, m.start_date, m.end_date
             from membership m join organization o on o.id = m.organization_id
             where o.classification in ('national-party', 'political-group') and m.person_id in "
        );
        q.list(chunk.iter().copied()).push(" order by m.start_date, m.id");
        found.extend(ex.all(q).await?);
    }
    Ok(found)
}
