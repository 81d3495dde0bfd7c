//! Every report as a page of its own, as files, and the list of them.

use axum::extract::{OriginalUri, Path};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::{AsOf, address};
use crate::accounts::ClientId;
use crate::charts::{Part, stack_bar, without_links};
use crate::objectives::{self, ObjectiveId};
use crate::reports::catalogue::{REPORTS, Report, Request, report};
use crate::reports::coverage::{self, ACTIVITY_PATH, Asked, Period, PeriodError};
use crate::reports::document::{
    Block, Cell, Chart, Column, Document, Figure, Format, LegendEntry, RenderError, Row, Section, Table, Tone, Value,
    cell,
};
use crate::web::lists::{Figure as FigureView, Tab};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when::day;

/// Names in an address that are not a report's own options.
pub(super) const OURS: [&str; 3] = ["on", "known", "table"];
/// Names in an address that say which days are counted.
const PERIOD: [&str; 2] = ["from", "until"];

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

/// The reports on an objective as tabs; none is current on the list of them.
pub fn tabs(id: ObjectiveId, current: Option<&Report>, query: &[(String, String)]) -> Vec<Tab> {
    let tab = |report: &Report| Tab {
        href: address(&report.page(id), query),
        text: report.title.to_owned(),
        count: None,
        current: current.is_some_and(|current| current.kind == report.kind),
    };
    let all = Tab {
        href: format!("/objectives/{id}/reports"),
        text: "All reports".into(),
        count: None,
        current: current.is_none(),
    };
    let clients = Tab {
        href: format!("/objectives/{id}/client-reports"),
        text: "Client reports".into(),
        count: None,
        current: false,
    };
    REPORTS.iter().map(tab).chain([all, clients]).collect()
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
        "Reports".into()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/objectives", "Objectives"),
            Crumb::link(&self.objective_href, &self.objective),
            Crumb::here("Reports"),
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
        heading: report.title,
        about: report.about,
        formats: formats(id, report, &[]),
    };
    let page = IndexPage {
        objective: objective.name,
        objective_href: format!("/objectives/{id}"),
        reports: REPORTS.iter().map(entry).collect(),
    };
    visit.page("objectives", &page).await
}

/// A document as a page.
#[derive(Debug, Serialize)]
pub struct DocumentPage {
    heading: String,
    subtitle: String,
    client: String,
    objective: Option<String>,
    objective_href: Option<String>,
    as_of: String,
    issued: Option<String>,
    parameters: Vec<(String, String)>,
    asking: Option<Asking>,
    tabs: Vec<Tab>,
    formats: Vec<FormatLink>,
    sections: Vec<SectionView>,
}

/// The form above a live document: as of which day, as known on which.
#[derive(Debug, Serialize)]
struct Asking {
    action: String,
    on: String,
    known: Option<String>,
    kept: Vec<(String, String)>,
    period: Option<AskedPeriod>,
}

/// The days that are counted, as typed, and what is wrong with them.
#[derive(Debug, Serialize)]
struct AskedPeriod {
    from: String,
    until: String,
    /// Whether it can end before the day of the report.
    takes_until: bool,
    error: Option<String>,
}

impl AskedPeriod {
    fn refused(query: &Form, error: &PeriodError) -> AskedPeriod {
        let typed = |name: &str| query.get(name).to_owned();
        AskedPeriod { from: typed("from"), until: typed("until"), takes_until: true, error: Some(error.to_string()) }
    }

    fn of(period: Period) -> AskedPeriod {
        AskedPeriod { from: period.from.to_string(), until: period.until.to_string(), takes_until: true, error: None }
    }

    /// As a report asks for it.
    fn for_report(mut self, report: &Report) -> AskedPeriod {
        self.takes_until = report.takes_until();
        self
    }
}

/// A section, ready to be drawn by `reports/_sections`.
#[derive(Debug, Serialize)]
pub struct SectionView {
    key: String,
    heading: String,
    is_annex: bool,
    blocks: Vec<BlockView>,
}

