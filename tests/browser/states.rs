//! What every screen says when there is nothing, when something went wrong, and while an answer is waited for.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::{Value, json};

use crate::access::{AXE, violations};
use crate::driver::Browser;
use crate::journey::{sign_in, sign_out};
use crate::program::{PASSWORD, Program, run};

const ADA: &str = "ada@consultancy.example";
const CORA: &str = "cora@consultancy.example";

/// The fifteen screens on which a fresh house has nothing: its name, its address, what it says, and where its one action leads.
const NOTHING: &[(&str, &str, &str, &str)] = &[
    ("my-day", "/", "First steps", "/clients"),
    ("objectives", "/objectives", "No objective yet", "/objectives/new"),
    ("objective-new", "/objectives/new", "An objective belongs to a client, and you work for none yet.", "/clients"),
    ("stakeholders", "/people", "Nobody yet", "/imports"),
    ("bodies", "/organizations", "No bodies yet", "/imports"),
    ("log-contact", "/contacts/new", "First an objective", "/objectives"),
    ("contacts", "/contacts", "No contacts yet", "/contacts/new"),
    ("audiences", "/audiences", "No saved audience yet", "/audiences/new"),
    ("letters", "/letters", "No letter yet", "/letters/new"),
    ("campaigns", "/campaigns", "No campaign yet", "/campaigns/new"),
    ("reports", "/reports", "Nothing to report on yet", "/objectives/new"),
    ("activity", "/reports/activity", "No contacts in these days", "/contacts/new"),
    ("client-reports", "/client-reports", "No report issued yet", "/objectives"),
    ("data", "/imports", "A list is looked at first", "/votes"),
    ("hours", "/hours", "Hours are given for a client, and you work for none yet.", "/clients"),
    ("search", "/search", "Look for a person, a body or a post", "/people"),
    ("votes", "/votes", "No votes yet", "/imports"),
    ("mentions", "/mentions", "No mentions yet", "/imports"),
    ("commitments", "/commitments", "No commitments yet", "/commitments/new"),
    ("duplicates", "/duplicates", "No duplicates", "/people"),
    ("changes", "/changes", "Nothing was changed yet", "/people"),
    ("tags", "/tags", "No tags yet", "/people"),
    ("outbox", "/outbox", "No letters", "/campaigns"),
    ("senders", "/senders", "No sender yet", "/senders/new"),
    ("unknown", "/deliveries/unknown", "Nothing to decide", "/campaigns"),
    ("settings", "/settings", "Settings", "/settings/team"),
];

/// A house with accounts and nothing else. Nothing listens where its letters would go.
fn house(folder: &Path) -> Program {
    for (email, name, role) in [(ADA, "Ada Bright", "administrator"), (CORA, "Cora Lind", "consultant")] {
        run(folder, &["user", "add", email, "--name", name, "--role", role], &format!("{PASSWORD}\n"));
    }
    Program::serve(folder, 1)
}

/// Lets Ada work for a client.
fn open_a_client(folder: &Path) {
    run(folder, &["client", "add", "The Coalition"], "");
    run(folder, &["client", "grant", "The Coalition", ADA], "");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_screen_says_what_would_stand_there_when_there_is_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let program = house(folder.path());
    let browser = Browser::open(&program.address).await;
    browser.before_every_page(AXE).await;
    sign_in(&browser, ADA).await;
    let mut faults = BTreeMap::new();
    for (name, path, words, action) in NOTHING {
        browser.go(path).await;
        look_at(&browser, &format!("s-{name}"), words, action, &mut faults).await;
    }
    // With a client, an objective, a person, a letter; and nothing of any of them.
    open_a_client(folder.path());
    for (name, path, words, action) in fill(&browser).await {
        browser.go(&path).await;
        look_at(&browser, &format!("s-{name}"), words, &action, &mut faults).await;
    }
    assert_eq!(faults, BTreeMap::new());
    assert_eq!(browser.console().await, Vec::<String>::new());
    browser.close().await;
}

