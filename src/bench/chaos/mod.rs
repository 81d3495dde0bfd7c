//! `focal bench chaos`: the real program, killed at random, before a relay on its worst day; afterwards the relay's log is
//! held against the rows.

mod judge;
mod server;
mod store;

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use clap::Args;

use self::judge::{Verdict, judge};
use self::server::Server;
use super::measure::Dice;
use super::{campaign, process};
use crate::accounts::Scope;
use crate::app;
use crate::clock::Clock;
use crate::db::{Db, Engine};
use crate::jobs;
use crate::outreach::campaigns::{self, CampaignId};
use crate::outreach::deliveries::{self, Page};

/// However bad it gets: it ends.
const LIMIT: Duration = Duration::from_mins(30);
/// How long the program waits for an answer.
const TIMEOUT_SECONDS: u64 = 2;

/// How many, and how bad.
#[derive(Debug, Args)]
pub struct Chaos {
    /// How many letters
    #[arg(long, default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    n: u32,
    /// How often a process is killed
    #[arg(long, default_value_t = 20)]
    kills: u16,
    /// How many processes send, where the database is a server
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..=16))]
    workers: u16,
    /// How many connections each of them keeps
    #[arg(long, default_value_t = 4, value_parser = clap::value_parser!(u16).range(1..=64))]
    sessions: u16,
    /// The number that decides what happens to whom
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// An empty PostgreSQL database to work in, which is left full; without it, a SQLite file that is deleted at the end
    #[arg(long, value_name = "URL")]
    database: Option<String>,
}

/// A process that sends; killed when dropped.
struct Worker(Child);

impl Drop for Worker {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Where it all happens.
struct Scene<'a> {
    options: &'a Chaos,
    db: &'a Db,
    address: &'a str,
    folder: &'a Path,
    relay: &'a Server,
    campaign: CampaignId,
}

/// Runs it, and says what was found.
///
/// # Errors
/// When a letter was lost, sent twice, or is unknown without reason.
pub async fn run(options: Chaos) -> anyhow::Result<()> {
    let folder = tempfile::tempdir().context("a temporary folder cannot be made")?;
    let file = || format!("sqlite:{}/focal.sqlite", folder.path().display());
    let address = options.database.clone().unwrap_or_else(file);
    let db = Db::connect(&address).await?;
    app::migrate(&db).await?;
    ensure!(campaign::is_empty(&db).await?, "the database holds data: name an empty one");
    let now = Clock::System.now();
    campaign::people(&db, usize::try_from(options.n)?, now).await?;
    let campaign = campaign::arrange(&db, 4_000, None, now).await?.campaign;
    let mut tx = db.begin().await?;
    jobs::nudge_start(&mut tx, campaign, now).await?;
    tx.commit().await?;
    let relay = Server::start(options.seed).await?;
    let scene = Scene { options: &options, db: &db, address: &address, folder: folder.path(), relay: &relay, campaign };
    scene.play().await?;
    let verdict = scene.verdict().await?;
    db.close().await;
    report(&options, &verdict)
}

impl Scene<'_> {
    async fn play(&self) -> anyhow::Result<()> {
        let mut dice = Dice(self.options.seed);
        let alone = self.db.engine() == Engine::Sqlite;
        let mut workers = vec![];
        for _ in 0..if alone { 1 } else { self.options.workers } {
            workers.push(self.start()?);
        }
        for kill in 0..self.options.kills {
            tokio::time::sleep(Duration::from_millis(300 + u64::try_from(dice.below(900))?)).await;
            let which = dice.below(workers.len());
            // One at a time: on SQLite the file belongs to one process.
            drop(workers.swap_remove(which));
            if kill % 7 == 3 {
                store::cut_connections(self.db).await?;
            }
            workers.push(self.start()?);
            self.hurry().await?;
        }
        self.until_finished(&mut workers).await
    }

    fn start(&self) -> anyhow::Result<Worker> {
        let log = std::fs::File::options().append(true).create(true).open(self.folder.join("log"))?;
        let mut command: Command = process::own()?;
        command
            .arg(if self.db.engine() == Engine::Sqlite { "serve" } else { "work" })
            .current_dir(self.folder)
            .env("FOCAL_DATABASE", self.address)
            .env("FOCAL_LISTEN", "127.0.0.1:0")
            .env("FOCAL_MAIL__KIND", "smtp")
            .env("FOCAL_MAIL__CONNECTIONS", self.options.sessions.to_string())
            .env("FOCAL_MAIL__SMTP__HOST", "127.0.0.1")
            .env("FOCAL_MAIL__SMTP__PORT", self.relay.port.to_string())
            .env("FOCAL_MAIL__SMTP__SECURITY", "none")
            .env("FOCAL_MAIL__SMTP__TIMEOUT_SECONDS", TIMEOUT_SECONDS.to_string())
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log);
        Ok(Worker(command.spawn().context("this program does not start a second time")?))
    }

    /// Whatever was put off is tried at once: the test does not last for hours.
    async fn hurry(&self) -> anyhow::Result<()> {
        let now = Clock::System.now();
        let mut tx = self.db.begin().await?;
        store::hurry(&mut tx, now).await?;
        jobs::nudge_sending(&mut tx, now).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn until_finished(&self, workers: &mut [Worker]) -> anyhow::Result<()> {
        let began = Instant::now();
        while campaigns::get(self.db, &Scope::system(), self.campaign).await?.state != campaigns::State::Finished {
            if began.elapsed() > LIMIT {
                let counts = deliveries::progress(self.db, &Scope::system(), self.campaign).await?;
                bail!("the campaign does not come to an end: {counts:?}; the program said:\n{}", self.log());
            }
            for worker in &mut *workers {
                if let Some(status) = worker.0.try_wait()? {
                    bail!("the program ended by itself, {status}; it said:\n{}", self.log());
                }
            }
            tokio::time::sleep(Duration::from_millis(400)).await;
            self.hurry().await?;
        }
        Ok(())
    }

    /// The end of what the program has said.
    fn log(&self) -> String {
        let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(30)..].join("\n")
    }

    async fn verdict(&self) -> anyhow::Result<Verdict> {
        let page = Page { limit: i64::from(self.options.n) + 1, offset: 0 };
        let rows = deliveries::list(self.db, &Scope::system(), self.campaign, None, page).await?;
        ensure!(rows.len() == usize::try_from(self.options.n)?, "there are {} rows", rows.len());
        let killed = usize::from(self.options.kills) * usize::from(self.options.sessions);
        Ok(judge(&rows, &self.relay.log(), killed))
    }
}

fn report(options: &Chaos, verdict: &Verdict) -> anyhow::Result<()> {
    let Verdict { wrong, accepted, unknown, others } = verdict;
    println!(
        "{} letters, {} kills: {accepted} accepted, {unknown} unknown, {others} refused or given up",
        options.n, options.kills
    );
    for sentence in wrong.iter().take(20) {
        println!("wrong: {sentence}");
    }
    ensure!(wrong.is_empty(), "{} things are wrong", wrong.len());
    println!("No letter was taken twice, none was lost, and whatever is unknown could not be known.");
    Ok(())
}
