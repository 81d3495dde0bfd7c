//! From a list of Members to a sent letter and a support count.

use std::path::Path;

use crate::driver::Browser;
use crate::program::{PASSWORD, Program, run};
use crate::support::servers::SmtpSink;

/// A list of four fictional Members.
pub const LIST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/meps/meps-2024-10-14.csv");

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn from_a_list_of_members_to_a_sent_letter_and_a_support_count() {
    let folder = tempfile::tempdir().unwrap();
    let sink = SmtpSink::start(&[]).expect("FOCAL_TEST_SMTP_SINK names Postfix' smtp-sink; scripts/test unpacks one");
    let client = "The Coalition";
    run(folder.path(), &["client", "add", client, "--pro-bono"], "");
    for (email, name, role) in [
        ("elin@consultancy.example", "Elin Lindqvist", "consultant"),
        ("noor@consultancy.example", "Noor Haddad", "manager"),
    ] {
        let arguments = ["user", "add", email, "--name", name, "--role", role, "--client", client];
        run(folder.path(), &arguments, &format!("{PASSWORD}\n"));
    }
    let program = Program::serve(folder.path(), sink.port());
    let browser = Browser::open(&program.address).await;

    sign_in(&browser, "elin@consultancy.example").await;
    import_the_list(&browser).await;
    import_a_later_list_and_undo_it(&browser, folder.path()).await;
    decide_about_a_namesake(&browser, folder.path()).await;
    find_someone_while_typing(&browser).await;
    enter_an_objective(&browser).await;
    record_a_stance(&browser).await;
    log_a_contact(&browser).await;
    write_a_letter(&browser).await;
    let campaign = make_a_campaign(&browser).await;
    sign_out(&browser).await;

    sign_in(&browser, "noor@consultancy.example").await;
    approve_and_schedule(&browser, &campaign).await;
    watch_it_being_sent(&browser, &campaign).await;
    read_the_letters(&sink);
    look_at_the_support_count(&browser).await;
    make_two_people_one_and_two_again(&browser).await;
    look_at_the_register(&browser).await;
    nothing_was_refused_by_the_policy(&browser).await;
    browser.close().await;
}

pub async fn sign_in(browser: &Browser, email: &str) {
    browser.enter("/sign-in", &[("email", email), ("password", PASSWORD)], "Sign in").await;
    browser.says("Good day").await;
    browser.picture("home").await;
}

pub async fn sign_out(browser: &Browser) {
    browser.eval("document.querySelector('form[action=\"/sign-out\"]').submit()").await;
    browser.says("Sign in").await;
}

async fn import_the_list(browser: &Browser) {
    browser.go("/imports").await;
    browser.choose_file("file", LIST).await;
    browser.follow("main form[enctype] button").await;
    browser.says("New").await;
    browser.says("Thaleia VRONTI").await;
    browser.picture("import").await;
    browser.press("Write these changes").await;
    browser.go("/people?q=swierzynski").await;
    browser.says("Bogumił ŚWIERZYŃSKI").await;
}

/// Two columns of one Member change, one Member is gone, one is new: said field by field, written, and taken back.
async fn import_a_later_list_and_undo_it(browser: &Browser, folder: &Path) {
    let october = std::fs::read_to_string(LIST).unwrap();
    let mut lines: Vec<_> = october.lines().filter(|line| !line.contains("KRIŽANIĆ")).map(str::to_owned).collect();
    for line in &mut lines {
        *line = line.replace("Nordliga partiet", "Söderpartiet").replace("Patriots,Le Rivage", "ECR,Le Rivage");
    }
    lines
        .push("aa9,ie,Luke,O'NEILL,luke.oneill@europarl.example,,M,EPP,Páirtí,,,AFET,,,,900009,2024-11-11,M,,,".into());
    let later = folder.join("meps-2024-11-18.csv");
    std::fs::write(&later, lines.join("\n")).unwrap();
    bring(browser, &later, "").await;
    browser.says("as of 18 Nov 2024").await;
    for words in ["Söderpartiet", "ECR", "Luke O'NEILL", "Željka KRIŽANIĆ-BABIĆ"] {
        browser.says(words).await;
    }
    browser.picture("import-later").await;
    browser.press("Write these changes").await;
    browser.says("Written: 1 new, 2 changed, 1 gone.").await;
    browser.go("/people?q=neill").await;
    browser.says("Luke O'NEILL").await;
    browser.go("/imports").await;
    browser.press("meps-2024-11-18.csv").await;
    browser.press_here("Undo this import").await;
    browser.follow("dialog[open] button[value='yes']").await;
    browser.says("Undone: everything is as it was before this list.").await;
    browser.picture("import-undone").await;
    browser.go("/people?q=neill").await;
    browser.says("Nobody of that kind").await;
}

