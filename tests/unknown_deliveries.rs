//! Letters of which nobody can tell whether they were sent: found, compared with the relay's log, decided by a person, and
//! the decision taken back.

use axum::http::StatusCode;
use chrono::TimeDelta;
use focal::accounts::Role;
use focal::jobs;
use focal::mail::{Address, Outcome};
use focal::outreach::campaigns::{self, Comparison, Draft, Sequence};
use focal::outreach::deliveries::{self, DeliveryLine, Page, State};

use crate::support::app::{PASSWORD, TestApp};
use crate::support::browser::Browser;
use crate::support::make::{self, ALL, Member, Scheduled};
use crate::support::round::{Round, at};
use crate::support::smtp::{Script, SmtpServer, mailer};

const PAGE: &str = "/deliveries/unknown";

/// A campaign of which two letters broke off after their final dot, and one arrived.
struct Desk {
    app: TestApp,
    made: Scheduled,
    relay: SmtpServer,
    camille: Browser,
}

impl Desk {
    async fn new() -> Desk {
        let mut app = TestApp::with(|config| config.mail.connections = 1).await;
        let relay = SmtpServer::start(Script::default()).await;
        app.app.mailer = mailer(relay.address.port());
        let to = ["drop-after-dot+a@ep.example", "drop-after-dot+b@ep.example", "somebody@ep.example"].map(Member::at);
        let made = make::scheduled(&app.app.db, &to, app.app.now()).await;
        let mut camille = app.browser();
        camille.sign_in("camille.devos@consultancy.example", PASSWORD).await;
        let desk = Desk { app, made, relay, camille };
        desk.later(TimeDelta::minutes(1)).await;
        desk
    }

    async fn later(&self, by: TimeDelta) {
        let app = &self.app.app;
        app.clock.advance(by);
        jobs::fire(&app.db, app.now(), jobs::SCHEDULE).await.unwrap();
        self.app.run_jobs().await;
    }

    /// The letters to an address that begins so.
    async fn to(&self, address: &str) -> DeliveryLine {
        let page = Page { limit: 10, offset: 0 };
        let lines = deliveries::list(&self.app.app.db, &ALL, self.made.campaign, None, page).await.unwrap();
        lines.into_iter().find(|line| line.address.starts_with(address)).unwrap()
    }

    async fn count(&self) -> i64 {
        deliveries::unknown_count(&self.app.app.db, &ALL).await.unwrap()
    }
}

#[tokio::test]
async fn every_unknown_outcome_is_on_one_page_with_its_evidence() {
    let mut desk = Desk::new().await;
    let index = desk.camille.get("/campaigns").await;
    index.says("2 letters: nobody can tell whether sent");
    let page = desk.camille.get(PAGE).await;
    let (a, b) = (desk.to("drop-after-dot+a").await, desk.to("drop-after-dot+b").await);
    for line in [&a, &b] {
        page.says(&line.person_name).says(&line.message_id).says(line.reason.as_deref().unwrap());
    }
    page.says("First letter").does_not_say("somebody@ep.example");
    // Who may not see the client sees none of it.
    let mut other = desk.app.signed_in("Petra Olsen", Role::Consultant, None).await;
    other.get(PAGE).await.says("Nothing to decide");
    other.get("/campaigns").await.does_not_say("nobody can tell");
    let ids = [("do", "accepted"), ("chosen", &a.id.to_string())].map(|(k, v)| (k, v.to_owned()));
    let ids: Vec<_> = ids.iter().map(|(k, v)| (*k, v.as_str())).collect();
    other.post(PAGE, &ids).await;
    assert_eq!(desk.count().await, 2, "nor decides about it");
}

