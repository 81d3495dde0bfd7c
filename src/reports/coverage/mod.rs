//! Coverage and activity: what was done in a period and by whom, whom of those who have a say we reached, the hours given.
//!
//! Contacts are told by the kind of [`Kind`](crate::contacts::Kind): a note is no contact of ours and is counted apart; people
//! have *met* at a meeting or an event, and are *contacted* by these, a call or a mail. A contact is of the day on which it
//! took place by the wall clock. Contacts that were taken back count nowhere.

mod activity;
mod document;
mod follow_ups;
mod overall;
mod period;
mod reach;
mod store;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Days, NaiveDate, Utc};

pub use activity::{Body, ClientName, Consultant, Kinds, Part, Talk, Time, Todo, Todos};
pub use document::document;
pub use overall::{ACTIVITY_PATH, activity};
pub use period::{DAYS, Period, PeriodError};
pub use reach::{Cover, Reach, Reached, Voter, VoterId};

use super::catalogue::{Making, Report, Request};
use crate::accounts::{self, ClientId, Scope};
use crate::contacts::owners;
use crate::db::{self, Ex};
use crate::directory::{Area, Classification, MemberRow, OrganizationId, PersonId, areas, official_name};
use crate::objectives::{self, Objective, ObjectiveId, Seated, Venue};
use crate::stances::{self, Holder};
use crate::text::fold;
use crate::when::Zone;
use activity::Given;
use store::Question;

/// Coverage and activity.
pub const REPORT: Report = Report {
    kind: "coverage",
    title: "reports-title-coverage",
    about: "reports-title-coverage-about",
    is_overview: false,
    make,
};

fn make<'a>(db: &'a db::Db, scope: &'a Scope, request: &'a Request) -> Making<'a> {
    Box::pin(async move {
        // A front door has refused a period that is none, beside its fields.
        let Ok(period) = Period::of(request) else { return Ok(None) };
        let asked = Asked {
            objective: Some(request.objective),
            client: None,
            on: request.on,
            known: request.known,
            period,
            zone: request.zone.clone(),
        };
        Ok(coverage(db, scope, &asked).await?.map(|coverage| document(&coverage, request)))
    })
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// On which objective; none for all of them, without a roster.
    pub objective: Option<ObjectiveId>,
    /// For which client alone, where it is about all objectives.
    pub client: Option<ClientId>,
    /// As of which day: who has a say, and what is overdue.
    pub on: NaiveDate,
    /// As known at which moment.
    pub known: DateTime<Utc>,
    /// Which days are counted.
    pub period: Period,
    /// By which clock a contact is of a day.
    pub zone: Zone,
}

/// What was done, and whom we reached.
#[derive(Clone, Debug)]
pub struct Coverage {
    /// On what; none for all objectives.
    pub objective: Option<Objective>,
    /// The clients within the scope that it is about, by name.
    pub clients: Vec<ClientName>,
    /// As of which day.
    pub on: NaiveDate,
    /// Which days are counted.
    pub period: Period,
    /// The contacts of the period, notes among them, in order.
    pub talks: Vec<Talk>,
    /// The bodies that somebody in them was in, by what they are.
    pub bodies: Vec<Body>,
    /// Contacts of the period of which nobody has said how long they took.
    pub untimed: i64,
    /// Time by consultant.
    pub time_by: BTreeMap<Consultant, Time>,
    /// All of it.
    pub time: Time,
    /// Follow-ups by owner.
    pub todos_by: BTreeMap<Consultant, Todos>,
    /// All of them.
    pub todos: Todos,
    /// Each of them.
    pub each_todo: Vec<Todo>,
    /// The venues of the objective.
    pub venues: Vec<Venue>,
    /// Everybody who has a say at one of the venues on the day, most influence first, then by name.
    pub voters: Vec<Covered>,
}

/// A voter, and the places in the order of the venues at which they have a say.
#[derive(Clone, Debug)]
pub struct Covered {
    /// The voter.
    pub voter: Voter,
    /// Positions of venues.
    pub venues: BTreeSet<i64>,
    /// As sorted.
    sort_name: String,
}

impl Coverage {
    /// How far we got with the voters that a condition holds for.
    pub fn cover(&self, holds: impl Fn(&Covered) -> bool) -> Cover {
        Cover::of(self.voters.iter().filter(|covered| holds(covered)).map(|covered| &covered.voter))
    }
}

