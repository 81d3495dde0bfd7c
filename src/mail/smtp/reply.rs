//! Reading replies (RFC 5321 4.2), whatever a server sends.

use crate::mail::{Enhanced, Reply};

/// A reply line may have 512 octets (4.5.3.1.5); some servers write more.
pub const LONGEST_LINE: usize = 2048;
/// More lines than any greeting has.
const MOST_LINES: usize = 100;

/// A reply as it comes in, line by line.
#[derive(Debug, Default)]
pub struct Reader {
    code: u16,
    lines: Vec<String>,
}

/// A whole reply: for people, and its single lines, which EHLO needs.
#[derive(Debug)]
pub struct Answer {
    pub reply: Reply,
    pub lines: Vec<String>,
}

impl Reader {
    /// Takes one line, without its line end; answers the reply when it was the last.
    ///
    /// # Errors
    /// The line, made readable, when it is not SMTP.
    pub fn line(&mut self, line: &[u8]) -> Result<Option<Answer>, String> {
        let (code, last, text) = split(line).ok_or_else(|| readable(line))?;
        if !self.lines.is_empty() && code != self.code {
            return Err(readable(line));
        }
        if self.lines.len() == MOST_LINES {
            return Err(format!("a reply of more than {MOST_LINES} lines"));
        }
        self.code = code;
        self.lines.push(readable(text));
        Ok(last.then(|| self.finish()))
    }

    fn finish(&mut self) -> Answer {
        let lines = std::mem::take(&mut self.lines);
        let first = lines.iter().find_map(|line| enhanced(self.code, line));
        let plain = |line: &String| match enhanced(self.code, line) {
            Some(_) => line.split_once(' ').map_or("", |(_, rest)| rest).trim().to_owned(),
            None => line.trim().to_owned(),
        };
        let text: Vec<String> = lines.iter().map(plain).filter(|line| !line.is_empty()).collect();
        Answer { reply: Reply { code: self.code, enhanced: first, text: text.join(" ") }, lines }
    }
}

/// The code, whether no more lines follow, and the text.
fn split(line: &[u8]) -> Option<(u16, bool, &[u8])> {
    let (code, rest) = line.split_at_checked(3)?;
    let [b'2'..=b'5', b'0'..=b'9', b'0'..=b'9'] = code else { return None };
    let code = code.iter().fold(0, |number, digit| number * 10 + u16::from(digit - b'0'));
    match rest {
        [] => Some((code, true, rest)),
        [b' ', text @ ..] => Some((code, true, text)),
        [b'-', text @ ..] => Some((code, false, text)),
        _ => None,
    }
}

/// The enhanced code that a line begins with; its class must be the code's own (RFC 2034 4).
fn enhanced(code: u16, line: &str) -> Option<Enhanced> {
    let word = line.split(' ').next()?;
    Enhanced::parse(word).filter(|enhanced| enhanced.class == code / 100)
}

/// Bytes of a stranger as text without control characters.
fn readable(bytes: &[u8]) -> String {
    let shown = bytes.get(..LONGEST_LINE).unwrap_or(bytes);
    String::from_utf8_lossy(shown).chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Result<Option<Answer>, String> {
        let mut reader = Reader::default();
        let mut answer = None;
        for line in text.split("\r\n") {
            answer = reader.line(line.as_bytes())?;
        }
        Ok(answer)
    }

    fn shown(text: &str) -> String {
        read(text).unwrap().unwrap().reply.to_string()
    }

    #[test]
    fn replies_of_one_and_of_many_lines_are_read() {
        for (written, expected) in [
            ("250 OK", "250 OK"),
            ("250", "250"),
            ("250 ", "250"),
            ("550 5.1.1 No such user", "550 5.1.1 No such user"),
            (
                "550-5.7.1 Blocked:\r\n550-5.7.1 see\r\n550 5.7.1 https://x.example",
                "550 5.7.1 Blocked: see https://x.example",
            ),
            ("451 4.7.1", "451 4.7.1"),
            ("220 2.0 not an enhanced code", "220 2.0 not an enhanced code"),
            ("250 5.1.1 of another class", "250 5.1.1 of another class"),
            ("554 bell\u{7} and \u{e9}", "554 bell  and \u{e9}"),
        ] {
            assert_eq!(shown(written), expected);
        }
    }

    #[test]
    fn what_is_not_a_reply_is_not_taken_for_one() {
        for wrong in ["", "25", "HTTP/1.1 400 Bad Request", "250_x", "199 low", "650 high", "2x0 y", "250-a\r\n550 b"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        assert!(read(&["250-a"; 101].join("\r\n")).is_err());
        assert!(read("250-more follows").unwrap().is_none());
    }

    proptest! {
        #[test]
        fn no_line_upsets_the_reader(lines in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 0..20)) {
            let mut reader = Reader::default();
            for line in lines {
                if let Ok(Some(answer)) = reader.line(&line) {
                    prop_assert!(!answer.reply.to_string().contains(char::is_control));
                }
            }
        }
    }
}
