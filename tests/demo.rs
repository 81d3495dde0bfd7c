//! The demonstration data: as designed, loaded once, and about nobody who lives.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::Ordering;

use axum::http::StatusCode;
use chrono::{Days, TimeDelta};
use focal::accounts::{Role, Scope};
use focal::db::{Db, Q};
use focal::demo::{self, Found};
use focal::outreach::campaigns;
use focal::reports::Ask;
use focal::text::fold;
use focal::{contacts, directory, imports, objectives, reports};

use crate::imports::shared;
use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::crawl::addresses;

async fn loaded() -> TestApp {
    let test = TestApp::new().await;
    demo::load(&test.app.db, &test.app.zone, test.app.now()).await.expect("the demonstration loads");
    test.app.has_demo.store(demo::is_loaded(&test.app.db).await.unwrap(), Ordering::Relaxed);
    test
}

async fn signed_in(test: &TestApp, at: usize) -> Browser {
    let mut browser = test.browser();
    browser.sign_in(demo::ACCOUNTS[at].email, demo::ACCOUNTS[at].password).await;
    browser
}

/// How many rows each table has, but for those that every visit leaves behind.
async fn rows(db: &Db) -> BTreeMap<&'static str, i64> {
    let mut rows = BTreeMap::new();
    for table in demo::store::work().chain(demo::store::HOUSE.iter().copied()) {
        let mut q = Q::shared("select count(*) from ");
        q.dialect(table, table);
        rows.insert(table, db.ex().value(q).await.unwrap());
    }
    rows
}

#[tokio::test]
async fn a_page_that_is_opened_again_asks_nothing_that_it_has_asked_before() {
    let test = loaded().await;
    let mut manager = signed_in(&test, 1).await;
    let mut asking = vec![];
    for address in addresses(&mut manager, 150).await {
        manager.get(&address).await;
        let before = test.app.answers.kept();
        // Not so late that it would be another time.
        test.app.clock.advance(TimeDelta::milliseconds(10));
        manager.get(&address).await;
        if test.app.answers.kept() > before {
            asking.push(address);
        }
    }
    assert_eq!(asking, Vec::<String>::new());
}

#[tokio::test]
async fn a_house_that_has_not_begun_looks_around_in_invented_data_and_is_as_before() {
    let test = TestApp::new().await;
    let own = test.client("Our First Client").await;
    let mut browser = test.signed_in("Ada Admin", Role::Administrator, Some(own)).await;
    let first = browser.get("/").await;
    first.says("First steps").says("Set up the team").says("Import the first list").says("Enter the first objective");
    first.says("Load demonstration data").does_not_say("Demo data.");
    let before = rows(&test.app.db).await;
    browser.post("/settings/demonstration", &[]).await.says("The demonstration is loaded").says("Demo data.");
    browser.get("/objectives").await.says("EU Focal Point for R2P");
    browser.post("/settings/demonstration", &[]).await.says("is there already");
    // Its passwords are known to everybody: nobody signs in with them.
    let mut stranger = test.browser();
    stranger.get("/sign-in").await;
    let known = [("email", demo::ACCOUNTS[2].email), ("password", demo::ACCOUNTS[2].password)];
    stranger.post("/sign-in", &known).await.says("The address or the password is not right.");
    let mut consultant = test.signed_in("Elin Berg", Role::Consultant, Some(own)).await;
    consultant.get("/settings/demonstration").await.says("removed by administrators");
    consultant.post("/settings/demonstration/removal", &[]).await.says("removed by administrators");

    browser.get("/settings/demonstration").await.says("Remove demonstration data");
    let gone = browser.post("/settings/demonstration/removal", &[]).await;
    gone.says("The demonstration data is gone").says("First steps").does_not_say("Demo data.");
    let mut after = rows(&test.app.db).await;
    // The consultant of this test came meanwhile.
    for (table, more) in
        [("account", 1), ("client_grant", 1), ("grant_event", 1), ("session", 1), ("sign_in_failure", 2)]
    {
        *after.get_mut(table).unwrap() -= more;
    }
    assert_eq!(after, before);
    browser.get("/people").await.says("Nobody yet");
    browser.get("/clients").await.says("Our First Client").does_not_say(demo::CLIENT);
}

