//! Lists as they come: broken, hostile, or saying two things at once. Each is refused with a sentence that says what to
//! do, and nothing of it is kept; or it is read, with doubts where a person has to decide.

use std::io::Write;

use axum::http::StatusCode;
use chrono::{DateTime, Utc};
use focal::accounts::Role;
use focal::db::{Db, Q};
use focal::directory::edit::{self, By, Owner, PersonFields};
use focal::imports::entries::{Counts, Entry, Verdict};
use focal::imports::read::Format;
use focal::imports::{self, Brought, Error, ImportRunId, Progress, SourceFile};

use crate::support::app::{TestApp, start};
use crate::support::database::TestDb;
use crate::support::make;

fn now() -> DateTime<Utc> {
    start()
}

async fn receive(db: &Db, name: &str, bytes: &[u8], format: Option<Format>) -> Result<ImportRunId, Error> {
    let files = imports::expand(vec![SourceFile::memory(name, bytes.to_vec())])?;
    let brought = Brought { files: &files, format, as_of: Some("2026-11-01".parse().unwrap()), account: None };
    let mut tx = db.begin().await.unwrap();
    let run = imports::receive(&mut tx, &brought, now()).await?;
    tx.commit().await.unwrap();
    Ok(run)
}

async fn look(db: &Db, name: &str, bytes: &[u8], format: Option<Format>) -> Result<(ImportRunId, String), Error> {
    let run = receive(db, name, bytes, format).await?;
    let preview = imports::look(db, run, &Progress::default(), now()).await?;
    let seen = preview.fingerprint().to_owned();
    let mut tx = db.begin().await.unwrap();
    imports::keep(&mut tx, run, preview).await?;
    tx.commit().await.unwrap();
    Ok((run, seen))
}

async fn apply(db: &Db, run: ImportRunId, seen: &str) -> Result<Counts, Error> {
    let mut tx = db.begin().await.unwrap();
    let counts = imports::apply(&mut tx, run, Some(seen), None, &Progress::default(), now()).await?;
    tx.commit().await.unwrap();
    Ok(counts)
}

/// What the reader of a refusal reads.
async fn refusal(db: &Db, name: &str, bytes: &[u8], format: Option<Format>) -> String {
    match look(db, name, bytes, format).await {
        Err(Error::Refused(refusal)) => refusal.message,
        other => panic!("{name} is not refused: {other:?}"),
    }
}

async fn rows(db: &Db, q: &'static str) -> i64 {
    db.ex().value(Q::shared(q)).await.unwrap()
}

async fn people(db: &Db) -> i64 {
    rows(db, "select count(*) from person").await
}

async fn doubts(db: &Db, run: ImportRunId) -> Vec<Entry> {
    imports::entries(db, run, Verdict::Doubtful, 0, 50).await.unwrap()
}

const TABLE: &str = "Given name,Family name,E-mail,Organisation\nAna,LIMA,ana@one.example,Ponte Alta\n";

fn zipped(name: &str, content: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(vec![]));
    zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(content).unwrap();
    zip.finish().unwrap().into_inner()
}

#[tokio::test]
async fn a_list_that_is_none_is_refused_in_a_sentence_and_nothing_of_it_is_kept() {
    let app = TestApp::new().await;
    let db = &app.app.db;
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, None).await;
    let zeros = vec![b'0'; 24 * 1024 * 1024];
    let bomb = zipped("list.csv", &zeros);
    let mut sheet = zip::ZipWriter::new(std::io::Cursor::new(vec![]));
    for name in ["[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"] {
        sheet.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        sheet.write_all(if name.ends_with("sheet1.xml") { &zeros } else { b"<x/>" }).unwrap();
    }
    let sheet = sheet.finish().unwrap().into_inner();
    let laughs = "<?xml version=\"1.0\"?><!DOCTYPE meps [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">\
                  <!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><meps><mep><fullName>&c;</fullName></mep></meps>";
    let outside = "<?xml version=\"1.0\"?><!DOCTYPE meps [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\
                   <meps><mep><fullName>&x;</fullName><id>1</id></mep></meps>";
    let cases: &[(&str, &str, &[u8])] = &[
        ("empty.csv", "", b""),
        ("marked.csv", "", b"\xef\xbb\xbf"),
        ("nul.csv", "", b"Given name,Family name,E-mail\nAna,LI\0MA,ana@one.example\n"),
        ("bomb.zip", "", &bomb),
        ("bomb.xlsx", "", &sheet),
        ("laughs.xml", "", laughs.as_bytes()),
        ("outside.xml", "", outside.as_bytes()),
        ("wrong.csv", "popolo", TABLE.as_bytes()),
        ("wrong.csv", "transparency-register", TABLE.as_bytes()),
        ("wrong.csv", "vcard", TABLE.as_bytes()),
        ("wrong.csv", "howtheyvote", TABLE.as_bytes()),
        ("wrong.csv", "meps", TABLE.as_bytes()),
    ];
    for (name, format, bytes) in cases {
        browser.get("/imports").await;
        let fields = [("date", "2026-11-01"), ("format", *format)];
        let answer = browser.upload("/imports", &fields, ("file", name, bytes)).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} as {format}: {}", answer.text());
        assert!(!answer.text().contains("root:"), "{name}");
        for table in ["select count(*) from import_run", "select count(*) from import_chunk"] {
            assert_eq!(rows(db, table).await, 0, "{name} as {format}: {table}");
        }
        assert_eq!(people(db).await, 0, "{name}");
    }
}

