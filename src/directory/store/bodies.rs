//! The SQL of organisations: the list, and what belongs to one.

use chrono::NaiveDate;

use crate::db::{Ex, Q, Result};
use crate::directory::bodies::{BodyFilter, BodyOrder};
use crate::directory::records::{OtherNameId, PostId, StartPrecision};
use crate::directory::{
    Classification, ContactDetailId, ContactKind, MembershipId, OrganizationId, PersonId, Role, Standing, areas,
};
use crate::sql;
use crate::text::{fold, like_escape};

/// Words of a search that are looked at.
const WORDS: usize = 12;

/// An organisation in a list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::directory) struct BodyRow {
    pub id: OrganizationId,
    pub classification: Classification,
    pub name: String,
    pub short_name: String,
    pub area_code: String,
    pub founded_on: Option<NaiveDate>,
    pub dissolved_on: Option<NaiveDate>,
    pub parent_id: Option<OrganizationId>,
    pub parent_name: Option<String>,
    pub parent_code: Option<String>,
    pub members: i64,
}

pub(in crate::directory) async fn count(ex: impl Into<Ex<'_>>, filter: &BodyFilter) -> Result<i64> {
    let mut q = sql!("select count(*) from organization o where o.merged_into is null");
    narrow(&mut q, filter);
    ex.into().value(q).await
}

pub(in crate::directory) async fn list(ex: impl Into<Ex<'_>>, filter: &BodyFilter) -> Result<Vec<BodyRow>> {
    let mut q = sql!(
        "select o.id, o.classification, o.name, o.short_name, o.area_code, o.founded_on, o.dissolved_on,
         o.parent_id, u.name as parent_name, u.short_name as parent_code,
         (select count(distinct m.person_id) from membership m where m.organization_id = o.id and m.start_date <= $1
          and (m.end_date is null or m.end_date >= $2)) as members
         from organization o left join organization u on u.id = o.parent_id where o.merged_into is null",
        filter.on,
        filter.on
    );
    narrow(&mut q, filter);
    // The engines sort text differently unless told not to.
    let name = |q: &mut Q, descending: bool| {
        q.dialect("o.search_text", "o.search_text collate \"C\"").push(if descending { " desc" } else { "" });
    };
    q.push(" order by ");
    match filter.order {
        BodyOrder::Name => name(&mut q, filter.descending),
        BodyOrder::Kind => {
            q.dialect("o.classification", "o.classification collate \"C\"");
            q.push(if filter.descending { " desc, " } else { ", " });
            name(&mut q, false);
        }
        BodyOrder::Members => {
            q.push("members").push(if filter.descending { " desc, " } else { ", " });
            name(&mut q, false);
        }
    }
    let per = filter.per.max(1);
    q.push(", o.id limit ").bind(per).push(" offset ").bind((filter.page.max(1) - 1).saturating_mul(per));
    ex.into().all(q).await
}

/// Adds the conditions of a filter on `organization o`.
fn narrow(q: &mut Q, filter: &BodyFilter) {
    for word in fold(&filter.q).split(' ').filter(|word| !word.is_empty()).take(WORDS) {
        q.push(" and o.search_text like ").bind(format!("%{}%", like_escape(word))).push(r" escape '\'");
    }
    if !filter.classifications.is_empty() {
        q.push(" and o.classification in ").list(filter.classifications.iter().copied());
    }
    if !filter.areas.is_empty() {
        let codes = filter.areas.iter().map(|code| areas::by_any(code).map_or(code.as_str(), |area| area.code));
        q.push(" and o.area_code in ").list(codes);
    }
    if let Some(parent) = filter.parent {
        q.push(" and o.parent_id = ").bind(parent);
    }
    if filter.existing {
        q.push(" and (o.founded_on is null or o.founded_on <= ").bind(filter.on);
        q.push(") and (o.dissolved_on is null or o.dissolved_on >= ").bind(filter.on).push(")");
    }
}

/// How many organisations there are of each kind.
pub(in crate::directory) async fn kinds(ex: impl Into<Ex<'_>>) -> Result<Vec<(Classification, i64)>> {
    let q = sql!("select classification, count(*) from organization where merged_into is null group by classification");
    ex.into().all(q).await
}

/// In which countries organisations are, and how many.
pub(in crate::directory) async fn countries(ex: impl Into<Ex<'_>>) -> Result<Vec<(String, i64)>> {
    let q = sql!(
        "select area_code, count(*) from organization where area_code <> '' and merged_into is null group by area_code"
    );
    ex.into().all(q).await
}

