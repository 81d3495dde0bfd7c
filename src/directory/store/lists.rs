//! The SQL of lists, rosters and counts.

use chrono::NaiveDate;

use super::facets::is_open;
use super::{search, work};
use crate::db::{Ex, Q, Result};
use crate::directory::lists::{PeopleFilter, PeopleSort, Reach, Tenure};
use crate::directory::work::Work;
use crate::directory::{
    Classification, ContactDetail, ContactKind, Identifier, MembershipId, OrganizationId, Person, PersonId, Role, areas,
};
use crate::sql;
use crate::text::fold;

/// Ids of one list.
const IDS: usize = 500;

pub(in crate::directory) async fn person(ex: impl Into<Ex<'_>>, id: PersonId) -> Result<Option<Person>> {
    let q = sql!(
        "select id, name, given_name, family_name, sort_name, gender, language, created_at, updated_at
         from person where id = $1",
        id
    );
    ex.into().opt(q).await
}

/// One membership with its organisation.
#[derive(Clone, sqlx::FromRow)]
pub(in crate::directory) struct HeldRow {
    pub id: MembershipId,
    pub organization_id: OrganizationId,
    pub classification: Classification,
    pub name: String,
    pub short_name: String,
    pub role: Role,
    pub area_code: Option<String>,
    pub start_date: NaiveDate,
    pub end_date: Option<NaiveDate>,
    pub source: String,
}

pub(in crate::directory) async fn held(ex: impl Into<Ex<'_>>, person: PersonId) -> Result<Vec<HeldRow>> {
    let q = sql!(
        "select m.id, m.organization_id, o.classification, o.name, o.short_name, m.role, m.area_code, m.start_date,
         m.end_date, m.source
         from membership m join organization o on o.id = m.organization_id
         where m.person_id = $1 order by m.start_date desc, m.id",
        person
    );
    ex.into().all(q).await
}

pub(in crate::directory) async fn contact_details(
    ex: impl Into<Ex<'_>>,
    person: PersonId,
) -> Result<Vec<ContactDetail>> {
    let q = sql!(
        "select id, person_id, kind, value, standing, source from contact_detail where person_id = $1
         order by kind, created_at desc, id",
        person
    );
    ex.into().all(q).await
}

pub(in crate::directory) async fn identifiers(ex: impl Into<Ex<'_>>, person: PersonId) -> Result<Vec<Identifier>> {
    let q = sql!(
        "select id, person_id, scheme, value, source from identifier where person_id = $1 order by scheme, value",
        person
    );
    ex.into().all(q).await
}

pub(in crate::directory) async fn usable_emails(
    ex: impl Into<Ex<'_>>,
    people: &[PersonId],
) -> Result<Vec<(PersonId, String)>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in people.chunks(IDS) {
        let mut q = sql!("select person_id, value from contact_detail where standing = 'usable' and kind = ");
        q.bind(ContactKind::Email).push(" and person_id in ").list(chunk.iter().copied());
        // The newest last, so that it is the one kept.
        q.push(" order by updated_at, id");
        found.extend(ex.all(q).await?);
    }
    Ok(found)
}

pub(in crate::directory) async fn count_people(ex: impl Into<Ex<'_>>, filter: &PeopleFilter) -> Result<i64> {
    if is_open(filter) {
        // Without looking at each of them: 100,000 people took 28 ms, and take 1.
        let q =
            sql!("select (select count(*) from person) - (select count(*) from person where merged_into is not null)");
        return ex.into().value(q).await;
    }
    let mut q = sql!("select count(*) from person p where coalesce(p.merged_into, p.id) = p.id");
    narrow(&mut q, filter);
    ex.into().value(q).await
}

pub(in crate::directory) async fn people(
    ex: impl Into<Ex<'_>>,
    filter: &PeopleFilter,
) -> Result<Vec<(PersonId, String, String)>> {
    let per = filter.per.max(1);
    people_from(ex, filter, (filter.page.max(1) - 1).saturating_mul(per), per).await
}

/// The people from a place of the list on, which counts from 0.
pub(in crate::directory) async fn people_from(
    ex: impl Into<Ex<'_>>,
    filter: &PeopleFilter,
    from: i64,
    most: i64,
) -> Result<Vec<(PersonId, String, String)>> {
    match (&filter.work, filter.sort) {
        (Some(work), sort) if sort.is_of_work() => by_work(ex.into(), filter, work, (from, most)).await,
        _ => by_directory(ex, filter, (from, most)).await,
    }
}

