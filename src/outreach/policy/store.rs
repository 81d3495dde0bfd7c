//! The table `sending_policy`: one row, the same for every client; and what everybody has sent to a person.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};

use super::{Buckets, Policy};
use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex, Tx};
use crate::directory::PersonId;
use crate::{scoped, sql};

#[derive(Clone, sqlx::FromRow)]
struct Row {
    #[sqlx(json)]
    policy: Policy,
}

pub(super) async fn get(mut ex: Ex<'_>) -> db::Result<Option<Policy>> {
    let row = ex.opt::<Row>(sql!("select policy from sending_policy where id = 1")).await?;
    Ok(row.map(|row| row.policy))
}

pub(super) async fn set(tx: &mut Tx, policy: &Policy, by: AccountId, now: DateTime<Utc>) -> db::Result<()> {
    let q = sql!(
        "insert into sending_policy (id, policy, changed_by, changed_at) values (1, $1, $2, $3)
         on conflict (id) do update
         set policy = excluded.policy, changed_by = excluded.changed_by, changed_at = excluded.changed_at",
        serde_json::to_value(policy).unwrap_or_default(),
        by,
        now
    );
    tx.ex().exec(q).await.map(|_| ())
}

/// Who has been sent `most` letters or more since a moment, whoever's they were.
pub(super) async fn pressed(
    mut ex: Ex<'_>,
    people: &[PersonId],
    since: DateTime<Utc>,
    most: i64,
) -> db::Result<HashSet<PersonId>> {
    let mut found = HashSet::new();
    // Across clients: a person has one inbox. No more is told than that it is full.
    let everybody = Scope::system();
    for chunk in people.chunks(500) {
        let mut q = scoped!(
            &everybody,
            "select d.person_id from delivery d where d.state in ('sending', 'accepted', 'unknown') and $scope(d.client_id)
                and d.changed_at >= $1 and d.person_id in ",
            since
        );
        q.list(chunk.iter().copied()).push(" group by d.person_id having count(*) >= ").bind(most);
        found.extend(ex.all::<(PersonId,)>(q).await?.into_iter().map(|(id,)| id));
    }
    Ok(found)
}

pub(super) async fn buckets(tx: &mut Tx, keys: &[String]) -> db::Result<HashMap<String, DateTime<Utc>>> {
    let mut found = HashMap::new();
    for chunk in keys.chunks(500) {
        let mut q = sql!("select key, next_at from sending_pace where key in ");
        // In one order everywhere, so that two transactions wait for each other in turn.
        q.list(chunk.iter().cloned()).push(" order by key").dialect("", " for update");
        found.extend(tx.ex().all::<(String, DateTime<Utc>)>(q).await?);
    }
    Ok(found)
}

pub(super) async fn keep(tx: &mut Tx, buckets: &Buckets) -> db::Result<()> {
    let mut keys: Vec<&String> = buckets.next.keys().collect();
    keys.sort();
    for key in keys {
        let q = sql!(
            "insert into sending_pace (key, next_at) values ($1, $2)
             on conflict (key) do update set next_at = excluded.next_at",
            key.clone(),
            buckets.next.get(key).copied()
        );
        tx.ex().exec(q).await?;
    }
    Ok(())
}
