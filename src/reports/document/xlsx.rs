//! A document as a workbook: a first sheet that says what it is, with the figures; then a sheet per table. Every cell has its
//! type, so that nothing is taken for a formula. Where the address of the pages is known, numbers lead to the people behind
//! them. The only moment inside is the one as known at which it was made.

use std::collections::HashSet;

use chrono::NaiveDate;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format as Style, FormatAlign, FormatUnderline, Workbook, Worksheet, XlsxError,
};

use super::sheet::Sheet;
use super::show::stance_label;
use super::{Block, ColumnKind, Document, Table, Value};
use crate::t;

/// Characters that a cell of a workbook holds.
const LONGEST: usize = 32_767;

pub(super) fn render(document: &Document, base: Option<&str>) -> Result<Vec<u8>, XlsxError> {
    let styles = Styles::new();
    let links = Links { document, base, styles: Styles::linked() };
    let mut book = Workbook::new();
    book.set_properties(&properties(document)?);
    about(book.add_worksheet(), document, &styles, &links)?;
    let mut names: HashSet<String> = HashSet::from([t!("reports-document-about").to_lowercase()]);
    for table in document.tables() {
        let sheet = book.add_worksheet();
        sheet.set_name(sheet_name(&table.caption, &mut names))?;
        write_table(sheet, table, &styles, &links)?;
    }
    book.save_to_buffer()
}

/// Rows of a sheet whose cells lead somewhere: a sheet holds 65,530 links.
const LINKED_ROWS: u32 = 5_000;
/// Characters of a link.
const LONGEST_LINK: usize = 2_000;

/// Where cells lead.
struct Links<'a> {
    document: &'a Document,
    base: Option<&'a str>,
    styles: Styles,
}

impl Links<'_> {
    /// A value that leads somewhere, if it can: numbers stay numbers.
    fn write(
        &self,
        sheet: &mut Worksheet,
        (row, at): (u32, u16),
        value: &Value,
        href: Option<&str>,
        styles: &Styles,
    ) -> Result<(), XlsxError> {
        let href = href.filter(|_| *value != Value::Empty).and_then(|href| self.document.absolute(href, self.base));
        let Some(href) = href.filter(|href| href.len() < LONGEST_LINK) else {
            return write(sheet, row, at, value, styles);
        };
        // The link first: what is written after it stands in the cell in place of the address.
        sheet.write_url_with_format(row, at, href.as_str(), &self.styles.number)?;
        write(sheet, row, at, value, &self.styles)
    }
}

struct Styles {
    bold: Style,
    head: Style,
    title: Style,
    date: Style,
    percent: Style,
    duration: Style,
    number: Style,
    plain: Style,
    wrapped: Style,
}

impl Styles {
    fn new() -> Styles {
        Styles::of(&Style::new)
    }

    /// The same, marked as leading somewhere.
    fn linked() -> Styles {
        Styles::of(&|| Style::new().set_font_color(Color::RGB(0x0047_44b8)).set_underline(FormatUnderline::Single))
    }

    fn of(style: &dyn Fn() -> Style) -> Styles {
        Styles {
            bold: style().set_bold(),
            head: style().set_bold().set_text_wrap().set_align(FormatAlign::Top),
            title: style().set_bold().set_font_size(14),
            date: style().set_num_format("yyyy-mm-dd"),
            percent: style().set_num_format("0.00%"),
            duration: style().set_num_format("[h]:mm"),
            number: style().set_num_format("#,##0"),
            plain: style(),
            wrapped: style().set_text_wrap().set_align(FormatAlign::Top),
        }
    }
}

fn properties(document: &Document) -> Result<DocProperties, XlsxError> {
    let at = document.made.as_ref().map_or(document.known, |made| made.at);
    let by = document.made.as_ref().map_or("Focal", |made| made.by.as_str());
    let at = ExcelDateTime::parse_from_str(&at.format("%Y-%m-%dT%H:%M:%S").to_string())?;
    Ok(DocProperties::new()
        .set_title(&document.title)
        .set_subject(document.objective.as_deref().unwrap_or(&document.client))
        .set_author(by)
        .set_company(&document.client)
        .set_creation_datetime(&at))
}

