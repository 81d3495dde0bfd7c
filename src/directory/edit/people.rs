//! A person's own fields, and whether there is somebody of that name already.

use chrono::NaiveDate;
use uuid::Uuid;

use super::{By, EditError, Edited, Owner, sheet};
use crate::db::{Ex, Result, Tx};
use crate::directory::changes::{self, ChangeSetId, Writer};
use crate::directory::records::{
    ContactDetailRecord, IdentifierRecord, MembershipRecord, OtherNameRecord, PersonRecord, Record, TaggingRecord,
};
use crate::directory::store::{changes as rows, edit as store};
use crate::directory::{Gender, NewPerson, PersonId};
use crate::t;
use crate::text::fold;

/// Who is told of at most when a new person looks like others.
const ALIKE: i64 = 12;

/// What can be said of a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonFields {
    /// Given names; may be empty.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Before the name: `Dr`.
    pub honorific_prefix: Option<String>,
    /// After the name: `PhD`.
    pub honorific_suffix: Option<String>,
    /// Where known.
    pub gender: Option<Gender>,
    /// ISO 639-1 code of the language to write in.
    pub language: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub nationality: Option<String>,
    /// Day of death.
    pub died_on: Option<NaiveDate>,
}

impl From<&PersonRecord> for PersonFields {
    fn from(row: &PersonRecord) -> Self {
        PersonFields {
            given_name: row.given_name.clone(),
            family_name: row.family_name.clone(),
            honorific_prefix: row.honorific_prefix.clone(),
            honorific_suffix: row.honorific_suffix.clone(),
            gender: row.gender,
            language: row.language.clone(),
            nationality: row.nationality.clone(),
            died_on: row.died_on,
        }
    }
}

impl PersonFields {
    fn names(&self) -> NewPerson {
        let (given_name, family_name) = (self.given_name.clone(), self.family_name.clone());
        NewPerson { given_name, family_name, ..NewPerson::default() }
    }

    /// Writes the fields into a row; other names stay in what is searched.
    fn write(&self, row: &mut PersonRecord, other_names: &[OtherNameRecord]) {
        let names = self.names();
        row.name = names.name();
        row.given_name.clone_from(&self.given_name);
        row.family_name.clone_from(&self.family_name);
        row.sort_name = names.sort_name();
        row.search_text = search_text(&row.name, other_names);
        row.gender = self.gender;
        row.language.clone_from(&self.language);
        row.honorific_prefix.clone_from(&self.honorific_prefix);
        row.honorific_suffix.clone_from(&self.honorific_suffix);
        row.nationality.clone_from(&self.nationality);
        row.died_on = self.died_on;
    }

    fn check(&self, by: &By<'_>) -> Result<(), EditError> {
        if self.family_name.is_empty() {
            return Err(EditError::invalid("family_name", t!("directory-edit-family-name-missing")));
        }
        if self.died_on.is_some_and(|day| day > by.today) {
            return Err(EditError::invalid("died_on", t!("directory-edit-death-future")));
        }
        Ok(())
    }

    /// The names of the fields in which two differ.
    fn changed(&self, before: &PersonFields) -> Vec<&'static str> {
        let names = self.given_name != before.given_name || self.family_name != before.family_name;
        let mut changed = if names { vec!["name", "given_name", "family_name"] } else { vec![] };
        for (field, differs) in [
            ("honorific_prefix", self.honorific_prefix != before.honorific_prefix),
            ("honorific_suffix", self.honorific_suffix != before.honorific_suffix),
            ("gender", self.gender != before.gender),
            ("language", self.language != before.language),
            ("nationality", self.nationality != before.nationality),
            ("died_on", self.died_on != before.died_on),
        ] {
            if differs {
                changed.push(field);
            }
        }
        changed
    }
}

/// Name and other names, folded, each word once.
pub(in crate::directory) fn search_text(name: &str, other_names: &[OtherNameRecord]) -> String {
    let mut text = fold(name);
    for other in other_names {
        let folded = fold(&other.name);
        if !text.contains(&folded) {
            text.push(' ');
            text.push_str(&folded);
        }
    }
    text
}

/// Somebody who may be the person that is about to be entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// Who.
    pub id: PersonId,
    /// As shown.
    pub name: String,
    /// Whether the names are the same but for accents, capitals and order.
    pub is_same: bool,
}

/// Who is called like this, however spelt and in whatever order; then who has the same family name and initial.
pub async fn look_alikes(ex: impl Into<Ex<'_>>, given: &str, family: &str) -> Result<Vec<Alike>> {
    let mut ex = ex.into();
    let whole = fold(&format!("{given} {family}"));
    let mut words: Vec<&str> = whole.split(' ').filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Ok(vec![]);
    }
    words.sort_unstable();
    let mut found = store::people_with_words(ex.again(), &words, ALIKE).await?;
    let family = fold(family);
    let family_words: Vec<&str> = family.split(' ').filter(|word| !word.is_empty()).collect();
    if !family_words.is_empty() {
        let initial = fold(given).chars().next();
        let more = store::people_with_words(ex, &family_words, 4 * ALIKE).await?;
        let fits = |name: &str| initial.is_none_or(|c| fold(name).split(' ').any(|word| word.starts_with(c)));
        found.extend(more.into_iter().filter(|(_, name, _)| fits(name)));
    }
    let mut alike: Vec<Alike> = vec![];
    for (id, name, _) in found {
        let folded = fold(&name);
        let mut theirs: Vec<&str> = folded.split(' ').collect();
        theirs.sort_unstable();
        let is_same = theirs == words;
        if !alike.iter().any(|other| other.id == id) {
            alike.push(Alike { id, name, is_same });
        }
    }
    alike.sort_by_key(|alike| !alike.is_same);
    alike.truncate(usize::try_from(ALIKE).unwrap_or(usize::MAX));
    Ok(alike)
}

