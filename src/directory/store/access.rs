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

/// Who is connected with these people on a day: one of them, the other, how strongly.
pub(in crate::directory) async fn connections(
    ex: impl Into<Ex<'_>>,
    people: &[PersonId],
    on: NaiveDate,
) -> Result<Vec<(PersonId, PersonId, i64)>> {
    let mut ex = ex.into();
    let mut found = vec![];
    for chunk in people.chunks(super::IDS) {
        let mut q = sql!(
            "select t.person_id, t.other_person_id, t.strength from (
                 select r.person_id, r.other_person_id, r.strength, r.start_date, r.end_date from relationship r
                 union all
                 select r.other_person_id, r.person_id, r.strength, r.start_date, r.end_date from relationship r
             ) t where (t.start_date is null or t.start_date <= $1) and (t.end_date is null or t.end_date >= $1)
             and t.person_id in ",
            on
        );
        q.list(chunk.iter().copied());
        found.extend(ex.all::<(PersonId, PersonId, i64)>(q).await?);
    }
    Ok(found)
}

/// Everyone in a permanent representation on a day.
pub(in crate::directory) async fn representatives(
    ex: impl Into<Ex<'_>>,
    on: NaiveDate,
) -> Result<Vec<(String, PersonId)>> {
    let q = sql!(
        "select g.area_code, m.person_id from organization g join membership m on m.organization_id = g.id
         where g.classification = 'permanent-representation' and g.area_code <> '' and g.merged_into is null
         and m.start_date <= $1 and (m.end_date is null or m.end_date >= $1)
         order by g.area_code, m.person_id",
        on
    );
    ex.into().all(q).await
}
