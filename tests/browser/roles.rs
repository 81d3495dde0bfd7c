//! What a manager does before a meeting, what an administrator keeps in order, and what an observer is offered.

use std::collections::BTreeSet;

use base64::Engine as _;
use serde_json::{Value, json};

use crate::driver::Browser;
use crate::journey::sign_out;
use crate::program::Program;

const OBJECTIVE: &str = "EU Focal Point for R2P";
const OBSERVER: (&str, &str) = ("jonas@focal-demo.example", "demo-observer");
const MANAGER: (&str, &str) = ("noor@focal-demo.example", "demo-manager");
const ADMINISTRATOR: (&str, &str) = ("mathis@focal-demo.example", "demo-administrator");

async fn demo(folder: &std::path::Path, who: (&str, &str)) -> (Program, Browser) {
    let program = Program::demo(folder);
    let browser = Browser::open(&program.address).await;
    browser.sign_in(who.0, who.1).await;
    browser.says("Good day").await;
    (program, browser)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_manager_takes_the_path_to_a_majority_to_the_client_and_lets_a_letter_go() {
    let folder = tempfile::tempdir().unwrap();
    let (_program, browser) = demo(folder.path(), MANAGER).await;
    browser.go("/objectives").await;
    browser.press(OBJECTIVE).await;
    browser.says("Latest stances").await;
    let objective = browser.path().await;
    let (person, owner) = give_somebody_to_win_an_owner(&browser, &objective).await;
    read_the_path_on_paper(&browser, &objective, &person, &owner).await;
    issue_the_path(&browser, &objective).await;
    approve_what_waits(&browser).await;
    assert_eq!(browser.console().await, Vec::<String>::new());
    browser.close().await;
}

/// Answers whom somebody else looks after now, and who that is.
async fn give_somebody_to_win_an_owner(browser: &Browser, objective: &str) -> (String, String) {
    browser.go(&format!("{objective}/reports/path")).await;
    browser.says("Whom to win").await;
    let person = "main #t-to-win a[href^='/people/']";
    let name = browser.eval(&format!("return document.querySelector(\"{person}\").innerText")).await;
    browser.follow(person).await;
    browser.says("Looked after by").await;
    let form = "[...document.querySelectorAll('.ow-form')].find(form => form.innerText.includes('For The Coalition'))";
    let choose = format!(
        "const choice = {form}.querySelector('select');
         const other = [...choice.options].find(option => option.text !== 'Nobody' && !option.selected);
         choice.value = other.value;
         return other.text"
    );
    let owner = browser.eval(&choose).await.as_str().unwrap().to_owned();
    browser.eval(&format!("{form}.requestSubmit()")).await;
    browser.says(&format!("Looked after by {owner} from now on.")).await;
    browser.picture("m-owner").await;
    (name.as_str().unwrap().to_owned(), owner)
}

/// As a page prints and as a file: the same names, and who looks after them.
async fn read_the_path_on_paper(browser: &Browser, objective: &str, person: &str, owner: &str) {
    browser.go(&format!("{objective}/reports/path")).await;
    let row = format!(
        "const row = [...document.querySelectorAll('#t-to-win tbody tr')].find(row => row.innerText.includes({}));
         return row.innerText.includes({})",
        json!(person),
        json!(owner)
    );
    assert_eq!(browser.eval(&row).await, true, "{person} is looked after by {owner}");
    let printed = browser.printed().await;
    assert!(printed.starts_with(b"%PDF-"));
    let pages = printed.windows(11).filter(|bytes| bytes == b"/Type /Page").count();
    assert!(pages >= 2, "a path of {pages} pages says nothing");
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await;
    let shown = "return ['.side', '.topbar', 'form.filters', '.head-a'].filter((one) => {
        const found = document.querySelector(one);
        return found && found.checkVisibility();
    })";
    assert_eq!(browser.eval(shown).await, json!([]), "what is for the screen is not for paper");
    browser.picture("m-path-on-paper").await;
    browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await;
    assert_eq!(browser.file("PDF").await, json!([200, "application/pdf", "%PDF-"]));
}

