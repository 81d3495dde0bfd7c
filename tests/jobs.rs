//! The queue: what is queued is run once, and nothing is lost.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use focal::clock::Clock;
use focal::db::{Db, Engine, Q};
use focal::jobs::{self, Failure, Handler, Job, Outcome, Recurring, Worker};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::support::database::{TestDb, engine};

/// Counts what it is asked to do, and does what it is told.
#[derive(Clone)]
struct Recorder {
    runs: Arc<Mutex<Vec<Job>>>,
    answer: fn(Job) -> Outcome,
    takes: Duration,
}

impl Recorder {
    fn answering(answer: fn(Job) -> Outcome) -> Self {
        Recorder { runs: Arc::default(), answer, takes: Duration::ZERO }
    }

    fn content() -> Self {
        Recorder::answering(|_| Ok(()))
    }

    fn taking(takes: Duration) -> Self {
        Recorder { takes, ..Recorder::content() }
    }

    fn runs(&self) -> Vec<Job> {
        self.runs.lock().unwrap().clone()
    }

    async fn until(&self, what: impl Fn(&[Job]) -> bool) {
        for _ in 0..600 {
            if what(&self.runs()) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("it did not happen; what ran: {:?}", self.runs());
    }
}

impl Handler for Recorder {
    async fn run(&self, job: Job) -> Outcome {
        self.runs.lock().unwrap().push(job);
        tokio::time::sleep(self.takes).await;
        (self.answer)(job)
    }
}

fn noon() -> DateTime<Utc> {
    "2026-11-24T12:00:00.25Z".parse().unwrap()
}

async fn queue(db: &Db, job: Job, at: DateTime<Utc>, key: Option<&str>) {
    let mut tx = db.begin().await.unwrap();
    jobs::enqueue(&mut tx, job, at, key).await.unwrap();
    tx.commit().await.unwrap();
}

async fn statuses(db: &Db) -> Vec<String> {
    jobs::pending(db).await.unwrap().into_iter().map(|job| job.status).collect()
}

/// Runs a statement on the queue's table as nobody but a crash would leave it.
async fn meddle(db: &Db, sqlite: &'static str, postgres: &'static str) {
    let mut q = Q::shared("");
    q.dialect(sqlite, postgres);
    db.ex().exec(q).await.unwrap();
}

#[tokio::test]
async fn a_job_is_taken_back_with_the_transaction_that_queued_it() {
    let test = TestDb::new().await;
    let mut tx = test.db.begin().await.unwrap();
    jobs::enqueue(&mut tx, Job::SendDeliveries, noon(), None).await.unwrap();
    tx.rollback().await.unwrap();
    assert_eq!(jobs::pending(&test.db).await.unwrap(), []);
}

#[tokio::test]
async fn a_job_that_is_due_runs_and_one_that_is_not_waits() {
    let test = TestDb::new().await;
    let id = Uuid::from_u128(7);
    queue(&test.db, Job::StartCampaign(id), noon(), None).await;
    queue(&test.db, Job::SendDeliveries, noon() + TimeDelta::hours(1), None).await;
    let recorder = Recorder::content();
    assert_eq!(jobs::run_due(&test.db, noon(), &recorder).await.unwrap(), 1);
    assert_eq!(recorder.runs(), [Job::StartCampaign(id)]);
    let waiting = jobs::pending(&test.db).await.unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(waiting[0].body, r#"{"kind":"deliveries.send"}"#);
    assert_eq!(jobs::run_due(&test.db, noon() + TimeDelta::hours(1), &recorder).await.unwrap(), 1);
    assert_eq!(jobs::pending(&test.db).await.unwrap(), []);
}

#[tokio::test]
async fn a_nudge_that_waits_already_is_not_queued_twice_but_brought_forward() {
    let test = TestDb::new().await;
    let recorder = Recorder::content();
    queue(&test.db, Job::SendDeliveries, noon() + TimeDelta::hours(2), Some("send")).await;
    queue(&test.db, Job::SendDeliveries, noon() + TimeDelta::hours(3), Some("send")).await;
    queue(&test.db, Job::SendDeliveries, noon(), Some("send")).await;
    assert_eq!(jobs::pending(&test.db).await.unwrap().len(), 1);
    assert_eq!(jobs::run_due(&test.db, noon(), &recorder).await.unwrap(), 1);
    assert_eq!(jobs::run_due(&test.db, noon() + TimeDelta::days(1), &recorder).await.unwrap(), 0);
}

#[tokio::test]
async fn a_nudge_is_not_swallowed_by_a_job_that_runs_or_has_ended() {
    let test = TestDb::new().await;
    queue(&test.db, Job::SendDeliveries, noon(), Some("send")).await;
    let slow = Recorder::taking(Duration::from_millis(600));
    let running = tokio::spawn({
        let (db, slow) = (test.db.clone(), slow.clone());
        async move { jobs::run_due(&db, noon(), &slow).await }
    });
    slow.until(|runs| !runs.is_empty()).await;
    queue(&test.db, Job::SendDeliveries, noon(), Some("send")).await;
    assert_eq!(statuses(&test.db).await, ["Running", "Pending"]);
    assert_eq!(running.await.unwrap().unwrap(), 2);
    queue(&test.db, Job::SendDeliveries, noon(), Some("send")).await;
    assert_eq!(jobs::run_due(&test.db, noon(), &Recorder::content()).await.unwrap(), 1);
}

#[tokio::test]
async fn a_job_into_which_a_nudge_was_folded_starts_after_the_nudges_transaction() {
    let test = TestDb::new().await;
    queue(&test.db, Job::SendDeliveries, noon(), Some("send")).await;
    let mut tx = test.db.begin().await.unwrap();
    jobs::enqueue(&mut tx, Job::SendDeliveries, noon(), Some("send")).await.unwrap();
    let recorder = Recorder::content();
    let running = tokio::spawn({
        let (db, recorder) = (test.db.clone(), recorder.clone());
        async move { jobs::run_due(&db, noon(), &recorder).await }
    });
    tokio::time::sleep(Duration::from_millis(400)).await;
    assert_eq!(recorder.runs(), [], "it would not see what the transaction is about to write");
    tx.commit().await.unwrap();
    assert_eq!(running.await.unwrap().unwrap(), 1);
}

#[tokio::test]
async fn a_failed_job_runs_again_later_and_still_stands_for_its_key() {
    let test = TestDb::new().await;
    let failing = Recorder::answering(|_| Err(Failure::Retry("the relay says 451".into())));
    queue(&test.db, Job::SendDeliveries, noon(), Some("send")).await;
    assert_eq!(jobs::run_due(&test.db, noon(), &failing).await.unwrap(), 1);
    let waiting = jobs::pending(&test.db).await.unwrap();
    assert_eq!(waiting[0].reason.as_deref(), Some("the relay says 451"));
    assert_eq!((waiting[0].status.as_str(), waiting[0].attempts), ("Pending", 1));
    let pause = waiting[0].run_at - noon().timestamp();
    assert!((3..=6).contains(&pause), "{pause} s");
    queue(&test.db, Job::SendDeliveries, noon() + TimeDelta::hours(1), Some("send")).await;
    assert_eq!(jobs::pending(&test.db).await.unwrap().len(), 1, "the retry is the waiting nudge");
    assert_eq!(jobs::run_due(&test.db, noon() + TimeDelta::minutes(1), &Recorder::content()).await.unwrap(), 1);
    assert_eq!(jobs::pending(&test.db).await.unwrap(), []);
}

#[tokio::test]
async fn a_failed_job_gives_way_to_a_newer_nudge() {
    let test = TestDb::new().await;
    queue(&test.db, Job::SendDeliveries, noon(), Some("send")).await;
    let failing = Recorder {
        takes: Duration::from_millis(600),
        ..Recorder::answering(|_| Err(Failure::Retry("the relay is away".into())))
    };
    let running = tokio::spawn({
        let (db, failing) = (test.db.clone(), failing.clone());
        async move { jobs::run_due(&db, noon(), &failing).await }
    });
    failing.until(|runs| !runs.is_empty()).await;
    queue(&test.db, Job::SendDeliveries, noon() + TimeDelta::minutes(5), Some("send")).await;
    running.await.unwrap().unwrap();
    let waiting = jobs::pending(&test.db).await.unwrap();
    assert_eq!(waiting.len(), 1, "{waiting:?}");
    assert_eq!(waiting[0].attempts, 0, "the newer one stays");
}

#[tokio::test]
async fn a_job_that_cannot_succeed_is_given_up_at_once() {
    let test = TestDb::new().await;
    queue(&test.db, Job::SendDeliveries, noon(), None).await;
    let hopeless = Recorder::answering(|_| Err(Failure::Fail("there is no such campaign".into())));
    jobs::run_due(&test.db, noon(), &hopeless).await.unwrap();
    let dead = jobs::pending(&test.db).await.unwrap();
    assert_eq!(dead[0].status, "Killed");
    assert_eq!(dead[0].reason.as_deref(), Some("there is no such campaign"));
    assert_eq!(jobs::run_due(&test.db, noon() + TimeDelta::days(1), &hopeless).await.unwrap(), 0);
}

#[tokio::test]
async fn a_job_that_panics_each_time_is_given_up_after_its_attempts() {
    let test = TestDb::new().await;
    queue(&test.db, Job::SendDeliveries, noon(), None).await;
    let panics = Recorder::answering(|_| panic!("on purpose"));
    let mut now = noon();
    for _ in 0..15 {
        assert_eq!(jobs::run_due(&test.db, now, &panics).await.unwrap(), 1);
        assert_eq!(statuses(&test.db).await, ["Pending"]);
        now += TimeDelta::hours(1);
    }
    jobs::run_due(&test.db, now, &panics).await.unwrap();
    let dead = jobs::pending(&test.db).await.unwrap();
    assert_eq!((dead[0].status.as_str(), dead[0].attempts), ("Killed", 16));
    assert_eq!(dead[0].reason.as_deref(), Some("it panicked: on purpose"));
}

#[tokio::test]
async fn a_job_that_this_program_does_not_know_is_given_up_and_the_others_run() {
    let test = TestDb::new().await;
    queue(&test.db, Job::SweepSessions, noon(), None).await;
    meddle(
        &test.db,
        r#"update jobs set job = cast('{"kind":"moon.landing"}' as blob)"#,
        r#"update apalis.jobs set job = convert_to('{"kind":"moon.landing"}', 'UTF8')"#,
    )
    .await;
    queue(&test.db, Job::SendDeliveries, noon(), None).await;
    let recorder = Recorder::content();
    assert_eq!(jobs::run_due(&test.db, noon(), &recorder).await.unwrap(), 2);
    assert_eq!(recorder.runs(), [Job::SendDeliveries]);
    assert_eq!(statuses(&test.db).await, ["Killed"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_runs_two_hundred_jobs_once_each_and_stops() {
    let test = TestDb::new().await;
    let mut tx = test.db.begin().await.unwrap();
    for n in 0..200 {
        jobs::enqueue(&mut tx, Job::StartCampaign(Uuid::from_u128(n)), noon(), None).await.unwrap();
    }
    tx.commit().await.unwrap();
    let recorder = Recorder::content();
    let shutdown = CancellationToken::new();
    let worker = Worker::new(test.db.clone(), Clock::System, recorder.clone()).schedule(&[]).start(shutdown.clone());
    recorder.until(|runs| runs.len() >= 200).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    shutdown.cancel();
    worker.await.unwrap();
    let mut counts: HashMap<Job, usize> = HashMap::new();
    for job in recorder.runs() {
        *counts.entry(job).or_default() += 1;
    }
    assert_eq!(counts.len(), 200);
    assert!(counts.values().all(|times| *times == 1), "{counts:?}");
    assert_eq!(jobs::pending(&test.db).await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_stopped_worker_lets_running_jobs_end_and_leaves_the_others() {
    let test = TestDb::new().await;
    for n in 0..6 {
        queue(&test.db, Job::StartCampaign(Uuid::from_u128(n)), noon(), None).await;
    }
    let slow = Recorder::taking(Duration::from_secs(2));
    let shutdown = CancellationToken::new();
    let worker =
        Worker::new(test.db.clone(), Clock::System, slow.clone()).schedule(&[]).limit(2).start(shutdown.clone());
    slow.until(|runs| runs.len() == 2).await;
    shutdown.cancel();
    worker.await.unwrap();
    assert_eq!(slow.runs().len(), 2, "none is started after the stop");
    assert_eq!(statuses(&test.db).await, ["Pending"; 4], "two have ended, four wait and nobody holds them");
    assert_eq!(jobs::run_due(&test.db, noon(), &Recorder::content()).await.unwrap(), 4);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_crash_interrupted_runs_again_when_the_program_starts() {
    if engine() == Engine::Postgres {
        return; // There, other workers notice that the holder is silent; only a file has one owner.
    }
    let test = TestDb::new().await;
    queue(&test.db, Job::SendDeliveries, noon(), None).await;
    queue(&test.db, Job::SweepDeliveries, noon(), None).await;
    meddle(
        &test.db,
        "insert into workers (id, worker_type, storage_name, last_seen) values ('dead', 'focal', 'x', unixepoch())",
        "",
    )
    .await;
    meddle(&test.db, "update jobs set status = 'Running', lock_by = 'dead', lock_at = unixepoch(), attempts = 1", "")
        .await;
    let recorder = Recorder::content();
    let shutdown = CancellationToken::new();
    let worker = Worker::new(test.db.clone(), Clock::System, recorder.clone()).schedule(&[]).start(shutdown.clone());
    recorder.until(|runs| runs.len() == 2).await;
    shutdown.cancel();
    worker.await.unwrap();
    assert_eq!(jobs::pending(&test.db).await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_dead_node_held_is_run_by_another_one() {
    if engine() == Engine::Sqlite {
        return; // One process owns a file: there is no other node.
    }
    let test = TestDb::new().await;
    queue(&test.db, Job::SendDeliveries, noon(), None).await;
    meddle(
        &test.db,
        "",
        "insert into apalis.workers (id, worker_type, storage_name, last_seen)
         values ('dead', 'focal', 'x', now() - interval '5 minutes')",
    )
    .await;
    meddle(&test.db, "", "update apalis.jobs set status = 'Running', lock_by = 'dead', lock_at = now(), attempts = 1")
        .await;
    let recorder = Recorder::content();
    let shutdown = CancellationToken::new();
    let worker = Worker::new(test.db.clone(), Clock::System, recorder.clone()).schedule(&[]).start(shutdown.clone());
    recorder.until(|runs| runs.len() == 1).await;
    shutdown.cancel();
    worker.await.unwrap();
    assert_eq!(jobs::pending(&test.db).await.unwrap(), []);
}

#[tokio::test]
async fn a_tick_of_the_schedule_is_queued_once_also_after_it_has_run() {
    let test = TestDb::new().await;
    let table = &[Recurring { name: "test", every: Duration::from_mins(1), job: Job::SweepSessions }];
    let recorder = Recorder::content();
    for _ in 0..3 {
        jobs::fire(&test.db, noon(), table).await.unwrap();
        jobs::run_due(&test.db, noon(), &recorder).await.unwrap();
    }
    assert_eq!(recorder.runs().len(), 1);
    let later = noon() + TimeDelta::minutes(1);
    jobs::fire(&test.db, later, table).await.unwrap();
    jobs::run_due(&test.db, later, &recorder).await.unwrap();
    assert_eq!(recorder.runs().len(), 2);
}

const DAILY: &[Recurring] = &[Recurring { name: "test", every: Duration::from_hours(24), job: Job::SweepSessions }];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn with_two_nodes_only_one_fires() {
    if engine() == Engine::Sqlite {
        return; // One process owns a file: there is no other node.
    }
    let test = TestDb::new().await;
    let recorder = Recorder::content();
    let shutdown = CancellationToken::new();
    let mut nodes = vec![];
    for db in [test.db.clone(), test.second().await] {
        let worker = Worker::new(db, Clock::fixed(noon()), recorder.clone()).schedule(DAILY);
        nodes.push(worker.start(shutdown.clone()));
    }
    recorder.until(|runs| !runs.is_empty()).await;
    tokio::time::sleep(Duration::from_secs(3)).await;
    shutdown.cancel();
    for node in nodes {
        node.await.unwrap();
    }
    assert_eq!(recorder.runs(), [Job::SweepSessions]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_worker_goes_on_after_the_database_was_away_and_what_ran_meanwhile_ends() {
    if engine() == Engine::Sqlite {
        return; // A file does not go away.
    }
    let test = TestDb::new().await;
    let slow = Recorder::taking(Duration::from_secs(1));
    queue(&test.db, Job::SendDeliveries, noon(), None).await;
    let shutdown = CancellationToken::new();
    let node = test.second().await;
    let worker = Worker::new(node.clone(), Clock::System, slow.clone()).schedule(&[]).start(shutdown.clone());
    slow.until(|runs| runs.len() == 1).await;
    let cut = "select count(pg_terminate_backend(pid)) from pg_stat_activity
               where datname = current_database() and pid <> pg_backend_pid()";
    for _ in 0..5 {
        meddle(&test.db, "", cut).await;
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    queue(&test.db, Job::SweepDeliveries, noon(), None).await;
    slow.until(|runs| runs.len() == 2).await;
    shutdown.cancel();
    worker.await.unwrap();
    assert_eq!(slow.runs(), [Job::SendDeliveries, Job::SweepDeliveries]);
    assert_eq!(jobs::pending(&test.db).await.unwrap(), []);
}