/// Counts coverage and activity: a number of queries that depends on the venues alone. None if there is no such objective
/// within the scope.
pub async fn coverage(ex: impl Into<Ex<'_>>, scope: &Scope, asked: &Asked) -> db::Result<Option<Coverage>> {
    let mut ex = ex.into();
    let objective = match asked.objective {
        None => None,
        Some(id) => match objectives::get(ex.again(), scope, id).await? {
            None => return Ok(None),
            found => found,
        },
    };
    let question = question(asked, objective.as_ref());
    let clients = clients(accounts::clients(ex.again(), scope).await?, objective.as_ref(), asked.client);
    let (all, bodies) = talks(ex.again(), scope, &question, &asked.zone).await?;
    let hours = store::hours(ex.again(), scope, &question, asked.period).await?;
    let given: Vec<Given> = hours.into_iter().map(hours_given).collect();
    let todos = todos(ex.again(), scope, &question, &asked.zone).await?;
    let (venues, voters) = match &objective {
        None => (vec![], vec![]),
        Some(objective) => {
            let venues = objectives::venues(ex.again(), scope, objective.id).await?;
            let voters = voters(ex, scope, objective, &venues, asked, &all, &todos).await?;
            (venues, voters)
        }
    };
    let talks: Vec<Talk> = all.into_iter().filter(|talk| asked.period.has(talk.day)).collect();
    let (time_by, time) = activity::time(&talks, &given, &clients);
    let each_todo: Vec<Todo> = todos.into_iter().filter(|todo| todo.counts).collect();
    let (todos_by, todos) = activity::todos(&each_todo, asked.period, asked.on);
    let untimed = talks.iter().filter(|talk| talk.is_contact() && talk.minutes.is_none()).count();
    Ok(Some(Coverage {
        objective,
        clients,
        on: asked.on,
        period: asked.period,
        untimed: i64::try_from(untimed).unwrap_or(i64::MAX),
        talks,
        bodies,
        time_by,
        time,
        todos_by,
        todos,
        each_todo,
        venues,
        voters,
    }))
}

/// An objective's contacts from the first on, because *ever met* is asked of them; otherwise those of the period.
fn question(asked: &Asked, objective: Option<&Objective>) -> Question {
    let next = asked.on.checked_add_days(Days::new(1)).unwrap_or(asked.on);
    Question {
        objective: objective.map(|objective| (objective.id, objective.client_id)),
        client: asked.client,
        known: asked.known,
        start: objective.is_none().then(|| asked.zone.start_of(asked.period.from)),
        end: asked.zone.start_of(next),
    }
}

fn clients(all: Vec<accounts::Client>, objective: Option<&Objective>, only: Option<ClientId>) -> Vec<ClientName> {
    let only = objective.map(|objective| objective.client_id).or(only);
    let mine = all.into_iter().filter(|client| only.is_none_or(|only| only == client.id));
    mine.map(|client| ClientName { id: client.id, name: client.name, pro_bono: client.pro_bono }).collect()
}

/// The contacts of a question, with the people in them and where these were on the day; and the bodies by name.
async fn talks(mut ex: Ex<'_>, scope: &Scope, question: &Question, zone: &Zone) -> db::Result<(Vec<Talk>, Vec<Body>)> {
    let contacts = store::contacts(ex.again(), scope, question).await?;
    let mut people: HashMap<_, Vec<PersonId>> = HashMap::new();
    for (contact, person) in store::participants(ex.again(), scope, question).await? {
        people.entry(contact).or_default().push(person);
    }
    let mut held: HashMap<PersonId, Vec<store::MembershipRow>> = HashMap::new();
    for row in store::memberships(ex.again(), scope, question).await? {
        held.entry(row.person_id).or_default().push(row);
    }
    let ids: BTreeSet<OrganizationId> = held.values().flatten().map(|row| row.organization_id).collect();
    let ids: Vec<_> = ids.into_iter().collect();
    let bodies: HashMap<_, _> = store::bodies(ex, &ids).await?.into_iter().map(|row| (row.id, row)).collect();
    let talk = |row: store::ContactRow| {
        let day = zone.date(row.occurred_at);
        let people = people.remove(&row.id).unwrap_or_default();
        let on_the_day = || people.iter().filter_map(|person| held.get(person)).flatten().filter(|m| was_on(m, day));
        let mut within: BTreeMap<OrganizationId, BTreeSet<PersonId>> = BTreeMap::new();
        for membership in on_the_day() {
            for body in upwards(&bodies, membership.organization_id) {
                within.entry(body).or_default().insert(membership.person_id);
            }
        }
        within.retain(|body, _| bodies.get(body).is_some_and(|row| is_told(row.classification)));
        Talk {
            id: row.id,
            client: row.client_id,
            kind: row.kind,
            attempt: row.attempt,
            day,
            minutes: row.minutes,
            preparation: row.preparation_minutes,
            author: Consultant::new(row.author_id, row.author_name),
            bodies: within,
            states: on_the_day().filter_map(speaks_for).map(|area| area.code).collect(),
            people,
        }
    };
    let talks = contacts.into_iter().map(talk).collect();
    let body = |row: &store::BodyRow| Body { id: row.id, name: row.name.clone(), classification: row.classification };
    let mut bodies: Vec<Body> = bodies.values().filter(|row| is_told(row.classification)).map(body).collect();
    bodies.sort_by(|a, b| (a.classification, &a.name, a.id).cmp(&(b.classification, &b.name, b.id)));
    Ok((talks, bodies))
}

fn was_on(membership: &store::MembershipRow, day: NaiveDate) -> bool {
    membership.start_date <= day && membership.end_date.is_none_or(|end| end >= day)
}