#[tokio::test]
async fn the_relays_log_ticks_what_it_names() {
    let mut desk = Desk::new().await;
    let a = desk.to("drop-after-dot+a").await;
    let log = format!("Nov 24 14:39:09 mx postfix/cleanup[71]: 4AB12: message-id=<{}>\n", a.message_id);
    desk.camille.get(PAGE).await;
    let page = desk.camille.post(PAGE, &[("do", "find"), ("log", &log)]).await;
    page.is(StatusCode::OK).says("The log names 1 of these letters");
    assert_eq!(page.attributes("input[name=chosen][checked]", "value"), [a.id.to_string()]);
    assert_eq!(desk.count().await, 2, "looking decides nothing");
    let page = desk.camille.post(PAGE, &[("do", "find"), ("log", "nothing of ours")]).await;
    page.says("The log names none of these letters");
    assert!(page.attributes("input[name=chosen][checked]", "value").is_empty());
    desk.camille.post(PAGE, &[("do", "find"), ("log", " ")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_was_ticked_and_typed_stays_when_something_is_missing() {
    let mut desk = Desk::new().await;
    let first = desk.to("drop-after-dot+a").await.id.to_string();
    desk.camille.get(PAGE).await;
    // Sent by keys, with no button.
    let page = desk.camille.post(PAGE, &[("chosen", &first), ("log", "half a line")]).await;
    page.is(StatusCode::UNPROCESSABLE_ENTITY).says("Say what became of the letters").says("half a line");
    assert_eq!(page.attributes("input[name=chosen][checked]", "value"), [first]);
    let page = desk.camille.post(PAGE, &[("do", "accepted"), ("log", "half a line")]).await;
    page.is(StatusCode::UNPROCESSABLE_ENTITY).says("Tick the letters first").says("half a line");
    assert_eq!(page.attribute(".errs a", "href").as_deref(), Some("#letters"));
    assert_eq!(desk.count().await, 2, "nothing is decided");
}

#[tokio::test]
async fn a_decision_that_they_were_sent_is_taken_back() {
    let mut desk = Desk::new().await;
    let (a, b) = (desk.to("drop-after-dot+a").await, desk.to("drop-after-dot+b").await);
    let (first, second) = (a.id.to_string(), b.id.to_string());
    desk.camille.get(PAGE).await;
    let page = desk.camille.post(PAGE, &[("do", "accepted"), ("chosen", &first), ("chosen", &second)]).await;
    page.says("2 letters noted as sent").says("Nothing to decide");
    assert_eq!(desk.to("drop-after-dot+a").await.state, State::Accepted);
    let undo = page.attribute("form[action*=restoration]", "action").unwrap();
    desk.camille.post(&undo, &[]).await.says("for a person to decide again");
    let again = desk.to("drop-after-dot+a").await;
    assert_eq!((again.state, again.reason), (State::Unknown, a.reason), "with the evidence as before");
    assert_eq!(desk.count().await, 2);
    let history = deliveries::get(&desk.app.app.db, &ALL, a.id).await.unwrap().events;
    let said: Vec<_> = history.iter().rev().take(2).map(|event| event.detail.as_str()).collect();
    assert_eq!(said, ["Camille Devos took the decision back", "Camille Devos says that it was sent"]);
    // What nobody decided is not taken back.
    let arrived = desk.to("somebody").await.id;
    desk.camille.post(&format!("{PAGE}/restoration?chosen={arrived}"), &[]).await.says("nothing is taken back");
    assert_eq!(desk.to("somebody").await.state, State::Accepted);
    assert_eq!(desk.relay.taken().len(), 3, "nothing was sent again");
}

#[tokio::test]
async fn a_letter_that_was_not_sent_is_sent_once_more_and_then_stays_decided() {
    let mut desk = Desk::new().await;
    let a = desk.to("drop-after-dot+a").await;
    // Another relay, which answers.
    let next = SmtpServer::start(Script { drops: false, ..Script::default() }).await;
    desk.app.app.mailer = mailer(next.address.port());
    desk.camille.get(PAGE).await;
    desk.camille.post(PAGE, &[("do", "again"), ("chosen", &a.id.to_string())]).await.says("1 letter sent again");
    desk.app.run_jobs().await;
    assert_eq!(desk.to("drop-after-dot+a").await.state, State::Accepted);
    assert_eq!(next.taken().len(), 1);
    assert!(String::from_utf8_lossy(&next.taken()[0].raw).contains(&a.message_id), "under the same Message-ID");
    desk.camille.post(&format!("{PAGE}/restoration?chosen={}", a.id), &[]).await.says("nothing is taken back");
    desk.camille.post(PAGE, &[("do", "again"), ("chosen", &a.id.to_string())]).await.says("could not be decided so");
    desk.later(TimeDelta::minutes(1)).await;
    assert_eq!(next.taken().len(), 1);
}

#[tokio::test]
async fn a_campaign_that_was_stopped_sends_nothing_again() {
    let mut desk = Desk::new().await;
    let a = desk.to("drop-after-dot+a").await;
    let (app, author, campaign) = (&desk.app.app, desk.made.author, desk.made.campaign);
    let state = campaigns::get(&app.db, &ALL, campaign).await.unwrap().state;
    assert_eq!(state, campaigns::State::Finished, "what is unknown does not hold it open");
    let mut tx = app.db.begin().await.unwrap();
    // A finished campaign is not stopped any more: it begins again with the one that is sent again.
    assert!(campaigns::cancel(&mut tx, &ALL, campaign, author, app.now()).await.is_err());
    drop(tx);
    let b = desk.to("drop-after-dot+b").await;
    desk.camille.get(PAGE).await;
    desk.camille.post(PAGE, &[("do", "again"), ("chosen", &a.id.to_string())]).await;
    let app = &desk.app.app;
    let mut tx = app.db.begin().await.unwrap();
    campaigns::cancel(&mut tx, &ALL, campaign, author, app.now()).await.unwrap();
    tx.commit().await.unwrap();
    let page = desk.camille.post(PAGE, &[("do", "again"), ("chosen", &b.id.to_string())]).await;
    page.says("could not be decided so").says("the campaign was stopped");
    desk.app.run_jobs().await;
    assert_eq!(desk.relay.taken().len(), 3);
    assert_eq!(desk.to("drop-after-dot+b").await.state, State::Unknown);
}

#[tokio::test]
async fn an_unknown_outcome_names_which_of_the_campaigns_letters_it_is_of() {
    let round = Round::new(4).await;
    let unsure = |member: usize| {
        let address = Address::parse(&format!("member{member}@ep.example")).unwrap();
        round.app.mail.answer(&address, Outcome::Unknown("the line died".into()));
    };
    let mut browser = round.app.signed_in("Petra Olsen", Role::Consultant, Some(round.client)).await;
    let id = round.sent(round.three_letters()).await;
    (0..4).for_each(unsure);
    round.until(at("2026-11-27T08:00:00Z")).await;
    assert_eq!(round.fate(id, 0).await, ["accepted", "unknown"]);
    let page = browser.get(PAGE).await;
    page.says("Follow-up 1").does_not_say("First letter").does_not_say("Letter B");

    let comparison = Comparison { letter: round.letters[3], share: 100, days: 3, by_itself: false };
    let sequence = Sequence { follow_ups: vec![], comparison: Some(comparison) };
    let draft = Draft { name: "Compared".into(), ..round.draft(sequence) };
    let mut tx = round.app.app.db.begin().await.unwrap();
    let id = campaigns::create(&mut tx, &ALL, &draft, round.author, round.app.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    round.submit(id).await.unwrap();
    round.approve(id, round.manager).await.unwrap();
    round.start(id).await;
    let page = browser.get(PAGE).await;
    let rows = page.texts("tbody th");
    let of = |letter: &str| rows.iter().filter(|row| row.contains(letter)).count();
    assert_eq!((of("Follow-up 1"), of("First letter"), of("Letter B")), (4, 2, 2), "{rows:?}");
}
