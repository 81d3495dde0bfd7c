use super::*;
use crate::accounts::AccountId;
use crate::directory::PersonId;
use crate::stances::{Evidence, StanceId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const FROM: &str = "2026-10-25";
const ON: &str = "2026-11-24";

fn said(who: PersonId, on: &str, level: i64, evidence: Evidence) -> Recording {
    Recording {
        id: StanceId::new(),
        holder: who.into(),
        level: Level::new(level).unwrap(),
        valid_on: day(on),
        recorded_at: day(ON).and_hms_opt(12, 0, 0).unwrap().and_utc(),
        author_id: Some(AccountId::new()),
        evidence,
        contact_id: None,
    }
}

fn seated(people: &[PersonId]) -> Seated {
    Seated { holders: people.iter().map(|id| Holder::Person(*id)).collect(), unentered: vec![] }
}

/// With the same people on the roster on both days.
fn between(recordings: &[Recording], people: &[PersonId], freshness: i64) -> Vec<Course> {
    let house = seated(people);
    courses(recordings, (day(FROM), &house), (day(ON), &house), freshness)
}

fn change(recordings: &[Recording], who: PersonId) -> Option<Change> {
    between(recordings, &[who], 180).iter().find(|course| course.holder == who.into()).unwrap().change()
}

#[test]
fn a_higher_level_is_towards_and_a_lower_one_away() {
    let who = PersonId::new();
    let moves = |from, to| {
        change(&[said(who, "2026-10-01", from, Evidence::Vote), said(who, "2026-11-01", to, Evidence::Vote)], who)
    };
    assert_eq!(moves(-1, 2), Some(Change::Towards));
    assert_eq!(moves(3, 2), Some(Change::Away));
    assert_eq!(moves(0, 0), None);
}

#[test]
fn the_first_stance_makes_known_and_moves_nobody() {
    let who = PersonId::new();
    assert_eq!(change(&[said(who, "2026-11-01", -3, Evidence::Vote)], who), Some(Change::NewlyKnown));
    assert_eq!(change(&[], who), None);
    assert_eq!(change(&[said(who, FROM, -3, Evidence::Vote)], who), None, "it was known on the first day");
}

#[test]
fn what_is_learnt_late_about_an_earlier_day_is_no_movement() {
    // All of these are recorded on the last day; this one is about a day before the first.
    let who = PersonId::new();
    assert_eq!(change(&[said(who, "2026-09-01", 2, Evidence::Vote)], who), None);
}

#[test]
fn who_went_and_came_back_has_not_moved() {
    let who = PersonId::new();
    let ledger = [
        said(who, "2026-10-01", 2, Evidence::Vote),
        said(who, "2026-11-01", -1, Evidence::Vote),
        said(who, "2026-11-10", 2, Evidence::Meeting),
    ];
    assert_eq!(change(&ledger, who), Some(Change::Unverified), "but the vote is from before");
    assert_eq!(change(&ledger[..1], who), None);
}

#[test]
fn support_that_is_seconded_is_verified_at_the_same_level() {
    let who = PersonId::new();
    let ledger = [said(who, "2026-10-01", 2, Evidence::Meeting), said(who, "2026-11-01", 2, Evidence::Speech)];
    assert_eq!(change(&ledger, who), Some(Change::Verified));
}

#[test]
fn a_stance_that_nobody_renews_becomes_stale() {
    let who = PersonId::new();
    let course = between(&[said(who, "2026-10-20", 2, Evidence::Vote)], &[who], 10)[0];
    assert!(course.is_newly_stale() && course.change().is_none());
    let old = between(&[said(who, "2026-10-01", 2, Evidence::Vote)], &[who], 10)[0];
    assert!(!old.is_newly_stale(), "it was stale already");
}

#[test]
fn who_leaves_takes_the_stance_along_and_has_not_moved() {
    let [stays, leaves, joins] = [(); 3].map(|()| PersonId::new());
    let ledger = [
        said(stays, "2026-10-01", 1, Evidence::Vote),
        said(stays, "2026-11-01", 3, Evidence::Vote),
        said(leaves, "2026-10-01", 2, Evidence::Vote),
        said(joins, "2026-10-01", -2, Evidence::Vote),
    ];
    let (then, now) = (seated(&[stays, leaves]), seated(&[stays, joins]));
    let found = courses(&ledger, (day(FROM), &then), (day(ON), &now), 180);
    let count = |of: fn(&Course) -> bool, at: fn(&Course) -> Option<&Standing>| {
        tally(found.iter().filter(|course| of(course)).map(at), 0)
    };
    let then = count(|course| course.was_seated, |course| course.then.as_ref());
    let now = count(|course| course.is_seated, |course| course.now.as_ref());
    assert_eq!((then.floor, then.expected(), then.ceiling()), (1, 2, 2));
    assert_eq!((now.floor, now.expected(), now.ceiling()), (1, 1, 1));
    let moved: Vec<_> = found.iter().filter(|course| course.change().is_some()).map(|course| course.holder).collect();
    assert_eq!(moved, [Holder::Person(stays)]);
    let line = |code: &str| *by_level(&found, (0, 0)).iter().find(|line| line.code == code).unwrap();
    assert_eq!((line("p2").then, line("p2").left, line("p2").now), (1, 1, 0));
    assert_eq!((line("m2").then, line("m2").joined, line("m2").now), (0, 1, 1));
    assert_eq!((line("p1").moved_out, line("p3").moved_in), (1, 1));
}

#[test]
fn every_level_adds_up_also_with_states_that_nobody_has_entered() {
    let people: Vec<_> = (0..40).map(|_| PersonId::new()).collect();
    let days = ["2026-08-01", "2026-10-01", "2026-11-02", "2026-11-20"];
    let mut ledger = vec![];
    for (at, who) in people.iter().enumerate() {
        for (n, on) in days.iter().enumerate().take(at % 5) {
            let level = i64::try_from((at * 5 + n * 3) % 7).unwrap() - 3;
            ledger.push(said(*who, on, level, Evidence::Meeting));
        }
    }
    let (then, now) = (seated(&people[..30]), seated(&people[8..]));
    let found = courses(&ledger, (day(FROM), &then), (day(ON), &now), 180);
    for unentered in [(0, 0), (4, 4), (5, 2), (1, 6)] {
        let lines = by_level(&found, unentered);
        for line in &lines {
            assert_eq!(line.then + line.moved_in + line.joined, line.now + line.moved_out + line.left, "{line:?}");
        }
        assert_eq!(lines.iter().map(|line| line.then).sum::<usize>(), 30 + unentered.0);
        assert_eq!(lines.iter().map(|line| line.now).sum::<usize>(), 32 + unentered.1);
        assert_eq!(
            lines.iter().map(|line| line.moved_in).sum::<usize>(),
            lines.iter().map(|line| line.moved_out).sum::<usize>()
        );
    }
}

#[test]
fn a_trend_counts_each_month_those_who_had_a_say_then() {
    let [one, two] = [(); 2].map(|()| PersonId::new());
    let ledger = [said(one, "2026-01-10", 3, Evidence::Vote), said(two, "2026-05-01", 1, Evidence::Meeting)];
    let since = |on: NaiveDate| if on < day("2026-03-01") { seated(&[one]) } else { seated(&[one, two]) };
    let points = trend(&ledger, since, day(ON), 180);
    assert_eq!((points.len(), points[0].day, points[12].day), (13, day("2025-11-24"), day(ON)));
    let floors: Vec<_> = points.iter().map(|point| point.tally.floor).collect();
    assert_eq!(floors, [0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    let expected: Vec<_> = points.iter().map(|point| point.tally.expected()).collect();
    assert_eq!(expected, [0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2]);
    assert_eq!((points[3].tally.members(), points[4].tally.members()), (1, 2));
}

#[test]
fn a_mark_stands_where_its_day_is_between_the_points() {
    let points = trend(&[], |_| Seated::default(), day(ON), 180);
    assert_eq!(share(&points, day("2025-11-24")), Some(0.0));
    assert_eq!(share(&points, day(ON)), Some(1.0));
    assert_eq!(share(&points, day("2025-12-09")), Some(0.5 / 12.0));
    assert_eq!(share(&points, day("2025-11-23")), None);
    assert_eq!(share(&points, day("2026-11-25")), None);
}

#[test]
fn a_number_opens_those_whom_it_counts() {
    let [stays, leaves, other] = [(); 3].map(|()| PersonId::new());
    let ledger = [
        said(stays, "2026-10-01", -1, Evidence::Vote),
        said(stays, "2026-11-01", 2, Evidence::Vote),
        said(leaves, "2026-10-01", 2, Evidence::Vote),
        said(other, "2026-11-01", 2, Evidence::Vote),
    ];
    let (then, now) = (seated(&[stays, leaves]), seated(&[stays]));
    let found = courses(&ledger, (day(FROM), &then), (day(ON), &now), 180);
    let whom = |then: &str, now: &str, change: &str| {
        let wanted = Wanted { then: then.into(), now: now.into(), change: change.into() };
        found.iter().filter(|course| wanted.has(course)).map(|course| course.holder).collect::<Vec<_>>()
    };
    let (stays, leaves) = (Holder::from(stays), Holder::from(leaves));
    assert_eq!(whom("floor", "", ""), [leaves]);
    assert_eq!(whom("", "floor", ""), [stays]);
    assert_eq!(whom("m1", "p2", "stayed"), [stays]);
    assert_eq!(whom("p2", "", "left"), [leaves]);
    assert_eq!(whom("", "", "towards"), [stays]);
    assert!(whom("", "", "known").is_empty(), "who has no say is in no number");
    assert!(whom("", "", "nonsense").is_empty());
}
