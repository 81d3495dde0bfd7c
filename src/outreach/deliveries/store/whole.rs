//! Steps that a whole campaign takes at once, in a few statements at any size.

use chrono::{DateTime, Utc};

use crate::accounts::Scope;
use crate::db::{self, Column, Ex, Tx, Val};
use crate::directory::{PersonId, in_force};
use crate::outreach::campaigns::{Arm, CampaignId, Part, brussels_day};
use crate::outreach::letters::Side;
use crate::outreach::{Language, Refused};
use crate::scoped;

use super::super::{DeliveryId, State};
use super::batch::{ROLE, SEAT};
use super::{Moved, count};

/// Rows planned by one statement.
pub(in crate::outreach::deliveries) const CHUNK: usize = 1000;

/// Rows given a moment by one statement: each is two arguments.
const MOMENTS: usize = 100;

/// A row to be planned.
pub(in crate::outreach::deliveries) struct New {
    pub id: DeliveryId,
    pub person: PersonId,
    pub language: Language,
    pub side: Side,
    pub address: String,
    pub message_id: String,
    pub arm: Arm,
}

/// Plans rows of the first letter.
pub(in crate::outreach::deliveries) async fn plan(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    new: &[New],
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let on = brussels_day(now);
    for chunk in new.chunks(CHUNK) {
        let mut q = scoped!(
            scope,
            "with ours as (select c.id, c.client_id, c.objective_id, c.mail_account from campaign c where c.id = $1 and $scope(c.client_id)),
                new as materialized (",
            campaign
        );
        let texts = |text: fn(&New) -> &str| Column::Texts(chunk.iter().map(|row| text(row).to_owned()).collect());
        q.batch(vec![
            ("id", Column::Ids(chunk.iter().map(|row| row.id.0).collect())),
            ("person_id", Column::Ids(chunk.iter().map(|row| row.person.0).collect())),
            ("language", texts(|row| row.language.as_str())),
            ("side", texts(|row| row.side.as_str())),
            ("address", texts(|row| &row.address)),
            ("message_id", texts(|row| &row.message_id)),
            ("arm", texts(|row| row.arm.as_str())),
        ]);
        q.push(
            ") insert into delivery (id, client_id, campaign_id, person_id, language, side, address, message_id, state, attempts,
                step, arm, changed_at, created_at, mail_account, office)
             select d.id, c.client_id, c.id, d.person_id, d.language, d.side, d.address, d.message_id, 'planned', 0, 1, d.arm, ",
        );
        // For what each was chosen, as it is known now: what is learnt later about this day must not change it.
        q.bind(now).push(", ").bind(now).push(", c.mail_account, case when ").push(SEAT);
        in_force(&mut q, on);
        q.push(") then 'seat' when ").push(ROLE);
        in_force(&mut q, on);
        q.push(") then 'role' end from new d cross join ours c");
        tx.ex().exec(q).await?;
    }
    Ok(())
}

/// Draws lots among the rows that are open: so many, at random, get that letter.
pub(in crate::outreach::deliveries) async fn draw(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    arm: Arm,
    n: usize,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "with drawn as materialized (
             select d.id from delivery d
             where d.campaign_id = $1 and d.step = 1 and d.arm = 'open' and d.state = 'planned' and $scope(d.client_id)
             order by random() limit $2)
         update delivery set arm = $3 where id in (select drawn.id from drawn)",
        campaign,
        i64::try_from(n).unwrap_or(i64::MAX),
        arm
    );
    tx.ex().exec(q.in_bulk()).await
}

/// Begins the counts of a letter.
pub(in crate::outreach::deliveries) async fn begin_counts(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    part: Part,
    planned: usize,
) -> db::Result<()> {
    for state in State::ALL {
        let n = if *state == State::Planned { i64::try_from(planned).unwrap_or(i64::MAX) } else { 0 };
        let q = scoped!(
            scope,
            "insert into campaign_count (campaign_id, client_id, step, arm, state, deliveries)
             select c.id, c.client_id, $1, $2, $3, $4 from campaign c where c.id = $5 and $scope(c.client_id)",
            part.step,
            part.arm,
            *state,
            n,
            campaign
        );
        tx.ex().exec(q).await?;
    }
    Ok(())
}

