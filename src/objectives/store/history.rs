//! The SQL of what was done with an objective.

use super::super::history::{By, Event, EventKind, ObjectiveEventId};
use crate::accounts::Scope;
use crate::db::{Ex, Result, Tx};
use crate::objectives::ObjectiveId;
use crate::scoped;

pub(in crate::objectives) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    objective: ObjectiveId,
    (kind, what, reason): (EventKind, &str, &str),
    by: By,
) -> Result<()> {
    let q = scoped!(
        scope,
        "insert into objective_event (id, client_id, objective_id, kind, what, reason, account_id, at)
         select $1, o.client_id, o.id, $3, $4, $5, $6, $7 from objective o where o.id = $2 and $scope(o.client_id)",
        ObjectiveEventId::new(),
        objective,
        kind,
        what,
        reason,
        by.account,
        by.now
    );
    tx.ex().exec(q).await?;
    Ok(())
}

pub(in crate::objectives) async fn events(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
) -> Result<Vec<Event>> {
    let q = scoped!(
        scope,
        "select e.id, e.kind, e.what, e.reason, a.name as account_name, e.at
         from objective_event e left join account a on a.id = e.account_id
         where e.objective_id = $1 and $scope(e.client_id) order by e.at desc, e.id desc",
        objective
    );
    ex.into().all(q).await
}
