//! The support count against the threshold, with the people behind each number, as of any day.

mod council;
mod path;

use focal::accounts::{AccountId, Role, Scope};
use focal::directory::PersonId;
use focal::objectives::ObjectiveId;
use focal::reports;
use focal::stances::{self, Confidence, Evidence, Level, NewStance, StanceId};

use crate::support::app::TestApp;
use crate::support::parliament::FIVE;

struct House {
    app: TestApp,
    people: Vec<PersonId>,
    objective: ObjectiveId,
    author: AccountId,
    browser: crate::support::browser::Browser,
}

async fn house() -> House {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await;
    let author = app.account("Mathis Verhaegen", Role::Consultant, Some(client)).await;
    let browser = app.signed_in("Noor Haddad", Role::Manager, Some(client)).await;
    House { app, people, objective, author, browser }
}

impl House {
    async fn stands(&self, person: usize, level: i64, on: &str, evidence: Evidence) -> StanceId {
        let new = NewStance {
            objective: self.objective,
            holder: self.people[person].into(),
            level: Level::new(level).unwrap(),
            valid_on: on.parse().unwrap(),
            confidence: Confidence::High,
            evidence,
            quote: String::new(),
            link: None,
            contact: None,
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        let (now, today) = (self.app.app.now(), self.app.app.today());
        let id = stances::record(&mut tx, &Scope::system(), &new, Some(self.author), now, today).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// Floor, expected, ceiling and stale, as the page shows them.
    async fn figures(&mut self, query: &str) -> Vec<String> {
        let page = self.browser.get(&format!("/objectives/{}{query}", self.objective)).await;
        page.texts(".kpi-v").iter().take(4).map(|figure| figure.split(' ').next().unwrap().to_owned()).collect()
    }
}

#[tokio::test]
async fn floor_expected_and_ceiling_are_counted_against_361() {
    let mut house = house().await;
    house.stands(0, 3, "2026-11-01", Evidence::Vote).await; // verified
    house.stands(1, 2, "2026-11-01", Evidence::Meeting).await; // one private source
    house.stands(2, 1, "2026-11-01", Evidence::Meeting).await; // leaning
    house.stands(3, -2, "2026-11-01", Evidence::Speech).await; // against; the fifth was never asked
    assert_eq!(house.figures("").await, ["1", "3", "4", "0"]);
    let page = house.browser.get(&format!("/objectives/{}", house.objective)).await;
    page.says("of 361 needed")
        .says("Out of reach: 361 of 720 seats are needed; with everyone who is not against, 357 are still missing");
    let groups = page.texts("#by-group tbody tr");
    assert_eq!(groups.len(), 3);
    assert!(groups[0].starts_with("EPP 2 0 1 1"), "{groups:?}");
    assert!(groups[1].starts_with("Renew 2 1 1 2"), "{groups:?}");
    assert_eq!(page.texts("#by-country tbody tr").len(), 5);
    assert_eq!(page.attributes("svg.hemi a[href^='/people/']", "href").len(), 5);
}

#[tokio::test]
async fn the_list_of_objectives_says_how_near_each_is_in_the_numbers_of_its_report() {
    let mut house = house().await;
    house.stands(0, 3, "2026-11-01", Evidence::Vote).await;
    house.stands(1, 2, "2026-11-01", Evidence::Meeting).await;
    house.stands(2, 1, "2025-11-01", Evidence::Meeting).await; // stale
    house.stands(3, -2, "2026-11-01", Evidence::Speech).await;
    let list = house.browser.get("/objectives").await;
    list.says("3 expected, 361 needed").says("Out of reach").says("for, verified: 1").says("never asked: 1");
    house.browser.get("/").await.says("3 expected, 361 needed");

    let app = &house.app.app;
    let objectives = focal::objectives::list(&app.db, &Scope::system()).await.unwrap();
    let glances = reports::glances(&app.db, &Scope::system(), &objectives, app.today(), app.now()).await.unwrap();
    let ask = reports::Ask::current(house.objective, app.today(), app.now());
    let report = reports::venue_count(&app.db, &Scope::system(), &ask).await.unwrap().unwrap();
    let glance = &glances[&house.objective];
    assert_eq!((glance.tally, glance.seats), (report.tally, report.seats));
    assert_eq!(glance.tally.stale, 1);
    let weighed = report.weighed().unwrap();
    assert_eq!(glance.weighed.map(|near| (near.needed, near.nearness)), Some((weighed.needed, weighed.nearness)));
}

#[tokio::test]
async fn every_report_is_found_in_one_place_by_those_who_work_for_the_client() {
    let mut house = house().await;
    let hub = house.browser.get("/reports").await;
    hub.says("EU Focal Point for R2P").says("Path to a majority").says("Activity").says("Nothing yet.");
    let links = hub.attributes("main .files a", "href");
    assert!(links.contains(&format!("/objectives/{}/reports/movement.pdf", house.objective)), "{links:?}");
    assert!(!links.iter().any(|link| link.contains("council")), "no state has a say on this: {links:?}");
    let mut stranger = house.app.signed_in("Elin Lindqvist", Role::Consultant, None).await;
    stranger.get("/reports").await.says("Nothing to report on yet").does_not_say("EU Focal Point");
}

#[tokio::test]
async fn my_day_names_stances_that_go_stale_and_what_others_have_learnt_within_the_walls() {
    let mut house = house().await;
    let today = house.app.app.today();
    let ago = |days: u64| (today - chrono::Days::new(days)).to_string();
    house.stands(0, 2, &ago(175), Evidence::Meeting).await; // fresh for five days more
    house.stands(1, 1, &ago(183), Evidence::Meeting).await; // stale since three days ago
    house.stands(2, 1, &ago(300), Evidence::Meeting).await; // long stale: no news
    let day = house.browser.get("/").await;
    day.says("Worth asking again").says("Stale in 6 days").says("Stale for 3 days").does_not_say("Stale for 120 days");
    day.says("Learnt by others this week").says("Mathis Verhaegen");
    let mut stranger = house.app.signed_in("Elin Lindqvist", Role::Consultant, None).await;
    stranger
        .get("/")
        .await
        .does_not_say("Worth asking again")
        .does_not_say("Learnt by others")
        .does_not_say("EU Focal Point");
}

#[tokio::test]
async fn every_number_opens_the_people_behind_it() {
    let mut house = house().await;
    house.stands(0, 3, "2026-11-01", Evidence::Vote).await;
    house.stands(1, 2, "2026-11-01", Evidence::Meeting).await;
    let page = house.browser.get(&format!("/objectives/{}", house.objective)).await;
    let links = page.attributes(".kpis a", "href");
    house.browser.get(&links[0]).await.says("1 as of 24 Nov 2026").says("BRANNIGAN").does_not_say("HARNISCH");
    house.browser.get(&links[1]).await.says("2 as of").says("One private source");
    for row in page.attributes("#by-group tbody a, #by-country tbody a", "href") {
        house.browser.get(&row).await.is(axum::http::StatusCode::OK);
    }
    let epp = house.browser.get(&format!("/objectives/{}/members?group=EPP&counts=expected", house.objective)).await;
    epp.says("HARNISCH").does_not_say("ВЕЛЧЕВ").does_not_say("BRANNIGAN");
}

#[tokio::test]
async fn the_count_can_be_made_as_of_an_earlier_day_and_as_it_was_known_then() {
    let mut house = house().await;
    house.stands(0, 2, "2026-10-01", Evidence::Vote).await;
    house.app.app.clock.advance(chrono::Duration::days(10));
    // Learnt ten days later: it had been so since mid-October.
    house.stands(1, 3, "2026-10-15", Evidence::Vote).await;
    house.stands(0, -1, "2026-12-01", Evidence::Meeting).await;
    let floor = |figures: Vec<String>| figures[0].clone();
    assert_eq!(floor(house.figures("?on=2026-09-30").await), "0");
    assert_eq!(floor(house.figures("?on=2026-10-20").await), "2");
    assert_eq!(floor(house.figures("?on=2026-10-20&known=2026-11-24").await), "1");
    assert_eq!(floor(house.figures("").await), "1");
}

#[tokio::test]
async fn a_withdrawal_changes_today_but_not_what_was_known_before() {
    let mut house = house().await;
    let stance = house.stands(0, 2, "2026-11-01", Evidence::Vote).await;
    house.app.app.clock.advance(chrono::Duration::days(2));
    let mut tx = house.app.app.db.begin().await.unwrap();
    let now = house.app.app.now();
    assert!(stances::withdraw(&mut tx, &Scope::system(), stance, "A namesake", house.author, now).await.unwrap());
    tx.commit().await.unwrap();
    assert_eq!(house.figures("").await[0], "0");
    assert_eq!(house.figures("?known=2026-11-24").await[0], "1");
}

#[tokio::test]
async fn the_roster_is_who_sits_on_the_day() {
    let mut house = house().await;
    let early = house.browser.get(&format!("/objectives/{}?on=2024-07-15", house.objective)).await;
    early.says("Nobody sat there on that day");
    for kind in ["support", "path"] {
        let address = format!("/objectives/{}/reports/{kind}", house.objective);
        let report = house.browser.get(&format!("{address}?on=2024-07-15")).await;
        assert_eq!(report.texts(".empty h2"), ["Nobody sat there on that day"], "{kind}");
        assert_eq!(report.attribute(".empty a", "href").as_deref(), Some("/imports"), "{kind}");
        // A file says the same without a button.
        house.browser.get(&format!("{address}.json?on=2024-07-15")).await.says("import the list of Members");
        let report = house.browser.get(&address).await;
        assert!(report.texts(".empty h2").is_empty(), "{kind}");
    }
}

#[tokio::test]
async fn the_csv_holds_one_row_per_member_and_no_formula() {
    let mut house = house().await;
    house.stands(0, 3, "2026-01-05", Evidence::Vote).await;
    house.stands(3, -2, "2026-11-01", Evidence::Speech).await;
    let answer = house.browser.get(&format!("/objectives/{}/support.csv?on=2026-11-20", house.objective)).await;
    assert_eq!(answer.headers["content-type"], "text/csv; charset=utf-8");
    assert_eq!(answer.headers["content-disposition"], "attachment; filename=\"support-2026-11-20.csv\"");
    let mut reader = csv::Reader::from_reader(answer.body.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 5);
    let aoife = rows.iter().find(|row| row[0].contains("BRANNIGAN")).unwrap();
    assert_eq!(
        [&aoife[1], &aoife[2], &aoife[4], &aoife[5], &aoife[6], &aoife[7], &aoife[8]],
        ["Renew", "IE", "Champion", "3", "floor", "yes", "yes"]
    );
    let against = rows.iter().find(|row| row[0].contains("ВЕЛЧЕВ")).unwrap();
    assert_eq!([&against[5], &against[6]], ["-2", "none"]);
}
