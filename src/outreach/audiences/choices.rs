//! What the forms of conditions offer.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::StanceChoice;
use super::store;
use crate::accounts::Scope;
use crate::db::{self, Ex};
use crate::directory::Classification;
use crate::objectives::ObjectiveId;

/// What can be chosen, with how many people each would pick alone.
#[derive(Clone, Debug, Default)]
pub struct Choices {
    /// Codes of political groups.
    pub groups: BTreeMap<String, i64>,
    /// ISO 3166-1 codes of states.
    pub countries: BTreeMap<String, i64>,
    /// Codes of committees and subcommittees.
    pub committees: BTreeMap<String, i64>,
    /// Levels; whoever was never asked is not counted.
    pub stances: BTreeMap<StanceChoice, i64>,
}

/// What there is to choose from on a day, in the whole directory.
pub async fn choices(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    on: NaiveDate,
) -> db::Result<Choices> {
    let mut ex = ex.into();
    let committees = [Classification::Committee, Classification::Subcommittee];
    Ok(Choices {
        groups: store::codes(ex.again(), &[Classification::PoliticalGroup], on).await?,
        countries: store::countries(ex.again(), on).await?,
        committees: store::codes(ex.again(), &committees, on).await?,
        stances: store::stances(ex, scope, objective).await?,
    })
}
