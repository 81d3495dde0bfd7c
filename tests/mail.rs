//! Mail: addresses, messages, the outbox, and every outcome that a relay can cause.

#![expect(clippy::unwrap_used, reason = "a panic fails the test")]

use std::time::Duration;

use chrono::{DateTime, TimeZone, Utc};
use focal::mail::{
    Address, Attachment, Calendar, ComposeError, Envelope, Event, Mailbox, Mailer, Message, OpenError, Outcome, Parsed,
    Reply, Security, SmtpConfig,
};
use proptest::prelude::*;

use crate::support::smtp::{CA_FILE, EXPIRED_CA_FILE, Script, SmtpServer};

fn address(text: &str) -> Address {
    Address::parse(text).unwrap()
}

fn date() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2013, 4, 18, 10, 30, 0).unwrap()
}

fn message(id: &str) -> Message {
    Message {
        message_id: format!("{id}@focal.example"),
        date: date(),
        from: Mailbox { name: "Ana Müller".to_owned(), address: address("ana@focal.example") },
        to: Mailbox { name: "VELČEV, Ivo".to_owned(), address: address("ivo@parliament.example") },
        reply_to: None,
        subject: "A focal point for R2P — today".to_owned(),
        text: "Dear Mr Velčev,\n\n.a line with a leading dot\n".to_owned(),
        html: None,
        calendar: None,
        attachments: vec![],
        in_reply_to: vec![],
        list_unsubscribe: vec![],
    }
}

fn envelope(to: &str) -> Envelope {
    Envelope { from: address("bounces@focal.example"), to: address(&format!("{to}@parliament.example")) }
}

fn config(server: &SmtpServer) -> SmtpConfig {
    SmtpConfig {
        host: "127.0.0.1".to_owned(),
        port: server.address.port(),
        security: Security::None,
        username: None,
        password: None,
        helo: "focal.example".to_owned(),
        timeout: Duration::from_secs(5),
        ca_file: None,
    }
}

async fn start(script: Script) -> (SmtpServer, Mailer) {
    let server = SmtpServer::start(script).await;
    let mailer = Mailer::smtp(config(&server));
    (server, mailer)
}

/// Both ways to talk, since each outcome must hold in both.
fn both() -> [Script; 2] {
    [true, false].map(|pipelining| Script { pipelining, ..Script::default() })
}

// --- addresses ---------------------------------------------------------------------------------------------------------

#[test]
fn an_address_is_kept_as_written_with_its_domain_in_lower_case_ascii() {
    for (written, kept) in [
        ("Ana.Müller@example.org", Some("Ana.Müller@example.org")),
        (" Ana.Muller@Example.ORG ", Some("Ana.Muller@example.org")),
        ("o'neill+focal@europarl.europa.eu", Some("o'neill+focal@europarl.europa.eu")),
        ("ana@bücher.example", Some("ana@xn--bcher-kva.example")),
        ("ana@localhost", Some("ana@localhost")),
    ] {
        assert_eq!(Address::parse(written).ok().as_ref().map(Address::as_str), kept, "{written}");
    }
    let kept = address("Ana@Example.org");
    assert_eq!((kept.domain(), kept.folded().as_str()), ("example.org", "ana@example.org"));
}

#[test]
fn what_is_no_address_is_refused_with_a_sentence() {
    let long_local = format!("{}@example.org", "a".repeat(65));
    let long = format!("a@{}.org", ["b".repeat(60).as_str(); 5].join("."));
    for (written, word) in [
        ("", "Enter"),
        ("ana", "no “@”"),
        ("@example.org", "nothing before"),
        ("ana@", "nothing after"),
        ("ana@example", "no ending"),
        ("ana@example..org", "not a domain name"),
        ("ana@-example.org", "not a domain name"),
        ("ana@exa_mple.org", "not a domain name"),
        ("ana@exa mple.org", "not a domain name"),
        ("ana@127.0.0.1", "a number"),
        ("ana@[127.0.0.1]", "not a domain name"),
        (".ana@example.org", "dots"),
        ("an..a@example.org", "dots"),
        ("ana b@example.org", "not possible"),
        ("\"ana b\"@example.org", "not possible"),
        ("ana@b@example.org", "not possible"),
        ("Ana <ana@example.org>", "not possible"),
        ("ana,ivo@example.org", "not possible"),
        ("a\u{202e}na@example.org", "direction"),
        ("ana\u{a0}b@example.org", "not possible"),
        ("ana“b@example.org", "not possible"),
        ("ana@example.org\r\nBcc: all@example.org", "control character"),
        ("ana@example.org\0", "control character"),
        (&long_local, "longer than 64"),
        (&long, "254"),
    ] {
        let error = Address::parse(written).expect_err(written);
        assert!(error.contains(word) && error.ends_with('.'), "{written}: {error}");
    }
}

