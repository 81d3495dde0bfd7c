//! Coverage and activity: small examples computed by hand, walls, days by the wall clock, and where numbers lead.

use axum::http::StatusCode;
use chrono::{DateTime, Duration, Utc};
use focal::accounts::{self, AccountId, ClientId, Doer, Role, Scope};
use focal::contacts::hours::{self, NewHours};
use focal::contacts::{self, ContactId, Kind, Minutes, NewContact};
use focal::directory::{self, Classification, KnownBody, NewMembership, NewOrganization, PersonId, areas};
use focal::objectives::{self, By, ObjectiveId, Rule, VenueSheet};
use focal::reports::catalogue::Request;
use focal::reports::coverage::{self, Asked, Period};
use focal::reports::document::{Audience, Format};
use focal::stances::{self, Grade, NewAssessment};
use serde_json::Value;

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::parliament::FIVE;

const ALL: Scope = Scope::system();

struct House {
    app: TestApp,
    /// Brannigan (Renew, IE), Harnisch (EPP, AT), Ionașcu (S&D, RO), Велчев (EPP, BG), Delabroye (Renew, FR).
    people: Vec<PersonId>,
    client: ClientId,
    objective: ObjectiveId,
    elin: AccountId,
    mathis: AccountId,
    noor: Browser,
}

async fn house() -> House {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await;
    let elin = app.account("Elin Lindqvist", Role::Consultant, Some(client)).await;
    let mathis = app.account("Mathis Verhaegen", Role::Consultant, Some(client)).await;
    let noor = app.signed_in("Noor Haddad", Role::Manager, Some(client)).await;
    House { app, people, client, objective, elin, mathis, noor }
}

fn minutes(n: i64) -> Option<Minutes> {
    Minutes::new(n)
}

impl House {
    /// Logs a contact an hour after it was; `took` is how long it took, and to prepare.
    async fn talk(&self, kind: Kind, at: &str, by: AccountId, people: &[usize], took: (i64, i64)) -> ContactId {
        self.talk_on(self.objective, kind, at, by, people, took).await
    }

