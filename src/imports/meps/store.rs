//! What the directory holds of Members already: a few queries, however long the list.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::db::{Ex, Result};
use crate::directory::{
    Classification, ContactDetailId, ContactKind, EUROPARL, Gender, MembershipId, PersonId, Role, Standing,
};
use crate::imports::ImportKind;
use crate::sql;

/// Ids of one list.
const IDS: usize = 500;

/// Someone with a number of the European Parliament.
#[derive(Debug, sqlx::FromRow)]
pub(super) struct KnownRow {
    pub europarl_id: String,
    pub id: PersonId,
    pub name: String,
    pub given_name: String,
    pub family_name: String,
    pub gender: Option<Gender>,
    pub language: Option<String>,
}

/// A membership of such a person that is in force.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct SeatRow {
    pub id: MembershipId,
    pub person_id: PersonId,
    pub classification: Classification,
    pub short_name: String,
    pub organization_area: String,
    pub role: Role,
    pub area_code: Option<String>,
    pub start_date: NaiveDate,
}

/// A contact detail of such a person.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(super) struct DetailRow {
    pub id: ContactDetailId,
    pub person_id: PersonId,
    pub kind: ContactKind,
    pub value: String,
    pub standing: Standing,
}

/// What is there, as far as a list of Members is concerned.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub people: Vec<KnownRow>,
    pub seats: HashMap<PersonId, Vec<SeatRow>>,
    pub details: HashMap<PersonId, Vec<DetailRow>>,
    /// Last day of the latest mandate that ended before `as_of`.
    pub left: HashMap<PersonId, NaiveDate>,
    /// People without a number of the European Parliament, by folded name.
    pub namesakes: HashMap<String, String>,
    /// The newest day of an applied list.
    pub newest: Option<NaiveDate>,
    /// The newest day of an applied list before `as_of`.
    pub previous: Option<NaiveDate>,
}

pub(super) async fn known(ex: impl Into<Ex<'_>>, as_of: NaiveDate, folded_names: &[String]) -> Result<Known> {
    let mut ex = ex.into();
    Ok(Known {
        people: people(ex.again()).await?,
        seats: by_person(seats(ex.again(), as_of).await?, |seat| seat.person_id),
        details: by_person(details(ex.again()).await?, |detail| detail.person_id),
        left: left(ex.again(), as_of).await?,
        namesakes: namesakes(ex.again(), folded_names).await?,
        newest: newest(ex.again(), NaiveDate::MAX).await?,
        previous: newest(ex, as_of).await?,
    })
}

fn by_person<T>(rows: Vec<T>, person: impl Fn(&T) -> PersonId) -> HashMap<PersonId, Vec<T>> {
    let mut map: HashMap<PersonId, Vec<T>> = HashMap::new();
    for row in rows {
        map.entry(person(&row)).or_default().push(row);
    }
    map
}

async fn people(ex: Ex<'_>) -> Result<Vec<KnownRow>> {
    let mut ex = ex;
    let q = sql!(
        "select i.value as europarl_id, p.id, p.name, p.given_name, p.family_name, p.gender, p.language
         from identifier i join person p on p.id = i.person_id where i.scheme = $1",
        EUROPARL
    );
    ex.all(q).await
}

async fn seats(mut ex: Ex<'_>, as_of: NaiveDate) -> Result<Vec<SeatRow>> {
    let q = sql!(
        "select m.id, m.person_id, o.classification, o.short_name, o.area_code as organization_area, m.role,
         m.area_code, m.start_date
         from membership m join organization o on o.id = m.organization_id
         where ((o.classification = 'institution' and o.short_name = 'EP')
             or o.classification in ('political-group', 'national-party', 'committee', 'subcommittee', 'delegation'))
         and m.start_date <= $1 and (m.end_date is null or m.end_date >= $2)
         and m.person_id in (select i.person_id from identifier i where i.scheme = $3)
         order by m.start_date, m.id",
        as_of,
        as_of,
        EUROPARL
    );
    ex.all(q).await
}

async fn details(mut ex: Ex<'_>) -> Result<Vec<DetailRow>> {
    let q = sql!(
        "select d.id, d.person_id, d.kind, d.value, d.standing from contact_detail d
         where d.kind in ('email', 'phone', 'office')
         and d.person_id in (select i.person_id from identifier i where i.scheme = $1) order by d.updated_at, d.id",
        EUROPARL
    );
    ex.all(q).await
}

async fn left(mut ex: Ex<'_>, as_of: NaiveDate) -> Result<HashMap<PersonId, NaiveDate>> {
    let q = sql!(
        "select m.person_id, m.end_date from membership m join organization o on o.id = m.organization_id
         where o.classification = 'institution' and o.short_name = 'EP' and m.end_date < $1 order by m.end_date",
        as_of
    );
    Ok(ex.all::<(PersonId, NaiveDate)>(q).await?.into_iter().collect())
}

async fn namesakes(mut ex: Ex<'_>, folded_names: &[String]) -> Result<HashMap<String, String>> {
    let mut found = HashMap::new();
    for chunk in folded_names.chunks(IDS) {
        let mut q = sql!(
            "select p.search_text, p.name from person p
             where not exists (select 1 from identifier i where i.person_id = p.id and i.scheme = $1)
             and p.search_text in ",
            EUROPARL
        );
        q.list(chunk);
        found.extend(ex.all::<(String, String)>(q).await?);
    }
    Ok(found)
}

async fn newest(mut ex: Ex<'_>, before: NaiveDate) -> Result<Option<NaiveDate>> {
    let mut q = sql!("select as_of from import_run where state = 'applied' and kind = $1", ImportKind::Meps);
    if before != NaiveDate::MAX {
        q.push(" and as_of < ").bind(before);
    }
    q.push(" order by as_of desc limit 1");
    Ok(ex.opt::<(NaiveDate,)>(q).await?.map(|(day,)| day))
}
