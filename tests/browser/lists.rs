//! A day's work on the list of stakeholders, by keys: walked, stances set and taken back, records walked, the palette.

use serde_json::json;

use crate::driver::Browser;
use crate::program::Program;

/// The view of the demonstration that is walked.
const VIEW: &str = "AFET undecided";
/// Which row the keys have reached, from 1; 0 for none.
const AT: &str = "return [...document.querySelectorAll('tr[data-person]')].findIndex(r => r.matches('.is-at')) + 1";
/// Who is in it.
const WHO: &str = "return document.querySelector('tr.is-at th a > span:last-child').innerText";
const ROWS: &str = "return document.querySelectorAll('tr[data-person]').length";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_list_of_stakeholders_is_worked_through_by_keys() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::demo(folder.path());
    let browser = Browser::open(&program.address).await;
    browser.sign_in("noor@focal-demo.example", "demo-manager").await;
    browser.says("Good day").await;
    walk_and_select(&browser).await;
    set_a_stance_and_take_it_back(&browser).await;
    walk_the_records(&browser).await;
    set_many(&browser).await;
    find_by_the_palette(&browser).await;
    go_by_letters(&browser).await;
    switch_letters_off(&browser).await;
    look_at_it_on_a_telephone(&browser).await;
    assert_eq!(browser.console().await, Vec::<String>::new());
    browser.close().await;
}

async fn open_the_view(browser: &Browser) {
    browser.go("/people").await;
    browser.press_view(VIEW).await;
}

async fn walk_and_select(browser: &Browser) {
    open_the_view(browser).await;
    browser.until_it_is(AT, json!(0)).await;
    for (key, at) in [('j', 1), ('j', 2), ('j', 3), ('k', 2), ('k', 1), ('k', 1)] {
        browser.key(&key.to_string()).await;
        browser.until_it_is(AT, json!(at)).await;
    }
    let focused = "return document.activeElement.matches('tr.is-at[tabindex=\"0\"]')";
    assert_eq!(browser.eval(focused).await, true);
    browser.key("x").await;
    browser.key("j").await;
    browser.key("x").await;
    browser.says("2 selected").await;
    browser.picture("l-list").await;
    browser.key("x").await;
    browser.says("1 selected").await;
    // Letters that are typed are no keys.
    browser.key("/").await;
    browser.key("j").await;
    assert_eq!(browser.eval("return document.querySelector('main [data-search]').value").await, "j");
    browser.until_it_is(AT, json!(2)).await;
}

async fn set_a_stance_and_take_it_back(browser: &Browser) {
    open_the_view(browser).await;
    let before = browser.eval(ROWS).await.as_u64().unwrap();
    browser.key("j").await;
    browser.key("j").await;
    let who = browser.eval(WHO).await.as_str().unwrap().to_owned();
    browser.key("s").await;
    browser.until_it_is("return document.querySelector('#stance-menu').open", json!(true)).await;
    browser.says(&who).await;
    browser.picture("l-stance").await;
    // A source first, if there is one; then the stance by its digit.
    browser.keys("#stance-menu [name=source]", "Said so in the corridor 7").await;
    browser.key("Enter").await;
    browser.key_away("3").await;
    browser.says("Stance set to Leaning for (+1).").await;
    // They are undecided no more; the next one has moved up into the row.
    browser.until_it_is(ROWS, json!(before - 1)).await;
    browser.until_it_is(AT, json!(2)).await;
    assert_ne!(browser.eval(WHO).await, who.as_str());
    browser.picture("l-toast").await;
    browser.key_away("z").await;
    browser.says("it stays in the history as withdrawn").await;
    browser.until_it_is(ROWS, json!(before)).await;
    browser.until_it_is(WHO, json!(who)).await;
    browser.key_away("Enter").await;
    browser.says("Recorded by mistake, and taken back at once.").await;
    browser.says("Said so in the corridor 7").await;
    browser.says("Undecided since").await;
}

async fn walk_the_records(browser: &Browser) {
    open_the_view(browser).await;
    let all = browser.eval(ROWS).await.as_u64().unwrap();
    browser.key("j").await;
    let first = browser.eval(WHO).await.as_str().unwrap().to_owned();
    browser.key_away("Enter").await;
    browser.says(&first).await;
    browser.says(&format!("1 of {all} in {VIEW}")).await;
    browser.key_away("j").await;
    browser.says(&format!("2 of {all} in {VIEW}")).await;
    browser.picture("l-record").await;
    let second = browser.eval("return document.querySelector('h1').innerText").await;
    // A stance recorded here: the walk goes on where it was.
    browser.click("main .scale label.sc-p1").await;
    browser.press("Record stance").await;
    browser.says(&format!("2 of {} in {VIEW}", all - 1)).await;
    browser.key_away("z").await;
    browser.says(&format!("2 of {all} in {VIEW}")).await;
    assert_eq!(browser.eval("return document.querySelector('h1').innerText").await, second);
    browser.key_away("k").await;
    browser.says(&format!("1 of {all} in {VIEW}")).await;
    browser.follow(".walk span a").await;
    // Back in the list, in the row of the record.
    browser.until_it_is(WHO, json!(first)).await;
}

