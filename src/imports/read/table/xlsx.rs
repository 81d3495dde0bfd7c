//! Workbooks: one sheet, cell by cell. Only cells that hold something take memory, whatever a sheet says of its size.

use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx, XlsxError};
use chrono::NaiveTime;

use super::{MAX_COLUMNS, MAX_ROWS};
use crate::imports::{Refusal, unpack};
use crate::t;

/// Errors in cells that are named in remarks.
const NAMED: usize = 5;

/// Whether it is a workbook of the kind that is read.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    let names = || {
        zip::ZipArchive::new(Cursor::new(bytes))
            .ok()
            .map(|zip| zip.file_names().any(|n| n.is_ok_and(|n| n == "xl/workbook.xml")))
    };
    bytes.starts_with(b"PK\x03\x04") && names() == Some(true)
}

/// Calls `each` with every row and its number; answers with remarks and the names of all sheets.
pub(super) fn rows(
    file: &str,
    bytes: &[u8],
    sheet: Option<&str>,
    each: &mut dyn FnMut(u64, Vec<String>) -> Result<(), Refusal>,
) -> Result<(Vec<String>, Vec<String>), Refusal> {
    unpack::check_spreadsheet(file, bytes)?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(file, &error))?;
    let sheets = workbook.sheet_names();
    let name = match sheet {
        Some(name) => sheets.iter().find(|known| *known == name).cloned().ok_or_else(|| {
            Refusal::new(t!("imports-xlsx-no-sheet", file = file, name = name, sheets = sheets.join(", ")))
        })?,
        None => sheets.first().cloned().ok_or_else(|| Refusal::new(t!("imports-xlsx-no-sheets", file = file)))?,
    };
    let mut cells = workbook.worksheet_cells_reader(&name).map_err(|error| broken(file, &error))?;
    let mut errors: Vec<String> = vec![];
    let mut row: (u32, Vec<String>) = (0, vec![]);
    while let Some(cell) = cells.next_cell().map_err(|error| broken(file, &error))? {
        let (at, column) = cell.get_position();
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        let value = text(cell.get_value());
        if let DataRef::Error(error) = cell.get_value() {
            errors.push(format!("{}{} ({error})", letters(column), at + 1));
        }
        if value.is_empty() {
            continue;
        }
        if column >= MAX_COLUMNS || u64::from(at) > MAX_ROWS {
            return Err(Refusal::new(t!(
                "imports-xlsx-outside",
                file = file,
                cell = format!("{}{}", letters(column), at + 1),
                columns = MAX_COLUMNS,
                rows = MAX_ROWS.to_string()
            )));
        }
        if at != row.0 {
            each(u64::from(row.0) + 1, std::mem::take(&mut row.1))?;
            row.0 = at;
        }
        if row.1.len() <= column {
            row.1.resize(column + 1, String::new());
        }
        row.1[column] = value;
    }
    each(u64::from(row.0) + 1, row.1)?;
    let mut remarks = vec![];
    if !errors.is_empty() {
        let more = if errors.len() > NAMED { ", …" } else { "" };
        let named = errors.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
        remarks.push(t!("imports-xlsx-errors", cells = format!("{named}{more}")));
    }
    Ok((remarks, sheets))
}

/// A cell as a person would write it: dates as `2024-07-16`, whole numbers without a decimal point.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        // Display writes 15 digits at most and no decimal point for a whole number: telephone numbers survive.
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(is) => if *is { "yes" } else { "no" }.to_owned(),
        DataRef::DateTime(time) => match time.as_datetime() {
            Some(at) if at.time() == NaiveTime::MIN => at.date().to_string(),
            Some(at) => at.format("%Y-%m-%d %H:%M").to_string(),
            None => String::new(),
        },
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// `A`, `B`, …, `AA` of a column from 0.
fn letters(mut column: usize) -> String {
    let mut out = vec![];
    loop {
        out.push(b'A' + u8::try_from(column % 26).unwrap_or_default());
        if column < 26 {
            break;
        }
        column = column / 26 - 1;
    }
    out.iter().rev().map(|b| char::from(*b)).collect()
}

fn broken(file: &str, error: &XlsxError) -> Refusal {
    Refusal::new(match error {
        XlsxError::Password => t!("imports-xlsx-locked", file = file),
        error => t!("imports-xlsx-unreadable", file = file, why = error.to_string()),
    })
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