/// A name alone never merges two people: someone says whether they are one.
async fn decide_about_a_namesake(browser: &Browser, folder: &Path) {
    let table = folder.join("stakeholders.csv");
    let rows = "Name,E-mail,Organisation,Role\nThaleia Vronti,t.vronti@ngo.example,Friends of Prevention,Adviser\n";
    std::fs::write(&table, rows).unwrap();
    bring(browser, &table, "2024-11-20").await;
    browser.says("Say what each column holds").await;
    browser.picture("import-mapping").await;
    browser.press("Look at the changes").await;
    browser.says("Doubtful").await;
    browser.picture("import-doubtful").await;
    browser.press("The same as Thaleia VRONTI").await;
    browser.says("Decided: the same").await;
    browser.press("Take back").await;
    browser.press("Leave out").await;
    browser.says("Decided: left out").await;
    browser.picture("import-decided").await;
    browser.press("Discard").await;
    browser.says("Discarded. Nothing was written.").await;
}

async fn bring(browser: &Browser, file: &Path, date: &str) {
    browser.go("/imports").await;
    browser.choose_file("file", file.to_str().unwrap()).await;
    browser.fill("date", date).await;
    browser.follow("main form[enctype] button").await;
}

/// Without the accents, and before the name is complete.
async fn find_someone_while_typing(browser: &Browser) {
    browser.go("/").await;
    browser.keys(".side input[type=search]", "swierz").await;
    browser.says("Bogumił ŚWIERZYŃSKI").await;
    // No picture: a window of another size closes the list.
    browser.follow(".sug li[role=option]").await;
    browser.says("Timeline").await;
    browser.says("Bogumił ŚWIERZYŃSKI").await;
}

/// The same person, entered by hand with a slip of the key: compared, made one, and two again.
async fn make_two_people_one_and_two_again(browser: &Browser) {
    browser.enter("/people/new", &[("given_name", "Thaleia"), ("family_name", "Vrontis")], "Add person").await;
    browser.says("Thaleia Vrontis").await;
    browser.go("/duplicates").await;
    browser.says("Thaleia Vrontis").await;
    browser.picture("duplicates").await;
    browser.press("Compare").await;
    browser.says("Entry that stays").await;
    browser.picture("pair").await;
    browser.click("main input[name='sure']").await;
    browser.press("Make them one").await;
    browser.picture("merged").await;
    browser.go("/duplicates").await;
    browser.says("No duplicates").await;
    browser.go("/changes").await;
    browser.picture("changes").await;
    browser.follow("main table tbody th a").await;
    browser.picture("change").await;
    browser.press_here("Undo").await;
    browser.follow("dialog[open] button[value='yes']").await;
    browser.go("/duplicates").await;
    browser.says("Thaleia Vrontis").await;
}

/// The first focal point: the register, its maps and the table below them.
async fn look_at_the_register(browser: &Browser) {
    browser.go("/focal-points").await;
    browser.says("Nobody has one on that day").await;
    browser.follow("main .head-a a.btn-primary").await;
    browser.picture("focal-point-new").await;
}

