//! Any table whose columns a person names: CSV in every dialect that spreadsheets write, and XLSX.

mod csv;
mod mapping;
mod people;
mod xlsx;

pub use mapping::{Column, Mapping, Target, headers_fingerprint};

use std::collections::HashMap;

use super::values::{short, words};
use crate::imports::data::{Doubt, Place, Record, Sink};
use crate::imports::{Refusal, SourceFile};
use crate::t;
use crate::text::fold;

/// Rows that a page shows to name the columns by.
const SAMPLE: usize = 10;
/// More columns than this are no list of people.
const MAX_COLUMNS: usize = 300;
/// More rows than this are not read.
const MAX_ROWS: u64 = 500_000;
/// Lines above the header that are looked at.
const ABOVE: usize = 6;

/// What a table is, to name its columns by.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Names of the columns, each once: an empty one is `Column 3`, a second `E-mail` is `E-mail (2)`.
    pub headers: Vec<String>,
    /// The first rows, as wide as the header.
    pub sample: Vec<Vec<String>>,
    /// How many rows can be read.
    pub rows: u64,
    /// How many have too many or too few fields.
    pub ragged: u64,
    /// What is odd about the file as a whole, in sentences.
    pub remarks: Vec<String>,
    /// The sheets of a workbook, in order; none for a CSV.
    pub sheets: Vec<String>,
}

/// The first sheet of a file.
///
/// # Errors
/// Refused when it is no table, or too broken to be one.
pub fn sheet(file: &SourceFile) -> Result<Sheet, Refusal> {
    sheet_named(file, None)
}

/// A sheet of a workbook; see [`sheet`].
///
/// # Errors
/// See [`sheet`]; refused when there is no such sheet.
pub fn sheet_named(file: &SourceFile, name: Option<&str>) -> Result<Sheet, Refusal> {
    let mut sample = vec![];
    let walked = walk(file, name, &mut |event| {
        if let Event::Row(row) = event
            && sample.len() < SAMPLE
        {
            sample.push(row.cells.to_vec());
        }
        Ok(())
    })?;
    let Walked { headers, rows, ragged, remarks, sheets } = walked;
    Ok(Sheet { headers, sample, rows, ragged, remarks, sheets })
}

/// Reads tables as a mapping says, row by row. Rows of one person that follow each other become one person.
///
/// # Errors
/// Refused when a file is no table, or lacks a column of the mapping, or the mapping names nobody.
pub fn read(files: &[SourceFile], mapping: &Mapping, sink: Sink<'_>) -> Result<(), Refusal> {
    mapping.check()?;
    let mut people = people::People::new(mapping);
    for file in files {
        let mut columns: Option<people::Columns> = None;
        let place = |line| match files.len() {
            1 => Place::line(line),
            _ => Place::line(line).of(&file.name),
        };
        walk(file, mapping.sheet.as_deref(), &mut |event| match event {
            Event::Header(headers) => {
                columns = Some(mapping.columns_in(&file.name, headers)?);
                Ok(())
            }
            Event::Row(row) => columns.as_ref().map_or(Ok(()), |c| people.take(&place(row.line), c, row.cells, sink)),
            Event::Ragged { line, first, reason } => {
                sink(Record::Doubtful(Doubt { place: place(line), name: short(&words(first)), reason }))
            }
        })?;
    }
    people.finish(sink)
}

