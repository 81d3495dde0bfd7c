//! Person to person: who is whose assistant, adviser, ally.

use chrono::NaiveDate;

use super::{By, EditError, Edited, people};
use crate::db::Tx;
use crate::directory::PersonId;
use crate::directory::changes::ChangeSetId;
use crate::directory::records::{RelationshipId, RelationshipRecord};
use crate::directory::store::{changes as rows, edit as store};
use crate::t;

crate::text_enum! {
    /// What one person is to another.
    pub enum RelationshipKind {
        /// Works for the other.
        AssistantOf = "assistant-of",
        /// Advises the other.
        AdviserTo = "adviser-to",
        /// Pulls in the same direction.
        AllyOf = "ally-of",
        /// Sits in the same cabinet.
        SameCabinet = "same-cabinet",
        /// Held the same post before.
        PredecessorOf = "predecessor-of",
        /// Speaks for the other.
        SpokespersonOf = "spokesperson-of",
        /// Works beside the other.
        ColleagueOf = "colleague-of",
        /// Told by the note.
        Other = "other",
    }
}

impl RelationshipKind {
    /// What the first is, said of the first: `Assistant`.
    pub fn label(self) -> &'static str {
        match self {
            RelationshipKind::AssistantOf => t!("directory-edit-relation-assistant"),
            RelationshipKind::AdviserTo => t!("directory-edit-relation-adviser"),
            RelationshipKind::AllyOf => t!("directory-edit-relation-ally"),
            RelationshipKind::SameCabinet => t!("directory-edit-relation-same-cabinet"),
            RelationshipKind::PredecessorOf => t!("directory-edit-relation-predecessor"),
            RelationshipKind::SpokespersonOf => t!("directory-edit-relation-spokesperson"),
            RelationshipKind::ColleagueOf => t!("directory-edit-relation-colleague"),
            RelationshipKind::Other => t!("directory-edit-relation-other"),
        }
    }

    /// What the other is, said of the other: of an assistant, the one whom they assist.
    pub fn label_of_other(self) -> &'static str {
        match self {
            RelationshipKind::AssistantOf => t!("directory-edit-relation-employer"),
            RelationshipKind::AdviserTo => t!("directory-edit-relation-advisee"),
            RelationshipKind::PredecessorOf => t!("directory-edit-relation-successor"),
            RelationshipKind::SpokespersonOf => t!("directory-edit-relation-principal"),
            RelationshipKind::AllyOf
            | RelationshipKind::SameCabinet
            | RelationshipKind::ColleagueOf
            | RelationshipKind::Other => self.label(),
        }
    }

    /// As the choice in a form: `Anna is assistant of Berta`.
    pub fn sentence(self, name: &str, other: &str) -> String {
        match self {
            RelationshipKind::AssistantOf => t!("directory-edit-relation-is-assistant", name = name, other = other),
            RelationshipKind::AdviserTo => t!("directory-edit-relation-is-adviser", name = name, other = other),
            RelationshipKind::AllyOf => t!("directory-edit-relation-is-ally", name = name, other = other),
            RelationshipKind::SameCabinet => t!("directory-edit-relation-is-same-cabinet", name = name, other = other),
            RelationshipKind::PredecessorOf => t!("directory-edit-relation-is-predecessor", name = name, other = other),
            RelationshipKind::SpokespersonOf => {
                t!("directory-edit-relation-is-spokesperson", name = name, other = other)
            }
            RelationshipKind::ColleagueOf => t!("directory-edit-relation-is-colleague", name = name, other = other),
            RelationshipKind::Other => t!("directory-edit-relation-is-other", name = name, other = other),
        }
    }

    /// Whether it means the same from both sides.
    pub const fn is_mutual(self) -> bool {
        matches!(
            self,
            RelationshipKind::AllyOf
                | RelationshipKind::SameCabinet
                | RelationshipKind::ColleagueOf
                | RelationshipKind::Other
        )
    }
}

/// What can be said of a relationship.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationshipFields {
    /// What the first is to the second.
    pub kind: RelationshipKind,
    /// 1 weak to 3 strong.
    pub strength: i64,
    /// First day.
    pub start_date: Option<NaiveDate>,
    /// Last day.
    pub end_date: Option<NaiveDate>,
    /// In a sentence; may be empty.
    pub note: String,
}

impl RelationshipFields {
    fn check(&self, by: &By<'_>) -> Result<(), EditError> {
        let mut wrong = vec![];
        if !(1..=3).contains(&self.strength) {
            wrong.push(("strength", t!("directory-edit-relation-wrong-strength").to_owned()));
        }
        if self.start_date.zip(self.end_date).is_some_and(|(start, end)| end < start) {
            wrong.push(("end", t!("directory-edit-last-before-first").to_owned()));
        }
        if self.start_date.is_some_and(|start| start > by.today) {
            wrong.push(("start", t!("directory-edit-relation-future").to_owned()));
        }
        if wrong.is_empty() { Ok(()) } else { Err(EditError::Invalid(wrong)) }
    }
}

