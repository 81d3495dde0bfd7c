//! Two more memberships for each person of the lists, so that each has three.
//!
//! One person in four is or was a Member of the European Parliament, which has 720 seats however many people there are:
//! a seat, a group and a committee for a term of five years, from the present one back to the first. The others have
//! held posts elsewhere.

use std::collections::HashSet;
use std::time::Instant;

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use super::lists;
use crate::db::{Db, Tx};
use crate::directory::bodies::{self, BodyFilter};
use crate::directory::changes::{ChangeSetKind, Writer};
use crate::directory::records::{EndPrecision, MembershipRecord, StartPrecision};
use crate::directory::{
    self, Classification, MembershipId, NewOrganization, OrganizationId, PeopleFilter, PersonId, Role,
};

/// Seats in the European Parliament.
const SEATS: usize = 720;
/// Terms since 1979.
const TERMS: usize = 10;
/// Memberships that are written at once.
const PIECE: usize = 5_000;

/// Codes of political groups.
pub const GROUPS: [&str; 8] = ["EPP", "S&D", "PfE", "ECR", "Renew", "Greens/EFA", "The Left", "NI"];
/// Codes of committees.
pub const COMMITTEES: [&str; 20] = [
    "AFET", "DEVE", "INTA", "BUDG", "CONT", "ECON", "EMPL", "ENVI", "ITRE", "IMCO", "TRAN", "REGI", "AGRI", "PECH",
    "CULT", "JURI", "LIBE", "AFCO", "FEMM", "PETI",
];

/// The bodies in which people have seats, and who has theirs already.
#[derive(Debug, Default)]
pub struct Bodies {
    parliament: Option<OrganizationId>,
    groups: Vec<OrganizationId>,
    committees: Vec<OrganizationId>,
    others: Vec<OrganizationId>,
    seated: HashSet<PersonId>,
    /// Members so far.
    members: usize,
}

impl Bodies {
    /// One of all of them, but for the Parliament itself.
    pub fn any(&self, n: usize) -> OrganizationId {
        match n % 3 {
            0 => self.groups[n / 3 % self.groups.len()],
            1 => self.committees[n / 3 % self.committees.len()],
            _ => self.others[n / 3 % self.others.len()],
        }
    }
}

/// Gives everyone their memberships who has none but that of the list.
pub async fn seat(db: &Db, bodies: &mut Bodies, now: DateTime<Utc>) -> anyhow::Result<()> {
    let today = now.date_naive();
    let companies = BodyFilter { q: "sample".to_owned(), per: i64::from(i32::MAX), ..BodyFilter::on(today) };
    bodies.others = bodies::list(db, &companies).await?.1.into_iter().map(|row| row.id).collect();
    let people = directory::people_ids(db, &PeopleFilter::on(today)).await?;
    let people: Vec<_> = people.into_iter().filter(|person| bodies.seated.insert(*person)).collect();

    let began = Instant::now();
    let mut tx = db.begin().await?;
    let mut writer = Writer::begin(&mut tx, ChangeSetKind::Import, "made up", None, now).await?;
    ensure(&mut tx, &mut writer, bodies, now).await?;
    let mut rows = vec![];
    let mut written = 0;
    for (n, person) in people.iter().enumerate() {
        rows.extend(held(bodies, n, *person, now));
        if rows.len() >= PIECE || n + 1 == people.len() {
            writer.insert(&mut tx, &rows).await?;
            written += rows.len();
            rows.clear();
        }
    }
    writer.refresh_search(&mut tx).await?;
    tx.commit().await?;
    super::say("memberships", written, began.elapsed());
    Ok(())
}

async fn ensure(tx: &mut Tx, writer: &mut Writer, bodies: &mut Bodies, now: DateTime<Utc>) -> anyhow::Result<()> {
    if bodies.parliament.is_some() {
        return Ok(());
    }
    let parliament = directory::ensure_european_parliament(tx, now).await?;
    bodies.parliament = Some(parliament);
    // Where all its seats are taken, these were Members before.
    let sitting = directory::sitting_members(&mut *tx, parliament, now.date_naive()).await?.len();
    bodies.members = if sitting < SEATS { 0 } else { SEATS };
    for (kind, codes) in [(Classification::PoliticalGroup, &GROUPS[..]), (Classification::Committee, &COMMITTEES)] {
        for code in codes {
            let new = NewOrganization {
                classification: kind,
                code: (*code).to_owned(),
                name: format!("{} {code}", kind.label()),
                parent: Some(parliament),
                area_code: String::new(),
            };
            let id = bodies::ensure(tx, writer, &new, now).await?;
            if kind == Classification::Committee { bodies.committees.push(id) } else { bodies.groups.push(id) }
        }
    }
    Ok(())
}

/// What the n-th person holds besides: of four, three, two, two and one, which makes two on average.
fn held(bodies: &mut Bodies, n: usize, person: PersonId, now: DateTime<Utc>) -> Vec<MembershipRecord> {
    let row = |organization_id, area: Option<&str>, start_date, end_date| MembershipRecord {
        id: MembershipId::new(),
        person_id: person,
        organization_id,
        role: Role::Member,
        area_code: area.map(str::to_owned),
        start_date,
        end_date,
        source: "made up".to_owned(),
        created_at: now,
        post_id: None,
        on_behalf_of_id: None,
        label: None,
        start_precision: StartPrecision::Day,
        end_precision: EndPrecision::Day,
    };
    if let (0, Some(parliament), true) = (n % 4, bodies.parliament, bodies.members < SEATS * TERMS) {
        let member = bodies.members;
        bodies.members += 1;
        let (start, end) = term(member / SEATS, now.date_naive().year());
        let group = bodies.groups[member % bodies.groups.len()];
        let committee = bodies.committees[member / bodies.groups.len() % bodies.committees.len()];
        return vec![
            row(parliament, Some(lists::country(member)), start, end),
            row(group, None, start, end),
            row(committee, None, start, end),
        ];
    }
    let count = [3, 2, 2, 1][n % 4];
    let post = |k: usize| {
        let start = day(now.date_naive().year() - 20 + i32::try_from((n + 3 * k) % 18).unwrap_or_default(), 3);
        let end = day(start.year() + 2, 2);
        row(bodies.others[(n * 31 + k * 977) % bodies.others.len()], None, start, Some(end))
    };
    (0..count).map(post).collect()
}

/// The n-th term before the present one.
fn term(n: usize, year: i32) -> (NaiveDate, Option<NaiveDate>) {
    let start = year - 2 - 5 * i32::try_from(n).unwrap_or_default();
    (day(start, 7), (n > 0).then(|| day(start + 5, 6)))
}

fn day(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default()
}
