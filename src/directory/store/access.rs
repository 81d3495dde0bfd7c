//! The SQL of who is connected with someone.

use chrono::NaiveDate;

use crate::db::{Ex, Result};
use crate::directory::PersonId;
use crate::directory::edit::RelationshipKind;
use crate::sql;

/// Someone connected with a person.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(in crate::directory) struct AccessRow {
    pub person_id: PersonId,
    pub name: String,
    pub kind: RelationshipKind,
    /// Whether what is said is said of them: `A is adviser to B`, where they are A.
    pub is_first: bool,
    pub strength: i64,
    pub note: String,
}

/// Everyone connected with a person on a day, the strongest first.
pub(in crate::directory) async fn access_to(
    ex: impl Into<Ex<'_>>,
    person: PersonId,
    on: NaiveDate,
) -> Result<Vec<AccessRow>> {
    let q = sql!(
        "select p.id as person_id, p.name, r.kind, r.other_person_id = $1 as is_first, r.strength, r.note
         from relationship r
         join person p on p.id = case when r.other_person_id = $1 then r.person_id else r.other_person_id end
         where (r.other_person_id = $1 or r.person_id = $1)
           and (r.start_date is null or r.start_date <= $2) and (r.end_date is null or r.end_date >= $2)
         order by r.strength desc, p.sort_name, p.id, r.id",
        person,
        on
    );
    ex.into().all(q).await
}
