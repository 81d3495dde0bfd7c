//! How a document is written.

use chrono::{DateTime, NaiveDate, Utc};

use super::show::stance_label;
use super::{
    Audience, Block, Cell, Chart, Column, ColumnKind, Document, Figure, LegendEntry, Made, Parameter, Part, Row,
    Section, Table, Tone, VERSION, Value,
};
use crate::locale::{self, Locale};

impl Document {
    /// An empty document, for us, in the language that is spoken.
    pub fn new(
        kind: &str,
        title: impl Into<String>,
        client: impl Into<String>,
        on: NaiveDate,
        known: DateTime<Utc>,
    ) -> Document {
        Document {
            version: VERSION,
            kind: kind.to_owned(),
            audience: Audience::Internal,
            title: title.into(),
            subtitle: String::new(),
            client: client.into(),
            objective: None,
            on,
            known,
            known_on: None,
            made: None,
            parameters: vec![],
            sections: vec![],
            language: locale::current(),
        }
    }

    /// About one objective.
    pub fn objective(&mut self, name: impl Into<String>) -> &mut Self {
        self.objective = Some(name.into());
        self
    }

    /// With a line below the title.
    pub fn subtitle(&mut self, text: impl Into<String>) -> &mut Self {
        self.subtitle = text.into();
        self
    }

    /// For whom it is.
    pub fn audience(&mut self, audience: Audience) -> &mut Self {
        self.audience = audience;
        self
    }

    /// As known by the end of a day, if that was asked for.
    pub fn known_on(&mut self, day: Option<NaiveDate>) -> &mut Self {
        self.known_on = day;
        self
    }

    /// Issued at a moment by somebody.
    pub fn made(&mut self, at: DateTime<Utc>, by: impl Into<String>) -> &mut Self {
        self.made = Some(Made { at, by: by.into() });
        self
    }

    /// Narrowed down by this.
    pub fn parameter(&mut self, name: impl Into<String>, value: impl Into<String>) -> &mut Self {
        self.parameters.push(Parameter { name: name.into(), value: value.into() });
        self
    }

    /// A new section, to be filled.
    #[expect(clippy::missing_panics_doc, reason = "what was pushed is there")]
    pub fn section(&mut self, key: &str, heading: impl Into<String>) -> &mut Section {
        let section = Section { key: key.to_owned(), heading: heading.into(), is_annex: false, blocks: vec![] };
        self.sections.push(section);
        self.sections.last_mut().expect("just pushed")
    }
}

/// The name in data of what is called so.
pub(super) fn named(label: &str) -> String {
    crate::text::fold(label).replace(' ', "_")
}

impl Section {
    /// On a new page on paper.
    pub fn annex(&mut self) -> &mut Self {
        self.is_annex = true;
        self
    }

    /// A key figure; those that follow one another stand side by side.
    #[expect(clippy::missing_panics_doc, reason = "what was pushed is there")]
    pub fn figure(&mut self, label: impl Into<String>, value: impl Into<Value>) -> &mut Figure {
        let label = label.into();
        let key = named(&label);
        let figure = Figure { key, label, value: value.into(), of: None, note: None, href: None };
        if !matches!(self.blocks.last(), Some(Block::Figures { .. })) {
            self.blocks.push(Block::Figures { figures: vec![] });
        }
        let Some(Block::Figures { figures }) = self.blocks.last_mut() else { unreachable!("just pushed") };
        figures.push(figure);
        figures.last_mut().expect("just pushed")
    }

    /// One sentence that says how it stands.
    pub fn sentence(&mut self, tone: Tone, text: impl Into<String>) -> &mut Self {
        self.blocks.push(Block::Sentence { tone, text: text.into() });
        self
    }

    /// Paragraphs in somebody's own words; empty lines part them.
    pub fn text(&mut self, words: &str) -> &mut Self {
        let paragraphs: Vec<String> = crate::text::paragraphs(words);
        if !paragraphs.is_empty() {
            self.blocks.push(Block::Text { paragraphs });
        }
        self
    }