/// An organisation and everything that it is part of; a circle, which nobody should have made, ends where it closes.
fn upwards(bodies: &HashMap<OrganizationId, store::BodyRow>, from: OrganizationId) -> BTreeSet<OrganizationId> {
    let (mut found, mut at) = (BTreeSet::new(), Some(from));
    while let Some(id) = at.filter(|id| found.insert(*id)) {
        at = bodies.get(&id).and_then(|row| row.parent_id);
    }
    found
}

/// Groups and parties are no bodies that are met; the coverage tells groups.
fn is_told(classification: Classification) -> bool {
    !matches!(classification, Classification::PoliticalGroup | Classification::NationalParty)
}

/// The state that somebody speaks for: in its permanent representation or a ministry, or in a body of the Council.
fn speaks_for(membership: &store::MembershipRow) -> Option<Area> {
    match membership.classification {
        Classification::PermanentRepresentation | Classification::Ministry | Classification::State => {
            areas::by_code(&membership.state)
        }
        Classification::CouncilFormation | Classification::WorkingParty => {
            membership.area_code.as_deref().and_then(areas::by_code)
        }
        _ => None,
    }
}

fn hours_given(row: store::HoursRow) -> Given {
    Given { client: row.client_id, by: Consultant::new(row.account_id, row.account_name), minutes: row.minutes }
}

async fn todos(ex: Ex<'_>, scope: &Scope, question: &Question, zone: &Zone) -> db::Result<Vec<Todo>> {
    let known = question.known;
    let todo = |row: store::TaskRow| Todo {
        title: row.title,
        person_name: row.person_name,
        owner: Consultant::new(row.owner_id, row.owner_name),
        person: row.person_id,
        due_on: row.due_on,
        done_on: row.done_at.filter(|at| *at <= known).map(|at| zone.date(at)),
        counts: row.contact_id.is_some() || question.objective.is_none(),
    };
    Ok(store::tasks(ex, scope, question).await?.into_iter().map(todo).collect())
}

/// Everybody who has a say at one of the venues, and how far we got with each.
async fn voters(
    mut ex: Ex<'_>,
    scope: &Scope,
    objective: &Objective,
    venues: &[Venue],
    asked: &Asked,
    talks: &[Talk],
    todos: &[Todo],
) -> db::Result<Vec<Covered>> {
    let mut found: BTreeMap<VoterId, Covered> = BTreeMap::new();
    for venue in venues {
        for covered in roster(ex.again(), venue, asked.on).await? {
            found.entry(covered.voter.id).or_insert(covered).venues.insert(venue.position);
        }
    }
    let looked_after = owners::known_at(ex.again(), scope, objective.id, asked.known).await?;
    let placed = stances::grid(ex, scope, objective.id, asked.on, asked.known, objective.freshness_days).await?;
    let influence: HashMap<Holder, i64> =
        placed.into_iter().map(|placed| (placed.holder, placed.influence.number())).collect();
    let (reaches, others) = (reach::reaches(talks, asked.period), reach::owners(talks, todos));
    let mut voters: Vec<Covered> = found.into_values().collect();
    for Covered { voter, .. } in &mut voters {
        voter.reach = reaches.get(&voter.id).copied().unwrap_or_default();
        if let VoterId::Person(person) = voter.id {
            voter.influence = influence.get(&Holder::Person(person)).copied();
            let owner = looked_after.get(&person.into()).map(|owner| &owner.name);
            voter.owner = owner.or_else(|| others.get(&person).map(|other| &other.name)).cloned();
        }
    }
    voters.sort_by(|a, b| {
        (b.voter.influence, &a.sort_name, a.voter.id).cmp(&(a.voter.influence, &b.sort_name, b.voter.id))
    });
    Ok(voters)
}

/// Who has a say at a venue on a day.
async fn roster(ex: Ex<'_>, venue: &Venue, on: NaiveDate) -> db::Result<Vec<Covered>> {
    let covered = |id, name: String, sort_name, group, country: Option<Area>| Covered {
        voter: Voter {
            id,
            name,
            group,
            country: country.map(|area| (area.code, area.shown, area.said())),
            influence: None,
            owner: None,
            reach: Reach::default(),
        },
        venues: BTreeSet::new(),
        sort_name,
    };
    let member = |row: MemberRow| {
        let group =
            row.group_code.map(|code| (code, official_name(row.group_name.as_deref().unwrap_or_default()).to_owned()));
        covered(VoterId::Person(row.person_id), row.name, row.sort_name, group, row.country)
    };
    let state =
        |area: Area| covered(VoterId::State(area.code), area.said().into(), fold(area.said()), None, Some(area));
    Ok(match objectives::seated(ex, venue, on).await? {
        Seated::Members(members) => members.into_iter().map(member).collect(),
        Seated::States(states) => states.into_iter().map(|(area, _)| state(area)).collect(),
        Seated::Post(decider) => {
            let holder = decider.and_then(|decider| decider.holder);
            let holder = holder.map(|(id, name)| covered(VoterId::Person(id), name.clone(), fold(&name), None, None));
            holder.into_iter().collect()
        }
    })
}
