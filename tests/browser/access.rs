//! Every screen, in light and dark, wide and narrow: held to WCAG 2.2 AA by axe-core, to budgets of weight, and to silence.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use crate::driver::Browser;
use crate::program::Program;

pub const AXE: &str = include_str!("vendor/axe.min.js");

/// A first visit, and each page after it, in bytes as they travel.
const FIRST_VISIT: u64 = 250_000;
const LATER_VISIT: u64 = 60_000;

/// Screens that are found at a fixed address.
const FIXED: &[(&str, &str)] = &[
    ("my-day", "/"),
    ("objectives", "/objectives"),
    ("objective-new", "/objectives/new"),
    ("stakeholders", "/people"),
    ("person-new", "/people/new"),
    ("search", "/search?q=ahlen"),
    ("bodies", "/organizations"),
    ("body-new", "/organizations/new"),
    ("focal-points", "/focal-points"),
    ("log-contact", "/contacts/new"),
    ("contacts", "/contacts"),
    ("hours", "/hours"),
    ("audiences", "/audiences"),
    ("audience-new", "/audiences/new"),
    ("letters", "/letters"),
    ("letter-new", "/letters/new"),
    ("campaigns", "/campaigns"),
    ("campaign-new", "/campaigns/new"),
    ("unknown", "/deliveries/unknown"),
    ("senders", "/senders"),
    ("sender-new", "/senders/new"),
    ("reports", "/reports"),
    ("activity", "/reports/activity"),
    ("client-reports", "/client-reports"),
    ("data", "/imports"),
    ("duplicates", "/duplicates"),
    ("changes", "/changes"),
    ("ending", "/directory/ending"),
    ("commitments", "/commitments"),
    ("mentions", "/mentions"),
    ("votes", "/votes"),
    ("tags", "/tags"),
    ("outbox", "/outbox"),
    ("clients", "/clients"),
    ("settings", "/settings"),
    ("team", "/settings/team"),
    ("password", "/settings/password"),
    ("sending-rules", "/settings/sending"),
    ("figures", "/settings/figures"),
    ("digest", "/settings/digest"),
    ("demonstration", "/settings/demonstration"),
    ("not-found", "/nothing/here"),
];

/// Screens of one record: on which page to look for the first link that begins so, and what follows its address.
const RECORDS: &[(&str, &str, &str, &str)] = &[
    ("person", "/people?q=ahlen", "/people/0", ""),
    ("person-edit", "/people?q=ahlen", "/people/0", "/edit"),
    ("person-history", "/people?q=ahlen", "/people/0", "/history"),
    ("body", "/organizations", "/organizations/0", ""),
    ("body-members", "/organizations", "/organizations/0", "/members"),
    ("objective", "/objectives", "/objectives/0", ""),
    ("objective-edit", "/objectives", "/objectives/0", "/edit"),
    ("objective-members", "/objectives", "/objectives/0", "/members"),
    ("objective-venues", "/objectives", "/objectives/0", "/venues"),
    ("objective-outcome", "/objectives", "/objectives/0", "/outcome"),
    ("objective-history", "/objectives", "/objectives/0", "/history"),
    ("objective-votes", "/objectives", "/objectives/0", "/votes"),
    ("objective-reports", "/objectives", "/objectives/0", "/reports"),
    ("report-council", "/objectives", "/objectives/0", "/reports/council"),
    ("report-path", "/objectives", "/objectives/0", "/reports/path"),
    ("report-movement", "/objectives", "/objectives/0", "/reports/movement"),
    ("report-coverage", "/objectives", "/objectives/0", "/reports/coverage"),
    ("report-grid", "/objectives", "/objectives/0", "/reports/grid"),
    ("client-report-new", "/objectives", "/objectives/0", "/client-reports/new"),
    ("letter", "/letters", "/letters/0", ""),
    ("letter-preview", "/letters", "/letters/0", "/preview"),
    ("letter-check", "/letters", "/letters/0", "/check"),
    ("letter-versions", "/letters", "/letters/0", "/versions"),
    ("letter-invitation", "/letters", "/letters/0", "/invitation"),
    ("campaign", "/campaigns", "/campaigns/0", ""),
    ("campaign-audience", "/campaigns", "/campaigns/0", "/audience"),
    ("campaign-settings", "/campaigns", "/campaigns/0", "/settings"),
    ("campaign-recipients", "/campaigns", "/campaigns/0", "/recipients"),
    ("campaign-deliveries", "/campaigns", "/campaigns/0", "/deliveries"),
    ("import", "/imports", "/imports/0", ""),
    ("vote", "/votes", "/votes/0", ""),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_screen_can_be_used_by_everyone_in_both_themes_and_two_widths() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::demo(folder.path());
    let browser = Browser::open(&program.address).await;
    browser.before_every_page(AXE).await;
    browser.go("/sign-in").await;
    let door = weight(&browser).await;
    let mut first = door.bytes + door.fonts;
    let mut report = String::new();
    let mut faults = look(&browser, "sign-in", &mut report).await;
    browser.send_in(&[("email", "mathis@focal-demo.example"), ("password", "demo-administrator")], "Sign in").await;
    browser.says("Good day").await;
    // The sign-in page and My day are what a first visit fetches, and at some time a font for each alphabet.
    let day = weight(&browser).await;
    first += day.bytes + day.fonts;
    let mut heavy = vec![];
    for (name, path) in screens(&browser).await {
        browser.go(&path).await;
        let weight = weight(&browser).await;
        let Weight { requests, bytes, fonts, nodes, .. } = weight;
        writeln!(report, "{name:<22} {requests:>3} requests {bytes:>7} bytes {nodes:>6} elements  {path}").unwrap();
        first += fonts;
        if bytes > LATER_VISIT {
            heavy.push(format!("{name} weighs {bytes} bytes"));
        }
        assert_eq!(weight.foreign, Vec::<String>::new(), "{name} asks another host");
        faults.extend(look(&browser, &name, &mut report).await);
    }
    println!("{report}\na first visit, with every font: {first} bytes");
    if first > FIRST_VISIT {
        heavy.push(format!("a first visit weighs {first} bytes"));
    }
    assert_eq!(faults, BTreeMap::new(), "what keeps people out");
    assert_eq!(heavy, Vec::<String>::new(), "what is heavier than a page may be");
    let noise: Vec<String> =
        browser.console().await.into_iter().filter(|line| !line.contains("/nothing/here")).collect();
    assert_eq!(noise, Vec::<String>::new());
    browser.close().await;
}

