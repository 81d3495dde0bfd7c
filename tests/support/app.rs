//! One application per test, over a database of its own: SQLite, or PostgreSQL when `FOCAL_TEST_ENGINE` says so.

use chrono::{DateTime, Utc};
use focal::accounts::{self, AccountId, ClientId, Doer, NewAccount, Role};
use focal::app::App;
use focal::clock::Clock;
use focal::config::Config;
use focal::db::Db;
use focal::jobs;
use focal::mail::{Mailer, Memory};

use super::browser::Browser;
use super::database::TestDb;

/// The password of every account that a test makes.
pub const PASSWORD: &str = "correct horse battery";

/// When every test takes place: a Tuesday afternoon in Brussels.
pub fn start() -> DateTime<Utc> {
    "2026-11-24T13:00:00Z".parse().unwrap()
}

/// An application with its own database, a clock that stands still, and a mailer that keeps what it is given.
pub struct TestApp {
    pub app: App,
    pub mail: Memory,
    database: TestDb,
    _folder: tempfile::TempDir,
}

impl TestApp {
    pub async fn new() -> TestApp {
        TestApp::with(|_| {}).await
    }

    /// With settings of its own.
    pub async fn with(change: impl FnOnce(&mut Config)) -> TestApp {
        let database = TestDb::new().await;
        let mut config = Config { database: database.address.clone(), ..Config::default() };
        let folder = tempfile::tempdir().unwrap();
        config.mail.journals = folder.path().join("journals");
        change(&mut config);
        let mail = Memory::default();
        let mailer = Mailer::from(mail.clone());
        let app = App::new(config, database.db.clone(), Clock::fixed(start()), mailer).unwrap();
        TestApp { app, mail, database, _folder: folder }
    }

    /// A browser in which nobody is signed in.
    pub fn browser(&self) -> Browser {
        Browser::new(focal::web::router(self.app.clone()))
    }

    /// Makes an account that works for a client.
    pub async fn account(&self, name: &str, role: Role, client: Option<ClientId>) -> AccountId {
        let email = format!("{}@consultancy.example", name.to_lowercase().replace(' ', "."));
        let new = NewAccount::new(name, &email, role, PASSWORD).unwrap();
        let mut tx = self.app.db.begin().await.unwrap();
        let id = accounts::create(&mut tx, &new, self.app.now()).await.unwrap();
        if let Some(client) = client {
            let scope = accounts::Scope::system();
            accounts::set_grant(&mut tx, &scope, client, id, true, Doer::terminal(self.app.now())).await.unwrap();
        }
        tx.commit().await.unwrap();
        id
    }

    /// Opens a client.
    pub async fn client(&self, name: &str) -> ClientId {
        let mut tx = self.app.db.begin().await.unwrap();
        let id = accounts::create_client(&mut tx, name, true, None, self.app.now()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// Makes an account, and signs it in.
    pub async fn signed_in(&self, name: &str, role: Role, client: Option<ClientId>) -> Browser {
        self.account(name, role, client).await;
        let mut browser = self.browser();
        let email = format!("{}@consultancy.example", name.to_lowercase().replace(' ', "."));
        browser.sign_in(&email, PASSWORD).await;
        browser
    }

    /// The same database, as a second program would have it.
    pub async fn second(&self) -> focal::db::Db {
        self.database.second().await
    }

    /// Runs every job that is due, and those that they leave behind.
    pub async fn run_jobs(&self) -> usize {
        jobs::run_due(&self.app.db, self.app.now(), &self.app).await.unwrap()
    }
}

/// A test that leaves jobs behind has not seen the end of what it started.
impl Drop for TestApp {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        // The runtime of the test is busy dropping us: ask over a connection of another one.
        let address = self.database.address.clone();
        let left = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let db = Db::connect(&address).await.unwrap();
                let left = jobs::pending(&db).await.unwrap();
                db.close().await;
                left
            })
        });
        let left = left.join().unwrap();
        assert!(left.is_empty(), "jobs left behind: {left:?}");
    }
}
