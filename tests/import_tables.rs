//! Any table: a person says what its columns hold, once.

use axum::http::StatusCode;
use focal::accounts::Role;

use crate::imports::shared;
use crate::support::app::TestApp;
use crate::support::browser::{Answer, Browser};

const CONTACTS: &str = "Full name;Mail;Works for;Job\n\
    Ana LIMA;ana.lima@example.org;Ponte Alta;Director\n\
    Rui MAR;rui.mar@example.org;Ponte Alta;Adviser\n\
    Eva SOL;eva.sol@example.org;Ponte Alta;Adviser\n\
    Ivo RIO;ivo.rio@example.org;Ponte Alta;Adviser\n\
    Lia DUNE;lia.dune@example.org;Ponte Alta;Adviser\n\
    Too;many;fields;in;this row\n";

async fn bring(browser: &mut Browser, name: &str, bytes: &[u8]) -> Answer {
    browser.get("/imports").await;
    browser.upload("/imports", &[("date", "2024-12-15"), ("format", "")], ("file", name, bytes)).await
}

/// The form as it stands, with some fields changed.
fn filled(page: &Answer, said: &[(&str, &str)]) -> Vec<(String, String)> {
    let inputs = page.attributes("form.apart input[name]", "name");
    let inputs = inputs.into_iter().map(|name| {
        let value = page.attribute(&format!("form.apart input[name={name}]"), "value");
        (name, value.unwrap_or_default())
    });
    let selects = page.attributes("form.apart select[name]", "name").into_iter().map(|name| {
        let value = page.attribute(&format!("form.apart select[name={name}] option[selected]"), "value");
        (name, value.unwrap_or_default())
    });
    let fields = inputs.chain(selects).filter(|(name, _)| name != "csrf");
    let field = |(name, value): (String, String)| {
        let new = said.iter().find(|(field, _)| *field == name).map(|(_, value)| (*value).to_owned());
        (name, new.unwrap_or(value))
    };
    fields.map(field).collect()
}

async fn send(browser: &mut Browser, path: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &fields).await
}

#[tokio::test]
async fn a_table_is_read_as_a_person_says_and_the_next_one_the_same_way() {
    let app = TestApp::new().await;
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, None).await;
    let page = bring(&mut browser, "contacts.csv", CONTACTS.as_bytes()).await;
    page.is(StatusCode::OK).says("Columns").says("Works for").says("ana.lima@example.org");
    let path = page.path.clone();

    let nameless = filled(&page, &[("list", "")]);
    send(&mut browser, &path, &nameless)
        .await
        .is(StatusCode::UNPROCESSABLE_ENTITY)
        .says("Enter what the list is called");
    let said = [
        ("list", "Our contacts"),
        ("target_0", "name"),
        ("target_1", "email"),
        ("target_2", "organization"),
        ("target_3", "role-label"),
    ];
    let shown = send(&mut browser, &path, &filled(&page, &said)).await;
    shown.is(StatusCode::OK).says("To be decided").says("Ana LIMA").says("Director, Ponte Alta");
    assert_eq!(shown.texts("#doubtful tbody tr").len(), 1, "the ragged row:\n{}", shown.text());
    let seen = shown.attribute("input[name=seen]", "value").unwrap();
    let run = shown.path.clone();
    browser.post(&format!("{run}/application"), &[("seen", &seen)]).await.says("Written: 5 new");
    browser.get("/people").await.says("Ana LIMA").says("Rui MAR");

    // A later edition: the same columns are understood, the same people found again.
    let later = CONTACTS.replace("Director", "President").replace("Too;many;fields;in;this row\n", "");
    let page = bring(&mut browser, "contacts-2.csv", later.as_bytes()).await;
    page.says("Columns");
    assert_eq!(page.attribute("input[name=list]", "value").as_deref(), Some("Our contacts"));
    let path = page.path.clone();
    let shown = send(&mut browser, &path, &filled(&page, &[])).await;
    let figures = shown.texts(".kpi-v");
    assert_eq!(figures, ["0", "1", "0", "0", "4"], "new, changed, gone, doubtful, unchanged:\n{}", shown.text());

    // The same address under another name: that is for a person to say.
    let other = later.replace("Ana LIMA", "Uwe STERN").replace("President", "Director");
    let page = bring(&mut browser, "contacts-3.csv", other.as_bytes()).await;
    let path = page.path.clone();
    let shown = send(&mut browser, &path, &filled(&page, &[])).await;
    assert_eq!(shown.texts(".kpi-v"), ["0", "0", "0", "1", "4"], "{}", shown.text());
    shown.says("the row was Ana LIMA’s").says("The same as Ana LIMA");

    let undone = browser.post(&format!("{run}/undoing"), &[]).await;
    undone.says("Undone");
    browser.get("/people").await.does_not_say("Ana LIMA");
}

#[tokio::test]
async fn a_spreadsheet_of_a_consultant_goes_in() {
    let Some(bytes) = shared("contacts-spreadsheet/EP_Leadership.csv") else { return };
    let app = TestApp::new().await;
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, None).await;
    let page = bring(&mut browser, "EP_Leadership.csv", &bytes).await;
    page.is(StatusCode::OK).says("Columns");
    let path = page.path.clone();
    let shown = send(&mut browser, &path, &filled(&page, &[])).await;
    assert_eq!(shown.texts(".kpi-v")[0], "34", "{}", shown.text());
}

#[tokio::test]
async fn an_archive_is_opened_within_limits_and_its_files_are_read_together() {
    use std::io::Write;
    let app = TestApp::new().await;
    let mut browser = app.signed_in("Elin Lindqvist", Role::Consultant, None).await;
    let zip = |files: &[(&str, &[u8])]| {
        let mut archive = zip::ZipWriter::new(std::io::Cursor::new(vec![]));
        for (name, bytes) in files {
            archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            archive.write_all(bytes).unwrap();
        }
        archive.finish().unwrap().into_inner()
    };
    let members = b"id,first_name,last_name,country_code,date_of_birth,email,facebook,twitter\n1,Ana,LIMA,PRT,,,,\n";
    let held = b"member_id,group_code,term,start_date,end_date\n1,EPP,10,2024-07-16,\n";
    let set = zip(&[("members.csv", members), ("group_memberships.csv", held)]);
    bring(&mut browser, "set.zip", &set).await.is(StatusCode::OK).says("HowTheyVote.eu").says("Ana LIMA");
    let bomb = zip(&[("bomb.csv", &vec![b'a'; 40 * 1024 * 1024])]);
    assert!(bomb.len() < 100_000);
    let refused = bring(&mut browser, "bomb.zip", &bomb).await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY);
    let page = bring(&mut browser, "page.html", b"<!doctype html><html></html>").await;
    page.is(StatusCode::UNPROCESSABLE_ENTITY).says("none of the lists");
}