#[tokio::test]
async fn demonstration_data_does_not_mix_with_a_house_that_works() {
    let test = TestApp::new().await;
    let own = test.client("Our First Client").await;
    test.objective(own, "Our first objective").await;
    let mut browser = test.signed_in("Ada Admin", Role::Administrator, Some(own)).await;
    browser.get("/").await.does_not_say("Load demonstration data");
    browser.get("/settings/demonstration").await.says("does not mix with it");
    browser.post("/settings/demonstration", &[]).await.says("does not mix with it");
    browser.post("/settings/demonstration/removal", &[]).await;
    browser.get("/objectives").await.says("Our first objective");
    assert!(
        demo::load_for(&test.app.db, test.account("Bo", Role::Manager, None).await, &test.app.zone, test.app.now())
            .await
            .is_err()
    );
}

#[tokio::test]
async fn a_client_of_the_same_name_keeps_the_demonstration_out() {
    let test = TestApp::new().await;
    let own = test.client(demo::CLIENT).await;
    let mut browser = test.signed_in("Ada Admin", Role::Administrator, Some(own)).await;
    browser.get("/").await.says("First steps").does_not_say("Load demonstration data");
    browser.get("/settings/demonstration").await.says("has a name that the demonstration uses");
    let before = rows(&test.app.db).await;
    browser.post("/settings/demonstration", &[]).await.says("has a name that the demonstration uses");
    assert_eq!(rows(&test.app.db).await, before);
}

#[tokio::test]
async fn whoever_belongs_to_the_demonstration_cannot_remove_it() {
    let test = loaded().await;
    let mut browser = signed_in(&test, 2).await;
    browser.get("/settings/demonstration").await.says("This whole system is the demonstration");
    browser.post("/settings/demonstration/removal", &[]).await.says("This whole system is the demonstration");
    browser.get("/objectives").await.says("EU Focal Point for R2P");
}

#[tokio::test]
async fn there_are_720_members_in_the_groups_that_there_are() {
    let test = loaded().await;
    let groups = directory::counts_by_group(&test.app.db, test.app.today()).await.unwrap();
    let sizes: BTreeMap<_, _> = groups.iter().map(|group| (group.code.as_str(), group.count)).collect();
    let wanted = [
        ("EPP", 188),
        ("S&D", 136),
        ("PfE", 84),
        ("ECR", 78),
        ("Renew", 77),
        ("Greens/EFA", 53),
        ("The Left", 46),
        ("NI", 33),
        ("ESN", 25),
    ];
    assert_eq!(sizes, BTreeMap::from(wanted));
    let runs = imports::runs(&test.app.db, 10).await.unwrap();
    let read: Vec<_> = runs.iter().map(|run| (run.counts.new, run.counts.doubtful)).collect();
    assert_eq!(read, [(2, 0), (720, 0)], "two votes, and before them the Members");
    let mut browser = signed_in(&test, 0).await;
    browser.get("/people?committee=AFET").await.says("158 people");
    browser.get("/people?country=DE").await.says("96 people");
}

#[tokio::test]
async fn the_count_lies_between_hope_and_doubt() {
    let test = loaded().await;
    let scope = Scope::system();
    let listed = objectives::list(&test.app.db, &scope).await.unwrap();
    assert_eq!(listed.len(), 6);
    let objective = listed.iter().find(|objective| objective.name == demo::OBJECTIVE).unwrap();
    let (today, now) = (test.app.today(), test.app.now());
    let ask = |on| Ask { objective: objective.id, venue: None, on, known: now, with_reach: false };
    let count = reports::venue_count(&test.app.db, &scope, &ask(today)).await.unwrap().unwrap();
    assert_eq!((count.weighed().unwrap().needed, count.voters.len()), (361, 720));
    let tally = count.tally;
    assert_eq!((tally.floor, tally.expected(), tally.ceiling(), tally.unknown), (190, 290, 658, 270));
    let earlier = today - Days::new(90);
    let before = reports::venue_count(&test.app.db, &scope, &ask(earlier)).await.unwrap().unwrap();
    assert!((40..150).contains(&before.tally.floor), "half the time, half the work: {:?}", before.tally);
    assert!(count.venue.decides_on.unwrap() > today + Days::new(60));
}

