//! The queue's front door: what can be queued, and what an answer may be.
//!
//! ```text
//!   a page or a command                      the worker
//!   begin → verbs → enqueue → commit  ⇢  claim → handler.run(job) → settle
//! ```
//!
//! A job carries an id, never data, and is idempotent: the *row* it is about is the truth, the job only a nudge. A lost
//! nudge is found by the sweep of `schedule.rs`, a double one finds nothing to do.
//!
//! The queue is apalis, of which only the polling, the claiming and the finding of dead workers are used. What is
//! written about a job (`queue.rs`), how it is run (`run.rs`) and what keeps the polling alive (`worker.rs`) is ours.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::db::{self, Tx};
use crate::outreach::Refused;
use crate::outreach::campaigns::CampaignId;
use crate::outreach::letters::TrialId;

mod background;
mod courier;
mod dispatch;
mod follow_up;
mod poll;
mod queue;
mod refresh_search;
mod run;
mod schedule;
mod send_deliveries;
mod send_digests;
mod send_trial;
mod start_campaign;
mod sweep_deliveries;
mod sweep_sessions;
mod worker;

pub use background::Background;
pub use courier::Desk;
pub use queue::{Waiting, enqueue, migrate_queue, pending};
pub use run::run_due;
pub use schedule::{Recurring, SCHEDULE, fire};
pub use sweep_deliveries::recover;
pub use worker::Worker;

/// The key of the job that sends: one waits at most.
const SENDING: &str = "deliveries.send";

/// Everything that can be queued. The names are stored: rename a variant freely, never its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id")]
pub enum Job {
    /// Plans the deliveries of an approved campaign whose time has come.
    #[serde(rename = "campaigns.start")]
    StartCampaign(Uuid),
    /// Sends a batch of the deliveries that are due.
    #[serde(rename = "deliveries.send")]
    SendDeliveries,
    /// Finds what a crash or a lost nudge left behind: due deliveries, outlived leases, campaigns whose time has come.
    #[serde(rename = "deliveries.sweep")]
    SweepDeliveries,
    /// Writes the search index anew: memberships begin and end by themselves.
    #[serde(rename = "search.refresh")]
    RefreshSearch,
    /// Sends the weekly digest to whoever wants it today.
    #[serde(rename = "reports.digest")]
    SendDigests,
    /// Sends a letter to whoever asked for a test of it.
    #[serde(rename = "letters.test")]
    SendTrial(Uuid),
    /// Deletes the sessions and failed sign-ins that are over.
    #[serde(rename = "sessions.sweep")]
    SweepSessions,
}

impl Job {
    /// Its name, as stored and logged.
    pub const fn kind(self) -> &'static str {
        match self {
            Job::StartCampaign(_) => "campaigns.start",
            Job::SendDeliveries => "deliveries.send",
            Job::SweepDeliveries => "deliveries.sweep",
            Job::RefreshSearch => "search.refresh",
            Job::SendDigests => "reports.digest",
            Job::SendTrial(_) => "letters.test",
            Job::SweepSessions => "sessions.sweep",
        }
    }
}

/// Why a job did not do its work, without addresses or bodies: it is logged and kept with the job.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It may succeed later: it runs again, each time after a longer pause, until its attempts are used up.
    Retry(String),
    /// It will never succeed.
    Fail(String),
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (Failure::Retry(why) | Failure::Fail(why)) = self;
        f.write_str(why)
    }
}

impl std::error::Error for Failure {}

/// The answer of a job.
pub type Outcome = Result<(), Failure>;

impl From<db::Error> for Failure {
    /// A row that is gone stays gone, and so does a schema that is too new; all else may pass.
    fn from(error: db::Error) -> Self {
        match error {
            db::Error::Engine(_) if !error.is_not_found() => Failure::Retry(error.to_string()),
            other => Failure::Fail(other.to_string()),
        }
    }
}

impl From<Refused> for Failure {
    /// Only the database may think better of it.
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Db(error) => error.into(),
            other => Failure::Fail(other.to_string()),
        }
    }
}

/// Queues the start of a scheduled campaign, in the transaction that schedules it. Called again for another moment, it
/// may leave the earlier job waiting, which then finds out itself.
pub async fn nudge_start(tx: &mut Tx, id: CampaignId, at: DateTime<Utc>) -> db::Result<()> {
    enqueue(tx, Job::StartCampaign(id.0), at, Some(&format!("campaigns.start:{id}"))).await
}

/// Has a letter sent to whoever asked for a test of it, in the transaction that asks.
pub async fn nudge_trial(tx: &mut Tx, id: TrialId, now: DateTime<Utc>) -> db::Result<()> {
    enqueue(tx, Job::SendTrial(id.0), now, Some(&format!("letters.test:{id}"))).await
}

/// Has sent, from then on, whatever is due.
pub async fn nudge_sending(tx: &mut Tx, at: DateTime<Utc>) -> db::Result<()> {
    enqueue(tx, Job::SendDeliveries, at, Some(SENDING)).await
}

/// What runs jobs. The program's is `App`; tests bring their own.
pub trait Handler: Clone + Send + Sync + 'static {
    /// Does the work of one job. It may be called twice for the same job: after a crash, or when the database did not
    /// take note that it had ended.
    fn run(&self, job: Job) -> impl Future<Output = Outcome> + Send;
}

/// The whole second at or after `at`: the queue knows no fractions, and a job must not run early.
fn whole_second(at: DateTime<Utc>) -> i64 {
    at.timestamp() + i64::from(at.timestamp_subsec_nanos() > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_is_stored_under_its_name() {
        let id = Uuid::nil();
        for (job, stored) in [
            (Job::SendDeliveries, serde_json::json!({"kind": "deliveries.send"})),
            (Job::StartCampaign(id), serde_json::json!({"kind": "campaigns.start", "id": id})),
            (Job::SweepDeliveries, serde_json::json!({"kind": "deliveries.sweep"})),
            (Job::RefreshSearch, serde_json::json!({"kind": "search.refresh"})),
            (Job::SendDigests, serde_json::json!({"kind": "reports.digest"})),
            (Job::SweepSessions, serde_json::json!({"kind": "sessions.sweep"})),
        ] {
            assert_eq!(serde_json::to_value(job).unwrap(), stored);
            assert_eq!(stored["kind"], job.kind());
            assert_eq!(serde_json::from_value::<Job>(stored).unwrap(), job);
        }
    }

    #[test]
    fn a_job_never_runs_before_its_time() {
        let at = |nanos| DateTime::from_timestamp(1_000, nanos).unwrap();
        assert_eq!(whole_second(at(0)), 1_000);
        assert_eq!(whole_second(at(1)), 1_001);
        assert_eq!(whole_second(at(999_999_999)), 1_001);
    }

    #[test]
    fn a_row_that_is_gone_is_not_tried_again() {
        let gone: Failure = db::Error::Engine(sqlx::Error::RowNotFound).into();
        assert!(matches!(gone, Failure::Fail(_)));
        let busy: Failure = db::Error::Engine(sqlx::Error::PoolTimedOut).into();
        assert!(matches!(busy, Failure::Retry(_)));
    }
}
