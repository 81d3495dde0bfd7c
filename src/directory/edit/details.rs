//! Other names, ways to reach someone, and the numbers by which lists know them.

use uuid::Uuid;

use super::{By, EditError, Edited, organizations, people};
use crate::db::Tx;
use crate::directory::changes::{self, ChangeSetId, Writer};
use crate::directory::records::{
    ContactDetailRecord, IdentifierRecord, OrganizationRecord, OtherNameId, OtherNameRecord, PersonRecord,
};
use crate::directory::store::{changes as rows, edit as store};
use crate::directory::{ContactDetailId, ContactKind, IdentifierId, OrganizationId, PersonId, Standing};
use crate::mail::Address;
use crate::t;
use crate::text::fold;

/// Whose something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// A person's.
    Person(PersonId),
    /// An organisation's.
    Organization(OrganizationId),
}

impl Owner {
    /// The id, whosever it is.
    pub fn uuid(self) -> Uuid {
        match self {
            Owner::Person(id) => id.0,
            Owner::Organization(id) => id.0,
        }
    }

    fn person(self) -> Option<PersonId> {
        match self {
            Owner::Person(id) => Some(id),
            Owner::Organization(_) => None,
        }
    }

    fn organization(self) -> Option<OrganizationId> {
        match self {
            Owner::Person(_) => None,
            Owner::Organization(id) => Some(id),
        }
    }

    /// What the owner is called; an error if there is none.
    async fn name(self, tx: &mut Tx) -> Result<String, EditError> {
        let name = match self {
            Owner::Person(id) => people::person_record(tx, id).await?.map(|row| row.name),
            Owner::Organization(id) => organizations::organization_record(tx, id).await?.map(|row| row.name),
        };
        name.ok_or(EditError::NotFound)
    }
}

/// Adds another name.
///
/// # Errors
/// [`EditError::Invalid`] when the name is there already.
pub async fn add_name(tx: &mut Tx, by: &By<'_>, owner: Owner, name: &str) -> Result<ChangeSetId, EditError> {
    let known_as = owner.name(tx).await?;
    if name.is_empty() {
        return Err(EditError::invalid("name", t!("directory-edit-other-name-missing")));
    }
    let names: Vec<OtherNameRecord> = store::of_owner(&mut *tx, owner).await?;
    if name == known_as || names.iter().any(|other| other.name == name) {
        return Err(EditError::invalid("name", t!("directory-edit-there-already", what = name)));
    }
    let row = OtherNameRecord {
        id: OtherNameId::new(),
        person_id: owner.person(),
        organization_id: owner.organization(),
        name: name.to_owned(),
        search_text: fold(name),
        start_date: None,
        end_date: None,
        source: by.source(),
        created_at: by.now,
    };
    let mut writer = by.begin(tx, &t!("directory-edit-name-act-added", owner = known_as, name = name)).await?;
    writer.insert(tx, &[row]).await?;
    search_again(&mut writer, tx, owner).await?;
    Ok(writer.id())
}

/// Removes another name.
///
/// # Errors
/// [`EditError::NotFound`].
pub async fn remove_name(tx: &mut Tx, by: &By<'_>, owner: Owner, id: OtherNameId) -> Result<ChangeSetId, EditError> {
    let known_as = owner.name(tx).await?;
    let row = rows::fetch::<OtherNameRecord>(&mut *tx, &[id.0]).await?.pop();
    let row = row.filter(|row| (row.person_id, row.organization_id) == (owner.person(), owner.organization()));
    let row = row.ok_or(EditError::NotFound)?;
    let mut writer = by.begin(tx, &t!("directory-edit-name-act-removed", owner = known_as, name = &row.name)).await?;
    writer.delete::<OtherNameRecord>(tx, &[id.0]).await?;
    search_again(&mut writer, tx, owner).await?;
    Ok(writer.id())
}

