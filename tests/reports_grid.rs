//! The power × interest grid: who is where, who is missing, and that it stays with us.

use axum::http::StatusCode;
use focal::accounts::{AccountId, Role, Scope};
use focal::directory::PersonId;
use focal::objectives::ObjectiveId;
use focal::reports::document::{Audience, Format};
use focal::reports::{Request, grid};
use focal::stances::{self, Confidence, Evidence, Grade, Level, NewAssessment, NewStance};
use serde_json::Value;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::parliament::FIVE;

const ALL: Scope = Scope::system();

struct House {
    app: TestApp,
    /// Brannigan, Harnisch, Ionașcu, Велчев, Delabroye.
    people: Vec<PersonId>,
    objective: ObjectiveId,
    author: AccountId,
    browser: Browser,
}

async fn house() -> House {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await;
    let author = app.account("Mathis Verhaegen", Role::Consultant, Some(client)).await;
    let browser = app.signed_in("Noor Haddad", Role::Manager, Some(client)).await;
    let house = House { app, people, objective, author, browser };
    house.assess(0, (5, 4), "2026-10-01").await;
    house.assess(1, (4, 2), "2026-10-02").await;
    house.assess(2, (2, 5), "2026-10-03").await;
    house.assess(2, (1, 1), "2026-11-03").await;
    house.stands(0, 3, "2026-11-01").await;
    house.stands(3, -2, "2026-11-01").await;
    house
}

impl House {
    async fn assess(&self, person: usize, (influence, interest): (i64, i64), on: &str) {
        let new = NewAssessment {
            objective: self.objective,
            holder: self.people[person].into(),
            influence: Grade::new(influence).unwrap(),
            interest: Grade::new(interest).unwrap(),
            valid_on: on.parse().unwrap(),
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        let (now, today) = (self.app.app.now(), self.app.app.today());
        stances::assess(&mut tx, &ALL, &new, Some(self.author), now, today).await.unwrap();
        tx.commit().await.unwrap();
    }

    async fn stands(&self, person: usize, level: i64, on: &str) {
        let new = NewStance {
            objective: self.objective,
            holder: self.people[person].into(),
            level: Level::new(level).unwrap(),
            valid_on: on.parse().unwrap(),
            confidence: Confidence::High,
            evidence: Evidence::Meeting,
            quote: String::new(),
            link: None,
            contact: None,
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        let (now, today) = (self.app.app.now(), self.app.app.today());
        stances::record(&mut tx, &ALL, &new, Some(self.author), now, today).await.unwrap();
        tx.commit().await.unwrap();
    }

    fn path(&self, rest: &str) -> String {
        format!("/objectives/{}/reports/grid{rest}", self.objective)
    }

    async fn data(&mut self, query: &str) -> Value {
        let answer = self.browser.get(&self.path(&format!(".json{query}"))).await;
        answer.is(StatusCode::OK);
        serde_json::from_slice(&answer.bytes).unwrap()
    }
}

fn lines(data: &Value, table: &str, columns: &[&str]) -> Vec<String> {
    let shown = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let line = |row: &Value| columns.iter().map(|column| shown(&row[*column])).collect::<Vec<_>>().join(" | ");
    data["tables"][table]["rows"].as_array().unwrap().iter().map(line).collect()
}

#[tokio::test]
async fn everyone_assessed_is_in_a_quadrant_with_who_said_so_and_when() {
    let mut house = house().await;
    let data = house.data("").await;
    assert_eq!(
        lines(&data, "assessed", &["number", "quadrant", "influence", "interest", "stance", "assessed_on", "author"]),
        [
            "1 | Manage closely | 5 | 4 | p3 | 2026-10-01 | Mathis Verhaegen",
            "2 | Keep satisfied | 4 | 2 | un | 2026-10-02 | Mathis Verhaegen",
            "3 | Monitor | 1 | 1 | un | 2026-11-03 | Mathis Verhaegen",
        ]
    );
    // A month before, the last of them was to be kept informed.
    let earlier = house.data("?on=2026-10-20").await;
    assert_eq!(lines(&earlier, "assessed", &["quadrant", "stance"])[2], "Keep informed | un");
    assert!(lines(&house.data("?known=2026-11-20").await, "assessed", &["name"]).is_empty(), "noted on the 24th");
}

#[tokio::test]
async fn those_not_assessed_are_counted_and_named() {
    let mut house = house().await;
    let data = house.data("").await;
    assert_eq!(
        (&data["figures"]["not_assessed"]["value"], &data["figures"]["not_assessed"]["of"]),
        (&2.into(), &"of 5".into())
    );
    let mut stances = lines(&data, "not-assessed", &["stance"]);
    stances.sort();
    assert_eq!(stances, ["m2", "un"]);
    let page = house.browser.get(&house.path("")).await;
    page.says("Manage closely").says("Keep satisfied").says("Keep informed").says("Monitor").says("Not assessed");
    assert_eq!(page.texts("svg.pig").len(), 1);
    assert_eq!(page.attributes("#list tbody a", "href").len(), 3);
    let links = page.attributes(".kpis a", "href");
    assert_eq!(links.len(), 5);
    for (link, count) in links[..4].iter().zip([1, 1, 0, 1]) {
        let list = house.browser.get(link.split('#').next().unwrap()).await;
        assert_eq!(list.texts("#list tbody tr").len(), count, "{link}");
    }
    assert_eq!(page.texts("#missing tbody tr").len(), 2);
}

#[tokio::test]
async fn the_grid_is_not_made_for_clients() {
    let house = house().await;
    let request = Request {
        objective: house.objective,
        on: house.app.app.today(),
        known: house.app.app.now(),
        known_on: None,
        audience: Audience::Client,
        zone: house.app.app.zone.clone(),
        options: [].into(),
    };
    let document = (grid::REPORT.make)(&house.app.app.db, &ALL, &request).await.unwrap().unwrap();
    assert_eq!(document.tables().count(), 0);
    let text = String::from_utf8(document.render(Format::Json, None).unwrap()).unwrap();
    assert!(text.contains("It is not made for clients.") && !text.contains("BRANNIGAN"));
    for format in [Format::Pdf, Format::Xlsx] {
        assert!(!document.render(format, None).unwrap().is_empty());
    }
}

#[tokio::test]
async fn the_grid_of_another_client_is_not_there() {
    let mut house = house().await;
    let before = house.data("").await;
    let theirs = house.app.client("The Others").await;
    let secret = house.app.objective(theirs, "Their secret").await;
    let mine = std::mem::replace(&mut house.objective, secret);
    house.assess(4, (5, 5), "2026-11-01").await;
    house.browser.get(&house.path("")).await.is(StatusCode::NOT_FOUND);
    house.browser.get(&house.path(".xlsx")).await.is(StatusCode::NOT_FOUND);
    house.objective = mine;
    assert_eq!(house.data("").await, before);
    let mut camille = house.app.signed_in("Camille Devos", Role::Manager, Some(theirs)).await;
    camille.get(&house.path("")).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_empty_grid_says_what_to_do() {
    let mut house = house().await;
    let page = house.browser.get(&house.path("?on=2026-01-01")).await;
    page.is(StatusCode::OK).says("Nobody has been assessed").says("of 5");
}
