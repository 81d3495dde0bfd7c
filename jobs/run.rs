//! Running one job: claim it, do its work, write down how it ended.

use std::any::Any;
use std::panic::AssertUnwindSafe;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::FutureExt;

use super::queue::{self, Claim, End};
use super::{Failure, Handler, Job, Outcome};
use crate::db::{self, Db};
use crate::ids;

/// A job that takes longer is stopped and tried again. Jobs work in batches far shorter than this.
const TIME_LIMIT: Duration = Duration::from_mins(15);
/// How often a job is started before it is given up: with the pauses below, over some nine hours.
const ATTEMPTS: i64 = 16;
/// The pause after the first failure; it doubles with each, up to the longest.
const FIRST_PAUSE: TimeDelta = TimeDelta::seconds(5);
const LONGEST_PAUSE: TimeDelta = TimeDelta::hours(1);

/// Does the claimed work, whatever happens in it.
pub(super) async fn attempt(handler: &impl Handler, claim: &Claim) -> Outcome {
    let job = match &claim.job {
        Ok(job) => *job,
        Err(unknown) => return Err(Failure::Fail(unknown.clone())),
    };
    if claim.attempt > ATTEMPTS {
        // Only a crash leaves a job with its attempts used up but not given up.
        return Err(Failure::Fail("the program died each time it ran this".into()));
    }
    guarded(handler, job).await
}

async fn guarded(handler: &impl Handler, job: Job) -> Outcome {
    let work = AssertUnwindSafe(handler.run(job)).catch_unwind();
    match tokio::time::timeout(TIME_LIMIT, work).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(panic)) => Err(Failure::Retry(format!("it panicked: {}", words(panic.as_ref())))),
        Err(_) => Err(Failure::Retry(format!("it took longer than {} minutes", TIME_LIMIT.as_secs() / 60))),
    }
}

fn words(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("without a message")
}

/// What becomes of a job, and the one place where its failure is logged.
pub(super) fn end(claim: &Claim, outcome: Outcome, now: DateTime<Utc>) -> End {
    let kind = claim.job.as_ref().map_or("unknown", |job| job.kind());
    let attempt = claim.attempt;
    match outcome {
        Ok(()) => {
            tracing::debug!(job = kind, attempt, "done");
            End::Done
        }
        Err(Failure::Retry(why)) if attempt < ATTEMPTS => {
            let pause = pause(attempt, ids::jitter());
            tracing::warn!(job = kind, attempt, why, seconds = pause.num_seconds(), "failed, will be tried again");
            End::Again { at: now + pause, why }
        }
        Err(Failure::Retry(why) | Failure::Fail(why)) => {
            tracing::error!(job = kind, attempt, why, "given up");
            End::Dead { why }
        }
    }
}

/// The pause after failure number `attempt`, between half and all of the full one, so that many jobs that failed
/// together do not come back together.
fn pause(attempt: i64, jitter: f64) -> TimeDelta {
    let doublings = attempt.saturating_sub(1).clamp(0, 16);
    let full = (FIRST_PAUSE * (1 << doublings)).min(LONGEST_PAUSE);
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds of half an hour at most")]
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of half an hour at most")]
    let spread = (full.num_milliseconds() as f64 / 2.0 * jitter) as i64;
    full / 2 + TimeDelta::milliseconds(spread)
}

/// Runs every job that is due at `now`, one after the other and in this task, until none is. For tests and for commands
/// that must not leave work behind; a failed job waits for its retry as it would with a worker. Answers how many ran.
pub async fn run_due(db: &Db, now: DateTime<Utc>, handler: &impl Handler) -> db::Result<usize> {
    let mut ran = 0;
    while let Some(id) = queue::next_due(db, now).await? {
        if let Some(claim) = queue::claim(db, &id, "").await? {
            let outcome = attempt(handler, &claim).await;
            queue::settle(db, &claim, &end(&claim, outcome, now), now).await?;
            ran += 1;
        }
    }
    Ok(ran)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone)]
    struct Hangs;
    impl Handler for Hangs {
        async fn run(&self, _: Job) -> Outcome {
            std::future::pending().await
        }
    }

    #[derive(Clone)]
    struct Panics;
    impl Handler for Panics {
        async fn run(&self, _: Job) -> Outcome {
            panic!("no {}", "way")
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_job_that_hangs_is_stopped_and_tried_again() {
        let outcome = guarded(&Hangs, Job::SendDeliveries).await;
        assert_eq!(outcome, Err(Failure::Retry("it took longer than 15 minutes".into())));
    }

    #[tokio::test]
    async fn a_panic_is_a_failure_with_its_words() {
        let outcome = guarded(&Panics, Job::SendDeliveries).await;
        assert_eq!(outcome, Err(Failure::Retry("it panicked: no way".into())));
    }

    #[test]
    fn pauses_double_up_to_an_hour_and_are_spread() {
        let seconds = |attempt, jitter| pause(attempt, jitter).num_milliseconds();
        assert_eq!([seconds(1, 0.0), seconds(2, 0.0), seconds(5, 0.0)], [2_500, 5_000, 40_000]);
        assert_eq!(seconds(1, 0.5), 3_750);
        assert_eq!([seconds(11, 0.0), seconds(i64::MAX, 0.0)], [1_800_000, 1_800_000]);
        assert!(seconds(1_000, 0.999_999) < 3_600_000);
        assert_eq!(pause(0, 0.0), pause(1, 0.0));
    }
}
