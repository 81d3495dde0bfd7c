//! Everything that the directory holds of one person, or one organisation, as stored.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{Owner, RelationshipKind};
use crate::db::{Ex, Result};
use crate::directory::records::PostId;
use crate::directory::records::{
    CommitmentRecord, ContactDetailRecord, IdentifierRecord, MembershipRecord, MentionPartyRecord, OrganizationRecord,
    OtherNameRecord, PersonRecord, PostRecord, Record, RelationshipRecord, TaggingRecord, VoteEventRecord, VoteRecord,
};
use crate::directory::store::{changes as rows, edit as store};
use crate::directory::{OrganizationId, PersonId};

/// All of one person.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Who.
    pub person: PersonRecord,
    /// Other names.
    pub names: Vec<OtherNameRecord>,
    /// Ways to reach them, whatever their standing.
    pub details: Vec<ContactDetailRecord>,
    /// Numbers by which lists know them.
    pub identifiers: Vec<IdentifierRecord>,
    /// Roles, the latest start first.
    pub memberships: Vec<MembershipRecord>,
    /// Relationships in which they are either.
    pub relationships: Vec<RelationshipRecord>,
    /// Marks.
    pub taggings: Vec<TaggingRecord>,
    /// Where they are mentioned.
    pub mentions: Vec<MentionPartyRecord>,
    /// How they voted.
    pub votes: Vec<VoteRecord>,
    /// The organisations of the roles.
    pub organizations: HashMap<OrganizationId, OrganizationRecord>,
    /// The posts of the roles.
    pub posts: HashMap<PostId, PostRecord>,
    /// The names of the people in the relationships.
    pub people: HashMap<PersonId, String>,
}

/// A relationship as seen from one of the two.
#[derive(Clone, Debug)]
pub struct Connection<'a> {
    /// The row.
    pub row: &'a RelationshipRecord,
    /// Who the other is.
    pub other: PersonId,
    /// The other's name.
    pub name: &'a str,
    /// What the other is to this one: `Assistant`, `Adviser`.
    pub label: &'static str,
}

impl Sheet {
    /// The relationships as seen from this person, strong ones first.
    pub fn connections(&self) -> Vec<Connection<'_>> {
        let connection = |row| {
            let row: &RelationshipRecord = row;
            let is_first = row.person_id == self.person.id;
            let other = if is_first { row.other_person_id } else { row.person_id };
            let kind = row.kind.parse().unwrap_or(RelationshipKind::Other);
            let label = if is_first { kind.label_of_other() } else { kind.label() };
            Connection { row, other, name: self.people.get(&other).map_or("", String::as_str), label }
        };
        let mut connections: Vec<_> = self.relationships.iter().map(connection).collect();
        connections.sort_by(|a, b| (-a.row.strength, a.name).cmp(&(-b.row.strength, b.name)));
        connections
    }

    /// The ids of all rows that are about the person.
    pub fn ids(&self) -> Vec<Uuid> {
        let mut ids = vec![self.person.id.0];
        ids.extend(self.names.iter().map(Record::uuid));
        ids.extend(self.details.iter().map(Record::uuid));
        ids.extend(self.identifiers.iter().map(Record::uuid));
        ids.extend(self.memberships.iter().map(Record::uuid));
        ids.extend(self.relationships.iter().map(Record::uuid));
        ids
    }

    /// Whether a role is held on a day.
    pub fn is_held_on(row: &MembershipRecord, on: NaiveDate) -> bool {
        row.start_date <= on && row.end_date.is_none_or(|end| end >= on)
    }
}

/// All of one person; none if there is no such person.
pub async fn sheet(ex: impl Into<Ex<'_>>, id: PersonId) -> Result<Option<Sheet>> {
    let mut ex = ex.into();
    let Some(person) = rows::fetch::<PersonRecord>(ex.again(), &[id.0]).await?.pop() else { return Ok(None) };
    let owner = Owner::Person(id);
    let mut memberships: Vec<MembershipRecord> = store::of_owner(ex.again(), owner).await?;
    memberships.sort_by_key(|row| std::cmp::Reverse((row.start_date, row.id)));
    let relationships: Vec<RelationshipRecord> = store::relationships(ex.again(), id).await?;
    let organizations =
        memberships.iter().flat_map(|row| std::iter::once(row.organization_id).chain(row.on_behalf_of_id));
    let organizations: Vec<_> = organizations.map(|id| id.0).collect();
    let organizations = rows::fetch::<OrganizationRecord>(ex.again(), &distinct(organizations)).await?;
    let posts: Vec<_> = memberships.iter().filter_map(|row| row.post_id).map(|id| id.0).collect();
    let posts = rows::fetch::<PostRecord>(ex.again(), &distinct(posts)).await?;
    let people: Vec<_> = relationships.iter().flat_map(|row| [row.person_id, row.other_person_id]).collect();
    Ok(Some(Sheet {
        person,
        names: store::of_owner(ex.again(), owner).await?,
        details: store::of_owner(ex.again(), owner).await?,
        identifiers: store::of_owner(ex.again(), owner).await?,
        taggings: store::of_owner(ex.again(), owner).await?,
        mentions: store::of_owner(ex.again(), owner).await?,
        votes: store::of_owner(ex.again(), owner).await?,
        people: store::names(ex.again(), &people).await?.into_iter().collect(),
        organizations: organizations.into_iter().map(|row| (row.id, row)).collect(),
        posts: posts.into_iter().map(|row| (row.id, row)).collect(),
        memberships,
        relationships,
    }))
}

