//! Reads the directory and venues; writes nothing.

use chrono::NaiveDate;

use crate::accounts::Scope;
use crate::db::{self, Ex};
use crate::directory::PersonId;
use crate::objectives::ObjectiveId;
use crate::{scoped, sql};

/// Everybody with a seat in a body that decides the objective, by sort name.
pub(super) async fn sitting(
    mut ex: Ex<'_>,
    scope: &Scope,
    objective: ObjectiveId,
    on: NaiveDate,
) -> db::Result<Vec<PersonId>> {
    let q = scoped!(
        scope,
        "select p.id from person p where p.id in (
             select m.person_id from venue v join membership m on m.organization_id = v.organization_id
             where v.objective_id = $1 and m.role <> 'substitute' and m.start_date <= $2 and (m.end_date is null or m.end_date >= $2)
                and $scope(v.client_id))
         order by p.sort_name, p.id",
        objective,
        on
    );
    Ok(ex.all::<(PersonId,)>(q).await?.into_iter().map(|(id,)| id).collect())
}

#[derive(sqlx::FromRow)]
pub(super) struct AddressRow {
    pub person_id: PersonId,
    pub value: String,
    pub standing: String,
}

/// Every e-mail address known of the people, oldest first.
pub(super) async fn addresses(mut ex: Ex<'_>, people: &[PersonId]) -> db::Result<Vec<AddressRow>> {
    let mut rows = vec![];
    for chunk in people.chunks(500) {
        let mut q =
            sql!("select person_id, value, standing from contact_detail where kind = 'email' and person_id in ");
        q.list(chunk.iter().copied()).push(" order by created_at, id");
        rows.extend(ex.all(q).await?);
    }
    Ok(rows)
}
