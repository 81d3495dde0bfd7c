//! Roles: who is what where, from when to when.

use chrono::NaiveDate;

use super::organizations::{self, OrganizationFields};
use super::{By, EditError, Edited, Rough, people};
use crate::db::Tx;
use crate::directory::changes::{self, ChangeSetId};
use crate::directory::posts;
use crate::directory::records::{
    EndPrecision, MembershipRecord, OrganizationRecord, PersonRecord, PostId, SINCE_EVER, StartPrecision,
};
use crate::directory::store::changes as rows;
use crate::directory::{MembershipId, OrganizationId, PersonId, Role};
use crate::t;

/// Where a new role is held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// In an organisation that is there.
    There(OrganizationId),
    /// In one that is entered with the role.
    New(OrganizationFields),
}

/// What can be said of a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembershipFields {
    /// As what.
    pub role: Role,
    /// In the words of the source.
    pub label: Option<String>,
    /// For which state, ISO 3166-1 alpha-2.
    pub area_code: Option<String>,
    /// First day; none when nobody knows.
    pub start: Option<Rough>,
    /// Last day; none when it goes on.
    pub end: Option<Rough>,
    /// The post that it fills.
    pub post_id: Option<PostId>,
    /// On behalf of which group, party or state.
    pub on_behalf_of_id: Option<OrganizationId>,
    /// Whether what is odd about it was read and is meant.
    pub is_meant: bool,
}

impl MembershipFields {
    /// What a role is now.
    pub fn of(row: &MembershipRecord) -> Self {
        MembershipFields {
            role: row.role,
            label: row.label.clone(),
            area_code: row.area_code.clone(),
            start: Rough::parse(&Rough::typed_start(row.start_date, row.start_precision)),
            end: Rough::parse(&Rough::typed_end(row.end_date, row.end_precision)),
            post_id: row.post_id,
            on_behalf_of_id: row.on_behalf_of_id,
            is_meant: true,
        }
    }

    fn days(&self) -> (NaiveDate, StartPrecision, Option<NaiveDate>, EndPrecision) {
        let (start, start_precision) = self.start.map_or((SINCE_EVER, StartPrecision::Unknown), Rough::start);
        let end_precision = self.end.map_or(EndPrecision::Day, |end| end.precision);
        (start, start_precision, self.end.map(|end| end.last), end_precision)
    }

    fn write(&self, row: &mut MembershipRecord) {
        row.role = self.role;
        row.label.clone_from(&self.label);
        row.area_code.clone_from(&self.area_code);
        (row.start_date, row.start_precision, row.end_date, row.end_precision) = self.days();
        row.post_id = self.post_id;
        row.on_behalf_of_id = self.on_behalf_of_id;
    }

    /// Refuses a post of another organisation and a body that is not there, and asks about a post that someone holds.
    async fn check_post(&self, tx: &mut Tx, place: OrganizationId, own: Option<MembershipId>) -> Result<(), EditError> {
        if let Some(behalf) = self.on_behalf_of_id
            && organizations::organization_record(&mut *tx, behalf).await?.is_none()
        {
            return Err(EditError::invalid("behalf", t!("directory-edit-behalf-gone")));
        }
        let Some(id) = self.post_id else { return Ok(()) };
        let post = posts::post(&mut *tx, id).await?.filter(|post| post.record.organization_id == place);
        let Some(post) = post else {
            return Err(EditError::invalid("post", t!("directory-edit-post-not-theirs")));
        };
        let (start, _, end, _) = self.days();
        let meets = |holder: &&posts::Holder| {
            Some(holder.membership_id) != own
                && end.is_none_or(|end| holder.start_date <= end)
                && holder.end_date.is_none_or(|end| end >= start)
        };
        match post.holders.iter().find(meets).filter(|_| !self.is_meant) {
            Some(other) => Err(EditError::Odd(vec![("post", t!("directory-edit-post-held", name = &other.name))])),
            None => Ok(()),
        }
    }

    /// Refuses what cannot be, and asks about what is odd.
    fn check(&self, by: &By<'_>, person: &PersonRecord, place: &OrganizationRecord) -> Result<(), EditError> {
        if let Some((_, end)) = self.start.zip(self.end).filter(|(start, end)| end.last < start.first) {
            let sentence = t!("directory-edit-last-day-before", day = end.last.to_string());
            return Err(EditError::invalid("end", sentence));
        }
        if let (Some(died), Some(_)) = (person.died_on, self.start.filter(|s| person.died_on < Some(s.first))) {
            return Err(EditError::invalid(
                "start",
                t!("directory-edit-died-before", name = &person.name, day = died.to_string()),
            ));
        }
        let mut odd = vec![];
        if self.start.is_some_and(|start| start.first > by.today) {
            odd.push(("start", t!("directory-edit-not-yet").to_owned()));
        }
        if let Some(died) = person.died_on.filter(|died| self.end.is_none_or(|end| end.first > *died)) {
            odd.push(("end", t!("directory-edit-died-within", name = &person.name, day = died.to_string())));
        }
        if let Some(founded) = place.founded_on.filter(|day| self.start.is_some_and(|start| start.last < *day)) {
            odd.push(("start", t!("directory-edit-founded-later", name = &place.name, day = founded.to_string())));
        }
        if let Some(gone) = place.dissolved_on.filter(|day| self.end.is_none_or(|end| end.first > *day)) {
            odd.push(("end", t!("directory-edit-dissolved-within", name = &place.name, day = gone.to_string())));
        }
        if odd.is_empty() || self.is_meant { Ok(()) } else { Err(EditError::Odd(odd)) }
    }
}