proptest! {
    #[test]
    fn an_address_never_leaves_its_command_or_header(text in "\\PC{0,20}@\\PC{0,20}|[a-z<>\r\n\0 .@,;:\"\\\\()-]{0,30}") {
        if let Ok(address) = Address::parse(&text) {
            let harmless = |c: char| c.is_alphanumeric() || c.is_ascii_graphic() && !"<>\"\\,;:()[]".contains(c);
            prop_assert!(address.as_str().chars().all(|c| harmless(c) || focal::text::is_letter(c)));
            prop_assert!(address.domain().is_ascii());
            prop_assert_eq!(Address::parse(address.as_str()), Ok(address.clone()));
        }
    }
}

// --- messages ----------------------------------------------------------------------------------------------------------

#[test]
fn a_message_reads_back_as_it_was_written() {
    let mut message = message("one");
    message.html = Some("<p>Dear Mr Velčev</p>".to_owned());
    message.reply_to = Some(address("desk@focal.example"));
    message.in_reply_to = vec!["zero@focal.example".to_owned()];
    message.list_unsubscribe = vec!["https://focal.example/u/abc?x=1".to_owned()];
    let raw = message.compose().unwrap();
    let read = Parsed::new(&raw);
    assert_eq!(read.message_id.as_deref(), Some("one@focal.example"));
    assert_eq!(read.date, Some(date()));
    assert_eq!(read.from, "Ana Müller <ana@focal.example>");
    assert_eq!(read.to, "VELČEV, Ivo <ivo@parliament.example>");
    assert_eq!(read.reply_to.as_deref(), Some("desk@focal.example"));
    assert_eq!(read.subject, message.subject);
    assert_eq!(read.in_reply_to.as_deref(), Some("zero@focal.example"));
    assert_eq!(read.header("references"), Some("<zero@focal.example>"));
    assert_eq!(read.header("List-Unsubscribe"), Some("<https://focal.example/u/abc?x=1>"));
    assert_eq!(read.header("List-Unsubscribe-Post"), Some("List-Unsubscribe=One-Click"));
    assert!(read.header("content-type").unwrap().starts_with("multipart/alternative"));
    assert_eq!(read.text.replace("\r\n", "\n").trim_end(), message.text.trim_end());
    assert_eq!(read.html.as_deref().map(str::trim_end), message.html.as_deref());
    assert_eq!(read.header("bcc"), None);
    assert_eq!(raw, message.compose().unwrap(), "composing twice gives the same bytes");
}

#[test]
fn a_mail_address_for_unsubscribing_gets_no_one_click_header() {
    let message = Message { list_unsubscribe: vec!["mailto:out@focal.example".to_owned()], ..message("one") };
    let read = Parsed::new(&message.compose().unwrap());
    assert_eq!(read.header("List-Unsubscribe"), Some("<mailto:out@focal.example>"));
    assert_eq!(read.header("List-Unsubscribe-Post"), None);
    assert_eq!(read.html, None);
}

#[test]
fn every_line_is_seven_bit_ends_in_crlf_and_is_short_enough() {
    let mut message = message(&"i".repeat(300));
    message.subject = "ü".repeat(400);
    message.from.name = "Ж".repeat(100);
    message.list_unsubscribe = vec![format!("https://focal.example/{}", "u".repeat(800))];
    message.html = Some("long ".repeat(1000));
    for text in ["a".repeat(3000), "mixed\rline\nends\r\nhere".to_owned(), "Велчев ".repeat(300), String::new()] {
        message.text = text;
        let raw = message.compose().unwrap();
        for line in raw.split_inclusive(|&b| b == b'\n') {
            let inner = line.strip_suffix(b"\r\n").expect("a line without CRLF");
            assert!(inner.len() <= 998 && inner.iter().all(|&b| b.is_ascii() && b != b'\r' && b != 0));
        }
        assert_eq!(Parsed::new(&raw).subject, message.subject);
        let lines = message.text.replace("\r\n", "\n").replace('\r', "\n");
        assert_eq!(Parsed::new(&raw).text.replace("\r\n", "\n").trim_end(), lines.trim_end());
    }
}

