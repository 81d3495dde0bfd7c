//! Comma-separated values whose columns are known by their names, in any order.

use csv::{ErrorKind, ReaderBuilder, StringRecord, StringRecordsIntoIter};

use super::text::doubt;
use crate::imports::Refusal;
use crate::imports::data::{Place, Record};
use crate::imports::meps::list::short;
use crate::imports::meps::sheet::delimiter;
use crate::t;

/// The longest line, in bytes.
const MAX_LINE: usize = 1024 * 1024;
/// Columns of the header that a message shows.
const SHOWN: usize = 12;

/// The names of the columns as the first line has them, in lower case; empty where there is none.
pub(in crate::imports) fn header(text: &str) -> Vec<String> {
    let line = first_line(text);
    let mut reader = ReaderBuilder::new().has_headers(false).delimiter(delimiter(line)).from_reader(line.as_bytes());
    let record = reader.records().next().and_then(Result::ok);
    record.iter().flat_map(StringRecord::iter).map(folded).collect()
}

fn first_line(text: &str) -> &str {
    text.split(['\n', '\r']).find(|line| !line.trim().is_empty()).unwrap_or_default()
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// A table, row by row.
pub(super) struct Columns<'a> {
    names: Vec<String>,
    records: StringRecordsIntoIter<&'a [u8]>,
    /// Where a text that does not end with a line break ends, in bytes.
    cut_at: Option<u64>,
}

/// One row.
pub(super) struct Row<'a> {
    /// Its line, from 1.
    pub place: Place,
    names: &'a [String],
    record: StringRecord,
}

/// What a line comes to.
pub(super) enum Line<'a> {
    /// A row with as many fields as the header.
    Row(Row<'a>),
    /// Another one.
    Ragged(Record),
}

impl Row<'_> {
    /// What stands in the column, without spaces around it; empty where there is no such column.
    pub fn get(&self, column: &str) -> &str {
        let at = self.names.iter().position(|name| name == column);
        at.and_then(|at| self.record.get(at)).unwrap_or_default().trim()
    }
}

impl<'a> Columns<'a> {
    /// Opens a table that has these columns, and perhaps others.
    ///
    /// # Errors
    /// Refused when a column is missing or there twice, or when the text has lost its line breaks.
    pub fn open(text: &'a str, wanted: &[&str]) -> Result<Self, Refusal> {
        for (line, content) in (1..).zip(text.split('\n')) {
            if content.len() > MAX_LINE {
                return Err(Refusal::at_line(line, t!("imports-long-line")));
            }
        }
        let delimiter = delimiter(first_line(text));
        let mut reader = ReaderBuilder::new().flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
        let names: Vec<_> = reader.headers().map_err(|error| broken(&error))?.iter().map(folded).collect();
        refuse_twice(&names)?;
        let missing: Vec<_> = wanted.iter().filter(|name| !names.iter().any(|known| known == *name)).collect();
        if !missing.is_empty() {
            let list = |names: Vec<&str>| names.join(", ");
            let mut found: Vec<_> = names.iter().take(SHOWN).map(|name| short(name)).collect();
            if names.len() > SHOWN {
                found.push("…".to_owned());
            }
            let missing = list(missing.into_iter().copied().collect());
            let found = found.join(", ");
            return Err(Refusal::at_line(1, t!("imports-columns-missing", missing = missing, found = found)));
        }
        let cut_at = (!text.ends_with('\n')).then(|| u64::try_from(text.len()).unwrap_or(u64::MAX));
        Ok(Columns { names, records: reader.into_records(), cut_at })
    }

    /// The next line; none after the last.
    ///
    /// # Errors
    /// Refused when the table is cut off, or when a quotation mark that is not closed has swallowed lines: then nobody
    /// knows which.
    pub fn next(&mut self) -> Result<Option<Line<'_>>, Refusal> {
        let Some(record) = self.records.next() else { return Ok(None) };
        let record = record.map_err(|error| broken(&error))?;
        let line = record.position().map_or(0, csv::Position::line);
        let place = Place::line(line);
        // No field of these lists has lines: a quotation mark has swallowed rows, perhaps as far as to the next one.
        if record.iter().any(|field| field.contains('\n')) {
            return Err(Refusal::at_line(line, t!("imports-open-quote")));
        }
        if record.len() == self.names.len() {
            return Ok(Some(Line::Row(Row { place, names: &self.names, record })));
        }
        let (len, expected) = (record.len().to_string(), self.names.len().to_string());
        if record.len() < self.names.len() && self.cut_at == Some(self.records.reader().position().byte()) {
            return Err(Refusal::at_line(line, t!("imports-ragged-cut-off", len = len, expected = expected)));
        }
        let name = record.iter().map(short).take(3).collect::<Vec<_>>().join(", ");
        let reason = t!("imports-ragged", len = len, expected = expected);
        Ok(Some(Line::Ragged(doubt(&place, &name, reason))))
    }
}

fn refuse_twice(names: &[String]) -> Result<(), Refusal> {
    for (at, name) in names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
        if names[..at].contains(name) {
            let message = t!("imports-column-twice", name = short(name));
            return Err(Refusal::at_line(1, message));
        }
    }
    Ok(())
}

fn broken(error: &csv::Error) -> Refusal {
    let line = error.position().map_or(1, csv::Position::line);
    match error.kind() {
        ErrorKind::Utf8 { .. } => Refusal::at_line(line, t!("imports-not-utf-8-save")),
        _ => Refusal::at_line(line, t!("imports-no-csv", why = error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Result<Vec<String>, Refusal> {
        let mut columns = Columns::open(text, &["id", "name"])?;
        let mut out = vec![];
        while let Some(line) = columns.next()? {
            out.push(match line {
                Line::Row(row) => format!("{} {}", row.get("id"), row.get("name")),
                Line::Ragged(Record::Doubtful(doubt)) => format!("{}: {}", doubt.place, doubt.reason),
                Line::Ragged(_) => unreachable!("a doubt"),
            });
        }
        Ok(out)
    }

    #[test]
    fn columns_are_found_by_name_and_a_ragged_row_is_doubtful() {
        let rows = lines("Name;ID;x\nAna;7;\nRui;8\nEva;9;\n").unwrap();
        assert_eq!(rows[0], "7 Ana");
        assert!(rows[1].starts_with("line 3: The row has 2 fields where the header has 3"), "{}", rows[1]);
        assert_eq!(rows[2], "9 Eva");
        let unquoted = lines("id,name\n7,Lima, Ana\n8,Rui\n").unwrap();
        assert!(unquoted[0].starts_with("line 2: The row has 3 fields"), "{}", unquoted[0]);
    }

    #[test]
    fn what_loses_rows_unseen_is_refused() {
        for (text, says) in [
            ("id\n7\n", "Line 1: columns are missing: name. The header has: id."),
            ("id,name,name\n7,a,b\n", "Line 1: the column name is there twice."),
            ("id,name\n7,Ana\n8", "Line 3: the row has 1 fields where the header has 2: the file is cut off"),
            ("id,name\n7,\"Ana\n8,Rui\n9,\"Eva\n10,Leo\n", "Line 2: a quotation mark is not closed"),
            ("id,name\n7,Ana\n8,\"Rui\n9,Eva\n", "Line 3: a quotation mark is not closed"),
        ] {
            match lines(text) {
                Err(refusal) => assert!(refusal.message.starts_with(says), "{refusal}"),
                Ok(rows) => panic!("{text:?} is read: {rows:?}"),
            }
        }
    }
}
