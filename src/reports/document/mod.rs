//! The document that every report becomes: sections of figures, sentences, charts, tables and notes.
//!
//! A report is one typed value from one query, and a [`Document`] made of it; each format has one renderer, and none of
//! them knows which report it draws. A document has no clock inside: what is asked for again in the same way is the same
//! to the byte. Issued reports keep it as JSON ([`Document::to_json`]) and are shown again years later.
//!
//! ```
//! use focal::reports::document::{Audience, Column, Document, Table, Tone};
//! use focal::reports::document::cell;
//!
//! let on = "2026-11-24".parse().unwrap();
//! let mut document = Document::new("coverage", "Coverage", "The Coalition", on, "2026-11-24T12:00:00Z".parse().unwrap());
//! document.objective("EU Focal Point for R2P").parameter("Consultant", "Everybody");
//! let section = document.section("people", "People");
//! section.figure("Never met", 12).of("of 79").href("/people?never=met");
//! section.sentence(Tone::Warn, "12 of 79 members have never been met.");
//! let mut table = Table::new("never-met", "People never met").main();
//! table.columns([Column::text("name", "Name"), Column::number("meetings", "Meetings")]);
//! table.row([cell("Aoife Brannigan").href("/people/1"), cell(0)]);
//! section.table(table);
//! assert_eq!(document.audience, Audience::Internal);
//! ```

mod build;
mod csv;
mod format;
mod json;
mod pdf;
mod sheet;
mod show;
#[cfg(test)]
mod tests;
mod xlsx;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::locale::Locale;
use crate::t;
use crate::when::day;

pub use build::{cell, percent};
pub use format::{Format, RenderError};

/// The version of the stored form. Raised when a reader of today could misread what a later one wrote.
pub const VERSION: u32 = 1;

/// A report, ready for any format.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The version of the stored form.
    pub version: u32,
    /// Which report: the word in its address, `support`.
    pub kind: String,
    /// For whom it is.
    pub audience: Audience,
    /// What it is: "Support count".
    pub title: String,
    /// A line below the title.
    pub subtitle: String,
    /// The client's name.
    pub client: String,
    /// The objective's name; none if it is about more than one.
    pub objective: Option<String>,
    /// As of which day.
    pub on: NaiveDate,
    /// As known at which moment.
    pub known: DateTime<Utc>,
    /// The day by whose end it was known, if that was asked for.
    pub known_on: Option<NaiveDate>,
    /// When and by whom it was issued; none for one that is asked for live, so that the same question has the same
    /// answer.
    pub made: Option<Made>,
    /// What it was narrowed down by, in words.
    pub parameters: Vec<Parameter>,
    /// What it says.
    pub sections: Vec<Section>,
    /// In which language it says so: a stored document stays in the language in which it was issued.
    #[serde(default = "english", skip_serializing_if = "is_english")]
    pub language: Locale,
}

/// The language of documents that do not say which.
fn english() -> Locale {
    Locale::English
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn is_english(language: &Locale) -> bool {
    *language == Locale::English
}

/// For whom a document is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Audience {
    /// For us: links, private evidence.
    #[default]
    Internal,
    /// For the client: whoever makes it leaves private evidence out, the renderers leave the links out.
    Client,
}

/// When and by whom a document was issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom, by name.
    pub by: String,
}

/// A name and a value, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parameter {
    /// What it narrows down.
    pub name: String,
    /// To what.
    pub value: String,
}

/// A part of a document under a heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// Its name in addresses and data: `by-group`.
    pub key: String,
    /// Its heading.
    pub heading: String,
    /// Whether it begins a new page on paper, because it is looked up rather than read.
    pub is_annex: bool,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "kebab-case")]
pub enum Block {
    /// Key figures side by side.
    Figures {
        /// The figures.
        figures: Vec<Figure>,
    },
    /// One sentence that says how it stands.
    Sentence {
        /// How it is meant.
        tone: Tone,
        /// What it says.
        text: String,
    },
    /// Paragraphs in somebody's own words.
    Text {
        /// One paragraph each.
        paragraphs: Vec<String>,
    },
    /// A chart.
    Chart(Chart),
    /// A table.
    Table(Table),
    /// Remarks in small print.
    Notes {
        /// One remark each.
        notes: Vec<String>,
    },
}

/// How a sentence is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tone {
    /// It is as wanted.
    Ok,
    /// It needs attention.
    Warn,
    /// It is not as wanted.
    Bad,
    /// Neither.
    Plain,
}

/// A key figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Its name in data: `floor`.
    pub key: String,
    /// What it counts.
    pub label: String,
    /// The value.
    pub value: Value,
    /// Out of how many, in words.
    pub of: Option<String>,
    /// A remark below.
    pub note: Option<String>,
    /// Where the people behind it are.
    pub href: Option<String>,
}

/// A chart, drawn by `crate::charts`, with its table twin.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Chart {
    /// Which kind: `hemicycle`, `council`, `trend`.
    pub kind: String,
    /// What it shows.
    pub title: String,
    /// What it shows, in words: the text alternative.
    pub description: String,
    /// The drawing: SVG with classes, without colours of its own.
    pub svg: String,
    /// What its marks mean.
    pub legend: Vec<LegendEntry>,
    /// The same as numbers; none if a table of the section says it already.
    pub twin: Option<Table>,
}

