//! What a worker does: claim, begin, record; and what is done for a worker that died.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::accounts::Scope;
use crate::db::{self, Tx};
use crate::directory::{self, PersonId, Standing};
use crate::ids;
use crate::mail::Address;
use crate::outreach::campaigns::brussels_day;
use crate::outreach::{Refused, suppressions};

use super::store::{self, Change, Row};
use super::{Claimed, DeliveryId, SendOutcome, State, next_attempt, says_no_such_address};

/// Takes up to `limit` deliveries whose time has come, for `owner`, until `lease_until`. Whatever must not be sent after
/// all is skipped in the same transaction, with its reason. Empty only when nothing is left to claim.
///
/// # Errors
/// [`Refused::Db`].
pub async fn claim(
    tx: &mut Tx,
    scope: &Scope,
    owner: &str,
    limit: i64,
    lease_until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Vec<Claimed>, Refused> {
    loop {
        // What was deferred has waited longest.
        let mut rows = store::ready(tx, scope, State::Deferred, now, limit).await?;
        let room = limit - i64::try_from(rows.len()).unwrap_or(limit);
        rows.extend(store::ready(tx, scope, State::Due, now, room).await?);
        if rows.is_empty() {
            return Ok(vec![]);
        }
        let stopped = stopped(tx, scope, &rows, now).await?;
        let mut claimed = vec![];
        let mut changes = vec![];
        for row in rows {
            if let Some((state, reason)) = stopped.get(&row.id) {
                changes.push(Change::to(row, *state, reason.as_str()));
                continue;
            }
            claimed.push(Claimed::from(&row));
            changes.push(Change::to(row, State::Claimed, format!("taken by {owner}")).with(|row| {
                row.lease_owner = Some(owner.to_owned());
                row.lease_until = Some(lease_until);
            }));
        }
        store::change(tx, scope, changes, now).await?;
        if !claimed.is_empty() {
            return Ok(claimed);
        }
    }
}

impl From<&Row> for Claimed {
    fn from(row: &Row) -> Self {
        Claimed {
            id: row.id,
            campaign_id: row.campaign_id,
            client_id: row.client_id,
            person_id: row.person_id,
            address: row.address.clone(),
            language: row.language,
            side: row.side,
            message_id: row.message_id.clone(),
            attempts: row.attempts,
        }
    }
}

/// Which of the rows must not be sent, what they become instead, and why.
async fn stopped(
    tx: &mut Tx,
    scope: &Scope,
    rows: &[Row],
    now: DateTime<Utc>,
) -> db::Result<HashMap<DeliveryId, (State, String)>> {
    let ids: Vec<DeliveryId> = rows.iter().map(|row| row.id).collect();
    let people: Vec<PersonId> = rows.iter().map(|row| row.person_id).collect();
    let suppressed = suppressions::among(&mut *tx, rows.iter().map(|row| row.address.clone())).await?;
    let spoilt = store::spoilt(tx, &people).await?;
    let merged = store::moving::merged(tx, &people).await?;
    let seated = store::seated(tx, scope, &ids, brussels_day(now)).await?;
    let sending = store::sending(tx, scope, rows).await?;
    let why = |row: &Row| {
        if !sending.contains(&row.campaign_id) {
            return Some((State::Cancelled, "the campaign was stopped".to_owned()));
        }
        if merged.contains(&row.person_id) {
            return Some((State::Skipped, "the person is written to under their other entry".to_owned()));
        }
        if let Some(reason) = suppressed.get(&row.address) {
            return Some((State::Skipped, reason.words().to_owned()));
        }
        let own = || spoilt.iter().filter(|(person, ..)| *person == row.person_id);
        if own().any(|(.., standing)| standing == "objected") {
            return Some((State::Skipped, "the person objected".to_owned()));
        }
        if own().any(|(_, address, _)| suppressions::fold(address) == row.address) {
            return Some((State::Skipped, "mail to this address came back".to_owned()));
        }
        (!seated.contains(&row.id)).then(|| (State::Skipped, "the mandate has ended".to_owned()))
    };
    Ok(rows.iter().filter_map(|row| Some((row.id, why(row)?))).collect())
}

/// Says that the messages are about to go out: commit this before the first byte. Answers which of them are still ours;
/// the others (lease lost, campaign cancelled) must not be sent.
///
/// # Errors
/// [`Refused::Db`].
pub async fn begin_sending(
    tx: &mut Tx,
    scope: &Scope,
    ids: &[DeliveryId],
    owner: &str,
    now: DateTime<Utc>,
) -> Result<Vec<DeliveryId>, Refused> {
    Ok(turn(tx, scope, owner, vec![], ids, now).await?.1)
}

/// What [`record`] did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recorded {
    /// Whose outcome was written now; the others had theirs already, or were not this owner's.
    pub written: Vec<DeliveryId>,
    /// Addresses that do not exist: suppressed from now on.
    pub bounced: Vec<String>,
}

