//! Letters that follow others: planned after the letter before was accepted, asked once more before they go.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};

use crate::accounts::Scope;
use crate::db::{self, Ex, Tx};
use crate::directory::PersonId;
use crate::outreach::Refused;
use crate::outreach::audiences::Wording;
use crate::outreach::campaigns::{Arm, BRUSSELS, Campaign, CampaignId, Part, due_after};
use crate::outreach::policy::Hours;
use crate::when::Zone;

use super::store::following::{self as store, Since};
use super::store::whole;
use super::{Counts, DeliveryId};

/// What follows.
#[derive(Clone, Copy, Debug)]
pub(in crate::outreach) struct Next<'a> {
    /// Which letter.
    pub part: Part,
    /// The languages that it is written in.
    pub wording: &'a Wording,
    /// When letters go out.
    pub hours: &'a Hours,
    /// Working days after the letter before.
    pub after_days: i64,
    /// Of the Message-IDs.
    pub domain: &'a str,
}

/// Plans what follows up to `limit` letters that were accepted since `from` and are not followed yet. Answers when the
/// last of them was accepted; none when there are no more.
pub(in crate::outreach) async fn follow(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    next: Next<'_>,
    (from, limit): (Option<DateTime<Utc>>, i64),
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Refused> {
    let earlier = store::unfollowed(tx, scope, campaign, next.part.step, from, limit).await?;
    let mut last = earlier.last().map(|earlier| earlier.changed_at);
    let mut by_day: BTreeMap<DateTime<Utc>, Vec<store::Following>> = BTreeMap::new();
    for earlier in earlier {
        // Without a day that is open there is no moment: it is tried again when the house opens.
        let Some(due) = due_after(next.hours, earlier.changed_at, next.after_days) else { continue };
        let (language, side) = next.wording.like(earlier.language, earlier.side);
        let id = DeliveryId::new();
        let message_id = format!("{id}@{}", next.domain);
        by_day.entry(due).or_default().push(store::Following { id, follows: earlier.id, message_id, language, side });
    }
    if by_day.is_empty() {
        last = None;
    }
    for (due, rows) in by_day {
        store::plan(tx, scope, (campaign, next.part), &rows, due, now).await?;
    }
    Ok(last)
}

/// Whether a letter was accepted that the one of that step is still to follow.
pub(in crate::outreach) async fn is_unfollowed(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    step: i64,
) -> db::Result<bool> {
    Ok(!store::unfollowed(tx, scope, campaign, step, None, 1).await?.is_empty())
}

/// When the next follow-up of a campaign may go that is planned; in the past if it could already.
pub async fn next_follow_up(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: CampaignId,
) -> db::Result<Option<DateTime<Utc>>> {
    store::next_follow_up(ex, scope, campaign).await
}

/// How far each letter of a campaign is; costs the same at any size.
pub async fn progress_by_part(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: CampaignId,
) -> db::Result<BTreeMap<Part, Counts>> {
    store::counts(ex, scope, campaign).await
}

/// How many people answered each letter of a campaign, before they were sent the next one. Costs as much as the client has
/// heard since the start, however many were written to.
pub async fn replies(ex: impl Into<Ex<'_>>, scope: &Scope, campaign: &Campaign) -> db::Result<BTreeMap<Part, i64>> {
    heard(ex, scope, campaign, Since::Replied).await
}

/// How many people were met or called after each letter of a campaign, before they were sent the next one.
pub async fn meetings(ex: impl Into<Ex<'_>>, scope: &Scope, campaign: &Campaign) -> db::Result<BTreeMap<Part, i64>> {
    heard(ex, scope, campaign, Since::Met).await
}

async fn heard(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: &Campaign,
    what: Since,
) -> db::Result<BTreeMap<Part, i64>> {
    match campaign.started_at {
        Some(started) => store::heard(ex, scope, (campaign.id, campaign.client_id), started, what).await,
        None => Ok(BTreeMap::new()),
    }
}

/// Gives those who wait for the choice the letter that was chosen; answers how many.
pub(in crate::outreach) async fn give_to_rest(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    arm: Arm,
    now: DateTime<Utc>,
) -> Result<usize, Refused> {
    let n = whole::give_to_rest(tx, scope, campaign, arm, now).await?;
    Ok(usize::try_from(n).unwrap_or(usize::MAX))
}

/// Whether a letter to somebody was skipped because a person had stopped them.
pub(in crate::outreach) async fn was_stopped(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    person: PersonId,
) -> db::Result<bool> {
    store::was_skipped(tx, scope, campaign, person, BY_HAND).await
}

/// How the reason begins of a letter that a person stopped.
const BY_HAND: &str = "stopped by ";

/// Why letters that follow others are not to go after all: what their readers have done since the first one, or what a
/// person has said. Asks nothing if there are none.
pub(super) async fn stops(tx: &mut Tx, scope: &Scope, later: &[DeliveryId]) -> db::Result<HashMap<DeliveryId, String>> {
    let mut found = HashMap::new();
    if later.is_empty() {
        return Ok(found);
    }
    for row in store::reactions(tx, scope, later).await? {
        if let Some(why) = why(&row) {
            found.insert(row.id, why);
        }
    }
    Ok(found)
}

fn why(row: &store::Reactions) -> Option<String> {
    let day = |at: DateTime<Utc>| {
        let format = "%-d %B";
        Zone::named(BRUSSELS).map_or_else(|| at.format(format).to_string(), |brussels| brussels.format(at, format))
    };
    if let Some(at) = row.stopped_at {
        let by = row.stopper.as_deref().unwrap_or("somebody whose account is gone");
        return Some(format!("{BY_HAND}{by} on {}", day(at)));
    }
    if let Some(at) = row.replied_at {
        return Some(format!("replied on {}", day(at)));
    }
    let met = row.met_at.map(|at| (at, "met"));
    let called = row.called_at.map(|at| (at, "spoken to by telephone"));
    let first = met.into_iter().chain(called).min().filter(|_| row.stops_when_met);
    if let Some((at, what)) = first {
        return Some(format!("{what} on {}", day(at)));
    }
    let firm = row.supports_since.filter(|_| row.stops_when_supportive);
    firm.map(|at| format!("supportive since {}", day(at)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> store::Reactions {
        store::Reactions {
            id: DeliveryId::new(),
            stops_when_met: true,
            stops_when_supportive: true,
            replied_at: None,
            met_at: None,
            called_at: None,
            supports_since: None,
            stopped_at: None,
            stopper: None,
        }
    }

    fn on(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn the_reason_names_what_happened_and_on_which_day_in_brussels() {
        let replied = Some(on("2027-03-11T23:30:00Z"));
        let later = Some(on("2027-03-14T10:00:00Z"));
        let told = |row: store::Reactions| why(&row).unwrap_or_default();
        assert_eq!(told(row()), "");
        assert_eq!(told(store::Reactions { replied_at: replied, ..row() }), "replied on 12 March");
        assert_eq!(told(store::Reactions { met_at: later, ..row() }), "met on 14 March");
        let called = store::Reactions { called_at: replied, met_at: later, ..row() };
        assert_eq!(told(called), "spoken to by telephone on 12 March");
        assert_eq!(told(store::Reactions { supports_since: later, ..row() }), "supportive since 14 March");
        let stopper = Some("Elin Lindqvist".to_owned());
        let by_hand = store::Reactions { stopped_at: later, stopper, replied_at: replied, ..row() };
        assert_eq!(told(by_hand), "stopped by Elin Lindqvist on 14 March");
    }

    #[test]
    fn what_a_step_does_not_ask_for_does_not_stop_it() {
        let at = Some(on("2027-03-14T10:00:00Z"));
        let open = store::Reactions { stops_when_met: false, stops_when_supportive: false, ..row() };
        let quiet = store::Reactions { met_at: at, called_at: at, supports_since: at, ..open };
        assert_eq!(why(&quiet), None);
    }
}
