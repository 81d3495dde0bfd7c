//! What a worker does: take, record; and what is done for a worker that died.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;

use chrono::{DateTime, TimeDelta, Utc};

use crate::accounts::Scope;
use crate::db::{self, Ex, Tx};
use crate::directory::{self, PersonId, Standing};
use crate::ids;
use crate::mail::Address;
use crate::outreach::campaigns::brussels_day;
use crate::outreach::policy::{self, Cap};
use crate::outreach::{Refused, suppressions};

use super::store::batch::{self, Obstacle, Ready};
use super::store::{self, Change, Row};
use super::{Claimed, DeliveryId, SendOutcome, State, following, next_attempt, says_no_such_address};

/// How long after its lease a worker may still come back, or its journal be found where it ran, before what it was
/// sending is given to a person to decide.
pub const GRACE: TimeDelta = TimeDelta::minutes(10);

/// Takes up to `limit` deliveries of a mail account whose time has come: once this is committed they are `owner`'s and count as being sent,
/// until `lease_until`. Whatever must not be sent after all is skipped in the same transaction, with its reason. Empty only
/// when nothing is left to take.
///
/// # Errors
/// [`Refused::Db`].
pub async fn claim(
    tx: &mut Tx,
    scope: &Scope,
    (owner, account): (&str, &str),
    limit: i64,
    lease_until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Vec<Claimed>, Refused> {
    let cap = policy::get(&mut *tx).await?.cap;
    loop {
        let ready = batch::ready(tx, scope, account, brussels_day(now), now, cap.since(now), limit).await?;
        if ready.is_empty() {
            return Ok(vec![]);
        }
        let stopped = stopped(tx, scope, cap, &ready).await?;
        stop(tx, scope, &stopped, now).await?;
        let taken: Vec<Ready> = ready.into_iter().filter(|ready| !stopped.contains_key(&ready.id)).collect();
        if !taken.is_empty() {
            batch::take(tx, scope, &taken, owner, lease_until, now).await?;
            return Ok(taken.into_iter().map(Claimed::from).collect());
        }
    }
}

impl From<Ready> for Claimed {
    fn from(row: Ready) -> Self {
        Claimed {
            id: row.id,
            campaign_id: row.campaign_id,
            client_id: row.client_id,
            person_id: row.person_id,
            address: row.address,
            language: row.language,
            side: row.side,
            message_id: row.message_id,
            part: row.part,
            thread: row.thread.iter().flat_map(|thread| thread.split(' ')).map(str::to_owned).collect(),
        }
    }
}

/// What must not be sent does not wait any longer.
async fn stop(
    tx: &mut Tx,
    scope: &Scope,
    stopped: &HashMap<DeliveryId, (State, String)>,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let ids: Vec<DeliveryId> = stopped.keys().copied().collect();
    let rows = store::these(tx, scope, &ids).await?;
    let change = |row: Row| {
        let (state, reason) = stopped.get(&row.id)?;
        Some(Change::to(row, *state, reason.as_str()))
    };
    store::change(tx, scope, rows.into_iter().filter_map(change).collect(), now).await
}

/// Which of the rows must not be sent, what they become instead, and why.
async fn stopped(
    tx: &mut Tx,
    scope: &Scope,
    cap: Cap,
    ready: &[Ready],
) -> db::Result<HashMap<DeliveryId, (State, String)>> {
    let suppressed = suppressions::among(&mut *tx, ready.iter().map(|ready| ready.address.clone())).await?;
    let spoilt: Vec<PersonId> =
        ready.iter().filter(|ready| ready.meets(Obstacle::Bounced)).map(|ready| ready.person_id).collect();
    let bounced = batch::bounced(tx, &spoilt).await?;
    let later: Vec<DeliveryId> = ready.iter().filter(|ready| ready.part.step > 1).map(|ready| ready.id).collect();
    let reactions = following::stops(tx, scope, &later).await?;
    let why = |ready: &Ready| {
        let skipped = |reason: &str| Some((State::Skipped, reason.to_owned()));
        if ready.meets(Obstacle::Stopped) {
            return Some((State::Cancelled, "the campaign was stopped".to_owned()));
        }
        if ready.meets(Obstacle::Paused) {
            return Some((State::Planned, "its campaign is paused".to_owned()));
        }
        if ready.meets(Obstacle::Merged) {
            return skipped("the person is written to under their other entry");
        }
        if let Some(reason) = suppressed.get(&ready.address) {
            return skipped(reason.words());
        }
        if ready.meets(Obstacle::Objected) {
            return skipped("the person objected");
        }
        if ready.meets(Obstacle::Bounced) && bounced.contains(&(ready.person_id, ready.address.clone())) {
            return skipped("mail to this address came back");
        }
        if let Some(reason) = reactions.get(&ready.id) {
            return skipped(reason);
        }
        if ready.lately >= cap.letters {
            return skipped("the person had enough letters lately");
        }
        if ready.meets(Obstacle::OutOfOffice) { skipped("the mandate has ended") } else { None }
    };
    Ok(ready.iter().filter_map(|ready| Some((ready.id, why(ready)?))).collect())
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
    // Nearly all are accepted, and those are written together.
    let answer = |(id, outcome): &'_ (DeliveryId, SendOutcome)| match outcome {
        SendOutcome::Accepted(answer) => Some((*id, answer.clone())),
        _ => None,
    };
    let accepted: Vec<(DeliveryId, String)> = outcomes.iter().filter_map(answer).collect();
    let accepted: Vec<(DeliveryId, &str)> = accepted.iter().map(|(id, answer)| (*id, answer.as_str())).collect();
    let accepted = batch::accept(tx, scope, owner, &accepted, now).await?;
    let rest: Vec<_> = outcomes.into_iter().filter(|(id, _)| !accepted.contains(id)).collect();
    let mut recorded = record_each(tx, scope, owner, rest, now).await?;
    recorded.written.extend(accepted);
    Ok(recorded)
}

