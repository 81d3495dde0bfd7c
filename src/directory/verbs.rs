//! What can be done with the directory. Verbs run in the caller's transaction and never commit.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    Area, Classification, ContactKind, MembershipId, NewContactDetail, NewIdentifier, NewMembership, NewOrganization,
    NewPerson, Organization, OrganizationId, PersonId, Standing, areas, search, store,
};
use crate::db::{Ex, Result, Tx};
use crate::directory::ContactDetailId;
use crate::mail::Address;

/// The scheme of the European Parliament's numbers for its Members.
pub const EUROPARL: &str = "europarl";
/// The scheme of identifiers that the voting system of the European Parliament gives its Members (`MepId`).
pub const EUROPARL_VOTING: &str = "europarl-voting";

/// The code of the European Parliament among the institutions.
pub const EUROPEAN_PARLIAMENT: &str = "EP";

/// Adds a person.
pub async fn create_person(tx: &mut Tx, new: &NewPerson, now: DateTime<Utc>) -> Result<PersonId> {
    Ok(create_people(tx, std::slice::from_ref(new), now).await?.remove(0))
}

/// Adds many people, in order.
pub async fn create_people(tx: &mut Tx, new: &[NewPerson], now: DateTime<Utc>) -> Result<Vec<PersonId>> {
    let rows: Vec<_> = new.iter().map(|person| (PersonId::new(), person)).collect();
    store::insert_people(tx, &rows, now).await?;
    let ids: Vec<_> = rows.into_iter().map(|(id, _)| id).collect();
    search::refresh(tx, &ids, &[], now.date_naive()).await?;
    Ok(ids)
}

/// Writes name, gender and language anew; answers whether the person is there.
pub async fn update_person(tx: &mut Tx, id: PersonId, new: &NewPerson, now: DateTime<Utc>) -> Result<bool> {
    let is_there = store::update_person(tx, id, new, now).await?;
    search::refresh(tx, &[id], &[], now.date_naive()).await?;
    Ok(is_there)
}

/// The person whom a list knows by a number.
pub async fn find_person_by_identifier(ex: impl Into<Ex<'_>>, scheme: &str, value: &str) -> Result<Option<PersonId>> {
    store::person_by_identifier(ex, scheme, value).await
}

/// Adds a number by which a list knows a person.
///
/// # Errors
/// [`is_unique`](crate::db::Error::is_unique) when the number is somebody's already.
pub async fn add_identifier(tx: &mut Tx, new: NewIdentifier, now: DateTime<Utc>) -> Result<()> {
    store::insert_identifiers(tx, &[new], now).await
}

/// Adds many identifiers; see [`add_identifier`].
pub async fn add_identifiers(tx: &mut Tx, new: &[NewIdentifier], now: DateTime<Utc>) -> Result<()> {
    store::insert_identifiers(tx, new, now).await
}

/// The organisation of this kind, code and area, made if it is not there. Its name stays as it is.
pub async fn ensure_organization(tx: &mut Tx, new: &NewOrganization, now: DateTime<Utc>) -> Result<OrganizationId> {
    Ok(ensure_organizations(tx, std::slice::from_ref(new), now).await?.remove(0))
}

/// As [`ensure_organization`], for many at once, in order.
pub async fn ensure_organizations(
    tx: &mut Tx,
    new: &[NewOrganization],
    now: DateTime<Utc>,
) -> Result<Vec<OrganizationId>> {
    let is_new = store::insert_organizations(tx, new, now).await? > 0;
    let ids = store::organization_ids(tx, new).await?;
    if is_new {
        search::refresh(tx, &[], &ids, now.date_naive()).await?;
    }
    Ok(ids)
}

/// The European Parliament, made if it is not there.
pub async fn ensure_european_parliament(tx: &mut Tx, now: DateTime<Utc>) -> Result<OrganizationId> {
    let new = NewOrganization {
        classification: Classification::Institution,
        code: EUROPEAN_PARLIAMENT.to_owned(),
        name: "European Parliament".to_owned(),
        parent: None,
        area_code: String::new(),
    };
    ensure_organization(tx, &new, now).await
}

/// The European Parliament; none until a list was imported.
pub async fn european_parliament(ex: impl Into<Ex<'_>>) -> Result<Option<Organization>> {
    find_organization(ex, Classification::Institution, EUROPEAN_PARLIAMENT).await
}

