//! Two first letters against each other on a sample, and the better one to the rest.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use focal::accounts::Role;
use focal::contacts::{Direction, Kind};
use focal::outreach::campaigns::{self, Arm, CampaignId, Comparison, Fared, Figures, Part, Sequence, State};
use focal::outreach::deliveries::{self, Page};
use focal::outreach::{Language, Refused, letters};

use crate::support::make::ALL;
use crate::support::round::{Round, after, at};

/// A fifth of the audience gets one of two letters; three working days later the choice is due.
fn tried(round: &Round, by_itself: bool) -> Sequence {
    let comparison = Comparison { letter: round.letters[3], share: 20, days: 3, by_itself };
    Sequence { follow_ups: vec![], comparison: Some(comparison) }
}

/// The Members who were drawn for a letter.
async fn drawn(round: &Round, id: CampaignId, arm: Arm) -> Vec<usize> {
    let lines = deliveries::list(&round.app.app.db, &ALL, id, None, Page { limit: 1000, offset: 0 }).await.unwrap();
    let place = |line: &deliveries::DeliveryLine| round.people.iter().position(|person| *person == line.person_id);
    lines.iter().filter(|line| line.part == Part { step: 1, arm }).filter_map(place).collect()
}

async fn choose(round: &Round, id: CampaignId, arm: Arm, role: Role) -> Result<usize, Refused> {
    let (app, mut tx) = (&round.app.app, round.app.app.db.begin().await.unwrap());
    let n = campaigns::choose(&mut tx, &ALL, id, arm, (round.manager, role), app.now()).await?;
    focal::jobs::nudge_sending(&mut tx, app.now()).await.unwrap();
    tx.commit().await.unwrap();
    Ok(n)
}

async fn figures(round: &Round, id: CampaignId) -> Figures {
    let campaign = campaigns::get(&round.app.app.db, &ALL, id).await.unwrap();
    campaigns::figures(&round.app.app.db, &ALL, &campaign).await.unwrap()
}

#[tokio::test]
async fn half_of_the_sample_gets_each_letter_and_the_rest_the_one_that_a_person_chooses() {
    let round = Round::new(40).await;
    let mut sequence = tried(&round, false);
    sequence.follow_ups = vec![after(round.letters[1], 2)];
    let id = round.begun(sequence).await;
    round.submit(id).await.unwrap();
    assert_eq!(round.approve(id, round.manager).await.unwrap(), 40);
    let (a, b, open) =
        (drawn(&round, id, Arm::A).await, drawn(&round, id, Arm::B).await, drawn(&round, id, Arm::Open).await);
    assert_eq!((a.len(), b.len(), open.len()), (4, 4, 32), "drawn at approval, and kept");
    round.start(id).await;
    let got = round.got();
    assert_eq!(got.len(), 8);
    assert!(a.iter().all(|member| got[member] == ["First"]) && b.iter().all(|member| got[member] == ["Shorter"]));
    for member in &b[..3] {
        round.log(*member, Kind::Email, Direction::In).await;
    }
    // Twice is one answer, and a meeting is none.
    round.log(b[0], Kind::Email, Direction::In).await;
    round.log(a[0], Kind::Meeting, Direction::Out).await;
    let wanted = Figures { a: Fared { sent: 4, replied: 0 }, b: Fared { sent: 4, replied: 3 } };
    assert_eq!(figures(&round, id).await, wanted);
    // The choice is due on Friday; nobody makes it, so nobody gets a letter but those who are followed up.
    round.until(at("2026-11-30T09:00:00Z")).await;
    assert_eq!(round.state(id).await, State::Sending);
    assert_eq!(round.mails().len(), 8 + 4, "whoever answered or was met is not followed up");
    let low = choose(&round, id, Arm::B, Role::Consultant).await;
    assert!(matches!(low, Err(Refused::Forbidden(_))), "{low:?}");
    assert_eq!(choose(&round, id, Arm::B, Role::Manager).await.unwrap(), 32);
    assert!(matches!(choose(&round, id, Arm::A, Role::Manager).await, Err(Refused::Conflict(_))), "chosen once");
    round.app.run_jobs().await;
    let got = round.got();
    assert!(open.iter().all(|member| got[member] == ["Shorter"]) && got.len() == 40);
    assert_eq!(figures(&round, id).await, wanted, "the figures are those of the sample");
    round.until(at("2026-12-02T08:00:00Z")).await;
    assert_eq!(round.state(id).await, State::Finished);
    let got = round.got();
    assert!(open.iter().all(|member| got[member] == ["Shorter", "Reminder"]), "follow-ups go to everybody alike");
    let first: BTreeSet<&str> = ["First", "Shorter"].into();
    for (member, subjects) in &got {
        let firsts = subjects.iter().filter(|subject| first.contains(subject.as_str())).count();
        assert_eq!(firsts, 1, "Member {member} got {subjects:?}");
    }
    assert_eq!(round.mails().len(), 40 + 4 + 32);
    round.assert_counts(id).await;
}

