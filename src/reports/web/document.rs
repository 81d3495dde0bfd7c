//! Every report as a page of its own and as files, and the activity on all objectives.

use axum::extract::{OriginalUri, Path};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use super::asking::{AskedPeriod, Asking, VenueChoice};
use super::menu::{FormatLink, formats, tabs};
use super::paper::DocumentPage;
use super::{AsOf, address};
use crate::accounts::ClientId;
use crate::locale;
use crate::objectives::{self, ObjectiveId};
use crate::reports::catalogue::{Report, Request, report};
use crate::reports::coverage::{self, ACTIVITY_PATH, Asked, Period, PeriodError};
use crate::reports::document::{Document, Format, RenderError};
use crate::t;
use crate::web::{Error, Form, Query, Result, Visit};

/// Names in an address that are not a report's own options.
pub(super) const OURS: [&str; 3] = ["on", "known", "table"];
/// Names in an address that say which days are counted.
const PERIOD: [&str; 2] = ["from", "until"];

/// `/objectives/{id}/reports/{kind}` is the page, and with a suffix the file.
pub async fn show(
    visit: Visit,
    Path((id, file)): Path<(ObjectiveId, String)>,
    Query(query): Query,
) -> Result<Response> {
    let (kind, format) = match file.rsplit_once('.') {
        Some((kind, suffix)) => (kind, Some(suffix.parse::<Format>().map_err(|_| Error::NotFound)?)),
        None => (file.as_str(), None),
    };
    let report = report(kind).ok_or(Error::NotFound)?;
    let as_of = AsOf::read(&visit, &query);
    let mut request = as_of.request(&visit, id, &query);
    if format.is_some() {
        // Files hold what a page counts only when it is asked.
        request.options.insert("power".to_owned(), "yes".to_owned());
    }
    let period = report.period(&request);
    if let Some(Err(error)) = &period {
        return refused(&visit, report, &request, &query, format, error).await;
    }
    let document = (report.make)(&visit.app.db, &visit.scope(), &request).await?.ok_or(Error::NotFound)?;
    if let Some(format) = format {
        let table = Some(query.get("table").to_owned()).filter(|table| !table.is_empty());
        return respond(&visit, document, format, table).await;
    }
    let mut kept: Vec<_> = request.options.clone().into_iter().collect();
    let mut pairs = as_of.query(&visit);
    let venues = objectives::venues(&visit.app.db, &visit.scope(), id).await?;
    let tabs = tabs(id, &venues, Some(report), &pairs);
    pairs.extend(kept.iter().cloned());
    let mut page = DocumentPage::of(&document).formats(formats(id, report, &pairs));
    page.objective_href = Some(format!("/objectives/{id}"));
    page.tabs = tabs;
    let period = period.and_then(Result::ok).map(|period| AskedPeriod::of(period).for_report(report));
    if period.is_some() {
        kept.retain(|(name, _)| !PERIOD.contains(&name.as_str()));
    }
    let known = as_of.known_on.map(|known| known.to_string());
    let venues = VenueChoice::all(&venues, report, &request);
    if !venues.is_empty() {
        kept.retain(|(name, _)| name != "venue");
    }
    page.asking = Some(Asking { action: report.path(id), on: as_of.on.to_string(), known, kept, period, venues });
    visit.page("objectives", &page).await
}

/// A period that is none: the form again with what is wrong beside its fields (422); a file is refused.
async fn refused(
    visit: &Visit,
    report: &Report,
    request: &Request,
    query: &Form,
    format: Option<Format>,
    error: &PeriodError,
) -> Result<Response> {
    let id = request.objective;
    let objective = objectives::get(&visit.app.db, &visit.scope(), id).await?.ok_or(Error::NotFound)?;
    if format.is_some() {
        return Err(Error::BadRequest(error.to_string()));
    }
    let document = request.document(report, &objective.client_name, &objective.name);
    let mut page = DocumentPage::of(&document);
    page.objective_href = Some(format!("/objectives/{id}"));
    let venues = objectives::venues(&visit.app.db, &visit.scope(), id).await?;
    page.tabs = tabs(id, &venues, Some(report), &[]);
    page.asking = Some(Asking {
        action: report.path(id),
        on: request.on.to_string(),
        known: request.known_on.map(|known| known.to_string()),
        kept: vec![],
        period: Some(AskedPeriod::refused(query, error).for_report(report)),
        venues: VenueChoice::all(&venues, report, request),
    });
    visit.invalid("objectives", &page).await
}

