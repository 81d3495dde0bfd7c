//! What a campaign sends after its first letter, and a second letter that is tried against the first.
//!
//! ```text
//! step 1   letter a ──┐                                step 2              step 3
//!          letter b ──┼── accepted ── N working days ── follow-up ── … ──── follow-up
//!          (open: the rest, until one is chosen)          │
//!                                     replied, met, stopped: skipped, with the reason
//! ```
//!
//! Follow-ups are rows of their own, planned soon after the letter before was accepted, each with the moment from which it
//! may go. Whether it still should is asked when it is taken.

use chrono::{DateTime, Utc};

use crate::outreach::audiences::Wording;
use crate::outreach::letters::{LetterId, Side};
use crate::outreach::policy::Hours;
use crate::outreach::{Fault, Language};
use crate::t;
use crate::when::Zone;

use super::schedule::BRUSSELS;
use super::{Campaign, State};

/// The most follow-ups of one campaign: whoever has not answered five letters does not want a sixth.
pub const MOST_FOLLOW_UPS: usize = 4;

/// The longest time between two letters, in working days.
pub const LONGEST_WAIT: i64 = 60;

/// The fewest people who get each of two letters that are compared.
pub const FEWEST_EACH: usize = 2;

crate::text_enum! {
    /// Which of two first letters.
    pub enum Arm {
        /// The campaign's own.
        A = "a",
        /// The one that is tried against it.
        B = "b",
        /// Waits until one of the two is chosen for the rest.
        Open = "open",
    }
}

/// Which letter of a campaign: the step, from 1, and where two first letters are compared, which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, sqlx::FromRow)]
pub struct Part {
    /// From 1.
    pub step: i64,
    /// Which of two.
    pub arm: Arm,
}

impl Part {
    /// The campaign's own letter.
    pub const FIRST: Part = Part { step: 1, arm: Arm::A };
    /// The one that is tried against it.
    pub const TRIED: Part = Part { step: 1, arm: Arm::B };
    /// The first letter of those who wait for the choice.
    pub const OPEN: Part = Part { step: 1, arm: Arm::Open };

    /// The letter of a later step.
    pub const fn follow_up(step: i64) -> Part {
        Part { step, arm: Arm::A }
    }

    /// `First letter`, `Letter B`, `Follow-up 1`.
    pub fn words(self) -> String {
        match self {
            Part { step: 1, arm: Arm::A } => t!("campaigns-part-first").to_owned(),
            Part { step: 1, arm: Arm::B } => t!("campaigns-part-b").to_owned(),
            Part { step: 1, arm: Arm::Open } => t!("campaigns-part-open").to_owned(),
            Part { step, .. } => t!("campaigns-follow-up", n = step - 1),
        }
    }
}

/// A letter to whoever was sent the one before and has not reacted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// What it says.
    pub letter: LetterId,
    /// Working days after the person's letter before was accepted.
    pub after_days: i64,
    /// Not to whoever was met or called since the first letter.
    pub stops_when_met: bool,
    /// Not to whoever has become supportive or firmer since the first letter.
    pub stops_when_supportive: bool,
}

/// A second letter that is tried against the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What it says.
    pub letter: LetterId,
    /// Percent of all recipients who get one of the two at once.
    pub share: i64,
    /// Working days after the start on which the choice is due.
    pub days: i64,
    /// The better one is chosen then without a person.
    pub by_itself: bool,
}

/// What a campaign sends besides its first letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sequence {
    /// In order.
    pub follow_ups: Vec<FollowUp>,
    /// Against the first letter.
    pub comparison: Option<Comparison>,
}

impl Sequence {
    /// Whether there is only the first letter.
    pub fn is_single(&self) -> bool {
        self.follow_ups.is_empty() && self.comparison.is_none()
    }

    /// The follow-up of a step, from 2.
    pub fn follow_up(&self, step: i64) -> Option<&FollowUp> {
        self.follow_ups.get(usize::try_from(step - 2).ok()?)
    }

    /// The number of the last step.
    pub fn last_step(&self) -> i64 {
        i64::try_from(self.follow_ups.len()).unwrap_or_default() + 1
    }

