//! Who works here: accounts, roles, passwords, and the administrator who has to stay.

use axum::http::StatusCode;
use focal::accounts::Role;

use crate::support::app::TestApp;

/// The id of the account with this name, as the page of the team links it.
fn id_of(page: &crate::support::browser::Answer, name: &str) -> String {
    let rows = page.texts(".tbl-team tbody tr");
    let at = rows.iter().position(|row| row.contains(name)).unwrap();
    let forms = page.attributes(".tbl-team tbody tr form[action$='/role']", "action");
    forms[at].split('/').nth(3).unwrap().to_owned()
}

#[tokio::test]
async fn an_administrator_makes_an_account_whose_password_is_shown_once() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let mut browser = app.signed_in("Ada Admin", Role::Administrator, Some(client)).await;
    browser.get("/settings/team").await.says("New account");
    let client = client.to_string();
    let fields = [
        ("name", "Elin Lindqvist"),
        ("email", "elin@consultancy.example"),
        ("role", "consultant"),
        ("client", client.as_str()),
    ];
    let made = browser.post("/settings/team", &fields).await;
    made.is(StatusCode::OK)
        .says("A password for Elin Lindqvist")
        .says("Elin Lindqvist’s account was made, as consultant");
    let password = made.texts(".given code")[0].clone();
    browser.get("/settings/team").await.does_not_say(&password);

    let mut elin = app.browser();
    elin.sign_in("elin@consultancy.example", &password).await;
    elin.get("/clients").await.says("The Coalition");
    browser.get("/settings/team").await;
    let again = browser.post("/settings/team", &fields).await;
    again.is(StatusCode::UNPROCESSABLE_ENTITY).says("There is an account with this address already.");
    let wrong = browser.post("/settings/team", &[("name", ""), ("email", "elin"), ("role", "emperor")]).await;
    wrong.is(StatusCode::UNPROCESSABLE_ENTITY).says("Enter a name.").says("Choose a role.");
}

#[tokio::test]
async fn whoever_is_no_administrator_sees_the_team_and_changes_nothing() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("Noor Haddad", Role::Manager, None).await;
    let team = browser.get("/settings/team").await;
    team.says("Noor Haddad").does_not_say("New account").does_not_say("What was done to accounts");
    browser.post("/settings/team", &[("name", "X")]).await.is(StatusCode::FORBIDDEN);
    let other = app.account("Elin Lindqvist", Role::Consultant, None).await;
    for what in ["role", "closing", "opening", "password"] {
        let path = format!("/settings/team/{other}/{what}");
        browser.post(&path, &[("role", "administrator")]).await.is(StatusCode::FORBIDDEN);
    }
}

#[tokio::test]
async fn the_last_administrator_stays_one_and_nobody_closes_their_own_account() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("Ada Admin", Role::Administrator, None).await;
    let own = id_of(&browser.get("/settings/team").await, "Ada Admin");
    let role = format!("/settings/team/{own}/role");
    browser.post(&role, &[("role", "manager")]).await.says("This is the last administrator who can sign in.");
    browser.post(&format!("/settings/team/{own}/closing"), &[]).await.says("You cannot close your own account");
    let other = app.account("Bo Boss", Role::Administrator, None).await;
    browser.post(&format!("/settings/team/{other}/closing"), &[]).await.says("signs in no more");
    // A closed account manages nothing.
    browser.post(&role, &[("role", "manager")]).await.says("This is the last administrator who can sign in.");
    browser.post(&format!("/settings/team/{other}/opening"), &[]).await.says("signs in again");
    browser.post(&role, &[("role", "manager")]).await.says("The role is manager now.");
    browser.get("/settings/team").await.does_not_say("New account");
}