/// One of each, as a person enters them; answers the screens about them that still have nothing to show.
async fn fill(browser: &Browser) -> Vec<(&'static str, String, &'static str, String)> {
    browser.enter("/objectives/new", &[("name", "Prevention desk")], "Enter objective").await;
    browser.says("Objective entered").await;
    let objective = browser.path().await;
    browser.enter("/people/new", &[("family_name", "Nobody")], "Add person").await;
    browser.says("Timeline").await;
    let person = browser.path().await;
    browser
        .enter("/organizations/new", &[("kind", "Committee"), ("name", "Committee on Nothing")], "Add organisation")
        .await;
    browser.says("Committee on Nothing").await;
    let body = browser.path().await;
    browser
        .enter("/letters/new", &[("name", "Hello"), ("subject", "Hello"), ("body", "{{salutation}}")], "Save letter")
        .await;
    browser.says("Another language").await;
    let letter = browser.path().await;
    browser.enter("/audiences/new", &[("name", "Nobody at all")], "Begin audience").await;
    browser.says("Whom it picks").await;
    let audience = browser.path().await;
    browser.enter("/campaigns/new", &[("name", "To nobody")], "Begin campaign").await;
    browser.says("Whom it picks").await;
    let campaign = browser.path().await.trim_end_matches("/audience").to_owned();
    vec![
        ("day-begun", "/".into(), "No contacts yet. Log the first one.", "/contacts/new".into()),
        ("objectives-begun", "/objectives".into(), "Nobody on the roster yet", objective.clone()),
        ("objective", objective.clone(), "Nobody sat there on that day", "/imports".into()),
        ("support", format!("{objective}/reports/support"), "Nobody sat there on that day", "/imports".into()),
        ("path", format!("{objective}/reports/path"), "Nobody sat there on that day", "/imports".into()),
        ("grid", format!("{objective}/reports/grid"), "Nobody is assessed yet", "/people".into()),
        ("coverage", format!("{objective}/reports/coverage"), "No contacts in these days", "/contacts/new".into()),
        ("votes-of", format!("{objective}/votes"), "No vote is attached", "/votes".into()),
        ("people-none", "/people?q=zzz".into(), "Nobody of that kind", "/people".into()),
        ("meetings-none", "/contacts?kind=meeting".into(), "No such contacts", "/contacts".into()),
        ("search-none", "/search?q=zzz".into(), "Nothing of that name", "/people/new".into()),
        ("person", person.clone(), "No contact has been logged.", format!("{person}/details/new")),
        ("body", body.clone(), "Nobody is known to be in it", format!("{body}/posts/new")),
        ("preview", format!("{letter}/preview"), "Nobody to show it for", "/people".into()),
        ("check", format!("{letter}/check"), "There is nobody to check it for.", "/people".into()),
        ("audience", audience.clone(), "Will receive it", format!("{audience}/term")),
        ("audience-people", format!("{audience}/people"), "The rule picks nobody here.", audience),
        ("campaign", campaign.clone(), "The audience picks nobody", format!("{campaign}/audience")),
        ("deliveries", format!("{campaign}/deliveries"), "No delivery here", campaign),
    ]
}

/// The words are there, and somewhere to go from them; usable by everyone, at a desk and on a telephone.
async fn look_at(browser: &Browser, name: &str, words: &str, action: &str, faults: &mut BTreeMap<String, Vec<String>>) {
    let mut fault = |what: String| faults.entry(what).or_default().push(name.to_owned());
    if !browser.text().await.contains(words) {
        fault(format!("does not say “{words}”"));
    }
    let leads = format!(
        "return [...document.querySelectorAll('main a[href]')].some((link) => link.checkVisibility()
            && link.getAttribute('href').split('?')[0] === '{action}')"
    );
    if browser.eval(&leads).await != true {
        fault(format!("does not lead to {action}"));
    }
    // A heading row, a filter or a chart over nothing says nothing.
    let bare = "return [...document.querySelectorAll('main table')].filter((table) => table.checkVisibility()
        && !table.querySelector('tbody tr')).length";
    if browser.eval(bare).await != 0 {
        fault("shows a table of headings alone".to_owned());
    }
    for is_narrow in [false, true] {
        if is_narrow {
            browser.narrow().await;
        }
        if browser.eval("return document.documentElement.scrollWidth - innerWidth").await.as_i64().unwrap() > 0 {
            fault("is wider than the window".to_owned());
        }
        for (rule, place) in violations(browser).await {
            fault(format!("{rule}: {place}"));
        }
        browser.picture(&format!("{name}-{}", if is_narrow { "390" } else { "1440" })).await;
    }
    browser.widen().await;
}

