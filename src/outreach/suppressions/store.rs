//! The table `suppression`, shared by every client.

use chrono::{DateTime, Utc};

use crate::db::{self, Ex, Tx};
use crate::sql;

use super::Reason;

pub(super) async fn add(tx: &mut Tx, hash: Vec<u8>, reason: Reason, now: DateTime<Utc>) -> db::Result<()> {
    // The person's own word replaces a bounce; nothing replaces the person's own word.
    let q = sql!(
        "insert into suppression (address_hash, reason, at) values ($1, $2, $3)
         on conflict (address_hash) do update set reason = excluded.reason, at = excluded.at
         where suppression.reason = 'hard-bounce' and excluded.reason <> 'hard-bounce'",
        hash,
        reason,
        now
    );
    tx.ex().exec(q).await.map(|_| ())
}

pub(super) async fn lift(tx: &mut Tx, hash: Vec<u8>, reason: Reason) -> db::Result<()> {
    let q = sql!("delete from suppression where address_hash = $1 and reason = $2", hash, reason);
    tx.ex().exec(q).await.map(|_| ())
}

pub(super) async fn among(ex: impl Into<Ex<'_>>, hashes: Vec<Vec<u8>>) -> db::Result<Vec<(Vec<u8>, Reason)>> {
    let mut ex = ex.into();
    let mut rows = vec![];
    for chunk in hashes.chunks(500) {
        let mut q = sql!("select address_hash, reason from suppression where address_hash in ");
        q.list(chunk.iter().cloned());
        rows.extend(ex.all(q).await?);
    }
    Ok(rows)
}
