//! Audiences on their pages: built condition by condition, tried, asked about a person, kept under a name; and the house's
//! rules of sending.

use axum::http::StatusCode;
use focal::accounts::{ClientId, Role};
use focal::directory::PersonId;

use crate::support::app::TestApp;
use crate::support::browser::{Answer, Browser};
use crate::support::parliament::FIVE;

struct House {
    app: TestApp,
    client: ClientId,
    elin: Browser,
    people: Vec<PersonId>,
    objective: String,
    path: String,
}

/// An objective that five Members decide, and a saved audience of all of them.
async fn house() -> House {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await.to_string();
    let mut elin = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    elin.get("/audiences/new").await;
    let made = elin.post("/audiences", &[("name", "Round one"), ("objective", &objective)]).await;
    made.is(StatusCode::OK).says("everybody who decides");
    House { app, client, elin, people, objective, path: made.path }
}

fn steps(page: &Answer) -> Vec<String> {
    let counts = page.texts("table.fun .num");
    page.texts("table.fun th").into_iter().zip(counts).map(|(label, count)| format!("{label} {count}")).collect()
}

#[tokio::test]
async fn an_audience_is_built_condition_by_condition_and_a_removed_one_comes_back() {
    let mut house = house().await;
    let term = format!("{}/term", house.path);
    house.elin.get(&format!("{term}?kind=committee")).await.says("AFET (3)").says("DROI (1)");
    let saved = house.elin.post(&term, &[("kind", "committee"), ("any", "DROI")]).await;
    assert_eq!(steps(&saved), ["Match the rule 1", "Will receive it 1"]);
    let or = house.elin.post(&term, &[("kind", "country"), ("any", "FR"), ("part", "1")]).await;
    assert_eq!(steps(&or)[0], "Match the rule 2");
    let not = house.elin.post(&term, &[("kind", "group"), ("any", "Renew"), ("not", "1")]).await;
    assert_eq!(steps(&not)[0], "Match the rule 1");
    not.says("Group is none of Renew");
    let removed = house.elin.post(&format!("{term}/removal"), &[("part", "2"), ("term", "0")]).await;
    removed.says("Condition removed.");
    assert_eq!(steps(&removed)[0], "Match the rule 2");
    let undo = removed.attribute("form[action*=restoration]", "action").unwrap();
    let back = house.elin.post(&undo, &[]).await;
    back.says("Condition put back.").says("Group is none of Renew");
    assert_eq!(steps(&back)[0], "Match the rule 1");
    house.elin.post(&format!("{term}/removal"), &[("part", "9"), ("term", "0")]).await.is(StatusCode::CONFLICT);
}

#[tokio::test]
async fn the_count_follows_what_is_typed_and_says_nothing_of_half_a_condition() {
    let mut house = house().await;
    let count = format!("{}/term/count", house.path);
    let said = house.elin.get(&format!("{count}?kind=committee&any=AFET")).await;
    said.is(StatusCode::OK).says("The rule would pick 3; now it picks 5.");
    let half = house.elin.get(&format!("{count}?kind=committee")).await;
    half.is(StatusCode::OK).does_not_say("pick");
}

#[tokio::test]
async fn a_condition_that_cannot_be_is_refused_beside_its_field() {
    let mut house = house().await;
    let term = format!("{}/term", house.path);
    for (fields, words) in [
        (&[("kind", "influence"), ("at_least", "6")][..], "Enter a number from 1 to 5."),
        (&[("kind", "contacted"), ("days", "0")][..], "Enter a number from 1 to 3660."),
        (&[("kind", "body"), ("bodies", "Ministry of Silly Walks")][..], "The directory knows no body"),
        (&[("kind", "tag")][..], "Choose at least one of the tags."),
        (&[("kind", "campaign")][..], "Choose a campaign."),
    ] {
        house.elin.post(&term, fields).await.is(StatusCode::UNPROCESSABLE_ENTITY).says(words);
    }
}

#[tokio::test]
async fn the_page_says_why_a_person_is_in_it_or_not() {
    let mut house = house().await;
    house.elin.post(&format!("{}/term", house.path), &[("kind", "country"), ("any", "IE")]).await;
    let asked = house.elin.get(&format!("{}?q=harnisch", house.path)).await;
    let answer = asked.attribute("#why .rows a", "href").unwrap();
    house.elin.get(&answer).await.says("Not included").says("Country is any of Ireland");
    let aoife = format!("{}?person={}", house.path, house.people[0]);
    house.elin.get(&aoife).await.says("Included").does_not_say("Not included");
}