#[tokio::test]
async fn the_objective_is_on_its_way_and_every_state_is_seen() {
    let test = loaded().await;
    let scope = Scope::system();
    let listed = objectives::list(&test.app.db, &scope).await.unwrap();
    let states: BTreeSet<_> = listed.iter().map(|objective| objective.state).collect();
    assert_eq!(states.len(), objectives::State::ALL.len(), "{states:?}");
    let objective = listed.iter().find(|objective| objective.name == demo::OBJECTIVE).unwrap();
    let venues = objectives::venues(&test.app.db, &scope, objective.id).await.unwrap();
    let way: Vec<_> = venues.iter().map(|venue| (venue.organization_code.as_str(), venue.rule.as_str())).collect();
    let (psc, eeas) = ("Political and Security Committee", "European External Action Service");
    assert_eq!(way, [("AFET", "committee"), ("EP", "ep-simple"), (psc, "soft"), (eeas, "discretionary")]);
    assert_eq!(objectives::current(&venues).map(|venue| venue.position), Some(2), "the committee has voted");
    assert_eq!(objectives::out_of_order(&venues), []);
    let mut browser = signed_in(&test, 0).await;
    let page = browser.get(&format!("/objectives/{}/venues", objective.id)).await;
    page.says("Marguerite Delacourt-Vrins , as High Representative").says("Tobias Renner-Kask Adviser, strong");
    page.says("The 27 Member States").says("Adopted");
    let desk = listed.iter().find(|objective| objective.state == objectives::State::Achieved).unwrap();
    let page = browser.get(&format!("/objectives/{}", desk.id)).await;
    page.says("Achieved on").says("Ignacy Borowik-Steen").says("Goes on in The early-warning desk reports once a year");
}

#[tokio::test]
async fn the_member_states_lack_a_little_of_the_population() {
    let test = loaded().await;
    let listed = objectives::list(&test.app.db, &Scope::system()).await.unwrap();
    let objective = listed.iter().find(|objective| objective.name == demo::OBJECTIVE).unwrap();
    let mut browser = signed_in(&test, 0).await;
    let page = browser.get(&format!("/objectives/{}/reports/council", objective.id)).await;
    page.says(
        "No formal vote. As a yardstick, under a qualified majority: 21 of 15 states and 64.19 % of the population",
    );
    page.says("The cheapest way").says("Against");
    browser.get(&format!("/objectives/{}/reports/path", objective.id)).await.says("Whom to win").says("weakest step");
}

#[tokio::test]
async fn some_follow_ups_are_overdue_some_are_due_today() {
    let test = loaded().await;
    let mut browser = signed_in(&test, 0).await;
    let home = browser.get("/").await;
    home.says("Good day, Elin").says("Was due").says("Demo data. All people and positions are invented.");
    let account = focal::accounts::by_email(&test.app.db, demo::ACCOUNTS[0].email).await.unwrap().unwrap();
    let tasks = contacts::due_tasks(&test.app.db, &Scope::system(), account.id).await.unwrap();
    let due = |is: &dyn Fn(chrono::NaiveDate) -> bool| tasks.iter().filter(|task| is(task.due_on)).count();
    let today = test.app.today();
    assert!(due(&|day| day < today) >= 2 && due(&|day| day == today) >= 1 && due(&|day| day > today) >= 2, "{tasks:?}");
}

