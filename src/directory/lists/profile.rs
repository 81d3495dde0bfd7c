//! Everything the directory knows of one person.

use chrono::NaiveDate;
use serde::Serialize;

use crate::db::{Ex, Result};
use crate::directory::store::lists as store;
use crate::directory::{
    Area, Classification, ContactDetail, EUROPEAN_PARLIAMENT, Identifier, MembershipId, OrganizationId, Person,
    PersonId, Role, areas,
};

/// A membership on a person's page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ProfileMembership {
    /// Identity.
    pub id: MembershipId,
    /// Where.
    pub organization_id: OrganizationId,
    /// Kind of the organisation.
    pub classification: Classification,
    /// Its full name.
    pub organization: String,
    /// Its code.
    pub code: String,
    /// As what.
    pub role: Role,
    /// For which state.
    pub country: Option<Area>,
    /// First day.
    pub start_date: NaiveDate,
    /// Last day; none when it goes on.
    pub end_date: Option<NaiveDate>,
    /// Where it was learnt.
    pub source: String,
    /// Whether it is in force on the day asked for.
    pub current: bool,
}

/// Everything the directory knows of a person.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Profile {
    /// The person.
    pub person: Person,
    /// Those in force first, by kind of organisation; then past and future ones, the latest first.
    pub memberships: Vec<ProfileMembership>,
    /// Ways to reach the person, whatever their standing.
    pub contact_details: Vec<ContactDetail>,
    /// Numbers by which lists know the person.
    pub identifiers: Vec<Identifier>,
}

impl Profile {
    /// The code of the political group on the day.
    pub fn group(&self) -> Option<&ProfileMembership> {
        self.memberships.iter().find(|m| m.current && m.classification == Classification::PoliticalGroup)
    }

    /// The mandate in the European Parliament on the day.
    pub fn mandate(&self) -> Option<&ProfileMembership> {
        let is_mandate =
            |m: &&ProfileMembership| m.classification == Classification::Institution && m.code == EUROPEAN_PARLIAMENT;
        self.memberships.iter().filter(|m| m.current).find(is_mandate)
    }
}

/// One person.
pub async fn person(ex: impl Into<Ex<'_>>, id: PersonId) -> Result<Option<Person>> {
    store::person(ex, id).await
}

/// A person with memberships past and present, as seen on a day.
pub async fn profile(ex: impl Into<Ex<'_>>, id: PersonId, on: NaiveDate) -> Result<Option<Profile>> {
    let mut ex = ex.into();
    let Some(person) = store::person(ex.again(), id).await? else { return Ok(None) };
    let held = store::held(ex.again(), id).await?;
    let mut memberships: Vec<_> = held.into_iter().map(|row| membership(row, on)).collect();
    memberships.sort_by_key(|m| (!m.current, m.current.then_some((m.classification, m.code.clone()))));
    let contact_details = store::contact_details(ex.again(), id).await?;
    let identifiers = store::identifiers(ex, id).await?;
    Ok(Some(Profile { person, memberships, contact_details, identifiers }))
}

fn membership(row: store::HeldRow, on: NaiveDate) -> ProfileMembership {
    ProfileMembership {
        id: row.id,
        organization_id: row.organization_id,
        classification: row.classification,
        organization: row.name,
        code: row.short_name,
        role: row.role,
        country: row.area_code.as_deref().and_then(areas::by_code),
        start_date: row.start_date,
        end_date: row.end_date,
        source: row.source,
        current: row.start_date <= on && row.end_date.is_none_or(|end| end >= on),
    }
}
