//! The body as it goes over the wire (RFC 5321 4.5.2).

/// Appends the body for the DATA command to `wire`: leading dots doubled, the final one and its CRLF added. Answers where
/// the final dot stands: as long as no byte from there on was written, the message is not complete.
///
/// A bare CR or LF becomes CRLF, because RFC 5321 2.3.8 forbids either alone and because servers differ in what they take
/// `LF . LF` for: that is how messages are smuggled.
pub fn stuff(wire: &mut Vec<u8>, raw: &[u8]) -> usize {
    wire.reserve(raw.len() + raw.len() / 64 + 8);
    let mut rest = raw;
    while !rest.is_empty() {
        let end = memchr::memchr2(b'\r', b'\n', rest).unwrap_or(rest.len());
        let (line, after) = rest.split_at(end);
        if line.first() == Some(&b'.') {
            wire.push(b'.');
        }
        wire.extend_from_slice(line);
        wire.extend_from_slice(b"\r\n");
        rest = match after {
            [b'\r', b'\n', more @ ..] | [_, more @ ..] => more,
            [] => after,
        };
    }
    let dot = wire.len();
    wire.extend_from_slice(b".\r\n");
    dot
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn stuffed(raw: &[u8]) -> (Vec<u8>, usize) {
        let mut wire = Vec::new();
        let dot = stuff(&mut wire, raw);
        (wire, dot)
    }

    /// What a server makes of it: the strictest reading, that only CRLF ends a line.
    fn unstuff(wire: &[u8]) -> Option<Vec<u8>> {
        let end = if wire.starts_with(b".\r\n") { 0 } else { find(wire, b"\r\n.\r\n")? + 2 };
        if end + 3 != wire.len() {
            return None;
        }
        let mut message = Vec::new();
        for line in wire[..end].split_inclusive(|&b| b == b'\n') {
            message.extend_from_slice(line.strip_prefix(b".").unwrap_or(line));
        }
        Some(message)
    }

    fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
        haystack.windows(needle.len()).position(|window| window == needle)
    }

    #[test]
    fn leading_dots_are_doubled_and_a_last_line_end_is_added() {
        for (raw, wire) in [
            (&b""[..], &b".\r\n"[..]),
            (b"a", b"a\r\n.\r\n"),
            (b"a\r\n", b"a\r\n.\r\n"),
            (b".", b"..\r\n.\r\n"),
            (b".\r\n", b"..\r\n.\r\n"),
            (b"a\r\n.\r\nb", b"a\r\n..\r\nb\r\n.\r\n"),
            (b"a\r\n..b\r\n\r\n", b"a\r\n...b\r\n\r\n.\r\n"),
            (b"a\n.\nQUIT", b"a\r\n..\r\nQUIT\r\n.\r\n"),
            (b"a\r.\rQUIT", b"a\r\n..\r\nQUIT\r\n.\r\n"),
            (b"a\r\r\n.\r\r\n", b"a\r\n\r\n..\r\n\r\n.\r\n"),
        ] {
            let (bytes, dot) = stuffed(raw);
            assert_eq!(bytes, wire, "{}", String::from_utf8_lossy(raw));
            assert_eq!(&bytes[dot..], b".\r\n");
        }
    }

    proptest! {
        #[test]
        fn lines_arrive_unchanged(lines in prop::collection::vec("[.\\x00a\\xff \t]{0,8}", 0..12)) {
            let raw: Vec<u8> = lines.iter().flat_map(|line| [line.as_bytes(), b"\r\n"].concat()).collect();
            prop_assert_eq!(unstuff(&stuffed(&raw).0), Some(raw));
        }

        #[test]
        fn no_bytes_end_the_message_early(raw in prop::collection::vec(prop::sample::select(b"\r\n.aQ".to_vec()), 0..60)) {
            let wire = stuffed(&raw).0;
            prop_assert!(unstuff(&wire).is_some());
            for (at, &byte) in wire.iter().enumerate() {
                prop_assert!(byte != b'\n' || wire[at - 1] == b'\r');
                prop_assert!(byte != b'\r' || wire[at + 1] == b'\n');
            }
        }
    }
}
