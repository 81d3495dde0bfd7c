//! From one set of recordings to where everyone stood on two days, and on days before: pure.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::super::seats::Seated;
use crate::decisions::{Bucket, Tally};
use crate::stances::{Histories, Holder, Level, Recording, Standing};
use crate::t;

/// The name of *unknown* where levels have theirs.
pub const UNKNOWN: &str = "un";
/// How many months a trend goes back.
const MONTHS: u32 = 12;

/// Where one holder stood on the two days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// Who.
    pub holder: Holder,
    /// Where on the first day; none if that was unknown.
    pub then: Option<Standing>,
    /// Where on the last day; none if that is unknown.
    pub now: Option<Standing>,
    /// Whether they had a say on the first day.
    pub was_seated: bool,
    /// Whether they have a say on the last day.
    pub is_seated: bool,
}

/// What became of a stance between the two days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// To a higher level.
    Towards,
    /// To a lower level.
    Away,
    /// From unknown to any level.
    NewlyKnown,
    /// The same level, of which the support has become verified.
    Verified,
    /// The same level, of which the support is no longer verified.
    Unverified,
}

impl Change {
    /// Every change, in the order of the report.
    pub const ALL: [Change; 5] =
        [Change::Towards, Change::Away, Change::NewlyKnown, Change::Verified, Change::Unverified];

    /// Its word in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Change::Towards => "towards",
            Change::Away => "away",
            Change::NewlyKnown => "known",
            Change::Verified => "verified",
            Change::Unverified => "unverified",
        }
    }

    /// As shown.
    pub fn label(self) -> &'static str {
        match self {
            Change::Towards => t!("reports-movement-change-towards"),
            Change::Away => t!("reports-movement-change-away"),
            Change::NewlyKnown => t!("reports-movement-change-known"),
            Change::Verified => t!("reports-movement-change-verified"),
            Change::Unverified => t!("reports-movement-change-unverified"),
        }
    }
}

impl Change {
    /// In a sentence, or behind a stance.
    pub fn note(self) -> &'static str {
        match self {
            Change::Towards => t!("reports-movement-note-towards"),
            Change::Away => t!("reports-movement-note-away"),
            Change::NewlyKnown => t!("reports-movement-note-known"),
            Change::Verified => t!("reports-movement-note-verified"),
            Change::Unverified => t!("reports-movement-note-unverified"),
        }
    }
}

/// The code of a level, or of unknown.
pub fn code(standing: Option<Standing>) -> &'static str {
    standing.map_or(UNKNOWN, |standing| standing.level.code())
}

impl Course {
    /// What became of the stance; none if it is as it was.
    pub fn change(&self) -> Option<Change> {
        let now = self.now?;
        let Some(then) = self.then else { return Some(Change::NewlyKnown) };
        match (now.level.cmp(&then.level), then.is_verified, now.is_verified) {
            (Ordering::Greater, ..) => Some(Change::Towards),
            (Ordering::Less, ..) => Some(Change::Away),
            (Ordering::Equal, false, true) => Some(Change::Verified),
            (Ordering::Equal, true, false) => Some(Change::Unverified),
            (Ordering::Equal, ..) => None,
        }
    }

    /// How many levels it is from then to now; 0 if one of them is unknown.
    pub fn steps(&self) -> i64 {
        let number = |standing: Option<Standing>| standing.map(|standing| standing.level.number());
        number(self.now).zip(number(self.then)).map_or(0, |(now, then)| now - then)
    }

    /// Whether the stance has become stale in between.
    pub fn is_newly_stale(&self) -> bool {
        let is_stale = |standing: Option<Standing>| standing.is_some_and(|standing| standing.is_stale);
        is_stale(self.now) && !is_stale(self.then)
    }

    /// Whether they have a say on the last day and had none on the first.
    pub fn has_joined(&self) -> bool {
        self.is_seated && !self.was_seated
    }

    /// Whether they had a say on the first day and have none on the last.
    pub fn has_left(&self) -> bool {
        self.was_seated && !self.is_seated
    }

    /// Whether they had a say on both days.
    pub fn has_stayed(&self) -> bool {
        self.was_seated && self.is_seated
    }
}

/// Everyone of these recordings with a stance on either day, and everyone with a say on either.
pub fn courses(
    recordings: &[Recording],
    (from, then): (NaiveDate, &Seated),
    (on, now): (NaiveDate, &Seated),
    freshness_days: i64,
) -> Vec<Course> {
    let histories = Histories::of(recordings);
    let stood = histories.standings(from, freshness_days);
    let stand = histories.standings(on, freshness_days);
    let mut everyone: BTreeSet<Holder> = stood.keys().chain(stand.keys()).copied().collect();
    everyone.extend(then.holders.iter().chain(&now.holders));
    let course = |holder: Holder| Course {
        holder,
        then: stood.get(&holder).copied(),
        now: stand.get(&holder).copied(),
        was_seated: then.holders.contains(&holder),
        is_seated: now.holders.contains(&holder),
    };
    everyone.into_iter().map(course).collect()
}

/// How those who have a say stand, in numbers; states that nobody has entered are unknown.
pub fn tally<'a>(standings: impl IntoIterator<Item = Option<&'a Standing>>, unentered: usize) -> Tally {
    let mut tally = Tally::of(standings);
    tally.unknown += u32::try_from(unentered).unwrap_or(u32::MAX);
    tally
}

