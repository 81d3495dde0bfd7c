//! The interface in English, French and German; the words of the house for the scale of stances.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use focal::accounts::Role;
use focal::db::{Db, Engine, Q};
use focal::demo;
use focal::directory::{official_name, official_names};
use focal::locale::{self, Locale};
use scraper::{Html, Selector};

use crate::support::app::TestApp;
use crate::support::browser::Browser;
use crate::support::crawl::addresses;

/// Attributes that are read out or shown.
const SHOWN: &[&str] =
    &["aria-label", "title", "placeholder", "alt", "data-confirm", "data-confirm-yes", "data-too-large"];
/// Words by which English is known that neither French nor German has.
const ENGLISH: &[&str] = &[
    "the", "of", "and", "is", "are", "was", "were", "with", "by", "from", "this", "that", "their", "they", "it", "its",
    "who", "whom", "what", "when", "which", "not", "no", "for", "to", "at", "as", "or", "be", "been", "has", "have",
    "yet", "only", "every", "each", "other", "your", "you", "we", "how", "where", "than", "more", "all", "does", "do",
];
/// What is the same in every language: names of bodies, titles of what was published, examples of letters.
const SAME: &[&str] = &[
    "Committee on ",
    "Council of the European Union, pop",
    "European Parliament, dec",
    "AFET and DEVE",
    "Institute for Prevention",
    "seats for 20",
];

/// Everything that a page shows, piece by piece, with single spaces.
fn pieces(html: &str) -> BTreeSet<String> {
    let page = Html::parse_document(html);
    let quiet = Selector::parse("textarea, code, pre, [lang], iframe, .mail .pre, .mail-s").unwrap();
    let of_data: BTreeSet<_> = page.select(&quiet).filter(|e| e.value().name() != "html").map(|e| e.id()).collect();
    let mut pieces = BTreeSet::new();
    let mut add = |text: &str| {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() {
            pieces.insert(words);
        }
    };
    for node in page.tree.nodes() {
        if of_data.contains(&node.id()) || node.ancestors().any(|above| of_data.contains(&above.id())) {
            continue;
        }
        match node.value() {
            scraper::Node::Text(text) => add(text),
            scraper::Node::Element(element) => SHOWN.iter().filter_map(|name| element.attr(name)).for_each(&mut add),
            _ => {}
        }
    }
    pieces
}

/// Whether a text reads as English: two of its words are, or one of a few. Codes in capitals are no words.
fn is_english(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().any(char::is_lowercase));
    let english = words.filter(|word| ENGLISH.contains(&word.to_lowercase().as_str())).count();
    english >= 2 || (english == 1 && text.split_whitespace().count() <= 5)
}

/// What of a text reads as English and does not come from what is written. A text may be put together of several.
fn left_of(text: &str, data: &str) -> Vec<String> {
    if data.contains(text) || SAME.iter().any(|same| text.contains(same)) {
        return vec![];
    }
    let parts = text
        .split([':', '·', '(', ')', '“', '”', ','])
        .map(|part| part.trim_matches(|c: char| c.is_whitespace() || c == '.' || c.is_ascii_digit()));
    let is_left = |part: &&str| is_english(part) && !data.contains(*part);
    parts.filter(is_left).map(str::to_owned).collect()
}

/// Everything that is written in the database: whatever a page shows of it stays in its own language.
async fn written(db: &Db) -> String {
    let mut all = String::new();
    for table in demo::store::work().chain(demo::store::HOUSE.iter().copied()) {
        let mut q = Q::shared("select name from pragma_table_info('");
        q.dialect(table, table).push("') where type in ('TEXT', '')");
        let columns: Vec<(String,)> = db.ex().all(q).await.unwrap();
        for (column,) in columns {
            let text: String = format!("select coalesce(group_concat(distinct \"{column}\"), '') from \"{table}\"");
            let value: String = db.ex().value(Q::shared(text.leak())).await.unwrap();
            all.push_str(&value.split_whitespace().collect::<Vec<_>>().join(" "));
            all.push('\n');
        }
    }
    all
}

async fn speaking(test: &TestApp, at: usize, language: Locale) -> Browser {
    let mut browser = test.browser();
    browser.sign_in(demo::ACCOUNTS[at].email, demo::ACCOUNTS[at].password).await;
    browser.post("/settings/language", &[("language", language.as_str())]).await.is(StatusCode::OK);
    browser
}

#[tokio::test]
async fn nothing_is_left_in_english_on_any_page() {
    let test = TestApp::new().await;
    // What is said does not hang on the engine, and what is written is asked of SQLite.
    if test.app.db.engine() != Engine::Sqlite {
        return;
    }
    demo::load(&test.app.db, &test.app.zone, test.app.now()).await.expect("the demonstration loads");
    let mut english = speaking(&test, 2, Locale::English).await;
    let addresses = addresses(&mut english, 200).await;
    assert!(addresses.len() > 100, "only {} pages were found", addresses.len());
    let mut pages = vec![];
    for path in &addresses {
        pages.push(pieces(&english.get(path).await.body));
    }
    let data = written(&test.app.db).await;
    for language in [Locale::German, Locale::French] {
        let mut browser = speaking(&test, 2, language).await;
        let mut left: BTreeMap<String, String> = BTreeMap::new();
        for (path, english) in addresses.iter().zip(&pages) {
            let answer = browser.get(path).await;
            assert_eq!(answer.attribute("html", "lang").as_deref().unwrap_or(language.as_str()), language.as_str());
            for text in pieces(&answer.body).intersection(english) {
                for part in left_of(text, &data) {
                    left.entry(part).or_insert_with(|| path.clone());
                }
            }
        }
        let shown: Vec<String> = left.iter().map(|(text, path)| format!("{path}: {text}")).collect();
        assert!(
            left.is_empty(),
            "{} texts are still English in {}:\n{}",
            left.len(),
            language.name(),
            shown.join("\n")
        );
    }
}