/// A document as a file to keep. `table` names the table of a CSV file.
///
/// # Errors
/// [`Error::NotFound`] if there is no such table.
pub async fn respond(visit: &Visit, document: Document, format: Format, table: Option<String>) -> Result<Response> {
    let name = format!("{}.{format}", document.file_stem());
    respond_as(visit, document, format, table, name).await
}

/// The same, under a name of its own.
///
/// # Errors
/// [`Error::NotFound`] if there is no such table.
pub async fn respond_as(
    visit: &Visit,
    document: Document,
    format: Format,
    table: Option<String>,
    name: String,
) -> Result<Response> {
    let base = visit.app.config.address_for_files().map(str::to_owned);
    // Laying out hundreds of rows is the processor's work. A document knows its own language.
    let speech = locale::speech();
    let render = move || document.render_at(format, table.as_deref(), base.as_deref());
    let made = tokio::task::spawn_blocking(move || speech.keep(render)).await;
    let bytes = match made.map_err(|error| Error::Internal(error.into()))? {
        Err(RenderError::NoTable(_)) => return Err(Error::NotFound),
        other => other.map_err(|error| Error::Internal(error.into()))?,
    };
    let disposition = format!("attachment; filename=\"{name}\"");
    Ok(([(CONTENT_TYPE, format.content_type().to_owned()), (CONTENT_DISPOSITION, disposition)], bytes).into_response())
}

/// `/reports/activity`: what was done for all clients within the scope, or for one of them; with a suffix the file.
pub async fn activity(visit: Visit, OriginalUri(uri): OriginalUri, Query(query): Query) -> Result<Response> {
    let suffix = uri.path().strip_prefix(ACTIVITY_PATH).and_then(|rest| rest.strip_prefix('.'));
    let format = suffix.map(|suffix| suffix.parse::<Format>().map_err(|_| Error::NotFound)).transpose()?;
    let as_of = AsOf::read(&visit, &query);
    let client = query.get("client").parse::<ClientId>().ok();
    let kept: Vec<_> = client.map(|client| ("client".to_owned(), client.to_string())).into_iter().collect();
    let known = as_of.known_on.map(|known| known.to_string());
    let asking = |period| Asking {
        action: ACTIVITY_PATH.into(),
        on: as_of.on.to_string(),
        known: known.clone(),
        kept: kept.clone(),
        period: Some(period),
        venues: vec![],
    };
    let period = match Period::read(query.get("from"), query.get("until"), as_of.on) {
        Ok(period) => period,
        Err(error) if format.is_some() => return Err(Error::BadRequest(error.to_string())),
        Err(error) => {
            let empty = Document::new(
                "activity",
                t!("reports-coverage-activity"),
                t!("reports-coverage-all-clients"),
                as_of.on,
                as_of.known,
            );
            let mut page = DocumentPage::of(&empty);
            page.asking = Some(asking(AskedPeriod::refused(&query, &error)));
            return visit.invalid("reports", &page).await;
        }
    };
    let zone = visit.app.zone.clone();
    let asked = Asked { objective: None, client, on: as_of.on, known: as_of.known, period, zone };
    let options = ["todo", "owner"].map(|name| (name.to_owned(), query.get(name).to_owned())).into();
    let document = coverage::activity(&visit.app.db, &visit.scope(), &asked, &options).await?;
    let document = document.ok_or(Error::NotFound)?;
    if let Some(format) = format {
        let table = Some(query.get("table").to_owned()).filter(|table| !table.is_empty());
        return respond(&visit, document, format, table).await;
    }
    let mut pairs = as_of.query(&visit);
    pairs.extend(PERIOD.iter().map(|name| ((*name).to_owned(), query.get(name).to_owned())));
    pairs.extend(kept.iter().cloned());
    pairs.retain(|(_, value)| !value.is_empty());
    let link = |format: &Format| FormatLink {
        href: address(&format!("{ACTIVITY_PATH}.{format}"), &pairs),
        label: format.label(),
    };
    let mut page = DocumentPage::of(&document).formats(Format::ALL.iter().map(link).collect());
    page.asking = Some(asking(AskedPeriod::of(period)));
    visit.page("reports", &page).await
}
