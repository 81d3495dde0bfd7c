//! Accounts that only read: what they see, what they keep for themselves, and that they are offered nothing else.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use focal::accounts::{self, Role};
use focal::demo;
use focal::web::routes::find;
use focal::web::{Route, routes};

use crate::support::app::{PASSWORD, TestApp};
use crate::support::browser::{Answer, Browser};
use crate::support::crawl::addresses;
use crate::support::database::{TestDb, engine, migrate_until, written_before};
use crate::support::make::ALL;

/// The demonstration, and the account in it that only reads.
async fn demonstration() -> (TestApp, Browser) {
    let test = TestApp::new().await;
    demo::load(&test.app.db, &test.app.zone, test.app.now()).await.unwrap();
    let account = demo::ACCOUNTS.iter().find(|account| account.role == Role::Observer).unwrap();
    let mut browser = test.browser();
    browser.sign_in(account.email, account.password).await;
    (test, browser)
}

fn is_refused(list: &[Route], method: &Method, address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap();
    find(list, method, path).is_some_and(|route| route.changes)
}

/// What a page offers that would be refused, and what it left standing around that.
fn offered(list: &[Route], page: &Answer) -> Vec<String> {
    let forms = page.attributes("form[method=post]", "action");
    let buttons = page.attributes("[formaction]", "formaction");
    let links = page.attributes("[href]", "href").into_iter().chain(page.attributes("[data-href]", "data-href"));
    let mut bad: Vec<String> =
        forms.into_iter().chain(buttons).filter(|to| is_refused(list, &Method::POST, to)).collect();
    bad.extend(links.filter(|to| is_refused(list, &Method::GET, to)));
    bad.extend(page.texts("[data-acts]"));
    bad.extend(page.texts("th.ck, td.ck").into_iter().map(|_| "a column for ticks".to_owned()));
    bad.extend(page.texts("section.card:not(:has(> :not(header)))").into_iter().map(|left| format!("only “{left}”")));
    bad
}