#[test]
fn files_and_an_event_go_along_and_come_out_as_they_went_in() {
    let content: Vec<u8> = (0..=255).cycle().take(70_000).collect();
    let file = |name: &str| Attachment {
        name: name.to_owned(),
        media_type: "application/pdf".to_owned(),
        content: content.clone().into(),
    };
    let names = ["Note.pdf", "Fiche « prévention » n° 1.pdf", "Бележка.pdf", "a 'b'; c.pdf"];
    let mut message = message("one");
    message.html = Some("<p>Dear Mr Velčev</p>".to_owned());
    message.attachments = names.map(file).to_vec();
    let event = Event {
        uid: "e@focal.example".to_owned(),
        title: "Breakfast".to_owned(),
        place: String::new(),
        details: String::new(),
        starts_at: date(),
        ends_at: date() + chrono::TimeDelta::hours(1),
        time_zone: "Europe/Brussels".to_owned(),
        asks: true,
    };
    message.calendar = Some(Calendar::new(&event, &message.from, &message.to, date()).unwrap());
    let raw = message.compose().unwrap();
    assert_eq!(raw, message.compose().unwrap(), "composing twice gives the same bytes");
    assert!(raw.split(|b| *b == b'\n').all(|line| line.len() <= 998 && line.is_ascii()));
    let read = Parsed::new(&raw);
    assert_eq!(read.text.replace("\r\n", "\n").trim_end(), message.text.trim_end());
    assert_eq!(read.html.as_deref().map(str::trim_end), message.html.as_deref());
    let files: Vec<_> = read.files.iter().filter(|file| file.media_type == "application/pdf").collect();
    assert_eq!(files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), names);
    assert!(files.iter().all(|file| file.content == content));
    let events: Vec<_> = read.files.iter().filter(|file| file.content.starts_with(b"BEGIN:VCALENDAR")).collect();
    assert_eq!(events.len(), 2, "among the alternatives, and as a file");
    let text = String::from_utf8(raw).unwrap();
    assert!(text.contains("text/calendar; charset=\"utf-8\"; method=\"REQUEST\""), "{}", &text[..2000]);
}

#[test]
fn a_message_that_is_too_large_is_not_composed() {
    let content = vec![0; 8 * 1024 * 1024];
    let file = Attachment { name: "a.pdf".into(), media_type: "application/pdf".into(), content: content.into() };
    let large = Message { attachments: vec![file], ..message("x") };
    assert_eq!(large.compose(), Err(ComposeError::TooLarge));
}

#[test]
fn the_name_of_a_file_cannot_begin_a_header() {
    for name in ["a\r\nBcc: all@example.org", "nul\0.pdf", "turned\u{202e}fdp.exe", "=?utf-8?q?x?="] {
        let file = Attachment { name: name.into(), media_type: "application/pdf".into(), content: vec![1].into() };
        assert!(Message { attachments: vec![file], ..message("x") }.compose().is_err(), "{name:?}");
    }
}

#[test]
fn what_would_break_out_of_a_header_is_an_error() {
    let bad = "Hello\r\nBcc: all@example.org";
    let control =
        |result: Result<Vec<u8>, ComposeError>| assert!(matches!(result, Err(ComposeError::Control(_))), "{result:?}");
    for text in [bad, "tab\there", "nul\0", "line\u{2028}separator", "next\u{85}line"] {
        control(Message { subject: text.to_owned(), ..message("x") }.compose());
        let person = |at: &str| Mailbox { name: text.to_owned(), address: address(at) };
        control(Message { from: person("ana@focal.example"), ..message("x") }.compose());
        control(Message { to: person("ivo@parliament.example"), ..message("x") }.compose());
    }
    for text in ["turned\u{202e}gnihton", "isolated\u{2066}", "marked\u{200f}"] {
        let subject = Message { subject: text.to_owned(), ..message("x") }.compose();
        assert_eq!(subject, Err(ComposeError::Direction("subject")));
        let to = Mailbox { name: text.to_owned(), address: address("ivo@parliament.example") };
        assert!(matches!(Message { to, ..message("x") }.compose(), Err(ComposeError::Direction(_))));
    }
    let smuggled = Message { subject: "=?utf-8?q?a=0D=0ABcc:_b?=".to_owned(), ..message("x") };
    assert_eq!(smuggled.compose(), Err(ComposeError::EncodedWord("subject")));
    for id in ["", "no-at", "a@b@c", "a b@c", "a@b>\r\nBcc: c", "<a@b>", "ä@b"] {
        let refused = |result| assert!(matches!(result, Err(ComposeError::MessageId(..))), "{id}: {result:?}");
        refused(Message { message_id: id.to_owned(), ..message("x") }.compose());
        refused(Message { in_reply_to: vec![id.to_owned()], ..message("x") }.compose());
    }
    for uri in
        ["http://x.example", "javascript:x", "https://x.example/>\r\nBcc: c", "https://x.example/ a", "https://x,y"]
    {
        let result = Message { list_unsubscribe: vec![uri.to_owned()], ..message("x") }.compose();
        assert_eq!(result, Err(ComposeError::Unsubscribe), "{uri}");
    }
    assert_eq!(
        Message { subject: "a".repeat(901), ..message("x") }.compose(),
        Err(ComposeError::TooLong("subject", 900))
    );
    assert_eq!(Message { text: "a\0".to_owned(), ..message("x") }.compose(), Err(ComposeError::Nul("text")));
}