/// One of these is there.
#[derive(Debug, Default, Serialize)]
struct BlockView {
    figures: Vec<FigureView>,
    sentence: Option<(Tone, String)>,
    paragraphs: Vec<String>,
    chart: Option<ChartView>,
    table: Option<TableView>,
    notes: Vec<String>,
}

#[derive(Debug, Serialize)]
struct ChartView {
    heading: String,
    description: String,
    svg: String,
    legend: Vec<LegendView>,
    twin: Option<TableView>,
}

#[derive(Debug, Serialize)]
struct LegendView {
    glyph: String,
    label: String,
    count: Option<i64>,
    href: Option<String>,
}

#[derive(Debug, Serialize)]
struct TableView {
    key: String,
    caption: String,
    columns: Vec<ColumnView>,
    rows: Vec<Vec<CellView>>,
    totals: Option<Vec<CellView>>,
}

#[derive(Debug, Serialize)]
struct ColumnView {
    text: String,
    class: &'static str,
}

#[derive(Debug, Serialize)]
struct CellView {
    class: &'static str,
    text: String,
    note: Option<String>,
    href: Option<String>,
    level: Option<String>,
    bar: Option<String>,
}

impl Page for DocumentPage {
    const TEMPLATE: &'static str = "reports/document";

    fn title(&self) -> String {
        self.heading.clone()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let mut crumbs = vec![Crumb::link("/objectives", "Objectives")];
        if let (Some(href), Some(name)) = (&self.objective_href, &self.objective) {
            crumbs.push(Crumb::link(href, name));
        }
        crumbs.push(Crumb::here(&self.heading));
        crumbs
    }

    fn sample() -> Self {
        let on = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap_or_default();
        let known = on.and_time(chrono::NaiveTime::MIN).and_utc();
        let mut document = Document::new("support", "Support count", "The Coalition", on, known);
        document.objective("EU Focal Point for R2P").subtitle("Plenary").parameter("Rule", "Simple majority");
        document.made(known, "Noor Haddad");
        let section = document.section("outlook", "Outlook");
        section.sentence(Tone::Warn, "74 short of a majority.");
        section.figure("Floor", 287).of("of 361 needed").note("Verified").href("/objectives/o/members");
        let entry = LegendEntry::new("p3", "Champion").count(43).href("/objectives/o/members");
        section.chart(Chart::new("trend", "Trend", "It rises.", "<svg></svg>".into()).legend([entry]));
        let mut table = Table::new("members", "Members").main();
        table.columns([Column::text("name", "Name"), Column::stance("stance", "Stance"), Column::bar("bar", "Bar")]);
        let parts = Value::parts([("p3", "Champion", 2)]);
        table.row([cell("Aoife Brannigan").href("/people/p").note("stale"), cell(Value::stance("p3")), cell(parts)]);
        table.totals([cell("All"), Cell::default(), Cell::default()]);
        document.section("members", "Members").annex().table(table).note("Fictional.");
        let mut page = DocumentPage::of(&document);
        page.objective_href = Some("/objectives/o".into());
        page.asking = Some(Asking {
            action: "/objectives/o/reports/support".into(),
            on: "2026-11-24".into(),
            known: Some("2026-11-20".into()),
            kept: vec![("reach".into(), "met".into())],
            period: Some(AskedPeriod {
                from: "2026-11-24".into(),
                until: "2026-09-01".into(),
                takes_until: true,
                error: Some("The period ends before it begins.".into()),
            }),
        });
        page.formats = vec![FormatLink { href: "/objectives/o/reports/support.pdf".into(), label: "PDF" }];
        page.tabs =
            vec![Tab { href: "/objectives/o".into(), text: "Support count".into(), count: None, current: true }];
        page
    }
}

