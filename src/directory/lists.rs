//! Lists, rosters and counts, as pages and reports want them.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::store::lists as store;
use super::work::Work;
use super::{
    Area, Classification, ContactDetail, EUROPEAN_PARLIAMENT, Identifier, MembershipId, OrganizationId, Person,
    PersonId, Role, areas,
};
use crate::db::{Ex, Result};
use crate::t;

crate::text_enum! {
    /// How people can be reached.
    pub enum Reach {
        /// By an e-mail address that may be used.
        Email = "email",
        /// In any way that may be used.
        Any = "any",
        /// There is no e-mail address that may be used.
        NoEmail = "no-email",
    }
}

crate::text_enum! {
    /// What a list of people is sorted by; then by name.
    pub enum PeopleSort {
        /// Family name.
        Name = "name",
        /// Political group; those without one last.
        Group = "group",
        /// Country of mandate; those without one last.
        Country = "country",
        /// The latest change of what is known of them, the latest first.
        Changed = "changed",
        /// Where they stand, champions first; those never asked last. This and the rest need a [`Work`].
        Stance = "stance",
        /// Since when they stand there, the longest first.
        Since = "since",
        /// The last contact, the longest ago first; those never met last.
        Contact = "contact",
        /// What has to be done next, the first due first; those with whom nothing is planned last.
        Next = "next",
        /// Who of the team looks after them, by name; those whom nobody looks after last.
        Owner = "owner",
    }
}

impl PeopleSort {
    /// Whether it is an order of the work on an objective, which needs a [`Work`].
    pub fn is_of_work(self) -> bool {
        matches!(
            self,
            PeopleSort::Stance | PeopleSort::Since | PeopleSort::Contact | PeopleSort::Next | PeopleSort::Owner
        )
    }
}

/// Which people to list. Codes within one list are alternatives; the lists narrow each other down.
#[derive(Clone, Debug, PartialEq)]
pub struct PeopleFilter {
    /// Words of a name, a body, a role, a country, as the [search](super::search) knows them; all must be found.
    pub q: String,
    /// Codes of political groups.
    pub groups: Vec<String>,
    /// Countries of mandate, by any code or name.
    pub countries: Vec<String>,
    /// Codes of committees and subcommittees in which they have a seat.
    pub committees: Vec<String>,
    /// Whether substitutes count as having a seat in a committee.
    pub substitutes: bool,
    /// Only sitting Members of the European Parliament.
    pub sitting: bool,
    /// Only these people.
    pub ids: Option<Vec<PersonId>>,
    /// What they are in a body: in one of the committees, organisations and kinds asked for, if there are any.
    pub roles: Vec<Role>,
    /// Codes of national parties.
    pub parties: Vec<String>,
    /// Names of tags, however spelt.
    pub tags: Vec<String>,
    /// Bodies in which they hold any role.
    pub organizations: Vec<OrganizationId>,
    /// Kinds of such bodies.
    pub classifications: Vec<Classification>,
    /// Nationalities, by any code or name.
    pub nationalities: Vec<String>,
    /// How they can be reached.
    pub reach: Option<Reach>,
    /// The work on an objective, by which they are narrowed down and sorted; it says itself as of when it is.
    pub work: Option<Work>,
    /// What they are sorted by.
    pub sort: PeopleSort,
    /// The other way round.
    pub descending: bool,
    /// The day on which groups, countries and seats are looked at.
    pub on: NaiveDate,
    /// Page, from 1.
    pub page: i64,
    /// People per page, at least 1.
    pub per: i64,
}

impl PeopleFilter {
    /// Everyone, as of a day, the first 50.
    pub fn on(on: NaiveDate) -> Self {
        PeopleFilter {
            q: String::new(),
            groups: vec![],
            countries: vec![],
            committees: vec![],
            substitutes: false,
            sitting: false,
            ids: None,
            roles: vec![],
            parties: vec![],
            tags: vec![],
            organizations: vec![],
            classifications: vec![],
            nationalities: vec![],
            reach: None,
            work: None,
            sort: PeopleSort::Name,
            descending: false,
            on,
            page: 1,
            per: 50,
        }
    }
}

/// A seat in a committee or subcommittee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Seat {
    /// `AFET`.
    pub code: String,
    /// As what.
    pub role: Role,
}

impl Seat {
    /// As a page shows it: `AFET (substitute)`.
    pub fn shown(&self) -> String {
        match self.role {
            Role::Member => self.code.clone(),
            role => t!("directory-people-seat", body = &self.code, role = crate::locale::mid_sentence(role.label())),
        }
    }
}

impl std::fmt::Display for Seat {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.role {
            Role::Member => f.write_str(&self.code),
            role => write!(f, "{} ({role})", self.code),
        }
    }
}

