//! How long contacts took, and hours given that are no contact: entered, changed, taken back, and seen by whom they may be.

use axum::http::StatusCode;
use focal::accounts::{self, ClientId, Role};
use focal::objectives::ObjectiveId;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::parliament::FIVE;

/// A consultant at work for a client that gets it for nothing.
async fn consultant(app: &TestApp) -> (ClientId, ObjectiveId, Browser) {
    let client = app.client("The Coalition").await;
    let objective = app.objective(client, "EU Focal Point for R2P").await;
    let mut elin = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    elin.get("/hours").await.says("No hours yet").says("The Coalition (pro bono)");
    (client, objective, elin)
}

/// What the form sends.
fn fields<'a>(
    target: &'a str,
    date: &'a str,
    minutes: &'a str,
    purpose: &'a str,
    key: &'a str,
) -> [(&'a str, &'a str); 5] {
    [("for", target), ("date", date), ("minutes", minutes), ("purpose", purpose), ("form_key", key)]
}

#[tokio::test]
async fn a_contact_says_how_long_it_took_and_how_long_it_took_to_prepare() {
    let app = TestApp::new().await;
    let people = app.parliament(&FIVE).await;
    let (_, objective, mut elin) = consultant(&app).await;
    let (objective, person) = (objective.to_string(), people[0].to_string());
    elin.get("/contacts/new").await.says("How long").says("Preparation");
    let form = |minutes: &'static str, preparation: &'static str, key: &'static str| {
        [
            ("kind", "meeting"),
            ("objective", objective.as_str()),
            ("date", "2026-11-23"),
            ("time", "14:30"),
            ("minutes", minutes),
            ("preparation", preparation),
            ("person", person.as_str()),
            ("form_key", key),
        ]
    };
    let wrong = elin.post("/contacts", &form("soon", "25 h", "k")).await;
    wrong.is(StatusCode::UNPROCESSABLE_ENTITY).says("“soon” is not a length of time").says("at most 24 hours");
    assert_eq!(wrong.attribute("#f-minutes", "aria-invalid").as_deref(), Some("true"));
    assert_eq!(wrong.attribute("#f-minutes", "value").as_deref(), Some("soon"), "what was typed stays");
    elin.post("/contacts", &form("1.5 h", "20 min", "k")).await.says("Contact saved");
    elin.get("/contacts").await.says("1:30, 0:20 to prepare");
    elin.post("/contacts", &form("", "", "k2")).await.says("Contact saved");
    assert_eq!(elin.get("/contacts").await.texts(".tl-i").len(), 2);
}

#[tokio::test]
async fn hours_are_entered_changed_taken_back_and_count_again() {
    let app = TestApp::new().await;
    let (client, objective, mut elin) = consultant(&app).await;
    let (client, objective) = (format!("c-{client}"), format!("o-{objective}"));
    elin.post("/hours", &fields(&objective, "2026-11-23", "1:30", "Briefing for the board", "k1"))
        .await
        .says("1:30 saved");
    elin.post("/hours", &fields(&objective, "2026-11-23", "1:30", "Briefing for the board", "k1"))
        .await
        .says("had been saved already");
    let page = elin.post("/hours", &fields(&client, "2026-11-20", "45", "Accounts for the year", "k2")).await;
    page.says("2:15 in 2 entries").says("Pro bono 2:15").says("Paid 0:00").says("EU Focal Point for R2P");
    elin.get("/hours?from=2026-11-21").await.says("1:30 in 1 entry").does_not_say("Accounts for the year");
    elin.get("/hours?until=2026-11-19").await.says("Nothing fits all of these filters");
    let edit = page.attribute("tbody tr:first-child a.more", "href").unwrap();
    let form = elin.get(&edit).await;
    assert_eq!(form.attribute("#f-minutes", "value").as_deref(), Some("1:30"));
    let action = form.attribute("form.form-card", "action").unwrap();
    elin.post(&action, &fields(&objective, "2026-11-23", "0", "Briefing", "k3"))
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("more than nothing");
    let changed = elin.post(&action, &fields(&objective, "2026-11-23", "2 h", "Briefing, with questions", "k3")).await;
    changed.says("2:45 in 2 entries").says("Briefing, with questions").does_not_say("for the board");
    // The old entry is gone for good: it cannot count beside the one in its place.
    elin.get(&edit).await.is(StatusCode::NOT_FOUND);
    elin.post(&format!("{action}/restoration"), &[]).await.is(StatusCode::NOT_FOUND);
    let retract = changed.attribute("tbody form[action$=retraction]", "action").unwrap();
    let back = elin.post(&retract, &[]).await;
    back.says("Hours taken back").says("0:45 in 1 entry");
    let undo = back.attribute("form[action$=restoration]", "action").unwrap();
    elin.post(&undo, &[]).await.says("Hours count again").says("2:45 in 2 entries");
}