async fn record_each(
    tx: &mut Tx,
    scope: &Scope,
    owner: &str,
    outcomes: Vec<(DeliveryId, SendOutcome)>,
    now: DateTime<Utc>,
) -> Result<Recorded, Refused> {
    let mut recorded = Recorded::default();
    if outcomes.is_empty() {
        return Ok(recorded);
    }
    let ids: Vec<DeliveryId> = outcomes.iter().map(|(id, _)| *id).collect();
    // Before the rows, as those do who stop a campaign.
    let campaigns = store::campaigns_kept(tx, scope, &ids).await?;
    let held = store::held(tx, scope, owner, &[State::Sending, State::Unknown], Some(&ids)).await?;
    let mut held: HashMap<DeliveryId, Row> = held.into_iter().map(|row| (row.id, row)).collect();
    let mut changes = vec![];
    for (id, outcome) in outcomes {
        let Some(row) = held.remove(&id) else { continue };
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
    store::change(tx, scope, changes, now).await?;
    suppress(tx, &mut recorded.bounced, now).await?;
    Ok(recorded)
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

/// How many letters the owner is sending, or has taken and not told of.
pub async fn held(tx: &mut Tx, scope: &Scope, owner: &str) -> db::Result<Vec<DeliveryId>> {
    let rows = store::held(tx, scope, owner, &[State::Sending], None).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Those who hold letters that are being sent.
pub async fn holders(ex: impl Into<Ex<'_>>, scope: &Scope) -> db::Result<Vec<String>> {
    store::holders(ex, scope).await
}

/// How far a letter got, by the journal of whoever was sending it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trace {
    /// Its first byte was about to go out, and what came of it is not written.
    Begun,
    /// What came of it is written.
    Ended(SendOutcome),
}

/// What was found in the hands of workers that are gone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Certainly not sent: due again, and the attempt does not count.
    pub released: usize,
    /// Told by the journal.
    pub recorded: usize,
    /// May have been sent: a person decides.
    pub unknown: usize,
}

impl std::ops::AddAssign for Swept {
    fn add_assign(&mut self, other: Swept) {
        self.released += other.released;
        self.recorded += other.recorded;
        self.unknown += other.unknown;
    }
}

/// Settles what an owner that sends no more has left, by its journal: a letter without a trace there was certainly not
/// sent. Only a whole journal of that owner, read after it has ended, may be used here.
///
/// # Errors
/// [`Refused::Db`].
pub async fn settle<S: BuildHasher>(
    tx: &mut Tx,
    scope: &Scope,
    owner: &str,
    mut traces: HashMap<DeliveryId, Trace, S>,
    now: DateTime<Utc>,
) -> Result<Swept, Refused> {
    let mut swept = Swept::default();
    let (mut back, mut outcomes) = (HashSet::new(), vec![]);
    for id in held(tx, scope, owner).await? {
        match traces.remove(&id) {
            None => drop(back.insert(id)),
            Some(Trace::Ended(outcome)) => {
                swept.recorded += 1;
                outcomes.push((id, outcome));
            }
            Some(Trace::Begun) => {
                swept.unknown += 1;
                outcomes.push((id, SendOutcome::Unknown(STOPPED.to_owned())));
            }
        }
    }
    swept.released = back.len();
    record(tx, scope, owner, outcomes, now).await?;
    let rows = store::held(tx, scope, owner, &[State::Sending], None).await?;
    let rows = rows.into_iter().filter(|row| back.contains(&row.id));
    store::change(tx, scope, rows.map(|row| not_begun(row, now)).collect(), now).await?;
    Ok(swept)
}

const STOPPED: &str = "the program stopped while this was being sent";

fn not_begun(row: Row, now: DateTime<Utc>) -> Change {
    Change::to(row, State::Due, "not begun: handed back").with(|row| {
        row.next_attempt_at = Some(now);
        row.attempts -= 1;
        if row.attempts == 0 {
            row.first_attempt_at = None;
        }
    })
}

/// Gives to a person what an owner that is gone has left without a journal that can be believed: it may have been sent.
///
/// # Errors
/// [`Refused::Db`].
pub async fn give_up(tx: &mut Tx, scope: &Scope, owner: &str, why: &str, now: DateTime<Utc>) -> Result<Swept, Refused> {
    let rows = store::held(tx, scope, owner, &[State::Sending], None).await?;
    doubt(tx, scope, rows, why, now).await
}

/// Gives to a person what has been held for [`GRACE`] beyond its lease: nobody has come back, and no journal was found.
///
/// # Errors
/// [`Refused::Db`].
pub async fn sweep(tx: &mut Tx, scope: &Scope, now: DateTime<Utc>) -> Result<Swept, Refused> {
    let rows = store::forsaken(tx, scope, now - GRACE).await?;
    doubt(tx, scope, rows, "its worker is gone, and so is what it wrote down", now).await
}

async fn doubt(tx: &mut Tx, scope: &Scope, rows: Vec<Row>, why: &str, now: DateTime<Utc>) -> Result<Swept, Refused> {
    let unknown = rows.len();
    let change = |row: Row| Change::to(row, State::Unknown, format!("{STOPPED}; {why}"));
    store::change(tx, scope, rows.into_iter().map(change).collect(), now).await?;
    Ok(Swept { unknown, ..Swept::default() })
}
