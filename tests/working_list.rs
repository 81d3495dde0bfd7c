//! The list of stakeholders beside the work on an objective: columns, order, filters, stances set in it, walking it, many at
//! once; the palette, and single letters switched off. Without script, as pages and forms.

use axum::http::StatusCode;
use chrono::{DateTime, Duration, NaiveDate, Utc};
use focal::accounts::{AccountId, ClientId, Role, Scope};
use focal::contacts::{self, Attempt, ContactId, Direction, Kind, NewContact, owners};
use focal::directory::PersonId;
use focal::objectives::ObjectiveId;
use focal::stances::{self, Confidence, Evidence, Holder, Level, NewStance, StanceId};

use crate::support::app::{TestApp, start};
use crate::support::browser::{Answer, Browser};
use crate::support::parliament::FIVE;

/// Five Members, an objective, and somebody who works on it.
struct Work {
    app: TestApp,
    client: ClientId,
    objective: ObjectiveId,
    people: Vec<PersonId>,
    author: AccountId,
    browser: Browser,
}

impl Work {
    async fn new() -> Work {
        let app = TestApp::new().await;
        let client = app.client("The Coalition").await;
        let people = app.parliament(&FIVE).await;
        let objective = app.objective(client, "EU Focal Point for R2P").await;
        let author = app.account("Elin Lindqvist", Role::Consultant, Some(client)).await;
        let mut browser = app.browser();
        browser.sign_in("elin.lindqvist@consultancy.example", crate::support::app::PASSWORD).await;
        Work { app, client, objective, people, author, browser }
    }

    async fn stance(&self, person: usize, level: i64, on: &str) {
        self.stance_learnt(person, level, on, start()).await;
    }

