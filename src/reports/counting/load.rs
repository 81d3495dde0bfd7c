//! Reads what a count is made of.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::weigh::deciding;
use super::{Ear, LastContact, OpenTask, Reach, Seat, VenueCount, View, Voter, Way};
use crate::accounts::Scope;
use crate::contacts::{self, owners};
use crate::db::{self, Ex};
use crate::decisions::Tally;
use crate::directory::access::{self, Access};
use crate::directory::{Area, MemberRow, OrganizationId, PersonId};
use crate::figures;
use crate::objectives::{self, Decider, Objective, ObjectiveId, Roster, Seated, Venue, VenueId, VenueState};
use crate::stances::{self, Assumed, Evidence, Grade, Holder, StanceId, Standing};

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Ask {
    /// On what.
    pub objective: ObjectiveId,
    /// At which venue; none for the one that decides next, or the last.
    pub venue: Option<VenueId>,
    /// As of which day.
    pub on: NaiveDate,
    /// As known at which moment.
    pub known: DateTime<Utc>,
    /// With influence, contacts and follow-ups, which paths need and counts do not.
    pub with_reach: bool,
}

impl Ask {
    /// The count at the venue that decides next, as of a day and as known at a moment.
    pub fn current(objective: ObjectiveId, on: NaiveDate, known: DateTime<Utc>) -> Ask {
        Ask { objective, venue: None, on, known, with_reach: false }
    }
}

/// Counts at one venue. None if there is no such objective or venue within the scope.
pub async fn venue_count(ex: impl Into<Ex<'_>>, scope: &Scope, ask: &Ask) -> db::Result<Option<VenueCount>> {
    let mut ex = ex.into();
    let Some((objective, venues)) = venues(ex.again(), scope, ask.objective).await? else { return Ok(None) };
    let open = || venues.iter().position(|venue| venue.state == VenueState::Open);
    let at = match ask.venue {
        Some(wanted) => venues.iter().position(|venue| venue.id == wanted),
        None => open().or(venues.len().checked_sub(1)),
    };
    let Some(at) = at else { return Ok(None) };
    Ok(counts(ex, scope, ask, &objective, &venues, &[at]).await?.pop())
}

/// Counts at every venue, in order. None if there is no such objective within the scope.
pub async fn way(ex: impl Into<Ex<'_>>, scope: &Scope, ask: &Ask) -> db::Result<Option<Way>> {
    let mut ex = ex.into();
    let Some((objective, venues)) = venues(ex.again(), scope, ask.objective).await? else { return Ok(None) };
    let all: Vec<usize> = (0..venues.len()).collect();
    let counts = counts(ex, scope, ask, &objective, &venues, &all).await?;
    Ok(Some(Way { objective, counts }))
}

async fn venues(ex: Ex<'_>, scope: &Scope, id: ObjectiveId) -> db::Result<Option<(Objective, Vec<Venue>)>> {
    let mut ex = ex;
    let Some(objective) = objectives::get(ex.again(), scope, id).await? else { return Ok(None) };
    Ok(Some((objective, objectives::venues(ex, scope, id).await?)))
}

/// Who has a say at a venue, before anything is known of where they stand.
struct Called {
    venue: usize,
    asked: Roster,
    voters: Vec<(Option<Holder>, String, Seat)>,
    access: Vec<Access>,
}

async fn counts(
    ex: Ex<'_>,
    scope: &Scope,
    ask: &Ask,
    objective: &Objective,
    venues: &[Venue],
    wanted: &[usize],
) -> db::Result<Vec<VenueCount>> {
    let mut ex = ex;
    let mut called = vec![];
    for at in wanted {
        called.push(call(ex.again(), *at, &venues[*at], ask.on).await?);
    }
    let figures = figures::load(ex.again(), ask.known).await?;
    let facts = Facts::read(ex, scope, ask, objective, &called).await?;
    let count = |called: Called| {
        let venue = venues[called.venue].clone();
        let voters: Vec<Voter> = called.voters.into_iter().map(|voter| facts.voter(voter)).collect();
        let tally = Tally::of(voters.iter().map(|voter| voter.standing.as_ref()));
        let (seats, seats_by) = figures.seats(&venue, ask.on, tally.members());
        let counts_states = matches!(called.asked, Roster::States(_));
        let populations = figures.populations(ask.on).filter(|_| counts_states).cloned();
        let ear = |access: Access| Ear { standing: facts.standing(access.person_id.into()), access };
        VenueCount {
            objective: objective.clone(),
            deciding: deciding(venue.rule, populations.as_ref(), seats, &voters),
            venue,
            venues: venues.to_vec(),
            on: ask.on,
            known: ask.known,
            asked: called.asked,
            ears: called.access.into_iter().map(ear).collect(),
            voters,
            seats,
            seats_by,
            populations,
            tally,
        }
    };
    Ok(called.into_iter().map(count).collect())
}