proptest! {
    #[test]
    fn no_text_adds_a_header(subject in "\\PC{0,80}", name in "\\PC{0,40}", text in "[ -~\r\n.ü]{0,200}") {
        let mut message = message("one");
        (message.subject, message.to.name, message.text) = (subject, name, text);
        if let Ok(raw) = message.compose() {
            let names: Vec<_> = Parsed::new(&raw).headers.into_iter().map(|(name, _)| name).collect();
            let expected = ["Message-ID", "Date", "From", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"];
            prop_assert_eq!(names, expected);
        }
    }
}

// --- every outcome that a relay can cause ------------------------------------------------------------------------------

#[tokio::test]
async fn accepted_messages_arrive_with_their_envelope_over_one_connection() {
    for script in both() {
        let (server, mailer) = start(script).await;
        let mut line = mailer.open().await.unwrap();
        for id in ["one", "two", "three"] {
            let raw = message(id).compose().unwrap();
            let outcome = line.send(&envelope("ivo"), &raw).await;
            assert!(
                matches!(&outcome, Outcome::Accepted(reply) if reply.to_string() == "250 2.0.0 Taken"),
                "{outcome:?}"
            );
            assert!(line.is_usable());
            let taken = server.taken().pop().unwrap();
            assert_eq!(taken.raw, raw);
            assert_eq!((taken.from.as_str(), taken.to.as_str()), ("bounces@focal.example", "ivo@parliament.example"));
            assert_eq!(taken.message_id, Some(format!("{id}@focal.example")));
        }
        line.close().await;
        assert_eq!(server.connections(), 1);
        assert_eq!(server.commands().last().map(String::as_str), Some("QUIT"));
        assert!(!server.commands().iter().any(|command| command == "RSET"), "nothing to reset");
    }
}

#[tokio::test]
async fn an_address_in_any_alphabet_is_sent_where_the_relay_offers_it_and_named_where_not() {
    let to = Mailbox { name: "Δήμος".into(), address: address("δήμος@βουλή.example") };
    assert_eq!(to.address.as_str(), "δήμος@xn--jxah1ap4a.example");
    let raw = Message { to: to.clone(), ..message("one") }.compose().unwrap();
    let envelope = |to: &Address| Envelope { from: address("bounces@focal.example"), to: to.clone() };
    for script in both() {
        let (server, mailer) = start(Script { smtputf8: true, ..script.clone() }).await;
        let mut line = mailer.open().await.unwrap();
        let outcome = line.send(&envelope(&to.address), &raw).await;
        assert!(matches!(outcome, Outcome::Accepted(_)), "{outcome:?}");
        let taken = server.taken().pop().unwrap();
        assert_eq!(taken.to, to.address.as_str());
        assert!(server.commands().iter().any(|command| command.starts_with("MAIL") && command.contains(" SMTPUTF8")));
        // RFC 6532: the header holds the address as it is.
        assert!(String::from_utf8(taken.raw).unwrap().contains("<δήμος@xn--jxah1ap4a.example>"));
        line.send(&envelope(&address("ivo@parliament.example")), &message("two").compose().unwrap()).await;
        let plain = server.commands().into_iter().filter(|command| command.starts_with("MAIL")).nth(1).unwrap();
        assert!(!plain.contains("SMTPUTF8"), "asked for only where it is needed: {plain}");

        let (server, mailer) = start(script).await;
        let mut line = mailer.open().await.unwrap();
        let outcome = line.send(&envelope(&to.address), &raw).await;
        let Outcome::Rejected(reply) = &outcome else { panic!("{outcome:?}") };
        assert!(reply.to_string().starts_with("553 5.6.7 δήμος@xn--jxah1ap4a.example needs a relay"), "{reply}");
        let outcome = line.send(&envelope(&address("ivo@parliament.example")), &raw).await;
        assert!(matches!(outcome, Outcome::Accepted(_)), "the line goes on: {outcome:?}");
        assert!(server.commands().iter().all(|command| command.is_ascii()), "nothing of it was said to the relay");
    }
}

#[tokio::test]
async fn a_refusal_is_deferred_or_rejected_and_the_connection_stays() {
    let raw = message("one").compose().unwrap();
    for pipelining in [true, false] {
        for data_without_recipient in [true, false] {
            let (server, mailer) = start(Script { pipelining, data_without_recipient, ..Script::default() }).await;
            let mut line = mailer.open().await.unwrap();
            for to in ["reject-550", "defer-451", "reject-data-554", "defer-data-452", "reject-550"] {
                let outcome = line.send(&envelope(to), &raw).await;
                let code: u16 = to.rsplit('-').next().unwrap().parse().unwrap();
                match &outcome {
                    Outcome::Rejected(reply) => assert!(code >= 500 && reply.code == code),
                    Outcome::Deferred(reply) => assert!(code < 500 && reply.code == code),
                    other => panic!("{to}: {other:?}"),
                }
                assert!(line.is_usable(), "{to}");
                let outcome = line.send(&envelope("ivo"), &raw).await;
                assert!(matches!(outcome, Outcome::Accepted(_)), "after {to}: {outcome:?}");
            }
            assert_eq!(server.connections(), 1);
            assert_eq!(server.taken().len(), 5);
            assert!(server.taken().iter().all(|taken| taken.to == "ivo@parliament.example" && taken.raw == raw));
        }
    }
}

#[tokio::test]
async fn a_refusal_says_what_the_relay_said() {
    let (_server, mailer) = start(Script::default()).await;
    let mut line = mailer.open().await.unwrap();
    let Outcome::Rejected(reply) = line.send(&envelope("reject-550"), b"x").await else { panic!() };
    assert_eq!(reply.to_string(), "550 5.1.1 Not this recipient says the script");
}

#[tokio::test]
async fn a_relay_that_shuts_down_defers_and_the_line_is_over() {
    for script in both() {
        let (_server, mailer) = start(script).await;
        let mut line = mailer.open().await.unwrap();
        let outcome = line.send(&envelope("shutdown-421"), b"x").await;
        assert!(matches!(&outcome, Outcome::Deferred(reply) if reply.code == 421), "{outcome:?}");
        assert!(!line.is_usable());
        let outcome = line.send(&envelope("ivo"), b"x").await;
        assert!(matches!(outcome, Outcome::Unsent(_)), "{outcome:?}");
    }
}

#[tokio::test]
async fn a_connection_lost_before_the_dot_is_unsent() {
    for script in both() {
        let (server, mailer) = start(script).await;
        let mut line = mailer.open().await.unwrap();
        let outcome = line.send(&envelope("drop-before-dot"), &message("one").compose().unwrap()).await;
        assert!(matches!(outcome, Outcome::Unsent(_)), "{outcome:?}");
        assert!(!line.is_usable());
        assert!(server.taken().is_empty());
    }
}

#[tokio::test]
async fn a_connection_lost_amid_a_body_too_large_to_be_written_at_once_is_unsent() {
    let (server, mailer) = start(Script::default()).await;
    let large = b"0123456789\r\n".repeat(4 << 20);
    let outcome = mailer.open().await.unwrap().send(&envelope("drop-in-body"), &large).await;
    assert!(matches!(outcome, Outcome::Unsent(_)), "{outcome:?}");
    // The relay's last word may be lost with the connection; whether it is read or not, nothing was accepted.
    let outcome = mailer.open().await.unwrap().send(&envelope("refuse-in-body-552"), &large).await;
    assert!(matches!(outcome, Outcome::Rejected(Reply { code: 552, .. }) | Outcome::Unsent(_)), "{outcome:?}");
    assert!(server.taken().is_empty());
}

#[tokio::test]
async fn no_answer_to_the_dot_is_unknown_and_the_message_may_be_there() {
    for script in both() {
        let server = SmtpServer::start(script).await;
        let mailer = Mailer::smtp(SmtpConfig { timeout: Duration::from_millis(300), ..config(&server) });
        for (count, to) in ["drop-after-dot", "hang-after-dot", "garble-after-dot"].into_iter().enumerate() {
            let mut line = mailer.open().await.unwrap();
            let outcome = line.send(&envelope(to), &message("one").compose().unwrap()).await;
            assert!(matches!(outcome, Outcome::Unknown(_)), "{to}: {outcome:?}");
            assert!(!line.is_usable());
            assert_eq!(server.taken().len(), count + 1);
            assert!(!server.taken()[count].told);
        }
    }
}

#[tokio::test]
async fn a_relay_that_hung_up_between_messages_is_noticed_before_anything_is_sent() {
    let (server, mailer) = start(Script::default()).await;
    let mut line = mailer.open().await.unwrap();
    assert!(matches!(line.send(&envelope("accept-then-close"), b"one\r\n").await, Outcome::Accepted(_)));
    tokio::time::sleep(Duration::from_millis(50)).await;
    let outcome = line.send(&envelope("ivo"), b"two\r\n").await;
    assert!(matches!(outcome, Outcome::Unsent(_)), "{outcome:?}");
    assert!(!line.is_usable());
    assert_eq!(server.taken().len(), 1);
}

#[tokio::test]
async fn a_relay_that_takes_one_message_per_connection_gets_the_next_over_a_new_one() {
    for script in both() {
        let (server, mailer) = start(Script { messages_per_connection: 1, ..script }).await;
        let mut line = mailer.open().await.unwrap();
        assert!(matches!(line.send(&envelope("ivo"), b"one\r\n").await, Outcome::Accepted(_)));
        let outcome = line.send(&envelope("eva"), b"two\r\n").await;
        assert!(matches!(&outcome, Outcome::Unsent(why) if why.contains("421 4.7.0")), "{outcome:?}");
        assert!(!line.is_usable());
        let mut line = mailer.open().await.unwrap();
        assert!(matches!(line.send(&envelope("eva"), b"two\r\n").await, Outcome::Accepted(_)));
        assert_eq!((server.taken().len(), server.connections()), (2, 2));
    }
}

#[tokio::test]
async fn many_lines_send_at_once() {
    let (server, mailer) = start(Script::default()).await;
    let mut tasks = tokio::task::JoinSet::new();
    for sender in 0..8 {
        let mailer = mailer.clone();
        tasks.spawn(async move {
            let mut line = mailer.open().await.unwrap();
            for number in 0..10 {
                let raw = message(&format!("{sender}-{number}")).compose().unwrap();
                assert!(matches!(line.send(&envelope("ivo"), &raw).await, Outcome::Accepted(_)));
            }
            line.close().await;
        });
    }
    tasks.join_all().await;
    let ids: std::collections::HashSet<_> = server.taken().into_iter().map(|taken| taken.message_id).collect();
    assert_eq!((ids.len(), server.connections()), (80, 8));
}

#[tokio::test]
async fn a_line_whose_sending_was_abandoned_is_not_used_again() {
    let (_server, mailer) = start(Script::default()).await;
    let mut line = mailer.open().await.unwrap();
    let given_up = tokio::time::timeout(Duration::from_millis(100), line.send(&envelope("hang-after-dot"), b"x")).await;
    assert!(given_up.is_err());
    assert!(!line.is_usable());
}

#[test]
fn bodies_of_any_lines_arrive_unchanged() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (server, mailer) = runtime.block_on(start(Script::default()));
    let line = std::cell::RefCell::new(runtime.block_on(mailer.open()).unwrap());
    let lines = prop::collection::vec(prop::collection::vec(prop::sample::select(b".\0aQ\xff ".to_vec()), 0..5), 0..8);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(64));
    let run = runner.run(&lines, |lines| {
        let raw: Vec<u8> = lines.iter().flat_map(|line| [line.as_slice(), b"\r\n"].concat()).collect();
        let outcome = runtime.block_on(line.borrow_mut().send(&envelope("ivo"), &raw));
        prop_assert!(matches!(outcome, Outcome::Accepted(_)));
        prop_assert_eq!(server.taken().pop().unwrap().raw, raw);
        Ok(())
    });
    run.unwrap();
}

