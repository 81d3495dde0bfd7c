//! A connection that does nothing but see that others have written to a SQLite file.

use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::{Connection as _, SqliteConnection};
use tokio::sync::Mutex;

use super::Result;

/// Watches a file, until it is closed.
#[derive(Debug)]
pub struct Watch {
    /// How often it has begun to ask.
    begun: AtomicU64,
    held: Mutex<Held>,
}

#[derive(Debug)]
struct Held {
    /// None once it is closed.
    connection: Option<SqliteConnection>,
    /// The question that was answered last, and its answer.
    last: (u64, i64),
}

impl Watch {
    /// With a connection that nothing else uses.
    pub fn new(connection: SqliteConnection) -> Watch {
        Watch { begun: AtomicU64::new(0), held: Mutex::new(Held { connection: Some(connection), last: (0, 0) }) }
    }

    /// A number that is another as soon as anybody else has committed. Only what one connection counts can be compared.
    ///
    /// Each question is a way to SQLite's thread and back, so those who wait for their turn share the next one: it began
    /// after they came, and sees whatever was committed before that.
    pub async fn count(&self) -> Result<i64> {
        let came = self.begun.load(Ordering::SeqCst);
        let mut held = self.held.lock().await;
        let (begun, count) = held.last;
        if begun > came {
            return Ok(count);
        }
        let connection = held.connection.as_mut().ok_or(sqlx::Error::PoolClosed)?;
        let begun = self.begun.fetch_add(1, Ordering::SeqCst) + 1;
        let count = sqlx::query_scalar("pragma data_version").fetch_one(connection).await?;
        held.last = (begun, count);
        Ok(count)
    }

    /// Closes it, once nobody asks.
    pub async fn close(&self) {
        if let Some(connection) = self.held.lock().await.connection.take() {
            // It has nothing to lose.
            let _ = connection.close().await;
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::future::{join, join_all};

    use super::*;

    #[tokio::test]
    async fn those_who_wait_share_a_question_and_nobody_misses_a_commit() {
        let folder = tempfile::tempdir().unwrap();
        let address = format!("sqlite:{}?mode=rwc", folder.path().join("watched.sqlite").display());
        let mut writer = SqliteConnection::connect(&address).await.unwrap();
        let watch = Watch::new(SqliteConnection::connect(&address).await.unwrap());
        let mut before = watch.count().await.unwrap();
        for table in ["one", "other"] {
            let asked = watch.begun.load(Ordering::SeqCst);
            sqlx::query(sqlx::AssertSqlSafe(format!("create table {table} (x)"))).execute(&mut writer).await.unwrap();
            let busy = watch.held.lock().await;
            let (counts, ()) = join(join_all((0..20).map(|_| watch.count())), async { drop(busy) }).await;
            let now = *counts[0].as_ref().unwrap();
            assert!(now != before && counts.iter().all(|count| *count.as_ref().unwrap() == now), "{counts:?}");
            assert_eq!(watch.begun.load(Ordering::SeqCst), asked + 1, "one question for all who waited");
            before = now;
        }
        watch.close().await;
        assert!(watch.count().await.is_err());
    }
}
