//! Opening a database and bringing its schema up to date.

use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sqlx::Connection;
use sqlx::migrate::{Migrate, Migrator};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

use super::watch::Watch;
use super::{Db, Error, Result};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// How PostgreSQL plans for pages. It takes a disk to be one that turns, and so reads all people to join them with the 720
/// of a body; and many pages at the same time have nothing from several processes, or from machine code, for one of them.
const PLANS: [(&str, &str); 3] =
    [("random_page_cost", "1.1"), ("max_parallel_workers_per_gather", "0"), ("jit", "off")];

/// For so long after its last answer a connection counts as whole.
const TRUSTED: Duration = Duration::from_millis(100);

/// How long a statement waits for another writer before it says that the database is busy.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

impl Db {
    /// Opens `sqlite:FILE` (made when it is not there) or `postgres://…`.
    ///
    /// # Errors
    /// [`Error::Address`] for any other address; [`Error::Engine`] when it cannot be reached or opened.
    pub async fn connect(address: &str) -> Result<Db> {
        if address.starts_with("sqlite:") {
            open_sqlite(address).await
        } else if address.starts_with("postgres://") || address.starts_with("postgresql://") {
            let options = PgConnectOptions::from_str(address).map_err(|_| Error::Address(address.to_owned()))?;
            // As SQLite's busy timeout: a page must not wait for ever for somebody else's transaction.
            let options = options.options([("lock_timeout", BUSY_TIMEOUT.as_millis().to_string())]).options(PLANS);
            Ok(Db::Postgres(postgres_pool().connect_with(options).await?))
        } else {
            Err(Error::Address(address.to_owned()))
        }
    }

    /// Brings the schema up to date.
    ///
    /// # Errors
    /// [`Error::Newer`] when the database knows steps that this program does not.
    pub async fn migrate(&self) -> Result<()> {
        match self {
            Db::Sqlite { write, .. } => SQLITE.run(write).await?,
            Db::Postgres(pool) => migrate_postgres(pool).await?,
        }
        Ok(())
    }

    /// How many steps the schema is behind.
    ///
    /// # Errors
    /// [`Error::Newer`] when the database knows steps that this program does not.
    pub async fn pending_migrations(&self) -> Result<usize> {
        let (migrator, applied) = match self {
            Db::Sqlite { write, .. } => (&SQLITE, applied(write.acquire().await?).await?),
            Db::Postgres(pool) => (&POSTGRES, applied(pool.acquire().await?).await?),
        };
        if let Some(unknown) = applied.iter().find(|version| !migrator.version_exists(**version)) {
            return Err(Error::Newer(*unknown));
        }
        Ok(migrator.iter().filter(|step| !applied.contains(&step.version)).count())
    }

    /// Lets the engine look at how much of what there is, so that it chooses its ways by that: after a long list came in,
    /// and by night. SQLite never does so by itself; PostgreSQL does, within minutes.
    pub async fn analyze(&self) -> Result<()> {
        self.ex().exec(crate::sql!("analyze")).await.map(drop)
    }

    /// Whether a statement gets an answer.
    pub async fn ping(&self) -> Result<()> {
        self.ex().value::<i64>(crate::sql!("select cast(1 as bigint)")).await.map(|_| ())
    }

    /// Closes every connection, once those in use are given back.
    pub async fn close(&self) {
        match self {
            Db::Sqlite { read, write, watch } => {
                read.close().await;
                write.close().await;
                watch.close().await;
            }
            Db::Postgres(pool) => pool.close().await,
        }
    }
}

/// A connection that answered a moment ago is not asked whether it is still there: that would be a second trip for each
/// statement.
fn postgres_pool() -> PgPoolOptions {
    let pool = PgPoolOptions::new().max_connections(16).acquire_timeout(Duration::from_secs(10));
    pool.test_before_acquire(false).before_acquire(|connection, about| {
        Box::pin(async move {
            if about.idle_for > TRUSTED {
                connection.ping().await?;
            }
            Ok(true)
        })
    })
}

/// On a connection of its own: it waits for another node that is at it, for as long as that takes, and its lock goes away
/// with it even when a step fails.
async fn migrate_postgres(pool: &sqlx::PgPool) -> Result<()> {
    let mut connection = pool.acquire().await?.detach();
    sqlx::query("set lock_timeout = 0").execute(&mut connection).await?;
    let done = POSTGRES.run(&mut connection).await;
    connection.close().await?;
    Ok(done?)
}

/// The steps that have been taken.
async fn applied<C>(mut connection: C) -> Result<Vec<i64>>
where
    C: std::ops::DerefMut,
    C::Target: Migrate,
{
    const TABLE: &str = "_sqlx_migrations";
    connection.ensure_migrations_table(TABLE).await?;
    let applied = connection.list_applied_migrations(TABLE).await?;
    Ok(applied.into_iter().map(|step| step.version).collect())
}

/// Connections that read, each with a thread and a cache of its own: more than the processor has work for only cost memory.
fn readers() -> u32 {
    let cores = std::thread::available_parallelism().map_or(2, std::num::NonZero::get);
    u32::try_from(2 * cores).unwrap_or(8).clamp(4, 8)
}

async fn open_sqlite(address: &str) -> Result<Db> {
    let options = SqliteConnectOptions::from_str(address)
        .map_err(|_| Error::Address(address.to_owned()))?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        // WAL with NORMAL survives a crash of the program; a power cut may lose the last commits but not the file.
        .synchronous(SqliteSynchronous::Normal)
        .foreign_keys(true)
        // For [`Db::analyze`]: a sample of each index, which takes milliseconds however large the file is.
        .analysis_limit(1000)
        // What a batch reads: its rows cross from SQLite's thread without either side waiting for the other.
        .row_buffer_size(1024)
        .busy_timeout(BUSY_TIMEOUT);
    if let Some(folder) = options.get_filename().parent().filter(|folder| *folder != Path::new("")) {
        std::fs::create_dir_all(folder).map_err(sqlx::Error::Io)?;
    }
    // A file does not go away as a server does: no connection is asked before each use whether it is still there.
    let pool = || SqlitePoolOptions::new().test_before_acquire(false).acquire_timeout(Duration::from_secs(30));
    // What a statement could have to take back stays in memory and not in a file of its own (but see [`super::Q::in_bulk`]), and
    // the log is copied into the file less often than by default (pages, of 4 KiB each).
    let write = options.clone().pragma("temp_store", "memory").pragma("wal_autocheckpoint", "4000");
    let write = pool().max_connections(1).connect_with(write).await?;
    let watch = options.clone().read_only(true).pragma("cache_size", "-64");
    let watch = sqlx::SqliteConnection::connect_with(&watch).await?;
    // KiB that each connection that reads keeps: what pages ask again and again, of a large directory.
    let read = options.read_only(true).pragma("cache_size", "-4096");
    let read = pool().max_connections(readers()).connect_with(read).await?;
    Ok(Db::Sqlite { read, write, watch: Arc::new(Watch::new(watch)) })
}
