//! The path to a majority: whom to win, who looks after them, what may break, and the way through all venues.

use axum::http::StatusCode;
use focal::contacts::{self, Kind, NewContact};
use focal::directory::{self, Classification, KnownBody, ensure_known_body};
use focal::figures::SeatsBy;
use focal::objectives::{self, By, Rule, VenueId, VenueSheet};
use focal::reports::counting::{Nearness, Weighed};
use focal::stances::Evidence;

use super::council::{ALL, Union, union};
use crate::support::parliament::FIVE;

/// A venue at the committee of three of the five Members, as a committee of three.
async fn committee(union: &Union) -> VenueId {
    committee_of(union, Some(3)).await
}

/// The same with so many seats entered.
async fn committee_of(union: &Union, seats: Option<i64>) -> VenueId {
    let now = union.app.app.now();
    let mut tx = union.app.app.db.begin().await.unwrap();
    let afet = directory::find_organization(&mut tx, Classification::Committee, "AFET").await.unwrap().unwrap();
    let sheet = VenueSheet { step: "Committee vote".into(), seats, ..VenueSheet::new(afet.id, Rule::Committee) };
    let id = objectives::add_venue(&mut tx, &ALL, union.objective, &sheet, By { account: None, now }).await.unwrap();
    tx.commit().await.unwrap();
    id
}

#[tokio::test]
async fn the_cheapest_to_win_are_named_with_who_looks_after_them() {
    let mut union = union().await;
    let people = union.app.parliament(&FIVE).await;
    let venue = committee(&union).await;
    union.stands(people[0], 2, Evidence::Vote).await;
    union.stands(people[1], 0, Evidence::Meeting).await;
    union.stands(people[4], -2, Evidence::Press).await;
    let contact = NewContact {
        objective: union.objective,
        minutes: None,
        preparation_minutes: None,
        kind: Kind::Meeting,
        attempt: None,
        direction: focal::contacts::Direction::Out,
        occurred_at: union.app.app.now() - chrono::Duration::days(4),
        people: vec![people[1]],
        notes: String::new(),
        stances: vec![],
        follow_up: Some(("Send the one-pager".into(), "2026-12-02".parse().unwrap())),
        form_key: "once".into(),
    };
    let mut tx = union.app.app.db.begin().await.unwrap();
    let (now, today) = (union.app.app.now(), union.app.app.today());
    contacts::log(&mut tx, &ALL, &contact, union.author, now, today).await.unwrap();
    tx.commit().await.unwrap();

    let count = union.count(venue).await;
    assert_eq!(count.weighed().unwrap().nearness, Nearness::Short, "one for, one against");
    let path = count.path().unwrap();
    let won: Vec<_> = path.completion.unwrap().members.iter().map(|at| count.voters[*at].holder.unwrap()).collect();
    assert_eq!(won, [people[1].into()], "the undecided one, met lately, is cheaper than the opponent");
    let page = union.browser.get(&format!("/objectives/{}/reports/path?venue={venue}", union.objective)).await;
    page.says("Winning one person is enough").says("Send the one-pager, due 2 Dec 2026").says("Mathis Verhaegen");
    page.says("Abstentions do not count as votes cast").says("weakest step").says("Chance of passing");
    assert_eq!(page.texts("#t-venues tbody tr").len(), 2);
    assert!(page.texts("#t-to-win tbody tr")[0].contains("HARNISCH"));
    page.says("any one of 2 would carry it").is(StatusCode::OK);
}

#[tokio::test]
async fn a_simple_majority_is_held_against_one_threshold_on_every_page() {
    let mut union = union().await;
    let people = union.app.parliament(&FIVE).await;
    let now = union.app.app.now();
    let mut tx = union.app.app.db.begin().await.unwrap();
    let house = directory::ensure_european_parliament(&mut tx, now).await.unwrap();
    let sheet = VenueSheet { step: "Plenary vote".into(), ..VenueSheet::new(house, Rule::EpSimple) };
    let by = By { account: None, now };
    let venue = objectives::add_venue(&mut tx, &ALL, union.objective, &sheet, by).await.unwrap();
    tx.commit().await.unwrap();
    union.stands(people[0], 2, Evidence::Vote).await;
    union.stands(people[3], -2, Evidence::Press).await;
    let count = union.count(venue).await;
    assert_eq!(count.weighed().unwrap().nearness, Nearness::Short, "one for, one against, three never asked");
    let objective = union.objective;
    for path in ["", "/reports/path"] {
        let page = union.browser.get(&format!("/objectives/{objective}{path}?venue={venue}")).await;
        page.says("360 short of a majority: 361 votes are needed if all 720 vote, 1 are expected.");
        page.says("Fewer do if members abstain or stay away: more for than against.").says("of 361 needed");
    }
    let page = union.browser.get(&format!("/objectives/{objective}/reports/path?venue={venue}")).await;
    assert!(page.texts("#t-constraints tbody tr")[0].contains("at least 361 1 1 4 360 short"));
    page.says("Winning 2 people is enough").says("361 is the threshold if everyone votes.");
}

#[tokio::test]
async fn what_abstentions_would_carry_is_expected_and_not_secured() {
    let mut union = union().await;
    let people = union.app.parliament(&FIVE).await;
    let venue = committee(&union).await;
    union.stands(people[0], 2, Evidence::Vote).await;
    union.stands(people[1], 0, Evidence::Meeting).await;
    union.stands(people[4], 0, Evidence::Meeting).await;
    let page = union.browser.get(&format!("/objectives/{}?venue={venue}", union.objective)).await;
    page.says("Expected, not secured: 1 for, at most 0 against, if the 2 undecided abstain.");
    page.says("Without abstentions it is 1 short: 2 votes are needed if all 3 vote.");
    union.stands(people[1], 2, Evidence::Speech).await;
    let page = union.browser.get(&format!("/objectives/{}?venue={venue}", union.objective)).await;
    page.says("Secured: 2 verified votes; 2 votes are needed if all 3 vote.");
}

