//! Which work belongs to which job.

use super::{
    Handler, Job, Outcome, refresh_search, send_deliveries, send_digests, send_trial, start_campaign, sweep_deliveries,
    sweep_sessions,
};
use crate::app::App;

impl Handler for App {
    async fn run(&self, job: Job) -> Outcome {
        match job {
            Job::RefreshSearch => refresh_search::run(self).await,
            Job::SendDigests => send_digests::run(self).await,
            Job::SendTrial(id) => send_trial::run(self, id).await,
            Job::SweepSessions => sweep_sessions::run(self).await,
            Job::StartCampaign(id) => start_campaign::run(self, id).await,
            Job::SendDeliveries => send_deliveries::run(self).await,
            Job::SweepDeliveries => sweep_deliveries::run(self).await,
        }
    }
}
