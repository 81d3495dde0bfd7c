//! Who letters come from, by which account they leave, how they are signed, and how their readers unsubscribe.

use std::path::PathBuf;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use chrono::TimeDelta;
use focal::accounts::{ClientId, Role};
use focal::config::{Config, DkimSettings, MailKind, SmtpSecurity, SmtpSettings};
use focal::jobs;
use focal::mail::{Parsed, Signer};
use focal::objectives;
use focal::outreach::audiences::Audience;
use focal::outreach::campaigns::{self, CampaignId, Draft, FollowUp, SendingHours, Sequence, State as CampaignState};
use focal::outreach::deliveries::{self, DeliveryLine, Page, State};
use focal::outreach::letters::{self, LetterId};
use focal::outreach::relays::{self, TRIPS};
use focal::outreach::senders::{self, Equipment, NewSender, SenderId};
use focal::outreach::{Language, Refused, suppressions};

use crate::support::app::{PASSWORD, TestApp};
use crate::support::browser::Browser;
use crate::support::make::{self, ALL, Member, Scheduled};
use crate::support::servers::free_port;
use crate::support::skips::skipped;
use crate::support::smtp::{Script, SmtpServer, mailer};

fn key(name: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/dkim")).join(name)
}

fn dkim(config: &mut Config, name: &str, domain: &str, file: &str) {
    let settings = DkimSettings { domain: domain.into(), selector: "focal1".into(), key_file: key(file) };
    config.mail.dkim.insert(name.into(), settings);
}

/// An account at a relay on this machine.
fn account(port: u16) -> SmtpSettings {
    SmtpSettings { port, security: SmtpSecurity::None, timeout_seconds: 2, ..SmtpSettings::at("127.0.0.1") }
}

/// A campaign of the default account, scheduled, and whatever else a test adds.
struct House {
    app: TestApp,
    made: Scheduled,
    client: ClientId,
}

impl House {
    async fn new(to: &[Member], settings: impl FnOnce(&mut Config)) -> House {
        let app = TestApp::with(settings).await;
        let made = make::scheduled(&app.app.db, to, app.app.now()).await;
        let client = campaigns::get(&app.app.db, &ALL, made.campaign).await.unwrap().client_id;
        House { app, made, client }
    }