fn distinct(mut ids: Vec<Uuid>) -> Vec<Uuid> {
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// All of one organisation but who is in it.
#[derive(Clone, Debug)]
pub struct OrganizationSheet {
    /// Which.
    pub organization: OrganizationRecord,
    /// Other names.
    pub names: Vec<OtherNameRecord>,
    /// Ways to reach it.
    pub details: Vec<ContactDetailRecord>,
    /// Numbers by which lists know it.
    pub identifiers: Vec<IdentifierRecord>,
    /// Marks.
    pub taggings: Vec<TaggingRecord>,
    /// What is part of it.
    pub children: Vec<OrganizationRecord>,
    /// Its positions.
    pub posts: Vec<PostRecord>,
    /// Who is in it.
    pub memberships: Vec<MembershipRecord>,
    /// Roles held on its behalf.
    pub on_behalf: Vec<MembershipRecord>,
    /// Its formal acts.
    pub commitments: Vec<CommitmentRecord>,
    /// Where it is mentioned.
    pub mentions: Vec<MentionPartyRecord>,
    /// The votes it held.
    pub votes: Vec<VoteEventRecord>,
    /// Entries that turned out to be it.
    pub absorbed: Vec<OrganizationRecord>,
}

/// All of one organisation; none if there is no such organisation.
pub async fn organization_sheet(ex: impl Into<Ex<'_>>, id: OrganizationId) -> Result<Option<OrganizationSheet>> {
    let mut ex = ex.into();
    let found = rows::fetch::<OrganizationRecord>(ex.again(), &[id.0]).await?.pop();
    let Some(organization) = found else { return Ok(None) };
    let owner = Owner::Organization(id);
    Ok(Some(OrganizationSheet {
        organization,
        names: store::of_owner(ex.again(), owner).await?,
        details: store::of_owner(ex.again(), owner).await?,
        identifiers: store::of_owner(ex.again(), owner).await?,
        taggings: store::of_owner(ex.again(), owner).await?,
        children: store::of_owner(ex.again(), owner).await?,
        posts: store::of_owner(ex.again(), owner).await?,
        memberships: store::of_owner(ex.again(), owner).await?,
        on_behalf: store::on_behalf_of(ex.again(), id).await?,
        commitments: store::of_owner(ex.again(), owner).await?,
        mentions: store::of_owner(ex.again(), owner).await?,
        votes: store::of_owner(ex.again(), owner).await?,
        absorbed: store::absorbed_by(ex, id).await?,
    }))
}

/// Memberships and acts that refer to one of these posts, wherever they are.
pub async fn on_posts(ex: impl Into<Ex<'_>>, posts: &[Uuid]) -> Result<(Vec<MembershipRecord>, Vec<CommitmentRecord>)> {
    let mut ex = ex.into();
    Ok((store::of_posts(ex.again(), posts).await?, store::of_posts(ex, posts).await?))
}

/// A field that a person has set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldLock {
    /// Of which row.
    pub record_id: Uuid,
    /// Which field.
    pub field: String,
    /// Who set it; none if that account is gone.
    pub by: Option<String>,
    /// When.
    pub at: DateTime<Utc>,
}

/// The fields of these rows that a person has set.
pub async fn field_locks(ex: impl Into<Ex<'_>>, records: &[Uuid]) -> Result<Vec<FieldLock>> {
    let rows = store::locks(ex, records).await?;
    let lock =
        |row: store::LockRow| FieldLock { record_id: row.record_id, field: row.field, by: row.by, at: row.locked_at };
    Ok(rows.into_iter().map(lock).collect())
}