#[tokio::test]
async fn a_committee_has_the_seats_that_its_set_of_figures_says() {
    let union = union().await;
    union.app.parliament(&FIVE).await;
    let count = union.count(committee_of(&union, None).await).await;
    assert_eq!((count.seats, count.seats_by, count.weighed().unwrap().needed), (79, SeatsBy::Figures, 40));
}

#[tokio::test]
async fn stale_and_single_source_support_is_a_risk() {
    let mut union = union().await;
    let people = union.app.parliament(&FIVE).await;
    let venue = committee(&union).await;
    union.stands(people[0], 2, Evidence::Meeting).await;
    union.stands(people[1], 2, Evidence::Vote).await;
    let page = union.browser.get(&format!("/objectives/{}/reports/path?venue={venue}", union.objective)).await;
    assert!(page.texts("#t-weak tbody tr")[0].contains("one private source"), "{:?}", page.texts("#t-weak tbody tr"));
    assert_eq!(page.texts("#t-weak tbody tr").len(), 1);
    union.app.app.clock.advance(chrono::Duration::days(200));
    let page = union.browser.get(&format!("/objectives/{}/reports/path?venue={venue}", union.objective)).await;
    assert!(page.texts("#t-weak tbody tr").iter().all(|row| row.contains("stale")));
}

#[tokio::test]
async fn what_has_changed_since_an_earlier_day_is_said() {
    let mut union = union().await;
    let people = union.app.parliament(&FIVE).await;
    let venue = committee(&union).await;
    let then = union.app.app.today();
    union.app.app.clock.advance(chrono::Duration::days(5));
    union.stands(people[0], 2, Evidence::Vote).await;
    let address = format!("/objectives/{}/reports/path?venue={venue}&since={then}", union.objective);
    union.browser.get(&address).await.says("Since 24 Nov 2026").says("Floor now 1 +1 0 then");
}

#[tokio::test]
async fn the_page_shows_how_near_every_step_is_and_leads_to_each() {
    let mut union = union().await;
    let people = union.app.parliament(&FIVE).await;
    let committee = committee(&union).await;
    let council = union.venue(Rule::CouncilQmv, &[]).await;
    union.stands(people[0], 2, Evidence::Vote).await;
    let page = union.browser.get(&format!("/objectives/{}", union.objective)).await;
    page.says("1 of 361 expected").says("1 of 2 expected").says("0 of 15 expected, 0.00 %").says("weakest step");
    let links = page.attributes(".way-k a", "href");
    assert_eq!(links.len(), 3);
    assert!(links[1].contains(&committee.to_string()) && links[2].contains(&council.to_string()), "{links:?}");
    for link in links {
        union.browser.get(&link).await.is(StatusCode::OK);
    }
    let other = VenueId::new();
    union.browser.get(&format!("/objectives/{}?venue={other}", union.objective)).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn where_one_person_decides_the_report_says_who_and_who_has_their_ear() {
    let case = crate::venues::case().await;
    let post = case.high_representative().await;
    let now = case.app.app.now();
    let account = case.app.account("Somebody", focal::accounts::Role::Consultant, Some(case.client)).await;
    let by = directory::edit::By { account, name: "Somebody", now, today: case.app.app.today() };
    let mut tx = case.app.app.db.begin().await.unwrap();
    let service = ensure_known_body(&mut tx, KnownBody::ExternalActionService, now).await.unwrap();
    let sheet = VenueSheet { decider: Some(post), ..VenueSheet::new(service, Rule::Discretionary) };
    let venue = objectives::add_venue(&mut tx, &ALL, case.objective, &sheet, By { account: None, now }).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = case.app.app.db.begin().await.unwrap();
    let fields = directory::edit::RelationshipFields {
        kind: directory::edit::RelationshipKind::AdviserTo,
        strength: 3,
        start_date: None,
        end_date: None,
        note: "Writes the briefs".into(),
    };
    directory::edit::add_relationship(&mut tx, &by, (case.people[1], case.people[0]), &fields).await.unwrap();
    tx.commit().await.unwrap();
    let mut browser = case.browser;
    let page = browser.get(&format!("/objectives/{}?venue={venue}", case.objective)).await;
    page.says("(High Representative) decides alone and was never asked").says("HARNISCH").says("Writes the briefs");
    browser.get(&format!("/objectives/{}/reports/path?venue={venue}", case.objective)).await.says("decides alone");
    browser.get(&format!("/objectives/{}/reports/support.pdf?venue={venue}", case.objective)).await.is(StatusCode::OK);
}

#[tokio::test]
async fn two_out_of_three_are_no_majority_of_all_seats() {
    let union = union().await;
    union.app.parliament(&FIVE).await;
    let plenary = objectives::venues(&union.app.app.db, &ALL, union.objective).await.unwrap().remove(0);
    let count = union.count(plenary.id).await;
    let weighed: &Weighed = count.weighed().unwrap();
    assert_eq!((weighed.needed, count.seats, weighed.nearness), (361, 720, Nearness::OutOfReach));
    assert_eq!(count.brief(), "0 of 361 expected");
}
