//! What is asked of the ledger, and how long the answers took.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::Days;

use super::data::House;
use super::store;
use crate::accounts::Scope;
use crate::app::App;
use crate::bench::measure::Times;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::mail::Mailer;
use crate::objectives::{self, Objective};
use crate::reports::Ask;
use crate::reports::movement::movement;
use crate::web::inside::Inside;
use crate::{reports, stances};

/// What is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// Support at the plenary, now, in numbers.
    Now,
    /// The same by a window over the bare ledger.
    Plain,
    /// The same with everyone who has a say, by name: what the report is made of.
    ByName,
    /// How many holders stand where on an objective, whoever they are.
    Everybody,
    /// Support as of 90 days ago, as known then.
    Before,
    /// Who moved in the last 30 days.
    Movement,
    /// Support now of all 20 objectives.
    All,
    /// The page.
    Page,
    /// The file.
    Json,
}

/// Everything that is asked.
pub const QUESTIONS: [Question; 9] = [
    Question::Now,
    Question::Plain,
    Question::ByName,
    Question::Everybody,
    Question::Before,
    Question::Movement,
    Question::All,
    Question::Page,
    Question::Json,
];

impl Question {
    /// As printed.
    pub fn name(self) -> &'static str {
        match self {
            Question::Now => "support count now",
            Question::Plain => "  by a window over the ledger",
            Question::ByName => "  with every name and stance",
            Question::Everybody => "everybody by stance, now",
            Question::Before => "support count as of 90 days ago",
            Question::Movement => "movement in the last 30 days",
            Question::All => "all objectives now",
            Question::Page => "page of an objective",
            Question::Json => "support count as JSON",
        }
    }
}

/// How many times as fast the count is as the plain query, by their medians.
pub fn advantage(asked: &[Times]) -> f64 {
    asked[1].part(0.5) / asked[0].part(0.5)
}

/// What the clients know.
struct Known {
    db: Db,
    pages: Inside,
    objectives: Vec<Objective>,
}

/// Asks every question for so long, at least once each.
pub async fn everything(db: &Db, house: &House, clients: usize, length: Duration) -> anyhow::Result<Vec<Times>> {
    let app = App::new(Config::default(), db.clone(), Clock::System, Mailer::memory())?;
    let known = Arc::new(Known {
        db: db.clone(),
        pages: Inside::sign_in(app, house.account).await?,
        objectives: objectives::list(db, &Scope::system()).await?,
    });
    let mut all = vec![];
    for question in QUESTIONS {
        all.push(ask(&known, house, question, clients, length).await?);
    }
    Ok(all)
}

async fn ask(
    known: &Arc<Known>,
    house: &House,
    question: Question,
    clients: usize,
    length: Duration,
) -> anyhow::Result<Times> {
    let began = Instant::now();
    let client = async |client: usize| {
        let mut times = vec![];
        while began.elapsed() < length || times.is_empty() {
            let objective = &known.objectives[(times.len() + client) % known.objectives.len()];
            let asked = Instant::now();
            once(known, house, question, objective).await?;
            times.push(asked.elapsed());
        }
        anyhow::Ok(times)
    };
    let answered = futures_util::future::try_join_all((0..clients).map(client)).await?;
    Ok(Times::of(answered.concat()))
}

async fn once(known: &Known, house: &House, question: Question, objective: &Objective) -> anyhow::Result<()> {
    let (db, scope) = (&known.db, Scope::system());
    let (today, now) = (house.today(), house.now);
    match question {
        Question::Now => {
            reports::glances(db, &scope, std::slice::from_ref(objective), today, now).await?;
        }
        Question::ByName => drop(reports::venue_count(db, &scope, &Ask::current(objective.id, today, now)).await?),
        Question::Plain => drop(store::by_window(db, house, objective.id, today, now).await?),
        Question::Everybody => drop(stances::counts(db, &scope, objective.id).await?),
        Question::Before => {
            let (on, known) = (today - Days::new(90), now - chrono::Duration::days(90));
            reports::venue_count(db, &scope, &Ask::current(objective.id, on, known)).await?;
        }
        Question::Movement => drop(movement(db, &scope, &house.last_month(objective.id)).await?),
        Question::All => {
            reports::glances(db, &scope, &known.objectives, today, now).await?;
        }
        Question::Page => drop(known.pages.open(&format!("/objectives/{}", objective.id)).await?),
        Question::Json => drop(known.pages.open(&format!("/objectives/{}/reports/support.json", objective.id)).await?),
    }
    Ok(())
}
