//! A database that is locked, full, or newer than the program: a clear sentence, and nothing half-written.

use std::process::{Command, Output};

use axum::http::StatusCode;
use focal::accounts::{self, Role};
use focal::db::{Db, Error};
use focal::sql;

use crate::support::app::TestApp;
use crate::support::database::{TestDb, engine};
use crate::support::skips::skipped;

#[tokio::test]
async fn a_database_that_somebody_else_holds_is_busy_and_nothing_changes() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("Noor Haddad", Role::Manager, None).await;
    browser.get("/clients").await;
    let other = app.second().await;
    let mut held = other.begin().await.unwrap();
    if let Db::Postgres(_) = other {
        held.ex().exec(sql!("lock table client in access exclusive mode")).await.unwrap();
    }
    let answer = browser.post("/clients", &[("name", "The Coalition")]).await;
    answer.is(StatusCode::SERVICE_UNAVAILABLE).says("The database is busy").says("Nothing was changed");
    held.rollback().await.unwrap();
    browser.get("/clients").await.does_not_say("The Coalition");
    browser.post("/clients", &[("name", "The Coalition")]).await.says("The Coalition is a client now.");
}

#[tokio::test]
async fn a_full_disk_is_said_to_be_full_and_nothing_is_half_written() {
    let app = TestApp::new().await;
    let Db::Sqlite { write, .. } = &app.app.db else {
        return skipped("a full disk on PostgreSQL: its own disk is not ours to fill");
    };
    let mut browser = app.signed_in("Noor Haddad", Role::Manager, None).await;
    browser.get("/clients").await;
    // As many pages as there are now, and not one more.
    let (pages,): (i64,) = sqlx::query_as("pragma page_count").fetch_one(write).await.unwrap();
    let limit = format!("pragma max_page_count = {pages}");
    sqlx::query(sqlx::AssertSqlSafe(limit)).execute(write).await.unwrap();
    let mut full = None;
    for number in 0..2000 {
        let name = format!("{number} {}", "x".repeat(180));
        let answer = browser.post("/clients", &[("name", &name)]).await;
        if answer.status != StatusCode::OK {
            full = Some((answer, name));
            break;
        }
    }
    let (answer, name) = full.expect("the file takes no more");
    answer.is(StatusCode::SERVICE_UNAVAILABLE).says("The disk of the database is full").says("Make room");
    let (kept,): (i64,) =
        sqlx::query_as("select count(*) from client where name = ?1").bind(name).fetch_one(write).await.unwrap();
    assert_eq!(kept, 0);
}

#[tokio::test]
async fn a_database_of_a_newer_program_is_left_alone() {
    // Not one that is handed on to the next test.
    let test = TestDb::empty(engine()).await;
    test.db.migrate().await.unwrap();
    let newer = "insert into _sqlx_migrations (version, description, success, checksum, execution_time)
                 select 9999, 'from the future', success, checksum, execution_time from _sqlx_migrations where version = 1";
    match &test.db {
        Db::Sqlite { write, .. } => sqlx::query(newer).execute(write).await.map(|_| ()).unwrap(),
        Db::Postgres(pool) => sqlx::query(newer).execute(pool).await.map(|_| ()).unwrap(),
    }
    let error = test.db.migrate().await.unwrap_err();
    assert!(matches!(error, Error::Newer(9999)), "{error:?}");
    assert!(error.to_string().contains("written by a newer Focal"), "{error}");
    let output = focal(&["serve"], &[("FOCAL_DATABASE", &test.address), ("FOCAL_LISTEN", "127.0.0.1:0")]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && said.contains("written by a newer Focal"), "{said}");
}

