//! The pages of duplicates.

use axum::http::StatusCode;
use focal::accounts::Role;
use focal::directory::edit::{self, By, DetailFields, Owner, PersonFields};
use focal::directory::{ContactKind, PersonId};

use super::making::{self, day, now};
use crate::support::app::TestApp;

/// Two entries of one person, the second with an address and another client's stance.
async fn two(app: &TestApp, other_client: bool) -> (PersonId, PersonId) {
    let account = app.account("Ilse Maes", Role::Manager, None).await;
    let client = app.client("Secret House").await;
    let objective = if other_client { Some(app.objective(client, "A hidden aim").await) } else { None };
    let by = By { account, name: "Ilse Maes", now: now(), today: day("2026-11-24") };
    let mut tx = app.app.db.begin().await.unwrap();
    let a = making::person(&mut tx, &by, "Aoife", "Brannigan").await;
    let b = making::person(&mut tx, &by, "Aoife", "Branigan").await;
    let fields = DetailFields { kind: ContactKind::Email, value: "a.b@ep.example".into(), label: None };
    edit::add_detail(&mut tx, &by, Owner::Person(b), &fields).await.unwrap();
    let fields = PersonFields {
        given_name: "Aoife".into(),
        family_name: "Branigan".into(),
        language: Some("ga".into()),
        ..PersonFields::default()
    };
    edit::update_person(&mut tx, &by, b, &fields).await.unwrap();
    if let Some(objective) = objective {
        making::stance(&mut tx, objective, b, account).await.unwrap();
        making::contact(&mut tx, objective, vec![b], account).await.unwrap();
    }
    tx.commit().await.unwrap();
    (a, b)
}

#[tokio::test]
async fn a_pair_is_found_compared_and_made_one_and_its_old_address_leads_on() {
    let app = TestApp::new().await;
    let (a, b) = two(&app, false).await;
    let mut browser = app.signed_in("Noor Haddad", Role::Manager, None).await;
    let list = browser.get("/duplicates").await;
    list.is(StatusCode::OK).says("1 pair").says("Aoife Branigan").says("names a letter or two apart");
    browser.get("/duplicates?reason=same-email").await.says("No duplicates");
    browser.get("/duplicates?q=nobody").await.says("No duplicates");
    browser.get("/duplicates?kind=organizations").await.is(StatusCode::OK);
    let pair = format!("/duplicates/{a}/{b}");
    browser.get(&pair).await.says("a.b@ep.example").says("Make them one");
    let merge = format!("{pair}/merge");
    browser.post(&merge, &[("keep", "first")]).await.says("tick that they are one");
    let choices = [("keep", "first"), ("name", "first"), ("language", "second"), ("sure", "1")];
    let merged = browser.post(&merge, &choices).await;
    merged.is(StatusCode::OK).says("The two are one now. Moved: 1 addresses.").says("Irish").says("a.b@ep.example");
    assert!(merged.attribute(".toast form", "action").unwrap().ends_with("/undoing"));
    assert_eq!(browser.get(&format!("/people/{b}")).await.path, format!("/people/{a}"));
    browser.get("/duplicates").await.says("No duplicates");
    browser.get(&pair).await.is(StatusCode::NOT_FOUND);
    browser.get("/people?q=branigan").await.does_not_say("Aoife Branigan");
}

#[tokio::test]
async fn a_pair_that_is_two_is_gone_from_the_list_until_that_is_taken_back() {
    let app = TestApp::new().await;
    let (a, b) = two(&app, false).await;
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, None).await;
    browser.get("/duplicates").await;
    let distinct = format!("/duplicates/{a}/{b}/distinct");
    browser.post(&distinct, &[]).await.says("They are not the same").says("No duplicates");
    browser.post(&format!("{distinct}/withdrawal"), &[]).await.says("may be proposed again");
    browser.get("/duplicates").await.says("1 pair");
    let nobody = focal::ids::new();
    browser.post(&format!("/duplicates/{a}/{nobody}/distinct"), &[]).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn whoever_holds_no_grant_learns_nothing_from_a_merge() {
    let app = TestApp::new().await;
    let (a, b) = two(&app, true).await;
    let mut consultant = app.signed_in("Elin Lindqvist", Role::Consultant, None).await;
    let pair = format!("/duplicates/{a}/{b}");
    let page = consultant.get(&pair).await;
    page.says("Managers and administrators").does_not_say("Secret House").does_not_say("hidden aim");
    page.does_not_say("Make them one");
    let refused = consultant.post(&format!("{pair}/merge"), &[("sure", "1"), ("keep", "first")]).await;
    refused.is(StatusCode::FORBIDDEN);
    let mut manager = app.signed_in("Noor Haddad", Role::Manager, None).await;
    manager.get(&pair).await.does_not_say("Secret House").does_not_say("stance");
    let merged = manager.post(&format!("{pair}/merge"), &[("sure", "1"), ("keep", "first")]).await;
    merged.says("Moved: 1 addresses.").does_not_say("Secret House").does_not_say("hidden aim");
    merged.says("No objective to stand on").says("No contact has been logged.").says("Nothing planned.");
    let history = manager.get(&format!("/people/{a}/history")).await;
    history.is(StatusCode::OK).says("Merged two entries").does_not_say("Secret House").does_not_say("stance");
}
