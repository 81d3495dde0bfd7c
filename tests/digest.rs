//! The weekly digest: on the day somebody chose, once, and only when there is something to tell.

use axum::http::StatusCode;
use chrono::{Duration, NaiveDate};
use focal::accounts::{self, AccountId, ClientId, Doer, Role, Scope};
use focal::contacts::{self, Kind, NewContact};
use focal::directory::PersonId;
use focal::jobs::{self, Job};
use focal::mail::OpenError;
use focal::objectives::ObjectiveId;
use focal::reports::digest::{self, Day};
use focal::stances::Level;

use crate::support::app::{TestApp, start};
use crate::support::parliament::FIVE;

struct House {
    app: TestApp,
    people: Vec<PersonId>,
    client: ClientId,
    objective: ObjectiveId,
    consultant: AccountId,
    manager: AccountId,
}

/// A manager who wants it on Tuesdays, which is when tests take place.
async fn house() -> House {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await;
    let consultant = app.account("Elin Lindqvist", Role::Consultant, Some(client)).await;
    let manager = app.account("Noor Haddad", Role::Manager, Some(client)).await;
    let house = House { app, people, client, objective, consultant, manager };
    house.wants(manager, Some(Day::Tuesday)).await;
    house
}

impl House {
    async fn wants(&self, account: AccountId, day: Option<Day>) {
        let mut tx = self.app.app.db.begin().await.unwrap();
        digest::set_day(&mut tx, account, day, self.app.app.now()).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// A meeting today, after which somebody stands there, with a follow-up.
    async fn met(&self, objective: ObjectiveId, person: usize, level: i64, due: &str) {
        let now = self.app.app.now();
        let new = NewContact {
            minutes: None,
            preparation_minutes: None,
            objective,
            kind: Kind::Meeting,
            attempt: None,
            direction: focal::contacts::Direction::Out,
            occurred_at: now,
            people: vec![self.people[person]],
            notes: "A long talk.".into(),
            stances: vec![(self.people[person], Level::new(level).unwrap())],
            follow_up: Some(("Send the one-pager".into(), due.parse().unwrap())),
            form_key: format!("{objective}-{person}-{now}"),
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        contacts::log(&mut tx, &Scope::system(), &new, self.consultant, now, self.app.app.today()).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// What a node does every hour.
    async fn hour(&self) {
        let mut tx = self.app.app.db.begin().await.unwrap();
        jobs::enqueue(&mut tx, Job::SendDigests, self.app.app.now(), None).await.unwrap();
        tx.commit().await.unwrap();
        self.app.run_jobs().await;
    }

    fn to_next_week(&self) {
        self.app.app.clock.advance(Duration::days(7));
    }
}

#[tokio::test]
async fn a_manager_reads_what_became_of_the_week_in_text_and_html() {
    let house = house().await;
    house.met(house.objective, 0, 2, "2026-11-20").await;
    house.hour().await;
    let sent = house.app.mail.sent();
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].envelope.to.as_str(), "noor.haddad@consultancy.example");
    let mail = sent[0].parsed();
    assert_eq!(mail.subject, "Focal: the week to 24 Nov 2026");
    let words = mail.text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "Dear Noor Haddad",
        "EU Focal Point for R2P (The Coalition)",
        "Expected 1 (a week ago 0), floor 0 (a week ago 0), 361 needed.",
        "BRANNIGAN: Unknown → Supportive",
        "Send the one-pager (Elin Lindqvist), due on 20 Nov 2026",
        "1 contact was logged.",
        "http://localhost:8080/settings/digest",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    let html = mail.html.unwrap();
    assert!(html.contains(&format!("http://localhost:8080/objectives/{}", house.objective)), "{html}");
    assert!(html.contains("Unknown → Supportive"), "{html}");
    assert!(!words.contains("A long talk."), "notes stay in the house");
}

#[tokio::test]
async fn nobody_gets_two_however_often_it_is_tried() {
    let house = house().await;
    house.met(house.objective, 0, 2, "2026-12-20").await;
    house.hour().await;
    house.hour().await;
    house.app.app.clock.advance(Duration::hours(3));
    house.hour().await;
    // Another node at the same moment.
    let mut tx = house.app.app.db.begin().await.unwrap();
    let week = digest::week_of(house.app.app.today());
    assert!(!digest::claim(&mut tx, house.manager, week, house.app.app.now()).await.unwrap());
    tx.rollback().await.unwrap();
    // Another day of the same week.
    house.wants(house.manager, Some(Day::Wednesday)).await;
    house.app.app.clock.advance(Duration::days(1));
    house.hour().await;
    assert_eq!(house.app.mail.attempts().len(), 1);
    house.to_next_week();
    house.met(house.objective, 1, 1, "2026-12-20").await;
    house.hour().await;
    assert_eq!(house.app.mail.sent().len(), 2);
}

#[tokio::test]
async fn a_relay_that_is_away_delays_it_and_does_not_double_it() {
    let house = house().await;
    house.met(house.objective, 0, 2, "2026-12-20").await;
    house.app.mail.refuse_lines(Some(OpenError::Setting("The relay is away.".into())));
    house.hour().await;
    assert!(house.app.mail.attempts().is_empty());
    house.app.mail.refuse_lines(None);
    house.app.app.clock.advance(Duration::hours(1));
    house.hour().await;
    assert_eq!(house.app.mail.attempts().len(), 1);
}

#[tokio::test]
async fn a_week_without_news_brings_no_mail() {
    let house = house().await;
    house.hour().await;
    // What happens later that day is told next week.
    house.app.app.clock.advance(Duration::hours(2));
    house.met(house.objective, 0, 2, "2026-12-20").await;
    house.hour().await;
    assert!(house.app.mail.attempts().is_empty());
    house.to_next_week();
    house.app.app.clock.advance(Duration::hours(-3));
    house.hour().await;
    assert_eq!(house.app.mail.sent().len(), 1);
}

#[tokio::test]
async fn it_comes_in_the_morning_of_the_chosen_day() {
    let house = house().await;
    house.met(house.objective, 0, 2, "2026-12-20").await;
    house.wants(house.manager, Some(Day::Wednesday)).await;
    house.hour().await;
    // Wednesday 06:59 and 07:00 in Brussels.
    house.app.app.clock.advance("2026-11-25T05:59:00Z".parse::<chrono::DateTime<chrono::Utc>>().unwrap() - start());
    house.hour().await;
    assert!(house.app.mail.attempts().is_empty());
    house.app.app.clock.advance(Duration::minutes(1));
    house.hour().await;
    assert_eq!(house.app.mail.sent().len(), 1);
}

#[tokio::test]
async fn it_tells_of_the_readers_own_clients_only() {
    let house = house().await;
    let other = house.app.client("Somebody else").await;
    let hidden = house.app.objective(other, "A hidden matter").await;
    house.met(house.objective, 0, 2, "2026-12-20").await;
    house.met(hidden, 1, -2, "2026-11-20").await;
    house.hour().await;
    let mail = house.app.mail.sent()[0].parsed();
    assert!(!mail.text.contains("hidden") && !mail.text.contains("Somebody else"), "{}", mail.text);
    assert!(!mail.html.unwrap().contains("hidden"));
    // Without a grant there is nothing to tell.
    let mut tx = house.app.app.db.begin().await.unwrap();
    let now = house.app.app.now();
    accounts::set_grant(&mut tx, &Scope::system(), house.client, house.manager, false, Doer::terminal(now))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    house.to_next_week();
    house.hour().await;
    assert_eq!(house.app.mail.attempts().len(), 1);
}

#[tokio::test]
async fn consultants_and_those_who_left_get_none() {
    let house = house().await;
    house.met(house.objective, 0, 2, "2026-12-20").await;
    house.wants(house.consultant, Some(Day::Tuesday)).await;
    let mut tx = house.app.app.db.begin().await.unwrap();
    accounts::disable(&mut tx, house.manager, house.app.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    house.hour().await;
    assert!(house.app.mail.attempts().is_empty());
}

#[tokio::test]
async fn a_manager_chooses_the_day_and_ends_it_on_the_same_page() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let mut manager = app.signed_in("Noor Haddad", Role::Manager, Some(client)).await;
    let page = manager.get("/settings/digest").await;
    page.says("The Coalition").says("noor.haddad@consultancy.example");
    assert_eq!(page.attribute("#f-day option[selected]", "value").as_deref(), Some(""), "off unless wanted");
    let saved = manager.post("/settings/digest", &[("day", "monday")]).await;
    saved.says("The digest comes on Mondays.");
    assert_eq!(saved.attribute("#f-day option[selected]", "value").as_deref(), Some("monday"));
    let week: NaiveDate = "2026-11-23".parse().unwrap();
    assert_eq!(digest::readers(&app.app.db, Day::Monday, week).await.unwrap().len(), 1);
    manager.post("/settings/digest", &[("day", "someday")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    manager.post("/settings/digest", &[("day", "")]).await.says("You get no digest any more.");
    assert!(digest::readers(&app.app.db, Day::Monday, week).await.unwrap().is_empty());
    let mut consultant = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    consultant.get("/settings/digest").await.is(StatusCode::FORBIDDEN);
}
