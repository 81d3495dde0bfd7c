//! When an approved campaign starts.

use axum::extract::Path;
use axum::response::Response;
use chrono::{DateTime, TimeDelta, Utc};

use super::actions::refused;
use crate::jobs;
use crate::outreach::Refused;
use crate::outreach::campaigns::{self, CampaignId};
use crate::t;
use crate::web::{Form, Result, Visit};

/// The moment that was typed, or errors beside the fields.
fn parse(form: &mut Form, visit: &Visit) -> Option<DateTime<Utc>> {
    let date = form.date("date", t!("campaigns-the-day"));
    let time = form.time("time", t!("campaigns-the-time"));
    match visit.app.zone.moment(date?, time?) {
        Ok(at) => Some(at),
        Err(why) => {
            form.fail("time", format!("{why}."));
            None
        }
    }
}

pub async fn create(visit: Visit, Path(id): Path<CampaignId>, mut form: Form) -> Result<Response> {
    let (scope, now) = (visit.scope(), visit.now());
    if let Some(at) = parse(&mut form, &visit) {
        let mut tx = visit.app.db.begin().await?;
        let zone = &visit.app.config.time_zone;
        match campaigns::schedule(&mut tx, &scope, id, at, zone, visit.who.id, now).await {
            Ok(()) => {
                jobs::nudge_start(&mut tx, id, at).await?;
                tx.commit().await?;
                let said = t!("campaigns-said-scheduled", at = visit.app.zone.shown(at));
                return Ok(visit.done(&format!("/campaigns/{id}"), &said));
            }
            Err(Refused::Invalid(faults)) => {
                drop(tx);
                super::beside(&mut form, Refused::Invalid(faults))?;
            }
            Err(why) => return refused(&visit, id, why),
        }
    }
    super::campaign::again(&visit, id, &form).await
}

pub async fn remove(visit: Visit, Path(id): Path<CampaignId>, _: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    if let Err(why) = campaigns::unschedule(&mut tx, &visit.scope(), id, visit.who.id, visit.now()).await {
        return refused(&visit, id, why);
    }
    tx.commit().await?;
    Ok(visit.done(&format!("/campaigns/{id}"), t!("campaigns-said-unscheduled")))
}

/// How long it takes until then, as people say it: `in 2 days 3 h`.
pub fn left(at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let left = at - now;
    if left <= TimeDelta::zero() {
        return t!("campaigns-left-now").into();
    }
    let (days, hours, minutes) = (left.num_days(), left.num_hours() % 24, left.num_minutes() % 60);
    match (days, hours) {
        (0, 0) if minutes == 0 => t!("campaigns-left-less").into(),
        (0, 0) => t!("campaigns-left-minutes", minutes = minutes),
        (0, _) => t!("campaigns-left-hours", hours = hours, minutes = minutes),
        _ => t!("campaigns-left-days", days = days, hours = hours),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_left_is_told_in_two_units() {
        let now = DateTime::UNIX_EPOCH;
        let told = |seconds| left(now + TimeDelta::seconds(seconds), now);
        let all = [0, 59, 60, 3_599, 3_600, 86_399, 86_400, 273_600].map(told);
        let wanted = [
            "any moment now",
            "in less than a minute",
            "in 1 min",
            "in 59 min",
            "in 1 h 0 min",
            "in 23 h 59 min",
            "in 1 day 0 h",
            "in 3 days 4 h",
        ];
        assert_eq!(all, wanted);
    }
}
