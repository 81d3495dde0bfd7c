//! The tables `campaign` and `campaign_event`; what is frozen, and what follows the first letter, in files of their own.

mod frozen;
pub(super) mod sequence;

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Q, Tx};
use crate::outreach::letters::LetterId;
use crate::outreach::senders::{Means, NewSender, SenderId};
use crate::scoped;

use super::{BRUSSELS, Campaign, CampaignEvent, CampaignId, Draft, State};

pub(super) use frozen::{attachments, freeze, invitation, texts};

fn campaigns(scope: &Scope) -> Q {
    scoped!(
        scope,
        "select c.id, c.client_id, k.name as client_name, c.objective_id, o.name as objective_name, c.letter_id,
            l.name as letter_name, c.name, c.audience, c.sender_id, c.sender_name, c.sender_address, c.reply_to,
            c.signature, c.mail_account, c.dkim_key, c.hours, c.state, c.paused_at, c.resumes_at, c.author_id,
            a.name as author_name, c.edited_by, c.created_at, c.approved_by, b.name as approver_name, c.approved_at,
            c.scheduled_at, c.time_zone, c.started_at, c.finished_at
         from campaign c join client k on k.id = c.client_id join objective o on o.id = c.objective_id
            join letter l on l.id = c.letter_id
            left join account a on a.id = c.author_id left join account b on b.id = c.approved_by
         where $scope(c.client_id)"
    )
}

/// `lock` keeps the row until the transaction ends.
pub(super) async fn get(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: CampaignId,
    lock: bool,
) -> db::Result<Option<Campaign>> {
    let mut q = campaigns(scope);
    q.push(" and c.id = ").bind(id);
    if lock {
        q.dialect("", " for update of c");
    }
    let mut ex = ex.into();
    let mut found: Vec<Campaign> = ex.again().all(q).await?;
    sequence::attach(ex, scope, &mut found).await?;
    Ok(found.pop())
}

pub(super) async fn list(ex: impl Into<Ex<'_>>, scope: &Scope, client: Option<ClientId>) -> db::Result<Vec<Campaign>> {
    let mut q = campaigns(scope);
    if let Some(client) = client {
        q.push(" and c.client_id = ").bind(client);
    }
    q.push(" order by c.created_at desc, c.id desc");
    let mut ex = ex.into();
    let mut found = ex.again().all(q).await?;
    sequence::attach(ex, scope, &mut found).await?;
    Ok(found)
}

/// Read for update.
pub(super) async fn pending_of_letter(tx: &mut Tx, scope: &Scope, letter: LetterId) -> db::Result<Vec<Campaign>> {
    let mut q = campaigns(scope);
    q.push(" and (c.letter_id = ").bind(letter);
    q.push(" or exists (select 1 from campaign_step s where s.campaign_id = c.id and s.letter_id = ").bind(letter);
    q.push(") or exists (select 1 from campaign_comparison m where m.campaign_id = c.id and m.letter_id = ");
    q.bind(letter).push(")) and c.state in ");
    q.list(State::ALL.iter().copied().filter(|state| state.is_pending()));
    q.push(" order by c.id").dialect("", " for update of c");
    let mut found = tx.ex().all(q).await?;
    sequence::attach(tx.ex(), scope, &mut found).await?;
    Ok(found)
}

/// Read for update.
pub(super) async fn pending_of_sender(tx: &mut Tx, scope: &Scope, sender: SenderId) -> db::Result<Vec<Campaign>> {
    let mut q = campaigns(scope);
    q.push(" and c.sender_id = ").bind(sender).push(" and c.state in ");
    q.list(State::ALL.iter().copied().filter(|state| state.is_pending()));
    q.push(" order by c.id").dialect("", " for update of c");
    tx.ex().all(q).await
}

/// Drafts have from their sender what it is now.
pub(super) async fn follow_sender(tx: &mut Tx, scope: &Scope, sender: SenderId, new: &NewSender) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update campaign set sender_name = $1, sender_address = $2, reply_to = $3, signature = $4, mail_account = $5,
            dkim_key = $6
         where sender_id = $7 and state = 'draft' and $scope(client_id)",
        &new.name,
        &new.address,
        new.reply_to.clone(),
        &new.signature,
        &new.mail_account,
        new.dkim_key.clone(),
        sender
    );
    tx.ex().exec(q).await
}

pub(super) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    (draft, means): &(Draft, Means),
    by: AccountId,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "insert into campaign (id, client_id, objective_id, letter_id, name, audience, sender_name, sender_address,
            reply_to, state, author_id, edited_by, created_at, time_zone, hours, sender_id, signature, mail_account,
            dkim_key)
         select $1, o.client_id, o.id, l.id, $2, $3, $4, $5, $6, 'draft', $7, $7, $8, $9, $12, $13, $14, $15, $16
         from objective o join letter l on l.client_id = o.client_id
         where o.id = $10 and l.id = $11 and $scope(o.client_id)",
        id,
        &draft.name,
        audience(draft),
        &draft.sender_name,
        &draft.sender_address,
        draft.reply_to.clone(),
        by,
        now,
        BRUSSELS,
        draft.objective,
        draft.letter,
        draft.hours,
        draft.sender,
        &means.signature,
        &means.mail_account,
        means.dkim_key.clone()
    );
    tx.ex().exec(q).await
}

