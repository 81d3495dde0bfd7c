//! The tables `delivery`, `delivery_event` and `campaign_count`.
//!
//! Rows move one by one, each as it needs (here, [`change`]), in batches that all take the same step (`batch.rs`), or a
//! whole campaign at a time (`whole.rs`). Each of the three moves the counts with the rows.

pub(super) mod batch;
pub(super) mod following;
pub(super) mod moving;
mod pages;
pub(super) mod unknown;
pub(super) mod whole;

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Q, Tx, Val};
use crate::directory::PersonId;
use crate::objectives::ObjectiveId;
use crate::outreach::Refused;
use crate::outreach::campaigns::{self, CampaignId, Part};
use crate::{ids, scoped, sql};

use super::{DeliveryEvent, DeliveryId, DeliveryLine, Page, State};

pub(super) use pages::{counts, counts_of, latest, nth, of_person, to_person};

/// Rows of one statement: enough to share its cost, few enough arguments to be quick.
const CHUNK: usize = 100;

#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Row {
    pub id: DeliveryId,
    pub campaign_id: CampaignId,
    pub client_id: ClientId,
    pub address: String,
    pub state: State,
    pub attempts: i64,
    pub first_attempt_at: Option<DateTime<Utc>>,
    pub next_attempt_at: Option<DateTime<Utc>>,
    pub began_at: Option<DateTime<Utc>>,
    pub lease_owner: Option<String>,
    pub lease_until: Option<DateTime<Utc>>,
    #[sqlx(flatten)]
    pub part: Part,
}

/// A row as it was, and what it becomes.
pub(super) struct Change {
    was: State,
    row: Row,
    reason: Option<String>,
    detail: String,
}

impl Change {
    /// `detail` goes into the history; where the state needs explaining, also beside it.
    pub fn to(mut row: Row, state: State, detail: impl Into<String>) -> Self {
        let (was, detail) = (row.state, detail.into());
        row.state = state;
        row.lease_until = None;
        // The worker that sent it may still come back and tell.
        if state != State::Unknown {
            row.lease_owner = None;
        }
        if !matches!(state, State::Due | State::Deferred) {
            row.next_attempt_at = None;
        }
        Change { was, row, reason: (state != State::Due).then(|| detail.clone()), detail }
    }

