//! Logging a contact by keyboard, over any page; drafts; contacts typed without a network.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use serde_json::json;

use crate::access::{AXE, look};
use crate::driver::Browser;
use crate::program::Program;

const MANAGER: (&str, &str) = ("noor@focal-demo.example", "demo-manager");

/// A browser that counts the keys that are pressed.
struct Keyboard<'a> {
    browser: &'a Browser,
    pressed: std::cell::Cell<usize>,
}

impl Keyboard<'_> {
    async fn press(&self, key: &str) {
        self.pressed.set(self.pressed.get() + 1);
        self.browser.key(key).await;
    }

    /// Waits until the focus is in the notes, and says how many keys it took.
    async fn keys_until_the_note(&self) -> usize {
        self.browser.until("return document.activeElement?.name === 'notes'").await;
        self.pressed.replace(0)
    }
}

async fn demo(folder: &std::path::Path) -> (Program, Browser) {
    let program = Program::demo(folder);
    let browser = Browser::open(&program.address).await;
    sign_in(&browser).await;
    (program, browser)
}

async fn sign_in(browser: &Browser) {
    browser.sign_in(MANAGER.0, MANAGER.1).await;
    browser.says("Good day").await;
}

/// The form wherever it stands, beside the screens that have an address of their own.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_form_can_be_used_by_everyone_in_a_dialog_and_on_a_persons_page() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::demo(folder.path());
    let browser = Browser::open(&program.address).await;
    browser.before_every_page(AXE).await;
    sign_in(&browser).await;
    let (mut faults, mut report) = (BTreeMap::new(), String::new());
    browser.go("/people").await;
    browser.eval("document.querySelector('main tbody th a').focus()").await;
    browser.key("l").await;
    browser.until("return document.activeElement?.name === 'notes'").await;
    faults.extend(look(&browser, "log-dialog", &mut report).await);
    browser.chord("Alt", "m").await;
    browser.says("One next step?").await;
    faults.extend(look(&browser, "log-next", &mut report).await);
    browser.click("dialog [data-skip]").await;
    browser.says("Attempt saved.").await;
    browser.follow("main tbody th a").await;
    browser.keys("main form[data-log] [name=notes]", "Half a sentence").await;
    browser.says("Draft kept on this device").await;
    faults.extend(look(&browser, "log-inline", &mut report).await);
    browser.go("/contacts/new").await;
    browser.says("A draft is kept on this device").await;
    faults.extend(look(&browser, "log-page", &mut report).await);
    browser.go("/contacts/offline").await;
    faults.extend(look(&browser, "log-offline-page", &mut report).await);
    assert_eq!(faults, BTreeMap::new(), "what keeps people out");
    assert_eq!(browser.console().await, Vec::<String>::new());
    browser.close().await;
}

