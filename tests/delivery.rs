//! From a scheduled campaign to mail: over real SMTP conversations, whatever the relay does.

use std::collections::HashMap;
use std::time::Duration;

use chrono::TimeDelta;
use focal::directory::{self, Gender, Standing};
use focal::jobs;
use focal::mail::{Mailer, OpenError, Outcome, Parsed};
use focal::outreach::campaigns;
use focal::outreach::deliveries::{self, DeliveryLine, Page, State};
use focal::outreach::relays;
use focal::outreach::suppressions::{self, Reason};

use crate::support::app::TestApp;
use crate::support::make::{self, ALL, Member, Scheduled};
use crate::support::servers::{SmtpSink, free_port};
use crate::support::skips::skipped;
use crate::support::smtp::{Script, SmtpServer, mailer};

/// A campaign of one test, and whoever it goes to.
struct Journey {
    app: TestApp,
    made: Scheduled,
}

impl Journey {
    /// A minute before its time.
    async fn new(to: &[Member]) -> Journey {
        let app = TestApp::with(|config| config.mail.connections = 3).await;
        let made = make::scheduled(&app.app.db, to, app.app.now()).await;
        Journey { app, made }
    }

    /// With a relay of its own.
    async fn over(to: &[Member], script: Script) -> (Journey, SmtpServer) {
        let server = SmtpServer::start(script).await;
        let mut journey = Journey::new(to).await;
        journey.relay_at(server.address.port());
        (journey, server)
    }

    fn relay_at(&mut self, port: u16) {
        self.app.app.mailer = mailer(port);
    }

    /// Lets time pass, then does what is due.
    async fn later(&self, by: TimeDelta) {
        let app = &self.app.app;
        app.clock.advance(by);
        jobs::fire(&app.db, app.now(), jobs::SCHEDULE).await.unwrap();
        self.app.run_jobs().await;
    }

    /// Lets the campaign's time come.
    async fn start(&self) {
        self.later(TimeDelta::minutes(1)).await;
    }

    async fn lines(&self) -> Vec<DeliveryLine> {
        let page = Page { limit: 1000, offset: 0 };
        deliveries::list(&self.app.app.db, &ALL, self.made.campaign, None, page).await.unwrap()
    }

    /// The delivery to an address.
    async fn to(&self, address: &str) -> DeliveryLine {
        self.lines().await.into_iter().find(|line| line.address == address).unwrap()
    }

    /// Where the delivery to an address has been, in order.
    async fn way(&self, address: &str) -> Vec<State> {
        let delivery = deliveries::get(&self.app.app.db, &ALL, self.to(address).await.id).await.unwrap();
        delivery.events.iter().map(|event| event.state).collect()
    }

    async fn campaign(&self) -> campaigns::State {
        campaigns::get(&self.app.app.db, &ALL, self.made.campaign).await.unwrap().state
    }

    #[track_caller]
    fn assert_all(lines: &[DeliveryLine], state: State) {
        let other: Vec<_> =
            lines.iter().filter(|line| line.state != state).map(|line| (line.state, &line.reason)).collect();
        assert!(!lines.is_empty() && other.is_empty(), "not all are {state}: {other:?}");
    }
}

fn two() -> [Member; 2] {
    [
        Member::new("Aoife", "Brannigan", Gender::Female, "en", "aoife.brannigan@ep.example"),
        Member::new("Corentin", "Delabroye", Gender::Male, "fr", "corentin.delabroye@ep.example"),
    ]
}

