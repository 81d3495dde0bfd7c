//! The contact log: a meeting with two people, what came of it, and taking it back.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use focal::accounts::{Role, Scope};
use focal::contacts;
use focal::directory::PersonId;

use crate::support::app::TestApp;
use crate::support::browser::{Answer, Browser};
use crate::support::parliament::FIVE;

/// An office of one client with one objective, and somebody who logs.
struct Office {
    app: TestApp,
    /// Brannigan, Harnisch, Ionașcu, Велчев, Delabroye.
    people: Vec<PersonId>,
    objective: String,
    elin: Browser,
}

impl Office {
    async fn new() -> Office {
        let app = TestApp::new().await;
        let client = app.client("The Coalition").await;
        let people = app.parliament(&FIVE).await;
        let objective = app.objective(client, "EU Focal Point for R2P").await.to_string();
        let mut elin = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
        elin.get("/contacts/new").await;
        Office { app, people, objective, elin }
    }

    fn person(&self, at: usize) -> String {
        self.people[at].to_string()
    }

    /// Sends the form as of now, with these fields more or instead.
    async fn log(&mut self, key: &str, fields: &[(&str, &str)]) -> Answer {
        let objective = self.objective.clone();
        let usual =
            [("kind", "meeting"), ("objective", &objective), ("date", "today"), ("time", "10:00"), ("form_key", key)];
        let mut all: Vec<_> =
            usual.into_iter().filter(|(name, _)| fields.iter().all(|(other, _)| other != name)).collect();
        all.extend(fields);
        self.elin.post("/contacts", &all).await
    }

    /// The same as the script sends it.
    async fn send(&mut self, key: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.elin.get("/contacts/new").await.attribute("input[name=csrf]", "value").unwrap();
        let mut body = form_urlencoded::Serializer::new(String::new());
        let usual = [
            ("date", "today"),
            ("objective", &self.objective),
            ("form_key", key),
            ("kind", "meeting"),
            ("time", "10:00"),
        ];
        body.append_pair("csrf", &token).extend_pairs(fields);
        body.extend_pairs(usual.into_iter().filter(|(name, _)| fields.iter().all(|(other, _)| other != name)));
        let request = Request::post("/contacts").header("hx-request", "true");
        let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.elin.send(request.body(Body::from(body.finish())).unwrap()).await
    }
}

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
    browser.get("/contacts?kind=call").await.says("No such contacts");
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
    let bare = browser.post("/contacts", &[("kind", "lunch"), ("date", "soon"), ("time", "noon")]).await;
    bare.is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Choose what it was.")
        .says("Choose an objective.")
        .says("“soon” is not a day. Enter the date, for example yesterday, Monday, 3 days ago or 24 Nov.")
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

#[tokio::test]
async fn a_day_is_said_in_words_and_shown_back_as_a_date() {
    let mut office = Office::new().await;
    let aoife = office.person(0);
    let saved =
        office.log("k1", &[("person", &aoife), ("date", "last Friday"), ("task", "Call"), ("due", "in 2 weeks")]).await;
    saved.says("20 Nov 2026, 10:00").says("Due 8 Dec 2026");
    let wrong = office.log("k2", &[("person", &aoife), ("date", "Monday"), ("time", "late")]).await;
    wrong.is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.attribute("input[name=date]", "value").unwrap(), "Yesterday, 23 Nov 2026");
    let unclear = office.log("k3", &[("person", &aoife), ("next", "pick"), ("due", "eventually")]).await;
    unclear.is(StatusCode::UNPROCESSABLE_ENTITY).says("“eventually” is not a day.").says("in 2 weeks or 3 Dec");
    let elsewhere = office.elin.get("/contacts/day?said=monday").await;
    assert_eq!(elsewhere.body, "Yesterday, 23 Nov 2026");
    assert_eq!(office.elin.get("/contacts/day?said=monday&looking=ahead").await.body, "Mon, 30 Nov 2026");
    assert_eq!(office.elin.get("/contacts/day?said=never").await.body, "");
}

#[tokio::test]
async fn words_that_waited_on_a_device_mean_what_they_meant_when_they_were_typed() {
    let mut office = Office::new().await;
    let aoife = office.person(0);
    let fields = [("person", aoife.as_str()), ("date", "yesterday"), ("said_on", "2026-11-20"), ("next", "tomorrow")];
    office.log("k1", &fields).await.says("19 Nov 2026, 10:00").says("Due 21 Nov 2026");
    // A device whose clock is ahead changes nothing.
    let ahead = [("person", aoife.as_str()), ("date", "yesterday"), ("said_on", "2027-01-01"), ("next", "none")];
    office.log("k2", &ahead).await;
    office.elin.get("/contacts").await.says("23 Nov 2026, 10:00");
}