#[tokio::test]
async fn a_refusal_says_what_is_wrong_and_what_to_do() {
    let test = TestDb::new().await;
    let zeros = vec![b'0'; 24 * 1024 * 1024];
    let bomb = zipped("list.csv", &zeros);
    for (name, bytes, format, says) in [
        ("nul.csv", &b"Given name,Family name,E-mail\nAna,LI\0MA,ana@one.example\n"[..], None, "NUL"),
        ("bomb.zip", &bomb, None, "unpacked"),
        ("wrong.csv", TABLE.as_bytes(), Some(Format::Popolo), "JSON"),
        ("wrong.json", b"{\"a\": 1}", None, "none of the lists"),
    ] {
        let said = refusal(&test.db, name, bytes, format).await;
        assert!(said.contains(says) && said.ends_with('.'), "{name}: {said}");
        assert!(said.split(". ").count() + said.split(": ").count() > 2, "what to do, too: {said}");
    }
}

#[tokio::test]
async fn marks_mixed_line_ends_and_loose_quotes_are_read() {
    let app = TestApp::new().await;
    let db = &app.app.db;
    let text = "\u{feff}Given name;Family name;E-mail;Organisation\r\nAna;LIMA;ana@one.example;Ponte Alta\r\
                Rui;MAR;RUI@ONE.EXAMPLE;\"Ponte; Alta\"\nEva;SOL;eva@one.example;Ponte \"Alta\"\r\n";
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, None).await;
    browser.get("/imports").await;
    let fields = [("date", "2026-11-01"), ("format", "")];
    let shown = browser.upload("/imports", &fields, ("file", "loose.csv", text.as_bytes())).await;
    shown.is(StatusCode::OK).says("Columns").says("Given name").says("Ponte; Alta");
    assert_eq!(people(db).await, 0);
}

const CYCLE: &str = r#"{"organizations": [
    {"id": "o1", "name": "One", "classification": "ngo", "parent_id": "o2"},
    {"id": "o2", "name": "Two", "classification": "ngo", "parent_id": "o1"}
  ], "persons": [
    {"id": "p1", "name": "Ana Lima", "identifiers": [{"scheme": "register", "identifier": "1"}]},
    {"id": "p2", "name": "Rui Mar", "identifiers": [{"scheme": "register", "identifier": "1"}]},
    {"id": "p3", "name": "Eva Sol", "identifiers": [{"scheme": "register", "identifier": "3"}]}
  ], "memberships": [
    {"person_id": "p3", "organization_id": "o1", "role": "Director", "start_date": "2024-02-01", "end_date": "2020-01-01"},
    {"person_id": "p3", "organization_id": "o2", "role": "Director", "start_date": "2024-02-01"}
  ]}"#;

#[tokio::test]
async fn what_contradicts_itself_is_a_doubt_and_the_rest_is_written() {
    let test = TestDb::new().await;
    let db = &test.db;
    for again in [false, true] {
        let (run, seen) = look(db, "cycle.json", CYCLE.as_bytes(), None).await.unwrap();
        let reasons: Vec<_> = doubts(db, run).await.into_iter().map(|entry| entry.reason).collect();
        assert!(reasons.iter().any(|reason| reason.contains("before it begins")), "{reasons:?}");
        assert!(reasons.iter().any(|reason| reason.contains("register 1 already")), "{reasons:?}");
        let counts = apply(db, run, &seen).await.unwrap();
        assert_eq!(counts.new > 0, !again, "{counts:?}");
        let mut at = edit::find_organizations(db, "one", 1).await.unwrap().remove(0);
        let first = at.id;
        for _ in 0..4 {
            let Some(up) = at.parent_id else { break };
            assert_ne!(up, first, "nothing is part of itself");
            at = edit::organization_record(db, up).await.unwrap().unwrap();
        }
    }
    assert_eq!(people(db).await, 2);
}

#[tokio::test]
async fn an_entry_with_the_numbers_of_two_people_is_a_doubt_with_both() {
    let test = TestDb::new().await;
    let db = &test.db;
    let mut tx = db.begin().await.unwrap();
    let account = make::account(&mut tx, "Noor Haddad", Role::Manager, now()).await;
    let by = By { account, name: "Noor Haddad", now: now(), today: now().date_naive() };
    let mut both = vec![];
    for (family, scheme) in [("Lima", "register"), ("Duarte", "wikidata")] {
        let fields = PersonFields { given_name: "Ana".into(), family_name: family.into(), ..PersonFields::default() };
        let id = edit::create_person(&mut tx, &by, &fields).await.unwrap().0;
        edit::add_identifier(&mut tx, &by, Owner::Person(id), scheme, "Q7").await.unwrap();
        both.push(id.0);
    }
    tx.commit().await.unwrap();
    let list = r#"{"persons": [{"id": "p", "name": "Ana Lima", "identifiers": [
        {"scheme": "register", "identifier": "Q7"}, {"scheme": "wikidata", "identifier": "Q7"}]}]}"#;
    let (run, seen) = look(db, "two.json", list.as_bytes(), Some(Format::Popolo)).await.unwrap();
    let doubts = doubts(db, run).await;
    let mut candidates: Vec<_> = doubts[0].candidates.iter().map(|candidate| candidate.record).collect();
    candidates.sort_unstable();
    both.sort_unstable();
    assert_eq!(candidates, both, "{doubts:?}");
    apply(db, run, &seen).await.unwrap();
    assert_eq!(people(db).await, 2);
}