    /// A chart.
    pub fn chart(&mut self, chart: Chart) -> &mut Self {
        self.blocks.push(Block::Chart(chart));
        self
    }

    /// A table.
    pub fn table(&mut self, table: Table) -> &mut Self {
        self.blocks.push(Block::Table(table));
        self
    }

    /// A remark in small print.
    pub fn note(&mut self, text: impl Into<String>) -> &mut Self {
        let text = text.into();
        match self.blocks.last_mut() {
            Some(Block::Notes { notes }) => notes.push(text),
            _ => self.blocks.push(Block::Notes { notes: vec![text] }),
        }
        self
    }
}

impl Figure {
    /// Its name in data, where it is not the label's.
    pub fn key(&mut self, key: &str) -> &mut Self {
        key.clone_into(&mut self.key);
        self
    }

    /// Out of how many, in words.
    pub fn of(&mut self, of: impl Into<String>) -> &mut Self {
        self.of = Some(of.into());
        self
    }

    /// With a remark below.
    pub fn note(&mut self, note: impl Into<String>) -> &mut Self {
        self.note = Some(note.into());
        self
    }

    /// With the people behind it.
    pub fn href(&mut self, href: impl Into<String>) -> &mut Self {
        self.href = Some(href.into());
        self
    }
}

impl Chart {
    /// A chart drawn by `crate::charts`.
    pub fn new(kind: &str, title: impl Into<String>, description: impl Into<String>, svg: String) -> Chart {
        let (title, description) = (title.into(), description.into());
        Chart { kind: kind.to_owned(), title, description, svg, legend: vec![], twin: None }
    }

    /// With the meaning of its marks.
    #[must_use]
    pub fn legend(mut self, entries: impl IntoIterator<Item = LegendEntry>) -> Self {
        self.legend = entries.into_iter().collect();
        self
    }

    /// With the same as numbers.
    #[must_use]
    pub fn twin(mut self, table: Table) -> Self {
        self.twin = Some(table);
        self
    }
}

impl LegendEntry {
    /// A mark and its meaning.
    pub fn new(class: &str, label: impl Into<String>) -> Self {
        LegendEntry { class: class.to_owned(), label: label.into(), count: None, href: None }
    }

    /// With how many there are.
    #[must_use]
    pub fn count(mut self, count: impl Into<i64>) -> Self {
        self.count = Some(count.into());
        self
    }

    /// With where they are listed.
    #[must_use]
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }
}

impl Table {
    /// An empty table.
    pub fn new(key: &str, caption: impl Into<String>) -> Table {
        Table {
            key: key.to_owned(),
            caption: caption.into(),
            columns: vec![],
            rows: vec![],
            totals: None,
            is_main: false,
            is_short_on_paper: false,
        }
    }

    /// With no more than the first rows on paper: for lists of hundreds that are looked up, not read.
    #[must_use]
    pub fn short_on_paper(mut self) -> Self {
        self.is_short_on_paper = true;
        self
    }

    /// The one that a CSV file holds.
    #[must_use]
    pub fn main(mut self) -> Self {
        self.is_main = true;
        self
    }

    /// With columns.
    pub fn columns(&mut self, columns: impl IntoIterator<Item = Column>) -> &mut Self {
        self.columns.extend(columns);
        self
    }

    /// With a row: a cell per column.
    pub fn row(&mut self, cells: impl IntoIterator<Item = Cell>) -> &mut Self {
        self.rows.push(Row { cells: cells.into_iter().collect() });
        self
    }

    /// With a last line: a cell per column.
    pub fn totals(&mut self, cells: impl IntoIterator<Item = Cell>) -> &mut Self {
        self.totals = Some(Row { cells: cells.into_iter().collect() });
        self
    }
}

impl Column {
    fn new(key: &str, text: impl Into<String>, kind: ColumnKind) -> Column {
        Column { key: key.to_owned(), text: text.into(), kind, in_files_only: false }
    }

