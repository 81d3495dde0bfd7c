//! What a digest tells: a typed value from what the reports, the ledger and the contact log say.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Days, NaiveDate, Utc};
use serde::Serialize;

use crate::accounts::Scope;
use crate::contacts::{self, Overdue};
use crate::db::{self, Ex};
use crate::decisions::votes_needed;
use crate::objectives::{self, Objective, ObjectiveId, State, VenueState};
use crate::reports::{Ask, VenueCount, venue_count};
use crate::stances::{self, Holder, Standing};
use crate::t;
use crate::when::day;

/// How many days it looks back.
const BACK: u64 = 7;
/// How many days it looks ahead for decisions.
const AHEAD: u64 = 30;

/// What became of somebody's objectives within a week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// As of which day.
    pub on: NaiveDate,
    /// Since which day.
    pub since: NaiveDate,
    /// The active objectives, by name.
    pub parts: Vec<Part>,
    /// Overdue tasks that belong to no objective.
    pub overdue: Vec<String>,
}

/// What became of an objective.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Its id, for its address.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The client's name.
    pub client: String,
    /// Where the count stands; none where nobody votes.
    pub numbers: Option<Numbers>,
    /// Who stands elsewhere than a week ago.
    pub moves: Vec<Move>,
    /// Tasks that should have been done.
    pub overdue: Vec<String>,
    /// Decisions that are near: "15 Dec 2026: European Parliament".
    pub decisions: Vec<String>,
    /// Contacts logged within the week.
    pub contacts: i64,
}

/// Where a count stands now and stood a week ago.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Numbers {
    /// Votes asked for.
    pub needed: i64,
    /// Verified support now.
    pub floor: i64,
    /// Expected support now.
    pub expected: i64,
    /// Verified support then, where it could be counted.
    pub floor_before: Option<i64>,
    /// Expected support then.
    pub expected_before: Option<i64>,
}

/// Somebody who stands elsewhere than a week ago.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Move {
    /// Their name.
    pub name: String,
    /// Where they stood: "Unknown", "Neutral".
    pub from: String,
    /// Where they stand.
    pub to: String,
    /// Their page.
    pub path: String,
}

impl Part {
    /// Whether there is something to tell.
    pub fn tells(&self) -> bool {
        let moved = self.numbers.as_ref().is_some_and(Numbers::moved);
        moved || !self.moves.is_empty() || !self.overdue.is_empty() || !self.decisions.is_empty() || self.contacts > 0
    }
}

impl Numbers {
    /// Whether either number is another than a week ago.
    pub fn moved(&self) -> bool {
        self.floor_before.is_some_and(|before| before != self.floor)
            || self.expected_before.is_some_and(|before| before != self.expected)
    }
}

impl Digest {
    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        self.overdue.is_empty() && !self.parts.iter().any(Part::tells)
    }
}

/// What became of the active objectives within the scope in the week before `now`; `on` is the day by the wall clock.
///
/// # Errors
/// The database's.
pub async fn load(ex: impl Into<Ex<'_>>, scope: &Scope, on: NaiveDate, now: DateTime<Utc>) -> db::Result<Digest> {
    let mut ex = ex.into();
    let (since, before) = (on - Days::new(BACK), now - Days::new(BACK));
    let logged: HashMap<ObjectiveId, i64> =
        contacts::logged_since(ex.again(), scope, before).await?.into_iter().collect();
    let mut overdue = contacts::overdue_tasks(ex.again(), scope, on).await?;
    let mut parts = vec![];
    for objective in objectives::list(ex.again(), scope).await? {
        if objective.state != State::Active {
            continue;
        }
        let id = objective.id;
        parts.push(Part {
            id: id.to_string(),
            numbers: numbers(ex.again(), scope, id, (on, now), (since, before)).await?,
            moves: moves(ex.again(), scope, &objective, (on, now), (since, before)).await?,
            overdue: overdue
                .extract_if(.., |task| task.objective_id == Some(id))
                .map(|task| task_line(&task))
                .collect(),
            decisions: decisions(ex.again(), scope, id, on).await?,
            contacts: logged.get(&id).copied().unwrap_or_default(),
            name: objective.name,
            client: objective.client_name,
        });
    }
    // A task on an objective that has ended is nobody's news; one that came from no objective is.
    overdue.retain(|task| task.objective_id.is_none());
    Ok(Digest { on, since, parts, overdue: overdue.iter().map(task_line).collect() })
}

