//! Reads the directory and the objective; writes nothing.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::accounts::{ClientId, Scope};
use crate::db::{self, Ex};
use crate::directory::{self, Classification, OrganizationId, PersonId};
use crate::objectives::ObjectiveId;
use crate::{scoped, sql};

use super::Facts;

#[derive(Clone, sqlx::FromRow)]
pub(super) struct Person {
    pub id: PersonId,
    name: String,
    given_name: String,
    family_name: String,
    honorific_prefix: Option<String>,
    gender: Option<String>,
    language: Option<String>,
}

impl From<Person> for Facts {
    fn from(row: Person) -> Self {
        let Person { name, given_name, gender, honorific_prefix, .. } = row;
        // Lists write family names in capitals; a letter that did so would shout.
        let family_name = directory::surname(&row.family_name);
        let is_whole = name == format!("{given_name} {}", row.family_name);
        let name = if is_whole { format!("{given_name} {family_name}") } else { name };
        // A language that no letter can have is as good as none.
        let language = row.language.and_then(|code| code.parse().ok());
        // “Ms” is no title: the salutation writes it where the language does.
        let address = ["mr", "ms", "mrs", "miss", "m", "mme", "mlle", "herr", "frau", "sir", "madam"];
        let title = honorific_prefix.filter(|title| {
            let folded = crate::text::fold(title);
            !folded.is_empty() && !address.contains(&folded.as_str())
        });
        Facts { name, given_name, family_name, title, gender, language, ..Facts::default() }
    }
}

pub(super) async fn people(mut ex: Ex<'_>, ids: &[PersonId]) -> db::Result<Vec<Person>> {
    let mut q =
        sql!("select id, name, given_name, family_name, honorific_prefix, gender, language from person where id in ");
    q.list(ids.iter().copied());
    ex.all(q).await
}

#[derive(Clone, sqlx::FromRow)]
pub(super) struct Membership {
    pub person_id: PersonId,
    pub organization_id: OrganizationId,
    pub classification: Classification,
    pub short_name: String,
    pub name: String,
    pub area_code: Option<String>,
    /// What the person is there, in the words of the list, or the label of the post.
    pub label: String,
}

/// The later a membership began, the later it comes.
pub(super) async fn memberships(mut ex: Ex<'_>, people: &[PersonId], on: NaiveDate) -> db::Result<Vec<Membership>> {
    let mut q = sql!(
        "select m.person_id, m.organization_id, o.classification, o.short_name, o.name, m.area_code,
            coalesce(p.label, m.label, m.role) as label
         from membership m join organization o on o.id = m.organization_id left join post p on p.id = m.post_id
         where m.start_date <= $1 and (m.end_date is null or m.end_date >= $1) and m.person_id in ",
        on
    );
    q.list(people.iter().copied()).push(" order by m.start_date, m.id");
    ex.all(q).await
}

/// Name of the objective, and its client.
pub(super) async fn names(
    mut ex: Ex<'_>,
    scope: &Scope,
    objective: ObjectiveId,
) -> db::Result<Option<(String, ClientId, String)>> {
    let q = scoped!(
        scope,
        "select o.name, c.id, c.name from objective o join client c on c.id = o.client_id
         where o.id = $1 and $scope(o.client_id)",
        objective
    );
    ex.opt(q).await
}

pub(super) async fn venues(
    mut ex: Ex<'_>,
    scope: &Scope,
    objective: ObjectiveId,
) -> db::Result<HashMap<OrganizationId, Option<NaiveDate>>> {
    let q = scoped!(
        scope,
        "select v.organization_id, v.decides_on from venue v where v.objective_id = $1 and $scope(v.client_id)",
        objective
    );
    Ok(ex.all::<(OrganizationId, Option<NaiveDate>)>(q).await?.into_iter().collect())
}
