//! Batches of deliveries that all take the same step: a few statements, however many rows.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use crate::accounts::{ClientId, Scope};
use crate::db::{self, Cell, Tx};
use crate::directory::{PersonId, in_force};
use crate::outreach::campaigns::{CampaignId, Part};
use crate::outreach::{Refused, suppressions};
use crate::{ids, scoped, sql};

use super::super::{DeliveryId, State};
use super::{Row, count};

/// A row whose time has come, and what speaks against sending it.
#[derive(sqlx::FromRow)]
#[expect(clippy::struct_excessive_bools, reason = "each is one independent answer of the database")]
pub(in crate::outreach::deliveries) struct Ready {
    #[sqlx(flatten)]
    pub row: Row,
    /// Its campaign still sends.
    pub is_on: bool,
    /// Its campaign is paused: what comes back from a worker's hands waits with the rest.
    pub is_paused: bool,
    /// The person is another entry now.
    pub is_merged: bool,
    /// The person objected, whatever the address.
    pub has_objected: bool,
    /// Mail to one of the person's addresses came back.
    pub has_bounced: bool,
    /// That for which the person was chosen still holds: the seat where the objective is decided or, for somebody who had
    /// none there, any role.
    pub is_in_office: bool,
    /// How many letters the person has had lately, whoever's they were.
    pub lately: i64,
}