impl DocumentPage {
    /// A document, live or stored, as a page: what surrounds it (tabs, files, the form above) is for the caller to add.
    pub fn of(document: &Document) -> DocumentPage {
        let view = View { has_links: document.has_links() };
        let issued = document.made.as_ref().map(|made| format!("{} by {}", day(made.at.date_naive()), made.by));
        DocumentPage {
            heading: document.title.clone(),
            subtitle: document.subtitle.clone(),
            client: document.client.clone(),
            objective: document.objective.clone(),
            objective_href: None,
            as_of: document.as_of(),
            issued,
            parameters: document.parameters.iter().map(|one| (one.name.clone(), one.value.clone())).collect(),
            asking: None,
            tabs: vec![],
            formats: vec![],
            sections: document.sections.iter().map(|section| view.section(section)).collect(),
        }
    }

    /// Only its sections.
    pub fn into_sections(self) -> Vec<SectionView> {
        self.sections
    }

    /// With buttons that fetch files.
    #[must_use]
    pub fn formats(mut self, formats: Vec<FormatLink>) -> Self {
        self.formats = formats;
        self
    }
}

/// The sections of a document, for a page that shows them among other things.
pub fn section_views(document: &Document) -> Vec<SectionView> {
    let view = View { has_links: document.has_links() };
    document.sections.iter().map(|section| view.section(section)).collect()
}

/// The key figures of a document, for a page that shows them its own way.
pub fn figure_views(document: &Document) -> Vec<FigureView> {
    let view = View { has_links: document.has_links() };
    let blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let figures = blocks.filter_map(|block| match block {
        Block::Figures { figures } => Some(figures),
        _ => None,
    });
    figures.flatten().map(|figure| view.figure(figure)).collect()
}

/// How a document is drawn.
struct View {
    has_links: bool,
}

impl View {
    fn href(&self, href: Option<&String>) -> Option<String> {
        href.filter(|_| self.has_links).cloned()
    }

    fn section(&self, section: &Section) -> SectionView {
        SectionView {
            key: section.key.clone(),
            heading: section.heading.clone(),
            is_annex: section.is_annex,
            blocks: section.blocks.iter().map(|block| self.block(block)).collect(),
        }
    }

    fn block(&self, block: &Block) -> BlockView {
        let empty = BlockView::default();
        match block {
            Block::Figures { figures } => {
                BlockView { figures: figures.iter().map(|figure| self.figure(figure)).collect(), ..empty }
            }
            Block::Sentence { tone, text } => BlockView { sentence: Some((*tone, text.clone())), ..empty },
            Block::Text { paragraphs } => BlockView { paragraphs: paragraphs.clone(), ..empty },
            Block::Chart(chart) => BlockView { chart: Some(self.chart(chart)), ..empty },
            Block::Table(table) => BlockView { table: Some(self.table(table)), ..empty },
            Block::Notes { notes } => BlockView { notes: notes.clone(), ..empty },
        }
    }

    fn figure(&self, figure: &Figure) -> FigureView {
        FigureView {
            label: figure.label.clone(),
            value: figure.value.shown(),
            of: figure.of.clone(),
            note: figure.note.clone(),
            href: self.href(figure.href.as_ref()),
        }
    }

    fn chart(&self, chart: &Chart) -> ChartView {
        let legend = |entry: &LegendEntry| LegendView {
            glyph: crate::charts::glyph(&entry.class),
            label: entry.label.clone(),
            count: entry.count,
            href: self.href(entry.href.as_ref()),
        };
        ChartView {
            heading: chart.title.clone(),
            description: chart.description.clone(),
            svg: if self.has_links { chart.svg.clone() } else { without_links(&chart.svg) },
            legend: chart.legend.iter().map(legend).collect(),
            twin: chart.twin.as_ref().map(|table| self.table(table)),
        }
    }

    fn table(&self, table: &Table) -> TableView {
        let shown: Vec<usize> = (0..table.columns.len()).filter(|&at| !table.columns[at].in_files_only).collect();
        let row = |row: &Row| shown.iter().map(|&at| self.cell(&table.columns[at], row.cells.get(at))).collect();
        let column =
            |&at: &usize| ColumnView { text: table.columns[at].text.clone(), class: class(&table.columns[at]) };
        TableView {
            key: table.key.clone(),
            caption: table.caption.clone(),
            columns: shown.iter().map(column).collect(),
            rows: table.rows.iter().map(row).collect(),
            totals: table.totals.as_ref().map(row),
        }
    }

