//! The tables `delivery`, `delivery_event` and `campaign_count`.

pub(super) mod moving;
mod pages;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Q, Tx, Val};
use crate::directory::PersonId;
use crate::objectives::ObjectiveId;
use crate::outreach::campaigns::{self, CampaignId};
use crate::outreach::letters::Side;
use crate::outreach::{Language, Refused};
use crate::{ids, scoped, sql};

use super::{Counts, DeliveryEvent, DeliveryId, DeliveryLine, Page, State};

pub(super) use pages::{counts_of, latest, of_person};

/// Rows of one statement: enough to share its cost, few enough arguments to be quick.
const CHUNK: usize = 100;

#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Row {
    pub id: DeliveryId,
    pub campaign_id: CampaignId,
    pub client_id: ClientId,
    pub person_id: PersonId,
    pub language: Language,
    pub side: Side,
    pub address: String,
    pub message_id: String,
    pub state: State,
    pub attempts: i64,
    pub first_attempt_at: Option<DateTime<Utc>>,
    pub next_attempt_at: Option<DateTime<Utc>>,
    pub lease_owner: Option<String>,
    pub lease_until: Option<DateTime<Utc>>,
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
        if !matches!(state, State::Claimed | State::Sending) {
            row.lease_until = None;
        }
        // The worker that sent it may still come back and tell.
        if !matches!(state, State::Claimed | State::Sending | State::Unknown) {
            row.lease_owner = None;
        }
        if !matches!(state, State::Due | State::Deferred) {
            row.next_attempt_at = None;
        }
        let explained = !matches!(state, State::Due | State::Claimed | State::Sending);
        Change { was, row, reason: explained.then(|| detail.clone()), detail }
    }

    pub fn with(mut self, set: impl FnOnce(&mut Row)) -> Self {
        set(&mut self.row);
        self
    }
}

