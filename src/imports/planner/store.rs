//! What the directory holds of what a piece of a list names: a few queries, however long the piece.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::organizations::Place;
use crate::db::{Ex, Result};
use crate::directory::records::{
    ContactDetailRecord, IdentifierRecord, MembershipRecord, OrganizationRecord, OtherNameRecord, PersonRecord,
    PostRecord, TagRecord, TaggingRecord, VoteEventId, VoteEventRecord, VoteRecord,
};
use crate::directory::{Classification, OrganizationId, PersonId, changes};
use crate::imports::data::Key;
use crate::sql;

/// Values of one list.
const IDS: usize = 500;

/// Owners of keys: people and organisations.
pub(super) async fn owners(
    mut ex: Ex<'_>,
    keys: &[Key],
) -> Result<HashMap<Key, (Option<PersonId>, Option<OrganizationId>)>> {
    let mut found = HashMap::with_capacity(keys.len());
    let wanted: HashSet<&Key> = keys.iter().collect();
    let mut values: Vec<&str> = keys.iter().map(|key| key.value.as_str()).collect();
    values.sort_unstable();
    values.dedup();
    for chunk in values.chunks(IDS) {
        let mut q = sql!("select scheme, value, person_id, organization_id from identifier where value in ");
        q.list(chunk.iter().copied());
        let rows = ex.all::<(String, String, Option<PersonId>, Option<OrganizationId>)>(q).await?;
        let rows = rows
            .into_iter()
            .map(|(scheme, value, person, organization)| (Key { scheme, value }, (person, organization)));
        found.extend(rows.filter(|(key, _)| wanted.contains(key)));
    }
    Ok(found)
}

pub(super) async fn organizations_by_key(ex: Ex<'_>, keys: &[Key]) -> Result<HashMap<Key, OrganizationId>> {
    let owners = owners(ex, keys).await?;
    Ok(owners.into_iter().filter_map(|(key, (_, organization))| Some((key, organization?))).collect())
}

pub(super) async fn organizations_by_code(mut ex: Ex<'_>, places: &[Place]) -> Result<HashMap<Place, OrganizationId>> {
    let mut found = HashMap::with_capacity(places.len());
    for chunk in places.chunks(IDS) {
        // What was absorbed leads to what stayed.
        let mut q = sql!(
            "select classification, short_name, area_code, coalesce(merged_into, id) from organization
             where short_name in "
        );
        q.list(chunk.iter().map(|(_, code, _)| code));
        let rows = ex.all::<(Classification, String, String, OrganizationId)>(q).await?;
        found.extend(rows.into_iter().map(|(kind, code, area, id)| ((kind, code, area), id)));
    }
    Ok(found)
}

/// Names of people, however many.
pub(super) async fn people(ex: Ex<'_>, ids: &[PersonId]) -> Result<HashMap<PersonId, PersonRecord>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(changes::rows::<PersonRecord>(ex, &ids).await?.into_iter().map(|row| (row.id, row)).collect())
}

pub(super) async fn organizations(
    ex: Ex<'_>,
    ids: &[OrganizationId],
) -> Result<HashMap<OrganizationId, OrganizationRecord>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    Ok(changes::rows::<OrganizationRecord>(ex, &ids).await?.into_iter().map(|row| (row.id, row)).collect())
}

/// People with one of these folded names, family name first; merged entries are history.
pub(super) async fn namesakes(mut ex: Ex<'_>, sort_names: &[String]) -> Result<Vec<(PersonId, String, String)>> {
    let mut found = vec![];
    for chunk in sort_names.chunks(IDS) {
        let mut q = sql!("select id, sort_name, name from person where merged_into is null and sort_name in ");
        q.list(chunk).push(" order by created_at, id");
        found.extend(ex.all::<(PersonId, String, String)>(q).await?);
    }
    Ok(found)
}

/// Whom these e-mail addresses belong to.
pub(super) async fn people_by_address(
    mut ex: Ex<'_>,
    addresses: &[String],
) -> Result<Vec<(String, PersonId, String, String)>> {
    let mut found = vec![];
    for chunk in addresses.chunks(IDS) {
        let mut q = sql!(
            "select d.value, p.id, p.sort_name, p.name from contact_detail d join person p on p.id = d.person_id
             where d.kind = 'email' and p.merged_into is null and d.value in "
        );
        q.list(chunk).push(" order by p.created_at, p.id");
        found.extend(ex.all::<(String, PersonId, String, String)>(q).await?);
    }
    Ok(found)
}

/// Schemes by which people are known, to tell a namesake with another number from someone without one.
pub(super) async fn schemes(mut ex: Ex<'_>, people: &[PersonId]) -> Result<HashSet<(PersonId, String)>> {
    let mut found = HashSet::new();
    for chunk in people.chunks(IDS) {
        let mut q = sql!("select person_id, scheme from identifier where person_id in ");
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(PersonId, String)>(q).await?);
    }
    Ok(found)
}

/// Schemes by which organisations are known.
pub(super) async fn schemes_of_organizations(
    mut ex: Ex<'_>,
    organizations: &[OrganizationId],
) -> Result<HashSet<(OrganizationId, String)>> {
    let mut found = HashSet::new();
    for chunk in organizations.chunks(IDS) {
        let mut q = sql!("select organization_id, scheme from identifier where organization_id in ");
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(OrganizationId, String)>(q).await?);
    }
    Ok(found)
}