pub async fn enter_an_objective(browser: &Browser) {
    browser
        .enter(
            "/objectives/new",
            &[("name", "EU Focal Point for R2P"), ("decides_on", "2030-03-15")],
            "Enter objective",
        )
        .await;
    browser.says("Objective entered").await;
    browser.says("of 361 needed").await;
}

async fn open_person(browser: &Browser, name: &str) {
    browser.go(&format!("/people?q={name}")).await;
    browser.follow("main table tbody th a").await;
    browser.says("Timeline").await;
}

async fn record_a_stance(browser: &Browser) {
    open_person(browser, "vronti").await;
    browser.click("main .scale label.sc-p2").await;
    browser
        .send_in(
            &[("evidence", "Speech (public)"), ("quote", "We need one person who answers the phone.")],
            "Record stance",
        )
        .await;
    browser.says("Supportive since").await;
    browser.says("We need one person who answers the phone.").await;
}

async fn log_a_contact(browser: &Browser) {
    open_person(browser, "nordin").await;
    browser.keys("main form[data-log] [name='q']", "wilde").await;
    browser.says("Joost DE WILDE").await;
    browser.key("Enter").await;
    browser.keys("main [name='notes']", "Coffee with both. They want the job description on one page.").await;
    browser.click("main label:has([name='next'][value='week'])").await;
    browser.fill("task", "Send the one-pager").await;
    browser.click("main .log-stance label.sc-p1").await;
    browser.picture("log").await;
    browser.press("Save contact").await;
    browser.says("Contact saved").await;
    browser.says("Send the one-pager").await;
    browser.picture("person").await;
}

const ENGLISH: &str = "{{salutation}}

thank you for your time. {{person.country}} was among the first to name a focal point.

With kind regards,
{{sender.name}}";

const FRENCH: &str = "{{salutation}}

merci de votre temps.

{{sender.name}}";

async fn write_a_letter(browser: &Browser) {
    browser
        .enter(
            "/letters/new",
            &[
                ("name", "Hearing follow-up"),
                ("subject", "One page on the focal point"),
                ("body", "{{salutation}}, dear {{person.nmae}}"),
            ],
            "Save letter",
        )
        .await;
    // Refused with its place, and what was typed is still there.
    browser.says("person.nmae").await;
    browser.fill("body", ENGLISH).await;
    browser.press("Save letter").await;
    browser.says("Another language").await;
    browser.select("language", "French").await;
    browser.press("Write it").await;
    browser.send_in(&[("subject", "Une page sur le point focal"), ("body", FRENCH)], "Save text").await;
    browser.says("Campaigns with this letter").await;
    browser.press("Preview").await;
    browser.says("Une page sur le point focal").await;
    browser.press("Plain text").await;
    browser.says("merci de votre temps").await;
    browser.picture("letter-preview").await;
}

/// Answers the campaign's path.
async fn make_a_campaign(browser: &Browser) -> String {
    browser.go("/campaigns/new").await;
    browser.fill("name", "AFET follow-up").await;
    // Tests run at night, too.
    browser.click("main input[name='hours'][value='any']").await;
    browser.press("Begin campaign").await;
    // On to who gets it.
    browser.says("Whom it picks").await;
    let campaign = browser.path().await.trim_end_matches("/audience").to_owned();
    browser.go(&format!("{campaign}/audience/term?kind=committee")).await;
    browser.click("main input[name='any'][value='AFET']").await;
    browser.says("The rule would pick").await;
    browser.press("Save condition").await;
    browser.says("Dry run").await;
    browser.says("Committee is any of AFET").await;
    browser.picture("audience").await;
    browser.press("Back to the campaign").await;
    browser.press("Submit for approval").await;
    browser.says("Waits for approval").await;
    assert!(browser.eval("return !document.querySelector(\"form[action$='/approval']\")").await.as_bool().unwrap());
    browser.picture("campaign-submitted").await;
    campaign
}