/// The sheet that says what the workbook is.
fn about(sheet: &mut Worksheet, document: &Document, styles: &Styles, links: &Links<'_>) -> Result<(), XlsxError> {
    sheet
        .set_name(t!("reports-document-about"))?
        .set_column_width(0, 28)?
        .set_column_width(1, 16)?
        .set_column_width(2, 60)?;
    sheet.write_string_with_format(0, 0, shortened(&document.title), &styles.title)?;
    let mut at = 1;
    let mut line = |name: &str, value: Value| -> Result<(), XlsxError> {
        if value != Value::Empty {
            sheet.write_string_with_format(at, 0, shortened(name), &styles.bold)?;
            write(sheet, at, 1, &value, styles)?;
            at += 1;
        }
        Ok(())
    };
    line(t!("reports-document-what"), document.subtitle.as_str().into())?;
    line(t!("reports-document-client"), document.client.as_str().into())?;
    line(t!("reports-document-objective"), document.objective.clone().into())?;
    line(t!("reports-document-as-of"), Value::Date(document.on))?;
    line(t!("reports-document-as-known-at"), document.known.format("%Y-%m-%d %H:%M:%S UTC").to_string().into())?;
    if let Some(made) = &document.made {
        let moment = made.at.format("%Y-%m-%d %H:%M UTC").to_string();
        let value = t!("reports-document-issued-value", moment = moment, name = &made.by);
        line(t!("reports-document-issued-name"), value.into())?;
    }
    for parameter in &document.parameters {
        line(&parameter.name, parameter.value.as_str().into())?;
    }
    at += 1;
    for block in document.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Figures { figures } => {
                for figure in figures {
                    sheet.write_string_with_format(at, 0, shortened(&figure.label), &styles.bold)?;
                    links.write(sheet, (at, 1), &figure.value, figure.href.as_deref(), styles)?;
                    let said: Vec<_> = [&figure.of, &figure.note].into_iter().flatten().cloned().collect();
                    sheet.write_string(at, 2, shortened(&said.join("; ")))?;
                    at += 1;
                }
            }
            Block::Sentence { text, .. } => {
                sheet.write_string(at, 0, shortened(text))?;
                at += 1;
            }
            Block::Notes { notes: texts } | Block::Text { paragraphs: texts } => {
                for note in texts {
                    sheet.write_string(at, 0, shortened(note))?;
                    at += 1;
                }
            }
            Block::Chart(_) | Block::Table(_) => {}
        }
    }
    Ok(())
}

fn write_table(sheet: &mut Worksheet, table: &Table, styles: &Styles, links: &Links<'_>) -> Result<(), XlsxError> {
    let spread = Sheet::of(table);
    sheet.set_freeze_panes(1, 1)?.set_repeat_rows(0, 0)?;
    for (at, column) in (0..).zip(&spread.columns) {
        let longest = spread.rows.iter().take(500).filter_map(|row| row.get(usize::from(at)));
        let longest = longest.map(|value| value.shown().chars().count()).max().unwrap_or_default();
        let most = if column.kind == ColumnKind::Text { 60 } else { 14 };
        let width = u32::try_from(longest.max(column.text.chars().count().min(16)).clamp(8, most) + 2).unwrap_or(16);
        sheet.set_column_width(at, width)?;
        sheet.write_string_with_format(0, at, shortened(&column.text), &styles.head)?;
    }
    for ((next, row), hrefs) in (1..).zip(spread.rows.iter().chain(&spread.totals)).zip(&spread.links) {
        // A workbook holds so many links in a sheet and no more.
        let is_linked = next < LINKED_ROWS;
        for ((at, value), href) in (0..).zip(row).zip(hrefs) {
            links.write(sheet, (next, at), value, href.as_deref().filter(|_| is_linked), styles)?;
        }
    }
    let rows = u32::try_from(spread.rows.len()).unwrap_or(u32::MAX);
    if rows > 0 && !spread.columns.is_empty() {
        sheet.autofilter(0, 0, rows, u16::try_from(spread.columns.len() - 1).unwrap_or(u16::MAX))?;
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a workbook has no other numbers")]
fn write(sheet: &mut Worksheet, row: u32, at: u16, value: &Value, styles: &Styles) -> Result<(), XlsxError> {
    match value {
        Value::Empty => {}
        Value::Number(n) => {
            sheet.write_number_with_format(row, at, *n as f64, &styles.number)?;
        }
        Value::Percent(hundredths) => {
            sheet.write_number_with_format(row, at, *hundredths as f64 / 10_000.0, &styles.percent)?;
        }
        Value::Duration(minutes) => {
            sheet.write_number_with_format(row, at, *minutes as f64 / 1_440.0, &styles.duration)?;
        }
        Value::Date(date) => {
            sheet.write_datetime_with_format(row, at, serial(*date)?, &styles.date)?;
        }
        Value::Stance(code) => {
            sheet.write_string_with_format(row, at, stance_label(code), &styles.plain)?;
        }
        Value::Text(_) | Value::Parts(_) => {
            sheet.write_string_with_format(row, at, shortened(&value.shown()), &styles.wrapped)?;
        }
    }
    Ok(())
}

/// A workbook counts days from 1900.
fn serial(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::parse_from_str(&date.to_string())
}

fn shortened(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// The name of a sheet: at most 31 characters, none of `[]:*?/\`, each name once.
fn sheet_name(caption: &str, names: &mut HashSet<String>) -> String {
    let clean: String = caption.chars().map(|c| if "[]:*?/\\'".contains(c) { ' ' } else { c }).collect();
    let clean = if clean.trim().is_empty() { t!("reports-document-table") } else { clean.trim() };
    let mut name: String = clean.chars().take(31).collect();
    let mut n = 2;
    while !names.insert(name.trim().to_lowercase()) {
        name = format!("{} {n}", clean.chars().take(27).collect::<String>().trim());
        n += 1;
    }
    name.trim().to_owned()
}