// --- opening a line ----------------------------------------------------------------------------------------------------

#[tokio::test]
async fn a_relay_that_cannot_be_talked_to_is_named_with_the_reason() {
    let quick =
        |server: &SmtpServer| Mailer::smtp(SmtpConfig { timeout: Duration::from_millis(200), ..config(server) });
    for (greeting, word) in [
        (Some("554 5.7.1 Not you"), "refuses to talk to us: 554 5.7.1 Not you"),
        (Some("421 Busy"), "421 Busy"),
        (Some("SSH-2.0-OpenSSH_9.2"), "not SMTP"),
        (None, "no answer within"),
    ] {
        let server = SmtpServer::start(Script { greeting, ..Script::default() }).await;
        let error = quick(&server).check().await.unwrap_err();
        let refused = greeting.is_some_and(|greeting| greeting.as_bytes()[0].is_ascii_digit());
        assert_eq!(matches!(error, OpenError::Refused { .. }), refused);
        let text = error.to_string();
        assert!(text.contains(&format!("127.0.0.1:{}", server.address.port())) && text.contains(word), "{text}");
    }
    let server = SmtpServer::start(Script::default()).await;
    let mailer = quick(&server);
    assert_eq!(mailer.describe(), format!("SMTP relay 127.0.0.1:{}", server.address.port()));
    mailer.check().await.unwrap();
    drop(server);
    tokio::task::yield_now().await;
    let error = mailer.check().await.unwrap_err();
    assert!(matches!(&error, OpenError::Unreachable { .. }) && error.to_string().contains("refused"), "{error}");
}