pub async fn approve_and_schedule(browser: &Browser, campaign: &str) {
    browser.go(campaign).await;
    browser.press_here("Approve").await;
    browser.follow("dialog[open] button[value='yes']").await;
    browser.says("Frozen").await;
    // On the wall clock of Brussels; a minute that has begun is past.
    let zone = jiff::tz::TimeZone::get("Europe/Brussels").unwrap();
    let soon = (jiff::Timestamp::now() + jiff::SignedDuration::from_secs(65)).to_zoned(zone);
    browser
        .send_in(
            &[("date", &soon.strftime("%Y-%m-%d").to_string()), ("time", &soon.strftime("%H:%M").to_string())],
            "Schedule",
        )
        .await;
    browser.says("Unschedule").await;
    browser.picture("campaign-scheduled").await;
}

/// Without a reload: the page is told by the server.
async fn watch_it_being_sent(browser: &Browser, campaign: &str) {
    let is_live = browser.eval("window.stayed = true; return document.querySelector('[data-stream]') !== null").await;
    assert_eq!(is_live, true, "the page does not listen");
    browser.says("3 of 3 sent").await;
    assert_eq!(browser.eval("return window.stayed === true").await, true, "the page was loaded anew");
    browser.go(campaign).await;
    browser.says("Finished").await;
    browser.picture("campaign-finished").await;
    browser.go(&format!("{campaign}/deliveries")).await;
    browser.says("Thaleia VRONTI").await;
    browser.picture("deliveries").await;
}

fn read_the_letters(sink: &SmtpSink) {
    let letters = sink.messages();
    let to = |address: &str| {
        let mine: Vec<_> =
            letters.iter().filter(|letter| letter.contains(&format!("X-Rcpt-Args: <{address}>"))).collect();
        assert_eq!(mine.len(), 1, "{} letters to {address}", mine.len());
        mine[0]
    };
    assert_eq!(letters.len(), 3);
    let thaleia = to("thaleia.vronti@europarl.example");
    assert!(thaleia.contains("Subject: One page on the focal point"), "{thaleia}");
    assert!(thaleia.contains("Dear Ms Vronti,"), "{thaleia}");
    // A Belgian speaks French or Dutch: the letter's own language.
    assert!(to("joost.dewilde@europarl.example").contains("One page on the focal point"));
    assert!(to("ylva.nordin@europarl.example").contains("From: \"Elin Lindqvist\" <elin@consultancy.example>"));
}

async fn look_at_the_support_count(browser: &Browser) {
    browser.go("/objectives").await;
    browser.press("EU Focal Point for R2P").await;
    browser.says("Latest stances").await;
    let text = browser.text().await;
    assert!(text.contains("Floor 1 of 361 needed"), "{text}");
    assert!(text.contains("Expected 2 of 361 needed"), "{text}");
    browser.picture("support-count").await;
    browser.follow("main .kpis a").await;
    browser.says("Thaleia VRONTI").await;
    browser.says("Verified").await;
}

/// A page that the browser had to keep something from would have broken on someone.
async fn nothing_was_refused_by_the_policy(browser: &Browser) {
    for path in [
        "/",
        "/people",
        "/contacts",
        "/campaigns",
        "/letters",
        "/imports",
        "/objectives",
        "/outbox",
        "/clients",
        "/organizations",
        "/focal-points",
        "/mentions",
        "/directory/changes",
        "/directory/ending",
        "/tags",
        "/search",
        "/commitments",
    ] {
        browser.go(path).await;
        let script = "return [document.querySelectorAll('link[rel=stylesheet]').length, document.fonts.size, \
                      typeof window.htmx, getComputedStyle(document.body).fontFamily.includes('Inter')]";
        let page = browser.eval(script).await;
        assert_eq!(page[2], "object", "{path}: the script did not load: {page}");
        assert_eq!(page[3], true, "{path}: the style sheet did not load: {page}");
    }
    // One letter was refused on purpose.
    let said = browser.console().await;
    let wrong: Vec<_> = said.iter().filter(|line| !line.contains("status of 422")).collect();
    assert!(wrong.is_empty(), "the console says {wrong:#?}");
}