/// Gives a person a role; an organisation that is not there yet is entered in the same act.
///
/// # Errors
/// [`EditError::Invalid`], [`EditError::Odd`] unless it is meant, [`EditError::NotFound`].
pub async fn add_membership(
    tx: &mut Tx,
    by: &By<'_>,
    person: PersonId,
    place: &Place,
    fields: &MembershipFields,
) -> Result<ChangeSetId, EditError> {
    let person = people::person_record(&mut *tx, person).await?.ok_or(EditError::NotFound)?;
    let organization = match place {
        Place::There(id) => organizations::organization_record(&mut *tx, *id).await?.ok_or(EditError::NotFound)?,
        Place::New(new) => organizations::checked_new(tx, by, new).await?,
    };
    fields.check(by, &person, &organization)?;
    fields.check_post(tx, organization.id, None).await?;
    let mut row = MembershipRecord {
        id: MembershipId::new(),
        person_id: person.id,
        organization_id: organization.id,
        role: fields.role,
        area_code: None,
        start_date: SINCE_EVER,
        end_date: None,
        source: by.source(),
        created_at: by.now,
        post_id: None,
        on_behalf_of_id: None,
        label: None,
        start_precision: StartPrecision::Unknown,
        end_precision: EndPrecision::Day,
    };
    fields.write(&mut row);
    let title =
        t!("directory-edit-role-act-added", name = &person.name, role = row.role.label(), place = &organization.name);
    let mut writer = by.begin(tx, &title).await?;
    if matches!(place, Place::New(_)) {
        writer.insert(tx, &[organization]).await?;
    }
    writer.insert(tx, std::slice::from_ref(&row)).await?;
    changes::lock_fields(tx, row.id.0, FIELDS, Some(by.account), by.now).await?;
    Ok(writer.id())
}

/// What a person says of a role, by column.
const FIELDS: &[&str] = &["role", "label", "area_code", "start_date", "end_date", "post_id", "on_behalf_of_id"];

async fn own(tx: &mut Tx, person: PersonId, id: MembershipId) -> Result<MembershipRecord, EditError> {
    let row = rows::fetch::<MembershipRecord>(tx, &[id.0]).await?.pop();
    row.filter(|row| row.person_id == person).ok_or(EditError::NotFound)
}

/// Changes what is said of a role, and locks what changed.
///
/// # Errors
/// [`EditError::Invalid`], [`EditError::Odd`] unless it is meant, [`EditError::NotFound`].
pub async fn update_membership(
    tx: &mut Tx,
    by: &By<'_>,
    person: PersonId,
    id: MembershipId,
    fields: &MembershipFields,
) -> Edited {
    let before = own(tx, person, id).await?;
    let person = people::person_record(&mut *tx, person).await?.ok_or(EditError::NotFound)?;
    let place = organizations::organization_record(&mut *tx, before.organization_id).await?;
    let place = place.ok_or(EditError::NotFound)?;
    fields.check(by, &person, &place)?;
    if (fields.post_id, fields.on_behalf_of_id) != (before.post_id, before.on_behalf_of_id) {
        fields.check_post(tx, place.id, Some(id)).await?;
    }
    let mut row = before.clone();
    fields.write(&mut row);
    if row == before {
        return Ok(None);
    }
    let differs = |field: &&&str| match **field {
        "role" => row.role != before.role,
        "label" => row.label != before.label,
        "area_code" => row.area_code != before.area_code,
        "start_date" => (row.start_date, row.start_precision) != (before.start_date, before.start_precision),
        "post_id" => row.post_id != before.post_id,
        "on_behalf_of_id" => row.on_behalf_of_id != before.on_behalf_of_id,
        _ => (row.end_date, row.end_precision) != (before.end_date, before.end_precision),
    };
    let changed: Vec<&str> = FIELDS.iter().filter(differs).copied().collect();
    let ended = changed == ["end_date"] && row.end_date.is_some() && before.end_date.is_none();
    let title = if ended {
        t!("directory-edit-role-act-ended", name = &person.name, place = &place.name)
    } else {
        t!("directory-edit-role-act-corrected", name = &person.name, place = &place.name)
    };
    let mut writer = by.begin(tx, &title).await?;
    writer.update(tx, &[row]).await?;
    changes::lock_fields(tx, id.0, &changed, Some(by.account), by.now).await?;
    Ok(Some(writer.id()))
}

/// Ends a role with its last day.
///
/// # Errors
/// [`EditError::Invalid`], [`EditError::NotFound`].
pub async fn end_membership(tx: &mut Tx, by: &By<'_>, person: PersonId, id: MembershipId, last_day: Rough) -> Edited {
    let before = own(tx, person, id).await?;
    let fields = MembershipFields { end: Some(last_day), ..MembershipFields::of(&before) };
    update_membership(tx, by, person, id, &fields).await
}

/// Removes a role that was a mistake. One that was held and is over is ended instead, so that history stays.
///
/// # Errors
/// [`EditError::NotFound`].
pub async fn remove_membership(
    tx: &mut Tx,
    by: &By<'_>,
    person: PersonId,
    id: MembershipId,
) -> Result<ChangeSetId, EditError> {
    let row = own(tx, person, id).await?;
    let person = people::person_record(&mut *tx, person).await?.ok_or(EditError::NotFound)?;
    let place = organizations::organization_record(&mut *tx, row.organization_id).await?.ok_or(EditError::NotFound)?;
    let mut writer =
        by.begin(tx, &t!("directory-edit-role-act-removed", name = &person.name, place = &place.name)).await?;
    writer.delete::<MembershipRecord>(tx, &[id.0]).await?;
    Ok(writer.id())
}