#[tokio::test]
async fn a_campaign_takes_a_saved_audience_over_and_keeps_its_own_copy() {
    let mut house = house().await;
    house.elin.post(&format!("{}/term", house.path), &[("kind", "committee"), ("any", "AFET")]).await;
    let client = house.client.to_string();
    let fields =
        [("client", client.as_str()), ("name", "Note"), ("language", "en"), ("subject", "One page"), ("body", "Hi")];
    house.elin.get("/letters/new").await;
    let letter = house.elin.post("/letters", &fields).await.path;
    house.elin.get("/campaigns/new").await;
    let fields = [
        ("name", "First"),
        ("objective", house.objective.as_str()),
        ("letter", letter.trim_start_matches("/letters/")),
        ("sender_name", "Elin Lindqvist"),
        ("sender_address", "elin@consultancy.example"),
    ];
    let rule = house.elin.post("/campaigns", &fields).await.path;
    let id = house.path.trim_start_matches("/audiences/").to_owned();
    let taken = house.elin.post(&format!("{rule}/saved"), &[("audience", &id)]).await;
    taken.says("taken over").says("Committee is any of AFET");
    assert_eq!(steps(&taken)[0], "Match the rule 3");
    house.elin.post(&format!("{rule}/copy"), &[("name", "Round one")]).await.says("has this name: choose another");
    house.elin.post(&format!("{rule}/copy"), &[("name", "Round two")]).await.says("Audience saved under this name.");
    let gone = house.elin.post(&format!("{}/removal", house.path), &[]).await;
    gone.says("Campaigns that took it over keep their copy.").says("Round two");
    house.elin.get(&rule).await.says("Committee is any of AFET");
    house.elin.get(&house.path.clone()).await.is(StatusCode::NOT_FOUND);
    let undo = gone.attribute("form[action$=restoration]", "action").unwrap();
    house.elin.post(&undo, &[]).await.says("Audience put back.");
}

#[tokio::test]
async fn whoever_has_no_grant_sees_no_audience() {
    let house = house().await;
    let other = house.app.client("Somebody else").await;
    let mut stranger = house.app.signed_in("A Stranger", Role::Manager, Some(other)).await;
    stranger.get("/audiences").await.is(StatusCode::OK).does_not_say("Round one");
    for page in ["", "/term", "/people", "/term/count?kind=decides"] {
        stranger.get(&format!("{}{page}", house.path)).await.is(StatusCode::NOT_FOUND);
    }
    stranger.post(&format!("{}/removal", house.path), &[]).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn sending_rules_are_changed_by_administrators_and_can_be_taken_back() {
    let mut house = house().await;
    let page = "/settings/sending";
    house.elin.get(page).await.says("at most 3 letters in 7 days").says("Changed by administrators.");
    let mut paulo = house.app.signed_in("Paulo Reis", Role::Administrator, None).await;
    paulo.get(page).await.says("Letters go out now.").says("Maundy Thursday");
    let rules = [
        ("letters", "2"),
        ("days", "14"),
        ("opens", "08:30"),
        ("closes", "12:00"),
        ("weekdays", "Mon"),
        ("weekdays", "Tue"),
        ("holidays", "1"),
        ("closed", "2027-07-26 2027-08-20 Summer recess"),
        ("per_domain", "30"),
        ("domains", "europarl.europa.eu 10"),
    ];
    let saved = paulo.post(page, &rules).await;
    saved
        .is(StatusCode::OK)
        .says("Sending rules saved.")
        .says("No letters go out now. The next do on 30 Nov 2026, 08:30.");
    house.elin.get(page).await.says("at most 2 letters in 14 days").says("08:30–12:00");
    let wrong = [rules.as_slice(), &[("closed", "next summer")]].concat();
    let wrong: Vec<_> = wrong.into_iter().filter(|pair| *pair != rules[7]).collect();
    paulo.post(page, &wrong).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("“next summer” is not a closed time.");
    house.elin.post(page, &rules).await.is(StatusCode::FORBIDDEN);
    let undo = saved.attribute("form[action*=restoration]", "action").unwrap();
    paulo.post(&undo, &[]).await.says("The rules before are back.").says("Letters go out now.");
}
