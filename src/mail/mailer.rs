//! The three ways to send, behind one face.

use std::path::PathBuf;
use std::sync::Arc;

use super::smtp::{Session, Smtp};
use super::{Envelope, Exchange, Memory, Next, Outbox, Outcome, SmtpConfig};
use crate::t;

/// A way to send mail; clones share it.
#[derive(Clone, Debug)]
pub struct Mailer(Kind);

#[derive(Clone, Debug)]
enum Kind {
    Outbox(Outbox),
    Smtp(Arc<Smtp>),
    Memory(Memory),
}

/// Why no line could be opened. Nothing was sent.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// A setting makes no sense.
    #[error("{0}")]
    Setting(String),
    /// Nobody answers there, or not in time, or not in SMTP.
    #[error("The mail relay {server} cannot be reached: {why}.")]
    Unreachable {
        /// `host:port`.
        server: String,
        /// The reason, without a full stop.
        why: String,
    },
    /// The relay does not want to talk to us.
    #[error("The mail relay {server} refuses to talk to us: {reply}")]
    Refused {
        /// `host:port`.
        server: String,
        /// What it said.
        reply: super::Reply,
    },
    /// No encrypted connection came about; nothing was sent in the clear.
    #[error("No secure connection to the mail relay {server}: {why}.")]
    Tls {
        /// `host:port`.
        server: String,
        /// The reason, without a full stop.
        why: String,
    },
    /// The relay does not take our name and password.
    #[error("The mail relay {server} did not let us sign in: {why}.")]
    Auth {
        /// `host:port`.
        server: String,
        /// The reason, without a full stop.
        why: String,
    },
    /// The folder of the outbox cannot be written.
    #[error("The outbox folder {folder} cannot be written: {why}.")]
    Folder {
        /// Its path.
        folder: String,
        /// The reason, without a full stop.
        why: String,
    },
}

impl Mailer {
    /// Writes messages as files into `folder`, which is made when the first line is opened.
    pub fn outbox(folder: impl Into<PathBuf>) -> Self {
        Self(Kind::Outbox(Outbox::new(folder)))
    }

    /// Hands messages to a relay.
    pub fn smtp(config: SmtpConfig) -> Self {
        Self(Kind::Smtp(Arc::new(Smtp::new(config))))
    }

    /// Keeps messages, for tests; see [`Mailer::as_memory`].
    pub fn memory() -> Self {
        Self(Kind::Memory(Memory::default()))
    }

    /// Opens one line. A relay is connected to, greeted, and signed in to.
    pub async fn open(&self) -> Result<Line, OpenError> {
        Ok(Line(match &self.0 {
            Kind::Outbox(outbox) => {
                outbox.check().await?;
                LineKind::Outbox(outbox.clone())
            }
            Kind::Smtp(smtp) => LineKind::Smtp(Box::new(smtp.open().await?)),
            Kind::Memory(memory) => {
                memory.check()?;
                LineKind::Memory(memory.clone(), true)
            }
        }))
    }

    /// Whether a line can be opened now; sends nothing.
    pub async fn check(&self) -> Result<(), OpenError> {
        self.open().await?.close().await;
        Ok(())
    }

    /// Where mail goes, in words for users: `files in data/outbox`, `SMTP relay mail.example:587`.
    pub fn describe(&self) -> String {
        match &self.0 {
            Kind::Outbox(outbox) => t!("mailing-mailer-files", folder = outbox.folder().display().to_string()),
            Kind::Smtp(smtp) => t!("mailing-mailer-relay", server = smtp.server()),
            Kind::Memory(_) => t!("mailing-mailer-memory").to_owned(),
        }
    }

    /// The outbox, where this is one.
    pub fn as_outbox(&self) -> Option<&Outbox> {
        if let Kind::Outbox(outbox) = &self.0 { Some(outbox) } else { None }
    }

    /// The memory, where this is one.
    pub fn as_memory(&self) -> Option<&Memory> {
        if let Kind::Memory(memory) = &self.0 { Some(memory) } else { None }
    }
}

impl From<Memory> for Mailer {
    fn from(memory: Memory) -> Self {
        Self(Kind::Memory(memory))
    }
}

/// One open line: messages go over it one after another.
#[derive(Debug)]
pub struct Line(LineKind);

#[derive(Debug)]
enum LineKind {
    Outbox(Outbox),
    Smtp(Box<Session>),
    Memory(Memory, bool),
}

impl Line {
    /// Hands one message over. Dropping the future half-way leaves the line unusable and the outcome unknown.
    pub async fn send(&mut self, envelope: &Envelope, raw: &[u8]) -> Outcome {
        match self.exchange(None, Some((envelope, raw))).await.next {
            Some(Next::Ready) => {}
            Some(Next::Ended(outcome)) => return outcome,
            Some(Next::Lost(why)) => return Outcome::Unsent(why),
            None => return Outcome::Unsent("the line asked for nothing".to_owned()),
        }
        let ended = self.exchange(Some((envelope, raw)), None).await.ended;
        ended.unwrap_or_else(|| Outcome::Unknown("the line did not say what became of the message".to_owned()))
    }

    /// Writes the body of a message for which the exchange before this one answered [`Next::Ready`], and asks for the next:
    /// over a relay that knows PIPELINING in one write, so that many messages cost one round trip each. After `Ready` the
    /// body must come next. Dropping the future half-way leaves the line unusable and the outcome unknown.
    pub async fn exchange(&mut self, body: Option<(&Envelope, &[u8])>, next: Option<(&Envelope, &[u8])>) -> Exchange {
        let ended = match (&mut self.0, body) {
            (LineKind::Smtp(session), body) => {
                let next = next.map(|(envelope, raw)| (envelope, raw.len()));
                return session.exchange(body.map(|(_, raw)| raw), next).await;
            }
            (LineKind::Outbox(outbox), Some((_, raw))) => Some(outbox.write(raw).await),
            (LineKind::Memory(memory, usable), Some((envelope, raw))) => {
                let outcome = memory.take(envelope, raw);
                *usable &= !matches!(outcome, Outcome::Unsent(_) | Outcome::Unknown(_));
                Some(outcome)
            }
            (_, None) => None,
        };
        let answer = || if self.is_usable() { Next::Ready } else { Next::Lost("the line ended".to_owned()) };
        Exchange { ended, next: next.map(|_| answer()) }
    }

    /// Whether another message may go over this line; if not, open a new one.
    pub fn is_usable(&self) -> bool {
        match &self.0 {
            LineKind::Outbox(_) => true,
            LineKind::Smtp(session) => session.is_usable(),
            LineKind::Memory(_, usable) => *usable,
        }
    }

    /// Says good-bye. Whether that is heard changes nothing for the messages sent.
    pub async fn close(self) {
        if let LineKind::Smtp(session) = self.0 {
            session.close().await;
        }
    }
}
