//! CSV in every dialect: encoding, divider, quotes and line ends are found out.

use std::borrow::Cow;

use ::csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::imports::Refusal;
use crate::t;

/// A field longer than this begins with a quote that is never closed, in bytes.
const LONGEST_FIELD: usize = 256 * 1024;
/// A field with more lines than this does too.
const MOST_LINES: usize = 200;

/// Calls `each` with every row and the number of its first line; answers with remarks on the file.
pub(super) fn rows(
    name: &str,
    bytes: &[u8],
    each: &mut dyn FnMut(u64, Vec<String>) -> Result<(), Refusal>,
) -> Result<Vec<String>, Refusal> {
    let (text, mut remarks) = decode(name, bytes)?;
    let (text, skipped, told) = told_divider(&text);
    let dialect = told.map_or_else(|| Dialect::find(text), |divider| Dialect { divider, ..Dialect::find(text) });
    let mut reader = dialect.reader().from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    loop {
        let read = reader
            .read_record(&mut record)
            .map_err(|error| Refusal::new(t!("imports-table-no-csv", file = name, why = error.to_string())))?;
        if !read {
            break;
        }
        let line = skipped + record.position().map_or(0, ::csv::Position::line);
        let is_open = |field: &str| {
            field.len() > MOST_LINES && (field.len() > LONGEST_FIELD || field.lines().count() > MOST_LINES)
        };
        if record.iter().any(is_open) {
            return Err(Refusal::at_line(line, t!("imports-table-open-quote")));
        }
        each(line, record.iter().map(str::to_owned).collect())?;
    }
    if dialect.quote != b'"' {
        remarks.push(t!("imports-table-single-quotes").to_owned());
    }
    Ok(remarks)
}

/// `sep=;` in the first line, as Excel writes and reads it.
fn told_divider(text: &str) -> (&str, u64, Option<u8>) {
    let told = text.split_once('\n').and_then(|(first, rest)| Some((first.trim().strip_prefix("sep=")?, rest)));
    match told {
        Some((divider, rest)) if divider.len() == 1 => (rest, 1, divider.bytes().next()),
        _ => (text, 0, None),
    }
}

/// Text with `\n` at the end of each line, and a remark where the encoding had to be guessed.
fn decode<'a>(name: &str, bytes: &'a [u8]) -> Result<(Cow<'a, str>, Vec<String>), Refusal> {
    refuse_what_is_no_text(name, bytes)?;
    let mut remarks = vec![];
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, &bytes[mark..]),
        None => (without_mark(bytes), bytes),
    };
    let text = if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes) {
        text
    } else if encoding == UTF_8 {
        remarks.push(t!("imports-table-windows-1252").to_owned());
        WINDOWS_1252.decode_without_bom_handling(bytes).0
    } else {
        let message = t!("imports-table-not-the-encoding", file = name, encoding = encoding.name());
        return Err(Refusal::new(message));
    };
    if text.contains('\0') {
        return Err(Refusal::new(t!("imports-table-nul", file = name)));
    }
    let text = if text.contains('\r') { text.replace("\r\n", "\n").replace('\r', "\n").into() } else { text };
    Ok((text, remarks))
}

/// UTF-16 without a mark has a zero in every second byte of plain text.
fn without_mark(bytes: &[u8]) -> &'static Encoding {
    let head = &bytes[..bytes.len().min(200) & !1];
    let zeros = |from| head.iter().skip(from).step_by(2).filter(|b| **b == 0).count();
    match (zeros(0), zeros(1)) {
        (high, 0) if high * 4 > head.len() => UTF_16BE,
        (0, high) if high * 4 > head.len() => UTF_16LE,
        _ => UTF_8,
    }
}

