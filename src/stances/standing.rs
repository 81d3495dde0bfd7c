//! From the ledger to where each person stands: pure.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::{ContactId, Evidence, Level, StanceId};
use crate::accounts::AccountId;
use crate::directory::PersonId;

/// One recording that had been made, and not been withdrawn, by the time asked for.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Recording {
    /// Its id.
    pub id: StanceId,
    /// Who stands there.
    pub person_id: PersonId,
    /// Where.
    pub level: Level,
    /// When it was so.
    pub valid_on: NaiveDate,
    /// When we learnt it.
    pub recorded_at: DateTime<Utc>,
    /// Who wrote it down.
    pub author_id: Option<AccountId>,
    /// What it rests on.
    pub evidence: Evidence,
    /// The contact it came from.
    pub contact_id: Option<ContactId>,
}

/// Where a person stands, and how well that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The recording that says so.
    pub stance: StanceId,
    /// Where.
    pub level: Level,
    /// When it was so.
    pub valid_on: NaiveDate,
    /// Support that rests on public evidence, or on two independent recordings: it counts towards the floor.
    pub is_verified: bool,
    /// Older than the objective's freshness limit.
    pub is_stale: bool,
}

/// Where everyone stands on `on`, from the recordings valid by then. A stance older than `freshness_days` is stale.
pub fn standings(recordings: &[Recording], on: NaiveDate, freshness_days: i64) -> HashMap<PersonId, Standing> {
    let mut by_person: BTreeMap<PersonId, Vec<&Recording>> = BTreeMap::new();
    for recording in recordings.iter().filter(|recording| recording.valid_on <= on) {
        by_person.entry(recording.person_id).or_default().push(recording);
    }
    let stand = |(person, mut own): (PersonId, Vec<&Recording>)| {
        own.sort_by_key(|recording| (recording.valid_on, recording.recorded_at, recording.id));
        let latest = own.last()?;
        let standing = Standing {
            stance: latest.id,
            level: latest.level,
            valid_on: latest.valid_on,
            is_verified: latest.level.is_support() && is_verified(&own),
            is_stale: (on - latest.valid_on).num_days() > freshness_days,
        };
        Some((person, standing))
    };
    by_person.into_iter().filter_map(stand).collect()
}

/// Whether the support that a person gives now is verified: since they last stood elsewhere, there is public evidence,
/// or two recordings that do not rest on each other (two authors, or two contacts).
fn is_verified(own: &[&Recording]) -> bool {
    let current: Vec<_> = own.iter().rev().take_while(|recording| recording.level.is_support()).collect();
    let authors: HashSet<_> = current.iter().filter_map(|recording| recording.author_id).collect();
    let contacts: HashSet<_> = current.iter().filter_map(|recording| recording.contact_id).collect();
    current.iter().any(|recording| recording.evidence.is_public()) || authors.len() > 1 || contacts.len() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(n: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Duration::days(n)
    }

    /// A recording of one person's: day, level, evidence, author.
    fn said(person: PersonId, on: i64, level: i64, evidence: Evidence, author: AccountId) -> Recording {
        Recording {
            id: StanceId::new(),
            person_id: person,
            level: Level::new(level).unwrap(),
            valid_on: day(on),
            recorded_at: day(on).and_hms_opt(12, 0, 0).unwrap().and_utc(),
            author_id: Some(author),
            evidence,
            contact_id: None,
        }
    }

    fn standing(recordings: &[Recording], on: i64) -> Standing {
        *standings(recordings, day(on), 180).values().next().unwrap()
    }

    #[test]
    fn the_latest_recording_valid_by_the_day_says_where_someone_stands() {
        let (person, author) = (PersonId::new(), AccountId::new());
        let ledger = [said(person, 10, 2, Evidence::Meeting, author), said(person, 5, -1, Evidence::Hearsay, author)];
        assert_eq!(standing(&ledger, 20).level.number(), 2);
        assert_eq!(standing(&ledger, 7).level.number(), -1);
        assert!(standings(&ledger, day(4), 180).is_empty());
    }

    #[test]
    fn one_private_recording_of_support_is_not_verified_and_a_public_one_is() {
        let (person, author) = (PersonId::new(), AccountId::new());
        assert!(!standing(&[said(person, 1, 2, Evidence::Meeting, author)], 2).is_verified);
        assert!(standing(&[said(person, 1, 2, Evidence::Vote, author)], 2).is_verified);
    }

    #[test]
    fn two_authors_verify_each_other_and_one_author_twice_does_not() {
        let (person, one, two) = (PersonId::new(), AccountId::new(), AccountId::new());
        let same = [said(person, 1, 2, Evidence::Meeting, one), said(person, 2, 3, Evidence::Call, one)];
        assert!(!standing(&same, 3).is_verified);
        let both = [said(person, 1, 2, Evidence::Meeting, one), said(person, 2, 3, Evidence::Call, two)];
        assert!(standing(&both, 3).is_verified);
    }

    #[test]
    fn evidence_from_before_a_change_of_mind_verifies_nothing() {
        let (person, author) = (PersonId::new(), AccountId::new());
        let ledger = [
            said(person, 1, 3, Evidence::Vote, author),
            said(person, 2, -1, Evidence::Meeting, author),
            said(person, 3, 2, Evidence::Meeting, author),
        ];
        assert!(!standing(&ledger, 4).is_verified);
    }

    #[test]
    fn leaning_is_never_verified_support() {
        let person = PersonId::new();
        assert!(!standing(&[said(person, 1, 1, Evidence::Vote, AccountId::new())], 2).is_verified);
    }

    #[test]
    fn an_old_stance_is_stale() {
        let person = PersonId::new();
        let ledger = [said(person, 0, 2, Evidence::Vote, AccountId::new())];
        assert!(!standing(&ledger, 180).is_stale);
        assert!(standing(&ledger, 181).is_stale);
    }
}
