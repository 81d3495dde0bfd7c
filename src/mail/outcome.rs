//! What became of a message.

use std::fmt;

/// What became of one attempt to hand a message over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The relay took responsibility for the message.
    Accepted(Reply),
    /// Refused for now (4xx): try again later.
    Deferred(Reply),
    /// Refused for good (5xx).
    Rejected(Reply),
    /// Certainly not accepted, for the reason given: nothing was sent, or the connection was lost before the final dot was
    /// written. Safe to try again.
    Unsent(String),
    /// The final dot was, or may have been, written, and no answer came. Never repeat by itself.
    Unknown(String),
}

/// What came of writing one body and asking for the next message, see [`super::Line::exchange`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exchange {
    /// What became of the message whose body was written.
    pub ended: Option<Outcome>,
    /// Whether the next message may follow.
    pub next: Option<Next>,
}

/// What the other side says to the next message, before its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// It waits for the body: the next exchange on this line has to bring it.
    Ready,
    /// It does not want it, and why: never [`Outcome::Accepted`] or [`Outcome::Unknown`].
    Ended(Outcome),
    /// The line was lost before anything was said against the message, which may go over another line at once.
    Lost(String),
}

impl Outcome {
    /// What a reply that refuses something means; `None` where the reply refuses nothing.
    pub(super) fn refused(reply: &Reply) -> Option<Self> {
        match reply.code {
            400..=499 => Some(Self::Deferred(reply.clone())),
            500..=599 => Some(Self::Rejected(reply.clone())),
            _ => None,
        }
    }
}

/// A server's reply, for example `550 5.1.1 No such user`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The three digits (RFC 5321 4.2).
    pub code: u16,
    /// The finer code, where the server gives one.
    pub enhanced: Option<Enhanced>,
    /// The text for people, its lines joined by spaces, without the codes.
    pub text: String,
}

impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        if let Some(enhanced) = self.enhanced {
            write!(f, " {enhanced}")?;
        }
        if !self.text.is_empty() {
            write!(f, " {}", self.text)?;
        }
        Ok(())
    }
}

/// An enhanced status code, `class.subject.detail` (RFC 3463).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Enhanced {
    /// 2 success, 4 for now, 5 for good.
    pub class: u16,
    /// What it is about: 1 the address, 2 the mailbox, 7 policy, …
    pub subject: u16,
    /// Which problem, within its subject.
    pub detail: u16,
}

impl Enhanced {
    /// Reads `5.1.1`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let mut part = |longest: usize| {
            let part = parts.next()?;
            let digits = (1..=longest).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| part.parse().ok())?
        };
        let code = Self { class: part(1)?, subject: part(3)?, detail: part(3)? };
        (parts.next().is_none() && matches!(code.class, 2 | 4 | 5)).then_some(code)
    }
}

impl fmt::Display for Enhanced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}
