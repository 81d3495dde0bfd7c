//! Signing in, sessions, clients and the wall between them.

use axum::http::StatusCode;
use focal::accounts::Role;

use crate::support::app::{PASSWORD, TestApp};

#[tokio::test]
async fn whoever_signs_in_is_taken_to_the_page_they_wanted() {
    let app = TestApp::new().await;
    app.account("Elin Lindqvist", Role::Consultant, None).await;
    let mut browser = app.browser();
    let asked = browser.get("/contacts?kind=call").await;
    assert_eq!(asked.path, "/sign-in?next=%2Fcontacts%3Fkind%3Dcall");
    let next = asked.attribute("input[name=next]", "value").unwrap();
    let fields = [("email", "elin.lindqvist@consultancy.example"), ("password", PASSWORD), ("next", next.as_str())];
    let arrived = browser.post("/sign-in", &fields).await;
    assert_eq!(arrived.path, "/contacts?kind=call");
    arrived.is(StatusCode::OK).says("Elin Lindqvist").says("Consultant");
}

#[tokio::test]
async fn a_wrong_password_and_a_missing_account_get_the_same_answer() {
    let app = TestApp::new().await;
    app.account("Elin Lindqvist", Role::Consultant, None).await;
    let mut browser = app.browser();
    for email in ["elin.lindqvist@consultancy.example", "nobody@consultancy.example"] {
        browser.get("/sign-in").await;
        let answer = browser.post("/sign-in", &[("email", email), ("password", "wrong wrong wrong")]).await;
        answer.is(StatusCode::UNPROCESSABLE_ENTITY).says("The address or the password is not right.");
        assert_eq!(browser.cookie("focal_session"), None);
    }
}

#[tokio::test]
async fn ten_failures_close_an_account_for_a_quarter_of_an_hour() {
    let app = TestApp::new().await;
    app.account("Elin Lindqvist", Role::Consultant, None).await;
    let mut browser = app.browser();
    let email = "Elin.Lindqvist@consultancy.example";
    browser.get("/sign-in").await;
    for _ in 0..10 {
        let answer = browser.post("/sign-in", &[("email", email), ("password", "wrong")]).await;
        answer.is(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let right = [("email", email), ("password", PASSWORD)];
    browser.post("/sign-in", &right).await.is(StatusCode::TOO_MANY_REQUESTS).says("Too many failed sign-ins");
    app.app.clock.advance(chrono::Duration::minutes(16));
    browser.post("/sign-in", &right).await.is(StatusCode::OK).says("My day");
}

#[tokio::test]
async fn a_form_without_the_token_of_its_page_changes_nothing() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("Noor Haddad", Role::Manager, None).await;
    let forged = browser.post_raw("/clients", "name=Forged&csrf=0123".into()).await;
    forged.is(StatusCode::FORBIDDEN).says("This form has expired");
    let bare = browser.post_raw("/clients", "name=Forged".into()).await;
    bare.is(StatusCode::FORBIDDEN);
    browser.get("/clients").await.does_not_say("Forged");
}

#[tokio::test]
async fn signing_out_ends_the_session_itself() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("Noor Haddad", Role::Manager, None).await;
    let stolen = browser.cookie("focal_session").unwrap().to_owned();
    browser.get("/").await;
    assert_eq!(browser.post("/sign-out", &[]).await.path, "/sign-in");
    let request = axum::http::Request::get("/").header("cookie", format!("focal_session={stolen}"));
    let answer = app.browser().send(request.body(axum::body::Body::empty()).unwrap()).await;
    answer.is(StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_session_ends_after_two_weeks() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("Noor Haddad", Role::Manager, None).await;
    app.app.clock.advance(chrono::Duration::days(14));
    assert!(browser.get("/").await.path.starts_with("/sign-in"));
}

#[tokio::test]
async fn a_client_is_seen_only_by_those_who_work_for_it() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let mut with = app.signed_in("Noor Haddad", Role::Manager, Some(client)).await;
    let mut without = app.signed_in("Mathis Verhaegen", Role::Administrator, None).await;
    with.get("/clients").await.says("The Coalition");
    without.get("/clients").await.does_not_say("The Coalition");
    let grants = format!("/clients/{client}/grants");
    let own = app.account("Elin Lindqvist", Role::Consultant, None).await.to_string();
    without.post(&grants, &[("account", &own)]).await.says("You cannot take your own grant away");
}

#[tokio::test]
async fn who_was_ticked_stays_ticked_when_ones_own_grant_would_go() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let elin = app.account("Elin Lindqvist", Role::Consultant, None).await.to_string();
    let mut noor = app.signed_in("Noor Haddad", Role::Manager, Some(client)).await;
    noor.get("/clients").await;
    let refused = noor.post(&format!("/clients/{client}/grants"), &[("account", &elin)]).await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY).says("You cannot take your own grant away");
    assert_eq!(refused.attributes("input[name=account][checked]", "value"), [elin]);
    assert_eq!(refused.attribute(".errs a", "href"), Some(format!("#c-{client}")));
    let kept = noor.get("/clients").await.attributes("input[name=account][checked]", "value");
    assert_eq!(kept.len(), 1, "nothing was changed");
}

#[tokio::test]
async fn a_manager_opens_a_client_and_says_who_works_for_it() {
    let app = TestApp::new().await;
    let elin = app.account("Elin Lindqvist", Role::Consultant, None).await.to_string();
    let mut manager = app.signed_in("Noor Haddad", Role::Manager, None).await;
    manager.get("/clients").await;
    manager
        .post("/clients", &[("name", "The Coalition"), ("pro_bono", "yes")])
        .await
        .says("The Coalition is a client now");
    let again = manager.post("/clients", &[("name", "The Coalition")]).await;
    again.is(StatusCode::UNPROCESSABLE_ENTITY).says("There is a client of this name already");
    let page = manager.get("/clients").await;
    let action = page.attribute("form[action$=grants]", "action").unwrap();
    let own = page.attributes("input[name=account][checked]", "value");
    manager.post(&action, &[("account", &own[0]), ("account", &elin)]).await.says("Saved who works for this client");
    let mut consultant = app.browser();
    consultant.sign_in("elin.lindqvist@consultancy.example", PASSWORD).await;
    consultant.get("/clients").await.says("The Coalition");
}

#[tokio::test]
async fn a_consultant_cannot_open_clients() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, None).await;
    browser.get("/clients").await.does_not_say("New client");
    browser.post("/clients", &[("name", "Mine")]).await.is(StatusCode::FORBIDDEN).says("managers and administrators");
}
