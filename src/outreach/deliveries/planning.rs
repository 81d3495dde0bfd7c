//! What a campaign, or a person, does to deliveries.

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, Scope};
use crate::db::{self, Tx};
use crate::outreach::Refused;
use crate::outreach::audiences::Recipient;
use crate::outreach::campaigns::{self, CampaignId};

use super::store::{self, Change, New};
use super::{DeliveryId, Resolution, State};

/// One row per recipient, each with the Message-ID that it keeps.
pub(in crate::outreach) async fn plan(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    recipients: Vec<Recipient>,
    domain: &str,
    now: DateTime<Utc>,
) -> db::Result<()> {
    let new = |recipient: Recipient| {
        let id = DeliveryId::new();
        let Recipient { person_id, language, side, address, .. } = recipient;
        New { id, person: person_id, language, side, address, message_id: format!("{id}@{domain}") }
    };
    let rows: Vec<New> = recipients.into_iter().map(new).collect();
    store::plan(tx, scope, campaign, &rows, now).await
}

/// Takes a plan back as if it had never been.
pub(in crate::outreach) async fn unplan(tx: &mut Tx, scope: &Scope, campaign: CampaignId) -> Result<(), Refused> {
    if store::unplan(tx, scope, campaign).await? {
        return Err(Refused::Conflict("Sending has begun: cancel the campaign instead.".to_owned()));
    }
    Ok(())
}

/// Everything planned may be sent from now on; answers how many.
pub(in crate::outreach) async fn make_due(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    let planned = store::of_campaign(tx, scope, campaign, [State::Planned].into_iter()).await?;
    let n = planned.len();
    let due = |row| Change::to(row, State::Due, "its time has come").with(|row| row.next_attempt_at = Some(now));
    store::change(tx, scope, planned.into_iter().map(due).collect(), now).await?;
    Ok(n)
}

/// Takes back everything of which it is certain that it did not go out; answers how many.
pub(in crate::outreach) async fn cancel(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    let states = State::ALL.iter().copied().filter(|state| state.can_be_cancelled());
    let rows = store::of_campaign(tx, scope, campaign, states).await?;
    let n = rows.len();
    let changes = rows.into_iter().map(|row| Change::to(row, State::Cancelled, reason)).collect();
    store::change(tx, scope, changes, now).await?;
    Ok(n)
}

/// A person says what became of a delivery of which nobody can tell.
///
/// # Errors
/// [`Refused::Conflict`] when it is not (or no longer) unknown, or is to be sent for a cancelled campaign.
pub async fn resolve_unknown(
    tx: &mut Tx,
    scope: &Scope,
    id: DeliveryId,
    resolution: Resolution,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let campaign = store::campaign_of(&mut *tx, scope, id).await?.ok_or(Refused::NotFound)?;
    if resolution == Resolution::PlannedAgain {
        campaigns::reopen(tx, scope, campaign, by, now).await?;
    }
    let row = store::one(tx, scope, id).await?.ok_or(Refused::NotFound)?;
    if row.state != State::Unknown {
        return Err(Refused::Conflict(format!("This delivery is {}: there is nothing to decide.", row.state)));
    }
    let name = store::account_name(tx, by).await?;
    let change = match resolution {
        Resolution::Accepted => Change::to(row, State::Accepted, format!("{name} says that it was sent")),
        Resolution::PlannedAgain => Change::to(row, State::Due, format!("{name} says that it was not sent: send it"))
            .with(|row| row.next_attempt_at = Some(now)),
    };
    store::change(tx, scope, vec![change], now).await
}