#[tokio::test]
async fn a_closed_account_loses_its_sessions_and_opens_again_with_its_password() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("Ada Admin", Role::Administrator, None).await;
    let mut elin = app.signed_in("Elin Lindqvist", Role::Consultant, None).await;
    elin.get("/").await.says("Good day, Elin");
    let id = id_of(&browser.get("/settings/team").await, "Elin Lindqvist");
    let closed = browser.post(&format!("/settings/team/{id}/closing"), &[]).await;
    closed.says("what it wrote stays").says("Undo");
    elin.get("/").await.says("Sign in");
    browser.post(&format!("/settings/team/{id}/opening"), &[]).await;
    let given = browser.post(&format!("/settings/team/{id}/password"), &[]).await;
    let password = given.says("A password for Elin Lindqvist").texts(".given code")[0].clone();
    let email = given.texts(".given .muted")[0].split(' ').nth(4).unwrap().to_owned();
    elin.sign_in(&email, &password).await;
    elin.get("/").await.says("Good day, Elin");
}

#[tokio::test]
async fn a_person_chooses_another_password_which_ends_their_other_sessions() {
    let app = TestApp::new().await;
    let mut admin = app.signed_in("Ada Admin", Role::Administrator, None).await;
    admin.get("/settings/team").await;
    let fields = [("name", "Elin Lindqvist"), ("email", "elin@consultancy.example"), ("role", "consultant")];
    let given = admin.post("/settings/team", &fields).await.texts(".given code")[0].clone();
    let (mut here, mut there) = (app.browser(), app.browser());
    here.sign_in("elin@consultancy.example", &given).await;
    there.sign_in("elin@consultancy.example", &given).await;
    here.get("/settings/password").await;
    let wrong = [("current", "not that one at all"), ("password", "correct horse battery"), ("again", "correct horse")];
    let refused = here.post("/settings/password", &wrong).await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY).says("That is not your password.").says("The two differ.");
    refused.does_not_say("correct horse");
    let short = [("current", given.as_str()), ("password", "short"), ("again", "short")];
    here.post("/settings/password", &short).await.says("at least 12 characters");
    let right =
        [("current", given.as_str()), ("password", "correct horse battery"), ("again", "correct horse battery")];
    here.post("/settings/password", &right).await.says("Your password is changed");
    here.get("/").await.says("Good day, Elin");
    there.get("/").await.says("Sign in");
    there.sign_in("elin@consultancy.example", "correct horse battery").await;
    there.get("/").await.says("Good day, Elin");
    admin.get("/settings/team").await.says("Elin Lindqvist chose another password");
}

#[tokio::test]
async fn who_is_let_in_to_a_client_is_noted_for_whoever_works_for_it() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let elin = app.account("Elin Lindqvist", Role::Consultant, None).await;
    let mut ada = app.signed_in("Ada Admin", Role::Administrator, Some(client)).await;
    let own = id_of(&ada.get("/settings/team").await, "Ada Admin");
    let elin = elin.to_string();
    let grants = format!("/clients/{client}/grants");
    let log = |page: &crate::support::browser::Answer| page.texts("section[aria-labelledby=h-done] tbody tr");
    ada.get("/clients").await;
    ada.post(&grants, &[("account", &own), ("account", &elin)]).await.says("Saved who works");
    ada.post(&grants, &[("account", &own), ("account", &elin)]).await.says("Saved who works");
    ada.post(&grants, &[("account", &own)]).await.says("Saved who works");
    let rows = log(&ada.get("/settings/team").await);
    assert!(rows[0].contains("Elin Lindqvist’s grant for The Coalition was taken") && rows[0].contains("Ada Admin"));
    assert!(rows[1].contains("Elin Lindqvist was granted The Coalition"), "{rows:?}");
    // What is so already is not noted again.
    assert_eq!(rows.iter().filter(|row| row.contains("Elin")).count(), 2, "{rows:?}");
    // From the terminal, before anybody looked.
    assert!(rows[2].contains("Ada Admin was granted The Coalition") && rows[2].contains("the terminal"), "{rows:?}");
    // Whoever does not work for the client does not learn that it is there.
    let mut bo = app.signed_in("Bo Boss", Role::Administrator, None).await;
    bo.get("/settings/team").await.does_not_say("The Coalition");
    ada.post("/clients", &[("name", "Harbour Cities")]).await.says("Harbour Cities is a client now");
    let rows = log(&ada.get("/settings/team").await);
    assert!(rows[0].contains("Ada Admin was granted Harbour Cities"), "{rows:?}");
}