/// Connects two people.
///
/// # Errors
/// [`EditError::Invalid`] when they are one, or connected like this already.
pub async fn add_relationship(
    tx: &mut Tx,
    by: &By<'_>,
    (first, second): (PersonId, PersonId),
    fields: &RelationshipFields,
) -> Result<ChangeSetId, EditError> {
    fields.check(by)?;
    let (name, other) = names(tx, first, second).await?;
    if first == second {
        return Err(EditError::invalid("other", t!("directory-edit-relation-self", name = &name)));
    }
    let there: Vec<RelationshipRecord> = store::relationships(&mut *tx, first).await?;
    let mutual = fields.kind.is_mutual();
    let again = |row: &RelationshipRecord| {
        row.kind == fields.kind.as_str()
            && row.end_date.is_none()
            && ((row.person_id, row.other_person_id) == (first, second)
                || mutual && (row.person_id, row.other_person_id) == (second, first))
    };
    if there.iter().any(again) {
        let sentence = fields.kind.sentence(&name, &other);
        return Err(EditError::invalid("other", t!("directory-edit-relation-again", sentence = sentence)));
    }
    let row = RelationshipRecord {
        id: RelationshipId::new(),
        person_id: first,
        other_person_id: second,
        kind: fields.kind.to_string(),
        strength: fields.strength,
        start_date: fields.start_date,
        end_date: fields.end_date,
        note: fields.note.clone(),
        source: by.source(),
        created_at: by.now,
    };
    let mut writer = by.begin(tx, &t!("directory-edit-relation-act-added", name = &name, other = &other)).await?;
    writer.insert(tx, &[row]).await?;
    Ok(writer.id())
}

async fn names(tx: &mut Tx, first: PersonId, second: PersonId) -> Result<(String, String), EditError> {
    let first = people::person_record(&mut *tx, first).await?.ok_or(EditError::NotFound)?;
    let second = people::person_record(&mut *tx, second).await?.ok_or(EditError::NotFound)?;
    Ok((first.name, second.name))
}

async fn own(tx: &mut Tx, person: PersonId, id: RelationshipId) -> Result<RelationshipRecord, EditError> {
    let row = rows::fetch::<RelationshipRecord>(tx, &[id.0]).await?.pop();
    row.filter(|row| row.person_id == person || row.other_person_id == person).ok_or(EditError::NotFound)
}

/// Changes a relationship of a person.
///
/// # Errors
/// [`EditError::Invalid`] and [`EditError::NotFound`].
pub async fn update_relationship(
    tx: &mut Tx,
    by: &By<'_>,
    person: PersonId,
    id: RelationshipId,
    fields: &RelationshipFields,
) -> Edited {
    fields.check(by)?;
    let before = own(tx, person, id).await?;
    let row = RelationshipRecord {
        kind: fields.kind.to_string(),
        strength: fields.strength,
        start_date: fields.start_date,
        end_date: fields.end_date,
        note: fields.note.clone(),
        ..before.clone()
    };
    if row == before {
        return Ok(None);
    }
    let (name, other) = names(tx, row.person_id, row.other_person_id).await?;
    let mut writer = by.begin(tx, &t!("directory-edit-relation-act-corrected", name = &name, other = &other)).await?;
    writer.update(tx, &[row]).await?;
    Ok(Some(writer.id()))
}

/// Ends a relationship with its last day.
///
/// # Errors
/// [`EditError::Invalid`] and [`EditError::NotFound`].
pub async fn end_relationship(
    tx: &mut Tx,
    by: &By<'_>,
    person: PersonId,
    id: RelationshipId,
    last_day: NaiveDate,
) -> Edited {
    let row = own(tx, person, id).await?;
    let kind = row.kind.parse().unwrap_or(RelationshipKind::Other);
    let (strength, start_date, note) = (row.strength, row.start_date, row.note);
    let fields = RelationshipFields { kind, strength, start_date, end_date: Some(last_day), note };
    update_relationship(tx, by, person, id, &fields).await
}

/// Removes a relationship that was a mistake.
///
/// # Errors
/// [`EditError::NotFound`].
pub async fn remove_relationship(
    tx: &mut Tx,
    by: &By<'_>,
    person: PersonId,
    id: RelationshipId,
) -> Result<ChangeSetId, EditError> {
    let row = own(tx, person, id).await?;
    let (name, other) = names(tx, row.person_id, row.other_person_id).await?;
    let mut writer = by.begin(tx, &t!("directory-edit-relation-act-removed", name = &name, other = &other)).await?;
    writer.delete::<RelationshipRecord>(tx, &[id.0]).await?;
    Ok(writer.id())
}
