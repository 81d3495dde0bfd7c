//! Tags: words to mark people and organisations with. Every change is an act that can be undone.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::changes::{ChangeSetId, ChangeSetKind, Writer};
use super::records::{TagId, TagRecord, TaggingId, TaggingRecord};
use super::store::tags as store;
use super::{OrganizationId, PersonId};
use crate::accounts::AccountId;
use crate::db::{Ex, Result, Tx};
use crate::t;
use crate::text::fold;

/// The longest name, in characters.
const LONGEST: usize = 60;

/// A tag, with how many bear it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub struct Tag {
    /// Identity.
    pub id: TagId,
    /// As shown.
    pub name: String,
    /// People who bear it.
    pub people: i64,
    /// Organisations that bear it.
    pub organizations: i64,
}

/// A name that may be a tag's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TagName(String);

impl TagName {
    /// Checks a name as typed.
    ///
    /// # Errors
    /// A sentence that says what is wrong.
    pub fn parse(typed: &str) -> Result<TagName, String> {
        let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        if fold(&name).is_empty() {
            return Err(t!("directory-tags-nameless").into());
        }
        if name.chars().count() > LONGEST {
            return Err(t!("directory-tags-too-long", longest = LONGEST, n = name.chars().count()));
        }
        Ok(TagName(name))
    }

    /// As typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a bulk act did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tagged {
    /// The act; none when nothing was to be done.
    pub set: Option<ChangeSetId>,
    /// How many were marked, or are not any more.
    pub changed: usize,
}

/// Who or what is marked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marked<'a> {
    /// People.
    pub people: &'a [PersonId],
    /// Organisations.
    pub organizations: &'a [OrganizationId],
}

impl Marked<'_> {
    fn len(&self) -> usize {
        self.people.len() + self.organizations.len()
    }

    fn words(&self) -> String {
        let people = || t!("directory-tags-who-people", n = self.people.len());
        let organizations = || t!("directory-tags-who-organisations", n = self.organizations.len());
        match (self.people.is_empty(), self.organizations.is_empty()) {
            (false, false) => t!("directory-tags-who-both", people = people(), organizations = organizations()),
            (true, false) => organizations(),
            _ => people(),
        }
    }
}

fn kind(marked: Marked<'_>) -> ChangeSetKind {
    if marked.len() == 1 { ChangeSetKind::Edit } else { ChangeSetKind::Bulk }
}

/// Every tag, by name.
pub async fn tags(ex: impl Into<Ex<'_>>) -> Result<Vec<Tag>> {
    let mut tags = store::tags(ex).await?;
    tags.sort_by_cached_key(|tag| fold(&tag.name));
    Ok(tags)
}

/// One tag.
pub async fn tag(ex: impl Into<Ex<'_>>, id: TagId) -> Result<Option<Tag>> {
    Ok(store::tags(ex).await?.into_iter().find(|tag| tag.id == id))
}

/// The tags of many people, by name.
pub async fn of_people(ex: impl Into<Ex<'_>>, people: &[PersonId]) -> Result<HashMap<PersonId, Vec<(TagId, String)>>> {
    let mut tags: HashMap<PersonId, Vec<(TagId, String)>> = HashMap::new();
    for (person, tag, name) in store::of_people(ex, people).await? {
        tags.entry(person).or_default().push((tag, name));
    }
    for tags in tags.values_mut() {
        tags.sort_by_cached_key(|(_, name)| fold(name));
    }
    Ok(tags)
}

/// The tags of many organisations, by name.
pub async fn of_organizations(
    ex: impl Into<Ex<'_>>,
    organizations: &[OrganizationId],
) -> Result<HashMap<OrganizationId, Vec<(TagId, String)>>> {
    let mut tags: HashMap<OrganizationId, Vec<(TagId, String)>> = HashMap::new();
    for (organization, tag, name) in store::of_organizations(ex, organizations).await? {
        tags.entry(organization).or_default().push((tag, name));
    }
    for tags in tags.values_mut() {
        tags.sort_by_cached_key(|(_, name)| fold(name));
    }
    Ok(tags)
}

