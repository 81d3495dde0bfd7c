//! From a connection to a session: greeting, EHLO, STARTTLS, AUTH.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use tokio::net::TcpStream;

use super::reply::Answer;
use super::session::Session;
use super::wire::{Lost, Wire};
use super::{Security, Smtp, SmtpConfig, tls};
use crate::mail::{OpenError, Reply};

/// What the relay offers.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Offers {
    /// Several commands in one write (RFC 2920).
    pub pipelining: bool,
    /// The size of a message may be announced (RFC 1870).
    pub size: bool,
    /// Addresses in any alphabet (RFC 6531).
    pub smtputf8: bool,
    starttls: bool,
    auth: Vec<String>,
}

impl Smtp {
    /// Connects, greets, encrypts and signs in, as configured.
    pub async fn open(&self) -> Result<Session, OpenError> {
        check(&self.config)?;
        let stream = self.connect().await?;
        let mut wire = Wire::new(Box::new(stream), self.config.timeout);
        if self.config.security == Security::Tls {
            wire = self.encrypt(wire).await?;
        }
        let greeting = wire.answer().await.map_err(|lost| self.unreachable(&lost))?;
        self.expect(greeting, 220..=220)?;
        let mut offers = self.hello(&mut wire).await?;
        if self.config.security == Security::StartTls {
            wire = self.start_tls(wire, &offers).await?;
            // What was said before encryption counts for nothing (RFC 3207 4.2).
            offers = self.hello(&mut wire).await?;
        }
        self.sign_in(&mut wire, &offers).await?;
        Ok(Session::new(wire, offers))
    }

    async fn connect(&self) -> Result<TcpStream, OpenError> {
        let unreachable = |why: String| OpenError::Unreachable { server: self.server(), why };
        let connecting = TcpStream::connect((self.config.host.as_str(), self.config.port));
        let stream = match tokio::time::timeout(self.config.timeout, connecting).await {
            Ok(Ok(stream)) => stream,
            Ok(Err(error)) => return Err(unreachable(error.to_string())),
            Err(_) => return Err(unreachable("nobody answers within the time allowed".to_owned())),
        };
        // Commands are small and wait for an answer: a delay for more to come only costs time.
        stream.set_nodelay(true).map_err(|error| unreachable(error.to_string()))?;
        Ok(stream)
    }

    async fn encrypt(&self, wire: Wire) -> Result<Wire, OpenError> {
        let (io, unasked) = wire.into_parts();
        if !unasked.is_empty() {
            // Somebody in between put words into the server's mouth; carrying them over is the STARTTLS injection.
            return Err(self.tls_error("something was sent before the encryption began".to_owned()));
        }
        let io = tls::secure(self, io).await.map_err(|why| self.tls_error(why))?;
        Ok(Wire::new(io, self.config.timeout))
    }

    async fn start_tls(&self, mut wire: Wire, offers: &Offers) -> Result<Wire, OpenError> {
        if !offers.starttls {
            return Err(self.tls_error("it does not offer STARTTLS".to_owned()));
        }
        let answer = wire.ask("STARTTLS").await.map_err(|lost| self.tls_error(lost.to_string()))?;
        if answer.reply.code != 220 {
            return Err(self.tls_error(format!("it answered STARTTLS with “{}”", answer.reply)));
        }
        self.encrypt(wire).await
    }

    async fn hello(&self, wire: &mut Wire) -> Result<Offers, OpenError> {
        let helo = &self.config.helo;
        let answer = wire.ask(&format!("EHLO {helo}")).await.map_err(|lost| self.unreachable(&lost))?;
        if !(500..=599).contains(&answer.reply.code) {
            return Ok(Offers::read(&self.expect(answer, 250..=250)?.lines));
        }
        // A server from before 1995, or one that plays it (RFC 5321 3.2).
        let answer = wire.ask(&format!("HELO {helo}")).await.map_err(|lost| self.unreachable(&lost))?;
        self.expect(answer, 250..=250)?;
        Ok(Offers::default())
    }