/// Those with a place in the order of the work first, then all others by name: only those with a place are sorted, and
/// there are as many as there was work.
async fn by_work(
    mut ex: Ex<'_>,
    filter: &PeopleFilter,
    work: &Work,
    (from, most): (i64, i64),
) -> Result<Vec<(PersonId, String, String)>> {
    let ranked = |select: &'static str| {
        let mut q = Q::shared(select);
        q.push(" from (");
        work::ranked(&mut q, work, filter.sort);
        q.push(") g join person p on p.id = g.person_id where coalesce(p.merged_into, p.id) = p.id");
        narrow(&mut q, filter);
        q
    };
    let mut q = ranked("select p.id, p.name, p.sort_name");
    // Champions come first, and have the highest number.
    q.push(if filter.descending == (filter.sort == PeopleSort::Stance) {
        " order by g.sorted, p.sort_name, p.id"
    } else {
        " order by g.sorted desc, p.sort_name, p.id"
    });
    q.push(" limit ").bind(most).push(" offset ").bind(from);
    let mut rows: Vec<(PersonId, String, String)> = ex.all(q).await?;
    let found = i64::try_from(rows.len()).unwrap_or(most);
    if found < most {
        let before = if found > 0 { from + found } else { ex.value(ranked("select count(*)")).await? };
        let mut q = sql!("select p.id, p.name, p.sort_name from person p where coalesce(p.merged_into, p.id) = p.id");
        narrow(&mut q, filter);
        q.push(" and p.id not in (select r.person_id from (");
        work::ranked(&mut q, work, filter.sort);
        q.push(") r) order by p.sort_name, p.id limit ").bind(most - found);
        q.push(" offset ").bind((from - before).max(0));
        rows.extend(ex.all::<(PersonId, String, String)>(q).await?);
    }
    Ok(rows)
}

async fn by_directory(
    ex: impl Into<Ex<'_>>,
    filter: &PeopleFilter,
    (from, most): (i64, i64),
) -> Result<Vec<(PersonId, String, String)>> {
    let mut q = sql!("select p.id, p.name, p.sort_name from person p");
    match filter.sort {
        PeopleSort::Group => {
            q.push(" left join (select m.person_id, min(o.short_name) as sorted from membership m");
            q.push(" join organization o on o.id = m.organization_id where o.classification = 'political-group'");
            in_force(&mut q, filter.on).push(" group by m.person_id) g on g.person_id = p.id");
        }
        PeopleSort::Country => {
            q.push(" left join (select m.person_id, min(m.area_code) as sorted from membership m");
            q.push(" join organization o on o.id = m.organization_id where ").push(MANDATE);
            in_force(&mut q, filter.on).push(" group by m.person_id) g on g.person_id = p.id");
        }
        _ => {}
    }
    q.push(" where coalesce(p.merged_into, p.id) = p.id");
    narrow(&mut q, filter);
    q.push(match (filter.sort, filter.descending) {
        (PeopleSort::Changed, false) => " order by p.updated_at desc, p.id desc",
        (PeopleSort::Changed, true) => " order by p.updated_at, p.id",
        (PeopleSort::Group | PeopleSort::Country, false) => {
            " order by case when g.sorted is null then 1 else 0 end, lower(g.sorted), p.sort_name, p.id"
        }
        (PeopleSort::Group | PeopleSort::Country, true) => {
            " order by case when g.sorted is null then 1 else 0 end, lower(g.sorted) desc, p.sort_name, p.id"
        }
        (_, false) => " order by p.sort_name, p.id",
        (_, true) => " order by p.sort_name desc, p.id desc",
    });
    q.push(" limit ").bind(most).push(" offset ").bind(from);
    ex.into().all(q).await
}