#[tokio::test]
async fn a_relay_that_knows_only_helo_will_do() {
    let (server, mailer) = start(Script { ehlo: false, pipelining: false, ..Script::default() }).await;
    let outcome = mailer.open().await.unwrap().send(&envelope("ivo"), b"x\r\n").await;
    assert!(matches!(outcome, Outcome::Accepted(_)));
    assert!(server.commands().contains(&"MAIL FROM:<bounces@focal.example>".to_owned()));
}

#[tokio::test]
async fn a_relay_that_wants_a_password_gets_it_by_either_method() {
    for methods in ["PLAIN LOGIN", "LOGIN"] {
        let server = SmtpServer::start(Script { auth: Some((methods, "ana", "pässwörd")), ..Script::default() }).await;
        let with = |password: &str| SmtpConfig {
            username: Some("ana".to_owned()),
            password: Some(password.to_owned()),
            ..config(&server)
        };
        let outcome = Mailer::smtp(with("pässwörd")).open().await.unwrap().send(&envelope("ivo"), b"x\r\n").await;
        assert!(matches!(outcome, Outcome::Accepted(_)), "{methods}: {outcome:?}");
        let error = Mailer::smtp(with("wrong")).check().await.unwrap_err();
        assert!(matches!(&error, OpenError::Auth { .. }) && error.to_string().contains("535 5.7.8"), "{error}");
        assert!(!format!("{:?}", with("pässwörd")).contains("pässwörd"));
    }
    let server = SmtpServer::start(Script { auth: Some(("XOAUTH2", "", "")), ..Script::default() }).await;
    let config = SmtpConfig { username: Some("a".to_owned()), password: Some("b".to_owned()), ..config(&server) };
    assert!(matches!(Mailer::smtp(config.clone()).check().await, Err(OpenError::Auth { .. })));
    let elsewhere = SmtpConfig { host: "mail.example".to_owned(), ..config };
    let error = Mailer::smtp(elsewhere).check().await.unwrap_err();
    assert!(matches!(&error, OpenError::Setting(text) if text.contains("unencrypted")), "{error}");
}

