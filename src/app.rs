//! What every front door works with. Pages, jobs, commands and tests build it the same way.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Context as _;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use tokio_util::sync::CancellationToken;

use crate::accounts::Scope;
use crate::clock::Clock;
use crate::config::{Config, DEFAULT_ACCOUNT, MailKind, SmtpSecurity, SmtpSettings};
use crate::db::{self, Answers, Db};
use crate::demo;
use crate::directory::search;
use crate::jobs::Desk;
use crate::locale::Words;
use crate::mail::{Keys, Mailer, Security, Signer, SmtpConfig};
use crate::objectives;
use crate::outreach::senders::Equipment;
use crate::stances;
use crate::web::assets::Assets;
use crate::web::doors::Doors;
use crate::web::pages::Pages;
use crate::when::Zone;

/// The program's parts, cheap to clone.
#[derive(Clone, Debug)]
pub struct App {
    /// The database.
    pub db: Db,
    /// What pages were told while nothing was written.
    pub answers: Answers,
    /// The time.
    pub clock: Clock,
    /// Where letters leave, unless their sender has another account.
    pub mailer: Mailer,
    /// The further accounts, by name.
    pub accounts: Arc<BTreeMap<String, Mailer>>,
    /// The keys that letters are signed with.
    pub keys: Arc<Keys>,
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
    /// How often strangers may come.
    pub doors: Doors,
    /// Lists that are being read or written.
    pub imports: crate::imports::Desk,
    /// What the house calls the places of the stance scale.
    pub house_words: HouseWords,
    /// Whether the people in the database are invented; changed by whoever loads and removes the demonstration.
    pub has_demo: Arc<AtomicBool>,
    /// Cancelled when the program is told to stop: long work ends early then.
    pub stop: CancellationToken,
}

impl App {
    /// Puts the parts together over a database that is open and up to date.
    ///
    /// # Errors
    /// When the settings name a key or a password that cannot be read; or a template does not parse, which is a fault of
    /// the program, found by any test.
    pub fn new(config: Config, db: Db, clock: Clock, mailer: Mailer) -> anyhow::Result<App> {
        App::over(config, db, clock, mailer, load_pages()?)
    }

    fn over(config: Config, db: Db, clock: Clock, mailer: Mailer, (assets, pages): Shown) -> anyhow::Result<App> {
        let zone = Zone::new(config.zone());
        let (desk, stop) = (Desk::default(), CancellationToken::new());
        let (accounts, keys) = (Arc::new(further_accounts(&config, &mailer)?), Arc::new(keys(&config)?));
        let config = Arc::new(config);
        Ok(App {
            db,
            answers: Answers::default(),
            clock,
            mailer,
            accounts,
            keys,
            zone,
            config,
            pages,
            assets,
            desk,
            doors: Doors::default(),
            imports: crate::imports::Desk::default(),
            house_words: HouseWords::default(),
            has_demo: Arc::default(),
            stop,
        })
    }

    /// Opens the database, brings it up to date and puts the parts together as the settings say.
    pub async fn open(config: Config) -> anyhow::Result<App> {
        let pages = tokio::task::spawn_blocking(load_pages);
        let db = Db::connect(&config.database).await?;
        migrate(&db).await?;
        if search::is_missing(&db).await? {
            rebuild_search(&db, Zone::new(config.zone()).date(Clock::System.now())).await?;
        }
        if stances::is_missing(&db, &Scope::system()).await? {
            rebuild_ledger(&db).await?;
        }
        let mailer = mailer(&config)?;
        let has_demo = Arc::new(AtomicBool::new(demo::is_loaded(&db).await?));
        let pages = pages.await.context("the templates")??;
        Ok(App { has_demo, ..App::over(config, db, Clock::System, mailer, pages)? })
    }

    /// Whether the people in the database are invented.
    pub fn is_demo(&self) -> bool {
        self.has_demo.load(Ordering::Relaxed)
    }

    /// Where the letters of an account leave; nothing where the settings know no such account.
    pub fn mailer_of(&self, account: &str) -> Option<&Mailer> {
        if account == DEFAULT_ACCOUNT { Some(&self.mailer) } else { self.accounts.get(account) }
    }

