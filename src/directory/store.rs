//! The SQL that writes the directory and finds single rows; [`lists`] holds that of lists and counts,
//! [`changes`] that of change sets.

pub(super) mod access;
pub(super) mod bodies;
pub(super) mod changes;
pub(super) mod commitments;
pub(super) mod edit;
pub(super) mod export;
pub(super) mod facets;
pub(super) mod lists;
pub(super) mod mentions;
pub(super) mod posts;
pub(super) mod registers;
pub(super) mod search;
pub(super) mod tags;
pub(super) mod time;
pub(super) mod views;
pub(super) mod work;

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Classification, ContactDetailId, MembershipId, NewContactDetail, NewIdentifier, NewMembership, NewOrganization,
    NewPerson, Organization, OrganizationId, PersonId, Standing,
};
use crate::db::{Ex, Result, Tx, Val};
use crate::directory::{ContactKind, IdentifierId};
use crate::sql;
use crate::text::fold;

/// Rows of one insert: times their columns it stays under 1,000 arguments.
const ROWS: usize = 80;
/// Ids of one list.
const IDS: usize = 500;

pub(super) async fn insert_people(tx: &mut Tx, people: &[(PersonId, &NewPerson)], now: DateTime<Utc>) -> Result<()> {
    for chunk in people.chunks(ROWS) {
        let mut q = sql!(
            "insert into person (id, name, given_name, family_name, sort_name, gender, language, search_text,
             created_at, updated_at) values "
        );
        q.rows(chunk, |(id, new)| {
            let times: [Val; 2] = [now.into(), now.into()];
            let row: [Val; 8] = [
                (*id).into(),
                new.name().into(),
                (&new.given_name).into(),
                (&new.family_name).into(),
                new.sort_name().into(),
                new.gender.into(),
                new.language.clone().into(),
                new.search_text().into(),
            ];
            row.into_iter().chain(times)
        });
        tx.ex().exec(q).await?;
    }
    Ok(())
}

pub(super) async fn update_person(tx: &mut Tx, id: PersonId, new: &NewPerson, now: DateTime<Utc>) -> Result<bool> {
    let q = sql!(
        "update person set name = $2, given_name = $3, family_name = $4, sort_name = $5, gender = $6, language = $7,
         search_text = $8, updated_at = $9 where id = $1",
        id,
        new.name(),
        &new.given_name,
        &new.family_name,
        new.sort_name(),
        new.gender,
        new.language.clone(),
        new.search_text(),
        now
    );
    Ok(tx.ex().exec(q).await? == 1)
}

pub(super) async fn person_by_identifier(ex: impl Into<Ex<'_>>, scheme: &str, value: &str) -> Result<Option<PersonId>> {
    let q = sql!("select person_id from identifier where scheme = $1 and value = $2", scheme, value);
    Ok(ex.into().opt::<(PersonId,)>(q).await?.map(|(id,)| id))
}

pub(super) async fn insert_identifiers(tx: &mut Tx, new: &[NewIdentifier], now: DateTime<Utc>) -> Result<()> {
    for chunk in new.chunks(ROWS) {
        let mut q = sql!("insert into identifier (id, person_id, scheme, value, source, created_at) values ");
        q.rows(chunk, |new| -> [Val; 6] {
            [
                IdentifierId::new().into(),
                new.person.into(),
                (&new.scheme).into(),
                (&new.value).into(),
                (&new.source).into(),
                now.into(),
            ]
        });
        tx.ex().exec(q).await?;
    }
    Ok(())
}

pub(super) async fn insert_organizations(tx: &mut Tx, new: &[NewOrganization], now: DateTime<Utc>) -> Result<u64> {
    let mut added = 0;
    for chunk in new.chunks(ROWS) {
        let mut q = sql!(
            "insert into organization (id, classification, name, short_name, parent_id, area_code, search_text,
             created_at) values "
        );
        q.rows(chunk, |new| -> [Val; 8] {
            [
                OrganizationId::new().into(),
                new.classification.into(),
                (&new.name).into(),
                (&new.code).into(),
                new.parent.into(),
                (&new.area_code).into(),
                fold(&format!("{} {}", new.code, new.name)).into(),
                now.into(),
            ]
        });
        q.push(" on conflict (classification, short_name, area_code) do nothing");
        added += tx.ex().exec(q).await?;
    }
    Ok(added)
}

