//! The worker: keeps the polling alive, and lets every job that has started end.
//!
//! Jobs run in tasks of their own. When the polling dies of a database error, or is stopped, what runs goes on and
//! writes down its end itself; the polling starts anew under another name.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::task::{JoinHandle, JoinSet};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::schedule::{self, Recurring, SCHEDULE};
use super::{Handler, poll, queue, run};
use crate::clock::Clock;
use crate::db::{self, Db};
use crate::ids;

/// The longest pause between two tries to reach a database that is away.
const LONGEST_PAUSE: Duration = Duration::from_secs(30);
/// How often what ended long ago is deleted, in heartbeats.
const TIDY_EVERY: u32 = 360;

/// Takes jobs from the queue and runs them.
#[derive(Clone, Debug)]
pub struct Worker<H> {
    db: Db,
    clock: Clock,
    handler: H,
    limit: usize,
    grace: Duration,
    schedule: &'static [Recurring],
    running: Running,
    jobs: TaskTracker,
}

impl<H: Handler> Worker<H> {
    /// A worker that runs four jobs at a time, and gives them 30 seconds to end when it is stopped.
    pub fn new(db: Db, clock: Clock, handler: H) -> Self {
        Worker {
            db,
            clock,
            handler,
            limit: 4,
            grace: Duration::from_secs(30),
            schedule: SCHEDULE,
            running: Running::default(),
            jobs: TaskTracker::new(),
        }
    }

    /// How many jobs run at a time.
    #[must_use]
    pub fn limit(self, limit: usize) -> Self {
        Worker { limit, ..self }
    }

    /// How long jobs may go on after the worker was told to stop. What has not ended by then is run again later.
    #[must_use]
    pub fn grace(self, grace: Duration) -> Self {
        Worker { grace, ..self }
    }

    /// What recurs, if not [`SCHEDULE`].
    #[must_use]
    pub fn schedule(self, schedule: &'static [Recurring]) -> Self {
        Worker { schedule, ..self }
    }

    /// Starts. After `shutdown` no job is taken; the handle ends when those that run have ended, or their grace has.
    pub fn start(self, shutdown: CancellationToken) -> JoinHandle<()> {
        tokio::spawn(self.run(shutdown))
    }

    /// Works until `shutdown`, and then until the jobs that run have ended, or their grace has.
    pub async fn run(self, shutdown: CancellationToken) {
        let mut helpers = JoinSet::new();
        let recovered = insist("recover jobs after a crash", &self.db, queue::recover);
        tokio::select! {
            () = shutdown.cancelled() => return,
            jobs = recovered => if jobs > 0 { tracing::warn!(jobs, "jobs that a crash interrupted will run again") },
        }
        helpers.spawn(self.clone().beat());
        helpers.spawn(self.clone().keep_schedule(shutdown.clone()));
        let mut pause = Duration::from_millis(500);
        while !shutdown.is_cancelled() {
            let started = tokio::time::Instant::now();
            self.poll_until_it_ends(&shutdown).await;
            pause = if started.elapsed() > LONGEST_PAUSE { Duration::from_millis(500) } else { pause };
            tokio::select! {
                () = shutdown.cancelled() => {}
                () = tokio::time::sleep(pause) => pause = (pause * 2).min(LONGEST_PAUSE),
            }
        }
        self.jobs.close();
        if tokio::time::timeout(self.grace, self.jobs.wait()).await.is_err() {
            tracing::warn!(jobs = self.jobs.len(), "stopping although jobs still run; they will run again");
        }
    }

    /// Polls under a new name until the polling fails or is stopped, then gives back what was fetched but not started.
    async fn poll_until_it_ends(&self, shutdown: &CancellationToken) {
        let name = format!("focal-{}", ids::new().simple());
        self.running.poll_as(Some(name.clone()));
        let start = {
            let (this, worker) = (self.clone(), name.clone());
            move |id| this.clone().start_job(id, worker.clone())
        };
        tokio::select! {
            // Dropped at once rather than drained: draining would leave a fetch half done, holding SQLite's one write
            // connection while the jobs that are to end need it.
            () = shutdown.cancelled() => {}
            ended = poll::poll(&self.db, &name, self.limit, start) => match ended {
                Ok(()) => tracing::warn!(worker = name, "the polling of the queue ended; starting it again"),
                Err(error) => tracing::error!(worker = name, %error, "the polling of the queue failed; starting it again"),
            },
        }
        self.running.poll_as(None);
        if let Err(error) = queue::release(&self.db, &name, self.running.jobs()).await {
            tracing::warn!(%error, "what was fetched could not be given back; it runs when this worker is found dead");
        }
    }

