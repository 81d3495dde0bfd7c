//! `focal bench reports`: counting support in a long ledger, next to the plain query over all of it in the same run, and
//! against the same ledger at a tenth of its length; and the rules of decision.

mod ask;
mod data;
mod naive;
mod rules;
mod store;

use std::time::Duration;

use anyhow::{Context, ensure};
use clap::Args;

use self::ask::QUESTIONS;
use self::data::House;
use crate::accounts::Scope;
use crate::app;
use crate::bench::measure::Times;
use crate::clock::Clock;
use crate::db::Db;
use crate::objectives;

/// How many, how long, and where.
#[derive(Debug, Args)]
pub struct Reports {
    /// How many people there are
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(u32).range(1_000..=300_000))]
    people: u32,
    /// How many stances over 20 objectives; asked at a tenth of them, too
    #[arg(long, default_value_t = 1_000_000, value_parser = clap::value_parser!(u32).range(2_000..=5_000_000))]
    stances: u32,
    /// An empty database; a file that is deleted afterwards if nothing is said
    #[arg(long, value_name = "ADDRESS")]
    database: Option<String>,
    /// How many ask at the same time
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=64))]
    clients: u16,
    /// How long each question is asked
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u16).range(0..=60))]
    seconds: u16,
}

/// Measures, and prints what came of it.
pub async fn run(options: Reports) -> anyhow::Result<()> {
    let folder = tempfile::tempdir().context("a temporary folder cannot be made")?;
    let file = || format!("sqlite:{}", folder.path().join("focal.sqlite").display());
    let db = Db::connect(&options.database.clone().unwrap_or_else(file)).await?;
    app::migrate(&db).await?;
    let is_empty = objectives::list(&db, &Scope::system()).await?.is_empty();
    ensure!(is_empty, "There are objectives in this database. Make an empty one: what is measured stays in it.");
    println!("{} people, {} clients, on {:?}", options.people, options.clients, db.engine());
    let measured = measure(&db, &options).await;
    db.close().await;
    measured?;
    rules::measure()
}

async fn measure(db: &Db, options: &Reports) -> anyhow::Result<()> {
    let length = Duration::from_secs(options.seconds.into());
    let mut house = House::build(db, usize::try_from(options.people)?, Clock::System.now()).await?;
    let mut times: Vec<Vec<Times>> = vec![];
    for stances in [options.stances / 10, options.stances] {
        let n = usize::try_from(stances)?;
        println!("\n{n} stances over {} objectives", house.objectives.len());
        house.fill(db, n).await?;
        app::analyze(db).await;
        naive::check(db, &house).await?;
        let asked = ask::everything(db, &house, options.clients.into(), length).await?;
        for (question, times) in QUESTIONS.iter().zip(&asked) {
            println!(
                "{:<36}{:>8} answers, median {:>8.2} ms, 99 % within {:>8.2} ms",
                question.name(),
                times.answers(),
                times.part(0.5),
                times.part(0.99)
            );
        }
        println!("{:<36}{:>8.1} times as fast as the plain query", "support count now", ask::advantage(&asked));
        times.push(asked);
    }
    println!("\ngrowth from {} to {} stances: median, 99th percentile", options.stances / 10, options.stances);
    for (at, question) in QUESTIONS.iter().enumerate() {
        let ratio = |part| times[1][at].part(part) / times[0][at].part(part);
        println!("{:<36}{:>8.2}{:>8.2}", question.name(), ratio(0.5), ratio(0.99));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn every_question_is_answered_and_the_plain_query_counts_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::connect(&format!("sqlite:{}", folder.path().join("focal.sqlite").display())).await.unwrap();
        app::migrate(&db).await.unwrap();
        let options = Reports { people: 1_000, stances: 4_000, database: None, clients: 2, seconds: 0 };
        measure(&db, &options).await.unwrap();
        db.close().await;
    }
}
