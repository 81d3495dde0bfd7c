//! The table `sender`.

use chrono::{DateTime, Utc};

use super::{NewSender, Sender, SenderId};
use crate::accounts::{AccountId, ClientId, Scope};
use crate::db::{self, Ex, Q, Tx};
use crate::scoped;

fn senders(scope: &Scope) -> Q {
    scoped!(
        scope,
        "select s.id, s.client_id, k.name as client_name, s.name, s.address, s.reply_to, s.signature, s.mail_account,
            s.dkim_key, s.updated_at, s.retired_at
         from sender s join client k on k.id = s.client_id where $scope(s.client_id)"
    )
}

pub(super) async fn list(mut ex: Ex<'_>, scope: &Scope, client: Option<ClientId>) -> db::Result<Vec<Sender>> {
    let mut q = senders(scope);
    if let Some(client) = client {
        q.push(" and s.client_id = ").bind(client);
    }
    q.push(" order by s.retired_at is not null, k.name, s.name, s.address, s.id");
    ex.all(q).await
}

/// `lock` keeps the row until the transaction ends.
pub(super) async fn get(mut ex: Ex<'_>, scope: &Scope, id: SenderId, lock: bool) -> db::Result<Option<Sender>> {
    let mut q = senders(scope);
    q.push(" and s.id = ").bind(id);
    if lock {
        q.dialect("", " for update of s");
    }
    ex.opt(q).await
}

pub(super) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    (id, client): (SenderId, ClientId),
    new: &NewSender,
    by: AccountId,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "insert into sender (id, client_id, name, address, reply_to, signature, mail_account, dkim_key, created_by,
            created_at, updated_at)
         select $1, k.id, $2, $3, $4, $5, $6, $7, $8, $9, $9 from client k where k.id = $10 and $scope(k.id)",
        id,
        &new.name,
        &new.address,
        new.reply_to.clone(),
        &new.signature,
        &new.mail_account,
        new.dkim_key.clone(),
        by,
        now,
        client
    );
    tx.ex().exec(q).await
}

pub(super) async fn update(
    tx: &mut Tx,
    scope: &Scope,
    id: SenderId,
    new: &NewSender,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update sender set name = $1, address = $2, reply_to = $3, signature = $4, mail_account = $5, dkim_key = $6,
            updated_at = $7
         where id = $8 and $scope(client_id)",
        &new.name,
        &new.address,
        new.reply_to.clone(),
        &new.signature,
        &new.mail_account,
        new.dkim_key.clone(),
        now,
        id
    );
    tx.ex().exec(q).await
}

pub(super) async fn set_retired(
    tx: &mut Tx,
    scope: &Scope,
    id: SenderId,
    at: Option<DateTime<Utc>>,
) -> db::Result<u64> {
    let q = scoped!(scope, "update sender set retired_at = $1 where id = $2 and $scope(client_id)", at, id);
    tx.ex().exec(q).await
}