#[tokio::test]
async fn check_says_what_is_wrong_before_anything_starts() {
    let test = TestDb::new().await;
    let database = ("FOCAL_DATABASE", test.address.as_str());
    let folder = tempfile::tempdir().unwrap();
    let outbox = folder.path().join("outbox").display().to_string();
    let outbox = ("FOCAL_MAIL__OUTBOX", outbox.as_str());
    let well = focal(&["check"], &[database, ("FOCAL_LISTEN", "127.0.0.1:0"), outbox]);
    let said = String::from_utf8_lossy(&well.stdout).into_owned();
    assert!(well.status.success(), "{said}");
    assert!(said.contains("the schema is up to date") && said.contains("nothing leaves this machine"), "{said}");

    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let taken = taken.local_addr().unwrap().to_string();
    let nobody = focal::ids::new().simple().to_string();
    let wrong = [
        ("FOCAL_DATABASE", "mysql://here"),
        ("FOCAL_LISTEN", taken.as_str()),
        ("FOCAL_MAIL__KIND", "smtp"),
        ("FOCAL_MAIL__SMTP__HOST", "127.0.0.1"),
        ("FOCAL_MAIL__SMTP__PORT", "1"),
        ("FOCAL_MAIL__SMTP__SECURITY", "none"),
        ("FOCAL_MAIL__SMTP__USERNAME", nobody.as_str()),
    ];
    let output = focal(&["check"], &wrong);
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(!output.status.success(), "{said}");
    assert!(said.contains("WRONG database  the database address “mysql://here” is not understood"), "{said}");
    assert_eq!(said.matches("WRONG").count(), 2 + usize::from(said.contains("WRONG address")), "{said}");

    let misspelt = focal(&["check"], &[("FOCAL_TIME_ZONE", "Europe/Bruxelles")]);
    assert!(String::from_utf8_lossy(&misspelt.stderr).contains("write an IANA name such as Europe/Brussels"));
    let unknown = focal(&["check"], &[("FOCAL_LISTENS", "127.0.0.1:80")]);
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("listens"), "{unknown:?}");
}

/// Runs the program to its end, in a folder without settings.
fn focal(arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_focal"));
    command.current_dir(folder.path()).args(arguments).envs(environment.iter().copied());
    command.output().unwrap()
}

#[tokio::test]
async fn a_page_is_never_older_than_what_another_process_has_written() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("Noor Haddad", Role::Manager, None).await;
    for _ in 0..2 {
        browser.get("/clients").await.says("Noor Haddad");
    }
    assert!(app.app.answers.kept() > 0, "nothing was kept, and the test shows nothing");
    let other = app.second().await;
    other.ex().exec(sql!("update account set name = $1", "Noor Haddad-Petrova")).await.unwrap();
    browser.get("/clients").await.says("Noor Haddad-Petrova");
    let noor = accounts::accounts(&other).await.unwrap()[0].id;
    let mut tx = other.begin().await.unwrap();
    accounts::disable(&mut tx, noor, app.app.now()).await.unwrap();
    browser.get("/clients").await.says("Noor Haddad-Petrova");
    tx.commit().await.unwrap();
    assert_eq!(browser.get("/clients").await.path, "/sign-in?next=%2Fclients");
}

#[tokio::test]
async fn what_one_account_is_told_is_not_told_another() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let mut within = app.signed_in("Noor Haddad", Role::Manager, Some(client)).await;
    let mut without = app.signed_in("Elin Lindqvist", Role::Manager, None).await;
    for _ in 0..2 {
        within.get("/clients").await.says("The Coalition");
        without.get("/clients").await.does_not_say("The Coalition");
    }
    assert!(app.app.answers.kept() > 0, "nothing was kept, and the test shows nothing");
}

#[tokio::test]
async fn at_one_moment_the_same_is_asked_once_and_writing_ends_it() {
    let app = TestApp::new().await;
    app.account("Noor Haddad", Role::Manager, None).await;
    let (db, other) = (&app.app.db, app.second().await);
    let name = async || accounts::accounts(db).await.unwrap()[0].name.clone();
    let reading = async {
        assert_eq!(name().await, "Noor Haddad");
        // In a task of its own, as another page would.
        let written = async move { other.ex().exec(sql!("update account set name = 'One'")).await };
        tokio::spawn(written).await.unwrap().unwrap();
        assert_eq!(name().await, "Noor Haddad");
        db.ex().exec(sql!("update account set email = 'two@consultancy.example'")).await.unwrap();
        assert_eq!(name().await, "One");
    };
    app.app.answers.at_one_moment(db, || app.app.now(), reading).await;
    app.app.answers.at_one_moment(db, || app.app.now(), async { assert_eq!(name().await, "One") }).await;
}
