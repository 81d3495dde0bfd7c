//! What chaos does to the database.

use chrono::{DateTime, Utc};

use crate::accounts::Scope;
use crate::db::{self, Db, Engine, Tx};
use crate::{scoped, sql};

/// More connections than this process has.
const OWN: usize = 32;

/// Whatever was put off is tried now.
pub async fn hurry(tx: &mut Tx, now: DateTime<Utc>) -> db::Result<u64> {
    let scope = Scope::system();
    let q = scoped!(
        &scope,
        "update delivery set next_attempt_at = $1 where state = 'deferred' and next_attempt_at > $1 and $scope(client_id)",
        now
    );
    tx.ex().exec(q).await
}

/// Ends every connection to the database, as its restart would; a file has none.
pub async fn cut_connections(db: &Db) -> db::Result<()> {
    if db.engine() == Engine::Postgres {
        let q = sql!(
            "select cast(count(pg_terminate_backend(pid)) as bigint) from pg_stat_activity
             where datname = current_database() and pid <> pg_backend_pid()"
        );
        db.ex().value::<i64>(q).await?;
        // Those of this process, too, which are found out by using them: each that was cut is gone after an error.
        for _ in 0..OWN {
            let _ = db.ex().value::<i64>(sql!("select cast(1 as bigint)")).await;
        }
    }
    Ok(())
}
