//! The contact log: a meeting with two people, what came of it, and taking it back.

use axum::http::StatusCode;
use focal::accounts::Role;

use crate::support::app::TestApp;
use crate::support::parliament::FIVE;

#[tokio::test]
async fn a_meeting_with_two_people_leaves_a_stance_a_follow_up_and_a_history() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await.to_string();
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    let (aoife, ruxandra) = (people[0].to_string(), people[2].to_string());
    // Without script: the form is sent to find a second person, and comes back with everything that was typed.
    let form = browser.get(&format!("/contacts/new?person={aoife}")).await;
    form.says("Aoife BRANNIGAN");
    let key = form.attribute("input[name=form_key]", "value").unwrap();
    let notes = "Thirty minutes in her office.\nAsked for one page.";
    let common = [
        ("kind", "meeting"),
        ("objective", objective.as_str()),
        ("date", "2026-11-23"),
        ("time", "14:30"),
        ("notes", notes),
        ("form_key", key.as_str()),
        ("person", aoife.as_str()),
    ];
    let mut searching = common.to_vec();
    searching.extend([("q", "ionasc"), ("find", "1")]);
    let found = browser.post("/contacts", &searching).await;
    found.is(StatusCode::OK).says("Add Ruxandra IONAȘCU").says("Thirty minutes in her office.");
    let mut adding = common.to_vec();
    adding.push(("add", ruxandra.as_str()));
    browser.post("/contacts", &adding).await.says("Aoife BRANNIGAN").says("Ruxandra IONAȘCU");
    let stance = format!("stance-{aoife}");
    let mut saving = common.to_vec();
    saving.extend([
        ("person", ruxandra.as_str()),
        (stance.as_str(), "p1"),
        ("task", "Send the one-pager"),
        ("due", "2026-11-20"),
    ]);
    let saved = browser.post("/contacts", &saving).await;
    saved.is(StatusCode::OK).says("Contact saved").says("Leaning for since 23 Nov 2026").says("Send the one-pager");
    for person in [&aoife, &ruxandra] {
        let page = browser.get(&format!("/people/{person}")).await;
        page.says("Meeting Aoife BRANNIGAN , Ruxandra IONAȘCU").says("Asked for one page.").says("23 Nov 2026, 14:30");
    }
    browser.get("/contacts?kind=meeting").await.says("Thirty minutes");
    browser.get("/contacts?kind=call").await.says("No contacts yet");
    browser.get("/").await.says("Send the one-pager").says("Was due 20 Nov 2026");
    // The same form again, as a doubled click sends it.
    browser.post("/contacts", &saving).await.says("had been saved already");
    assert_eq!(browser.get("/contacts").await.texts(".tl-i").len(), 1);
}

#[tokio::test]
async fn a_follow_up_is_done_and_can_be_opened_again() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await.to_string();
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    let person = people[0].to_string();
    browser.get("/contacts/new").await;
    let fields = [
        ("kind", "call"),
        ("objective", objective.as_str()),
        ("date", "2026-11-24"),
        ("time", "10:00"),
        ("person", person.as_str()),
        ("task", "Call again"),
        ("form_key", "k1"),
    ];
    browser.post("/contacts", &fields).await.says("Due 1 Dec 2026");
    let home = browser.get("/").await;
    let done = home.attribute("form[action$=completion]", "action").unwrap();
    browser.post(&done, &[("back", "/")]).await.says("Nothing is due.");
    let page = browser.get(&format!("/people/{person}")).await;
    let reopen = page.attribute("form[action$=reopening]", "action").unwrap();
    browser.post(&reopen, &[("back", "/")]).await.says("Call again");
}

#[tokio::test]
async fn a_contact_taken_back_takes_its_stances_and_open_tasks_with_it() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await.to_string();
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    let person = people[0].to_string();
    let stance = format!("stance-{person}");
    browser.get("/contacts/new").await;
    let fields = [
        ("kind", "call"),
        ("objective", objective.as_str()),
        ("date", "2026-11-24"),
        ("time", "10:00"),
        ("person", person.as_str()),
        (stance.as_str(), "p2"),
        ("task", "Call again"),
        ("form_key", "k1"),
    ];
    let page = browser.post("/contacts", &fields).await;
    page.says("Supportive since 24 Nov 2026");
    let retract = page.attribute("form[action$=retraction]", "action").unwrap();
    let back = browser.post(&retract, &[("back", &format!("/people/{person}"))]).await;
    back.says("Contact taken back")
        .says("Unknown: never asked")
        .says("Nothing planned.")
        .says("No contact has been logged");
    back.says("Withdrawn 24 Nov 2026");
}

#[tokio::test]
async fn what_is_wrong_with_a_contact_is_said_beside_its_field() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await.to_string();
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    browser.get("/contacts/new").await;
    let bare = browser.post("/contacts", &[("kind", "lunch"), ("date", "yesterday"), ("time", "noon")]).await;
    bare.is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Choose what it was.")
        .says("Choose an objective.")
        .says("“yesterday” is not a date.")
        .says("Enter the time as a time, for example 14:30.")
        .says("Add at least one person.");
    let person = people[0].to_string();
    let fields = |date: &'static str, time: &'static str| {
        [
            ("kind", "call"),
            ("objective", objective.as_str()),
            ("date", date),
            ("time", time),
            ("person", person.as_str()),
            ("form_key", "k2"),
        ]
    };
    let later = browser.post("/contacts", &fields("2026-11-24", "14:01")).await;
    later.is(StatusCode::UNPROCESSABLE_ENTITY).says("cannot be logged before it has happened");
    let gap = browser.post("/contacts", &fields("2026-03-29", "02:30")).await;
    gap.is(StatusCode::UNPROCESSABLE_ENTITY).says("02:30 does not exist on 2026-03-29");
    browser.get("/contacts").await.says("No contacts yet");
}

#[tokio::test]
async fn contacts_of_another_client_are_not_seen() {
    let app = TestApp::new().await;
    let (ours, theirs) = (app.client("The Coalition").await, app.client("The Others").await);
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(theirs, "Their secret").await.to_string();
    let mut them = app.signed_in("Mathis Verhaegen", Role::Consultant, Some(theirs)).await;
    let mut us = app.signed_in("Elin Lindqvist", Role::Consultant, Some(ours)).await;
    let person = people[0].to_string();
    them.get("/contacts/new").await;
    let fields = [
        ("kind", "note"),
        ("objective", objective.as_str()),
        ("date", "2026-11-24"),
        ("time", "10:00"),
        ("notes", "Their own words"),
        ("person", person.as_str()),
        ("task", "Their task"),
        ("form_key", "k1"),
    ];
    let page = them.post("/contacts", &fields).await;
    page.says("Their own words");
    for address in [format!("/people/{person}"), "/contacts".into(), "/".into()] {
        us.get(&address).await.does_not_say("Their own words").does_not_say("Their task").does_not_say("Their secret");
    }
    let retract = page.attribute("form[action$=retraction]", "action").unwrap();
    us.post(&retract, &[]).await.is(StatusCode::NOT_FOUND);
    us.get("/contacts/new").await;
    us.post("/contacts", &fields.map(|(name, value)| (name, if name == "form_key" { "k2" } else { value })))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn notes_come_back_line_by_line_as_they_were_typed() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    app.parliament(&FIVE).await;
    app.objective(client, "EU Focal Point for R2P").await;
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    let form = browser.get("/contacts/new?notes=First%0A%0ASecond").await;
    assert!(form.body.contains("\nFirst\n\nSecond</textarea>"), "{}", form.body);
}
