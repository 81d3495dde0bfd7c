//! Many clients that ask at the same time, each as soon as it was answered.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};

use super::lists;
use super::people::{Bodies, COMMITTEES, GROUPS};
use crate::bench::measure::{Dice, Times};
use crate::clock::Clock;
use crate::db::Db;
use crate::directory::facets::{self, Facet};
use crate::directory::search::{self, Kind};
use crate::directory::{self, OrganizationId, PeopleFilter, bodies, tags};

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub enum Question {
    /// A page of the list of people, narrowed down by group, country and committee.
    List,
    /// The panel beside it, with how many each further choice would leave.
    Panel,
    /// Letters of a name, as they are typed.
    Typed,
    /// Everyone in a body on a day of the last ten years.
    Members,
}

/// Everything that is asked.
pub const QUESTIONS: [Question; 4] = [Question::List, Question::Panel, Question::Typed, Question::Members];

impl Question {
    /// As printed.
    pub fn name(self) -> &'static str {
        match self {
            Question::List => "list, three filters",
            Question::Panel => "facets of that list",
            Question::Typed => "type-ahead",
            Question::Members => "members on a date",
        }
    }
}

/// What the clients know.
struct Known {
    db: Db,
    bodies: Vec<OrganizationId>,
    people: usize,
    today: NaiveDate,
}

/// Asks every question for so long.
pub async fn everything(
    db: &Db,
    bodies: &Bodies,
    people: usize,
    clients: usize,
    length: Duration,
) -> anyhow::Result<Vec<Times>> {
    let bodies = (0..900).map(|n| bodies.any(n)).collect();
    let known = Arc::new(Known { db: db.clone(), bodies, people, today: Clock::System.now().date_naive() });
    let mut all = vec![];
    for question in QUESTIONS {
        all.push(ask(&known, question, clients, length).await?);
    }
    Ok(all)
}

async fn ask(known: &Arc<Known>, question: Question, clients: usize, length: Duration) -> anyhow::Result<Times> {
    let began = Instant::now();
    let mut asking = tokio::task::JoinSet::new();
    for client in 0..clients {
        let (known, mut dice) = (known.clone(), Dice(0x5EED + client as u64));
        asking.spawn(async move {
            let mut times = vec![];
            while began.elapsed() < length || times.is_empty() {
                let asked = Instant::now();
                once(&known, question, &mut dice).await?;
                times.push(asked.elapsed());
            }
            anyhow::Ok(times)
        });
    }
    let mut times = vec![];
    while let Some(client) = asking.join_next().await {
        times.extend(client??);
    }
    Ok(Times::of(times))
}

async fn once(known: &Known, question: Question, dice: &mut Dice) -> anyhow::Result<()> {
    let db = &known.db;
    match question {
        Question::List => {
            let (_, rows) = directory::people(db, &narrowed(known, dice)).await?;
            directory::count_people(db, &PeopleFilter::on(known.today)).await?;
            let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
            tags::of_people(db, &ids).await?;
            search::notes(db, &ids).await?;
        }
        Question::Panel => drop(facets::counts(db, &narrowed(known, dice), Facet::ALL).await?),
        Question::Typed => drop(search::search(db, &typed(known, dice), Kind::ALL, 8).await?),
        Question::Members => {
            let body = known.bodies[dice.below(known.bodies.len())];
            let days = u64::try_from(dice.below(3650))?;
            bodies::members(db, body, known.today - Days::new(days)).await?;
        }
    }
    Ok(())
}

fn narrowed(known: &Known, dice: &mut Dice) -> PeopleFilter {
    PeopleFilter {
        groups: vec![GROUPS[dice.below(GROUPS.len())].to_owned()],
        countries: vec![lists::country(dice.below(27)).to_owned()],
        committees: vec![COMMITTEES[dice.below(COMMITTEES.len())].to_owned()],
        ..PeopleFilter::on(known.today)
    }
}

/// One to six letters from the beginning of a name; now and then from within it.
fn typed(known: &Known, dice: &mut Dice) -> String {
    let (given, family) = lists::name(dice.below(known.people));
    let name = if dice.below(4) == 0 { given.to_owned() } else { family };
    let skip = if dice.below(4) == 0 { dice.below(3) } else { 0 };
    name.chars().skip(skip).take(1 + dice.below(6)).collect()
}
