//! A document as a page: its view, drawn by `reports/document` and `reports/_sections`.

use serde::Serialize;

use super::asking::{AskedPeriod, Asking, VenueChoice};
use super::menu::FormatLink;
use crate::charts::{Part, stack_bar, without_links};
use crate::locale;
use crate::reports::document::{
    Block, Cell, Chart, Column, Document, Figure, LegendEntry, Parameter, Row, Section, Table, Tone, Value, cell,
};
use crate::reports::support::NOBODY;
use crate::t;
use crate::web::lists::{Figure as FigureView, Tab};
use crate::web::pages::{Crumb, Page};

/// A document as a page.
#[derive(Debug, Serialize)]
pub struct DocumentPage {
    heading: String,
    subtitle: String,
    client: String,
    objective: Option<String>,
    pub(super) objective_href: Option<String>,
    as_of: String,
    issued: Option<String>,
    parameters: Vec<String>,
    pub(super) asking: Option<Asking>,
    pub(super) tabs: Vec<Tab>,
    formats: Vec<FormatLink>,
    sections: Vec<SectionView>,
    /// What fills it, while it has nothing to say.
    fill: Option<Fill>,
}

/// What a report without anything in it leads to.
#[derive(Debug, Serialize)]
struct Fill {
    heading: &'static str,
    text: &'static str,
    href: &'static str,
    action: &'static str,
}

impl Fill {
    /// None for a report that has something to say.
    fn of(document: &Document) -> Option<Fill> {
        if document.sections.iter().any(|section| section.key == NOBODY) {
            return Some(Fill {
                heading: t!("reports-support-nobody"),
                text: t!("reports-support-nobody-text"),
                href: "/imports",
                action: t!("reports-support-to-imports"),
            });
        }
        let blocks = document.sections.iter().flat_map(|section| &section.blocks);
        let figures = blocks.filter_map(|block| match block {
            Block::Figures { figures } => Some(figures),
            _ => None,
        });
        let figures: Vec<_> = figures.flatten().collect();
        let is_zero = |key: &str| figures.iter().any(|figure| figure.key == key && figure.value == Value::from(0_i64));
        if is_zero("contacts") && is_zero("people") {
            let (heading, text) = (t!("contacts-none-in-days"), t!("contacts-none-text"));
            return Some(Fill { heading, text, href: "/contacts/new", action: t!("contacts-log") });
        }
        let quadrants = ["manage_closely", "keep_satisfied", "keep_informed", "monitor"];
        quadrants.iter().all(|key| is_zero(key)).then(|| Fill {
            heading: t!("reports-grid-nobody-yet"),
            text: t!("reports-grid-nobody-text"),
            href: "/people",
            action: t!("directory-acts-to-people"),
        })
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
    /// Nothing would be drawn: every number is 0.
    is_blank: bool,
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
    /// What is said in place of a table without rows.
    none: String,
    /// What is said on paper, where not all rows are.
    paper_note: Option<String>,
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

    fn running_head(&self) -> (String, String) {
        let about = [Some(self.client.clone()), self.objective.clone()].into_iter().flatten();
        (about.collect::<Vec<_>>().join(" · "), format!("{}. {}", self.heading, self.as_of))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let mut crumbs = vec![Crumb::link("/objectives", t!("reports-menu-objectives"))];
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
            venues: vec![VenueChoice::sample()],
        });
        page.fill =
            Some(Fill { heading: "Nothing yet", text: "Log a meeting.", href: "/contacts/new", action: "Log contact" });
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
        let said = document.sections.iter().filter(|section| section.key != NOBODY);
        locale::keep(document.language, || DocumentPage {
            heading: document.title.clone(),
            subtitle: document.subtitle.clone(),
            client: document.client.clone(),
            objective: document.objective.clone(),
            objective_href: None,
            as_of: document.as_of(),
            issued: document.issued(),
            parameters: document.parameters.iter().map(Parameter::shown).collect(),
            asking: None,
            tabs: vec![],
            formats: vec![],
            // On a page this is said with a button.
            sections: said.map(|section| view.section(section)).collect(),
            fill: Fill::of(document),
        })
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
            is_blank: !chart.legend.is_empty() && chart.legend.iter().all(|entry| entry.count == Some(0)),
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
            none: t!("reports-document-none", caption = &table.caption),
            paper_note: table.paper_note(),
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
