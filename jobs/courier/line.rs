//! One line: takes a letter, writes it, notes it, hands it over.
//!
//! The relay is asked for the next letter in the same breath in which it gets the body of the one before, so that many
//! letters cost one round trip each. While it answers, the letter after that is written; so it never waits for one.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio_util::sync::CancellationToken;

use super::feed::{Lease, Tray};
use super::journal::{Journal, Note};
use super::ledger::Ledger;
use super::letter::{Draft, Letter, Unwritten};
use crate::clock::Clock;
use crate::mail::{Envelope, Line, Mailer, Next, OpenError};
use crate::outreach::deliveries::{self, DeliveryId, SendOutcome};

/// So many letters without an answer in a row are the relay's trouble, not the letters': stop before it costs them all an
/// attempt, or leaves them all unknown.
const SILENT_AT_MOST: usize = 5;
/// So many letters in a row that are put off because the relay itself is unwell, likewise.
const UNWELL_AT_MOST: usize = 5;
/// Over so many lines a letter is tried before it waits for its next attempt: relays end connections after some time or
/// number of letters, and nothing of the letter was sent then.
const LINES_PER_ATTEMPT: usize = 2;

/// What all lines of a run share: the relay, and what is known about it.
#[derive(Clone, Debug)]
pub struct Relay {
    mailer: Mailer,
    stop: CancellationToken,
    /// Whether the first answer decides: it did not take letters lately.
    on_trial: bool,
    known: Arc<Known>,
}

#[derive(Debug, Default)]
struct Known {
    silent: AtomicUsize,
    unwell: AtomicUsize,
    well: AtomicBool,
    trouble: Mutex<Option<Trouble>>,
}

/// What is in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The relay, and what it said.
    Relay(String),
    /// Something of our own.
    Ours(String),
}

impl Relay {
    /// A relay, `on_trial` if it has failed before; `stop` is cancelled when it should be left in peace.
    pub fn new(mailer: Mailer, stop: CancellationToken, on_trial: bool) -> Self {
        Relay { mailer, stop, on_trial, known: Arc::default() }
    }

    /// Opens a line.
    pub async fn open(&self) -> Result<Line, OpenError> {
        self.mailer.open().await
    }

    /// What is wrong, if something is.
    pub fn trouble(&self) -> Option<Trouble> {
        self.known.trouble.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether it has answered to a letter, be it that this one is not wanted.
    pub fn is_well(&self) -> bool {
        self.known.well.load(Ordering::Relaxed)
    }

    /// Takes note of trouble.
    pub fn complain(&self, trouble: Trouble) {
        self.known.trouble.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(trouble);
    }

    /// Takes note of trouble that no letter must meet.
    fn halt(&self, trouble: Trouble) {
        self.complain(trouble);
        self.stop.cancel();
    }

    fn heard(&self, outcome: &SendOutcome) {
        match outcome {
            SendOutcome::Unsent(why) | SendOutcome::Unknown(why) => {
                let n = self.known.silent.fetch_add(1, Ordering::Relaxed) + 1;
                if self.on_trial {
                    self.halt(Trouble::Relay(why.clone()));
                } else if n >= SILENT_AT_MOST {
                    let why = format!("the mail relay did not answer for {SILENT_AT_MOST} letters in a row");
                    self.halt(Trouble::Relay(why));
                }
            }
            SendOutcome::Deferred(answer) if deliveries::says_relay_is_unwell(answer) => {
                let n = self.known.unwell.fetch_add(1, Ordering::Relaxed) + 1;
                if self.on_trial || n >= UNWELL_AT_MOST {
                    self.halt(Trouble::Relay(answer.clone()));
                }
            }
            _ => self.answered(),
        }
    }

    fn answered(&self) {
        self.known.silent.store(0, Ordering::Relaxed);
        self.known.unwell.store(0, Ordering::Relaxed);
        self.known.well.store(true, Ordering::Relaxed);
        if self.on_trial {
            // That is all that was to be found out: the rest goes over all lines.
            self.stop.cancel();
        }
    }
}

/// Whether something could be noted.
type Noted = Result<(), String>;

/// A letter on its way through a line.
#[derive(Debug)]
pub struct Parcel {
    id: DeliveryId,
    letter: Letter,
    /// Lines that were lost under it.
    lost: usize,
}

impl Parcel {
    fn parts(&self) -> (&Envelope, &[u8]) {
        (&self.letter.envelope, &self.letter.raw)
    }
}

/// Where a line gets its letters.
#[derive(Debug)]
pub struct Source {
    /// The time.
    pub clock: Clock,
    /// Where drafts come from.
    pub tray: Tray,
    /// Where it is written what became of letters.
    pub ledger: Ledger,
}

impl Source {
    /// The next letter that lies ready, written.
    async fn at_hand(&self) -> Option<Parcel> {
        while let Some(draft) = self.tray.at_hand() {
            if let Some(parcel) = self.write(&draft).await {
                return Some(parcel);
            }
        }
        None
    }

