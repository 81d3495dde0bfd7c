//! Who moved: on what evidence, what it did to the count, and who sees it.

use axum::http::StatusCode;
use chrono::Duration;
use focal::accounts::{AccountId, ClientId, Role, Scope};
use focal::contacts::{self, Direction, Kind, NewContact};
use focal::directory::{self, KnownBody, NewMembership, NewPerson, PersonId};
use focal::objectives::{self, By, ObjectiveId, Rule, VenueSheet, VenueState};
use focal::reports::document::{Audience, Format};
use focal::reports::{Request, movement};
use focal::stances::{self, Confidence, Evidence, Holder, Level, NewStance, StanceId};
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
    House { app, people, client, objective, author, browser }
}

impl House {
    async fn stands(
        &self,
        holder: impl Into<Holder>,
        level: i64,
        on: &str,
        evidence: Evidence,
        quote: &str,
    ) -> StanceId {
        let new = NewStance {
            objective: self.objective,
            holder: holder.into(),
            level: Level::new(level).unwrap(),
            valid_on: on.parse().unwrap(),
            confidence: Confidence::High,
            evidence,
            quote: quote.into(),
            link: evidence.is_public().then(|| "https://press.example/article".to_owned()),
            contact: None,
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        let (now, today) = (self.app.app.now(), self.app.app.today());
        let id = stances::record(&mut tx, &ALL, &new, Some(self.author), now, today).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// Up in public, down in private, newly known in a meeting; the fourth unchanged, the fifth never asked.
    async fn example(&self) {
        let [up, down, known, same] = [0, 1, 2, 3].map(|at| self.people[at]);
        self.stands(up, -1, "2026-09-01", Evidence::Speech, "Not needed.").await;
        self.stands(up, 2, "2026-11-10", Evidence::Press, "I have come round.").await;
        self.stands(down, 2, "2026-09-01", Evidence::Vote, "").await;
        self.stands(down, 0, "2026-11-12", Evidence::Meeting, "Said over coffee that the budget worries her.").await;
        self.stands(known, 1, "2026-11-15", Evidence::Meeting, "Open to it.").await;
        self.stands(same, -2, "2026-09-01", Evidence::Speech, "Never.").await;
    }

    /// Seats somebody in the Parliament.
    async fn seat(&self, name: &str, from: &str, until: Option<&str>) -> PersonId {
        let mut tx = self.app.app.db.begin().await.unwrap();
        let now = self.app.app.now();
        let organization = directory::ensure_european_parliament(&mut tx, now).await.unwrap();
        let new = NewPerson { given_name: "Ottilie".into(), family_name: name.into(), ..NewPerson::default() };
        let person = directory::create_person(&mut tx, &new, now).await.unwrap();
        let membership = NewMembership {
            person,
            organization,
            role: directory::Role::Member,
            area_code: Some("DE".into()),
            start_date: from.parse().unwrap(),
            end_date: until.map(|until| until.parse().unwrap()),
            source: "a list for tests".into(),
        };
        directory::start_membership(&mut tx, membership, now).await.unwrap();
        tx.commit().await.unwrap();
        person
    }

    fn path(&self, rest: &str) -> String {
        format!("/objectives/{}/reports/movement{rest}", self.objective)
    }

    async fn data(&mut self, query: &str) -> Value {
        let answer = self.browser.get(&self.path(&format!(".json{query}"))).await;
        answer.is(StatusCode::OK);
        serde_json::from_slice(&answer.bytes).unwrap()
    }

    /// The report as one who makes it for an audience gets it.
    async fn for_audience(&self, audience: Audience) -> String {
        let request = Request {
            objective: self.objective,
            on: self.app.app.today(),
            known: self.app.app.now(),
            known_on: None,
            audience,
            zone: self.app.app.zone.clone(),
            options: [("change".to_owned(), "away".to_owned())].into(),
        };
        let document = (movement::REPORT.make)(&self.app.app.db, &ALL, &request).await.unwrap().unwrap();
        for format in Format::ALL {
            assert!(!document.render(*format, None).unwrap().is_empty());
        }
        String::from_utf8(document.render(Format::Json, None).unwrap()).unwrap()
    }
}

/// Some columns of a table, a line per row.
fn lines(data: &Value, table: &str, columns: &[&str]) -> Vec<String> {
    let shown = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let line = |row: &Value| columns.iter().map(|column| shown(&row[*column])).collect::<Vec<_>>().join(" | ");
    data["tables"][table]["rows"].as_array().unwrap().iter().map(line).collect()
}

fn figure(data: &Value, key: &str) -> i64 {
    data["figures"][key]["value"].as_i64().unwrap()
}

#[tokio::test]
async fn who_moved_is_listed_with_what_it_rests_on() {
    let mut house = house().await;
    house.example().await;
    let data = house.data("").await;
    assert_eq!(
        lines(&data, "moved", &["belongs", "then", "now", "change", "evidence", "said", "valid_on", "author"]),
        [
            "Renew · IE | m1 | p2 | Towards | Press | I have come round. | 2026-11-10 | Mathis Verhaegen",
            "EPP · AT | p2 | z0 | Away | Meeting | Said over coffee that the budget worries her. | 2026-11-12 | Mathis Verhaegen",
            "S&D · RO | un | p1 | Newly known | Meeting | Open to it. | 2026-11-15 | Mathis Verhaegen",
        ]
    );
    let counted = ["towards", "away", "known", "newly_stale"].map(|key| figure(&data, key));
    assert_eq!(counted, [1, 1, 1, 0]);
    // Then one vote; now one article, and somebody leaning.
    assert_eq!(lines(&data, "then-and-now", &["then", "now", "change"]), ["1 | 1 | 0", "1 | 2 | 1", "4 | 4 | 0"]);
    let page = house.browser.get(&house.path("")).await;
    page.says("Since 25 Oct 2026, 1 moved towards and 1 away; 1 became known. Expected was 1 and is 2.");
    page.says("Nobody joined or left the roster").says("BRANNIGAN").says("Since: 25 Oct 2026");
    assert!(page.attributes("a", "href").iter().any(|href| href == "https://press.example/article"));
}

#[tokio::test]
async fn every_number_of_movement_opens_those_whom_it_counts() {
    let mut house = house().await;
    house.example().await;
    let page = house.browser.get(&house.path("?from=2026-10-01")).await;
    let links = page.attributes(".kpis a", "href");
    assert!(links.len() >= 7, "{links:?}");
    let values = page.texts(".kpi-v");
    for (link, value) in links.iter().zip(&values) {
        let number: usize = value.split(' ').next().unwrap().parse().unwrap();
        let list = house.browser.get(link.split('#').next().unwrap()).await;
        list.is(StatusCode::OK);
        assert_eq!(list.texts("#chosen tbody tr").len(), number, "{link}");
    }
    let cells = page.attributes("#outlook tbody a, #by-level tbody a, #trend tbody a, svg.flows a", "href");
    let numbers = page.texts("#outlook tbody a, #by-level tbody a, #trend tbody a, svg.flows a");
    assert!(cells.len() > 60, "{}", cells.len());
    for (link, number) in cells.iter().zip(numbers).step_by(9) {
        let number: usize = number.trim_start_matches(['▲', '▼', ' ']).parse().unwrap();
        let list = house.browser.get(link.split('#').next().unwrap()).await;
        assert_eq!(list.texts("#chosen tbody tr").len(), number, "{link}");
    }
}

#[tokio::test]
async fn who_leaves_the_roster_takes_the_stance_along_and_is_said_to() {
    let mut house = house().await;
    let leaves = house.seat("WEISS", "2024-07-16", Some("2026-11-10")).await;
    let joins = house.seat("SCHWARZ", "2026-11-11", None).await;
    house.stands(leaves, 3, "2026-09-01", Evidence::Vote, "").await;
    house.stands(joins, 1, "2026-11-12", Evidence::Call, "").await;
    let data = house.data("").await;
    assert_eq!(lines(&data, "joined-and-left", &["what", "stance"]), ["Joined | p1", "Left | p3"]);
    assert_eq!(lines(&data, "then-and-now", &["then", "now"]), ["1 | 0", "1 | 1", "6 | 6"]);
    let levels = lines(&data, "levels", &["stance", "then", "moved_in", "moved_out", "joined", "left", "now"]);
    assert_eq!(levels[0], "p3 | 1 | 0 | 0 | 0 | 1 | 0");
    assert_eq!(levels[2], "p1 | 0 | 0 | 0 | 1 | 0 | 1");
    assert_eq!(levels[7], "un | 5 | 0 | 0 | 0 | 0 | 5");
    let page = house.browser.get(&house.path("")).await;
    page.says("1 joined the roster and 1 left it").says("although nobody moved");
    // A month earlier both days have the same roster.
    house.browser.get(&house.path("?on=2026-10-25")).await.says("Nobody joined or left the roster");
}

#[tokio::test]
async fn posts_groups_and_people_without_a_seat_stand_apart() {
    let mut house = house().await;
    let outsider = {
        let mut tx = house.app.app.db.begin().await.unwrap();
        let new = NewPerson { given_name: "Halvard".into(), family_name: "OSTREM".into(), ..NewPerson::default() };
        let person = directory::create_person(&mut tx, &new, house.app.app.now()).await.unwrap();
        tx.commit().await.unwrap();
        person
    };
    let groups =
        directory::organizations(&house.app.app.db, &[directory::Classification::PoliticalGroup]).await.unwrap();
    house.stands(outsider, 2, "2026-11-01", Evidence::Speech, "").await;
    house.stands(groups[0].id, 1, "2026-11-01", Evidence::Press, "").await;
    let data = house.data("").await;
    assert!(lines(&data, "moved", &["name"]).is_empty());
    assert_eq!(lines(&data, "others", &["belongs", "now"]), ["Organisation | p1", "Person | p2"]);
    assert_eq!((figure(&data, "known"), figure(&data, "expected")), (0, 0), "they have no vote");
}

#[tokio::test]
async fn a_late_recording_and_a_withdrawal_move_nobody_on_either_day() {
    let mut house = house().await;
    let wrong = house.stands(house.people[0], 3, "2026-11-02", Evidence::Vote, "").await;
    house.app.app.clock.advance(Duration::days(3));
    // It had been so since September; learnt on the 27th.
    house.stands(house.people[1], 2, "2026-09-01", Evidence::Vote, "").await;
    let mut tx = house.app.app.db.begin().await.unwrap();
    let now = house.app.app.now();
    stances::withdraw(&mut tx, &ALL, wrong, "A namesake", house.author, now).await.unwrap();
    tx.commit().await.unwrap();
    let data = house.data("?on=2026-11-24").await;
    assert!(lines(&data, "moved", &["name"]).is_empty());
    assert_eq!(lines(&data, "then-and-now", &["then", "now"])[0], "1 | 1", "known now on both days");
    let before = house.data("?on=2026-11-24&known=2026-11-24").await;
    assert_eq!(lines(&before, "moved", &["then", "now"]), ["un | p3"], "as it was known then");
    assert_eq!(lines(&before, "then-and-now", &["then", "now"])[0], "0 | 1");
}

#[tokio::test]
async fn movement_begins_thirty_days_before_unless_another_day_is_given_and_never_after_the_report() {
    let mut house = house().await;
    let page = house.browser.get(&house.path("")).await;
    assert_eq!(page.attribute("input[name=from]", "value").as_deref(), Some("2026-10-25"));
    assert_eq!(page.attribute("input[name=until]", "value"), None, "it ends on the day of the report");
    for (query, words) in
        [("?from=2026-11-25", "before it begins on 25 Nov 2026"), ("?from=lately", "“lately” is not a date")]
    {
        let page = house.browser.get(&house.path(query)).await;
        page.is(StatusCode::UNPROCESSABLE_ENTITY).says(words);
        assert_eq!(page.attributes("input[name=until]", "name").len(), 0);
        house.browser.get(&house.path(&format!(".csv{query}"))).await.is(StatusCode::BAD_REQUEST).says(words);
    }
    house.browser.get(&house.path("?from=2026-11-24")).await.is(StatusCode::OK).says("Nobody moved");
    house.browser.get(&house.path("?venue=nowhere")).await.is(StatusCode::NOT_FOUND);
    house.browser.get(&house.path("?from=0001-01-01&on=0001-01-05")).await.is(StatusCode::OK);
}

#[tokio::test]
async fn a_client_sees_numbers_and_only_movement_on_public_evidence() {
    let house = house().await;
    house.example().await;
    // Whence this one came is known from a call only.
    let who = house.people[4];
    house.stands(who, 0, "2026-09-01", Evidence::Call, "").await;
    house.stands(who, 1, "2026-11-01", Evidence::Social, "Worth a look").await;
    let ours = house.for_audience(Audience::Internal).await;
    let theirs = house.for_audience(Audience::Client).await;
    for words in ["over coffee", "HARNISCH", "IONAȘCU", "DELABROYE", "Worth a look", "\"chosen\""] {
        assert!(ours.contains(words) && !theirs.contains(words), "{words}");
    }
    assert!(theirs.contains("BRANNIGAN") && theirs.contains("I have come round."));
    assert!(theirs.contains("3 holders more whose movement rests on evidence that is not public"));
    let (ours, theirs): (Value, Value) = (serde_json::from_str(&ours).unwrap(), serde_json::from_str(&theirs).unwrap());
    assert_eq!(theirs["figures"], ours["figures"]);
    assert_eq!(theirs["tables"]["levels"], ours["tables"]["levels"]);
}

#[tokio::test]
async fn the_trend_marks_events_at_which_people_were_met_and_tells_nothing_of_what_was_said() {
    let mut house = house().await;
    let app = &house.app.app;
    let event = |at: &str, people: &[usize]| NewContact {
        objective: house.objective,
        kind: Kind::Event,
        attempt: None,
        direction: Direction::Out,
        occurred_at: at.parse().unwrap(),
        people: people.iter().map(|at| house.people[*at]).collect(),
        minutes: None,
        preparation_minutes: None,
        notes: "In confidence.".into(),
        stances: vec![],
        follow_up: None,
        form_key: focal::ids::secret(),
    };
    let mut tx = app.db.begin().await.unwrap();
    // By the wall clock of Brussels both were on the 2nd of June.
    for event in [event("2026-06-01T22:30:00Z", &[0, 1]), event("2026-06-02T08:00:00Z", &[2])] {
        contacts::log(&mut tx, &ALL, &event, house.author, app.now(), "2026-06-02".parse().unwrap()).await.unwrap();
    }
    let again = event("2026-07-01T08:00:00Z", &[0]);
    let again =
        contacts::log(&mut tx, &ALL, &again, house.author, app.now(), "2026-07-01".parse().unwrap()).await.unwrap();
    contacts::retract(&mut tx, &ALL, again, house.author, app.now()).await.unwrap();
    tx.commit().await.unwrap();
    let page = house.browser.get(&house.path("")).await;
    page.says("Mark 1: 2 Jun 2026: Event: 3 people met").does_not_say("Mark 2").does_not_say("In confidence");
}

#[tokio::test]
async fn the_trend_counts_month_by_month_and_marks_days_of_decision() {
    let mut house = house().await;
    house.example().await;
    let mut tx = house.app.app.db.begin().await.unwrap();
    let now = house.app.app.now();
    let council = directory::ensure_known_body(&mut tx, KnownBody::ForeignAffairsCouncil, now).await.unwrap();
    let sheet = VenueSheet {
        step: "General approach".into(),
        state: VenueState::Adopted,
        decided_on: Some("2026-06-15".parse().unwrap()),
        ..VenueSheet::new(council, Rule::CouncilQmv)
    };
    let by = By { account: Some(house.author), now };
    let venue = objectives::add_venue(&mut tx, &ALL, house.objective, &sheet, by).await.unwrap();
    tx.commit().await.unwrap();
    let data = house.data("").await;
    let months = lines(&data, "months", &["day", "floor", "expected", "roster"]);
    assert_eq!(months.len(), 13);
    assert_eq!((&*months[0], &*months[10]), ("2025-11-24 | 0 | 0 | 5", "2026-09-24 | 1 | 1 | 5"));
    assert_eq!(months[12], "2026-11-24 | 1 | 2 | 5");
    let page = house.browser.get(&house.path("")).await;
    page.says("Mark 1: 15 Jun 2026: General approach: adopted").says("361 needed");
    assert_eq!(page.texts("svg.trend").len(), 1);
    // Of the states nobody has been entered yet: they count, as unknown.
    let council = house.data(&format!("?venue={venue}")).await;
    assert_eq!(lines(&council, "then-and-now", &["then", "now"]), ["0 | 0", "0 | 0", "27 | 27"]);
    let mut tx = house.app.app.db.begin().await.unwrap();
    let states = directory::ensure_states(&mut tx, now).await.unwrap();
    tx.commit().await.unwrap();
    house.stands(states[0].1, 2, "2026-11-20", Evidence::Speech, "").await;
    let council = house.data(&format!("?venue={venue}")).await;
    assert_eq!(lines(&council, "then-and-now", &["then", "now"]), ["0 | 1", "0 | 1", "27 | 27"]);
    assert_eq!(lines(&council, "moved", &["name", "then", "now"]), [format!("{} | un | p2", states[0].0.name)]);
    assert_eq!(lines(&council, "others", &["name"]).len(), 3);
}

#[tokio::test]
async fn movement_stays_within_its_client_and_is_the_same_when_asked_again() {
    let mut house = house().await;
    house.example().await;
    for format in Format::ALL {
        let path = house.path(&format!(".{format}?known=2026-11-23&from=2026-09-02"));
        let first = house.browser.get(&path).await;
        first.is(StatusCode::OK);
        assert_eq!(house.browser.get(&path).await.bytes, first.bytes, "{format}");
    }
    let before = house.data("").await;
    let theirs = house.app.client("The Others").await;
    let secret = house.app.objective(theirs, "Their secret").await;
    let mine = std::mem::replace(&mut house.objective, secret);
    house.stands(house.people[4], 3, "2026-11-20", Evidence::Vote, "For them only").await;
    house.browser.get(&house.path("")).await.is(StatusCode::NOT_FOUND);
    house.browser.get(&house.path(".json")).await.is(StatusCode::NOT_FOUND);
    house.objective = mine;
    assert_eq!(house.data("").await, before);
    let mut camille = house.app.signed_in("Camille Devos", Role::Manager, Some(theirs)).await;
    camille.get(&house.path("")).await.is(StatusCode::NOT_FOUND);
    // A venue of theirs is none of ours.
    let venues = objectives::venues(&house.app.app.db, &ALL, secret).await.unwrap();
    house.browser.get(&house.path(&format!("?venue={}", venues[0].id))).await.is(StatusCode::NOT_FOUND);
    assert_ne!(house.client, theirs);
}