    async fn sign_in(&self, wire: &mut Wire, offers: &Offers) -> Result<(), OpenError> {
        let (Some(username), Some(password)) = (&self.config.username, &self.config.password) else {
            return Ok(());
        };
        let offered = |method: &str| offers.auth.iter().any(|other| other == method);
        let reply = if offered("PLAIN") {
            let secret = BASE64.encode(format!("\0{username}\0{password}"));
            wire.ask(&format!("AUTH PLAIN {secret}")).await.map(|answer| answer.reply)
        } else if offered("LOGIN") {
            login(wire, username, password).await
        } else {
            return Err(self.auth_error("it offers neither AUTH PLAIN nor AUTH LOGIN".to_owned()));
        };
        match reply.map_err(|lost| self.auth_error(lost.to_string()))? {
            Reply { code: 235, .. } => Ok(()),
            reply => Err(self.auth_error(format!("it answered “{reply}”"))),
        }
    }

    fn expect(&self, answer: Answer, codes: std::ops::RangeInclusive<u16>) -> Result<Answer, OpenError> {
        if codes.contains(&answer.reply.code) {
            Ok(answer)
        } else {
            Err(OpenError::Refused { server: self.server(), reply: answer.reply })
        }
    }

    fn unreachable(&self, lost: &Lost) -> OpenError {
        OpenError::Unreachable { server: self.server(), why: lost.to_string() }
    }

    fn tls_error(&self, why: String) -> OpenError {
        OpenError::Tls { server: self.server(), why }
    }

    fn auth_error(&self, why: String) -> OpenError {
        OpenError::Auth { server: self.server(), why }
    }
}

impl Offers {
    /// Reads the lines of the answer to EHLO.
    fn read(lines: &[String]) -> Self {
        let mut offers = Self::default();
        // The first line is the server's name. “AUTH=” is how Outlook of 1997 read the draft.
        for line in lines.iter().skip(1) {
            let line = line.to_ascii_uppercase().replacen("AUTH=", "AUTH ", 1);
            let mut words = line.split_whitespace();
            match words.next() {
                Some("PIPELINING") => offers.pipelining = true,
                Some("SIZE") => offers.size = true,
                Some("SMTPUTF8") => offers.smtputf8 = true,
                Some("STARTTLS") => offers.starttls = true,
                Some("AUTH") => offers.auth.extend(words.map(str::to_owned)),
                _ => {}
            }
        }
        offers
    }
}

/// AUTH LOGIN: the server asks for the name, then for the password. It never was a standard.
async fn login(wire: &mut Wire, username: &str, password: &str) -> Result<Reply, Lost> {
    let mut reply = wire.ask("AUTH LOGIN").await?.reply;
    for secret in [username, password] {
        if reply.code != 334 {
            break;
        }
        reply = wire.ask(&BASE64.encode(secret)).await?.reply;
    }
    Ok(reply)
}

/// Refuses settings that cannot work or would give the password away.
fn check(config: &SmtpConfig) -> Result<(), OpenError> {
    let setting = |text: String| Err(OpenError::Setting(text));
    let is_word = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_graphic());
    if !is_word(&config.host) {
        return setting(format!("“{}” is not the name of a mail relay.", config.host));
    }
    if !is_word(&config.helo) {
        return setting(format!("“{}” is not a name to greet a mail relay with: use this host’s name.", config.helo));
    }
    if config.username.is_some() != config.password.is_some() {
        return setting(
            "To sign in to the mail relay, give both a user name and a password; else give neither.".to_owned(),
        );
    }
    let secret = [&config.username, &config.password].into_iter().flatten();
    if secret.into_iter().any(|text| text.contains('\0')) {
        return setting("The user name or password for the mail relay contains a NUL character.".to_owned());
    }
    if config.security == Security::None && config.password.is_some() && !is_this_machine(&config.host) {
        return setting(format!(
            "The password for the mail relay {} would be sent unencrypted: use STARTTLS or TLS.",
            config.host
        ));
    }
    Ok(())
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_are_read_whatever_their_case_and_age() {
        let lines = [
            "mx.example at your service",
            "pipelining",
            "SIZE 1000",
            "AUTH=LOGIN",
            "AUTH PLAIN XOAUTH2",
            "STARTTLS",
            "SMTPUTF8",
        ];
        let offers = Offers::read(&lines.map(str::to_owned));
        let auth = ["LOGIN", "PLAIN", "XOAUTH2"].map(str::to_owned).to_vec();
        assert_eq!(offers, Offers { pipelining: true, size: true, smtputf8: true, starttls: true, auth });
        assert_eq!(Offers::read(&["PIPELINING".to_owned()]), Offers::default());
    }
}
