//! Which work belongs to which job.

use super::{Handler, Job, Outcome, sweep_sessions};
use crate::app::App;

impl Handler for App {
    async fn run(&self, job: Job) -> Outcome {
        match job {
            Job::SweepSessions => sweep_sessions::run(self).await,
            Job::StartCampaign(_) | Job::SendDeliveries | Job::SweepDeliveries => Ok(()),
        }
    }
}
