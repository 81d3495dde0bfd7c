//! The SQL of assessments.

use chrono::{DateTime, NaiveDate, Utc};

use super::column;
use crate::accounts::{AccountId, Scope};
use crate::db::{Ex, Result, Tx};
use crate::objectives::ObjectiveId;
use crate::scoped;
use crate::stances::{Assessment, AssessmentId, Holder, NewAssessment};

pub(in crate::stances) async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    id: AssessmentId,
    new: &NewAssessment,
    author: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<u64> {
    let [person, post, organization] = new.holder.columns();
    let q = scoped!(
        scope,
        "insert into assessment (id, client_id, objective_id, person_id, post_id, organization_id, influence, interest,
                                 valid_on, recorded_at, author_id)
         select $1, o.client_id, o.id, $3, $4, $5, $6, $7, $8, $9, $10 from objective o
         where o.id = $2 and $scope(o.client_id)",
        id,
        new.objective,
        person,
        post,
        organization,
        new.influence,
        new.interest,
        new.valid_on,
        now,
        author
    );
    tx.ex().exec(q).await
}

pub(in crate::stances) async fn of_holder(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    holder: Holder,
) -> Result<Vec<Assessment>> {
    let mut q = scoped!(
        scope,
        "select s.id, s.objective_id, s.person_id, s.post_id, s.organization_id, s.influence, s.interest, s.valid_on,
                s.recorded_at, a.name as author_name
         from assessment s left join account a on a.id = s.author_id where $scope(s.client_id) and s."
    );
    q.push(column(holder.kind())).push(" = ").bind(holder.uuid());
    q.push(" order by s.valid_on desc, s.recorded_at desc, s.id desc");
    ex.into().all(q).await
}

/// The assessments on an objective, the earliest first.
pub(in crate::stances) async fn of_objective(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    on: NaiveDate,
    known: DateTime<Utc>,
) -> Result<Vec<Assessment>> {
    let q = scoped!(
        scope,
        "select s.id, s.objective_id, s.person_id, s.post_id, s.organization_id, s.influence, s.interest, s.valid_on,
                s.recorded_at, a.name as author_name
         from assessment s left join account a on a.id = s.author_id
         where s.objective_id = $1 and s.valid_on <= $2 and s.recorded_at <= $3 and $scope(s.client_id)
         order by s.valid_on, s.recorded_at, s.id",
        objective,
        on,
        known
    );
    ex.into().all(q).await
}
