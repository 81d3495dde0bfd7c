//! The table `unsubscribe_key`, and whether a person has objected.

use chrono::{DateTime, Utc};

use crate::db::{self, Tx};
use crate::directory::PersonId;
use crate::sql;

/// The secret of this database, if there is one.
pub(super) async fn known(tx: &mut Tx) -> db::Result<Option<String>> {
    let known = tx.ex().opt::<(String,)>(sql!("select secret from unsubscribe_key where id = 1")).await?;
    Ok(known.map(|(secret,)| secret))
}

/// The secret of this database; `new`, where it has none yet.
pub(super) async fn secret(tx: &mut Tx, new: &str, now: DateTime<Utc>) -> db::Result<String> {
    if let Some(secret) = known(tx).await? {
        return Ok(secret);
    }
    let q = sql!(
        "insert into unsubscribe_key (id, secret, made_at) values (1, $1, $2) on conflict (id) do nothing",
        new,
        now
    );
    tx.ex().exec(q).await?;
    // Somebody else's, where two made one at the same time.
    tx.ex().value(sql!("select secret from unsubscribe_key where id = 1")).await
}

pub(super) async fn has_objected(tx: &mut Tx, person: PersonId) -> db::Result<bool> {
    let q = sql!(
        "select count(*) from contact_detail where person_id = $1 and kind = 'email' and standing = 'objected'",
        person
    );
    Ok(tx.ex().value::<i64>(q).await? > 0)
}