/// Desk, small desk, tablet, telephone.
const WIDTHS: [u64; 4] = [1440, 1024, 768, 390];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_screen_fits_every_width_in_other_languages_and_with_more_contrast() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::demo(folder.path());
    let browser = Browser::open(&program.address).await;
    browser.before_every_page(AXE).await;
    browser.sign_in("mathis@focal-demo.example", "demo-administrator").await;
    browser.says("Good day").await;
    let screens = screens(&browser).await;
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for language in ["de", "fr"] {
        let headers = json!({ "headers": { "Accept-Language": language } });
        browser.devtools("Network.setExtraHTTPHeaders", headers).await;
        for (name, path) in &screens {
            browser.go(path).await;
            assert_eq!(browser.eval("return document.documentElement.lang").await, language, "{name}");
            for width in WIDTHS {
                browser.as_wide_as(width).await;
                let wider = browser.eval("return document.documentElement.scrollWidth - innerWidth").await;
                if wider.as_i64().unwrap() > 0 {
                    let fault = format!("wider than the window by {wider}");
                    faults.entry(fault).or_default().push(format!("{name}, {width}, {language}"));
                }
            }
            browser.picture(&format!("l-{name}-{language}")).await;
            // One of them is enough: words change what an element is called and how long it is, not how it is made.
            if language == "de" {
                browser.as_wide_as(WIDTHS[1]).await;
                browser.wants_more_contrast().await;
                for (rule, place) in violations(&browser).await {
                    faults.entry(rule).or_default().push(format!("{name}, {language}: {place}"));
                }
            }
        }
    }
    assert_eq!(faults, BTreeMap::new(), "what keeps people out");
    browser.close().await;
}

/// Every screen's name and path, those of records looked up on their lists.
async fn screens(browser: &Browser) -> Vec<(String, String)> {
    let mut screens: Vec<_> = FIXED.iter().map(|(name, path)| ((*name).to_owned(), (*path).to_owned())).collect();
    for (name, list, begins, rest) in RECORDS {
        if browser.path_and_query().await != *list {
            browser.go(list).await;
        }
        let find = format!(
            "const a = document.querySelector(\"main a[href^='{begins}']\"); return a && a.getAttribute('href')"
        );
        let found = browser.eval(&find).await;
        let href = found.as_str().unwrap_or_else(|| panic!("no link on {list} begins with {begins}"));
        let path = href.split(['?', '#']).next().unwrap();
        screens.push(((*name).to_owned(), format!("{path}{rest}")));
    }
    screens
}