async fn issue_the_path(browser: &Browser, objective: &str) {
    browser.go(&format!("{objective}/client-reports/new")).await;
    browser.fill("title", "The way to a majority").await;
    browser.fill("introduction", "Whom we should meet before the vote.").await;
    let sections = "const boxes = [...document.querySelectorAll(\"main input[name='sections'][value^='path/']\")];
        boxes.forEach(box => { box.checked = true }); return boxes.length";
    assert!(browser.eval(sections).await.as_u64().unwrap() > 0);
    browser.press("Save and look at it").await;
    browser.says("Whom we should meet before the vote.").await;
    browser.press("Issue").await;
    browser.says("It is kept as it is and cannot be changed afterwards").await;
    browser.press("Issue report").await;
    browser.says("Issued on").await;
    browser.says("Whom to win").await;
    browser.picture("m-issued").await;
    assert_eq!(browser.file("PDF").await, json!([200, "application/pdf", "%PDF-"]));
    browser.go("/client-reports").await;
    browser.says("The way to a majority").await;
}

async fn approve_what_waits(browser: &Browser) {
    browser.go("/").await;
    let waiting = "Approve “Hearing follow-up to AFET”";
    browser.says(waiting).await;
    browser.follow("main a[href^='/campaigns/']").await;
    browser.press_here("Approve").await;
    browser.follow("dialog[open] button[value='yes']").await;
    browser.says("Frozen").await;
    browser.go("/").await;
    browser.says("Follow-ups").await;
    assert!(!browser.text().await.contains(waiting), "it waits for nobody any more");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_administrator_lets_somebody_in_and_out_and_calls_things_by_the_houses_words() {
    let folder = tempfile::tempdir().unwrap();
    let (_program, browser) = demo(folder.path(), ADMINISTRATOR).await;
    browser.go("/objectives").await;
    browser.press(OBJECTIVE).await;
    let objective = browser.path().await;
    let password = make_an_account(&browser).await;
    let sofia = ("sofia@focal-demo.example", password.as_str());
    // Nobody sees what they were not let into, nor that it is there.
    switch(&browser, sofia).await;
    sees_nothing(&browser, &objective).await;
    switch(&browser, ADMINISTRATOR).await;
    grant(&browser, true).await;
    switch(&browser, sofia).await;
    browser.go(&objective).await;
    browser.says("Latest stances").await;
    switch(&browser, ADMINISTRATOR).await;
    grant(&browser, false).await;
    switch(&browser, sofia).await;
    sees_nothing(&browser, &objective).await;
    switch(&browser, ADMINISTRATOR).await;
    choose_words(&browser, &objective).await;
    look_at_the_mail_accounts(&browser).await;
    close_the_account(&browser).await;
    sign_out(&browser).await;
    browser.sign_in(sofia.0, sofia.1).await;
    browser.says("The address or the password is not right.").await;
    let wrong: Vec<_> = browser
        .console()
        .await
        .into_iter()
        .filter(|line| !line.contains("status of 404") && !line.contains("status of 422"))
        .collect();
    assert!(wrong.is_empty(), "the console says {wrong:#?}");
    browser.close().await;
}

async fn switch(browser: &Browser, to: (&str, &str)) {
    sign_out(browser).await;
    browser.sign_in(to.0, to.1).await;
    browser.says("Good day").await;
}

/// Answers the password, which is shown this once.
async fn make_an_account(browser: &Browser) -> String {
    browser
        .enter("/settings/team", &[("name", "Sofia Marchetti"), ("email", "sofia@focal-demo.example")], "Make account")
        .await;
    browser.says("A password for Sofia Marchetti").await;
    browser.says("Sofia Marchetti’s account was made, as consultant").await;
    let password = browser.eval("return document.querySelector('.given code').textContent").await;
    browser.reload_page("/settings/team").await;
    assert_eq!(browser.eval("return document.querySelector('.given')").await, Value::Null);
    password.as_str().unwrap().to_owned()
}

async fn sees_nothing(browser: &Browser, objective: &str) {
    browser.go("/objectives").await;
    assert!(!browser.text().await.contains(OBJECTIVE));
    browser.go(objective).await;
    browser.says("Page not found").await;
    browser.says("Nothing is here, or it belongs to a client you do not work for.").await;
    // In the frame of the product, so that there is a way on.
    browser.click("main a[href='/search']").await;
    browser.says("Search").await;
}

async fn grant(browser: &Browser, has: bool) {
    browser.go("/clients").await;
    let card = "[...document.querySelectorAll('main form')].find(form => form.innerText.includes('Who works for The Coalition'))";
    let tick = format!(
        "const label = [...{card}.querySelectorAll('label')].find(label => label.innerText.includes('Sofia'));
         label.querySelector('input').checked = {has}"
    );
    browser.eval(&tick).await;
    browser.eval(&format!("{card}.requestSubmit()")).await;
    browser.says("Saved who works for this client.").await;
    browser.picture(&format!("ad-grant-{has}")).await;
}

async fn choose_words(browser: &Browser, objective: &str) {
    browser.go("/settings/words").await;
    let word = "main input[placeholder='Champion']";
    browser.keys(word, "Standard-bearer").await;
    browser.press("Save words").await;
    browser.says("They stand on every page from now on.").await;
    browser.picture("ad-words").await;
    browser.go(objective).await;
    browser.says("Standard-bearer").await;
    browser.go("/settings/words").await;
    browser.clear(word).await;
    browser.press("Save words").await;
    browser.go(objective).await;
    browser.says("Champion").await;
}

async fn look_at_the_mail_accounts(browser: &Browser) {
    browser.go("/settings").await;
    browser.follow("main a[href='/settings/sending']").await;
    browser.says("Mail accounts").await;
    browser.says("Letters are not signed").await;
    browser.picture("ad-mail").await;
}

async fn close_the_account(browser: &Browser) {
    browser.go("/settings/team").await;
    let form = "[...document.querySelectorAll(\"main tr form[action$='/closing']\")]
        .find(form => form.closest('tr').innerText.includes('Sofia'))";
    browser.eval(&format!("{form}.requestSubmit()")).await;
    browser.follow("dialog[open] button[value='yes']").await;
    browser.says("Sofia Marchetti’s account was closed").await;
    browser.picture("ad-team").await;
}

/// Screens from which an observer's links and buttons are collected, and lists of records whose first one is looked at, too.
const SCREENS: &[&str] = &[
    "/",
    "/objectives",
    "/people",
    "/organizations",
    "/focal-points",
    "/contacts",
    "/audiences",
    "/letters",
    "/campaigns",
    "/senders",
    "/reports",
    "/client-reports",
    "/imports",
    "/changes",
    "/commitments",
    "/mentions",
    "/votes",
    "/tags",
    "/outbox",
    "/clients",
    "/settings",
    "/settings/team",
    "/settings/sending",
    "/settings/figures",
    "/settings/words",
    "/settings/demonstration",
    "/settings/password",
    "/settings/language",
];
const RECORDS: &[(&str, &str, &str)] = &[
    ("/people", "/people/0", ""),
    ("/organizations", "/organizations/0", ""),
    ("/objectives", "/objectives/0", ""),
    ("/objectives", "/objectives/0", "/venues"),
    ("/objectives", "/objectives/0", "/client-reports"),
    ("/letters", "/letters/0", ""),
    ("/campaigns", "/campaigns/0", ""),
    ("/imports", "/imports/0", ""),
    ("/votes", "/votes/0", ""),
    ("/changes", "/changes/0", ""),
];

/// Whatever somebody who only reads is shown to press, they may press; and keys that would change something do nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_observer_is_offered_nothing_that_would_be_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (_program, browser) = demo(folder.path(), OBSERVER).await;
    let (mut links, mut forms) = (BTreeSet::new(), BTreeSet::new());
    let mut screens: Vec<String> = SCREENS.iter().map(|&screen| screen.to_owned()).collect();
    for (list, begins, rest) in RECORDS {
        browser.go(list).await;
        let find = format!("return document.querySelector(\"main a[href^='{begins}']\")?.getAttribute('href')");
        if let Some(href) = browser.eval(&find).await.as_str() {
            screens.push(format!("{}{rest}", href.split(['?', '#']).next().unwrap()));
        }
    }
    for screen in &screens {
        browser.go(screen).await;
        for (found, into) in [("a[href^='/']", &mut links), ("form[method=post]", &mut forms)] {
            let address = if found.starts_with('a') { "href" } else { "action" };
            let script = format!(
                "return [...document.querySelectorAll(\"main {found}\")].map(one => one.getAttribute('{address}'))"
            );
            let all = browser.eval(&script).await;
            into.extend(all.as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()));
        }
    }
    let (links, forms) = (one_of_each(&links), one_of_each(&forms));
    assert!(links.len() > 50, "{} links", links.len());
    assert_eq!(forms, ["/settings/language", "/settings/password"]);
    let refused = browser.refused(&links, &forms).await;
    assert_eq!(refused, json!([]), "offered, and refused");
    browser.console().await;
    press_what_changes_nothing(&browser).await;
    assert_eq!(browser.console().await, Vec::<String>::new());
    browser.close().await;
}

