//! People in full, for files that other programs read: with everything they hold or held.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::export::ExportError;
use super::popolo::{self, Popolo};
use super::records::{
    EndPrecision, MembershipRecord, OrganizationRecord, OtherNameRecord, PersonRecord, PostRecord, StartPrecision,
};
use super::store::{changes, export as store};
use super::{ContactKind, OrganizationId, PeopleFilter, PersonId, Standing, areas, tags};
use crate::db::{Ex, Result};

/// People that are read at once.
const PIECE: usize = 500;

/// A person with everything around.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The person.
    pub person: PersonRecord,
    /// Other names.
    pub other_names: Vec<OtherNameRecord>,
    /// What they hold and held, the latest first.
    pub memberships: Vec<MembershipRecord>,
    /// Ways to reach them but for those that were replaced: kind, value, standing, what for.
    pub contact_details: Vec<(ContactKind, String, Standing, Option<String>)>,
    /// Numbers: whose, and which.
    pub identifiers: Vec<(String, String)>,
    /// Tags.
    pub tags: Vec<String>,
}

impl Entry {
    /// What they hold on a day.
    pub fn held_on(&self, on: NaiveDate) -> impl Iterator<Item = &MembershipRecord> {
        self.memberships.iter().filter(move |m| m.start_date <= on && m.end_date.is_none_or(|end| end >= on))
    }
}

/// Everybody of a filter, in the order of the list, with the bodies and posts that they name.
#[derive(Clone, Debug, Default)]
pub struct Outgoing {
    /// The people.
    pub people: Vec<Entry>,
    /// Bodies by identity.
    pub organizations: HashMap<OrganizationId, OrganizationRecord>,
    /// Posts by identity.
    pub posts: HashMap<super::records::PostId, PostRecord>,
}

/// Reads everybody of a filter, whatever the page.
pub async fn outgoing(ex: impl Into<Ex<'_>>, filter: &PeopleFilter) -> Result<Outgoing> {
    let mut ex = ex.into();
    let mut out = Outgoing::default();
    let ids = in_order(ex.again(), filter).await?;
    for chunk in ids.chunks(PIECE) {
        out.people.extend(entries(ex.again(), chunk).await?);
    }
    let held = || out.people.iter().flat_map(|entry| &entry.memberships);
    let posts: Vec<_> = unique(held().filter_map(|m| m.post_id.map(|id| id.0)));
    let mut bodies: Vec<_> = held().flat_map(|m| [Some(m.organization_id), m.on_behalf_of_id]).flatten().collect();
    for post in changes::fetch::<PostRecord>(ex.again(), &posts).await? {
        bodies.push(post.organization_id);
        out.posts.insert(post.id, post);
    }
    let mut wanted = unique(bodies.into_iter().map(|id| id.0));
    // A body without those above it would hang in the air.
    while !wanted.is_empty() {
        let found = changes::fetch::<OrganizationRecord>(ex.again(), &wanted).await?;
        out.organizations.extend(found.into_iter().map(|body| (body.id, body)));
        let above = out.organizations.values().filter_map(|body| body.parent_id);
        wanted = unique(above.filter(|id| !out.organizations.contains_key(id)).map(|id| id.0));
    }
    Ok(out)
}