/// How many contacts the log shows with these words.
async fn logged(browser: &Browser, words: &str) -> usize {
    browser.go("/contacts").await;
    browser.until("return document.readyState === 'complete'").await;
    browser.text().await.matches(words).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_met_stakeholder_is_logged_with_at_most_four_keys_before_the_note() {
    let folder = tempfile::tempdir().unwrap();
    let (_program, browser) = demo(folder.path()).await;
    let keyboard = Keyboard { browser: &browser, pressed: std::cell::Cell::new(0) };

    // From anywhere: whoever was met last comes first.
    browser.go("/letters").await;
    for key in ["l", "ArrowDown", "Enter"] {
        keyboard.press(key).await;
    }
    assert!(keyboard.keys_until_the_note().await <= 4);
    browser.key("Escape").await;
    browser.until("return !document.querySelector('dialog[open]')").await;

    // By three letters of the name, and Enter: the letters are the name.
    browser.go("/").await;
    let of_somebody = "return fetch('/contacts/people').then((a) => a.text()).then((html) => new DOMParser()
        .parseFromString(html, 'text/html').querySelector('[data-label]').dataset.label)";
    let name = browser.eval(of_somebody).await.as_str().unwrap().to_owned();
    keyboard.press("l").await;
    let letters: String = name.to_lowercase().chars().filter(char::is_ascii_alphabetic).take(3).collect();
    for letter in letters.chars() {
        browser.key(&letter.to_string()).await;
    }
    keyboard.press("Enter").await;
    assert!(keyboard.keys_until_the_note().await <= 4);
    browser.key("Escape").await;

    // From a row of a list: one key.
    browser.go("/people").await;
    browser.eval("document.querySelector('main tbody th a').focus()").await;
    let focused = browser.eval("return document.activeElement.textContent").await;
    keyboard.press("l").await;
    assert_eq!(keyboard.keys_until_the_note().await, 1);
    let chosen = browser.eval("return document.querySelector('dialog [data-chip] [data-name]').textContent").await;
    assert!(focused.as_str().unwrap().contains(chosen.as_str().unwrap()), "{focused} is not {chosen}");
    browser.picture("log-dialog-row").await;
    browser.key("Escape").await;

    // From a person's page: one key.
    browser.follow("main tbody th a").await;
    keyboard.press("l").await;
    assert_eq!(keyboard.keys_until_the_note().await, 1);
    assert_eq!(browser.console().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_meeting_with_two_people_a_stance_and_a_next_step_is_saved_from_a_dialog() {
    let folder = tempfile::tempdir().unwrap();
    let (_program, browser) = demo(folder.path()).await;
    browser.go("/letters").await;
    browser.key("l").await;
    browser.until("return document.activeElement?.name === 'q'").await;
    for _ in 0..2 {
        browser.eval("document.querySelector('dialog[open] [name=q]').focus()").await;
        browser.key("ArrowDown").await;
        browser.key("Enter").await;
        browser.until("return document.activeElement?.name === 'notes'").await;
    }
    browser.until("return document.querySelectorAll('dialog .scale').length === 2").await;
    browser.says("Last contact with").await;
    browser.picture("log-dialog").await;
    browser.tap("dialog .scale label.sc-p2").await;
    browser.tap("dialog label:has([name=next][value=pick])").await;
    browser.until("return document.activeElement?.name === 'due'").await;
    browser.type_here("in 2 weeks").await;
    browser.eval("document.querySelector('dialog [name=task]').focus()").await;
    browser.type_here("Send them both the one-pager").await;
    // Said back as a date.
    browser.until("return /^[A-Z][a-z]{2}, \\d/.test(document.querySelector('dialog [name=due]').value)").await;
    browser.eval("document.querySelector('dialog [name=date]').select()").await;
    browser.type_here("yesterday").await;
    browser.eval("document.querySelector('dialog [name=notes]').focus()").await;
    browser.type_here("Corridor chat after the committee. ").await;
    browser.until("return document.querySelector('dialog [name=date]').value.startsWith('Yesterday, ')").await;
    browser.picture("log-dialog-full").await;
    browser.chord("Control", "Enter").await;
    browser.says("Contact saved.").await;
    assert_eq!(browser.path().await, "/letters", "the page below the dialog is still there");
    assert_eq!(logged(&browser, "Corridor chat after the committee.").await, 1);
    browser.go("/").await;
    browser.says("Send them both the one-pager").await;
    assert_eq!(browser.console().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_that_reached_nobody_takes_one_more_key_and_offers_to_call_again() {
    let folder = tempfile::tempdir().unwrap();
    let (_program, browser) = demo(folder.path()).await;
    browser.go("/people").await;
    browser.follow("main tbody th a").await;
    let person = browser.path().await;
    browser.key("l").await;
    browser.until("return document.activeElement?.name === 'notes'").await;
    browser.chord("Alt", "n").await;
    browser.says("One next step?").await;
    browser.picture("log-next").await;
    let title = browser.eval("return document.querySelector('form[data-next] [name=task]').value").await;
    assert_eq!(title, "Call again");
    browser.follow("main form[data-next] [name=next][value=tomorrow]").await;
    browser.says("Next step by").await;
    assert_eq!(browser.path().await, person);
    let text = browser.text().await;
    assert!(text.contains("Call: no answer") && text.contains("Call again"), "{text}");
    assert_eq!(browser.console().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_draft_survives_a_reload_is_offered_elsewhere_and_goes_when_it_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let (_program, browser) = demo(folder.path()).await;
    browser.go("/people").await;
    browser.follow("main tbody th a").await;
    let person = browser.path().await;
    browser.click("main form[data-log] label:has([name=kind][value=call])").await;
    browser.keys("main form[data-log] [name=notes]", "Half a sentence on").await;
    browser.says("Draft kept on this device").await;
    browser.reload().await;
    browser.until("return document.querySelector('form[data-log] [name=notes]').value === 'Half a sentence on'").await;
    browser.until("return document.querySelector('form[data-log] [value=call]').checked").await;
    // Offered where another contact is begun, and not in the way of it.
    browser.go("/letters").await;
    browser.key("l").await;
    browser.says("A draft is kept on this device").await;
    browser.picture("log-draft-offered").await;
    browser.click("dialog [data-draft-take]").await;
    browser.until("return document.activeElement?.value === 'Half a sentence on'").await;
    browser.until("return document.querySelectorAll('dialog [data-chip]').length === 1").await;
    browser.type_here(" the train.").await;
    browser.chord("Control", "Enter").await;
    browser.says("One next step?").await;
    browser.click("dialog [data-skip]").await;
    browser.says("Contact saved.").await;
    browser.go(&person).await;
    browser.says("Half a sentence on the train.").await;
    let kept = "return Object.keys(localStorage).filter((name) => name.includes(':draft:')).length";
    assert_eq!(browser.eval(kept).await, 0);
    // Signing out leaves nothing behind.
    browser.keys("main form[data-log] [name=notes]", "Another one").await;
    browser.says("Draft kept on this device").await;
    browser.click("details.acct summary").await;
    browser.follow("details.acct form[action='/sign-out'] button").await;
    browser.says("Sign in").await;
    assert_eq!(browser.eval("return Object.keys(localStorage).length").await, 0);
    assert_eq!(browser.console().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_contact_that_is_typed_without_a_network_is_sent_once_when_there_is_one_again() {
    let folder = tempfile::tempdir().unwrap();
    let (mut program, browser) = demo(folder.path()).await;
    browser.go("/people").await;
    browser.follow("main tbody th a").await;
    let person = browser.path().await;
    // The page for offline is kept in the background.
    browser.until("return caches.match('/contacts/offline').then((kept) => kept !== undefined)").await;

    program.stop();
    browser.keys("main form[data-log] [name=notes]", "Typed in the tunnel.").await;
    browser.chord("Control", "Enter").await;
    browser.says("Offline. Kept on this device, sent when you are back online.").await;
    browser.picture("log-offline").await;

    // The product is opened again, still without a network: the form is there, and keeps another one by a name.
    let name = browser.eval("return document.querySelector('main h1').textContent").await;
    browser.go("/contacts/new").await;
    browser.says("There is no network.").await;
    browser.says("Typed in the tunnel.").await;
    browser.keys("main [name=q]", name.as_str().unwrap()).await;
    browser.says("matched when you are back online").await;
    browser.key("Enter").await;
    browser.until("return document.activeElement?.name === 'notes'").await;
    browser.type_here("Typed on the platform.").await;
    browser.chord("Control", "Enter").await;
    browser.until("return document.querySelectorAll('.kept-all .kept').length === 2").await;
    browser.picture("log-offline-page").await;

    program.go_on();
    browser.go("/").await;
    browser.says("A contact that was kept on this device is saved now.").await;
    browser.until("return document.querySelectorAll('.kept-all .kept').length === 0").await;
    assert_eq!(logged(&browser, "Typed in the tunnel.").await, 1);
    assert_eq!(logged(&browser, "Typed on the platform.").await, 1);
    browser.go(&person).await;
    browser.says("Typed on the platform.").await;
    browser.reload().await;
    assert_eq!(logged(&browser, "Typed in the tunnel.").await, 1);

    // What could not be fetched while the server was away is the only thing that was said.
    let said = browser.console().await;
    let wrong: Vec<_> = said.iter().filter(|line| !is_away(line)).collect();
    assert!(wrong.is_empty(), "the console says {wrong:#?}");
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_server_refuses_later_is_kept_and_can_be_mended() {
    let folder = tempfile::tempdir().unwrap();
    let (mut program, browser) = demo(folder.path()).await;
    browser.go("/people").await;
    browser.follow("main tbody th a").await;
    program.stop();
    browser.eval("document.querySelector('form[data-log] [name=date]').value = 'the day of the comet'").await;
    browser.keys("main form[data-log] [name=notes]", "Words that must not be lost.").await;
    browser.chord("Control", "Enter").await;
    browser.says("Offline. Kept on this device").await;
    program.go_on();
    browser.go("/").await;
    browser.says("Not saved; kept on this device until it is mended.").await;
    browser.says("“the day of the comet” is not a day.").await;
    browser.picture("log-refused").await;
    browser.follow(".kept-all [data-kept-open]").await;
    browser.until("return document.querySelector('main [name=notes]').value === 'Words that must not be lost.'").await;
    browser.until("return document.querySelectorAll('main [data-chip]').length === 1").await;
    browser.fill("date", "yesterday").await;
    browser.key("Tab").await;
    browser.eval("document.querySelector('main [name=notes]').focus()").await;
    browser.chord("Control", "Enter").await;
    browser.says("One next step?").await;
    assert_eq!(logged(&browser, "Words that must not be lost.").await, 1);
    assert_eq!(browser.eval("return document.querySelectorAll('.kept-all .kept').length").await, 0);
    // The refusal itself, and what could not be fetched, are the only things that were said.
    let said = browser.console().await;
    let expected = |line: &String| is_away(line) || line.contains("status of 422");
    assert!(said.iter().all(expected), "the console says {said:#?}");
    browser.close().await;
}

/// Whether the console says that the server is away, or went away before it had answered.
fn is_away(line: &str) -> bool {
    ["ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET"].iter().any(|error| line.contains(error))
}

impl Browser {
    /// Clicks something that may have to be scrolled into view first, from below what sticks to an edge.
    async fn tap(&self, selector: &str) {
        let centre = format!("document.querySelector(`{selector}`).scrollIntoView({{ block: 'center' }})");
        self.eval(&centre).await;
        self.click(selector).await;
    }

    /// Waits until a script answers yes.
    async fn until(&self, script: &str) {
        let deadline = Instant::now() + Duration::from_secs(40);
        while self.try_eval(script).await != Some(json!(true)) {
            assert!(Instant::now() < deadline, "never came true: {script}\n{}", self.text().await);
            tokio::time::sleep(Duration::from_millis(40)).await;
        }
    }
}
