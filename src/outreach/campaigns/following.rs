//! Follow-ups: planning them, making them due, and stopping them for one person.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex, Tx};
use crate::directory::PersonId;
use crate::outreach::audiences::Wording;
use crate::outreach::deliveries::{Counts, Next};
use crate::outreach::{Language, Refused, policy};
use crate::t;

use super::running::locked;
use super::{Campaign, CampaignId, Part, State, conflict, deliveries, store};

/// Plans the next letter of up to `limit` people whose letter before was accepted and is not followed yet, from `after`
/// on. Answers where to go on; none when nobody is left. Nobody is planned twice, however often and wherever this runs:
/// the campaign is kept meanwhile, and a letter is followed by one row at most.
///
/// Person, address and office are those of the letter before: a follow-up belongs into the same thread in the same
/// mailbox, and to those for whom the campaign was approved. So is the language, as far as the follow-up is written in it.
/// What has changed since (a bounce, an objection, a mandate that ended) is asked when the row is taken.
///
/// # Errors
/// [`Refused::NotFound`] and [`Refused::Db`].
pub async fn follow_up(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    after: Ahead,
    limit: i64,
    now: DateTime<Utc>,
) -> Result<Option<Ahead>, Refused> {
    let campaign = locked(tx, scope, id).await?;
    if campaign.state != State::Sending {
        return Ok(None);
    }
    let counts = deliveries::progress_by_part(&mut *tx, scope, id).await?;
    let Ahead { mut step, mut from } = after;
    step = step.max(2);
    while let Some(next) = campaign.sequence.follow_up(step) {
        if unplanned(&counts, step) == 0 {
            (step, from) = (step + 1, None);
            continue;
        }
        let part = Part::follow_up(step);
        let texts = store::texts(&mut *tx, scope, id, part).await?;
        let default = store::sequence::default_language(&mut *tx, scope, id, step).await?;
        let wording = Wording {
            default: default.unwrap_or(Language::English),
            written: texts.iter().map(|text| (text.language, text.side)).collect(),
        };
        let hours = policy::get(&mut *tx).await?.hours;
        let domain = campaign.sender_address.rsplit('@').next().unwrap_or_default();
        let plan = Next { part, wording: &wording, hours: &hours, after_days: next.after_days, domain };
        if let Some(last) = deliveries::follow(tx, scope, id, plan, (from, limit), now).await? {
            return Ok(Some(Ahead { step, from: Some(last) }));
        }
        (step, from) = (step + 1, None);
    }
    Ok(None)
}

/// How far planning has come; begins at the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ahead {
    step: i64,
    from: Option<DateTime<Utc>>,
}

/// Makes due what may go from now on: follow-ups whose working days are over. Answers how many letters. Outside the
/// sending hours, and while the campaign is paused, nothing is: what was not sent on its day goes at the next opening.
///
/// # Errors
/// [`Refused::NotFound`] and [`Refused::Db`].
pub async fn keep_up(tx: &mut Tx, scope: &Scope, id: CampaignId, now: DateTime<Utc>) -> Result<usize, Refused> {
    let campaign = locked(tx, scope, id).await?;
    if campaign.state != State::Sending || campaign.paused_at.is_some() {
        return Ok(0);
    }
    let is_due = deliveries::next_follow_up(&mut *tx, scope, id).await?.is_some_and(|at| at <= now);
    if !is_due || !campaign.may_send(&policy::get(&mut *tx).await?.hours, now) {
        return Ok(0);
    }
    deliveries::make_due(tx, scope, id, &campaign.sender_address, now).await
}

/// How many letters were accepted that are still to be followed, though the row is not planned yet.
pub fn ahead(campaign: &Campaign, counts: &BTreeMap<Part, Counts>) -> i64 {
    (2..=campaign.sequence.last_step()).map(|step| unplanned(counts, step)).sum()
}

/// How many letters of that step are still to be planned.
fn unplanned(counts: &BTreeMap<Part, Counts>, step: i64) -> i64 {
    let of = |step| counts.iter().filter(move |(part, _)| part.step == step).map(|(_, own)| own);
    let before: i64 = of(step - 1).map(|own| own.of(deliveries::State::Accepted)).sum();
    let planned: i64 = of(step).map(Counts::total).sum();
    (before - planned).max(0)
}

/// That a person has stopped the letters of a campaign to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; nobody if the account is gone.
    pub by: Option<String>,
}

/// Whether a person has stopped the letters of a campaign to somebody, under this entry or one that was merged into it.
pub async fn stopped(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: CampaignId,
    person: PersonId,
) -> db::Result<Option<Stopped>> {
    let found = store::sequence::stopped(ex, scope, id, person).await?;
    Ok(found.map(|(at, by)| Stopped { at, by }))
}

/// Nothing more goes to somebody: their next letter is skipped when its time comes.
///
/// # Errors
/// [`Refused::Conflict`] unless the campaign is sending, has follow-ups, and the person's first letter was accepted.
pub async fn stop_for(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    person: PersonId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let campaign = still_goes_on(tx, scope, id, t!("campaigns-cannot-be-stopped-for-one")).await?;
    if campaign.sequence.follow_ups.is_empty() {
        return Err(Refused::Conflict(t!("campaigns-error-single").to_owned()));
    }
    let first = deliveries::to_person(&mut *tx, scope, id, person).await?.into_iter().next();
    if first.is_none_or(|first| first.state != deliveries::State::Accepted) {
        return Err(Refused::Conflict(t!("campaigns-error-nothing-follows").to_owned()));
    }
    store::sequence::stop(tx, scope, id, person, by, now).await?;
    Ok(())
}

/// Takes that back, as long as the next letter has not been skipped for it.
///
/// # Errors
/// [`Refused::Conflict`] when it was not stopped, it is too late, or the campaign has ended.
pub async fn go_on_with(tx: &mut Tx, scope: &Scope, id: CampaignId, person: PersonId) -> Result<(), Refused> {
    still_goes_on(tx, scope, id, t!("campaigns-cannot-be-resumed-for-one")).await?;
    if deliveries::was_stopped(&mut *tx, scope, id, person).await? {
        return Err(Refused::Conflict(t!("campaigns-error-too-late").to_owned()));
    }
    match store::sequence::unstop(tx, scope, id, person).await? {
        0 => Err(Refused::Conflict(t!("campaigns-error-not-stopped").to_owned())),
        _ => Ok(()),
    }
}

async fn still_goes_on(tx: &mut Tx, scope: &Scope, id: CampaignId, wanted: &str) -> Result<Campaign, Refused> {
    let campaign = locked(tx, scope, id).await?;
    if campaign.state == State::Sending { Ok(campaign) } else { Err(conflict(campaign.state, wanted)) }
}