#[tokio::test]
async fn the_better_letter_goes_by_itself_when_the_time_of_trying_is_over() {
    let round = Round::new(20).await;
    let id = round.sent(tried(&round, true)).await;
    let b = drawn(&round, id, Arm::B).await;
    round.log(b[0], Kind::Call, Direction::In).await;
    // Three working days after Tuesday: Friday at nine in Brussels.
    round.until(at("2026-11-27T07:50:00Z")).await;
    assert_eq!(round.got().len(), 4);
    round.until(at("2026-11-27T08:00:00Z")).await;
    let got = round.got();
    assert_eq!(got.values().filter(|got| **got == ["Shorter"]).count(), 18);
    assert_eq!((got.len(), round.state(id).await), (20, State::Finished));
    let verdict = campaigns::get(&round.app.app.db, &ALL, id).await.unwrap().verdict.unwrap();
    assert_eq!((verdict.chosen, verdict.chooser_name), (Some(Arm::B), None));
}

#[tokio::test]
async fn on_a_tie_the_first_letter_goes_and_a_cancelled_campaign_sends_neither() {
    let round = Round::new(10).await;
    let id = round.sent(tried(&round, true)).await;
    assert_eq!((drawn(&round, id, Arm::A).await.len(), drawn(&round, id, Arm::B).await.len()), (2, 2), "two at least");
    round.until(at("2026-11-27T08:00:00Z")).await;
    assert_eq!(round.got().values().filter(|got| **got == ["First"]).count(), 8);
    round.assert_counts(id).await;

    let round = Round::new(10).await;
    let id = round.sent(tried(&round, true)).await;
    let mut tx = round.app.app.db.begin().await.unwrap();
    let now = round.app.app.now();
    assert_eq!(campaigns::cancel(&mut tx, &ALL, id, round.author, now).await.unwrap(), 6);
    tx.commit().await.unwrap();
    round.until(at("2026-11-27T08:00:00Z")).await;
    assert_eq!(round.got().len(), 4);
    assert!(matches!(choose(&round, id, Arm::A, Role::Manager).await, Err(Refused::Conflict(_))));
    round.app.run_jobs().await;
    round.assert_counts(id).await;
}

#[tokio::test]
async fn what_waits_for_the_choice_does_not_go_when_a_campaign_is_resumed() {
    let round = Round::new(10).await;
    let id = round.sent(tried(&round, false)).await;
    let (db, now) = (&round.app.app.db, round.app.app.now());
    let mut tx = db.begin().await.unwrap();
    campaigns::pause(&mut tx, &ALL, id, round.author, now).await.unwrap();
    assert_eq!(campaigns::resume(&mut tx, &ALL, id, round.author, now).await.unwrap(), 0);
    tx.commit().await.unwrap();
    // Chosen while it is paused, they wait until it goes on.
    let mut tx = db.begin().await.unwrap();
    campaigns::pause(&mut tx, &ALL, id, round.author, now).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(choose(&round, id, Arm::A, Role::Manager).await.unwrap(), 6);
    round.app.run_jobs().await;
    assert_eq!(round.got().len(), 4);
    let mut tx = db.begin().await.unwrap();
    assert_eq!(campaigns::resume(&mut tx, &ALL, id, round.author, now).await.unwrap(), 6);
    focal::jobs::nudge_sending(&mut tx, now).await.unwrap();
    tx.commit().await.unwrap();
    round.app.run_jobs().await;
    assert_eq!(round.got().len(), 10);
}

