//! Letters beyond their words: readers of one stance, versions, files, invitations, and tests to oneself.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use chrono::TimeDelta;
use focal::accounts::{ClientId, Role, Scope};
use focal::directory::PersonId;
use focal::jobs;
use focal::mail::{Parsed, ParsedFile};
use focal::objectives::ObjectiveId;
use focal::outreach::campaigns::{self, BRUSSELS, CampaignId, Start};
use focal::outreach::senders::Equipment;
use focal::stances::{self, Confidence, Evidence, Level, NewStance};

use crate::support::app::TestApp;
use crate::support::browser::{Answer, Browser};
use crate::support::parliament::FIVE;

const PDF: &[u8] = b"%PDF-1.7\nOne page on the focal point.\n%%EOF\n";
const BODY: &str = "{{salutation}}\n\nabout {{objective.name}}.";

struct Desk {
    app: TestApp,
    /// Writes the letters.
    elin: Browser,
    /// Approves the campaigns.
    noor: Browser,
    client: ClientId,
    people: Vec<PersonId>,
    letter: String,
    objective: ObjectiveId,
}

/// A client with an objective, five Members, a letter and two people who work for it.
async fn desk() -> Desk {
    let app = TestApp::new().await;
    let client = app.client("The Coalition").await;
    let people = app.parliament(&FIVE).await;
    let objective = app.objective(client, "EU Focal Point for R2P").await;
    let mut elin = app.signed_in("Elin Lindqvist", Role::Consultant, Some(client)).await;
    let noor = app.signed_in("Noor Haddad", Role::Manager, Some(client)).await;
    elin.get("/letters/new").await;
    let id = client.to_string();
    let fields =
        [("client", id.as_str()), ("name", "Note"), ("language", "en"), ("subject", "One page"), ("body", BODY)];
    let letter = elin.post("/letters", &fields).await.path;
    Desk { app, elin, noor, client, people, letter, objective }
}

impl Desk {
    async fn write(&mut self, fields: &[(&str, &str)]) -> Answer {
        self.elin.post(&format!("{}/variants/en", self.letter), fields).await
    }

    async fn attach(&mut self, name: &str, content: &[u8]) -> Answer {
        let path = format!("{}/attachments", self.letter);
        self.elin.upload(&path, &[], ("file", name, content)).await
    }

    async fn invite(&mut self, changed: (&str, &str)) -> Answer {
        let fields = [
            ("title", "Breakfast on prevention"),
            ("date", "2026-12-01"),
            ("from", "08:30"),
            ("until", "09:30"),
            ("zone", "Europe/Brussels"),
            ("place", "European Parliament, A3G-3"),
            ("details", ""),
            ("method", "request"),
        ];
        let fields = fields.map(|(name, value)| if name == changed.0 { changed } else { (name, value) });
        self.elin.post(&format!("{}/invitation", self.letter), &fields).await
    }

