//! Who has someone's ear: the people connected with them, in whichever direction it was written down.

use chrono::NaiveDate;
use serde::Serialize;

use super::PersonId;
use super::store::access as store;
use crate::db::{Ex, Result};

/// Someone who is connected with a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Access {
    /// Who.
    pub person_id: PersonId,
    /// As shown.
    pub name: String,
    /// What they are to the person: `Adviser`.
    pub what: &'static str,
    /// 1 weak to 3 strong.
    pub strength: i64,
    /// In a sentence; may be empty.
    pub note: String,
}

/// Everyone connected with a person on a day, the strongest connections first, then by name. Whoever is connected in
/// several ways is there once for each.
pub async fn access_to(ex: impl Into<Ex<'_>>, person: PersonId, on: NaiveDate) -> Result<Vec<Access>> {
    let access = |row: store::AccessRow| {
        let what = if row.is_first { row.kind.label() } else { row.kind.label_of_other() };
        Access { person_id: row.person_id, name: row.name, what, strength: row.strength, note: row.note }
    };
    Ok(store::access_to(ex, person, on).await?.into_iter().map(access).collect())
}

/// Who is connected with these people on a day, and how strongly (1 weak to 3 strong): one of them, the other, strength.
pub async fn connections(
    ex: impl Into<Ex<'_>>,
    people: &[PersonId],
    on: NaiveDate,
) -> Result<Vec<(PersonId, PersonId, i64)>> {
    if people.is_empty() {
        return Ok(vec![]);
    }
    store::connections(ex, people, on).await
}

/// Everyone in a permanent representation on a day, with the state it represents, by ISO code.
pub async fn representatives(ex: impl Into<Ex<'_>>, on: NaiveDate) -> Result<Vec<(String, PersonId)>> {
    store::representatives(ex, on).await
}
