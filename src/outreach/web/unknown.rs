//! Letters of which nobody can tell whether they were sent: all of them, with the evidence, compared with the relay's log,
//! and decided by a person, one or many at a time.

use std::collections::HashSet;

use axum::response::Response;
use serde::Serialize;

use super::deliveries::second;
use super::told::told;
use crate::outreach::Refused;
use crate::outreach::deliveries::{self, DeliveryId, Page as Part, Resolution, UnknownLine};
use crate::web::fields::{ErrorSummary, Field};
use crate::web::lists::Pager;
use crate::web::pages::{Crumb, Page};
use crate::web::{Form, Query, Result, Visit};
use crate::{jobs, t};

/// Where they are listed.
pub const ADDRESS: &str = "/deliveries/unknown";

/// Letters on one page: as many as one decision can be about, and be taken back.
const PER_PAGE: i64 = 50;

/// The largest log that is looked through, in characters.
const LONGEST_LOG: usize = 1_000_000;

#[derive(Debug, Serialize)]
struct Row {
    id: String,
    href: String,
    name: String,
    address: String,
    campaign: String,
    campaign_href: String,
    /// Which letter of the campaign.
    part: String,
    client: String,
    began: String,
    broke: String,
    reason: String,
    message_id: String,
    is_chosen: bool,
    is_named: bool,
    can_send_again: bool,
}

#[derive(Debug, Serialize)]
pub struct UnknownPage {
    rows: Vec<Row>,
    pager: Pager,
    log: Field,
    page: String,
    /// What the log said, once there was one.
    found: Option<String>,
    can_send_again: bool,
    errors: Option<ErrorSummary>,
}

impl Page for UnknownPage {
    const TEMPLATE: &'static str = "deliveries/unknown";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("deliveries-unknown-outcomes"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/campaigns", t!("deliveries-campaigns")), Crumb::here(t!("deliveries-unknown-outcomes"))]
    }

    fn sample() -> Self {
        UnknownPage {
            rows: vec![Row {
                id: "d".into(),
                href: "/deliveries/d".into(),
                name: "Petar Todorakev".into(),
                address: "p.todorakev@ep.example".into(),
                campaign: "AFET follow-up".into(),
                campaign_href: "/campaigns/c".into(),
                part: "Follow-up 1".into(),
                client: "Coalition".into(),
                began: "24 Nov 2026, 14:39:02".into(),
                broke: "24 Nov 2026, 14:39:09".into(),
                reason: "the connection closed before the answer".into(),
                message_id: "01a2@coalition.example".into(),
                is_chosen: true,
                is_named: true,
                can_send_again: true,
            }],
            pager: Pager::new(1, PER_PAGE, 1, |page| format!("?page={page}")),
            log: log_field(&Form::default()),
            page: "1".into(),
            found: Some("The log names 1 of these letters: it is ticked.".into()),
            can_send_again: true,
            errors: Some(ErrorSummary::new().and("#letters", "Tick the letters first.")),
        }
    }
}

fn log_field(form: &Form) -> Field {
    super::filled(form, Field::textarea("log", t!("deliveries-log-lines")).hint(t!("deliveries-log-hint")))
}

pub async fn index(visit: Visit, Query(query): Query) -> Result<Response> {
    let found = shown(&visit, &query, &Form::default()).await?;
    visit.page("campaigns", &found).await
}

/// The page that was asked for; the ticks are those of the form, or, where it looks through a log, of whoever is named there.
async fn shown(visit: &Visit, query: &Form, form: &Form) -> Result<UnknownPage> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let page: i64 = query.get("page").parse().unwrap_or(1).clamp(1, 100_000);
    let part = Part { limit: PER_PAGE, offset: (page - 1) * PER_PAGE };
    let lines = deliveries::unknown(db, &scope, part).await?;
    let total = deliveries::unknown_count(db, &scope).await?;
    let log = form.raw("log");
    let named = deliveries::named_in(log, &lines);
    let has_looked = form.get("do") == "find" && !log.trim().is_empty();
    let chosen: HashSet<DeliveryId> = if has_looked { named.clone() } else { chosen(form) };
    let found = (has_looked && form.is_valid()).then(|| t!("deliveries-log-names", n = named.len()));
    let log = log_field(form);
    let errors = ErrorSummary::of([&log]);
    let errors = match form.error("chosen") {
        Some(why) => Some(errors.unwrap_or_default().and("#letters", why)),
        None => errors,
    };
    let row = |line: UnknownLine| {
        let moment = |at| second(&visit.app.zone, at);
        Row {
            id: line.id.to_string(),
            href: format!("/deliveries/{}", line.id),
            campaign_href: format!("/campaigns/{}", line.campaign_id),
            began: line.began_at.map(moment).unwrap_or_default(),
            broke: moment(line.changed_at),
            is_chosen: chosen.contains(&line.id),
            is_named: named.contains(&line.id),
            can_send_again: line.can_be_sent_again(),
            name: line.person_name,
            address: line.address,
            campaign: line.campaign_name,
            part: line.part.words(),
            client: line.client_name,
            reason: line.reason.as_deref().map(told).unwrap_or_default(),
            message_id: line.message_id,
        }
    };
    let rows: Vec<Row> = lines.into_iter().map(row).collect();
    Ok(UnknownPage {
        can_send_again: rows.iter().any(|row| row.can_send_again),
        rows,
        pager: Pager::new(page, PER_PAGE, total, |page| format!("{ADDRESS}?page={page}")),
        log,
        page: page.to_string(),
        found,
        errors,
    })
}