/// The ids of organisations that are there, by kind, code and area, in order.
pub(super) async fn organization_ids(tx: &mut Tx, wanted: &[NewOrganization]) -> Result<Vec<OrganizationId>> {
    let mut found = HashMap::with_capacity(wanted.len());
    for chunk in wanted.chunks(IDS) {
        let mut q = sql!(
            "select classification, short_name, area_code, coalesce(merged_into, id) from organization
             where short_name in "
        );
        q.list(chunk.iter().map(|new| &new.code));
        let rows = tx.ex().all::<(Classification, String, String, OrganizationId)>(q).await?;
        found.extend(rows.into_iter().map(|(kind, code, area, id)| ((kind, code, area), id)));
    }
    let mut ids = Vec::with_capacity(wanted.len());
    for new in wanted {
        ids.push(match found.get(&(new.classification, new.code.clone(), new.area_code.clone())) {
            Some(id) => *id,
            // Not among them: the query says so with its own error.
            None => organization_id(tx, new).await?,
        });
    }
    Ok(ids)
}

async fn organization_id(tx: &mut Tx, new: &NewOrganization) -> Result<OrganizationId> {
    let q = sql!(
        "select coalesce(merged_into, id) from organization
         where classification = $1 and short_name = $2 and area_code = $3",
        new.classification,
        &new.code,
        &new.area_code
    );
    tx.ex().value(q).await
}

pub(super) async fn find_organization(
    ex: impl Into<Ex<'_>>,
    classification: Classification,
    code: &str,
) -> Result<Option<Organization>> {
    let q = sql!(
        "select id, classification, name, short_name, parent_id, area_code from organization
         where id = (select coalesce(o.merged_into, o.id) from organization o
                     where o.classification = $1 and o.short_name = $2 order by o.area_code limit 1)",
        classification,
        code
    );
    ex.into().opt(q).await
}

pub(super) async fn organization(ex: impl Into<Ex<'_>>, id: OrganizationId) -> Result<Option<Organization>> {
    let q =
        sql!("select id, classification, name, short_name, parent_id, area_code from organization where id = $1", id);
    ex.into().opt(q).await
}

pub(super) async fn organizations(ex: impl Into<Ex<'_>>, kinds: &[Classification]) -> Result<Vec<Organization>> {
    let mut q = sql!(
        "select id, classification, name, short_name, parent_id, area_code from organization
         where merged_into is null and classification in "
    );
    q.list(kinds.iter().copied());
    let mut rows = ex.into().all::<Organization>(q).await?;
    // Sorted here: the engines sort text differently.
    rows.sort_by(|a, b| (a.classification, &a.code, &a.area_code).cmp(&(b.classification, &b.code, &b.area_code)));
    Ok(rows)
}

pub(super) async fn insert_memberships(
    tx: &mut Tx,
    new: &[NewMembership],
    now: DateTime<Utc>,
) -> Result<Vec<MembershipId>> {
    let rows: Vec<_> = new.iter().map(|new| (MembershipId::new(), new)).collect();
    for chunk in rows.chunks(ROWS) {
        let mut q = sql!(
            "insert into membership (id, person_id, organization_id, role, area_code, start_date, end_date, source,
             created_at) values "
        );
        q.rows(chunk, |(id, new)| -> [Val; 9] {
            [
                (*id).into(),
                new.person.into(),
                new.organization.into(),
                new.role.into(),
                new.area_code.clone().into(),
                new.start_date.into(),
                new.end_date.into(),
                (&new.source).into(),
                now.into(),
            ]
        });
        tx.ex().exec(q).await?;
    }
    Ok(rows.into_iter().map(|(id, _)| id).collect())
}

