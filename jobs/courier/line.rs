//! One line: takes a letter, writes it, asks the ledger, hands it over.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio_util::sync::CancellationToken;

use super::feed::Tray;
use super::ledger::Ledger;
use super::letter::Letter;
use crate::app::App;
use crate::mail::{Line, Outcome};
use crate::outreach::deliveries::{DeliveryId, SendOutcome};

/// So many letters without an answer in a row are the relay's trouble, not the letters': stop before it costs them all an
/// attempt, or leaves them all unknown.
const SILENT_AT_MOST: usize = 5;

/// What all lines of a run know about the relay.
#[derive(Clone, Debug)]
pub struct Relay {
    stop: CancellationToken,
    silent: Arc<AtomicUsize>,
    trouble: Arc<Mutex<Option<String>>>,
}

impl Relay {
    /// A relay that nothing bad is known of; `stop` is cancelled when it should be left in peace.
    pub fn new(stop: CancellationToken) -> Self {
        Relay { stop, silent: Arc::default(), trouble: Arc::default() }
    }

    /// What is wrong with it, if something is.
    pub fn trouble(&self) -> Option<String> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes note of trouble.
    pub fn complain(&self, why: String) {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(why);
    }

    fn heard(&self, outcome: &SendOutcome) {
        match outcome {
            SendOutcome::Unsent(_) | SendOutcome::Unknown(_) => {
                if self.silent.fetch_add(1, Ordering::Relaxed) + 1 >= SILENT_AT_MOST {
                    self.complain(format!("the mail relay did not answer for {SILENT_AT_MOST} letters in a row"));
                    self.stop.cancel();
                }
            }
            _ => self.silent.store(0, Ordering::Relaxed),
        }
    }
}

/// A line and its work. There is at most one open [`Line`] behind it at any time.
#[derive(Debug)]
pub struct Courier {
    /// The program.
    pub app: App,
    /// Where letters come from.
    pub tray: Tray,
    /// Where it is written that they go.
    pub ledger: Ledger,
    /// What is known about the relay.
    pub relay: Relay,
    /// The open line, once there is one.
    pub line: Option<Line>,
}

impl Courier {
    /// Sends until no letter is left, it is time to stop, or the relay cannot be reached.
    pub async fn work(mut self) {
        let mut ended: Option<(DeliveryId, SendOutcome)> = None;
        loop {
            let next = if let Some(next) = self.tray.at_hand() {
                Some(next)
            } else {
                // Whatever has its outcome is not left waiting for a letter that may be long in coming.
                self.write_down(&mut ended).await;
                self.tray.next().await
            };
            let Some(draft) = next else { break };
            let id = draft.id();
            let composed = draft.compose(self.app.now());
            if composed.is_ok() && !self.is_open() {
                self.write_down(&mut ended).await;
                // Claimed and not begun: it is handed back at the end of the run.
                if !self.open().await {
                    break;
                }
            }
            if !self.ledger.turn(ended.take(), Some(id)).await {
                continue;
            }
            let outcome = match composed {
                Ok(letter) => self.hand_over(&letter).await,
                Err(why) => SendOutcome::Rejected(why),
            };
            ended = Some((id, outcome));
        }
        self.write_down(&mut ended).await;
        if let Some(line) = self.line {
            line.close().await;
        }
    }

    async fn write_down(&mut self, ended: &mut Option<(DeliveryId, SendOutcome)>) {
        if ended.is_some() {
            self.ledger.turn(ended.take(), None).await;
        }
    }

    fn is_open(&self) -> bool {
        self.line.as_ref().is_some_and(Line::is_usable)
    }

    /// Opens a new line; false when that is impossible, or it is time to stop.
    async fn open(&mut self) -> bool {
        if let Some(old) = self.line.take() {
            old.close().await;
        }
        let opened = tokio::select! {
            biased;
            () = self.relay.stop.cancelled() => return false,
            opened = self.app.mailer.open() => opened,
        };
        match opened {
            Ok(line) => self.line = Some(line),
            Err(error) => self.relay.complain(error.to_string()),
        }
        self.line.is_some()
    }

    /// Sends one letter that is committed as `sending`.
    async fn hand_over(&mut self, letter: &Letter) -> SendOutcome {
        let mut outcome = self.send(letter).await;
        // Relays end connections after some time or number of letters. Nothing of this letter was sent, so that it may
        // go over another line at once.
        if matches!(outcome, SendOutcome::Unsent(_)) && self.open().await {
            outcome = self.send(letter).await;
        }
        self.relay.heard(&outcome);
        outcome
    }

    async fn send(&mut self, letter: &Letter) -> SendOutcome {
        let Some(line) = &mut self.line else { return SendOutcome::Unsent("there is no line".to_owned()) };
        match line.send(&letter.envelope, &letter.raw).await {
            Outcome::Accepted(reply) => SendOutcome::Accepted(reply.to_string()),
            Outcome::Deferred(reply) => SendOutcome::Deferred(reply.to_string()),
            Outcome::Rejected(reply) => SendOutcome::Rejected(reply.to_string()),
            Outcome::Unsent(why) => SendOutcome::Unsent(why),
            Outcome::Unknown(why) => SendOutcome::Unknown(why),
        }
    }
}
