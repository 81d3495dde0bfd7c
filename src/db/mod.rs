//! Two engines, one SQL: SQLite (embedded default) and PostgreSQL (to grow).
//!
//! This folder and `jobs/mod.rs` are the only places that name an engine's types. Every query is
//! written once with [`sql!`](crate::sql) (shared tables) or [`scoped!`](crate::scoped) (tables that
//! belong to a client) and runs on a [`Db`] or inside a [`Tx`] through [`Ex`].
//!
//! On SQLite there is a pool for reading and a pool of one connection for writing, whose transactions
//! start with `BEGIN IMMEDIATE`: writing through `&Db` while holding a [`Tx`] would wait for itself,
//! so pass the `Tx`.

mod connect;
mod error;
mod moment;
mod query;
mod types;
mod walls;
mod watch;

use std::sync::Arc;

use sqlx::{PgConnection, PgPool, SqliteConnection, SqlitePool};

use watch::Watch;

pub use error::{Error, Result};
pub use moment::{Answers, State, present};
pub use query::{Column, Columns, Fence, Q, Rec, Val};
pub use walls::{WALLED_TABLES, names_scope, names_walled_table};

/// A database: cheap to clone, shared by the whole process.
#[derive(Clone, Debug)]
pub enum Db {
    /// One file, owned by one process.
    Sqlite {
        /// Connections for reading.
        read: SqlitePool,
        /// The one connection for writing.
        write: SqlitePool,
        /// One that does nothing but see that others have written.
        watch: Arc<Watch>,
    },
    /// A server, shared by many processes.
    Postgres(PgPool),
}

/// A transaction. Dropped without [`Tx::commit`], it leaves nothing behind.
#[derive(Debug)]
pub enum Tx {
    /// Holds the one write connection.
    Sqlite(sqlx::Transaction<'static, sqlx::Sqlite>),
    /// Holds one connection of the pool.
    Postgres(sqlx::Transaction<'static, sqlx::Postgres>),
}

/// Which of the two engines is in use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// The embedded default.
    Sqlite,
    /// The way to grow.
    Postgres,
}

/// Whatever a statement can run on: `&Db` (one statement, its own transaction) or `&mut Tx`.
#[derive(Debug)]
pub enum Ex<'a> {
    /// Outside a transaction.
    Db(&'a Db),
    /// Inside one, on SQLite.
    Sqlite(&'a mut SqliteConnection),
    /// Inside one, on PostgreSQL.
    Postgres(&'a mut PgConnection),
}

impl<'a> From<&'a Db> for Ex<'a> {
    fn from(db: &'a Db) -> Self {
        Ex::Db(db)
    }
}

impl<'a> From<&'a mut Tx> for Ex<'a> {
    fn from(tx: &'a mut Tx) -> Self {
        match tx {
            Tx::Sqlite(tx) => Ex::Sqlite(tx),
            Tx::Postgres(tx) => Ex::Postgres(tx),
        }
    }
}

/// Runs one query on whichever engine is there.
macro_rules! run {
    ($ex:ident, $q:ident, $f:ident, |$x:ident, $c:ident| $e:expr) => {{
        let done = match $ex {
            Ex::Db(Db::Sqlite { read, write, .. }) => {
                let $c = if $q.is_read() { read } else { write };
                let (text, args) = $q.into_sqlite();
                let $x = sqlx::$f(text, args);
                $e
            }
            Ex::Db(Db::Postgres(pool)) => {
                let $c = &*pool;
                let (text, args) = $q.into_postgres();
                let $x = sqlx::$f(text, args);
                $e
            }
            Ex::Sqlite(connection) => {
                let $c = &mut **connection;
                let (text, args) = $q.into_sqlite();
                let $x = sqlx::$f(text, args);
                $e
            }
            Ex::Postgres(connection) => {
                let $c = &mut **connection;
                let (text, args) = $q.into_postgres();
                let $x = sqlx::$f(text, args);
                $e
            }
        };
        done.map_err(Error::from)
    }};
}

impl Ex<'_> {
    /// The engine behind it.
    pub fn engine(&self) -> Engine {
        match self {
            Ex::Db(Db::Sqlite { .. }) | Ex::Sqlite(_) => Engine::Sqlite,
            Ex::Db(Db::Postgres(_)) | Ex::Postgres(_) => Engine::Postgres,
        }
    }

    /// The same executor again, for a function that runs several statements.
    pub fn again(&mut self) -> Ex<'_> {
        match self {
            Ex::Db(db) => Ex::Db(db),
            Ex::Sqlite(connection) => Ex::Sqlite(connection),
            Ex::Postgres(connection) => Ex::Postgres(connection),
        }
    }

    /// Every row.
    pub async fn all<T: Rec>(&mut self, q: Q) -> Result<Vec<T>> {
        let asked = moment::asked::<T>(self, &q, "all");
        if let Some(known) = asked.as_ref().and_then(moment::Asked::known) {
            return Ok(known);
        }
        let rows: Vec<T> = run!(self, q, query_as_with, |x, c| x.fetch_all(c).await)?;
        if let Some(asked) = asked {
            asked.keep(&rows);
        }
        Ok(rows)
    }

    /// The first row, if there is one.
    pub async fn opt<T: Rec>(&mut self, q: Q) -> Result<Option<T>> {
        let asked = moment::asked::<T>(self, &q, "first");
        if let Some(known) = asked.as_ref().and_then(moment::Asked::known) {
            return Ok(known.into_iter().next());
        }
        let row: Option<T> = run!(self, q, query_as_with, |x, c| x.fetch_optional(c).await)?;
        if let Some(asked) = asked {
            asked.keep(row.as_slice());
        }
        Ok(row)
    }

    /// The one row; [`Error::is_not_found`] if there is none.
    pub async fn one<T: Rec>(&mut self, q: Q) -> Result<T> {
        self.opt(q).await?.ok_or_else(|| Error::from(sqlx::Error::RowNotFound))
    }

    /// The first column of the one row.
    pub async fn value<T>(&mut self, q: Q) -> Result<T>
    where
        (T,): Rec,
    {
        Ok(self.one::<(T,)>(q).await?.0)
    }

    /// Runs a statement; answers the number of rows it touched.
    pub async fn exec(&mut self, q: Q) -> Result<u64> {
        moment::end();
        run!(self, q, query_with, |x, c| x.execute(c).await.map(|done| done.rows_affected()))
    }
}

impl Db {
    /// An executor for single statements.
    pub fn ex(&self) -> Ex<'_> {
        self.into()
    }

    /// The engine behind it.
    pub fn engine(&self) -> Engine {
        self.ex().engine()
    }

    /// Begins a transaction that may write.
    pub async fn begin(&self) -> Result<Tx> {
        moment::end();
        Ok(match self {
            Db::Sqlite { write, .. } => Tx::Sqlite(write.begin_with("BEGIN IMMEDIATE").await?),
            Db::Postgres(pool) => Tx::Postgres(pool.begin().await?),
        })
    }
}

impl Tx {
    /// An executor inside this transaction.
    pub fn ex(&mut self) -> Ex<'_> {
        self.into()
    }

    /// Makes everything done in it last.
    pub async fn commit(self) -> Result<()> {
        match self {
            Tx::Sqlite(tx) => tx.commit().await?,
            Tx::Postgres(tx) => tx.commit().await?,
        }
        Ok(())
    }

    /// Takes everything done in it back.
    pub async fn rollback(self) -> Result<()> {
        match self {
            Tx::Sqlite(tx) => tx.rollback().await?,
            Tx::Postgres(tx) => tx.rollback().await?,
        }
        Ok(())
    }
}
