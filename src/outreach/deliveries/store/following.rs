//! Letters that follow others, and what has happened since.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use crate::accounts::{ClientId, Scope};
use crate::db::{self, Column, Ex, Q, Tx};
use crate::directory::PersonId;
use crate::outreach::campaigns::{CampaignId, Part};
use crate::outreach::letters::Side;
use crate::outreach::{Language, Refused};
use crate::scoped;

use super::super::{Counts, DeliveryId, State};
use super::count;
use super::pages::HAS_OUTCOME;

/// A letter that was accepted and is not followed yet.
#[derive(Clone, sqlx::FromRow)]
pub(in crate::outreach::deliveries) struct Earlier {
    pub id: DeliveryId,
    pub language: Language,
    pub side: Side,
    /// When it was accepted.
    pub changed_at: DateTime<Utc>,
}

/// A row to be planned after another.
pub(in crate::outreach::deliveries) struct Following {
    pub id: DeliveryId,
    pub follows: DeliveryId,
    pub message_id: String,
    pub language: Language,
    pub side: Side,
}

/// Letters of the step before `step` that were accepted, and not followed yet, by the moment at which they were.
pub(in crate::outreach::deliveries) async fn unfollowed(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    step: i64,
    from: Option<DateTime<Utc>>,
    limit: i64,
) -> db::Result<Vec<Earlier>> {
    let mut q = scoped!(
        scope,
        "select d.id, d.language, d.side, d.changed_at from delivery d
         where d.campaign_id = $1 and d.step = $2 and d.state = 'accepted' and $scope(d.client_id)
            and not exists (select 1 from delivery n where n.follows_id = d.id)
            and not exists (select 1 from delivery n
                where n.campaign_id = d.campaign_id and n.person_id = d.person_id and n.step = $3)",
        campaign,
        step - 1,
        step
    );
    if let Some(from) = from {
        q.push(" and d.changed_at >= ").bind(from);
    }
    q.push(" and ").push(HAS_OUTCOME);
    q.push(" order by d.changed_at, d.id limit ").bind(limit);
    tx.ex().all(q).await
}

/// Plans what follows, each in the name of the letter before, and counts it.
pub(in crate::outreach::deliveries) async fn plan(
    tx: &mut Tx,
    scope: &Scope,
    (campaign, part): (CampaignId, Part),
    rows: &[Following],
    due: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let mut q = scoped!(scope, "with fence as (select c.id from client c where $scope(c.id)), new as materialized (");
    let texts = |text: fn(&Following) -> &str| Column::Texts(rows.iter().map(|row| text(row).to_owned()).collect());
    q.batch(vec![
        ("id", Column::Ids(rows.iter().map(|row| row.id.0).collect())),
        ("follows_id", Column::Ids(rows.iter().map(|row| row.follows.0).collect())),
        ("message_id", texts(|row| &row.message_id)),
        ("language", texts(|row| row.language.as_str())),
        ("side", texts(|row| row.side.as_str())),
    ]);
    q.push(
        ") insert into delivery (id, client_id, campaign_id, person_id, language, side, address, message_id, state, attempts,
            changed_at, created_at, mail_account, office, follows_id, thread, step, arm, due_at)
         select n.id, d.client_id, d.campaign_id, d.person_id, n.language, n.side, d.address, n.message_id, 'planned', 0, ",
    );
    q.bind(now).push(", ").bind(now);
    q.push(", d.mail_account, d.office, d.id, case when d.thread is null then d.message_id else d.thread || ' ' || d.message_id end, ");
    q.bind(part.step).push(", ").bind(part.arm).push(", ").bind(due);
    q.push(" from new n join delivery d on d.id = n.follows_id where d.client_id in (select fence.id from fence)");
    let planned = tx.ex().exec(q).await?;
    let planned = i64::try_from(planned).unwrap_or(i64::MAX);
    count(tx, scope, BTreeMap::from([((campaign, part, State::Planned), planned)])).await
}

