//! Handing messages to a relay by SMTP (RFC 5321), over connections that are kept.
//!
//! A client of our own, because lettre's (the usual one) closes the connection on any refusal, delays small writes, and cannot say
//! whether the final dot was written; only with that known is [`super::Outcome`] honest.
//!
//! - `wire.rs`: bytes with time limits; counts what was written
//! - `reply.rs`: reading replies
//! - `tls.rs`: encryption and whom it trusts
//! - `greet.rs`: from the connection to a session: greeting, EHLO, STARTTLS, AUTH
//! - `session.rs`: messages, one after another
//! - `stuff.rs`: the body as it goes over the wire

mod greet;
mod reply;
mod session;
mod stuff;
mod tls;
mod wire;

use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use tokio_rustls::rustls::ClientConfig;

pub(super) use session::Session;

/// How to reach a relay.
#[derive(Clone)]
pub struct SmtpConfig {
    /// Its name; with TLS, the name that its certificate must carry.
    pub host: String,
    /// Its port: 587 for submission, 465 for implicit TLS, 25 otherwise.
    pub port: u16,
    /// How the connection is encrypted.
    pub security: Security,
    /// The name to sign in with; none, no sign-in.
    pub username: Option<String>,
    /// The password for that name. Never sent unencrypted, except to this machine itself.
    pub password: Option<String>,
    /// The name we greet with: this host's, as others know it.
    pub helo: String,
    /// How long each connect, write, and reply may take. RFC 5321 4.5.3.2 asks for minutes: 5 for most, 10 for the answer
    /// to the final dot. Too short a limit makes deliveries unknown.
    pub timeout: Duration,
    /// A PEM file of certificates that are trusted besides those of the system: a private authority's.
    pub ca_file: Option<PathBuf>,
}

impl fmt::Debug for SmtpConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { host, port, security, username, password, helo, timeout, ca_file } = self;
        let password = password.as_ref().map(|_| "…");
        f.debug_struct("SmtpConfig")
            .field("host", host)
            .field("port", port)
            .field("security", security)
            .field("username", username)
            .field("password", &password)
            .field("helo", helo)
            .field("timeout", timeout)
            .field("ca_file", ca_file)
            .finish()
    }
}

/// How the connection to a relay is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// Not at all: for a relay on this machine.
    None,
    /// From the STARTTLS command on; without it, no connection (RFC 3207).
    StartTls,
    /// From the first byte (RFC 8314).
    Tls,
}

/// A relay, and what is worked out once for all its connections.
#[derive(Debug)]
pub struct Smtp {
    config: SmtpConfig,
    tls: OnceLock<Arc<ClientConfig>>,
}

impl Smtp {
    pub fn new(config: SmtpConfig) -> Self {
        Self { config, tls: OnceLock::new() }
    }

    /// `host:port`, for users.
    pub fn server(&self) -> String {
        format!("{}:{}", self.config.host, self.config.port)
    }
}
