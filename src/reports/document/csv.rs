//! One table as CSV (RFC 4180): UTF-8 with a byte order mark, without which Excel takes it for the old code page of the
//! machine. The head names the columns by their keys, which stay the same; days are ISO 8601, shares are numbers in
//! percent, stances are their labels. A spreadsheet cannot be made to run what stands in a cell.

use super::sheet::Sheet;
use super::show::{clock, stance_label};
use super::{Table, Value};
use crate::text::harmless_cell;

pub(super) fn render(table: &Table) -> Result<Vec<u8>, csv::Error> {
    let sheet = Sheet::of(table);
    let mut out = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    out.write_record(sheet.columns.iter().map(|column| column.key.as_str()))?;
    for row in sheet.rows.iter().chain(&sheet.totals) {
        out.write_record(row.iter().map(|value| harmless_cell(&plain(value))))?;
    }
    out.into_inner().map_err(|error| error.into_error().into())
}

/// A value as programs read it.
fn plain(value: &Value) -> String {
    match value {
        Value::Number(n) => n.to_string(),
        Value::Percent(hundredths) => {
            let sign = if *hundredths < 0 { "-" } else { "" };
            format!("{sign}{}.{:02}", hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100)
        }
        Value::Date(date) => date.to_string(),
        Value::Duration(minutes) => clock(*minutes),
        Value::Stance(code) => stance_label(code),
        other => other.shown(),
    }
}