/// Takes back what was planned after a letter; no if that has gone further.
pub(in crate::outreach::deliveries) async fn unplan(
    tx: &mut Tx,
    scope: &Scope,
    earlier: DeliveryId,
) -> Result<bool, Refused> {
    let q = scoped!(
        scope,
        "delete from delivery where follows_id = $1 and state = 'planned' and $scope(client_id)
         returning campaign_id, step, arm",
        earlier
    );
    if let Some(gone) = tx.ex().opt::<Gone>(q).await? {
        count(tx, scope, BTreeMap::from([((gone.campaign_id, gone.part, State::Planned), -1)])).await?;
    }
    let q = scoped!(scope, "select d.id from delivery d where d.follows_id = $1 and $scope(d.client_id)", earlier);
    Ok(tx.ex().opt::<(DeliveryId,)>(q).await?.is_none())
}

#[derive(Clone, sqlx::FromRow)]
struct Gone {
    campaign_id: CampaignId,
    #[sqlx(flatten)]
    part: Part,
}

pub(in crate::outreach::deliveries) async fn next_follow_up(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: CampaignId,
) -> db::Result<Option<DateTime<Utc>>> {
    let q = scoped!(
        scope,
        "select d.due_at from delivery d
         where d.campaign_id = $1 and d.due_at is not null and d.state = 'planned' and $scope(d.client_id)
         order by d.due_at limit 1",
        campaign
    );
    Ok(ex.into().opt::<(DateTime<Utc>,)>(q).await?.map(|(at,)| at))
}

pub(in crate::outreach::deliveries) async fn counts(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: CampaignId,
) -> db::Result<BTreeMap<Part, Counts>> {
    let q = scoped!(
        scope,
        "select n.step, n.arm, n.state, n.deliveries from campaign_count n
         where n.campaign_id = $1 and $scope(n.client_id)",
        campaign
    );
    let mut found: BTreeMap<Part, Counts> = BTreeMap::new();
    for row in ex.into().all::<CountRow>(q).await? {
        found.entry(row.part).or_default().0.insert(row.state, row.deliveries);
    }
    Ok(found)
}

#[derive(Clone, sqlx::FromRow)]
struct CountRow {
    #[sqlx(flatten)]
    part: Part,
    state: State,
    deliveries: i64,
}

/// What is heard of a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::outreach::deliveries) enum Since {
    /// They turned to the client.
    Replied,
    /// They were met, or called.
    Met,
}

/// How many people were heard of after each letter, and before the next one. Begins with the client's contacts, which are
/// few beside the letters.
pub(in crate::outreach::deliveries) async fn heard(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    (campaign, client): (CampaignId, ClientId),
    started: DateTime<Utc>,
    what: Since,
) -> db::Result<BTreeMap<Part, i64>> {
    let mut q = scoped!(
        scope,
        "with heard as materialized (
             select cp.person_id, k.occurred_at from contact k join contact_person cp on cp.contact_id = k.id
             where k.client_id = $1 and k.occurred_at >= $2 and k.retracted_at is null and $scope(k.client_id) and ",
        client,
        started
    );
    q.push(match what {
        Since::Replied => "k.direction = 'in'",
        Since::Met => "k.attempt is null and k.kind in ('meeting', 'call')",
    });
    q.push(
        ") select d.step, d.arm, count(distinct d.person_id) as people from heard h
         join delivery d on d.person_id = h.person_id and d.campaign_id = ",
    );
    q.bind(campaign).push(
        " where d.state = 'accepted' and d.changed_at <= h.occurred_at
            and not exists (select 1 from delivery n
                where n.follows_id = d.id and n.state = 'accepted' and n.changed_at <= h.occurred_at)
         group by d.step, d.arm",
    );
    Ok(ex.into().all::<HeardRow>(q).await?.into_iter().map(|row| (row.part, row.people)).collect())
}

#[derive(Clone, sqlx::FromRow)]
struct HeardRow {
    #[sqlx(flatten)]
    part: Part,
    people: i64,
}