    async fn stance_learnt(&self, person: usize, level: i64, on: &str, learnt: DateTime<Utc>) -> StanceId {
        let new = NewStance {
            objective: self.objective,
            holder: self.people[person].into(),
            level: Level::new(level).unwrap(),
            valid_on: on.parse().unwrap(),
            confidence: Confidence::Medium,
            evidence: Evidence::Meeting,
            quote: String::new(),
            link: None,
            contact: None,
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        let today = start().date_naive();
        let id = stances::record(&mut tx, &Scope::system(), &new, Some(self.author), learnt, today).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    async fn met(&self, person: usize, kind: Kind, days_ago: i64, then: Option<(&str, &str)>) {
        self.tried(person, kind, days_ago, then, None).await;
    }

    async fn tried(
        &self,
        person: usize,
        kind: Kind,
        days_ago: i64,
        then: Option<(&str, &str)>,
        attempt: Option<Attempt>,
    ) {
        self.logged(person, kind, (days_ago, start()), then, attempt).await;
    }

    async fn logged(
        &self,
        person: usize,
        kind: Kind,
        (days_ago, logged_at): (i64, DateTime<Utc>),
        then: Option<(&str, &str)>,
        attempt: Option<Attempt>,
    ) -> ContactId {
        let occurred_at: DateTime<Utc> = start() - Duration::days(days_ago);
        let follow_up = then.map(|(title, due)| (title.to_owned(), due.parse::<NaiveDate>().unwrap()));
        let new = NewContact {
            objective: self.objective,
            kind,
            attempt,
            direction: Direction::Out,
            occurred_at,
            people: vec![self.people[person]],
            minutes: None,
            preparation_minutes: None,
            notes: String::new(),
            stances: vec![],
            follow_up,
            form_key: format!("{person} {days_ago} {kind}"),
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        let day = occurred_at.date_naive();
        let id = contacts::log(&mut tx, &Scope::system(), &new, self.author, logged_at, day).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// What was known on 10 November, and what was learnt, done and taken back since.
    async fn gone_on(&self) {
        let days_ago = |days| start() - Duration::days(days);
        // Somebody who was met, planned with, and looked after by Noor; later everything is otherwise.
        self.logged(0, Kind::Meeting, (23, days_ago(23)), Some(("Send the one-pager", "2026-11-08")), None).await;
        self.logged(0, Kind::Call, (15, days_ago(9)), None, None).await;
        self.logged(0, Kind::Call, (2, days_ago(2)), Some(("Thank her", "2026-12-01")), None).await;
        self.stance_learnt(0, 1, "2026-11-01", days_ago(23)).await;
        self.stance_learnt(0, 3, "2026-11-08", days_ago(4)).await;
        // Somebody whose contact and stance were taken back.
        let contact = self.logged(1, Kind::Email, (19, days_ago(19)), None, None).await;
        let stance = self.stance_learnt(1, -2, "2026-11-05", days_ago(19)).await;
        let noor = self.app.account("Noor Haddad", Role::Manager, Some(self.client)).await;
        let (db, all) = (&self.app.app.db, Scope::system());
        let mut tx = db.begin().await.unwrap();
        contacts::retract(&mut tx, &all, contact, self.author, days_ago(9)).await.unwrap();
        stances::withdraw(&mut tx, &all, stance, "A slip", self.author, days_ago(9)).await.unwrap();
        let first = contacts::tasks_of_person(&mut tx, &all, self.people[0]).await.unwrap()[0].clone();
        assert_eq!(first.title, "Send the one-pager");
        contacts::set_done(&mut tx, &all, first.id, Some(days_ago(5))).await.unwrap();
        let aoife = [self.people[0].into()];
        owners::assign(&mut tx, &all, self.client, &aoife, noor, self.author, days_ago(20)).await.unwrap();
        owners::assign(&mut tx, &all, self.client, &aoife, self.author, self.author, days_ago(8)).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// What Members were asked, when they were met, what comes next.
    async fn begun(&self) {
        self.stance(0, 2, "2026-03-03").await;
        self.stance(1, 0, "2026-11-03").await;
        self.stance(4, 0, "2026-10-01").await;
        self.met(0, Kind::Meeting, 97, None).await;
        self.met(0, Kind::Note, 1, None).await;
        // Nobody was reached: the last contact is the one before.
        self.tried(0, Kind::Call, 2, None, Some(Attempt::NoAnswer)).await;
        self.met(1, Kind::Call, 33, Some(("Call again", "2026-11-20"))).await;
        self.met(4, Kind::Meeting, 3, Some(("Send the one-pager", "2026-11-30"))).await;
    }

    async fn level(&self, person: usize) -> Option<i64> {
        let db = &self.app.app.db;
        let holder = Holder::from(self.people[person]);
        let day = start().date_naive();
        let found = stances::standing_of(db, &Scope::system(), self.objective, holder, day, 180).await.unwrap();
        found.map(|standing| standing.level.number())
    }
}

/// Family names in the order of the list.
fn names(page: &Answer) -> Vec<String> {
    page.texts("tbody th").iter().map(|text| text.rsplit(' ').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn the_list_shows_the_work_on_the_objective_sorts_by_it_and_is_narrowed_down_by_it() {
    let mut work = Work::new().await;
    work.begun().await;
    let page = work.browser.get("/people").await;
    assert_eq!(
        page.texts("thead th").split_off(1),
        ["Name", "Group", "Country", "Committees", "Stance", "Since", "Last contact", "Next step", "Owner"]
    );
    let row = |name: &str| {
        let at = names(&page).iter().position(|other| other == name).unwrap() + 1;
        page.texts(&format!("tbody tr:nth-child({at}) td")).split_off(4)
    };
    let aoife = row("BRANNIGAN");
    assert!(aoife[0].starts_with("+2 Supportive"), "{aoife:?}");
    assert_eq!(aoife[1..], ["3 Mar 3 Mar 2026", "97 d ago 19 Aug 2026", "None", ""]);
    assert_eq!(
        row("HARNISCH")[2..],
        [
            "33 d ago 22 Oct 2026",
            "Call again 20 Nov 20 Nov 2026",
            "EL Elin Lindqvist does the next step; nobody was made the owner"
        ]
    );
    assert_eq!(row("IONAȘCU")[1..], ["", "Never", "None", ""]);
    assert!(row("IONAȘCU")[0].starts_with("? Unknown"));
    assert_eq!(page.texts("td time.late"), ["97 d ago 19 Aug 2026", "20 Nov 20 Nov 2026"]);
    for (query, expected) in [
        ("sort=stance", vec!["BRANNIGAN", "DELABROYE", "HARNISCH", "IONAȘCU", "ВЕЛЧЕВ"]),
        ("sort=stance&desc=1", vec!["DELABROYE", "HARNISCH", "BRANNIGAN", "IONAȘCU", "ВЕЛЧЕВ"]),
        ("sort=since", vec!["BRANNIGAN", "DELABROYE", "HARNISCH", "IONAȘCU", "ВЕЛЧЕВ"]),
        ("sort=contact", vec!["BRANNIGAN", "HARNISCH", "DELABROYE", "IONAȘCU", "ВЕЛЧЕВ"]),
        ("sort=contact&desc=1", vec!["DELABROYE", "HARNISCH", "BRANNIGAN", "IONAȘCU", "ВЕЛЧЕВ"]),
        ("sort=next", vec!["HARNISCH", "DELABROYE", "BRANNIGAN", "IONAȘCU", "ВЕЛЧЕВ"]),
        ("stance=z0", vec!["DELABROYE", "HARNISCH"]),
        ("stance=z0&stance=un&committee=AFET&committee=DROI", vec!["DELABROYE", "HARNISCH", "IONAȘCU"]),
        ("stance=un", vec!["IONAȘCU", "ВЕЛЧЕВ"]),
        ("contact=60", vec!["BRANNIGAN", "IONAȘCU", "ВЕЛЧЕВ"]),
        ("contact=never", vec!["IONAȘCU", "ВЕЛЧЕВ"]),
        ("next=none&contact=60&stance=p2", vec!["BRANNIGAN"]),
        ("next=planned", vec!["DELABROYE", "HARNISCH"]),
        ("stance=z0&sort=contact", vec!["HARNISCH", "DELABROYE"]),
        ("objective=none&stance=z0&sort=contact", vec!["BRANNIGAN", "DELABROYE", "HARNISCH", "IONAȘCU", "ВЕЛЧЕВ"]),
    ] {
        let path = format!("/people?{query}");
        assert_eq!(names(&work.browser.get(&path).await), expected, "{query}");
        work.browser.get(&format!("/people?objective={}", work.objective)).await;
    }
    let doing = format!("/people?doer={}", work.author);
    assert_eq!(names(&work.browser.get(&doing).await), ["DELABROYE", "HARNISCH"]);
    let chips = work.browser.get("/people?stance=z0&stance=un&contact=60&next=none").await;
    assert_eq!(
        chips.texts(".fchip > span"),
        ["Stance any of 0 Undecided, Unknown", "Last contact is none for 60 days", "Next step is none"]
    );
    // What is asked of the work says on which objective, so that the address shows the same to everybody.
    let without = format!("/people?objective={}&contact=60&next=none", work.objective);
    assert_eq!(chips.attribute(".fchip a", "href").unwrap(), without);
    let panel = work.browser.get("/people/filters?stance=z0").await;
    panel.says("Last contact").says("Next step").says("Next step by");
    assert_eq!(panel.attributes("input[name=stance][checked]", "value"), ["z0"]);
}

#[tokio::test]
async fn pages_of_a_list_sorted_by_the_work_hold_everybody_once() {
    let work = Work::new().await;
    work.begun().await;
    let asked = focal::directory::work::Work::on(Scope::of(work.author), work.objective.0, work.client);
    let filter = focal::directory::PeopleFilter {
        work: Some(asked),
        sort: focal::directory::PeopleSort::Contact,
        ..focal::directory::PeopleFilter::on(start().date_naive())
    };
    let db = &work.app.app.db;
    let whole = focal::directory::people_at(db, &filter, 0, 10).await.unwrap();
    assert_eq!(whole.len(), 5);
    for most in 1..=5 {
        let mut pieces = vec![];
        let mut from = 0;
        while from < 5 {
            pieces.extend(focal::directory::people_at(db, &filter, from, most).await.unwrap());
            from += most;
        }
        assert_eq!(pieces, whole, "{most} at a time");
    }
}

#[tokio::test]
async fn the_work_for_another_client_is_in_no_list() {
    let work = Work::new().await;
    work.begun().await;
    let other = work.app.client("Another client").await;
    let own = work.app.objective(other, "Something else").await;
    let mut noor = work.app.signed_in("Noor Haddad", Role::Manager, Some(other)).await;
    let page = noor.get("/people?sort=stance").await;
    page.does_not_say("Focal Point").does_not_say("97 d ago").does_not_say("Call again");
    assert!(page.texts("tbody .st").iter().all(|stance| stance == "? Unknown"), "{:?}", page.texts("tbody .st"));
    assert_eq!(page.texts("select[name=objective] option"), ["Something else", "No objective"]);
    // Named by hand, it is as if it were not there.
    let named = noor.get(&format!("/people?objective={}&stance=p2&contact=60", work.objective)).await;
    assert_eq!(names(&named).len(), 5);
    named.does_not_say("97 d ago");
    assert_eq!(named.texts("thead th").len(), 6, "no columns of work");
    let walked = format!("/people/{}?in=stance%3Dp2%26objective%3D{}&at=1", work.people[0], work.objective);
    noor.get(&walked).await.says("1 of 5 in Stakeholders");
    let person = work.people[0].to_string();
    let set = [("person", person.as_str()), ("level", "m3"), ("back", "/people")];
    let hidden = work.objective.to_string();
    let with = |objective: &str| -> Vec<(&'static str, String)> {
        let base = set.iter().map(|(name, value)| (*name, (*value).to_owned()));
        base.chain([("objective", objective.to_owned())]).collect()
    };
    for (objective, status) in [(hidden, StatusCode::NOT_FOUND), (own.to_string(), StatusCode::OK)] {
        let fields = with(&objective);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        noor.post("/stances", &fields).await.is(status);
    }
    assert_eq!(work.level(0).await, Some(2));
    // A view that a colleague shares is not there for whoever may not see what it is about.
    let mut elin = work.browser;
    elin.get("/people").await;
    let query = format!("objective={}&stance=z0", work.objective);
    elin.post("/views", &[("path", "/people"), ("name", "In the balance"), ("query", &query), ("is_shared", "1")])
        .await;
    assert_eq!(elin.get("/people").await.texts(".tabs li"), ["All 5", "In the balance 2"]);
    assert_eq!(elin.get("/views/counts").await.texts("li"), ["In the balance 2"]);
    for path in ["/people", "/views/counts", "/palette?q=balance"] {
        noor.get(path).await.does_not_say("In the balance");
    }
    noor.get("/palette?q=focal%20point").await.does_not_say("EU Focal Point for R2P");
    elin.get("/palette?q=focal%20point").await.says("EU Focal Point for R2P");
}

#[tokio::test]
async fn a_stance_is_set_in_the_list_and_taken_back_there_and_the_ledger_shows_both() {
    let mut work = Work::new().await;
    work.stance(1, 0, "2026-11-03").await;
    let page = work.browser.get("/people?stance=z0").await;
    let (objective, person) = (work.objective.to_string(), work.people[1].to_string());
    let here = page.attribute("#stance-menu input[name=back]", "value").unwrap();
    assert_eq!(here, format!("/people?objective={objective}&stance=z0"));
    // Without script the pill leads to the form on the person's page.
    let pill = page.attribute("tbody .stb", "href").unwrap();
    assert!(pill.starts_with(&format!("/people/{person}?objective={objective}")) && pill.ends_with("#h-st"), "{pill}");
    let back = format!("{here}#p-{person}");
    let fields =
        [("person", person.as_str()), ("objective", &objective), ("level", "p1"), ("source", ""), ("back", &back)];
    let set = work.browser.post("/stances", &fields).await;
    assert_eq!(set.path, back);
    set.is(StatusCode::OK).says("Stance set to Leaning for (+1).").says("Nobody of that kind");
    assert_eq!(work.level(1).await, Some(1));
    let record = work.browser.get(&format!("/people/{person}?objective={objective}")).await;
    record.says("Hearsay · confidence low · Elin Lindqvist").says("Undo");
    let undo = set.attribute(".toast form", "action").unwrap();
    let undone = work.browser.post(&undo, &[]).await;
    assert_eq!(undone.path, back);
    undone.says("The stance was taken back; it stays in the history as withdrawn.").says("Lieselotte HARNISCH");
    assert_eq!(work.level(1).await, Some(0));
    let record = work.browser.get(&format!("/people/{person}?objective={objective}")).await;
    record.says("Recorded by mistake, and taken back at once.").says("Undecided since 3 Nov 2026");
    // Twice is once.
    work.browser.post(&undo, &[]).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_source_is_asked_for_but_not_forced() {
    let mut work = Work::new().await;
    work.browser.get("/people").await;
    let (objective, person) = (work.objective.to_string(), work.people[0].to_string());
    let fields = |evidence: &'static str, source: &'static str| {
        [
            ("person", person.clone()),
            ("objective", objective.clone()),
            ("level", "p2".to_owned()),
            ("evidence", evidence.to_owned()),
            ("source", source.to_owned()),
            ("back", "/people".to_owned()),
        ]
    };
    for (evidence, source, said) in [
        ("speech", "", "Public evidence needs a quote or a link, so that others can check it."),
        ("speech", "https://example.org/debate", "Stance set to Supportive (+2)."),
        ("call", "Her assistant: she will table it.", "Stance set to Supportive (+2)."),
        ("rumour", "", "Choose what it rests on."),
    ] {
        let fields = fields(evidence, source);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        work.browser.post("/stances", &fields).await.is(StatusCode::OK).says(said);
    }
    let history = stances::of_holder(&work.app.app.db, &Scope::system(), work.people[0]).await.unwrap();
    let said: Vec<_> =
        history.iter().map(|entry| (entry.evidence, entry.link.as_deref(), entry.quote.as_str())).collect();
    assert_eq!(said.len(), 2);
    assert!(said.contains(&(Evidence::Speech, Some("https://example.org/debate"), "")));
    assert!(said.contains(&(Evidence::Call, None, "Her assistant: she will table it.")));
}

#[tokio::test]
async fn a_record_leads_on_through_the_list_it_was_opened_from_also_after_a_change() {
    let mut work = Work::new().await;
    for person in [0, 1, 4] {
        work.stance(person, 0, "2026-11-03").await;
    }
    let list = format!("committee=AFET&objective={}&stance=z0", work.objective);
    work.browser.get("/people").await;
    work.browser.post("/views", &[("path", "/people"), ("name", "AFET undecided"), ("query", &list)]).await;
    let page = work.browser.get(&format!("/people?{list}")).await;
    assert_eq!(names(&page), ["BRANNIGAN", "DELABROYE", "HARNISCH"]);
    let first = page.attribute("tbody th a", "href").unwrap();
    let record = work.browser.get(&first).await;
    record.says("1 of 3 in AFET undecided");
    assert_eq!(record.attribute(".walk [rel=prev]", "href"), None);
    let next = record.attribute(".walk [rel=next]", "href").unwrap();
    let second = work.browser.get(&next).await;
    second.says("Corentin DELABROYE").says("2 of 3 in AFET undecided");
    assert_eq!(second.attribute(".walk [rel=prev]", "href").unwrap(), first);
    assert!(second.attribute(".crumbs a", "href").unwrap().ends_with(&list));
    // A stance recorded here takes them out of the list; the walk goes on where it was.
    let hidden =
        |name: &str| second.attribute(&format!("form[action$='/stances'] input[name={name}]"), "value").unwrap();
    let (kept, at, objective) = (hidden("in"), hidden("at"), hidden("objective"));
    let fields = [
        ("objective", objective.as_str()),
        ("level", "p1"),
        ("valid_on", "2026-11-24"),
        ("confidence", "medium"),
        ("evidence", "meeting"),
        ("in", &kept),
        ("at", &at),
    ];
    let set = work.browser.post(&format!("/people/{}/stances", work.people[4]), &fields).await;
    set.says("Stance set to Leaning for").says("2 of 2 in AFET undecided");
    let onwards = set.attribute(".walk [rel=next]", "href").unwrap();
    work.browser.get(&onwards).await.says("Lieselotte HARNISCH").says("2 of 2 in AFET undecided");
    // Taken back, they are in their place again.
    let undo = set.attribute(".toast form", "action").unwrap();
    work.browser.post(&undo, &[]).await.says("Corentin DELABROYE").says("2 of 3 in AFET undecided");
    // Whoever is opened without a list walks none.
    let alone = work.browser.get(&format!("/people/{}", work.people[0])).await;
    assert!(alone.texts(".walk").is_empty());
}

#[tokio::test]
async fn a_record_leads_on_over_the_pages_of_its_list_and_back_to_the_page_it_is_on() {
    let app = TestApp::new().await;
    let names: Vec<_> = (1..=52).map(|n| format!("MEMBER{n:02}")).collect();
    let seats: Vec<_> = names.iter().map(|name| ("Ada", name.as_str(), "Renew", "IE", "AFET")).collect();
    app.parliament(&seats).await;
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, None).await;
    let second = browser.get("/people?committee=AFET&page=2").await;
    let record = browser.get(&second.attribute("tbody th a", "href").unwrap()).await;
    record.says("Ada MEMBER51").says("51 of 52 in Stakeholders");
    let list = record.attribute(".walk span a", "href").unwrap();
    assert!(list.starts_with("/people?committee=AFET&page=2#p-"), "{list}");
    let back = browser.get(&record.attribute(".walk [rel=prev]", "href").unwrap()).await;
    back.says("Ada MEMBER50").says("50 of 52 in Stakeholders");
    assert!(back.attribute(".walk span a", "href").unwrap().starts_with("/people?committee=AFET#p-"));
    let on = browser.get(&back.attribute(".walk [rel=next]", "href").unwrap()).await;
    on.says("Ada MEMBER51");
}

#[tokio::test]
async fn the_same_stance_is_set_for_many_and_taken_back_as_one() {
    let mut work = Work::new().await;
    work.stance(0, 2, "2026-11-03").await;
    let (objective, ids) =
        (work.objective.to_string(), work.people.iter().map(ToString::to_string).collect::<Vec<_>>());
    work.browser.get("/people").await;
    let asked = [("action", "stance"), ("query", ""), ("person", &ids[0]), ("person", &ids[2])];
    let form = work.browser.post("/people/bulk", &asked).await;
    form.says("Set the stance of 2 people").says("Now: 1 Supportive, 1 Unknown.").says("Ruxandra IONAȘCU");
    let missing = [("query", ""), ("person", ids[0].as_str()), ("objective", &objective), ("level", "")];
    work.browser.post("/people/stances", &missing).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("Choose a stance");
    let fields = [
        ("query", "committee=AFET"),
        ("all", "1"),
        ("objective", &objective),
        ("level", "p3"),
        ("evidence", "pledge"),
        ("source", "https://example.org/pledge"),
    ];
    let set = work.browser.post("/people/stances", &fields).await;
    set.says("Stance of 3 people set to Champion (+3).");
    assert_eq!(set.path, "/people?committee=AFET");
    for (person, level) in [(0, Some(3)), (1, Some(3)), (2, None), (4, Some(3))] {
        assert_eq!(work.level(person).await, level, "{person}");
    }
    let undo = set.attribute(".toast form", "action").unwrap();
    // Nobody else takes it back.
    let mut noor = work.app.signed_in("Noor Haddad", Role::Manager, Some(work.client)).await;
    noor.get("/people").await;
    noor.post(&undo, &[]).await.is(StatusCode::NOT_FOUND);
    let undone = work.browser.post(&undo, &[]).await;
    undone.says("3 stances were taken back; they stay in the history as withdrawn.");
    assert_eq!(undone.path, "/people?committee=AFET");
    for (person, level) in [(0, Some(2)), (1, None), (4, None)] {
        assert_eq!(work.level(person).await, level, "{person}");
    }
    // One contact with all of them: the form, with everybody in it.
    let logging = [("action", "log"), ("query", ""), ("person", &ids[0]), ("person", &ids[2])];
    let log = work.browser.post("/people/bulk", &logging).await;
    log.says("Aoife BRANNIGAN").says("Ruxandra IONAȘCU");
    assert!(log.path.starts_with(&format!("/contacts/new?objective={objective}&person=")), "{}", log.path);
}

#[tokio::test]
async fn those_selected_become_an_audience_by_a_tag() {
    let mut work = Work::new().await;
    let (objective, first, second) =
        (work.objective.to_string(), work.people[0].to_string(), work.people[2].to_string());
    work.browser.get("/people").await;
    let chosen = [("query", ""), ("person", first.as_str()), ("person", second.as_str())];
    let mut asked = chosen.to_vec();
    asked.push(("action", "audience"));
    work.browser.post("/people/bulk", &asked).await.says("Make an audience of 2 people").says("Everybody sees tags.");
    let mut fields = chosen.to_vec();
    fields.extend([("objective", objective.as_str()), ("name", "Hearing"), ("tag", "")]);
    work.browser.post("/people/audiences", &fields).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    fields.retain(|(name, _)| *name != "tag");
    fields.push(("tag", "Hearing in March"));
    let made = work.browser.post("/people/audiences", &fields).await;
    made.says("Audience of 2 people, who bear the tag “Hearing in March”.").says("Hearing");
    assert!(made.path.starts_with("/audiences/"), "{}", made.path);
    let audience = made.path.clone();
    let tagged = work.browser.get("/people?objective=none&tag=hearing+in+march").await;
    assert_eq!(names(&tagged), ["BRANNIGAN", "IONAȘCU"]);
    // A second one of that name is refused, and nobody is tagged for it.
    fields.retain(|(name, _)| *name != "tag");
    fields.push(("tag", "Another tag"));
    work.browser.post("/people/audiences", &fields).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    work.browser.get("/tags").await.does_not_say("Another tag");
    work.browser.get(&audience).await.is(StatusCode::OK);
}

#[tokio::test]
async fn the_palette_finds_people_things_and_commands_by_a_few_letters() {
    let mut work = Work::new().await;
    work.stance(2, 1, "2026-11-03").await;
    work.met(2, Kind::Call, 3, None).await;
    let browser = &mut work.browser;
    let options = |page: &Answer| page.texts("[role=option]");
    let empty = browser.get("/palette?q=").await;
    assert!(options(&empty)[0].contains("Ruxandra IONAȘCU"), "who was met last comes first: {:?}", options(&empty));
    assert_eq!(empty.texts(".pal-h"), ["Recent", "Objectives", "Commands", "Go to"]);
    let found = browser.get("/palette?q=ionasc").await;
    assert!(options(&found)[0].contains("Ruxandra IONAȘCU") && options(&found)[0].contains("Leaning for"));
    let href = found.attribute("[role=option]", "data-href").unwrap();
    assert_eq!(href, format!("/people/{}?objective={}", work.people[2], work.objective));
    browser.get(&href).await.says("Ruxandra IONAȘCU");
    let call = browser.get("/palette?q=call%20ionasc").await;
    assert!(options(&call)[0].contains("Log a call with Ruxandra IONAȘCU"), "{:?}", options(&call));
    let href = call.attribute("[role=option]", "data-href").unwrap();
    let form = browser.get(&href).await;
    form.says("Ruxandra IONAȘCU");
    assert_eq!(form.attribute("input[name=kind][checked]", "value").unwrap(), "call");
    assert_eq!(browser.get("/palette?q=%3Elog").await.texts(".pal-h"), ["Commands"]);
    assert_eq!(browser.get("/palette?q=%40afet").await.texts(".pal-h"), ["People"]);
    assert_eq!(browser.get("/palette?q=%23afet").await.texts(".pal-h"), ["Bodies and posts"]);
    browser.get("/palette?q=%40zzz").await.says("Nothing of that name.");
    for (href, _) in browser.get("/palette?q=%3E").await.attributes("[role=option]", "data-href").iter().zip(0..) {
        browser.get(href).await.is(StatusCode::OK);
    }
}

#[tokio::test]
async fn single_letters_are_switched_off_for_the_account() {
    let mut work = Work::new().await;
    let page = work.browser.get("/people").await;
    assert_eq!(page.attribute("body", "data-keys"), None);
    work.browser.post("/settings/keys", &[("keys", "off")]).await;
    let email = "elin.lindqvist@consultancy.example";
    let mut elsewhere = work.app.browser();
    elsewhere.sign_in(email, crate::support::app::PASSWORD).await;
    let page = elsewhere.get("/people").await;
    assert_eq!(page.attribute("body", "data-keys").as_deref(), Some("off"));
    assert_eq!(page.attributes("form[action='/settings/keys'] [aria-pressed=true]", "value")[0], "off");
    elsewhere.post("/settings/keys", &[("keys", "on")]).await;
    assert_eq!(work.browser.get("/people").await.attribute("body", "data-keys"), None);
    work.browser.post("/settings/keys", &[("keys", "perhaps")]).await.is(StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn each_stance_says_how_many_it_would_leave_beside_everything_else() {
    let mut work = Work::new().await;
    work.begun().await;
    let other = work.app.client("Another client").await;
    let foreign = work.app.objective(other, "Something else").await;
    let count = async |browser: &mut Browser, query: &str| {
        let panel = browser.get(&format!("/people/filters?{query}")).await;
        let of = |code: &str| {
            let said = panel.texts(&format!("#f-stance-{code} ~ .cnt")).pop().expect("a number");
            said.parse::<i64>().unwrap()
        };
        ["p3", "p2", "p1", "z0", "m1", "m2", "m3", "un"].map(of)
    };
    let browser = &mut work.browser;
    assert_eq!(count(browser, "").await, [0, 1, 0, 2, 0, 0, 0, 2], "everybody");
    assert_eq!(count(browser, "stance=p2").await, [0, 1, 0, 2, 0, 0, 0, 2], "stances are alternatives");
    assert_eq!(count(browser, "committee=AFET").await, [0, 1, 0, 2, 0, 0, 0, 0]);
    assert_eq!(count(browser, "group=EPP&stance=un").await, [0, 0, 0, 1, 0, 0, 0, 1]);
    assert_eq!(count(browser, "contact=60").await, [0, 1, 0, 0, 0, 0, 0, 2]);
    assert_eq!(count(browser, "q=nobody+of+that+name").await, [0; 8]);
    for (query, n) in [("stance=z0", 2), ("stance=un&group=EPP", 1)] {
        assert_eq!(names(&browser.get(&format!("/people?{query}")).await).len(), n, "as many as were said: {query}");
    }
    // Nobody learns how many stand where for another client.
    let mut noor = work.app.signed_in("Noor Haddad", Role::Manager, Some(other)).await;
    assert_eq!(count(&mut noor, &format!("objective={foreign}")).await, [0, 0, 0, 0, 0, 0, 0, 5]);
    let panel = noor.get(&format!("/people/filters?objective={}", work.objective)).await;
    assert!(panel.texts("#f-stance-un ~ .cnt").is_empty(), "there is no such objective");
}

#[tokio::test]
async fn on_an_earlier_day_the_list_shows_the_work_as_it_was_known_then() {
    let mut work = Work::new().await;
    work.gone_on().await;
    let cells = |page: &Answer, name: &str| {
        let at = names(page).iter().position(|other| other == name).unwrap() + 1;
        page.texts(&format!("tbody tr:nth-child({at}) td")).split_off(4)
    };
    let then = work.browser.get("/people?on=2026-11-10").await;
    then.says("as they were known at the end of 10 Nov 2026. Who was in the team then is not kept.");
    assert_eq!(
        cells(&then, "BRANNIGAN"),
        [
            "+1 Leaning for",
            "1 Nov 1 Nov 2026",
            "1 Nov 1 Nov 2026",
            "Send the one-pager 8 Nov 8 Nov 2026",
            "NH Noor Haddad"
        ]
    );
    assert_eq!(cells(&then, "HARNISCH"), ["−2 Opposed", "5 Nov 5 Nov 2026", "5 Nov 5 Nov 2026", "None", ""]);
    assert_eq!(cells(&then, "IONAȘCU"), ["? Unknown", "", "Never", "None", ""]);
    assert_eq!(then.texts("td time.late"), ["8 Nov 8 Nov 2026"], "it was late already");
    assert!(then.texts("tbody .stb").is_empty(), "nothing of today is recorded there");
    let now = work.browser.get("/people").await;
    now.does_not_say("as they were known");
    assert!(cells(&now, "BRANNIGAN")[0].starts_with("+3 Champion"), "{:?}", cells(&now, "BRANNIGAN"));
    assert_eq!(
        cells(&now, "BRANNIGAN")[1..],
        ["8 Nov 8 Nov 2026", "2 d ago 22 Nov 2026", "Thank her 1 Dec 1 Dec 2026", "EL Elin Lindqvist"]
    );
    assert_eq!(cells(&now, "HARNISCH")[1..], ["", "Never", "None", ""]);
    for (query, expected) in [
        ("stance=p1", vec!["BRANNIGAN"]),
        ("stance=p3", vec![]),
        ("stance=m2", vec!["HARNISCH"]),
        ("stance=un", vec!["DELABROYE", "IONAȘCU", "ВЕЛЧЕВ"]),
        ("contact=never", vec!["DELABROYE", "IONAȘCU", "ВЕЛЧЕВ"]),
        ("contact=7&stance=p1", vec!["BRANNIGAN"]),
        ("contact=7&stance=m2", vec![]),
        ("next=planned", vec!["BRANNIGAN"]),
        ("owner=me", vec![]),
        ("owner=none", vec!["DELABROYE", "HARNISCH", "IONAȘCU", "ВЕЛЧЕВ"]),
        ("sort=stance", vec!["BRANNIGAN", "HARNISCH", "DELABROYE", "IONAȘCU", "ВЕЛЧЕВ"]),
        ("sort=stance&desc=1", vec!["HARNISCH", "BRANNIGAN", "DELABROYE", "IONAȘCU", "ВЕЛЧЕВ"]),
        ("sort=contact", vec!["BRANNIGAN", "HARNISCH", "DELABROYE", "IONAȘCU", "ВЕЛЧЕВ"]),
        ("sort=owner", vec!["BRANNIGAN", "DELABROYE", "HARNISCH", "IONAȘCU", "ВЕЛЧЕВ"]),
        ("sort=next", vec!["BRANNIGAN", "DELABROYE", "HARNISCH", "IONAȘCU", "ВЕЛЧЕВ"]),
    ] {
        let found = names(&work.browser.get(&format!("/people?on=2026-11-10&{query}")).await);
        assert_eq!(found, expected, "{query}");
    }
    let panel = work.browser.get("/people/filters?on=2026-11-10").await;
    assert_eq!(panel.texts("#f-stance-p1 ~ .cnt"), ["1"]);
    assert_eq!(panel.texts("#f-stance-un ~ .cnt"), ["3"]);
    let file = work.browser.get(&format!("/people.csv?on=2026-11-10&objective={}", work.objective)).await;
    file.says("Noor Haddad").does_not_say("Elin Lindqvist");
    work.browser.get("/people?on=2027-01-01").await.says("Roles as of 1 Jan 2027; stances");
    let without = work.browser.get("/people?on=2026-11-10&objective=none").await;
    without.does_not_say("as they were known");
}

#[tokio::test]
async fn on_an_earlier_day_the_page_of_a_person_shows_what_was_known_then() {
    const STANCE: &str = "section[aria-labelledby=h-st]";
    let mut work = Work::new().await;
    work.gone_on().await;
    let (aoife, lieselotte) = (work.people[0], work.people[1]);
    let then = work.browser.get(&format!("/people/{aoife}?on=2026-11-10")).await;
    then.says("as they were known at the end of 10 Nov 2026; letters that have changed since are left out.");
    then.says("As known at the end of 10 Nov 2026.").says("Noor Haddad").does_not_say("Thank her");
    assert_eq!(then.texts(".todo-i b"), ["Send the one-pager"]);
    assert_eq!(then.texts(".todo-i small.late").len(), 1);
    assert!(then.attributes("form[action*='/tasks/']", "action").is_empty(), "nothing is done about it there");
    assert!(then.texts("select[name=account]").is_empty() && then.texts("#quick-log").is_empty());
    assert_eq!(then.texts("#timeline .tl-h > b"), ["Meeting", "Stance"]);
    // Where they stood is what the list says, and is neither recorded nor withdrawn there.
    then.says("Leaning for since 1 Nov 2026").does_not_say("Champion since");
    assert_eq!(then.texts(&format!("{STANCE} .sline-w tbody th")), ["1 Nov 2026"]);
    let offered = then.attributes("form[method=post][action^='/people/']", "action");
    assert_eq!(offered.iter().filter(|action| !action.ends_with("/tags")).count(), 0, "{offered:?}");
    let now = work.browser.get(&format!("/people/{aoife}")).await;
    assert_eq!(now.texts("#timeline .tl-h > b"), ["Call", "Call", "Stance", "Meeting", "Stance"]);
    assert_eq!(now.texts(".todo-i b"), ["Thank her", "Send the one-pager"]);
    now.does_not_say("as they were known");
    let taken_back = work.browser.get(&format!("/people/{lieselotte}?on=2026-11-10")).await;
    assert_eq!(taken_back.texts("#timeline .tl-h > b"), ["E-mail", "Stance"]);
    taken_back.says("Opposed since 5 Nov 2026").does_not_say("Withdrawn");
    let since = work.browser.get(&format!("/people/{lieselotte}")).await;
    assert_eq!(since.texts("#timeline .tl-h > b"), ["Stance"], "which is shown as withdrawn");
}
