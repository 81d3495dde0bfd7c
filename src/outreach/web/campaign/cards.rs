//! Who approves a campaign, and when it starts: the cards beside the letter.

use chrono::{DateTime, Datelike, Utc};
use serde::Serialize;

use super::super::{filled, schedule};
use crate::outreach::campaigns::{self, Campaign, Part, SendingHours, State};
use crate::outreach::letters::Letter;
use crate::t;
use crate::web::fields::Field;
use crate::web::lists::Detail;
use crate::web::{Form, Visit};
use crate::{locale, when};

/// Who approves, and what they can do.
#[derive(Debug, Serialize)]
pub struct Approval {
    pub rows: Vec<Detail>,
    pub can_submit: bool,
    pub waits: bool,
    /// Why this account cannot approve it.
    pub why_not: Option<String>,
    pub reason: Option<Field>,
}

/// When it starts.
#[derive(Debug, Serialize)]
pub struct Schedule {
    pub rows: Vec<Detail>,
    /// Day and time; empty when none can be set.
    pub fields: Vec<Field>,
    pub can_unschedule: bool,
    pub note: String,
}

pub fn reason_field(form: &Form) -> Field {
    filled(form, Field::textarea("reason", t!("campaigns-what-to-change")).required())
}

pub fn approval(
    visit: &Visit,
    campaign: &Campaign,
    letters: &[(Part, Letter)],
    is_ready: bool,
    typed: Option<&Form>,
) -> Approval {
    let row = |name: &str, value: String| Detail { name: name.into(), value, href: None };
    let gone = || t!("campaigns-account-gone").to_owned();
    let mut rows = vec![row(t!("campaigns-written-by"), campaign.author_name.clone().unwrap_or_else(gone))];
    if let Some(at) = campaign.approved_at {
        let who = campaign.approver_name.clone().unwrap_or_else(gone);
        rows.push(row(t!("campaigns-approved"), format!("{who}, {}", visit.app.zone.shown(at))));
    }
    let waits = campaign.state == State::Submitted;
    let (who, role) = (visit.who.id, visit.who.role);
    let why_not = campaigns::may_approve(campaign, letters, who, role).err().map(|why| why.to_string());
    let fresh = Form::default();
    let reason = (waits && role.may_approve()).then(|| reason_field(typed.unwrap_or(&fresh)));
    Approval {
        rows,
        can_submit: campaign.state == State::Draft && is_ready,
        waits,
        why_not: why_not.filter(|_| waits),
        reason,
    }
}

pub fn schedule_fields(form: &Form) -> Vec<Field> {
    vec![
        filled(form, Field::date("date", t!("campaigns-day")).required()),
        filled(form, Field::time("time", t!("campaigns-time")).required()),
    ]
}

pub fn when(visit: &Visit, campaign: &Campaign, typed: Option<&Form>) -> Schedule {
    let row = |name: &str, value: String| Detail { name: name.into(), value, href: None };
    let mut rows = vec![];
    if let Some(at) = campaign.scheduled_at {
        let name = if campaign.state == State::Scheduled { t!("campaigns-starts") } else { t!("campaigns-scheduled") };
        rows.push(row(name, moment(visit, at)));
        if campaign.state == State::Scheduled {
            rows.push(row(t!("campaigns-time-left"), schedule::left(at, visit.now())));
        }
    }
    rows.extend(campaign.started_at.map(|at| row(t!("campaigns-started"), moment(visit, at))));
    let ended = if campaign.state == State::Cancelled { t!("campaigns-cancelled") } else { t!("campaigns-finished") };
    rows.extend(campaign.finished_at.map(|at| row(ended, moment(visit, at))));
    let hours = match campaign.hours {
        Some(SendingHours::Any) => t!("campaigns-at-any-hour"),
        _ => t!("campaigns-house-hours"),
    };
    rows.push(row(t!("campaigns-goes-out"), hours.into()));
    rows.push(row(
        t!("campaigns-answers-to"),
        campaign.reply_to.clone().unwrap_or_else(|| campaign.sender_address.clone()),
    ));
    let can_schedule = matches!(campaign.state, State::Approved | State::Scheduled);
    let fresh = fresh(visit, campaign);
    Schedule {
        rows,
        fields: if can_schedule { schedule_fields(typed.unwrap_or(&fresh)) } else { vec![] },
        can_unschedule: campaign.state == State::Scheduled,
        note: match campaign.state {
            State::Draft | State::Submitted => t!("campaigns-time-once-approved").into(),
            _ if can_schedule => t!("campaigns-by-the-clocks", city = city(&visit.app.config.time_zone)),
            _ => String::new(),
        },
    }
}

/// The time that is set, or a day from now at nine.
fn fresh(visit: &Visit, campaign: &Campaign) -> Form {
    let zone = &visit.app.zone;
    let tomorrow = visit.now() + chrono::Days::new(1);
    let (date, time) = match campaign.scheduled_at {
        Some(at) => (zone.date(at).to_string(), zone.format(at, "%H:%M")),
        None => (zone.date(tomorrow).to_string(), "09:00".into()),
    };
    Form::prefilled([("date", date), ("time", time)])
}

/// By the wall clock, with UTC beside it: `Tue 24 Nov 2026, 14:30 Brussels (13:30 UTC)`.
fn moment(visit: &Visit, at: DateTime<Utc>) -> String {
    let zone = &visit.app.zone;
    let (date, there) = (zone.date(at), at.date_naive());
    let weekday = date.weekday().num_days_from_monday() as usize;
    let utc = at.format("%H:%M");
    let utc = if date == there { utc.to_string() } else { format!("{} {utc}", locale::day_of_month(there)) };
    t!(
        "campaigns-moment",
        weekday = t!("ui-weekdays-short").split_whitespace().nth(weekday).unwrap_or_default(),
        date = when::day(date),
        time = zone.format(at, "%H:%M"),
        city = city(&visit.app.config.time_zone),
        utc = utc
    )
}

/// `Europe/Brussels` → `Brussels`.
fn city(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}