fn chosen(form: &Form) -> HashSet<DeliveryId> {
    form.all("chosen").into_iter().filter_map(|id| id.parse().ok()).collect()
}

/// Looks for the letters in a log, or decides about those that are ticked.
pub async fn act(visit: Visit, mut form: Form) -> Result<Response> {
    let resolution = match form.get("do") {
        "find" => {
            if form.get("log").is_empty() {
                form.fail("log", t!("deliveries-error-no-log"));
            } else if form.raw("log").chars().count() > LONGEST_LOG {
                form.fail("log", t!("deliveries-error-long-log", most = LONGEST_LOG.to_string()));
            }
            let page = shown(&visit, &form, &form).await?;
            let is_valid = form.is_valid();
            return if is_valid {
                visit.page("campaigns", &page).await
            } else {
                visit.invalid("campaigns", &page).await
            };
        }
        "accepted" => Resolution::Accepted,
        "again" => Resolution::PlannedAgain,
        _ => return again(&visit, form, t!("deliveries-error-resolutions")).await,
    };
    let chosen = chosen(&form);
    if chosen.is_empty() {
        return again(&visit, form, t!("deliveries-error-tick")).await;
    }
    decide(&visit, chosen, resolution).await
}

/// The page as it was ticked, with what is missing.
async fn again(visit: &Visit, mut form: Form, why: &str) -> Result<Response> {
    form.fail("chosen", why);
    visit.invalid("campaigns", &shown(visit, &form, &form).await?).await
}

async fn decide(visit: &Visit, chosen: HashSet<DeliveryId>, resolution: Resolution) -> Result<Response> {
    let (scope, by, now) = (visit.scope(), visit.who.id, visit.now());
    let mut tx = visit.app.db.begin().await?;
    let (mut decided, mut left) = (vec![], 0);
    for id in chosen {
        match deliveries::resolve_unknown(&mut tx, &scope, id, resolution, by, now).await {
            Ok(()) => decided.push(id),
            // Decided by somebody else meanwhile, or of a campaign that sends no more.
            Err(Refused::Conflict(_) | Refused::NotFound) => left += 1,
            Err(other) => return Err(other.into()),
        }
    }
    if resolution == Resolution::PlannedAgain && !decided.is_empty() {
        jobs::nudge_sending(&mut tx, now).await?;
    }
    tx.commit().await?;
    let rest = match left {
        0 => String::new(),
        n => format!(" {}", t!("deliveries-left-undecided", n = n)),
    };
    if decided.is_empty() {
        return Ok(visit.refused(ADDRESS, rest.trim()));
    }
    Ok(match resolution {
        Resolution::Accepted => {
            let said = format!("{}{rest}", t!("deliveries-decided-sent", n = decided.len()));
            visit.done_undoable(ADDRESS, &said, &undoing(&decided))
        }
        Resolution::PlannedAgain => {
            let said = format!("{}{rest}", t!("deliveries-decided-again", n = decided.len()));
            visit.done(ADDRESS, &said)
        }
    })
}

/// Where that decision is taken back.
pub fn undoing(decided: &[DeliveryId]) -> String {
    let ids: Vec<String> = decided.iter().map(ToString::to_string).collect();
    format!("{ADDRESS}/restoration?chosen={}", ids.join("."))
}

/// Takes a decision back.
pub async fn restore(visit: Visit, Query(query): Query, _: Form) -> Result<Response> {
    let (scope, by, now) = (visit.scope(), visit.who.id, visit.now());
    let mut tx = visit.app.db.begin().await?;
    for id in query.get("chosen").split('.').filter_map(|id| id.parse::<DeliveryId>().ok()) {
        match deliveries::restore_unknown(&mut tx, &scope, id, by, now).await {
            Ok(()) => {}
            Err(Refused::Conflict(why)) => return Ok(visit.refused(ADDRESS, &why)),
            Err(other) => return Err(other.into()),
        }
    }
    tx.commit().await?;
    Ok(visit.done(ADDRESS, t!("deliveries-taken-back")))
}