pub(in crate::directory) async fn people_ids(ex: impl Into<Ex<'_>>, filter: &PeopleFilter) -> Result<Vec<PersonId>> {
    let mut q = sql!("select p.id from person p where coalesce(p.merged_into, p.id) = p.id");
    narrow(&mut q, filter);
    q.push(" order by p.sort_name, p.id");
    Ok(ex.into().all::<(PersonId,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

/// Adds the conditions of a filter on `person p`: sets of people that do not depend on the row, so that an engine begins
/// with the smallest and never asks anew for each person. Merged entries are left out by `coalesce(p.merged_into, p.id) =
/// p.id`: by `is null`, SQLite would begin with everybody.
pub(in crate::directory) fn narrow(q: &mut Q, filter: &PeopleFilter) {
    let words = search::words(&filter.q);
    if !words.is_empty() {
        q.push(" and p.id in (select s.record_id from search_entry s where s.kind = 'person'");
        search::matching(q, &words);
        q.push(")");
    }
    if let Some(ids) = &filter.ids {
        q.push(" and p.id in ").list(ids.iter().copied());
    }
    if !filter.groups.is_empty() {
        seat(q, filter.on, "o.classification = 'political-group'").push(" and o.short_name in ").list(&filter.groups);
        q.push(")");
    }
    if !filter.parties.is_empty() {
        seat(q, filter.on, "o.classification = 'national-party'").push(" and o.short_name in ").list(&filter.parties);
        q.push(")");
    }
    if !filter.countries.is_empty() {
        seat(q, filter.on, MANDATE).push(" and m.area_code in ").list(stored(&filter.countries));
        q.push(")");
    }
    if filter.sitting {
        seat(q, filter.on, MANDATE).push(")");
    }
    narrow_bodies(q, filter);
    if let Some(work) = &filter.work {
        work::narrow(q, work);
    }
    if !filter.nationalities.is_empty() {
        q.push(" and p.nationality in ").list(stored(&filter.nationalities));
    }
    if !filter.tags.is_empty() {
        q.push(" and p.id in (select g.person_id from tagging g join tag t on t.id = g.tag_id");
        q.push(" where g.person_id is not null and t.folded in ").list(filter.tags.iter().map(|tag| fold(tag)));
        q.push(")");
    }
    q.push(match filter.reach {
        None => "",
        Some(Reach::Email) => {
            " and p.id in (select d.person_id from contact_detail d where d.kind = 'email' and d.standing = 'usable'
             and d.person_id is not null)"
        }
        Some(Reach::Any) => {
            " and p.id in (select d.person_id from contact_detail d where d.standing = 'usable'
             and d.person_id is not null)"
        }
        Some(Reach::NoEmail) => {
            " and p.id not in (select d.person_id from contact_detail d where d.kind = 'email'
             and d.standing = 'usable' and d.person_id is not null)"
        }
    });
}

/// Committees, organisations and kinds of them, each with the roles asked for.
fn narrow_bodies(q: &mut Q, filter: &PeopleFilter) {
    if !filter.committees.is_empty() {
        let kind = "o.classification in ('committee', 'subcommittee')";
        seat(q, filter.on, kind).push(" and o.short_name in ").list(&filter.committees);
        as_asked(q, filter).push(if filter.substitutes { ")" } else { " and m.role <> 'substitute')" });
    }
    if !filter.organizations.is_empty() {
        seat(q, filter.on, "m.organization_id in ").list(filter.organizations.iter().copied());
        as_asked(q, filter).push(")");
    }
    if !filter.classifications.is_empty() {
        seat(q, filter.on, "o.classification in ").list(filter.classifications.iter().copied());
        as_asked(q, filter).push(")");
    }
    let nowhere = filter.committees.is_empty() && filter.organizations.is_empty() && filter.classifications.is_empty();
    if nowhere && !filter.roles.is_empty() {
        seat(q, filter.on, "m.role in ").list(filter.roles.iter().copied()).push(")");
    }
}

fn as_asked<'q>(q: &'q mut Q, filter: &PeopleFilter) -> &'q mut Q {
    if !filter.roles.is_empty() {
        q.push(" and m.role in ").list(filter.roles.iter().copied());
    }
    q
}

/// Areas as they are stored, by any code or name.
fn stored(areas: &[String]) -> impl Iterator<Item = &str> {
    areas.iter().map(|code| areas::by_any(code).map_or(code.as_str(), |area| area.code))
}

/// A seat in the European Parliament.
pub(in crate::directory) const MANDATE: &str = "o.classification = 'institution' and o.short_name = 'EP'";

/// Adds the condition that a membership `m` is in force on a day: ` and …`. All stores ask for it by this.
pub fn in_force(q: &mut Q, on: NaiveDate) -> &mut Q {
    q.push(" and m.start_date <= ").bind(on).push(" and (m.end_date is null or m.end_date >= ").bind(on).push(")")
}

/// Opens the condition that the person holds a seat on a day.
fn seat<'q>(q: &'q mut Q, on: NaiveDate, kind: &'static str) -> &'q mut Q {
    q.push(" and p.id in (select m.person_id from membership m join organization o on o.id = m.organization_id where");
    q.push(" 1 = 1");
    in_force(q, on).push(" and ").push(kind)
}

/// A seat of someone, for lists.
#[derive(Clone, sqlx::FromRow)]
pub(in crate::directory) struct SeatRow {
    pub person_id: PersonId,
    pub classification: Classification,
    pub short_name: String,
    pub name: String,
    pub role: Role,
    pub area_code: Option<String>,
}

/// The start of the query for seats on a day: mandates, groups and committees.
fn seats_on(on: NaiveDate) -> Q {
    sql!(
        "select m.person_id, o.classification, o.short_name, o.name, m.role, m.area_code
         from membership m join organization o on o.id = m.organization_id
         where o.classification in ('institution', 'political-group', 'committee', 'subcommittee')
         and m.start_date <= $1 and (m.end_date is null or m.end_date >= $2)",
        on,
        on
    )
}

