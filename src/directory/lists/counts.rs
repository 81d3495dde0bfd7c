//! How many sitting Members there are of each group, country and committee.

use chrono::NaiveDate;
use serde::Serialize;

use crate::db::{Ex, Result};
use crate::directory::store::lists as store;
use crate::directory::{Classification, areas};

/// How many sitting Members something holds for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Code as stored: `EPP`, `GR`, `AFET`.
    pub code: String,
    /// Code as shown: `EPP`, `EL`, `AFET`.
    pub shown: String,
    /// Full name.
    pub name: String,
    /// Sitting Members.
    pub count: i64,
}

/// What a list of people can be narrowed down by.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Facets {
    /// Political groups, the largest first.
    pub groups: Vec<Count>,
    /// Countries by name.
    pub countries: Vec<Count>,
    /// Committees and subcommittees by code; substitutes do not count.
    pub committees: Vec<Count>,
}

/// What the people of a day can be narrowed down by, with numbers of sitting Members.
pub async fn facets(ex: impl Into<Ex<'_>>, on: NaiveDate) -> Result<Facets> {
    let mut ex = ex.into();
    let groups = counts_by_group(ex.again(), on).await?;
    let countries = counts_by_country(ex.again(), on).await?;
    let kinds = [Classification::Committee, Classification::Subcommittee];
    let mut committees: Vec<_> = store::counts(ex, &kinds, on).await?.into_iter().map(count).collect();
    committees.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(Facets { groups, countries, committees })
}

/// Sitting Members per political group on a day, the largest first.
pub async fn counts_by_group(ex: impl Into<Ex<'_>>, on: NaiveDate) -> Result<Vec<Count>> {
    let rows = store::counts(ex, &[Classification::PoliticalGroup], on).await?;
    let mut groups: Vec<_> = rows.into_iter().map(count).collect();
    groups.sort_by(|a, b| (-a.count, &a.code).cmp(&(-b.count, &b.code)));
    Ok(groups)
}

/// Sitting Members per country of mandate on a day, by name.
pub async fn counts_by_country(ex: impl Into<Ex<'_>>, on: NaiveDate) -> Result<Vec<Count>> {
    let row = |(code, count): (Option<String>, i64)| {
        let code = code?;
        let area = areas::by_code(&code);
        let shown = area.map_or(code.clone(), |area| area.shown.to_owned());
        let name = area.map_or(code.clone(), |area| area.said().to_owned());
        Some(Count { code, shown, name, count })
    };
    let mut countries: Vec<_> = store::countries(ex, on).await?.into_iter().filter_map(row).collect();
    countries.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(countries)
}

fn count((_, code, name, count): (Classification, String, String, i64)) -> Count {
    Count { shown: code.clone(), code, name, count }
}