/// The letters of a campaign of which any is in a state: most campaigns have one only.
async fn parts_in(tx: &mut Tx, scope: &Scope, campaign: CampaignId, state: State) -> db::Result<Vec<Part>> {
    let q = scoped!(
        scope,
        "select n.step, n.arm from campaign_count n
         where n.campaign_id = $1 and n.state = $2 and n.deliveries > 0 and $scope(n.client_id) order by n.step, n.arm",
        campaign,
        state
    );
    tx.ex().all(q).await
}

/// Removes what was planned and never left planning, or was skipped out of it; answers whether something else is left.
pub(in crate::outreach::deliveries) async fn unplan(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
) -> db::Result<bool> {
    let q = scoped!(
        scope,
        "delete from delivery where campaign_id = $1 and state in ('planned', 'skipped') and attempts = 0
            and $scope(client_id)",
        campaign
    );
    tx.ex().exec(q).await?;
    let q = scoped!(scope, "delete from campaign_count where campaign_id = $1 and $scope(client_id)", campaign);
    tx.ex().exec(q).await?;
    any(&mut *tx, scope, campaign).await
}

async fn any(ex: impl Into<Ex<'_>>, scope: &Scope, campaign: CampaignId) -> db::Result<bool> {
    let q = scoped!(
        scope,
        "select d.id from delivery d where d.campaign_id = $1 and $scope(d.client_id) limit 1",
        campaign
    );
    Ok(ex.into().opt::<(DeliveryId,)>(q).await?.is_some())
}

/// Everything planned may be sent from now on, but for follow-ups whose day has not come and what waits for a choice;
/// answers how many. What was paused while it waited for another try waits on.
pub(in crate::outreach::deliveries) async fn make_due(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    now: DateTime<Utc>,
) -> Result<u64, Refused> {
    let mut moved = Moved::new();
    let mut all = 0;
    for part in parts_in(tx, scope, campaign, State::Planned).await?.into_iter().filter(|part| part.arm != Arm::Open) {
        let q = scoped!(
            scope,
            "update delivery set state = 'deferred', changed_at = $1
             where campaign_id = $2 and step = $3 and arm = $4 and state = 'planned' and next_attempt_at > $1
                and $scope(client_id)",
            now,
            campaign,
            part.step,
            part.arm
        );
        let waiting = tx.ex().exec(q.in_bulk()).await?;
        let q = scoped!(
            scope,
            "update delivery set state = 'due', next_attempt_at = $1, changed_at = $1
             where campaign_id = $2 and step = $3 and arm = $4 and state = 'planned' and (due_at is null or due_at <= $1)
                and $scope(client_id)",
            now,
            campaign,
            part.step,
            part.arm
        );
        let due = tx.ex().exec(q.in_bulk()).await?;
        shift(&mut moved, campaign, part, (State::Planned, State::Deferred), waiting);
        shift(&mut moved, campaign, part, (State::Planned, State::Due), due);
        all += waiting + due;
    }
    count(tx, scope, moved).await?;
    Ok(all)
}

/// Everything that waits is planned again; answers how many. What waits for another try keeps the moment of it.
pub(in crate::outreach::deliveries) async fn pause(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    now: DateTime<Utc>,
) -> Result<u64, Refused> {
    let mut moved = Moved::new();
    let mut all = 0;
    for state in [State::Due, State::Deferred] {
        for part in parts_in(tx, scope, campaign, state).await? {
            let q = scoped!(
                scope,
                "update delivery set state = 'planned', changed_at = $1,
                    next_attempt_at = case when state = 'deferred' then next_attempt_at end
                 where campaign_id = $2 and step = $3 and arm = $4 and state = $5 and $scope(client_id)",
                now,
                campaign,
                part.step,
                part.arm,
                state
            );
            let n = tx.ex().exec(q.in_bulk()).await?;
            shift(&mut moved, campaign, part, (state, State::Planned), n);
            all += n;
        }
    }
    count(tx, scope, moved).await?;
    Ok(all)
}

/// Gives those who wait for the choice between two letters the one that was chosen; answers how many.
pub(in crate::outreach::deliveries) async fn give_to_rest(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    arm: Arm,
    now: DateTime<Utc>,
) -> Result<u64, Refused> {
    let q = scoped!(
        scope,
        "update delivery set arm = $1, due_at = $2, changed_at = $2
         where campaign_id = $3 and step = 1 and arm = 'open' and state = 'planned' and $scope(client_id)",
        arm,
        now,
        campaign
    );
    let given = tx.ex().exec(q.in_bulk()).await?;
    let n = i64::try_from(given).unwrap_or(i64::MAX);
    let chosen = Part { arm, ..Part::OPEN };
    let moved = [((campaign, Part::OPEN, State::Planned), -n), ((campaign, chosen, State::Planned), n)];
    count(tx, scope, Moved::from(moved)).await?;
    Ok(given)
}

