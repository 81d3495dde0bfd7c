//! Focal's side: campaigns arranged through the same verbs as any other, and sent by the same job.

use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use tempfile::TempDir;

use super::figures::Run;
use super::signing::{self, Kind};
use super::{Delivery, Relay};
use crate::accounts::Scope;
use crate::app::{self, App};
use crate::bench::{campaign, process};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{Db, Engine};
use crate::jobs::{Handler, Job};
use crate::mail::{Mailer, Record, Security, Signer, SmtpConfig};
use crate::outreach::campaigns::CampaignId;
use crate::outreach::deliveries::{self, State};

/// However large the run: it ends.
const LIMIT: Duration = Duration::from_hours(1);

/// A database of its own, with so many people to write to.
#[derive(Debug)]
pub struct Bench {
    app: App,
    letters: u32,
    size: u32,
    folder: TempDir,
}

impl Bench {
    /// Opens it: a SQLite file of its own, or the empty database at `address`.
    /// With `dkim`, letters can be signed so.
    pub async fn open(options: &Delivery, letters: u32) -> anyhow::Result<Bench> {
        let Delivery { size, sessions, dkim, .. } = options;
        let folder = tempfile::tempdir().context("a temporary folder cannot be made")?;
        let database = match &options.database {
            Some(address) => address.clone(),
            None => format!("sqlite:{}/focal.sqlite", folder.path().display()),
        };
        let app = program(&folder, database, usize::from(*sessions), *dkim, Mailer::memory()).await?;
        ensure!(campaign::is_empty(&app.db).await?, "the database holds data: name an empty one");
        arrange(&app, ["--people", &letters.to_string()])?;
        Ok(Bench { app, letters, size: *size, folder })
    }

    /// SQLite or PostgreSQL.
    pub fn engine(&self) -> &'static str {
        if self.app.db.engine() == Engine::Sqlite { "SQLite" } else { "PostgreSQL" }
    }

    /// Where files may lie that go away with it.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The program over it.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// What belongs into the DNS for the key that letters are signed with, if there is one.
    pub fn record(&self) -> Option<Record> {
        self.app.keys.get(signing::KEY).map(Signer::record)
    }

    /// Sends one campaign to everybody, over the relay, signed or not. Measured is from the first letter taken up to the last outcome
    /// written.
    pub async fn send(&self, relay: &Relay, signed: bool) -> anyhow::Result<Run> {
        let size = self.size.to_string();
        let campaign = if signed {
            arrange(&self.app, ["--size", &size, "--key", signing::KEY])?
        } else {
            arrange(&self.app, ["--size", &size])?
        };
        let (campaign, _) = campaign.trim().split_once(' ').context("the campaign has no name")?;
        let campaign: CampaignId = campaign.parse()?;
        let app = App { mailer: mailer(relay.port()), ..self.app.clone() };
        app.run(Job::StartCampaign(campaign.0)).await?;
        let (own, began) = (process::cpu(std::process::id()), Instant::now());
        let sink = relay.cpu();
        send(&app, campaign).await?;
        let took = began.elapsed();
        let since = |before: Option<f64>, now: Option<f64>| Some(now? - before?);
        Ok(Run {
            letters: self.letters,
            took,
            cpu: since(own, process::cpu(std::process::id())),
            sink: since(sink, relay.cpu()),
        })
    }

    /// Closes the database.
    pub async fn close(self) {
        self.app.db.close().await;
    }
}

/// Has a process of its own arrange something in the database; answers what it says.
pub fn arrange<const N: usize>(app: &App, what: [&str; N]) -> anyhow::Result<String> {
    let mut command = process::own()?;
    command.args(["bench", "arrange", "--database", &app.config.database]).args(what);
    let output = command.stderr(std::process::Stdio::inherit()).output()?;
    ensure!(output.status.success(), "the campaign could not be arranged");
    Ok(String::from_utf8(output.stdout)?)
}

/// A program over that database, with journals in the folder.
pub async fn program(
    folder: &TempDir,
    database: String,
    connections: usize,
    dkim: Option<Kind>,
    mailer: Mailer,
) -> anyhow::Result<App> {
    let mut config = Config { database, ..Config::default() };
    if let Some(kind) = dkim {
        config.mail.dkim.insert(signing::KEY.to_owned(), signing::settings(kind, folder.path())?);
    }
    config.mail.connections = connections;
    config.mail.journals = folder.path().join("journals");
    let db = Db::connect(&config.database).await?;
    app::migrate(&db).await?;
    App::new(config, db, Clock::System, mailer)
}

/// A relay on this machine.
pub fn mailer(port: u16) -> Mailer {
    Mailer::smtp(SmtpConfig {
        host: "127.0.0.1".to_owned(),
        port,
        security: Security::None,
        username: None,
        password: None,
        helo: "localhost".to_owned(),
        timeout: Duration::from_mins(1),
        ca_file: None,
    })
}

/// Runs the sending job until every letter has its outcome, which must be that it was accepted.
pub async fn send(app: &App, campaign: CampaignId) -> anyhow::Result<()> {
    let began = Instant::now();
    loop {
        app.run(Job::SendDeliveries).await?;
        let counts = deliveries::progress(&app.db, &Scope::system(), campaign).await?;
        if counts.open() == 0 {
            ensure!(counts.of(State::Accepted) == counts.total(), "not every letter was accepted: {counts:?}");
            return Ok(());
        }
        ensure!(began.elapsed() < LIMIT, "it takes too long: {counts:?}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn letters_are_about_as_large_as_asked_and_all_of_them_are_sent() {
        let folder = tempfile::tempdir().unwrap();
        let database = format!("sqlite:{}/focal.sqlite", folder.path().display());
        let app = program(&folder, database, 4, None, Mailer::memory()).await.unwrap();
        campaign::people(&app.db, 20, app.now()).await.unwrap();
        for (round, size) in [4_000, 10_240, 40_000].into_iter().enumerate() {
            let campaign = campaign::arrange(&app.db, size, None, app.now()).await.unwrap().campaign;
            app.run(Job::StartCampaign(campaign.0)).await.unwrap();
            send(&app, campaign).await.unwrap();
            let sent = app.mailer.as_memory().unwrap().sent().split_off(round * 20);
            assert_eq!(sent.len(), 20);
            for letter in sent {
                assert!(letter.raw.len().abs_diff(size) < size / 8, "{} bytes instead of {size}", letter.raw.len());
            }
        }
        app.db.close().await;
    }
}