/// A person in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PersonRow {
    /// Identity.
    pub id: PersonId,
    /// As shown.
    pub name: String,
    /// As sorted.
    pub sort_name: String,
    /// Code of the political group on the day.
    pub group_code: Option<String>,
    /// Country of mandate on the day.
    pub country: Option<Area>,
    /// Committees and subcommittees on the day: chairs first, substitutes last.
    pub committees: Vec<Seat>,
}

/// Someone with a seat in a body on a day.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MemberRow {
    /// Identity.
    pub person_id: PersonId,
    /// As shown.
    pub name: String,
    /// As sorted.
    pub sort_name: String,
    /// As what.
    pub role: Role,
    /// Code of the political group on the day.
    pub group_code: Option<String>,
    /// Its name.
    pub group_name: Option<String>,
    /// Country of mandate on the day.
    pub country: Option<Area>,
    /// Committees and subcommittees on the day: chairs first, substitutes last.
    pub committees: Vec<Seat>,
}

/// How many sitting Members something holds for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Code as stored: `EPP`, `GR`, `AFET`.
    pub code: String,
    /// Code as shown: `EPP`, `EL`, `AFET`.
    pub shown: String,
    /// Full name.
    pub name: String,
    /// Sitting Members.
    pub count: i64,
}

/// What a list of people can be narrowed down by.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Facets {
    /// Political groups, the largest first.
    pub groups: Vec<Count>,
    /// Countries by name.
    pub countries: Vec<Count>,
    /// Committees and subcommittees by code; substitutes do not count.
    pub committees: Vec<Count>,
}

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

/// The people of a filter: how many in all, and one page of them by name.
pub async fn people(ex: impl Into<Ex<'_>>, filter: &PeopleFilter) -> Result<(i64, Vec<PersonRow>)> {
    let mut ex = ex.into();
    let total = store::count_people(ex.again(), filter).await?;
    let page = store::people(ex.again(), filter).await?;
    let ids: Vec<_> = page.iter().map(|(id, ..)| *id).collect();
    let mut seats = Seats::gather(store::seats_of(ex, &ids, filter.on).await?);
    let row = |(id, name, sort_name)| {
        let seats = seats.take(id);
        PersonRow {
            id,
            name,
            sort_name,
            group_code: seats.group.map(|(code, _)| code),
            country: seats.country,
            committees: seats.committees,
        }
    };
    Ok((total, page.into_iter().map(row).collect()))
}

/// The people at some places of a list, by its order, whatever the page: from `from`, which counts from 0, at most `most`.
pub async fn people_at(
    ex: impl Into<Ex<'_>>,
    filter: &PeopleFilter,
    from: i64,
    most: i64,
) -> Result<Vec<(PersonId, String)>> {
    let rows = store::people_from(ex, filter, from.max(0), most).await?;
    Ok(rows.into_iter().map(|(id, name, _)| (id, name)).collect())
}

/// How many people a filter holds.
pub async fn count_people(ex: impl Into<Ex<'_>>, filter: &PeopleFilter) -> Result<i64> {
    store::count_people(ex, filter).await
}

/// Every one of them, whatever the page, by id.
pub async fn people_ids(ex: impl Into<Ex<'_>>, filter: &PeopleFilter) -> Result<Vec<PersonId>> {
    store::people_ids(ex, filter).await
}

/// Everyone with a seat of their own in a body on a day (not its substitutes), by name: two queries, however many.
pub async fn sitting_members(
    ex: impl Into<Ex<'_>>,
    organization: OrganizationId,
    on: NaiveDate,
) -> Result<Vec<MemberRow>> {
    let mut ex = ex.into();
    let mut members = store::members(ex.again(), organization, on).await?;
    members.dedup_by_key(|member| member.person_id);
    let ids: HashSet<OrganizationId> = members.iter().flat_map(memberships).map(|(id, ..)| id).collect();
    let bodies: HashMap<_, _> =
        store::bodies(ex, ids).await?.into_iter().map(|(id, kind, code, name)| (id, (kind, code, name))).collect();
    let row = |member: store::MemberHeld| {
        let mut held = Held::default();
        for (id, role, area) in memberships(&member) {
            if let Some((kind, code, name)) = bodies.get(&id) {
                held.add(*kind, code, name, role, Some(area));
            }
        }
        held.sort();
        let (group_code, group_name) = held.group.unzip();
        let store::MemberHeld { person_id, name, sort_name, role, .. } = member;
        let (country, committees) = (held.country, held.committees);
        MemberRow { person_id, name, sort_name, role, group_code, group_name, country, committees }
    };
    Ok(members.into_iter().map(row).collect())
}

/// What a member holds: where, as what, of which area.
fn memberships(member: &store::MemberHeld) -> impl Iterator<Item = (OrganizationId, Role, &str)> {
    member.held.as_deref().unwrap_or_default().split(',').filter_map(|membership| {
        let (id, rest) = membership.split_once(' ')?;
        let (role, area) = rest.split_once(' ')?;
        Some((id.parse().ok()?, role.parse().ok()?, area))
    })
}