#[tokio::test]
async fn everybody_gets_one_letter_in_their_language_and_the_campaign_finishes() {
    let (journey, server) = Journey::over(&two(), Script::default()).await;
    journey.app.run_jobs().await;
    assert_eq!(journey.campaign().await, campaigns::State::Scheduled, "its time has not come");
    journey.start().await;
    Journey::assert_all(&journey.lines().await, State::Accepted);
    assert_eq!(journey.campaign().await, campaigns::State::Finished);

    let taken = server.taken();
    assert_eq!(taken.len(), 2);
    let mails: HashMap<&str, Parsed> = taken.iter().map(|taken| (taken.to.as_str(), Parsed::new(&taken.raw))).collect();
    for (address, to, subject, salutation) in [
        (
            "aoife.brannigan@ep.example",
            "Aoife Brannigan <aoife.brannigan@ep.example>",
            "EU Focal Point for R2P: a request",
            "Dear Ms Brannigan,",
        ),
        (
            "corentin.delabroye@ep.example",
            "Corentin Delabroye <corentin.delabroye@ep.example>",
            "EU Focal Point for R2P : une demande",
            "Monsieur le Député,",
        ),
    ] {
        let (mail, line) = (&mails[address], journey.to(address).await);
        assert_eq!(mail.to, to);
        assert_eq!(mail.from, "Camille Devos <camille.devos@consultancy.example>");
        assert_eq!(mail.subject, subject);
        assert_eq!(mail.message_id.as_deref(), Some(line.message_id.as_str()));
        assert!(line.message_id.ends_with("@consultancy.example"));
        assert!(mail.text.starts_with(salutation), "{}", mail.text);
        assert!(mail.html.as_ref().is_some_and(|html| html.contains(salutation)), "{:?}", mail.html);
        let unsubscribe =
            mail.headers.iter().find(|(name, _)| name == "List-Unsubscribe").map(|(_, value)| value.trim());
        assert_eq!(unsubscribe, Some("<mailto:camille.devos@consultancy.example?subject=unsubscribe>"));
        assert_eq!(line.reason.as_deref(), Some("250 2.0.0 Taken"));
    }
    assert!(taken.iter().all(|taken| taken.from == "camille.devos@consultancy.example"));

    journey.later(TimeDelta::days(1)).await;
    assert_eq!(server.taken().len(), 2, "nobody is written to again");
}

#[tokio::test]
async fn every_letter_of_a_larger_campaign_goes_out_once_over_a_few_lines() {
    let script = Script { messages_per_connection: 40, ..Script::default() };
    let (journey, server) = Journey::over(&make::members(250), script).await;
    journey.start().await;
    let lines = journey.lines().await;
    Journey::assert_all(&lines, State::Accepted);
    assert!(lines.iter().all(|line| line.attempts == 1), "the end of a connection costs no attempt");
    let mut taken: Vec<_> = server.taken().into_iter().map(|taken| taken.message_id.unwrap()).collect();
    let mut planned: Vec<_> = lines.into_iter().map(|line| line.message_id).collect();
    taken.sort();
    planned.sort();
    assert_eq!(taken, planned);
    assert!((7..=10).contains(&server.connections()), "{} connections", server.connections());
}

#[tokio::test]
async fn an_address_that_does_not_exist_is_never_written_to_again() {
    let to = [Member::at("reject-550@ep.example"), Member::at("somebody@ep.example")];
    let (journey, _server) = Journey::over(&to, Script::default()).await;
    journey.start().await;
    let line = journey.to("reject-550@ep.example").await;
    assert_eq!(line.state, State::Rejected);
    assert!(line.reason.as_ref().is_some_and(|reason| reason.starts_with("550 5.1.1 ")), "{:?}", line.reason);
    assert_eq!(journey.to("somebody@ep.example").await.state, State::Accepted);
    assert_eq!(journey.campaign().await, campaigns::State::Finished);
    let db = &journey.app.app.db;
    let suppressed = suppressions::among(db, ["reject-550@ep.example".to_owned()]).await.unwrap();
    assert_eq!(suppressed.get("reject-550@ep.example"), Some(&Reason::HardBounce));
    let profile = directory::profile(db, journey.made.people[0], journey.app.app.today()).await.unwrap().unwrap();
    assert_eq!(profile.contact_details[0].standing, Standing::Bounced);
}

