//! Tables as files: CSV (RFC 4180) and XLSX, from the same rows.

use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

use crate::web::{Error, Result};

/// A table as it is exported.
#[derive(Debug)]
pub struct Sheet {
    /// The file's name without its suffix.
    pub name: String,
    /// Names of the columns.
    pub columns: Vec<&'static str>,
    /// The rows, each as long as the columns.
    pub rows: Vec<Vec<String>>,
}

/// A cell that begins like a formula is taken for one by spreadsheets: an apostrophe makes it text. A negative number
/// stays a number.
fn harmless(cell: &str) -> String {
    let is_number = cell.parse::<i64>().is_ok();
    if !is_number && cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

impl Sheet {
    /// As CSV.
    pub fn csv(&self) -> Result<Response> {
        let internal = |error: csv::Error| Error::Internal(error.into());
        let mut out = csv::Writer::from_writer(vec![]);
        out.write_record(&self.columns).map_err(internal)?;
        for row in &self.rows {
            out.write_record(row.iter().map(|cell| harmless(cell))).map_err(internal)?;
        }
        let bytes = out.into_inner().map_err(|error| Error::Internal(error.into_error().into()))?;
        Ok(self.answer("csv", "text/csv; charset=utf-8", bytes))
    }

    /// As XLSX: text is text there, numbers are numbers, nothing is a formula.
    pub fn xlsx(&self) -> Result<Response> {
        let bytes = self.workbook().map_err(|error| Error::Internal(error.into()))?;
        Ok(self.answer("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes))
    }

    fn workbook(&self) -> Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
        let mut book = rust_xlsxwriter::Workbook::new();
        let bold = rust_xlsxwriter::Format::new().set_bold();
        let sheet = book.add_worksheet();
        for (column, name) in (0u16..).zip(&self.columns) {
            sheet.write_with_format(0, column, *name, &bold)?;
        }
        for (line, row) in (1u32..).zip(&self.rows) {
            for (column, cell) in (0u16..).zip(row) {
                match cell.parse::<u32>() {
                    Ok(number) if number.to_string() == *cell => sheet.write_number(line, column, number)?,
                    _ => sheet.write_string(line, column, cell)?,
                };
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofit();
        book.save_to_buffer()
    }

    fn answer(&self, suffix: &str, content_type: &'static str, bytes: Vec<u8>) -> Response {
        let disposition = format!("attachment; filename=\"{}.{suffix}\"", self.name);
        ([(CONTENT_TYPE, content_type.to_owned()), (CONTENT_DISPOSITION, disposition)], bytes).into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_cell_is_never_a_formula() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!((harmless("-2").as_str(), harmless("Aoife").as_str()), ("-2", "Aoife"));
    }
}
