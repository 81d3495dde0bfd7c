//! Stances that are going stale, and those that others have recorded.

use chrono::{Days, NaiveDate, TimeDelta};
use serde::Serialize;

use crate::objectives::Objective;
use crate::stances;
use crate::t;
use crate::web::error::Result;
use crate::web::visit::Visit;
use crate::when::day;

/// A stance is shown from so many days before it is stale until so many days after.
const AROUND: u64 = 14;
/// What others recorded is news for so many days.
const NEWS_DAYS: i64 = 7;
const MOST: usize = 6;

/// A person whose stance is about to be stale, or is since lately.
#[derive(Debug, Serialize)]
pub(super) struct AgingRow {
    href: String,
    name: String,
    level: &'static str,
    objective: String,
    note: String,
    is_stale: bool,
}

impl AgingRow {
    /// As drawn in a test.
    pub(super) fn sample() -> AgingRow {
        AgingRow {
            href: "/people/p".into(),
            name: "Aoife Brannigan".into(),
            level: "p1",
            objective: "EU Focal Point for R2P".into(),
            note: "Stale in 3 days".into(),
            is_stale: false,
        }
    }
}

/// A stance that somebody else recorded.
#[derive(Debug, Serialize)]
pub(super) struct NewsRow {
    href: String,
    name: String,
    level: &'static str,
    objective: String,
    by: String,
    when: String,
}

impl NewsRow {
    /// As drawn in a test.
    pub(super) fn sample() -> NewsRow {
        NewsRow {
            href: "/people/p".into(),
            name: "Aoife Brannigan".into(),
            level: "p1",
            objective: "EU Focal Point for R2P".into(),
            by: "Noor Haddad".into(),
            when: "19 Nov 2026".into(),
        }
    }
}

/// People in office whose stances on these objectives want asking again, those that are stale first.
pub(super) async fn aging(visit: &Visit, objectives: &[Objective]) -> Result<Vec<AgingRow>> {
    let (scope, today) = (visit.scope(), visit.today());
    let mut found: Vec<(NaiveDate, AgingRow)> = vec![];
    for objective in objectives {
        let days = u64::try_from(objective.freshness_days).unwrap_or_default();
        // Stale is what is older than the limit: of the day before this one.
        let limit = today.checked_sub_days(Days::new(days)).unwrap_or(NaiveDate::MIN);
        let from = limit.checked_sub_days(Days::new(AROUND)).unwrap_or(NaiveDate::MIN);
        let until = today.min(limit.checked_add_days(Days::new(AROUND)).unwrap_or(NaiveDate::MAX));
        let most = i64::try_from(MOST).unwrap_or(i64::MAX);
        for aging in stances::aging(&visit.app.db, &scope, objective.id, (from, until), today, most).await? {
            let left = (aging.valid_on - limit).num_days();
            let row = AgingRow {
                href: format!("/people/{}", aging.person_id),
                name: aging.name,
                level: aging.level.code(),
                objective: objective.name.clone(),
                note: note(left),
                is_stale: left < 0,
            };
            found.push((aging.valid_on, row));
        }
    }
    found.sort_by_key(|(valid_on, _)| *valid_on);
    found.truncate(MOST);
    Ok(found.into_iter().map(|(_, row)| row).collect())
}

/// `left`: days until the last one on which it is fresh.
fn note(left: i64) -> String {
    match left {
        ..0 => t!("web-stale-for", n = -left),
        0 => t!("web-stale-tomorrow").to_owned(),
        _ => t!("web-stale-in", n = left + 1),
    }
}

/// What others recorded in the last days.
pub(super) async fn of_others(visit: &Visit) -> Result<Vec<NewsRow>> {
    let since = visit.now() - TimeDelta::days(NEWS_DAYS);
    let most = i64::try_from(MOST).unwrap_or(i64::MAX);
    let entries = stances::of_others(&visit.app.db, &visit.scope(), visit.who.id, since, most).await?;
    let row = |entry: stances::Entry| NewsRow {
        href: entry.holder.path(),
        name: entry.holder_name,
        level: entry.level.code(),
        objective: entry.objective_name,
        by: entry.author_name.unwrap_or_else(|| t!("web-by-import").into()),
        when: day(visit.app.zone.date(entry.recorded_at)),
    };
    Ok(entries.into_iter().map(row).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stance_of_the_last_fresh_day_is_stale_tomorrow() {
        assert_eq!(note(0), "Stale tomorrow");
        assert_eq!(note(1), "Stale in 2 days");
        assert_eq!(note(-1), "Stale for 1 day");
        assert_eq!(note(-12), "Stale for 12 days");
    }
}