#[tokio::test]
async fn both_letters_are_checked_and_have_to_be_written_for_the_same_readers() {
    let round = Round::new(3).await;
    let (db, now) = (&round.app.app.db, round.app.app.now());
    let id = round.begun(tried(&round, false)).await;
    let mut tx = db.begin().await.unwrap();
    letters::save_variant(
        &mut tx,
        &ALL,
        round.letters[3],
        Language::French,
        "Plus court",
        "{{salutation}}",
        round.manager,
        now,
    )
    .await
    .unwrap();
    tx.commit().await.unwrap();
    let Err(Refused::Blocked(why)) = round.submit(id).await else { panic!("submitted") };
    assert_eq!(
        why,
        [
            "To be compared, “First” and “Shorter” have to be written for the same languages and readers.",
            "Two letters can be compared among 4 recipients at least."
        ]
    );
    let round = Round::new(4).await;
    let now = round.app.app.now();
    let id = round.begun(tried(&round, false)).await;
    let save = async |by, body: &str| {
        let mut tx = round.app.app.db.begin().await.unwrap();
        let voided =
            letters::save_variant(&mut tx, &ALL, round.letters[3], Language::English, "Shorter", body, by, now).await;
        tx.commit().await.unwrap();
        voided.unwrap()
    };
    save(round.manager, "{{salutation}}").await;
    round.submit(id).await.unwrap();
    let own = round.approve(id, round.manager).await;
    assert!(matches!(own, Err(Refused::OwnWork(_))), "{own:?}");
    assert_eq!(
        save(round.author, "{{salutation}} Well.").await.len(),
        1,
        "a change of the second letter takes the request back"
    );
}

#[tokio::test]
async fn the_page_says_whether_the_difference_could_be_chance_and_somebody_who_may_approve_chooses() {
    let round = Round::new(20).await;
    let id = round.sent(tried(&round, false)).await;
    let a = drawn(&round, id, Arm::A).await;
    round.log(a[0], Kind::Email, Direction::In).await;
    let mut elin = round.app.signed_in("Elin Lindqvist", Role::Consultant, Some(round.client)).await;
    let path = format!("/campaigns/{id}");
    let page = elin.get(&path).await;
    page.says("Letter A First").says("Letter B Shorter").says("16 people wait for it");
    page.says("The choice is due 27 Nov 2026, 09:00.");
    page.says("Letter A was answered more often, but that could well be chance: so few letters tell no difference");
    page.says("16 wait until one of two letters is chosen").does_not_say("to the rest");
    assert_eq!(page.texts("#comparison tbody td").join(" "), "2 1 50 % 2 0 0 %");
    let texts = elin.get(&format!("{path}?part=b")).await.texts("#preview .mail-s");
    assert_eq!(texts, ["Shorter"]);
    elin.post(&format!("{path}/choice"), &[("letter", "a")]).await.says("A manager or an administrator");
    let mut noor = round.app.signed_in("Maud Peeters", Role::Manager, Some(round.client)).await;
    round.until(at("2026-11-27T09:00:00Z")).await;
    noor.get(&path)
        .await
        .says("The time of trying is over: somebody who may approve chooses.")
        .says("Letter B to the rest");
    noor.post(&format!("{path}/choice"), &[("letter", "x")]).await.is(StatusCode::BAD_REQUEST);
    noor.post(&format!("{path}/choice"), &[("letter", "b")]).await.says("it goes to the other 16 people");
    round.app.run_jobs().await;
    assert_eq!(round.got().values().filter(|got| **got == ["Shorter"]).count(), 18);
    noor.get(&path).await.says("Letter B was chosen by Maud Peeters").says("The figures are those of then.");
    let again = noor.post(&format!("{path}/duplicate"), &[]).await;
    again.says("A draft with the same letters").says("Two letters compared");
}
