//! A browser that is told what to do as a person would be.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::support::servers::{self, Server};

/// How long anything on a page may take to appear: a letter that is scheduled for the next minute, too.
const PATIENCE: Duration = Duration::from_secs(150);

/// A `WebDriver` for Chromium.
fn chromedriver() -> Server {
    let driver = servers::program("FOCAL_TEST_CHROMEDRIVER", "chromedriver");
    let driver = driver.expect("FOCAL_TEST_CHROMEDRIVER names a chromedriver; scripts/test installs one");
    let port = servers::free_port();
    let mut command = std::process::Command::new(driver);
    command.arg(format!("--port={port}"));
    Server::start(command, port)
}

pub struct Browser {
    client: Client,
    base: String,
    shots: Option<PathBuf>,
    is_narrow: AtomicBool,
    _driver: Server,
    _profile: tempfile::TempDir,
}

impl Browser {
    /// Opens a headless Chromium that knows nothing yet. `FOCAL_TEST_SHOTS` names a folder for pictures of its pages.
    pub async fn open(base: &str) -> Browser {
        let driver = chromedriver();
        let profile = tempfile::tempdir().unwrap();
        let mut arguments: Vec<String> = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1440,1000",
        ]
        .map(str::to_owned)
        .to_vec();
        arguments.push(format!("--user-data-dir={}", profile.path().display()));
        let mut options = json!({ "args": arguments });
        if let Some(binary) = std::env::var("FOCAL_TEST_CHROMIUM").ok().filter(|path| !path.is_empty()) {
            options["binary"] = binary.into();
        }
        let mut wanted = serde_json::Map::new();
        wanted.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
        wanted.insert("goog:chromeOptions".into(), options);
        // The checks of a large page take their time on a busy machine.
        wanted.insert("timeouts".into(), json!({ "script": 180_000 }));
        let address = format!("http://127.0.0.1:{}", driver.port);
        let client = ClientBuilder::new(HttpConnector::new()).capabilities(wanted).connect(&address).await.unwrap();
        let shots = std::env::var_os("FOCAL_TEST_SHOTS").map(PathBuf::from);
        Browser {
            client,
            base: base.to_owned(),
            shots,
            is_narrow: AtomicBool::new(false),
            _driver: driver,
            _profile: profile,
        }
    }

    pub async fn go(&self, path: &str) {
        self.client.goto(&format!("{}{path}", self.base)).await.unwrap();
    }

    /// The path of the page.
    pub async fn path(&self) -> String {
        self.client.current_url().await.unwrap().path().to_owned()
    }

    /// Opens the page of a form, fills it in, and presses a button of it.
    pub async fn enter(&self, path: &str, fields: &[(&str, &str)], button: &str) {
        self.go(path).await;
        self.send_in(fields, button).await;
    }

    /// Fills in the form of this page, field by field, and presses a button of it.
    pub async fn send_in(&self, fields: &[(&str, &str)], button: &str) {
        for (name, value) in fields {
            self.fill(name, value).await;
        }
        self.press(button).await;
    }

    /// Types into the field of this name, in place of what is there; of choices, chooses the one that says this.
    pub async fn fill(&self, name: &str, text: &str) {
        let field = self.find(&format!("main [name='{name}']")).await;
        if field.tag_name().await.unwrap() == "select" {
            return field.select_by_label(text).await.unwrap();
        }
        // Keys would go through the locale's date picker; a value is what the form sends.
        let kind = field.attr("type").await.unwrap().unwrap_or_default();
        if kind == "date" || kind == "time" {
            self.set_value(name, text).await;
        } else {
            field.clear().await.unwrap();
            field.send_keys(text).await.unwrap();
        }
    }

    async fn set_value(&self, name: &str, value: &str) {
        let script = "document.querySelector(`main [name='${arguments[0]}']`).value = arguments[1]";
        self.client.execute(script, vec![json!(name), json!(value)]).await.unwrap();
    }

    /// Chooses a file for the field of this name.
    pub async fn choose_file(&self, name: &str, file: &str) {
        self.find(&format!("main [name='{name}']")).await.send_keys(file).await.unwrap();
    }

    /// Signs in, from any page.
    pub async fn sign_in(&self, email: &str, password: &str) {
        self.enter("/sign-in", &[("email", email), ("password", password)], "Sign in").await;
    }

    /// Chooses by the words of a choice.
    pub async fn select(&self, name: &str, words: &str) {
        let field = self.find(&format!("main select[name='{name}']")).await;
        field.select_by_label(words).await.unwrap();
    }

    /// Clicks what a selector finds first; the page stays.
    pub async fn click(&self, selector: &str) {
        self.find(selector).await.click().await.unwrap();
    }

    /// Clicks what a selector finds first, and waits for the page that it leads to.
    pub async fn follow(&self, selector: &str) {
        let found = self.find(selector).await;
        self.leave_by(found).await;
    }

    /// Presses the button, or follows the link, that says this, and waits for the page that it leads to.
    pub async fn press(&self, words: &str) {
        let found = self.find_saying(words).await;
        self.leave_by(found).await;
    }

    /// Presses the button that says this; the page stays, and asks.
    pub async fn press_here(&self, words: &str) {
        self.find_saying(words).await.click().await.unwrap();
    }

    async fn find_saying(&self, words: &str) -> Element {
        let path = format!("//main//button[normalize-space()='{words}'] | //main//a[normalize-space()='{words}']");
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await;
        match found {
            Ok(found) => found,
            Err(error) => panic!("nothing to press says “{words}” ({error}):\n{}", self.text().await),
        }
    }

    /// A mark on the window goes away with the page; without waiting, what comes next could still reach the old page.
    async fn leave_by(&self, element: Element) {
        self.eval("window.isOld = true").await;
        element.click().await.unwrap();
        self.has_left().await;
    }

    async fn has_left(&self) {
        let deadline = Instant::now() + PATIENCE;
        let has_left = "return window.isOld !== true && document.readyState === 'complete'";
        while self.client.execute(has_left, vec![]).await.ok() != Some(json!(true)) {
            assert!(Instant::now() < deadline, "no new page came:\n{}", self.text().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Presses a key, and waits for the page that it leads to.
    pub async fn key_away(&self, key: &str) {
        self.eval("window.isOld = true").await;
        self.key(key).await;
        self.has_left().await;
    }

    /// Waits until a script on the page answers this.
    pub async fn until_it_is(&self, script: &str, answer: serde_json::Value) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let now = self.eval(script).await;
            if now == answer {
                return;
            }
            assert!(Instant::now() < deadline, "{script} says {now}, not {answer}:\n{}", self.text().await);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the page says this.
    pub async fn says(&self, words: &str) {
        let deadline = Instant::now() + PATIENCE;
        while !self.text().await.contains(words) {
            assert!(Instant::now() < deadline, "the page never said “{words}”:\n{}", self.text().await);
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// What can be read on the page, with single spaces.
    pub async fn text(&self) -> String {
        let text = self.client.execute("return document.body ? document.body.innerText : ''", vec![]).await;
        let text = text.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What a script on the page answers.
    pub async fn eval(&self, script: &str) -> serde_json::Value {
        self.client.execute(script, vec![]).await.unwrap()
    }

    /// The same, where the page may just be on its way; none then.
    pub async fn try_eval(&self, script: &str) -> Option<serde_json::Value> {
        self.client.execute(script, vec![]).await.ok()
    }

    pub async fn reload(&self) {
        self.client.refresh().await.unwrap();
    }

    /// Presses one key, wherever the focus is: a letter, or a key by its name.
    pub async fn key(&self, key: &str) {
        let key = named_key(key);
        let keys =
            KeyActions::new("keys".into()).then(KeyAction::Down { value: key }).then(KeyAction::Up { value: key });
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Presses one key while another is held.
    pub async fn chord(&self, held: &str, key: &str) {
        let (held, key) = (named_key(held), named_key(key));
        let down = |value| KeyAction::Down { value };
        let up = |value| KeyAction::Up { value };
        let keys = KeyActions::new("keys".into()).then(down(held)).then(down(key)).then(up(key)).then(up(held));
        self.client.perform_actions(keys).await.unwrap();
    }

    /// Types key by key, wherever the focus is.
    pub async fn type_here(&self, text: &str) {
        self.client.active_element().await.unwrap().send_keys(text).await.unwrap();
    }

    /// What the browser had to say about the pages so far: errors, warnings, refusals of the policy.
    pub async fn console(&self) -> Vec<String> {
        let entries = self.client.issue_cmd(Console).await.unwrap();
        let line = |entry: &serde_json::Value| format!("{}: {}", entry["level"], entry["message"]);
        entries.as_array().into_iter().flatten().map(line).collect()
    }

    /// Types into whatever a selector finds first, key by key.
    pub async fn keys(&self, selector: &str, text: &str) {
        let field = self.find(selector).await;
        field.click().await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Keeps a picture of the whole page, if pictures are wanted.
    pub async fn picture(&self, name: &str) {
        let Some(folder) = &self.shots else { return };
        std::fs::create_dir_all(folder).unwrap();
        let height = self.eval("return document.documentElement.scrollHeight").await.as_u64().unwrap_or(1000);
        let height = u32::try_from(height.clamp(600, 6000)).unwrap();
        if self.is_narrow.load(Ordering::Relaxed) {
            self.show_as_telephone(height).await;
            std::fs::write(folder.join(format!("{name}.png")), self.client.screenshot().await.unwrap()).unwrap();
            return;
        }
        self.client.set_window_size(1440, height + 140).await.unwrap();
        std::fs::write(folder.join(format!("{name}.png")), self.client.screenshot().await.unwrap()).unwrap();
        self.client.set_window_size(1440, 1000).await.unwrap();
    }

    /// From here on as on a telephone: 390 pixels wide, which no window can be.
    pub async fn narrow(&self) {
        self.is_narrow.store(true, Ordering::Relaxed);
        self.show_as_telephone(844).await;
    }

    /// From here on as wide as the window again.
    pub async fn widen(&self) {
        if self.is_narrow.swap(false, Ordering::Relaxed) {
            self.devtools("Emulation.clearDeviceMetricsOverride", json!({})).await;
        }
    }

    async fn show_as_telephone(&self, height: u32) {
        let size = json!({ "width": 390, "height": height, "deviceScaleFactor": 1, "mobile": true });
        self.devtools("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// A command of Chromium's developer tools, and what it answers.
    pub async fn devtools(&self, command: &str, params: serde_json::Value) -> serde_json::Value {
        self.client.issue_cmd(DevTools(json!({ "cmd": command, "params": params }))).await.unwrap()
    }

    /// What a script answers through the function that is its last argument.
    pub async fn eval_later(&self, script: &str) -> serde_json::Value {
        self.client.execute_async(script, vec![]).await.unwrap()
    }

    /// The address of the page without its host.
    pub async fn path_and_query(&self) -> String {
        let url = self.client.current_url().await.unwrap();
        let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
        format!("{}{query}", url.path())
    }

    pub async fn close(self) {
        self.client.clone().close().await.unwrap();
    }

    async fn find(&self, selector: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await;
        match found {
            Ok(found) => found,
            Err(error) => panic!("{selector} is not on the page ({error}):\n{}", self.text().await),
        }
    }
}

/// A letter, or a key by the name that `KeyboardEvent.key` has for it.
fn named_key(name: &str) -> char {
    match name {
        "Enter" => Key::Enter.into(),
        "Escape" => Key::Escape.into(),
        "Tab" => Key::Tab.into(),
        "ArrowDown" => Key::Down.into(),
        "ArrowUp" => Key::Up.into(),
        "Control" => Key::Control.into(),
        "Alt" => Key::Alt.into(),
        letter => letter.chars().next().unwrap(),
    }
}

/// Reads the console, which Chromium's driver keeps.
#[derive(Debug)]
struct Console;

impl WebDriverCompatibleCommand for Console {
    fn endpoint(&self, base_url: &url::Url, session_id: Option<&str>) -> Result<url::Url, url::ParseError> {
        base_url.join(&format!("session/{}/se/log", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _request_url: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}

/// A command of Chromium's developer tools.
#[derive(Debug)]
struct DevTools(serde_json::Value);

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base_url: &url::Url, session_id: Option<&str>) -> Result<url::Url, url::ParseError> {
        base_url.join(&format!("session/{}/goog/cdp/execute", session_id.unwrap_or_default()))
    }

    fn method_and_body(&self, _request_url: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.0.to_string()))
    }
}