pub(super) async fn end_memberships(tx: &mut Tx, ids: &[MembershipId], last_day: NaiveDate) -> Result<()> {
    for chunk in ids.chunks(IDS) {
        let mut q = sql!("delete from membership where start_date > $1 and id in ", last_day);
        q.list(chunk.iter().copied());
        tx.ex().exec(q).await?;
        let mut q = sql!("update membership set end_date = $1 where id in ", last_day);
        q.list(chunk.iter().copied());
        tx.ex().exec(q).await?;
    }
    Ok(())
}

pub(super) async fn insert_contact_details(tx: &mut Tx, new: &[NewContactDetail], now: DateTime<Utc>) -> Result<()> {
    for chunk in new.chunks(ROWS) {
        let mut q = sql!(
            "insert into contact_detail (id, person_id, kind, value, standing, source, created_at, updated_at) values "
        );
        q.rows(chunk, |new| -> [Val; 8] {
            [
                ContactDetailId::new().into(),
                new.person.into(),
                new.kind.into(),
                (&new.value).into(),
                Standing::Usable.into(),
                (&new.source).into(),
                now.into(),
                now.into(),
            ]
        });
        // Named again by a list, a replaced detail is usable again; a bounced or objected one is not.
        q.push(
            " on conflict (person_id, kind, value) do update set source = excluded.source,
             updated_at = excluded.updated_at, standing = case contact_detail.standing
             when 'replaced' then 'usable' else contact_detail.standing end",
        );
        tx.ex().exec(q).await?;
        let mut q = sql!(
            "update contact_detail set standing = 'objected' where kind = 'email' and standing = 'usable'
             and exists (select 1 from contact_detail o where o.person_id = contact_detail.person_id
                 and o.kind = 'email' and o.standing = 'objected')
             and person_id in "
        );
        q.list(chunk.iter().filter(|new| new.kind == ContactKind::Email).map(|new| new.person));
        tx.ex().exec(q).await?;
    }
    Ok(())
}

/// Marks the person's other usable details of a kind as replaced.
pub(super) async fn replace_others(tx: &mut Tx, new: &NewContactDetail, now: DateTime<Utc>) -> Result<()> {
    let q = sql!(
        "update contact_detail set standing = 'replaced', updated_at = $4
         where person_id = $1 and kind = $2 and value <> $3 and standing = 'usable'",
        new.person,
        new.kind,
        &new.value,
        now
    );
    tx.ex().exec(q).await.map(drop)
}

pub(super) async fn replace_contact_details(tx: &mut Tx, ids: &[ContactDetailId], now: DateTime<Utc>) -> Result<()> {
    for chunk in ids.chunks(IDS) {
        let mut q = sql!(
            "update contact_detail set standing = 'replaced', updated_at = $1 where standing = 'usable' and id in ",
            now
        );
        q.list(chunk.iter().copied());
        tx.ex().exec(q).await?;
    }
    Ok(())
}

pub(super) async fn object(tx: &mut Tx, address: &str, now: DateTime<Utc>) -> Result<u64> {
    let q = sql!(
        "update contact_detail set standing = 'objected', updated_at = $2 where kind = 'email'
         and standing <> 'objected'
         and person_id in (select person_id from contact_detail where kind = 'email' and value = $1)",
        address,
        now
    );
    tx.ex().exec(q).await
}

pub(super) async fn lift_objection(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<u64> {
    let q = sql!(
        "update contact_detail set standing = 'usable', updated_at = $2
         where kind = 'email' and person_id = $1 and standing = 'objected'",
        person,
        now
    );
    tx.ex().exec(q).await
}

pub(super) async fn bounce(tx: &mut Tx, address: &str, now: DateTime<Utc>) -> Result<u64> {
    let q = sql!(
        "update contact_detail set standing = 'bounced', updated_at = $2
         where kind = 'email' and value = $1 and standing in ('usable', 'replaced')",
        address,
        now
    );
    tx.ex().exec(q).await
}