/// Writes changes of state: the rows, their events, and the counts. The rows must have been read for update in this
/// transaction. The only way by which a delivery changes its state.
pub(super) async fn change(
    tx: &mut Tx,
    scope: &Scope,
    changes: Vec<Change>,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let mut moved: BTreeMap<(CampaignId, State), i64> = BTreeMap::new();
    for change in &changes {
        let (was, becomes, campaign) = (change.was, change.row.state, change.row.campaign_id);
        if !was.can_become(becomes) {
            return Err(Refused::Conflict(format!("A delivery that is {was} cannot become {becomes}.")));
        }
        *moved.entry((campaign, was)).or_default() -= 1;
        *moved.entry((campaign, becomes)).or_default() += 1;
    }
    for chunk in changes.chunks(CHUNK) {
        let written = tx.ex().exec(update(scope, chunk, now)).await?;
        if usize::try_from(written) != Ok(chunk.len()) {
            return Err(Refused::NotFound);
        }
        let events = chunk.iter().map(|change| (&change.row, change.row.state, change.detail.as_str()));
        tx.ex().exec(events_of(scope, events, now)).await?;
    }
    moved.retain(|_, by| *by != 0);
    // In one order everywhere, so that two transactions wait for each other in turn instead of forever.
    for ((campaign, state), by) in moved {
        let q = scoped!(
            scope,
            "update campaign_count set deliveries = deliveries + $1
             where campaign_id = $2 and state = $3 and $scope(client_id)",
            by,
            campaign,
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

fn events_of<'a>(scope: &Scope, events: impl Iterator<Item = (&'a Row, State, &'a str)>, now: DateTime<Utc>) -> Q {
    let mut q = scoped!(
        scope,
        "with fence as (select c.id from client c where $scope(c.id)),
            new (id, delivery_id, client_id, at, state, detail) as (values "
    );
    q.rows(events, |(row, state, detail)| -> [Val; 6] {
        [ids::new().into(), row.id.into(), row.client_id.into(), now.into(), state.into(), detail.into()]
    });
    q.push(
        ") insert into delivery_event (id, delivery_id, client_id, at, state, detail)
         select new.id, new.delivery_id, new.client_id, new.at, new.state, new.detail from new
         where new.client_id in (select fence.id from fence)",
    );
    q
}

fn rows(scope: &Scope) -> Q {
    scoped!(
        scope,
        "select d.id, d.campaign_id, d.client_id, d.person_id, d.language, d.side, d.address, d.message_id, d.state,
            d.attempts, d.first_attempt_at, d.next_attempt_at, d.lease_owner, d.lease_until
         from delivery d where $scope(d.client_id)"
    )
}

/// Rows in a state whose time has come, oldest first, that no other worker is just taking.
pub(super) async fn ready(
    tx: &mut Tx,
    scope: &Scope,
    state: State,
    now: DateTime<Utc>,
    limit: i64,
) -> db::Result<Vec<Row>> {
    let mut q = rows(scope);
    q.push(" and d.state = ").bind(state).push(" and d.next_attempt_at <= ").bind(now);
    q.push(" order by d.next_attempt_at limit ").bind(limit).dialect("", " for update of d skip locked");
    tx.ex().all(q).await
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

/// Claimed and sending rows; with a time, only those whose lease ended before it.
pub(super) async fn abandoned(tx: &mut Tx, scope: &Scope, before: Option<DateTime<Utc>>) -> db::Result<Vec<Row>> {
    let mut q = rows(scope);
    q.push(" and d.state in ").list([State::Claimed, State::Sending]);
    if let Some(before) = before {
        q.push(" and d.lease_until < ").bind(before);
    }
    q.push(" order by d.id").dialect("", " for update of d skip locked");
    tx.ex().all(q).await
}

pub(super) async fn of_campaign(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    states: impl Iterator<Item = State>,
) -> db::Result<Vec<Row>> {
    let mut q = rows(scope);
    q.push(" and d.campaign_id = ").bind(campaign).push(" and d.state in ").list(states);
    q.push(" order by d.id").dialect("", " for update of d");
    tx.ex().all(q).await
}

pub(super) async fn one(tx: &mut Tx, scope: &Scope, id: DeliveryId) -> db::Result<Option<Row>> {
    let mut q = rows(scope);
    q.push(" and d.id = ").bind(id).dialect("", " for update of d");
    tx.ex().opt(q).await
}

pub(super) async fn campaign_of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: DeliveryId,
) -> db::Result<Option<CampaignId>> {
    let q = scoped!(scope, "select d.campaign_id from delivery d where d.id = $1 and $scope(d.client_id)", id);
    Ok(ex.into().opt::<(CampaignId,)>(q).await?.map(|(id,)| id))
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
         where lease_owner = $2 and state in ('claimed', 'sending') and $scope(client_id)",
        until,
        owner
    );
    tx.ex().exec(q).await
}

/// A row to be planned.
pub(super) struct New {
    pub id: DeliveryId,
    pub person: PersonId,
    pub language: Language,
    pub side: Side,
    pub address: String,
    pub message_id: String,
}

/// Plans the rows, writes their first event, and begins the campaign's counts.
pub(super) async fn plan(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    new: &[New],
    now: DateTime<Utc>,
) -> db::Result<()> {
    for chunk in new.chunks(CHUNK) {
        let mut q = scoped!(
            scope,
            "with ours as (select c.id, c.client_id from campaign c where c.id = $1 and $scope(c.client_id)),
                new (id, person_id, language, side, address, message_id) as (values ",
            campaign
        );
        q.rows(chunk, |new| -> [Val; 6] {
            let (address, message_id) = ((&new.address).into(), (&new.message_id).into());
            [new.id.into(), new.person.into(), new.language.into(), new.side.into(), address, message_id]
        });
        q.push(
            ") insert into delivery (id, client_id, campaign_id, person_id, language, side, address, message_id, state, attempts,
                changed_at, created_at)
             select new.id, ours.client_id, ours.id, new.person_id, new.language, new.side, new.address, new.message_id, 'planned', 0, ",
        );
        q.bind(now).push(", ").bind(now).push(" from new cross join ours");
        tx.ex().exec(q).await?;
    }
    let planned = of_campaign(tx, scope, campaign, [State::Planned].into_iter()).await?;
    for chunk in planned.chunks(CHUNK) {
        let events = chunk.iter().map(|row| (row, State::Planned, "approved"));
        tx.ex().exec(events_of(scope, events, now)).await?;
    }
    for state in State::ALL {
        let n = if *state == State::Planned { i64::try_from(planned.len()).unwrap_or(i64::MAX) } else { 0 };
        let q = scoped!(
            scope,
            "insert into campaign_count (campaign_id, client_id, state, deliveries)
             select c.id, c.client_id, $1, $2 from campaign c where c.id = $3 and $scope(c.client_id)",
            *state,
            n,
            campaign
        );
        tx.ex().exec(q).await?;
    }
    Ok(())
}

/// Removes what was planned and never left planning; answers whether something else is left.
pub(super) async fn unplan(tx: &mut Tx, scope: &Scope, campaign: CampaignId) -> db::Result<bool> {
    let q = scoped!(
        scope,
        "delete from delivery where campaign_id = $1 and state = 'planned' and $scope(client_id)",
        campaign
    );
    tx.ex().exec(q).await?;
    let q = scoped!(scope, "delete from campaign_count where campaign_id = $1 and $scope(client_id)", campaign);
    tx.ex().exec(q).await?;
    let left =
        scoped!(scope, "select count(*) from delivery d where d.campaign_id = $1 and $scope(d.client_id)", campaign);
    Ok(tx.ex().value::<i64>(left).await? > 0)
}

/// Addresses that came back, and people who objected, among those named: (person, address, objected).
pub(super) async fn spoilt(tx: &mut Tx, people: &[PersonId]) -> db::Result<Vec<(PersonId, String, String)>> {
    let mut found = vec![];
    for chunk in people.chunks(500) {
        let mut q = sql!(
            "select person_id, value, standing from contact_detail
             where kind = 'email' and standing in ('objected', 'bounced') and person_id in "
        );
        q.list(chunk.iter().copied());
        found.extend(tx.ex().all(q).await?);
    }
    Ok(found)
}

/// Which of the deliveries go to somebody who has a seat, on that day, where the objective is decided.
pub(super) async fn seated(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[DeliveryId],
    on: NaiveDate,
) -> db::Result<HashSet<DeliveryId>> {
    let mut found = HashSet::new();
    for chunk in ids.chunks(500) {
        let mut q = scoped!(
            scope,
            "select d.id from delivery d join campaign c on c.id = d.campaign_id
             where $scope(d.client_id) and exists (
                 select 1 from venue v join membership m on m.organization_id = v.organization_id
                 where v.objective_id = c.objective_id and m.person_id = d.person_id and m.role <> 'substitute'
                    and m.start_date <= $1 and (m.end_date is null or m.end_date >= $1))
                and d.id in ",
            on
        );
        q.list(chunk.iter().copied());
        found.extend(tx.ex().all::<(DeliveryId,)>(q).await?.into_iter().map(|(id,)| id));
    }
    Ok(found)
}

/// Which of the campaigns that rows belong to are sending.
pub(super) async fn sending(tx: &mut Tx, scope: &Scope, rows: &[Row]) -> db::Result<HashSet<CampaignId>> {
    let ids: HashSet<CampaignId> = rows.iter().map(|row| row.campaign_id).collect();
    let mut q =
        scoped!(scope, "select c.id from campaign c where $scope(c.client_id) and c.state = 'sending' and c.id in ");
    q.list(ids);
    Ok(tx.ex().all::<(CampaignId,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

pub(super) async fn account_name(tx: &mut Tx, id: AccountId) -> db::Result<String> {
    let name = tx.ex().opt::<(String,)>(sql!("select name from account where id = $1", id)).await?;
    Ok(name.map_or_else(|| "somebody".to_owned(), |(name,)| name))
}

pub(super) async fn counts(ex: impl Into<Ex<'_>>, scope: &Scope, campaign: CampaignId) -> db::Result<Counts> {
    let q = scoped!(
        scope,
        "select n.state, n.deliveries from campaign_count n where n.campaign_id = $1 and $scope(n.client_id)",
        campaign
    );
    Ok(Counts(ex.into().all::<(State, i64)>(q).await?.into_iter().collect()))
}

fn lines(scope: &Scope) -> Q {
    scoped!(
        scope,
        "select d.id, d.campaign_id, d.person_id, p.name as person_name, d.language, d.side, d.address, d.message_id, d.state,
            d.reason, d.attempts, d.next_attempt_at, d.changed_at
         from delivery d join person p on p.id = d.person_id where $scope(d.client_id)"
    )
}

pub(super) async fn list(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    campaign: CampaignId,
    state: Option<State>,
    page: Page,
) -> db::Result<Vec<DeliveryLine>> {
    let mut q = lines(scope);
    q.push(" and d.campaign_id = ").bind(campaign);
    if let Some(state) = state {
        q.push(" and d.state = ").bind(state);
    }
    q.push(" order by p.sort_name, d.id limit ").bind(page.limit).push(" offset ").bind(page.offset);
    ex.into().all(q).await
}

pub(super) async fn line(mut ex: Ex<'_>, scope: &Scope, id: DeliveryId) -> db::Result<Option<DeliveryLine>> {
    let mut q = lines(scope);
    q.push(" and d.id = ").bind(id);
    ex.opt(q).await
}

pub(super) async fn events(mut ex: Ex<'_>, scope: &Scope, id: DeliveryId) -> db::Result<Vec<DeliveryEvent>> {
    let q = scoped!(
        scope,
        "select e.at, e.state, e.detail from delivery_event e
         where e.delivery_id = $1 and $scope(e.client_id) order by e.at, e.id",
        id
    );
    ex.all(q).await
}

pub(super) async fn due_count(ex: impl Into<Ex<'_>>, scope: &Scope, now: DateTime<Utc>) -> db::Result<i64> {
    let q = scoped!(
        scope,
        "select count(*) from delivery d
         where d.state in ('due', 'deferred') and d.next_attempt_at <= $1 and $scope(d.client_id)",
        now
    );
    ex.into().value(q).await
}

pub(super) async fn next_due_at(mut ex: Ex<'_>, scope: &Scope, state: State) -> db::Result<Option<DateTime<Utc>>> {
    let q = scoped!(
        scope,
        "select d.next_attempt_at from delivery d where d.state = $1 and d.next_attempt_at is not null
            and $scope(d.client_id) order by d.next_attempt_at limit 1",
        state
    );
    Ok(ex.opt::<(DateTime<Utc>,)>(q).await?.map(|(at,)| at))
}

/// Objective and sender's name of campaigns.
pub(super) async fn about(
    mut ex: Ex<'_>,
    scope: &Scope,
    campaigns: &[CampaignId],
) -> db::Result<Vec<(CampaignId, ObjectiveId, String)>> {
    let mut q = scoped!(
        scope,
        "select c.id, c.objective_id, c.sender_name from campaign c where $scope(c.client_id) and c.id in "
    );
    q.list(campaigns.iter().copied());
    ex.all(q).await
}

pub(super) async fn known_message_ids(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    message_ids: &[String],
) -> db::Result<Vec<(String,)>> {
    let mut q = scoped!(scope, "select d.message_id from delivery d where $scope(d.client_id) and d.message_id in ");
    q.list(message_ids);
    ex.into().all(q).await
}