#[tokio::test]
async fn a_letter_that_is_put_off_goes_out_later() {
    let journey = Journey::new(&two()).await;
    let aoife = focal::mail::Address::parse("aoife.brannigan@ep.example").unwrap();
    let reply = focal::mail::Reply { code: 451, enhanced: None, text: "Greylisted".into() };
    journey.app.mail.answer(&aoife, Outcome::Deferred(reply.clone()));
    journey.start().await;
    let line = journey.to(aoife.as_str()).await;
    assert_eq!((line.state, line.reason.as_deref(), line.attempts), (State::Deferred, Some("451 Greylisted"), 1));
    assert_eq!(journey.campaign().await, campaigns::State::Sending, "one letter is open");
    assert_eq!(journey.app.mail.attempts().len(), 2);
    journey.app.mail.answer(&aoife, Outcome::Accepted(reply));
    journey.later(TimeDelta::minutes(2)).await;
    assert_eq!(journey.to(aoife.as_str()).await.state, State::Accepted);
    assert_eq!(journey.campaign().await, campaigns::State::Finished);
    assert_eq!(journey.app.mail.sent().len(), 2);
}

#[tokio::test]
async fn a_server_that_puts_a_letter_off_is_asked_again_and_given_up_after_five_days() {
    let (journey, server) = Journey::over(&[Member::at("defer-451@ep.example")], Script::default()).await;
    journey.start().await;
    assert_eq!(journey.to("defer-451@ep.example").await.state, State::Deferred);
    for _ in 0..40 {
        journey.later(TimeDelta::hours(4)).await;
    }
    let line = journey.to("defer-451@ep.example").await;
    assert_eq!(line.state, State::Rejected);
    assert!(line.reason.as_ref().is_some_and(|reason| reason.starts_with("gave up after five days")));
    assert!((20..40).contains(&line.attempts), "{} attempts", line.attempts);
    assert!(server.taken().is_empty());
    assert_eq!(journey.campaign().await, campaigns::State::Finished);
}

#[tokio::test]
async fn a_connection_lost_before_the_final_dot_is_tried_again() {
    use State::{Deferred, Due, Planned, Sending};
    let (mut journey, server) = Journey::over(&[Member::at("drop-before-dot@ep.example")], Script::default()).await;
    journey.start().await;
    assert!(server.taken().is_empty());
    let way = journey.way("drop-before-dot@ep.example").await;
    assert_eq!(way, [Planned, Due, Sending, Deferred]);
    // The next relay takes it.
    let sink = SmtpServer::start(Script { drops: false, ..Script::default() }).await;
    journey.relay_at(sink.address.port());
    journey.later(TimeDelta::minutes(2)).await;
    Journey::assert_all(&journey.lines().await, State::Accepted);
    assert_eq!(sink.taken().len(), 1);
}

#[tokio::test]
async fn a_connection_lost_after_the_final_dot_is_for_a_person_to_look_at() {
    let to = [
        Member::at("drop-after-dot@ep.example"),
        Member::at("garble-after-dot@ep.example"),
        Member::at("hang-after-dot@ep.example"),
        Member::at("somebody@ep.example"),
    ];
    let (journey, server) = Journey::over(&to, Script::default()).await;
    journey.start().await;
    for address in ["drop-after-dot@ep.example", "garble-after-dot@ep.example", "hang-after-dot@ep.example"] {
        assert_eq!(journey.to(address).await.state, State::Unknown, "{address}");
    }
    assert_eq!(journey.to("somebody@ep.example").await.state, State::Accepted);
    assert_eq!(journey.campaign().await, campaigns::State::Finished, "they do not hold the campaign open");
    for _ in 0..5 {
        journey.later(TimeDelta::days(1)).await;
    }
    assert_eq!(server.taken().len(), 4, "never sent again by itself");
}

