//! Lists of Members, brought through the browser and from the terminal.

use std::collections::BTreeMap;
use std::io::Write;
use std::process::{Command, Output, Stdio};

use axum::http::StatusCode;
use focal::accounts::Role;

use crate::imports::shared;
use crate::support::app::TestApp;
use crate::support::browser::{Answer, Browser};
use crate::support::database::TestDb;

const JULY: &[u8] = include_bytes!("fixtures/meps/meps-2024-07-24.csv");
const OCTOBER: &[u8] = include_bytes!("fixtures/meps/meps-2024-10-14.csv");
const OFFICIAL: &[u8] = include_bytes!("fixtures/meps/full-list-2022-11-21.xml");

async fn consultant(app: &TestApp) -> Browser {
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, None).await;
    browser.get("/imports").await;
    browser
}

async fn bring(browser: &mut Browser, name: &str, date: &str, bytes: &[u8]) -> Answer {
    browser.get("/imports").await;
    browser.upload("/imports", &[("date", date), ("format", "meps")], ("file", name, bytes)).await
}

/// Agrees to what the page shows.
async fn agree(browser: &mut Browser, shown: &Answer) -> Answer {
    let seen = shown.attribute("input[name=seen]", "value").expect("a plan to agree to");
    browser.post(&format!("{}/application", shown.path), &[("seen", &seen)]).await
}

async fn import(browser: &mut Browser, name: &str, bytes: &[u8]) -> Answer {
    let shown = bring(browser, name, "", bytes).await;
    shown.is(StatusCode::OK).says("To be decided");
    let written = agree(browser, &shown).await;
    written.is(StatusCode::OK).says("Written");
    written
}

/// The key figures: label and number.
fn figures(answer: &Answer) -> BTreeMap<String, usize> {
    let numbers = answer.texts(".kpi-v").into_iter().map(|text| text.replace(',', "").parse().expect("a number"));
    answer.texts(".kpi-l").into_iter().zip(numbers).collect()
}

#[track_caller]
fn counts(answer: &Answer, new: usize, changed: usize, gone: usize, unchanged: usize) {
    let figures = figures(answer);
    let shown = ["New", "Changed", "Gone", "Unchanged"].map(|label| figures[label]);
    assert_eq!(shown, [new, changed, gone, unchanged], "new, changed, gone, unchanged:\n{}", answer.text());
}

/// Sitting Members by group or by country on a day, by the codes that are shown.
async fn sitting(app: &TestApp, what: &str, on: &str) -> BTreeMap<String, i64> {
    let on = on.parse().unwrap();
    let counts = match what {
        "group" => focal::directory::counts_by_group(&app.app.db, on).await,
        _ => focal::directory::counts_by_country(&app.app.db, on).await,
    };
    counts.unwrap().into_iter().map(|count| (count.shown, count.count)).collect()
}

#[tokio::test]
async fn a_list_is_shown_first_and_written_when_someone_agrees() {
    let app = TestApp::new().await;
    let mut browser = consultant(&app).await;
    let shown = bring(&mut browser, "meps-2024-07-24.csv", "", JULY).await;
    shown
        .says("Members of the European Parliament, as of 24 Jul 2024")
        .says("Elin Lindqvist")
        .says("D'ESTRÉES")
        .says("AFET");
    counts(&shown, 6, 0, 0, 0);
    browser.get("/people").await.says("Nobody yet");
    let written = agree(&mut browser, &shown).await;
    written.says("Written: 6 new, 0 changed, 0 gone.").says("written on 24 Nov 2026");
    assert_eq!(written.attribute("input[name=seen]", "value"), None);
    browser.get("/people").await.says("6 people").says("Thaleia VRONTI");
    browser.get("/imports").await.says("meps-2024-07-24.csv").says("Written");
}

