//! From the ledger to where each person stands: pure.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use super::{ContactId, Evidence, Holder, Level, StanceId};
use crate::accounts::AccountId;

/// One recording that had been made, and not been withdrawn, by the time asked for.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Recording {
    /// Its id.
    pub id: StanceId,
    /// Who stands there.
    #[sqlx(flatten)]
    pub holder: Holder,
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

/// Where somebody stands, and how well that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The recording that says so.
    pub stance: StanceId,
    /// Where.
    pub level: Level,
    /// When it was so.
    pub valid_on: NaiveDate,
    /// When we learnt it.
    pub recorded_at: DateTime<Utc>,
    /// Support that rests on public evidence, or on two independent recordings: it counts towards the floor.
    pub is_verified: bool,
    /// Older than the objective's freshness limit.
    pub is_stale: bool,
    /// Evidence of the same day says something else: on the other side of zero, or at least two steps away.
    pub is_contested: bool,
}

/// Whether a stance of a day is stale on another, under a freshness limit in days.
pub fn is_stale(valid_on: NaiveDate, on: NaiveDate, freshness_days: i64) -> bool {
    (on - valid_on).num_days() > freshness_days
}

/// Where everyone stands on `on`, from the recordings valid by then. A stance older than `freshness_days` is stale.
pub fn standings(recordings: &[Recording], on: NaiveDate, freshness_days: i64) -> HashMap<Holder, Standing> {
    let mut by_holder: BTreeMap<Holder, Vec<&Recording>> = BTreeMap::new();
    for recording in recordings.iter().filter(|recording| recording.valid_on <= on) {
        by_holder.entry(recording.holder).or_default().push(recording);
    }
    let stand = |(holder, own)| Some((holder, fold(own, on, freshness_days)?));
    by_holder.into_iter().filter_map(stand).collect()
}

/// Where one holder stands, from all of their recordings.
fn fold(mut own: Vec<&Recording>, on: NaiveDate, freshness_days: i64) -> Option<Standing> {
    own.sort_by_key(|recording| (recording.valid_on, recording.recorded_at, recording.id));
    let latest = own.last()?;
    Some(Standing {
        stance: latest.id,
        level: latest.level,
        valid_on: latest.valid_on,
        recorded_at: latest.recorded_at,
        is_verified: latest.level.is_support() && is_verified(&own),
        is_stale: is_stale(latest.valid_on, on, freshness_days),
        is_contested: is_contested(&own, latest.valid_on),
    })
}

/// Whether the recordings of a day contradict each other: levels on both sides of zero differ by two, too.
fn is_contested(own: &[&Recording], on: NaiveDate) -> bool {
    let levels = || own.iter().filter(|recording| recording.valid_on == on).map(|recording| recording.level.number());
    levels().max().zip(levels().min()).is_some_and(|(most, least)| most - least >= 2)
}

/// Whether the support that a holder gives now is verified: since they last stood elsewhere, there is public evidence,
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
    use crate::directory::{OrganizationId, PersonId};

    fn day(n: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + chrono::Duration::days(n)
    }

    /// A recording of one person's: day, level, evidence, author.
    fn said(person: PersonId, on: i64, level: i64, evidence: Evidence, author: AccountId) -> Recording {
        Recording {
            id: StanceId::new(),
            holder: person.into(),
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

    #[test]
    fn two_contacts_of_one_author_verify_each_other_and_one_contact_noted_twice_does_not() {
        let (person, author) = (PersonId::new(), AccountId::new());
        let (one, two) = (ContactId::new(), ContactId::new());
        let from =
            |on, contact| Recording { contact_id: Some(contact), ..said(person, on, 2, Evidence::Meeting, author) };
        assert!(standing(&[from(1, one), from(2, two)], 3).is_verified);
        assert!(!standing(&[from(1, one), from(2, one)], 3).is_verified);
        let unsigned = |on| Recording { author_id: None, ..said(person, on, 2, Evidence::Meeting, author) };
        assert!(!standing(&[unsigned(1), unsigned(2)], 3).is_verified, "nobody knows whether they were two");
    }

    #[test]
    fn contradictory_evidence_of_one_day_is_flagged_and_a_step_is_not() {
        let (person, author) = (PersonId::new(), AccountId::new());
        let contested = |levels: &[(i64, i64)]| {
            let ledger: Vec<_> =
                levels.iter().map(|(on, level)| said(person, *on, *level, Evidence::Meeting, author)).collect();
            standing(&ledger, 9).is_contested
        };
        assert!(contested(&[(1, 1), (1, -1)]) && contested(&[(1, 3), (1, 1)]) && contested(&[(1, 0), (1, -2)]));
        assert!(!contested(&[(1, 3), (1, 2)]) && !contested(&[(1, 1), (1, 0)]) && !contested(&[(1, 2), (1, 2)]));
        assert!(!contested(&[(1, 3), (2, -3)]), "a change of mind is none");
        assert!(!contested(&[(1, 3), (1, -3), (2, 1)]), "nor is what was so before");
    }

    #[test]
    fn a_group_and_a_person_stand_apart() {
        let (person, author) = (PersonId::new(), AccountId::new());
        let line = Holder::from(OrganizationId::new());
        let ledger = [
            said(person, 1, -2, Evidence::Vote, author),
            Recording { holder: line, ..said(person, 1, 2, Evidence::Vote, author) },
        ];
        let found = standings(&ledger, day(2), 180);
        assert_eq!((found[&person.into()].level.number(), found[&line].level.number()), (-2, 2));
    }
}
