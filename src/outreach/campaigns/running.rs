//! From an approved campaign to a finished one.

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, Scope};
use crate::db::Tx;
use crate::outreach::senders::Equipment;
use crate::outreach::{Refused, policy};
use crate::when::Zone;
use crate::{locale, t};

use super::following::ahead;
use super::schedule::{BRUSSELS, LATEST_START, time_zone};
use super::sequence::due_after;
use super::{Campaign, CampaignId, State, conflict, deliveries, store};

/// Sets the moment at which an approved campaign starts by itself; once scheduled, also another moment.
///
/// # Errors
/// [`Refused::Invalid`] for a moment that is not after `now`, or an unknown zone; [`Refused::Conflict`] unless approved.
pub async fn schedule(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    at: DateTime<Utc>,
    zone: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let clocks = time_zone(zone).map_err(|fault| Refused::Invalid(vec![fault]))?;
    if at <= now {
        return Err(Refused::field("date", t!("campaigns-error-past")));
    }
    let campaign = locked(tx, scope, id).await?;
    if !matches!(campaign.state, State::Approved | State::Scheduled) {
        return Err(conflict(campaign.state, t!("campaigns-cannot-be-scheduled")));
    }
    in_hours(tx, &campaign, at).await?;
    store::set_schedule(tx, scope, id, State::Scheduled, Some(at), zone).await?;
    // The history is kept in English.
    let shown = locale::keep(locale::Locale::English, || clocks.shown(at));
    let detail = format!("scheduled for {shown} ({zone})");
    store::add_event(tx, scope, id, State::Scheduled, &detail, Some(by), now).await?;
    Ok(())
}

/// Whether letters may go out at the moment that was chosen.
async fn in_hours(tx: &mut Tx, campaign: &Campaign, at: DateTime<Utc>) -> Result<(), Refused> {
    let hours = policy::get(&mut *tx).await?.hours;
    if campaign.may_send(&hours, at) {
        return Ok(());
    }
    let brussels = Zone::named(BRUSSELS);
    let next = brussels.and_then(|brussels| Some(brussels.shown(hours.next_opening(&brussels, at)?)));
    let next = next.map_or_else(String::new, |next| format!(" {}", t!("campaigns-error-next-opening", at = next)));
    Err(Refused::field("time", format!("{}{next}", t!("campaigns-error-outside-hours"))))
}

/// Takes the moment away: approved, waiting for another one.
///
/// # Errors
/// [`Refused::Conflict`] unless scheduled.
pub async fn unschedule(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let campaign = locked(tx, scope, id).await?;
    if campaign.state != State::Scheduled {
        return Err(conflict(campaign.state, t!("campaigns-cannot-be-unscheduled")));
    }
    hold(tx, scope, &campaign, "taken off the schedule", Some(by), now).await
}

async fn hold(
    tx: &mut Tx,
    scope: &Scope,
    campaign: &Campaign,
    why: &str,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    store::set_schedule(tx, scope, campaign.id, State::Approved, None, &campaign.time_zone).await?;
    store::add_event(tx, scope, campaign.id, State::Approved, why, by, now).await?;
    Ok(())
}

/// What came of [`start`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// So many letters are due.
    Sending(usize),
    /// Its time was missed by more than [`LATEST_START`] or falls outside the sending hours, or the settings lack what its
    /// sender needs: approved again, for a person to choose another time. Its last event says why.
    Held,
    /// Its time has not come.
    NotYet,
    /// It is not scheduled (any more).
    Nothing,
}

/// Starts a scheduled campaign whose time has come, if there is what its sender needs to send. Called again, or too early,
/// it does nothing.
///
/// # Errors
/// [`Refused::NotFound`] and [`Refused::Db`].
pub async fn start(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    equipment: &Equipment,
    now: DateTime<Utc>,
) -> Result<Start, Refused> {
    let campaign = locked(tx, scope, id).await?;
    let Some(at) = campaign.scheduled_at.filter(|_| campaign.state == State::Scheduled) else {
        return Ok(Start::Nothing);
    };
    if at > now {
        return Ok(Start::NotYet);
    }
    if let Some(why) = why_held(tx, &campaign, at, equipment, now).await? {
        hold(tx, scope, &campaign, &why, None, now).await?;
        return Ok(Start::Held);
    }
    store::set_started(tx, scope, id, now).await?;
    if let Some(comparison) = &campaign.sequence.comparison {
        let hours = policy::get(&mut *tx).await?.hours;
        store::sequence::set_ends_at(tx, scope, id, due_after(&hours, now, comparison.days)).await?;
    }
    let n = deliveries::make_due(tx, scope, id, &campaign.sender_address, now).await?;
    store::add_event(tx, scope, id, State::Sending, &format!("{n} letters are due"), None, now).await?;
    Ok(Start::Sending(n))
}

