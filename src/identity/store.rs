//! The SQL of who is who. It reads the directory; what clients hold is their owners' to move.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::accounts::AccountId;
use crate::db::{Ex, Q, Rec, Result, Tx};
use crate::directory::records::MembershipRecord;
use crate::directory::{Gender, OrganizationId, PersonId, Role};
use crate::sql;

/// Ids of one list.
const IDS: usize = 500;

/// The name of a person.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct PersonRow {
    pub id: Uuid,
    pub sort_name: String,
    pub gender: Option<Gender>,
}

pub(super) async fn people(ex: impl Into<Ex<'_>>) -> Result<Vec<PersonRow>> {
    ex.into().all(sql!("select id, sort_name, gender from person where merged_into is null")).await
}

pub(super) async fn other_names(ex: impl Into<Ex<'_>>) -> Result<Vec<(Uuid, String)>> {
    let q = sql!(
        "select n.person_id, n.search_text from other_name n join person p on p.id = n.person_id
         where p.merged_into is null"
    );
    ex.into().all(q).await
}

/// Addresses and numbers that several people have: kind, value, whose.
pub(super) async fn shared_details(ex: impl Into<Ex<'_>>) -> Result<Vec<(String, String, Uuid)>> {
    let q = sql!(
        "select d.kind, d.value, d.person_id from contact_detail d
         join (select s.kind, s.value from contact_detail s where s.person_id is not null and s.kind in ('email', 'phone')
               group by s.kind, s.value having count(distinct s.person_id) > 1) g on g.kind = d.kind and g.value = d.value
         where d.person_id is not null"
    );
    ex.into().all(q).await
}

/// Numbers that two people have in two schemes; short ones coincide.
pub(super) async fn shared_numbers(ex: impl Into<Ex<'_>>) -> Result<Vec<(String, Uuid)>> {
    let q = sql!(
        "select i.value, i.person_id from identifier i
         join (select s.value from identifier s where s.person_id is not null and length(s.value) >= 5
               group by s.value having count(distinct s.person_id) > 1) g on g.value = i.value
         where i.person_id is not null"
    );
    ex.into().all(q).await
}

async fn among<T: Rec>(ex: impl Into<Ex<'_>>, text: &'static str, ids: &[Uuid]) -> Result<Vec<T>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in ids.chunks(IDS) {
        let mut q = Q::shared(text);
        q.list(chunk.iter().copied());
        found.extend(ex.all::<T>(q).await?);
    }
    Ok(found)
}

pub(super) async fn numbers(ex: impl Into<Ex<'_>>, people: &[Uuid]) -> Result<Vec<(Uuid, String, String)>> {
    among(ex, "select person_id, scheme, value from identifier where person_id in ", people).await
}

/// A role, as far as it tells two people apart.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct RoleRow {
    pub person_id: Uuid,
    pub organization_id: Uuid,
    pub role: Role,
    pub post_id: Option<Uuid>,
    pub label: Option<String>,
    pub start_date: NaiveDate,
    pub end_date: Option<NaiveDate>,
}

impl From<&MembershipRecord> for RoleRow {
    fn from(row: &MembershipRecord) -> Self {
        RoleRow {
            person_id: row.person_id.0,
            organization_id: row.organization_id.0,
            role: row.role,
            post_id: row.post_id.map(|id| id.0),
            label: row.label.clone(),
            start_date: row.start_date,
            end_date: row.end_date,
        }
    }
}

impl RoleRow {
    /// Whether two people cannot well have held these beside each other: one post, or one function in one organisation.
    pub fn is_same_office(&self, other: &RoleRow) -> bool {
        let overlaps = self.end_date.is_none_or(|end| end >= other.start_date)
            && other.end_date.is_none_or(|end| end >= self.start_date);
        let post = self.post_id.is_some() && self.post_id == other.post_id;
        let function =
            self.organization_id == other.organization_id && self.role == other.role && self.label == other.label;
        overlaps && (post || function)
    }
}

pub(super) async fn roles(ex: impl Into<Ex<'_>>, people: &[Uuid]) -> Result<Vec<RoleRow>> {
    let text = "select person_id, organization_id, role, post_id, label, start_date, end_date from membership
                where person_id in ";
    among(ex, text, people).await
}