#[tokio::test]
async fn a_call_that_reached_nobody_is_one_button_and_no_contact() {
    let mut office = Office::new().await;
    let aoife = office.person(0);
    for (key, attempt, label) in [
        ("k1", "no_answer", "Call: no answer"),
        ("k2", "left_message", "Call: left message"),
        ("k3", "call_back", "Call: asked to call back later"),
    ] {
        let saved = office.log(key, &[("person", &aoife), ("attempt", attempt), ("direction", "in")]).await;
        saved.is(StatusCode::OK).says("Attempt saved.");
        office.elin.get("/contacts?kind=call").await.says(label);
    }
    assert_eq!(office.elin.get("/contacts").await.texts(".tl-i").len(), 3);
    // Neither the log of contacts alone nor the report counts them; the calls of the report lead to as many.
    office.elin.get("/contacts?notes=no").await.says("Notes and failed attempts are left out").says("No such contacts");
    let report = office.elin.get("/reports/activity").await;
    report.is(StatusCode::OK).says("3 failed attempts").says("No contacts from");
    let (db, objective) = (&office.app.app.db, office.objective.parse().unwrap());
    let (all, now) = (Scope::system(), office.app.app.now());
    assert!(contacts::latest(db, &all, objective, now.date_naive(), now).await.unwrap().is_empty(), "nobody was met");
    let since = now - chrono::TimeDelta::days(7);
    assert!(contacts::logged_since(db, &all, since).await.unwrap().is_empty(), "the digest counts none");
    let stance = format!("stance-{aoife}");
    let with_stance = office.log("k4", &[("person", &aoife), ("attempt", "no_answer"), (&stance, "p2")]).await;
    with_stance.is(StatusCode::UNPROCESSABLE_ENTITY).says("Nobody was reached: only a call can be a failed attempt");
    office.log("k5", &[("person", &aoife), ("attempt", "voicemail")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(office.elin.get("/contacts").await.texts(".tl-i").len(), 3);
}

#[tokio::test]
async fn after_saving_one_next_step_is_offered_and_can_be_skipped() {
    let mut office = Office::new().await;
    let aoife = office.person(0);
    let offered = office.log("k1", &[("person", &aoife), ("attempt", "call_back"), ("back", "/people?q=aoife")]).await;
    offered.is(StatusCode::OK).says("Attempt saved.").says("One next step?");
    assert_eq!(offered.attribute("form[data-next] input[name=task]", "value").unwrap(), "Call back");
    assert_eq!(offered.attribute("[data-skip]", "href").unwrap(), "/people?q=aoife");
    let action = offered.attribute("form[data-next]", "action").unwrap();
    let unclear = office.elin.post(&action, &[("task", "Call back"), ("next", "pick"), ("back", "/")]).await;
    unclear.is(StatusCode::UNPROCESSABLE_ENTITY).says("Enter by when");
    for _ in 0..2 {
        // Pressed twice, it is one.
        let taken = office.elin.post(&action, &[("task", "Call back"), ("next", "tomorrow"), ("back", "/")]).await;
        taken.says("Next step by 25 Nov 2026.");
    }
    let person = office.elin.get(&format!("/people/{aoife}")).await;
    assert_eq!(person.texts(".todo-i"), ["Call back Due 25 Nov 2026 · Elin Lindqvist"]);
    let nowhere = office
        .elin
        .post("/contacts/0198c0de-0000-7000-8000-000000000000/next", &[("task", "x"), ("next", "week")])
        .await;
    nowhere.is(StatusCode::NOT_FOUND);
    office.log("k2", &[("person", &aoife), ("back", "https://evil.example")]).await.says("Contact saved.");
}

#[tokio::test]
async fn the_last_contact_with_each_person_is_told_within_the_walls() {
    let mut office = Office::new().await;
    let (aoife, ruxandra) = (office.person(0), office.person(2));
    office.log("k1", &[("person", &aoife), ("date", "Friday"), ("notes", "\nWants one page.\nNo more.")]).await;
    let other = office.app.client("The Others").await;
    let theirs = office.app.objective(other, "Their secret").await.to_string();
    let mut them = office.app.signed_in("Mathis Verhaegen", Role::Consultant, Some(other)).await;
    them.get("/contacts/new").await;
    let fields = [
        ("kind", "call"),
        ("objective", theirs.as_str()),
        ("date", "today"),
        ("time", "11:00"),
        ("person", aoife.as_str()),
        ("notes", "Their own words"),
        ("form_key", "t1"),
        ("next", "none"),
    ];
    them.post("/contacts", &fields).await.is(StatusCode::OK);
    let form = office.elin.get(&format!("/contacts/new?person={aoife}&person={ruxandra}")).await;
    let recap = "Last contact with Aoife BRANNIGAN: Meeting , 20 Nov 2026, 10:00 · Elin Lindqvist · “Wants one page.”";
    assert_eq!(form.texts(".recap"), [recap]);
    let page = office.elin.get(&format!("/people/{aoife}")).await;
    page.says("Wants one page.").does_not_say("Their own words");
    // Whoever was met last comes first, before a letter is typed.
    let met = office.elin.get("/contacts/people").await;
    assert_eq!(met.attributes("[data-id]", "data-id"), std::slice::from_ref(&aoife));
    them.get(&format!("/contacts/with?person={aoife}&objective={theirs}")).await.says("Their own words");
}

#[tokio::test]
async fn a_name_is_matched_with_whoever_is_called_so_and_a_new_person_is_entered() {
    let mut office = Office::new().await;
    let matched = office.log("k1", &[("named", "ionascu ruxandra"), ("next", "none")]).await;
    matched.is(StatusCode::OK).says("Contact saved.");
    assert_eq!(office.elin.get("/contacts").await.texts(".tl-h a"), ["Ruxandra IONAȘCU"]);
    let nobody = office.log("k2", &[("named", "Cillian Roche"), ("notes", "Kept")]).await;
    nobody.is(StatusCode::UNPROCESSABLE_ENTITY).says("Nobody is called “Cillian Roche”").says("Kept");
    nobody.says("New person “Cillian Roche”");
    // Without script, the button beside the box makes them a new person.
    let added =
        office.log("k2", &[("named", "Cillian Roche"), ("q", "Cillian Roche"), ("add_new", "Cillian Roche")]).await;
    added.is(StatusCode::OK);
    assert_eq!(added.attributes("[name=newcomer]", "value").first().unwrap(), "Cillian Roche");
    let with_new = [
        ("newcomer", "Cillian Roche"),
        ("stance-new-Cillian Roche", "p1"),
        ("notes", "Their adviser"),
        ("next", "none"),
    ];
    office.log("k2", &with_new).await.is(StatusCode::OK).says("Contact saved.");
    office.log("k2", &with_new).await.says("had been saved already");
    let found = office.elin.get("/people?q=roche").await;
    assert_eq!(found.texts("tbody tr").len(), 1);
    let person = found.attribute("tbody th a", "href").unwrap();
    office.elin.get(&person).await.says("Their adviser").says("Leaning for since 24 Nov 2026");
    let twice = office.log("k3", &[("newcomer", "cillian roche")]).await;
    twice.is(StatusCode::UNPROCESSABLE_ENTITY).says("is in the directory already");
}

#[tokio::test]
async fn a_script_is_told_where_to_go_on_and_a_form_sent_twice_is_as_if_saved() {
    let mut office = Office::new().await;
    let aoife = office.person(0);
    let saved = office.send("k1", &[("person", &aoife), ("back", "/letters")]).await;
    saved.is(StatusCode::CREATED).says("One next step?");
    assert_eq!(saved.headers[header::LOCATION], "/letters");
    office.elin.get("/letters").await.says("Contact saved.");
    let again = office.send("k1", &[("person", &aoife), ("back", "/letters")]).await;
    again.is(StatusCode::OK);
    assert_eq!(again.headers[header::LOCATION], "/letters");
    let refused = office.send("k2", &[("person", &aoife), ("date", "2027-01-01"), ("notes", "Typed")]).await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY).says("cannot be logged before it has happened").says("Typed");
    assert!(!refused.body.contains("<html"), "a piece, no page");
    let with_step = office.send("k3", &[("person", &aoife), ("next", "week")]).await;
    assert_eq!((with_step.status, with_step.body.as_str()), (StatusCode::CREATED, ""));
    assert_eq!(office.elin.get("/contacts").await.texts(".tl-i").len(), 2);
}

#[tokio::test]
async fn many_people_are_logged_at_once_up_to_a_number_that_is_said() {
    let mut office = Office::new().await;
    let all: Vec<String> = office.people.iter().map(|id| format!("person={id}")).collect();
    let form = office.elin.get(&format!("/contacts/new?{}", all.join("&"))).await;
    assert_eq!(form.attributes("form[data-log] [data-part=chips] input[name=person]", "value").len(), 5);
    let many: Vec<String> = (0..250).map(|_| format!("person={}", focal::ids::new())).collect();
    let form = office.elin.get(&format!("/contacts/new?{}", many.join("&"))).await;
    form.is(StatusCode::OK).says("You chose 250 people. A contact names at most 200");
}

#[tokio::test]
async fn the_page_for_a_device_without_a_network_keeps_what_was_said_for_the_next_page() {
    let mut office = Office::new().await;
    let aoife = office.person(0);
    office.send("k1", &[("person", &aoife), ("next", "none")]).await.is(StatusCode::CREATED);
    let kept = office.elin.get("/contacts/offline").await;
    kept.is(StatusCode::OK).says("There is no network.").does_not_say("BRANNIGAN");
    assert_eq!(kept.attribute("input[name=objective]", "value").unwrap(), office.objective);
    kept.does_not_say("Contact saved.");
    office.elin.get("/").await.says("Contact saved.");
    let worker = office.elin.get("/sw.js").await;
    assert_eq!(worker.headers[header::CACHE_CONTROL], "no-cache");
    assert_eq!(worker.headers[header::CONTENT_TYPE], "text/javascript; charset=utf-8");
    assert_eq!(worker.headers["service-worker-allowed"], "/");
}
