//! A mailer that keeps what it is given and answers as it is told, for tests.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Address, Envelope, OpenError, Outcome, Parsed, Reply};

/// Messages in memory; clones share them.
#[derive(Clone, Debug, Default)]
pub struct Memory(Arc<Mutex<State>>);

#[derive(Debug, Default)]
struct State {
    attempts: Vec<Sent>,
    answers: HashMap<String, Outcome>,
    closed: Option<OpenError>,
}

/// A message that was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Who to whom.
    pub envelope: Envelope,
    /// The message itself.
    pub raw: Vec<u8>,
    /// What was answered.
    pub outcome: Outcome,
}

impl Sent {
    /// The message, taken apart.
    pub fn parsed(&self) -> Parsed {
        Parsed::new(&self.raw)
    }
}

impl Memory {
    /// Every accepted message, in order.
    pub fn sent(&self) -> Vec<Sent> {
        self.attempts().into_iter().filter(|sent| matches!(sent.outcome, Outcome::Accepted(_))).collect()
    }

    /// Every message handed over, whatever was answered, in order.
    pub fn attempts(&self) -> Vec<Sent> {
        self.state().attempts.clone()
    }

    /// From now on, messages to `address` get this answer.
    pub fn answer(&self, address: &Address, outcome: Outcome) {
        self.state().answers.insert(address.folded(), outcome);
    }

    /// From now on no line can be opened (`Some`), or lines can be opened again (`None`).
    pub fn refuse_lines(&self, error: Option<OpenError>) {
        self.state().closed = error;
    }

    /// Forgets the messages, not the answers.
    pub fn clear(&self) {
        self.state().attempts.clear();
    }

    pub(super) fn check(&self) -> Result<(), OpenError> {
        self.state().closed.clone().map_or(Ok(()), Err)
    }

    pub(super) fn take(&self, envelope: &Envelope, raw: &[u8]) -> Outcome {
        let mut state = self.state();
        let accepted = || Outcome::Accepted(Reply { code: 250, enhanced: None, text: "kept in memory".to_owned() });
        let outcome = state.answers.get(&envelope.to.folded()).cloned().unwrap_or_else(accepted);
        let sent = Sent { envelope: envelope.clone(), raw: raw.to_vec(), outcome: outcome.clone() };
        state.attempts.push(sent);
        outcome
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
