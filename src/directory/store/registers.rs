//! The SQL of registers.

use crate::db::{Ex, Result};
use crate::directory::OrganizationId;
use crate::sql;

/// Names of posts that are held for several states, by organisation, and for how many.
pub(in crate::directory) async fn all(ex: impl Into<Ex<'_>>) -> Result<Vec<(OrganizationId, String, String, i64)>> {
    let q = sql!(
        "select o.id, o.name, p.label, count(*) from post p join organization o on o.id = p.organization_id
         where p.area_code <> '' group by o.id, o.name, p.label"
    );
    ex.into().all(q).await
}
