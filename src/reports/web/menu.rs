//! What leads to reports: the tabs above them, the buttons that fetch files, the list of them.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::address;
use crate::objectives::{self, ObjectiveId, Venue};
use crate::reports::catalogue::{REPORTS, Report};
use crate::reports::document::Format;
use crate::t;
use crate::web::lists::Tab;
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Result, Visit};

/// A button that fetches a file.
#[derive(Clone, Debug, Serialize)]
pub struct FormatLink {
    /// Its address.
    pub href: String,
    /// "PDF".
    pub label: &'static str,
}

/// The files of a report.
pub fn formats(id: ObjectiveId, report: &Report, query: &[(String, String)]) -> Vec<FormatLink> {
    let link = |format: &Format| FormatLink {
        href: address(&format!("{}.{format}", report.path(id)), query),
        label: format.label(),
    };
    Format::ALL.iter().map(link).collect()
}

/// The list of people with the work on an objective, and the reports on it, as tabs; none is current on the list of them. One that has nothing to say at any of the
/// venues is left out, unless the reader is there.
pub fn tabs(id: ObjectiveId, venues: &[Venue], current: Option<&Report>, query: &[(String, String)]) -> Vec<Tab> {
    let tab = |report: &Report| Tab {
        href: address(&report.page(id), query),
        text: report.title().to_owned(),
        count: None,
        current: current.is_some_and(|current| current.kind == report.kind),
    };
    let all = Tab {
        href: format!("/objectives/{id}/reports"),
        text: t!("reports-menu-all-reports").into(),
        count: None,
        current: current.is_none(),
    };
    let clients = Tab {
        href: format!("/objectives/{id}/client-reports"),
        text: t!("reports-menu-client-reports").into(),
        count: None,
        current: false,
    };
    let people = Tab {
        href: format!("/people?objective={id}"),
        text: t!("reports-menu-stakeholders").into(),
        count: None,
        current: false,
    };
    let is_current = |report: &Report| current.is_some_and(|current| current.kind == report.kind);
    let shown = REPORTS.iter().filter(|report| is_current(report) || report.has_something_to_say(venues));
    let mut tabs: Vec<Tab> = shown.map(tab).chain([all, clients]).collect();
    // Beside the count that it explains.
    tabs.insert(1.min(tabs.len()), people);
    tabs
}

/// The list of reports on an objective.
#[derive(Debug, Serialize)]
pub struct IndexPage {
    objective: String,
    objective_href: String,
    reports: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    href: String,
    whole: String,
    heading: &'static str,
    about: &'static str,
    formats: Vec<FormatLink>,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "reports/index";

    fn title(&self) -> String {
        t!("reports-menu-reports").into()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/objectives", t!("reports-menu-objectives")),
            Crumb::link(&self.objective_href, &self.objective),
            Crumb::here(t!("reports-menu-reports")),
        ]
    }

    fn sample() -> Self {
        let entry = Entry {
            href: "/objectives/o".into(),
            whole: "/objectives/o/reports/support".into(),
            heading: "Support count",
            about: "How near the objective is to what the rule asks for.",
            formats: vec![FormatLink { href: "/objectives/o/reports/support.pdf".into(), label: "PDF" }],
        };
        IndexPage {
            objective: "EU Focal Point for R2P".into(),
            objective_href: "/objectives/o".into(),
            reports: vec![entry],
        }
    }
}

/// `/objectives/{id}/reports`
pub async fn index(visit: Visit, Path(id): Path<ObjectiveId>) -> Result<Response> {
    let objective = objectives::get(&visit.app.db, &visit.scope(), id).await?.ok_or(Error::NotFound)?;
    let entry = |report: &Report| Entry {
        href: report.page(id),
        whole: report.path(id),
        heading: report.title(),
        about: report.about(),
        formats: formats(id, report, &[]),
    };
    let page = IndexPage {
        objective: objective.name,
        objective_href: format!("/objectives/{id}"),
        reports: REPORTS.iter().map(entry).collect(),
    };
    visit.page("objectives", &page).await
}