    async fn stance(&self, person: usize, level: i64) {
        let now = self.app.app.now();
        let new = NewStance {
            objective: self.objective,
            holder: self.people[person].into(),
            level: Level::new(level).unwrap(),
            valid_on: now.date_naive(),
            confidence: Confidence::High,
            evidence: Evidence::Press,
            quote: String::new(),
            link: None,
            contact: None,
        };
        let mut tx = self.app.app.db.begin().await.unwrap();
        stances::record(&mut tx, &Scope::system(), &new, None, now, now.date_naive()).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// A campaign with the letter, waiting for approval; answers its address.
    async fn submitted(&mut self) -> String {
        self.elin.get("/campaigns/new").await;
        let objective = self.objective.to_string();
        let fields = [
            ("name", "Round one"),
            ("objective", objective.as_str()),
            ("letter", self.letter.trim_start_matches("/letters/")),
            ("sender_name", "Elin Lindqvist"),
            ("sender_address", "elin@consultancy.example"),
        ];
        let begun = self.elin.post("/campaigns", &fields).await;
        let path = begun.says("Campaign begun.").path.trim_end_matches("/audience").to_owned();
        self.elin.post(&format!("{path}/submission"), &[]).await.says("Submitted.");
        path
    }

    async fn approved(&mut self) -> String {
        let path = self.submitted().await;
        self.noor.get(&path).await;
        self.noor.post(&format!("{path}/approval"), &[]).await.says("Approved for 5 recipients.");
        path
    }

    /// Sends an approved campaign; answers the mails by their address.
    async fn sent(&mut self, path: &str) -> Vec<(String, Parsed)> {
        let id: CampaignId = path.trim_start_matches("/campaigns/").parse().unwrap();
        let (scope, now) = (Scope::system(), self.app.app.now());
        let by = campaigns::get(&self.app.app.db, &scope, id).await.unwrap().author_id.unwrap();
        let soon = now + TimeDelta::minutes(1);
        let mut tx = self.app.app.db.begin().await.unwrap();
        campaigns::schedule(&mut tx, &scope, id, soon, BRUSSELS, by, now).await.unwrap();
        assert_eq!(
            campaigns::start(&mut tx, &scope, id, &Equipment::default(), soon).await.unwrap(),
            Start::Sending(5)
        );
        jobs::nudge_sending(&mut tx, soon).await.unwrap();
        tx.commit().await.unwrap();
        self.app.app.clock.advance(TimeDelta::minutes(1));
        self.app.run_jobs().await;
        let sent = self.app.mail.sent();
        sent.iter().map(|sent| (sent.envelope.to.to_string(), sent.parsed())).collect()
    }
}

fn to(mails: &[(String, Parsed)], person: usize) -> &Parsed {
    let address = format!("member{person}@ep.example");
    &mails.iter().find(|(to, _)| *to == address).unwrap_or_else(|| panic!("no mail to {address}")).1
}

fn files(mail: &Parsed, media_type: &str) -> Vec<ParsedFile> {
    mail.files.iter().filter(|file| file.media_type == media_type).cloned().collect()
}

#[tokio::test]
async fn readers_of_one_stance_get_the_text_that_is_written_for_them() {
    let mut desk = desk().await;
    desk.stance(1, -2).await;
    desk.stance(2, 2).await;
    let against = [("side", "against"), ("subject", "Three questions"), ("body", "{{salutation}}\n\nyou doubt it.")];
    desk.write(&against).await.is(StatusCode::OK).says("English, readers against text saved.");
    // Nothing to fall back on.
    let french = desk.elin.post(&format!("{}/variants/fr", desk.letter), &against).await;
    french.is(StatusCode::UNPROCESSABLE_ENTITY).says("Write the letter in French for all readers first.");
    desk.elin.post(&format!("{}/variants/en/removal", desk.letter), &[]).await.says("default language");
    let page = desk.elin.get(&format!("{}?side=against", desk.letter)).await;
    assert_eq!(page.texts(".letter-sides a[aria-current]"), ["Readers against"]);
    let path = desk.approved().await;
    let mails = desk.sent(&path).await;
    assert_eq!(mails.len(), 5);
    assert_eq!(to(&mails, 1).subject, "Three questions");
    assert!(to(&mails, 1).text.contains("you doubt it."), "{}", to(&mails, 1).text);
    for other in [0, 2, 3, 4] {
        assert_eq!(to(&mails, other).subject, "One page", "member{other}");
    }
}

#[tokio::test]
async fn what_was_approved_goes_out_with_its_file_and_its_invitation() {
    let mut desk = desk().await;
    let body = "{{salutation}}\n\nplease *come* on {{date invitation.day \"weekday\"}} at {{invitation.time}}.\n\n- [The note](https://coalition.example/note)\n";
    desk.write(&[("subject", "Breakfast"), ("body", body), ("format", "formatted")]).await.says("English text saved.");
    desk.attach("Fiche « prévention ».pdf", PDF).await.says("“Fiche « prévention ».pdf” goes along.");
    desk.invite(("title", "Breakfast on prevention")).await.says("The invitation goes along.");
    let path = desk.approved().await;
    let mails = desk.sent(&path).await;
    let mail = to(&mails, 4);
    assert!(mail.header("content-type").unwrap().starts_with("multipart/mixed"), "{:?}", mail.headers);
    let html = mail.html.as_deref().unwrap();
    assert!(html.contains("please <em>come</em> on Tuesday, 1 December 2026 at 08:30."), "{html}");
    assert!(
        html.contains("<p style=\"") && html.contains("<a href=\"https://coalition.example/note\" style=\""),
        "{html}"
    );
    assert!(mail.text.contains("please come on Tuesday, 1 December 2026 at 08:30."), "{}", mail.text);
    assert!(mail.text.contains("The note (https://coalition.example/note)"), "{}", mail.text);
    let pdf = files(mail, "application/pdf");
    assert_eq!(pdf.len(), 1);
    assert_eq!((pdf[0].name.as_str(), pdf[0].content.as_slice()), ("Fiche « prévention ».pdf", PDF));
    let event = files(mail, "application/ics");
    let event = String::from_utf8(event[0].content.clone()).unwrap().replace("\r\n ", "");
    for line in [
        "METHOD:REQUEST",
        "DTSTART;TZID=Europe/Brussels:20261201T083000",
        "DTEND;TZID=Europe/Brussels:20261201T093000",
        "SUMMARY:Breakfast on prevention",
        "ORGANIZER;CN=Elin Lindqvist:mailto:elin@consultancy.example",
    ] {
        assert!(event.lines().any(|found| found == line), "{line} in {event}");
    }
    assert!(event.contains("mailto:member4@ep.example"), "{event}");
    let uid = |mail: &Parsed| {
        let event = String::from_utf8(files(mail, "application/ics")[0].content.clone()).unwrap();
        event.lines().find(|line| line.starts_with("UID:")).unwrap().to_owned()
    };
    assert_eq!(uid(mail), uid(to(&mails, 0)), "one event, however many are invited");
}

#[tokio::test]
async fn a_change_of_what_goes_along_takes_the_approval_back() {
    let mut desk = desk().await;
    desk.attach("Note.pdf", PDF).await.says("goes along");
    for change in ["attachments", "removal", "invitation"] {
        if change == "attachments" {
            desk.approved().await;
        } else {
            let campaign = desk.elin.get("/campaigns").await.attribute("tbody th a", "href").unwrap();
            desk.elin.post(&format!("{campaign}/submission"), &[]).await.says("Submitted.");
        }
        let changed = match change {
            "attachments" => desk.attach("Note.pdf", b"%PDF-1.7 another").await,
            "removal" => {
                let path = format!("{}/attachments/removal", desk.letter);
                desk.elin.post(&path, &[("name", "Note.pdf")]).await
            }
            _ => desk.invite(("title", "Lunch")).await,
        };
        changed.says("“Round one” is a draft again");
    }
}

#[tokio::test]
async fn whoever_attached_a_file_does_not_approve_it() {
    let mut desk = desk().await;
    desk.noor.get(&desk.letter).await;
    let path = format!("{}/attachments", desk.letter);
    desk.noor.upload(&path, &[], ("file", "Note.pdf", PDF)).await.says("goes along");
    let campaign = desk.submitted().await;
    desk.noor.get(&campaign).await.says("You attached “Note.pdf” to the letter: somebody else has to approve it.");
}

#[tokio::test]
async fn a_file_that_no_mail_should_carry_is_refused_in_words() {
    let mut desk = desk().await;
    let large = vec![b'x'; 30 * 1024 * 1024];
    let said = "The files of one letter may have 7 MB together";
    desk.attach("Large.pdf", &large).await.is(StatusCode::UNPROCESSABLE_ENTITY).says(said);
    // A body that says itself how large it is, is not read at all: this one would not parse.
    let request = Request::post(format!("{}/attachments", desk.letter))
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b")
        .header(header::CONTENT_LENGTH, 30 * 1024 * 1024)
        .body(Body::from("no parts"))
        .unwrap();
    desk.elin.send(request).await.is(StatusCode::UNPROCESSABLE_ENTITY).says(said);
    for (name, content, says) in [
        ("run.exe", b"MZ".as_slice(), "“run.exe” cannot be attached"),
        ("note.pdf", b"MZ".as_slice(), "is not what its ending says"),
        ("note.pdf", b"".as_slice(), "“note.pdf” is empty."),
    ] {
        desk.attach(name, content).await.is(StatusCode::UNPROCESSABLE_ENTITY).says(says);
    }
    // Two of four megabytes are too much together; the first stays.
    let four = [PDF, &vec![b' '; 4 * 1024 * 1024]].concat();
    desk.attach("One.pdf", &four).await.is(StatusCode::OK);
    desk.attach("Two.pdf", &four).await.is(StatusCode::UNPROCESSABLE_ENTITY).says(said);
    let page = desk.elin.get(&desk.letter).await;
    assert_eq!(page.texts("#along .along a"), ["One.pdf"]);
    let file = desk.elin.get(&page.attribute("#along .along a", "href").unwrap()).await;
    assert_eq!(file.bytes, four);
    assert_eq!(file.headers[header::CONTENT_DISPOSITION], "attachment; filename*=UTF-8''One.pdf");
}

#[tokio::test]
async fn an_invitation_that_makes_no_sense_is_refused_beside_its_field() {
    let mut desk = desk().await;
    for (changed, says) in [
        (("until", "08:00"), "It has to end after it begins."),
        (("zone", "Europe/Bruxelles"), "There is no such time zone"),
        (("title", ""), "Give it a name."),
        (("date", "2027-03-28"), "Event"),
    ] {
        if changed.0 == "date" {
            // The night when the clocks go forward.
            let fields = [
                ("title", "Vigil"),
                ("date", "2027-03-28"),
                ("from", "02:30"),
                ("until", "04:00"),
                ("zone", "Europe/Brussels"),
                ("method", "publish"),
            ];
            let refused = desk.elin.post(&format!("{}/invitation", desk.letter), &fields).await;
            refused.is(StatusCode::UNPROCESSABLE_ENTITY).says("02:30 does not exist on 2027-03-28");
        } else {
            desk.invite(changed).await.is(StatusCode::UNPROCESSABLE_ENTITY).says(says);
        }
    }
    desk.invite(("title", "Breakfast")).await.says("goes along");
    desk.elin.get(&desk.letter).await.says("Tue 1 Dec 2026, 08:30 to 09:30, Europe/Brussels");
    desk.elin.post(&format!("{}/invitation/removal", desk.letter), &[]).await.says("invites to nothing any more");
}

#[tokio::test]
async fn every_save_is_a_version_that_can_be_compared_and_restored() {
    let mut desk = desk().await;
    desk.write(&[("subject", "One page"), ("body", "we meet on Monday.\n")]).await.says("saved");
    desk.write(&[("subject", "One page"), ("body", "we meet on Tuesday.\n")]).await.says("saved");
    // The same again is no version.
    desk.write(&[("subject", "One page"), ("body", "we meet on Tuesday.\n")]).await.says("saved");
    let page = desk.elin.get(&format!("{}/versions?language=en", desk.letter)).await;
    assert_eq!(page.texts("aside ol a"), ["Version 3", "Version 2", "Version 1"]);
    assert_eq!(page.texts(".d-del mark"), ["Monday."]);
    assert_eq!(page.texts(".d-add mark"), ["Tuesday."]);
    let second = desk.elin.get(&format!("{}/versions?language=en&number=1&against=latest", desk.letter)).await;
    second.says("{{salutation}}").says("we meet on Tuesday.");
    let fields = [("language", "en"), ("side", "all")];
    let restored = desk.elin.post(&format!("{}/versions/2/restoration", desk.letter), &fields).await;
    restored.says("Version 2 is the text again.").says("we meet on Monday.");
    let page = desk.elin.get(&format!("{}/versions?language=en", desk.letter)).await;
    assert_eq!(page.texts("aside ol a").len(), 4, "restoring is a version too");
    desk.elin.post(&format!("{}/versions/9/restoration", desk.letter), &fields).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_preview_is_the_mail_itself_for_whoever_is_sought() {
    let mut desk = desk().await;
    desk.attach("Note.pdf", PDF).await.says("goes along");
    let preview = format!("{}/preview?for=objective:{}", desk.letter, desk.objective);
    let page = desk.elin.get(&format!("{preview}&q=velchev")).await;
    page.says("5 of 5").says("Elin Lindqvist <elin.lindqvist@consultancy.example>").says("Note.pdf");
    desk.elin.get(&format!("{preview}&q=b")).await.says("Found");
    let frame = page.attribute("iframe", "src").unwrap();
    assert_eq!(page.attribute("iframe", "sandbox").as_deref(), Some(""));
    let html = desk.elin.get(&frame).await;
    let policy = html.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.contains("default-src 'none'") && policy.contains("sandbox"), "{policy}");
    assert_eq!(html.headers[header::X_FRAME_OPTIONS], "SAMEORIGIN");
    html.says("about EU Focal Point for R2P.");
    let phone = desk.elin.get(&format!("{preview}&view=phone")).await;
    assert_eq!(phone.attribute("iframe", "width").as_deref(), Some("375"));
    let text = desk.elin.get(&format!("{preview}&view=text")).await;
    assert!(text.attributes("iframe", "src").is_empty() && text.texts(".mail .pre")[0].contains("about EU Focal"));
    let source = page.attributes("aside a", "href").pop().unwrap();
    let mail = Parsed::new(&desk.elin.get(&source).await.bytes);
    assert_eq!((mail.subject.as_str(), mail.files[0].name.as_str()), ("One page", "Note.pdf"));
    assert!(mail.to.contains("member3@ep.example"), "{}", mail.to);
}

#[tokio::test]
async fn the_check_names_each_field_and_everybody_who_lacks_it() {
    let mut desk = desk().await;
    let body = "{{salutation}}\n\n{{person.committees}} {{#if person.group}}{{person.group}}{{/if}} {{default person.title \"\"}}x {{date objective.decision_day}}";
    desk.write(&[("subject", "One page"), ("body", body)]).await.says("saved");
    let check = format!("{}/check?for=objective:{}", desk.letter, desk.objective);
    let page = desk.elin.get(&check).await;
    let lacking: Vec<String> = page.texts("main h2 code");
    assert_eq!(lacking, ["objective.decision_day", "person.committees"]);
    page.says("5 of 5 lack it").says("1 of 5 lack it");
    let people = page.attributes("section:last-of-type .along a", "href");
    assert_eq!(people, [format!("/people/{}", desk.people[3])]);
    desk.write(&[("subject", "One page"), ("body", BODY)]).await.says("saved");
    desk.elin.get(&check).await.says("All 5 readers have every field");
}

#[tokio::test]
async fn a_test_goes_to_whoever_asks_is_marked_and_counts_for_nothing() {
    let mut desk = desk().await;
    desk.attach("Note.pdf", PDF).await.says("goes along");
    let campaign = desk.approved().await;
    let preview = format!("{}/preview?for=objective:{}&person={}", desk.letter, desk.objective, desk.people[4]);
    desk.elin.get(&preview).await.is(StatusCode::OK);
    let objective = format!("objective:{}", desk.objective);
    let person = desk.people[4].to_string();
    let fields = [("for", objective.as_str()), ("person", person.as_str()), ("language", "en"), ("side", "all")];
    let asked = desk.elin.post(&format!("{}/test", desk.letter), &fields).await;
    asked.says("A test is on its way to elin.lindqvist@consultancy.example.").says("on its way");
    desk.app.run_jobs().await;
    let sent = desk.app.mail.sent();
    assert_eq!(sent.len(), 1);
    assert_eq!(sent[0].envelope.to.as_str(), "elin.lindqvist@consultancy.example");
    let mail = sent[0].parsed();
    assert_eq!(mail.subject, "[Test] One page");
    assert!(mail.text.contains("Corentin Delabroye") && mail.files[0].name == "Note.pdf", "{}", mail.text);
    assert!(mail.message_id.as_deref().unwrap().starts_with("test."), "{:?}", mail.message_id);
    assert_eq!(mail.header("list-unsubscribe"), None);
    desk.elin.get(&preview).await.says("sent.");
    let page = desk.elin.get(&campaign).await;
    page.does_not_say("[Test]").says("Approved");
    let id: CampaignId = campaign.trim_start_matches("/campaigns/").parse().unwrap();
    let counts = focal::outreach::deliveries::progress(&desk.app.app.db, &Scope::system(), id).await.unwrap();
    assert_eq!((counts.total(), counts.open()), (5, 5), "the deliveries are as they were");
    // A text that is gone meanwhile is not sent, and says so.
    let french = [("subject", "Une page"), ("body", "Bonjour")];
    desk.elin.post(&format!("{}/variants/fr", desk.letter), &french).await.says("French text saved.");
    let fields = [("for", objective.as_str()), ("person", person.as_str()), ("language", "fr"), ("side", "all")];
    desk.elin.post(&format!("{}/test", desk.letter), &fields).await.says("on its way");
    desk.elin.post(&format!("{}/variants/fr/removal", desk.letter), &[]).await.says("removed");
    desk.app.run_jobs().await;
    assert_eq!(desk.app.mail.sent().len(), 1);
    desk.elin.get(&preview).await.says("not sent: This text is not there any more.");
}

#[tokio::test]
async fn a_client_s_own_salutation_stands_in_the_place_of_the_table_s() {
    let mut desk = desk().await;
    let path = format!("/clients/{}/salutations", desk.client);
    let page = desk.elin.get(&format!("{path}?language=en")).await;
    assert_eq!(page.attribute("input[name='female..']", "placeholder").as_deref(), Some("Dear Ms {family},"));
    let wrong = [("language", "en"), ("..member", "Dear {nmae},"), ("female..", "Dear all,")];
    let refused = desk.elin.post(&path, &wrong).await;
    refused.is(StatusCode::UNPROCESSABLE_ENTITY).says("In braces there can be {name}, {family} and {title}.");
    assert_eq!(refused.attribute("input[name='..member']", "value").as_deref(), Some("Dear {nmae},"));
    let own = [("language", "en"), ("..member", "Dear Member {family},")];
    desk.elin.post(&path, &own).await.says("English salutations saved.");
    let preview = format!("{}/preview?for=objective:{}&view=text", desk.letter, desk.objective);
    desk.elin.get(&preview).await.says("Dear Member Brannigan,");
    desk.elin.post(&path, &[("language", "en")]).await.says("saved");
    desk.elin.get(&preview).await.says("Dear Aoife Brannigan,");
    let mut stranger = desk.app.signed_in("Mathis Verhaegen", Role::Administrator, None).await;
    stranger.get(&path).await.is(StatusCode::NOT_FOUND);
    stranger.get("/letters").await;
    stranger.post(&path, &own).await.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn whoever_does_not_work_for_the_client_finds_nothing_of_its_letters() {
    let mut desk = desk().await;
    desk.attach("Note.pdf", PDF).await.says("goes along");
    let mut stranger = desk.app.signed_in("Mathis Verhaegen", Role::Administrator, None).await;
    stranger.get("/letters").await.does_not_say("Note");
    let at = desk.letter.clone();
    for page in ["versions", "check", "preview/html", "preview/source", "invitation", "attachments?name=Note.pdf"] {
        stranger.get(&format!("{at}/{page}")).await.is(StatusCode::NOT_FOUND);
    }
    let words = [("language", "en"), ("side", "all"), ("name", "Note.pdf"), ("for", "x"), ("title", "Mine")];
    for action in ["versions/1/restoration", "attachments/removal", "invitation", "invitation/removal", "test"] {
        stranger.post(&format!("{at}/{action}"), &words).await.is(StatusCode::NOT_FOUND);
    }
    let uploaded = stranger.upload(&format!("{at}/attachments"), &[], ("file", "Mine.pdf", PDF)).await;
    uploaded.is(StatusCode::NOT_FOUND);
    let own = desk.app.client("Another").await;
    assert_ne!(own, desk.client);
    desk.elin.get(&at).await.says("Note.pdf").does_not_say("Mine.pdf");
}
