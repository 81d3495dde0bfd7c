//! A letter as one recipient would get it, sent to whoever asks. It is no delivery and counts for none.

use chrono::{DateTime, Utc};

use super::{LetterId, Side, found, store};
use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex, Tx};
use crate::directory::PersonId;
use crate::objectives::ObjectiveId;
use crate::outreach::campaigns::CampaignId;
use crate::outreach::{Language, Refused};

crate::id! {
    /// A test.
    TrialId,
}

crate::text_enum! {
    /// What became of it.
    pub enum TrialState {
        /// Asked for.
        Waiting = "waiting",
        /// Being sent.
        Sending = "sending",
        /// Sent.
        Sent = "sent",
        /// Certainly not sent.
        Failed = "failed",
        /// Nobody can tell.
        Unknown = "unknown",
    }
}

/// A test that is asked for.
#[derive(Clone, Copy, Debug)]
pub struct NewTrial {
    /// Which letter.
    pub letter: LetterId,
    /// In which language.
    pub language: Language,
    /// For readers of which stance.
    pub side: Side,
    /// As this person would get it.
    pub person: PersonId,
    /// What it is for.
    pub objective: ObjectiveId,
    /// Whose sender it has; without one it comes from the account.
    pub campaign: Option<CampaignId>,
}

/// A test.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Trial {
    /// Its identity.
    pub id: TrialId,
    /// Which letter.
    pub letter_id: LetterId,
    /// In which language.
    pub language: Language,
    /// For readers of which stance.
    pub side: Side,
    /// As this person would get it.
    pub person_id: PersonId,
    /// What it is for.
    pub objective_id: ObjectiveId,
    /// Whose sender it has.
    pub campaign_id: Option<CampaignId>,
    /// Who asked: it goes to them.
    pub account_id: AccountId,
    /// Their name.
    pub account_name: String,
    /// Their address.
    pub account_address: String,
    /// What became of it.
    pub state: TrialState,
    /// Why, in words.
    pub detail: Option<String>,
    /// When it was asked for.
    pub asked_at: DateTime<Utc>,
}

impl Trial {
    /// The Message-ID that it keeps, however often it is tried.
    pub fn message_id(&self, domain: &str) -> String {
        format!("{}{}@{domain}", trial_id_start(self.account_id), self.id)
    }
}

/// How the Message-IDs of an account's tests begin.
pub fn trial_id_start(account: AccountId) -> String {
    format!("test.{account}.")
}

/// Asks for a test, to be sent to the account itself.
///
/// # Errors
/// [`Refused::NotFound`] when letter, objective or campaign are out of reach or of different clients.
pub async fn ask_trial(
    tx: &mut Tx,
    scope: &Scope,
    new: NewTrial,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<TrialId, Refused> {
    let id = TrialId::new();
    found(store::ask_trial(tx, scope, id, new, by, now).await?)?;
    Ok(id)
}

/// Takes a test that waits, so that it is sent once; nothing when somebody else has.
pub async fn begin_trial(tx: &mut Tx, scope: &Scope, id: TrialId) -> db::Result<Option<Trial>> {
    if store::set_trial(tx, scope, id, TrialState::Waiting, TrialState::Sending, None).await? == 0 {
        return Ok(None);
    }
    store::trial(tx, scope, id).await
}

/// What became of a test that was begun; `Waiting` gives it back.
pub async fn settle_trial(
    tx: &mut Tx,
    scope: &Scope,
    id: TrialId,
    state: TrialState,
    detail: Option<String>,
) -> db::Result<()> {
    store::set_trial(tx, scope, id, TrialState::Sending, state, detail).await.map(|_| ())
}

/// The test of a letter that an account asked for last.
pub async fn latest_trial(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    letter: LetterId,
    account: AccountId,
) -> db::Result<Option<Trial>> {
    store::latest_trial(ex, scope, letter, account).await
}