fn shift(moved: &mut Moved, campaign: CampaignId, part: Part, (from, to): (State, State), by: u64) {
    let by = i64::try_from(by).unwrap_or(i64::MAX);
    *moved.entry((campaign, part, from)).or_default() -= by;
    *moved.entry((campaign, part, to)).or_default() += by;
}

/// Letters that became due at a moment, with their addresses, in the order in which they were planned.
pub(in crate::outreach::deliveries) async fn due(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    at: DateTime<Utc>,
) -> db::Result<Vec<(DeliveryId, String)>> {
    let q = scoped!(
        scope,
        "select d.id, d.address from delivery d
         where d.campaign_id = $1 and d.state = 'due' and d.next_attempt_at = $2 and $scope(d.client_id)
         order by d.id",
        campaign,
        at
    );
    tx.ex().all(q).await
}

/// Letters that are due wait for a moment each.
pub(in crate::outreach::deliveries) async fn put_off(
    tx: &mut Tx,
    scope: &Scope,
    moments: &[(DeliveryId, DateTime<Utc>)],
) -> db::Result<()> {
    for chunk in moments.chunks(MOMENTS) {
        let mut q = scoped!(
            scope,
            "with fence as (select c.id from client c where $scope(c.id)), new (id, next_attempt_at) as (values "
        );
        q.rows(chunk, |(id, at)| -> [Val; 2] { [(*id).into(), (*at).into()] });
        q.push(
            ") update delivery set next_attempt_at = new.next_attempt_at from new
             where delivery.id = new.id and delivery.client_id in (select fence.id from fence)",
        );
        tx.ex().exec(q).await?;
    }
    Ok(())
}

/// Takes back everything of which it is certain that it did not go out; answers how many.
pub(in crate::outreach::deliveries) async fn cancel(
    tx: &mut Tx,
    scope: &Scope,
    campaign: CampaignId,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<u64, Refused> {
    let mut moved = Moved::new();
    let mut all = 0;
    for state in State::ALL.iter().copied().filter(|state| state.can_be_cancelled()) {
        let mut events = scoped!(
            scope,
            "with ended as (
                 select d.id, d.client_id from delivery d
                 where d.campaign_id = $1 and d.state = $2 and $scope(d.client_id))
             insert into delivery_event (delivery_id, client_id, at, state, detail, id)
             select ended.id, ended.client_id, $3, 'cancelled', $4, ",
            campaign,
            state,
            now,
            reason
        );
        events.dialect("randomblob(16)", "gen_random_uuid()").push(" from ended");
        lock(tx, scope, campaign, state).await?;
        tx.ex().exec(events.in_bulk()).await?;
        for part in parts_in(tx, scope, campaign, state).await? {
            let q = scoped!(
                scope,
                "update delivery set state = 'cancelled', reason = $1, next_attempt_at = null, changed_at = $2
                 where campaign_id = $3 and step = $4 and arm = $5 and state = $6 and $scope(client_id)",
                reason,
                now,
                campaign,
                part.step,
                part.arm,
                state
            );
            let n = tx.ex().exec(q.in_bulk()).await?;
            shift(&mut moved, campaign, part, (state, State::Cancelled), n);
            all += n;
        }
    }
    count(tx, scope, moved).await?;
    Ok(all)
}

/// Waits until whoever is just moving rows of that state has done so, so that two statements see the same ones.
async fn lock(tx: &mut Tx, scope: &Scope, campaign: CampaignId, state: State) -> db::Result<()> {
    let mut q = scoped!(
        scope,
        "select count(*) from (select d.id from delivery d
         where d.campaign_id = $1 and d.state = $2 and $scope(d.client_id) order by d.id",
        campaign,
        state
    );
    // One writer at a time: nobody else is moving anything on SQLite, where the rows need not even be read.
    q.dialect(" limit 0) waiting", " for update) waiting");
    tx.ex().value::<i64>(q).await.map(drop)
}
