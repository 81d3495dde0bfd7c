//! The support count on the screen, the people behind each number, and every report as page and as file.

mod asking;
mod digest;
pub mod document;
mod drafts;
mod hub;
mod issued;
mod members;
mod menu;
mod paper;
mod support;

use axum::extract::{OriginalUri, Path};
use axum::response::{IntoResponse, Redirect, Response};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::catalogue::Request;
use super::document::Audience;
use crate::objectives::ObjectiveId;
use crate::web::pages::{Pages, Sample, sample};
use crate::web::{Form, Routes, Visit};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/objectives/{id}", support::show)
        .get("/objectives/{id}/members", members::show)
        .get("/objectives/{id}/support.csv", moved)
        .get("/objectives/{id}/reports", menu::index)
        .get("/objectives/{id}/reports/{file}", document::show)
        .get("/reports", hub::show)
        .get("/reports/activity", document::activity)
        .get("/reports/activity.pdf", document::activity)
        .get("/reports/activity.xlsx", document::activity)
        .get("/reports/activity.csv", document::activity)
        .get("/reports/activity.json", document::activity)
        .get("/objectives/{id}/client-reports", issued::of_objective)
        .form("/objectives/{id}/client-reports/new", drafts::ask)
        .post("/objectives/{id}/client-reports", drafts::prepare)
        .form("/settings/digest", digest::ask)
        .post("/settings/digest", digest::save)
        .get("/client-reports", issued::index)
        .get("/client-reports/drafts/{draft}", drafts::show)
        .post("/client-reports/drafts/{draft}", drafts::save)
        .form("/client-reports/drafts/{draft}/edit", drafts::edit)
        .post("/client-reports/drafts/{draft}/removal", drafts::remove)
        .post("/client-reports/drafts/{draft}/restoration", drafts::restore)
        .form("/client-reports/drafts/{draft}/issuing", drafts::ask_issue)
        .post("/client-reports/drafts/{draft}/issuing", drafts::issue)
        .get("/client-reports/{report}", issued::show)
        .form("/client-reports/{report}/withdrawal", issued::ask_withdrawal)
        .post("/client-reports/{report}/withdrawal", issued::withdraw)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![
        sample::<support::SupportPage>(pages),
        sample::<members::MembersPage>(pages),
        sample::<menu::IndexPage>(pages),
        sample::<hub::HubPage>(pages),
        sample::<paper::DocumentPage>(pages),
        sample::<digest::DigestPage>(pages),
        sample::<issued::IssuedListPage>(pages),
        sample::<issued::IssuedPage>(pages),
        sample::<issued::WithdrawalPage>(pages),
        sample::<drafts::DraftFormPage>(pages),
        sample::<drafts::DraftPage>(pages),
    ]
}

/// As of which day, and as known at which moment, the reader asks.
struct AsOf {
    on: NaiveDate,
    known: DateTime<Utc>,
    /// The day as which it is known, if it was given.
    known_on: Option<NaiveDate>,
}

impl AsOf {
    /// `?on=` and `?known=`; a day that is no day is today, and what is known is what is known now.
    fn read(visit: &Visit, query: &Form) -> AsOf {
        let day = |name: &str| query.get(name).parse::<NaiveDate>().ok();
        let on = day("on").unwrap_or_else(|| visit.today());
        // Known on a day means by its end, by the wall clock.
        let known_on = day("known").filter(|known| *known < visit.today());
        let end = known_on.and_then(|known| known.checked_add_days(Days::new(1)));
        let end = end.and_then(|next| visit.app.zone.moment(next, NaiveTime::MIN).ok());
        AsOf { on, known: end.map_or_else(|| visit.now(), |end| end - chrono::Duration::microseconds(1)), known_on }
    }

    /// What an address needs to ask for the same again.
    fn query(&self, visit: &Visit) -> Vec<(String, String)> {
        let on = (self.on != visit.today()).then(|| ("on".to_owned(), self.on.to_string()));
        let known = self.known_on.map(|known| ("known".to_owned(), known.to_string()));
        on.into_iter().chain(known).collect()
    }
}

impl AsOf {
    /// What is asked of a report on an objective, its own options from the address.
    fn request(&self, visit: &Visit, objective: ObjectiveId, query: &Form) -> Request {
        let options = query.pairs().filter(|(name, value)| !document::OURS.contains(name) && !value.is_empty());
        Request {
            objective,
            on: self.on,
            known: self.known,
            known_on: self.known_on,
            audience: Audience::Internal,
            zone: visit.app.zone.clone(),
            options: options.map(|(name, value)| (name.to_owned(), value.to_owned())).collect(),
        }
    }
}

/// An address with its query.
fn address(path: &str, query: &[(String, String)]) -> String {
    if query.is_empty() {
        return path.to_owned();
    }
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
    format!("{path}?{query}")
}

/// Where the support count's CSV file was until it was one format of a report among others.
async fn moved(_: Visit, Path(id): Path<ObjectiveId>, OriginalUri(uri): OriginalUri) -> Response {
    let query = uri.query().map_or_else(String::new, |query| format!("?{query}"));
    Redirect::permanent(&format!("/objectives/{id}/reports/support.csv{query}")).into_response()
}
