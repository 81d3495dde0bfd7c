//! The SQL of sets of figures.

use chrono::{DateTime, Utc};

use super::{FigureKind, FigureSetId};
use crate::accounts::AccountId;
use crate::db::{Ex, Result, Tx};
use crate::sql;

/// A stored set.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct Row {
    pub id: FigureSetId,
    pub kind: FigureKind,
    pub content: String,
    pub added_by_name: Option<String>,
    pub added_at: DateTime<Utc>,
}

/// What had been added by a moment and was not away then, the earliest first.
pub(super) async fn known(ex: impl Into<Ex<'_>>, known: DateTime<Utc>) -> Result<Vec<Row>> {
    let q = sql!(
        "select s.id, s.kind, s.content, a.name as added_by_name, s.added_at
         from figure_set s left join account a on a.id = s.added_by
         where s.added_at <= $1 and not exists (
             select 1 from figure_set_removal r where r.figure_set_id = s.id and r.removed_at <= $2
             and (r.restored_at is null or r.restored_at > $3))
         order by s.added_at, s.id",
        known,
        known,
        known
    );
    ex.into().all(q).await
}

pub(super) async fn insert(
    tx: &mut Tx,
    id: FigureSetId,
    kind: FigureKind,
    content: &str,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<u64> {
    let q = sql!(
        "insert into figure_set (id, kind, content, added_by, added_at) values ($1, $2, $3, $4, $5)",
        id,
        kind,
        content,
        by,
        now
    );
    tx.ex().exec(q).await
}

pub(super) async fn remove(tx: &mut Tx, id: FigureSetId, by: AccountId, now: DateTime<Utc>) -> Result<u64> {
    let q = sql!(
        "insert into figure_set_removal (id, figure_set_id, removed_by, removed_at)
         select $1, s.id, $3, $4 from figure_set s where s.id = $2 and not exists (
             select 1 from figure_set_removal r where r.figure_set_id = s.id and r.restored_at is null)",
        crate::ids::new(),
        id,
        by,
        now
    );
    tx.ex().exec(q).await
}

pub(super) async fn restore(tx: &mut Tx, id: FigureSetId, now: DateTime<Utc>) -> Result<u64> {
    let q = sql!(
        "update figure_set_removal set restored_at = $2 where figure_set_id = $1 and restored_at is null",
        id,
        now
    );
    tx.ex().exec(q).await
}
