//! Organisations: entering them, what they are part of, and removing what nothing refers to.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::people::{remove, search_text};
use super::{By, EditError, Edited, Owner, organization_sheet};
use crate::db::{Ex, Result, Tx};
use crate::directory::changes::{self, ChangeSetId};
use crate::directory::records::{
    ContactDetailRecord, IdentifierRecord, OrganizationRecord, OtherNameRecord, TaggingRecord,
};
use crate::directory::store::{changes as rows, edit as store};
use crate::directory::{Classification, OrganizationId};
use crate::t;
use crate::text::fold;

/// What can be said of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationFields {
    /// Its kind.
    pub classification: Classification,
    /// Full name.
    pub name: String,
    /// The code it goes by; empty where there is none.
    pub code: String,
    /// What it is part of.
    pub parent_id: Option<OrganizationId>,
    /// ISO 3166-1 alpha-2; empty where it has none.
    pub area_code: String,
    /// First day.
    pub founded_on: Option<NaiveDate>,
    /// Last day.
    pub dissolved_on: Option<NaiveDate>,
}

impl OrganizationFields {
    /// What an organisation is now.
    pub fn of(row: &OrganizationRecord) -> Self {
        OrganizationFields {
            classification: row.classification,
            name: row.name.clone(),
            code: if row.short_name == row.name { String::new() } else { row.short_name.clone() },
            parent_id: row.parent_id,
            area_code: row.area_code.clone(),
            founded_on: row.founded_on,
            dissolved_on: row.dissolved_on,
        }
    }

    fn short_name(&self) -> &str {
        if self.code.is_empty() { &self.name } else { &self.code }
    }

    fn write(&self, row: &mut OrganizationRecord, names: &[OtherNameRecord]) {
        row.classification = self.classification;
        row.name.clone_from(&self.name);
        self.short_name().clone_into(&mut row.short_name);
        row.parent_id = self.parent_id;
        row.area_code.clone_from(&self.area_code);
        row.founded_on = self.founded_on;
        row.dissolved_on = self.dissolved_on;
        row.search_text = search_text(&format!("{} {}", row.short_name, row.name), names);
    }

    async fn check(&self, tx: &mut Tx, by: &By<'_>, own: Option<OrganizationId>) -> Result<(), EditError> {
        let mut wrong = vec![];
        if self.name.is_empty() {
            wrong.push(("name", t!("directory-edit-full-name-missing").to_owned()));
        }
        if self.founded_on.zip(self.dissolved_on).is_some_and(|(first, last)| last < first) {
            wrong.push(("dissolved_on", t!("directory-edit-last-before-first").to_owned()));
        }
        if self.founded_on.is_some_and(|day| day > by.today) {
            wrong.push(("founded_on", t!("directory-edit-founded-future").to_owned()));
        }
        let key = (self.classification, self.short_name(), self.area_code.as_str());
        let taken = store::organization_by_key(&mut *tx, key.0, key.1, key.2).await?;
        if let Some((_, name)) = taken.filter(|(id, _)| Some(*id) != own) {
            let kind = crate::locale::mid_sentence(self.classification.label());
            wrong.push(("code", t!("directory-edit-code-taken", kind = kind, code = key.1, name = name)));
        }
        if let Some((own, parent)) = own.zip(self.parent_id)
            && let Some(sentence) = cycle(tx, own, parent).await?
        {
            wrong.push(("parent", sentence));
        }
        if wrong.is_empty() { Ok(()) } else { Err(EditError::Invalid(wrong)) }
    }
}

/// Why an organisation cannot be part of another, if it cannot: nothing is part of itself.
async fn cycle(tx: &mut Tx, own: OrganizationId, parent: OrganizationId) -> Result<Option<String>> {
    let mut seen = HashSet::new();
    let mut at = Some(parent);
    while let Some(id) = at.filter(|id| seen.insert(*id)) {
        let Some(row) = organization_record(&mut *tx, id).await? else { break };
        if id == own {
            return Ok(Some(t!("directory-edit-cycle", name = &row.name)));
        }
        at = row.parent_id;
    }
    Ok(None)
}

/// An organisation's own row.
pub async fn organization_record(ex: impl Into<Ex<'_>>, id: OrganizationId) -> Result<Option<OrganizationRecord>> {
    Ok(rows::fetch(ex, &[id.0]).await?.pop())
}

/// Organisations in whose code or names all words are found; those that go by exactly this code first.
pub async fn find_organizations(ex: impl Into<Ex<'_>>, text: &str, limit: i64) -> Result<Vec<OrganizationRecord>> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Ok(vec![]);
    }
    let mut found: Vec<OrganizationRecord> = store::organizations_with_words(ex, &words, limit).await?;
    let exact = |row: &OrganizationRecord| fold(&row.short_name) == folded || fold(&row.name) == folded;
    found.sort_by(|a, b| (!exact(a), a.name.len(), &a.name).cmp(&(!exact(b), b.name.len(), &b.name)));
    Ok(found)
}

