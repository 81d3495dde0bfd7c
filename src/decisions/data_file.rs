//! The form of the data sets: lines of `# name: value` that say what it is, then a table of two columns.

use crate::{locale, t};

/// What is wrong with a data set, and on which line (from 1; 0 when it is wrong as a whole).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", on_line(*.line, .problem))]
pub struct DataError {
    /// The line.
    pub line: usize,
    /// What is wrong.
    pub problem: String,
}

fn on_line(line: usize, problem: &str) -> String {
    if line == 0 { problem.to_owned() } else { t!("decisions-data-line", line = line.to_string(), problem = problem) }
}

impl DataError {
    pub(super) fn at(line: usize, problem: impl Into<String>) -> DataError {
        DataError { line, problem: problem.into() }
    }

    pub(super) fn whole(problem: impl Into<String>) -> DataError {
        DataError::at(0, problem)
    }
}

/// A data set as it is written.
pub(super) struct DataFile<'a> {
    said: Vec<(&'a str, &'a str, usize)>,
    /// Code, value, line.
    pub(super) rows: Vec<(&'a str, &'a str, usize)>,
}

impl<'a> DataFile<'a> {
    /// Reads a data set whose table has these two column names.
    pub(super) fn read(text: &'a str, columns: [&str; 2]) -> Result<DataFile<'a>, DataError> {
        let mut file = DataFile { said: vec![], rows: vec![] };
        let mut has_header = false;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        for (at, line) in text.lines().enumerate() {
            let (line, at) = (line.trim(), at + 1);
            if let Some(said) = line.strip_prefix('#') {
                file.said.extend(said.split_once(':').map(|(name, value)| (name.trim(), value.trim(), at)));
            } else if !line.is_empty() {
                let cells = line.split_once(',').filter(|(_, value)| !value.contains(','));
                let (code, value) = cells.ok_or_else(|| DataError::at(at, t!("decisions-data-two-columns")))?;
                let (code, value) = (code.trim(), value.trim());
                match (has_header, [code, value] == columns) {
                    (false, true) => has_header = true,
                    (false, false) => {
                        let problem = t!("decisions-data-columns", columns = columns.join(","));
                        return Err(DataError::at(at, problem));
                    }
                    (true, _) => file.rows.push((code, value, at)),
                }
            }
        }
        if file.rows.is_empty() { Err(DataError::whole(t!("decisions-data-empty"))) } else { Ok(file) }
    }

    /// What a line `# name: value` says, with the number of the line.
    pub(super) fn says(&self, name: &str) -> Result<(&'a str, usize), DataError> {
        let said = self.said.iter().find(|(said, value, _)| *said == name && !value.is_empty());
        let lacking = || DataError::whole(t!("decisions-data-no-line", name = name));
        said.map(|(_, value, line)| (*value, *line)).ok_or_else(lacking)
    }

    /// The same as a number, a date and the like; `what` is the message that says what it should be.
    pub(super) fn parsed<T: std::str::FromStr>(&self, name: &str, what: &str) -> Result<T, DataError> {
        let (value, line) = self.says(name)?;
        let is_not = || t!("decisions-data-is-not", value = value, what = locale::said(what));
        value.parse().map_err(|_| DataError::at(line, is_not()))
    }
}
