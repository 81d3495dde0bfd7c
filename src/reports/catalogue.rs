//! The list of reports on an objective: it makes the menu, the routes of every format, and the sections of a client's report.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;

use chrono::{DateTime, NaiveDate, Utc};

use super::counting::Ask;
use super::coverage::{Period, PeriodError};
use super::document::{Audience, Document};
use super::{council, coverage, grid, movement, path, support};
use crate::accounts::Scope;
use crate::db::{self, Db};
use crate::locale;
use crate::objectives::{ObjectiveId, Roster, Venue};
use crate::when::Zone;

/// Every report on an objective, in the order of the menu.
pub const REPORTS: &[Report] =
    &[support::REPORT, council::REPORT, path::REPORT, movement::REPORT, coverage::REPORT, grid::REPORT];

/// What is asked of a report.
#[derive(Clone, Debug)]
pub struct Request {
    /// On what.
    pub objective: ObjectiveId,
    /// As of which day.
    pub on: NaiveDate,
    /// As known at which moment.
    pub known: DateTime<Utc>,
    /// The day by whose end it was known, if that was asked for.
    pub known_on: Option<NaiveDate>,
    /// For whom.
    pub audience: Audience,
    /// By which clock a moment is of a day.
    pub zone: Zone,
    /// What else stands in the address; each report knows its own.
    pub options: BTreeMap<String, String>,
}

/// A document in the making; none if there is no such objective within the scope, or nothing to report on it.
pub type Making<'a> = Pin<Box<dyn Future<Output = db::Result<Option<Document>>> + Send + 'a>>;

/// A report: what it is called, and how its document is made.
#[derive(Clone, Copy)]
pub struct Report {
    /// The word in its address: `/objectives/{id}/reports/{kind}`, and with a suffix its files.
    pub kind: &'static str,
    /// The message that is its title.
    pub title: &'static str,
    /// The message that says which question it answers.
    pub about: &'static str,
    /// Whether the page of the objective itself shows it.
    pub is_overview: bool,
    /// Makes the document.
    pub make: for<'a> fn(&'a Db, &'a Scope, &'a Request) -> Making<'a>,
}

impl std::fmt::Debug for Report {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Report").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// The report of this kind.
pub fn report(kind: &str) -> Option<&'static Report> {
    REPORTS.iter().find(|report| report.kind == kind)
}

impl Report {
    /// As shown in the menu.
    pub fn title(&self) -> &'static str {
        locale::said(self.title)
    }

    /// The question it answers, in one sentence.
    pub fn about(&self) -> &'static str {
        locale::said(self.about)
    }

    /// From which day to which it tells what happened, if it does: `?from=`, and `?until=` where that can be another day
    /// than that of the report.
    pub fn period(&self, request: &Request) -> Option<Result<Period, PeriodError>> {
        match self.kind {
            kind if kind == coverage::REPORT.kind => Some(Period::of(request)),
            kind if kind == movement::REPORT.kind => Some(Period::since(request, movement::DAYS)),
            _ => None,
        }
    }

    /// Whether its period can end before the day of the report.
    pub fn takes_until(&self) -> bool {
        self.kind != movement::REPORT.kind
    }

    /// Whether it is about one venue at a time, which `?venue=` chooses.
    pub fn takes_venue(&self) -> bool {
        [support::REPORT.kind, council::REPORT.kind, path::REPORT.kind, movement::REPORT.kind].contains(&self.kind)
    }

    /// Whether it can say something about a venue: one report is about venues at which Member States have a say.
    pub fn is_about(&self, venue: &Venue) -> bool {
        // Which states they are depends on the day; that they are states does not.
        self.kind != council::REPORT.kind || matches!(venue.roster(NaiveDate::default()), Roster::States(_))
    }

    /// Whether it has something to say about any of these venues.
    pub fn has_something_to_say(&self, venues: &[Venue]) -> bool {
        self.kind != council::REPORT.kind || venues.iter().any(|venue| self.is_about(venue))
    }

    /// Where it is shown.
    pub fn page(&self, objective: ObjectiveId) -> String {
        if self.is_overview { format!("/objectives/{objective}") } else { self.path(objective) }
    }

    /// Its address without a suffix.
    pub fn path(&self, objective: ObjectiveId) -> String {
        format!("/objectives/{objective}/reports/{}", self.kind)
    }
}

impl Request {
    /// An option by its name; empty if it was not given.
    pub fn option(&self, name: &str) -> &str {
        self.options.get(name).map_or("", String::as_str)
    }

    /// What it asks of a count; the venue stands in the address.
    pub fn ask(&self, with_reach: bool) -> Ask {
        Ask {
            objective: self.objective,
            venue: self.option("venue").parse().ok(),
            on: self.on,
            known: self.known,
            with_reach,
        }
    }

    /// An address of ours with its own filters, as of the same day and as known on the same day: what a number leads to.
    pub fn link(&self, path: &str, filters: &[(&str, &str)]) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(filters).append_pair("on", &self.on.to_string());
        if let Some(known) = self.known_on {
            query.append_pair("known", &known.to_string());
        }
        format!("{path}?{}", query.finish())
    }

    /// An empty document of a report, as of the day asked for.
    pub fn document(&self, report: &Report, client: &str, objective: &str) -> Document {
        let mut document = Document::new(report.kind, report.title(), client, self.on, self.known);
        document.audience(self.audience).known_on(self.known_on).objective(objective);
        document
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_a_word_of_its_own_for_addresses() {
        for (at, report) in REPORTS.iter().enumerate() {
            assert!(report.kind.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", report.kind);
            assert!(REPORTS[..at].iter().all(|other| other.kind != report.kind), "{}", report.kind);
        }
    }
}
