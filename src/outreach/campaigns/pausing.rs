//! Stopping a campaign for a while, by a person or by the clock, and going on.

use chrono::{DateTime, TimeDelta, Utc};

use super::running::locked;
use super::schedule::BRUSSELS;
use super::{Campaign, CampaignId, State, conflict, deliveries, store};
use crate::accounts::{AccountId, Scope};
use crate::db::Tx;
use crate::outreach::{Refused, policy};
use crate::t;
use crate::when::Zone;

/// A campaign that could not go on within this time of its opening (the program was off) waits for a person.
const LATEST_RESUMING: TimeDelta = TimeDelta::hours(12);

/// Stops a campaign that is sending, until a person lets it go on. Answers how many letters wait.
///
/// # Errors
/// [`Refused::Conflict`] unless it is sending, and not paused by a person already.
pub async fn pause(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    let campaign = locked(tx, scope, id).await?;
    let by_a_person = campaign.paused_at.is_some() && campaign.resumes_at.is_none();
    if campaign.state != State::Sending || by_a_person {
        return Err(conflict(campaign.state, t!("campaigns-cannot-be-paused")));
    }
    stop(tx, scope, &campaign, None, "paused", Some(by), now).await
}

/// Lets a paused campaign go on. Answers how many letters are due, and from when.
///
/// # Errors
/// [`Refused::Conflict`] unless it is paused; [`Refused::Blocked`] outside the house's sending hours, when it goes on by
/// itself at the next opening.
pub async fn resume(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    let campaign = locked(tx, scope, id).await?;
    if campaign.state != State::Sending || campaign.paused_at.is_none() {
        return Err(conflict(campaign.state, t!("campaigns-cannot-be-resumed")));
    }
    let hours = policy::get(&mut *tx).await?.hours;
    if campaign.may_send(&hours, now) {
        return go_on(tx, scope, &campaign, Some(by), now).await;
    }
    let Some(next) = Zone::named(BRUSSELS).and_then(|brussels| hours.next_opening(&brussels, now)) else {
        return Err(Refused::Blocked(vec![t!("campaigns-error-closed").to_owned()]));
    };
    store::set_paused(tx, scope, id, campaign.paused_at, Some(next)).await?;
    let detail = "resumed: goes on when the sending hours open";
    store::add_event(tx, scope, id, State::Sending, detail, Some(by), now).await?;
    Ok(0)
}

/// What the clock did to a campaign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Nothing was to be done.
    AsItIs,
    /// The sending hours are over: so many letters wait for the next opening.
    Stopped(usize),
    /// They have begun: so many letters are due.
    GoesOn(usize),
    /// They began so long ago, while the program was off, that a person has to say whether it goes on.
    Held,
}

/// Stops a campaign that is sending when the sending hours are over, and lets it go on when they begin.
///
/// # Errors
/// [`Refused::NotFound`] and [`Refused::Db`].
pub async fn keep_hours(tx: &mut Tx, scope: &Scope, id: CampaignId, now: DateTime<Utc>) -> Result<Kept, Refused> {
    let campaign = locked(tx, scope, id).await?;
    if campaign.state != State::Sending {
        return Ok(Kept::AsItIs);
    }
    let hours = policy::get(&mut *tx).await?.hours;
    let is_open = campaign.may_send(&hours, now);
    match (campaign.paused_at, campaign.resumes_at) {
        // What only waits for a day to come, a follow-up or a choice, need not be stopped every evening.
        (None, _) if !is_open && deliveries::progress(&mut *tx, scope, id).await?.is_moving() => {
            let next = Zone::named(BRUSSELS).and_then(|brussels| hours.next_opening(&brussels, now));
            let n = stop(tx, scope, &campaign, next, "paused: the sending hours are over", None, now).await?;
            Ok(Kept::Stopped(n))
        }
        (Some(_), Some(at)) if at <= now && is_open && now - at <= LATEST_RESUMING => {
            Ok(Kept::GoesOn(go_on(tx, scope, &campaign, None, now).await?))
        }
        (Some(paused_at), Some(at)) if now - at > LATEST_RESUMING => {
            store::set_paused(tx, scope, id, Some(paused_at), None).await?;
            let detail = "held: the sending hours began long ago. Resume it, if it is still to go out";
            store::add_event(tx, scope, id, State::Sending, detail, None, now).await?;
            Ok(Kept::Held)
        }
        _ => Ok(Kept::AsItIs),
    }
}

async fn stop(
    tx: &mut Tx,
    scope: &Scope,
    campaign: &Campaign,
    until: Option<DateTime<Utc>>,
    why: &str,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    store::set_paused(tx, scope, campaign.id, Some(now), until).await?;
    let n = deliveries::pause(tx, scope, campaign.id, now).await?;
    store::add_event(tx, scope, campaign.id, State::Sending, &format!("{why}; {n} letters wait"), by, now).await?;
    Ok(n)
}

async fn go_on(
    tx: &mut Tx,
    scope: &Scope,
    campaign: &Campaign,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    store::set_paused(tx, scope, campaign.id, None, None).await?;
    let n = deliveries::make_due(tx, scope, campaign.id, &campaign.sender_address, now).await?;
    store::add_event(tx, scope, campaign.id, State::Sending, &format!("goes on: {n} letters are due"), by, now).await?;
    Ok(n)
}