    /// The names of all accounts, the default one first.
    pub fn account_names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(DEFAULT_ACCOUNT).chain(self.accounts.keys().map(String::as_str))
    }

    /// What the settings have for sending, for the verbs that ask.
    pub fn equipment(&self) -> Equipment {
        let keys = self.keys.iter().map(|(name, _)| name);
        Equipment::new(self.accounts.keys().map(String::as_str), keys)
    }

    /// Now; on a page that reads, the time of its moment.
    pub fn now(&self) -> DateTime<Utc> {
        db::present(self.clock.now())
    }

    /// Today, by the wall clock.
    pub fn today(&self) -> NaiveDate {
        self.zone.date(self.clock.now())
    }
}

/// What pages are made of.
type Shown = (Arc<Assets>, Arc<Pages>);

fn load_pages() -> anyhow::Result<Shown> {
    let assets = Arc::new(Assets::load()?);
    let pages = Arc::new(Pages::load(&assets)?);
    Ok((assets, pages))
}

/// The words of the house, looked up again now and then: another node may have changed them.
#[derive(Clone, Debug, Default)]
pub struct HouseWords(Arc<Mutex<Held>>);

/// Until when they are taken to be so.
type Held = Option<(DateTime<Utc>, Words)>;

impl HouseWords {
    /// For so many seconds they are taken to be the same.
    const LAST: i64 = 20;
    /// No page waits for longer to know them.
    const PATIENCE: std::time::Duration = std::time::Duration::from_secs(1);

    /// The words; while the database does not answer those that were known last, or those of Focal.
    pub async fn get(&self, db: &Db, now: DateTime<Utc>) -> Words {
        let known = self.held().clone();
        if let Some((until, words)) = &known
            && now < *until
        {
            return words.clone();
        }
        let words = match tokio::time::timeout(Self::PATIENCE, stances::wording::wording(db)).await {
            Ok(Ok(wording)) => stances::wording::words(wording),
            unanswered => {
                let error = unanswered.map_or_else(|_| "no answer".into(), |answer| format!("{:?}", answer.err()));
                tracing::warn!(error, "the words of the house cannot be read");
                known.map(|(_, words)| words).unwrap_or_default()
            }
        };
        *self.held() = Some((now + Duration::seconds(Self::LAST), words.clone()));
        words
    }

    /// They have been changed.
    pub fn forget(&self) {
        *self.held() = None;
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
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
    Ok(match config.mail.kind {
        MailKind::Outbox => Mailer::outbox(&config.mail.outbox),
        MailKind::Smtp => Mailer::smtp(smtp(&config.mail.smtp).context("mail.smtp")?),
    })
}

/// One mailer for each further account; where nothing leaves this machine, all letters go where those of `default` go.
pub fn further_accounts(config: &Config, default: &Mailer) -> anyhow::Result<BTreeMap<String, Mailer>> {
    let one = |(name, account): (&String, &SmtpSettings)| {
        let mailer = match config.mail.kind {
            MailKind::Outbox => default.clone(),
            MailKind::Smtp => Mailer::smtp(smtp(account).with_context(|| format!("mail.accounts.{name}"))?),
        };
        Ok((name.clone(), mailer))
    };
    config.mail.accounts.iter().map(one).collect()
}

/// The keys that the settings name.
pub fn keys(config: &Config) -> anyhow::Result<Keys> {
    let one = |(name, key): (&String, &crate::config::DkimSettings)| {
        let signer = Signer::load(&key.domain, &key.selector, &key.key_file).map_err(anyhow::Error::msg);
        Ok((name.clone(), signer.with_context(|| format!("mail.dkim.{name}"))?))
    };
    Ok(Keys::new(config.mail.dkim.iter().map(one).collect::<anyhow::Result<_>>()?))
}

fn smtp(settings: &SmtpSettings) -> anyhow::Result<SmtpConfig> {
    let password = match &settings.password_file {
        Some(file) => {
            Some(first_line(file).with_context(|| format!("password_file: {} cannot be read", file.display()))?)
        }
        None => settings.password.clone(),
    };
    Ok(SmtpConfig {
        host: settings.host.clone(),
        port: settings.port,
        security: match settings.security {
            SmtpSecurity::None => Security::None,
            SmtpSecurity::StartTls => Security::StartTls,
            SmtpSecurity::Tls => Security::Tls,
        },
        username: settings.username.clone(),
        password,
        ca_file: settings.ca_file.clone(),
        helo: settings.helo.clone(),
        timeout: std::time::Duration::from_secs(settings.timeout_seconds),
    })
}

fn first_line(file: &std::path::Path) -> std::io::Result<String> {
    let text = std::fs::read_to_string(file)?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}