/// A consultant whom nobody has let work for a client yet is told whom to ask, and led nowhere that refuses them.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_who_works_for_no_client_yet_is_not_led_to_closed_doors() {
    let folder = tempfile::tempdir().unwrap();
    let program = house(folder.path());
    let browser = Browser::open(&program.address).await;
    sign_in(&browser, CORA).await;
    for (name, path, words, _) in NOTHING.iter().filter(|(name, ..)| !["my-day", "data"].contains(name)) {
        browser.go(path).await;
        assert!(browser.text().await.contains(words), "{name}:\n{}", browser.text().await);
        let actions = browser.eval("return [...document.querySelectorAll('.empty a')].map((a) => a.href)").await;
        for action in actions.as_array().unwrap() {
            let status = format!("return fetch('{}').then((answer) => answer.status)", action.as_str().unwrap());
            assert_eq!(browser.eval(&status).await, 200, "{name} leads to {action}");
        }
    }
    browser.go("/clients").await;
    browser.says("ask a manager to let you work for theirs").await;
    assert_eq!(browser.console().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_typed_outlives_an_expired_form_a_lost_session_and_a_file_too_large() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("focal.toml"), "[uploads]\nmax_megabytes = 1\n").unwrap();
    let program = house(folder.path());
    open_a_client(folder.path());
    let browser = Browser::open(&program.address).await;
    sign_in(&browser, ADA).await;
    let typed = "return ['name', 'subject', 'body'].map((name) => document.querySelector(`main [name=${name}]`).value)";
    let mine = json!(["Hearing", "An invitation", "Half an hour of words."]);
    write(&browser).await;
    browser.eval("document.querySelector('main [name=csrf]').value = 'of yesterday'").await;
    browser.press("Save letter").await;
    browser.says("This form has expired").await;
    browser.says("What you typed is kept in this window.").await;
    browser.picture("e-expired").await;
    browser.press("Back to the form").await;
    browser.says("What you had typed stands in the form again.").await;
    assert_eq!(browser.eval(typed).await, mine);
    browser.picture("e-again").await;
    // The session is gone, and comes back on the way.
    browser.forget_session().await;
    browser.press("Save letter").await;
    browser.says("Sign in first").await;
    browser.press("Sign in").await;
    browser.send_in(&[("email", ADA), ("password", PASSWORD)], "Sign in").await;
    browser.says("What you had typed stands in the form again.").await;
    assert_eq!(browser.eval(typed).await, mine);
    browser.press("Save letter").await;
    browser.says("Another language").await;
    // What was saved is not filled in again.
    browser.go("/letters/new").await;
    let afresh = browser.eval(typed).await;
    assert_eq!(afresh[0], "");
    assert_ne!(afresh[2], mine[2]);
    let large = folder.path().join("large.csv");
    std::fs::write(&large, "name,e-mail\n".repeat(200_000)).unwrap();
    browser.go("/imports").await;
    browser.choose_file("file", large.to_str().unwrap()).await;
    browser.fill("date", "2026-03-01").await;
    browser.follow("main form[enctype] button").await;
    browser.says("Too large").await;
    browser.press("Back to the form").await;
    browser.says("files have to be chosen once more").await;
    assert_eq!(browser.eval("return document.querySelector('main [name=date]').value").await, "2026-03-01");
    only_said(&browser, &["status of 403", "status of 401", "status of 413"]).await;
    browser.close().await;
}