/// Rows of a mail account whose time has come, the longest waiting first, that no other worker is just taking.
pub(in crate::outreach::deliveries) async fn ready(
    tx: &mut Tx,
    scope: &Scope,
    account: &str,
    on: NaiveDate,
    now: DateTime<Utc>,
    lately: DateTime<Utc>,
    limit: i64,
) -> db::Result<Vec<Ready>> {
    let mut q = scoped!(
        scope,
        "with ready as materialized (
             select d.id, d.campaign_id, d.client_id, d.person_id, d.language, d.side, d.address, d.message_id, d.state,
                 d.attempts, d.first_attempt_at, d.next_attempt_at, d.began_at, d.lease_owner, d.lease_until, d.office, d.step, d.arm, d.thread
             from delivery d
             where d.mail_account = $3 and d.next_attempt_at <= $1 and d.state in ('due', 'deferred') and $scope(d.client_id)
             order by d.next_attempt_at limit $2",
        now,
        limit,
        account
    );
    q.dialect("", " for update of d skip locked");
    q.push(
        ") select d.id, d.campaign_id, d.client_id, d.person_id, d.language, d.side, d.address, d.message_id, d.state, d.attempts,
             d.first_attempt_at, d.next_attempt_at, d.began_at, d.lease_owner, d.lease_until, d.step, d.arm, d.thread,
             c.state = 'sending' as is_on,
             c.paused_at is not null as is_paused,
             p.merged_into is not null as is_merged,
             exists (select 1 from contact_detail a
                 where a.person_id = d.person_id and a.kind = 'email' and a.standing = 'objected') as has_objected,
             exists (select 1 from contact_detail a
                 where a.person_id = d.person_id and a.kind = 'email' and a.standing = 'bounced') as has_bounced,
             (select count(*) from delivery x where x.person_id = d.person_id
                 and x.state in ('sending', 'accepted', 'unknown') and x.changed_at >= ",
    );
    q.bind(lately).push(") as lately, (");
    q.push("d.office is null or (d.office = 'seat' and ").push(SEAT);
    in_force(&mut q, on);
    q.push(")) or (d.office = 'role' and ").push(ROLE);
    in_force(&mut q, on);
    q.push(
        "))) as is_in_office from ready d join campaign c on c.id = d.campaign_id join person p on p.id = d.person_id",
    );
    tx.ex().all(q).await
}

/// Begins to ask for a seat of the person where the campaign's objective is decided.
pub(super) const SEAT: &str = "exists (select 1 from venue v join membership m on m.organization_id = v.organization_id
    where v.objective_id = c.objective_id and m.person_id = d.person_id and m.role <> 'substitute'";

/// Begins to ask for any role of the person.
pub(super) const ROLE: &str = "exists (select 1 from membership m where m.person_id = d.person_id";

/// Addresses of these people that came back, in the form in which deliveries hold them.
pub(in crate::outreach::deliveries) async fn bounced(
    tx: &mut Tx,
    people: &[PersonId],
) -> db::Result<HashSet<(PersonId, String)>> {
    if people.is_empty() {
        return Ok(HashSet::new());
    }
    let mut q = sql!(
        "select person_id, value from contact_detail where kind = 'email' and standing = 'bounced' and person_id in "
    );
    q.list(people.iter().copied());
    let rows = tx.ex().all::<(PersonId, String)>(q).await?;
    Ok(rows.into_iter().map(|(person, address)| (person, suppressions::fold(&address))).collect())
}

/// Makes rows that were just read for update `owner`'s, being sent from now on.
pub(in crate::outreach::deliveries) async fn take(
    tx: &mut Tx,
    scope: &Scope,
    taken: &[&Row],
    owner: &str,
    lease_until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    if taken.is_empty() {
        return Ok(());
    }
    let mut moved = BTreeMap::new();
    for row in taken {
        *moved.entry((row.campaign_id, row.part, row.state)).or_default() -= 1;
        *moved.entry((row.campaign_id, row.part, State::Sending)).or_default() += 1;
    }
    let mut q = scoped!(scope, "with fence as (select c.id from client c where $scope(c.id)), taken as materialized (");
    q.batch(json(taken.iter().map(|row| [row.id]))?, &[("id", Cell::Id)]);
    q.push(
        ") update delivery set state = 'sending', reason = null, attempts = delivery.attempts + 1, next_attempt_at = null,
             first_attempt_at = coalesce(delivery.first_attempt_at, ",
    );
    q.bind(now).push("), began_at = ").bind(now).push(", changed_at = ").bind(now);
    q.push(", lease_owner = ").bind(owner).push(", lease_until = ").bind(lease_until);
    q.push(" from taken where delivery.id = taken.id and delivery.client_id in (select fence.id from fence)");
    let written = tx.ex().exec(q).await?;
    if usize::try_from(written) != Ok(taken.len()) {
        return Err(Refused::NotFound);
    }
    count(tx, scope, moved).await
}

/// A row as it became, for its event.
#[derive(sqlx::FromRow)]
struct Accepted {
    id: DeliveryId,
    client_id: ClientId,
    campaign_id: CampaignId,
    began_at: Option<DateTime<Utc>>,
    #[sqlx(flatten)]
    part: Part,
}

/// Writes down which of the letters that `owner` was sending were accepted, each with the relay's answer. Answers which
/// of them were still its own; the others are left as they are.
pub(in crate::outreach::deliveries) async fn accept(
    tx: &mut Tx,
    scope: &Scope,
    owner: &str,
    answers: &[(DeliveryId, &str)],
    now: DateTime<Utc>,
) -> Result<HashSet<DeliveryId>, Refused> {
    if answers.is_empty() {
        return Ok(HashSet::new());
    }
    let mut q = scoped!(scope, "with fence as (select c.id from client c where $scope(c.id)), new as materialized (");
    q.batch(json(answers.iter())?, &[("id", Cell::Id), ("answer", Cell::Text)]);
    q.push(
        ") update delivery set state = 'accepted', reason = new.answer, lease_owner = null, lease_until = null,
             changed_at = ",
    );
    q.bind(now).push(" from new where delivery.id = new.id and delivery.state = 'sending' and ");
    // SQLite would go by the index of owners, and hold each of the owner's rows against each of the batch.
    q.dialect("coalesce(delivery.lease_owner, '')", "delivery.lease_owner").push(" = ").bind(owner).push(
        " and delivery.client_id in (select fence.id from fence)
         returning delivery.id, delivery.client_id, delivery.campaign_id, delivery.began_at, delivery.step, delivery.arm",
    );
    let accepted: Vec<Accepted> = tx.ex().all(q).await?;
    let mut moved = BTreeMap::new();
    for row in &accepted {
        *moved.entry((row.campaign_id, row.part, State::Sending)).or_default() -= 1;
        *moved.entry((row.campaign_id, row.part, State::Accepted)).or_default() += 1;
    }
    remember(tx, scope, answers, &accepted, now).await?;
    count(tx, scope, moved).await?;
    Ok(accepted.into_iter().map(|row| row.id).collect())
}

/// The events of letters that were accepted, by the moment at which they were taken: they were taken in batches, too.
async fn remember(
    tx: &mut Tx,
    scope: &Scope,
    answers: &[(DeliveryId, &str)],
    accepted: &[Accepted],
    now: DateTime<Utc>,
) -> Result<(), Refused> {
    let answers: HashMap<DeliveryId, &str> = answers.iter().copied().collect();
    let mut by_beginning: BTreeMap<Option<DateTime<Utc>>, Vec<_>> = BTreeMap::new();
    for row in accepted {
        let answer = answers.get(&row.id).copied().unwrap_or_default();
        by_beginning.entry(row.began_at).or_default().push((row.id, ids::new(), row.client_id, answer));
    }
    for (began, events) in by_beginning {
        let mut q =
            scoped!(scope, "with fence as (select c.id from client c where $scope(c.id)), new as materialized (");
        let columns = [("delivery_id", Cell::Id), ("id", Cell::Id), ("client_id", Cell::Id), ("detail", Cell::Text)];
        q.batch(json(events.iter())?, &columns);
        q.push(
            ") insert into delivery_event (delivery_id, id, client_id, began_at, at, state, detail)
             select new.delivery_id, new.id, new.client_id, ",
        );
        q.bind(began).push(", ").bind(now);
        q.push(", 'accepted', new.detail from new where new.client_id in (select fence.id from fence)");
        tx.ex().exec(q).await?;
    }
    Ok(())
}

/// A batch as [`crate::db::Q::batch`] wants it.
pub(super) fn json<T: serde::Serialize>(rows: impl Iterator<Item = T>) -> Result<String, Refused> {
    let rows: Vec<T> = rows.collect();
    serde_json::to_string(&rows).map_err(|error| db::Error::from(sqlx::Error::Encode(error.into())).into())
}
