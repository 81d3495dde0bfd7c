//! The support count on the screen and on paper, the people behind each number, and the same as CSV.

mod members;
mod support;

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::SupportCount;
use crate::objectives::ObjectiveId;
use crate::reports;
use crate::web::pages::{Pages, Sample, sample};
use crate::web::{Error, Form, Query, Result, Routes, Visit};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/objectives/{id}", support::show)
        .get("/objectives/{id}/members", members::show)
        .get("/objectives/{id}/support.csv", export)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<support::SupportPage>(pages), sample::<members::MembersPage>(pages)]
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
    fn query(&self, visit: &Visit) -> Vec<(&'static str, String)> {
        let on = (self.on != visit.today()).then(|| ("on", self.on.to_string()));
        let known = self.known_on.map(|known| ("known", known.to_string()));
        on.into_iter().chain(known).collect()
    }
}

async fn load(visit: &Visit, id: ObjectiveId, as_of: &AsOf) -> Result<SupportCount> {
    let count = reports::support_count(&visit.app.db, &visit.scope(), id, as_of.on, as_of.known).await?;
    count.ok_or(Error::NotFound)
}

/// An address with its query.
fn address(path: &str, query: &[(&'static str, String)]) -> String {
    if query.is_empty() {
        return path.to_owned();
    }
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
    format!("{path}?{query}")
}

async fn export(visit: Visit, Path(id): Path<ObjectiveId>, Query(query): Query) -> Result<Response> {
    let as_of = AsOf::read(&visit, &query);
    let count = load(&visit, id, &as_of).await?;
    let csv = reports::csv(&count).map_err(|error| Error::Internal(error.into()))?;
    let disposition = format!("attachment; filename=\"support-{}.csv\"", as_of.on);
    Ok(([(CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (CONTENT_DISPOSITION, disposition)], csv)
        .into_response())
}
