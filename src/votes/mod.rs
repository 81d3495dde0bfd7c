//! Roll-call votes of a body: who voted how, what came out, and what a vote says about where people stand.
//!
//! The votes themselves are shared public data and come in as lists ([`imports`](crate::imports)). What a vote means for
//! an objective is a client's ([`evidence`]).

pub mod evidence;
mod store;
mod tally;
pub mod web;

use std::collections::HashMap;

use chrono::NaiveDate;
use uuid::Uuid;

pub use tally::{Tally, by_country, by_group, total};

use crate::accounts::Scope;
use crate::db::{Ex, Result, Tx};
use crate::directory::PersonId;
use crate::directory::changes::Writer;
use crate::directory::records::{VoteChoice, VoteEventId, VoteEventRecord, VoteRecord};
use crate::t;

/// Votes that are joined with their voters at once.
const PIECE: i64 = 5_000;

/// What a vote is called: its subject, else the part that was voted on, else its document, else its number.
pub fn name(event: &VoteEventRecord) -> String {
    let names = [&event.title, &event.description, &event.reference];
    names
        .into_iter()
        .find(|name| !name.is_empty())
        .cloned()
        .unwrap_or_else(|| t!("votes-vote-number", number = &event.identifier))
}

/// Votes for, against and abstentions, as published; none unless all three are.
pub fn published(event: &VoteEventRecord) -> Option<Tally> {
    let (voted_for, against, abstained) = (event.count_for?, event.count_against?, event.count_abstention?);
    Some(Tally { voted_for, against, abstained, not_voted: 0 })
}

/// One who voted, or could have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voter {
    /// Who; none while nobody in the directory has the number.
    pub person: Option<PersonId>,
    /// As in the directory, else as in the list; may be empty.
    pub name: String,
    /// Whose number it is.
    pub scheme: String,
    /// The number by which the list knows the voter.
    pub identifier: String,
    /// How.
    pub choice: VoteChoice,
    /// The political group on the day of the vote; may be empty.
    pub group: String,
    /// The state on the day, ISO 3166-1 alpha-2: as the list says, else that of the mandate; may be empty.
    pub area_code: String,
}

/// Which votes.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Words of the subject, part, document, procedure or number.
    pub q: String,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// Only those of which the voters are known.
    pub with_voters: bool,
    /// Only those on a text as a whole.
    pub is_main: bool,
    /// Only those in which this person voted, or could have.
    pub person: Option<PersonId>,
    /// The page, from 1.
    pub page: i64,
    /// Votes on one page.
    pub per: i64,
}

/// A vote in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The vote.
    pub event: VoteEventRecord,
    /// How many voters are known one by one.
    pub voters: i64,
    /// How the person of the filter voted.
    pub choice: Option<VoteChoice>,
}

/// How many votes a filter holds, and a page of them, the latest first.
pub async fn list(ex: impl Into<Ex<'_>>, filter: &Filter) -> Result<(i64, Vec<Listed>)> {
    let mut ex = ex.into();
    let total = store::count(ex.again(), filter).await?;
    let events = store::list(ex.again(), filter).await?;
    let ids: Vec<_> = events.iter().map(|event| event.id).collect();
    let voters: HashMap<_, _> = store::voter_counts(ex.again(), &ids).await?.into_iter().collect();
    let choices: HashMap<_, _> = match filter.person {
        Some(person) => store::choices_of(ex, person, &ids).await?.into_iter().collect(),
        None => HashMap::new(),
    };
    let listed = |event: VoteEventRecord| Listed {
        voters: voters.get(&event.id).copied().unwrap_or_default(),
        choice: choices.get(&event.id).copied(),
        event,
    };
    Ok((total, events.into_iter().map(listed).collect()))
}

/// How many votes of a person are known.
pub async fn count_of(ex: impl Into<Ex<'_>>, person: PersonId) -> Result<i64> {
    store::count(ex, &Filter { person: Some(person), ..Filter::default() }).await
}

/// One vote.
pub async fn event(ex: impl Into<Ex<'_>>, id: VoteEventId) -> Result<Option<VoteEventRecord>> {
    store::event(ex, id).await
}

/// Who voted how, by name.
pub async fn voters(ex: impl Into<Ex<'_>>, event: &VoteEventRecord) -> Result<Vec<Voter>> {
    let mut ex = ex.into();
    let rows = store::voters(ex.again(), event.id).await?;
    let mut mandates: HashMap<PersonId, Vec<store::Mandate>> = HashMap::new();
    for mandate in store::mandates(ex, event).await? {
        mandates.entry(mandate.person_id).or_default().push(mandate);
    }
    let area = |row: &store::VoterRow| {
        if !row.area_code.is_empty() {
            return row.area_code.clone();
        }
        let own = row.person_id.and_then(|id| mandates.get(&id));
        let then = own.and_then(|own| own.iter().find(|mandate| mandate.is_held_on(event.on_date)));
        then.map(|mandate| mandate.area_code.clone()).unwrap_or_default()
    };
    let voter = |row: store::VoterRow| Voter {
        area_code: area(&row),
        person: row.person_id,
        name: row.name,
        scheme: row.scheme,
        identifier: row.identifier,
        choice: row.choice,
        group: row.group_code,
    };
    Ok(rows.into_iter().map(voter).collect())
}

/// Gives votes that were known by a number alone to whoever has the number by now; answers how many. A person who has a
/// vote in the same vote already keeps that; the other stays by its number.
pub async fn join_by_number(tx: &mut Tx, writer: &mut Writer) -> Result<usize> {
    let mut joined = 0;
    let mut after = Uuid::nil();
    loop {
        let found = store::unmatched(&mut *tx, after, PIECE).await?;
        let Some((last, _)) = found.last() else { return Ok(joined) };
        after = *last;
        let ids: Vec<Uuid> = found.iter().map(|(id, _)| *id).collect();
        let people: HashMap<Uuid, PersonId> = found.into_iter().collect();
        let mut rows: Vec<VoteRecord> = crate::directory::changes::rows(&mut *tx, &ids).await?;
        rows.sort_by_key(|row| row.id.0);
        let mut taken = std::collections::HashSet::new();
        for row in &mut rows {
            row.person_id = people.get(&row.id.0).copied().filter(|person| taken.insert((row.vote_event_id, *person)));
        }
        rows.retain(|row| row.person_id.is_some());
        joined += rows.len();
        writer.update(tx, &rows).await?;
    }
}

/// Which of these votes some client takes stances from.
pub async fn events_among(ex: impl Into<Ex<'_>>, scope: &Scope, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    store::events_among(ex, scope, ids).await
}
