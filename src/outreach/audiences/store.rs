//! Reads the directory, the ledger and the log for a rule; writes the table `audience` only.

mod rule;
pub(super) mod saved;

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

pub(super) use self::rule::Asked;
use super::rule::{Audience, StanceChoice, Term};
use crate::accounts::Scope;
use crate::db::{self, Ex};
use crate::directory::{self, PersonId};
use crate::objectives::ObjectiveId;
use crate::{scoped, sql};

/// The living, under the one entry that they are kept by.
const PEOPLE: &str = "p.merged_into is null and p.died_on is null";

/// Greece is EL on paper of the Union and GR in the directory.
fn iso(code: &str) -> String {
    directory::areas::by_any(code).map_or_else(|| code.to_ascii_uppercase(), |area| area.code.to_owned())
}

/// Whom the rule picks, by sort name.
pub(super) async fn matching(mut ex: Ex<'_>, asked: &Asked<'_>, audience: &Audience) -> db::Result<Vec<PersonId>> {
    let mut q = sql!("select p.id from person p where ");
    q.push(PEOPLE);
    rule::push(&mut q, asked, audience);
    q.push(" order by p.sort_name, p.id");
    ids(ex.all(q).await?)
}

/// How many the rule picks.
pub(super) async fn count(mut ex: Ex<'_>, asked: &Asked<'_>, audience: &Audience) -> db::Result<i64> {
    let mut q = sql!("select count(*) from person p where ");
    q.push(PEOPLE);
    rule::push(&mut q, asked, audience);
    Ok(ex.one::<(i64,)>(q).await?.0)
}

/// Whether a person is one that a rule can pick, and which of the terms hold for them. Nothing if there is no such person.
pub(super) async fn holds(
    mut ex: Ex<'_>,
    asked: &Asked<'_>,
    person: PersonId,
    terms: &[&Term],
) -> db::Result<Option<Vec<bool>>> {
    let mut q = sql!("select p.id from person p where p.id = ");
    q.bind(person).push(" and ").push(PEOPLE);
    if ex.opt::<(PersonId,)>(q).await?.is_none() {
        return Ok(None);
    }
    let mut held = Vec::with_capacity(terms.len());
    for term in terms {
        let mut q = sql!("select p.id from person p where p.id = ");
        q.bind(person).push(" and ");
        rule::push_term(&mut q, asked, term);
        held.push(ex.opt::<(PersonId,)>(q).await?.is_some());
    }
    Ok(Some(held))
}

#[expect(clippy::unnecessary_wraps, reason = "ends a function that reads")]
fn ids(rows: Vec<(PersonId,)>) -> db::Result<Vec<PersonId>> {
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

#[derive(Clone, sqlx::FromRow)]
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

/// Codes of the bodies of some kinds in which anybody sits on a day, with how many do.
pub(super) async fn codes(
    mut ex: Ex<'_>,
    kinds: &[directory::Classification],
    on: NaiveDate,
) -> db::Result<BTreeMap<String, i64>> {
    let mut q = sql!(
        "select o.short_name, count(distinct m.person_id) from organization o join membership m on m.organization_id = o.id
         where m.start_date <= $1 and (m.end_date is null or m.end_date >= $1) and o.merged_into is null
            and o.classification in ",
        on
    );
    q.list(kinds.iter().copied()).push(" group by o.short_name");
    Ok(ex.all::<(String, i64)>(q).await?.into_iter().collect())
}

/// States of whose mandates or bodies anybody has one on a day, with how many do.
pub(super) async fn countries(mut ex: Ex<'_>, on: NaiveDate) -> db::Result<BTreeMap<String, i64>> {
    let q = sql!(
        "select coalesce(m.area_code, o.area_code) as area, count(distinct m.person_id)
         from membership m join organization o on o.id = m.organization_id
         where m.start_date <= $1 and (m.end_date is null or m.end_date >= $1)
            and coalesce(m.area_code, o.area_code) <> ''
         group by coalesce(m.area_code, o.area_code)",
        on
    );
    Ok(ex.all::<(String, i64)>(q).await?.into_iter().collect())
}

/// How many people stand where on an objective, by the latest that is known.
pub(super) async fn stances(
    mut ex: Ex<'_>,
    scope: &Scope,
    objective: ObjectiveId,
) -> db::Result<BTreeMap<StanceChoice, i64>> {
    let q = scoped!(
        scope,
        "select s.level, count(*) from current_stance s
         where s.objective_id = $1 and s.holder_kind = 'person' and $scope(s.client_id) group by s.level",
        objective
    );
    let rows = ex.all::<(i64, i64)>(q).await?;
    Ok(rows.into_iter().map(|(level, n)| (StanceChoice::Level(level), n)).collect())
}

/// Where some people stand on an objective, by the latest that is known, old or fresh.
pub(super) async fn levels(
    mut ex: Ex<'_>,
    scope: &Scope,
    objective: ObjectiveId,
    people: &[PersonId],
) -> db::Result<HashMap<PersonId, i64>> {
    let mut q = scoped!(
        scope,
        "select s.holder_id, s.level from current_stance s
         where s.objective_id = $1 and s.holder_kind = 'person' and $scope(s.client_id) and s.holder_id in ",
        objective
    );
    q.list(people.iter().copied());
    Ok(ex.all::<(PersonId, i64)>(q).await?.into_iter().collect())
}

/// The names of organisations, tags and campaigns that a rule speaks of, by their ids.
pub(super) async fn names(
    mut ex: Ex<'_>,
    scope: &Scope,
    wanted: &super::words::Wanted,
) -> db::Result<super::words::Names> {
    let mut names = super::words::Names::default();
    if !wanted.bodies.is_empty() {
        let mut q = sql!("select id, name from organization where id in ");
        q.list(wanted.bodies.iter().copied());
        names.bodies = ex.all(q).await?.into_iter().collect();
    }
    if !wanted.tags.is_empty() {
        let mut q = sql!("select id, name from tag where id in ");
        q.list(wanted.tags.iter().copied());
        names.tags = ex.all(q).await?.into_iter().collect();
    }
    if !wanted.campaigns.is_empty() {
        let mut q = scoped!(scope, "select c.id, c.name from campaign c where $scope(c.client_id) and c.id in ");
        q.list(wanted.campaigns.iter().copied());
        names.campaigns = ex.all(q).await?.into_iter().collect();
    }
    Ok(names)
}