async fn set_many(browser: &Browser) {
    open_the_view(browser).await;
    let before = browser.eval(ROWS).await.as_u64().unwrap();
    for key in ['j', 'x', 'j', 'x', 'j', 'x'] {
        browser.key(&key.to_string()).await;
    }
    browser.says("3 selected").await;
    browser.follow(".bulk button[value=stance]").await;
    browser.says("Set the stance of 3 people").await;
    browser.says("Now: 3 Undecided.").await;
    browser.select("level", "−1 Leaning against").await;
    browser.picture("l-bulk").await;
    browser.press("Set the stance").await;
    browser.says("Stance of 3 people set to Leaning against (−1).").await;
    browser.until_it_is(ROWS, json!(before - 3)).await;
    browser.key_away("z").await;
    browser.says("3 stances were taken back").await;
    browser.until_it_is(ROWS, json!(before)).await;
}

/// Somebody of the demonstration whose name has a letter that keyboards lack, and how it is typed.
async fn somebody(browser: &Browser) -> (String, String) {
    browser.go("/people?q=ș").await;
    let script =
        "const names = [...document.querySelectorAll('tbody th a > span:last-child')].map(name => name.innerText);
        return names.find(name => /[^\\u0000-\\u007f]/.test(name.split(' ').at(-1))) || names[0]";
    let name = browser.eval(script).await.as_str().unwrap().to_owned();
    let typed = focal::text::fold(name.rsplit(' ').next().unwrap());
    (name, typed)
}

async fn find_by_the_palette(browser: &Browser) {
    let (name, typed) = somebody(browser).await;
    browser.go("/").await;
    browser.chord("Control", "k").await;
    browser.says("Commands").await;
    browser.picture("l-palette-empty").await;
    for letter in typed.chars() {
        browser.key(&letter.to_string()).await;
    }
    let chosen = "return document.querySelector('#palette [aria-selected=true]')?.innerText.split('\\n')[0] || ''";
    let found = format!("return document.querySelector('#palette').innerText.includes({})", json!(name));
    browser.until_it_is(&found, json!(true)).await;
    browser.picture("l-palette").await;
    assert_ne!(browser.eval(chosen).await, "");
    browser.key_away("Enter").await;
    browser.says(&name).await;
    browser.says("History of stances").await;
    // What an arrow reaches is what Enter opens; Escape closes.
    browser.chord("Control", "k").await;
    for letter in ">import".chars() {
        browser.key(&letter.to_string()).await;
    }
    browser.until_it_is(chosen, json!("Import a list")).await;
    browser.key("Escape").await;
    browser.until_it_is("return document.querySelector('#palette').open", json!(false)).await;
    browser.chord("Control", "k").await;
    for letter in ">import".chars() {
        browser.key(&letter.to_string()).await;
    }
    browser.until_it_is(chosen, json!("Import a list")).await;
    browser.key_away("Enter").await;
    assert_eq!(browser.path().await, "/imports");
}

async fn go_by_letters(browser: &Browser) {
    for (letter, path) in [('s', "/people"), ('l', "/letters"), ('o', "/objectives"), ('r', "/reports"), ('d', "/")] {
        browser.key("g").await;
        browser.key_away(&letter.to_string()).await;
        assert_eq!(browser.path().await, path);
    }
    browser.key("?").await;
    browser.until_it_is("return document.querySelector('#all-keys')?.open || false", json!(true)).await;
    browser.says("Set the stance, then").await;
    browser.picture("l-keys").await;
    browser.key("Escape").await;
    browser.until_it_is("return document.querySelector('#all-keys')?.open || false", json!(false)).await;
}

async fn switch_letters_off(browser: &Browser) {
    let press = |value: &str| format!("document.querySelector('.side [name=keys][value={value}]').click()");
    browser.eval(&press("off")).await;
    browser.until_it_is("return document.body.dataset.keys || 'on'", json!("off")).await;
    open_the_view(browser).await;
    for key in ['j', 's', 'g', 'o', '?', 'x'] {
        browser.key(&key.to_string()).await;
    }
    assert_eq!(browser.path().await, "/people");
    browser.until_it_is(AT, json!(0)).await;
    assert_eq!(browser.eval("return document.querySelector('dialog[open]')").await, json!(null));
    // With Control it is no single letter.
    browser.chord("Control", "k").await;
    browser.until_it_is("return document.querySelector('#palette').open", json!(true)).await;
    browser.key("Escape").await;
    browser.eval(&press("on")).await;
    browser.until_it_is("return document.body.dataset.keys || 'on'", json!("on")).await;
}

async fn look_at_it_on_a_telephone(browser: &Browser) {
    browser.narrow().await;
    open_the_view(browser).await;
    let wide = browser.eval("return document.documentElement.scrollWidth").await;
    assert!(wide.as_u64().unwrap() <= 390, "{wide} wide");
    browser.picture("l-390").await;
    browser.click("tbody .stb").await;
    browser.until_it_is("return document.querySelector('#stance-menu').open", json!(true)).await;
    browser.picture("l-390-stance").await;
    browser.key("Escape").await;
}

impl Browser {
    /// Opens a saved view by its tab.
    async fn press_view(&self, name: &str) {
        let script = "const link = [...document.querySelectorAll('.tabs a')].find(a => a.innerText.includes('NAME'));
            return link.getAttribute('href')";
        let href = self.eval(&script.replace("NAME", name)).await;
        self.go(href.as_str().unwrap()).await;
    }
}
