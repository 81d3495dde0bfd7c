//! The rows of the queue: every statement over apalis' tables.
//!
//! **Keys.** A key says "this nudge is waiting already": enqueueing it again adds nothing, but brings the waiting one
//! forward if the new one is wanted earlier. The key is given up when the job *starts*, so whatever happens from then on
//! gets a job of its own: a nudge is never swallowed by a job that has already looked, nor by one that has ended. On
//! PostgreSQL the conflicting row is locked until the enqueuing transaction ends (`do update` locks even when its `where`
//! says no), so a job into which a nudge was folded starts only when that transaction's rows can be seen.
//!
//! Keys that start with `cron:` name one tick of the schedule and stay with the row, also when it is done.

use apalis_postgres::PostgresStorage;
use apalis_sqlite::SqliteStorage;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::{Job, whole_second};
use crate::db::{self, Db, Q, Tx};

/// Our one queue: apalis' `job_type`.
pub(super) const QUEUE: &str = "focal";
/// How long a job that is done can still be seen. Longer than any period of the schedule, whose keys must not repeat.
const KEEP_DONE: TimeDelta = TimeDelta::days(2);
/// How long a job that was given up can still be seen.
const KEEP_DEAD: TimeDelta = TimeDelta::days(30);

/// What apalis keeps for us as JSON: `{"kind": …, "id": …, "key": …}`.
#[derive(Debug, Serialize, Deserialize)]
struct Body {
    #[serde(flatten)]
    job: Job,
    /// The key to take again when the job is given back for a retry.
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<String>,
}

/// A job that has been claimed and now runs.
#[derive(Debug)]
pub(super) struct Claim {
    id: String,
    holder: String,
    key: Option<String>,
    /// Counting this one.
    pub attempt: i64,
    /// What to do, unless this program does not know it.
    pub job: Result<Job, String>,
}

/// How a run ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The work is done.
    Done,
    /// It goes back into the queue.
    Again { at: DateTime<Utc>, why: String },
    /// It is given up.
    Dead { why: String },
}

/// A job that is not done: it waits, runs, or was given up.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Waiting {
    /// Its row.
    pub id: String,
    /// Its JSON: `{"kind": …, "id": …}`.
    pub body: String,
    /// `Pending`, `Queued`, `Running` or `Killed`.
    pub status: String,
    /// How often it has been started.
    pub attempts: i64,
    /// Not before this second (Unix time).
    pub run_at: i64,
    /// Why it did not succeed last time.
    pub reason: Option<String>,
}

/// Makes the queue's tables, or brings them up to date.
pub async fn migrate_queue(db: &Db) -> db::Result<()> {
    match db {
        Db::Sqlite { write, .. } => {
            // Not `setup`: that switches `synchronous` off. The history needs a table of its own beside ours.
            let mut migrations = SqliteStorage::migrations();
            migrations.dangerous_set_table_name("_apalis_migrations");
            migrations.run(write).await?;
            // It costs every claim a write and helps nothing that we do.
            let mut q = Q::shared("");
            q.dialect("drop index if exists LIdx", "");
            db.ex().exec(q).await?;
        }
        Db::Postgres(pool) => PostgresStorage::migrations().run(pool).await?,
    }
    Ok(())
}

/// Queues `job` for the second at or after `run_at`, in the caller's transaction: taken back with it, seen with it. With
/// a `key` there is at most one waiting job of that key, see above; without one, every call adds a job.
pub async fn enqueue(tx: &mut Tx, job: Job, run_at: DateTime<Utc>, key: Option<&str>) -> db::Result<()> {
    debug_assert!(key.is_none_or(|key| !key.starts_with("cron:")), "cron: belongs to the schedule");
    insert(tx, job, run_at, key, Body { job, key: key.map(str::to_owned) }).await
}

/// As [`enqueue`], but a job of this key that has failed and waits for its next try is left to its pause.
pub(super) async fn enqueue_unhurried(tx: &mut Tx, job: Job, at: DateTime<Utc>, key: &str) -> db::Result<()> {
    let mut q = Q::shared("select count(*) from");
    q.dialect(" jobs", " apalis.jobs").push(" where job_type = ").bind(QUEUE);
    q.push(" and status = 'Pending' and attempts > 0 and idempotency_key = ").bind(key);
    if tx.ex().value::<i64>(q).await? > 0 {
        return Ok(());
    }
    enqueue(tx, job, at, Some(key)).await
}

/// Queues one tick of the schedule, unless any node has done so already.
pub(super) async fn enqueue_tick(tx: &mut Tx, job: Job, at: DateTime<Utc>, name: &str, tick: i64) -> db::Result<()> {
    insert(tx, job, at, Some(&format!("cron:{name}:{tick}")), Body { job, key: None }).await
}