/// Nothing is lost, and nothing counts as tried, while no line can be opened.
async fn nothing_is_lost_without_a_relay(mut journey: Journey) {
    journey.start().await;
    let lines = journey.lines().await;
    Journey::assert_all(&lines, State::Due);
    assert!(lines.iter().all(|line| line.attempts == 0));
    // The sweep does not hurry a relay in trouble: each minute at most, with pauses that grow.
    journey.later(TimeDelta::minutes(1)).await;
    journey.later(TimeDelta::minutes(1)).await;
    Journey::assert_all(&journey.lines().await, State::Due);
    assert_eq!(jobs::pending(&journey.app.app.db).await.unwrap().len(), 1);
    let trouble = relays::in_trouble(&journey.app.app.db).await.unwrap();
    assert!(trouble.iter().any(|one| one.answer.starts_with("The mail relay ")), "{trouble:?}");

    let back = SmtpServer::start(Script::default()).await;
    journey.relay_at(back.address.port());
    journey.later(TimeDelta::hours(1)).await;
    Journey::assert_all(&journey.lines().await, State::Accepted);
    assert_eq!(back.taken().len(), 2);
    assert_eq!(journey.campaign().await, campaigns::State::Finished);
}

#[tokio::test]
async fn a_relay_that_refuses_to_talk_loses_nothing() {
    let script = Script { greeting: Some("554 5.3.2 Not now"), ..Script::default() };
    let (journey, server) = Journey::over(&two(), script).await;
    nothing_is_lost_without_a_relay(journey).await;
    assert!(server.connections() <= 3, "{} connections", server.connections());
}

#[tokio::test]
async fn a_relay_that_hangs_loses_nothing() {
    let (journey, _server) = Journey::over(&two(), Script { greeting: None, ..Script::default() }).await;
    nothing_is_lost_without_a_relay(journey).await;
}

#[tokio::test]
async fn a_relay_that_is_not_there_loses_nothing() {
    let mut journey = Journey::new(&two()).await;
    journey.relay_at(free_port());
    nothing_is_lost_without_a_relay(journey).await;
}

#[tokio::test]
async fn a_relay_that_never_answers_is_left_in_peace_before_it_costs_every_letter() {
    let to: Vec<_> = (0..40).map(|i| Member::at(&format!("drop-after-dot+{i}@ep.example"))).collect();
    let (journey, server) = Journey::over(&to, Script::default()).await;
    journey.start().await;
    let counts = deliveries::progress(&journey.app.app.db, &ALL, journey.made.campaign).await.unwrap();
    // Five in a row, and what the other two lines had in hand.
    assert!((5..=7).contains(&counts.of(State::Unknown)), "{counts:?}");
    assert_eq!(counts.of(State::Unknown) + counts.of(State::Due), 40, "{counts:?}");
    assert_eq!(server.taken().len(), usize::try_from(counts.of(State::Unknown)).unwrap());
    let mut tx = journey.app.app.db.begin().await.unwrap();
    let (author, now) = (journey.made.author, journey.app.app.now());
    campaigns::cancel(&mut tx, &ALL, journey.made.campaign, author, now).await.unwrap();
    tx.commit().await.unwrap();
    journey.later(TimeDelta::minutes(5)).await;
}

#[tokio::test]
async fn a_letter_is_not_sent_to_whoever_objected_or_left_after_it_was_approved() {
    let to = make::members(3);
    let (journey, server) = Journey::over(&to, Script::default()).await;
    let app = &journey.app.app;
    let mut tx = app.db.begin().await.unwrap();
    suppressions::add(&mut tx, "member0@ep.example", Reason::Objection, app.now()).await.unwrap();
    let profile = directory::profile(&mut tx, journey.made.people[1], app.today()).await.unwrap().unwrap();
    let yesterday = "2026-11-23".parse().unwrap();
    for held in &profile.memberships {
        directory::end_membership(&mut tx, held.id, yesterday).await.unwrap();
    }
    tx.commit().await.unwrap();
    journey.start().await;
    let reasons: Vec<_> = journey.lines().await.into_iter().map(|line| (line.state, line.reason)).collect();
    let skipped = |why: &str| (State::Skipped, Some(why.to_owned()));
    assert_eq!(reasons[..2], [skipped("the person objected"), skipped("the mandate has ended")]);
    assert_eq!(reasons[2].0, State::Accepted);
    assert_eq!(server.taken().len(), 1);
    assert_eq!(journey.campaign().await, campaigns::State::Finished);
}

