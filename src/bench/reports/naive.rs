//! Holds the report to the plain query: what one counts, the other must count.

use std::collections::BTreeMap;

use anyhow::ensure;
use chrono::{Days, Duration};

use super::data::House;
use super::store;
use crate::accounts::Scope;
use crate::db::Db;
use crate::reports;

/// Holds the report to the plain query, now and as of a day half a year ago, for every objective.
pub async fn check(db: &Db, house: &House) -> anyhow::Result<()> {
    for objective in &house.objectives {
        for ago in [0, 180] {
            let (on, known) = (house.today() - Days::new(ago), house.now - Duration::days(ago.cast_signed()));
            let plain: BTreeMap<(String, i64), i64> = store::by_window(db, house, *objective, on, known)
                .await?
                .into_iter()
                .map(|(g, l, n)| ((g, l), n))
                .collect();
            let report = reports::support_count(db, &Scope::system(), *objective, on, known).await?;
            let mut counted: BTreeMap<(String, i64), i64> = BTreeMap::new();
            for member in report.into_iter().flat_map(|report| report.members) {
                if let Some(standing) = member.standing {
                    let group = member.row.group_code.unwrap_or_default();
                    *counted.entry((group, standing.level.number())).or_default() += 1;
                }
            }
            ensure!(!plain.is_empty() && plain == counted, "the report counts {counted:?}, the plain query {plain:?}");
        }
    }
    println!("totals checked against the plain query: {} objectives, now and 180 days ago", house.objectives.len());
    Ok(())
}