#[tokio::test]
async fn a_later_list_says_field_by_field_what_changes() {
    let app = TestApp::new().await;
    let mut browser = consultant(&app).await;
    import(&mut browser, "meps-2024-07-24.csv", JULY).await;
    let shown = bring(&mut browser, "meps-2024-10-14.csv", "", OCTOBER).await;
    let rows = shown.texts("#changed tbody tr");
    assert!(rows.iter().any(|row| row.contains("Group NI PfE")), "{rows:?}");
    assert!(!shown.texts("#gone tbody tr").is_empty() && !shown.texts("#new tbody tr").is_empty());
    let written = agree(&mut browser, &shown).await;
    assert_eq!(figures(&written), figures(&shown));
    let again = bring(&mut browser, "meps-2024-10-14.csv", "", OCTOBER).await;
    again.says("the directory says the same already");
    let listed = figures(&shown)["New"] + figures(&shown)["Changed"] + figures(&shown)["Unchanged"];
    counts(&again, 0, 0, 0, listed);
}

#[tokio::test]
async fn the_official_xml_is_read_and_its_date_can_be_typed() {
    let app = TestApp::new().await;
    let mut browser = consultant(&app).await;
    bring(&mut browser, "xml", "", OFFICIAL).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("gives no date");
    bring(&mut browser, "xml", "soon", OFFICIAL).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("not a date");
    bring(&mut browser, "xml", "2027-01-01", OFFICIAL).await.is(StatusCode::UNPROCESSABLE_ENTITY).says("in the future");
    let shown = bring(&mut browser, "xml", "2022-11-21", OFFICIAL).await;
    shown.is(StatusCode::OK).says("Members of the European Parliament, as of 21 Nov 2022");
    counts(&shown, 3, 0, 0, 0);
}

#[tokio::test]
async fn what_is_written_is_what_was_looked_at_or_nothing() {
    let app = TestApp::new().await;
    let mut browser = consultant(&app).await;
    let shown = bring(&mut browser, "meps-2024-10-14.csv", "", OCTOBER).await;
    import(&mut browser, "meps-2024-07-24.csv", JULY).await;
    let other = agree(&mut browser, &shown).await;
    other.is(StatusCode::CONFLICT).says("The directory has changed since you looked.").says("Nothing was written.");
    assert_ne!(figures(&other), figures(&shown));
    browser.get(&shown.path).await.is(StatusCode::OK).says("To be decided");
    let forged = browser.post(&format!("{}/application", shown.path), &[]).await;
    forged.is(StatusCode::CONFLICT);
    let seen = other.attribute("input[name=seen]", "value").unwrap();
    browser.post(&format!("{}/application", shown.path), &[("seen", &seen)]).await.is(StatusCode::OK).says("Written:");
}

#[tokio::test]
async fn a_list_is_decided_once() {
    let app = TestApp::new().await;
    let mut browser = consultant(&app).await;
    let shown = bring(&mut browser, "meps-2024-07-24.csv", "", JULY).await;
    browser.post(&format!("{}/discarding", shown.path), &[]).await.is(StatusCode::OK).says("Nothing was written");
    agree(&mut browser, &shown).await.says("thrown away");
    browser.get("/people").await.says("Nobody yet");
    let shown = import(&mut browser, "meps-2024-07-24.csv", JULY).await;
    browser.post(&format!("{}/discarding", shown.path), &[]).await.says("decided already");
    let missing = "/imports/0190a0a0-0000-7000-8000-000000000000";
    browser.get(missing).await.is(StatusCode::NOT_FOUND);
    browser.post(&format!("{missing}/discarding"), &[]).await.is(StatusCode::NOT_FOUND);
    browser.post(&format!("{missing}/application"), &[]).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_file_that_cannot_be_read_comes_back_with_the_reason_beside_it_and_is_not_kept() {
    let app = TestApp::new().await;
    let mut browser = consultant(&app).await;
    let cut_off = &OFFICIAL[..OFFICIAL.len() / 2];
    let latin = [b"epid,first_name\n1,Jos\xe9\n".as_slice()].concat();
    let long = vec![b'a'; 10 * 1024 * 1024];
    let twice = String::from_utf8_lossy(OFFICIAL).replace("900004", "900001");
    let bad: [(&str, &[u8], &str); 7] = [
        ("a page that is no list", b"<!doctype html><html><body>Not found</body></html>", "list"),
        ("cut off", cut_off, "Download"),
        ("another encoding", &latin, "not UTF-8"),
        ("one line of 10 MB", &long, "Line 1"),
        ("two people with one number", twice.as_bytes(), "which Ylva AL-NORDIN has already"),
        ("an empty file", b"", "The file is empty"),
        ("a broken archive", b"PK\x03\x04abc", "cannot be unpacked"),
    ];
    for (what, bytes, says) in bad {
        let answer = bring(&mut browser, "meps-2024-10-14.csv", "", bytes).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}:\n{}", answer.text());
        let beside = answer.texts("#f-file-error").join(" ");
        assert!(beside.contains(says), "{what}: {beside}");
        assert_eq!(answer.attribute("#f-file", "aria-invalid").as_deref(), Some("true"), "{what}");
    }
    let nothing = bring(&mut browser, "", "", b"").await;
    nothing.is(StatusCode::UNPROCESSABLE_ENTITY).says("Choose a file.");
    let page = browser.get("/imports").await;
    assert!(page.texts("tbody tr").is_empty(), "nothing of it was kept:\n{}", page.text());
}