/// An organisation, as far as it tells two apart.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct OrganizationRow {
    pub id: Uuid,
    pub name: String,
    pub short_name: String,
    pub area_code: String,
}

pub(super) async fn organizations(ex: impl Into<Ex<'_>>) -> Result<Vec<OrganizationRow>> {
    ex.into().all(sql!("select id, name, short_name, area_code from organization where merged_into is null")).await
}

pub(super) async fn organization_names(ex: impl Into<Ex<'_>>) -> Result<Vec<(Uuid, String)>> {
    let q = sql!("select organization_id, search_text from other_name where organization_id is not null");
    ex.into().all(q).await
}

pub(super) async fn sites(ex: impl Into<Ex<'_>>) -> Result<Vec<(Uuid, String)>> {
    let q =
        sql!("select organization_id, value from contact_detail where organization_id is not null and kind = 'web'");
    ex.into().all(q).await
}

pub(super) async fn shared_organization_numbers(ex: impl Into<Ex<'_>>) -> Result<Vec<(String, Uuid)>> {
    let q = sql!(
        "select i.value, i.organization_id from identifier i
         join (select s.value from identifier s where s.organization_id is not null and length(s.value) >= 5
               group by s.value having count(distinct s.organization_id) > 1) g on g.value = i.value
         where i.organization_id is not null"
    );
    ex.into().all(q).await
}

pub(super) async fn organization_numbers(ex: impl Into<Ex<'_>>, ids: &[Uuid]) -> Result<Vec<(Uuid, String, String)>> {
    among(ex, "select organization_id, scheme, value from identifier where organization_id in ", ids).await
}

pub(super) async fn distinct_pairs(ex: impl Into<Ex<'_>>) -> Result<HashSet<(Uuid, Uuid)>> {
    Ok(ex.into().all(sql!("select first_id, second_id from distinct_pair")).await?.into_iter().collect())
}

pub(super) async fn are_distinct(ex: impl Into<Ex<'_>>, pair: (Uuid, Uuid)) -> Result<bool> {
    let q = sql!("select count(*) from distinct_pair where first_id = $1 and second_id = $2", pair.0, pair.1);
    Ok(ex.into().value::<i64>(q).await? > 0)
}

pub(super) async fn set_distinct(tx: &mut Tx, pair: (Uuid, Uuid), by: AccountId, now: DateTime<Utc>) -> Result<()> {
    let q = sql!(
        "insert into distinct_pair (first_id, second_id, account_id, decided_at) values ($1, $2, $3, $4)
         on conflict (first_id, second_id) do nothing",
        pair.0,
        pair.1,
        by,
        now
    );
    tx.ex().exec(q).await.map(drop)
}

pub(super) async fn unset_distinct(tx: &mut Tx, pair: (Uuid, Uuid)) -> Result<bool> {
    let q = sql!("delete from distinct_pair where first_id = $1 and second_id = $2", pair.0, pair.1);
    Ok(tx.ex().exec(q).await? == 1)
}

/// Where an organisation's address leads that was absorbed.
pub(super) async fn organization_merged_into(
    ex: impl Into<Ex<'_>>,
    id: OrganizationId,
) -> Result<Option<OrganizationId>> {
    let q = sql!("select merged_into from organization where id = $1", id);
    Ok(ex.into().opt::<(Option<OrganizationId>,)>(q).await?.and_then(|(into,)| into))
}

pub(super) async fn merged_into(ex: impl Into<Ex<'_>>, id: PersonId) -> Result<Option<PersonId>> {
    let q = sql!("select merged_into from person where id = $1", id);
    Ok(ex.into().opt::<(Option<PersonId>,)>(q).await?.and_then(|(into,)| into))
}

/// Names of these people or organisations.
pub(super) async fn labels(ex: impl Into<Ex<'_>>, ids: &[Uuid]) -> Result<Vec<(Uuid, String)>> {
    let mut ex = ex.into();
    let mut found = among(ex.again(), "select id, name from person where id in ", ids).await?;
    found.extend(among::<(Uuid, String)>(ex, "select id, name from organization where id in ", ids).await?);
    Ok(found)
}
