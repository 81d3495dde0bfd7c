//! Two first letters against each other: how they fare, and which of them goes to the rest.

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, Role, Scope};
use crate::db::{self, Ex, Tx};
use crate::outreach::{Refused, policy};
use crate::t;

use super::approval::may_decide;
use super::running::locked;
use super::{Arm, Campaign, CampaignId, Fared, Figures, Part, State, Verdict, conflict, deliveries, store};

/// How the two letters of a campaign fare: as of now, or once one is chosen, as of then.
pub async fn figures(ex: impl Into<Ex<'_>>, scope: &Scope, campaign: &Campaign) -> db::Result<Figures> {
    if let Some(figures) = campaign.verdict.as_ref().and_then(|verdict| verdict.figures) {
        return Ok(figures);
    }
    let mut ex = ex.into();
    let counts = deliveries::progress_by_part(ex.again(), scope, campaign.id).await?;
    let replies = deliveries::replies(ex, scope, campaign).await?;
    let fared = |part: Part| Fared {
        sent: counts.get(&part).map_or(0, |counts| counts.of(deliveries::State::Accepted)),
        replied: replies.get(&part).copied().unwrap_or_default(),
    };
    Ok(Figures { a: fared(Part::FIRST), b: fared(Part::TRIED) })
}

/// A person chooses the letter that goes to the rest. Answers how many wait for it no longer.
///
/// # Errors
/// [`Refused::Forbidden`] unless the role may approve; [`Refused::Conflict`] when there is nothing to choose (any more).
pub async fn choose(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    arm: Arm,
    (by, role): (AccountId, Role),
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    may_decide(role)?;
    let campaign = locked(tx, scope, id).await?;
    if campaign.state != State::Sending {
        return Err(conflict(campaign.state, t!("campaigns-cannot-be-decided")));
    }
    if !campaign.waits_for_choice() || arm == Arm::Open {
        return Err(Refused::Conflict(t!("campaigns-error-nothing-to-choose").to_owned()));
    }
    settle(tx, scope, &campaign, arm, Some(by), now).await
}

/// Chooses the better letter where the campaign says that this needs no person, once the choice is due; the first on a
/// tie. Answers which, and for how many.
///
/// # Errors
/// [`Refused::NotFound`] and [`Refused::Db`].
pub async fn choose_by_itself(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    now: DateTime<Utc>,
) -> Result<Option<(Arm, usize)>, Refused> {
    let campaign = locked(tx, scope, id).await?;
    let by_itself = campaign.sequence.comparison.as_ref().is_some_and(|comparison| comparison.by_itself);
    let is_due = matches!(campaign.verdict, Some(Verdict { ends_at: Some(at), .. }) if at <= now);
    if !by_itself || !is_due || !campaign.waits_for_choice() {
        return Ok(None);
    }
    let arm = figures(&mut *tx, scope, &campaign).await?.better();
    Ok(Some((arm, settle(tx, scope, &campaign, arm, None, now).await?)))
}

async fn settle(
    tx: &mut Tx,
    scope: &Scope,
    campaign: &Campaign,
    arm: Arm,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    let figures = figures(&mut *tx, scope, campaign).await?;
    store::sequence::set_chosen(tx, scope, campaign.id, arm, figures, by, now).await?;
    let n = deliveries::give_to_rest(tx, scope, campaign.id, arm, now).await?;
    let letter = if arm == Arm::B { "B" } else { "A" };
    let Figures { a, b } = figures;
    let detail = format!(
        "letter {letter} was chosen for the other {n}: {} of {} answered letter A, {} of {} letter B",
        a.replied, a.sent, b.replied, b.sent
    );
    store::add_event(tx, scope, campaign.id, State::Sending, &detail, by, now).await?;
    let hours = policy::get(&mut *tx).await?.hours;
    if campaign.paused_at.is_none() && campaign.may_send(&hours, now) {
        deliveries::make_due(tx, scope, campaign.id, &campaign.sender_address, now).await?;
    }
    Ok(n)
}