/// What speaks against a letter that follows another.
#[derive(Clone, sqlx::FromRow)]
pub(in crate::outreach::deliveries) struct Reactions {
    pub id: DeliveryId,
    pub stops_when_met: bool,
    pub stops_when_supportive: bool,
    pub replied_at: Option<DateTime<Utc>>,
    pub met_at: Option<DateTime<Utc>>,
    pub called_at: Option<DateTime<Utc>>,
    pub supports_since: Option<DateTime<Utc>>,
    pub stopped_at: Option<DateTime<Utc>>,
    pub stopper: Option<String>,
}

/// What the readers of these letters have done since their first one was accepted, as far as their client knows, and
/// whether a person has stopped them, under this entry or one that was merged into it.
pub(in crate::outreach::deliveries) async fn reactions(
    tx: &mut Tx,
    scope: &Scope,
    later: &[DeliveryId],
) -> db::Result<Vec<Reactions>> {
    let mut found = vec![];
    for chunk in later.chunks(500) {
        let mut q = scoped!(
            scope,
            "with recursive later as (
                 select d.id, d.campaign_id, d.client_id, d.person_id, d.step, c.objective_id,
                     coalesce((select f.changed_at from delivery f
                         where f.campaign_id = d.campaign_id and f.person_id = d.person_id and f.step = 1
                             and f.state = 'accepted'), d.created_at) as since
                 from delivery d join campaign c on c.id = d.campaign_id where $scope(d.client_id) and d.id in "
        );
        q.list(chunk.iter().copied());
        q.push(
            "), entry (person_id, id) as (
                 select l.person_id, l.person_id from later l
                 union select e.person_id, p.id from entry e join person p on p.merged_into = e.id)
             select l.id, s.stops_when_met, s.stops_when_supportive, (",
        );
        contact(&mut q, "k.direction = 'in'").push(") as replied_at, (");
        contact(&mut q, "k.kind = 'meeting'").push(") as met_at, (");
        contact(&mut q, "k.attempt is null and k.kind = 'call'").push(") as called_at, ");
        q.push(
            "(select t.recorded_at from current_stance t
                 where t.objective_id = l.objective_id and t.holder_id = l.person_id and t.client_id = l.client_id
                     and t.level >= 2 and t.recorded_at >= l.since
                     and coalesce((select o.level from stance o
                         where o.objective_id = l.objective_id and o.person_id = l.person_id and o.client_id = l.client_id
                             and o.recorded_at < l.since
                             and not exists (select 1 from stance_withdrawal w where w.stance_id = o.id)
                         order by o.valid_on desc, o.recorded_at desc limit 1), 0) < 2) as supports_since,
             (select min(x.stopped_at) from campaign_stop x join entry e on e.id = x.person_id
                 where x.campaign_id = l.campaign_id and e.person_id = l.person_id) as stopped_at,
             (select min(a.name) from campaign_stop x join entry e on e.id = x.person_id join account a on a.id = x.account_id
                 where x.campaign_id = l.campaign_id and e.person_id = l.person_id) as stopper
             from later l join campaign_step s on s.campaign_id = l.campaign_id and s.step = l.step",
        );
        found.extend(tx.ex().all::<Reactions>(q).await?);
    }
    Ok(found)
}

/// The first contact of a kind with the person since then.
fn contact<'a>(q: &'a mut Q, kind: &'static str) -> &'a mut Q {
    q.push(
        "select min(k.occurred_at) from contact_person cp join contact k on k.id = cp.contact_id
         where cp.person_id = l.person_id and k.client_id = l.client_id and k.retracted_at is null
             and k.occurred_at >= l.since and ",
    )
    .push(kind)
}

/// Whether a letter to somebody was skipped for a reason that begins so.
pub(in crate::outreach::deliveries) async fn was_skipped(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    person: PersonId,
    begins: &str,
) -> db::Result<bool> {
    let q = scoped!(
        scope,
        "select d.reason from delivery d
         where d.campaign_id = $1 and d.person_id = $2 and d.state = 'skipped' and d.reason is not null
            and $scope(d.client_id)",
        campaign,
        person
    );
    let reasons = tx.ex().all::<(String,)>(q).await?;
    Ok(reasons.iter().any(|(reason,)| reason.starts_with(begins)))
}
