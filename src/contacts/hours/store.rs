//! The SQL of hours.

use chrono::{DateTime, Utc};

use super::{Hours, HoursFilter, HoursId, HoursSum, NewHours};
use crate::accounts::{AccountId, Scope};
use crate::db::{Ex, Q, Result, Tx};
use crate::scoped;

pub(super) async fn is_known(ex: impl Into<Ex<'_>>, scope: &Scope, form_key: &str) -> Result<bool> {
    let q = scoped!(scope, "select h.id from hours h where h.form_key = $1 and $scope(h.client_id)", form_key);
    Ok(ex.into().opt::<(HoursId,)>(q).await?.is_some())
}

pub(super) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    id: HoursId,
    new: &NewHours,
    by: AccountId,
    replaces: Option<HoursId>,
    now: DateTime<Utc>,
) -> Result<u64> {
    // An objective has to be the client's own.
    let mut q = scoped!(
        scope,
        "insert into hours (id, client_id, objective_id, account_id, worked_on, minutes, purpose, created_at, form_key,
             replaces_id)
         select $1, c.id, o.id, $2, $3, $4, $5, $6, $7, $8
         from client c left join objective o on o.client_id = c.id and o.id = $9 where $scope(c.id)",
        id,
        by,
        new.worked_on,
        new.minutes,
        &new.purpose,
        now,
        &new.form_key,
        replaces,
        new.objective
    );
    q.push(" and c.id = ").bind(new.client);
    if new.objective.is_some() {
        q.push(" and o.id is not null");
    }
    tx.ex().exec(q).await
}

pub(super) async fn retract(tx: &mut Tx, scope: &Scope, id: HoursId, by: AccountId, now: DateTime<Utc>) -> Result<u64> {
    let q = scoped!(
        scope,
        "update hours set retracted_at = $3 where id = $1 and account_id = $2 and retracted_at is null
         and $scope(client_id)",
        id,
        by,
        now
    );
    tx.ex().exec(q).await
}

pub(super) async fn restore(tx: &mut Tx, scope: &Scope, id: HoursId, by: AccountId) -> Result<u64> {
    let q = scoped!(
        scope,
        "update hours set retracted_at = null where id = $1 and account_id = $2 and retracted_at is not null
         and $scope(client_id) and not exists (select 1 from hours n where n.replaces_id = $1)",
        id,
        by
    );
    tx.ex().exec(q).await
}

/// The start of every query for hours, up to its own conditions.
fn hours(scope: &Scope) -> Q {
    scoped!(
        scope,
        "select h.id, h.client_id, c.name as client_name, c.pro_bono, h.objective_id, o.name as objective_name,
                h.account_id, a.name as account_name, h.worked_on, h.minutes, h.purpose
         from hours h join client c on c.id = h.client_id left join objective o on o.id = h.objective_id
         left join account a on a.id = h.account_id
         where h.retracted_at is null and $scope(h.client_id)"
    )
}

fn narrow(q: &mut Q, filter: &HoursFilter) {
    if let Some(account) = filter.account {
        q.push(" and h.account_id = ").bind(account);
    }
    if let Some(client) = filter.client {
        q.push(" and h.client_id = ").bind(client);
    }
    if let Some(objective) = filter.objective {
        q.push(" and h.objective_id = ").bind(objective);
    }
    if let Some(from) = filter.from {
        q.push(" and h.worked_on >= ").bind(from);
    }
    if let Some(until) = filter.until {
        q.push(" and h.worked_on <= ").bind(until);
    }
}

pub(super) async fn own(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    id: HoursId,
    account: AccountId,
) -> Result<Option<Hours>> {
    let mut q = hours(scope);
    q.push(" and h.id = ").bind(id).push(" and h.account_id = ").bind(account);
    ex.into().opt(q).await
}

pub(super) async fn list(ex: impl Into<Ex<'_>>, scope: &Scope, filter: &HoursFilter) -> Result<Vec<Hours>> {
    let mut q = hours(scope);
    narrow(&mut q, filter);
    let (offset, limit) = filter.page;
    q.push(" order by h.worked_on desc, h.id desc limit ").bind(limit).push(" offset ").bind(offset);
    ex.into().all(q).await
}

pub(super) async fn sum(ex: impl Into<Ex<'_>>, scope: &Scope, filter: &HoursFilter) -> Result<HoursSum> {
    let mut q = scoped!(
        scope,
        "select count(*) as entries,
                cast(coalesce(sum(case when c.pro_bono then h.minutes else 0 end), 0) as bigint) as pro_bono,
                cast(coalesce(sum(case when c.pro_bono then 0 else h.minutes end), 0) as bigint) as paid
         from hours h join client c on c.id = h.client_id where h.retracted_at is null and $scope(h.client_id)"
    );
    narrow(&mut q, filter);
    ex.into().one(q).await
}
