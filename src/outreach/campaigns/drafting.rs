//! Beginning and changing a campaign.

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, Scope};
use crate::db::{self, Tx};
use crate::mail::Address;
use crate::objectives;
use crate::outreach::audiences::{Audience, Condition, Fate};
use crate::outreach::refused::{self, Fault, Refused};
use crate::outreach::senders::{self, Means};
use crate::t;

use super::{Arm, Campaign, CampaignId, Draft, SendingHours, Sequence, State, Voided, approval, conflict, store};

/// Begins a campaign.
///
/// # Errors
/// [`Refused::Invalid`] with a sentence for each wrong field; among them a letter of another client than the objective.
pub async fn create(
    tx: &mut Tx,
    scope: &Scope,
    draft: &Draft,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<CampaignId, Refused> {
    let draft = checked(tx, scope, draft).await?;
    let id = CampaignId::new();
    if store::insert(tx, scope, id, &draft, by, now).await.map_err(explain)? == 0 {
        return Err(other_client());
    }
    set_sequence(tx, scope, id, &draft.0.sequence).await?;
    store::add_event(tx, scope, id, State::Draft, "begun", Some(by), now).await?;
    Ok(id)
}

/// Changes a campaign. Another letter, audience, objective or sender takes an approval back; another name does not.
/// Answers the campaign if that happened.
///
/// # Errors
/// As for [`create`]; [`Refused::Conflict`] once sending has begun.
pub async fn edit(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    draft: &Draft,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<Option<Voided>, Refused> {
    let draft = checked(tx, scope, draft).await?;
    let campaign = store::get(&mut *tx, scope, id, true).await?.ok_or(Refused::NotFound)?;
    if campaign.state != State::Draft && !campaign.state.is_pending() {
        return Err(conflict(campaign.state, t!("campaigns-cannot-be-changed")));
    }
    let matters = differs(&campaign, &draft);
    let voided = if matters && campaign.state.is_pending() {
        Some(approval::void(tx, scope, &campaign, Some(by), "the campaign was changed", now).await?)
    } else {
        None
    };
    let editor = if matters { Some(by) } else { campaign.edited_by };
    if store::update(tx, scope, id, &draft, editor).await.map_err(explain)? == 0 {
        return Err(other_client());
    }
    set_sequence(tx, scope, id, &draft.0.sequence).await?;
    Ok(voided)
}

/// Its letters have to be of the campaign's client, too.
async fn set_sequence(tx: &mut Tx, scope: &Scope, id: CampaignId, sequence: &Sequence) -> Result<(), Refused> {
    let wanted = sequence.follow_ups.len() + usize::from(sequence.comparison.is_some());
    let found = store::sequence::replace(tx, scope, id, sequence).await?;
    if usize::try_from(found) == Ok(wanted) { Ok(()) } else { Err(other_client()) }
}

/// Whether anything differs that an approver looked at.
fn differs(campaign: &Campaign, (draft, means): &(Draft, Means)) -> bool {
    campaign.objective_id != draft.objective
        || campaign.letter_id != draft.letter
        || campaign.audience != draft.audience
        || campaign.sender_name != draft.sender_name
        || campaign.sender_address != draft.sender_address
        || campaign.reply_to != draft.reply_to
        || (&campaign.signature, &campaign.mail_account) != (&means.signature, &means.mail_account)
        || campaign.dkim_key != means.dkim_key
        || campaign.hours.unwrap_or(SendingHours::House) != draft.hours
        || campaign.sequence != draft.sequence
}

impl Campaign {
    /// What a form would show of it.
    pub fn as_draft(&self) -> Draft {
        Draft {
            name: self.name.clone(),
            objective: self.objective_id,
            letter: self.letter_id,
            audience: self.audience.clone(),
            sender: self.sender_id,
            sender_name: self.sender_name.clone(),
            sender_address: self.sender_address.clone(),
            reply_to: self.reply_to.clone(),
            hours: self.hours.unwrap_or(SendingHours::House),
            sequence: self.sequence.clone(),
        }
    }
}

/// Begins another campaign with the same letters, audience and sender.
///
/// # Errors
/// As for [`create`].
pub async fn duplicate(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<CampaignId, Refused> {
    let campaign = super::get(&mut *tx, scope, id).await?;
    let name = free_name(tx, scope, &campaign, t!("campaigns-name-copy")).await?;
    create(tx, scope, &Draft { name, ..campaign.as_draft() }, by, now).await
}

/// Begins another campaign to those of this one's people who certainly got nothing. Whoever may have got something, which
/// nobody can tell, is not among them. Where two letters were compared, it sends the one that was chosen.
///
/// # Errors
/// [`Refused::Conflict`] before this one has ended; as for [`create`].
pub async fn write_again(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<CampaignId, Refused> {
    let campaign = super::get(&mut *tx, scope, id).await?;
    if !matches!(campaign.state, State::Finished | State::Cancelled) {
        return Err(conflict(campaign.state, t!("campaigns-cannot-be-written-again")));
    }
    let name = free_name(tx, scope, &campaign, t!("campaigns-name-again")).await?;
    let audience = Audience::of([Condition::Campaign { campaign: id, fate: Fate::NotSent }]);
    let mut draft = Draft { name, audience, ..campaign.as_draft() };
    let chosen = campaign.verdict.as_ref().and_then(|verdict| verdict.chosen);
    if let Some(comparison) = draft.sequence.comparison.take().filter(|_| chosen == Some(Arm::B)) {
        draft.letter = comparison.letter;
    }
    create(tx, scope, &draft, by, now).await
}

/// `First round (copy)`, `First round (copy 2)`, ….
async fn free_name(tx: &mut Tx, scope: &Scope, campaign: &Campaign, word: &str) -> Result<String, Refused> {
    let listed = super::list(&mut *tx, scope, Some(campaign.client_id)).await?;
    let start: String = campaign.name.chars().take(refused::LONGEST_NAME - 20).collect();
    let name = |n: usize| if n == 1 { format!("{start} ({word})") } else { format!("{start} ({word} {n})") };
    let mut names = (1..).map(name);
    Ok(names.find(|name| listed.iter().all(|other| other.name != *name)).unwrap_or(start))
}

/// The same draft with its fields tidied, and what its sender brings along.
async fn checked(tx: &mut Tx, scope: &Scope, draft: &Draft) -> Result<(Draft, Means), Refused> {
    let Some(sender) = draft.sender else { return Ok((tidied(draft)?, Means::default())) };
    let choose = || Refused::field("sender", t!("campaigns-error-sender"));
    let sender = match senders::locked(tx, scope, sender).await {
        Err(Refused::NotFound) => return Err(choose()),
        found => found?,
    };
    let (name, address, reply_to) = (sender.name.clone(), sender.address.clone(), sender.reply_to.clone());
    let draft = tidied(&Draft { sender_name: name, sender_address: address, reply_to, ..draft.clone() })?;
    let objective = objectives::get(&mut *tx, scope, draft.objective).await?;
    if objective.is_none_or(|objective| objective.client_id == sender.client_id) {
        Ok((draft, sender.means()))
    } else {
        Err(choose())
    }
}

fn tidied(draft: &Draft) -> Result<Draft, Refused> {
    let mut faults = vec![];
    let mut keep = |result: Result<String, Fault>| result.map_err(|fault| faults.push(fault)).unwrap_or_default();
    let name = keep(refused::name("name", &draft.name));
    let sender_name = keep(refused::name("sender_name", &draft.sender_name));
    let sender_address = keep(address("sender_address", &draft.sender_address));
    let reply_to = draft.reply_to.as_deref().filter(|typed| !typed.trim().is_empty());
    let reply_to = reply_to.map(|typed| keep(address("reply_to", typed)));
    let audience = draft.audience.clone().tidied();
    if let Err(message) = audience.check() {
        faults.push(Fault { field: "audience", message });
    }
    faults.extend(draft.sequence.faults(draft.letter));
    if faults.is_empty() {
        Ok(Draft { name, audience, sender_name, sender_address, reply_to, ..draft.clone() })
    } else {
        Err(Refused::Invalid(faults))
    }
}

fn address(field: &'static str, typed: &str) -> Result<String, Fault> {
    Address::parse(typed).map(|address| address.to_string()).map_err(|message| Fault { field, message })
}

fn explain(error: db::Error) -> Refused {
    if error.is_unique() {
        Refused::field("name", t!("campaigns-error-name-taken"))
    } else if error.is_foreign_key() {
        other_client()
    } else {
        error.into()
    }
}

fn other_client() -> Refused {
    Refused::field("letter", t!("campaigns-error-other-client"))
}