/// From when to when somebody has a seat of their own in a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Tenure {
    /// Who.
    pub person_id: PersonId,
    /// First day.
    pub start_date: NaiveDate,
    /// Last day; none when it goes on.
    pub end_date: Option<NaiveDate>,
}

impl Tenure {
    /// Whether they have it on a day.
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.start_date <= day && self.end_date.is_none_or(|end| end >= day)
    }
}

/// Everyone with a seat of their own in a body on any day from `from` to `until` (not its substitutes), with their days:
/// who [`sitting_members`] finds on each of these days, in one query.
pub async fn tenures(
    ex: impl Into<Ex<'_>>,
    organization: OrganizationId,
    from: NaiveDate,
    until: NaiveDate,
) -> Result<Vec<Tenure>> {
    store::tenures(ex, organization, from, until).await
}

/// What a person holds on a day.
#[derive(Default)]
struct Held {
    group: Option<(String, String)>,
    country: Option<Area>,
    committees: Vec<Seat>,
}

impl Held {
    fn add(&mut self, kind: Classification, code: &str, name: &str, role: Role, area: Option<&str>) {
        match kind {
            Classification::PoliticalGroup => self.group = Some((code.to_owned(), name.to_owned())),
            Classification::Institution if code == EUROPEAN_PARLIAMENT => {
                self.country = area.and_then(areas::by_code);
            }
            Classification::Committee | Classification::Subcommittee => {
                self.committees.push(Seat { code: code.to_owned(), role });
            }
            _ => {}
        }
    }

    fn sort(&mut self) {
        let rank = |role| match role {
            Role::Chair | Role::Head => 0,
            Role::ViceChair | Role::Deputy => 1,
            Role::Member | Role::Official => 2,
            Role::Substitute | Role::Observer => 3,
        };
        self.committees.sort_by(|a, b| (rank(a.role), &a.code).cmp(&(rank(b.role), &b.code)));
    }
}

/// What each of many people holds on a day.
struct Seats(HashMap<PersonId, Held>);

impl Seats {
    fn gather(rows: Vec<store::SeatRow>) -> Self {
        let mut seats: HashMap<PersonId, Held> = HashMap::new();
        for row in rows {
            let held = seats.entry(row.person_id).or_default();
            held.add(row.classification, &row.short_name, &row.name, row.role, row.area_code.as_deref());
        }
        Seats(seats)
    }

    fn take(&mut self, id: PersonId) -> Held {
        let mut held = self.0.remove(&id).unwrap_or_default();
        held.sort();
        held
    }
}

/// What the people of a day can be narrowed down by, with numbers of sitting Members.
pub async fn facets(ex: impl Into<Ex<'_>>, on: NaiveDate) -> Result<Facets> {
    let mut ex = ex.into();
    let groups = counts_by_group(ex.again(), on).await?;
    let countries = counts_by_country(ex.again(), on).await?;
    let kinds = [Classification::Committee, Classification::Subcommittee];
    let mut committees: Vec<_> = store::counts(ex, &kinds, on).await?.into_iter().map(count).collect();
    committees.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(Facets { groups, countries, committees })
}

/// Sitting Members per political group on a day, the largest first.
pub async fn counts_by_group(ex: impl Into<Ex<'_>>, on: NaiveDate) -> Result<Vec<Count>> {
    let rows = store::counts(ex, &[Classification::PoliticalGroup], on).await?;
    let mut groups: Vec<_> = rows.into_iter().map(count).collect();
    groups.sort_by(|a, b| (-a.count, &a.code).cmp(&(-b.count, &b.code)));
    Ok(groups)
}

/// Sitting Members per country of mandate on a day, by name.
pub async fn counts_by_country(ex: impl Into<Ex<'_>>, on: NaiveDate) -> Result<Vec<Count>> {
    let row = |(code, count): (Option<String>, i64)| {
        let code = code?;
        let area = areas::by_code(&code);
        let shown = area.map_or(code.clone(), |area| area.shown.to_owned());
        let name = area.map_or(code.clone(), |area| area.said().to_owned());
        Some(Count { code, shown, name, count })
    };
    let mut countries: Vec<_> = store::countries(ex, on).await?.into_iter().filter_map(row).collect();
    countries.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(countries)
}

fn count((_, code, name, count): (Classification, String, String, i64)) -> Count {
    Count { shown: code.clone(), code, name, count }
}

/// The address to write to, if there is one that neither bounced nor belongs to someone who objected.
pub async fn usable_email(ex: impl Into<Ex<'_>>, person: PersonId) -> Result<Option<String>> {
    Ok(store::usable_emails(ex, &[person]).await?.pop().map(|(_, address)| address))
}

/// The addresses to write to of many people at once; people without one are left out.
pub async fn usable_emails(ex: impl Into<Ex<'_>>, people: &[PersonId]) -> Result<HashMap<PersonId, String>> {
    Ok(store::usable_emails(ex, people).await?.into_iter().collect())
}
