//! Progress, lists, and what a batch of letters is filled with.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};

use crate::accounts::Scope;
use crate::db::{self, Ex};
use crate::directory::PersonId;
use crate::outreach::campaigns::{self, CampaignId, Part, brussels_day};
use crate::outreach::letters::{MergeData, SenderData};
use crate::outreach::{Refused, merge};

use super::store::{self, Event, Moments};
use super::{Claimed, Counts, Delivery, DeliveryEvent, DeliveryId, DeliveryLine, Page, PersonDelivery, State};

/// How far a campaign is; costs the same at any size.
pub async fn progress(ex: impl Into<Ex<'_>>, scope: &Scope, campaign: CampaignId) -> db::Result<Counts> {
    store::counts(ex, scope, campaign).await
}

/// How far each of these campaigns is; those without deliveries are left out.
pub async fn progress_of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaigns: &[CampaignId],
) -> db::Result<HashMap<CampaignId, Counts>> {
    store::counts_of(ex, scope, campaigns).await
}

/// The deliveries of a campaign whose state changed last, the latest first.
pub async fn latest(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: CampaignId,
    limit: i64,
) -> db::Result<Vec<DeliveryLine>> {
    store::latest(ex, scope, campaign, limit).await
}

/// What was written to a person, or is about to be, the latest first; on request only what has not changed since a moment.
pub async fn of_person(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    person: PersonId,
    before: Option<DateTime<Utc>>,
    limit: i64,
) -> db::Result<Vec<PersonDelivery>> {
    store::of_person(ex, scope, person, before, limit).await
}

/// Deliveries of a campaign by name; [`progress`] has the totals.
pub async fn list(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: CampaignId,
    state: Option<State>,
    page: Page,
) -> db::Result<Vec<DeliveryLine>> {
    store::list(ex, scope, campaign, (None, state), page).await
}

/// Deliveries of one step of a campaign by name; [`progress_by_part`](super::progress_by_part) has the totals.
pub async fn list_of_step(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: CampaignId,
    (step, state): (Option<i64>, Option<State>),
    page: Page,
) -> db::Result<Vec<DeliveryLine>> {
    store::list(ex, scope, campaign, (step, state), page).await
}

/// What a campaign has written to one person, or is about to, in order of the steps.
pub async fn to_person(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: CampaignId,
    person: PersonId,
) -> db::Result<Vec<DeliveryLine>> {
    store::to_person(ex, scope, campaign, person).await
}

/// The delivery at a place among those of a campaign's first letters, counted from 0, in an order that does not change; for leafing
/// through them, at any size.
pub async fn nth(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: CampaignId,
    at: i64,
) -> db::Result<Option<DeliveryLine>> {
    store::nth(ex, scope, campaign, at).await
}

/// One delivery and its history.
///
/// # Errors
/// [`Refused::NotFound`].
pub async fn get(ex: impl Into<Ex<'_>>, scope: &Scope, id: DeliveryId) -> Result<Delivery, Refused> {
    let mut ex = ex.into();
    let line = store::line(ex.again(), scope, id).await?.ok_or(Refused::NotFound)?;
    let (moments, events) = store::history(ex, scope, id).await?;
    let events = told(&line, &moments, events);
    Ok(Delivery { line, events })
}

/// The whole history. What all letters of a campaign do at one moment, planning and becoming due, is told from that
/// moment; that an attempt began, from the event of its end.
fn told(line: &DeliveryLine, moments: &Moments, events: Vec<Event>) -> Vec<DeliveryEvent> {
    let step = |at, state, detail: &str| DeliveryEvent { at, state, detail: detail.to_owned() };
    let planned = if line.part.step > 1 { "the letter before was accepted" } else { "approved" };
    let mut history = vec![step(moments.planned, State::Planned, planned)];
    history.extend(moments.due.map(|at| step(at, State::Due, "its time has come")));
    for Event { began_at, event } in events {
        history.extend(began_at.map(|at| step(at, State::Sending, "being sent")));
        history.push(event);
    }
    let now = moments.begun.filter(|_| line.state == State::Sending);
    history.extend(now.map(|at| step(at, State::Sending, "being sent")));
    history
}

/// Which of these Message-IDs are those of letters within the scope.
pub async fn visible(ex: impl Into<Ex<'_>>, scope: &Scope, message_ids: &[String]) -> db::Result<HashSet<String>> {
    Ok(store::known_message_ids(ex, scope, message_ids).await?.into_iter().map(|(id,)| id).collect())
}

/// How many of a mail account could be claimed right now; 1,000 stand for any more.
pub async fn due_count(ex: impl Into<Ex<'_>>, scope: &Scope, account: &str, now: DateTime<Utc>) -> db::Result<i64> {
    store::due_count(ex, scope, account, now, 1000).await
}

/// When the next one of a mail account can be claimed; in the past when one can be already.
pub async fn next_due_at(ex: impl Into<Ex<'_>>, scope: &Scope, account: &str) -> db::Result<Option<DateTime<Utc>>> {
    store::next_due_at(ex, scope, account).await
}

/// What the merge fields of each of the letters stand for, in few queries for all of them.
pub async fn merge_data(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    claimed: &[Claimed],
    now: DateTime<Utc>,
) -> db::Result<HashMap<DeliveryId, MergeData>> {
    let mut ex = ex.into();
    let parts: HashSet<(CampaignId, Part)> =
        claimed.iter().map(|claimed| (claimed.campaign_id, claimed.part)).collect();
    let wanted: HashSet<CampaignId> = parts.iter().map(|(campaign, _)| *campaign).collect();
    let wanted: Vec<CampaignId> = wanted.into_iter().collect();
    let mut around = HashMap::new();
    for (campaign, objective, name, signature) in store::about(ex.again(), scope, &wanted).await? {
        let sender = SenderData::new(&name, &signature);
        if let Some(about) = merge::around(ex.again(), scope, objective, sender).await? {
            for (_, part) in parts.iter().filter(|(own, _)| *own == campaign) {
                let invitation = campaigns::frozen_invitation(ex.again(), scope, campaign, *part).await?;
                around.insert((campaign, *part), merge::Around { invitation, ..about.clone() });
            }
        }
    }
    let people: HashSet<PersonId> = claimed.iter().map(|claimed| claimed.person_id).collect();
    let people: Vec<PersonId> = people.into_iter().collect();
    let today = brussels_day(now);
    let facts = merge::facts(ex, &people, today).await?;
    let one = |claimed: &Claimed| {
        let (facts, around) = (facts.get(&claimed.person_id)?, around.get(&(claimed.campaign_id, claimed.part))?);
        Some((claimed.id, merge::data(facts, claimed.language, around, today)))
    };
    Ok(claimed.iter().filter_map(one).collect())
}
