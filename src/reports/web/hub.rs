//! Every report in one place: on each objective, on the house, and those that clients were given.

use axum::response::Response;
use serde::Serialize;

use super::menu::{FormatLink, formats};
use crate::objectives::{self, Objective, Venue};
use crate::reports::catalogue::{REPORTS, Report};
use crate::reports::issued::{self, Issued};
use crate::t;
use crate::web::pages::Page;
use crate::web::{Result, Visit};
use crate::when::day;

/// So many of the reports that clients were given.
const MOST: usize = 5;

#[derive(Debug, Serialize)]
pub struct HubPage {
    as_of: String,
    objectives: Vec<Subject>,
    issued: Vec<IssuedRow>,
    is_empty: bool,
    may_issue: bool,
}

/// What is reported on.
#[derive(Debug, Serialize)]
struct Subject {
    href: String,
    name: String,
    client: String,
    is_ended: bool,
    reports: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    href: String,
    title: &'static str,
    about: &'static str,
    formats: Vec<FormatLink>,
}

/// A report that a client was given lately.
#[derive(Debug, Serialize)]
struct IssuedRow {
    href: String,
    title: String,
    client: String,
    when: String,
}

impl Page for HubPage {
    const TEMPLATE: &'static str = "reports/hub";

    fn title(&self) -> String {
        t!("reports-menu-reports").into()
    }

    fn sample() -> Self {
        let entry = Entry {
            href: "/objectives/o".into(),
            title: "Support count",
            about: "How near the objective is to what the rule asks for.",
            formats: vec![FormatLink { href: "/objectives/o/reports/support.pdf".into(), label: "PDF" }],
        };
        HubPage {
            as_of: "24 Nov 2026".into(),
            objectives: vec![Subject {
                href: "/objectives/o".into(),
                name: "EU Focal Point for R2P".into(),
                client: "The Coalition".into(),
                is_ended: false,
                reports: vec![entry],
            }],
            issued: vec![IssuedRow {
                href: "/client-reports/r".into(),
                title: "November".into(),
                client: "The Coalition".into(),
                when: "20 Nov 2026".into(),
            }],
            is_empty: false,
            may_issue: true,
        }
    }
}

pub async fn show(visit: Visit) -> Result<Response> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let mut listed = objectives::list(db, &scope).await?;
    // What is worked on comes first; what ended longest ago is asked for least.
    listed.sort_by_key(|objective| (objective.state.is_ended(), std::cmp::Reverse(objective.created_at)));
    let ids: Vec<_> = listed.iter().map(|objective| objective.id).collect();
    let venues = objectives::venues_of(db, &scope, &ids).await?;
    let page = HubPage {
        as_of: day(visit.today()),
        is_empty: listed.is_empty(),
        objectives: listed.into_iter().map(|objective| subject(objective, &venues)).collect(),
        issued: latest(&visit).await?,
        may_issue: visit.who.role.may_issue_reports(),
    };
    visit.page("reports", &page).await
}

fn subject(objective: Objective, venues: &[Venue]) -> Subject {
    let own: Vec<Venue> = venues.iter().filter(|venue| venue.objective_id == objective.id).cloned().collect();
    let entry = |report: &Report| Entry {
        href: report.page(objective.id),
        title: report.title(),
        about: report.about(),
        formats: formats(objective.id, report, &[]),
    };
    Subject {
        href: format!("/objectives/{}", objective.id),
        reports: REPORTS.iter().filter(|report| report.has_something_to_say(&own)).map(entry).collect(),
        is_ended: objective.state.is_ended(),
        name: objective.name,
        client: objective.client_name,
    }
}

/// What clients were given last, as far as it still holds.
async fn latest(visit: &Visit) -> Result<Vec<IssuedRow>> {
    let issued = issued::list(&visit.app.db, &visit.scope(), None).await?;
    let holds = issued.into_iter().filter(|report| report.withdrawn_at.is_none() && report.replaced_by.is_none());
    let row = |report: Issued| IssuedRow {
        href: format!("/client-reports/{}", report.id),
        title: report.title,
        client: report.client_name,
        when: day(visit.app.zone.date(report.issued_at)),
    };
    Ok(holds.take(MOST).map(row).collect())
}
