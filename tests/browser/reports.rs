//! What a manager does with the demonstration before a meeting with the client: reads every report, drafts and issues one
//! for the client, and lets the count move.

use serde_json::json;

use crate::driver::Browser;
use crate::program::Program;

const OBJECTIVE: &str = "EU Focal Point for R2P";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_manager_reads_the_reports_issues_one_and_moves_the_count() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::demo(folder.path());
    let browser = Browser::open(&program.address).await;
    browser.sign_in("noor@focal-demo.example", "demo-manager").await;
    browser.says("Good day").await;
    let objective = open_the_support_count(&browser).await;
    look_as_of_an_earlier_day(&browser, &objective).await;
    read_every_report(&browser, &objective).await;
    choose_a_venue(&browser, &objective).await;
    issue_a_report(&browser, &objective).await;
    record_a_stance(&browser, &objective).await;
    accept_what_a_vote_shows(&browser, &objective).await;
    see_it_all_on_a_telephone(&browser, &objective).await;
    assert_eq!(browser.console().await, Vec::<String>::new());
    browser.close().await;
}

/// Answers the path of the objective.
async fn open_the_support_count(browser: &Browser) -> String {
    browser.go("/objectives").await;
    browser.press(OBJECTIVE).await;
    browser.says("71 short of a majority: 361 votes are needed if all 720 vote, 290 are expected.").await;
    browser.picture("r-support").await;
    browser.path().await
}

async fn look_as_of_an_earlier_day(browser: &Browser, objective: &str) {
    let before = (jiff::Zoned::now().date() - jiff::Span::new().days(90)).to_string();
    browser.fill("on", &before).await;
    browser.press("Show").await;
    let floor = figure(browser, "Floor").await;
    assert!(floor < 190, "half the time, half the work: {floor}");
    browser.go(objective).await;
    assert_eq!(figure(browser, "Floor").await, 190);
}

async fn read_every_report(browser: &Browser, objective: &str) {
    for (tab, words) in [
        ("Council", "As a yardstick, under a qualified majority"),
        ("Path to a majority", "Whom to win"),
        ("Movement", "Letters: Invitation to the hearing, to DEVE"),
        ("Coverage and activity", "Open follow-ups"),
        ("Power and interest", "Manage closely"),
    ] {
        browser.go(objective).await;
        browser.press(tab).await;
        browser.says(words).await;
        browser.picture(&format!("r-{}", tab.to_lowercase().replace(' ', "-"))).await;
    }
}

async fn choose_a_venue(browser: &Browser, objective: &str) {
    browser
        .enter(&format!("{objective}/reports/movement"), &[("venue", "1. Committee vote on the report")], "Show")
        .await;
    browser.says("Venue: Committee on Foreign Affairs.").await;
    browser.picture("r-movement-committee").await;
}

async fn issue_a_report(browser: &Browser, objective: &str) {
    browser.go(&format!("{objective}/client-reports")).await;
    browser.press("New client report").await;
    browser.fill("title", "Where we stand").await;
    browser.fill("introduction", "The committee has voted; the plenary comes next.").await;
    for section in ["support/outlook", "support/by-group", "movement/trend"] {
        browser.click(&format!("main input[name='sections'][value='{section}']")).await;
    }
    browser.press("Save and look at it").await;
    browser.says("The committee has voted; the plenary comes next.").await;
    browser.picture("r-draft").await;
    browser.press("Issue").await;
    browser.says("It is kept as it is and cannot be changed afterwards").await;
    browser.press("Issue report").await;
    browser.says("Issued on").await;
    browser.picture("r-issued").await;
    let pdf = "const a = [...document.querySelectorAll('main .head-a a')].find(a => a.innerText.trim() === 'PDF');
        return fetch(a.href).then(r => r.arrayBuffer().then(b => [r.status, r.headers.get('content-type'),
            new TextDecoder().decode(b.slice(0, 5))]));";
    assert_eq!(browser.eval(pdf).await, json!([200, "application/pdf", "%PDF-"]));
}

async fn record_a_stance(browser: &Browser, objective: &str) {
    browser.go(&format!("{objective}/members?counts=unknown")).await;
    browser.follow("main table tbody th a").await;
    browser.says("History of stances").await;
    browser.click("main .scale label.sc-p2").await;
    browser
        .send_in(
            &[("evidence", "Speech (public)"), ("quote", "One address is missing, and we shall vote for it.")],
            "Record stance",
        )
        .await;
    browser.says("Supportive since").await;
    browser.go(objective).await;
    assert_eq!(figure(browser, "Floor").await, 191);
}

async fn accept_what_a_vote_shows(browser: &Browser, objective: &str) {
    browser.go(&format!("{objective}/votes")).await;
    browser.picture("r-votes").await;
    browser.follow("main table tbody th a").await;
    browser.says("Nothing is recorded until you say so.").await;
    browser.picture("r-proposals").await;
    browser.press("Record the ticked stances").await;
    browser.says("Take back").await;
    browser.go(objective).await;
    assert!(figure(browser, "Floor").await > 250, "public votes verify support");
    browser.picture("r-support-after").await;
}

/// Nothing is wider than the screen.
async fn see_it_all_on_a_telephone(browser: &Browser, objective: &str) {
    browser.narrow().await;
    for report in ["", "/reports/council", "/reports/path", "/reports/movement", "/reports/coverage", "/reports/grid"] {
        browser.go(&format!("{objective}{report}")).await;
        let wide = browser.eval("return document.documentElement.scrollWidth").await;
        assert!(wide.as_u64().unwrap() <= 390, "{report} is {wide} wide");
        browser.picture(&format!("r-390{}", report.replace('/', "-"))).await;
    }
}

/// The key figure of this name.
async fn figure(browser: &Browser, label: &str) -> i64 {
    let script = format!(
        "const k = [...document.querySelectorAll('main .kpi')].find(k => k.innerText.trim().startsWith('{label}'));
         return k.innerText.match(/[\\d,]+/)[0].replace(',', '');"
    );
    browser.eval(&script).await.as_str().unwrap().parse().unwrap()
}