/// Finds who has a say at a venue on a day.
async fn call(ex: Ex<'_>, at: usize, venue: &Venue, on: NaiveDate) -> db::Result<Called> {
    let asked = venue.roster(on);
    let (mut voters, mut access) = (vec![], vec![]);
    match objectives::seated(ex, venue, on).await? {
        Seated::Members(members) => {
            let voter = |row: MemberRow| (Some(row.person_id.into()), row.name.clone(), Seat::Member(Box::new(row)));
            voters.extend(members.into_iter().map(voter));
        }
        Seated::States(states) => {
            let voter = |(area, id): (Area, Option<OrganizationId>)| {
                (id.map(Holder::from), area.said().to_owned(), Seat::State(area))
            };
            voters.extend(states.into_iter().map(voter));
        }
        Seated::Post(Some(Decider { post, label, holder: Some((person, name)), access: ears })) => {
            access = ears;
            voters.push((Some(person.into()), name, Seat::Decider { post, label }));
        }
        Seated::Post(_) => {}
    }
    Ok(Called { venue: at, asked, voters, access })
}

/// What is known of everyone who has a say, and of those whose view they take.
struct Facts {
    standings: HashMap<Holder, Standing>,
    assumed: HashMap<Holder, Assumed>,
    names: HashMap<Holder, String>,
    influence: HashMap<Holder, Grade>,
    reach: HashMap<Holder, Reach>,
    evidence: HashMap<StanceId, Evidence>,
}

impl Facts {
    async fn read(ex: Ex<'_>, scope: &Scope, ask: &Ask, objective: &Objective, called: &[Called]) -> db::Result<Facts> {
        let (mut ex, Ask { on, known, .. }) = (ex, *ask);
        let (id, at, freshness) = (objective.id, (on, known), objective.freshness_days);
        let holders: HashSet<Holder> = called.iter().flat_map(|called| &called.voters).filter_map(|v| v.0).collect();
        let mut everyone = holders.clone();
        for called in called {
            everyone.extend(called.access.iter().map(|access| Holder::from(access.person_id)));
            if let Roster::Post(post) = called.asked {
                everyone.insert(post.into());
            }
        }
        let voters: Vec<Holder> = holders.into_iter().collect();
        let everyone: Vec<Holder> = everyone.into_iter().collect();
        let mut standings = stances::standings_among(ex.again(), scope, id, &everyone, at, freshness).await?;
        // Whose view they take matters only for those who have none of their own.
        let mut unasked = voters.clone();
        unasked.retain(|voter| !standings.contains_key(voter));
        let mut ties = vec![];
        if !unasked.is_empty() {
            ties = stances::ties(ex.again(), scope, id, &unasked, at).await?;
            let sources: HashSet<Holder> = ties.iter().map(|tie| tie.source).collect();
            let sources: Vec<Holder> = sources.into_iter().collect();
            standings.extend(stances::standings_among(ex.again(), scope, id, &sources, at, freshness).await?);
        }
        let assumed = stances::assume(&ties, &standings);
        let sources: HashSet<Holder> = assumed.values().map(|assumed| assumed.from).collect();
        let sources: Vec<Holder> = sources.into_iter().collect();
        let names = stances::names(ex.again(), &sources).await?;
        let mut facts = Facts {
            standings,
            assumed,
            names,
            influence: HashMap::new(),
            reach: HashMap::new(),
            evidence: HashMap::new(),
        };
        if ask.with_reach {
            let stances: Vec<StanceId> =
                voters.iter().filter_map(|voter| facts.standings.get(voter)).map(|standing| standing.stance).collect();
            facts.evidence = stances::evidence(ex.again(), scope, &stances).await?;
            facts.influence = stances::influence(ex.again(), scope, objective.id, on, known).await?;
            facts.reach = reach(ex, scope, ask, called, &voters).await?;
        }
        Ok(facts)
    }