pub(super) async fn update(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    (draft, means): &(Draft, Means),
    editor: Option<AccountId>,
) -> db::Result<u64> {
    // The foreign keys refuse an objective or a letter of another client.
    let q = scoped!(
        scope,
        "update campaign set name = $1, audience = $2, sender_name = $3, sender_address = $4, reply_to = $5,
            objective_id = $6, letter_id = $7, edited_by = $8, hours = $10, sender_id = $11, signature = $12,
            mail_account = $13, dkim_key = $14
         where id = $9 and $scope(client_id)",
        &draft.name,
        audience(draft),
        &draft.sender_name,
        &draft.sender_address,
        draft.reply_to.clone(),
        draft.objective,
        draft.letter,
        editor,
        id,
        draft.hours,
        draft.sender,
        &means.signature,
        &means.mail_account,
        means.dkim_key.clone()
    );
    tx.ex().exec(q).await
}

/// Strings and numbers only: this cannot fail.
fn audience(draft: &Draft) -> serde_json::Value {
    serde_json::to_value(&draft.audience).unwrap_or_default()
}

pub(super) async fn set_state(tx: &mut Tx, scope: &Scope, id: CampaignId, state: State) -> db::Result<u64> {
    let q = scoped!(scope, "update campaign set state = $1 where id = $2 and $scope(client_id)", state, id);
    tx.ex().exec(q).await
}

pub(super) async fn set_approved(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    by: AccountId,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update campaign set state = 'approved', approved_by = $1, approved_at = $2 where id = $3 and $scope(client_id)",
        by,
        now,
        id
    );
    tx.ex().exec(q).await
}

/// A draft again, without frozen words.
pub(super) async fn set_voided(tx: &mut Tx, scope: &Scope, id: CampaignId) -> db::Result<()> {
    let q = scoped!(
        scope,
        "update campaign set state = 'draft', approved_by = null, approved_at = null, scheduled_at = null
         where id = $1 and $scope(client_id)",
        id
    );
    tx.ex().exec(q).await?;
    frozen::thaw(tx, scope, id).await
}

pub(super) async fn set_schedule(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    state: State,
    at: Option<DateTime<Utc>>,
    zone: &str,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update campaign set state = $1, scheduled_at = $2, time_zone = $3 where id = $4 and $scope(client_id)",
        state,
        at,
        zone,
        id
    );
    tx.ex().exec(q).await
}

pub(super) async fn set_started(tx: &mut Tx, scope: &Scope, id: CampaignId, now: DateTime<Utc>) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update campaign set state = 'sending', started_at = $1 where id = $2 and $scope(client_id)",
        now,
        id
    );
    tx.ex().exec(q).await
}

/// Nothing is begun from then on, until it goes on by itself or a person says so; without a moment, it goes on now.
pub(super) async fn set_paused(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    paused_at: Option<DateTime<Utc>>,
    resumes_at: Option<DateTime<Utc>>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update campaign set paused_at = $1, resumes_at = $2 where id = $3 and $scope(client_id)",
        paused_at,
        resumes_at,
        id
    );
    tx.ex().exec(q).await
}

pub(super) async fn set_ended(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    state: State,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update campaign set state = $1, finished_at = $2, paused_at = null, resumes_at = null where id = $3 and $scope(client_id)",
        state,
        now,
        id
    );
    tx.ex().exec(q).await
}

pub(super) async fn set_reopened(tx: &mut Tx, scope: &Scope, id: CampaignId) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update campaign set state = 'sending', finished_at = null where id = $1 and $scope(client_id)",
        id
    );
    tx.ex().exec(q).await
}

pub(super) async fn add_event(
    tx: &mut Tx,
    scope: &Scope,
    id: CampaignId,
    state: State,
    detail: &str,
    by: Option<AccountId>,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "insert into campaign_event (id, campaign_id, client_id, at, state, detail, account_id)
         select $1, c.id, c.client_id, $2, $3, $4, $5 from campaign c where c.id = $6 and $scope(c.client_id)",
        crate::ids::new(),
        now,
        state,
        detail,
        by,
        id
    );
    tx.ex().exec(q).await
}

pub(super) async fn events(ex: impl Into<Ex<'_>>, scope: &Scope, id: CampaignId) -> db::Result<Vec<CampaignEvent>> {
    let q = scoped!(
        scope,
        "select e.at, e.state, e.detail, a.name as account_name
         from campaign_event e left join account a on a.id = e.account_id
         where e.campaign_id = $1 and $scope(e.client_id) order by e.at, e.id",
        id
    );
    ex.into().all(q).await
}

pub(super) async fn due(ex: impl Into<Ex<'_>>, scope: &Scope, now: DateTime<Utc>) -> db::Result<Vec<CampaignId>> {
    let q = scoped!(
        scope,
        "select c.id from campaign c where c.state = 'scheduled' and c.scheduled_at <= $1 and $scope(c.client_id)
         order by c.scheduled_at, c.id",
        now
    );
    Ok(ex.into().all::<(CampaignId,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

pub(super) async fn sending(ex: impl Into<Ex<'_>>, scope: &Scope) -> db::Result<Vec<CampaignId>> {
    let q = scoped!(
        scope,
        "select c.id from campaign c where c.state = 'sending' and $scope(c.client_id) order by c.started_at, c.id"
    );
    Ok(ex.into().all::<(CampaignId,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

pub(super) async fn next_start(ex: impl Into<Ex<'_>>, scope: &Scope) -> db::Result<Option<DateTime<Utc>>> {
    let q = scoped!(
        scope,
        "select c.scheduled_at from campaign c
         where c.state = 'scheduled' and c.scheduled_at is not null and $scope(c.client_id)
         order by c.scheduled_at limit 1"
    );
    Ok(ex.into().opt::<(DateTime<Utc>,)>(q).await?.map(|(at,)| at))
}