    /// The next letter, written, however long that takes.
    async fn next(&self) -> Option<Parcel> {
        while let Some(draft) = self.tray.next().await {
            if let Some(parcel) = self.write(&draft).await {
                return Some(parcel);
            }
        }
        None
    }

    /// Writes a letter; one that is not written has its outcome.
    async fn write(&self, draft: &Draft) -> Option<Parcel> {
        let id = draft.id();
        match draft.compose(self.clock.now()) {
            Ok(letter) => Some(Parcel { id, letter, lost: 0 }),
            Err(unwritten) => {
                let outcome = match unwritten {
                    Unwritten::Never(why) => SendOutcome::Rejected(why),
                    Unwritten::NotNow(why) => SendOutcome::Unsent(why),
                };
                self.ledger.tell(id, outcome).await;
                None
            }
        }
    }
}

/// A line and its work. There is at most one open [`Line`] behind it at any time.
#[derive(Debug)]
pub struct Courier {
    /// Where letters come from.
    pub source: Source,
    /// Where each is noted before it goes out.
    pub journal: Arc<Journal>,
    /// Until when they are ours.
    pub lease: Arc<Lease>,
    /// Where they go.
    pub relay: Relay,
    /// The open line, once there is one.
    pub line: Option<Line>,
    /// Letters that are written and of which nothing has gone out, or nothing that counts.
    pub ready: Vec<Parcel>,
    /// What became of the letter before, if the next one is just about to go out: both are noted at once.
    pub heard: Option<(DeliveryId, SendOutcome)>,
}

impl Courier {
    /// Sends until no letter is left, it is time to stop, or the relay cannot be reached. What it has taken and not begun
    /// then is handed back at the end of the run.
    pub async fn work(mut self) {
        // The relay waits for the body of this one.
        let mut awaited: Option<Parcel> = None;
        loop {
            let next = self.next(awaited.is_some()).await;
            if awaited.is_none() && (next.is_none() || !self.is_open() && !self.open().await) {
                break;
            }
            awaited = self.exchange(awaited, next).await;
        }
        if let Some(line) = self.line {
            line.close().await;
        }
    }

    /// The next letter; one that lies ready, or however long that takes. None when there are no more, or it is time to stop.
    async fn next(&mut self, at_hand: bool) -> Option<Parcel> {
        if self.relay.stop.is_cancelled() {
            return None;
        }
        if let Some(parcel) = self.ready.pop() {
            return Some(parcel);
        }
        // Writing a letter takes its time, and what was heard must not be forgotten meanwhile.
        self.note_heard().await;
        if at_hand { self.source.at_hand().await } else { self.source.next().await }
    }

    /// Gives the relay the body that it waits for and asks for the next letter; while it answers, the one after is written.
    /// Answers for which body it waits now.
    async fn exchange(&mut self, awaited: Option<Parcel>, next: Option<Parcel>) -> Option<Parcel> {
        if let Some(parcel) = &awaited
            && !self.may_begin(parcel.id).await
        {
            // Neither has begun: they are handed back. The relay sees the line end without a body.
            self.line = None;
            return None;
        }
        let line = self.line.as_mut()?;
        let (source, told, is_idle) = (&self.source, self.heard.take(), self.ready.is_empty() && next.is_some());
        let is_free = AtomicBool::new(false);
        let meanwhile = async {
            if let Some((id, outcome)) = told {
                source.ledger.tell(id, outcome).await;
            }
            let after = if is_idle { source.at_hand().await } else { None };
            is_free.store(true, Ordering::Relaxed);
            after
        };
        let journal = &self.journal;
        let exchange = async {
            let parts = (awaited.as_ref().map(Parcel::parts), next.as_ref().map(Parcel::parts));
            let heard = line.exchange(parts.0, parts.1).await;
            let ended: Option<(&Parcel, SendOutcome)> = awaited.as_ref().zip(heard.ended.map(Into::into));
            // A ledger that is full keeps the line waiting, but no answer from being noted.
            let is_late = !is_free.load(Ordering::Relaxed);
            let noted = ended.as_ref().filter(|_| is_late).map(|(parcel, outcome)| note(journal, parcel.id, outcome));
            (ended.map(|(_, outcome)| outcome), heard.next, noted)
        };
        let ((ended, then, noted), after) = tokio::join!(biased; exchange, meanwhile);
        self.ready.extend(after);
        if let (Some(parcel), Some(outcome)) = (awaited, ended) {
            let goes_on = matches!(then, Some(Next::Ready));
            self.ended(parcel, outcome, noted, goes_on).await;
        }
        let next = next?;
        match then {
            Some(Next::Ready) => return Some(next),
            Some(Next::Ended(outcome)) => self.tell(next.id, outcome.into()).await,
            Some(Next::Lost(why)) => self.lost(next, why).await,
            None => {}
        }
        None
    }

