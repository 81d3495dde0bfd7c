//! A campaigner's work where not all goes well: whom an audience loses, two letters in two steps, a second person who agrees,
//! and a relay that refuses one, puts one off and falls silent over one.

use std::path::Path;

use crate::driver::Browser;
use crate::journey::{LIST, approve_and_schedule, enter_an_objective, sign_in, sign_out};
use crate::program::{PASSWORD, Program, run};
use crate::relay::{Mood, Relay};

const ELIN: &str = "elin@consultancy.example";
const NOOR: &str = "noor@consultancy.example";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_campaign_of_two_letters_is_seen_through_a_relay_that_does_not_take_them_all() {
    let folder = tempfile::tempdir().unwrap();
    let relay = Relay::start(&[("thaleia", Mood::Refuses), ("joost", Mood::PutsOff), ("bogumil", Mood::FallsSilent)]);
    let client = "The Coalition";
    run(folder.path(), &["client", "add", client], "");
    for (email, name, role) in [(ELIN, "Elin Lindqvist", "consultant"), (NOOR, "Noor Haddad", "manager")] {
        let arguments = ["user", "add", email, "--name", name, "--role", role, "--client", client];
        run(folder.path(), &arguments, &format!("{PASSWORD}\n"));
    }
    let program = Program::serve(folder.path(), relay.port());
    let browser = Browser::open(&program.address).await;
    sign_in(&browser, ELIN).await;
    bring_six_members(&browser, folder.path()).await;
    enter_an_objective(&browser).await;
    let letter = write_letters(&browser).await;
    see_whom_an_audience_loses(&browser).await;
    let campaign = plan_two_steps(&browser).await;
    read_it_as_its_readers_will(&browser, &letter, &campaign).await;
    submit(&browser, &campaign).await;
    sign_out(&browser).await;
    sign_in(&browser, NOOR).await;
    approve_from_my_day(&browser, &campaign).await;
    see_what_became_of_each(&browser, &campaign).await;
    pause(&browser, &campaign).await;
    decide_what_nobody_can_know(&browser, &campaign).await;
    relay.relents();
    resume(&browser, &campaign).await;
    let taken = ["aurore.destrees@europarl.example", "joost.dewilde@europarl.example", "ylva.nordin@europarl.example"];
    assert_eq!(relay.taken(), taken, "each of them once, and nobody else");
    assert_eq!(browser.console().await, Vec::<String>::new());
    browser.close().await;
}

/// Of one of the six no address is known.
async fn bring_six_members(browser: &Browser, folder: &Path) {
    let list = std::fs::read_to_string(LIST).unwrap().replace("zeljka.krizanic@europarl.example", "");
    let file = folder.join("meps-2024-10-14.csv");
    std::fs::write(&file, list).unwrap();
    browser.go("/imports").await;
    browser.choose_file("file", file.to_str().unwrap()).await;
    browser.follow("main form[enctype] button").await;
    browser.says("Thaleia VRONTI").await;
    browser.press("Write these changes").await;
    browser.says("Written: ").await;
}

/// Answers the path of the first one.
async fn write_letters(browser: &Browser) -> String {
    let mut first = String::new();
    for (name, subject) in [("Invitation", "An invitation to the hearing"), ("Reminder", "Shall we see you there?")] {
        browser.go("/letters/new").await;
        browser.fill("name", name).await;
        browser.fill("subject", subject).await;
        browser.click("main input[name='format'][value='formatted']").await;
        browser.fill("body", "{{salutation}}\n\nplease come on Tuesday.\n\n{{sender.name}}").await;
        browser.press("Save letter").await;
        browser.says("Another language").await;
        if first.is_empty() {
            first = browser.path().await;
        }
    }
    // Read again, it lacks the room.
    browser
        .enter(
            &first,
            &[("body", "{{salutation}}\n\nplease come on Tuesday, to room 4B.\n\n{{sender.name}}")],
            "Save text",
        )
        .await;
    browser.says("text saved.").await;
    first
}

/// The funnel, opened where it loses somebody, and why.
async fn see_whom_an_audience_loses(browser: &Browser) {
    browser.go("/audiences").await;
    browser.says("No saved audience yet").await;
    browser.press("Begin an audience").await;
    browser.fill("name", "Everybody who votes").await;
    browser.press("Begin audience").await;
    browser.says("Audience begun with everybody who decides.").await;
    browser.picture("c-audience").await;
    let audience = browser.path().await;
    let of_row = |label: &str| {
        format!(
            "return [...document.querySelectorAll('.fun tr')].find(row => row.innerText.includes('{label}'))
                .querySelector('.num').innerText.trim()"
        )
    };
    assert_eq!(browser.eval(&of_row("Match the rule")).await, "6");
    assert_eq!(browser.eval(&of_row("No usable address")).await, "−1");
    assert_eq!(browser.eval(&of_row("Will receive it")).await, "5");
    browser.press("−1").await;
    browser.says("Željka Križanić-Babić").await;
    browser.says("No: No usable address").await;
    let rows = "return document.querySelectorAll('main tbody tr').length";
    assert_eq!(browser.eval(rows).await, 1, "nobody else is lost there");
    browser.picture("c-lost").await;
    browser.go(&format!("{audience}?q=Vronti")).await;
    browser.follow("#why .rows a").await;
    browser.says("Included").await;
}