/// The row of an organisation that may be entered.
pub(super) async fn checked_new(
    tx: &mut Tx,
    by: &By<'_>,
    fields: &OrganizationFields,
) -> Result<OrganizationRecord, EditError> {
    fields.check(tx, by, None).await?;
    let mut row = OrganizationRecord {
        id: OrganizationId::new(),
        classification: fields.classification,
        name: String::new(),
        short_name: String::new(),
        parent_id: None,
        area_code: String::new(),
        search_text: String::new(),
        created_at: by.now,
        founded_on: None,
        dissolved_on: None,
        facts: None,
        merged_into: None,
    };
    fields.write(&mut row, &[]);
    Ok(row)
}

/// Enters an organisation.
///
/// # Errors
/// [`EditError::Invalid`].
pub async fn create_organization(
    tx: &mut Tx,
    by: &By<'_>,
    fields: &OrganizationFields,
) -> Result<(OrganizationId, ChangeSetId), EditError> {
    let row = checked_new(tx, by, fields).await?;
    let mut writer = by.begin(tx, &t!("directory-edit-act-entered", name = &row.name)).await?;
    writer.insert(tx, std::slice::from_ref(&row)).await?;
    changes::lock_fields(tx, row.id.0, &["name"], Some(by.account), by.now).await?;
    Ok((row.id, writer.id()))
}

/// Writes what is said of an organisation anew, and locks what changed.
///
/// # Errors
/// [`EditError::Invalid`] and [`EditError::NotFound`].
pub async fn update_organization(tx: &mut Tx, by: &By<'_>, id: OrganizationId, fields: &OrganizationFields) -> Edited {
    let before = organization_record(&mut *tx, id).await?.ok_or(EditError::NotFound)?;
    fields.check(tx, by, Some(id)).await?;
    let names: Vec<OtherNameRecord> = store::of_owner(&mut *tx, Owner::Organization(id)).await?;
    let mut row = before.clone();
    fields.write(&mut row, &names);
    let mut changed = vec![];
    for (field, differs) in [
        ("classification", row.classification != before.classification),
        ("name", row.name != before.name),
        ("short_name", row.short_name != before.short_name),
        ("parent_id", row.parent_id != before.parent_id),
        ("area_code", row.area_code != before.area_code),
        ("founded_on", row.founded_on != before.founded_on),
        ("dissolved_on", row.dissolved_on != before.dissolved_on),
    ] {
        if differs {
            changed.push(field);
        }
    }
    if changed.is_empty() {
        return Ok(None);
    }
    let mut writer = by.begin(tx, &t!("directory-edit-act-corrected", name = &row.name)).await?;
    writer.update(tx, &[row]).await?;
    changes::lock_fields(tx, id.0, &changed, Some(by.account), by.now).await?;
    Ok(Some(writer.id()))
}

/// Removes an organisation to which nothing refers, with what is only about it. `is_in_use` says that clients work with
/// it.
///
/// # Errors
/// [`EditError::Refused`] when something refers to it, [`EditError::NotFound`].
pub async fn delete_organization(
    tx: &mut Tx,
    by: &By<'_>,
    id: OrganizationId,
    is_in_use: bool,
) -> Result<ChangeSetId, EditError> {
    let all = organization_sheet(&mut *tx, id).await?.ok_or(EditError::NotFound)?;
    let name = &all.organization.name;
    let refused = if is_in_use {
        Some(t!("directory-edit-stays-organization-decides", name = name))
    } else if !all.memberships.is_empty() || !all.on_behalf.is_empty() {
        Some(t!("directory-edit-stays-organization-roles", name = name))
    } else if !all.children.is_empty() {
        Some(t!("directory-edit-stays-organization-parts", name = name))
    } else if !all.posts.is_empty() {
        Some(t!("directory-edit-stays-organization-posts", name = name))
    } else if !all.commitments.is_empty() || !all.mentions.is_empty() {
        Some(t!("directory-edit-stays-organization-named", name = name))
    } else if !all.absorbed.is_empty() {
        Some(t!("directory-edit-stays-organization-absorbed", name = name))
    } else {
        None
    };
    if let Some(why) = refused {
        return Err(EditError::Refused(why));
    }
    let mut writer = by.begin(tx, &t!("directory-edit-act-removed", name = name)).await?;
    remove::<TaggingRecord>(&mut writer, tx, &all.taggings).await?;
    remove::<ContactDetailRecord>(&mut writer, tx, &all.details).await?;
    remove::<IdentifierRecord>(&mut writer, tx, &all.identifiers).await?;
    remove::<OtherNameRecord>(&mut writer, tx, &all.names).await?;
    writer.delete::<OrganizationRecord>(tx, &[id.0]).await?;
    Ok(writer.id())
}
