//! What a campaign, or a person, does to deliveries.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::accounts::Scope;
use crate::db::Tx;
use crate::directory::PersonId;
use crate::outreach::Refused;
use crate::outreach::audiences::Recipient;
use crate::outreach::campaigns::{Arm, Campaign, CampaignId, Part, each_of_two};
use crate::outreach::policy::{self, Pace};
use crate::t;

use super::store::whole::{self, New};
use super::store::{self, Change};
use super::{DeliveryId, State};

/// Letters that are planned together: whoever plans many hands over so many at a time.
pub(in crate::outreach) const AT_ONCE: usize = whole::CHUNK;

/// One row per recipient, each with the Message-ID that it keeps; where two letters are compared, lots are still to be drawn.
/// They are not counted before [`begin`].
pub(in crate::outreach) async fn plan(
    tx: &mut Tx,
    scope: &Scope,
    campaign: &Campaign,
    recipients: Vec<Recipient>,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let domain = campaign.sender_address.rsplit('@').next().unwrap_or_default();
    let arm = if campaign.sequence.comparison.is_some() { Arm::Open } else { Arm::A };
    let new = |recipient: Recipient| {
        let id = DeliveryId::new();
        let Recipient { person_id, language, side, address, .. } = recipient;
        New { id, person: person_id, language, side, address, message_id: format!("{id}@{domain}"), arm }
    };
    let rows: Vec<New> = recipients.into_iter().map(new).collect();
    whole::plan(tx, scope, campaign.id, &rows, now).await
}

/// After so many first letters were planned: where two are compared, draws lots for who gets which of them, so many one and
/// as many the other, while the rest waits; and begins the counts of every letter.
pub(in crate::outreach) async fn begin(
    tx: &mut Tx,
    scope: &Scope,
    campaign: &Campaign,
    planned: usize,
) -> Result<(), Refused> {
    let mut first = BTreeMap::from([(Part::FIRST, planned)]);
    if let Some(comparison) = &campaign.sequence.comparison {
        let each = each_of_two(planned, comparison.share);
        for part in [Part::FIRST, Part::TRIED] {
            whole::draw(tx, scope, campaign.id, part.arm, each).await?;
            first.insert(part, each);
        }
        first.insert(Part::OPEN, planned - 2 * each);
    }
    let later = campaign.letters().into_iter().filter(|(part, _)| part.step > 1).map(|(part, _)| (part, 0));
    for (part, n) in first.into_iter().chain(later) {
        whole::begin_counts(tx, scope, campaign.id, part, n).await?;
    }
    Ok(())
}

/// Takes a plan back as if it had never been.
pub(in crate::outreach) async fn unplan(tx: &mut Tx, scope: &Scope, campaign: CampaignId) -> Result<(), Refused> {
    if whole::unplan(tx, scope, campaign).await? {
        return Err(Refused::Conflict(t!("deliveries-error-begun").to_owned()));
    }
    Ok(())
}

/// Everything planned may be sent, each letter from the moment that the house's pace gives it; answers how many.
pub(in crate::outreach) async fn make_due(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    sender: &str,
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    let n = whole::make_due(tx, scope, campaign, now).await?;
    let pace = policy::get(&mut *tx).await?.pace;
    if !pace.is_unlimited() {
        space(tx, scope, campaign, &pace, sender, now).await?;
    }
    Ok(usize::try_from(n).unwrap_or(usize::MAX))
}

/// Gives each letter that is due its moment, by the buckets that it takes a token from.
async fn space(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    pace: &Pace,
    sender: &str,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let due = whole::due(tx, scope, campaign, now).await?;
    let wanted: Vec<_> = due.iter().map(|(_, address)| pace.buckets(sender, address)).collect();
    let keys: BTreeSet<String> = wanted.iter().flatten().map(|(key, _)| key.clone()).collect();
    let mut buckets = policy::buckets(tx, &keys.into_iter().collect::<Vec<_>>()).await?;
    let moments = due.iter().zip(&wanted).map(|((id, _), wanted)| (*id, buckets.take(wanted, now)));
    let later: Vec<_> = moments.filter(|(_, at)| *at > now).collect();
    policy::keep(tx, &buckets).await?;
    Ok(whole::put_off(tx, scope, &later).await?)
}

/// Everything that waits is planned again, until it is made due; answers how many. What a worker has in hand goes out.
pub(in crate::outreach) async fn pause(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    let n = whole::pause(tx, scope, campaign, now).await?;
    Ok(usize::try_from(n).unwrap_or(usize::MAX))
}

/// Takes back everything of which it is certain that it did not go out; answers how many.
pub(in crate::outreach) async fn cancel(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    let n = whole::cancel(tx, scope, campaign, reason, now).await?;
    Ok(usize::try_from(n).unwrap_or(usize::MAX))
}

/// Skips everything that waits for a person, because they are not to be written to any more; answers how many.
pub(in crate::outreach) async fn skip(
    tx: &mut Tx,
    scope: &Scope,
    person: PersonId,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    let ids = store::waiting_for(&mut *tx, scope, person).await?;
    // Before the rows, as those do who stop a campaign.
    store::campaigns_kept(tx, scope, &ids).await?;
    let mut changes = vec![];
    for id in ids {
        let row = store::one(tx, scope, id).await?.filter(|row| row.state.can_be_cancelled());
        changes.extend(row.map(|row| Change::to(row, State::Skipped, reason)));
    }
    let n = changes.len();
    store::change(tx, scope, changes, now).await?;
    Ok(n)
}

/// Adds to the history of a delivery what does not change its state.
pub(in crate::outreach) async fn note(
    tx: &mut Tx,
    scope: &Scope,
    id: DeliveryId,
    detail: &str,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    store::note(tx, scope, id, detail, now).await?;
    Ok(())
}
