//! Messages over one connection, one after another.

use std::time::Duration;

use super::greet::Offers;
use super::stuff::{Stuffed, stuff};
use super::wire::{HalfWritten, Lost, Wire};
use crate::mail::{Envelope, Outcome, Reply};

/// How long a good-bye is waited for, and a reason for hanging up in mid-message.
const PATIENCE: Duration = Duration::from_secs(2);

/// A connection on which messages can be sent.
#[derive(Debug)]
pub struct Session {
    wire: Wire,
    offers: Offers,
    usable: bool,
    /// A transaction was refused half-way and must be reset before the next begins.
    stale: bool,
    /// A message was answered on this connection.
    used: bool,
}

/// How far the commands before the body got.
enum Ready {
    /// The relay waits for the body.
    Yes,
    /// There is an outcome already.
    No(Outcome),
}

impl Session {
    pub(super) fn new(wire: Wire, offers: Offers) -> Self {
        Self { wire, offers, usable: true, stale: false, used: false }
    }

    /// Whether another message may follow.
    pub fn is_usable(&self) -> bool {
        self.usable
    }

    /// Hands one message over.
    pub async fn send(&mut self, envelope: &Envelope, raw: &[u8]) -> Outcome {
        if !self.usable {
            return Outcome::Unsent("the connection to the relay cannot be used any more".to_owned());
        }
        // Until the end is reached; so it stays when this future is dropped half-way.
        self.usable = false;
        if self.wire.has_unasked().await {
            // A connection left idle: the server hung up, perhaps with a word (421) first. It is not about this message.
            return Outcome::Unsent(self.parting_word().await);
        }
        let ready = match self.prepare(envelope, raw.len()).await {
            Ok(ready) => ready,
            Err(lost) => return Outcome::Unsent(lost.to_string()),
        };
        let outcome = match ready {
            Ready::Yes => self.body(&stuff(raw)).await,
            Ready::No(outcome) => outcome,
        };
        self.usable &= match &outcome {
            Outcome::Accepted(reply) | Outcome::Deferred(reply) | Outcome::Rejected(reply) => reply.code != 421,
            Outcome::Unsent(_) | Outcome::Unknown(_) => false,
        };
        self.used = true;
        outcome
    }

    /// Says good-bye and waits a moment for the answer, so that the server sees an orderly end.
    pub async fn close(mut self) {
        if self.usable
            && let Err(error) = tokio::time::timeout(PATIENCE, self.wire.ask("QUIT")).await
        {
            tracing::debug!(%error, "the relay did not say good-bye");
        }
    }

    /// Everything before the body. An error means that nothing of the message was sent.
    async fn prepare(&mut self, envelope: &Envelope, size: usize) -> Result<Ready, Lost> {
        let size = if self.offers.size { format!(" SIZE={size}") } else { String::new() };
        let mail = format!("MAIL FROM:<{}>{size}", envelope.from);
        let rcpt = format!("RCPT TO:<{}>", envelope.to);
        if self.offers.pipelining {
            self.prepare_at_once(&mail, &rcpt).await
        } else {
            self.prepare_by_turns(&mail, &rcpt).await
        }
    }

    async fn prepare_by_turns(&mut self, mail: &str, rcpt: &str) -> Result<Ready, Lost> {
        if self.stale {
            self.wire.write(b"RSET\r\n").await.map_err(|half| half.lost)?;
            self.reset().await?;
        }
        for (command, wanted) in [(mail, 2), (rcpt, 2), ("DATA", 3)] {
            let reply = self.wire.ask(command).await?.reply;
            if command == mail {
                self.check_still_open(&reply)?;
            }
            if let Some(outcome) = judge(&reply, wanted)? {
                (self.usable, self.stale) = (true, true);
                return Ok(Ready::No(outcome));
            }
        }
        Ok(Ready::Yes)
    }

    /// All commands in one write (RFC 2920 3.1: DATA may be the last of a group), then all their replies.
    async fn prepare_at_once(&mut self, mail: &str, rcpt: &str) -> Result<Ready, Lost> {
        let reset = if self.stale { "RSET\r\n" } else { "" };
        let group = format!("{reset}{mail}\r\n{rcpt}\r\nDATA\r\n");
        self.wire.write(group.as_bytes()).await.map_err(|half| half.lost)?;
        if self.stale {
            self.reset().await?;
        }
        let replies = self.group_replies().await?;
        self.check_still_open(&replies[0])?;
        for (reply, wanted) in replies.iter().zip([2, 2, 3]) {
            if let Some(outcome) = judge(reply, wanted)? {
                (self.usable, self.stale) = (self.leave_data(&replies).await, true);
                return Ok(Ready::No(outcome));
            }
        }
        Ok(Ready::Yes)
    }

