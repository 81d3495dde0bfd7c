//! A database per test, on the engine that `FOCAL_TEST_ENGINE` names (`sqlite`, the default, or `postgres`).

use std::str::FromStr;

use focal::db::{Db, Engine};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{AssertSqlSafe, ConnectOptions, Executor};

/// An empty, migrated database that is deleted when it is dropped.
pub struct TestDb {
    /// The database.
    pub db: Db,
    /// For a second connection, as another node would make it.
    pub address: String,
    _place: Place,
}

enum Place {
    File(#[expect(dead_code, reason = "deletes the file when dropped")] tempfile::TempDir),
    Server { name: String },
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

impl TestDb {
    /// A database with every table, ours and the queue's.
    pub async fn new() -> TestDb {
        let test = TestDb::empty(engine()).await;
        test.db.migrate().await.expect("our tables are made");
        focal::jobs::migrate_queue(&test.db).await.expect("the queue's tables are made");
        test
    }

    /// A database without tables.
    pub async fn empty(engine: Engine) -> TestDb {
        match engine {
            Engine::Sqlite => {
                let folder = tempfile::tempdir().expect("a temporary folder");
                let address = format!("sqlite:{}", folder.path().join("focal.sqlite").display());
                let db = Db::connect(&address).await.expect("a new file opens");
                TestDb { db, address, _place: Place::File(folder) }
            }
            Engine::Postgres => TestDb::on_server().await,
        }
    }

    async fn on_server() -> TestDb {
        let server = server().expect("FOCAL_TEST_POSTGRES_URL names a server; scripts/test starts one");
        let name = format!("focal_test_{}", focal::ids::new().simple());
        on(&server, &format!("create database {name}")).await;
        let options = PgConnectOptions::from_str(&server).expect("a PostgreSQL address").database(&name);
        // Few connections: many tests run at the same time.
        let pool =
            PgPoolOptions::new().max_connections(8).connect_with(options.clone()).await.expect("a new database opens");
        let address = options.to_url_lossy().to_string();
        TestDb { db: Db::Postgres(pool), address, _place: Place::Server { name } }
    }

    /// Another handle on the same database, as a second program would have it.
    pub async fn second(&self) -> Db {
        Db::connect(&self.address).await.expect("the database opens again")
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Place::Server { name } = self else { return };
        let drop = format!("drop database if exists {name} with (force)");
        // In a thread of its own, because a runtime cannot wait inside another.
        let _ = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
            runtime.block_on(on(&server().unwrap_or_default(), &drop));
        })
        .join();
    }
}

async fn on(server: &str, statement: &str) {
    let options = PgConnectOptions::from_str(server).expect("a PostgreSQL address");
    let mut connection = options.connect().await.expect("the test server answers");
    connection.execute(AssertSqlSafe(statement.to_owned())).await.expect("the test server obeys");
}