async fn insert(tx: &mut Tx, job: Job, run_at: DateTime<Utc>, key: Option<&str>, body: Body) -> db::Result<()> {
    let body = serde_json::to_vec(&body).map_err(|error| sqlx::Error::Encode(error.into()))?;
    // apalis wants ULIDs: the same 128 bits, time first.
    let id = ulid::Ulid(crate::ids::new().as_u128()).to_string();
    let mut q = Q::shared("");
    q.dialect("insert into jobs", "insert into apalis.jobs as jobs")
        .push(
            " (id, job_type, job, status, attempts, max_attempts, priority, metadata, idempotency_key, run_at)
             values (",
        )
        .bind(id)
        .push(", ")
        .bind(QUEUE)
        .push(", ")
        .bind(body)
        // apalis' own limit of attempts is never reached: ours is in `run.rs`.
        .push(", 'Pending', 0, 1000, 0, ")
        .dialect("'{}', ", "''::hstore, ")
        .bind(key)
        .push(", ");
    second(&mut q, whole_second(run_at)).push(
        ") on conflict (job_type, idempotency_key) do update set run_at = excluded.run_at
           where jobs.status = 'Pending' and excluded.run_at < jobs.run_at",
    );
    let mut ex: db::Ex<'_> = tx.into();
    ex.exec(q).await?;
    tracing::debug!(job = job.kind(), key, "queued");
    Ok(())
}

/// The jobs that are not done, in the order in which they run.
pub async fn pending(db: &Db) -> db::Result<Vec<Waiting>> {
    let mut q = Q::shared("select id, ");
    q.dialect(
        "cast(job as text) as body, status, attempts, run_at, last_result ->> 'Err' as reason from jobs",
        "convert_from(job, 'UTF8') as body, status, cast(attempts as bigint) as attempts,
         cast(extract(epoch from run_at) as bigint) as run_at, last_result ->> 'Err' as reason from apalis.jobs",
    )
    .push(" where job_type = ")
    .bind(QUEUE)
    .push(" and status <> 'Done' order by run_at, id");
    db.ex().all(q).await
}

/// The job that is due first, if one is.
pub(super) async fn next_due(db: &Db, now: DateTime<Utc>) -> db::Result<Option<String>> {
    let mut q = Q::shared("select id from");
    q.dialect(" jobs", " apalis.jobs").push(" where job_type = ").bind(QUEUE);
    q.push(" and status = 'Pending' and run_at <= ");
    second(&mut q, whole_second(now)).push(" order by run_at, id limit 1");
    Ok(db.ex().opt::<(String,)>(q).await?.map(|row| row.0))
}

/// Marks a job as running. `holder` is the worker that apalis fetched it for, or `""` for a job that nobody fetched.
/// None if it is not (or no longer) the holder's: then it must not run.
pub(super) async fn claim(db: &Db, id: &str, holder: &str) -> db::Result<Option<Claim>> {
    let mut q = update_jobs();
    q.push(
        " set status = 'Running', attempts = attempts + 1,
           idempotency_key = case when idempotency_key like 'cron:%' then idempotency_key end",
    );
    held(&mut q, id, holder, if holder.is_empty() { "Pending" } else { "Queued" });
    q.push(" returning job, cast(attempts as bigint)");
    let Some((body, attempt)) = db.ex().opt::<(Vec<u8>, i64)>(q).await? else { return Ok(None) };
    let (job, key) = match serde_json::from_slice::<Body>(&body) {
        Ok(body) => (Ok(body.job), body.key),
        Err(error) => (Err(format!("this program does not know this job: {error}")), None),
    };
    Ok(Some(Claim { id: id.to_owned(), holder: holder.to_owned(), key, attempt, job }))
}

/// Writes down how a run ended. Nothing happens if the job has been given to another worker meanwhile.
pub(super) async fn settle(db: &Db, claim: &Claim, end: &End, now: DateTime<Utc>) -> db::Result<()> {
    match end {
        End::Done => close(db, claim, "Done", None, now).await,
        End::Dead { why } => close(db, claim, "Killed", Some(why), now).await,
        End::Again { at, why } => match give_back(db, claim, *at, why).await {
            Ok(true) => Ok(()),
            // A newer nudge of the same key is waiting: it does the work.
            Ok(false) => close(db, claim, "Done", None, now).await,
            Err(error) if error.is_unique() => close(db, claim, "Done", None, now).await,
            Err(error) => Err(error),
        },
    }
}

async fn close(db: &Db, claim: &Claim, status: &str, why: Option<&String>, now: DateTime<Utc>) -> db::Result<()> {
    let mut q = update_jobs();
    q.push(" set lock_by = null, status = ").bind(status).push(", done_at = ");
    second(&mut q, now.timestamp());
    reason(&mut q, why);
    held(&mut q, &claim.id, &claim.holder, "Running");
    db.ex().exec(q).await.map(|_| ())
}

/// Puts a job back for a later run, with its key. False if that key is taken by another job.
async fn give_back(db: &Db, claim: &Claim, at: DateTime<Utc>, why: &String) -> db::Result<bool> {
    let mut q = update_jobs();
    q.push(" set lock_by = null, lock_at = null, status = 'Pending', run_at = ");
    second(&mut q, whole_second(at)).push(", idempotency_key = coalesce(idempotency_key, ");
    q.bind(claim.key.clone()).push(")");
    reason(&mut q, Some(why));
    held(&mut q, &claim.id, &claim.holder, "Running");
    q.push(" and not exists (select 1 from").dialect(" jobs", " apalis.jobs").push(" twin where twin.job_type = ");
    q.bind(QUEUE).push(" and twin.idempotency_key = ").bind(claim.key.clone()).push(")");
    Ok(db.ex().exec(q).await? == 1)
}

/// Gives back what a worker holds, except the jobs that still run in this process.
pub(super) async fn release(db: &Db, worker: &str, running: Vec<String>) -> db::Result<u64> {
    let mut q = update_jobs();
    q.push(
        " set status = 'Pending', lock_by = null, lock_at = null where status in ('Queued', 'Running') and lock_by = ",
    )
    .bind(worker);
    if !running.is_empty() {
        q.push(" and id not in ").list(running);
    }
    db.ex().exec(q).await
}

/// One process owns a SQLite file, so at its start nothing can be running: gives back what a crash left. On PostgreSQL
/// other workers find it, once the dead one has not been heard of for a while.
pub(super) async fn recover(db: &Db) -> db::Result<u64> {
    let Db::Sqlite { .. } = db else { return Ok(0) };
    let mut q = update_jobs();
    q.push(" set status = 'Pending', lock_by = null, lock_at = null where status in ('Queued', 'Running')");
    db.ex().exec(q).await
}

/// Says that these workers live.
pub(super) async fn beat(db: &Db, workers: Vec<String>) -> db::Result<()> {
    let mut q = Q::shared("");
    q.dialect("update workers set last_seen = unixepoch()", "update apalis.workers set last_seen = now()");
    q.push(" where id in ").list(workers);
    db.ex().exec(q).await.map(|_| ())
}

/// Deletes what ended long ago.
pub(super) async fn tidy(db: &Db, now: DateTime<Utc>) -> db::Result<()> {
    for (status, keep) in [("Done", KEEP_DONE), ("Killed", KEEP_DEAD)] {
        let mut q = Q::shared("delete from");
        q.dialect(" jobs", " apalis.jobs").push(" where job_type = ").bind(QUEUE).push(" and status = ").bind(status);
        q.push(" and done_at < ");
        second(&mut q, (now - keep).timestamp());
        db.ex().exec(q).await?;
    }
    let mut q = Q::shared("delete from");
    q.dialect(" workers", " apalis.workers").push(" where last_seen < ");
    second(&mut q, (now - KEEP_DONE).timestamp());
    q.push(" and not exists (select 1 from")
        .dialect(" jobs where lock_by = workers.id)", " apalis.jobs where lock_by = workers.id)");
    db.ex().exec(q).await.map(|_| ())
}

fn update_jobs() -> Q {
    let mut q = Q::shared("update");
    q.dialect(" jobs", " apalis.jobs");
    q
}

/// Adds a time in seconds: SQLite keeps the number, PostgreSQL a timestamp.
fn second(q: &mut Q, at: i64) -> &mut Q {
    q.dialect("", "to_timestamp(").bind(at).dialect("", ")")
}

/// Adds why the last run failed, in apalis' shape.
fn reason(q: &mut Q, why: Option<&String>) {
    match why {
        None => q.push(", last_result = null"),
        Some(why) => q
            .dialect(", last_result = json_object('Err', ", ", last_result = jsonb_build_object('Err', cast(")
            .bind(why)
            .dialect(")", " as text))"),
    };
}

/// Adds the condition that the job is still the holder's.
fn held(q: &mut Q, id: &str, holder: &str, status: &'static str) {
    q.push(" where id = ")
        .bind(id)
        .push(" and coalesce(lock_by, '') = ")
        .bind(holder)
        .push(" and status = ")
        .bind(status);
}