/// What is met on the way through a table.
enum Event<'a> {
    Header(&'a [String]),
    Row(Row<'a>),
    Ragged { line: u64, first: &'a str, reason: String },
}

/// A row, as wide as the header.
struct Row<'a> {
    line: u64,
    cells: &'a [String],
}

struct Walked {
    headers: Vec<String>,
    rows: u64,
    ragged: u64,
    remarks: Vec<String>,
    sheets: Vec<String>,
}

type Visit<'a> = &'a mut dyn FnMut(Event<'_>) -> Result<(), Refusal>;

fn walk(file: &SourceFile, name: Option<&str>, visit: Visit<'_>) -> Result<Walked, Refusal> {
    let bytes = file.bytes()?;
    let mut walk = Walk::new(file, visit);
    let (remarks, sheets) = if xlsx::is_workbook(&bytes) {
        walk.is_padded = true;
        xlsx::rows(&file.name, &bytes, name, &mut |line, cells| walk.row(line, cells))?
    } else {
        (csv::rows(&file.name, &bytes, &mut |line, cells| walk.row(line, cells))?, vec![])
    };
    let mut walked = walk.finish()?;
    walked.remarks.splice(0..0, remarks);
    walked.sheets = sheets;
    Ok(walked)
}

/// Finds the header and measures every row by it.
struct Walk<'a> {
    file: &'a SourceFile,
    visit: Visit<'a>,
    /// Whether rows may be shorter than the header, as those of a workbook are.
    is_padded: bool,
    /// Lines with one value each, before the header is known: a title, or a table of one column.
    held: Vec<(u64, Vec<String>)>,
    headers: Vec<String>,
    remarks: Vec<String>,
    rows: u64,
    longer: u64,
    shorter: u64,
    first_ragged: u64,
}

impl<'a> Walk<'a> {
    fn new(file: &'a SourceFile, visit: Visit<'a>) -> Self {
        let (held, headers, remarks) = (vec![], vec![], vec![]);
        Walk { file, visit, is_padded: false, held, headers, remarks, rows: 0, longer: 0, shorter: 0, first_ragged: 0 }
    }

    fn row(&mut self, line: u64, cells: Vec<String>) -> Result<(), Refusal> {
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        if filled == 0 {
            return Ok(());
        }
        if !self.headers.is_empty() {
            return self.body(line, cells);
        }
        if filled == 1 && self.held.len() < ABOVE {
            self.held.push((line, cells));
            return Ok(());
        }
        if filled == 1 {
            self.one_column()?;
            return self.body(line, cells);
        }
        if !std::mem::take(&mut self.held).is_empty() {
            self.remarks.push(t!("imports-table-header-line", line = line.to_string()));
        }
        self.header(&cells)
    }

    /// What was held is a table of one column.
    fn one_column(&mut self) -> Result<(), Refusal> {
        let mut held = std::mem::take(&mut self.held).into_iter();
        let Some((_, header)) = held.next() else { return Ok(()) };
        self.header(&header)?;
        held.try_for_each(|(line, cells)| self.body(line, cells))
    }

    fn header(&mut self, cells: &[String]) -> Result<(), Refusal> {
        let width = cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
        if width > MAX_COLUMNS {
            let (file, n) = (&self.file.name, width.to_string());
            return Err(Refusal::new(t!("imports-table-too-wide", file = file, n = n, most = MAX_COLUMNS)));
        }
        let mut seen: HashMap<String, u32> = HashMap::new();
        for (at, cell) in cells[..width].iter().enumerate() {
            let name =
                Some(words(cell)).filter(|name| !name.is_empty()).unwrap_or_else(|| format!("Column {}", at + 1));
            let count = seen.entry(fold(&name)).or_default();
            *count += 1;
            if *count > 1 {
                self.remarks.push(t!("imports-table-same-names", name = short(&name)));
            }
            self.headers.push(if *count > 1 { format!("{name} ({count})") } else { name });
        }
        (self.visit)(Event::Header(&self.headers))
    }

    fn body(&mut self, line: u64, mut cells: Vec<String>) -> Result<(), Refusal> {
        let width = self.headers.len();
        let filled = cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
        let is_longer = filled > width;
        if is_longer || (cells.len() < width && !self.is_padded) {
            *(if is_longer { &mut self.longer } else { &mut self.shorter }) += 1;
            if self.first_ragged == 0 {
                self.first_ragged = line;
            }
            let (len, expected) = (cells.len().to_string(), width.to_string());
            let reason = t!("imports-table-ragged", len = len, expected = expected, hint = hint(is_longer));
            let first = cells.first().map_or("", String::as_str);
            return (self.visit)(Event::Ragged { line, first, reason });
        }
        self.rows += 1;
        if self.rows > MAX_ROWS {
            let (file, most) = (&self.file.name, MAX_ROWS.to_string());
            return Err(Refusal::new(t!("imports-table-too-long", file = file, most = most)));
        }
        cells.resize(width, String::new());
        (self.visit)(Event::Row(Row { line, cells: &cells }))
    }

    fn finish(mut self) -> Result<Walked, Refusal> {
        self.one_column()?;
        let name = &self.file.name;
        let ragged = self.longer + self.shorter;
        if self.headers.is_empty() {
            return Err(Refusal::new(t!("imports-table-empty", file = name)));
        }
        if ragged * 4 > self.rows + ragged {
            let message = t!(
                "imports-table-many-ragged",
                n = ragged.to_string(),
                all = (self.rows + ragged).to_string(),
                expected = self.headers.len().to_string(),
                hint = hint(self.longer >= self.shorter)
            );
            return Err(Refusal::at_line(self.first_ragged, message));
        }
        if self.rows == 0 {
            return Err(Refusal::new(t!("imports-table-no-rows", file = name)));
        }
        let Walk { headers, rows, remarks, .. } = self;
        Ok(Walked { headers, rows, ragged, remarks, sheets: vec![] })
    }
}

/// What is most likely wrong with rows that are longer or shorter than the header.
fn hint(is_longer: bool) -> &'static str {
    if is_longer { t!("imports-table-hint-longer") } else { t!("imports-table-hint-shorter") }
}