/// Folds the names of an owner anew, so that search finds what there is.
async fn search_again(writer: &mut Writer, tx: &mut Tx, owner: Owner) -> Result<(), EditError> {
    let names: Vec<OtherNameRecord> = store::of_owner(&mut *tx, owner).await?;
    match owner {
        Owner::Person(id) => {
            let mut row = people::person_record(&mut *tx, id).await?.ok_or(EditError::NotFound)?;
            row.search_text = people::search_text(&row.name, &names);
            writer.update::<PersonRecord>(tx, &[row]).await?;
        }
        Owner::Organization(id) => {
            let mut row = organizations::organization_record(&mut *tx, id).await?.ok_or(EditError::NotFound)?;
            row.search_text = people::search_text(&format!("{} {}", row.short_name, row.name), &names);
            writer.update::<OrganizationRecord>(tx, &[row]).await?;
        }
    }
    Ok(())
}

/// What can be said of a way to reach someone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DetailFields {
    /// What it is.
    pub kind: ContactKind,
    /// The address, number, room or link, as typed.
    pub value: String,
    /// What it is for.
    pub label: Option<String>,
}

impl DetailFields {
    /// The value as it is stored.
    fn checked(&self) -> Result<String, EditError> {
        let typed = self.value.trim();
        let wrong = |sentence: String| EditError::invalid("value", sentence);
        if typed.is_empty() {
            return Err(wrong(t!("directory-edit-detail-missing", kind = self.kind.as_str())));
        }
        match self.kind {
            ContactKind::Email => Address::parse(typed).map(|address| address.folded()).map_err(wrong),
            ContactKind::Web | ContactKind::Social if !is_link(typed) => {
                Err(wrong(t!("directory-edit-no-link", typed = typed)))
            }
            ContactKind::Phone | ContactKind::Fax if typed.chars().filter(char::is_ascii_digit).count() < 5 => {
                Err(wrong(t!("directory-edit-no-number", typed = typed)))
            }
            _ => Ok(typed.to_owned()),
        }
    }
}

/// Whether a text is an address of the web: a scheme, a host with a dot, no spaces.
fn is_link(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    host.is_some_and(|host| host.contains('.') && !host.starts_with('.') && !host.ends_with('.'))
        && !text.contains(char::is_whitespace)
}

/// Adds a way to reach someone. Whoever objected to being written to objects to a new e-mail address, too.
///
/// # Errors
/// [`EditError::Invalid`].
pub async fn add_detail(
    tx: &mut Tx,
    by: &By<'_>,
    owner: Owner,
    fields: &DetailFields,
) -> Result<ChangeSetId, EditError> {
    let name = owner.name(tx).await?;
    let value = fields.checked()?;
    let there: Vec<ContactDetailRecord> = store::of_owner(&mut *tx, owner).await?;
    refuse_second(&there, fields.kind, &value, None)?;
    let row = ContactDetailRecord {
        id: ContactDetailId::new(),
        person_id: owner.person(),
        kind: fields.kind,
        value,
        standing: standing_of_new(&there, fields.kind),
        source: by.source(),
        created_at: by.now,
        updated_at: by.now,
        organization_id: owner.organization(),
        label: fields.label.clone(),
    };
    let title = t!("directory-edit-detail-act-added", kind = fields.kind.as_str(), name = name);
    let mut writer = by.begin(tx, &title).await?;
    writer.insert(tx, std::slice::from_ref(&row)).await?;
    changes::lock_fields(tx, row.id.0, &["value", "label", "standing"], Some(by.account), by.now).await?;
    Ok(writer.id())
}

fn refuse_second(
    there: &[ContactDetailRecord],
    kind: ContactKind,
    value: &str,
    but: Option<ContactDetailId>,
) -> Result<(), EditError> {
    let second = |row: &&ContactDetailRecord| row.kind == kind && Some(row.id) != but && kind.same(&row.value, value);
    match there.iter().find(second) {
        Some(row) => Err(EditError::invalid(
            "value",
            t!(
                "directory-edit-detail-there",
                value = &row.value,
                standing = crate::locale::mid_sentence(row.standing.label())
            ),
        )),
        None => Ok(()),
    }
}