/// What a page weighs.
#[derive(Debug)]
struct Weight {
    requests: u64,
    /// Without fonts, as they travel, headers and all; from the browser's store nothing travels.
    bytes: u64,
    /// Fonts, of which each travels once.
    fonts: u64,
    nodes: u64,
    /// Addresses that are not ours.
    foreign: Vec<String>,
}

async fn weight(browser: &Browser) -> Weight {
    let measured = browser
        .eval(
            "const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
             const isFont = (entry) => entry.name.endsWith('.woff2');
             const sum = (entries) => entries.reduce((sum, entry) => sum + entry.transferSize, 0);
             return {
               requests: all.filter((entry) => entry.transferSize > 0).length,
               bytes: sum(all.filter((entry) => !isFont(entry))),
               fonts: sum(all.filter(isFont)),
               nodes: document.querySelectorAll('*').length,
               foreign: all.map((entry) => entry.name).filter((name) => !name.startsWith(location.origin + '/')),
             }",
        )
        .await;
    let number = |name: &str| measured[name].as_u64().unwrap();
    let foreign = measured["foreign"].as_array().unwrap().iter().map(|name| name.as_str().unwrap().to_owned());
    Weight {
        requests: number("requests"),
        bytes: number("bytes"),
        fonts: number("fonts"),
        nodes: number("nodes"),
        foreign: foreign.collect(),
    }
}

/// The open page in both themes, wide and as on a telephone: each fault with where it was found, and a picture of each.
pub async fn look(browser: &Browser, name: &str, report: &mut String) -> BTreeMap<String, Vec<String>> {
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (width, is_narrow) in [("wide", false), ("narrow", true)] {
        browser.as_telephone(is_narrow).await;
        for theme in ["light", "dark"] {
            browser.prefers(theme).await;
            let wider = browser.eval("return document.documentElement.scrollWidth - innerWidth").await;
            if wider.as_i64().unwrap() > 0 {
                let fault = format!("wider than the window by {wider}");
                faults.entry(fault).or_default().push(format!("{name}, {width}"));
            }
            for (rule, place) in violations(browser).await {
                faults.entry(rule).or_default().push(format!("{name}, {width}, {theme}: {place}"));
            }
            browser.picture(&format!("a-{name}-{width}-{theme}")).await;
        }
    }
    browser.as_telephone(false).await;
    browser.prefers("light").await;
    if !faults.is_empty() {
        writeln!(report, "{name}: {faults:#?}").unwrap();
    }
    faults
}

/// What axe-core finds on the open page: the rule, and the first element.
pub async fn violations(browser: &Browser) -> Vec<(String, String)> {
    let found = browser
        .eval_later(
            "const done = arguments[arguments.length - 1];
             axe.run(document, {
               runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
               resultTypes: ['violations'],
             }).then((found) => done(found.violations.map((rule) => [rule.id + ': ' + rule.help,
               rule.nodes.length + ' × ' + rule.nodes[0].target.join(' ') + ' ' + rule.nodes[0].html.slice(0, 160)
                 + ' ' + (rule.nodes[0].any[0]?.message || '')])), (error) => done([['axe', String(error)]]))",
        )
        .await;
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    found.as_array().unwrap().iter().map(|pair| (text(&pair[0]), text(&pair[1]))).collect()
}

impl Browser {
    /// Runs a script in every page before its own.
    pub async fn before_every_page(&self, script: &str) {
        self.devtools("Page.enable", json!({})).await;
        // What passes through a service worker is told as it is unpacked, and not as it travelled.
        self.devtools("Network.enable", json!({})).await;
        self.devtools("Network.setBypassServiceWorker", json!({ "bypass": true })).await;
        self.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await;
    }

    /// As if the system were light or dark.
    async fn prefers(&self, theme: &str) {
        // Colours are looked at once they have arrived.
        let still = json!({ "name": "prefers-reduced-motion", "value": "reduce" });
        let features = json!([{ "name": "prefers-color-scheme", "value": theme }, still]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    async fn wants_more_contrast(&self) {
        let features = json!([
            { "name": "prefers-contrast", "value": "more" },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await;
    }

    async fn as_wide_as(&self, width: u64) {
        let metrics = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600 });
        self.devtools("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// 390 pixels wide, or as wide as the window again.
    async fn as_telephone(&self, is_narrow: bool) {
        if is_narrow {
            self.narrow().await;
        } else {
            self.widen().await;
        }
    }
}
