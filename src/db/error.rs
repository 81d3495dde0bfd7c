//! What can go wrong with a database, in the few kinds a caller tells apart.

use crate::t;

/// The answer of every query.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A database error.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The database answered with an error, or could not be reached.
    #[error(transparent)]
    Engine(#[from] sqlx::Error),
    /// The schema is newer than this program.
    #[error(
        "the database was written by a newer Focal (its schema has step {0}, unknown to this program). Start the newer \
         program, or restore the backup made before the upgrade"
    )]
    Newer(i64),
    /// The schema could not be brought up to date.
    #[error("the database schema could not be brought up to date: {0}")]
    Migrate(sqlx::migrate::MigrateError),
    /// The address of the database is not one.
    #[error("the database address “{0}” is not understood: write sqlite:FILE or postgres://USER@HOST/NAME")]
    Address(String),
}

impl Error {
    /// A row with this key is there already.
    pub fn is_unique(&self) -> bool {
        self.database().is_some_and(sqlx::error::DatabaseError::is_unique_violation)
    }

    /// A row that this one refers to is not there.
    pub fn is_foreign_key(&self) -> bool {
        self.database().is_some_and(sqlx::error::DatabaseError::is_foreign_key_violation)
    }

    /// `one` found no row.
    pub fn is_not_found(&self) -> bool {
        matches!(self, Error::Engine(sqlx::Error::RowNotFound))
    }

    /// Another program holds the database: the same request may succeed in a moment.
    pub fn is_busy(&self) -> bool {
        // SQLITE_BUSY is 5, SQLITE_LOCKED is 6, each with extended codes in the higher bits.
        let locked = self.sqlite_code().is_some_and(|code| matches!(code & 0xff, 5 | 6));
        // PostgreSQL says 55P03 lock_not_available, and 53300 too_many_connections.
        let code = self.database().and_then(sqlx::error::DatabaseError::code);
        let refused = code.is_some_and(|code| code == "55P03" || code == "53300");
        locked || refused || matches!(self, Error::Engine(sqlx::Error::PoolTimedOut))
    }

    /// The database cannot be reached, or is about to stop.
    pub fn is_away(&self) -> bool {
        use sqlx::Error::{Io, PoolClosed, PoolTimedOut, WorkerCrashed};
        let is_cut = matches!(self, Error::Engine(Io(_) | PoolClosed | PoolTimedOut | WorkerCrashed));
        // PostgreSQL says 57P01 admin_shutdown, 57P02 crash_shutdown, 57P03 cannot_connect_now; class 08 is the connection.
        let code = self.database().and_then(sqlx::error::DatabaseError::code);
        is_cut || code.is_some_and(|code| code.starts_with("57P0") || code.starts_with("08"))
    }

    /// There is no room left on the disk.
    pub fn is_full(&self) -> bool {
        // SQLITE_FULL is 13; PostgreSQL says 53100 disk_full.
        self.sqlite_code() == Some(13)
            || self.database().and_then(sqlx::error::DatabaseError::code).is_some_and(|code| code == "53100")
    }

    /// One sentence for whoever is in front of it, without any data of the request.
    pub fn advice(&self) -> &'static str {
        if self.is_away() {
            t!("web-database-is-away")
        } else if self.is_busy() {
            t!("web-database-is-busy")
        } else if self.is_full() {
            t!("web-database-is-full")
        } else {
            t!("web-database-fault")
        }
    }

    fn database(&self) -> Option<&dyn sqlx::error::DatabaseError> {
        match self {
            Error::Engine(error) => error.as_database_error(),
            _ => None,
        }
    }

    fn sqlite_code(&self) -> Option<u32> {
        let error = self.database()?.try_downcast_ref::<sqlx::sqlite::SqliteError>()?;
        sqlx::error::DatabaseError::code(error)?.parse().ok()
    }
}

impl From<sqlx::migrate::MigrateError> for Error {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        match error {
            sqlx::migrate::MigrateError::VersionMissing(version) => Error::Newer(version),
            other => Error::Migrate(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Error;

    #[test]
    fn a_database_that_cannot_be_reached_is_away_and_not_at_fault() {
        let cut = || std::io::Error::from(std::io::ErrorKind::ConnectionReset);
        for away in [sqlx::Error::Io(cut()), sqlx::Error::PoolTimedOut, sqlx::Error::PoolClosed] {
            let away = Error::Engine(away);
            assert!(away.is_away() && away.advice().starts_with("The database does not answer"), "{away}");
        }
        assert!(!Error::Engine(sqlx::Error::RowNotFound).is_away());
    }
}