    /// The replies to MAIL, RCPT and DATA; fewer when one of them refused and the connection ended after it.
    async fn group_replies(&mut self) -> Result<Vec<Reply>, Lost> {
        let mut replies: Vec<Reply> = Vec::with_capacity(3);
        while replies.len() < 3 && replies.last().is_none_or(|last| last.code != 421) {
            match self.wire.answer().await {
                Ok(answer) => replies.push(answer.reply),
                Err(_) if replies.iter().any(|reply| Outcome::refused(reply).is_some()) => break,
                Err(lost) => return Err(lost),
            }
        }
        Ok(replies)
    }

    /// After a refusal: whether the connection is back where commands are expected. A server that answered 354 although
    /// it has no recipient gets the lone dot that it waits for (RFC 2920 3.1), but never one that has a recipient.
    async fn leave_data(&mut self, replies: &[Reply]) -> bool {
        let [_, rcpt, data] = replies else { return false };
        if data.code != 354 {
            return Outcome::refused(data).is_some() && data.code != 421;
        }
        let no_recipient = Outcome::refused(rcpt).is_some();
        no_recipient && self.wire.ask(".").await.is_ok_and(|answer| answer.reply.code != 421)
    }

    /// Relays that take only so many messages per connection say 421 to the next MAIL: that is about the connection, and
    /// the message may go over a new one at once.
    fn check_still_open(&self, mail: &Reply) -> Result<(), Lost> {
        if self.used && mail.code == 421 { Err(Lost::Ended(mail.clone())) } else { Ok(()) }
    }

    /// Reads the reply to RSET, which cannot be refused.
    async fn reset(&mut self) -> Result<(), Lost> {
        let reply = self.wire.answer().await?.reply;
        if reply.code / 100 != 2 {
            return Err(Lost::OutOfTurn(reply));
        }
        self.stale = false;
        Ok(())
    }

    /// The body and its final dot: from the dot on, only the relay knows what became of the message.
    async fn body(&mut self, stuffed: &Stuffed) -> Outcome {
        if self.wire.has_unasked().await {
            return self.early_word("the relay spoke before the message was sent").await;
        }
        match self.wire.write(&stuffed.bytes).await {
            Ok(()) => {}
            Err(HalfWritten { written, lost }) if written <= stuffed.dot => {
                return self.early_word(&lost.to_string()).await;
            }
            Err(half) => return unknown(&half.lost),
        }
        let reply = match self.wire.answer().await {
            Ok(answer) => answer.reply,
            Err(lost) => return unknown(&lost),
        };
        (self.usable, self.stale) = (true, false);
        match reply.code / 100 {
            2 => Outcome::Accepted(reply),
            _ => Outcome::refused(&reply).unwrap_or_else(|| unknown(&Lost::OutOfTurn(reply))),
        }
    }

    /// Before the dot is written the server may refuse and hang up, for example a message that is too large.
    async fn early_word(&mut self, otherwise: &str) -> Outcome {
        match self.wire.answer_within(PATIENCE).await {
            Ok(answer) => Outcome::refused(&answer.reply).unwrap_or_else(|| Outcome::Unsent(answer.reply.to_string())),
            Err(Lost::Closed) => Outcome::Unsent(Lost::Closed.to_string()),
            Err(_) => Outcome::Unsent(otherwise.to_owned()),
        }
    }

    /// Why an idle connection ended.
    async fn parting_word(&mut self) -> String {
        match self.wire.answer_within(PATIENCE).await {
            Ok(answer) => Lost::Ended(answer.reply).to_string(),
            Err(lost) => lost.to_string(),
        }
    }
}

/// `None` when the command was accepted, else what the refusal means.
///
/// # Errors
/// A reply that this command cannot have: the two sides are out of step.
fn judge(reply: &Reply, wanted: u16) -> Result<Option<Outcome>, Lost> {
    match reply.code {
        354 if wanted == 3 => Ok(None),
        200..=299 if wanted == 2 => Ok(None),
        _ => Outcome::refused(reply).map(Some).ok_or_else(|| Lost::OutOfTurn(reply.clone())),
    }
}

fn unknown(lost: &Lost) -> Outcome {
    Outcome::Unknown(format!("the whole message was sent, but then: {lost}. It may or may not have been accepted"))
}
