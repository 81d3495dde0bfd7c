//! From bytes to text: which encoding it is, and what is no text at all.

use encoding_rs::{Encoding, UTF_8};

use crate::imports::Refusal;
use crate::t;

/// The largest file that is read, in bytes. The longest real list is 600 kB.
pub const MAX_FILE: usize = 20 * 1024 * 1024;

/// The text of a list of Members, see [`text`].
pub fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    if bytes.len() > MAX_FILE {
        return Err(Refusal::new(t!("imports-meps-size", size = (bytes.len() / (1024 * 1024)).to_string())));
    }
    text(bytes)
}

/// The text of a file: by its byte order mark, else by its XML declaration, else UTF-8.
pub fn text(bytes: &[u8]) -> Result<String, Refusal> {
    refuse_what_is_no_text(bytes)?;
    let text = if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        with(encoding, &bytes[mark..])?
    } else if let Some(label) = declared(bytes) {
        let encoding = Encoding::for_label(label.as_bytes())
            .ok_or_else(|| Refusal::at_line(1, t!("imports-encoding-unknown", label = label)))?;
        // A declaration that could be read as ASCII is not UTF-16, whatever it says.
        if encoding.is_ascii_compatible() { with(encoding, bytes)? } else { with(UTF_8, bytes)? }
    } else {
        with(UTF_8, bytes)?
    };
    if let Some(at) = text.find('\0') {
        return Err(Refusal::at_line(line_at(text.as_bytes(), at), t!("imports-nul-byte")));
    }
    if text.trim().is_empty() {
        return Err(Refusal::new(t!("imports-file-empty-list")));
    }
    Ok(text)
}

fn refuse_what_is_no_text(bytes: &[u8]) -> Result<(), Refusal> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(Refusal::new(t!("imports-is-zip")));
    }
    if bytes.starts_with(b"%PDF") {
        return Err(Refusal::new(t!("imports-is-pdf")));
    }
    Ok(())
}

fn with(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, Refusal> {
    if encoding == UTF_8 {
        return std::str::from_utf8(bytes)
            .map(str::to_owned)
            .map_err(|error| Refusal::at_line(line_at(bytes, error.valid_up_to()), t!("imports-not-utf-8-excel")));
    }
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(std::borrow::Cow::into_owned)
        .ok_or_else(|| Refusal::new(t!("imports-not-the-encoding", encoding = encoding.name())))
}

/// The encoding that an XML declaration names.
fn declared(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..bytes.len().min(200))?.trim_ascii_start();
    let end = head.starts_with(b"<?xml").then(|| head.iter().position(|b| *b == b'>')).flatten()?;
    let head = std::str::from_utf8(&head[..end]).ok()?;
    let value = head.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    Some(value[1..].split_once(quote)?.0.to_owned())
}

fn line_at(bytes: &[u8], at: usize) -> u64 {
    let lines = bytes[..at.min(bytes.len())].split(|b| *b == b'\n').count();
    u64::try_from(lines).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_order_mark_or_a_declaration_says_the_encoding() {
        let utf16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain("Kubín".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(decode(&utf16).unwrap(), "Kubín");
        assert_eq!(decode(b"\xef\xbb\xbfa,b").unwrap(), "a,b");
        let latin = b"<?xml version='1.0' encoding='iso-8859-1'?><a>\xe9</a>";
        assert!(decode(latin).unwrap().contains('é'));
    }

    #[test]
    fn the_line_of_the_first_wrong_byte_is_named() {
        let refusal = decode(b"id,name\n1,Ana\n2,Jos\xe9\n").unwrap_err();
        assert_eq!(refusal.line, Some(3));
        assert!(refusal.message.contains("Save the file as UTF-8"), "{refusal}");
    }

    #[test]
    fn what_is_no_text_is_told_apart() {
        for (bytes, says) in [
            (&b"PK\x03\x04...."[..], "spreadsheet"),
            (b"%PDF-1.7", "PDF"),
            (b"a,b\0c", "NUL"),
            (b" \r\n ", "empty"),
            (b"<?xml version='1.0' encoding='klingon'?><a/>", "klingon"),
            (b"\xff\xfe\x00", "UTF-16LE"),
        ] {
            assert!(decode(bytes).unwrap_err().message.contains(says), "{says}");
        }
        assert!(decode(&vec![b'a'; MAX_FILE + 1]).unwrap_err().message.contains("20 MB"));
    }
}