/// The keys of whoever works, on a list with a row under the keys; and the commands of the palette.
async fn press_what_changes_nothing(browser: &Browser) {
    browser.go("/people").await;
    browser.key("j").await;
    browser.until_it_is("return document.querySelector('tr.is-at') !== null", json!(true)).await;
    for key in ["l", "s", "x", "z"] {
        browser.key(key).await;
    }
    let open =
        "return [document.querySelector('dialog[open]'), document.querySelector('main :checked[type=checkbox]')]";
    assert_eq!(browser.eval(open).await, json!([null, null]));
    assert_eq!(browser.path().await, "/people");
    browser.picture("o-people").await;
    browser.chord("Control", "k").await;
    browser.type_here(">").await;
    let lines = "return document.querySelector('#pal-l').innerText";
    browser.until_it_is(&format!("{lines}.includes('See all keys')"), json!(true)).await;
    for command in ["Log a contact", "Add a person", "Enter an objective", "Import a list", "Give hours"] {
        assert_eq!(browser.eval(&format!("{lines}.includes('{command}')")).await, false, "{command}");
    }
    browser.picture("o-palette").await;
}

/// Addresses that differ only in which record they are about, or in how a list is shown, once.
fn one_of_each(addresses: &BTreeSet<String>) -> Vec<String> {
    let kind = |address: &str| {
        let path = address.split(['?', '#']).next().unwrap().to_owned();
        let is_id = |part: &str| part.len() == 36 && part.matches('-').count() == 4;
        path.split('/').map(|part| if is_id(part) { "*" } else { part }).collect::<Vec<_>>().join("/")
    };
    let mut seen = BTreeSet::new();
    addresses.iter().filter(|address| seen.insert(kind(address))).cloned().collect()
}

