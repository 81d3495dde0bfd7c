//! Signing messages: DKIM (RFC 6376) by RSA and Ed25519 (RFC 8463), both over SHA-256, relaxed in headers and body.
//!
//! The signature says that the domain vouches for the message; where the domain is that of the sender's address, DMARC
//! passes (RFC 7489 3.1). What is signed is what RFC 6376 5.4.1 advises, and the two headers for unsubscribing, which
//! must be (RFC 8058 4).

mod canonical;
mod key;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::{DateTime, Utc};

use self::canonical::Headers;
use self::key::Key;

/// Headers that are signed wherever they are there.
const SIGNED: [&str; 13] = [
    "from",
    "to",
    "subject",
    "date",
    "message-id",
    "reply-to",
    "in-reply-to",
    "references",
    "list-unsubscribe",
    "list-unsubscribe-post",
    "mime-version",
    "content-type",
    "content-transfer-encoding",
];
/// Signed once more than it is there, so that nobody can add another (RFC 6376 5.4.2).
const ONCE_MORE: &str = "from";
/// Characters of one line of the signature.
const LINE: usize = 72;
/// Characters of one string of a TXT record (RFC 1035 3.3.14).
const LONGEST_STRING: usize = 255;

/// Signs for one domain.
#[derive(Debug)]
pub struct Signer {
    domain: String,
    selector: String,
    key: Key,
}

/// The keys that there are, by the name that the settings give each.
#[derive(Debug, Default)]
pub struct Keys(BTreeMap<String, Signer>);

impl Keys {
    /// Those.
    pub fn new(signers: BTreeMap<String, Signer>) -> Keys {
        Keys(signers)
    }

    /// One of them.
    pub fn get(&self, name: &str) -> Option<&Signer> {
        self.0.get(name)
    }

    /// All of them, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Signer)> {
        self.0.iter().map(|(name, signer)| (name.as_str(), signer))
    }
}

/// What belongs into the DNS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Under which name.
    pub name: String,
    /// The text.
    pub text: String,
}

impl Signer {
    /// Reads the private half of the key from a PEM file.
    ///
    /// # Errors
    /// A sentence that names what is wrong with the domain, the selector or the file.
    pub fn load(domain: &str, selector: &str, key_file: &Path) -> Result<Signer, String> {
        let pem = std::fs::read(key_file)
            .map_err(|error| format!("the key file {} cannot be read: {error}", key_file.display()))?;
        let key = Key::read(&pem).map_err(|why| format!("the key file {} {why}", key_file.display()))?;
        Signer::new(domain, selector, key)
    }

    fn new(domain: &str, selector: &str, key: Key) -> Result<Signer, String> {
        let domain = match idna::domain_to_ascii(domain) {
            Ok(ascii) if ascii.contains('.') && is_dns_name(&ascii) => ascii,
            _ => return Err(format!("“{domain}” is not a domain")),
        };
        if !is_dns_name(selector) {
            return Err(format!("“{selector}” is not a selector: use letters, digits and hyphens"));
        }
        Ok(Signer { domain, selector: selector.to_owned(), key })
    }

    /// For whose letters it vouches.
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// Under which name its public half stands in the DNS.
    pub fn selector(&self) -> &str {
        &self.selector
    }

    /// `RSA, 2048 bits`, `Ed25519`.
    pub fn describe(&self) -> String {
        self.key.describe()
    }

    /// Whether mail from that domain passes DMARC by this signature where alignment is relaxed, as it is unless a domain says
    /// otherwise: both belong to one organisation (RFC 7489 3.1.1).
    pub fn is_aligned_with(&self, domain: &str) -> bool {
        organization(&self.domain) == organization(&domain.to_ascii_lowercase())
    }

    /// The public half, as it belongs into the DNS (RFC 6376 3.6.1).
    pub fn record(&self) -> Record {
        let (kind, public) = (self.key.kind(), BASE64.encode(self.key.public()));
        Record {
            name: format!("{}._domainkey.{}", self.selector, self.domain),
            text: format!("v=DKIM1; k={kind}; p={public}"),
        }
    }

    /// The same message with its signature before it.
    ///
    /// # Errors
    /// A sentence, where the message has no end of its headers or the key does not sign.
    pub fn sign(&self, raw: &[u8], at: DateTime<Utc>) -> Result<Vec<u8>, String> {
        let end =
            memchr::memmem::find(raw, b"\r\n\r\n").ok_or("The message cannot be signed: its headers do not end.")?;
        let (headers, body) = (Headers::read(&raw[..end + 2]), &raw[end + 4..]);
        let names = headers.signed(&SIGNED, ONCE_MORE);
        let unsigned = self.unsigned(&names, &canonical::body_hash(body), at);
        let data = headers.data(&names, &unsigned);
        let signature = self.key.sign(&data)?;
        let mut signed = Vec::with_capacity(unsigned.len() + signature.len() * 2 + raw.len());
        signed.extend_from_slice(unsigned.as_bytes());
        for line in BASE64.encode(signature).as_bytes().chunks(LINE) {
            signed.extend_from_slice(b"\r\n\t");
            signed.extend_from_slice(line);
        }
        signed.extend_from_slice(b"\r\n");
        signed.extend_from_slice(raw);
        Ok(signed)
    }

    /// The header with everything but the signature itself.
    fn unsigned(&self, names: &[&str], body_hash: &[u8], at: DateTime<Utc>) -> String {
        let (domain, selector, hash) = (&self.domain, &self.selector, BASE64.encode(body_hash));
        let mut header = format!(
            "DKIM-Signature: v=1; a={}-sha256; c=relaxed/relaxed;\r\n\td={domain}; s={selector}; t={};\r\n\th=",
            self.key.kind(),
            at.timestamp(),
        );
        let mut column = 0;
        for (at, name) in names.iter().enumerate() {
            if at > 0 {
                header.push(':');
            }
            if column + name.len() > LINE {
                header.push_str("\r\n\t");
                column = 0;
            }
            header.push_str(name);
            column += name.len() + 1;
        }
        // Writing into a String cannot fail.
        let _ = write!(header, ";\r\n\tbh={hash};\r\n\tb=");
        header
    }
}

impl Record {
    /// As a line of a zone file, its text in strings that are short enough.
    pub fn zone_line(&self) -> String {
        let strings: Vec<_> = self.text.as_bytes().chunks(LONGEST_STRING).map(String::from_utf8_lossy).collect();
        format!("{}. IN TXT ( \"{}\" )", self.name, strings.join("\" \""))
    }
}

/// The organisational domain (RFC 7489 3.2): the public suffix, under which anybody may register a name, and the one label
/// before it. A public suffix belongs to nobody but itself.
fn organization(domain: &str) -> &str {
    psl::domain_str(domain).unwrap_or(domain)
}

/// Labels of letters, digits and hyphens, with dots between.
fn is_dns_name(name: &str) -> bool {
    let letter = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    let label = |label: &str| (1..=63).contains(&label.len()) && label.bytes().all(letter);
    name.len() <= 253 && name.split('.').all(label)
}

#[cfg(test)]
mod tests;