/// The Member States of the day, each as an organisation that can hold a position, made where they are not there; by
/// English name. The area is stored in ISO's code (`GR`), the organisation goes by the Union's (`EL`).
pub async fn ensure_states(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<(Area, OrganizationId)>> {
    let states: Vec<Area> = areas::eu_on(now.date_naive()).collect();
    let new = |area: &Area| NewOrganization {
        classification: Classification::State,
        code: area.shown.to_owned(),
        name: area.name.to_owned(),
        parent: None,
        area_code: area.code.to_owned(),
    };
    let new: Vec<_> = states.iter().map(new).collect();
    let ids = ensure_organizations(tx, &new, now).await?;
    Ok(states.into_iter().zip(ids).collect())
}

/// The organisation of a kind and code; the first by area if there are several.
pub async fn find_organization(
    ex: impl Into<Ex<'_>>,
    classification: Classification,
    code: &str,
) -> Result<Option<Organization>> {
    store::find_organization(ex, classification, code).await
}

/// One organisation.
pub async fn organization(ex: impl Into<Ex<'_>>, id: OrganizationId) -> Result<Option<Organization>> {
    store::organization(ex, id).await
}

/// Every organisation of these kinds, by kind and code.
pub async fn organizations(ex: impl Into<Ex<'_>>, kinds: &[Classification]) -> Result<Vec<Organization>> {
    store::organizations(ex, kinds).await
}

/// Starts a membership.
pub async fn start_membership(tx: &mut Tx, new: NewMembership, now: DateTime<Utc>) -> Result<MembershipId> {
    Ok(start_memberships(tx, &[new], now).await?.remove(0))
}

/// Starts many memberships, in order.
pub async fn start_memberships(tx: &mut Tx, new: &[NewMembership], now: DateTime<Utc>) -> Result<Vec<MembershipId>> {
    let ids = store::insert_memberships(tx, new, now).await?;
    let people: Vec<_> = new.iter().map(|new| new.person).collect::<HashSet<_>>().into_iter().collect();
    search::refresh(tx, &people, &[], now.date_naive()).await?;
    Ok(ids)
}

/// Ends a membership with its last day; one that would have started later never came to be, and goes.
pub async fn end_membership(tx: &mut Tx, id: MembershipId, last_day: NaiveDate) -> Result<()> {
    end_memberships(tx, &[id], last_day).await
}

/// As [`end_membership`], for many at once.
pub async fn end_memberships(tx: &mut Tx, ids: &[MembershipId], last_day: NaiveDate) -> Result<()> {
    let people = store::search::people_of(&mut *tx, ids).await?;
    store::end_memberships(tx, ids, last_day).await?;
    // They are over from the next day on.
    search::refresh(tx, &people, &[], last_day.succ_opt().unwrap_or(last_day)).await
}

/// Makes this the person's one usable detail of its kind: others become `replaced`, history stays.
///
/// What bounced stays bounced. An objection is the person's, not the address's: a new e-mail address of someone who
/// objected is `objected` from the start.
pub async fn set_contact_detail(tx: &mut Tx, new: NewContactDetail, now: DateTime<Utc>) -> Result<()> {
    store::replace_others(tx, &new, now).await?;
    add_contact_details(tx, &[new], now).await
}

/// Adds many contact details under the rules of [`set_contact_detail`], leaving others as they are.
pub async fn add_contact_details(tx: &mut Tx, new: &[NewContactDetail], now: DateTime<Utc>) -> Result<()> {
    store::insert_contact_details(tx, new, now).await?;
    let emails = new.iter().filter(|new| new.kind == ContactKind::Email);
    let people: Vec<_> = emails.map(|new| new.person).collect::<HashSet<_>>().into_iter().collect();
    search::refresh(tx, &people, &[], now.date_naive()).await
}

/// Marks usable contact details as replaced.
pub async fn replace_contact_details(tx: &mut Tx, ids: &[ContactDetailId], now: DateTime<Utc>) -> Result<()> {
    store::replace_contact_details(tx, ids, now).await
}

/// Records that mail to an address bounced or that its holder objected; answers how many details changed.
///
/// With [`Standing::Objected`] every e-mail address of its holders is `objected`, with [`Standing::Bounced`] only this
/// one; an objection is never taken back by a bounce. Other standings change nothing.
pub async fn set_email_standing(tx: &mut Tx, address: &Address, standing: Standing, now: DateTime<Utc>) -> Result<u64> {
    let address = address.folded();
    match standing {
        Standing::Objected => store::object(tx, &address, now).await,
        Standing::Bounced => store::bounce(tx, &address, now).await,
        Standing::Usable | Standing::Replaced => Ok(0),
    }
}

/// Takes an objection of a person back, because it was none: their e-mail addresses are usable again.
pub async fn lift_objection(tx: &mut Tx, person: PersonId, now: DateTime<Utc>) -> Result<u64> {
    store::lift_objection(tx, person, now).await
}

/// Kinds of contact detail that a list may give.
impl ContactKind {
    /// Whether two ways of writing a value mean the same: case does not matter in an address, spaces and a leading
    /// `00` or `+` do not in a number.
    pub fn same(self, a: &str, b: &str) -> bool {
        let number = |text: &str| -> String {
            let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
            digits.strip_prefix("00").or_else(|| digits.strip_prefix('+')).unwrap_or(&digits).to_owned()
        };
        match self {
            ContactKind::Phone => number(a) == number(b),
            _ => a.trim().to_lowercase() == b.trim().to_lowercase(),
        }
    }
}
