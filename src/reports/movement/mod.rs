//! Movement: who moved between two days, from what to what and on what evidence, and what it did to the count.
//!
//! Both days are read from one set of recordings, those known at one moment: what was learnt later about an earlier day
//! counts on that day, so that a recording that is entered late is no movement.

mod course;
mod document;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

pub use course::{Change, Course, LevelLine, Point, Wanted, by_level, courses, share, tally, trend};
pub use document::document;

use super::catalogue::{Making, Report, Request};
use super::coverage::Period;
use super::seats::{Seated, Seats};
use crate::accounts::Scope;
use crate::contacts;
use crate::db::{self, Ex};
use crate::decisions::{self, Tally};
use crate::directory::{self, MemberRow, PersonId};
use crate::figures;
use crate::objectives::{self, Objective, ObjectiveId, Roster, Venue, VenueId};
use crate::outreach::campaigns;
use crate::stances::{self, Entry, Evidence, Holder, StanceId};
use crate::t;
use crate::when::Zone;

/// How many days before the day of the report movement begins unless the reader says otherwise.
pub const DAYS: u64 = 30;

/// Movement.
pub const REPORT: Report = Report {
    kind: "movement",
    title: "reports-title-movement",
    about: "reports-title-movement-about",
    is_overview: false,
    make,
};

fn make<'a>(db: &'a db::Db, scope: &'a Scope, request: &'a Request) -> Making<'a> {
    Box::pin(async move {
        // A front door has refused a period that is none, beside its fields.
        let Ok(period) = Period::since(request, DAYS) else { return Ok(None) };
        let venue = match request.option("venue") {
            "" => None,
            id => match id.parse() {
                Ok(id) => Some(id),
                Err(_) => return Ok(None),
            },
        };
        let zone = request.zone.clone();
        let asked = Asked { objective: request.objective, venue, period, known: request.known, zone };
        Ok(movement(db, scope, &asked).await?.map(|movement| document(&movement, request)))
    })
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// On what.
    pub objective: ObjectiveId,
    /// Of whose seats; none for the venue that decides next, or the last.
    pub venue: Option<VenueId>,
    /// From which day to which.
    pub period: Period,
    /// As known at which moment, on both days.
    pub known: DateTime<Utc>,
    /// By which clock a letter went out on a day.
    pub zone: Zone,
}

/// Who moved on an objective from one day to another.
#[derive(Clone, Debug)]
pub struct Movement {
    /// On what.
    pub objective: Objective,
    /// Whose seats are counted.
    pub venue: Venue,
    /// From which day to which.
    pub period: Period,
    /// Everyone with a say on either day, and whoever else moved or became stale; others may be there, too.
    pub courses: Vec<Course>,
    /// Who had a say on the first day, and who has on the last.
    pub seated: (Seated, Seated),
    /// A day of every month of the last twelve.
    pub points: Vec<Point>,
    /// Votes for that the rule asks for on the last day, if it asks for a number.
    pub needed: Option<u32>,
    /// What happened on which day, in order: decisions at any venue of the objective, events at which people were met,
    /// letters that began to go out.
    pub events: Vec<(NaiveDate, String)>,
    /// What they are called.
    pub names: HashMap<Holder, String>,
    /// Those with a seat in a body, as of the last day on which they had it.
    pub members: HashMap<PersonId, MemberRow>,
    /// What each stance of now rests on.
    pub entries: HashMap<StanceId, Entry>,
    /// What kind of evidence each recording is.
    pub evidence: HashMap<StanceId, Evidence>,
}

impl Movement {
    /// Those with a say on the first day, in numbers.
    pub fn then(&self) -> Tally {
        let seated = self.courses.iter().filter(|course| course.was_seated);
        tally(seated.map(|course| course.then.as_ref()), self.seated.0.unentered.len())
    }

    /// Those with a say on the last day, in numbers.
    pub fn now(&self) -> Tally {
        let seated = self.courses.iter().filter(|course| course.is_seated);
        tally(seated.map(|course| course.now.as_ref()), self.seated.1.unentered.len())
    }

    /// What became of the number at each level.
    pub fn by_level(&self) -> Vec<LevelLine> {
        by_level(&self.courses, (self.seated.0.unentered.len(), self.seated.1.unentered.len()))
    }

    /// Whether anyone could look up what a stance rests on.
    fn is_public(&self, stance: StanceId) -> bool {
        self.evidence.get(&stance).is_some_and(|evidence| evidence.is_public())
    }
}

