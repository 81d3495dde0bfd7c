//! Letters that follow others: to whom, when, and to whom not any more.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use chrono::TimeDelta;
use focal::accounts::{AccountId, Role};
use focal::contacts::{Direction, Kind};
use focal::directory::edit::By;
use focal::directory::{self, Standing};
use focal::identity;
use focal::mail::{Address, Outcome};
use focal::outreach::audiences::{Audience, Condition, Fate};
use focal::outreach::campaigns::{self, Ahead, BRUSSELS, CampaignId, FollowUp, Sequence, State};
use focal::outreach::deliveries::{self, Resolution};
use focal::outreach::policy::{self, Cap, Closed, Hours, Policy};
use focal::outreach::senders::Equipment;
use focal::outreach::{Language, Refused, letters};
use focal::stances::{self, Confidence, Evidence, Level, NewStance};
use focal::when::Zone;

use crate::support::browser::{Answer, Browser};
use crate::support::make::ALL;
use crate::support::round::{Round, after, at};

async fn set(round: &Round, policy: Policy) {
    let mut tx = round.app.app.db.begin().await.unwrap();
    policy::set(&mut tx, &policy, round.manager, round.app.app.now()).await.unwrap();
    tx.commit().await.unwrap();
}

async fn stop(round: &Round, id: CampaignId, member: usize, by: AccountId) -> Result<(), Refused> {
    let mut tx = round.app.app.db.begin().await.unwrap();
    campaigns::stop_for(&mut tx, &ALL, id, round.people[member], by, round.app.app.now()).await?;
    tx.commit().await.map_err(Refused::from)
}

async fn go_on(round: &Round, id: CampaignId, member: usize) -> Result<(), Refused> {
    let mut tx = round.app.app.db.begin().await.unwrap();
    campaigns::go_on_with(&mut tx, &ALL, id, round.people[member]).await?;
    tx.commit().await.map_err(Refused::from)
}

/// Who edits the directory.
fn by(round: &Round) -> By<'static> {
    let now = round.app.app.now();
    By { account: round.manager, name: "Noor Haddad", now, today: now.date_naive() }
}

/// How many mails have gone out.
fn sent(round: &Round) -> usize {
    round.mails().len()
}

#[tokio::test]
async fn whoever_does_not_react_gets_every_letter_on_its_working_day_and_everybody_else_no_more() {
    let round = Round::new(9).await;
    round.refuse(4);
    let id = round.sent(round.three_letters()).await;
    assert_eq!(sent(&round), 8, "one was refused");
    assert_eq!(round.fate(id, 0).await, ["accepted", "planned"]);
    assert_eq!(round.fate(id, 4).await, ["rejected"], "whose first letter was not accepted gets no other");
    assert_eq!(round.state(id).await, State::Sending);

    round.until(at("2026-11-25T10:00:00Z")).await;
    round.log(1, Kind::Email, Direction::In).await;
    round.log(2, Kind::Meeting, Direction::Out).await;
    // A mail of ours is no answer, and neither is a note, nor a call that reached nobody.
    round.log(0, Kind::Email, Direction::Out).await;
    round.log(0, Kind::Note, Direction::Out).await;
    round.miss(0).await;
    let mut tx = round.app.app.db.begin().await.unwrap();
    let objects = Address::parse("member5@ep.example").unwrap();
    directory::set_email_standing(&mut tx, &objects, Standing::Objected, round.app.app.now()).await.unwrap();
    let held = directory::edit::sheet(&mut tx, round.people[6]).await.unwrap().unwrap().memberships;
    for membership in held {
        directory::end_membership(&mut tx, membership.id, at("2026-11-25T00:00:00Z").date_naive()).await.unwrap();
    }
    tx.commit().await.unwrap();
    stop(&round, id, 7, round.author).await.unwrap();
    stop(&round, id, 8, round.author).await.unwrap();
    assert!(matches!(stop(&round, id, 4, round.author).await, Err(Refused::Conflict(_))), "nothing follows");
    go_on(&round, id, 8).await.unwrap();

    // Three working days after Tuesday: Friday at nine in Brussels, not a minute earlier.
    round.until(at("2026-11-26T15:00:00Z")).await;
    round.until(at("2026-11-27T07:55:00Z")).await;
    assert_eq!(sent(&round), 8);
    round.until(at("2026-11-27T08:00:00Z")).await;
    assert_eq!(sent(&round), 8 + 3, "0, 3 and 8");
    assert_eq!(round.fate(id, 1).await, ["accepted", "skipped: replied on 25 November"]);
    assert_eq!(round.fate(id, 2).await, ["accepted", "skipped: met on 25 November"]);
    assert_eq!(round.fate(id, 5).await, ["accepted", "skipped: the person objected"]);
    assert_eq!(round.fate(id, 6).await, ["accepted", "skipped: the mandate has ended"]);
    assert_eq!(round.fate(id, 7).await, ["accepted", "skipped: stopped by Camille Devos on 25 November"]);
    assert!(matches!(go_on(&round, id, 7).await, Err(Refused::Conflict(_))), "too late");

    round.log(3, Kind::Call, Direction::Out).await;
    // The weekend and the nights pass; five working days after that Friday is the next one.
    for day in ["2026-11-28T12:00:00Z", "2026-11-30T09:00:00Z", "2026-12-03T16:59:00Z", "2026-12-04T07:00:00Z"] {
        round.until(at(day)).await;
        assert_eq!(sent(&round), 11, "{day}");
    }
    assert_eq!(round.state(id).await, State::Sending, "letters are still to come");
    round.until(at("2026-12-04T08:00:00Z")).await;
    assert_eq!(round.fate(id, 3).await, ["accepted", "accepted", "skipped: spoken to by telephone on 27 November"]);
    assert_eq!(round.state(id).await, State::Finished);

    round.until(at("2026-12-18T10:00:00Z")).await;
    let got = round.got();
    for member in [0, 8] {
        assert_eq!(got[&member], ["First", "Reminder", "Last word"]);
    }
    assert_eq!(got[&3], ["First", "Reminder"]);
    assert!([1, 2, 5, 6, 7].iter().all(|member| got[member] == ["First"]));
    assert_eq!((got.len(), sent(&round)), (8, 13));
    round.assert_counts(id).await;
    let brussels = Zone::named(BRUSSELS).unwrap();
    for (_, mail) in round.mails() {
        let hour: u32 = brussels.format(mail.date.unwrap(), "%H").parse().unwrap();
        assert!((9..18).contains(&hour), "{:?}", mail.date);
    }
}