    /// What is wrong with it.
    pub(super) fn faults(&self, first: LetterId) -> Vec<Fault> {
        let mut faults = vec![];
        let mut fault = |field, message: String| faults.push(Fault { field, message });
        if self.follow_ups.len() > MOST_FOLLOW_UPS {
            fault("follow_ups", t!("campaigns-error-most-follow-ups", most = MOST_FOLLOW_UPS));
        }
        let days = |n: i64| (1..=LONGEST_WAIT).contains(&n);
        if self.follow_ups.iter().any(|one| !days(one.after_days)) {
            fault("follow_ups", t!("campaigns-error-follow-up-days", most = LONGEST_WAIT));
        }
        let letters: Vec<LetterId> = self.follow_ups.iter().map(|one| one.letter).collect();
        let twice = letters.iter().enumerate().any(|(at, letter)| *letter == first || letters[..at].contains(letter));
        if twice {
            fault("follow_ups", t!("campaigns-error-letter-twice").to_owned());
        }
        if let Some(comparison) = &self.comparison {
            if comparison.letter == first || letters.contains(&comparison.letter) {
                fault("compare_letter", t!("campaigns-error-compared-letter").to_owned());
            }
            if !(1..=100).contains(&comparison.share) {
                fault("compare_share", t!("campaigns-error-share").to_owned());
            }
            if !days(comparison.days) {
                fault("compare_days", t!("campaigns-error-number", most = LONGEST_WAIT));
            }
        }
        faults
    }
}

/// What came of comparing two letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verdict {
    /// When the choice is due; none before the start.
    pub ends_at: Option<DateTime<Utc>>,
    /// The letter that goes to the rest.
    pub chosen: Option<Arm>,
    /// When it was chosen.
    pub chosen_at: Option<DateTime<Utc>>,
    /// By whom; nobody, where the program did it.
    pub chooser_name: Option<String>,
    /// What the choice rested on.
    pub figures: Option<Figures>,
}

/// How two letters fared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// The campaign's own.
    pub a: Fared,
    /// The one that is tried against it.
    pub b: Fared,
}

/// How one letter fared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fared {
    /// Letters that were accepted.
    pub sent: i64,
    /// People who answered it.
    pub replied: i64,
}

impl Fared {
    /// Whether a larger part answered than to the other one.
    pub fn is_better_than(self, other: Fared) -> bool {
        // As whole numbers: a / b > c / d.
        self.replied * other.sent.max(1) > other.replied * self.sent.max(1)
    }
}

impl Figures {
    /// The better one; the first on a tie.
    pub fn better(self) -> Arm {
        if self.b.is_better_than(self.a) { Arm::B } else { Arm::A }
    }

    /// How probable a difference at least as large is if both letters are equally good: Fisher's exact test, two-sided.
    /// None where nothing can be said.
    pub fn chance(self) -> Option<f64> {
        use statrs::stats_tests::Alternative;
        use statrs::stats_tests::fisher::fishers_exact;
        let cell = |n: i64| u64::try_from(n).ok();
        let (a, b) = (self.a, self.b);
        if a.sent == 0 || b.sent == 0 || a.replied > a.sent || b.replied > b.sent {
            return None;
        }
        let table = [cell(a.replied)?, cell(b.replied)?, cell(a.sent - a.replied)?, cell(b.sent - b.replied)?];
        fishers_exact(&table, Alternative::TwoSided).ok().map(|p| p.clamp(0.0, 1.0))
    }
}

/// How many of some people get each of two letters at once: the share, halved, at least [`FEWEST_EACH`], at most all.
pub fn each_of_two(people: usize, share: i64) -> usize {
    let share = usize::try_from(share).unwrap_or_default();
    let half = (people * share).div_ceil(200);
    half.max(FEWEST_EACH).min(people / 2)
}

/// The moment from which a letter may go that comes so many working days after another was accepted: the opening of that
/// day in Brussels. None if the house is closed for more than a year.
pub fn due_after(hours: &Hours, accepted: DateTime<Utc>, working_days: i64) -> Option<DateTime<Utc>> {
    let brussels = Zone::named(BRUSSELS)?;
    let day = hours.working_days_after(brussels.date(accepted), u64::try_from(working_days).ok()?)?;
    brussels.moment(day, hours.opens).ok()
}

impl Wording {
    /// The text for somebody who gets another letter in some language and of some side already: the same as far as it is
    /// written, else the default.
    pub fn like(&self, language: Language, side: Side) -> (Language, Side) {
        let has = |language, side| self.written.contains(&(language, side));
        let language = if has(language, Side::All) { language } else { self.default };
        (language, if has(language, side) { side } else { Side::All })
    }
}

impl Campaign {
    /// The letters that it sends, in order.
    pub fn letters(&self) -> Vec<(Part, LetterId)> {
        let tried = self.sequence.comparison.iter().map(|comparison| (Part::TRIED, comparison.letter));
        let later = self.sequence.follow_ups.iter().zip(2..).map(|(one, step)| (Part::follow_up(step), one.letter));
        std::iter::once((Part::FIRST, self.letter_id)).chain(tried).chain(later).collect()
    }

    /// Whether it sends a letter in any of its steps.
    pub fn uses(&self, letter: LetterId) -> bool {
        self.letters().iter().any(|(_, own)| *own == letter)
    }

