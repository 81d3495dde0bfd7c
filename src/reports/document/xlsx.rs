//! A document as a workbook: a first sheet that says what it is, with the figures; then a sheet per table. Every cell has its
//! type, so that nothing is taken for a formula. The only moment inside is the one as known at which it was made.

use std::collections::HashSet;

use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format as Style, FormatAlign, Workbook, Worksheet, XlsxError};

use super::sheet::Sheet;
use super::show::stance_label;
use super::{Block, ColumnKind, Document, Table, Value};

/// Characters that a cell of a workbook holds.
const LONGEST: usize = 32_767;

pub(super) fn render(document: &Document) -> Result<Vec<u8>, XlsxError> {
    let styles = Styles::new();
    let mut book = Workbook::new();
    book.set_properties(&properties(document)?);
    about(book.add_worksheet(), document, &styles)?;
    let mut names: HashSet<String> = HashSet::from(["about".to_owned()]);
    for table in document.tables() {
        let sheet = book.add_worksheet();
        sheet.set_name(sheet_name(&table.caption, &mut names))?;
        write_table(sheet, table, &styles)?;
    }
    book.save_to_buffer()
}

struct Styles {
    bold: Style,
    head: Style,
    title: Style,
    date: Style,
    percent: Style,
    duration: Style,
    number: Style,
    wrapped: Style,
}

impl Styles {
    fn new() -> Styles {
        Styles {
            bold: Style::new().set_bold(),
            head: Style::new().set_bold().set_text_wrap().set_align(FormatAlign::Top),
            title: Style::new().set_bold().set_font_size(14),
            date: Style::new().set_num_format("yyyy-mm-dd"),
            percent: Style::new().set_num_format("0.00%"),
            duration: Style::new().set_num_format("[h]:mm"),
            number: Style::new().set_num_format("#,##0"),
            wrapped: Style::new().set_text_wrap().set_align(FormatAlign::Top),
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
fn about(sheet: &mut Worksheet, document: &Document, styles: &Styles) -> Result<(), XlsxError> {
    sheet.set_name("About")?.set_column_width(0, 28)?.set_column_width(1, 16)?.set_column_width(2, 60)?;
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
    line("What", document.subtitle.as_str().into())?;
    line("Client", document.client.as_str().into())?;
    line("Objective", document.objective.clone().into())?;
    line("As of", Value::Date(document.on))?;
    line("As known at", document.known.format("%Y-%m-%d %H:%M:%S UTC").to_string().into())?;
    if let Some(made) = &document.made {
        line("Issued", format!("{}, by {}", made.at.format("%Y-%m-%d %H:%M UTC"), made.by).into())?;
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
                    write(sheet, at, 1, &figure.value, styles)?;
                    let said: Vec<_> = [&figure.of, &figure.note].into_iter().flatten().cloned().collect();
                    sheet.write_string(at, 2, shortened(&said.join("; ")))?;
                    at += 1;
                }
            }
            Block::Sentence { text, .. } => {
                sheet.write_string(at, 0, shortened(text))?;
                at += 1;
            }
            Block::Notes { notes: lines } | Block::Text { paragraphs: lines } => {
                for note in lines {
                    sheet.write_string(at, 0, shortened(note))?;
                    at += 1;
                }
            }
            Block::Chart(_) | Block::Table(_) => {}
        }
    }
    Ok(())
}

fn write_table(sheet: &mut Worksheet, table: &Table, styles: &Styles) -> Result<(), XlsxError> {
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
    for (next, row) in (1..).zip(spread.rows.iter().chain(&spread.totals)) {
        for (at, value) in (0..).zip(row) {
            write(sheet, next, at, value, styles)?;
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
            sheet.write_string(row, at, stance_label(code))?;
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
    let clean = if clean.trim().is_empty() { "Table" } else { clean.trim() };
    let mut name: String = clean.chars().take(31).collect();
    let mut n = 2;
    while !names.insert(name.trim().to_lowercase()) {
        name = format!("{} {n}", clean.chars().take(27).collect::<String>().trim());
        n += 1;
    }
    name.trim().to_owned()
}
