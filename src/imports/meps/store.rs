//! What the directory holds of Members already: a few queries, however long the list.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use uuid::Uuid;

use crate::db::{Ex, Result};
use crate::directory::changes;
use crate::directory::records::ContactDetailRecord;
use crate::directory::{
    Classification, ContactDetailId, ContactKind, EUROPARL, Gender, MembershipId, PersonId, Role, Standing,
};
use crate::imports::Decision;
use crate::imports::read::Format;
use crate::sql;

/// Ids of one list.
const IDS: usize = 500;

/// Someone with a number of the European Parliament.
#[derive(Clone, Debug, sqlx::FromRow)]
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
    /// People without a number of the European Parliament, by folded name, family name first.
    pub namesakes: HashMap<String, (PersonId, String)>,
    /// What was decided about doubtful rows, by the Member's number.
    pub decisions: HashMap<String, Decision>,
    /// Fields that a person has set.
    pub locks: HashSet<(Uuid, String)>,
    /// The newest day of an applied list.
    pub newest: Option<NaiveDate>,
    /// The newest day of an applied list before `as_of`.
    pub previous: Option<NaiveDate>,
}

pub(super) async fn known(
    ex: impl Into<Ex<'_>>,
    as_of: NaiveDate,
    folded_names: &[String],
    decisions: &HashMap<String, Decision>,
) -> Result<Known> {
    let mut ex = ex.into();
    let decided = |(number, decision): (&String, &Decision)| match decision {
        Decision::Same(id) => Some((PersonId(*id), number.clone())),
        Decision::Other | Decision::Leave => None,
    };
    let decided: HashMap<PersonId, String> = decisions.iter().filter_map(decided).collect();
    let ids: Vec<_> = decided.keys().copied().collect();
    let mut people = people(ex.again()).await?;
    people.extend(decided_people(ex.again(), &decided).await?);
    let seats = seats(ex.again(), as_of, &ids).await?;
    let details = details(ex.again(), &ids).await?;
    let mut rows: Vec<Uuid> = people.iter().map(|row| row.id.0).collect();
    rows.extend(seats.iter().map(|row| row.id.0).chain(details.iter().map(|row| row.id.0)));
    Ok(Known {
        people,
        seats: by_person(seats, |seat| seat.person_id),
        details: by_person(details, |detail| detail.person_id),
        decisions: decisions.clone(),
        locks: changes::locks(ex.again(), &rows).await?,
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

/// People of whom someone has decided that they are the Members with these numbers.
async fn decided_people(mut ex: Ex<'_>, decided: &HashMap<PersonId, String>) -> Result<Vec<KnownRow>> {
    let mut rows = vec![];
    for chunk in decided.iter().collect::<Vec<_>>().chunks(IDS) {
        let mut q = sql!(
            "select '' as europarl_id, p.id, p.name, p.given_name, p.family_name, p.gender, p.language
             from person p where p.merged_into is null and p.id in "
        );
        q.list(chunk.iter().map(|(id, _)| **id));
        rows.extend(ex.all::<KnownRow>(q).await?);
    }
    for row in &mut rows {
        row.europarl_id.clone_from(&decided[&row.id]);
    }
    Ok(rows)
}

async fn seats(mut ex: Ex<'_>, as_of: NaiveDate, decided: &[PersonId]) -> Result<Vec<SeatRow>> {
    let mut q = sql!(
        "select m.id, m.person_id, o.classification, o.short_name, o.area_code as organization_area, m.role,
         m.area_code, m.start_date
         from membership m join organization o on o.id = m.organization_id
         where ((o.classification = 'institution' and o.short_name = 'EP')
             or o.classification in ('political-group', 'national-party', 'committee', 'subcommittee', 'delegation'))
         and m.start_date <= $1 and (m.end_date is null or m.end_date >= $2)
         and (m.person_id in (select i.person_id from identifier i where i.scheme = $3) or m.person_id in ",
        as_of,
        as_of,
        EUROPARL
    );
    q.list(decided.iter().copied()).push(") order by m.start_date, m.id");
    ex.all(q).await
}

async fn details(mut ex: Ex<'_>, decided: &[PersonId]) -> Result<Vec<DetailRow>> {
    let mut q = sql!(
        "select d.id, d.person_id, d.kind, d.value, d.standing from contact_detail d
         where d.kind in ('email', 'phone', 'office')
         and (d.person_id in (select i.person_id from identifier i where i.scheme = $1) or d.person_id in ",
        EUROPARL
    );
    q.list(decided.iter().copied()).push(") order by d.updated_at, d.id");
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

async fn namesakes(mut ex: Ex<'_>, folded_names: &[String]) -> Result<HashMap<String, (PersonId, String)>> {
    let mut found = HashMap::new();
    for chunk in folded_names.chunks(IDS) {
        let mut q = sql!(
            "select p.sort_name, p.id, p.name from person p
             where not exists (select 1 from identifier i where i.person_id = p.id and i.scheme = $1)
             and p.merged_into is null and p.sort_name in ",
            EUROPARL
        );
        q.list(chunk);
        let rows = ex.all::<(String, PersonId, String)>(q).await?;
        found.extend(rows.into_iter().map(|(sort_name, id, name)| (sort_name, (id, name))));
    }
    Ok(found)
}

/// Everything there is to reach these people, as it is stored.
pub(super) async fn detail_rows(
    mut ex: Ex<'_>,
    people: &[PersonId],
) -> Result<HashMap<PersonId, Vec<ContactDetailRecord>>> {
    let mut found: HashMap<PersonId, Vec<ContactDetailRecord>> = HashMap::new();
    for chunk in people.chunks(IDS) {
        let mut q = sql!("select * from contact_detail where person_id in ");
        q.list(chunk.iter().copied());
        for row in ex.all::<ContactDetailRecord>(q).await? {
            if let Some(person) = row.person_id {
                found.entry(person).or_default().push(row);
            }
        }
    }
    Ok(found)
}

async fn newest(mut ex: Ex<'_>, before: NaiveDate) -> Result<Option<NaiveDate>> {
    let mut q = sql!("select as_of from import_run where state = 'applied' and format = $1", Format::Meps);
    if before != NaiveDate::MAX {
        q.push(" and as_of < ").bind(before);
    }
    q.push(" order by as_of desc limit 1");
    Ok(ex.opt::<(NaiveDate,)>(q).await?.map(|(day,)| day))
}