/// Someone in an organisation on a day.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::directory) struct BodyMemberRow {
    pub membership_id: MembershipId,
    pub person_id: PersonId,
    pub name: String,
    pub sort_name: String,
    pub role: Role,
    pub label: Option<String>,
    pub area_code: Option<String>,
    pub start_date: NaiveDate,
    pub end_date: Option<NaiveDate>,
    pub start_precision: StartPrecision,
    pub post_id: Option<PostId>,
    pub post_label: Option<String>,
    pub behalf: Option<String>,
    pub source: String,
}

pub(in crate::directory) async fn members(
    ex: impl Into<Ex<'_>>,
    organization: OrganizationId,
    on: NaiveDate,
) -> Result<Vec<BodyMemberRow>> {
    let q = sql!(
        "select m.id as membership_id, p.id as person_id, p.name, p.sort_name, m.role, m.label, m.area_code,
         m.start_date, m.end_date, m.start_precision, m.post_id, t.label as post_label, b.name as behalf, m.source
         from membership m join person p on p.id = m.person_id left join post t on t.id = m.post_id
         left join organization b on b.id = m.on_behalf_of_id
         where m.organization_id = $1 and m.start_date <= $2 and (m.end_date is null or m.end_date >= $3)
         order by p.sort_name, p.id",
        organization,
        on,
        on
    );
    ex.into().all(q).await
}

/// Group, party and mandate on the day of everyone in an organisation then.
#[derive(Clone, sqlx::FromRow)]
pub(in crate::directory) struct SideRow {
    pub person_id: PersonId,
    pub classification: Classification,
    pub short_name: String,
    pub area_code: Option<String>,
}

pub(in crate::directory) async fn sides(
    ex: impl Into<Ex<'_>>,
    organization: OrganizationId,
    on: NaiveDate,
) -> Result<Vec<SideRow>> {
    let q = sql!(
        "select m.person_id, o.classification, o.short_name, m.area_code
         from membership m join organization o on o.id = m.organization_id
         where (o.classification = 'political-group' or (o.classification = 'institution' and o.short_name = 'EP'))
         and m.start_date <= $1 and (m.end_date is null or m.end_date >= $2)
         and m.person_id in (select r.person_id from membership r where r.organization_id = $3
             and r.start_date <= $4 and (r.end_date is null or r.end_date >= $5))",
        on,
        on,
        organization,
        on,
        on
    );
    ex.into().all(q).await
}

/// What an organisation is part of: id, parent, code, name.
pub(in crate::directory) async fn step_up(
    ex: impl Into<Ex<'_>>,
    id: OrganizationId,
) -> Result<Option<(OrganizationId, Option<OrganizationId>, String, String)>> {
    ex.into().opt(sql!("select id, parent_id, short_name, name from organization where id = $1", id)).await
}

/// A name of an organisation beside its own: id, name, from, until, source.
pub(in crate::directory) type NameRow = (OtherNameId, String, Option<NaiveDate>, Option<NaiveDate>, String);

pub(in crate::directory) async fn other_names(
    ex: impl Into<Ex<'_>>,
    organization: OrganizationId,
) -> Result<Vec<NameRow>> {
    let q = sql!(
        "select id, name, start_date, end_date, source from other_name where organization_id = $1
         order by start_date desc, id",
        organization
    );
    ex.into().all(q).await
}

/// A way to reach an organisation: id, kind, value, standing, what it is for, source.
pub(in crate::directory) type ContactRow = (ContactDetailId, ContactKind, String, Standing, Option<String>, String);

pub(in crate::directory) async fn contact_details(
    ex: impl Into<Ex<'_>>,
    organization: OrganizationId,
) -> Result<Vec<ContactRow>> {
    let q = sql!(
        "select id, kind, value, standing, label, source from contact_detail where organization_id = $1
         order by kind, created_at desc, id",
        organization
    );
    ex.into().all(q).await
}

/// A number of an organisation: scheme, value, source.
pub(in crate::directory) async fn identifiers(
    ex: impl Into<Ex<'_>>,
    organization: OrganizationId,
) -> Result<Vec<(String, String, String)>> {
    let q = sql!("select scheme, value, source from identifier where organization_id = $1", organization);
    let mut rows: Vec<(String, String, String)> = ex.into().all(q).await?;
    rows.sort();
    Ok(rows)
}

/// The organisation of a kind, code and area; of an absorbed one that which stayed.
pub(in crate::directory) async fn find(
    ex: impl Into<Ex<'_>>,
    kind: Classification,
    code: &str,
    area: &str,
) -> Result<Option<OrganizationId>> {
    let q = sql!(
        "select coalesce(merged_into, id) as id from organization
         where classification = $1 and short_name = $2 and area_code = $3",
        kind,
        code,
        area
    );
    Ok(ex.into().opt::<(OrganizationId,)>(q).await?.map(|(id,)| id))
}
