//! The steps at the top of a campaign's page.

use std::cmp::Ordering;

use serde::Serialize;

use super::super::variants;
use crate::outreach::campaigns::{Campaign, State};
use crate::outreach::deliveries::{self, Counts};
use crate::outreach::letters::Letter;
use crate::t;
use crate::web::Visit;

/// One of the steps at the top.
#[derive(Debug, Serialize)]
pub struct Stage {
    pub text: &'static str,
    pub note: String,
    pub href: String,
    pub class: &'static str,
    pub icon: &'static str,
    pub is_now: bool,
}

/// The steps, with the one that waits for somebody.
pub fn stages(
    visit: &Visit,
    campaign: &Campaign,
    letter: &Letter,
    people: i64,
    blockers: &[String],
    (counts, first): (&Counts, &Counts),
) -> Vec<Stage> {
    let now = match campaign.state {
        State::Draft if letter.variant(letter.default_language).is_none() => 0,
        State::Draft if !blockers.is_empty() => 1,
        State::Draft | State::Submitted => 2,
        State::Approved | State::Scheduled | State::Sending => 3,
        State::Finished | State::Cancelled => 4,
    };
    let sent = counts.of(deliveries::State::Accepted);
    let sending = match (campaign.state, campaign.scheduled_at) {
        (State::Scheduled, Some(at)) => visit.app.zone.shown(at),
        (State::Sending | State::Finished, _) => t!("campaigns-sent-of", sent = sent, total = counts.total()),
        _ => t!("campaigns-no-time-set").into(),
    };
    let approval = match (&campaign.approver_name, campaign.state) {
        (Some(name), _) => name.clone(),
        (None, State::Submitted) => t!("campaigns-waits-for-it").into(),
        (None, _) => t!("campaigns-not-submitted").into(),
    };
    let href = format!("/campaigns/{}", campaign.id);
    let letter_href = format!("/letters/{}", campaign.letter_id);
    let all = [
        (t!("campaigns-step-content"), variants::badges(letter), letter_href, "file-text"),
        (t!("campaigns-audience"), t!("campaigns-step-people", n = people), "#audience".into(), "users"),
        (t!("campaigns-approval"), approval, "#approval".into(), "shield-check"),
        (t!("campaigns-step-sending"), sending, "#schedule".into(), "send"),
        (t!("campaigns-step-results"), results(campaign, first), format!("{href}/deliveries"), "chart-line"),
    ];
    let stage = |(at, (text, note, href, icon)): (usize, (&'static str, String, String, &'static str))| {
        let (class, icon) = match at.cmp(&now) {
            Ordering::Less => ("ok", "circle-check"),
            Ordering::Equal => ("now", icon),
            Ordering::Greater => ("todo-s", "circle-dashed"),
        };
        Stage { text, note, href, class, icon, is_now: at == now }
    };
    all.into_iter().enumerate().map(stage).collect()
}

/// Whom the first letter reached: that a follow-up was stopped is as it should be.
fn results(campaign: &Campaign, counts: &Counts) -> String {
    match campaign.state {
        State::Finished => {
            let lost = counts.total() - counts.of(deliveries::State::Accepted);
            if lost == 0 { t!("campaigns-all-sent").into() } else { t!("campaigns-not-sent", n = lost) }
        }
        State::Cancelled => t!("campaigns-cancelled").into(),
        _ => t!("campaigns-after-sending").into(),
    }
}