/// Writes down what became of a batch. Telling it twice changes nothing. An owner that took so long that its rows were
/// taken for lost is still believed, unless a person has decided meanwhile.
///
/// # Errors
/// [`Refused::Db`].
pub async fn record(
    tx: &mut Tx,
    scope: &Scope,
    owner: &str,
    outcomes: Vec<(DeliveryId, SendOutcome)>,
    now: DateTime<Utc>,
) -> Result<Recorded, Refused> {
    Ok(turn(tx, scope, owner, outcomes, &[], now).await?.0)
}

/// [`record`] for some and [`begin_sending`] for others, in one go: what a worker needs between two letters, with half the
/// statements.
///
/// # Errors
/// [`Refused::Db`].
pub async fn turn(
    tx: &mut Tx,
    scope: &Scope,
    owner: &str,
    outcomes: Vec<(DeliveryId, SendOutcome)>,
    next: &[DeliveryId],
    now: DateTime<Utc>,
) -> Result<(Recorded, Vec<DeliveryId>), Refused> {
    let ended: Vec<DeliveryId> = outcomes.iter().map(|(id, _)| *id).collect();
    // Before the rows, as those do who stop a campaign.
    let campaigns = store::campaigns_kept(tx, scope, &ended).await?;
    let ids: Vec<DeliveryId> = ended.iter().chain(next).copied().collect();
    let held = store::held(tx, scope, owner, &[State::Claimed, State::Sending, State::Unknown], Some(&ids)).await?;
    let mut held: HashMap<DeliveryId, Row> = held.into_iter().map(|row| (row.id, row)).collect();
    let (mut recorded, mut changes) = (Recorded::default(), vec![]);
    for (id, outcome) in outcomes {
        let Some(row) = held.remove(&id).filter(|row| row.state != State::Claimed) else { continue };
        if row.state == State::Unknown && matches!(outcome, SendOutcome::Unknown(_)) {
            continue;
        }
        if let SendOutcome::Rejected(answer) = &outcome
            && says_no_such_address(answer)
        {
            recorded.bounced.push(row.address.clone());
        }
        recorded.written.push(id);
        let on = campaigns.get(&row.campaign_id).copied().unwrap_or(false);
        changes.push(after(row, outcome, on, now));
    }
    let ours = |row: &Row| row.state == State::Claimed && row.lease_until.is_some_and(|until| until >= now);
    let begun: Vec<Row> = next.iter().filter_map(|id| held.remove(id).filter(ours)).collect();
    let begun_ids = begun.iter().map(|row| row.id).collect();
    changes.extend(begun.into_iter().map(|row| begin(row, now)));
    store::change(tx, scope, changes, now).await?;
    suppress(tx, &mut recorded.bounced, now).await?;
    Ok((recorded, begun_ids))
}

fn begin(row: Row, now: DateTime<Utc>) -> Change {
    Change::to(row, State::Sending, "being sent").with(|row| {
        row.attempts += 1;
        row.first_attempt_at = row.first_attempt_at.or(Some(now));
    })
}

