//! CSV files whose columns have known names: UTF-8 (or what a byte order mark says), columns in any order.

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8};

use super::Head;
use super::values::short;
use crate::imports::data::{Doubt, Place, Record, Sink};
use crate::imports::{Refusal, SourceFile};
use crate::t;
use crate::text::fold;

/// The header of a file: the names of its columns, folded; nothing where it is no table.
pub(super) fn header(head: &Head) -> Vec<String> {
    let text = String::from_utf8_lossy(&head.bytes);
    if head.bytes.starts_with(b"PK") || text.contains('\0') {
        return vec![];
    }
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = reader(text).from_reader(text.as_bytes());
    reader.headers().map(|header| header.iter().map(fold).collect()).unwrap_or_default()
}

/// Whether there is a file and each has a header that `is_ours`.
pub(super) fn all(heads: &[Head], is_ours: impl Fn(&[String]) -> bool) -> bool {
    !heads.is_empty() && heads.iter().all(|head| is_ours(&header(head)))
}

/// One row of a file.
pub(super) struct Row<'a> {
    /// Where.
    pub place: Place,
    names: &'a [String],
    record: &'a StringRecord,
}

impl Row<'_> {
    /// What stands under a name, one of several that the column may have (folded); an empty text where nothing does.
    pub fn get(&self, names: &[&str]) -> &str {
        let at = names.iter().find_map(|name| self.names.iter().position(|known| known == name));
        at.and_then(|at| self.record.get(at)).unwrap_or_default().trim()
    }
}

/// Calls `each` with every row of every file. A row that has more or fewer fields than the header is doubtful.
///
/// # Errors
/// Refused when a file is no text or has no row, or when `each` refuses.
pub(super) fn each_row(
    files: &[SourceFile],
    sink: Sink<'_>,
    mut each: impl FnMut(&Row<'_>, Sink<'_>) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    for file in files {
        let text = text(file)?;
        let mut reader = reader(&text).from_reader(text.as_bytes());
        let names: Vec<String> = reader.headers().map_err(|error| broken(file, &error))?.iter().map(fold).collect();
        let mut record = StringRecord::new();
        let mut count = 0_u64;
        while reader.read_record(&mut record).map_err(|error| broken(file, &error))? {
            count += 1;
            let mut place = Place::line(record.position().map_or(0, csv::Position::line));
            if files.len() > 1 {
                place = place.of(&file.name);
            }
            if record.len() == names.len() {
                each(&Row { place, names: &names, record: &record }, sink)?;
            } else {
                let name = short(record.get(0).unwrap_or_default());
                let reason =
                    t!("imports-ragged-headed", len = record.len().to_string(), expected = names.len().to_string());
                sink(Record::Doubtful(Doubt { place, name, reason }))?;
            }
        }
        if count == 0 {
            return Err(Refusal::new(t!("imports-no-rows", file = &file.name)));
        }
    }
    Ok(())
}

fn reader(text: &str) -> ReaderBuilder {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |delimiter: u8| first.bytes().filter(|b| *b == delimiter).count();
    let delimiter = [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',');
    let mut builder = ReaderBuilder::new();
    builder.delimiter(delimiter).flexible(true);
    builder
}

/// The text of a file.
fn text(file: &SourceFile) -> Result<String, Refusal> {
    let bytes = file.bytes()?;
    let (encoding, bytes) = Encoding::for_bom(&bytes).map_or((UTF_8, &bytes[..]), |(e, mark)| (e, &bytes[mark..]));
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    text.filter(|text| !text.contains('\0'))
        .map(std::borrow::Cow::into_owned)
        .ok_or_else(|| Refusal::new(t!("imports-file-not-utf-8", file = &file.name)))
}

fn broken(file: &SourceFile, error: &csv::Error) -> Refusal {
    let line = error.position().map_or(1, csv::Position::line);
    Refusal::at_line(line, t!("imports-file-no-csv", file = &file.name, why = error.to_string()))
}
