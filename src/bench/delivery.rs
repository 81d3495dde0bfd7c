//! `focal bench delivery`: the courier as it is, from due rows to recorded outcomes, against a sink on this machine.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use clap::Args;

use super::campaign;
use super::postfix::{Sink, Tools};
use crate::accounts::Scope;
use crate::app::{self, App};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::ids;
use crate::jobs::{Failure, Handler, Job};
use crate::mail::{Mailer, Security, SmtpConfig};
use crate::outreach::campaigns::CampaignId;
use crate::outreach::deliveries::{self, State};

/// However large the run: it ends.
const LIMIT: Duration = Duration::from_mins(30);

/// How many, how large, over how many connections.
#[derive(Debug, Args)]
pub struct Delivery {
    /// How many letters
    #[arg(long, default_value_t = 5000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    letters: u32,
    /// How many connections side by side
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u16).range(1..=64))]
    connections: u16,
    /// About how large each letter is
    #[arg(long, default_value_t = 10_240, value_name = "BYTES", value_parser = clap::value_parser!(u32).range(2_000..=100_000))]
    size: u32,
    /// Where smtp-sink and smtp-source are, if not in PATH or target/tools
    #[arg(long, value_name = "DIR")]
    postfix_tools: Option<PathBuf>,
}

/// One line of the result.
struct Run {
    who: &'static str,
    letters: u32,
    took: Duration,
    /// Seconds of one core.
    sink: Option<f64>,
}

/// A folder that is deleted when this is dropped.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.0) {
            tracing::warn!(%error, folder = %self.0.display(), "a temporary folder stays");
        }
    }
}

/// Measures both senders one after the other, each against a sink of its own.
pub async fn run(options: Delivery) -> anyhow::Result<()> {
    let tools = Tools::find(options.postfix_tools.as_deref())?;
    let (letters, connections) = (options.letters, usize::from(options.connections));
    println!("{letters} letters of about {} bytes over {connections} connections, on SQLite", options.size);
    let sink = tools.sink()?;
    let ours = focal(&options, &sink).await?;
    let sink = tools.sink()?;
    let took = {
        let (tools, size) = (tools.clone(), usize::try_from(options.size)?);
        let letters = usize::try_from(letters)?;
        let measured = tokio::task::spawn_blocking(move || {
            let took = tools.source(&sink, letters, size, connections)?;
            anyhow::Ok((took, sink.cpu()))
        });
        measured.await??
    };
    let theirs = Run { who: "smtp-source", letters, took: took.0, sink: took.1 };
    println!("\n{:<14}{:>12}{:>10}{:>14}", "", "messages/s", "seconds", "sink's core");
    for run in [&ours, &theirs] {
        run.print();
    }
    println!("\nfocal reaches {:.2} of the rate of smtp-source.", ours.rate() / theirs.rate());
    if [&ours, &theirs].iter().any(|run| run.sink_share().is_some_and(|share| share > 0.9)) {
        println!("A sink, which is one thread, used over 90 % of a core: it may be what was measured.");
    }
    Ok(())
}

impl Run {
    fn rate(&self) -> f64 {
        f64::from(self.letters) / self.took.as_secs_f64()
    }

    fn sink_share(&self) -> Option<f64> {
        self.sink.map(|seconds| seconds / self.took.as_secs_f64())
    }

    fn print(&self) {
        let share = self.sink_share().map_or("unknown".to_owned(), |share| format!("{:.0} %", share * 100.0));
        println!("{:<14}{:>12.0}{:>10.2}{:>14}", self.who, self.rate(), self.took.as_secs_f64(), share);
    }
}

async fn focal(options: &Delivery, sink: &Sink) -> anyhow::Result<Run> {
    let folder = Folder(std::env::temp_dir().join(format!("focal-bench-{}", ids::new().simple())));
    std::fs::create_dir(&folder.0).with_context(|| format!("{} cannot be made", folder.0.display()))?;
    let mailer = Mailer::smtp(SmtpConfig {
        host: "127.0.0.1".to_owned(),
        port: sink.port,
        security: Security::None,
        username: None,
        password: None,
        helo: "localhost".to_owned(),
        timeout: Duration::from_mins(1),
        ca_file: None,
    });
    let app = program(&folder, usize::from(options.connections), mailer).await?;
    let (letters, size) = (usize::try_from(options.letters)?, usize::try_from(options.size)?);
    let campaign = campaign::arrange(&app.db, letters, size, app.now()).await?;
    done(app.run(Job::StartCampaign(campaign.0)).await)?;
    let began = Instant::now();
    send(&app, campaign).await?;
    let run = Run { who: "focal", letters: options.letters, took: began.elapsed(), sink: sink.cpu() };
    app.db.close().await;
    Ok(run)
}

async fn program(folder: &Folder, connections: usize, mailer: Mailer) -> anyhow::Result<App> {
    let mut config = Config { database: format!("sqlite:{}/focal.sqlite", folder.0.display()), ..Config::default() };
    config.mail.connections = connections;
    config.mail.journals = folder.0.join("journals");
    let db = Db::connect(&config.database).await?;
    app::migrate(&db).await?;
    App::new(config, db, Clock::System, mailer)
}

/// Runs the sending job until every letter has its outcome, which must be that it was accepted.
async fn send(app: &App, campaign: CampaignId) -> anyhow::Result<()> {
    let began = Instant::now();
    loop {
        done(app.run(Job::SendDeliveries).await)?;
        let counts = deliveries::progress(&app.db, &Scope::system(), campaign).await?;
        if counts.open() == 0 {
            ensure!(counts.of(State::Accepted) == counts.total(), "not every letter was accepted: {counts:?}");
            return Ok(());
        }
        ensure!(began.elapsed() < LIMIT, "it takes too long: {counts:?}");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

fn done(outcome: Result<(), Failure>) -> anyhow::Result<()> {
    match outcome {
        Ok(()) => Ok(()),
        Err(Failure::Retry(why) | Failure::Fail(why)) => bail!("{why}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn letters_are_about_as_large_as_asked_and_all_of_them_are_sent() {
        for size in [4_000, 10_240, 40_000] {
            let folder = Folder(std::env::temp_dir().join(format!("focal-bench-test-{}", ids::new().simple())));
            std::fs::create_dir(&folder.0).unwrap();
            let app = program(&folder, 4, Mailer::memory()).await.unwrap();
            let campaign = campaign::arrange(&app.db, 20, size, app.now()).await.unwrap();
            done(app.run(Job::StartCampaign(campaign.0)).await).unwrap();
            send(&app, campaign).await.unwrap();
            let sent = app.mailer.as_memory().unwrap().sent();
            assert_eq!(sent.len(), 20);
            for letter in sent {
                assert!(letter.raw.len().abs_diff(size) < size / 8, "{} bytes instead of {size}", letter.raw.len());
            }
            app.db.close().await;
        }
    }
}