/// A mark of a chart with its meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegendEntry {
    /// The class of the mark: `p3`.
    pub class: String,
    /// What it means.
    pub label: String,
    /// How many there are.
    pub count: Option<i64>,
    /// Where they are listed.
    pub href: Option<String>,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Its name in addresses and data: `?table=by-group`.
    pub key: String,
    /// What it lists.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; each has a cell per column.
    pub rows: Vec<Row>,
    /// The last line.
    pub totals: Option<Row>,
    /// Whether it is the one that a CSV file without `?table=` holds.
    pub is_main: bool,
    /// Whether paper holds no more than the first [`ON_PAPER`] rows, because the whole is looked up in other files.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_short_on_paper: bool,
}

/// How many rows of a table stand on paper that is short there. The style sheet for print knows the same number.
pub const ON_PAPER: usize = 40;

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its name in data and in the head of a CSV file: `counts_as`.
    pub key: String,
    /// Its head.
    pub text: String,
    /// What its cells hold.
    pub kind: ColumnKind,
    /// Whether it stands in XLSX, CSV and JSON only.
    pub in_files_only: bool,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ColumnKind {
    /// Words.
    Text,
    /// Counts.
    Number,
    /// Shares.
    Percent,
    /// Days.
    Date,
    /// How long it took.
    Duration,
    /// Stances.
    Stance,
    /// A bar cut into parts.
    Bar,
}

/// A row of a table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Its cells, in the order of the columns.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// What it holds.
    pub value: Value,
    /// A remark after the value: "stale".
    pub note: Option<String>,
    /// Where it leads.
    pub href: Option<String>,
}

/// A value with its type.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// A count.
    Number(i64),
    /// A share in hundredths of a percent: 6,419 is 64.19 %.
    Percent(i64),
    /// A day.
    Date(NaiveDate),
    /// Minutes.
    Duration(i64),
    /// A stance by its code, `p3` … `m3`, or `un`.
    Stance(String),
    /// The parts of a bar.
    Parts(Vec<Part>),
}

/// A part of a bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its class: `p3`.
    pub class: String,
    /// What it is: "Champion".
    pub label: String,
    /// How many.
    pub count: i64,
    /// Its name in data, where that is not the label's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

/// Why a stored document cannot be shown.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// It is no document.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A later Focal wrote it.
    #[error("{}", too_new(*.0))]
    TooNew(u32),
}

fn too_new(version: u32) -> String {
    t!("reports-document-too-new", version = version, most = VERSION)
}

impl Parameter {
    /// "Venue: European Parliament".
    pub fn shown(&self) -> String {
        t!("reports-document-parameter", name = &self.name, value = &self.value)
    }
}

impl Table {
    /// The rows that stand on paper, and how many do not.
    pub fn on_paper(&self) -> (&[Row], usize) {
        let most = if self.is_short_on_paper { ON_PAPER } else { usize::MAX };
        let shown = &self.rows[..self.rows.len().min(most)];
        (shown, self.rows.len() - shown.len())
    }

    /// What is said below a table of which not all rows stand on paper.
    pub fn paper_note(&self) -> Option<String> {
        let more = Some(self.on_paper().1).filter(|more| *more > 0)?;
        Some(t!("reports-document-paper-note", shown = ON_PAPER, all = self.rows.len(), more = more))
    }
}

impl Document {
    /// As it is stored. The same document is always the same text.
    ///
    /// # Errors
    /// Never in practice: all its keys are texts.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }

    /// From what was stored.
    ///
    /// # Errors
    /// [`ReadError`].
    pub fn from_json(text: &str) -> Result<Document, ReadError> {
        #[derive(Deserialize)]
        struct Head {
            version: u32,
        }
        let head: Head = serde_json::from_str(text)?;
        if head.version > VERSION {
            return Err(ReadError::TooNew(head.version));
        }
        Ok(serde_json::from_str(text)?)
    }

    /// Every table in order, the twins of charts among them.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
            Block::Table(table) => Some(table),
            Block::Chart(chart) => chart.twin.as_ref(),
            _ => None,
        })
    }

    /// A table by its key; with none, the main one, or else the first.
    pub fn table(&self, key: Option<&str>) -> Option<&Table> {
        match key {
            Some(key) => self.tables().find(|table| table.key == key),
            None => self.tables().find(|table| table.is_main).or_else(|| self.tables().next()),
        }
    }

    /// "As of 24 Nov 2026, as known on 20 Nov 2026".
    pub fn as_of(&self) -> String {
        match self.known_on {
            Some(known) => t!("reports-document-as-of-known", day = day(self.on), known = day(known)),
            None => t!("reports-document-as-of-day", day = day(self.on)),
        }
    }

    /// "Issued on 24 Nov 2026 by Noor Haddad", once it is.
    pub fn issued(&self) -> Option<String> {
        let made = self.made.as_ref()?;
        Some(t!("reports-document-issued", day = day(made.at.date_naive()), name = &made.by))
    }

    /// Where a link of this document leads from outside: an address of ours below `base`, or one that is whole already. None
    /// without a base, or where the document has no links.
    pub(in crate::reports) fn absolute(&self, href: &str, base: Option<&str>) -> Option<String> {
        if !self.has_links() {
            return None;
        }
        if href.starts_with("https://") || href.starts_with("http://") {
            return Some(href.to_owned());
        }
        base.filter(|_| href.starts_with('/')).map(|base| format!("{}{href}", base.trim_end_matches('/')))
    }

    /// A document for a client has no links.
    pub fn has_links(&self) -> bool {
        self.audience == Audience::Internal
    }
}
