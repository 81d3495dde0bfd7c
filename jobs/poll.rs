//! apalis in its cage: it polls, marks a row as fetched for a worker, beats that worker's heart and finds what dead
//! workers held. Nothing else of it is used: it neither locks nor acknowledges, times nothing out and retries nothing
//! (each of those loses jobs or runs them twice in its version 1.0).

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use apalis::prelude::{
    BackendExt, BoxDynError, Monitor, MonitorError, PollSnapshot, PollStrategy, TaskId, WorkerBuilder, WorkerBuilderExt,
};
use apalis_postgres::PostgresStorage;
use apalis_sqlite::SqliteStorage;

use super::queue::QUEUE;
use crate::db::Db;

/// How often the queue is asked for work when it had none.
const TICK: Duration = Duration::from_millis(250);
/// How often a worker says that it lives.
pub(super) const HEARTBEAT: Duration = Duration::from_secs(10);
/// After this many silent heartbeats its jobs are given to others.
const MISSED: usize = 3;

/// Polls until the database fails: hands the id of each fetched job to `start`, at most `limit` at a time.
///
/// `name` must be new. Jobs are fetched one by one, because apalis beats no heart while it holds fetched ones.
pub(super) async fn poll<F, Fut>(db: &Db, name: &str, limit: usize, start: F) -> Result<(), MonitorError>
where
    F: Fn(String) -> Fut + Clone + Send + Sync + 'static,
    Fut: Future<Output = ()> + Send + 'static,
{
    let run = move |_body: serde_json::Value, id: TaskId| {
        let work = start(id.to_string());
        async move {
            work.await;
            Ok::<(), BoxDynError>(())
        }
    };
    macro_rules! worker {
        ($library:ident, $storage:ident, $pool:expr) => {{
            let config = $library::Config::default()
                .queue(QUEUE)
                .batch_size(1)
                .lock_tasks(false)
                .persist_results(false)
                .heartbeat_interval(HEARTBEAT)
                .missed_heartbeats(MISSED);
            let (name, pool) = (name.to_owned(), $pool.clone());
            Monitor::new().register(move |_| {
                let backend = $storage::new(&pool).with_config(config.clone()).poll_with_strategy(Tick::new(TICK));
                WorkerBuilder::new(name.as_str()).backend(backend).concurrency(limit).build(run.clone())
            })
        }};
    }
    // The monitor turns a panic of apalis into an error. It is not asked to restart: it would do so without any pause.
    let monitor = match db {
        Db::Sqlite { write, .. } => worker!(apalis_sqlite, SqliteStorage, write),
        Db::Postgres(pool) => worker!(apalis_postgres, PostgresStorage, pool),
    };
    monitor.run().await
}

/// Asks again after a fixed pause. apalis' own strategies can lose a wake-up and then sleep until the next heartbeat.
struct Tick {
    every: Duration,
    sleep: Pin<Box<tokio::time::Sleep>>,
}

impl Tick {
    fn new(every: Duration) -> Self {
        Tick { every, sleep: Box::pin(tokio::time::sleep(every)) }
    }
}

impl PollStrategy for Tick {
    fn poll_drive(&mut self, cx: &mut Context<'_>, _: &PollSnapshot) -> Poll<Option<()>> {
        let mut fired = false;
        // Re-arm until it is pending: only then is the waker registered.
        while self.sleep.as_mut().poll(cx).is_ready() {
            fired = true;
            let at = tokio::time::Instant::now() + self.every;
            self.sleep.as_mut().reset(at);
        }
        if fired { Poll::Ready(Some(())) } else { Poll::Pending }
    }
}