    /// Other words for the history.
    pub fn told(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    pub fn with(mut self, set: impl FnOnce(&mut Row)) -> Self {
        set(&mut self.row);
        self
    }
}

/// Writes changes of state: the rows, their events, and the counts. The rows must have been read for update in this
/// transaction.
pub(super) async fn change(
    tx: &mut Tx,
    scope: &Scope,
    changes: Vec<Change>,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let mut moved = Moved::new();
    for change in &changes {
        let (was, becomes, campaign) = (change.was, change.row.state, change.row.campaign_id);
        let part = change.row.part;
        if !was.can_become(becomes) {
            return Err(Refused::Conflict(format!("A delivery that is {was} cannot become {becomes}.")));
        }
        *moved.entry((campaign, part, was)).or_default() -= 1;
        *moved.entry((campaign, part, becomes)).or_default() += 1;
    }
    for chunk in changes.chunks(CHUNK) {
        let written = tx.ex().exec(update(scope, chunk, now)).await?;
        if usize::try_from(written) != Ok(chunk.len()) {
            return Err(Refused::NotFound);
        }
        tx.ex().exec(events_of(scope, chunk, now)).await?;
    }
    count(tx, scope, moved).await
}

/// By how many the letters of a campaign that are in a state become more.
pub(super) type Moved = BTreeMap<(CampaignId, Part, State), i64>;

/// Moves the counts of campaigns.
pub(super) async fn count(tx: &mut Tx, scope: &Scope, mut moved: Moved) -> Result<(), Refused> {
    moved.retain(|_, by| *by != 0);
    // In one order everywhere, so that two transactions wait for each other in turn instead of forever.
    for ((campaign, part, state), by) in moved {
        let q = scoped!(
            scope,
            "update campaign_count set deliveries = deliveries + $1
             where campaign_id = $2 and step = $3 and arm = $4 and state = $5 and $scope(client_id)",
            by,
            campaign,
            part.step,
            part.arm,
            state
        );
        tx.ex().exec(q).await?;
    }
    Ok(())
}

fn update(scope: &Scope, changes: &[Change], now: DateTime<Utc>) -> Q {
    let mut q = scoped!(
        scope,
        "with fence as (select c.id from client c where $scope(c.id)),
            new (id, state, reason, attempts, first_attempt_at, next_attempt_at, lease_owner, lease_until) as (values "
    );
    q.rows(changes, |change| -> [Val; 8] {
        let row = &change.row;
        [
            row.id.into(),
            row.state.into(),
            change.reason.clone().into(),
            row.attempts.into(),
            row.first_attempt_at.into(),
            row.next_attempt_at.into(),
            row.lease_owner.clone().into(),
            row.lease_until.into(),
        ]
    });
    q.push(
        ") update delivery set state = new.state, reason = new.reason, attempts = new.attempts,
            first_attempt_at = new.first_attempt_at, next_attempt_at = new.next_attempt_at,
            lease_owner = new.lease_owner, lease_until = new.lease_until, changed_at = ",
    );
    q.bind(now).push(" from new where delivery.id = new.id and delivery.client_id in (select fence.id from fence)");
    q
}

fn events_of(scope: &Scope, changes: &[Change], now: DateTime<Utc>) -> Q {
    let mut q = scoped!(
        scope,
        "with fence as (select c.id from client c where $scope(c.id)),
            new (id, delivery_id, client_id, began_at, at, state, detail) as (values "
    );
    q.rows(changes, |change| -> [Val; 7] {
        let Change { was, row, detail, .. } = change;
        let began = row.began_at.filter(|_| *was == State::Sending);
        let (id, client) = (row.id.into(), row.client_id.into());
        [ids::new().into(), id, client, began.into(), now.into(), row.state.into(), detail.into()]
    });
    q.push(
        ") insert into delivery_event (id, delivery_id, client_id, began_at, at, state, detail)
         select new.id, new.delivery_id, new.client_id, new.began_at, new.at, new.state, new.detail from new
         where new.client_id in (select fence.id from fence)",
    );
    q
}

fn rows(scope: &Scope) -> Q {
    scoped!(
        scope,
        "select d.id, d.campaign_id, d.client_id, d.address, d.state, d.attempts, d.first_attempt_at, d.next_attempt_at,
            d.began_at, d.lease_owner, d.lease_until, d.step, d.arm
         from delivery d where $scope(d.client_id)"
    )
}

/// Rows that a worker holds in one of the states, of those named or of all.
pub(super) async fn held(
    tx: &mut Tx,
    scope: &Scope,
    owner: &str,
    states: &[State],
    ids: Option<&[DeliveryId]>,
) -> db::Result<Vec<Row>> {
    let mut found = vec![];
    let chunks: Vec<Option<&[DeliveryId]>> = ids.map_or(vec![None], |ids| ids.chunks(500).map(Some).collect());
    for chunk in chunks {
        let mut q = rows(scope);
        q.push(" and d.lease_owner = ").bind(owner).push(" and d.state in ").list(states.iter().copied());
        if let Some(ids) = chunk {
            q.push(" and d.id in ").list(ids.iter().copied());
        }
        q.push(" order by d.id").dialect("", " for update of d");
        found.extend(tx.ex().all::<Row>(q).await?);
    }
    Ok(found)
}

/// The rows of these, all of which are there.
pub(super) async fn these(tx: &mut Tx, scope: &Scope, ids: &[DeliveryId]) -> db::Result<Vec<Row>> {
    let mut found = vec![];
    for chunk in ids.chunks(500) {
        let mut q = rows(scope);
        q.push(" and d.id in ").list(chunk.iter().copied());
        q.push(" order by d.id").dialect("", " for update of d");
        found.extend(tx.ex().all::<Row>(q).await?);
    }
    Ok(found)
}

/// Rows being sent whose lease ended before that time.
pub(super) async fn forsaken(tx: &mut Tx, scope: &Scope, before: DateTime<Utc>) -> db::Result<Vec<Row>> {
    let mut q = rows(scope);
    q.push(" and d.lease_owner is not null and d.state = 'sending' and d.lease_until < ").bind(before);
    q.push(" order by d.id").dialect("", " for update of d skip locked");
    tx.ex().all(q).await
}

/// Those who hold something that is being sent.
pub(super) async fn holders(ex: impl Into<Ex<'_>>, scope: &Scope) -> db::Result<Vec<String>> {
    let q = scoped!(
        scope,
        "select distinct d.lease_owner from delivery d
         where d.lease_owner is not null and d.state = 'sending' and $scope(d.client_id)"
    );
    Ok(ex.into().all::<(String,)>(q).await?.into_iter().map(|(owner,)| owner).collect())
}

pub(super) async fn one(tx: &mut Tx, scope: &Scope, id: DeliveryId) -> db::Result<Option<Row>> {
    let mut q = rows(scope);
    q.push(" and d.id = ").bind(id).dialect("", " for update of d");
    tx.ex().opt(q).await
}

/// What certainly has not gone out to a person and would.
pub(super) async fn waiting_for(ex: impl Into<Ex<'_>>, scope: &Scope, person: PersonId) -> db::Result<Vec<DeliveryId>> {
    let mut q = scoped!(
        scope,
        "select d.id from delivery d where d.person_id = $1 and $scope(d.client_id) and d.state in ",
        person
    );
    q.list(State::ALL.iter().copied().filter(|state| state.can_be_cancelled())).push(" order by d.id");
    Ok(ex.into().all::<(DeliveryId,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

/// An event without a change of state.
pub(super) async fn note(
    tx: &mut Tx,
    scope: &Scope,
    id: DeliveryId,
    detail: &str,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "insert into delivery_event (id, delivery_id, client_id, at, state, detail)
         select $1, d.id, d.client_id, $2, d.state, $3 from delivery d where d.id = $4 and $scope(d.client_id)",
        ids::new(),
        now,
        detail,
        id
    );
    tx.ex().exec(q).await
}

/// The campaign and the step.
pub(super) async fn campaign_of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: DeliveryId,
) -> db::Result<Option<(CampaignId, i64)>> {
    let q = scoped!(scope, "select d.campaign_id, d.step from delivery d where d.id = $1 and $scope(d.client_id)", id);
    ex.into().opt(q).await
}

/// The campaigns that deliveries belong to, and whether each is still sending; none of them stops before this
/// transaction ends.
pub(super) async fn campaigns_kept(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[DeliveryId],
) -> db::Result<HashMap<CampaignId, bool>> {
    let mut found = HashMap::new();
    for chunk in ids.chunks(500) {
        let mut q = scoped!(
            scope,
            "select c.id, c.state from campaign c where $scope(c.client_id) and c.id in (
                 select d.campaign_id from delivery d where d.id in "
        );
        q.list(chunk.iter().copied()).push(") order by c.id").dialect("", " for share of c");
        let rows = tx.ex().all::<(CampaignId, campaigns::State)>(q).await?;
        found.extend(rows.into_iter().map(|(id, state)| (id, state == campaigns::State::Sending)));
    }
    Ok(found)
}

pub(super) async fn renew(tx: &mut Tx, scope: &Scope, owner: &str, until: DateTime<Utc>) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update delivery set lease_until = $1
         where lease_owner = $2 and state = 'sending' and $scope(client_id)",
        until,
        owner
    );
    tx.ex().exec(q).await
}

pub(super) async fn account_name(tx: &mut Tx, id: AccountId) -> db::Result<String> {
    let name = tx.ex().opt::<(String,)>(sql!("select name from account where id = $1", id)).await?;
    Ok(name.map_or_else(|| "somebody".to_owned(), |(name,)| name))
}

fn lines(scope: &Scope) -> Q {
    scoped!(
        scope,
        "select d.id, d.campaign_id, d.person_id, p.name as person_name, d.language, d.side, d.address, d.message_id, d.state,
            d.reason, d.attempts, d.next_attempt_at, d.changed_at, d.step, d.arm, d.due_at
         from delivery d join person p on p.id = d.person_id where $scope(d.client_id)"
    )
}

pub(super) async fn list(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: CampaignId,
    (step, state): (Option<i64>, Option<State>),
    page: Page,
) -> db::Result<Vec<DeliveryLine>> {
    let mut q = lines(scope);
    q.push(" and d.campaign_id = ").bind(campaign);
    if let Some(step) = step {
        q.push(" and d.step = ").bind(step);
    }
    if let Some(state) = state {
        q.push(" and d.state = ").bind(state);
    }
    q.push(" order by p.sort_name, d.person_id, d.step limit ").bind(page.limit).push(" offset ").bind(page.offset);
    ex.into().all(q).await
}

pub(super) async fn line(mut ex: Ex<'_>, scope: &Scope, id: DeliveryId) -> db::Result<Option<DeliveryLine>> {
    let mut q = lines(scope);
    q.push(" and d.id = ").bind(id);
    ex.opt(q).await
}

/// What is kept of a delivery besides its line: the moments of its planning and of its campaign's start, and what has
/// become of it since, in order. That it was accepted is told from its row, where no event tells it.
pub(super) async fn history(mut ex: Ex<'_>, scope: &Scope, id: DeliveryId) -> db::Result<(Moments, Vec<Event>)> {
    let q = scoped!(
        scope,
        "select d.created_at as planned, d.began_at as begun,
            case when d.state = 'planned' and (d.due_at is not null or d.arm = 'open') then null
                else coalesce(d.due_at, c.started_at) end as due
         from delivery d join campaign c on c.id = d.campaign_id
         where d.id = $1 and $scope(d.client_id)",
        id
    );
    let moments = ex.again().one(q).await?;
    let q = scoped!(
        scope,
        "select e.began_at, e.at, e.state, e.detail from delivery_event e
         where e.delivery_id = $1 and $scope(e.client_id) order by e.at, e.id",
        id
    );
    let mut events: Vec<Event> = ex.again().all(q).await?;
    let q = scoped!(
        scope,
        "select d.began_at, d.changed_at as at, d.state, coalesce(d.reason, '') as detail from delivery d
         where d.id = $1 and d.state = 'accepted' and $scope(d.client_id)",
        id
    );
    if let Some(accepted) = ex.opt::<Event>(q).await?
        && !events.iter().any(|event| event.event == accepted.event)
    {
        // What was only noted may have come later.
        let at = events.partition_point(|event| event.event.at < accepted.event.at);
        events.insert(at, accepted);
    }
    Ok((moments, events))
}

/// When a delivery was planned, when its campaign started, and when its last attempt began.
#[derive(Clone, sqlx::FromRow)]
pub(super) struct Moments {
    pub planned: DateTime<Utc>,
    pub due: Option<DateTime<Utc>>,
    pub begun: Option<DateTime<Utc>>,
}

/// An event as it is stored: the end of an attempt knows when it had begun.
#[derive(Clone, sqlx::FromRow)]
pub(super) struct Event {
    pub began_at: Option<DateTime<Utc>>,
    #[sqlx(flatten)]
    pub event: DeliveryEvent,
}

/// How many of a mail account could be taken right now, counted up to so many.
pub(super) async fn due_count(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    account: &str,
    now: DateTime<Utc>,
    at_most: i64,
) -> db::Result<i64> {
    let q = scoped!(
        scope,
        "select count(*) from (
             select d.id from delivery d
             where d.mail_account = $3 and d.next_attempt_at <= $1 and d.state in ('due', 'deferred')
                 and $scope(d.client_id) limit $2) due",
        now,
        at_most,
        account
    );
    ex.into().value(q).await
}

pub(super) async fn next_due_at(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    account: &str,
) -> db::Result<Option<DateTime<Utc>>> {
    let q = scoped!(
        scope,
        "select d.next_attempt_at from delivery d
         where d.mail_account = $1 and d.next_attempt_at is not null and d.state in ('due', 'deferred')
            and $scope(d.client_id) order by d.next_attempt_at limit 1",
        account
    );
    Ok(ex.into().opt::<(DateTime<Utc>,)>(q).await?.map(|(at,)| at))
}

/// Objective, sender's name and signature of campaigns.
pub(super) async fn about(
    mut ex: Ex<'_>,
    scope: &Scope,
    campaigns: &[CampaignId],
) -> db::Result<Vec<(CampaignId, ObjectiveId, String, String)>> {
    let mut q = scoped!(
        scope,
        "select c.id, c.objective_id, c.sender_name, c.signature from campaign c where $scope(c.client_id) and c.id in "
    );
    q.list(campaigns.iter().copied());
    ex.all(q).await
}

/// Which Message-IDs are those of letters. Each begins with the id of its delivery, by which it is found.
pub(super) async fn known_message_ids(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    message_ids: &[String],
) -> db::Result<Vec<(String,)>> {
    let id = |message_id: &String| message_id.split_once('@')?.0.parse::<Uuid>().ok();
    let mut q = scoped!(scope, "select d.message_id from delivery d where $scope(d.client_id) and d.id in ");
    q.list(message_ids.iter().filter_map(id)).push(" and d.message_id in ").list(message_ids);
    ex.into().all(q).await
}
