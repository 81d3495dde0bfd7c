use super::canonical::{body_hash, hash};
use super::*;

/// RFC 8463, appendix A: the message, its key for Ed25519, and both signatures.
const MESSAGE: &str = "From: Joe SixPack <joe@football.example.com>\r\n\
    To: Suzie Q <suzie@shopping.example.net>\r\n\
    Subject: Is dinner ready?\r\n\
    Date: Fri, 11 Jul 2003 21:00:37 -0700 (PDT)\r\n\
    Message-ID: <20030712040037.46341.5F8J@football.example.com>\r\n\
    \r\n\
    Hi.\r\n\
    \r\n\
    We lost the game.  Are you hungry yet?\r\n\
    \r\n\
    Joe.\r\n";
const SECRET: &str = "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=";
const PUBLIC: &str = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";
const HASH: &str = "2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=";
const SIGNATURE: &str = "/gCrinpcQOoIfuHNQIbq4pgh9kyIK3AQUdt9OdqQehSwhEIug4D11BusFa3bT3FY5OsU7ZbnKELq+eXdp1Q1Dw==";

fn example_key() -> Key {
    let seed = BASE64.decode(SECRET).unwrap();
    // PKCS#8 for Ed25519 (RFC 8410 7): a fixed beginning, then the 32 bytes.
    let mut der = vec![0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];
    der.extend_from_slice(&seed);
    let pem = format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n", BASE64.encode(der));
    Key::read(pem.as_bytes()).unwrap()
}

#[test]
fn the_example_of_rfc_8463_comes_out_as_printed_there() {
    let key = example_key();
    assert_eq!(BASE64.encode(key.public()), PUBLIC);
    let (headers, body) = MESSAGE.split_once("\r\n\r\n").unwrap();
    assert_eq!(BASE64.encode(body_hash(body.as_bytes())), HASH);
    let header = format!(
        "DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;\r\n d=football.example.com; i=@football.example.com;\r\n \
         q=dns/txt; s=brisbane; t=1528637909; h=from : to :\r\n subject : date : message-id : from : subject : date;\r\n \
         bh={HASH};\r\n b="
    );
    let names = ["from", "to", "subject", "date", "message-id", "from", "subject", "date"];
    let data = Headers::read(format!("{headers}\r\n").as_bytes()).data(&names, &header);
    assert_eq!(BASE64.encode(key.sign(&data).unwrap()), SIGNATURE);
}

#[test]
fn a_body_is_relaxed_as_rfc_6376_says() {
    let relaxed = |body: &str, same_as: &str| assert_eq!(body_hash(body.as_bytes()), hash(same_as.as_bytes()).as_ref());
    relaxed("", "");
    relaxed("\r\n\r\n", "");
    relaxed(" \r\n", "");
    relaxed("a", "a\r\n");
    relaxed(" C \r\nD \t E\r\n\r\n\r\n", " C\r\nD E\r\n");
    relaxed("one two\r\n\r\nthree\r\n\r\n", "one two\r\n\r\nthree\r\n");
    relaxed("one\ttwo\r\n \r\n\t\r\nthree", "one two\r\n\r\n\r\nthree\r\n");
}

#[test]
fn what_is_there_is_signed_and_the_sender_once_more() {
    let signer = Signer::new("football.example.com", "brisbane", example_key()).unwrap();
    let at = DateTime::from_timestamp(1_528_637_909, 0).unwrap();
    let mail = String::from_utf8(signer.sign(MESSAGE.as_bytes(), at).unwrap()).unwrap();
    assert!(mail.ends_with(MESSAGE));
    assert!(mail.starts_with("DKIM-Signature: v=1; a=ed25519-sha256; c=relaxed/relaxed;\r\n\td=football.example.com;"));
    assert!(mail.contains("\r\n\th=from:to:subject:date:message-id:from;\r\n"), "{mail}");
    assert!(mail.lines().all(|line| line.len() <= 100), "{mail}");
    assert_eq!(signer.sign(MESSAGE.as_bytes(), at).unwrap(), mail.into_bytes(), "the same every time");
}

#[test]
fn a_record_for_the_dns_holds_the_public_half() {
    let signer = Signer::new("Football.example.com", "brisbane", example_key()).unwrap();
    let record = signer.record();
    assert_eq!(record.name, "brisbane._domainkey.football.example.com");
    assert_eq!(record.text, format!("v=DKIM1; k=ed25519; p={PUBLIC}"));
    let long = Record { name: "a._domainkey.b.example".into(), text: "x".repeat(300) };
    assert_eq!(
        long.zone_line(),
        format!("a._domainkey.b.example. IN TXT ( \"{}\" \"{}\" )", "x".repeat(255), "x".repeat(45))
    );
}

#[test]
fn a_domain_is_aligned_with_those_of_the_same_organisation() {
    let aligned = |ours: &str, theirs: &str| Signer::new(ours, "s", example_key()).unwrap().is_aligned_with(theirs);
    for domain in [
        "mail.coalition.example",
        "Mail.Coalition.example",
        "eu.mail.coalition.example",
        "coalition.example",
        "eu.coalition.example",
    ] {
        assert!(aligned("mail.coalition.example", domain), "{domain}");
    }
    for domain in ["other.example", "xcoalition.example", "example"] {
        assert!(!aligned("mail.coalition.example", domain), "{domain}");
    }
    // Anybody may register a name under a public suffix, which may have more than one label.
    assert!(aligned("example.co.uk", "mail.example.co.uk"));
    assert!(!aligned("example.co.uk", "other.co.uk"));
    assert!(!aligned("mail.example.co.uk", "co.uk"));
    assert!(!aligned("co.uk", "example.co.uk"), "the suffix vouches for nobody below it");
    assert!(aligned("co.uk", "co.uk"));
    // As the DNS writes them.
    let finland = idna::domain_to_ascii("gemeinde.ålgård.no").unwrap();
    assert_eq!(organization(&finland), finland);
    assert_eq!(organization(&format!("mail.{finland}")), finland);
}

#[test]
fn what_is_no_key_is_refused_with_the_reason() {
    let refused = |pem: &str| Key::read(pem.as_bytes()).unwrap_err();
    assert!(refused("hello").starts_with("holds no private key"));
    let sec1 = "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE\n-----END EC PRIVATE KEY-----\n";
    assert!(refused(sec1).contains("another kind"), "{}", refused(sec1));
    let damaged = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    assert!(refused(damaged).contains("damaged"));
    assert!(Signer::new("nowhere", "s", example_key()).unwrap_err().contains("not a domain"));
    assert!(Signer::new("a.example", "s s", example_key()).unwrap_err().contains("not a selector"));
    let missing = Signer::load("a.example", "s", Path::new("/nowhere/key.pem")).unwrap_err();
    assert!(missing.contains("/nowhere/key.pem cannot be read"), "{missing}");
}