macro_rules! owned_by {
    ($name:ident, $record:ty, $owner:ident : $id:ty, $text:literal) => {
        pub(super) async fn $name(mut ex: Ex<'_>, owners: &[$id]) -> Result<HashMap<$id, Vec<$record>>> {
            let mut found: HashMap<$id, Vec<$record>> = HashMap::new();
            for chunk in owners.chunks(IDS) {
                let mut q = sql!($text);
                q.list(chunk.iter().copied());
                for row in ex.all::<$record>(q).await? {
                    if let Some(owner) = Option::from(row.$owner) {
                        found.entry(owner).or_default().push(row);
                    }
                }
            }
            Ok(found)
        }
    };
}

owned_by!(memberships, MembershipRecord, person_id: PersonId, "select * from membership where person_id in ");
owned_by!(details, ContactDetailRecord, person_id: PersonId, "select * from contact_detail where person_id in ");
owned_by!(names, OtherNameRecord, person_id: PersonId, "select * from other_name where person_id in ");
owned_by!(taggings, TaggingRecord, person_id: PersonId, "select * from tagging where person_id in ");
owned_by!(identifiers, IdentifierRecord, person_id: PersonId, "select * from identifier where person_id in ");
owned_by!(
    details_of_organizations, ContactDetailRecord, organization_id: OrganizationId,
    "select * from contact_detail where organization_id in "
);
owned_by!(
    names_of_organizations, OtherNameRecord, organization_id: OrganizationId,
    "select * from other_name where organization_id in "
);
owned_by!(
    taggings_of_organizations, TaggingRecord, organization_id: OrganizationId,
    "select * from tagging where organization_id in "
);
owned_by!(posts, PostRecord, organization_id: OrganizationId, "select * from post where organization_id in ");

pub(super) async fn tags(mut ex: Ex<'_>, folded: &[String]) -> Result<Vec<TagRecord>> {
    let mut found = vec![];
    for chunk in folded.chunks(IDS) {
        let mut q = sql!("select id, name, folded, created_at from tag where folded in ");
        q.list(chunk);
        found.extend(ex.all::<TagRecord>(q).await?);
    }
    Ok(found)
}

/// Mentions that are there, by kind and key.
pub(super) async fn mentions(mut ex: Ex<'_>, keys: &[String]) -> Result<HashMap<(String, String), Uuid>> {
    let mut found = HashMap::new();
    for chunk in keys.chunks(IDS) {
        let mut q = sql!("select kind, mention_key, id from mention where mention_key in ");
        q.list(chunk);
        let rows = ex.all::<(String, String, Uuid)>(q).await?;
        found.extend(rows.into_iter().map(|(kind, key, id)| ((kind, key), id)));
    }
    Ok(found)
}

/// Organisations outside the institutions that go by exactly this folded name; of several the first.
pub(super) async fn organizations_named(mut ex: Ex<'_>, folded: &[String]) -> Result<Vec<(String, OrganizationId)>> {
    let mut found = vec![];
    for chunk in folded.chunks(IDS) {
        // An organisation without a code is searched by its name twice: see `OrganizationRecord::search_text`.
        let mut q = sql!("select search_text, id from organization where merged_into is null and classification in ");
        q.list(super::mentions::GUESTS.iter().copied()).push(" and search_text in ");
        q.list(chunk.iter().map(|name| format!("{name} {name}"))).push(" order by id desc");
        let rows = ex.all::<(String, OrganizationId)>(q).await?;
        found.extend(rows.into_iter().map(|(text, id)| (text[..text.len() / 2].to_owned(), id)));
        // One with a code, or with other names, is searched by more than its name.
        let mut q = sql!(
            "select s.name, o.id from search_entry s join organization o on o.id = s.record_id
             where o.merged_into is null and s.kind = 'organization' and o.classification in "
        );
        q.list(super::mentions::GUESTS.iter().copied()).push(" and s.name in ").list(chunk);
        q.push(" order by o.id desc");
        found.extend(ex.all::<(String, OrganizationId)>(q).await?);
        let mut q = sql!(
            "select search_text, organization_id from other_name where organization_id is not null
             and search_text in "
        );
        q.list(chunk);
        found.extend(ex.all::<(String, OrganizationId)>(q).await?);
    }
    Ok(found)
}

/// Acts of states that are there: kind, area and title.
pub(super) async fn commitments(mut ex: Ex<'_>, areas: &[String]) -> Result<HashSet<(String, String, String)>> {
    let mut found = HashSet::new();
    for chunk in areas.chunks(IDS) {
        let mut q = sql!("select kind, area_code, title from commitment where area_code in ");
        q.list(chunk);
        found.extend(ex.all::<(String, String, String)>(q).await?);
    }
    Ok(found)
}

/// Votes of bodies that are there, by their numbers.
pub(super) async fn vote_events(mut ex: Ex<'_>, keys: &[&Key]) -> Result<HashMap<Key, VoteEventRecord>> {
    let mut found = HashMap::with_capacity(keys.len());
    for chunk in keys.chunks(IDS) {
        let mut q = sql!("select * from vote_event where identifier in ");
        q.list(chunk.iter().map(|key| key.value.as_str()));
        let rows = ex.all::<VoteEventRecord>(q).await?;
        found.extend(rows.into_iter().map(|row| (Key::new(&row.scheme, row.identifier.clone()), row)));
    }
    Ok(found)
}

/// Who voted how in these votes.
pub(super) async fn votes(mut ex: Ex<'_>, events: &[VoteEventId]) -> Result<HashMap<VoteEventId, Vec<VoteRecord>>> {
    let mut found: HashMap<VoteEventId, Vec<VoteRecord>> = HashMap::with_capacity(events.len());
    for chunk in events.chunks(IDS) {
        let mut q = sql!("select * from vote where vote_event_id in ");
        q.list(chunk.iter().copied()).push(" order by id");
        for row in ex.all::<VoteRecord>(q).await? {
            found.entry(row.vote_event_id).or_default().push(row);
        }
    }
    Ok(found)
}
