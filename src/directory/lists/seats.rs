//! Who sits where on a day: in a group, for a country, in committees.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use serde::Serialize;

use crate::db::{Ex, Result};
use crate::directory::store::lists as store;
use crate::directory::{Area, Classification, EUROPEAN_PARLIAMENT, OrganizationId, PersonId, Role, areas};
use crate::t;

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
pub(super) struct Held {
    pub(super) group: Option<(String, String)>,
    pub(super) country: Option<Area>,
    pub(super) committees: Vec<Seat>,
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
pub(super) struct Seats(HashMap<PersonId, Held>);

impl Seats {
    pub(super) fn gather(rows: Vec<store::SeatRow>) -> Self {
        let mut seats: HashMap<PersonId, Held> = HashMap::new();
        for row in rows {
            let held = seats.entry(row.person_id).or_default();
            held.add(row.classification, &row.short_name, &row.name, row.role, row.area_code.as_deref());
        }
        Seats(seats)
    }

    pub(super) fn take(&mut self, id: PersonId) -> Held {
        let mut held = self.0.remove(&id).unwrap_or_default();
        held.sort();
        held
    }
}