/// What speaks against starting a campaign now whose time came at a moment, for its history.
async fn why_held(
    tx: &mut Tx,
    campaign: &Campaign,
    at: DateTime<Utc>,
    equipment: &Equipment,
    now: DateTime<Utc>,
) -> Result<Option<String>, Refused> {
    if let Some(lack) = campaign.lacks(equipment).first() {
        return Ok(Some(lack.held()));
    }
    if !campaign.may_send(&policy::get(&mut *tx).await?.hours, now) {
        return Ok(Some("held: its time was missed, and no letters go out now. Choose another time".to_owned()));
    }
    let late = || format!("held: its time passed more than {} hours ago. Choose another one", LATEST_START.num_hours());
    Ok((now - at > LATEST_START).then(late))
}

/// Stops a campaign for good: everything that has certainly not gone out is taken back. Answers how many letters.
///
/// # Errors
/// [`Refused::Conflict`] when it has ended already.
pub async fn cancel(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    let campaign = locked(tx, scope, id).await?;
    if matches!(campaign.state, State::Finished | State::Cancelled) {
        return Err(conflict(campaign.state, t!("campaigns-cannot-be-cancelled")));
    }
    store::set_ended(tx, scope, id, State::Cancelled, now).await?;
    let n = deliveries::cancel(tx, scope, id, "the campaign was cancelled", now).await?;
    let detail = format!("cancelled: {n} letters were taken back");
    store::add_event(tx, scope, id, State::Cancelled, &detail, Some(by), now).await?;
    Ok(n)
}

/// Finishes a campaign of which every letter of every step has its outcome; answers whether it did. A letter of which
/// nobody can tell whether it was sent does not hold the campaign open.
///
/// # Errors
/// [`Refused::NotFound`] and [`Refused::Db`].
pub async fn finish_if_done(tx: &mut Tx, scope: &Scope, id: CampaignId, now: DateTime<Utc>) -> Result<bool, Refused> {
    let campaign = locked(tx, scope, id).await?;
    if campaign.state != State::Sending || deliveries::progress(&mut *tx, scope, id).await?.open() > 0 {
        return Ok(false);
    }
    if has_more_to_plan(tx, scope, &campaign).await? {
        return Ok(false);
    }
    store::set_ended(tx, scope, id, State::Finished, now).await?;
    store::add_event(tx, scope, id, State::Finished, "every letter has its outcome", None, now).await?;
    Ok(true)
}

/// Whether a letter was accepted whose follow-up is not planned yet.
async fn has_more_to_plan(tx: &mut Tx, scope: &Scope, campaign: &Campaign) -> Result<bool, Refused> {
    if campaign.sequence.follow_ups.is_empty() {
        return Ok(false);
    }
    let counts = deliveries::progress_by_part(&mut *tx, scope, campaign.id).await?;
    if ahead(campaign, &counts) == 0 {
        return Ok(false);
    }
    for step in 2..=campaign.sequence.last_step() {
        if deliveries::is_unfollowed(&mut *tx, scope, campaign.id, step).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A finished campaign sends again, because a person decided that one of its letters did not go out.
pub(in crate::outreach) async fn reopen(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let campaign = locked(tx, scope, id).await?;
    match campaign.state {
        State::Sending => Ok(()),
        State::Finished => {
            store::set_reopened(tx, scope, id).await?;
            let detail = "sends again: a letter did not go out";
            store::add_event(tx, scope, id, State::Sending, detail, Some(by), now).await?;
            Ok(())
        }
        other => Err(conflict(other, t!("campaigns-cannot-be-sent-again"))),
    }
}

/// A finished campaign goes on, because a person decided that a letter was sent which another is to follow.
pub(in crate::outreach) async fn reopen_for_follow_up(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    step: i64,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let campaign = locked(tx, scope, id).await?;
    if campaign.state != State::Finished || campaign.sequence.follow_up(step + 1).is_none() {
        return Ok(());
    }
    store::set_reopened(tx, scope, id).await?;
    let detail = "goes on: a letter was sent after all, and is to be followed";
    store::add_event(tx, scope, id, State::Sending, detail, Some(by), now).await?;
    Ok(())
}

pub(super) async fn locked(tx: &mut Tx, scope: &Scope, id: CampaignId) -> Result<Campaign, Refused> {
    store::get(&mut *tx, scope, id, true).await?.ok_or(Refused::NotFound)
}
