//! What stands behind a helper's name.

/// A word behind a helper's field: its name where it has one, and what stands between the quotes.
pub(super) type Words<'a> = (Option<&'a str>, &'a str);

/// `path "words" name="words" …`.
pub(super) fn arguments(text: &str) -> Option<(&str, Vec<Words<'_>>)> {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (path, mut rest) = (&text[..end], text[end..].trim_start());
    let mut words = vec![];
    while !rest.is_empty() {
        let quote = rest.find(['"', '\''])?;
        let name = rest[..quote].strip_suffix('=');
        if quote > 0 && name.is_none_or(|name| !name.bytes().all(|b| b.is_ascii_lowercase())) {
            return None;
        }
        let mark = char::from(rest.as_bytes()[quote]);
        let inside = &rest[quote + 1..];
        let close = inside.find(mark)?;
        if inside[..close].contains('\\') {
            return None;
        }
        words.push((name, &inside[..close]));
        let after = &inside[close + 1..];
        if !after.is_empty() && !after.starts_with(char::is_whitespace) {
            return None;
        }
        rest = after.trim_start();
    }
    Some((path, words))
}