/// Answers the campaign's path.
async fn plan_two_steps(browser: &Browser) -> String {
    browser.go("/campaigns").await;
    browser.says("No campaign yet").await;
    browser.go("/campaigns/new").await;
    browser.fill("name", "Hearing in room 4B").await;
    browser.select("letter", "Invitation (The Coalition)").await;
    // Tests run at night, too.
    browser.click("main input[name='hours'][value='any']").await;
    browser.press("Add a follow-up").await;
    browser.send_in(&[("step1_letter", "Reminder (The Coalition)"), ("step1_days", "3")], "Begin campaign").await;
    browser.says("Whom it picks").await;
    let campaign = browser.path().await.trim_end_matches("/audience").to_owned();
    browser.select("audience", "Everybody who votes").await;
    browser.press("Take over").await;
    browser.says("Audience “Everybody who votes” taken over.").await;
    browser.go(&campaign).await;
    browser.says("Reminder").await;
    browser.picture("c-draft").await;
    campaign
}

/// Previous and next go through those who will get it, as the engine makes it for each.
async fn read_it_as_its_readers_will(browser: &Browser, letter: &str, campaign: &str) {
    browser.go(&format!("{letter}/preview?for=campaign:{}", campaign.rsplit('/').next().unwrap())).await;
    browser.says("1 of 5").await;
    let salutation =
        "return document.querySelector('.src-html pre').textContent.match(/(Dear|Madame|Monsieur|Sehr)[^<,]*/)?.[0]";
    let first = browser.eval(salutation).await;
    browser.follow("#preview a[rel=next]").await;
    browser.says("2 of 5").await;
    assert_ne!(browser.eval(salutation).await, first, "another reader is greeted by another name");
    browser.picture("c-preview").await;
    browser.follow("#preview a[rel=prev]").await;
    browser.says("1 of 5").await;
    assert_eq!(browser.eval(salutation).await, first);
    let is_shown = "return document.querySelector('.mail-frame iframe') !== null
        && !document.querySelector('.mail-frame').hasAttribute('aria-busy')
        && !document.querySelector('.mail-frame .wait')";
    browser.until_it_is(is_shown, true.into()).await;
}

/// Whoever wrote it cannot agree to it.
async fn submit(browser: &Browser, campaign: &str) {
    browser.go(campaign).await;
    browser.press("Submit for approval").await;
    browser.says("Waits for approval").await;
    let may_approve = "return document.querySelector(\"form[action$='/approval']\") !== null";
    assert_eq!(browser.eval(may_approve).await, false);
}

async fn approve_from_my_day(browser: &Browser, campaign: &str) {
    browser.says("Approve “Hearing in room 4B”").await;
    browser.picture("c-day").await;
    browser.follow(&format!("main a[href^='{campaign}']")).await;
    approve_and_schedule(browser, campaign).await;
}

/// How many letters the page says are in that state.
fn of_state(state: &str) -> String {
    format!(
        "return [...document.querySelectorAll('.prog .legend li')].find((line) => line.innerText.includes('{state}'))
            ?.querySelector('b').innerText"
    )
}

/// Told by the server, without a reload; then each fate with its people and its reason.
async fn see_what_became_of_each(browser: &Browser, campaign: &str) {
    browser.eval("window.stayed = true").await;
    for (state, letters) in [("Sent", "2"), ("Refused", "1"), ("Deferred, will retry", "1"), ("Unknown", "1")] {
        browser.until_it_is(&of_state(state), letters.into()).await;
    }
    assert_eq!(browser.eval("return window.stayed === true").await, true, "the page was loaded anew");
    browser.picture("c-sending").await;
    for (state, name, words) in
        [("rejected", "Thaleia VRONTI", "no such mailbox"), ("deferred", "Joost DE WILDE", "greylisted")]
    {
        browser.go(&format!("{campaign}/deliveries?state={state}")).await;
        let rows = "return document.querySelectorAll('main tbody tr').length";
        assert_eq!(browser.eval(rows).await, 1, "{state}:\n{}", browser.text().await);
        browser.says(name).await;
        browser.follow("main tbody th a").await;
        browser.says(words).await;
    }
    browser.picture("c-deferred").await;
}

async fn pause(browser: &Browser, campaign: &str) {
    browser.go(campaign).await;
    browser.press("Pause").await;
    browser.says("Nobody gets two.").await;
    browser.says("until somebody resumes it").await;
    browser.picture("c-paused").await;
}

/// My day leads to it; a person looks at the evidence and decides.
async fn decide_what_nobody_can_know(browser: &Browser, campaign: &str) {
    browser.go("/").await;
    browser.says("1 letter of unknown outcome").await;
    browser.follow("main a[href='/deliveries/unknown']").await;
    browser.says("Bogumił ŚWIERZYŃSKI").await;
    browser.picture("c-unknown").await;
    browser.click("main input[name='chosen']").await;
    browser.press("Those ticked were sent").await;
    browser.says("Nothing to decide").await;
    browser.go(campaign).await;
    browser.until_it_is(&of_state("Sent"), "3".into()).await;
}

async fn resume(browser: &Browser, campaign: &str) {
    browser.go(campaign).await;
    browser.press("Resume").await;
    browser.says("Resumed: 1 letter is due.").await;
    browser.until_it_is(&of_state("Sent"), "4".into()).await;
    browser.picture("c-resumed").await;
}
