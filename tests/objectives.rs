//! Objectives and their first venue.

use axum::http::StatusCode;
use focal::accounts::Role;

use crate::support::app::TestApp;
use crate::support::parliament::FIVE;

#[tokio::test]
async fn an_objective_is_entered_with_the_plenary_as_its_venue() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    app.parliament(&FIVE).await;
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    let form = browser.get("/objectives/new").await;
    form.says("Absolute majority of the component Members");
    let client = client.to_string();
    let fields = [
        ("client", client.as_str()),
        ("name", "EU Focal Point for R2P"),
        ("description", "A senior official."),
        ("body", "european-parliament"),
        ("rule", "ep-absolute"),
        ("decides_on", "2027-03-15"),
        ("freshness_days", "180"),
    ];
    let entered = browser.post("/objectives", &fields).await;
    entered.is(StatusCode::OK).says("Objective entered").says("Decision expected on 15 Mar 2027").says("of 361 needed");
    browser.get("/objectives").await.says("EU Focal Point for R2P").says("The Coalition");
    browser.get("/objectives/new").await;
    let again = browser.post("/objectives", &fields).await;
    again.is(StatusCode::UNPROCESSABLE_ENTITY).says("has an objective of this name");
}

#[tokio::test]
async fn a_form_comes_back_with_what_was_typed_and_an_error_beside_each_field() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    app.parliament(&FIVE).await;
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    browser.get("/objectives/new").await;
    let long = "x".repeat(201);
    let fields = [
        ("client", "nobody"),
        ("name", long.as_str()),
        ("rule", "by-lot"),
        ("decides_on", "31 February"),
        ("freshness_days", "0"),
    ];
    let answer = browser.post("/objectives", &fields).await;
    answer
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Choose a client.")
        .says("Shorten a name to 200 characters; it has 201.")
        .says("Choose the body that decides.")
        .says("Choose a rule.")
        .says("“31 February” is not a date.")
        .says("Enter a number of days from 1 to 3650.");
    assert_eq!(answer.attribute("#f-name", "value").unwrap(), long);
    assert!(answer.texts("title")[0].starts_with("Error: "));
    browser.get("/objectives").await.says("No objective yet");
}

#[tokio::test]
async fn without_a_list_of_members_the_form_says_what_comes_first() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    browser.get("/objectives/new").await.says("The list of Members is not there yet");
}

#[tokio::test]
async fn an_objective_of_another_client_does_not_exist() {
    let app = TestApp::new().await;
    let (ours, theirs) = (app.client("The Coalition").await, app.client("The Others").await);
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(theirs, "Their secret").await;
    let mut browser = app.signed_in("Elin Lindqvist", Role::Manager, Some(ours)).await;
    browser.get("/objectives").await.does_not_say("Their secret");
    for page in ["", "/members", "/support.csv", "/edit"] {
        browser.get(&format!("/objectives/{objective}{page}")).await.is(StatusCode::NOT_FOUND);
    }
    browser.get("/").await;
    let changed = browser.post(&format!("/objectives/{objective}"), &[("name", "Mine"), ("state", "active")]).await;
    changed.is(StatusCode::NOT_FOUND);
    let stance = [
        ("objective", objective.to_string()),
        ("level", "p3".into()),
        ("valid_on", "2026-11-24".into()),
        ("confidence", "high".into()),
        ("evidence", "meeting".into()),
    ];
    let stance: Vec<_> = stance.iter().map(|(name, value)| (*name, value.as_str())).collect();
    browser.post(&format!("/people/{}/stances", people[0]), &stance).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_objective_can_be_changed_and_ends_by_an_outcome_alone() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point").await;
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    browser.get(&format!("/objectives/{objective}/edit")).await.is(StatusCode::OK);
    let here = format!("/objectives/{objective}");
    let fields = [("name", "EU Focal Point for R2P"), ("state", "draft"), ("freshness_days", "90")];
    browser.post(&here, &fields).await.says("Objective saved").says("Draft").says("Older than 90 days");
    let fields = [("name", "EU Focal Point for R2P"), ("state", "parked"), ("freshness_days", "0")];
    let refused = browser.post(&here, &fields).await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY).says("Enter a number of days from 1 to 3650.");
    let fields = [("name", "EU Focal Point for R2P"), ("state", "parked"), ("freshness_days", "90")];
    let refused = browser.post(&here, &fields).await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY).says("An objective ends with an outcome");
    let history = browser.get(&format!("{here}/history")).await;
    history
        .says("Objective entered")
        .says("Changed: name, was “EU Focal Point”; description; stale after 90 days, was 180; now draft");
    history.says("Elin Lindqvist");
}