fn long_popolo(people: usize) -> String {
    let one = |n: usize| {
        format!(
            "{{\"id\": \"p{n}\", \"name\": \"Given{n} Family{n}\", \"identifiers\": [{{\"scheme\": \"register\", \
                 \"identifier\": \"{n}\"}}]}}"
        )
    };
    format!("{{\"persons\": [{}]}}", (0..people).map(one).collect::<Vec<_>>().join(","))
}

#[tokio::test]
async fn what_is_stopped_in_the_middle_leaves_nothing() {
    let test = TestDb::new().await;
    let db = &test.db;
    let list = long_popolo(1_200);
    let (run, seen) = look(db, "long.json", list.as_bytes(), None).await.unwrap();
    let stopped = Progress::default();
    stopped.stop();
    let looked = imports::look(db, run, &stopped, now()).await.map(drop);
    assert!(matches!(&looked, Err(Error::Refused(refusal)) if refusal.message.starts_with("Stopped")), "{looked:?}");
    let mut tx = db.begin().await.unwrap();
    let applied = imports::apply(&mut tx, run, Some(&seen), None, &stopped, now()).await;
    assert!(matches!(&applied, Err(Error::Refused(refusal)) if refusal.message.starts_with("Stopped")), "{applied:?}");
    tx.rollback().await.unwrap();
    assert_eq!(people(db).await, 0);
    assert_eq!(rows(db, "select count(*) from change_set").await, 0);
    assert_eq!(apply(db, run, &seen).await.unwrap().new, 1_200, "and it can be written afterwards");
}

#[tokio::test]
async fn two_who_write_one_run_at_once_write_it_once() {
    let test = TestDb::new().await;
    let db = &test.db;
    let (run, seen) = look(db, "long.json", long_popolo(300).as_bytes(), None).await.unwrap();
    let (one, other) = tokio::join!(apply(db, run, &seen), apply(db, run, &seen));
    let written = [&one, &other].iter().filter(|outcome| outcome.is_ok()).count();
    assert_eq!(written, 1, "{one:?} {other:?}");
    assert_eq!(people(db).await, 300);
    assert_eq!(rows(db, "select count(*) from change_set").await, 1);
}

#[tokio::test]
async fn a_table_larger_than_what_is_held_in_memory_is_refused_before_it_is_read() {
    let test = TestDb::new().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("large.csv");
    let mut file = std::fs::File::create(&path).unwrap();
    file.write_all(TABLE.as_bytes()).unwrap();
    // Sparse: it takes no room, and reading it whole would be the mistake.
    file.set_len(100 * 1024 * 1024).unwrap();
    let files = [SourceFile::disk("large.csv", path).unwrap()];
    let brought = Brought { files: &files, format: None, as_of: None, account: None };
    let looked = imports::look_at(&test.db, &brought, None, &Progress::default(), now()).await;
    let Err(Error::Refused(refusal)) = looked.map(|_| ()) else { panic!("it is read") };
    assert!(refusal.message.contains("MB") && refusal.message.ends_with('.'), "{}", refusal.message);
}

#[tokio::test]
async fn an_organization_named_in_one_piece_and_described_in_a_later_one_is_written_as_it_was_shown() {
    let test = TestDb::new().await;
    let db = &test.db;
    // The first names the last as its parent: they stand in two pieces.
    let mut organizations =
        vec![r#"{"id": "o0", "name": "Zero", "classification": "ngo", "parent_id": "o700"}"#.to_owned()];
    for n in 1..=700 {
        let founded = if n == 700 { r#", "founding_date": "1999-05-01""# } else { "" };
        organizations.push(format!(r#"{{"id": "o{n}", "name": "House {n}", "classification": "ngo"{founded}}}"#));
    }
    let list = format!("{{\"organizations\": [{}]}}", organizations.join(","));
    let (run, seen) = look(db, "houses.json", list.as_bytes(), None).await.unwrap();
    let counts = apply(db, run, &seen).await.unwrap();
    assert_eq!(counts.new, 701, "{counts:?}");
    let found = edit::find_organizations(db, "house 700", 1).await.unwrap().remove(0);
    assert_eq!(found.founded_on, Some("1999-05-01".parse().unwrap()));
    let (run, _) = look(db, "houses.json", list.as_bytes(), None).await.unwrap();
    let again = imports::run(db, run).await.unwrap().unwrap().counts;
    assert_eq!((again.new, again.changed), (0, 0), "{again:?}");
}
