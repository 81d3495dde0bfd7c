//! The table `audience`.

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex, Q, Tx};
use crate::objectives::ObjectiveId;
use crate::outreach::audiences::{Audience, AudienceId, NewAudience, SavedAudience};
use crate::scoped;

fn audiences(scope: &Scope) -> Q {
    scoped!(
        scope,
        "select u.id, u.client_id, k.name as client_name, u.objective_id, o.name as objective_name, u.name, u.rule,
            a.name as author_name, u.updated_at
         from audience u join client k on k.id = u.client_id join objective o on o.id = u.objective_id
            left join account a on a.id = u.created_by
         where u.removed_at is null and $scope(u.client_id)"
    )
}

pub(in crate::outreach::audiences) async fn list(
    mut ex: Ex<'_>,
    scope: &Scope,
    objective: Option<ObjectiveId>,
) -> db::Result<Vec<SavedAudience>> {
    let mut q = audiences(scope);
    if let Some(objective) = objective {
        q.push(" and u.objective_id = ").bind(objective);
    }
    q.push(" order by o.name, u.name, u.id");
    ex.all(q).await
}

/// `lock` keeps the row until the transaction ends.
pub(in crate::outreach::audiences) async fn get(
    mut ex: Ex<'_>,
    scope: &Scope,
    id: AudienceId,
    lock: bool,
) -> db::Result<Option<SavedAudience>> {
    let mut q = audiences(scope);
    q.push(" and u.id = ").bind(id);
    if lock {
        q.dialect("", " for update of u");
    }
    ex.opt(q).await
}

/// Strings and numbers only: this cannot fail.
fn stored(rule: &Audience) -> serde_json::Value {
    serde_json::to_value(rule).unwrap_or_default()
}

pub(in crate::outreach::audiences) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    id: AudienceId,
    new: &NewAudience,
    by: AccountId,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "insert into audience (id, client_id, objective_id, name, rule, created_by, created_at, updated_at)
         select $1, o.client_id, o.id, $2, $3, $4, $5, $5 from objective o where o.id = $6 and $scope(o.client_id)",
        id,
        &new.name,
        stored(&new.rule),
        by,
        now,
        new.objective
    );
    tx.ex().exec(q).await
}

pub(in crate::outreach::audiences) async fn rename(
    tx: &mut Tx,
    scope: &Scope,
    id: AudienceId,
    name: &str,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update audience set name = $1, updated_at = $2 where id = $3 and $scope(client_id)",
        name,
        now,
        id
    );
    tx.ex().exec(q).await
}

pub(in crate::outreach::audiences) async fn set_rule(
    tx: &mut Tx,
    scope: &Scope,
    id: AudienceId,
    rule: &Audience,
    now: DateTime<Utc>,
) -> db::Result<u64> {
    let q = scoped!(
        scope,
        "update audience set rule = $1, updated_at = $2 where id = $3 and $scope(client_id)",
        stored(rule),
        now,
        id
    );
    tx.ex().exec(q).await
}

pub(in crate::outreach::audiences) async fn set_removed(
    tx: &mut Tx,
    scope: &Scope,
    id: AudienceId,
    at: Option<DateTime<Utc>>,
) -> db::Result<u64> {
    let q = scoped!(scope, "update audience set removed_at = $1 where id = $2 and $scope(client_id)", at, id);
    tx.ex().exec(q).await
}
