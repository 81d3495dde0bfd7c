//! A report in every format: the same figures everywhere, and the same bytes when it is asked for again.

use std::process::Command;

use calamine::{Data, Reader, Xlsx};
use focal::accounts::{AccountId, Role, Scope};
use focal::directory::PersonId;
use focal::objectives::ObjectiveId;
use focal::reports::document::{Audience, Column, Document, Format, Table, cell};
use focal::stances::{self, Confidence, Evidence, Level, NewStance};

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::parliament::FIVE;
use crate::support::skips::skipped;

struct House {
    app: TestApp,
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
    house.stands(0, 3, "2026-11-01", Evidence::Vote).await; // verified
    house.stands(1, 2, "2026-11-01", Evidence::Meeting).await; // one private source
    house.stands(3, -2, "2026-11-01", Evidence::Speech).await;
    house
}

impl House {
    async fn stands(&self, person: usize, level: i64, on: &str, evidence: Evidence) {
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
        stances::record(&mut tx, &Scope::system(), &new, Some(self.author), now, today).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// A file of the support count.
    async fn file(&mut self, suffix: &str, query: &str) -> Vec<u8> {
        let address = format!("/objectives/{}/reports/support.{suffix}{query}", self.objective);
        let answer = self.browser.get(&address).await;
        answer.is(axum::http::StatusCode::OK);
        assert_eq!(
            answer.headers["content-disposition"],
            format!("attachment; filename=\"support-2026-11-24.{suffix}\"").as_str()
        );
        answer.bytes
    }
}

/// What `pdftotext` reads; none where it is missing.
fn words(pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("report.pdf");
    std::fs::write(&path, pdf).unwrap();
    let Ok(read) = Command::new("pdftotext").args(["-layout", "-enc", "UTF-8"]).arg(&path).arg("-").output() else {
        skipped("words of a PDF: no pdftotext here");
        return None;
    };
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let text = String::from_utf8(read.stdout).unwrap();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[tokio::test]
async fn the_council_is_a_tab_where_a_venue_counts_states_and_explains_itself_elsewhere() {
    let mut house = house().await;
    let page = house.browser.get(&format!("/objectives/{}", house.objective)).await;
    let tabs = page.texts("main nav.tabs a");
    assert!(tabs.iter().any(|tab| tab == "Movement") && !tabs.iter().any(|tab| tab == "Council"), "{tabs:?}");
    let council = house.browser.get(&format!("/objectives/{}/reports/council", house.objective)).await;
    council.says("No venue of this objective counts Member States").says("Venues that count states 0");
    let venues = format!("/objectives/{}/venues", house.objective);
    assert!(council.attributes("main a.kpi", "href").contains(&venues));
}

#[tokio::test]
async fn every_printed_page_says_what_it_is_of() {
    let mut house = house().await;
    let page = house.browser.get(&format!("/objectives/{}/reports/movement", house.objective)).await;
    let head = |name| page.attribute("html", name).unwrap();
    assert_eq!(head("data-head"), "The Coalition · EU Focal Point for R2P");
    assert_eq!(head("data-head-end"), "Movement. As of 24 Nov 2026");
}

#[tokio::test]
async fn the_pdf_says_what_the_page_says_in_every_script() {
    let mut house = house().await;
    let pdf = house.file("pdf", "").await;
    assert!(pdf.starts_with(b"%PDF-"));
    let Some(words) = words(&pdf) else { return };
    for said in [
        "Support count",
        "The Coalition",
        "EU Focal Point for R2P",
        "As of 24 Nov 2026",
        "Floor",
        "of 361 needed",
        "Out of reach: 361 of 720 seats are needed",
        "By political group",
        "Roster",
        "ВЕЛЧЕВ",
        "Champion",
        "1 of 3",
        "3 of 3",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
}

#[tokio::test]
async fn the_workbook_has_a_sheet_per_table_with_numbers_and_days() {
    let mut house = house().await;
    let bytes = house.file("xlsx", "").await;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(std::io::Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    assert_eq!(
        names,
        [
            "About",
            "Support by political group",
            "Support by country",
            "Support by role in committees",
            "Support by committee",
            "Expected votes by country and g",
            "Roster, by name"
        ]
    );
    let about = book.worksheet_range("About").unwrap();
    let floor = about.rows().find(|row| row[0] == Data::String("Floor".into())).unwrap();
    assert_eq!(floor[1], Data::Float(1.0));
    let roster = book.worksheet_range("Roster, by name").unwrap();
    assert_eq!(roster.height(), 6);
    let aoife = roster.rows().find(|row| row[0].to_string().contains("BRANNIGAN")).unwrap();
    assert_eq!([aoife[4].to_string(), aoife[5].to_string()], ["Champion", "3"]);
    assert!(matches!(&aoife[9], Data::DateTime(day) if day.as_datetime().unwrap().date().to_string() == "2026-11-01"));
    let groups = book.worksheet_range("Support by political group").unwrap();
    assert_eq!(groups.get((0, 6)).unwrap().to_string(), "Champion", "a bar is a column per part");
}

#[tokio::test]
async fn the_csv_holds_the_table_that_is_asked_for() {
    let mut house = house().await;
    let bytes = house.file("csv", "?table=by-group").await;
    assert!(bytes.starts_with("\u{feff}code,name,members,floor".as_bytes()));
    let mut reader = csv::Reader::from_reader(bytes.as_slice());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 4, "three groups and all of them");
    assert_eq!([&rows[3][0], &rows[3][2], &rows[3][3], &rows[3][4]], ["All", "5", "1", "2"]);
    let nothing = house.browser.get(&format!("/objectives/{}/reports/support.csv?table=x", house.objective)).await;
    nothing.is(axum::http::StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_json_has_figures_and_tables_by_their_keys() {
    let mut house = house().await;
    let json: serde_json::Value = serde_json::from_slice(&house.file("json", "").await).unwrap();
    assert_eq!(json["report"], "support");
    assert_eq!(json["on"], "2026-11-24");
    assert_eq!(json["figures"]["floor"]["value"], 1);
    assert_eq!(json["figures"]["ceiling"]["value"], 4);
    assert_eq!(json["tables"]["by-group"]["rows"][0]["code"], "EPP");
    assert_eq!(json["tables"]["by-group"]["totals"]["stances_champion"], 1);
    assert_eq!(json["tables"]["members"]["rows"].as_array().unwrap().len(), 5);
}

#[tokio::test]
async fn an_old_report_is_the_same_to_the_byte_after_more_was_learnt() {
    let mut house = house().await;
    house.app.app.clock.advance(chrono::Duration::days(1));
    let query = "?on=2026-11-24&known=2026-11-24";
    let mut before = vec![];
    for format in Format::ALL {
        before.push(house.file(format.as_str(), query).await);
    }
    house.app.app.clock.advance(chrono::Duration::days(9));
    house.stands(2, 3, "2026-11-20", Evidence::Vote).await;
    house.stands(0, -3, "2026-11-23", Evidence::Vote).await;
    for (format, before) in Format::ALL.iter().zip(&before) {
        assert!(house.file(format.as_str(), query).await == *before, "{format} changed");
    }
    let today = house.file("csv", "?on=2026-11-24").await;
    assert_ne!(today, before[2], "what is known today is another report");
}

#[tokio::test]
async fn every_report_is_listed_and_can_be_read_whole() {
    let mut house = house().await;
    let list = house.browser.get(&format!("/objectives/{}/reports", house.objective)).await;
    list.says("Support count");
    for href in list.attributes(".card-tbl a", "href") {
        house.browser.get(&href).await.is(axum::http::StatusCode::OK);
    }
    let whole = house.browser.get(&format!("/objectives/{}/reports/support", house.objective)).await;
    whole.says("Out of reach: 361 of 720 seats are needed").says("As of 24 Nov 2026.").says("ВЕЛЧЕВ");
    assert_eq!(whole.texts("#t-by-group tbody tr").len(), 3);
    for href in whole.attributes(".kpis a, #t-by-group tbody a", "href") {
        house.browser.get(&href).await.is(axum::http::StatusCode::OK);
    }
    for nowhere in ["support.docx", "votes", "votes.pdf"] {
        let answer = house.browser.get(&format!("/objectives/{}/reports/{nowhere}", house.objective)).await;
        answer.is(axum::http::StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn whoever_does_not_work_for_the_client_gets_no_report() {
    let house = house().await;
    let other = house.app.client("Another Client").await;
    let mut stranger = house.app.signed_in("Ida Falk", Role::Consultant, Some(other)).await;
    for page in ["", "/support", "/support.pdf", "/support.xlsx", "/support.csv", "/support.json"] {
        let answer = stranger.get(&format!("/objectives/{}/reports{page}", house.objective)).await;
        answer.is(axum::http::StatusCode::NOT_FOUND).does_not_say("R2P");
    }
}

#[tokio::test]
async fn the_hemicycle_can_be_coloured_by_group() {
    let mut house = house().await;
    let by_group = house.browser.get(&format!("/objectives/{}?seats=group", house.objective)).await;
    assert_eq!(by_group.texts(".card-a [aria-current]"), ["By group"]);
    assert_eq!(by_group.attributes("svg.hemi circle.p3", "class").len(), 0);
    // Two are expected to vote for: theirs are filled, the other three are rings.
    assert_eq!(by_group.attributes("svg.hemi circle.gr", "class").len(), 3);
}

#[test]
fn a_long_table_repeats_its_head_on_every_page() {
    let on = "2026-11-24".parse().unwrap();
    let known = "2026-11-24T12:00:00Z".parse().unwrap();
    let mut document = Document::new("long", "Long", "Πελάτης", on, known);
    document.audience(Audience::Client);
    let mut table = Table::new("people", "People").main();
    table.columns([Column::text("name", "Whoever it is"), Column::number("n", "Number")]);
    (0..150).for_each(|n| {
        table.row([cell(format!("Καραλή {n}")).href("/people/1"), cell(n)]);
    });
    document.section("people", "People").table(table);
    let pdf = document.render(Format::Pdf, None).unwrap();
    assert!(pdf == document.render(Format::Pdf, None).unwrap(), "the same document is the same file");
    let Some(words) = words(&pdf) else { return };
    let pages = words.matches("Whoever it is").count();
    assert!(
        pages > 2 && words.contains(&format!("1 of {pages}")) && words.contains(&format!("{pages} of {pages}")),
        "{words}"
    );
    assert!(words.contains("Καραλή 149") && words.contains("Πελάτης"));
}