fn refuse_what_is_no_text(name: &str, bytes: &[u8]) -> Result<(), Refusal> {
    let start = &bytes[..bytes.len().min(512)];
    let message = if start.starts_with(b"%PDF") {
        t!("imports-table-is-pdf", file = name)
    } else if start.starts_with(b"\xd0\xcf\x11\xe0") {
        t!("imports-table-is-old-excel", file = name)
    } else if start.starts_with(b"PK") {
        t!("imports-table-is-archive", file = name)
    } else if start.trim_ascii_start().first() == Some(&b'<') {
        t!("imports-table-is-xml", file = name)
    } else {
        return Ok(());
    };
    Err(Refusal::new(message))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Dialect {
    divider: u8,
    quote: u8,
}

impl Dialect {
    /// The divider under which most of the first rows are as wide as the widest header, and the quote that they use.
    fn find(text: &str) -> Dialect {
        let end = text.char_indices().take(64 * 1024).last().map_or(0, |(at, c)| at + c.len_utf8());
        let text = &text[..end];
        let single = text.lines().take(50).filter(|line| line.starts_with('\'')).count();
        let double = text.lines().take(50).filter(|line| line.starts_with('"')).count();
        let quote = if single > double && single > 1 { b'\'' } else { b'"' };
        let score = |divider: u8| {
            let mut reader = Dialect { divider, quote }.reader().from_reader(text.as_bytes());
            let widths: Vec<usize> = reader.records().take(50).flatten().map(|record| record.len()).collect();
            let width = widths.iter().copied().max_by_key(|w| widths.iter().filter(|x| *x == w).count()).unwrap_or(0);
            let same = widths.iter().filter(|w| **w == width).count();
            if width < 2 { (0, 0) } else { (same * 100 / widths.len().max(1), width) }
        };
        // Of two that fit as well, the one that makes more columns; a comma, if none does.
        let best = [b'|', b'\t', b';', b','].into_iter().max_by_key(|divider| score(*divider));
        Dialect { divider: best.unwrap_or(b','), quote }
    }

    fn reader(self) -> ReaderBuilder {
        let mut builder = ReaderBuilder::new();
        builder.delimiter(self.divider).quote(self.quote).flexible(true).has_headers(false);
        builder
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (Vec<(u64, Vec<String>)>, Vec<String>) {
        let mut rows_read = vec![];
        let remarks = rows("list.csv", bytes, &mut |line, cells| {
            rows_read.push((line, cells));
            Ok(())
        });
        (rows_read, remarks.unwrap())
    }

    #[test]
    fn divider_and_quotes_are_found_out() {
        for text in [
            "name,mail\nLima; Ana,a@x.example\n",
            "name;mail\nLima, Ana;a@x.example\nEk, Bo;b@x.example\n",
            "name\tmail\nLima, Ana\ta@x.example\n",
            "name|mail\nLima, Ana|a@x.example\n",
            "'name','mail'\n'Lima, Ana','a@x.example'\n",
            "sep=;\nname;mail\nLima, Ana;a@x.example\n",
        ] {
            let (rows, _) = read(text.as_bytes());
            assert!(rows.iter().all(|(_, cells)| cells.len() == 2), "{text}: {rows:?}");
        }
        assert_eq!(read(b"sep=;\nname;mail\n").0[0].0, 2);
    }

    #[test]
    fn encodings_and_line_ends_are_found_out() {
        let text = "name,mail\r\nJosé,a@x.example\rZoë,\"b\r\nc\"\n";
        let utf16 = |mark: bool| -> Vec<u8> {
            let mark = mark.then_some(0xfeff);
            mark.into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
        };
        let utf8 = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        for bytes in [text.as_bytes().to_vec(), utf8, utf16(true), utf16(false)] {
            let (rows, remarks) = read(&bytes);
            assert_eq!(rows[0].1, ["name", "mail"]);
            assert_eq!(rows[1], (2, vec!["José".to_owned(), "a@x.example".to_owned()]));
            assert_eq!(rows[2], (3, vec!["Zoë".to_owned(), "b\nc".to_owned()]));
            assert!(remarks.is_empty());
        }
        let (rows, remarks) = read(b"name,mail\nJos\xe9,a\n");
        assert_eq!(rows[1].1[0], "José");
        assert!(remarks[0].contains("Windows-1252"));
    }
}
