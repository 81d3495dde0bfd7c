//! The formats of a document besides the page.

use super::{Document, csv, json, pdf, xlsx};
use crate::locale;

crate::text_enum! {
    /// A format, by the suffix in its address.
    pub enum Format {
        /// For paper and mail.
        Pdf = "pdf",
        /// An Excel workbook.
        Xlsx = "xlsx",
        /// One table, comma-separated.
        Csv = "csv",
        /// The data, for programs.
        Json = "json",
    }
}

impl Format {
    /// What a browser is told.
    pub fn content_type(self) -> &'static str {
        match self {
            Format::Pdf => "application/pdf",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Format::Csv => "text/csv; charset=utf-8",
            Format::Json => "application/json",
        }
    }

    /// As shown on a button.
    pub fn label(self) -> &'static str {
        match self {
            Format::Pdf => "PDF",
            Format::Xlsx => "XLSX",
            Format::Csv => "CSV",
            Format::Json => "JSON",
        }
    }
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The document has no table of this name.
    #[error("this report has no table “{0}”")]
    NoTable(String),
    /// Never for lack of room.
    #[error(transparent)]
    Csv(#[from] ::csv::Error),
    /// A workbook has at most 1,048,576 rows.
    #[error(transparent)]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
    /// Never in practice: all keys are texts.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// A chart is no SVG, or the font is none.
    #[error("the PDF cannot be written: {0}")]
    Pdf(String),
}

impl Document {
    /// As a file whose numbers lead nowhere outside: see [`Document::render_at`].
    ///
    /// # Errors
    /// [`RenderError`].
    pub fn render(&self, format: Format, table: Option<&str>) -> Result<Vec<u8>, RenderError> {
        self.render_at(format, table, None)
    }

    /// As a file. `table` names the table of a CSV file; without it, it is the main one. `base` is the address at which
    /// the pages are (`https://focal.example`): numbers in PDF and XLSX then lead to the people behind them. The work is
    /// the processor's: call it where nothing else waits. Whoever calls it, the file is in the document's language.
    ///
    /// # Errors
    /// [`RenderError`].
    pub fn render_at(&self, format: Format, table: Option<&str>, base: Option<&str>) -> Result<Vec<u8>, RenderError> {
        locale::keep(self.language, || match format {
            Format::Pdf => pdf::render(self, base),
            Format::Xlsx => Ok(xlsx::render(self, base)?),
            Format::Json => Ok(json::render(self)?),
            Format::Csv => {
                let missing = || RenderError::NoTable(table.unwrap_or_default().to_owned());
                Ok(csv::render(self.table(table).ok_or_else(missing)?)?)
            }
        })
    }

    /// The name of its file, without suffix: `support-2026-11-24`.
    pub fn file_stem(&self) -> String {
        format!("{}-{}", self.kind, self.on)
    }
}
