//! Lists of several pages by keys, a person's page as it is drawn, and whom the form for offline begins with.

use serde_json::json;

use crate::driver::Browser;
use crate::program::Program;

/// Which row the keys have reached, from 1; 0 for none.
const AT: &str = "return [...document.querySelectorAll('tr[data-person]')].findIndex(r => r.matches('.is-at')) + 1";
const PAGE: &str = "return new URLSearchParams(location.search).get('page') || '1'";

async fn demo(folder: &std::path::Path) -> (Program, Browser) {
    let program = Program::demo(folder);
    let browser = Browser::open(&program.address).await;
    browser.sign_in("noor@focal-demo.example", "demo-manager").await;
    browser.says("Good day").await;
    (program, browser)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_list_is_walked_from_page_to_page_with_its_filters() {
    let folder = tempfile::tempdir().unwrap();
    let (_program, browser) = demo(folder.path()).await;
    browser.go("/people?group=EPP").await;
    let rows = browser.eval("return document.querySelectorAll('tr[data-person]').length").await;
    assert_eq!(rows, 50, "there are more than one page of them");
    browser.eval("document.querySelector('tr[data-person]:last-child th a').focus()").await;
    browser.until_it_is(AT, json!(50)).await;
    browser.key("j").await;
    browser.until_it_is(PAGE, json!("2")).await;
    browser.until_it_is(AT, json!(1)).await;
    let group = "return new URLSearchParams(location.search).getAll('group').join()";
    assert_eq!(browser.eval(group).await, "EPP");
    let focused = "return document.activeElement.matches('tr.is-at[tabindex=\"0\"]')";
    browser.until_it_is(focused, json!(true)).await;
    browser.key("k").await;
    browser.until_it_is(PAGE, json!("1")).await;
    browser.until_it_is(AT, json!(50)).await;
    // The records go on, too, and lead back to the page they are on.
    browser.key_away("Enter").await;
    browser.says("50 of").await;
    browser.key_away("j").await;
    browser.says("51 of").await;
    browser.follow(".walk span a").await;
    browser.until_it_is(PAGE, json!("2")).await;
    browser.until_it_is(AT, json!(1)).await;
    // Whoever comes back by another way is led nowhere.
    browser.go("/people?group=EPP").await;
    browser.until_it_is(AT, json!(0)).await;
    browser.key("j").await;
    browser.key("k").await;
    browser.key("k").await;
    browser.until_it_is(AT, json!(1)).await;
    assert_eq!(browser.console().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_persons_page_shows_the_line_of_their_stance_and_one_time_line() {
    let folder = tempfile::tempdir().unwrap();
    let (_program, browser) = demo(folder.path()).await;
    // Whoever was met last has something of each kind.
    browser.go("/people?sort=contact").await;
    browser.follow("main tbody th a").await;
    browser.says("Timeline").await;
    browser.picture("person").await;
    let shown = "return [...document.querySelectorAll('.sline')].filter(s => s.checkVisibility()).map(s => s.classList[1]).join()";
    browser.until_it_is(shown, json!("only-l")).await;
    browser.follow("#timeline .seg a[href*='show=changes']").await;
    browser.until_it_is("return document.querySelectorAll('#timeline .tl-i:not(:has(.st))').length", json!(0)).await;
    browser.narrow().await;
    browser.reload().await;
    browser.until_it_is(shown, json!("only-s")).await;
    let wide = browser.eval("return document.documentElement.scrollWidth").await;
    assert!(wide.as_u64().unwrap() <= 390, "{wide} wide");
    browser.picture("person-390").await;
    assert_eq!(browser.console().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_is_in_view_is_in_the_form_also_without_a_network() {
    let folder = tempfile::tempdir().unwrap();
    let (mut program, browser) = demo(folder.path()).await;
    browser.go("/people").await;
    browser.follow("main tbody th a").await;
    browser.follow("main .head-a a[href$='/history']").await;
    let name = browser.eval("return document.querySelector('.crumbs a[href^=\"/people/\"]').textContent").await;
    let kept = "return caches.match('/contacts/offline').then((kept) => kept !== undefined)";
    browser.until_it_is(kept, json!(true)).await;
    program.stop();
    // From a page of theirs.
    browser.key_away("l").await;
    browser.says("There is no network.").await;
    let chips = "return [...document.querySelectorAll('main [data-chip] [data-name]')].map(n => n.textContent)";
    browser.until_it_is(chips, json!([name])).await;
    browser.until_it_is("return document.activeElement?.name", json!("notes")).await;
    browser.type_here("Met her in the tunnel.").await;
    browser.chord("Control", "Enter").await;
    browser.says("Offline. Kept on this device").await;
    browser.picture("offline-in-view").await;
    program.go_on();
    browser.go("/").await;
    browser.says("A contact that was kept on this device is saved now.").await;
    browser.go("/contacts").await;
    browser.says("Met her in the tunnel.").await;
    let said = browser.console().await;
    let wrong: Vec<_> = said.iter().filter(|line| !line.contains("ERR_CONNECTION_REFUSED")).collect();
    assert!(wrong.is_empty(), "the console says {wrong:#?}");
    browser.close().await;
}

/// The focus stays in the field, which says what is marked; Escape closes the list, and Enter opens what is marked.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_search_box_is_a_combobox_by_its_keys_and_by_what_it_says_of_itself() {
    let folder = tempfile::tempdir().unwrap();
    let (_program, browser) = demo(folder.path()).await;
    browser.go("/letters").await;
    let of_box = |what: &str| format!("const box = document.querySelector('.side input[type=search]'); return {what}");
    let is_open = of_box("box.getAttribute('aria-expanded')");
    let marked = of_box(
        "[...document.getElementById(box.getAttribute('aria-controls')).querySelectorAll('[role=option]')]
            .map((option, i, all) => option.ariaSelected === 'true' && option.id === box.getAttribute('aria-activedescendant')
                && document.activeElement === box ? (i === all.length - 1 ? 'last' : i + 1) : 0).filter(Boolean).join()",
    );
    browser.keys(".side input[type=search]", "an").await;
    browser.until_it_is(&is_open, json!("true")).await;
    let roles = of_box(
        "[box.role, box.ariaAutoComplete, document.getElementById(box.getAttribute('aria-controls')).role].join()",
    );
    assert_eq!(browser.eval(&roles).await, "combobox,list,listbox");
    assert_eq!(browser.eval(&marked).await, "", "nothing is marked before a key says so");
    for (key, at) in [("ArrowDown", "1"), ("ArrowDown", "2"), ("ArrowUp", "1"), ("ArrowUp", "last"), ("ArrowDown", "1")]
    {
        browser.key(key).await;
        assert_eq!(browser.eval(&marked).await, at, "{key}");
    }
    browser.key("Escape").await;
    let closed = of_box("[box.ariaExpanded, box.value, box.hasAttribute('aria-activedescendant')].join()");
    assert_eq!(browser.eval(&closed).await, "false,an,false");
    browser.key("ArrowDown").await;
    browser.until_it_is(&is_open, json!("true")).await;
    browser.key("ArrowDown").await;
    let href =
        browser.eval(&of_box("document.getElementById(box.getAttribute('aria-activedescendant')).dataset.href")).await;
    browser.key("Enter").await;
    browser.until_it_is("return location.pathname !== '/letters'", json!(true)).await;
    assert_eq!(browser.path_and_query().await, href.as_str().unwrap());
    assert_eq!(browser.console().await, Vec::<String>::new());
    browser.close().await;
}
