//! The SQL of commitments.

use chrono::NaiveDate;

use crate::db::{Ex, Q, Result};
use crate::directory::commitments::CommitmentFilter;
use crate::directory::records::{CommitmentId, EndPrecision, PostId};
use crate::directory::{OrganizationId, PersonId};
use crate::sql;

/// A commitment with the name of its organisation.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::directory) struct CommitmentRow {
    pub id: CommitmentId,
    pub kind: String,
    pub area_code: String,
    pub organization_id: Option<OrganizationId>,
    pub organization: Option<String>,
    pub post_id: Option<PostId>,
    pub title: String,
    pub on_date: NaiveDate,
    pub on_precision: EndPrecision,
    pub note: String,
    pub link: Option<String>,
    pub source: String,
}

/// The start of every query for commitments, up to its own conditions.
const SELECT: &str = "select c.id, c.kind, c.area_code, c.organization_id, o.name as organization, c.post_id, c.title,
    c.on_date, c.on_precision, c.note, c.link, c.source
    from commitment c left join organization o on o.id = c.organization_id where ";

pub(in crate::directory) async fn list(ex: impl Into<Ex<'_>>, filter: &CommitmentFilter) -> Result<Vec<CommitmentRow>> {
    let mut q = Q::shared(SELECT);
    q.push("1 = 1");
    narrow(&mut q, filter);
    let per = filter.per.max(1);
    q.push(" order by c.on_date desc, c.id desc limit ").bind(per);
    q.push(" offset ").bind((filter.page.max(1) - 1).saturating_mul(per));
    ex.into().all(q).await
}

/// What the bodies and the posts of a person did while they were there.
pub(in crate::directory) async fn around_person(
    ex: impl Into<Ex<'_>>,
    person: PersonId,
    until: Option<NaiveDate>,
    most: i64,
) -> Result<Vec<CommitmentRow>> {
    let mut q = Q::shared(SELECT);
    q.push("exists (select 1 from membership m where m.person_id = ").bind(person);
    q.push(" and (m.organization_id = c.organization_id or m.post_id = c.post_id)");
    q.push(" and m.start_date <= c.on_date and (m.end_date is null or m.end_date >= c.on_date))");
    if let Some(until) = until {
        q.push(" and c.on_date <= ").bind(until);
    }
    q.push(" order by c.on_date desc, c.id desc limit ").bind(most);
    ex.into().all(q).await
}

pub(in crate::directory) async fn count(ex: impl Into<Ex<'_>>, filter: &CommitmentFilter) -> Result<i64> {
    let mut q = sql!("select count(*) from commitment c where 1 = 1");
    narrow(&mut q, filter);
    ex.into().value(q).await
}

fn narrow(q: &mut Q, filter: &CommitmentFilter) {
    if let Some(area) = &filter.area {
        q.push(" and c.area_code = ").bind(area);
    }
    if let Some(organization) = filter.organization {
        q.push(" and c.organization_id = ").bind(organization);
    }
    if let Some(kind) = filter.kind {
        q.push(" and c.kind = ").bind(kind);
    }
    if let Some(until) = filter.until {
        q.push(" and c.on_date <= ").bind(until);
    }
}

/// Acts of states until a day: which, what, when, which post it filled.
pub(in crate::directory) async fn of_states(
    ex: impl Into<Ex<'_>>,
    until: NaiveDate,
) -> Result<Vec<(String, String, NaiveDate, Option<PostId>)>> {
    let q = sql!(
        "select area_code, kind, on_date, post_id from commitment where area_code <> '' and on_date <= $1
         order by on_date, id",
        until
    );
    ex.into().all(q).await
}
