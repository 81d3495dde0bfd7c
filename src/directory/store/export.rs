//! The SQL of exports.

use crate::db::{Ex, Result};
use crate::directory::records::{MembershipRecord, OtherNameRecord};
use crate::directory::{ContactKind, PersonId, Standing};
use crate::sql;

pub(in crate::directory) async fn contact_details(
    ex: impl Into<Ex<'_>>,
    people: &[PersonId],
) -> Result<Vec<(PersonId, ContactKind, String, Standing, Option<String>)>> {
    let mut q = sql!(
        "select person_id, kind, value, standing, label from contact_detail where standing <> 'replaced' and person_id in "
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

pub(in crate::directory) async fn memberships(
    ex: impl Into<Ex<'_>>,
    people: &[PersonId],
) -> Result<Vec<MembershipRecord>> {
    let mut q = sql!(
        "select id, person_id, organization_id, role, area_code, start_date, end_date, source, created_at, post_id,
         on_behalf_of_id, label, start_precision, end_precision from membership where person_id in "
    );
    q.list(people.iter().copied()).push(" order by start_date desc, id");
    ex.into().all(q).await
}

pub(in crate::directory) async fn other_names(
    ex: impl Into<Ex<'_>>,
    people: &[PersonId],
) -> Result<Vec<OtherNameRecord>> {
    let mut q = sql!(
        "select id, person_id, organization_id, name, search_text, start_date, end_date, source, created_at
         from other_name where person_id in "
    );
    q.list(people.iter().copied()).push(" order by created_at, id");
    ex.into().all(q).await
}