/// What became of the number at one level, or of those unknown: `then − moved_out + moved_in − left + joined = now`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LevelLine {
    /// `p3` … `m3`, or `un`.
    pub code: &'static str,
    /// In words.
    pub label: &'static str,
    /// On the first day.
    pub then: usize,
    /// Of those with a say on both days, who came to it.
    pub moved_in: usize,
    /// Of those with a say on both days, who went from it.
    pub moved_out: usize,
    /// Who is there and had no say on the first day.
    pub joined: usize,
    /// Who was there and has no say on the last day.
    pub left: usize,
    /// On the last day.
    pub now: usize,
}

/// The levels from champion to blocker, then unknown; `unentered` states on the first and on the last day.
pub fn by_level(courses: &[Course], unentered: (usize, usize)) -> Vec<LevelLine> {
    let named =
        Level::ALL.iter().map(|level| (level.code(), level.label())).chain([(UNKNOWN, t!("reports-document-unknown"))]);
    let line = |(level, label): (&'static str, &'static str)| {
        let count = |is: &dyn Fn(&Course) -> bool| courses.iter().filter(|course| is(course)).count();
        let was = |course: &Course| code(course.then) == level;
        let is = |course: &Course| code(course.now) == level;
        let (before, after) = if level == UNKNOWN { unentered } else { (0, 0) };
        LevelLine {
            code: level,
            label,
            then: count(&|course| course.was_seated && was(course)) + before,
            moved_in: count(&|course| course.has_stayed() && is(course) && !was(course)),
            moved_out: count(&|course| course.has_stayed() && was(course) && !is(course)),
            joined: count(&|course| course.has_joined() && is(course)) + after.saturating_sub(before),
            left: count(&|course| course.has_left() && was(course)) + before.saturating_sub(after),
            now: count(&|course| course.is_seated && is(course)) + after,
        }
    };
    named.map(line).collect()
}

/// How it stood on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The day.
    pub day: NaiveDate,
    /// Those with a say then.
    pub tally: Tally,
}

/// The days of a trend up to and with `on`: one of every month of the last twelve.
pub fn trend_days(on: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    (0..=MONTHS).rev().filter_map(move |back| on.checked_sub_months(Months::new(back)))
}

/// Each day of a trend, with those who had a say then.
pub fn trend(
    recordings: &[Recording],
    seated: impl Fn(NaiveDate) -> Seated,
    on: NaiveDate,
    freshness_days: i64,
) -> Vec<Point> {
    let histories = Histories::of(recordings);
    let point = |day: NaiveDate| {
        let seated = seated(day);
        let stood = seated.holders.iter().map(|holder| histories.standing(*holder, day, freshness_days));
        let stood: Vec<_> = stood.collect();
        let tally = tally(stood.iter().map(Option::as_ref), seated.unentered.len());
        Point { day, tally }
    };
    trend_days(on).map(point).collect()
}

/// Where a day lies between the points of a trend, as a share of the whole; none if it is outside.
#[expect(clippy::cast_precision_loss, reason = "places on a screen")]
pub fn share(points: &[Point], day: NaiveDate) -> Option<f64> {
    let steps = points.len().checked_sub(1).filter(|steps| *steps > 0)?;
    let at = points.windows(2).position(|pair| pair[0].day <= day && day <= pair[1].day)?;
    let (before, after) = (points[at].day, points[at + 1].day);
    let within = (day - before).num_days() as f64 / ((after - before).num_days().max(1)) as f64;
    Some((at as f64 + within) / steps as f64)
}

/// Whom a reader wants to see: who stood at a level or counted in a number on either day, or changed in a way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// On the first day: `p3`, `un`, `floor`, `expected`, `ceiling`, `stale`; empty for any.
    pub then: String,
    /// On the last day.
    pub now: String,
    /// The code of a [`Change`], or `stale`, `joined`, `left`, `stayed`, `moved`; empty for any.
    pub change: String,
}

impl Wanted {
    /// Whether it asks for nobody in particular.
    pub fn is_empty(&self) -> bool {
        *self == Wanted::default()
    }

    /// Whether it is one of them. Only who has a say is.
    pub fn has(&self, course: &Course) -> bool {
        let is_seated = match self.change.as_str() {
            "left" => course.was_seated,
            "moved" | "stayed" => course.has_stayed(),
            _ if self.now.is_empty() && self.change.is_empty() => course.was_seated,
            _ => course.is_seated,
        };
        let changed = match self.change.as_str() {
            "" | "stayed" => true,
            "stale" => course.is_newly_stale(),
            "joined" => course.has_joined(),
            "left" => course.has_left(),
            "moved" => code(course.then) != code(course.now),
            word => course.change().is_some_and(|change| change.code() == word),
        };
        is_seated && changed && counts(&self.then, course.then) && counts(&self.now, course.now)
    }
}

/// Whether a standing is at the level, or counts in the number, of this name.
fn counts(word: &str, standing: Option<Standing>) -> bool {
    let bucket = Bucket::of(standing.as_ref());
    match word {
        "" => true,
        "floor" => bucket == Bucket::Floor,
        "expected" => bucket.is_expected(),
        "ceiling" => bucket.is_in_reach(),
        "stale" => standing.is_some_and(|standing| standing.is_stale),
        level => code(standing) == level,
    }
}

#[cfg(test)]
mod tests;