#[tokio::test]
async fn a_follow_up_answers_the_letters_before_in_the_same_thread() {
    let round = Round::new(2).await;
    let id = round.sent(round.three_letters()).await;
    round.until(at("2026-11-27T08:00:00Z")).await;
    round.until(at("2026-12-04T08:00:00Z")).await;
    let mails: Vec<_> = round.mails().into_iter().filter(|(member, _)| *member == 1).map(|(_, mail)| mail).collect();
    let ids: Vec<&str> = mails.iter().map(|mail| mail.message_id.as_deref().unwrap()).collect();
    let header = |at: usize, name: &str| {
        let found = mails[at].headers.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.split_whitespace().collect::<Vec<_>>().join(" "))
    };
    assert_eq!(header(0, "In-Reply-To"), None);
    assert_eq!(header(0, "References"), None);
    assert_eq!(header(1, "In-Reply-To").unwrap(), format!("<{}>", ids[0]));
    assert_eq!(header(1, "References").unwrap(), format!("<{}>", ids[0]));
    assert_eq!(header(2, "In-Reply-To").unwrap(), format!("<{}>", ids[1]));
    assert_eq!(header(2, "References").unwrap(), format!("<{}> <{}>", ids[0], ids[1]));
    let rows = round.rows(id, 1).await;
    assert_eq!(rows.iter().map(|row| row.message_id.as_str()).collect::<Vec<_>>(), ids, "as planned");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 3);
}

#[tokio::test]
async fn days_on_which_the_house_is_closed_are_no_working_days() {
    let round = Round::new(1).await;
    let recess = Closed {
        first: at("2026-11-25T00:00:00Z").date_naive(),
        last: at("2026-11-26T00:00:00Z").date_naive(),
        name: "Recess".into(),
    };
    set(&round, Policy { hours: Hours { closed: vec![recess], ..Hours::default() }, ..Policy::default() }).await;
    let id = round.sent(Sequence { follow_ups: vec![after(round.letters[1], 3)], comparison: None }).await;
    let due = round.rows(id, 0).await[1].due_at.unwrap();
    assert_eq!(due, at("2026-12-01T08:00:00Z"), "Friday, Monday, Tuesday");
    // On the day that it is due the house closes after all: it goes at the next opening, not at night.
    let mut hours = policy::get(&round.app.app.db).await.unwrap().hours;
    hours.closed.push(Closed { first: due.date_naive(), last: due.date_naive(), name: "Snow".into() });
    set(&round, Policy { hours, ..Policy::default() }).await;
    round.until(at("2026-12-01T10:00:00Z")).await;
    assert_eq!(sent(&round), 1);
    round.until(at("2026-12-02T08:00:00Z")).await;
    assert_eq!(round.got()[&0], ["First", "Reminder"]);
}

