//! `focal bench directory`: reading long lists in, and asking a large directory, against the same directory at a tenth
//! of its size.

mod ask;
mod lists;
mod memory;
mod people;

use std::ops::Range;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use clap::Args;

use self::ask::QUESTIONS;
pub(super) use self::people::Bodies;
use crate::app;
use crate::bench::measure::Times;
use crate::clock::Clock;
use crate::db::Db;
use crate::directory::{self, PeopleFilter};
use crate::imports::read::table::Mapping;
use crate::imports::{self, Brought, Progress, SourceFile};

/// How many, how long, and where.
#[derive(Debug, Args)]
pub struct Directory {
    /// How many people; asked at a tenth of them, too
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(u32).range(100..=300_000))]
    people: u32,
    /// An empty database; a file that is deleted afterwards if nothing is said
    #[arg(long, value_name = "ADDRESS")]
    database: Option<String>,
    /// How many ask at the same time
    #[arg(long, default_value_t = 16, value_parser = clap::value_parser!(u16).range(1..=64))]
    clients: u16,
    /// How long each question is asked
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u16).range(1..=60))]
    seconds: u16,
    /// About how large the Transparency Register is
    #[arg(long, default_value_t = 115, value_name = "MEGABYTES", value_parser = clap::value_parser!(u32).range(1..=500))]
    register: u32,
}

/// Measures, and prints what came of it.
pub async fn run(options: Directory) -> anyhow::Result<()> {
    let folder = tempfile::tempdir().context("a temporary folder cannot be made")?;
    let file = || format!("sqlite:{}", folder.path().join("focal.sqlite").display());
    let db = Db::connect(&options.database.clone().unwrap_or_else(file)).await?;
    app::migrate(&db).await?;
    let today = Clock::System.now().date_naive();
    let known = directory::count_people(&db, &PeopleFilter::on(today)).await?;
    ensure!(known == 0, "There are {known} people in this database. Make an empty one: what is measured stays in it.");
    println!("{} people, {} clients, on {:?}", options.people, options.clients, db.ex().engine());

    let measured = measure(&db, &options, folder.path()).await;
    db.close().await;
    measured
}

async fn measure(db: &Db, options: &Directory, folder: &Path) -> anyhow::Result<()> {
    let all = usize::try_from(options.people)?;
    let clients = usize::from(options.clients);
    let length = Duration::from_secs(options.seconds.into());
    let mut bodies = Bodies::default();
    let mut times: Vec<Vec<Times>> = vec![];
    let mut from = 0;
    for until in [all / 10, all] {
        fill(db, &mut bodies, folder, from..until).await?;
        let asked = ask::everything(db, &bodies, until, clients, length).await?;
        for (question, times) in QUESTIONS.iter().zip(&asked) {
            println!(
                "{:<28}{:>9} answers, median {:>8.1} ms, 99 % within {:>8.1} ms",
                question.name(),
                times.answers(),
                times.part(0.5),
                times.part(0.99)
            );
        }
        times.push(asked);
        from = until;
    }
    println!("\ngrowth from {} to {all} people: median, 99th percentile", all / 10);
    for (at, question) in QUESTIONS.iter().enumerate() {
        let ratio = |part| times[1][at].part(part) / times[0][at].part(part);
        println!("{:<28}{:>9.2}{:>9.2}", question.name(), ratio(0.5), ratio(0.99));
    }
    register(db, folder, u64::from(options.register) * 1_000_000).await
}

/// Adds the people of these numbers to a directory, with three memberships each, by way of a list that is imported.
pub(super) async fn fill(db: &Db, bodies: &mut Bodies, folder: &Path, people: Range<usize>) -> anyhow::Result<()> {
    println!("\nfrom {} to {} people", people.start, people.end);
    let list = lists::people(folder, people)?;
    read(db, SourceFile::disk("people.csv", list)?).await?;
    people::seat(db, bodies, Clock::System.now()).await?;
    app::analyze(db).await;
    Ok(())
}

