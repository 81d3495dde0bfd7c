//! Stances that cannot be: refused with a sentence at the field.

use axum::http::StatusCode;
use focal::accounts::Role;
use focal::directory::Classification;
use focal::directory::edit::{self, By, PersonFields};
use focal::objectives::{self, NewOutcome, State};
use focal::sql;
use focal::stances::{self, Evidence, RecordError, WithdrawError};

use super::make::{House, day};
use crate::support::make::ALL;

#[tokio::test]
async fn nobody_stands_anywhere_before_their_first_role() {
    let house = House::new().await;
    let early = house.stance(house.people[0], 2, "2024-07-15", Evidence::Meeting);
    let why = house.try_record(&early).await.unwrap_err();
    assert_eq!(why.to_string(), "Their first known role began on 16 Jul 2024: a stance cannot be older than that.");
    assert_eq!(why.field(), "valid_on");
    house.stands(house.people[0], 2, "2024-07-16", Evidence::Meeting).await;

    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    let objective = house.objective.to_string();
    let fields = [
        ("objective", objective.as_str()),
        ("level", "p2"),
        ("valid_on", "2024-07-15"),
        ("confidence", "low"),
        ("evidence", "meeting"),
        ("quote", ""),
        ("link", ""),
    ];
    browser.get("/people").await;
    let page = browser.post(&format!("/people/{}/stances", house.people[0]), &fields).await;
    page.is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.attribute("#f-valid_on", "value").as_deref(), Some("2024-07-15"));
    assert_eq!(page.attribute("#f-valid_on", "aria-invalid").as_deref(), Some("true"));
}

#[tokio::test]
async fn nobody_stands_anywhere_after_their_death() {
    let house = House::new().await;
    let db = &house.app.app.db;
    let by = By { account: house.author, name: "Mathis Verhaegen", now: house.now(), today: day("2026-11-24") };
    let mut tx = db.begin().await.unwrap();
    let fields = PersonFields {
        given_name: "Aoife".into(),
        family_name: "BRANNIGAN".into(),
        died_on: Some(day("2026-11-10")),
        ..PersonFields::default()
    };
    edit::update_person(&mut tx, &by, house.people[0], &fields).await.unwrap();
    tx.commit().await.unwrap();
    house.stands(house.people[0], 2, "2026-11-10", Evidence::Speech).await;
    let late = house.stance(house.people[0], 2, "2026-11-11", Evidence::Hearsay);
    let why = house.try_record(&late).await.unwrap_err();
    assert_eq!(why.to_string(), "They died on 10 Nov 2026: a stance cannot be later than that.");
}

#[tokio::test]
async fn a_post_or_body_stands_nowhere_before_and_after_its_time() {
    let house = House::new().await;
    let db = &house.app.app.db;
    let body = house.organization(Classification::Ngo, "Prevention", "").await;
    let post = house.post(body, "Chair").await;
    for q in [
        sql!("update post set end_date = $1 where id = $2", day("2025-06-30"), post),
        sql!(
            "update organization set founded_on = $1, dissolved_on = $2 where id = $3",
            day("2010-01-01"),
            day("2025-12-31"),
            body
        ),
    ] {
        db.ex().exec(q).await.unwrap();
    }
    for (on, why) in
        [("2019-12-31", "The post was created on 1 Jan 2020"), ("2025-07-01", "The post was abolished on 30 Jun 2025")]
    {
        let refused = house.try_record(&house.stance(post, 1, on, Evidence::Meeting)).await.unwrap_err();
        assert!(refused.to_string().starts_with(why), "{refused}");
    }
    for (on, why) in [("2009-12-31", "It was founded on 1 Jan 2010"), ("2026-01-01", "It was dissolved on 31 Dec 2025")]
    {
        let refused = house.try_record(&house.stance(body, 1, on, Evidence::Meeting)).await.unwrap_err();
        assert!(refused.to_string().starts_with(why), "{refused}");
    }
    house.stands(post, 1, "2025-06-30", Evidence::Meeting).await;
    house.stands(body, 1, "2010-01-01", Evidence::Meeting).await;
}

#[tokio::test]
async fn nothing_more_is_recorded_on_an_objective_that_is_over() {
    let house = House::new().await;
    let set = async |state| {
        let mut tx = house.app.app.db.begin().await.unwrap();
        let by = objectives::By { account: None, now: house.app.app.now() };
        let today = house.app.app.today();
        if objectives::outcome(&mut tx, &ALL, house.objective).await.unwrap().is_some() {
            objectives::reopen(&mut tx, &ALL, house.objective, "Entered by mistake", by).await.unwrap();
        }
        let new = NewOutcome { state, on: today, statement: "It ended.".into(), post: None, person: None };
        objectives::end(&mut tx, &ALL, house.objective, &new, by, today).await.unwrap();
        tx.commit().await.unwrap();
    };
    let new = house.stance(house.people[0], 2, "2026-11-20", Evidence::Meeting);
    for state in [State::Achieved, State::Lost] {
        set(state).await;
        let refused = house.try_record(&new).await.unwrap_err();
        assert!(matches!(refused, RecordError::Closed(found) if found == state));
    }
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    let objective = house.objective.to_string();
    browser.get("/people").await;
    let fields = [
        ("objective", objective.as_str()),
        ("level", "p2"),
        ("valid_on", "2026-11-20"),
        ("confidence", "low"),
        ("evidence", "meeting"),
    ];
    let page = browser.post(&format!("/people/{}/stances", house.people[0]), &fields).await;
    page.is(StatusCode::UNPROCESSABLE_ENTITY).says("The objective is lost: no more stances are recorded on it.");
    set(State::Parked).await;
    house.try_record(&new).await.unwrap();
}

#[tokio::test]
async fn a_contact_with_somebody_who_was_not_there_yet_is_not_logged() {
    let house = House::new().await;
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    browser.get("/contacts/new").await;
    let (person, objective) = (house.people[0].to_string(), house.objective.to_string());
    let stance = format!("stance-{person}");
    let fields = [
        ("kind", "meeting"),
        ("objective", objective.as_str()),
        ("date", "2024-07-01"),
        ("time", "10:00"),
        ("person", person.as_str()),
        (stance.as_str(), "p2"),
        ("form_key", "once"),
    ];
    let page = browser.post("/contacts", &fields).await;
    page.is(StatusCode::UNPROCESSABLE_ENTITY).says("Their first known role began on 16 Jul 2024");
    browser.get("/contacts").await.does_not_say("1 Jul 2024");
}

#[tokio::test]
async fn nothing_is_taken_back_without_a_reason() {
    let house = House::new().await;
    let id = house.stands(house.people[0], 2, "2026-11-20", Evidence::Meeting).await;
    let mut tx = house.app.app.db.begin().await.unwrap();
    let refused = stances::withdraw(&mut tx, &ALL, id, "  ", house.author, house.now()).await;
    assert!(matches!(refused, Err(WithdrawError::NoReason)));
    assert!(stances::withdraw(&mut tx, &ALL, id, "A namesake", house.author, house.now()).await.unwrap());
    assert!(!stances::withdraw(&mut tx, &ALL, id, "Again", house.author, house.now()).await.unwrap());
}
