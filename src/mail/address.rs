//! Addresses that are safe to put into a header or an SMTP command, because nothing else parses.

use std::fmt;

use crate::t;

/// RFC 5321 4.5.3.1.3: a path is at most 256 octets, two of them angle brackets.
const LONGEST_ADDRESS: usize = 254;
/// RFC 5321 4.5.3.1.1.
const LONGEST_LOCAL_PART: usize = 64;
/// RFC 1035 2.3.4.
const LONGEST_LABEL: usize = 63;

/// An e-mail address: a dot-atom, `@`, and a domain in lower-case ASCII. What stands before the `@` may hold letters of any
/// alphabet (RFC 6531 3.3); such an address is only reached by way of relays that offer SMTPUTF8.
///
/// ```
/// use focal::mail::Address;
///
/// assert_eq!(Address::parse("Ana@Bücher.example")?.as_str(), "Ana@xn--bcher-kva.example");
/// assert!(Address::parse("ana@example.org\r\nBcc: all@example.org").is_err());
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address {
    text: String,
    at: usize,
}

impl Address {
    /// Reads an address; spaces around it do not matter.
    ///
    /// # Errors
    /// A sentence for whoever typed it.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.chars().any(char::is_control) {
            return Err(t!("mailing-address-control").to_owned());
        }
        let text = text.trim();
        if text.is_empty() {
            return Err(t!("mailing-address-missing").to_owned());
        }
        let Some((local, domain)) = text.rsplit_once('@') else {
            return Err(t!("mailing-address-no-at", text = text));
        };
        check_local(local).map_err(|why| t!("mailing-address-unusable", text = text, why = why))?;
        let domain = to_ascii(domain).map_err(|why| t!("mailing-address-unusable", text = text, why = why))?;
        let length = local.len() + 1 + domain.len();
        if length > LONGEST_ADDRESS {
            return Err(t!("mailing-address-too-long", n = length, most = LONGEST_ADDRESS));
        }
        Ok(Self { text: format!("{local}@{domain}"), at: local.len() })
    }

    /// The address as it was written, its domain in lower-case ASCII.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What stands before the `@`.
    pub fn local(&self) -> &str {
        &self.text[..self.at]
    }

    /// The domain, in lower-case ASCII (punycode where it is internationalised).
    pub fn domain(&self) -> &str {
        &self.text[self.at + 1..]
    }

    /// The address in lower case, for comparing and for suppression. (RFC 5321 lets a host tell `Ana@` from `ana@`; none
    /// does, and an objection must not be missed over a capital letter.)
    pub fn folded(&self) -> String {
        self.text.to_lowercase()
    }

    /// Whether the relay has to offer SMTPUTF8 for it (RFC 6531).
    pub fn needs_utf8(&self) -> bool {
        !self.local().is_ascii()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl std::str::FromStr for Address {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        Self::parse(text)
    }
}

fn check_local(local: &str) -> Result<(), String> {
    if local.is_empty() {
        return Err(t!("mailing-address-nothing-before").to_owned());
    }
    if local.len() > LONGEST_LOCAL_PART {
        return Err(t!("mailing-address-long-before", n = LONGEST_LOCAL_PART));
    }
    if local.contains(crate::text::turns_direction) {
        return Err(t!("mailing-address-turns-direction").to_owned());
    }
    if let Some(wrong) = local.chars().find(|&c| c != '.' && !is_atext(c)) {
        return Err(t!("mailing-address-not-before", wrong = wrong.to_string()));
    }
    if local.split('.').any(str::is_empty) {
        return Err(t!("mailing-address-dots").to_owned());
    }
    Ok(())
}

/// RFC 5322 3.2.3, what an address holds without quotes, and RFC 6531 3.3, letters and marks of any alphabet. Quoted local parts are refused: no office uses them, and every
/// parser on the way reads them differently.
fn is_atext(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c) || !c.is_ascii() && crate::text::is_letter(c)
}

fn to_ascii(domain: &str) -> Result<String, String> {
    if domain.is_empty() {
        return Err(t!("mailing-address-nothing-after").to_owned());
    }
    let ascii = idna::domain_to_ascii(domain).map_err(|_| t!("mailing-address-no-domain", domain = domain))?;
    let labels: Vec<&str> = ascii.split('.').collect();
    if !labels.iter().all(|label| is_label(label)) {
        return Err(t!("mailing-address-no-domain", domain = domain));
    }
    if labels.len() < 2 && ascii != "localhost" {
        return Err(t!("mailing-address-no-ending", domain = domain));
    }
    if labels.last().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit())) {
        return Err(t!("mailing-address-number", domain = domain));
    }
    Ok(ascii)
}

fn is_label(label: &str) -> bool {
    (1..=LONGEST_LABEL).contains(&label.len())
        && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && !label.starts_with('-')
        && !label.ends_with('-')
}

/// A name and an address, as a header shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailbox {
    /// The display name; may be empty.
    pub name: String,
    /// The address.
    pub address: Address,
}

/// Who sends to whom, as the relay is told. Bounces go to `from`, whatever the headers say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The return path.
    pub from: Address,
    /// The one recipient.
    pub to: Address,
}