    fn standing(&self, holder: Holder) -> Option<Standing> {
        self.standings.get(&holder).copied()
    }

    fn voter(&self, (holder, name, seat): (Option<Holder>, String, Seat)) -> Voter {
        // Whoever decides by a post may stand there as a person, or by what the post has said.
        let by_post = match &seat {
            Seat::Decider { post, .. } => self.standing((*post).into()),
            _ => None,
        };
        let assumed = holder.and_then(|holder| self.assumed.get(&holder)).map(|assumed| View {
            assumed: *assumed,
            from: self.names.get(&assumed.from).cloned().unwrap_or_default(),
        });
        let standing = holder.and_then(|holder| self.standing(holder)).or(by_post);
        Voter {
            assumed: assumed.filter(|_| standing.is_none()),
            influence: holder.and_then(|holder| self.influence.get(&holder).copied()),
            reach: holder.and_then(|holder| self.reach.get(&holder).cloned()).unwrap_or_default(),
            evidence: standing.and_then(|standing| self.evidence.get(&standing.stance).copied()),
            standing,
            holder,
            name,
            seat,
        }
    }
}

/// Who of ours has been in contact with whom. States are reached through the people of their permanent representations.
async fn reach(
    ex: Ex<'_>,
    scope: &Scope,
    ask: &Ask,
    called: &[Called],
    voters: &[Holder],
) -> db::Result<HashMap<Holder, Reach>> {
    let mut ex = ex;
    let people: Vec<PersonId> = voters.iter().filter_map(|voter| person(*voter)).collect();
    let mut met: HashMap<PersonId, LastContact> = HashMap::new();
    for latest in contacts::latest(ex.again(), scope, ask.objective, ask.on, ask.known).await? {
        let on = latest.occurred_at.date_naive();
        met.insert(latest.person_id, LastContact { id: latest.contact_id, on, by: latest.author_name });
    }
    let mut tasks: HashMap<PersonId, OpenTask> = HashMap::new();
    for open in contacts::open_tasks(ex.again(), scope, ask.objective, ask.known).await? {
        let task = OpenTask { title: open.title, owner: open.owner_name, due_on: open.due_on };
        tasks.entry(open.person_id).or_insert(task);
    }
    let looked_after = owners::known_at(ex.again(), scope, ask.objective, ask.known).await?;
    let owner = |of: owners::Stakeholder| looked_after.get(&of).map(|owner| owner.name.clone());
    let reach_of = |person: PersonId| Reach {
        owner: owner(person.into()),
        last: met.get(&person).cloned(),
        task: tasks.get(&person).cloned(),
        is_connected: false,
    };
    let mut reach: HashMap<Holder, Reach> = people.iter().map(|person| ((*person).into(), reach_of(*person))).collect();
    for (person, other, strength) in access::connections(ex.again(), &people, ask.on).await? {
        if let Some(reach) = reach.get_mut(&person.into()) {
            reach.is_connected |= strength >= 2 && met.contains_key(&other);
        }
    }
    let mut states: HashMap<&str, Holder> = HashMap::new();
    for (holder, _, seat) in called.iter().flat_map(|called| &called.voters) {
        if let (Some(holder), Seat::State(area)) = (holder, seat) {
            states.insert(area.code, *holder);
        }
    }
    if states.is_empty() {
        return Ok(reach);
    }
    for state in states.values() {
        if let Holder::Organization(organization) = *state {
            reach.entry(*state).or_default().owner = owner(organization.into());
        }
    }
    for (area, person) in access::representatives(ex, ask.on).await? {
        let Some(state) = states.get(area.as_str()) else { continue };
        let (own, theirs) = (reach.entry(*state).or_default(), reach_of(person));
        own.owner = own.owner.take().or(theirs.owner);
        if theirs.last.as_ref().map(|last| last.on) > own.last.as_ref().map(|last| last.on) {
            own.last = theirs.last;
        }
        let due = |task: &Option<OpenTask>| task.as_ref().map_or(NaiveDate::MAX, |task| task.due_on);
        if due(&theirs.task) < due(&own.task) {
            own.task = theirs.task;
        }
    }
    Ok(reach)
}

fn person(holder: Holder) -> Option<PersonId> {
    match holder {
        Holder::Person(person) => Some(person),
        _ => None,
    }
}
