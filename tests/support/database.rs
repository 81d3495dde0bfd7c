//! A database per test, on the engine that `FOCAL_TEST_ENGINE` names (`sqlite`, the default, or `postgres`).
//!
//! Making a database takes PostgreSQL longer than most tests, so there a test leaves its own, emptied, to the next. A few
//! (`focal_test_…`) stay on the server at the end: let it be a throw-away one, as that of `scripts/test` is.

use std::borrow::Cow;
use std::str::FromStr;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, Utc};
use focal::db::{Db, Engine, Q};
use sqlx::migrate::Migrator;
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Executor};
use uuid::Uuid;

use super::make::ALL;

/// Databases that are migrated, empty, and in use by no test.
static FREE: Mutex<Vec<String>> = Mutex::new(vec![]);

/// Ends the connections that a test left open, and takes every row away. Foreign keys do not matter then, so the order of
/// the tables does not either.
const EMPTY: &str = "
    do $$
    declare t record;
    begin
        perform pg_terminate_backend(pid, 5000) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid();
        set local session_replication_role = replica;
        for t in select schemaname, tablename from pg_tables
            where schemaname in ('public', 'apalis') and tablename not like '\\_%'
        loop
            execute format('delete from %I.%I', t.schemaname, t.tablename);
        end loop;
    end $$";

/// An empty, migrated database for one test.
pub struct TestDb {
    /// The database.
    pub db: Db,
    /// For a second connection, as another node would make it.
    pub address: String,
    place: Place,
}

enum Place {
    File(#[expect(dead_code, reason = "deletes the file when dropped")] tempfile::TempDir),
    Server { name: String, migrated: bool },
}

/// The engine that this run is about.
pub fn engine() -> Engine {
    match std::env::var("FOCAL_TEST_ENGINE").as_deref() {
        Err(_) | Ok("" | "sqlite") => Engine::Sqlite,
        Ok("postgres") => Engine::Postgres,
        Ok(other) => panic!("FOCAL_TEST_ENGINE is “{other}”: write sqlite or postgres"),
    }
}

/// Where a PostgreSQL server for tests listens, if there is one.
pub fn server() -> Option<String> {
    std::env::var("FOCAL_TEST_POSTGRES_URL").ok().filter(|url| !url.is_empty())
}

/// Brings an empty database to where the schema was after one of its steps.
pub async fn migrate_until(db: &Db, last: i64) {
    let folder = match db {
        Db::Sqlite { .. } => "sqlite",
        Db::Postgres(_) => "postgres",
    };
    let folder = format!("{}/migrations/{folder}", env!("CARGO_MANIFEST_DIR"));
    let mut migrator = Migrator::new(std::path::Path::new(&folder)).await.unwrap();
    migrator.migrations = Cow::Owned(migrator.iter().filter(|step| step.version <= last).cloned().collect());
    match db {
        Db::Sqlite { write, .. } => migrator.run(write).await.unwrap(),
        Db::Postgres(pool) => migrator.run(pool).await.unwrap(),
    }
}

/// Writes as an earlier version of the program did, before what must survive its upgrade: `$1` is a time, the ids follow.
pub async fn written_before(db: &Db, text: &'static str, ids: &[Uuid]) {
    let now: DateTime<Utc> = "2026-11-01T12:00:00Z".parse().unwrap();
    let mut q = Q::fenced(text, &ALL, vec![now.into()]);
    for id in ids {
        q = q.arg(*id);
    }
    db.ex().exec(q).await.unwrap();
}

impl TestDb {
    /// A database with every table, ours and the queue's.
    pub async fn new() -> TestDb {
        if engine() == Engine::Postgres {
            let free = FREE.lock().unwrap_or_else(PoisonError::into_inner).pop();
            if let Some(name) = free {
                return TestDb::open(name, true).await;
            }
        }
        let mut test = TestDb::empty(engine()).await;
        test.db.migrate().await.expect("our tables are made");
        focal::jobs::migrate_queue(&test.db).await.expect("the queue's tables are made");
        if let Place::Server { migrated, .. } = &mut test.place {
            *migrated = true;
        }
        test
    }

    /// A database without tables.
    pub async fn empty(engine: Engine) -> TestDb {
        match engine {
            Engine::Sqlite => {
                let folder = tempfile::tempdir().expect("a temporary folder");
                let address = format!("sqlite:{}", folder.path().join("focal.sqlite").display());
                let db = Db::connect(&address).await.expect("a new file opens");
                TestDb { db, address, place: Place::File(folder) }
            }
            Engine::Postgres => {
                let name = format!("focal_test_{}", focal::ids::new().simple());
                on(&address_of("postgres"), format!("create database {name}")).await;
                TestDb::open(name, false).await
            }
        }
    }

    async fn open(name: String, migrated: bool) -> TestDb {
        let address = address_of(&name);
        let db = Db::connect(&address).await.expect("the database opens");
        TestDb { db, address, place: Place::Server { name, migrated } }
    }

    /// Another handle on the same database, as a second program would have it.
    pub async fn second(&self) -> Db {
        Db::connect(&self.address).await.expect("the database opens again")
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Place::Server { name, migrated } = self else { return };
        let name = std::mem::take(name);
        let keep = *migrated && !std::thread::panicking();
        // In a thread of its own, because a runtime cannot wait inside another.
        let emptied = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(async {
                if keep {
                    on(&address_of(&name), EMPTY.to_owned()).await;
                    FREE.lock().unwrap_or_else(PoisonError::into_inner).push(name);
                } else {
                    on(&address_of("postgres"), format!("drop database if exists {name} with (force)")).await;
                }
            });
        });
        // Its own message says what happened; a test that has failed already keeps its own.
        let _ = emptied.join();
    }
}

/// The address of another database on the test server.
fn address_of(name: &str) -> String {
    let server = server().expect("FOCAL_TEST_POSTGRES_URL names a server; scripts/test starts one");
    let options = PgConnectOptions::from_str(&server).expect("a PostgreSQL address");
    options.database(name).to_url_lossy().to_string()
}

async fn on(address: &str, statement: String) {
    let options = PgConnectOptions::from_str(address).expect("a PostgreSQL address");
    let mut connection = options.connect().await.expect("the test server answers");
    connection.execute(AssertSqlSafe(statement)).await.expect("the test server obeys");
}
