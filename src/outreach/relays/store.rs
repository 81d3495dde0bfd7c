//! The table `relay_trouble`, shared by every client, and who waits because of it.

use chrono::{DateTime, Utc};

use super::Trouble;
use crate::accounts::Scope;
use crate::db::{self, Ex, Tx};
use crate::outreach::campaigns::CampaignId;
use crate::{scoped, sql};

/// Read for update.
pub(super) async fn get(tx: &mut Tx, account: &str) -> db::Result<Option<Trouble>> {
    let mut q = sql!(
        "select mail_account, failures, since, answer, next_try_at, trying_since from relay_trouble
         where mail_account = $1",
        account
    );
    q.dialect("", " for update");
    tx.ex().opt(q).await
}

pub(super) async fn all(mut ex: Ex<'_>) -> db::Result<Vec<Trouble>> {
    let q = sql!(
        "select mail_account, failures, since, answer, next_try_at, trying_since from relay_trouble
         order by mail_account"
    );
    ex.all(q).await
}

pub(super) async fn put(tx: &mut Tx, trouble: &Trouble) -> db::Result<()> {
    let q = sql!(
        "insert into relay_trouble (mail_account, failures, since, answer, next_try_at, trying_since)
         values ($1, $2, $3, $4, $5, null)
         on conflict (mail_account) do update set failures = excluded.failures, answer = excluded.answer,
            next_try_at = excluded.next_try_at, trying_since = null",
        &trouble.mail_account,
        trouble.failures,
        trouble.since,
        &trouble.answer,
        trouble.next_try_at
    );
    tx.ex().exec(q).await.map(|_| ())
}

pub(super) async fn begin_try(tx: &mut Tx, account: &str, now: DateTime<Utc>, until: DateTime<Utc>) -> db::Result<()> {
    let q = sql!(
        "update relay_trouble set next_try_at = $1, trying_since = $2 where mail_account = $3",
        until,
        now,
        account
    );
    tx.ex().exec(q).await.map(|_| ())
}

pub(super) async fn set_next_try(tx: &mut Tx, account: &str, at: DateTime<Utc>) -> db::Result<()> {
    let q = sql!("update relay_trouble set next_try_at = $1, trying_since = null where mail_account = $2", at, account);
    tx.ex().exec(q).await.map(|_| ())
}

pub(super) async fn remove(tx: &mut Tx, account: &str) -> db::Result<bool> {
    let q = sql!("delete from relay_trouble where mail_account = $1", account);
    Ok(tx.ex().exec(q).await? > 0)
}

/// Letters that are due or wait for another try, by account, of campaigns that are sending.
pub(super) async fn waiting(
    mut ex: Ex<'_>,
    scope: &Scope,
    campaign: Option<CampaignId>,
) -> db::Result<Vec<(String, i64)>> {
    let mut q = scoped!(
        scope,
        "select c.mail_account, cast(sum(n.deliveries) as BIGINT) from campaign c
            join campaign_count n on n.campaign_id = c.id and n.state in ('due', 'deferred')
         where c.state = 'sending' and $scope(c.client_id)"
    );
    if let Some(campaign) = campaign {
        q.push(" and c.id = ").bind(campaign);
    }
    q.push(" group by c.mail_account order by c.mail_account");
    ex.all(q).await
}