    /// Notes that a letter goes out now, and before that what was heard of the last. False when it must not.
    async fn may_begin(&mut self, id: DeliveryId) -> bool {
        if !self.lease.holds(self.source.clock.now()) {
            self.note_heard().await;
            self.relay.halt(Trouble::Ours("the claims on letters could not be renewed in time".to_owned()));
            return false;
        }
        let begun = (id, Note::Begun);
        let noted = match &self.heard {
            Some((before, outcome)) => self.journal.note(&[(*before, Note::Ended(outcome)), begun]),
            None => self.journal.note(&[begun]),
        };
        match noted {
            Ok(()) => true,
            Err(why) => {
                self.relay.halt(Trouble::Ours(why));
                // The ledger is another book.
                if let Some((before, outcome)) = self.heard.take() {
                    self.source.ledger.tell(before, outcome).await;
                }
                false
            }
        }
    }

    /// A body was written, and this came of it. `noted`: that stands in the journal, or cannot. `goes_on`: the relay waits
    /// for the next one.
    async fn ended(&mut self, parcel: Parcel, outcome: SendOutcome, noted: Option<Noted>, goes_on: bool) {
        let is_undone = matches!(outcome, SendOutcome::Unsent(_));
        let noted = noted.or_else(|| is_undone.then(|| note(&self.journal, parcel.id, &outcome)));
        if let Some(Err(why)) = &noted {
            self.relay.halt(Trouble::Ours(why.clone()));
        }
        match outcome {
            SendOutcome::Unsent(why) => self.lost(parcel, why).await,
            outcome => {
                self.relay.heard(&outcome);
                if noted.is_some() {
                    return self.source.ledger.tell(parcel.id, outcome).await;
                }
                self.heard = Some((parcel.id, outcome));
                if !goes_on {
                    self.note_heard().await;
                }
            }
        }
    }

    /// A line was lost under a letter of which nothing was handed over: it is tried over another line, or has its outcome.
    async fn lost(&mut self, mut parcel: Parcel, why: String) {
        parcel.lost += 1;
        if parcel.lost < LINES_PER_ATTEMPT {
            self.ready.push(parcel);
        } else {
            self.tell(parcel.id, SendOutcome::Unsent(why)).await;
        }
    }

    /// This came of a letter.
    async fn tell(&mut self, id: DeliveryId, outcome: SendOutcome) {
        self.relay.heard(&outcome);
        self.heard = Some((id, outcome));
        self.note_heard().await;
    }

    /// Notes what was heard, and has it written down.
    async fn note_heard(&mut self) {
        let Some((id, outcome)) = self.heard.take() else { return };
        if let Err(why) = self.journal.note(&[(id, Note::Ended(&outcome))]) {
            self.relay.halt(Trouble::Ours(why));
        }
        self.source.ledger.tell(id, outcome).await;
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
            opened = self.relay.open() => opened,
        };
        match opened {
            Ok(line) => self.line = Some(line),
            Err(error) => self.relay.complain(Trouble::Relay(error.to_string())),
        }
        self.line.is_some()
    }
}

/// Notes what came of a body.
fn note(journal: &Journal, id: DeliveryId, outcome: &SendOutcome) -> Noted {
    let note = if matches!(outcome, SendOutcome::Unsent(_)) { Note::Undone } else { Note::Ended(outcome) };
    journal.note(&[(id, note)])
}