type When = (NaiveDate, DateTime<Utc>);

async fn numbers(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: ObjectiveId,
    (on, now): When,
    (since, before): When,
) -> db::Result<Option<Numbers>> {
    let mut ex = ex.into();
    let Some(count) = venue_count(ex.again(), scope, &Ask::current(id, on, now)).await? else { return Ok(None) };
    let Some(needed) = votes_needed(count.venue.rule, count.seats) else { return Ok(None) };
    let ask = Ask { venue: Some(count.venue.id), ..Ask::current(id, since, before) };
    let earlier = venue_count(ex, scope, &ask).await?;
    let before = |number: fn(&VenueCount) -> u32| earlier.as_ref().map(|count| number(count).into());
    Ok(Some(Numbers {
        needed: needed.into(),
        floor: count.tally.floor.into(),
        expected: count.tally.expected().into(),
        floor_before: before(|count| count.tally.floor),
        expected_before: before(|count| count.tally.expected()),
    }))
}

async fn moves(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: &Objective,
    (on, now): When,
    (since, before): When,
) -> db::Result<Vec<Move>> {
    let mut ex = ex.into();
    let (id, freshness) = (objective.id, objective.freshness_days);
    let now = stances::standings_as_of(ex.again(), scope, id, on, now, freshness).await?;
    let then = stances::standings_as_of(ex.again(), scope, id, since, before, freshness).await?;
    let elsewhere = moved(&then, &now);
    let names = stances::names(ex, &elsewhere.iter().map(|(holder, ..)| *holder).collect::<Vec<_>>()).await?;
    let one = |(holder, from, to): (Holder, &str, &str)| {
        let name = names.get(&holder)?.clone();
        Some(Move { name, from: from.to_owned(), to: to.to_owned(), path: holder.path() })
    };
    let mut moves: Vec<Move> = elsewhere.into_iter().filter_map(one).collect();
    moves.sort();
    Ok(moves)
}

/// Whose level is another: holder, then, now.
fn moved(
    then: &HashMap<Holder, Standing>,
    now: &HashMap<Holder, Standing>,
) -> Vec<(Holder, &'static str, &'static str)> {
    let label = |standing: Option<&Standing>| {
        standing.map_or(t!("reports-document-unknown"), |standing| standing.level.label())
    };
    let holders: BTreeSet<Holder> = then.keys().chain(now.keys()).copied().collect();
    let both = holders.into_iter().map(|holder| (holder, label(then.get(&holder)), label(now.get(&holder))));
    both.filter(|(_, from, to)| from != to).collect()
}

fn task_line(task: &Overdue) -> String {
    match &task.owner_name {
        Some(owner) => t!("reports-digest-task-of", title = &task.title, owner = owner, day = day(task.due_on)),
        None => t!("reports-digest-task", title = &task.title, day = day(task.due_on)),
    }
}

async fn decisions(ex: impl Into<Ex<'_>>, scope: &Scope, id: ObjectiveId, on: NaiveDate) -> db::Result<Vec<String>> {
    let venues = objectives::venues(ex, scope, id).await?;
    let near = |day: NaiveDate| (on..=on + Days::new(AHEAD)).contains(&day);
    let line = |venue: &objectives::Venue| {
        let decided = venue.decides_on.filter(|day| venue.state == VenueState::Open && near(*day))?;
        Some(t!("reports-digest-decision", day = day(decided), venue = venue.body()))
    };
    Ok(venues.iter().filter_map(line).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_in_which_nothing_happened_has_nothing_to_tell() {
        let numbers = |floor_before| Numbers {
            needed: 361,
            floor: 10,
            expected: 12,
            floor_before: Some(floor_before),
            expected_before: Some(12),
        };
        let part = |numbers| Part { numbers: Some(numbers), ..Part::default() };
        let on = NaiveDate::default();
        let digest = |part| Digest { on, since: on, parts: vec![part], overdue: vec![] };
        assert!(digest(part(numbers(10))).is_empty());
        assert!(!digest(part(numbers(9))).is_empty());
        assert!(!digest(Part { contacts: 1, ..Part::default() }).is_empty());
        assert!(!Digest { overdue: vec!["Call back".into()], ..digest(Part::default()) }.is_empty());
    }
}