    /// Runs a job in a task that outlives the polling. The future that is answered only waits for it.
    async fn start_job(self, id: String, worker: String) {
        // Before the task starts, so that no release sees the job as not running.
        self.running.add(&id, &worker);
        let jobs = self.jobs.clone();
        let done = jobs.spawn(async move {
            self.run_job(&id, &worker).await;
            self.running.remove(&id);
        });
        if let Err(error) = done.await {
            tracing::error!(%error, "a job's task broke");
        }
    }

    async fn run_job(&self, id: &str, worker: &str) {
        let Some(claim) = insist("claim a job", &self.db, |db| queue::claim(db, id, worker)).await else { return };
        let outcome = run::attempt(&self.handler, &claim).await;
        let now = self.clock.now();
        let end = run::end(&claim, outcome, now);
        insist("write down how a job ended", &self.db, |db| queue::settle(db, &claim, &end, now)).await;
    }

    /// Says that this worker lives, and so do those whose jobs still run. apalis says so too, but not while it waits for
    /// a place to run a job in.
    async fn beat(self) {
        for beats in 0_u32.. {
            let beat = queue::beat(&self.db, self.running.workers()).await;
            let tidy = if beats % TIDY_EVERY == 0 { queue::tidy(&self.db, self.clock.now()).await } else { Ok(()) };
            if let Err(error) = beat.and(tidy) {
                tracing::warn!(%error, "the queue's heartbeat failed");
            }
            tokio::time::sleep(poll::HEARTBEAT / 2).await;
        }
    }

    /// Looks every second whether a new period has begun.
    async fn keep_schedule(self, shutdown: CancellationToken) {
        let mut fired: HashMap<&str, i64> = HashMap::new();
        while !shutdown.is_cancelled() {
            let now = self.clock.now();
            let new = |entry: &&Recurring| fired.get(entry.name) != Some(&entry.tick(now));
            let due: Vec<Recurring> = self.schedule.iter().filter(new).copied().collect();
            if !due.is_empty() {
                match schedule::fire(&self.db, now, &due).await {
                    Ok(()) => fired.extend(due.iter().map(|entry| (entry.name, entry.tick(now)))),
                    Err(error) => tracing::warn!(%error, "recurring jobs could not be queued"),
                }
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
    }
}

/// Which jobs run in this process, and under which worker's name each was fetched.
#[derive(Clone, Debug, Default)]
struct Running(Arc<Mutex<Names>>);

#[derive(Debug, Default)]
struct Names {
    polling: Option<String>,
    jobs: HashMap<String, String>,
}

impl Running {
    fn with<T>(&self, act: impl FnOnce(&mut Names) -> T) -> T {
        act(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn poll_as(&self, worker: Option<String>) {
        self.with(|names| names.polling = worker);
    }

    fn add(&self, job: &str, worker: &str) {
        self.with(|names| names.jobs.insert(job.to_owned(), worker.to_owned()));
    }

    fn remove(&self, job: &str) {
        self.with(|names| names.jobs.remove(job));
    }

    fn jobs(&self) -> Vec<String> {
        self.with(|names| names.jobs.keys().cloned().collect())
    }

    /// Every worker's name that must be seen alive.
    fn workers(&self) -> Vec<String> {
        self.with(|names| {
            let all: HashSet<_> = names.jobs.values().chain(&names.polling).cloned().collect();
            all.into_iter().collect()
        })
    }
}

/// Does something with the database until it succeeds: what has happened must be written down, however long that takes.
async fn insist<'a, T, Fut>(what: &str, db: &'a Db, act: impl Fn(&'a Db) -> Fut) -> T
where
    Fut: Future<Output = db::Result<T>>,
{
    let mut pause = Duration::from_millis(500);
    loop {
        match act(db).await {
            Ok(done) => return done,
            Err(error) => tracing::error!(what, %error, "the database failed; trying again"),
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}
