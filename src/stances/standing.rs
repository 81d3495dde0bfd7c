//! From the ledger to where each person stands: pure.

use std::collections::HashMap;

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

/// Whether the latest recordings of a holder, in no order, say as much of where they stand as all of them would: none
/// before them can be of the same day, or confirm the support that is given now.
pub(super) fn is_enough(latest: &mut [&Recording]) -> bool {
    in_order(latest);
    let (Some(first), Some(last)) = (latest.first(), latest.last()) else { return true };
    let is_whole_day = first.valid_on < last.valid_on || is_contested(latest, last.valid_on);
    let is_whole_support = latest.iter().any(|recording| !recording.level.is_support()) || is_verified(latest);
    is_whole_day && (is_whole_support || !last.level.is_support())
}

fn in_order(own: &mut [&Recording]) {
    own.sort_unstable_by_key(|recording| (recording.valid_on, recording.recorded_at, recording.id));
}

/// Recordings by holder and in order, for standings on many days.
#[derive(Clone, Debug)]
pub struct Histories<'a>(HashMap<Holder, Vec<&'a Recording>>);

impl<'a> Histories<'a> {
    /// Of these recordings.
    pub fn of(recordings: &'a [Recording]) -> Histories<'a> {
        let mut by_holder: HashMap<Holder, Vec<&Recording>> = HashMap::new();
        for recording in recordings {
            by_holder.entry(recording.holder).or_default().push(recording);
        }
        for own in by_holder.values_mut() {
            in_order(own);
        }
        Histories(by_holder)
    }

    /// Where one holder stands on a day. A stance older than `freshness_days` is stale.
    pub fn standing(&self, holder: Holder, on: NaiveDate, freshness_days: i64) -> Option<Standing> {
        let own = self.0.get(&holder)?;
        fold(&own[..own.partition_point(|recording| recording.valid_on <= on)], on, freshness_days)
    }

    /// Where everyone stands on a day.
    pub fn standings(&self, on: NaiveDate, freshness_days: i64) -> HashMap<Holder, Standing> {
        let stand = |holder: &Holder| Some((*holder, self.standing(*holder, on, freshness_days)?));
        self.0.keys().filter_map(stand).collect()
    }
}

/// Where everyone stands on `on`, from the recordings valid by then. A stance older than `freshness_days` is stale.
pub fn standings(recordings: &[Recording], on: NaiveDate, freshness_days: i64) -> HashMap<Holder, Standing> {
    Histories::of(recordings).standings(on, freshness_days)
}

/// Where one holder stands, from their recordings in order.
fn fold(own: &[&Recording], on: NaiveDate, freshness_days: i64) -> Option<Standing> {
    let latest = own.last()?;
    Some(Standing {
        stance: latest.id,
        level: latest.level,
        valid_on: latest.valid_on,
        recorded_at: latest.recorded_at,
        is_verified: latest.level.is_support() && is_verified(own),
        is_stale: is_stale(latest.valid_on, on, freshness_days),
        is_contested: is_contested(own, latest.valid_on),
    })
}

/// Whether the recordings of the last day contradict each other: levels on both sides of zero differ by two, too.
fn is_contested(own: &[&Recording], on: NaiveDate) -> bool {
    let of_day = || own.iter().rev().take_while(|recording| recording.valid_on == on);
    let levels = || of_day().map(|recording| recording.level.number());
    levels().max().zip(levels().min()).is_some_and(|(most, least)| most - least >= 2)
}

/// Whether the support that a holder gives now is verified: since they last stood elsewhere, there is public evidence,
/// or two recordings that do not rest on each other (two authors, or two contacts).
fn is_verified(own: &[&Recording]) -> bool {
    let current = || own.iter().rev().take_while(|recording| recording.level.is_support());
    current().any(|recording| recording.evidence.is_public())
        || several(current().filter_map(|recording| recording.author_id))
        || several(current().filter_map(|recording| recording.contact_id))
}

/// Whether two of these differ.
fn several<T: PartialEq>(mut ids: impl Iterator<Item = T>) -> bool {
    ids.next().is_some_and(|first| ids.any(|other| other != first))
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

    mod properties {
        use proptest::prelude::*;

        use super::*;

        proptest! {
            #[test]
            fn where_the_latest_recordings_are_enough_all_of_them_say_the_same(
                acts in proptest::collection::vec((0..4i64, -1..=3i64, 0..4usize, 0..2usize), 1..12),
                most in 1..5usize,
            ) {
                let (person, authors) = (PersonId::new(), [AccountId::new(), AccountId::new()]);
                let evidence = [Evidence::Meeting, Evidence::Mail, Evidence::Call, Evidence::Speech];
                let ledger: Vec<_> = acts
                    .iter()
                    .map(|(on, level, what, who)| said(person, *on, *level, evidence[*what], authors[*who]))
                    .collect();
                let mut all: Vec<&Recording> = ledger.iter().collect();
                in_order(&mut all);
                let mut latest: Vec<&Recording> = all.iter().rev().take(most).copied().collect();
                if is_enough(&mut latest) {
                    prop_assert_eq!(fold(&latest, day(9), 180), fold(&all, day(9), 180));
                }
            }
        }
    }
}
