//! Messages over one connection, one after another.

use std::fmt::Write as _;
use std::time::Duration;

use super::greet::Offers;
use super::stuff::stuff;
use super::wire::{HalfWritten, Lost, Wire};
use crate::mail::{Enhanced, Envelope, Exchange, Next, Outcome, Reply};

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
    /// What goes out next; kept, so that its room is.
    out: Vec<u8>,
}

impl Session {
    pub(super) fn new(wire: Wire, offers: Offers) -> Self {
        Self { wire, offers, usable: true, stale: false, used: false, out: Vec::new() }
    }

    /// Whether another message may follow.
    pub fn is_usable(&self) -> bool {
        self.usable
    }

    /// Writes the body of the message that the relay waits for, and asks for the next one: with PIPELINING in one write,
    /// so that a letter costs one round trip (RFC 2920 3.1: a body may begin a group, and DATA may end it).
    pub async fn exchange(&mut self, body: Option<&[u8]>, next: Option<(&Envelope, usize)>) -> Exchange {
        if !self.usable {
            let why = || "the connection to the relay cannot be used any more".to_owned();
            return Exchange { ended: body.map(|_| Outcome::Unsent(why())), next: next.map(|_| Next::Lost(why())) };
        }
        if let Some(refusal) = next.and_then(|(envelope, _)| self.cannot_carry(envelope)) {
            // The body goes alone: nothing is said of the next one.
            let ended = match body {
                Some(body) => {
                    self.usable = false;
                    Some(self.body(body).await)
                }
                None => None,
            };
            return Exchange { ended, next: Some(Next::Ended(refusal)) };
        }
        // Until the end is reached; so it stays when this future is dropped half-way.
        self.usable = false;
        let ended = match (body, next) {
            (None, None) => {
                self.usable = true;
                return Exchange::default();
            }
            (body, Some(next)) if self.offers.pipelining => return self.at_once(body, next).await,
            (Some(body), _) => Some(self.body(body).await),
            (None, _) => None,
        };
        let over = || Next::Lost("the connection to the relay ended with the message before".to_owned());
        let next = match next {
            Some(next) if ended.is_none() || self.usable => Some(self.by_turns(next).await),
            next => next.map(|_| over()),
        };
        Exchange { ended, next }
    }

    /// Says good-bye and waits a moment for the answer, so that the server sees an orderly end.
    pub async fn close(mut self) {
        if self.usable
            && let Err(error) = tokio::time::timeout(PATIENCE, self.wire.ask("QUIT")).await
        {
            tracing::debug!(%error, "the relay did not say good-bye");
        }
    }

    /// A body without anything after it.
    async fn body(&mut self, body: &[u8]) -> Outcome {
        self.out.clear();
        let dot = Some(stuff(&mut self.out, body));
        match self.write_out(dot).await {
            Ok(()) => self.verdict().await,
            Err((Some(outcome), _)) => outcome,
            Err((None, lost)) => unknown(&lost),
        }
    }

    /// Everything in one write, then all the replies.
    async fn at_once(&mut self, body: Option<&[u8]>, (envelope, size): (&Envelope, usize)) -> Exchange {
        self.out.clear();
        let dot = body.map(|body| stuff(&mut self.out, body));
        let resets = self.stale;
        if resets {
            self.out.extend_from_slice(b"RSET\r\n");
        }
        let commands = self.commands(envelope, size);
        self.out.extend_from_slice(commands.as_bytes());
        if let Err((ended, lost)) = self.write_out(dot).await {
            return Exchange { ended, next: Some(Next::Lost(lost.to_string())) };
        }
        let mut ended = None;
        if dot.is_some() {
            let outcome = self.verdict().await;
            let goes_on = std::mem::replace(&mut self.usable, false);
            ended = Some(outcome);
            if !goes_on {
                let why = "the connection to the relay ended with the message before";
                return Exchange { ended, next: Some(Next::Lost(why.to_owned())) };
            }
        }
        let next = match self.begun(resets).await {
            Ok(next) => next,
            Err(lost) => Next::Lost(lost.to_string()),
        };
        Exchange { ended, next: Some(next) }
    }

    /// Writes what is in `out`: the rest of one message, with its final dot at `dot`, the commands that begin the next, or both.
    ///
    /// # Errors
    /// What became of the body, if there was one, and why nothing can follow.
    async fn write_out(&mut self, dot: Option<usize>) -> Result<(), (Option<Outcome>, Lost)> {
        if self.wire.has_unasked().await {
            // Without a body: a connection left idle, where the server hung up, perhaps with a word (421) first.
            return Err(match dot {
                Some(_) => (Some(self.early_word("the relay spoke before the message was sent").await), Lost::Closed),
                None => (None, self.parting_word().await),
            });
        }
        let out = std::mem::take(&mut self.out);
        let written = self.wire.write(&out).await;
        self.out = out;
        let Err(HalfWritten { written, lost }) = written else { return Ok(()) };
        let ended = match dot {
            None => None,
            Some(dot) if written <= dot => Some(self.early_word(&lost.to_string()).await),
            // The whole body may be there: perhaps the answer is, too.
            Some(dot) if written >= dot + b".\r\n".len() => Some(match self.wire.answer_within(PATIENCE).await {
                Ok(answer) => judged(answer.reply),
                Err(_) => unknown(&lost),
            }),
            Some(_) => Some(unknown(&lost)),
        };
        Err((ended, lost))
    }