/// A window may be used by somebody else when a session has run out: they get neither what was typed nor the words for it.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_signs_in_after_a_lost_session_does_not_get_what_another_typed() {
    let folder = tempfile::tempdir().unwrap();
    let program = house(folder.path());
    open_a_client(folder.path());
    run(folder.path(), &["client", "grant", "The Coalition", CORA], "");
    let browser = Browser::open(&program.address).await;
    sign_in(&browser, ADA).await;
    write(&browser).await;
    browser.forget_session().await;
    browser.press("Save letter").await;
    browser.says("Sign in first").await;
    browser.press("Sign in").await;
    browser.send_in(&[("email", CORA), ("password", PASSWORD)], "Sign in").await;
    assert_eq!(browser.path().await, "/letters/new");
    let found = "return ['name', 'subject'].map((name) => document.querySelector(`main [name=${name}]`).value)";
    assert_eq!(browser.eval(found).await, json!(["", ""]));
    let all =
        "return document.documentElement.innerHTML + JSON.stringify([{ ...sessionStorage }, { ...localStorage }])";
    let page = browser.eval(all).await;
    for typed in ["Half an hour of words.", "An invitation"] {
        assert!(!page.as_str().unwrap().contains(typed), "{typed}");
    }
    assert!(!browser.text().await.contains("What you had typed"));
    browser.picture("e-another").await;
    // Nor do they later, on any page; the first does not get it back either.
    sign_out(&browser).await;
    sign_in(&browser, ADA).await;
    browser.go("/letters/new").await;
    assert_eq!(browser.eval(found).await, json!(["", ""]));
    only_said(&browser, &["status of 401"]).await;
    browser.close().await;
}