    async fn talk_on(
        &self,
        objective: ObjectiveId,
        kind: Kind,
        at: &str,
        by: AccountId,
        people: &[usize],
        took: (i64, i64),
    ) -> ContactId {
        let occurred_at: DateTime<Utc> = at.parse().unwrap();
        let new = NewContact {
            objective,
            kind,
            attempt: None,
            direction: focal::contacts::Direction::Out,
            occurred_at,
            people: people.iter().map(|at| self.people[*at]).collect(),
            minutes: minutes(took.0),
            preparation_minutes: minutes(took.1),
            notes: String::new(),
            stances: vec![],
            follow_up: None,
            form_key: focal::ids::secret(),
        };
        let now = (occurred_at + Duration::hours(1)).min(self.app.app.now());
        let held_on = self.app.app.zone.date(occurred_at);
        let mut tx = self.app.app.db.begin().await.unwrap();
        let id = contacts::log(&mut tx, &ALL, &new, by, now, held_on).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    async fn give(
        &self,
        client: ClientId,
        objective: Option<ObjectiveId>,
        by: AccountId,
        on: &str,
        n: i64,
    ) -> hours::HoursId {
        let new = NewHours {
            client,
            objective,
            worked_on: on.parse().unwrap(),
            minutes: Minutes::new(n).unwrap(),
            purpose: "Research".into(),
            form_key: focal::ids::secret(),
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        let (now, today) = (self.app.app.now(), self.app.app.today());
        let id = hours::give(&mut tx, &ALL, &new, by, now, today).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    async fn retract(&self, contact: ContactId) {
        let mut tx = self.app.app.db.begin().await.unwrap();
        assert!(contacts::retract(&mut tx, &ALL, contact, self.elin, self.app.app.now()).await.unwrap());
        tx.commit().await.unwrap();
    }

    /// Five contacts of which three count, and hours of which some do.
    async fn example(&self) {
        self.talk(Kind::Meeting, "2026-11-02T10:00:00Z", self.elin, &[0, 1], (60, 30)).await;
        self.talk(Kind::Call, "2026-11-10T10:00:00Z", self.elin, &[2], (15, 0)).await;
        self.talk(Kind::Email, "2026-11-10T11:00:00Z", self.mathis, &[0], (0, 0)).await;
        self.talk(Kind::Note, "2026-11-12T11:00:00Z", self.elin, &[4], (0, 0)).await;
        // Before the period, and taken back.
        self.talk(Kind::Meeting, "2026-06-01T10:00:00Z", self.mathis, &[3], (45, 0)).await;
        let gone = self.talk(Kind::Meeting, "2026-11-13T10:00:00Z", self.mathis, &[4], (600, 0)).await;
        self.retract(gone).await;
        self.give(self.client, Some(self.objective), self.elin, "2026-11-03", 90).await;
        self.give(self.client, Some(self.objective), self.elin, "2026-06-03", 240).await;
        self.give(self.client, None, self.elin, "2026-11-03", 60).await;
        let back = self.give(self.client, Some(self.objective), self.mathis, "2026-11-04", 120).await;
        let mut tx = self.app.app.db.begin().await.unwrap();
        assert!(hours::take_back(&mut tx, &ALL, back, self.mathis, self.app.app.now()).await.unwrap());
        tx.commit().await.unwrap();
    }

    /// The data of the report.
    async fn data(&mut self, query: &str) -> Value {
        let answer = self.noor.get(&format!("/objectives/{}/reports/coverage.json{query}", self.objective)).await;
        answer.is(StatusCode::OK);
        serde_json::from_slice(&answer.bytes).unwrap()
    }
}

/// Some columns of a table, a line per row.
fn lines(data: &Value, table: &str, columns: &[&str]) -> Vec<String> {
    let shown = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let line = |row: &Value| columns.iter().map(|column| shown(&row[*column])).collect::<Vec<_>>().join(" | ");
    data["tables"][table]["rows"].as_array().unwrap().iter().map(line).collect()
}

fn totals(data: &Value, table: &str, columns: &[&str]) -> Vec<i64> {
    columns.iter().map(|column| data["tables"][table]["totals"][*column].as_i64().unwrap()).collect()
}

const REACHED: [&str; 7] = ["voters", "met", "contacted", "met_ever", "contacted_ever", "never_met", "never"];

#[tokio::test]
async fn contacts_are_counted_by_consultant_kind_body_and_week() {
    let mut house = house().await;
    house.example().await;
    let data = house.data("").await;
    assert_eq!(data["figures"]["contacts"]["value"], 3);
    assert_eq!(data["figures"]["people"]["value"], 3);
    let by = ["consultant", "people", "contacts", "meetings", "calls", "emails", "events", "notes"];
    assert_eq!(
        lines(&data, "by-consultant", &by),
        ["Elin Lindqvist | 3 | 2 | 1 | 1 | 0 | 0 | 1", "Mathis Verhaegen | 1 | 1 | 0 | 0 | 1 | 0 | 0"]
    );
    assert_eq!(totals(&data, "by-consultant", &by[1..]), [3, 3, 1, 1, 1, 0, 1]);
    assert_eq!(totals(&data, "by-kind", &["contacts", "notes"]), [3, 1]);
    assert_eq!(
        lines(&data, "by-body", &["body", "people", "contacts"]),
        ["European Parliament | 3 | 3", "AFET in full | 2 | 2", "DROI in full | 1 | 1"]
    );
    let weeks = lines(&data, "by-week", &["from", "meetings", "others", "contacts"]);
    assert_eq!(weeks.len(), 14, "{weeks:?}");
    assert!(
        weeks.contains(&"2026-11-02 | 1 | 0 | 1".to_owned()) && weeks.contains(&"2026-11-09 | 0 | 2 | 2".to_owned())
    );
    assert_eq!(totals(&data, "by-week", &["meetings", "others", "contacts"]), [1, 2, 3]);
}

#[tokio::test]
async fn of_those_who_have_a_say_it_is_told_who_was_reached_and_who_never() {
    let mut house = house().await;
    house.example().await;
    let data = house.data("").await;
    assert_eq!(lines(&data, "by-group", &["group"]), ["EPP", "Renew", "S&D"]);
    let groups = lines(&data, "by-group", &REACHED);
    assert_eq!(groups, ["2 | 1 | 1 | 2 | 2 | 0 | 0", "2 | 1 | 1 | 1 | 1 | 1 | 1", "1 | 0 | 1 | 0 | 1 | 1 | 0"]);
    assert_eq!(totals(&data, "by-group", &REACHED), [5, 2, 3, 3, 4, 2, 1]);
    assert_eq!(totals(&data, "by-country", &REACHED), [5, 2, 3, 3, 4, 2, 1]);
    let never = lines(&data, "people", &["name", "owner", "last_contact", "contacts"]);
    assert_eq!(never.len(), 2, "{never:?}");
    assert!(never.iter().any(|line| line.starts_with("Corentin DELABROYE")), "a note is no contact: {never:?}");
    assert!(never.iter().any(|line| line == "Ruxandra IONAȘCU | Elin Lindqvist | 2026-11-10 | 1"), "{never:?}");
}

#[tokio::test]
async fn those_never_met_come_by_influence_with_whoever_looks_after_them() {
    let mut house = house().await;
    house.talk(Kind::Call, "2026-11-10T10:00:00Z", house.mathis, &[2], (15, 0)).await;
    let mut tx = house.app.app.db.begin().await.unwrap();
    for (person, influence) in [(4, 2), (2, 5)] {
        let new = NewAssessment {
            objective: house.objective,
            holder: house.people[person].into(),
            influence: Grade::new(influence).unwrap(),
            interest: Grade::new(3).unwrap(),
            valid_on: "2026-11-01".parse().unwrap(),
        };
        let (now, today) = (house.app.app.now(), house.app.app.today());
        stances::assess(&mut tx, &ALL, &new, None, now, today).await.unwrap();
    }
    let task = contacts::Assignment {
        client: house.client,
        owner: house.elin,
        title: "Ask for a meeting".into(),
        due_on: "2026-11-20".parse().unwrap(),
        people: vec![house.people[4]],
    };
    let now = house.app.app.now();
    assert_eq!(contacts::assign(&mut tx, &ALL, &task, house.elin, now).await.unwrap(), 1);
    tx.commit().await.unwrap();
    let data = house.data("").await;
    let first = lines(&data, "people", &["name", "influence", "owner"]);
    assert_eq!(
        first[..2],
        ["Ruxandra IONAȘCU | 5 | Mathis Verhaegen".to_owned(), "Corentin DELABROYE | 2 | Elin Lindqvist".to_owned()]
    );
    assert_eq!(first.len(), 5);
    assert!(lines(&data, "follow-ups", &["owner"]).is_empty(), "it is the client's, not the objective's");
    let page = house.noor.get("/reports/activity").await;
    let overdue = page.attributes("#t-follow-ups tfoot a", "href").pop().unwrap();
    let page = house.noor.get(overdue.split('#').next().unwrap()).await;
    page.says("Overdue follow-ups");
    assert_eq!(page.texts("#t-follow-up-list tbody tr").len(), 1);
    page.says("Ask for a meeting Corentin DELABROYE Elin Lindqvist 20 Nov 2026 (overdue)");
}

#[tokio::test]
async fn hours_add_up_with_those_in_contacts_and_pro_bono_is_apart_from_paid() {
    let mut house = house().await;
    house.example().await;
    let data = house.data("").await;
    let columns = ["contacts", "preparation", "other", "total", "pro_bono", "paid"];
    assert_eq!(lines(&data, "hours", &["consultant"]), ["Elin Lindqvist"]);
    assert_eq!(lines(&data, "hours", &columns), ["75 | 30 | 90 | 195 | 195 | 0"]);
    assert_eq!(totals(&data, "hours", &columns), [75, 30, 90, 195, 195, 0]);
    assert!(
        data["notes"].to_string().contains("1 contact was logged without saying how long it took"),
        "{}",
        data["notes"]
    );
    let page = house.noor.get(&format!("/objectives/{}/reports/coverage", house.objective)).await;
    page.says("3:15").says("3:15 of them pro bono").says("2 have never been met");
}

#[tokio::test]
async fn a_meeting_before_midnight_utc_is_of_the_next_day_in_brussels() {
    let mut house = house().await;
    house.talk(Kind::Meeting, "2026-11-02T23:30:00Z", house.elin, &[0], (60, 0)).await;
    let until = house.data("?until=2026-11-02").await;
    assert_eq!(
        (&until["figures"]["contacts"]["value"], &until["figures"]["ever_met"]["value"]),
        (&0.into(), &1.into())
    );
    let on = house.data("?from=2026-11-03&until=2026-11-03").await;
    assert_eq!(on["figures"]["contacts"]["value"], 1);
    assert_eq!(lines(&on, "people", &["name"]).len(), 4);
    // As of the day before, nobody has been met yet.
    let before = house.data("?on=2026-11-02").await;
    assert_eq!(before["figures"]["ever_met"]["value"], 0);
    // The log agrees.
    let log = |query: &str| format!("/contacts?objective={}&{query}", house.objective);
    house.noor.get(&log("until=2026-11-02")).await.says("Nothing was logged that fits");
    assert_eq!(house.noor.get(&log("from=2026-11-03&until=2026-11-03")).await.texts(".tl-i").len(), 1);
}

#[tokio::test]
async fn every_number_leads_to_as_many_contacts_or_people() {
    let mut house = house().await;
    house.example().await;
    let page = house.noor.get(&format!("/objectives/{}/reports/coverage", house.objective)).await;
    let tables = ["by-consultant", "by-kind", "by-body", "by-week", "by-group", "by-country"];
    let mut followed = 0;
    for table in tables {
        let cells = format!("#t-{table} td.num a");
        let (numbers, links) = (page.texts(&cells), page.attributes(&cells, "href"));
        assert_eq!(numbers.len(), links.len());
        for (number, link) in numbers.iter().zip(&links) {
            let there = house.noor.get(link.split('#').next().unwrap()).await;
            there.is(StatusCode::OK);
            let many = if link.starts_with("/contacts") {
                there.texts(".tl-i").len()
            } else {
                there.texts("#t-people tbody tr").len()
            };
            // A number of people leads to the contacts with them.
            let people = table.starts_with("by-body") || table == "by-consultant";
            assert!(number.parse() == Ok(many) || (people && many > 0), "{table}: {number} leads to {many}: {link}");
            followed += 1;
        }
    }
    assert!(followed > 40, "{followed}");
    let people: String = house.people[0].to_string();
    let mine = house.noor.get(&format!("/contacts?person={people}&author={}", house.mathis)).await;
    assert_eq!(mine.texts(".tl-i").len(), 1);
    mine.says("Person is Aoife BRANNIGAN").says("Author is Mathis Verhaegen");
}

#[tokio::test]
async fn a_period_that_ends_before_it_begins_is_refused() {
    let mut house = house().await;
    let path = format!("/objectives/{}/reports/coverage", house.objective);
    for (query, words) in [
        ("?from=2026-11-02&until=2026-11-01", "before it begins on 2 Nov 2026"),
        ("?until=2026-12-01", "after the day of the report"),
        ("?from=lately", "“lately” is not a date"),
    ] {
        let page = house.noor.get(&format!("{path}{query}")).await;
        page.is(StatusCode::UNPROCESSABLE_ENTITY).says(words);
        house.noor.get(&format!("{path}.csv{query}")).await.is(StatusCode::BAD_REQUEST).says(words);
    }
    house.noor.get("/reports/activity?from=2026-11-02&until=2026-11-01").await.is(StatusCode::UNPROCESSABLE_ENTITY);
    house.noor.get("/reports/activity.pdf?from=x").await.is(StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn contacts_and_hours_of_another_client_do_not_count_even_in_totals() {
    let mut house = house().await;
    house.example().await;
    let before = house.noor.get("/reports/activity.json").await.bytes;
    let report = house.data("").await;
    let mut tx = house.app.app.db.begin().await.unwrap();
    let theirs = accounts::create_client(&mut tx, "The Others", false, None, house.app.app.now()).await.unwrap();
    tx.commit().await.unwrap();
    let camille = house.app.account("Camille Devos", Role::Consultant, Some(theirs)).await;
    let secret = house.app.objective(theirs, "Their secret").await;
    house.talk_on(secret, Kind::Meeting, "2026-11-14T10:00:00Z", camille, &[4, 2], (45, 15)).await;
    house.give(theirs, Some(secret), camille, "2026-11-14", 30).await;
    assert_eq!(house.noor.get("/reports/activity.json").await.bytes, before);
    assert_eq!(house.data("").await, report);
    house.noor.get(&format!("/objectives/{secret}/reports/coverage")).await.is(StatusCode::NOT_FOUND);
    house.noor.get(&format!("/reports/activity?client={theirs}")).await.is(StatusCode::NOT_FOUND);
    house
        .noor
        .get(&format!("/contacts?objective={secret}"))
        .await
        .does_not_say("Their secret")
        .says("Nothing was logged");
    // Whoever works for both sees both, pro bono apart.
    let mut both = house.app.signed_in("Ines Duarte", Role::Manager, Some(house.client)).await;
    let mut tx = house.app.app.db.begin().await.unwrap();
    let ines = accounts::by_email(&mut tx, "ines.duarte@consultancy.example").await.unwrap().unwrap().id;
    accounts::set_grant(&mut tx, &ALL, theirs, ines, true, Doer::terminal(house.app.app.now())).await.unwrap();
    tx.commit().await.unwrap();
    let all: Value = serde_json::from_slice(&both.get("/reports/activity.json").await.bytes).unwrap();
    assert_eq!(
        lines(&all, "by-client", &["client", "terms", "people", "contacts"]),
        ["The Coalition | Pro bono | 3 | 3", "The Others | Paid | 2 | 1"]
    );
    assert_eq!(totals(&all, "by-client", &["people", "contacts"]), [4, 4]);
    let columns = ["contacts", "preparation", "other", "total", "pro_bono", "paid"];
    assert_eq!(lines(&all, "hours", &["consultant"]), ["Camille Devos", "Elin Lindqvist"]);
    // Here the hour for the client as a whole counts, too.
    assert_eq!(totals(&all, "hours", &columns), [120, 45, 180, 345, 255, 90]);
    let one: Value =
        serde_json::from_slice(&both.get(&format!("/reports/activity.json?client={theirs}")).await.bytes).unwrap();
    assert_eq!((&one["client"], totals(&one, "hours", &["total", "paid"])), (&"The Others".into(), vec![90, 90]));
    both.get("/reports/activity").await.is(StatusCode::OK).says("The Others").says("4 contacts with 4 people");
}

#[tokio::test]
async fn an_earlier_report_counts_what_was_known_then() {
    let mut house = house().await;
    house.talk(Kind::Meeting, "2026-11-20T10:00:00Z", house.elin, &[0], (60, 0)).await;
    let given = house.give(house.client, Some(house.objective), house.elin, "2026-11-20", 90).await;
    let late = house.talk(Kind::Call, "2026-11-21T10:00:00Z", house.elin, &[1], (10, 0)).await;
    let then = house.data("?on=2026-11-24").await;
    house.app.app.clock.advance(Duration::days(3));
    // The call is taken back, the hours are put right.
    house.retract(late).await;
    let mut tx = house.app.app.db.begin().await.unwrap();
    let new = NewHours {
        client: house.client,
        objective: Some(house.objective),
        worked_on: "2026-11-20".parse().unwrap(),
        minutes: Minutes::new(30).unwrap(),
        purpose: "Research".into(),
        form_key: focal::ids::secret(),
    };
    let (now, today) = (house.app.app.now(), house.app.app.today());
    hours::replace(&mut tx, &ALL, given, &new, house.elin, now, today).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    let now = house.data("?on=2026-11-24").await;
    assert_eq!((totals(&then, "hours", &["total"]), totals(&now, "hours", &["total"])), (vec![160], vec![90]));
    assert_eq!((&then["figures"]["contacts"]["value"], &now["figures"]["contacts"]["value"]), (&2.into(), &1.into()));
    let again = house.data("?on=2026-11-24&known=2026-11-24").await;
    assert_eq!((&again["figures"], &again["tables"]), (&then["figures"], &then["tables"]));
}

#[tokio::test]
async fn a_state_is_reached_through_whoever_speaks_for_it_and_venues_are_told_apart() {
    let mut house = house().await;
    let mut tx = house.app.app.db.begin().await.unwrap();
    let now = house.app.app.now();
    let council = directory::ensure_known_body(&mut tx, KnownBody::ForeignAffairsCouncil, now).await.unwrap();
    let sheet = VenueSheet::new(council, Rule::CouncilQmv);
    let by = By { account: Some(house.elin), now };
    objectives::add_venue(&mut tx, &ALL, house.objective, &sheet, by).await.unwrap();
    let new = NewOrganization {
        classification: Classification::PermanentRepresentation,
        code: "PermRep".into(),
        name: "Permanent Representation of Greece".into(),
        parent: None,
        area_code: "GR".into(),
    };
    let organization = directory::ensure_organization(&mut tx, &new, now).await.unwrap();
    let new = directory::NewPerson { given_name: "Eleni".into(), family_name: "VLACHOU".into(), ..Default::default() };
    let person = directory::create_person(&mut tx, &new, now).await.unwrap();
    let membership = NewMembership {
        person,
        organization,
        role: directory::Role::Official,
        area_code: None,
        start_date: "2026-11-05".parse().unwrap(),
        end_date: None,
        source: "made up".into(),
    };
    directory::start_membership(&mut tx, membership, now).await.unwrap();
    tx.commit().await.unwrap();
    house.people.push(person);
    // Before she came to Brussels she spoke for nobody.
    house.talk(Kind::Meeting, "2026-11-02T10:00:00Z", house.elin, &[5], (30, 0)).await;
    let data = house.data("").await;
    assert_eq!(data["figures"]["ever_met"]["value"], 0);
    assert!(data["notes"].to_string().contains("1 contact was with people of whom no body is known"));
    house.talk(Kind::Meeting, "2026-11-09T10:00:00Z", house.elin, &[5, 0], (30, 0)).await;
    let data = house.data("").await;
    let states = areas::eu_on(house.app.app.today()).count();
    assert_eq!(
        lines(&data, "by-venue", &["voters", "met", "never_met"]),
        ["5 | 1 | 4".to_owned(), format!("{states} | 1 | {}", states - 1)]
    );
    assert_eq!(totals(&data, "by-venue", &["voters", "met"]), [5 + i64::try_from(states).unwrap(), 2]);
    let countries = lines(&data, "by-country", &["country", "met"]);
    assert!(countries.contains(&"EL | 1".to_owned()) && countries.contains(&"IE | 1".to_owned()), "{countries:?}");
    assert_eq!(lines(&data, "by-group", &["voters"]).len(), 3, "states have no group");
    let two = house.data("?reach=met&venue=2").await;
    assert_eq!(lines(&two, "people", &["name"]), ["Greece"]);
}

#[tokio::test]
async fn a_client_is_given_numbers_and_no_list_of_people() {
    let mut house = house().await;
    house.example().await;
    let (on, known) = (house.app.app.today(), house.app.app.now());
    let period = Period::read("", "", on).unwrap();
    let zone = house.app.app.zone.clone();
    let asked = Asked { objective: Some(house.objective), client: None, on, known, period, zone: zone.clone() };
    let found = coverage::coverage(&house.app.app.db, &ALL, &asked).await.unwrap().unwrap();
    let request = |audience| Request {
        objective: house.objective,
        on,
        known,
        known_on: None,
        audience,
        zone: zone.clone(),
        options: [("reach".to_owned(), "met".to_owned())].into(),
    };
    let text = |audience| {
        let document = coverage::document(&found, &request(audience));
        String::from_utf8(document.render(Format::Json, None).unwrap()).unwrap()
    };
    let (ours, theirs) = (text(Audience::Internal), text(Audience::Client));
    for name in ["BRANNIGAN", "HARNISCH", "AFET", "follow-ups"] {
        assert!(ours.contains(name) && !theirs.contains(name), "{name}");
    }
    for words in ["European Parliament", "Elin Lindqvist", "\"by-group\"", "\"hours\""] {
        assert!(theirs.contains(words), "{words}");
    }
    // Every format of it can be made.
    for format in Format::ALL {
        assert!(!coverage::document(&found, &request(Audience::Client)).render(*format, None).unwrap().is_empty());
    }
    let pdf = house.noor.get(&format!("/objectives/{}/reports/coverage.pdf", house.objective)).await;
    assert!(pdf.bytes.starts_with(b"%PDF"));
}