    /// The answer to the final dot: from the dot on, only the relay knows what became of the message.
    async fn verdict(&mut self) -> Outcome {
        let reply = match self.wire.answer().await {
            Ok(answer) => answer.reply,
            Err(lost) => return unknown(&lost),
        };
        let over = reply.code == 421;
        let outcome = judged(reply);
        self.used = true;
        self.stale = false;
        self.usable = !over && !matches!(outcome, Outcome::Unknown(_));
        outcome
    }

    fn commands(&self, envelope: &Envelope, size: usize) -> String {
        let mut commands = self.mail(envelope, size);
        // Writing into a String cannot fail.
        let _ = write!(commands, "\r\nRCPT TO:<{}>\r\nDATA\r\n", envelope.to);
        commands
    }

    /// Why this relay cannot carry a message between these two, if it cannot: nothing is asked of it then, and the words are
    /// ours. RFC 6531 3.5 has the code for it.
    fn cannot_carry(&self, envelope: &Envelope) -> Option<Outcome> {
        let needing = [&envelope.to, &envelope.from].into_iter().find(|address| address.needs_utf8())?;
        (!self.offers.smtputf8).then(|| {
            let text = format!("{needing} needs a relay that offers SMTPUTF8, and this one does not");
            Outcome::Rejected(Reply { code: 553, enhanced: Enhanced::parse("5.6.7"), text })
        })
    }

    fn mail(&self, envelope: &Envelope, size: usize) -> String {
        let mut mail = format!("MAIL FROM:<{}>", envelope.from);
        if envelope.from.needs_utf8() || envelope.to.needs_utf8() {
            mail.push_str(" SMTPUTF8");
        }
        if self.offers.size {
            // Writing into a String cannot fail.
            let _ = write!(mail, " SIZE={size}");
        }
        mail
    }

    /// One command after the other, each with its reply.
    async fn by_turns(&mut self, next: (&Envelope, usize)) -> Next {
        self.usable = false;
        if self.wire.has_unasked().await {
            return Next::Lost(self.parting_word().await.to_string());
        }
        match self.ask_by_turns(next).await {
            Ok(next) => next,
            Err(lost) => Next::Lost(lost.to_string()),
        }
    }

    async fn ask_by_turns(&mut self, (envelope, size): (&Envelope, usize)) -> Result<Next, Lost> {
        if self.stale {
            self.wire.write(b"RSET\r\n").await.map_err(|half| half.lost)?;
            self.reset().await?;
        }
        let (mail, rcpt) = (self.mail(envelope, size), format!("RCPT TO:<{}>", envelope.to));
        for (command, wanted) in [(mail.as_str(), 2), (rcpt.as_str(), 2), ("DATA", 3)] {
            let reply = self.wire.ask(command).await?.reply;
            if command == mail {
                self.check_still_open(&reply)?;
            }
            if let Some(outcome) = judge(&reply, wanted)? {
                (self.usable, self.stale, self.used) = (reply.code != 421, true, true);
                return Ok(Next::Ended(outcome));
            }
        }
        self.usable = true;
        Ok(Next::Ready)
    }

    /// The replies to the commands of a group.
    async fn begun(&mut self, resets: bool) -> Result<Next, Lost> {
        if resets {
            self.reset().await?;
        }
        let replies = self.group_replies().await?;
        self.check_still_open(&replies[0])?;
        for (reply, wanted) in replies.iter().zip([2, 2, 3]) {
            if let Some(outcome) = judge(reply, wanted)? {
                (self.usable, self.stale, self.used) = (self.leave_data(&replies).await, true, true);
                return Ok(Next::Ended(outcome));
            }
        }
        self.usable = true;
        Ok(Next::Ready)
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

    /// Before the dot is written the server may refuse and hang up, for example a message that is too large.
    async fn early_word(&mut self, otherwise: &str) -> Outcome {
        match self.wire.answer_within(PATIENCE).await {
            Ok(answer) => Outcome::refused(&answer.reply).unwrap_or_else(|| Outcome::Unsent(answer.reply.to_string())),
            Err(Lost::Closed) => Outcome::Unsent(Lost::Closed.to_string()),
            Err(_) => Outcome::Unsent(otherwise.to_owned()),
        }
    }

    /// Why an idle connection ended.
    async fn parting_word(&mut self) -> Lost {
        match self.wire.answer_within(PATIENCE).await {
            Ok(answer) => Lost::Ended(answer.reply),
            Err(lost) => lost,
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

/// What the answer to a final dot means.
fn judged(reply: Reply) -> Outcome {
    match reply.code / 100 {
        2 => Outcome::Accepted(reply),
        _ => Outcome::refused(&reply).unwrap_or_else(|| unknown(&Lost::OutOfTurn(reply))),
    }
}

fn unknown(lost: &Lost) -> Outcome {
    Outcome::Unknown(format!("the whole message was sent, but then: {lost}. It may or may not have been accepted"))
}
