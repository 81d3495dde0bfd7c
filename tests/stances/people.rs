//! Recording stances on a person's page, and taking them back.

use axum::http::StatusCode;
use focal::accounts::{ClientId, Role};
use focal::directory::PersonId;
use focal::objectives::ObjectiveId;

use crate::support::app::TestApp;
use crate::support::browser::{Answer, Browser};
use crate::support::parliament::FIVE;

struct House {
    app: TestApp,
    client: ClientId,
    people: Vec<PersonId>,
    objective: ObjectiveId,
}

async fn house() -> House {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await;
    House { app, client, people, objective }
}

impl House {
    async fn record(&self, browser: &mut Browser, person: usize, fields: &[(&str, &str)]) -> Answer {
        let objective = self.objective.to_string();
        let mut all = vec![("objective", objective.as_str())];
        all.extend_from_slice(fields);
        for (name, value) in [("valid_on", "2026-11-24"), ("confidence", "medium"), ("evidence", "meeting")] {
            if !fields.iter().any(|(given, _)| *given == name) {
                all.push((name, value));
            }
        }
        browser.get(&format!("/people/{}", self.people[person])).await;
        browser.post(&format!("/people/{}/stances", self.people[person]), &all).await
    }
}

#[tokio::test]
async fn a_stance_is_recorded_with_its_evidence_and_stays_in_the_history() {
    let house = house().await;
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    let first =
        house.record(&mut browser, 0, &[("level", "z0"), ("valid_on", "2026-10-02"), ("quote", "Not sure yet")]).await;
    first.is(StatusCode::OK).says("Stance set to Undecided (0)");
    let fields = [("level", "p2"), ("evidence", "speech"), ("link", "https://www.europarl.europa.eu/speech")];
    house.record(&mut browser, 0, &fields).await.says("Supportive since 24 Nov 2026");
    let page = browser.get(&format!("/people/{}", house.people[0])).await;
    page.says("Not sure yet").says("Speech (public)").says("Meeting · confidence medium · Elin Lindqvist");
    assert_eq!(page.attributes("[name=level][checked]", "value"), ["p2"]);
}

#[tokio::test]
async fn a_stance_from_tomorrow_is_refused() {
    let house = house().await;
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    let answer =
        house.record(&mut browser, 0, &[("level", "p2"), ("valid_on", "2026-11-25"), ("quote", "Kept as typed")]).await;
    answer.is(StatusCode::UNPROCESSABLE_ENTITY).says("A stance cannot be dated in the future.").says("Kept as typed");
    browser.get(&format!("/people/{}", house.people[0])).await.says("Unknown: never asked");
}

#[tokio::test]
async fn public_evidence_needs_something_to_look_up() {
    let house = house().await;
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    let answer = house.record(&mut browser, 0, &[("level", "p3"), ("evidence", "vote")]).await;
    answer.is(StatusCode::UNPROCESSABLE_ENTITY).says("Public evidence needs a quote or a link");
    let script = [("level", "p3"), ("evidence", "vote"), ("link", "javascript:alert(1)")];
    house.record(&mut browser, 0, &script).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("starts with https://");
    let missing = house.record(&mut browser, 0, &[("level", "p9"), ("confidence", "total")]).await;
    missing.is(StatusCode::UNPROCESSABLE_ENTITY).says("Choose a stance.").says("Choose how sure you are.");
}

#[tokio::test]
async fn a_withdrawn_stance_counts_no_more_and_stays_visible_with_its_reason() {
    let house = house().await;
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    let page = house.record(&mut browser, 0, &[("level", "p2")]).await;
    let action = page.attribute("form[action$=withdrawal]", "action").unwrap();
    browser.post(&action, &[("reason", "")]).await.says("Say why the stance is taken back");
    let back = browser.post(&action, &[("reason", "Mistaken for a namesake")]).await;
    back.says("Stance withdrawn").says("Mistaken for a namesake").says("Unknown: never asked");
    browser.get(&format!("/objectives/{}/members?stance=p2", house.objective)).await.says("0 as of");
}

#[tokio::test]
async fn an_old_stance_is_shown_as_stale() {
    let house = house().await;
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    house.record(&mut browser, 0, &[("level", "p2"), ("valid_on", "2026-05-01")]).await.says("stale");
}

#[tokio::test]
async fn a_person_is_found_however_the_name_is_typed() {
    let house = house().await;
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    browser.get("/people?q=ionasc").await.says("IONAȘCU").does_not_say("BRANNIGAN");
    browser.get("/people?q=velchev").await.says("ВЕЛЧЕВ");
    browser.get("/people?group=EPP").await.says("2 people").says("HARNISCH").does_not_say("BRANNIGAN");
    browser.get("/people?committee=AFET&country=IE").await.says("1 person").says("BRANNIGAN");
    browser.get("/people?q=nobody+at+all").await.says("Nobody of that kind");
}

#[tokio::test]
async fn what_was_just_recorded_is_taken_back_with_one_press() {
    let house = house().await;
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    let page = house.record(&mut browser, 0, &[("level", "m3")]).await;
    let undo = page.attribute(".toast form", "action").unwrap();
    let back = browser.post(&undo, &[]).await;
    back.says("The stance was taken back").says("Recorded by mistake").says("Unknown: never asked");
    browser.post(&undo, &[]).await.is(StatusCode::NOT_FOUND);
    let client = house.app.client("Another client").await;
    let mut stranger = house.app.signed_in("Ilse Vanacker", Role::Manager, Some(client)).await;
    let page = house.record(&mut browser, 0, &[("level", "p2")]).await;
    let undo = page.attribute(".toast form", "action").unwrap();
    stranger.get("/people").await;
    stranger.post(&undo, &[]).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn contradictory_evidence_of_one_day_is_kept_and_flagged() {
    let house = house().await;
    let mut browser = house.app.signed_in("Elin Lindqvist", Role::Consultant, Some(house.client)).await;
    house.record(&mut browser, 0, &[("level", "p2"), ("evidence", "mail")]).await.does_not_say("contradicts itself");
    let page = house.record(&mut browser, 0, &[("level", "m1"), ("evidence", "hearsay")]).await;
    page.says("Evidence of 24 Nov 2026 contradicts itself").says("Leaning against since 24 Nov 2026");
}