fn unique(ids: impl Iterator<Item = uuid::Uuid>) -> Vec<uuid::Uuid> {
    let mut ids: Vec<_> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

async fn in_order(mut ex: Ex<'_>, filter: &PeopleFilter) -> Result<Vec<PersonId>> {
    let per = i64::try_from(PIECE).unwrap_or(i64::MAX);
    let mut page = PeopleFilter { page: 1, per, ..filter.clone() };
    let mut ids = vec![];
    loop {
        let (_, listed) = super::people(ex.again(), &page).await?;
        ids.extend(listed.iter().map(|row| row.id));
        if listed.len() < PIECE {
            return Ok(ids);
        }
        page.page += 1;
    }
}

async fn entries(mut ex: Ex<'_>, ids: &[PersonId]) -> Result<Vec<Entry>> {
    let uuids: Vec<_> = ids.iter().map(|id| id.0).collect();
    let empty = |person: PersonRecord| {
        let entry = Entry {
            person,
            other_names: vec![],
            memberships: vec![],
            contact_details: vec![],
            identifiers: vec![],
            tags: vec![],
        };
        (entry.person.id, entry)
    };
    let people = changes::fetch::<PersonRecord>(ex.again(), &uuids).await?;
    let mut entries: HashMap<PersonId, Entry> = people.into_iter().map(empty).collect();
    for row in store::memberships(ex.again(), ids).await? {
        entries.entry(row.person_id).and_modify(|entry| entry.memberships.push(row));
    }
    for row in store::other_names(ex.again(), ids).await? {
        if let Some(entry) = row.person_id.and_then(|id| entries.get_mut(&id)) {
            entry.other_names.push(row);
        }
    }
    for (id, kind, value, standing, label) in store::contact_details(ex.again(), ids).await? {
        entries.entry(id).and_modify(|entry| entry.contact_details.push((kind, value, standing, label)));
    }
    for (id, scheme, value) in store::identifiers(ex.again(), ids).await? {
        entries.entry(id).and_modify(|entry| entry.identifiers.push((scheme, value)));
    }
    for (id, names) in tags::of_people(ex, ids).await? {
        let names = names.into_iter().map(|(_, name)| name).collect();
        entries.entry(id).and_modify(|entry| entry.tags = names);
    }
    Ok(ids.iter().filter_map(|id| entries.remove(id)).collect())
}

/// Everybody of a filter as a [Popolo](https://www.popoloproject.com/) file, with what they hold and held, the bodies and
/// the posts. An address that must not be used says so in its type and in a note, so that no program takes it for one.
///
/// # Errors
/// [`ExportError::Db`].
pub async fn popolo(ex: impl Into<Ex<'_>>, filter: &PeopleFilter) -> Result<String, ExportError> {
    let out = outgoing(ex, filter).await?;
    let mut organizations: Vec<_> = out.organizations.values().collect();
    organizations.sort_by_key(|body| body.id);
    let mut posts: Vec<_> = out.posts.values().collect();
    posts.sort_by_key(|post| post.id.0);
    let file = Popolo {
        persons: out.people.iter().map(person).collect(),
        organizations: organizations.into_iter().map(organization).collect(),
        memberships: out.people.iter().flat_map(|entry| &entry.memberships).map(membership).collect(),
        posts: posts.into_iter().map(post).collect(),
        ..Popolo::default()
    };
    Ok(file.to_json())
}

fn person(entry: &Entry) -> popolo::Person {
    let person = &entry.person;
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let name = |row: &OtherNameRecord| popolo::OtherName { name: Some(row.name.clone()), note: None };
    let number = |(scheme, value): &(String, String)| popolo::Identifier {
        identifier: Some(value.clone()),
        scheme: Some(scheme.clone()),
    };
    let email = entry
        .contact_details
        .iter()
        .find(|(kind, _, standing, _)| *kind == ContactKind::Email && *standing == Standing::Usable);
    popolo::Person {
        id: Some(person.id.to_string()),
        name: Some(person.name.clone()),
        given_name: some(&person.given_name),
        family_name: some(&person.family_name),
        honorific_prefix: person.honorific_prefix.clone(),
        honorific_suffix: person.honorific_suffix.clone(),
        other_names: entry.other_names.iter().map(name).collect(),
        identifiers: entry.identifiers.iter().map(number).collect(),
        email: email.map(|(_, value, ..)| value.clone()),
        gender: person.gender.map(|gender| gender.to_string()),
        death_date: person.died_on.map(|day| day.to_string()),
        national_identity: person
            .nationality
            .as_deref()
            .map(|code| areas::by_code(code).map_or(code, |area| area.name).to_owned()),
        contact_details: entry.contact_details.iter().map(contact_detail).collect(),
        ..popolo::Person::default()
    }
}

fn contact_detail(
    (kind, value, standing, label): &(ContactKind, String, Standing, Option<String>),
) -> popolo::ContactDetail {
    let kind = match kind {
        ContactKind::Email => "email",
        ContactKind::Phone => "voice",
        ContactKind::Fax => "fax",
        ContactKind::Address => "address",
        ContactKind::Office => "office",
        ContactKind::Web | ContactKind::Social => "url",
    };
    let is_usable = *standing == Standing::Usable;
    popolo::ContactDetail {
        kind: Some(if is_usable { kind.to_owned() } else { format!("{standing}-{kind}") }),
        label: label.clone(),
        value: Some(value.clone()),
        note: (!is_usable).then(|| match standing {
            Standing::Objected => "The holder objected: not to be used.".to_owned(),
            _ => "Mail to it came back: not to be used.".to_owned(),
        }),
    }
}

fn membership(row: &MembershipRecord) -> popolo::Membership {
    // As exactly as it is known, in the standard's words: `2024`, `2024-07`, `2024-07-16`.
    let start = match row.start_precision {
        StartPrecision::Day => Some(row.start_date.format("%Y-%m-%d").to_string()),
        StartPrecision::Month => Some(row.start_date.format("%Y-%m").to_string()),
        StartPrecision::Year => Some(row.start_date.format("%Y").to_string()),
        StartPrecision::Unknown => None,
    };
    let end = row.end_date.map(|end| match row.end_precision {
        EndPrecision::Day => end.format("%Y-%m-%d").to_string(),
        EndPrecision::Month => end.format("%Y-%m").to_string(),
        EndPrecision::Year => end.format("%Y").to_string(),
    });
    popolo::Membership {
        id: Some(row.id.to_string()),
        label: row.label.clone(),
        role: Some(row.role.to_string()),
        person_id: Some(row.person_id.to_string()),
        organization_id: Some(row.organization_id.to_string()),
        post_id: row.post_id.map(|id| id.to_string()),
        on_behalf_of_id: row.on_behalf_of_id.map(|id| id.to_string()),
        area: row.area_code.as_deref().and_then(area),
        start_date: start,
        end_date: end,
        ..popolo::Membership::default()
    }
}

fn organization(row: &OrganizationRecord) -> popolo::Organization {
    let code =
        (row.short_name != row.name).then(|| popolo::OtherName { name: Some(row.short_name.clone()), note: None });
    popolo::Organization {
        id: Some(row.id.to_string()),
        name: Some(row.name.clone()),
        other_names: code.into_iter().collect(),
        classification: Some(row.classification.to_string()),
        parent_id: row.parent_id.map(|id| id.to_string()),
        area: area(&row.area_code),
        founding_date: row.founded_on.map(|day| day.to_string()),
        dissolution_date: row.dissolved_on.map(|day| day.to_string()),
        ..popolo::Organization::default()
    }
}

fn post(row: &PostRecord) -> popolo::Post {
    popolo::Post {
        id: Some(row.id.to_string()),
        label: Some(row.label.clone()),
        organization_id: Some(row.organization_id.to_string()),
        area: area(&row.area_code),
        start_date: row.start_date.map(|day| day.to_string()),
        end_date: row.end_date.map(|day| day.to_string()),
        ..popolo::Post::default()
    }
}

fn area(code: &str) -> Option<popolo::Area> {
    let area = areas::by_code(code)?;
    Some(popolo::Area {
        id: Some(area.code.to_owned()),
        name: Some(area.name.to_owned()),
        identifier: Some(area.code.to_owned()),
        ..popolo::Area::default()
    })
}
