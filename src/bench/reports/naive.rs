//! Holds the report to the plain query: what one counts, the other must count.

use std::collections::BTreeMap;

use anyhow::{Context, ensure};
use chrono::{Days, Duration};

use super::data::House;
use super::store;
use crate::accounts::Scope;
use crate::db::Db;
use crate::objectives::{self, ObjectiveId};
use crate::reports::{self, Ask, movement};
use crate::stances::Standing;

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
            let report = reports::venue_count(db, &Scope::system(), &Ask::current(*objective, on, known)).await?;
            let mut counted: BTreeMap<(String, i64), i64> = BTreeMap::new();
            for voter in report.into_iter().flat_map(|report| report.voters) {
                if let Some(standing) = voter.standing {
                    let group = voter.group().unwrap_or_default().to_owned();
                    *counted.entry((group, standing.level.number())).or_default() += 1;
                }
            }
            ensure!(!plain.is_empty() && plain == counted, "the report counts {counted:?}, the plain query {plain:?}");
        }
    }
    glances(db, house).await?;
    for objective in &house.objectives {
        movement(db, house, *objective).await?;
    }
    let n = house.objectives.len();
    println!(
        "totals checked against the plain query: {n} objectives, now, 180 days ago, and moved in the last 30 days"
    );
    Ok(())
}

/// Holds the numbers of the list of objectives, now, to those by name, which were held to the plain query.
async fn glances(db: &Db, house: &House) -> anyhow::Result<()> {
    let (scope, today) = (Scope::system(), house.today());
    let listed = objectives::list(db, &scope).await?;
    let glances = reports::glances(db, &scope, &listed, today, house.now).await?;
    for objective in &house.objectives {
        let report = reports::venue_count(db, &scope, &Ask::current(*objective, today, house.now)).await?;
        let (by_name, glance) = (report.context("the count")?, &glances[objective]);
        ensure!(glance.tally == by_name.tally, "at a glance {:?}, by name {:?}", glance.tally, by_name.tally);
        let nearness = by_name.weighed().map(|weighed| weighed.nearness);
        ensure!(glance.weighed.map(|near| near.nearness) == nearness, "how near it is differs at a glance");
    }
    Ok(())
}

/// Holds movement of those who have a say to the plain query.
async fn movement(db: &Db, house: &House, objective: ObjectiveId) -> anyhow::Result<()> {
    let asked = house.last_month(objective);
    let days = (asked.period.from, asked.period.until);
    let plain = store::moves_by_window(db, house, objective, days, asked.known).await?;
    let plain: BTreeMap<_, _> = plain.into_iter().map(|(from, to, n)| ((from, to), n)).collect();
    let movement = movement::movement(db, &Scope::system(), &asked).await?.context("the objective")?;
    let mut counted: BTreeMap<(Option<i64>, Option<i64>), i64> = BTreeMap::new();
    for course in movement.courses.iter().filter(|course| course.is_seated) {
        let level = |standing: Option<Standing>| standing.map(|standing| standing.level.number());
        *counted.entry((level(course.then), level(course.now))).or_default() += 1;
    }
    ensure!(!plain.is_empty() && plain == counted, "movement counts {counted:?}, the plain query {plain:?}");
    Ok(())
}
