//! Reports on an objective, as of any day and as known at any moment, with the people behind every number: one typed
//! value from one query, and a document made of it (`document/`) that every format draws. `catalogue.rs` lists them.

pub mod catalogue;
pub mod digest;
pub mod document;
pub mod issued;
pub mod support;
pub mod web;

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};

pub use catalogue::{REPORTS, Report, Request};

use crate::accounts::Scope;
use crate::db::{self, Ex};
use crate::decisions::{self, Bucket, Outlook, Tally};
use crate::directory::{self, MemberRow};
use crate::objectives::{self, Objective, ObjectiveId, Venue, VenueState};
use crate::stances::{self, Holder, Standing};

/// A support count at one venue: as of a day, as known at a moment.
#[derive(Clone, Debug)]
pub struct SupportCount {
    /// What is counted for.
    pub objective: Objective,
    /// Where it is decided.
    pub venue: Venue,
    /// As of which day.
    pub on: NaiveDate,
    /// As known at which moment.
    pub known: DateTime<Utc>,
    /// Votes for that the rule asks for.
    pub needed: u32,
    /// Seats, vacant ones included.
    pub seats: u32,
    /// Everyone on the roster.
    pub tally: Tally,
    /// How near it is.
    pub outlook: Outlook,
    /// Political groups, the largest first.
    pub by_group: Vec<Slice>,
    /// Countries, by name.
    pub by_country: Vec<Slice>,
    /// The roster, by name.
    pub members: Vec<Member>,
}

/// A part of the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slice {
    /// Its code in addresses and filters: `EPP`, `GR`; empty for members who have none.
    pub code: String,
    /// Its code as shown: `EPP`, `EL`.
    pub shown: String,
    /// Its name.
    pub name: String,
    /// Its members.
    pub tally: Tally,
}

/// A member of the roster, with where they stand.
#[derive(Clone, Debug)]
pub struct Member {
    /// Who.
    pub row: MemberRow,
    /// Where they stand; none if they were never asked.
    pub standing: Option<Standing>,
}

impl Member {
    /// In which part of the tally they count.
    pub fn bucket(&self) -> Bucket {
        Bucket::of(self.standing.as_ref())
    }

    /// `p3` … `m3`, or `un`.
    pub fn level_code(&self) -> &'static str {
        self.standing.map_or("un", |standing| standing.level.code())
    }

    fn group(&self) -> (String, String, String) {
        let code = self.row.group_code.clone().unwrap_or_default();
        let name = self.row.group_name.clone().unwrap_or_else(|| "No group".into());
        let shown = if code.is_empty() { "–".to_owned() } else { code.clone() };
        (code, shown, name)
    }

    fn country(&self) -> (String, String, String) {
        match self.row.country {
            Some(area) => (area.code.to_owned(), area.shown.to_owned(), area.name.to_owned()),
            None => (String::new(), "–".into(), "No country".into()),
        }
    }
}

/// Counts support where people vote on an objective: at the first such venue that is open, else at the last. None if there is
/// no such objective within the scope, or no venue of it whose rule asks people for votes.
pub async fn support_count(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    on: NaiveDate,
    known: DateTime<Utc>,
) -> db::Result<Option<SupportCount>> {
    let mut ex = ex.into();
    let Some(objective) = objectives::get(ex.again(), scope, objective).await? else { return Ok(None) };
    let venues = objectives::venues(ex.again(), scope, objective.id).await?;
    let Some(venue) = counted(venues) else { return Ok(None) };
    let freshness = objective.freshness_days;
    let standings = stances::standings_as_of(ex.again(), scope, objective.id, on, known, freshness).await?;
    let roster = directory::sitting_members(ex, venue.organization_id, on).await?;
    let member = |row: MemberRow| Member { standing: standings.get(&Holder::Person(row.person_id)).copied(), row };
    let members: Vec<Member> = roster.into_iter().map(member).collect();
    Ok(count(objective, venue, on, known, members))
}

fn counted(venues: Vec<Venue>) -> Option<Venue> {
    let mut venues: Vec<Venue> = venues.into_iter().filter(|venue| venue.rule.asks_people()).collect();
    let open = venues.iter().position(|venue| venue.state == VenueState::Open);
    open.map(|at| venues.swap_remove(at)).or_else(|| venues.pop())
}

fn count(
    objective: Objective,
    venue: Venue,
    on: NaiveDate,
    known: DateTime<Utc>,
    members: Vec<Member>,
) -> Option<SupportCount> {
    let tally = Tally::of(members.iter().map(|member| member.standing.as_ref()));
    let seats = decisions::component(venue.rule, on, tally.members());
    let needed = decisions::votes_needed(venue.rule, seats)?;
    let mut by_group = slices(&members, Member::group);
    by_group.sort_by(|a, b| (b.tally.members(), &a.code).cmp(&(a.tally.members(), &b.code)));
    let mut by_country = slices(&members, Member::country);
    by_country.sort_by(|a, b| a.name.cmp(&b.name));
    Some(SupportCount {
        seats,
        outlook: Outlook::of(&tally, needed),
        objective,
        venue,
        on,
        known,
        needed,
        tally,
        by_group,
        by_country,
        members,
    })
}

fn slices(members: &[Member], part: impl Fn(&Member) -> (String, String, String)) -> Vec<Slice> {
    let mut slices: BTreeMap<String, Slice> = BTreeMap::new();
    for member in members {
        let (code, shown, name) = part(member);
        let empty = || Slice { code: code.clone(), shown, name, tally: Tally::default() };
        slices.entry(code.clone()).or_insert_with(empty).tally.add(member.standing.as_ref());
    }
    slices.into_values().collect()
}
