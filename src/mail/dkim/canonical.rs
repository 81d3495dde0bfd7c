//! What exactly is signed: headers and body in their relaxed form (RFC 6376 3.4.2, 3.4.4).

use aws_lc_rs::digest::{Context, Digest, SHA256, digest};

/// SHA-256.
pub fn hash(data: &[u8]) -> Digest {
    digest(&SHA256, data)
}

/// SHA-256 of the body: lines without spaces at their end, one space wherever there were several or a tab, no empty lines
/// at the end.
pub fn body_hash(body: &[u8]) -> Vec<u8> {
    let mut end = body.len();
    while end >= 2 && body[..end].ends_with(b"\r\n") && (end == 2 || body[..end - 2].ends_with(b"\n")) {
        end -= 2;
    }
    let body = &body[..end];
    if body.is_empty() {
        return hash(b"").as_ref().to_vec();
    }
    if is_relaxed(body) && body.ends_with(b"\r\n") {
        // What Focal composes nearly always is so already.
        return hash(body).as_ref().to_vec();
    }
    relaxed_hash(body)
}

/// Whether relaxing certainly changes nothing: no tab, no space after a space or before the end of a line.
fn is_relaxed(body: &[u8]) -> bool {
    let pairs = body.iter().zip(body.get(1..).unwrap_or_default());
    // Whatever comes before the letters is taken for an end of line, and nothing ends the search early: so it is done for
    // many bytes at a time.
    let wrong = |a: u8, b: u8| u8::from(a == b'\t') | (u8::from(a == b' ') & u8::from(b <= b' '));
    pairs.fold(0, |found, (a, b)| found | wrong(*a, *b)) == 0
}

fn relaxed_hash(body: &[u8]) -> Vec<u8> {
    let mut context = Context::new(&SHA256);
    let mut empty = 0;
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let mut relaxed = Vec::with_capacity(line.len() + 2);
        relax(line, &mut relaxed);
        if relaxed.is_empty() {
            // Perhaps at the end.
            empty += 1;
            continue;
        }
        for _ in 0..std::mem::take(&mut empty) {
            context.update(b"\r\n");
        }
        relaxed.extend_from_slice(b"\r\n");
        context.update(&relaxed);
    }
    context.finish().as_ref().to_vec()
}

/// One space for each run of spaces and tabs, none at the end.
fn relax(line: &[u8], into: &mut Vec<u8>) {
    let mut space = false;
    for byte in line {
        if matches!(byte, b' ' | b'\t') {
            space = true;
            continue;
        }
        if std::mem::take(&mut space) {
            into.push(b' ');
        }
        into.push(*byte);
    }
}

/// The headers of a message, in order, each with its name.
#[derive(Debug)]
pub struct Headers<'a>(Vec<(&'a [u8], &'a [u8])>);

impl Headers<'_> {
    /// Reads lines that end in CRLF; a line that begins with a space goes on with the one before.
    pub fn read(block: &[u8]) -> Headers<'_> {
        let mut fields = Vec::with_capacity(32);
        let mut begin = 0;
        for end in memchr::memchr_iter(b'\n', block).map(|at| at + 1) {
            if !matches!(block.get(end), Some(b' ' | b'\t')) {
                fields.push(named(&block[begin..end]));
                begin = end;
            }
        }
        if begin < block.len() {
            fields.push(named(&block[begin..]));
        }
        Headers(fields)
    }

    /// Which names the signature lists: of `wanted` those that are there, each as often as it is there, and `once_more`.
    pub fn signed<'a>(&self, wanted: &[&'a str], once_more: &'a str) -> Vec<&'a str> {
        let times = |name: &str| self.0.iter().filter(|(other, _)| is_called(other, name)).count();
        let listed = wanted.iter().flat_map(|name| std::iter::repeat_n(*name, times(name)));
        listed.chain(std::iter::once(once_more)).collect()
    }

    /// What is signed: the listed headers, each time the last one of that name not taken yet, and the signature's own
    /// header without the signature (RFC 6376 3.7, 5.4.2).
    pub fn data(&self, names: &[&str], signature: &str) -> Vec<u8> {
        let mut taken = vec![false; self.0.len()];
        let mut data = Vec::with_capacity(2048);
        for name in names {
            let last = (0..self.0.len()).rev().find(|at| !taken[*at] && is_called(self.0[*at].0, name));
            if let Some(at) = last {
                taken[at] = true;
                relax_header(self.0[at], &mut data);
                data.extend_from_slice(b"\r\n");
            }
        }
        relax_header(named(signature.as_bytes()), &mut data);
        data
    }
}

/// A header, and its name before it.
fn named(field: &[u8]) -> (&[u8], &[u8]) {
    let colon = memchr::memchr(b':', field).unwrap_or(field.len());
    (field[..colon].trim_ascii(), field)
}

fn is_called(name: &[u8], other: &str) -> bool {
    name.eq_ignore_ascii_case(other.as_bytes())
}

/// `name:value`, the name in small letters, the value unfolded and relaxed, without the line end.
fn relax_header((name, field): (&[u8], &[u8]), into: &mut Vec<u8>) {
    into.extend(name.iter().map(u8::to_ascii_lowercase));
    into.push(b':');
    let colon = memchr::memchr(b':', field).unwrap_or(field.len());
    let value = field[colon..].get(1..).unwrap_or_default().trim_ascii();
    let lines = value.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line));
    for line in lines {
        // A fold begins with a space, of which one stays.
        relax(line, into);
    }
}
