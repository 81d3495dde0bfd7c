//! How fast letters go out: token buckets for each sender and for each domain that is written to.
//!
//! A bucket is one moment, the theoretical arrival time of the generic cell rate algorithm (ITU-T I.371): each letter
//! moves it on by the time that one letter takes, and a letter may go as early as what is saved up allows. Nothing waits in
//! a worker: each letter is given its moment when it becomes due.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

/// How many seconds' worth of letters may be saved up while nothing is sent.
const SAVED: i32 = 10;

/// The fastest that letters go out; none where the relay alone decides.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Pace {
    /// From one sender, letters a minute.
    pub per_sender: Option<u32>,
    /// To one domain, letters a minute.
    pub per_domain: Option<u32>,
    /// To some domains other than that, in lower case.
    pub domains: Vec<DomainPace>,
}

/// The fastest that one domain is written to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DomainPace {
    /// In lower case: `europarl.europa.eu`.
    pub domain: String,
    /// Letters a minute.
    pub per_minute: u32,
}

impl Pace {
    /// Whether the relay alone decides.
    pub fn is_unlimited(&self) -> bool {
        self.per_sender.is_none() && self.per_domain.is_none() && self.domains.is_empty()
    }

    /// The buckets that a letter takes a token from: their keys, and how fast each fills, in letters a minute.
    pub fn buckets(&self, sender: &str, address: &str) -> Vec<(String, u32)> {
        let domain = address.rsplit('@').next().unwrap_or_default().to_ascii_lowercase();
        let own = self.domains.iter().find(|own| own.domain == domain).map(|own| own.per_minute);
        let domain = own.or(self.per_domain).map(|rate| (format!("domain:{domain}"), rate));
        let sender = self.per_sender.map(|rate| (format!("sender:{}", sender.to_ascii_lowercase()), rate));
        domain.into_iter().chain(sender).filter(|(_, rate)| *rate > 0).collect()
    }
}

/// Buckets as they are stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Buckets {
    /// When the next letter may go if nothing is saved up, by key.
    pub next: HashMap<String, DateTime<Utc>>,
}

impl Buckets {
    /// Takes a token from each of some buckets: the moment, from `now` on, at which the letter may go.
    pub fn take(&mut self, wanted: &[(String, u32)], now: DateTime<Utc>) -> DateTime<Utc> {
        let next = |buckets: &Buckets, key: &String| buckets.next.get(key).copied().unwrap_or(now);
        let earliest = wanted.iter().map(|(key, rate)| {
            let saved = interval(*rate).checked_mul(saved(*rate)).unwrap_or_default();
            next(self, key) - saved
        });
        let at = earliest.max().unwrap_or(now).max(now);
        for (key, rate) in wanted {
            let moved = next(self, key).max(at) + interval(*rate);
            self.next.insert(key.clone(), moved);
        }
        at
    }
}

/// The time that one letter takes.
fn interval(rate: u32) -> TimeDelta {
    TimeDelta::microseconds(60_000_000 / i64::from(rate.max(1)))
}

/// How many letters may be saved up beyond the one that is always allowed.
fn saved(rate: u32) -> i32 {
    let most = i64::from(rate) * i64::from(SAVED) / 60;
    i32::try_from(most).unwrap_or(i32::MAX).saturating_sub(1).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-11-24T10:00:00Z".parse().unwrap()
    }

    fn seconds(buckets: &mut Buckets, wanted: &[(String, u32)], n: usize) -> Vec<i64> {
        (0..n).map(|_| (buckets.take(wanted, now()) - now()).num_seconds()).collect()
    }

    #[test]
    fn letters_to_a_domain_keep_their_distance() {
        let mut buckets = Buckets::default();
        let twenty = [("domain:a".to_owned(), 20)];
        // Twenty a minute: three at once, which ten seconds save up, and then one every three seconds.
        assert_eq!(seconds(&mut buckets, &twenty, 6), [0, 0, 0, 3, 6, 9]);
        let slow = [("domain:b".to_owned(), 2)];
        assert_eq!(seconds(&mut buckets, &slow, 3), [0, 30, 60]);
    }

    #[test]
    fn the_slower_of_two_buckets_decides_and_both_are_used() {
        let mut buckets = Buckets::default();
        let both = [("domain:a".to_owned(), 6), ("sender:x".to_owned(), 3)];
        assert_eq!(seconds(&mut buckets, &both, 3), [0, 20, 40]);
        // Another sender to the same domain waits behind these.
        assert_eq!(seconds(&mut buckets, &both[..1], 1), [50]);
    }

    #[test]
    fn nothing_waits_where_there_is_no_limit() {
        let pace = Pace {
            per_domain: Some(30),
            domains: vec![DomainPace { domain: "ec.europa.eu".into(), per_minute: 5 }],
            per_sender: None,
        };
        assert_eq!(pace.buckets("e@x.example", "a@EC.europa.eu"), [("domain:ec.europa.eu".to_owned(), 5)]);
        assert_eq!(pace.buckets("e@x.example", "a@b.example"), [("domain:b.example".to_owned(), 30)]);
        assert_eq!(Buckets::default().take(&Pace::default().buckets("e@x.example", "a@b.example"), now()), now());
    }

    #[test]
    fn over_any_stretch_no_more_go_than_the_rate_and_what_was_saved() {
        let mut buckets = Buckets::default();
        let wanted = [("domain:a".to_owned(), 60)];
        let times: Vec<DateTime<Utc>> = (0..300).map(|_| buckets.take(&wanted, now())).collect();
        for start in &times {
            let in_a_minute = times.iter().filter(|at| **at >= *start && **at < *start + TimeDelta::minutes(1)).count();
            assert!(in_a_minute <= 60 + 10, "{in_a_minute}");
        }
    }
}