/// Forms and histories show what is kept, and what was issued stays as it was; what was written by hand or came in is
/// nobody's to put into other words.
const AS_KEPT: &[&str] = &[
    "/edit",
    "/new",
    "/memberships/",
    "/history",
    "/client-reports/",
    "/changes",
    "/imports",
    "/letters",
    "/mentions",
    "/outbox",
];
/// Sources are cited as they are called, and names that are to be typed are those that are looked for.
const CITED: &[&str] =
    &["Council of the European Union, pop", "European Council Decision", "European Parliament, dec", "Naheliegend: "];

#[tokio::test]
async fn bodies_of_the_union_go_by_their_official_names() {
    let test = TestApp::new().await;
    if test.app.db.engine() != Engine::Sqlite {
        return;
    }
    demo::load(&test.app.db, &test.app.zone, test.app.now()).await.expect("the demonstration loads");
    let mut browser = speaking(&test, 2, Locale::German).await;
    let known: Vec<&str> =
        locale::keep(Locale::German, || official_names().filter(|name| official_name(name) != *name).collect());
    let (mut left, mut said) = (BTreeSet::new(), BTreeSet::new());
    for path in addresses(&mut browser, 200).await {
        if AS_KEPT.iter().any(|part| path.contains(part)) {
            continue;
        }
        let shown = pieces(&browser.get(&path).await.body);
        for text in shown.iter().filter(|text| !CITED.iter().any(|cited| text.contains(cited))) {
            let english = known.iter().filter(|name| text.contains(**name));
            left.extend(english.map(|name| format!("{path}: {name} in “{text}”")));
            said.extend(
                ["Ausschuss für auswärtige Angelegenheiten", "Europäisches Parlament"]
                    .into_iter()
                    .filter(|name| text.contains(name)),
            );
        }
    }
    assert!(left.is_empty(), "{} places:\n{}", left.len(), left.into_iter().collect::<Vec<_>>().join("\n"));
    assert_eq!(said.len(), 2, "{said:?}");
}

#[tokio::test]
async fn focal_speaks_as_the_browser_asks_until_an_account_chooses() {
    let test = TestApp::new().await;
    let client = test.client("The Coalition").await;
    let mut browser = test.signed_in("Ada Admin", Role::Administrator, Some(client)).await;
    browser.get("/").await.says("My day");
    let page = browser.post("/settings/language", &[("language", "de")]).await;
    page.says("Focal spricht jetzt Deutsch mit Ihnen").says("24. Nov. 2026").says("12.345");
    assert_eq!(page.attribute("html", "lang").as_deref(), Some("de"));
    // Out again, the page to sign in is still in it.
    browser.post("/sign-out", &[]).await;
    browser.get("/sign-in").await.says("Anmelden");
    browser.sign_in("ada.admin@consultancy.example", crate::support::app::PASSWORD).await;
    browser.get("/").await.says("Mein Tag");
    browser.post("/settings/language", &[("language", "browser")]).await.is(StatusCode::OK);
    browser.get("/").await.says("My day");
    browser.post("/settings/language", &[("language", "nl")]).await.is(StatusCode::BAD_REQUEST);
    // Files that programs read are the same whoever asks.
    browser.post("/settings/language", &[("language", "fr")]).await.says("Focal vous parle maintenant français");
    browser.get("/people").await.says("Parties prenantes");
    let list = browser.get("/people.csv").await;
    assert!(list.body.contains("Name,Title,Given name"), "{}", &list.body[..list.body.len().min(80)]);
}

#[tokio::test]
async fn an_administrator_gives_the_scale_words_of_the_house() {
    let test = TestApp::new().await;
    demo::load(&test.app.db, &test.app.zone, test.app.now()).await.unwrap();
    let mut browser = test.browser();
    browser.sign_in(demo::ACCOUNTS[2].email, demo::ACCOUNTS[2].password).await;
    browser.get("/people").await.says("Champion");
    let taken = browser.post("/settings/words", &[("p3-en", "Blocker")]).await;
    taken.is(StatusCode::UNPROCESSABLE_ENTITY).says("Two places are called “Blocker” in English");
    let long = "x".repeat(31);
    browser.post("/settings/words", &[("p3-en", &long)]).await.says("Shorten the word to 30 characters");
    browser.post("/settings/words", &[("p3-en", "Ally"), ("p3-de", "Verbündete")]).await.says("The words are saved");
    browser.get("/people").await.says("Ally").does_not_say("Champion");
    browser.post("/settings/language", &[("language", "de")]).await.is(StatusCode::OK);
    browser.get("/people").await.says("Verbündete").does_not_say("Ally");
    // Emptied, Focal's own are back.
    browser.post("/settings/language", &[("language", "en")]).await.is(StatusCode::OK);
    browser.post("/settings/words", &[]).await.says("The words are saved");
    browser.get("/people").await.says("Champion");
    // Others look at them, and do not change them.
    let mut consultant = test.browser();
    consultant.sign_in(demo::ACCOUNTS[0].email, demo::ACCOUNTS[0].password).await;
    consultant.get("/settings/words").await.says("The words are changed by administrators");
    consultant.post("/settings/words", &[("p3-en", "Ally")]).await.is(StatusCode::FORBIDDEN);
}