#[tokio::test]
async fn planning_that_dies_on_the_way_plans_nobody_twice_and_forgets_nobody() {
    let round = Round::new(7).await;
    let id = round.sent(Sequence { follow_ups: vec![after(round.letters[1], 2)], comparison: None }).await;
    let db = &round.app.app.db;
    let clear =
        focal::scoped!(&ALL, "delete from delivery where campaign_id = $1 and step = 2 and $scope(client_id)", id);
    let counts = focal::scoped!(
        &ALL,
        "update campaign_count set deliveries = 0 where campaign_id = $1 and step = 2 and $scope(client_id)",
        id
    );
    let mut tx = db.begin().await.unwrap();
    tx.ex().exec(clear).await.unwrap();
    tx.ex().exec(counts).await.unwrap();
    tx.commit().await.unwrap();
    let planned = async || {
        let counts = deliveries::progress_by_part(db, &ALL, id).await.unwrap();
        counts.iter().filter(|(part, _)| part.step == 2).map(|(_, n)| n.total()).sum::<i64>()
    };
    let now = round.app.app.now();
    let step = async |from, commit: bool| {
        let mut tx = db.begin().await.unwrap();
        let next = campaigns::follow_up(&mut tx, &ALL, id, from, 3, now).await.unwrap();
        if commit {
            tx.commit().await.unwrap();
        }
        next
    };
    let next = step(Ahead::default(), true).await.unwrap();
    assert_eq!(planned().await, 3);
    step(next, false).await;
    assert_eq!(planned().await, 3, "killed before the commit");
    let mut tx = db.begin().await.unwrap();
    assert!(!campaigns::finish_if_done(&mut tx, &ALL, id, now).await.unwrap(), "four are still to be followed");
    drop(tx);
    // The next process begins anew.
    let mut next = Some(Ahead::default());
    while let Some(from) = next {
        next = step(from, true).await;
    }
    assert_eq!(planned().await, 7);
    assert_eq!(step(Ahead::default(), true).await, None);
    assert_eq!(planned().await, 7);
    round.assert_counts(id).await;
    round.until(at("2026-11-26T08:00:00Z")).await;
    assert!(round.got().values().all(|got| *got == ["First", "Reminder"]) && round.got().len() == 7);
}

#[tokio::test]
async fn approval_is_asked_for_every_letter_and_freezes_the_words_of_all() {
    let round = Round::new(1).await;
    let db = &round.app.app.db;
    let now = round.app.app.now();
    // A letter that nobody has written yet, then one that the approver wrote.
    let mut tx = db.begin().await.unwrap();
    let empty =
        letters::create(&mut tx, &ALL, round.client, "Empty", Language::English, round.author, now).await.unwrap();
    tx.commit().await.unwrap();
    let id = round.begun(Sequence { follow_ups: vec![after(empty, 3)], comparison: None }).await;
    let Err(Refused::Blocked(why)) = round.submit(id).await else { panic!("submitted") };
    assert_eq!(why, ["Follow-up 1, “Empty”, has no text in its default language: write it in English."]);
    let save = async |by, text| {
        let mut tx = db.begin().await.unwrap();
        let voided =
            letters::save_variant(&mut tx, &ALL, empty, Language::English, "Subject", text, by, now).await.unwrap();
        tx.commit().await.unwrap();
        voided
    };
    save(round.manager, "As approved").await;
    round.submit(id).await.unwrap();
    let Err(Refused::OwnWork(why)) = round.approve(id, round.manager).await else { panic!("approved") };
    assert!(why.contains("“Empty”"), "{why}");
    assert_eq!(
        save(round.author, "As approved, nearly").await.len(),
        1,
        "a change of any step's letter takes the request back"
    );
    round.submit(id).await.unwrap();
    round.approve(id, round.manager).await.unwrap();
    assert_eq!(save(round.author, "As approved.").await.len(), 1, "and an approval");
    assert_eq!(round.state(id).await, State::Draft);
    round.submit(id).await.unwrap();
    round.approve(id, round.manager).await.unwrap();
    // Another step takes it back, too.
    let edit = async |days| {
        let mut tx = db.begin().await.unwrap();
        let draft = round.draft(Sequence { follow_ups: vec![after(empty, days)], comparison: None });
        let voided = campaigns::edit(&mut tx, &ALL, id, &draft, round.author, now).await.unwrap();
        tx.commit().await.unwrap();
        voided
    };
    assert_eq!(edit(3).await, None, "nothing changed");
    assert!(edit(2).await.is_some());
    round.submit(id).await.unwrap();
    round.approve(id, round.manager).await.unwrap();
    round.start(id).await;
    assert_eq!(save(round.author, "Changed while it sends").await, [], "what is sent was frozen");
    round.until(at("2026-11-26T08:00:00Z")).await;
    let (_, mail) = round.mails().pop().unwrap();
    assert_eq!((mail.subject.as_str(), mail.text.trim()), ("Subject", "As approved."));
}