    /// Whether some of its people wait until one of two letters is chosen.
    pub fn waits_for_choice(&self) -> bool {
        self.state == State::Sending && self.verdict.as_ref().is_some_and(|verdict| verdict.chosen.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn follow_up(after_days: i64) -> FollowUp {
        FollowUp { letter: LetterId::new(), after_days, stops_when_met: true, stops_when_supportive: false }
    }

    #[test]
    fn a_follow_up_is_due_when_the_working_day_opens_in_brussels() {
        let hours = Hours::default();
        let due = |accepted, days| due_after(&hours, at(accepted), days).unwrap().to_rfc3339();
        // Wednesday + 3: Thursday, Friday, Monday.
        assert_eq!(due("2026-11-25T15:00:00Z", 3), "2026-11-30T08:00:00+00:00");
        // Late on the evening in Greenwich it is the next day in Brussels.
        assert_eq!(due("2026-11-24T23:30:00Z", 1), "2026-11-26T08:00:00+00:00");
        // Over the summer time, and over the holidays.
        assert_eq!(due("2027-03-26T10:00:00Z", 1), "2027-03-30T07:00:00+00:00");
        assert_eq!(due("2026-12-23T10:00:00Z", 2), "2027-01-05T08:00:00+00:00");
        let closed = Hours { weekdays: vec![], ..hours };
        assert_eq!(due_after(&closed, at("2026-11-25T15:00:00Z"), 1), None);
    }

    #[test]
    fn each_of_two_letters_goes_to_half_of_the_share_and_to_two_at_least() {
        assert_eq!(
            [(100, 20), (100, 1), (10, 50), (4, 10), (5, 100), (3, 50)].map(|(n, s)| each_of_two(n, s)),
            [10, 2, 3, 2, 2, 1]
        );
    }

    #[test]
    fn the_better_letter_is_the_one_that_more_of_its_readers_answer() {
        let fared = |sent, replied| Fared { sent, replied };
        let better = |a, b| Figures { a, b }.better();
        assert_eq!(better(fared(10, 2), fared(10, 3)), Arm::B);
        assert_eq!(better(fared(10, 3), fared(20, 6)), Arm::A, "the first on a tie");
        assert_eq!(better(fared(0, 0), fared(0, 0)), Arm::A);
        assert_eq!(better(fared(20, 4), fared(5, 2)), Arm::B);
    }

    #[test]
    fn whether_a_difference_could_be_chance_is_told_by_fishers_exact_test() {
        let chance = |a: (i64, i64), b: (i64, i64)| {
            let fared = |(sent, replied)| Fared { sent, replied };
            Figures { a: fared(a), b: fared(b) }.chance()
        };
        let near = |p: Option<f64>, wanted: f64| assert!((p.unwrap() - wanted).abs() < 0.0005, "{p:?}, not {wanted}");
        // Fisher's own: a lady tasting tea, three of four cups right; and R's fisher.test for the others.
        near(chance((4, 3), (4, 1)), 0.4857);
        near(chance((10, 1), (10, 8)), 0.005_477);
        near(chance((50, 5), (50, 5)), 1.0);
        assert_eq!(chance((0, 0), (10, 3)), None);
    }

    #[test]
    fn what_is_wrong_with_a_sequence_is_said_beside_its_field() {
        let first = LetterId::new();
        let fields = |sequence: &Sequence| sequence.faults(first).iter().map(|fault| fault.field).collect::<Vec<_>>();
        let mut sequence = Sequence { follow_ups: vec![follow_up(3), follow_up(5)], comparison: None };
        assert!(fields(&sequence).is_empty());
        sequence.follow_ups[1].letter = sequence.follow_ups[0].letter;
        assert_eq!(fields(&sequence), ["follow_ups"], "one letter in two steps");
        sequence.follow_ups[1] = follow_up(0);
        assert_eq!(fields(&sequence), ["follow_ups"], "at once");
        sequence.follow_ups = (0..5).map(|_| follow_up(2)).collect();
        assert_eq!(fields(&sequence), ["follow_ups"], "too many");
        let comparison = Comparison { letter: first, share: 0, days: 90, by_itself: false };
        sequence = Sequence { follow_ups: vec![], comparison: Some(comparison) };
        assert_eq!(fields(&sequence), ["compare_letter", "compare_share", "compare_days"]);
    }

    #[test]
    fn a_follow_up_is_read_in_the_language_of_the_letter_before_as_far_as_it_is_written() {
        let written =
            vec![(Language::English, Side::All), (Language::French, Side::All), (Language::French, Side::For)];
        let wording = Wording { default: Language::English, written };
        assert_eq!(wording.like(Language::French, Side::For), (Language::French, Side::For));
        assert_eq!(wording.like(Language::French, Side::Against), (Language::French, Side::All));
        assert_eq!(wording.like(Language::German, Side::For), (Language::English, Side::All));
    }
}
