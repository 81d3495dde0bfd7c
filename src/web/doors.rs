//! How often strangers from one network may come to a door that stands open.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};

/// So often in a minute: mail programs of many readers come from one network.
const AT_MOST: u32 = 120;
/// More networks than this in a minute are not told apart.
const NETWORKS: usize = 10_000;

/// Counts them; clones count together. It is kept by each process for itself, and forgotten with it.
#[derive(Clone, Debug, Default)]
pub struct Doors(Arc<Mutex<Minute>>);

#[derive(Debug, Default)]
struct Minute {
    number: i64,
    seen: HashMap<String, u32>,
}

impl Doors {
    /// Whether whoever comes from that network may pass now.
    pub fn may_pass(&self, network: &str, now: DateTime<Utc>) -> bool {
        let mut minute = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let number = now.timestamp().div_euclid(60);
        if minute.number != number {
            *minute = Minute { number, seen: HashMap::new() };
        }
        let key = if minute.seen.len() < NETWORKS || minute.seen.contains_key(network) { network } else { "" };
        let times = minute.seen.entry(key.to_owned()).or_default();
        *times += 1;
        *times <= AT_MOST
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_comes_too_often_waits_for_the_next_minute_and_nobody_else_does() {
        let (doors, now) = (Doors::default(), DateTime::UNIX_EPOCH);
        assert!((0..AT_MOST).all(|_| doors.may_pass("192.0.2.1", now)));
        assert!(!doors.may_pass("192.0.2.1", now));
        assert!(doors.may_pass("192.0.2.2", now));
        assert!(doors.may_pass("192.0.2.1", now + chrono::TimeDelta::minutes(1)));
    }
}
