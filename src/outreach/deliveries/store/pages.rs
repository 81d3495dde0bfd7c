//! What pages list.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::accounts::Scope;
use crate::db::{self, Ex};
use crate::directory::PersonId;
use crate::outreach::campaigns::CampaignId;
use crate::scoped;

use super::super::{Counts, DeliveryLine, PersonDelivery, State};

pub(in crate::outreach::deliveries) async fn counts(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: CampaignId,
) -> db::Result<Counts> {
    let q = scoped!(
        scope,
        "select n.state, cast(sum(n.deliveries) as bigint) as deliveries from campaign_count n
         where n.campaign_id = $1 and $scope(n.client_id) group by n.state",
        campaign
    );
    Ok(Counts(ex.into().all::<(State, i64)>(q).await?.into_iter().collect()))
}

pub(in crate::outreach::deliveries) async fn counts_of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaigns: &[CampaignId],
) -> db::Result<HashMap<CampaignId, Counts>> {
    let mut ex = ex.into();
    let mut found: HashMap<CampaignId, Counts> = HashMap::new();
    for chunk in campaigns.chunks(500) {
        let mut q = scoped!(
            scope,
            "select n.campaign_id, n.state, n.deliveries from campaign_count n
             where $scope(n.client_id) and n.campaign_id in "
        );
        q.list(chunk.iter().copied());
        for (campaign, state, n) in ex.all::<(CampaignId, State, i64)>(q).await? {
            *found.entry(campaign).or_default().0.entry(state).or_default() += n;
        }
    }
    Ok(found)
}

pub(in crate::outreach::deliveries) async fn latest(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: CampaignId,
    limit: i64,
) -> db::Result<Vec<DeliveryLine>> {
    let mut ex = ex.into();
    let mut q = super::lines(scope);
    q.push(" and ").push(HAS_OUTCOME).push(" and d.campaign_id = ").bind(campaign);
    q.push(" order by d.changed_at desc limit ").bind(limit);
    let mut found: Vec<DeliveryLine> = ex.again().all(q).await?;
    let room = limit - i64::try_from(found.len()).unwrap_or(limit);
    if room > 0 {
        // At its start, a whole campaign changes at one moment: any of these are as late as any others.
        let mut q = super::lines(scope);
        q.push(" and not (").push(HAS_OUTCOME).push(") and d.campaign_id = ").bind(campaign);
        q.push(" limit ").bind(room);
        found.extend(ex.all::<DeliveryLine>(q).await?);
    }
    Ok(found)
}

/// It neither waits for its first attempt nor is being sent. In these words, since the index of outcomes goes by them.
pub(in crate::outreach::deliveries) const HAS_OUTCOME: &str = "d.state not in ('planned', 'due', 'sending')";

/// The delivery at a place among those of a campaign's first letters, counted from 0.
pub(in crate::outreach::deliveries) async fn nth(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: CampaignId,
    at: i64,
) -> db::Result<Option<DeliveryLine>> {
    let mut q = super::lines(scope);
    q.push(" and d.step = 1 and d.campaign_id = ").bind(campaign);
    q.push(" order by d.person_id limit 1 offset ").bind(at);
    ex.into().opt(q).await
}

pub(in crate::outreach::deliveries) async fn of_person(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    person: PersonId,
    before: Option<DateTime<Utc>>,
    limit: i64,
) -> db::Result<Vec<PersonDelivery>> {
    let mut q = scoped!(
        scope,
        "with recursive entry (id) as (
             select p.id from person p where p.id = $1
             union all select p.id from person p join entry e on p.merged_into = e.id)
         select d.id, c.name as campaign_name, d.step, d.arm, d.language, d.state, d.reason, d.changed_at,
            exists (select 1 from campaign_stop s
                where s.campaign_id = d.campaign_id and s.person_id in (select entry.id from entry)) as is_stopped
         from delivery d join campaign c on c.id = d.campaign_id
         where d.person_id = $1 and $scope(d.client_id)",
        person
    );
    if let Some(before) = before {
        q.push(" and d.changed_at < ").bind(before);
    }
    q.push(" order by d.changed_at desc, d.id limit ").bind(limit);
    ex.into().all(q).await
}

/// What was written to one person in a campaign, in order of the steps.
pub(in crate::outreach::deliveries) async fn to_person(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: CampaignId,
    person: PersonId,
) -> db::Result<Vec<DeliveryLine>> {
    let mut q = super::lines(scope);
    q.push(" and d.campaign_id = ").bind(campaign).push(" and d.person_id = ").bind(person).push(" order by d.step");
    ex.into().all(q).await
}
