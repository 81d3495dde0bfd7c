//! The form above a live report: as of which day, at which venue, from which day to which.

use serde::Serialize;

use crate::objectives::Venue;
use crate::reports::catalogue::{Report, Request};
use crate::reports::coverage::{Period, PeriodError};
use crate::t;
use crate::web::Form;

/// The form above a live document: as of which day, as known on which.
#[derive(Debug, Serialize)]
pub struct Asking {
    /// Where it leads.
    pub action: String,
    /// As of which day.
    pub on: String,
    /// As known on which day, if that was asked for.
    pub known: Option<String>,
    /// What else stands in the address and stays.
    pub kept: Vec<(String, String)>,
    /// The days that are counted.
    pub period: Option<AskedPeriod>,
    /// The venues to choose among, if there are several.
    pub venues: Vec<VenueChoice>,
}

/// A venue to choose.
#[derive(Debug, Serialize)]
pub struct VenueChoice {
    value: String,
    text: String,
    selected: bool,
}

impl VenueChoice {
    /// Made up.
    pub fn sample() -> VenueChoice {
        VenueChoice { value: "v".into(), text: "Plenary vote".into(), selected: true }
    }

    /// The venues of a report in their order, behind the one that is shown if none is chosen; none to choose among if
    /// there is but one.
    pub fn all(venues: &[Venue], report: &Report, request: &Request) -> Vec<VenueChoice> {
        let at: Vec<&Venue> = venues.iter().filter(|venue| report.is_about(venue)).collect();
        if !report.takes_venue() || at.len() < 2 {
            return vec![];
        }
        let asked = request.option("venue");
        let choice = |venue: &&Venue| VenueChoice {
            value: venue.id.to_string(),
            text: format!("{}. {}", venue.position, venue.name()),
            selected: venue.id.to_string() == asked,
        };
        let next = VenueChoice {
            value: String::new(),
            text: t!("reports-document-next-to-decide").into(),
            selected: asked.is_empty(),
        };
        [next].into_iter().chain(at.iter().map(choice)).collect()
    }
}

/// The days that are counted, as typed, and what is wrong with them.
#[derive(Debug, Serialize)]
pub struct AskedPeriod {
    /// The first day, as typed.
    pub from: String,
    /// The last day, as typed.
    pub until: String,
    /// Whether it can end before the day of the report.
    pub takes_until: bool,
    /// What is wrong with them.
    pub error: Option<String>,
}

impl AskedPeriod {
    /// As typed, with what is wrong.
    pub fn refused(query: &Form, error: &PeriodError) -> AskedPeriod {
        let typed = |name: &str| query.get(name).to_owned();
        AskedPeriod { from: typed("from"), until: typed("until"), takes_until: true, error: Some(error.to_string()) }
    }

    /// As it is counted.
    pub fn of(period: Period) -> AskedPeriod {
        AskedPeriod { from: period.from.to_string(), until: period.until.to_string(), takes_until: true, error: None }
    }

    /// As a report asks for it.
    pub fn for_report(mut self, report: &Report) -> AskedPeriod {
        self.takes_until = report.takes_until();
        self
    }
}