    /// A sender of the client.
    async fn sender(&self, change: impl FnOnce(&mut NewSender)) -> SenderId {
        let mut new = NewSender {
            name: "Elin Lindqvist".into(),
            address: "elin@coalition.example".into(),
            reply_to: Some("office@coalition.example".into()),
            signature: String::new(),
            mail_account: "default".into(),
            dkim_key: None,
        };
        change(&mut new);
        let app = &self.app.app;
        let mut tx = app.db.begin().await.unwrap();
        let id = senders::create(&mut tx, &ALL, self.client, &new, self.made.author, app.now()).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// Another campaign to the same people, from a sender, as far as it is to go.
    async fn campaign(&self, name: &str, sender: SenderId, until: CampaignState) -> CampaignId {
        self.campaign_with(name, sender, Sequence::default(), until).await
    }

    /// One of several letters.
    async fn campaign_with(
        &self,
        name: &str,
        sender: SenderId,
        sequence: Sequence,
        until: CampaignState,
    ) -> CampaignId {
        let app = &self.app.app;
        let (author, now) = (self.made.author, app.now());
        let first = campaigns::get(&app.db, &ALL, self.made.campaign).await.unwrap();
        let draft = Draft {
            name: name.into(),
            objective: first.objective_id,
            letter: first.letter_id,
            audience: Audience::deciders(),
            sender: Some(sender),
            sender_name: String::new(),
            sender_address: String::new(),
            reply_to: None,
            hours: SendingHours::Any,
            sequence,
        };
        let mut tx = app.db.begin().await.unwrap();
        let id = campaigns::create(&mut tx, &ALL, &draft, author, now).await.unwrap();
        if until != CampaignState::Draft {
            campaigns::submit(&mut tx, &ALL, id, author, &app.equipment(), now).await.unwrap();
        }
        if !matches!(until, CampaignState::Draft | CampaignState::Submitted) {
            let noor = focal::accounts::by_email(&app.db, "noor.haddad@consultancy.example").await;
            let noor = noor.unwrap().unwrap().id;
            campaigns::approve(&mut tx, &ALL, id, noor, Role::Manager, &app.equipment(), now).await.unwrap();
        }
        tx.commit().await.unwrap();
        if until == CampaignState::Scheduled {
            self.schedule(id).await;
        }
        id
    }

    /// A letter of the client in a few words.
    async fn letter(&self, name: &str) -> LetterId {
        let app = &self.app.app;
        let (author, now) = (self.made.author, app.now());
        let mut tx = app.db.begin().await.unwrap();
        let id = letters::create(&mut tx, &ALL, self.client, name, Language::English, author, now).await.unwrap();
        let body = "{{salutation}}, we wrote to you.";
        letters::save_variant(&mut tx, &ALL, id, Language::English, name, body, author, now).await.unwrap();
        tx.commit().await.unwrap();
        id
    }

    /// Starts an approved campaign in a minute.
    async fn schedule(&self, id: CampaignId) {
        let (app, now) = (&self.app.app, self.app.app.now());
        let mut tx = app.db.begin().await.unwrap();
        let at = now + TimeDelta::minutes(1);
        campaigns::schedule(&mut tx, &ALL, id, at, campaigns::BRUSSELS, self.made.author, now).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Makes the letters of a campaign due that is scheduled for the next minute, and tells nobody to send them.
    async fn start(&self, id: CampaignId) {
        let (app, at) = (&self.app.app, self.app.app.now() + TimeDelta::minutes(1));
        let mut tx = app.db.begin().await.unwrap();
        let started = campaigns::start(&mut tx, &ALL, id, &app.equipment(), at).await.unwrap();
        assert!(matches!(started, campaigns::Start::Sending(_)), "{started:?}");
        tx.commit().await.unwrap();
    }

    async fn state(&self, id: CampaignId) -> CampaignState {
        campaigns::get(&self.app.app.db, &ALL, id).await.unwrap().state
    }

    /// What was done last to a campaign.
    async fn last_event(&self, id: CampaignId) -> String {
        campaigns::events(&self.app.app.db, &ALL, id).await.unwrap().pop().unwrap().detail
    }

    /// Lets time pass, then does what is due.
    async fn later(&self, by: TimeDelta) {
        let app = &self.app.app;
        app.clock.advance(by);
        jobs::fire(&app.db, app.now(), jobs::SCHEDULE).await.unwrap();
        self.app.run_jobs().await;
    }

    async fn lines(&self, campaign: CampaignId) -> Vec<DeliveryLine> {
        let page = Page { limit: 1000, offset: 0 };
        deliveries::list(&self.app.app.db, &ALL, campaign, None, page).await.unwrap()
    }

    async fn count(&self, campaign: CampaignId, state: State) -> i64 {
        deliveries::progress(&self.app.app.db, &ALL, campaign).await.unwrap().of(state)
    }

    /// Stops a campaign, and lets the job that waits for it find that out.
    async fn cancel(&self, campaign: CampaignId) {
        let app = &self.app.app;
        let mut tx = app.db.begin().await.unwrap();
        campaigns::cancel(&mut tx, &ALL, campaign, self.made.author, app.now()).await.unwrap();
        tx.commit().await.unwrap();
        self.later(TimeDelta::hours(1)).await;
    }

    async fn browser(&self, email: &str) -> Browser {
        let mut browser = self.app.browser();
        browser.sign_in(email, PASSWORD).await;
        browser
    }

    /// Camille Devos, who writes the campaigns.
    async fn camille(&self) -> Browser {
        self.browser("camille.devos@consultancy.example").await
    }
}

fn text(raw: &[u8]) -> String {
    String::from_utf8_lossy(raw).into_owned()
}

#[tokio::test]
async fn an_account_that_is_down_never_holds_up_the_letters_of_another() {
    let server = SmtpServer::start(Script::default()).await;
    let port = server.address.port();
    let mut house = House::new(&make::members(3), |config| {
        config.mail.kind = MailKind::Smtp;
        config.mail.accounts.insert("coalition".into(), account(port));
    })
    .await;
    house.app.app.mailer = mailer(free_port());
    let sender = house.sender(|new| new.mail_account = "coalition".into()).await;
    let other = house.campaign("Second round", sender, CampaignState::Scheduled).await;
    house.later(TimeDelta::minutes(1)).await;
    assert_eq!(house.count(house.made.campaign, State::Due).await, 3, "these wait for their own relay");
    assert_eq!(house.count(other, State::Accepted).await, 3);
    assert!(server.taken().iter().all(|letter| letter.from == "elin@coalition.example"));
    house.app.app.mailer = mailer(port);
    house.later(TimeDelta::hours(1)).await;
    assert_eq!(house.count(house.made.campaign, State::Accepted).await, 3);
    assert_eq!(server.taken().len(), 6);
}

#[tokio::test]
async fn a_follow_up_goes_by_the_account_of_its_campaign() {
    let (own, theirs) = (SmtpServer::start(Script::default()).await, SmtpServer::start(Script::default()).await);
    let port = theirs.address.port();
    let mut house = House::new(&make::members(3), |config| {
        config.mail.kind = MailKind::Smtp;
        config.mail.accounts.insert("coalition".into(), account(port));
    })
    .await;
    house.app.app.mailer = mailer(own.address.port());
    let sender = house.sender(|new| new.mail_account = "coalition".into()).await;
    let letter = house.letter("Reminder").await;
    let reminder = FollowUp { letter, after_days: 1, stops_when_met: false, stops_when_supportive: false };
    let sequence = Sequence { follow_ups: vec![reminder], comparison: None };
    let campaign = house.campaign_with("Two letters", sender, sequence, CampaignState::Scheduled).await;
    house.later(TimeDelta::minutes(1)).await;
    assert_eq!((own.taken().len(), theirs.taken().len()), (3, 3), "each campaign by its own account");
    house.later(TimeDelta::days(1)).await;
    assert_eq!(house.count(campaign, State::Accepted).await, 6);
    assert_eq!((own.taken().len(), theirs.taken().len()), (3, 6));
}

#[tokio::test]
async fn a_relay_in_trouble_is_left_in_peace_and_then_tried_with_one_letter() {
    let mut house = House::new(&make::members(12), |config| config.mail.connections = 3).await;
    house.app.app.mailer = mailer(free_port());
    house.later(TimeDelta::minutes(1)).await;
    for _ in 1..TRIPS {
        assert!(relays::in_trouble(&house.app.app.db).await.unwrap().is_empty(), "it may have been a moment");
        house.later(TimeDelta::minutes(1)).await;
    }
    let trouble = relays::in_trouble(&house.app.app.db).await.unwrap();
    assert_eq!(trouble.len(), 1);
    assert_eq!((trouble[0].mail_account.as_str(), trouble[0].failures), ("default", TRIPS));
    assert!(trouble[0].answer.contains("cannot be reached"), "{}", trouble[0].answer);

    let mut camille = house.camille().await;
    for page in ["/campaigns".to_owned(), format!("/campaigns/{}", house.made.campaign), "/settings/sending".into()] {
        let shown = camille.get(&page).await;
        shown.says("takes no letters since 24 Nov 2026, 14:01").says("12 letters wait.").says("Try now");
    }
    let server = SmtpServer::start(Script::default()).await;
    house.app.app.mailer = mailer(server.address.port());
    house.app.run_jobs().await;
    assert_eq!(server.connections(), 0, "not before its time");
    let asked = camille.post("/settings/sending/accounts/default/try", &[("back", "/campaigns")]).await;
    asked.says("It is tried now.");
    assert_eq!(asked.path, "/campaigns");
    house.app.run_jobs().await;
    let taken = server.taken();
    assert_eq!(taken.len(), 12);
    let first = taken.iter().filter(|letter| letter.connection == 1).count();
    assert!(first <= 2, "{first} letters went over the line that was tried");
    assert!(relays::in_trouble(&house.app.app.db).await.unwrap().is_empty());
    camille.get("/campaigns").await.does_not_say("takes no letters");
}

#[tokio::test]
async fn a_relay_that_says_of_itself_that_it_is_unwell_costs_few_letters_a_try() {
    let to: Vec<_> = (0..30).map(|i| Member::at(&format!("shutdown-421+{i}@ep.example"))).collect();
    let server = SmtpServer::start(Script::default()).await;
    let mut house = House::new(&to, |config| config.mail.connections = 2).await;
    house.app.app.mailer = mailer(server.address.port());
    house.later(TimeDelta::minutes(1)).await;
    let tried = house.lines(house.made.campaign).await.iter().filter(|line| line.attempts > 0).count();
    assert!((5..=8).contains(&tried), "{tried} letters were tried");
    house.later(TimeDelta::minutes(1)).await;
    house.later(TimeDelta::minutes(1)).await;
    let before = house.lines(house.made.campaign).await.iter().map(|line| line.attempts).sum::<i64>();
    assert_eq!(relays::in_trouble(&house.app.app.db).await.unwrap().len(), 1);
    house.later(TimeDelta::minutes(30)).await;
    let after = house.lines(house.made.campaign).await.iter().map(|line| line.attempts).sum::<i64>();
    assert_eq!(after - before, 1, "one letter finds out");
    assert_eq!(relays::in_trouble(&house.app.app.db).await.unwrap()[0].failures, TRIPS + 1);
    house.cancel(house.made.campaign).await;
}

#[tokio::test]
async fn one_process_tries_a_relay_and_the_others_wait() {
    let app = TestApp::new().await;
    let now = app.app.now();
    let mut tx = app.app.db.begin().await.unwrap();
    for _ in 0..TRIPS {
        relays::failed(&mut tx, "default", "421 4.3.2 Closing", now, 0.0).await.unwrap();
    }
    let later = now + TimeDelta::minutes(5);
    assert!(matches!(relays::ask(&mut tx, "default", now).await.unwrap(), relays::Leave::NotBefore(_)));
    assert_eq!(relays::ask(&mut tx, "default", later).await.unwrap(), relays::Leave::OneTry);
    assert!(matches!(relays::ask(&mut tx, "default", later).await.unwrap(), relays::Leave::NotBefore(_)));
    assert_eq!(relays::ask(&mut tx, "coalition", later).await.unwrap(), relays::Leave::Free);
    relays::failed(&mut tx, "default", "421 4.3.2 Closing", later, 0.0).await.unwrap();
    let trouble = relays::in_trouble(&mut tx).await.unwrap();
    assert_eq!((trouble[0].since, trouble[0].failures), (now, TRIPS + 1), "since the first of them");
    assert!(relays::answered(&mut tx, "default").await.unwrap());
    assert_eq!(relays::ask(&mut tx, "default", later).await.unwrap(), relays::Leave::Free);
    tx.commit().await.unwrap();
}

/// Has dkimpy look at messages; none where there is no dkimpy.
fn verified_by_another(signer: &Signer, messages: &[Vec<u8>]) -> Option<bool> {
    let python = ["python3", "/usr/bin/python3"].into_iter().find(|python| {
        let found = std::process::Command::new(python).args(["-c", "import dkim, nacl"]).output();
        found.is_ok_and(|found| found.status.success())
    })?;
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<PathBuf> = (0..messages.len()).map(|at| folder.path().join(at.to_string())).collect();
    for (file, message) in files.iter().zip(messages) {
        std::fs::write(file, message).unwrap();
    }
    let record = signer.record();
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/src/bench/delivery/verify.py");
    let mut command = std::process::Command::new(python);
    command.arg(script).args([record.name, record.text]).args(files);
    Some(command.output().unwrap().status.success())
}

#[tokio::test]
async fn letters_are_signed_so_that_another_implementation_says_so() {
    let settings = |config: &mut Config| {
        config.public_url = "https://focal.example".into();
        dkim(config, "rsa", "coalition.example", "rsa.pem");
        dkim(config, "ed25519", "coalition.example", "ed25519.pem");
    };
    let house = House::new(&make::members(2), settings).await;
    for name in ["rsa", "ed25519"] {
        let sender = house
            .sender(|new| {
                new.name = format!("Élin {name}");
                new.dkim_key = Some(name.into());
            })
            .await;
        house.campaign(name, sender, CampaignState::Scheduled).await;
    }
    house.later(TimeDelta::minutes(1)).await;
    let sent: Vec<Vec<u8>> = house.app.mail.sent().into_iter().map(|sent| sent.raw).collect();
    let of = |kind: &str| -> Vec<Vec<u8>> {
        let mark = format!("DKIM-Signature: v=1; a={kind}-sha256;");
        sent.iter().filter(|raw| text(raw).starts_with(&mark)).cloned().collect()
    };
    let signed_headers = text(&of("rsa")[0]).replace("\r\n\t", "");
    assert!(signed_headers.contains("list-unsubscribe:list-unsubscribe-post:"), "as RFC 8058 4 asks: {signed_headers}");
    for (name, kind) in [("rsa", "rsa"), ("ed25519", "ed25519")] {
        let signer = house.app.app.keys.get(name).unwrap();
        let letters = of(kind);
        assert_eq!(letters.len(), 2);
        let Some(is_right) = verified_by_another(signer, &letters) else {
            return skipped("signatures verified: no Python with dkimpy here");
        };
        assert!(is_right, "{kind}");
        let forged = vec![text(&letters[0]).replacen("Reply-To: ", "Reply-To: x", 1).into_bytes()];
        assert_ne!(forged[0], letters[0]);
        assert_eq!(verified_by_another(signer, &forged), Some(false), "{kind}: another address for answers");
    }
}

#[test]
fn a_key_that_cannot_sign_is_refused_with_the_reason() {
    let load = |file: &str| Signer::load("coalition.example", "focal1", &key(file));
    let why = |file: &str| load(file).unwrap_err();
    assert!(why("short.pem").contains("too short"), "{}", why("short.pem"));
    assert!(why("p256.pem").contains("another kind"), "{}", why("p256.pem"));
    assert!(why("README.md").contains("holds no private key"));
    assert!(why("nowhere.pem").contains("cannot be read"));
    let public = std::fs::read_to_string(key("rsa.public")).unwrap();
    for file in ["rsa.pem", "pkcs1.pem"] {
        let record = load(file).unwrap().record();
        assert_eq!(record.text, format!("v=DKIM1; k=rsa; p={public}"), "{file}");
        assert_eq!(record.name, "focal1._domainkey.coalition.example");
    }
    assert_eq!(load("ed25519.pem").unwrap().describe(), "Ed25519");
}

#[tokio::test]
async fn a_sender_brings_everything_that_it_has_into_a_letter() {
    let house = House::new(&make::members(1), |_| {}).await;
    let app = &house.app.app;
    let sender = house.sender(|new| new.signature = "Elin Lindqvist\nDirector\n".into()).await;
    let id = house.campaign("Signed", sender, CampaignState::Draft).await;
    let campaign = campaigns::get(&app.db, &ALL, id).await.unwrap();
    assert_eq!(campaign.sender_name, "Elin Lindqvist");
    assert_eq!(campaign.reply_to.as_deref(), Some("office@coalition.example"));
    assert_eq!(campaign.signature, "Elin Lindqvist\nDirector");
    let mut camille = house.camille().await;
    let letter = format!("/letters/{}/variants/en", campaign.letter_id);
    camille.get(&format!("/letters/{}", campaign.letter_id)).await;
    let words =
        [("subject", "Note"), ("body", "{{salutation}}\n\nYours,\n{{sender.signature}}\n"), ("format", "plain")];
    camille.post(&letter, &words).await.is(StatusCode::OK);
    camille.get(&format!("/campaigns/{id}")).await.says("Yours, Elin Lindqvist Director");
}

#[tokio::test]
async fn a_change_of_the_sender_reaches_drafts_and_takes_approvals_back() {
    let house = House::new(&make::members(1), |_| {}).await;
    let app = &house.app.app;
    let sender = house.sender(|_| {}).await;
    let (draft, approved) = (
        house.campaign("Draft", sender, CampaignState::Draft).await,
        house.campaign("Approved", sender, CampaignState::Approved).await,
    );
    let mut camille = house.camille().await;
    let page = camille.get(&format!("/senders/{sender}")).await;
    page.is(StatusCode::OK);
    let fields = [
        ("name", "Elin L."),
        ("address", "elin@coalition.example"),
        ("reply_to", "office@coalition.example"),
        ("signature", ""),
        ("mail_account", "default"),
        ("dkim_key", ""),
    ];
    let saved = camille.post(&format!("/senders/{sender}"), &fields).await;
    saved.says("The campaign “Approved” is a draft again: submit it anew.");
    for id in [draft, approved] {
        let campaign = campaigns::get(&app.db, &ALL, id).await.unwrap();
        assert_eq!((campaign.state, campaign.sender_name.as_str()), (CampaignState::Draft, "Elin L."));
    }
    let undo = saved.attribute(".toast form", "action").unwrap();
    camille.post(&undo, &[]).await.says("The sender is what it was before.");
    let campaign = campaigns::get(&app.db, &ALL, draft).await.unwrap();
    assert_eq!(campaign.sender_name, "Elin Lindqvist");

    let retired = camille.post(&format!("/senders/{sender}/retirement"), &[]).await;
    retired.says("“Elin Lindqvist” is retired.").says("Retired");
    camille.get("/campaigns/new").await.does_not_say("Elin Lindqvist");
    camille.get(&format!("/campaigns/{draft}/settings")).await.says("Elin Lindqvist <elin@coalition.example>");
    let undo = retired.attribute(".toast form", "action").unwrap();
    camille.post(&undo, &[]).await.says("The sender is offered again.");
    camille.get("/campaigns/new").await.says("Elin Lindqvist <elin@coalition.example>");
}

#[tokio::test]
async fn a_sender_is_entered_on_its_page_and_belongs_to_its_client() {
    let house = House::new(&make::members(1), |config| {
        dkim(config, "other", "elsewhere.example", "ed25519.pem");
    })
    .await;
    let mut camille = house.camille().await;
    camille.get("/senders/new").await.says("Not signed").says("other (elsewhere.example)");
    let client = house.client.to_string();
    let with = |name: &'static str, address: &'static str, account: &'static str| {
        [
            ("client", client.clone()),
            ("name", name.to_owned()),
            ("address", address.to_owned()),
            ("mail_account", account.to_owned()),
            ("dkim_key", "other".to_owned()),
        ]
    };
    let mut send = async |fields: [(&'static str, String); 5]| {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        camille.post("/senders", &fields).await
    };
    let wrong = send(with("Elin\r\nBcc: all@ep.example", "elin", "nowhere")).await;
    wrong.is(StatusCode::UNPROCESSABLE_ENTITY).says("Choose a mail account from the list.");
    let wrong = send(with("Elin\r\nBcc: all@ep.example", "elin", "default")).await;
    wrong.is(StatusCode::UNPROCESSABLE_ENTITY).says("Write the name on one line");
    let entered = send(with("Elin", "elin@coalition.example", "default")).await;
    entered.says("Sender entered.").says("Letters from coalition.example are signed for elsewhere.example");
    let again = send(with("Elin", "elin@coalition.example", "default")).await;
    again.is(StatusCode::UNPROCESSABLE_ENTITY).says("Another sender of this client has this name and address");

    let other = house.app.client("Somebody else").await;
    let mut stranger = house.app.signed_in("Rasa Kazlauskas", Role::Consultant, Some(other)).await;
    stranger.get("/senders").await.says("No sender yet");
    stranger.get(&entered.path).await.is(StatusCode::NOT_FOUND);
    let retirement = stranger.post(&format!("{}/retirement", entered.path), &[]).await;
    retirement.is(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_campaign_whose_account_is_not_in_the_settings_is_not_submitted_or_approved() {
    let settings = |config: &mut Config| {
        config.mail.accounts.insert("gone".into(), account(2525));
    };
    let mut house = House::new(&make::members(2), settings).await;
    let sender = house.sender(|new| new.mail_account = "gone".into()).await;
    let draft = house.campaign("Draft", sender, CampaignState::Draft).await;
    let submitted = house.campaign("Submitted", sender, CampaignState::Submitted).await;
    house.app.app.accounts = Arc::default();

    let mut camille = house.camille().await;
    let page = camille.get(&format!("/campaigns/{draft}")).await;
    page.says("The mail account “gone” of the sender is not in the settings").does_not_say("Submit for approval");
    camille.post(&format!("/campaigns/{draft}/submission"), &[]).await.says("is not in the settings");
    let mut noor = house.browser("noor.haddad@consultancy.example").await;
    noor.get(&format!("/campaigns/{submitted}")).await.says("The mail account “gone” of the sender is not in the");
    noor.post(&format!("/campaigns/{submitted}/approval"), &[]).await.says("is not in the settings");
    assert_eq!(house.state(draft).await, CampaignState::Draft);
    assert_eq!(house.state(submitted).await, CampaignState::Submitted);

    // Whoever else calls the verbs is refused as well, and nothing is planned, whatever becomes of the transaction.
    let (app, author) = (&house.app.app, house.made.author);
    let noor = focal::accounts::by_email(&app.db, "noor.haddad@consultancy.example").await.unwrap().unwrap().id;
    let (has, now) = (Equipment::new(["another"], ["ours"]), app.now());
    let mut tx = app.db.begin().await.unwrap();
    let refused = campaigns::submit(&mut tx, &ALL, draft, author, &has, now).await.unwrap_err();
    assert!(matches!(&refused, Refused::Blocked(why) if why.len() == 1 && why[0].contains("“gone”")), "{refused}");
    let refused = campaigns::approve(&mut tx, &ALL, submitted, noor, Role::Manager, &has, now).await.unwrap_err();
    assert!(matches!(&refused, Refused::Blocked(why) if why.len() == 1 && why[0].contains("“gone”")), "{refused}");
    tx.commit().await.unwrap();
    assert_eq!((house.state(submitted).await, house.lines(submitted).await.len()), (CampaignState::Submitted, 0));
}

#[tokio::test]
async fn a_campaign_whose_account_has_gone_missing_by_its_start_is_held_and_says_why() {
    let settings = |config: &mut Config| {
        config.mail.accounts.insert("gone".into(), account(2525));
    };
    let mut house = House::new(&make::members(2), settings).await;
    let sender = house.sender(|new| new.mail_account = "gone".into()).await;
    let held = house.campaign("Held", sender, CampaignState::Scheduled).await;
    let begun = house.campaign("Begun", sender, CampaignState::Scheduled).await;
    house.start(begun).await;
    let accounts = std::mem::take(&mut house.app.app.accounts);
    house.later(TimeDelta::minutes(1)).await;
    assert_eq!(house.state(held).await, CampaignState::Approved);
    assert_eq!((house.count(held, State::Planned).await, house.count(held, State::Due).await), (2, 0));
    let mut camille = house.camille().await;
    let page = camille.get(&format!("/campaigns/{held}")).await;
    page.says("Held: the mail account “gone” of its sender is not in the settings.");
    page.says("The mail account “gone” of the sender is not in the settings: choose another");
    // What had begun waits.
    assert_eq!(house.count(begun, State::Due).await, 2);
    let page = camille.get(&format!("/campaigns/{begun}")).await;
    page.says("The mail account “gone” is not in the settings.").says("2 letters wait.");

    house.app.app.accounts = accounts;
    house.schedule(held).await;
    house.later(TimeDelta::minutes(1)).await;
    assert_eq!(house.count(held, State::Accepted).await, 2);
}

/// The link that unsubscribes, without the house before it.
fn link(raw: &[u8]) -> String {
    let parsed = Parsed::headers_only(raw);
    let header = parsed.header("List-Unsubscribe").unwrap();
    let start = header.find("https://focal.example").unwrap() + "https://focal.example".len();
    header[start..start + header[start..].find('>').unwrap()].to_owned()
}

async fn one_click(app: &TestApp, path: &str) -> (StatusCode, String) {
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site");
    let answer = app.browser().send(request.body(Body::from("List-Unsubscribe=One-Click")).unwrap()).await;
    (answer.status, answer.text())
}

#[tokio::test]
async fn one_click_unsubscribes_and_a_look_does_not() {
    let house = House::new(&make::members(2), |config| config.public_url = "https://focal.example/".into()).await;
    let app = &house.app.app;
    let sender = house.sender(|_| {}).await;
    house.later(TimeDelta::minutes(1)).await;
    let waiting = house.campaign("Second round", sender, CampaignState::Approved).await;
    let sent = house.app.mail.sent();
    let letter = sent.iter().find(|sent| sent.envelope.to.as_str() == "member0@ep.example").unwrap();
    let parsed = Parsed::headers_only(&letter.raw);
    assert_eq!(parsed.header("List-Unsubscribe-Post"), Some("List-Unsubscribe=One-Click"));
    let header = parsed.header("List-Unsubscribe").unwrap();
    assert!(header.contains("mailto:camille.devos@consultancy.example?subject=unsubscribe"), "{header}");
    let path = link(&letter.raw);
    assert!(path.starts_with("/unsubscribe/") && !path.contains('@'), "{path}");

    let mut reader = house.app.browser();
    let page = reader.get(&path).await;
    page.is(StatusCode::OK).says("You got a letter from Camille Devos").says("No more letters");
    let suppressed = async || suppressions::among(&app.db, ["member0@ep.example".to_owned()]).await.unwrap().len();
    assert_eq!(suppressed().await, 0, "gateways follow links");

    assert_eq!(one_click(&house.app, &path).await.0, StatusCode::OK);
    assert_eq!(suppressed().await, 1);
    assert_eq!(house.count(waiting, State::Skipped).await, 1, "what waited for them is skipped at once");
    assert_eq!(house.count(waiting, State::Planned).await, 1);
    let (status, said) = one_click(&house.app, &path).await;
    assert!(status == StatusCode::OK && said.contains("This had been noted already."), "{said}");
    reader.get(&path).await.says("This had been noted already.");

    let mut tx = app.db.begin().await.unwrap();
    campaigns::void_approval(&mut tx, &ALL, waiting, house.made.author, "another word", app.now()).await.unwrap();
    tx.commit().await.unwrap();
    assert!(house.lines(waiting).await.is_empty(), "nothing of it had begun");

    let line = house.lines(house.made.campaign).await.into_iter().find(|line| line.address == "member0@ep.example");
    let line = line.unwrap();
    let history = deliveries::get(&app.db, &ALL, line.id).await.unwrap().events;
    let noted = history.iter().filter(|event| event.detail.contains("unsubscribed by the link")).count();
    assert_eq!((noted, line.state), (1, State::Accepted));
    let mut noor = house.browser("noor.haddad@consultancy.example").await;
    noor.get(&format!("/people/{}", line.person_id)).await.says("objected to being written to");
    noor.get(&format!("/deliveries/{}", line.id)).await.says("Unsubscribed by this letter");
    let mut camille = house.camille().await;
    camille.get(&format!("/deliveries/{}", line.id)).await.does_not_say("It was a mistake");
    let lifted = noor.post(&format!("/deliveries/{}/subscription", line.id), &[]).await;
    lifted.says("The person may be written to again.").does_not_say("It was a mistake");
    assert_eq!(suppressed().await, 0);
    noor.get(&format!("/people/{}", line.person_id)).await.does_not_say("objected to being written to");
}

#[tokio::test]
async fn a_link_that_is_of_no_letter_says_so_kindly_and_changes_nothing() {
    let house = House::new(&make::members(1), |config| config.public_url = "https://focal.example".into()).await;
    let (status, said) = one_click(&house.app, "/unsubscribe/anything").await;
    assert!(status == StatusCode::NOT_FOUND && said.contains("Answer the letter"), "before any link was made: {said}");
    house.later(TimeDelta::minutes(1)).await;
    let path = link(&house.app.mail.sent()[0].raw);
    let mut forged = path.clone();
    let last = forged.pop().unwrap();
    forged.push(if last == 'A' { 'Q' } else { 'A' });
    let (status, said) = one_click(&house.app, &forged).await;
    assert!(status == StatusCode::NOT_FOUND && said.contains("This link cannot be used"), "{said}");
    let mut reader = house.app.browser();
    reader.get(&forged).await.is(StatusCode::NOT_FOUND);
    let other_form = reader.post_raw(&path, "a=b".into()).await;
    other_form.is(StatusCode::OK).says("Confirm that you want no more");
    for _ in 0..200 {
        reader.get(&forged).await;
    }
    reader.get(&path).await.is(StatusCode::TOO_MANY_REQUESTS).says("Try again in a minute");
    let line = &house.lines(house.made.campaign).await[0];
    assert!(suppressions::among(&house.app.app.db, [line.address.clone()]).await.unwrap().is_empty());
}

#[tokio::test]
async fn without_https_readers_unsubscribe_by_mail_and_the_page_says_why() {
    let house = House::new(&make::members(1), |_| {}).await;
    house.later(TimeDelta::minutes(1)).await;
    let sent = house.app.mail.sent();
    let parsed = Parsed::headers_only(&sent[0].raw);
    let header = parsed.header("List-Unsubscribe").unwrap();
    assert_eq!(header, "<mailto:camille.devos@consultancy.example?subject=unsubscribe>");
    assert!(parsed.header("List-Unsubscribe-Post").is_none());
    house.camille().await.get("/settings/sending").await.says("take a public_url with https (RFC 8058)");
}

#[tokio::test]
async fn a_sender_of_another_client_cannot_be_chosen() {
    let house = House::new(&make::members(1), |_| {}).await;
    let app = &house.app.app;
    let other = house.app.client("Somebody else").await;
    let mut tx = app.db.begin().await.unwrap();
    let new = NewSender {
        name: "Rasa".into(),
        address: "rasa@else.example".into(),
        reply_to: None,
        signature: String::new(),
        mail_account: "default".into(),
        dkim_key: None,
    };
    let foreign = senders::create(&mut tx, &ALL, other, &new, house.made.author, app.now()).await.unwrap();
    let first = campaigns::get(&mut tx, &ALL, house.made.campaign).await.unwrap();
    let draft = Draft { name: "Mixed".into(), sender: Some(foreign), ..first.as_draft() };
    let refused = campaigns::create(&mut tx, &ALL, &draft, house.made.author, app.now()).await.unwrap_err();
    assert!(matches!(&refused, Refused::Invalid(faults) if faults[0].field == "sender"), "{refused}");
    assert!(objectives::get(&mut tx, &ALL, first.objective_id).await.unwrap().is_some());
    tx.rollback().await.unwrap();
}

#[tokio::test]
async fn a_letter_whose_key_is_gone_from_the_settings_waits_and_is_not_sent_unsigned() {
    let mut house =
        House::new(&make::members(1), |config| dkim(config, "ours", "coalition.example", "ed25519.pem")).await;
    let sender = house.sender(|new| new.dkim_key = Some("ours".into())).await;
    let campaign = house.campaign("Signed", sender, CampaignState::Scheduled).await;
    house.start(campaign).await;
    let keys = std::mem::take(&mut house.app.app.keys);
    house.later(TimeDelta::minutes(1)).await;
    let line = &house.lines(campaign).await[0];
    assert_eq!(line.state, State::Deferred);
    assert_eq!(line.reason.as_deref(), Some("The DKIM key “ours” is not in the settings."));
    house.app.app.keys = keys;
    house.later(TimeDelta::minutes(2)).await;
    assert_eq!(house.count(campaign, State::Accepted).await, 1);
    assert!(house.app.mail.sent().iter().any(|sent| text(&sent.raw).starts_with("DKIM-Signature: ")));
}

#[tokio::test]
async fn a_campaign_whose_key_has_gone_missing_by_its_start_is_held_and_nothing_is_sent_unsigned() {
    let mut house =
        House::new(&make::members(1), |config| dkim(config, "ours", "coalition.example", "ed25519.pem")).await;
    let sender = house.sender(|new| new.dkim_key = Some("ours".into())).await;
    let campaign = house.campaign("Signed", sender, CampaignState::Scheduled).await;
    let keys = std::mem::take(&mut house.app.app.keys);
    house.later(TimeDelta::minutes(1)).await;
    assert_eq!(house.state(campaign).await, CampaignState::Approved);
    let why = house.last_event(campaign).await;
    assert!(why.starts_with("held: the DKIM key “ours” of its sender is not in the settings"), "{why}");
    let of_sender =
        |house: &House| house.app.mail.sent().iter().filter(|sent| text(&sent.raw).contains("elin@")).count();
    assert_eq!(of_sender(&house), 0);
    house.app.app.keys = keys;
    house.schedule(campaign).await;
    house.later(TimeDelta::minutes(1)).await;
    assert_eq!((house.count(campaign, State::Accepted).await, of_sender(&house)), (1, 1));
    assert!(house.app.mail.sent().iter().any(|sent| text(&sent.raw).starts_with("DKIM-Signature: ")));
}