#[tokio::test]
async fn cancelling_takes_follow_ups_back_and_pausing_makes_them_wait() {
    let round = Round::new(3).await;
    let id = round.sent(round.three_letters()).await;
    let db = &round.app.app.db;
    let mut tx = db.begin().await.unwrap();
    campaigns::pause(&mut tx, &ALL, id, round.author, round.app.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    round.until(at("2026-11-27T09:00:00Z")).await;
    assert_eq!(sent(&round), 3, "paused on the day");
    let mut tx = db.begin().await.unwrap();
    let due = campaigns::resume(&mut tx, &ALL, id, round.author, round.app.app.now()).await.unwrap();
    focal::jobs::nudge_sending(&mut tx, round.app.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(due, 3);
    round.app.run_jobs().await;
    assert_eq!(sent(&round), 6);
    assert_eq!(round.fate(id, 0).await, ["accepted", "accepted", "planned"]);
    let mut tx = db.begin().await.unwrap();
    assert_eq!(campaigns::cancel(&mut tx, &ALL, id, round.author, round.app.app.now()).await.unwrap(), 3);
    tx.commit().await.unwrap();
    round.assert_counts(id).await;
    round.until(at("2026-12-10T09:00:00Z")).await;
    assert_eq!(sent(&round), 6);
    assert_eq!(round.fate(id, 0).await[2], "cancelled: the campaign was cancelled");
    assert!(matches!(stop(&round, id, 0, round.author).await, Err(Refused::Conflict(_))));
}

#[tokio::test]
async fn a_campaign_that_waits_for_a_day_is_not_paused_every_evening() {
    let round = Round::new(1).await;
    let id = round.sent(round.three_letters()).await;
    for hour in ["2026-11-24T20:00:00Z", "2026-11-25T08:00:00Z", "2026-11-25T20:00:00Z", "2026-11-27T08:00:00Z"] {
        round.until(at(hour)).await;
    }
    let events = campaigns::events(&round.app.app.db, &ALL, id).await.unwrap();
    let told: Vec<&str> = events.iter().map(|event| event.detail.as_str()).collect();
    assert!(told.iter().all(|detail| !detail.contains("paused")), "{told:?}");
    assert_eq!(sent(&round), 2);
}

#[tokio::test]
async fn the_cap_across_clients_holds_for_follow_ups() {
    let round = Round::new(1).await;
    set(&round, Policy { cap: Cap { letters: 1, days: 7 }, ..Policy::default() }).await;
    let id = round.sent(round.three_letters()).await;
    round.until(at("2026-11-27T08:00:00Z")).await;
    assert_eq!(round.fate(id, 0).await, ["accepted", "skipped: the person had enough letters lately"]);
    assert_eq!(round.state(id).await, State::Finished, "who did not get the second does not get the third");
}

#[tokio::test]
async fn a_step_may_stop_for_those_who_have_become_supportive_and_may_go_to_those_who_were_met() {
    let round = Round::new(4).await;
    let record = async |member: usize, level| {
        let now = round.app.app.now();
        let new = NewStance {
            objective: round.objective,
            holder: round.people[member].into(),
            level: Level::new(level).unwrap(),
            valid_on: now.date_naive(),
            confidence: Confidence::High,
            evidence: Evidence::Press,
            quote: String::new(),
            link: None,
            contact: None,
        };
        let mut tx = round.app.app.db.begin().await.unwrap();
        stances::record(&mut tx, &ALL, &new, Some(round.author), now, now.date_naive()).await.unwrap();
        tx.commit().await.unwrap();
    };
    record(1, 2).await;
    let step = FollowUp { letter: round.letters[1], after_days: 1, stops_when_met: false, stops_when_supportive: true };
    let id = round.sent(Sequence { follow_ups: vec![step], comparison: None }).await;
    record(0, 2).await;
    record(2, 1).await;
    // Was supportive before, and still is: nothing has changed.
    record(1, 3).await;
    round.log(3, Kind::Meeting, Direction::Out).await;
    round.until(at("2026-11-25T08:00:00Z")).await;
    assert_eq!(round.fate(id, 0).await, ["accepted", "skipped: supportive since 24 November"]);
    for member in [1, 2, 3] {
        assert_eq!(round.fate(id, member).await, ["accepted", "accepted"], "{member}");
    }
}

#[tokio::test]
async fn one_person_under_two_entries_gets_one_follow_up_and_so_does_each_of_two_people_taken_apart_again() {
    let round = Round::new(3).await;
    let id = round.sent(round.three_letters()).await;
    let db = &round.app.app.db;
    let by = by(&round);
    let merge = async |kept: usize, absorbed: usize| {
        let mut tx = db.begin().await.unwrap();
        let (kept, absorbed) = (round.people[kept], round.people[absorbed]);
        let merged = identity::merge(&mut tx, &by, Role::Manager, kept, absorbed, &[]).await.unwrap();
        tx.commit().await.unwrap();
        merged.set
    };
    // Both were written to: each entry keeps its letters, and the one that is no more gets nothing further.
    let set = merge(0, 1).await;
    round.until(at("2026-11-27T08:00:00Z")).await;
    assert_eq!(round.fate(id, 0).await, ["accepted", "accepted", "planned"]);
    assert_eq!(round.fate(id, 1).await, ["accepted", "skipped: the person is written to under their other entry"]);
    let mut tx = db.begin().await.unwrap();
    identity::undo(&mut tx, set, Some(round.manager), round.app.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    round.until(at("2026-12-04T08:00:00Z")).await;
    let got = round.got();
    assert_eq!((got[&0].len(), got[&1].len(), got[&2].len()), (3, 1, 3));
    round.assert_counts(id).await;
}

#[tokio::test]
async fn letters_follow_a_person_into_another_entry_and_back() {
    let round = Round::new(2).await;
    let db = &round.app.app.db;
    // Whoever comes later is not among the campaign's people.
    let id = round.sent(round.three_letters()).await;
    let mut tx = db.begin().await.unwrap();
    let new =
        focal::directory::NewPerson { given_name: "Robin".into(), family_name: "Other".into(), ..Default::default() };
    let other = directory::create_person(&mut tx, &new, round.app.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    let by = by(&round);
    let mut tx = db.begin().await.unwrap();
    let set = identity::merge(&mut tx, &by, Role::Manager, other, round.people[0], &[]).await.unwrap().set;
    tx.commit().await.unwrap();
    let steps = async |person| {
        let lines = deliveries::to_person(db, &ALL, id, person).await.unwrap();
        lines.iter().map(|line| line.part.step).collect::<Vec<_>>()
    };
    assert_eq!((steps(other).await, steps(round.people[0]).await), (vec![1, 2], vec![]));
    // What is planned while they are one goes back with the letter that it follows.
    round.until(at("2026-11-27T08:00:00Z")).await;
    assert_eq!(steps(other).await, [1, 2, 3]);
    let mut tx = db.begin().await.unwrap();
    identity::undo(&mut tx, set, Some(round.manager), round.app.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!((steps(other).await, steps(round.people[0]).await), (vec![], vec![1, 2, 3]));
    round.until(at("2026-12-04T08:00:00Z")).await;
    assert_eq!(round.got()[&0], ["First", "Reminder", "Last word"]);
    assert_eq!(round.state(id).await, State::Finished);
}

#[tokio::test]
async fn a_stop_set_on_an_entry_that_was_merged_is_shown_and_kept_and_taken_back_at_the_one_that_is_left() {
    let round = Round::new(2).await;
    let db = &round.app.app.db;
    let id = round.sent(round.three_letters()).await;
    for member in [0, 1] {
        stop(&round, id, member, round.author).await.unwrap();
    }
    let by = by(&round);
    let into_another = async |absorbed, name: &str| {
        let mut tx = db.begin().await.unwrap();
        let new = directory::NewPerson { given_name: name.into(), family_name: "Other".into(), ..Default::default() };
        let kept = directory::create_person(&mut tx, &new, round.app.app.now()).await.unwrap();
        identity::merge(&mut tx, &by, Role::Manager, kept, absorbed, &[]).await.unwrap();
        tx.commit().await.unwrap();
        kept
    };
    // One entry goes on in another, and that in a third.
    let robin = into_another(round.people[0], "Robin").await;
    let robin = into_another(robin, "Robyn").await;
    let alex = into_another(round.people[1], "Alex").await;
    let letter = async |person| deliveries::to_person(db, &ALL, id, person).await.unwrap().remove(0).id;
    let mut browser = round.app.signed_in("Petra Olsen", Role::Consultant, Some(round.client)).await;
    for person in [robin, alex] {
        browser.get(&format!("/people/{person}")).await.says("no further letters");
        let page = browser.get(&format!("/deliveries/{}", letter(person).await)).await;
        page.says("Camille Devos stopped the letters to this person");
    }
    // Taken back for one of them.
    let answer = browser.post(&format!("/deliveries/{}/continuation", letter(alex).await), &[]).await;
    answer.does_not_say("stopped the letters to this person");
    browser.get(&format!("/people/{alex}")).await.does_not_say("no further letters");
    round.until(at("2026-11-27T08:00:00Z")).await;
    let second = async |person| {
        let line = deliveries::to_person(db, &ALL, id, person).await.unwrap().remove(1);
        (line.state, line.reason.unwrap_or_default())
    };
    assert_eq!(second(alex).await.0, deliveries::State::Accepted);
    let (state, why) = second(robin).await;
    assert_eq!(state, deliveries::State::Skipped);
    assert!(why.starts_with("stopped by Camille Devos"), "{why}");
}

#[tokio::test]
async fn a_letter_that_was_sent_after_all_is_followed_although_the_campaign_had_finished() {
    let round = Round::new(2).await;
    let unsure = Address::parse("member1@ep.example").unwrap();
    round.app.mail.answer(&unsure, Outcome::Unknown("the line died".into()));
    round.refuse(0);
    let id = round.sent(Sequence { follow_ups: vec![after(round.letters[1], 1)], comparison: None }).await;
    assert_eq!((round.fate(id, 1).await, round.state(id).await), (vec!["unknown".to_owned()], State::Finished));
    round
        .app
        .mail
        .answer(&unsure, Outcome::Accepted(focal::mail::Reply { code: 250, enhanced: None, text: "ok".into() }));
    let row = round.rows(id, 1).await.remove(0).id;
    let mut tx = round.app.app.db.begin().await.unwrap();
    let now = round.app.app.now();
    deliveries::resolve_unknown(&mut tx, &ALL, row, Resolution::Accepted, round.author, now).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(round.state(id).await, State::Sending);
    round.until(now + TimeDelta::minutes(1)).await;
    assert_eq!(round.fate(id, 1).await, ["accepted", "planned"]);
    // Taken back, nothing follows what may not have been sent; decided again, it does.
    let db = &round.app.app.db;
    let take_back = async || {
        let mut tx = db.begin().await.unwrap();
        deliveries::restore_unknown(&mut tx, &ALL, row, round.author, round.app.app.now()).await?;
        tx.commit().await.map_err(Refused::from)
    };
    take_back().await.unwrap();
    assert_eq!(round.fate(id, 1).await, ["unknown"]);
    round.assert_counts(id).await;
    let mut tx = db.begin().await.unwrap();
    let now = round.app.app.now();
    deliveries::resolve_unknown(&mut tx, &ALL, row, Resolution::Accepted, round.author, now).await.unwrap();
    tx.commit().await.unwrap();
    round.until(now + TimeDelta::minutes(1)).await;
    round.until(at("2026-11-25T08:00:00Z")).await;
    assert!(matches!(take_back().await, Err(Refused::Conflict(_))), "it was followed");
    assert_eq!((round.fate(id, 1).await, round.state(id).await), (vec!["accepted".to_owned(); 2], State::Finished));
}

#[tokio::test]
async fn writing_again_is_for_those_whose_first_letter_did_not_go_out() {
    let round = Round::new(3).await;
    round.refuse(2);
    let id = round.sent(Sequence { follow_ups: vec![after(round.letters[1], 1)], comparison: None }).await;
    round.log(1, Kind::Email, Direction::In).await;
    round.until(at("2026-11-25T08:00:00Z")).await;
    assert_eq!(round.fate(id, 1).await, ["accepted", "skipped: replied on 24 November"]);
    let (db, now) = (&round.app.app.db, round.app.app.now());
    let mut tx = db.begin().await.unwrap();
    let again = campaigns::write_again(&mut tx, &ALL, id, round.author, now).await.unwrap();
    let copy = campaigns::duplicate(&mut tx, &ALL, id, round.author, now).await.unwrap();
    tx.commit().await.unwrap();
    let ready = campaigns::check(db, &ALL, again, &Equipment::default(), now).await.unwrap();
    let people: Vec<_> = ready.funnel.recipients.iter().map(|recipient| recipient.person_id).collect();
    assert_eq!(people, [round.people[2]], "not the one whose follow-up was skipped");
    let sequence = campaigns::get(db, &ALL, id).await.unwrap().sequence;
    for other in [again, copy] {
        assert_eq!(campaigns::get(db, &ALL, other).await.unwrap().sequence, sequence);
    }
    let silent = Audience::of([Condition::Campaign { campaign: id, fate: Fate::Silent }]);
    let mut tx = db.begin().await.unwrap();
    let draft = campaigns::Draft { name: "Silent".into(), audience: silent, ..round.draft(Sequence::default()) };
    let silent = campaigns::create(&mut tx, &ALL, &draft, round.author, now).await.unwrap();
    tx.commit().await.unwrap();
    let ready = campaigns::check(db, &ALL, silent, &Equipment::default(), now).await.unwrap();
    assert_eq!(ready.funnel.matched, 1, "one wrote back, one was not reached");
}

#[tokio::test]
async fn letters_of_another_client_cannot_follow() {
    let round = Round::new(1).await;
    let now = round.app.app.now();
    let other = round.app.client("The Others").await;
    let mut tx = round.app.app.db.begin().await.unwrap();
    let theirs = letters::create(&mut tx, &ALL, other, "Theirs", Language::English, round.author, now).await.unwrap();
    let draft = round.draft(Sequence { follow_ups: vec![after(theirs, 3)], comparison: None });
    let refused = campaigns::create(&mut tx, &ALL, &draft, round.author, now).await;
    assert!(matches!(refused, Err(Refused::Invalid(_))), "{refused:?}");
}

async fn post(browser: &mut Browser, path: &str, form: Vec<(String, String)>) -> Answer {
    let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &fields).await
}

async fn elin(round: &Round) -> Browser {
    round.app.signed_in("Elin Lindqvist", Role::Consultant, Some(round.client)).await
}

#[tokio::test]
async fn follow_ups_are_added_moved_and_removed_without_script_and_nothing_typed_is_lost() {
    let round = Round::new(2).await;
    let mut elin = elin(&round).await;
    elin.get("/campaigns/new").await.says("Add a follow-up").says("Try a second letter against the first");
    let letter: Vec<String> = round.letters.iter().map(ToString::to_string).collect();
    let objective = round.objective.to_string();
    let base = [
        ("name", "Round"),
        ("objective", objective.as_str()),
        ("letter", letter[0].as_str()),
        ("sender_name", "Elin Lindqvist"),
        ("sender_address", "elin@consultancy.example"),
    ];
    let form = |more: &[(&'static str, String)]| -> Vec<(String, String)> {
        let base = base.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        base.chain(more.iter().map(|(name, value)| ((*name).to_owned(), value.clone()))).collect()
    };
    let added = post(&mut elin, "/campaigns", form(&[("do", "add".into())])).await;
    added.is(StatusCode::OK).says("Follow-up 1").does_not_say("Campaign begun");
    assert_eq!(added.attribute("#f-name", "value").as_deref(), Some("Round"));
    assert_eq!(added.attribute("#f-step1_days", "value").as_deref(), Some("5"));
    let two = [
        ("steps", "2".to_owned()),
        ("step1_letter", letter[1].clone()),
        ("step1_days", "3".to_owned()),
        ("step1_stops", "met".to_owned()),
        ("step2_letter", letter[2].clone()),
        ("step2_days", "0".to_owned()),
    ];
    let moved = post(&mut elin, "/campaigns", form(&[&two[..], &[("do", "up-2".into())]].concat())).await;
    assert_eq!(moved.attribute("#f-step1_letter option[selected]", "value"), Some(letter[2].clone()));
    assert_eq!(moved.attribute("#f-step2_days", "value").as_deref(), Some("3"));
    let wrong = post(&mut elin, "/campaigns", form(&two)).await;
    wrong.is(StatusCode::UNPROCESSABLE_ENTITY).says("Enter a number from 1 to 60.");
    assert_eq!(wrong.attribute("#f-step2_days", "aria-invalid").as_deref(), Some("true"));
    let mut twice = two.clone();
    (twice[4].1, twice[5].1) = (letter[1].clone(), "5".to_owned());
    post(&mut elin, "/campaigns", form(&twice))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("nobody reads the same one twice");
    let mut right = two;
    right[5].1 = "5".to_owned();
    let begun = post(&mut elin, "/campaigns", form(&right)).await;
    begun.says("Campaign begun.");
    let path = begun.path.trim_end_matches("/audience").to_owned();
    let page = elin.get(&path).await;
    page.says("Reminder 3 working days after the letter before, unless answered or met");
    page.says("Last word 5 working days after the letter before, unless answered");
    for (part, subject) in [("", "First"), ("?part=2", "Reminder"), ("?part=3", "Last word")] {
        let texts = elin.get(&format!("{path}{part}")).await.texts("#preview .mail-s");
        assert_eq!(texts, [subject], "{part}");
    }
    let settings = elin.get(&format!("{path}/settings")).await;
    assert_eq!(settings.attribute("#f-step2_letter option[selected]", "value"), Some(letter[2].clone()));
    assert_eq!(settings.attribute("#f-step1_stops-0", "checked").as_deref(), Some(""));
    assert_eq!(settings.attribute("#f-step2_stops-0", "checked"), None);
}

#[tokio::test]
async fn the_pages_tell_each_step_with_its_numbers_and_stop_one_person() {
    let round = Round::new(4).await;
    round.refuse(3);
    let id = round.sent(round.three_letters()).await;
    round.log(1, Kind::Email, Direction::In).await;
    round.log(2, Kind::Meeting, Direction::Out).await;
    let mut elin = elin(&round).await;
    let path = format!("/campaigns/{id}");
    let numbers = |page: &Answer| page.texts("#letters tbody td").join(" ");
    let page = elin.get(&path).await;
    page.says("The next follow-ups may go from 27 Nov 2026, 09:00.");
    page.says("1 person gets no follow-up: their first letter was not accepted.");
    page.says("3 still to go, the next from 27 Nov 2026, 09:00");
    // Sent, replied, met, not yet due, not sent; of each step.
    assert_eq!(numbers(&page), "3 1 1 0 1 0 0 0 3 0 0 0 0 0 0");
    let listed = elin.get(&format!("{path}/deliveries?step=2")).await;
    assert_eq!(listed.texts("tbody tr").len(), 3);
    listed.says("Follow-up 1").says("Planned, from 27 Nov");
    let href = format!("/deliveries/{}", round.rows(id, 0).await[1].id);
    let stopped = elin.get(&href).await;
    stopped.says("No more letters to this person").says("Other letters of this campaign to this person");
    let stopped = elin.post(&format!("{href}/stop"), &[]).await;
    stopped.says("Stopped: this person’s next letter is skipped").says("Elin Lindqvist stopped the letters");
    assert_eq!(stopped.attribute("form[action$=continuation]", "action"), Some(format!("{href}/continuation")));
    elin.post(&format!("{href}/continuation"), &[]).await.says("gets the next letter again");
    elin.post(&format!("{href}/continuation"), &[]).await.says("The letters to this person were not stopped.");
    elin.post(&format!("{href}/stop"), &[]).await;
    round.until(at("2026-11-27T08:00:00Z")).await;
    elin.post(&format!("{href}/continuation"), &[]).await.says("This campaign is finished");
    let page = elin.get(&path).await;
    page.says("Finished");
    assert_eq!(numbers(&page), "3 1 1 0 1 0 0 0 0 3 0 0 0 0 0");
    let skipped = elin.get(&format!("{path}/deliveries?step=2&state=skipped")).await;
    skipped.says("replied on 24 November").says("met on 24 November").says("stopped by Elin Lindqvist on");
    // Who has no grant sees neither the letter nor that it is there.
    let other = round.app.client("The Others").await;
    let mut them = round.app.signed_in("Mathis Verhaegen", Role::Consultant, Some(other)).await;
    them.get("/campaigns").await;
    them.post(&format!("{href}/stop"), &[]).await.is(StatusCode::NOT_FOUND);
    them.post(&format!("{href}/continuation"), &[]).await.is(StatusCode::NOT_FOUND);
}
