//! How objectives end, are reopened, and go on in another one.

use axum::http::StatusCode;
use focal::directory::posts;
use focal::objectives::{self, EventKind, State, VenueState};

use crate::venues::{ALL, case};

const ENDED: [(&str, &str); 3] =
    [("state", "achieved"), ("on", "2026-11-20"), ("statement", "The post was created, as asked.")];

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    ENDED.iter().copied().chain(more.iter().copied()).collect()
}

#[tokio::test]
async fn an_objective_is_achieved_with_day_and_statement_and_the_list_says_so() {
    let mut case = case().await;
    case.browser.get(&case.at("/outcome")).await.is(StatusCode::OK).says("How it ended");
    let to = case.at("/outcome");
    let done = case.browser.post(&to, &ENDED).await;
    done.is(StatusCode::OK).says("Outcome recorded").says("Achieved on 20 Nov 2026 recorded by Elin Lindqvist");
    done.says("The post was created, as asked.");
    case.browser.get("/objectives").await.says("Achieved The post was created, as asked. 20 Nov 2026");
    let again = case.browser.post(&to, &ENDED).await;
    again.says("It has ended already (achieved). Reopen it first.");
    let history = case.browser.get(&case.at("/history")).await;
    history.says("Achieved on 20 Nov 2026").says("The post was created, as asked.");
}

#[tokio::test]
async fn an_outcome_says_how_when_and_what() {
    let mut case = case().await;
    let to = case.at("/outcome");
    let answer = case.browser.post(&to, &[("state", "active"), ("on", "2026-11-25"), ("statement", " ")]).await;
    answer.is(StatusCode::UNPROCESSABLE_ENTITY).says("Enter what came of it.");
    for (state, on, why) in [
        ("active", "2026-11-20", "Choose how it ended."),
        ("won", "2026-11-20", "Choose how it ended."),
        ("lost", "2026-11-25", "25 Nov 2026 has not come yet."),
        ("lost", "1999-01-01", "1 Jan 1999 is too far away."),
        ("lost", "", "Enter the day on which it ended"),
    ] {
        let fields = [("state", state), ("on", on), ("statement", "It ended.")];
        case.browser.post(&to, &fields).await.is(StatusCode::UNPROCESSABLE_ENTITY).says(why);
    }
    let objective = objectives::get(&case.app.app.db, &ALL, case.objective).await.unwrap().unwrap();
    assert_eq!(objective.state, State::Active);
}

#[tokio::test]
async fn the_post_that_was_created_and_its_holder_are_one_act_of_the_directory() {
    let mut case = case().await;
    case.browser.get(&case.at("/outcome")).await;
    let venue = case.venues().await.remove(0);
    let (body, person) = (venue.organization_id.to_string(), case.people[0].to_string());
    let fields = with(&[("post_label", "EU Focal Point for R2P"), ("post_body", &body), ("person", &person)]);
    let done = case.browser.post(&case.at("/outcome"), &fields).await;
    done.is(StatusCode::OK).says("Post created: EU Focal Point for R2P . Appointed: Aoife BRANNIGAN");
    let db = &case.app.app.db;
    let outcome = objectives::outcome(db, &ALL, case.objective).await.unwrap().unwrap();
    let post = posts::post(db, outcome.post_id.unwrap()).await.unwrap().unwrap();
    let holder = post.holder_on(case.app.app.today()).unwrap();
    assert_eq!((holder.person_id, holder.start_date), (case.people[0], "2026-11-20".parse().unwrap()));
    let set = focal::directory::changes::change_sets(db, 5).await.unwrap().remove(0);
    assert_eq!(set.title, "New post: EU Focal Point for R2P", "the directory is shared: no objective is named");
    case.browser.post(&format!("/changes/{}/undoing", set.id), &[]).await.is(StatusCode::OK);
    let outcome = objectives::outcome(db, &ALL, case.objective).await.unwrap().unwrap();
    assert_eq!((outcome.post_id, outcome.person_id), (None, Some(case.people[0])), "undone, the outcome stays");
}

#[tokio::test]
async fn whoever_is_appointed_is_appointed_to_a_post() {
    let mut case = case().await;
    case.browser.get(&case.at("/outcome")).await;
    let to = case.at("/outcome");
    let (first, second) = (case.people[0].to_string(), case.people[1].to_string());
    let refused = case.browser.post(&to, &with(&[("person", &first)])).await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY).says("Choose or name the post to which they were appointed.");
    let refused = case.browser.post(&to, &with(&[("post_label", "Focal Point")])).await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY).says("Choose the body of the new post.");
    let post = case.high_representative().await.to_string();
    let both = with(&[("post_label", "Focal Point"), ("post", &post)]);
    case.browser.post(&to, &both).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("not both");
    let held = case.browser.post(&to, &with(&[("post", &post), ("person", &second)])).await;
    held.is(StatusCode::UNPROCESSABLE_ENTITY).says("Aoife BRANNIGAN holds it since 1 Jan 2025");
    let replaced = case.browser.post(&to, &with(&[("post", &post), ("person", &second), ("replace", "1")])).await;
    replaced.is(StatusCode::OK).says("Appointed: Lieselotte HARNISCH");
}