/// Reads who moved. None if there is no such objective or venue within the scope.
pub async fn movement(ex: impl Into<Ex<'_>>, scope: &Scope, asked: &Asked) -> db::Result<Option<Movement>> {
    let mut ex = ex.into();
    let Some(objective) = objectives::get(ex.again(), scope, asked.objective).await? else { return Ok(None) };
    let venues = objectives::venues(ex.again(), scope, objective.id).await?;
    let venue = match asked.venue {
        Some(id) => venues.iter().find(|venue| venue.id == id),
        None => objectives::current(&venues),
    };
    let Some(venue) = venue.cloned() else { return Ok(None) };
    let Period { from, until: on } = asked.period;
    let fresh = objective.freshness_days;
    let first = course::trend_days(on).next().map_or(from, |first| first.min(from));
    let seats = Seats::read(ex.again(), &venue, first, on).await?;
    let seated = (seats.on(from), seats.on(on));
    // Of the others only those matter who may have moved.
    let mut holders: HashSet<Holder> =
        stances::moving(ex.again(), scope, objective.id, (from, on), fresh).await?.into_iter().collect();
    holders.extend(course::trend_days(on).chain([from]).flat_map(|day| seats.on(day).holders));
    let holders: Vec<Holder> = holders.into_iter().collect();
    let recordings = stances::recordings_among(ex.again(), scope, objective.id, &holders, (on, asked.known)).await?;
    let courses = courses(&recordings, (from, &seated.0), (on, &seated.1), fresh);
    let holders: Vec<Holder> = courses.iter().map(|course| course.holder).collect();
    let names = stances::names(ex.again(), &holders).await?;
    let shown = |course: &&Course| {
        course.was_seated || course.is_seated || course.change().is_some() || course.is_newly_stale()
    };
    let stances = courses.iter().filter(shown).filter_map(|course| course.now).map(|now| now.stance);
    let entries = stances::entries(ex.again(), scope, &stances.collect::<Vec<StanceId>>()).await?;
    let figures = figures::load(ex.again(), asked.known).await?;
    let members = members(ex.again(), &venue, asked.period).await?;
    let events = events(ex, scope, &objective, &venues, asked).await?;
    let points = trend(&recordings, |day| seats.on(day), on, fresh);
    let mut movement = Movement {
        events,
        objective,
        venue,
        period: asked.period,
        courses,
        seated,
        points,
        needed: None,
        names,
        members,
        entries: entries.into_iter().map(|entry| (entry.id, entry)).collect(),
        evidence: recordings.iter().map(|recording| (recording.id, recording.evidence)).collect(),
    };
    let rule = movement.venue.rule;
    let (seats, _) = figures.seats(&movement.venue, on, movement.now().members());
    movement.needed = decisions::votes_needed(rule, seats);
    Ok(Some(movement))
}

/// Group and country of those who had a seat on the first or have one on the last day.
async fn members(mut ex: Ex<'_>, venue: &Venue, period: Period) -> db::Result<HashMap<PersonId, MemberRow>> {
    let mut members = HashMap::new();
    if venue.roster(period.until) != Roster::Members {
        return Ok(members);
    }
    for day in [period.from, period.until] {
        let sitting = directory::sitting_members(ex.again(), venue.organization_id, day).await?;
        members.extend(sitting.into_iter().map(|row| (row.person_id, row)));
    }
    Ok(members)
}

/// Decisions at the venues, events at which people were met, and letters that began to go out, as far as they were known.
/// What was said at an event is not told: notes are ours.
async fn events(
    mut ex: Ex<'_>,
    scope: &Scope,
    objective: &Objective,
    venues: &[Venue],
    asked: &Asked,
) -> db::Result<Vec<(NaiveDate, String)>> {
    let mut met: BTreeMap<NaiveDate, i64> = BTreeMap::new();
    for (at, people) in contacts::events(ex.again(), scope, objective.id, asked.known).await? {
        *met.entry(asked.zone.date(at)).or_default() += people;
    }
    let met = met.into_iter().map(|(on, people)| (on, t!("reports-movement-event-met", n = people)));
    let sent = campaigns::list(ex, scope, Some(objective.client_id)).await?;
    let sent = sent.into_iter().filter(|campaign| campaign.objective_id == objective.id).filter_map(|campaign| {
        let at = campaign.started_at.filter(|at| *at <= asked.known)?;
        Some((asked.zone.date(at), t!("reports-movement-event-letters", name = &campaign.name)))
    });
    let mut events: Vec<_> = decisions_by_day(venues).into_iter().chain(met).chain(sent).collect();
    events.sort();
    Ok(events)
}

fn decisions_by_day(venues: &[Venue]) -> Vec<(NaiveDate, String)> {
    let decision = |venue: &Venue| {
        let state = crate::locale::mid_sentence(venue.state.label());
        Some((venue.day()?, t!("reports-movement-event-decision", venue = venue.name(), state = state)))
    };
    venues.iter().filter_map(decision).collect()
}