pub(in crate::directory) async fn seats_of(
    ex: impl Into<Ex<'_>>,
    people: &[PersonId],
    on: NaiveDate,
) -> Result<Vec<SeatRow>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in people.chunks(IDS) {
        let mut q = seats_on(on);
        q.push(" and m.person_id in ").list(chunk.iter().copied());
        found.extend(ex.all::<SeatRow>(q).await?);
    }
    Ok(found)
}

/// A member of a body with all they hold on the day: `ORGANISATION ROLE AREA` of each membership, a comma between.
#[derive(Clone, sqlx::FromRow)]
pub(in crate::directory) struct MemberHeld {
    pub person_id: PersonId,
    pub name: String,
    pub sort_name: String,
    pub role: Role,
    pub held: Option<String>,
}

/// One row for each member and not for each of their memberships: rows are what takes time with hundreds of members.
pub(in crate::directory) async fn members(
    ex: impl Into<Ex<'_>>,
    organization: OrganizationId,
    on: NaiveDate,
) -> Result<Vec<MemberHeld>> {
    let mut q = sql!("select p.id as person_id, p.name, p.sort_name, m.role, (select string_agg(");
    q.dialect("hex(n.organization_id)", "cast(n.organization_id as text)");
    q.push(" || ' ' || n.role || ' ' || coalesce(n.area_code, ''), ',') from membership n where n.person_id = p.id");
    q.push(" and n.start_date <= ").bind(on).push(" and (n.end_date is null or n.end_date >= ").bind(on);
    q.push(")) as held from membership m join person p on p.id = m.person_id where m.organization_id = ");
    q.bind(organization).push(" and m.role <> 'substitute'");
    in_force(&mut q, on).push(" order by p.sort_name, p.id");
    ex.into().all(q).await
}

/// Kind, code and name of the organisations among these by which members are told apart.
pub(in crate::directory) async fn bodies(
    ex: impl Into<Ex<'_>>,
    ids: impl IntoIterator<Item = OrganizationId>,
) -> Result<Vec<(OrganizationId, Classification, String, String)>> {
    let mut q = sql!(
        "select o.id, o.classification, o.short_name, o.name from organization o
         where o.classification in ('institution', 'political-group', 'committee', 'subcommittee')
         and o.id in (select h.id from "
    );
    q.ids("h", ids.into_iter().map(|id| id.0)).push(")");
    ex.into().all(q).await
}

pub(in crate::directory) async fn tenures(
    ex: impl Into<Ex<'_>>,
    organization: OrganizationId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<Tenure>> {
    let q = sql!(
        "select m.person_id, m.start_date, m.end_date from membership m
         where m.organization_id = $1 and m.role <> 'substitute'
         and m.start_date <= $2 and (m.end_date is null or m.end_date >= $3)
         order by m.person_id, m.start_date, m.id",
        organization,
        until,
        from
    );
    ex.into().all(q).await
}

/// Sitting Members per organisation of these kinds: kind, code, name, how many with a seat of their own.
pub(in crate::directory) async fn counts(
    ex: impl Into<Ex<'_>>,
    kinds: &[Classification],
    on: NaiveDate,
) -> Result<Vec<(Classification, String, String, i64)>> {
    let mut q = sql!(
        "select o.classification, o.short_name, o.name, count(distinct m.person_id)
         from membership m join organization o on o.id = m.organization_id
         join membership s on s.person_id = m.person_id
         join organization e on e.id = s.organization_id and e.classification = 'institution' and e.short_name = 'EP'
         where m.start_date <= $1 and (m.end_date is null or m.end_date >= $2)
         and s.start_date <= $3 and (s.end_date is null or s.end_date >= $4)
         and m.role <> 'substitute' and o.classification in ",
        on,
        on,
        on,
        on
    );
    q.list(kinds.iter().copied()).push(" group by o.classification, o.short_name, o.name");
    ex.into().all(q).await
}

/// Sitting Members per country of mandate.
pub(in crate::directory) async fn countries(
    ex: impl Into<Ex<'_>>,
    on: NaiveDate,
) -> Result<Vec<(Option<String>, i64)>> {
    let q = sql!(
        "select m.area_code, count(distinct m.person_id)
         from membership m join organization o on o.id = m.organization_id
         where o.classification = 'institution' and o.short_name = 'EP'
         and m.start_date <= $1 and (m.end_date is null or m.end_date >= $2)
         group by m.area_code",
        on,
        on
    );
    ex.into().all(q).await
}
