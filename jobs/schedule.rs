//! What happens by itself: the one table of recurring jobs.

use std::time::Duration;

use chrono::{DateTime, Utc};

use super::{Job, queue};
use crate::db::{self, Db};

/// A job that is queued once per period, on however many nodes.
#[derive(Clone, Copy, Debug)]
pub struct Recurring {
    /// Part of its key: unique in the table, stored.
    pub name: &'static str,
    /// Its period, in whole seconds. Ticks are counted from 1970, so that all nodes count alike.
    pub every: Duration,
    /// What is queued.
    pub job: Job,
}

/// Everything that recurs. Each is a reconciler: it compares what is with what should be, so that a tick that is missed
/// while no worker runs is not made up for.
pub const SCHEDULE: &[Recurring] = &[
    Recurring { name: "deliveries", every: Duration::from_mins(1), job: Job::SweepDeliveries },
    // Every hour: the job itself knows when the morning begins by the wall clock.
    Recurring { name: "digest", every: Duration::from_hours(1), job: Job::SendDigests },
    Recurring { name: "search", every: Duration::from_hours(24), job: Job::RefreshSearch },
    Recurring { name: "sessions", every: Duration::from_hours(1), job: Job::SweepSessions },
];

impl Recurring {
    /// The number of the period that `now` is in.
    pub(super) fn tick(&self, now: DateTime<Utc>) -> i64 {
        let seconds = i64::try_from(self.every.as_secs()).unwrap_or(i64::MAX);
        now.timestamp().div_euclid(seconds.max(1))
    }
}

/// Queues each job of `table` for the period that `now` is in, unless any node has done so.
pub async fn fire(db: &Db, now: DateTime<Utc>, table: &[Recurring]) -> db::Result<()> {
    let mut tx = db.begin().await?;
    for entry in table {
        queue::enqueue_tick(&mut tx, entry.job, now, entry.name, entry.tick(now)).await?;
    }
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_has_a_name_of_its_own_and_a_period() {
        let names: std::collections::HashSet<_> = SCHEDULE.iter().map(|entry| entry.name).collect();
        assert_eq!(names.len(), SCHEDULE.len());
        // A key must outlive its tick: done jobs are kept for two days.
        assert!(SCHEDULE.iter().all(|entry| (1..=86_400).contains(&entry.every.as_secs())));
    }

    #[test]
    fn a_tick_changes_once_per_period() {
        let entry = Recurring { name: "x", every: Duration::from_mins(1), job: Job::SweepSessions };
        let at = |second| entry.tick(DateTime::from_timestamp(second, 0).unwrap());
        assert_eq!([at(59), at(60), at(119), at(120)], [0, 1, 1, 2]);
    }
}
