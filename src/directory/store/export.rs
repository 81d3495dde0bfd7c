//! The SQL of exports.

use crate::db::{Ex, Result};
use crate::directory::{ContactKind, PersonId, Standing};
use crate::sql;

pub(in crate::directory) async fn contact_details(
    ex: impl Into<Ex<'_>>,
    people: &[PersonId],
) -> Result<Vec<(PersonId, ContactKind, String, Standing)>> {
    let mut q = sql!(
        "select person_id, kind, value, standing from contact_detail where standing <> 'replaced' and person_id in "
    );
    q.list(people.iter().copied()).push(" order by created_at desc, id");
    ex.into().all(q).await
}

pub(in crate::directory) async fn identifiers(
    ex: impl Into<Ex<'_>>,
    people: &[PersonId],
) -> Result<Vec<(PersonId, String, String)>> {
    let mut q = sql!("select person_id, scheme, value from identifier where person_id in ");
    q.list(people.iter().copied()).push(" order by scheme, value");
    ex.into().all(q).await
}