#[tokio::test]
async fn a_campaign_waits_for_someone_else_to_approve_it() {
    let test = loaded().await;
    let scope = Scope::system();
    let campaign = campaigns::list(&test.app.db, &scope, None).await.unwrap().remove(0);
    assert_eq!(campaign.state, campaigns::State::Submitted);
    let ready =
        campaigns::check(&test.app.db, &scope, campaign.id, &test.app.equipment(), test.app.now()).await.unwrap();
    assert_eq!((ready.funnel.recipients.len(), ready.blockers.len()), (158, 0));
    assert!(ready.funnel.by_language().len() == 3, "{:?}", ready.funnel.by_language());
    for approver in demo::approvers() {
        let account = focal::accounts::by_email(&test.app.db, approver.email).await.unwrap().unwrap();
        let mut tx = test.app.db.begin().await.unwrap();
        let (by, role, equipment) = (account.id, account.role, test.app.equipment());
        let approved = campaigns::approve(&mut tx, &scope, campaign.id, by, role, &equipment, test.app.now()).await;
        assert_eq!(approved.unwrap(), 158, "{}", approver.name);
    }
}

#[tokio::test]
async fn every_report_has_something_to_say() {
    let test = loaded().await;
    let listed = objectives::list(&test.app.db, &Scope::system()).await.unwrap();
    let objective = listed.iter().find(|objective| objective.name == demo::OBJECTIVE).unwrap().id;
    let mut browser = signed_in(&test, 1).await;
    let grid = browser.get(&format!("/objectives/{objective}/reports/grid")).await;
    assert!(grid.texts("#t-assessed tbody tr").len() > 40);
    for quadrant in ["Manage closely", "Keep satisfied", "Keep informed", "Monitor"] {
        grid.says(quadrant).does_not_say(&format!("{quadrant} 0"));
    }
    let movement = browser.get(&format!("/objectives/{objective}/reports/movement?from=2026-08-01")).await;
    movement.says("Letters: Invitation to the hearing, to DEVE").says("Committee vote on the report");
    browser.get("/reports/activity").await.says("Harbour Cities Network").says("pro bono");
    let evidence = browser.get(&format!("/objectives/{objective}/votes")).await;
    evidence.says("§ 42: a focal point for prevention");
    browser.get("/votes").await.says("Am 7: delete § 43 on early warning");
}

#[tokio::test]
async fn every_page_of_the_side_bar_opens_for_each_account() {
    let test = loaded().await;
    for at in 0..demo::ACCOUNTS.len() {
        let mut browser = signed_in(&test, at).await;
        let links = browser.get("/").await.attributes("aside.side nav a", "href");
        assert!(links.len() > 8, "{links:?}");
        for link in links {
            browser.get(&link).await.is(StatusCode::OK);
        }
    }
}

#[tokio::test]
async fn a_database_tells_whose_data_it_holds() {
    let test = TestApp::new().await;
    assert_eq!(demo::find(&test.app.db).await.unwrap(), Found::Nothing);
    test.account("Real Person", focal::accounts::Role::Manager, None).await;
    assert_eq!(demo::find(&test.app.db).await.unwrap(), Found::Other);
    let test = loaded().await;
    assert_eq!(demo::find(&test.app.db).await.unwrap(), Found::Demo);
    assert!(demo::load(&test.app.db, &test.app.zone, test.app.now()).await.is_err());
    assert_eq!(imports::runs(&test.app.db, 10).await.unwrap().len(), 2, "nothing of a second load stays");
}