/// Addresses that do not exist are never written to again.
async fn suppress(tx: &mut Tx, bounced: &mut Vec<String>, now: DateTime<Utc>) -> db::Result<()> {
    bounced.sort();
    bounced.dedup();
    for address in bounced {
        suppressions::add(tx, address, suppressions::Reason::HardBounce, now).await?;
        // It was an address when it was frozen.
        if let Ok(address) = Address::parse(address) {
            directory::set_email_standing(tx, &address, Standing::Bounced, now).await?;
        }
    }
    Ok(())
}

/// Where an outcome leads. `on`: the campaign is still sending.
fn after(row: Row, outcome: SendOutcome, on: bool, now: DateTime<Utc>) -> Change {
    let answer = match outcome {
        SendOutcome::Accepted(answer) => return Change::to(row, State::Accepted, answer),
        SendOutcome::Rejected(answer) => return Change::to(row, State::Rejected, answer),
        SendOutcome::Unknown(what) => return Change::to(row, State::Unknown, what),
        SendOutcome::Deferred(answer) | SendOutcome::Unsent(answer) => answer,
    };
    if !on {
        return Change::to(row, State::Cancelled, format!("the campaign was stopped; the last try: {answer}"));
    }
    let first = row.first_attempt_at.unwrap_or(now);
    match next_attempt(row.attempts, first, now, ids::jitter()) {
        Some(next) => Change::to(row, State::Deferred, answer).with(|row| row.next_attempt_at = Some(next)),
        None => Change::to(row, State::Rejected, format!("gave up after five days; the last try: {answer}")),
    }
}

/// Keeps what the owner holds for longer; answers how many rows that are.
pub async fn renew(tx: &mut Tx, scope: &Scope, owner: &str, lease_until: DateTime<Utc>) -> db::Result<u64> {
    store::renew(tx, scope, owner, lease_until).await
}

/// Hands back what the owner has claimed and not begun to send, for a graceful stop; answers how many.
///
/// # Errors
/// [`Refused::Db`].
pub async fn release(tx: &mut Tx, scope: &Scope, owner: &str, now: DateTime<Utc>) -> Result<usize, Refused> {
    let rows = store::held(tx, scope, owner, &[State::Claimed], None).await?;
    let n = rows.len();
    store::change(tx, scope, rows.into_iter().map(|row| back(row, "handed back", now)).collect(), now).await?;
    Ok(n)
}

fn back(row: Row, why: &str, now: DateTime<Utc>) -> Change {
    Change::to(row, State::Due, why).with(|row| row.next_attempt_at = Some(now))
}

/// What was found in the hands of workers that are gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Claimed and not begun: due again.
    pub released: usize,
    /// May have been sent: a person decides.
    pub unknown: usize,
}

/// Takes back what is held beyond its lease.
///
/// # Errors
/// [`Refused::Db`].
pub async fn sweep(tx: &mut Tx, scope: &Scope, now: DateTime<Utc>) -> Result<Swept, Refused> {
    let rows = store::abandoned(tx, scope, Some(now)).await?;
    abandon(tx, scope, rows, now).await
}

/// Takes back everything that is held. Only for a process that owns its database alone, before it starts to work.
///
/// # Errors
/// [`Refused::Db`].
pub async fn recover_at_boot(tx: &mut Tx, scope: &Scope, now: DateTime<Utc>) -> Result<Swept, Refused> {
    let rows = store::abandoned(tx, scope, None).await?;
    abandon(tx, scope, rows, now).await
}

async fn abandon(tx: &mut Tx, scope: &Scope, rows: Vec<Row>, now: DateTime<Utc>) -> Result<Swept, Refused> {
    let unknown = rows.iter().filter(|row| row.state == State::Sending).count();
    let released = rows.len() - unknown;
    let change = |row: Row| match row.state {
        State::Sending => Change::to(row, State::Unknown, "the program stopped while this was being sent"),
        _ => back(row, "its worker is gone", now),
    };
    store::change(tx, scope, rows.into_iter().map(change).collect(), now).await?;
    Ok(Swept { released, unknown })
}