#[tokio::test]
async fn a_file_that_is_larger_than_the_settings_allow_is_sent_back() {
    let app = TestApp::with(|config| config.uploads.max_megabytes = 2).await;
    let mut browser = consultant(&app).await;
    for size in [2 * 1024 * 1024 + 1, 4 * 1024 * 1024] {
        let answer = bring(&mut browser, "meps-2024-10-14.csv", "", &vec![b'a'; size]).await;
        answer.is(StatusCode::PAYLOAD_TOO_LARGE).says("uploads.max_megabytes");
    }
    let announced = axum::http::Request::post("/imports").header("content-length", "900000000");
    let answer = browser.send(announced.body(axum::body::Body::empty()).unwrap()).await;
    answer.is(StatusCode::PAYLOAD_TOO_LARGE).says("Too large").says("uploads.max_megabytes");
    assert!(browser.get("/imports").await.texts("tbody tr").is_empty());
}

#[tokio::test]
async fn the_real_lists_give_the_numbers_that_are_published() {
    let Some(july) = shared("meps-ep10/meps-2024-07-24.csv") else { return };
    let Some(october) = shared("meps-ep10/meps-2024-10-14.csv") else { return };
    let app = TestApp::new().await;
    let mut browser = consultant(&app).await;
    let first = import(&mut browser, "meps-2024-07-24.csv", &july).await;
    counts(&first, 719, 0, 0, 0);
    let people = browser.get("/people").await;
    people.says("719 people");
    let groups = sitting(&app, "group", "2026-11-24").await;
    let published = [
        ("EPP", 188),
        ("S&D", 136),
        ("PfE", 84),
        ("ECR", 78),
        ("Renew", 77),
        ("Greens/EFA", 53),
        ("The Left", 46),
        ("NI", 32),
        ("ESN", 25),
    ];
    for (group, count) in published {
        assert_eq!(groups.get(group), Some(&count), "{group}: {groups:?}");
    }
    assert_eq!(sitting(&app, "country", "2026-11-24").await["PL"], 53);
    let again = bring(&mut browser, "meps-2024-07-24.csv", "", &july).await;
    counts(&again, 0, 0, 0, 719);
    let second = bring(&mut browser, "meps-2024-10-14.csv", "", &october).await;
    let shown = figures(&second);
    assert_eq!((shown["New"], shown["Gone"]), (5, 6));
    second.says("KUBÍN").says("HLAVÁČEK");
    agree(&mut browser, &second).await.says("Written: 5 new");
    let (groups, countries) =
        (sitting(&app, "group", "2026-11-24").await, sitting(&app, "country", "2026-11-24").await);
    assert_eq!((groups["PfE"], countries["PL"]), (86, 52));
}