    /// Words.
    pub fn text(key: &str, text: impl Into<String>) -> Column {
        Column::new(key, text, ColumnKind::Text)
    }

    /// Counts.
    pub fn number(key: &str, text: impl Into<String>) -> Column {
        Column::new(key, text, ColumnKind::Number)
    }

    /// Shares.
    pub fn percent(key: &str, text: impl Into<String>) -> Column {
        Column::new(key, text, ColumnKind::Percent)
    }

    /// Days.
    pub fn date(key: &str, text: impl Into<String>) -> Column {
        Column::new(key, text, ColumnKind::Date)
    }

    /// How long it took.
    pub fn duration(key: &str, text: impl Into<String>) -> Column {
        Column::new(key, text, ColumnKind::Duration)
    }

    /// Stances.
    pub fn stance(key: &str, text: impl Into<String>) -> Column {
        Column::new(key, text, ColumnKind::Stance)
    }

    /// A bar cut into parts; a file has a column per part.
    pub fn bar(key: &str, text: impl Into<String>) -> Column {
        Column::new(key, text, ColumnKind::Bar)
    }

    /// In XLSX, CSV and JSON only.
    #[must_use]
    pub fn in_files_only(mut self) -> Self {
        self.in_files_only = true;
        self
    }
}

/// A cell that holds `value`.
pub fn cell(value: impl Into<Value>) -> Cell {
    Cell { value: value.into(), note: None, href: None }
}

/// A share in hundredths of a percent, rounded down: `percent(1, 3)` is 33.33 %. Of nothing it is empty.
pub fn percent(part: i64, of: i64) -> Value {
    if of <= 0 {
        return Value::Empty;
    }
    let share = i128::from(part) * 10_000 / i128::from(of);
    i64::try_from(share).map_or(Value::Empty, Value::Percent)
}

impl Cell {
    /// That leads somewhere.
    #[must_use]
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    /// With a remark after the value.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

/// The name in data of a part that is called as its stance, where another language than English calls it so.
fn stance_key(class: &str, label: &str) -> Option<String> {
    let is_called_so = locale::current() != Locale::English && stance_label(class) == label;
    is_called_so.then(|| named(&locale::keep(Locale::English, || stance_label(class))))
}

impl Value {
    /// A stance by its code, `p3` … `m3`, or `un`.
    pub fn stance(code: &str) -> Value {
        Value::Stance(code.to_owned())
    }

    /// The parts of a bar: class, label, count.
    pub fn parts<'a>(parts: impl IntoIterator<Item = (&'a str, &'a str, i64)>) -> Value {
        Value::keyed_parts(parts.into_iter().map(|(class, label, count)| (None, class, label, count)))
    }

    /// The parts of a bar with their names in data: name, class, label, count.
    pub fn keyed_parts<'a>(parts: impl IntoIterator<Item = (Option<&'a str>, &'a str, &'a str, i64)>) -> Value {
        let part = |(key, class, label, count): (Option<&str>, &str, &str, i64)| Part {
            class: class.to_owned(),
            label: label.to_owned(),
            count,
            // A stance has the same name in every language.
            key: key.map(str::to_owned).or_else(|| stance_key(class, label)),
        };
        Value::Parts(parts.into_iter().map(part).collect())
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        if text.is_empty() { Value::Empty } else { Value::Text(text.to_owned()) }
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        if text.is_empty() { Value::Empty } else { Value::Text(text) }
    }
}

impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Self {
        Value::Date(day)
    }
}

impl From<i64> for Value {
    fn from(n: i64) -> Self {
        Value::Number(n)
    }
}

impl From<i32> for Value {
    fn from(n: i32) -> Self {
        Value::Number(n.into())
    }
}

impl From<u32> for Value {
    fn from(n: u32) -> Self {
        Value::Number(n.into())
    }
}

impl From<usize> for Value {
    fn from(n: usize) -> Self {
        i64::try_from(n).map_or(Value::Empty, Value::Number)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Value::Empty, Into::into)
    }
}