#[tokio::test]
async fn no_page_offers_an_observer_what_it_would_refuse() {
    let (_test, mut browser) = demonstration().await;
    let routes = routes();
    let addresses = addresses(&mut browser, 200).await;
    assert!(addresses.len() > 70, "only {} pages were found", addresses.len());
    let mut bad = vec![];
    for path in &addresses {
        let page = browser.get(path).await;
        page.is(StatusCode::OK);
        bad.extend(offered(routes.list(), &page).into_iter().map(|what| format!("{path}: {what}")));
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
    // The same pages offer a good deal to others.
    let mut consultant = browser;
    consultant.post("/sign-out", &[]).await;
    consultant.sign_in(demo::ACCOUNTS[0].email, demo::ACCOUNTS[0].password).await;
    let mut kinds = BTreeSet::new();
    for path in addresses.iter().take(40) {
        kinds.extend(offered(routes.list(), &consultant.get(path).await));
    }
    assert!(kinds.len() > 40, "{kinds:?}");
}

#[tokio::test]
async fn an_observer_sees_what_its_clients_grants_let_it_see() {
    let (test, mut browser) = demonstration().await;
    let home = browser.get("/").await;
    assert!(home.says("Observer").texts("[data-key=l], .tab-log").is_empty());
    browser.get("/objectives").await.says(demo::OBJECTIVE).does_not_say("New objective");
    browser.get("/clients").await.says("The Coalition").does_not_say("Harbour Cities Network");
    let list = browser.get("/people").await;
    list.is(StatusCode::OK).says("Export").does_not_say("Add person").does_not_say("Select");
    let person = list.attributes("tbody th a[href^='/people/']", "href").remove(0);
    // Where they stand, who looks after them and how they are reached stays; the forms around it do not.
    let page = browser.get(&person).await;
    page.says("Stance").says("History").says("Looked after by").does_not_say("Record stance");
    assert!(page.attribute("select[name=account]", "disabled").is_some());
    let letters = browser.get("/letters").await.attributes("main a[href^='/letters/']", "href");
    let letter = browser.get(letters.iter().find(|href| !href.ends_with("/new")).unwrap()).await;
    assert!(letter.attribute("textarea", "disabled").is_some() && letter.attribute("main button", "class").is_none());
    browser.get("/people/new").await.is(StatusCode::FORBIDDEN).says("Your account only reads");
    let nobody = test.client("Nobody’s").await;
    browser.get("/clients").await.does_not_say("Nobody’s");
    browser.get(&format!("/clients/{nobody}/salutations")).await.is(StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_palette_has_no_command_for_an_observer_that_it_could_not_use() {
    let (_test, mut browser) = demonstration().await;
    let lines = browser.get("/palette?q=%3E").await;
    lines.says("Commands").says("See all keys").does_not_say("Log a contact").does_not_say("Import a list");
    let named = browser.get("/palette?q=log+a").await;
    named.does_not_say("Log").does_not_say("New person");
}

#[tokio::test]
async fn an_observer_keeps_what_is_its_own() {
    let (test, mut browser) = demonstration().await;
    let account = demo::ACCOUNTS[3];
    browser.get("/people?committee=AFET").await.says("Save view").does_not_say("Everybody sees it");
    let view = [("path", "/people"), ("query", "committee=AFET"), ("name", "Foreign affairs"), ("is_shared", "1")];
    browser.post("/views", &view).await.is(StatusCode::OK).says("Foreign affairs");
    let mut consultant = test.browser();
    consultant.sign_in(demo::ACCOUNTS[0].email, demo::ACCOUNTS[0].password).await;
    consultant.get("/people").await.does_not_say("Foreign affairs");
    browser.post("/settings/language", &[("language", "de")]).await.says("Focal spricht jetzt Deutsch");
    browser.get("/").await.says("Beobachter");
    browser.post("/settings/language", &[("language", "en")]).await;
    browser.get("/settings").await.says("Your password").does_not_say("Weekly digest");
    browser.get("/settings/password").await;
    let new = [("current", account.password), ("password", PASSWORD), ("again", PASSWORD)];
    browser.post("/settings/password", &new).await.says("Your password is changed");
    browser.post("/sign-out", &[]).await.says("Sign in");
    browser.sign_in(account.email, PASSWORD).await;
}

#[tokio::test]
async fn nothing_is_given_to_an_observer_to_do() {
    let (test, _) = demonstration().await;
    let db = &test.app.db;
    let observer = accounts::by_email(db, demo::ACCOUNTS[3].email).await.unwrap().unwrap();
    let mut browser = test.browser();
    browser.sign_in(demo::ACCOUNTS[0].email, demo::ACCOUNTS[0].password).await;
    let person = browser.get("/people").await.attributes("tbody th a[href^='/people/']", "href").remove(0);
    let person = person.split('?').next().unwrap().to_owned();
    browser.get(&person).await.says("Looked after by").does_not_say(&observer.name);
    let client = accounts::named_client(db, &ALL, demo::CLIENT).await.unwrap().unwrap().id.to_string();
    let id = observer.id.to_string();
    let owner = [("client", client.as_str()), ("account", id.as_str()), ("back", person.as_str())];
    browser.post(&format!("{person}/owner"), &owner).await.does_not_say(&format!("Looked after by {}", observer.name));
}

#[tokio::test]
async fn an_administrator_makes_an_observer() {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await.to_string();
    let mut ada = app.signed_in("Ada Admin", Role::Administrator, None).await;
    ada.get("/settings/team").await.says("Observer");
    let fields = [
        ("name", "Jonas Weerts"),
        ("email", "jonas@client.example"),
        ("role", "observer"),
        ("client", client.as_str()),
    ];
    let made = ada.post("/settings/team", &fields).await;
    made.says("Jonas Weerts’s account was made, as observer");
    let mut jonas = app.browser();
    jonas.sign_in("jonas@client.example", &made.texts(".given code")[0]).await;
    jonas.get("/").await.is(StatusCode::OK).says("Observer");
}

/// The last step before there were observers.
const BEFORE: i64 = 33;

#[tokio::test]
async fn accounts_and_what_is_theirs_survive_the_upgrade() {
    let test = TestDb::empty(engine()).await;
    let db = &test.db;
    migrate_until(db, BEFORE).await;
    let [ada, client, event] = [(); 3].map(|()| focal::ids::new());
    written_before(
        db,
        "insert into account (id, name, email, email_folded, role, password_hash, created_at, language)
         values ($2, 'Ada Admin', 'Ada@a.example', 'ada@a.example', 'administrator', 'x', $1, 'fr')",
        &[ada],
    )
    .await;
    written_before(
        db,
        "insert into client (id, name, pro_bono, created_at) values ($2, 'The Coalition', true, $1)",
        &[client],
    )
    .await;
    written_before(
        db,
        "insert into client_grant (account_id, client_id, granted_at) values ($2, $3, $1)",
        &[ada, client],
    )
    .await;
    written_before(
        db,
        "insert into account_event (id, account_id, by_id, at, kind, role) values ($3, $2, null, $1, 'made', 'manager')",
        &[ada, event],
    )
    .await;
    db.migrate().await.unwrap();
    let account = accounts::by_email(db, "ada@a.example").await.unwrap().unwrap();
    assert_eq!((account.id.0, account.role), (ada, Role::Administrator));
    let scope = accounts::Scope::of(account.id);
    assert_eq!(accounts::clients(db, &scope).await.unwrap().len(), 1, "the grant is there");
    let events = accounts::team::events(db, &scope, 10).await.unwrap();
    assert_eq!(events.iter().map(|event| event.role).collect::<Vec<_>>(), [Some(Role::Manager)]);
    // Rows are held together as before, and the new role is taken.
    written_before(db, "update account set role = 'observer', created_at = $1 where id = $2", &[ada]).await;
    written_before(db, "delete from account where id = $2 and created_at <= $1", &[ada]).await;
    assert_eq!(accounts::grants(db, &ALL).await.unwrap()[0].accounts, []);
}