#[tokio::test]
async fn the_real_official_xml_gives_the_numbers_that_are_published() {
    let Some(list) = shared("meps-official/full-list-2022-11-21.reconstructed.xml") else { return };
    let app = TestApp::new().await;
    let mut browser = consultant(&app).await;
    let written = import(&mut browser, "full-list-2022-11-21.xml", &list).await;
    assert_eq!(figures(&written)["New"], 701);
    let people = browser.get("/people?on=2022-11-21").await;
    people.says("701 people");
    let (groups, countries) =
        (sitting(&app, "group", "2022-11-21").await, sitting(&app, "country", "2022-11-21").await);
    let published =
        [("EPP", 176), ("S&D", 144), ("Renew", 101), ("Greens/EFA", 71), ("ID", 63), ("ECR", 63), ("NI", 45)];
    for (group, count) in published {
        assert_eq!(groups.get(group), Some(&count), "{group}: {groups:?}");
    }
    for (country, count) in [("DE", 96), ("FR", 79), ("IT", 75), ("ES", 59), ("PL", 52), ("RO", 33), ("NL", 29)] {
        assert_eq!(countries.get(country), Some(&count), "{country}: {countries:?}");
    }
}

/// The program itself, over a database of its own.
struct Terminal {
    database: TestDb,
    folder: tempfile::TempDir,
}

impl Terminal {
    async fn new() -> Terminal {
        Terminal { database: TestDb::new().await, folder: tempfile::tempdir().unwrap() }
    }

    /// `focal import` in a folder that has the file, with an answer on the input.
    fn import(&self, file: (&str, &[u8]), arguments: &[&str]) -> Output {
        std::fs::write(self.folder.path().join(file.0), file.1).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_focal"));
        command.args(["import", file.0]).args(arguments).current_dir(self.folder.path());
        command.env("FOCAL_DATABASE", &self.database.address).env("FOCAL_LOG__LEVEL", "error");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        // It may have said no before it would have read.
        let _ = child.stdin.take().unwrap().write_all(b"y\n");
        child.wait_with_output().unwrap()
    }

    async fn people(&self) -> i64 {
        let on = "2026-11-24".parse().unwrap();
        let filter = focal::directory::PeopleFilter::on(on);
        focal::directory::people(&self.database.db, &filter).await.unwrap().0
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn complained(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[tokio::test]
async fn the_terminal_shows_and_writes_the_same() {
    let terminal = Terminal::new().await;
    let july = ("meps-2024-07-24.csv", JULY);
    let shown = terminal.import(july, &["--dry-run"]);
    assert!(shown.status.success(), "{shown:?}");
    let text = said(&shown);
    assert!(text.contains("6 entries as of 2024-07-24") && text.contains("6 new"), "{text}");
    assert!(text.contains("Ylva AL-NORDIN (Group EPP, Country SE") && text.contains("nothing was written"), "{text}");
    assert_eq!(terminal.people().await, 0);
    assert!(complained(&terminal.import(july, &[])).contains("add --yes"));
    assert_eq!(terminal.people().await, 0);
    let written = terminal.import(july, &["--yes"]);
    assert!(said(&written).contains("Written: 6 new, 0 changed, 0 gone."), "{written:?}");
    assert_eq!(terminal.people().await, 6);
    let runs = focal::imports::runs(&terminal.database.db, 10).await.unwrap();
    assert_eq!(runs.len(), 1, "what was only looked at is not kept");
}

#[tokio::test]
async fn the_terminal_refuses_a_file_with_a_reason_and_exit_code_1() {
    let terminal = Terminal::new().await;
    let latin: &[u8] = b"epid,first_name\n1,Jos\xe9\n";
    assert!(
        complained(&terminal.import(("meps-2024-07-24.csv", latin), &["--yes", "--format", "meps"]))
            .contains("not UTF-8")
    );
    assert!(complained(&terminal.import(("list.csv", JULY), &["--yes"])).contains("--date"));
    assert!(terminal.import(("list.csv", JULY), &["--yes", "--date", "2024-07-24"]).status.success());
    let older = terminal.import(("meps-2022-11-21.xml", OFFICIAL), &["--yes"]);
    assert!(!complained(&older).is_empty());
    assert_eq!(terminal.people().await, 6);
}
