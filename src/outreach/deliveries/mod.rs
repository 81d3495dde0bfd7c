//! Deliveries: one letter to one person, one row, one outcome; for each step of a campaign one.
//!
//! ```text
//! planned ─> due ─> sending ─> accepted
//!             ^       │ │├────> rejected
//!             └───────┘ │├────> deferred ─> sending …
//!        (not begun)    │└────> unknown: a person decides
//!                       └─────> cancelled
//! ```
//!
//! `sending` is committed before the first byte of a message goes out, for a batch at a time; only [`record`] leads out of
//! it, or, for a worker that died, its journal ([`settle`]). What neither can tell becomes `unknown`, which is never sent
//! again by itself: nobody gets a letter twice, and nobody is lost without a trace. Every change of state goes through the
//! store, which writes the row, its event and the campaign's counts in the same transaction.

mod following;
mod moving;
mod planning;
mod reading;
mod retry;
mod state;
mod store;
mod unknown;
mod work;

use chrono::{DateTime, Utc};

use crate::accounts::ClientId;
use crate::directory::PersonId;
use crate::mail;

use super::Language;
use super::campaigns::{CampaignId, Part};
use super::letters::Side;

pub(super) use following::{Next, follow, give_to_rest, is_unfollowed, was_stopped};
pub use following::{meetings, next_follow_up, progress_by_part, replies};
pub use moving::{move_back, move_person, people_among};
pub(super) use planning::{AT_ONCE, begin, cancel, make_due, note, pause, plan, skip, unplan};
pub use reading::{
    due_count, get, latest, list, list_of_step, merge_data, next_due_at, nth, of_person, progress, progress_of,
    to_person, visible,
};
pub use retry::{GIVE_UP_AFTER, next_attempt, retry_delay, says_no_such_address, says_relay_is_unwell};
pub use state::State;
pub use unknown::{UnknownLine, named_in, resolve_unknown, restore_unknown, unknown, unknown_count};
pub use work::{GRACE, Recorded, Swept, Trace, claim, give_up, held, holders, record, renew, settle, sweep};

crate::id! {
    /// One letter to one person.
    DeliveryId,
}

/// A delivery that a worker holds.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// Its identity.
    pub id: DeliveryId,
    /// Which campaign.
    pub campaign_id: CampaignId,
    /// Whose.
    pub client_id: ClientId,
    /// To whom.
    pub person_id: PersonId,
    /// Where to, folded, as frozen at approval.
    pub address: String,
    /// In which language.
    pub language: Language,
    /// Which text of that language, as frozen at approval.
    pub side: Side,
    /// Without the angle brackets; the same at every attempt.
    pub message_id: String,
    /// Which letter of the campaign.
    pub part: Part,
    /// The Message-IDs of the person's letters before, oldest first.
    pub thread: Vec<String>,
}

/// What became of an attempt; the text is the relay's answer, or what happened instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendOutcome {
    /// The relay took it.
    Accepted(String),
    /// The relay said: not now (4xx).
    Deferred(String),
    /// The relay said: never (5xx).
    Rejected(String),
    /// It was certainly not handed over: try again.
    Unsent(String),
    /// It may have been handed over: nobody can tell.
    Unknown(String),
}

impl From<mail::Outcome> for SendOutcome {
    fn from(outcome: mail::Outcome) -> Self {
        match outcome {
            mail::Outcome::Accepted(reply) => SendOutcome::Accepted(reply.to_string()),
            mail::Outcome::Deferred(reply) => SendOutcome::Deferred(reply.to_string()),
            mail::Outcome::Rejected(reply) => SendOutcome::Rejected(reply.to_string()),
            mail::Outcome::Unsent(why) => SendOutcome::Unsent(why),
            mail::Outcome::Unknown(why) => SendOutcome::Unknown(why),
        }
    }
}

/// What a person decided about a delivery of which nobody can tell whether it was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// It was sent.
    Accepted,
    /// It was not: send it (again).
    PlannedAgain,
}

/// How many deliveries of a campaign are in which state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(std::collections::BTreeMap<State, i64>);

impl Counts {
    /// How many are in that state.
    pub fn of(&self, state: State) -> i64 {
        self.0.get(&state).copied().unwrap_or(0)
    }

    /// How many there are.
    pub fn total(&self) -> i64 {
        self.0.values().sum()
    }

    /// How many the program still has something to do for.
    pub fn open(&self) -> i64 {
        self.0.iter().filter(|(state, _)| state.is_open()).map(|(_, n)| n).sum()
    }

    /// Whether any waits for a worker, or is in the hands of one.
    pub fn is_moving(&self) -> bool {
        [State::Due, State::Sending, State::Deferred].iter().any(|state| self.of(*state) > 0)
    }

    /// Those of another letter as well.
    pub fn add(&mut self, other: &Counts) {
        for (state, n) in &other.0 {
            *self.0.entry(*state).or_default() += n;
        }
    }

    /// Those that are not zero, in order of the life cycle.
    pub fn iter(&self) -> impl Iterator<Item = (State, i64)> {
        self.0.iter().map(|(state, n)| (*state, *n)).filter(|(_, n)| *n != 0)
    }
}

/// A delivery in a list.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct DeliveryLine {
    /// Its identity.
    pub id: DeliveryId,
    /// Which campaign.
    pub campaign_id: CampaignId,
    /// To whom.
    pub person_id: PersonId,
    /// Their name.
    pub person_name: String,
    /// In which language.
    pub language: Language,
    /// Which text of that language.
    pub side: Side,
    /// Where to.
    pub address: String,
    /// Without the angle brackets.
    pub message_id: String,
    /// Which letter of the campaign.
    #[sqlx(flatten)]
    pub part: Part,
    /// From when a follow-up may go.
    pub due_at: Option<DateTime<Utc>>,
    /// Where it stands.
    pub state: State,
    /// Why, in words.
    pub reason: Option<String>,
    /// Tries so far.
    pub attempts: i64,
    /// When it is tried next.
    pub next_attempt_at: Option<DateTime<Utc>>,
    /// When the state changed last.
    pub changed_at: DateTime<Utc>,
}

/// A delivery in the list of everything that was written to one person.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct PersonDelivery {
    /// Its identity.
    pub id: DeliveryId,
    /// The campaign's name.
    pub campaign_name: String,
    /// Which letter of the campaign.
    #[sqlx(flatten)]
    pub part: Part,
    /// In which language.
    pub language: Language,
    /// Where it stands.
    pub state: State,
    /// Why, in words.
    pub reason: Option<String>,
    /// When the state changed last.
    pub changed_at: DateTime<Utc>,
    /// Whether a person has stopped the campaign's letters to them, under this entry or one that was merged into it.
    pub is_stopped: bool,
}

/// A delivery and its history.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// Where it stands.
    pub line: DeliveryLine,
    /// Every change of state, oldest first.
    pub events: Vec<DeliveryEvent>,
}

/// One change of state.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct DeliveryEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// To which state.
    pub state: State,
    /// Why, or the relay's answer.
    pub detail: String,
}

/// Which part of a long list.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Rows at most.
    pub limit: i64,
    /// Rows left out before.
    pub offset: i64,
}