/// Every Member's full name and every party in the lists of three terms, folded; none when a list is missing.
fn real_names() -> Option<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for (file, columns) in [
        ("meps-ep8/all-members-ep8.csv", ["firstname", "lastname", "party"]),
        ("meps-ep10/meps-2024-07-24.csv", ["first_name", "last_name", "party"]),
        ("meps-ep10/meps-2024-10-14.csv", ["first_name", "last_name", "party"]),
        ("meps-howtheyvote/members.csv", ["first_name", "last_name", "last_name"]),
    ] {
        let bytes = shared(file)?;
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let header = reader.headers().unwrap().clone();
        let [given, family, party] = columns.map(|name| header.iter().position(|column| column == name).unwrap());
        for row in reader.records().map(Result::unwrap) {
            names.extend([fold(&format!("{} {}", &row[given], &row[family])), fold(&row[party])]);
        }
    }
    for file in ["meps-official/full-list-2022-11-21.reconstructed.xml", "meps-official/directory-term-9.xml"] {
        let text = String::from_utf8(shared(file)?).unwrap();
        let found = text.split("<fullName>").skip(1).filter_map(|rest| rest.split_once("</fullName>"));
        names.extend(found.map(|(name, _)| fold(name)));
    }
    Some(names)
}

#[test]
fn nobody_in_the_demonstration_has_the_name_of_a_real_member_or_party() {
    let Some(real) = real_names() else { return };
    assert!(real.contains("asim ademov") && real.len() > 1500, "{} names are too few to compare with", real.len());
    let members = demo::members().unwrap();
    let names = members.iter().flat_map(|member| [fold(&member.name()), fold(&member.party)]);
    let taken: BTreeSet<_> = names.filter(|name| real.contains(name)).collect();
    assert!(taken.is_empty(), "{taken:?}");
}

/// The program itself in a folder of its own, with what it has said until it was ready (or gone).
fn start(folder: &std::path::Path, database: Option<&str>, arguments: &[&str]) -> (Child, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_focal"));
    command.arg("demo").args(arguments).current_dir(folder).env("FOCAL_LISTEN", "127.0.0.1:0");
    command.env_remove("FOCAL_DATABASE").envs(database.map(|address| ("FOCAL_DATABASE", address)));
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut said = String::new();
    let mut lines = BufReader::new(child.stdout.as_mut().unwrap());
    while lines.read_line(&mut said).unwrap() > 0 && !said.contains("Ctrl-C") {}
    (child, said)
}

fn stop(mut child: Child) {
    let told = Command::new("kill").args(["-TERM", &child.id().to_string()]).status().unwrap();
    assert!(told.success() && child.wait().unwrap().success());
}

#[tokio::test]
async fn the_program_loads_once_and_goes_on_where_it_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let (child, said) = start(folder.path(), None, &[]);
    assert!(said.contains("Inventing 720 Members") && said.contains("Focal is ready: http://localhost:"), "{said}");
    assert!(!said.contains("localhost:0"), "{said}");
    for account in demo::ACCOUNTS {
        assert!(said.contains(account.email) && said.contains(account.password), "{said}");
    }
    stop(child);
    let database = format!("sqlite:{}", folder.path().join("data/demo.sqlite").display());
    let first = Db::connect(&database).await.unwrap();
    let runs = imports::runs(&first, 10).await.unwrap();
    first.close().await;
    for (arguments, is_same) in [(&[][..], true), (&["--fresh"][..], false)] {
        let (child, said) = start(folder.path(), None, arguments);
        assert_eq!(said.contains("Inventing"), !is_same, "{said}");
        stop(child);
        let db = Db::connect(&database).await.unwrap();
        let now = imports::runs(&db, 10).await.unwrap();
        assert_eq!((now.len(), now[0].id == runs[0].id), (2, is_same));
        db.close().await;
    }
}

#[tokio::test]
async fn the_program_leaves_the_data_of_others_alone() {
    let test = TestApp::new().await;
    test.account("Real Person", focal::accounts::Role::Manager, None).await;
    let folder = tempfile::tempdir().unwrap();
    let address = &test.app.config.database;
    for arguments in [&[][..], &["--fresh"][..]] {
        let (child, _) = start(folder.path(), Some(address), arguments);
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1));
        let why = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(why.contains("other data") || why.contains("PostgreSQL database yourself"), "{why}");
    }
    assert_eq!(focal::accounts::accounts(&test.app.db).await.unwrap().len(), 1);
    assert_eq!(directory::european_parliament(&test.app.db).await.unwrap(), None);
}