impl Browser {
    /// Which of these answer that it is not allowed, or fail. Links are opened; then each form is sent as it would be by
    /// somebody who filled in nothing.
    async fn refused(&self, links: &[String], forms: &[String]) -> Value {
        self.go("/settings/language").await;
        let script = format!(
            "const [links, forms, done] = [{}, {}, arguments[arguments.length - 1]];
             const csrf = document.querySelector('main [name=csrf]').value;
             const bad = [];
             const look = async (what, address, options) => {{
               const answer = await fetch(address, {{ redirect: 'manual', ...options }});
               if (answer.status === 403 || answer.status >= 500) bad.push([what, address, answer.status]);
             }};
             (async () => {{
               for (const link of links) await look('link', link, {{}});
               for (const form of forms) {{
                 await look('form', form, {{ method: 'POST', body: new URLSearchParams({{ csrf }}) }});
               }}
               done(bad);
             }})().catch((error) => done([String(error)]))",
            json!(links),
            json!(forms)
        );
        self.eval_later(&script).await
    }

    /// The page as it would come out of a printer, as PDF.
    async fn printed(&self) -> Vec<u8> {
        let answer = self.devtools("Page.printToPDF", json!({ "preferCSSPageSize": true })).await;
        base64::engine::general_purpose::STANDARD.decode(answer["data"].as_str().unwrap()).unwrap()
    }

    /// What the file behind the button of this name is: its status, its kind, its first bytes.
    async fn file(&self, name: &str) -> Value {
        let script = format!(
            "const link = [...document.querySelectorAll('main .head-a a')].find(a => a.innerText.trim() === '{name}');
             return fetch(link.href).then(answer => answer.arrayBuffer().then(bytes => [answer.status,
               answer.headers.get('content-type'), new TextDecoder().decode(bytes.slice(0, 5))]))"
        );
        self.eval(&script).await
    }

    async fn reload_page(&self, path: &str) {
        self.go("/settings").await;
        self.go(path).await;
    }

    /// Empties a field, key by key.
    async fn clear(&self, selector: &str) {
        self.eval(&format!("document.querySelector(`{selector}`).value = ''")).await;
    }
}