fn standing_of_new(there: &[ContactDetailRecord], kind: ContactKind) -> Standing {
    let objects = there.iter().any(|row| row.kind == ContactKind::Email && row.standing == Standing::Objected);
    if objects && kind == ContactKind::Email { Standing::Objected } else { Standing::Usable }
}

/// A detail of this owner that may be edited: an objection is never lifted by editing.
async fn own_detail(tx: &mut Tx, owner: Owner, id: ContactDetailId) -> Result<ContactDetailRecord, EditError> {
    let row = rows::fetch::<ContactDetailRecord>(&mut *tx, &[id.0]).await?.pop();
    let row = row.filter(|row| (row.person_id, row.organization_id) == (owner.person(), owner.organization()));
    let row = row.ok_or(EditError::NotFound)?;
    if row.standing == Standing::Objected {
        return Err(EditError::Refused(t!("directory-edit-objected", value = &row.value)));
    }
    Ok(row)
}

/// Changes the value or the label of a detail. A new value is usable: it has not been tried.
///
/// # Errors
/// [`EditError::Invalid`], [`EditError::Refused`] after an objection, [`EditError::NotFound`].
pub async fn update_detail(
    tx: &mut Tx,
    by: &By<'_>,
    owner: Owner,
    id: ContactDetailId,
    fields: &DetailFields,
) -> Edited {
    let mut row = own_detail(tx, owner, id).await?;
    let fields = DetailFields { kind: row.kind, ..fields.clone() };
    let value = fields.checked()?;
    let there: Vec<ContactDetailRecord> = store::of_owner(&mut *tx, owner).await?;
    refuse_second(&there, row.kind, &value, Some(id))?;
    let mut changed = vec![];
    if row.value != value {
        changed.extend(["value", "standing"]);
        row.standing = standing_of_new(&there, row.kind);
        row.updated_at = by.now;
        row.value = value;
    }
    if row.label != fields.label {
        changed.push("label");
        row.label.clone_from(&fields.label);
    }
    if changed.is_empty() {
        return Ok(None);
    }
    let name = owner.name(tx).await?;
    let mut writer =
        by.begin(tx, &t!("directory-edit-detail-act-corrected", kind = row.kind.as_str(), name = name)).await?;
    writer.update(tx, &[row]).await?;
    changes::lock_fields(tx, id.0, &changed, Some(by.account), by.now).await?;
    Ok(Some(writer.id()))
}

/// Marks a detail as not to be used, or as usable again. What bounced stays bounced: enter the right address instead.
///
/// # Errors
/// [`EditError::Refused`] after an objection or a bounce, [`EditError::NotFound`].
pub async fn retire_detail(tx: &mut Tx, by: &By<'_>, owner: Owner, id: ContactDetailId, usable: bool) -> Edited {
    let mut row = own_detail(tx, owner, id).await?;
    if row.standing == Standing::Bounced {
        return Err(EditError::Refused(t!("directory-edit-came-back", value = &row.value)));
    }
    let standing = if usable { Standing::Usable } else { Standing::Replaced };
    if row.standing == standing {
        return Ok(None);
    }
    row.standing = standing;
    row.updated_at = by.now;
    let name = owner.name(tx).await?;
    let kind = row.kind.as_str();
    let title = if usable {
        t!("directory-edit-detail-act-usable", kind = kind, name = name)
    } else {
        t!("directory-edit-detail-act-retired", kind = kind, name = name)
    };
    let mut writer = by.begin(tx, &title).await?;
    writer.update(tx, &[row]).await?;
    changes::lock_fields(tx, id.0, &["standing"], Some(by.account), by.now).await?;
    Ok(Some(writer.id()))
}