#[tokio::test]
async fn an_ended_objective_gets_no_venue_and_its_venues_stay() {
    let mut case = case().await;
    let added = [("body", "council"), ("rule", "council-qmv")];
    case.browser.post(&case.at("/venues"), &added).await;
    let venue = case.venues().await[1].id;
    case.browser.post(&case.at("/outcome"), &ENDED).await;
    let before = case.venues().await;
    let why = "This objective has ended (achieved). Reopen it to change its venues.";
    case.browser.get(&case.at("/venues/new")).await.says(why);
    let more = [("body", "commission"), ("rule", "college")];
    case.browser.post(&case.at("/venues"), &more).await.says(why);
    let at = case.at(&format!("/venues/{venue}"));
    case.browser.post(&at, &[("body", "council"), ("rule", "council-simple")]).await.says(why);
    case.browser.post(&format!("{at}/position"), &[("direction", "up")]).await.says(why);
    case.browser.post(&format!("{at}/removal"), &[]).await.says(why);
    assert_eq!(case.venues().await, before);
    case.browser.get(&case.at("/venues")).await.does_not_say("Add a venue").does_not_say("Later");
}

#[tokio::test]
async fn an_objective_is_reopened_with_a_reason_that_the_history_keeps() {
    let mut case = case().await;
    case.browser.get(&case.at("/reopening")).await.says("It has not ended: there is nothing to reopen.");
    case.browser.post(&case.at("/outcome"), &ENDED).await;
    case.browser
        .get(&case.at("/reopening"))
        .await
        .says("It was achieved on 20 Nov 2026: The post was created, as asked.");
    let to = case.at("/reopening");
    let refused = case.browser.post(&to, &[("reason", "  ")]).await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY).says("Enter why it is reopened.");
    let done = case.browser.post(&to, &[("reason", "The post was announced, not created.")]).await;
    done.says("Objective reopened").says("Active").does_not_say("Achieved on");
    let db = &case.app.app.db;
    assert_eq!(objectives::outcome(db, &ALL, case.objective).await.unwrap(), None);
    let events = objectives::history(db, &ALL, case.objective).await.unwrap();
    let kept: Vec<_> = events.iter().map(|event| (event.kind, event.reason.as_str())).take(2).collect();
    let reason = "The post was announced, not created.";
    assert_eq!(kept, [(EventKind::Reopened, reason), (EventKind::Ended, "The post was created, as asked.")]);
}

#[tokio::test]
async fn a_follow_on_takes_over_the_venues_and_leaves_the_stances() {
    let mut case = case().await;
    let plenary = case.venues().await.remove(0);
    case.browser.get(&case.at("/follow-on")).await.says("It has not ended: nothing can follow on it yet.");
    let council = [("body", "council"), ("rule", "council-qmv-participants"), ("states", "AT"), ("states", "GR")];
    case.browser.post(&case.at("/venues"), &council).await;
    let decided = [
        ("body", "european-parliament"),
        ("rule", "ep-absolute"),
        ("state", "adopted"),
        ("decided_on", "2026-11-20"),
        ("reference", "P10_TA(2026)0180"),
    ];
    case.browser.post(&case.at(&format!("/venues/{}", plenary.id)), &decided).await;
    case.browser.post(&case.at("/outcome"), &ENDED).await;
    case.browser.get(&case.at("/follow-on")).await.says("Stances are not carried over");
    let to = case.at("/follow-on");
    let taken = case.browser.post(&to, &[("name", "EU Focal Point for R2P")]).await;
    taken.is(StatusCode::UNPROCESSABLE_ENTITY).says("This client has an objective of this name.");
    let entered = case.browser.post(&to, &[("name", "The focal point has a budget")]).await;
    entered.says("Follow-on objective entered").says("Follow-on of EU Focal Point for R2P (Achieved on 20 Nov 2026)");
    let stances = entered.attributes(".lineage a", "href").remove(1);
    assert_eq!(stances, format!("/objectives/{}/members?on=2026-11-20", case.objective));
    case.browser.get(&stances).await.is(StatusCode::OK);
    case.browser.get(&case.at("")).await.says("Goes on in The focal point has a budget (Active)");

    let db = &case.app.app.db;
    let lineage = objectives::lineage(db, &ALL, case.objective).await.unwrap();
    let new = lineage.follow_ons[0].id;
    let venues = objectives::venues(db, &ALL, new).await.unwrap();
    let (before, what) = (case.venues().await, |venue: &objectives::Venue| {
        (venue.organization_id, venue.rule, venue.participants.clone())
    });
    assert_eq!(venues.iter().map(what).collect::<Vec<_>>(), before.iter().map(what).collect::<Vec<_>>());
    assert!(venues.iter().all(|venue| venue.state == VenueState::Open && venue.day().is_none()));
    assert!(venues.iter().all(|venue| venue.reference.is_empty()));
    let history = case.browser.get(&format!("/objectives/{new}/history")).await;
    history.says("Entered as the follow-on of EU Focal Point for R2P").says("Before: EU Focal Point for R2P");
    history.says("Adopted on 20 Nov 2026: European Parliament");
}