#[tokio::test]
async fn an_encrypted_relay_is_trusted_through_its_authority_and_not_otherwise() {
    for security in [Security::StartTls, Security::Tls] {
        let (starttls, implicit_tls) = (security == Security::StartTls, security == Security::Tls);
        let auth = Some(("PLAIN", "ana", "secret"));
        let server = SmtpServer::start(Script { starttls, implicit_tls, auth, ..Script::default() }).await;
        let trusting = SmtpConfig {
            host: "localhost".to_owned(),
            security,
            username: Some("ana".to_owned()),
            password: Some("secret".to_owned()),
            ca_file: Some(CA_FILE.into()),
            ..config(&server)
        };
        let mut line = Mailer::smtp(trusting.clone()).open().await.unwrap();
        for to in ["reject-550", "ivo", "defer-451", "ivo"] {
            line.send(&envelope(to), &message("one").compose().unwrap()).await;
        }
        line.close().await;
        assert_eq!(server.taken().len(), 2);

        for (config, word) in [
            (SmtpConfig { ca_file: None, ..trusting.clone() }, "not trusted"),
            (SmtpConfig { host: "127.0.0.1".to_owned(), ..trusting.clone() }, "for another name"),
            (SmtpConfig { ca_file: Some("/nowhere.pem".into()), ..trusting.clone() }, "/nowhere.pem"),
        ] {
            let error = Mailer::smtp(config).check().await.unwrap_err();
            assert!(matches!(&error, OpenError::Tls { .. }) && error.to_string().contains(word), "{error}");
        }
    }
}

#[tokio::test]
async fn a_relay_whose_certificate_has_expired_gets_nothing() {
    for security in [Security::StartTls, Security::Tls] {
        let (starttls, implicit_tls) = (security == Security::StartTls, security == Security::Tls);
        let server = SmtpServer::start(Script { starttls, implicit_tls, expired: true, ..Script::default() }).await;
        let ca_file = Some(EXPIRED_CA_FILE.into());
        let config = SmtpConfig { host: "localhost".to_owned(), security, ca_file, ..config(&server) };
        let error = Mailer::smtp(config).check().await.unwrap_err();
        assert!(error.to_string().contains("its certificate has expired"), "{error}");
        assert!(!server.commands().iter().any(|command| command.starts_with("MAIL")));
    }
}

#[tokio::test]
async fn without_encryption_nothing_goes_to_a_relay_that_should_be_encrypted() {
    for (security, script, word) in [
        (Security::StartTls, Script::default(), "does not offer STARTTLS"),
        (
            Security::StartTls,
            Script { starttls: true, injected: Some("\r\n250 injected"), ..Script::default() },
            "before the encryption",
        ),
        (Security::Tls, Script::default(), "does not speak TLS"),
    ] {
        let server = SmtpServer::start(script).await;
        let config =
            SmtpConfig { host: "localhost".to_owned(), security, ca_file: Some(CA_FILE.into()), ..config(&server) };
        let error = Mailer::smtp(config).check().await.unwrap_err();
        assert!(matches!(&error, OpenError::Tls { .. }) && error.to_string().contains(word), "{error}");
        assert!(!server.commands().iter().any(|command| command.starts_with("MAIL")));
    }
}

