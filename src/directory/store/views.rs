//! The SQL of saved views.

use chrono::{DateTime, Utc};

use crate::accounts::AccountId;
use crate::db::{Ex, Result, Tx};
use crate::directory::views::{NewView, View, ViewId};
use crate::sql;

pub(in crate::directory) async fn views(ex: impl Into<Ex<'_>>, account: AccountId, path: &str) -> Result<Vec<View>> {
    let q = sql!(
        "select v.id, v.account_id, a.name as owner, v.name, v.path, v.query, v.is_shared
         from saved_view v join account a on a.id = v.account_id
         where v.path = $1 and (v.account_id = $2 or v.is_shared = $3)",
        path,
        account,
        true
    );
    ex.into().all(q).await
}

pub(in crate::directory) async fn view(ex: impl Into<Ex<'_>>, account: AccountId, id: ViewId) -> Result<Option<View>> {
    let q = sql!(
        "select v.id, v.account_id, a.name as owner, v.name, v.path, v.query, v.is_shared
         from saved_view v join account a on a.id = v.account_id
         where v.id = $1 and (v.account_id = $2 or v.is_shared = $3)",
        id,
        account,
        true
    );
    ex.into().opt(q).await
}

pub(in crate::directory) async fn insert(
    tx: &mut Tx,
    id: ViewId,
    account: AccountId,
    new: &NewView,
    now: DateTime<Utc>,
) -> Result<()> {
    let q = sql!(
        "insert into saved_view (id, account_id, name, path, query, is_shared, created_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        account,
        &new.name,
        &new.path,
        &new.query,
        new.is_shared,
        now
    );
    tx.ex().exec(q).await.map(drop)
}

pub(in crate::directory) async fn rename(
    tx: &mut Tx,
    account: AccountId,
    id: ViewId,
    name: &str,
    is_shared: bool,
) -> Result<bool> {
    let q = sql!(
        "update saved_view set name = $3, is_shared = $4 where id = $1 and account_id = $2",
        id,
        account,
        name,
        is_shared
    );
    Ok(tx.ex().exec(q).await? == 1)
}

pub(in crate::directory) async fn delete(tx: &mut Tx, account: AccountId, id: ViewId, may_tidy: bool) -> Result<bool> {
    let q = sql!(
        "delete from saved_view where id = $1 and (account_id = $2 or (is_shared = $3 and $4))",
        id,
        account,
        true,
        may_tidy
    );
    Ok(tx.ex().exec(q).await? == 1)
}