async fn write(browser: &Browser) {
    browser.go("/letters/new").await;
    browser.fill("name", "Hearing").await;
    browser.fill("subject", "An invitation").await;
    browser.fill("body", "Half an hour of words.").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_page_that_is_not_there_is_said_to_be_so_in_the_readers_language_and_leads_on() {
    let folder = tempfile::tempdir().unwrap();
    let program = house(folder.path());
    let browser = Browser::open(&program.address).await;
    browser.before_every_page(AXE).await;
    sign_in(&browser, CORA).await;
    for path in ["/people/01a22d30-381f-73f1-baf7-5258a8374865", "/campaigns/the-first", "/objectives/0/reports", "/no"]
    {
        browser.go("/letters").await;
        browser.eval(&format!("location.assign('{path}')")).await;
        browser.says("Page not found").await;
        assert_eq!(browser.eval("return document.querySelector('.side') !== null").await, true, "{path}: no side bar");
        assert_eq!(violations(&browser).await, Vec::new(), "{path}");
        browser.picture("e-not-found").await;
        browser.press("Back to the page before").await;
        assert_eq!(browser.path().await, "/letters");
    }
    browser.devtools("Network.setExtraHTTPHeaders", json!({ "headers": { "Accept-Language": "de" } })).await;
    browser.go("/people/nobody").await;
    browser.says("Zur Startseite").await;
    browser.devtools("Network.setExtraHTTPHeaders", json!({ "headers": {} })).await;
    // What only an administrator may see is refused with the reason, and with the side bar.
    browser.go("/").await;
    browser.send("/settings/team", &[("name", "X")]).await;
    browser.says("Accounts are managed by administrators. Ask one of them.").await;
    browser.press("Back to the form").await;
    assert_eq!(browser.path().await, "/");
    only_said(&browser, &["status of 404", "status of 403"]).await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_asks_the_server_says_that_it_waits_and_can_ask_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut program = Program::demo(folder.path());
    let browser = Browser::open(&program.address).await;
    browser.sign_in("noor@focal-demo.example", "demo-manager").await;
    browser.says("Good day").await;
    browser.before_every_page("").await;
    let list = "return document.querySelector('#pal-l').innerText.replace(/\\s+/g, ' ')";
    browser.go("/people").await;
    browser.network(2500, false).await;
    browser.chord("Control", "k").await;
    browser.until_it_is("return document.querySelector('#pal-l').getAttribute('aria-busy')", json!("true")).await;
    browser.until_it_is(list, json!("One moment …")).await;
    browser.picture("w-palette").await;
    browser.says("Log a contact").await;
    assert_eq!(browser.eval("return document.querySelector('#pal-l').getAttribute('aria-busy')").await, Value::Null);
    browser.network(0, true).await;
    browser.key("b").await;
    browser.until_it_is(list, json!("No answer from the server. Try again")).await;
    browser.picture("w-palette-failed").await;
    browser.network(0, false).await;
    browser.key("Enter").await;
    browser.until_it_is(&format!("{list}.includes('No answer')"), json!(false)).await;
    assert_eq!(browser.path().await, "/people", "asking again opens nothing");
    browser.key("Escape").await;
    // The choices of filters.
    browser.network(0, true).await;
    browser.click("main .filters .drop summary").await;
    browser.says("No answer from the server.").await;
    browser.network(0, false).await;
    browser.click("main .panel .wait button").await;
    browser
        .until_it_is("return document.querySelector('main .panel input[type=checkbox]') !== null", json!(true))
        .await;
    follow_a_broken_stream(&browser, &mut program).await;
    only_said(
        &browser,
        &["ERR_INTERNET_DISCONNECTED", "ERR_CONNECTION_REFUSED", "ERR_INCOMPLETE_CHUNKED", "ERR_EMPTY"],
    )
    .await;
    browser.close().await;
}

/// A campaign's page follows by itself. It says when it cannot, and goes on when it can again.
async fn follow_a_broken_stream(browser: &Browser, program: &mut Program) {
    browser.go("/").await;
    browser.follow("main a[href^='/campaigns/']").await;
    browser.press_here("Approve").await;
    browser.follow("dialog[open] button[value='yes']").await;
    browser.says("Frozen").await;
    browser
        .send_in(
            &[("date", &(jiff::Zoned::now().date() + jiff::Span::new().days(9)).to_string()), ("time", "11:00")],
            "Schedule",
        )
        .await;
    browser.until_it_is("return document.querySelector('[data-stream][data-listening]') !== null", json!(true)).await;
    program.stop();
    browser.says("The connection is lost. Trying again …").await;
    browser.picture("w-stream").await;
    program.go_on();
    browser.until_it_is("return document.querySelector('main .wait')", Value::Null).await;
}

/// Nothing else than what the test has brought about.
async fn only_said(browser: &Browser, expected: &[&str]) {
    let said = browser.console().await;
    let wrong: Vec<_> = said.iter().filter(|line| !expected.iter().any(|known| line.contains(known))).collect();
    assert!(wrong.is_empty(), "the console says {wrong:#?}");
}

impl Browser {
    async fn forget_session(&self) {
        self.devtools("Network.enable", json!({})).await;
        self.devtools("Network.clearBrowserCookies", json!({})).await;
    }

    /// How long each answer is on its way, in milliseconds, and whether there is a network at all.
    async fn network(&self, latency: u64, is_gone: bool) {
        let conditions =
            json!({ "offline": is_gone, "latency": latency, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.devtools("Network.emulateNetworkConditions", conditions).await;
    }

    /// Sends a form that is on no page, with the token of this one.
    async fn send(&self, action: &str, fields: &[(&str, &str)]) {
        let script = format!(
            "const form = document.createElement('form');
             form.method = 'post';
             form.action = '{action}';
             for (const [name, value] of [...{}, ['csrf', document.querySelector('[name=csrf]').value]]) {{
               const field = document.createElement('input');
               field.name = name;
               field.value = value;
               form.append(field);
             }}
             document.querySelector('main').append(form);
             form.requestSubmit()",
            json!(fields)
        );
        self.eval(&script).await;
    }
}