// --- the outbox and the memory -----------------------------------------------------------------------------------------

#[tokio::test]
async fn the_outbox_lists_newest_first_and_shows_what_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("data/outbox");
    let mailer = Mailer::outbox(&path);
    let outbox = mailer.as_outbox().unwrap();
    assert!(outbox.list(10).await.unwrap().is_empty(), "no folder, no messages");
    assert_eq!(mailer.describe(), format!("files in {}", path.display()));
    let mut line = mailer.open().await.unwrap();
    for hour in [9, 11, 10] {
        let mut message = message(&format!("at/../{hour}"));
        message.date = Utc.with_ymd_and_hms(2013, 4, 18, hour, 0, 0).unwrap();
        message.subject = format!("Größe {hour}");
        message.html = Some("<b>hi</b>".to_owned());
        let outcome = line.send(&envelope("ivo"), &message.compose().unwrap()).await;
        assert!(matches!(&outcome, Outcome::Accepted(_)) && line.is_usable(), "{outcome:?}");
    }
    let list = outbox.list(2).await.unwrap();
    assert_eq!(list.iter().map(|entry| entry.subject.as_str()).collect::<Vec<_>>(), ["Größe 11", "Größe 10"]);
    assert_eq!(list[0].to, "VELČEV, Ivo <ivo@parliament.example>");
    assert_eq!(outbox.list(10).await.unwrap().len(), 3);
    let opened = outbox.read(&list[0].name).await.unwrap().unwrap();
    assert_eq!(opened.entry, list[0]);
    assert_eq!(opened.raw.len() as u64, list[0].size);
    assert_eq!(opened.parsed.html.as_deref().map(str::trim), Some("<b>hi</b>"));
    assert!(opened.parsed.text.starts_with("Dear Mr Velčev"));
}

#[tokio::test]
async fn the_same_message_is_written_once_even_by_another_process() {
    let folder = tempfile::tempdir().unwrap();
    for _ in 0..2 {
        let mailer = Mailer::outbox(folder.path());
        for minute in 0..2 {
            let mut message = message("one");
            message.date = Utc.with_ymd_and_hms(2013, 4, 18, 9, minute, 0).unwrap();
            let outcome = mailer.open().await.unwrap().send(&envelope("ivo"), &message.compose().unwrap()).await;
            assert!(matches!(outcome, Outcome::Accepted(_)), "{outcome:?}");
        }
    }
    let files: Vec<_> = std::fs::read_dir(folder.path()).unwrap().collect();
    assert_eq!(files.len(), 1, "one message, and nothing temporary");
}

#[tokio::test]
async fn the_outbox_opens_nothing_outside_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("outbox");
    std::fs::create_dir(&path).unwrap();
    std::fs::write(folder.path().join("secret.eml"), "Subject: secret\r\n\r\nx").unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(folder.path().join("secret.eml"), path.join("link.eml")).unwrap();
    std::fs::create_dir(path.join("folder.eml")).unwrap();
    let mailer = Mailer::outbox(&path);
    let outbox = mailer.as_outbox().unwrap();
    let absolute = folder.path().join("secret.eml").display().to_string();
    for name in
        ["../secret.eml", &absolute, "link.eml", "folder.eml", "", ".", "..", "a\0.eml", "..%2fsecret.eml", "none.eml"]
    {
        assert_eq!(outbox.read(name).await.unwrap(), None, "{name}");
    }
    assert!(outbox.list(10).await.unwrap().is_empty());
}

#[tokio::test]
async fn an_outbox_that_cannot_be_written_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let error = Mailer::outbox(&file).check().await.unwrap_err();
    assert!(matches!(&error, OpenError::Folder { .. }) && error.to_string().contains("file"), "{error}");
}

#[tokio::test]
async fn the_memory_keeps_messages_and_answers_as_told() {
    let mailer = Mailer::memory();
    let memory = mailer.as_memory().unwrap();
    memory.answer(&envelope("Ivo").to, Outcome::Unknown("lost".to_owned()));
    let raw = message("one").compose().unwrap();
    let mut line = mailer.clone().open().await.unwrap();
    assert!(matches!(line.send(&envelope("eva"), &raw).await, Outcome::Accepted(_)));
    assert!(line.is_usable());
    assert_eq!(line.send(&envelope("ivo"), &raw).await, Outcome::Unknown("lost".to_owned()));
    assert!(!line.is_usable());
    assert_eq!((memory.sent().len(), memory.attempts().len()), (1, 2));
    assert_eq!(memory.sent()[0].parsed().message_id.as_deref(), Some("one@focal.example"));
    let down = OpenError::Unreachable { server: "mail.example:25".to_owned(), why: "it is down".to_owned() };
    memory.refuse_lines(Some(down.clone()));
    assert_eq!(mailer.check().await, Err(down));
}