/// Removes a detail that was a mistake.
///
/// # Errors
/// [`EditError::Refused`] after an objection, [`EditError::NotFound`].
pub async fn remove_detail(
    tx: &mut Tx,
    by: &By<'_>,
    owner: Owner,
    id: ContactDetailId,
) -> Result<ChangeSetId, EditError> {
    let row = own_detail(tx, owner, id).await?;
    let name = owner.name(tx).await?;
    let mut writer =
        by.begin(tx, &t!("directory-edit-detail-act-removed", kind = row.kind.as_str(), name = name)).await?;
    writer.delete::<ContactDetailRecord>(tx, &[id.0]).await?;
    Ok(writer.id())
}

/// A scheme as it is stored: lower case, words joined by hyphens.
pub fn scheme_of(text: &str) -> String {
    fold(text).replace(' ', "-")
}

/// Adds a number by which a list knows someone.
///
/// # Errors
/// [`EditError::Taken`] when the number is another entry's.
pub async fn add_identifier(
    tx: &mut Tx,
    by: &By<'_>,
    owner: Owner,
    scheme: &str,
    value: &str,
) -> Result<ChangeSetId, EditError> {
    let name = owner.name(tx).await?;
    let (scheme, value) = (scheme_of(scheme), value.trim().to_owned());
    let mut wrong = vec![];
    if scheme.is_empty() {
        wrong.push(("scheme", t!("directory-edit-scheme-missing").to_owned()));
    }
    if value.is_empty() {
        wrong.push(("number", t!("directory-edit-number-missing").to_owned()));
    }
    if !wrong.is_empty() {
        return Err(EditError::Invalid(wrong));
    }
    if let Some((_, person, organization, taken_by)) = store::owner_of(&mut *tx, &scheme, &value).await? {
        let other = person.map(Owner::Person).or(organization.map(Owner::Organization)).ok_or(EditError::NotFound)?;
        if other == owner {
            return Err(EditError::invalid(
                "number",
                t!("directory-edit-there-already", what = format!("{scheme} {value}")),
            ));
        }
        return Err(EditError::Taken { scheme, value, owner: other, name: taken_by });
    }
    let mut writer =
        by.begin(tx, &t!("directory-edit-number-act-added", scheme = &scheme, value = &value, name = name)).await?;
    let row = IdentifierRecord {
        id: IdentifierId::new(),
        person_id: owner.person(),
        scheme,
        value,
        source: by.source(),
        created_at: by.now,
        organization_id: owner.organization(),
    };
    writer.insert(tx, &[row]).await?;
    Ok(writer.id())
}

/// Removes a number.
///
/// # Errors
/// [`EditError::NotFound`].
pub async fn remove_identifier(
    tx: &mut Tx,
    by: &By<'_>,
    owner: Owner,
    id: IdentifierId,
) -> Result<ChangeSetId, EditError> {
    let name = owner.name(tx).await?;
    let row = rows::fetch::<IdentifierRecord>(&mut *tx, &[id.0]).await?.pop();
    let row = row.filter(|row| (row.person_id, row.organization_id) == (owner.person(), owner.organization()));
    let row = row.ok_or(EditError::NotFound)?;
    let mut writer = by
        .begin(tx, &t!("directory-edit-number-act-removed", scheme = &row.scheme, value = &row.value, name = name))
        .await?;
    writer.delete::<IdentifierRecord>(tx, &[id.0]).await?;
    Ok(writer.id())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_checked_by_what_it_is() {
        let checked = |kind, value: &str| DetailFields { kind, value: value.into(), label: None }.checked().ok();
        assert_eq!(checked(ContactKind::Email, " A.Person@EP.example ").as_deref(), Some("a.person@ep.example"));
        assert_eq!(checked(ContactKind::Email, "a.person@"), None);
        assert_eq!(checked(ContactKind::Web, "https://example.org/a").as_deref(), Some("https://example.org/a"));
        for link in ["example.org", "javascript:alert(1)", "https://nowhere", "https://a b.example", "https://.org"] {
            assert_eq!(checked(ContactKind::Web, link), None, "{link}");
        }
        assert_eq!(checked(ContactKind::Phone, "ask Elin"), None);
        assert_eq!(checked(ContactKind::Office, "ASP 08H214").as_deref(), Some("ASP 08H214"));
    }
}