/// A person's own row.
pub async fn person_record(ex: impl Into<Ex<'_>>, id: PersonId) -> Result<Option<PersonRecord>> {
    Ok(rows::fetch(ex, &[id.0]).await?.pop())
}

/// Enters a person.
///
/// # Errors
/// [`EditError::Invalid`].
pub async fn create_person(
    tx: &mut Tx,
    by: &By<'_>,
    fields: &PersonFields,
) -> Result<(PersonId, ChangeSetId), EditError> {
    fields.check(by)?;
    let id = PersonId::new();
    let mut row = PersonRecord {
        id,
        name: String::new(),
        given_name: String::new(),
        family_name: String::new(),
        sort_name: String::new(),
        gender: None,
        language: None,
        search_text: String::new(),
        created_at: by.now,
        updated_at: by.now,
        honorific_prefix: None,
        honorific_suffix: None,
        nationality: None,
        died_on: None,
        merged_into: None,
    };
    fields.write(&mut row, &[]);
    let mut writer = by.begin(tx, &t!("directory-edit-act-entered", name = &row.name)).await?;
    writer.insert(tx, std::slice::from_ref(&row)).await?;
    let set = fields.changed(&PersonFields::default());
    changes::lock_fields(tx, id.0, &set, Some(by.account), by.now).await?;
    Ok((id, writer.id()))
}

/// Writes a person's fields anew, and locks those that changed.
///
/// # Errors
/// [`EditError::Invalid`] and [`EditError::NotFound`].
pub async fn update_person(tx: &mut Tx, by: &By<'_>, id: PersonId, fields: &PersonFields) -> Edited {
    fields.check(by)?;
    let mut row = person_record(&mut *tx, id).await?.ok_or(EditError::NotFound)?;
    let changed = fields.changed(&PersonFields::from(&row));
    if changed.is_empty() {
        return Ok(None);
    }
    let names: Vec<OtherNameRecord> = store::of_owner(&mut *tx, Owner::Person(id)).await?;
    fields.write(&mut row, &names);
    row.updated_at = by.now;
    let mut writer = by.begin(tx, &t!("directory-edit-act-corrected", name = &row.name)).await?;
    writer.update(tx, &[row]).await?;
    changes::lock_fields(tx, id.0, &changed, Some(by.account), by.now).await?;
    Ok(Some(writer.id()))
}

/// Lets imports write a field of a row again; answers whether it was locked.
pub async fn unlock(tx: &mut Tx, record: Uuid, field: &str) -> Result<bool> {
    changes::unlock_field(tx, record, field).await
}

/// Removes a person with what is only about them. `is_in_use` says that clients work with them.
///
/// # Errors
/// [`EditError::Refused`] when others refer to them.
pub async fn delete_person(tx: &mut Tx, by: &By<'_>, id: PersonId, is_in_use: bool) -> Result<ChangeSetId, EditError> {
    let all = sheet(&mut *tx, id).await?.ok_or(EditError::NotFound)?;
    let name = &all.person.name;
    let merged: Vec<PersonRecord> = store::of_owner(&mut *tx, Owner::Person(id)).await?;
    let refused = if is_in_use {
        Some(t!("directory-edit-stays-person-used", name = name))
    } else if !all.relationships.is_empty() {
        Some(t!("directory-edit-stays-person-connected", name = name))
    } else if !all.mentions.is_empty() {
        Some(t!("directory-edit-stays-person-mentioned", name = name))
    } else if !merged.is_empty() {
        Some(t!("directory-edit-stays-person-merged", name = name))
    } else {
        None
    };
    if let Some(why) = refused {
        return Err(EditError::Refused(why));
    }
    let mut writer = by.begin(tx, &t!("directory-edit-act-removed", name = name)).await?;
    remove::<TaggingRecord>(&mut writer, tx, &all.taggings).await?;
    remove::<MembershipRecord>(&mut writer, tx, &all.memberships).await?;
    remove::<ContactDetailRecord>(&mut writer, tx, &all.details).await?;
    remove::<IdentifierRecord>(&mut writer, tx, &all.identifiers).await?;
    remove::<OtherNameRecord>(&mut writer, tx, &all.names).await?;
    writer.delete::<PersonRecord>(tx, &[id.0]).await?;
    Ok(writer.id())
}

/// Removes rows of one kind.
pub(super) async fn remove<R: Record>(writer: &mut Writer, tx: &mut Tx, rows: &[R]) -> Result<()> {
    let ids: Vec<_> = rows.iter().map(Record::uuid).collect();
    if ids.is_empty() { Ok(()) } else { writer.delete::<R>(tx, &ids).await }
}
