//! Campaigns: a letter × an audience × a time; and letters that follow it (`sequence.rs`).
//!
//! ```text
//! draft ── submit ──> submitted ── approve ──> approved ── schedule ──> scheduled ── start ──> sending ──> finished
//!   ^                     │                       │                         │
//!   └──── sent back ──────┴──── approval voided ──┴─────────────────────────┘         cancel ──> cancelled
//! ```
//!
//! Approval takes a second pair of eyes. It freezes the words, the people and their languages: any change of the letter,
//! the audience or the sender before sending takes it back.

mod approval;
mod comparing;
mod drafting;
mod following;
mod pausing;
mod running;
mod schedule;
mod sequence;
mod store;

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex};
use crate::objectives::ObjectiveId;
use crate::t;
use crate::when::Zone;

use super::audiences::{Audience, Funnel};
use super::letters::{Attached, Invitation, LetterId, Text};
use super::policy::Hours;
use super::senders::{Equipment, Lack, Means, SenderId};
use super::{Refused, deliveries};

pub use approval::{approve, check, letters_of, may_approve, send_back, submit, void_approval};
pub(super) use approval::{follow_sender, void_for_letter};
pub use comparing::{choose, choose_by_itself, figures};
pub use drafting::{create, duplicate, edit, write_again};
pub use following::{Ahead, Stopped, ahead, follow_up, go_on_with, keep_up, stop_for, stopped};
pub use pausing::{Kept, keep_hours, pause, resume};
pub use running::{Start, cancel, finish_if_done, schedule, start, unschedule};
pub(super) use running::{reopen, reopen_for_follow_up};
pub use schedule::{BRUSSELS, LATEST_START, brussels_day};
pub use sequence::{
    Arm, Comparison, FEWEST_EACH, Fared, Figures, FollowUp, LONGEST_WAIT, MOST_FOLLOW_UPS, Part, Sequence, Verdict,
};
pub(super) use sequence::{due_after, each_of_two};

crate::id! {
    /// A campaign.
    CampaignId,
}

crate::text_enum! {
    /// Where a campaign stands.
    pub enum State {
        /// Being written.
        Draft = "draft",
        /// Waits for approval.
        Submitted = "submitted",
        /// Words and people are frozen.
        Approved = "approved",
        /// Starts by itself at its time.
        Scheduled = "scheduled",
        /// Letters go out.
        Sending = "sending",
        /// Every letter has its outcome.
        Finished = "finished",
        /// Stopped by a person.
        Cancelled = "cancelled",
    }
}

impl State {
    /// Whether a change of words or people takes something back.
    pub const fn is_pending(self) -> bool {
        matches!(self, State::Submitted | State::Approved | State::Scheduled)
    }

    /// Whether a letter of which a person says that it did not go out can be sent again.
    pub const fn can_send_again(self) -> bool {
        matches!(self, State::Sending | State::Finished)
    }
}

crate::text_enum! {
    /// When letters of a campaign may go out.
    pub enum SendingHours {
        /// In the house's sending hours.
        House = "house",
        /// At any hour: for what cannot wait.
        Any = "any",
    }
}

/// A campaign as a form gives it.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Unique within the client.
    pub name: String,
    /// What it is for.
    pub objective: ObjectiveId,
    /// What it says.
    pub letter: LetterId,
    /// Who gets it.
    pub audience: Audience,
    /// Who it is from; without one, the three that follow are its own.
    pub sender: Option<SenderId>,
    /// Who it is from, as shown.
    pub sender_name: String,
    /// And the address.
    pub sender_address: String,
    /// Where answers go; empty or none: to the sender.
    pub reply_to: Option<String>,
    /// When its letters may go out.
    pub hours: SendingHours,
    /// What it sends besides its first letter.
    pub sequence: Sequence,
}

/// A campaign.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Campaign {
    /// Its identity.
    pub id: CampaignId,
    /// Whose it is.
    pub client_id: ClientId,
    /// The client's name.
    pub client_name: String,
    /// What it is for.
    pub objective_id: ObjectiveId,
    /// The objective's name.
    pub objective_name: String,
    /// What it says.
    pub letter_id: LetterId,
    /// The letter's name.
    pub letter_name: String,
    /// Unique within the client.
    pub name: String,
    #[sqlx(json)]
    /// Who gets it.
    pub audience: Audience,
    /// Who it is from; all that it has from them is a copy.
    pub sender_id: Option<SenderId>,
    /// Who it is from, as shown.
    pub sender_name: String,
    /// And the address.
    pub sender_address: String,
    /// Where answers go, if not to the sender.
    pub reply_to: Option<String>,
    /// What letters may end with.
    pub signature: String,
    /// By which mail account letters leave.
    pub mail_account: String,
    /// Which key signs them.
    pub dkim_key: Option<String>,
    /// When its letters may go out; none is in the house's sending hours.
    pub hours: Option<SendingHours>,
    /// What it sends besides its first letter.
    #[sqlx(skip)]
    pub sequence: Sequence,
    /// What came of comparing two letters, where it does.
    #[sqlx(skip)]
    pub verdict: Option<Verdict>,
    /// Where it stands.
    pub state: State,
    /// Since when nothing is begun, although it is sending.
    pub paused_at: Option<DateTime<Utc>>,
    /// When it goes on by itself; none if a person has to say so.
    pub resumes_at: Option<DateTime<Utc>>,
    /// Who began it.
    pub author_id: Option<AccountId>,
    /// Their name.
    pub author_name: Option<String>,
    /// Who changed the draft last.
    pub edited_by: Option<AccountId>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// Who approved it.
    pub approved_by: Option<AccountId>,
    /// Their name.
    pub approver_name: Option<String>,
    /// When.
    pub approved_at: Option<DateTime<Utc>>,
    /// When it is to start.
    pub scheduled_at: Option<DateTime<Utc>>,
    /// In whose clocks that time was chosen.
    pub time_zone: String,
    /// When it started.
    pub started_at: Option<DateTime<Utc>>,
    /// When the last letter had its outcome, or it was cancelled.
    pub finished_at: Option<DateTime<Utc>>,
}

