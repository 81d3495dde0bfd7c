//! Batches of deliveries that all take the same step: a few statements, however many rows.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};

use crate::accounts::{ClientId, Scope};
use crate::db::{self, Column, Tx};
use crate::directory::{PersonId, in_force};
use crate::outreach::campaigns::{CampaignId, Part};
use crate::outreach::letters::Side;
use crate::outreach::{Language, Refused, suppressions};
use crate::{scoped, sql};

use super::super::{DeliveryId, State};
use super::count;

/// A row whose time has come, as much of it as sending needs, and what speaks against it.
#[derive(Clone, sqlx::FromRow)]
pub(in crate::outreach::deliveries) struct Ready {
    pub id: DeliveryId,
    pub campaign_id: CampaignId,
    pub client_id: ClientId,
    pub person_id: PersonId,
    pub language: Language,
    pub side: Side,
    pub address: String,
    pub message_id: String,
    pub state: State,
    #[sqlx(flatten)]
    pub part: Part,
    pub thread: Option<String>,
    /// How many letters the person has had lately, whoever's they were.
    pub lately: i64,
    /// Each an [`Obstacle`]: one number, because every column of every letter costs.
    obstacles: i64,
}

/// What may speak against a letter, as far as the claim itself looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::outreach::deliveries) enum Obstacle {
    /// Its campaign does not send any more.
    Stopped = 1,
    /// Its campaign is paused: what comes back from a worker's hands waits with the rest.
    Paused = 2,
    /// The person is another entry now.
    Merged = 4,
    /// That for which the person was chosen holds no more: the seat where the objective is decided or, for somebody who had
    /// none there, any role.
    OutOfOffice = 8,
    /// Mail to one of the person's addresses came back, and the person has not objected.
    Bounced = 16,
    /// The person objected, whatever the address.
    Objected = 32,
}

impl Ready {
    pub fn meets(&self, obstacle: Obstacle) -> bool {
        self.obstacles & obstacle as i64 != 0
    }
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
                 d.office, d.step, d.arm, d.thread
             from delivery d
             where d.mail_account = $3 and d.next_attempt_at <= $1 and d.state in ('due', 'deferred') and $scope(d.client_id)
             order by d.next_attempt_at limit $2",
        now,
        limit,
        account
    );
    q.dialect("", " for update of d skip locked");
    // The numbers are those of [`Obstacle`].
    q.push(
        ") select d.id, d.campaign_id, d.client_id, d.person_id, d.language, d.side, d.address, d.message_id, d.state,
             d.step, d.arm, d.thread,
             (select count(*) from delivery x where x.person_id = d.person_id
                 and x.state in ('sending', 'accepted', 'unknown') and x.changed_at >= ",
    );
    q.bind(lately).push(
        ") as lately,
             cast(case when c.state = 'sending' then 0 else 1 end
                 + case when c.paused_at is null then 0 else 2 end
                 + case when p.merged_into is null then 0 else 4 end
                 + coalesce((select max(case a.standing when 'objected' then 32 else 16 end) from contact_detail a
                     where a.person_id = d.person_id and a.kind = 'email' and a.standing in ('objected', 'bounced')), 0)
                 + case when ",
    );
    q.push("d.office is null or (d.office = 'seat' and ").push(SEAT);
    in_force(&mut q, on);
    q.push(")) or (d.office = 'role' and ").push(ROLE);
    in_force(&mut q, on);
    q.push(
        ")) then 0 else 8 end as bigint) as obstacles
         from ready d join campaign c on c.id = d.campaign_id join person p on p.id = d.person_id",
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
    taken: &[Ready],
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
    q.batch(vec![("id", Column::Ids(taken.iter().map(|row| row.id.0).collect()))]);
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

/// A row as it became.
#[derive(Clone, sqlx::FromRow)]
struct Accepted {
    id: DeliveryId,
    campaign_id: CampaignId,
    #[sqlx(flatten)]
    part: Part,
}

/// Writes down which of the letters that `owner` was sending were accepted, each with the relay's answer. Answers which
/// of them were still its own; the others are left as they are. The row alone tells of it (see [`super::history`]): an
/// event besides would be the dearest part of a letter.
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
    let (ids, answers_given) = answers.iter().map(|(id, answer)| (id.0, (*answer).to_owned())).unzip();
    q.batch(vec![("id", Column::Ids(ids)), ("answer", Column::Texts(answers_given))]);
    q.push(
        ") update delivery set state = 'accepted', reason = new.answer, lease_owner = null, lease_until = null,
             changed_at = ",
    );
    q.bind(now).push(" from new where delivery.id = new.id and delivery.state = 'sending' and ");
    // Both engines would go by the index of owners, and hold each of the owner's rows against each of the batch.
    q.push("coalesce(delivery.lease_owner, '') = ").bind(owner).push(
        " and delivery.client_id in (select fence.id from fence)
         returning delivery.id, delivery.campaign_id, delivery.step, delivery.arm",
    );
    let accepted: Vec<Accepted> = tx.ex().all(q).await?;
    let mut moved = BTreeMap::new();
    for row in &accepted {
        *moved.entry((row.campaign_id, row.part, State::Sending)).or_default() -= 1;
        *moved.entry((row.campaign_id, row.part, State::Accepted)).or_default() += 1;
    }
    count(tx, scope, moved).await?;
    Ok(accepted.into_iter().map(|row| row.id).collect())
}