/// Marks people and organisations, those that bear the tag already left as they are; the tag is made if it is new. One
/// act, however many.
pub async fn mark(
    tx: &mut Tx,
    name: &TagName,
    marked: Marked<'_>,
    account: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<Tagged> {
    let known = store::by_folded(&mut *tx, &fold(&name.0)).await?;
    let taggings = match &known {
        Some(tag) => store::taggings(&mut *tx, tag.id).await?,
        None => vec![],
    };
    let people: std::collections::HashSet<_> = taggings.iter().filter_map(|row| row.person_id).collect();
    let organizations: std::collections::HashSet<_> = taggings.iter().filter_map(|row| row.organization_id).collect();
    let people: Vec<_> = marked.people.iter().copied().filter(|id| !people.contains(id)).collect();
    let organizations: Vec<_> = marked.organizations.iter().copied().filter(|id| !organizations.contains(id)).collect();
    let fresh = Marked { people: &people, organizations: &organizations };
    if fresh.len() == 0 {
        return Ok(Tagged { set: None, changed: 0 });
    }
    let shown = known.as_ref().map_or(name.as_str(), |tag| &tag.name);
    let title = t!("directory-tags-act-tagged", who = fresh.words(), tag = shown);
    let mut writer = Writer::begin(tx, kind(fresh), &title, account, now).await?;
    let tag_id = if let Some(tag) = known {
        tag.id
    } else {
        let tag = TagRecord { id: TagId::new(), name: name.0.clone(), folded: fold(&name.0), created_at: now };
        writer.insert(tx, std::slice::from_ref(&tag)).await?;
        tag.id
    };
    let row = |person_id, organization_id| TaggingRecord {
        id: TaggingId::new(),
        tag_id,
        person_id,
        organization_id,
        created_at: now,
    };
    let of_people = people.iter().map(|id| row(Some(*id), None));
    let rows: Vec<_> = of_people.chain(organizations.iter().map(|id| row(None, Some(*id)))).collect();
    writer.insert(tx, &rows).await?;
    writer.refresh_search(tx).await?;
    Ok(Tagged { set: Some(writer.id()), changed: rows.len() })
}

/// Takes a tag from people and organisations. The tag itself stays.
pub async fn unmark(
    tx: &mut Tx,
    id: TagId,
    marked: Marked<'_>,
    account: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<Tagged> {
    let nothing = Tagged { set: None, changed: 0 };
    let Some(tag) = tag(&mut *tx, id).await? else { return Ok(nothing) };
    let people: std::collections::HashSet<_> = marked.people.iter().copied().collect();
    let organizations: std::collections::HashSet<_> = marked.organizations.iter().copied().collect();
    let taggings: Vec<_> = store::taggings(&mut *tx, id)
        .await?
        .into_iter()
        .filter(|row| {
            row.person_id.is_some_and(|id| people.contains(&id))
                || row.organization_id.is_some_and(|id| organizations.contains(&id))
        })
        .collect();
    if taggings.is_empty() {
        return Ok(nothing);
    }
    let people: Vec<_> = taggings.iter().filter_map(|row| row.person_id).collect();
    let organizations: Vec<_> = taggings.iter().filter_map(|row| row.organization_id).collect();
    let gone = Marked { people: &people, organizations: &organizations };
    let title = t!("directory-tags-act-untagged", tag = &tag.name, who = gone.words());
    let mut writer = Writer::begin(tx, kind(gone), &title, account, now).await?;
    writer.delete::<TaggingRecord>(tx, &taggings.iter().map(|row| row.id.0).collect::<Vec<_>>()).await?;
    writer.refresh_search(tx).await?;
    Ok(Tagged { set: Some(writer.id()), changed: taggings.len() })
}

/// Gives a tag another name. Named as another tag is, it becomes one with that tag. None when there is no such tag or
/// its name stays.
pub async fn rename(
    tx: &mut Tx,
    id: TagId,
    name: &TagName,
    account: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<Option<ChangeSetId>> {
    let Some(tag) = store::record(&mut *tx, id).await? else { return Ok(None) };
    if tag.name == name.0 {
        return Ok(None);
    }
    let other = store::by_folded(&mut *tx, &fold(&name.0)).await?.filter(|other| other.id != id);
    let title = match &other {
        Some(other) => t!("directory-tags-act-merged", tag = &tag.name, other = &other.name),
        None => t!("directory-tags-act-renamed", tag = &tag.name, name = &name.0),
    };
    // Many may bear it: they are found under the new name once everything is written.
    let mut writer = Writer::begin(tx, ChangeSetKind::Bulk, &title, account, now).await?;
    match other {
        None => {
            let renamed = TagRecord { name: name.0.clone(), folded: fold(&name.0), ..tag };
            writer.update(tx, &[renamed]).await?;
        }
        Some(other) => {
            let bear: std::collections::HashSet<_> = store::taggings(&mut *tx, other.id)
                .await?
                .into_iter()
                .map(|row| (row.person_id, row.organization_id))
                .collect();
            let rows = store::taggings(&mut *tx, id).await?;
            let (twice, moved): (Vec<_>, Vec<_>) =
                rows.into_iter().partition(|row| bear.contains(&(row.person_id, row.organization_id)));
            writer.delete::<TaggingRecord>(tx, &twice.iter().map(|row| row.id.0).collect::<Vec<_>>()).await?;
            let moved: Vec<_> = moved.into_iter().map(|row| TaggingRecord { tag_id: other.id, ..row }).collect();
            writer.update(tx, &moved).await?;
            writer.delete::<TagRecord>(tx, &[id.0]).await?;
        }
    }
    writer.refresh_search(tx).await?;
    Ok(Some(writer.id()))
}

/// Deletes a tag with all its marks. None when there is no such tag.
pub async fn delete(
    tx: &mut Tx,
    id: TagId,
    account: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<Option<ChangeSetId>> {
    let Some(tag) = store::record(&mut *tx, id).await? else { return Ok(None) };
    let title = t!("directory-tags-act-deleted", tag = &tag.name);
    let mut writer = Writer::begin(tx, ChangeSetKind::Bulk, &title, account, now).await?;
    let rows = store::taggings(&mut *tx, id).await?;
    writer.delete::<TaggingRecord>(tx, &rows.iter().map(|row| row.id.0).collect::<Vec<_>>()).await?;
    writer.delete::<TagRecord>(tx, &[id.0]).await?;
    writer.refresh_search(tx).await?;
    Ok(Some(writer.id()))
}