/// A campaign whose approval (or request for it) was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voided {
    /// Which.
    pub campaign_id: CampaignId,
    /// Its name.
    pub name: String,
}

/// Something that was done to a campaign.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct CampaignEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// The state it led to.
    pub state: State,
    /// What, and why.
    pub detail: String,
    /// By whom; nobody, where the program did it.
    pub account_name: Option<String>,
}

/// Whether a campaign can be submitted, and who would get it.
#[derive(Clone, Debug)]
pub struct Readiness {
    /// From the rule to the recipients, as of now.
    pub funnel: Funnel,
    /// Each line says what is missing; empty: ready.
    pub blockers: Vec<String>,
}

/// What every mail of an approved campaign has in common.
#[derive(Clone, Debug)]
pub struct Outgoing {
    /// Who it is from, as shown.
    pub sender_name: String,
    /// And the address.
    pub sender_address: String,
    /// Where answers go, if not to the sender.
    pub reply_to: Option<String>,
    /// Which key signs them.
    pub dkim_key: Option<String>,
    /// The words as approved, one per language and readers.
    pub texts: Vec<Text>,
    /// The files as approved.
    pub attachments: Vec<Attached>,
    /// The event as approved.
    pub invitation: Option<Invitation>,
}

/// A campaign.
///
/// # Errors
/// [`Refused::NotFound`].
pub async fn get(ex: impl Into<Ex<'_>>, scope: &Scope, id: CampaignId) -> Result<Campaign, Refused> {
    store::get(ex, scope, id, false).await?.ok_or(Refused::NotFound)
}

/// The campaigns in reach, of one client or of all, latest first.
pub async fn list(ex: impl Into<Ex<'_>>, scope: &Scope, client: Option<ClientId>) -> db::Result<Vec<Campaign>> {
    store::list(ex, scope, client).await
}

/// What was done to a campaign, oldest first.
pub async fn events(ex: impl Into<Ex<'_>>, scope: &Scope, id: CampaignId) -> db::Result<Vec<CampaignEvent>> {
    store::events(ex, scope, id).await
}

/// The words of one of its letters as approved; empty before approval.
pub async fn frozen_text(ex: impl Into<Ex<'_>>, scope: &Scope, id: CampaignId, part: Part) -> db::Result<Vec<Text>> {
    store::texts(ex, scope, id, part).await
}

/// The files of one of its letters as approved, by name; none before approval.
pub async fn frozen_attachments(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: CampaignId,
    part: Part,
) -> db::Result<Vec<Attached>> {
    store::attachments(ex, scope, id, part).await
}

/// The event as approved, where that letter invites to one; none before approval.
pub async fn frozen_invitation(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: CampaignId,
    part: Part,
) -> db::Result<Option<Invitation>> {
    store::invitation(ex, scope, id, part).await
}

/// What a worker needs to write the mails of one of a campaign's letters.
///
/// # Errors
/// [`Refused::NotFound`].
pub async fn outgoing(ex: impl Into<Ex<'_>>, scope: &Scope, id: CampaignId, part: Part) -> Result<Outgoing, Refused> {
    let mut ex = ex.into();
    let Campaign { sender_name, sender_address, reply_to, dkim_key, .. } = get(ex.again(), scope, id).await?;
    let texts = frozen_text(ex.again(), scope, id, part).await?;
    let attachments = frozen_attachments(ex.again(), scope, id, part).await?;
    let invitation = frozen_invitation(ex, scope, id, part).await?;
    Ok(Outgoing { sender_name, sender_address, reply_to, dkim_key, texts, attachments, invitation })
}

/// The scheduled campaigns whose time has come: each wants [`start`].
pub async fn due(ex: impl Into<Ex<'_>>, scope: &Scope, now: DateTime<Utc>) -> db::Result<Vec<CampaignId>> {
    store::due(ex, scope, now).await
}

/// The campaigns that are sending: each wants [`finish_if_done`] when its last letter has its outcome.
pub async fn sending(ex: impl Into<Ex<'_>>, scope: &Scope) -> db::Result<Vec<CampaignId>> {
    store::sending(ex, scope).await
}

/// When the next scheduled campaign starts.
pub async fn next_start(ex: impl Into<Ex<'_>>, scope: &Scope) -> db::Result<Option<DateTime<Utc>>> {
    store::next_start(ex, scope).await
}

impl Campaign {
    /// What it has from its sender besides name and addresses.
    pub fn means(&self) -> Means {
        let (signature, mail_account) = (self.signature.clone(), self.mail_account.clone());
        Means { signature, mail_account, dkim_key: self.dkim_key.clone() }
    }

    /// What its sender names and the settings do not have.
    pub fn lacks(&self, equipment: &Equipment) -> Vec<Lack> {
        equipment.lacks(&self.mail_account, self.dkim_key.as_deref())
    }

    /// Whether its letters go out at a moment, as far as the house's sending hours are asked.
    fn may_send(&self, hours: &Hours, at: DateTime<Utc>) -> bool {
        self.hours == Some(SendingHours::Any)
            || Zone::named(BRUSSELS).is_none_or(|brussels| hours.are_open(&brussels, at))
    }
}

fn conflict(state: State, wanted: &str) -> Refused {
    Refused::Conflict(t!("campaigns-conflict", state = state.as_str(), wanted = wanted))
}