    fn cell(&self, column: &Column, cell: Option<&Cell>) -> CellView {
        let empty = Cell::default();
        let cell = cell.unwrap_or(&empty);
        let mut view = CellView {
            class: class(column),
            text: String::new(),
            note: cell.note.clone(),
            href: self.href(cell.href.as_ref()),
            level: None,
            bar: None,
        };
        match &cell.value {
            Value::Stance(code) => view.level = Some(code.clone()),
            Value::Parts(parts) => {
                let parts: Vec<_> = parts.iter().map(|part| Part::new(&part.class, part.count, &part.label)).collect();
                view.bar = Some(stack_bar(&column.text, &parts));
            }
            value => view.text = value.shown(),
        }
        view
    }
}

fn class(column: &Column) -> &'static str {
    use crate::reports::document::ColumnKind;
    match column.kind {
        kind if kind.is_number() => "num",
        ColumnKind::Text => "wrap",
        ColumnKind::Bar => "w-bar",
        _ => "",
    }
}

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
        return respond(document, format, table).await;
    }
    let mut kept: Vec<_> = request.options.clone().into_iter().collect();
    let mut pairs = as_of.query(&visit);
    let tabs = tabs(id, Some(report), &pairs);
    pairs.extend(kept.iter().cloned());
    let mut page = DocumentPage::of(&document).formats(formats(id, report, &pairs));
    page.objective_href = Some(format!("/objectives/{id}"));
    page.tabs = tabs;
    let period = period.and_then(Result::ok).map(|period| AskedPeriod::of(period).for_report(report));
    if period.is_some() {
        kept.retain(|(name, _)| !PERIOD.contains(&name.as_str()));
    }
    let known = as_of.known_on.map(|known| known.to_string());
    page.asking = Some(Asking { action: report.path(id), on: as_of.on.to_string(), known, kept, period });
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
    page.tabs = tabs(id, Some(report), &[]);
    page.asking = Some(Asking {
        action: report.path(id),
        on: request.on.to_string(),
        known: request.known_on.map(|known| known.to_string()),
        kept: vec![],
        period: Some(AskedPeriod::refused(query, error).for_report(report)),
    });
    visit.invalid("objectives", &page).await
}

/// A document as a file to keep. `table` names the table of a CSV file.
///
/// # Errors
/// [`Error::NotFound`] if there is no such table.
pub async fn respond(document: Document, format: Format, table: Option<String>) -> Result<Response> {
    let name = format!("{}.{format}", document.file_stem());
    respond_as(document, format, table, name).await
}

/// The same, under a name of its own.
///
/// # Errors
/// [`Error::NotFound`] if there is no such table.
pub async fn respond_as(document: Document, format: Format, table: Option<String>, name: String) -> Result<Response> {
    // Laying out hundreds of rows is the processor's work.
    let made = tokio::task::spawn_blocking(move || document.render(format, table.as_deref())).await;
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
    };
    let period = match Period::read(query.get("from"), query.get("until"), as_of.on) {
        Ok(period) => period,
        Err(error) if format.is_some() => return Err(Error::BadRequest(error.to_string())),
        Err(error) => {
            let empty = Document::new("activity", "Activity", "All clients", as_of.on, as_of.known);
            let mut page = DocumentPage::of(&empty);
            page.asking = Some(asking(AskedPeriod::refused(&query, &error)));
            return visit.invalid("objectives", &page).await;
        }
    };
    let zone = visit.app.zone.clone();
    let asked = Asked { objective: None, client, on: as_of.on, known: as_of.known, period, zone };
    let document = coverage::activity(&visit.app.db, &visit.scope(), &asked).await?.ok_or(Error::NotFound)?;
    if let Some(format) = format {
        let table = Some(query.get("table").to_owned()).filter(|table| !table.is_empty());
        return respond(document, format, table).await;
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
    visit.page("objectives", &page).await
}
