//! One application per test, over a database of its own: SQLite, or PostgreSQL when `FOCAL_TEST_ENGINE` says so.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, Utc};
use focal::accounts::{self, AccountId, ClientId, NewAccount, Role};
use focal::app::{self, App};
use focal::clock::Clock;
use focal::config::Config;
use focal::db::Db;
use focal::jobs;
use focal::mail::{Mailer, Memory};
use tokio::sync::OnceCell;

use super::browser::Browser;

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
    address: String,
}

impl TestApp {
    pub async fn new() -> TestApp {
        TestApp::with(|_| {}).await
    }

    /// With settings of its own.
    pub async fn with(change: impl FnOnce(&mut Config)) -> TestApp {
        let address = database().await;
        let mut config = Config { database: address.clone(), ..Config::default() };
        change(&mut config);
        let db = Db::connect(&address).await.unwrap();
        let mail = Memory::new();
        let mailer = Mailer::memory_with(mail.clone());
        let app = App::new(config, db, Clock::fixed(start()), mailer).unwrap();
        TestApp { app, mail, address }
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
            accounts::set_grant(&mut tx, &scope, client, id, true, self.app.now()).await.unwrap();
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
        let address = self.address.clone();
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

/// Whether this run is on PostgreSQL.
pub fn on_postgres() -> bool {
    std::env::var("FOCAL_TEST_ENGINE").is_ok_and(|engine| engine == "postgres")
}

/// The address of a new, migrated database of the test's own.
pub async fn database() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    if on_postgres() { postgres(number).await } else { sqlite(number).await }
}

/// Where the files of this run are; removed by the operating system or by the next run of the script.
pub fn folder() -> &'static PathBuf {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| tempfile::Builder::new().prefix("focal-test-").tempdir().unwrap().keep())
}

async fn sqlite(number: u32) -> String {
    static TEMPLATE: OnceCell<PathBuf> = OnceCell::const_new();
    let template = TEMPLATE.get_or_init(|| async {
        let file = folder().join("template.sqlite");
        let db = Db::connect(&format!("sqlite:{}", file.display())).await.unwrap();
        app::migrate(&db).await.unwrap();
        db.close().await;
        file
    });
    let file = folder().join(format!("{number}.sqlite"));
    std::fs::copy(template.await, &file).unwrap();
    format!("sqlite:{}", file.display())
}

async fn postgres(number: u32) -> String {
    static TEMPLATE: OnceCell<String> = OnceCell::const_new();
    let server = std::env::var("FOCAL_TEST_POSTGRES_URL")
        .expect("FOCAL_TEST_POSTGRES_URL names a PostgreSQL server for tests; scripts/test starts one");
    let run = format!("focal_{}", std::process::id());
    let template = TEMPLATE.get_or_init(|| async {
        let name = format!("{run}_template");
        command(&server, &format!("create database {name}")).await;
        let db = Db::connect(&with_database(&server, &name)).await.unwrap();
        app::migrate(&db).await.unwrap();
        db.close().await;
        name
    });
    let name = format!("{run}_{number}");
    command(&server, &format!("create database {name} template {}", template.await)).await;
    with_database(&server, &name)
}

/// Runs one statement on the server itself, which no prepared statement of ours can.
async fn command(server: &str, statement: &str) {
    use sqlx::{AssertSqlSafe, Connection, Executor};
    let mut connection = sqlx::PgConnection::connect(server).await.unwrap();
    connection.execute(AssertSqlSafe(statement.to_owned())).await.unwrap();
    connection.close().await.unwrap();
}

/// The address of another database on the same server.
fn with_database(server: &str, name: &str) -> String {
    let (rest, query) = server.split_once('?').unwrap_or((server, ""));
    let (scheme, rest) = rest.split_once("://").unwrap();
    let host = rest.split_once('/').map_or(rest, |(host, _)| host);
    if query.is_empty() { format!("{scheme}://{host}/{name}") } else { format!("{scheme}://{host}/{name}?{query}") }
}