/// Reads a register of a tenth of the size, then one of the whole: what is held in memory must not depend on it.
async fn register(db: &Db, folder: &Path, size: u64) -> anyhow::Result<()> {
    for (first, size) in [(0, size / 10), (1_000_000, size)] {
        let (entries, file) = lists::register(folder, first, size)?;
        let file = SourceFile::disk("register.xml", file)?;
        println!("\nTransparency Register of {} MB: {entries} organisations", file.size() / 1_000_000);
        let before = memory::peak_from_here();
        read(db, file).await?;
        match (before, memory::peak()) {
            (Some(before), Some(after)) => {
                println!("{:<28}{before:>9} MB before, {after} MB at most while it was read", "memory");
            }
            _ => println!("{:<28}not told by this system", "memory"),
        }
    }
    Ok(())
}

/// Takes a list in, looks at it and writes it, as the pages do.
async fn read(db: &Db, file: SourceFile) -> anyhow::Result<()> {
    let now = Clock::System.now();
    let began = Instant::now();
    let brought = Brought { files: &[file], format: None, as_of: None, account: None };
    let mut tx = db.begin().await?;
    let run = imports::receive(&mut tx, &brought, now).await?;
    let format = imports::run(&mut tx, run).await?.context("the import")?.format;
    if format == imports::read::Format::Table {
        let sheet = imports::sheet(&mut tx, run, None).await?;
        let mapping = Mapping { list: "bench".to_owned(), ..Mapping::guess(&sheet.headers) };
        imports::map_columns(&mut tx, run, &mapping).await?;
    }
    tx.commit().await?;
    let received = began.elapsed();

    let began = Instant::now();
    let preview = imports::look(db, run, &Progress::default(), now).await?;
    let seen = preview.fingerprint().to_owned();
    let mut tx = db.begin().await?;
    imports::keep(&mut tx, run, preview).await?;
    tx.commit().await?;
    let looked = began.elapsed();

    let began = Instant::now();
    let mut tx = db.begin().await?;
    let counts = imports::apply(&mut tx, run, Some(&seen), None, &Progress::default(), now).await?;
    tx.commit().await?;
    let written = began.elapsed();
    ensure!(counts.doubtful == 0 && counts.new >= counts.listed, "not everything was added: {counts:?}");
    say("received", counts.listed, received);
    say("looked at", counts.listed, looked);
    say("written", counts.listed, written);
    say("together", counts.listed, received + looked + written);
    Ok(())
}

/// One line: how many rows a second.
#[expect(clippy::cast_precision_loss, reason = "fewer rows than a number holds exactly")]
fn say(what: &str, rows: usize, took: Duration) {
    let seconds = took.as_secs_f64();
    println!("{what:<28}{rows:>9} rows in {seconds:>7.2} s: {:>8.0} rows/s", rows as f64 / seconds);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn everyone_has_three_memberships_and_every_question_is_answered() {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::connect(&format!("sqlite:{}", folder.path().join("focal.sqlite").display())).await.unwrap();
        app::migrate(&db).await.unwrap();
        let options = Directory { people: 200, database: None, clients: 2, seconds: 0, register: 1 };
        measure(&db, &options, folder.path()).await.unwrap();
        let filter = PeopleFilter::on(Clock::System.now().date_naive());
        let people = directory::people_ids(&db, &filter).await.unwrap();
        assert_eq!(people.len(), 200);
        let mut held = 0;
        for person in people {
            held += directory::profile(&db, person, filter.on).await.unwrap().unwrap().memberships.len();
        }
        assert_eq!(held, 600);
        let sitting = PeopleFilter { sitting: true, ..filter };
        assert_eq!(directory::count_people(&db, &sitting).await.unwrap(), 50);
        db.close().await;
    }

    #[test]
    fn no_two_people_have_the_same_name() {
        let names: std::collections::HashSet<_> = (0..300_000).map(lists::name).collect();
        assert_eq!(names.len(), 300_000);
    }
}