#[tokio::test]
async fn what_is_wrong_with_hours_is_said_beside_its_field() {
    let app = TestApp::new().await;
    let (_, objective, mut elin) = consultant(&app).await;
    let objective = format!("o-{objective}");
    let bare = elin.post("/hours", &[("minutes", "2")]).await;
    bare.is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Choose for whom it was")
        .says("Enter the date as a date")
        .says("Say whether 2 is hours or minutes")
        .says("Enter what it was for");
    let tomorrow = elin.post("/hours", &fields(&objective, "2026-11-25", "1 h", "Research", "k")).await;
    tomorrow.is(StatusCode::UNPROCESSABLE_ENTITY).says("Hours are entered when they have been given");
    elin.get("/hours").await.says("No hours yet");
}

#[tokio::test]
async fn a_consultant_sees_their_own_hours_and_a_manager_those_within_their_grants() {
    let app = TestApp::new().await;
    let (client, _, mut elin) = consultant(&app).await;
    let theirs = {
        let mut tx = app.app.db.begin().await.unwrap();
        let id = accounts::create_client(&mut tx, "The Others", false, None, app.app.now()).await.unwrap();
        tx.commit().await.unwrap();
        id
    };
    let secret = app.objective(theirs, "Their secret").await;
    let mut mathis = app.signed_in("Mathis Verhaegen", Role::Consultant, Some(client)).await;
    let mut them = app.signed_in("Camille Devos", Role::Consultant, Some(theirs)).await;
    let mut noor = app.signed_in("Noor Haddad", Role::Manager, Some(client)).await;
    let ours = format!("c-{client}");
    let page = elin.post("/hours", &fields(&ours, "2026-11-23", "1 h", "Elin reads", "k1")).await;
    mathis.get("/hours").await;
    mathis.post("/hours", &fields(&ours, "2026-11-23", "2 h", "Mathis writes", "k2")).await;
    them.get("/hours").await;
    let paid = them.post("/hours", &fields(&format!("o-{secret}"), "2026-11-23", "3 h", "Their own words", "k3")).await;
    paid.says("Paid 3:00").says("Pro bono 0:00");
    // A consultant asks for all of them, and sees their own.
    elin.get("/hours?account=").await.says("1:00 in 1 entry").does_not_say("Mathis writes");
    let all = noor.get("/hours").await;
    all.says("3:00 in 2 entries").says("Elin reads").says("Mathis writes");
    all.does_not_say("Their").does_not_say("The Others").does_not_say("Camille Devos");
    noor.get(&format!("/hours?client={theirs}")).await.says("Nothing fits");
    // Nobody changes what is another's, nor enters hours for whom they do not work.
    let edit = page.attribute("tbody a.more", "href").unwrap();
    let retract = page.attribute("tbody form[action$=retraction]", "action").unwrap();
    for browser in [&mut mathis, &mut noor, &mut them] {
        browser.get(&edit).await.is(StatusCode::NOT_FOUND);
        browser.post(&retract, &[]).await.is(StatusCode::NOT_FOUND);
    }
    for target in [format!("o-{secret}"), format!("c-{theirs}")] {
        elin.post("/hours", &fields(&target, "2026-11-23", "1 h", "Intruding", "k4"))
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .says("Choose a client, and an objective of that client");
    }
    them.get("/hours").await.says("3:00 in 1 entry").does_not_say("Intruding");
}
