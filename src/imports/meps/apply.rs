//! Writing a list, in the caller's transaction.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::MepList;
use super::plan::{Plan, work_out};
use super::work::{Steps, Wanted, Who};
use crate::db::{Result, Tx};
use crate::directory::{
    self, Classification, EUROPARL, NewContactDetail, NewIdentifier, NewMembership, NewOrganization, OrganizationId,
    PersonId,
};
use crate::imports::Error;

/// What was written.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Applied {
    /// The plan as it was worked out in the transaction that wrote it.
    pub plan: Plan,
    /// People added.
    pub people: usize,
    /// Memberships started.
    pub started: usize,
    /// Memberships ended.
    pub ended: usize,
    /// Contact details added or made usable again.
    pub contact_details: usize,
}

/// Compares the list with the directory once more and writes it.
///
/// `source` says in every new row where it was learnt; `now` stamps them.
///
/// # Errors
/// Refused as in [`plan`](super::plan()); then nothing was written.
pub async fn apply(
    tx: &mut Tx,
    list: &MepList,
    as_of: NaiveDate,
    source: &str,
    now: DateTime<Utc>,
) -> Result<Applied, Error> {
    let work = work_out(&mut *tx, list, as_of).await?;
    let steps = &work.steps;
    let new = add_people(tx, steps, source, now).await?;
    let id = |who: Who| match who {
        Who::Known(id) => id,
        Who::New(at) => new[at],
    };
    for (person, names) in &steps.updates {
        directory::update_person(tx, *person, names, now).await?;
    }
    for (last_day, ids) in &steps.ends {
        directory::end_memberships(tx, ids, *last_day).await?;
    }
    start_seats(tx, steps, id, source, now).await?;
    directory::replace_contact_details(tx, &steps.replaced, now).await?;
    let detail = |(who, kind, value): &(Who, _, String)| NewContactDetail {
        person: id(*who),
        kind: *kind,
        value: value.clone(),
        source: source.to_owned(),
    };
    let details: Vec<_> = steps.details.iter().map(detail).collect();
    directory::add_contact_details(tx, &details, now).await?;
    Ok(Applied {
        people: steps.people.len(),
        started: steps.starts.len(),
        ended: steps.ends.values().map(Vec::len).sum(),
        contact_details: details.len(),
        plan: work.plan,
    })
}

async fn add_people(tx: &mut Tx, steps: &Steps, source: &str, now: DateTime<Utc>) -> Result<Vec<PersonId>> {
    let people: Vec<_> = steps.people.iter().map(|(person, _)| person.clone()).collect();
    let ids = directory::create_people(tx, &people, now).await?;
    let identifier = |(id, (_, number)): (&PersonId, &(_, String))| NewIdentifier {
        person: *id,
        scheme: EUROPARL.to_owned(),
        value: number.clone(),
        source: source.to_owned(),
    };
    let identifiers: Vec<_> = ids.iter().zip(&steps.people).map(identifier).collect();
    directory::add_identifiers(tx, &identifiers, now).await?;
    Ok(ids)
}

async fn start_seats(
    tx: &mut Tx,
    steps: &Steps,
    person: impl Fn(Who) -> PersonId,
    source: &str,
    now: DateTime<Utc>,
) -> Result<()> {
    let organizations = organizations(tx, steps, now).await?;
    let assumed = format!("{source}; first day assumed");
    let mut memberships = Vec::with_capacity(steps.starts.len());
    for start in &steps.starts {
        memberships.push(NewMembership {
            person: person(start.who),
            organization: organizations[&key(&start.place)],
            role: start.place.role,
            area_code: start.place.area_code.clone(),
            start_date: start.on,
            end_date: None,
            source: if start.assumed { assumed.clone() } else { source.to_owned() },
        });
    }
    directory::start_memberships(tx, &memberships, now).await.map(drop)
}

type Key = (Classification, String, String);

fn key(place: &Wanted) -> Key {
    (place.classification, place.code.clone(), place.organization_area.clone())
}

/// The organisations of memberships that start, made where they are not there.
async fn organizations(tx: &mut Tx, steps: &Steps, now: DateTime<Utc>) -> Result<HashMap<Key, OrganizationId>> {
    let parliament = directory::ensure_european_parliament(tx, now).await?;
    let mut wanted: HashMap<Key, NewOrganization> = HashMap::new();
    for start in &steps.starts {
        let place = &start.place;
        let is_inside = !matches!(place.classification, Classification::Institution | Classification::NationalParty);
        wanted.entry(key(place)).or_insert_with(|| NewOrganization {
            classification: place.classification,
            code: place.code.clone(),
            name: place.name.clone(),
            parent: is_inside.then_some(parliament),
            area_code: place.organization_area.clone(),
        });
    }
    let (keys, new): (Vec<_>, Vec<_>) = wanted.into_iter().unzip();
    let ids = directory::ensure_organizations(tx, &new, now).await?;
    Ok(keys.into_iter().zip(ids).collect())
}