#[tokio::test]
async fn a_letter_that_cannot_be_written_is_rejected_with_the_reason_and_holds_nobody_up() {
    let strange = Member { family_name: "=?utf-8?q?Bcc?=".into(), ..Member::at("strange@ep.example") };
    let journey = Journey::new(&[strange, Member::at("somebody@ep.example")]).await;
    journey.start().await;
    let line = journey.to("strange@ep.example").await;
    assert_eq!(line.state, State::Rejected);
    assert!(line.reason.as_ref().is_some_and(|reason| reason.contains("recipient’s name")), "{:?}", line.reason);
    assert_eq!(journey.to("somebody@ep.example").await.state, State::Accepted);
    assert_eq!(journey.app.mail.sent().len(), 1);
}

#[tokio::test]
async fn a_program_that_is_told_to_stop_hands_back_what_it_has_not_sent() {
    let script = Script { pause: Duration::from_millis(30), ..Script::default() };
    let (mut journey, server) = Journey::over(&make::members(60), script).await;
    let stop = journey.app.app.stop.clone();
    let watch = async {
        while server.taken().len() < 10 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        stop.cancel();
    };
    tokio::join!(journey.start(), watch);
    let counts = deliveries::progress(&journey.app.app.db, &ALL, journey.made.campaign).await.unwrap();
    assert_eq!(counts.of(State::Accepted) + counts.of(State::Due), 60, "{counts:?}");
    assert!(counts.of(State::Due) > 0);
    assert_eq!(server.taken().len(), usize::try_from(counts.of(State::Accepted)).unwrap());
    journey.app.app.stop = tokio_util::sync::CancellationToken::new();
    journey.later(TimeDelta::minutes(1)).await;
    Journey::assert_all(&journey.lines().await, State::Accepted);
    assert_eq!(server.taken().len(), 60);
}

#[tokio::test]
async fn letters_without_a_relay_lie_in_the_outbox() {
    let mut journey = Journey::new(&two()).await;
    let folder = tempfile::tempdir().unwrap();
    journey.app.app.mailer = Mailer::outbox(folder.path());
    journey.start().await;
    Journey::assert_all(&journey.lines().await, State::Accepted);
    assert_eq!(journey.app.app.mailer.as_outbox().unwrap().list(10).await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_mailer_that_cannot_open_leaves_the_letters_due() {
    let journey = Journey::new(&two()).await;
    let closed = OpenError::Unreachable { server: "mail.example:587".into(), why: "nobody answers".into() };
    journey.app.mail.refuse_lines(Some(closed));
    journey.start().await;
    Journey::assert_all(&journey.lines().await, State::Due);
    journey.app.mail.refuse_lines(None);
    journey.later(TimeDelta::minutes(1)).await;
    Journey::assert_all(&journey.lines().await, State::Accepted);
}

#[tokio::test]
async fn postfix_own_test_server_gets_every_letter() {
    let Some(sink) = SmtpSink::start(&[]) else { return skipped("delivery to smtp-sink: no smtp-sink here") };
    let mut journey = Journey::new(&make::members(50)).await;
    journey.relay_at(sink.port());
    journey.start().await;
    Journey::assert_all(&journey.lines().await, State::Accepted);
    let messages = sink.messages();
    assert_eq!(messages.len(), 50);
    for line in journey.lines().await {
        let own = |message: &&String| message.contains(&format!("Message-ID: <{}>", line.message_id));
        let own: Vec<_> = messages.iter().filter(own).collect();
        assert_eq!(own.len(), 1);
        assert!(own[0].contains(&format!("X-Rcpt-Args: <{}>", line.address)));
    }
}
