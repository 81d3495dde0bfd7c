//! What every front door works with. Pages, jobs, commands and tests build it the same way.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use tokio_util::sync::CancellationToken;

use crate::accounts::Scope;
use crate::clock::Clock;
use crate::config::{Config, MailKind, SmtpSecurity};
use crate::db::{self, Db};
use crate::demo;
use crate::directory::search;
use crate::jobs::Desk;
use crate::mail::{Mailer, Security, SmtpConfig};
use crate::objectives;
use crate::stances;
use crate::web::assets::Assets;
use crate::web::pages::Pages;
use crate::when::Zone;

/// The program's parts, cheap to clone.
#[derive(Clone, Debug)]
pub struct App {
    /// The database.
    pub db: Db,
    /// The time.
    pub clock: Clock,
    /// Where letters leave.
    pub mailer: Mailer,
    /// The settings.
    pub config: Arc<Config>,
    /// The wall clock.
    pub zone: Zone,
    /// The templates.
    pub pages: Arc<Pages>,
    /// Style sheets, scripts and fonts.
    pub assets: Arc<Assets>,
    /// Where the one sits that sends letters.
    pub desk: Desk,
    /// Lists that are being read or written.
    pub imports: crate::imports::Desk,
    /// Whether the people in the database are invented.
    pub is_demo: bool,
    /// Cancelled when the program is told to stop: long work ends early then.
    pub stop: CancellationToken,
}

impl App {
    /// Puts the parts together over a database that is open and up to date.
    ///
    /// # Errors
    /// When a template does not parse: a fault of the program, found by any test.
    pub fn new(config: Config, db: Db, clock: Clock, mailer: Mailer) -> anyhow::Result<App> {
        let assets = Arc::new(Assets::load()?);
        let pages = Arc::new(Pages::load(&assets)?);
        let zone = Zone::new(config.zone());
        let (desk, stop) = (Desk::default(), CancellationToken::new());
        let config = Arc::new(config);
        Ok(App {
            db,
            clock,
            mailer,
            zone,
            config,
            pages,
            assets,
            desk,
            imports: crate::imports::Desk::default(),
            is_demo: false,
            stop,
        })
    }

    /// Opens the database, brings it up to date and puts the parts together as the settings say.
    pub async fn open(config: Config) -> anyhow::Result<App> {
        let db = Db::connect(&config.database).await?;
        migrate(&db).await?;
        if search::is_missing(&db).await? {
            rebuild_search(&db, Zone::new(config.zone()).date(Clock::System.now())).await?;
        }
        if stances::is_missing(&db, &Scope::system()).await? {
            rebuild_ledger(&db).await?;
        }
        let mailer = mailer(&config)?;
        let is_demo = demo::is_loaded(&db).await?;
        Ok(App { is_demo, ..App::new(config, db, Clock::System, mailer)? })
    }

    /// Now.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Today, by the wall clock.
    pub fn today(&self) -> NaiveDate {
        self.zone.date(self.clock.now())
    }
}

/// Brings our tables and the queue's up to date.
pub async fn migrate(db: &Db) -> db::Result<()> {
    db.migrate().await?;
    crate::jobs::migrate_queue(db).await
}

/// Writes the search index anew, in small transactions, so that nobody waits for long.
pub async fn rebuild_search(db: &Db, on: NaiveDate) -> db::Result<()> {
    let mut from = Some(search::Piece::start());
    while let Some(piece) = from {
        let mut tx = db.begin().await?;
        from = search::rebuild_piece(&mut tx, piece, on).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Writes where everyone stands now anew from the ledger of stances, each objective in a transaction of its own.
pub async fn rebuild_ledger(db: &Db) -> db::Result<()> {
    for objective in objectives::list(db, &Scope::system()).await? {
        let mut tx = db.begin().await?;
        stances::rebuild(&mut tx, &Scope::system(), objective.id).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Lets the engine look at how much of what there is by now. What was done before stands, whether this works or not.
pub async fn analyze(db: &Db) {
    if let Err(error) = db.analyze().await {
        tracing::warn!(%error, "the database did not look at its sizes; lists may be slower until it does");
    }
}

/// The mailer that the settings ask for.
pub fn mailer(config: &Config) -> anyhow::Result<Mailer> {
    let smtp = &config.mail.smtp;
    Ok(match config.mail.kind {
        MailKind::Outbox => Mailer::outbox(&config.mail.outbox),
        MailKind::Smtp => Mailer::smtp(SmtpConfig {
            host: smtp.host.clone(),
            port: smtp.port,
            security: match smtp.security {
                SmtpSecurity::None => Security::None,
                SmtpSecurity::StartTls => Security::StartTls,
                SmtpSecurity::Tls => Security::Tls,
            },
            username: smtp.username.clone(),
            password: smtp.password.clone(),
            ca_file: smtp.ca_file.clone(),
            helo: smtp.helo.clone(),
            timeout: std::time::Duration::from_secs(smtp.timeout_seconds),
        }),
    })
}
