//! Pages of ours as trees: what a template wrote comes out as it went in, but for what was taken out or changed.

use std::borrow::Cow;

/// Elements without content.
const VOID: &[&str] = &["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
/// Elements whose content is text, whatever it looks like.
const RAW: &[&str] = &["script", "style", "textarea", "title"];
/// Elements that are nothing without what they hold; headings alone are not enough for the first few.
const CARDS: &[&str] = &["section", "article", "details", "li", "fieldset", "dialog"];
const BOXES: &[&str] = &["div", "span", "p", "ul", "ol", "footer", "nav", "dl"];
/// What only introduces something else.
const HEADINGS: &[&str] = &["header", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "legend", "caption", "thead"];
/// What shows something without any text.
const SHOWN: &[&str] = &["img", "iframe", "input", "select", "textarea", "svg"];

/// A piece of a page.
#[derive(Debug)]
pub(super) enum Piece<'a> {
    /// Text, a comment, or a tag that belongs to nothing.
    Text(&'a str),
    /// An element.
    Element(Element<'a>),
}

/// An element with everything in it.
#[derive(Debug)]
pub(super) struct Element<'a> {
    pub(super) name: &'a str,
    /// Its tag as written, from `<` to `>`.
    pub(super) open: Cow<'a, str>,
    pub(super) inside: Vec<Piece<'a>>,
    /// Its closing tag; empty where it has none.
    pub(super) close: &'a str,
}

impl Element<'_> {
    /// What an attribute holds, as written; nothing is nothing.
    pub(super) fn attribute(&self, wanted: &str) -> Option<&str> {
        let mut rest = self.open.get(1 + self.name.len()..)?;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/')).filter(|end| *end > 0)?;
            let (name, after) = rest.split_at(end);
            let value = match after.strip_prefix('=') {
                Some(value) => value,
                None if name == wanted => return Some(""),
                None => {
                    rest = after;
                    continue;
                }
            };
            let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
            let value = value.get(quote.map_or(0, char::len_utf8)..)?;
            let end = value.find(|c: char| quote.map_or(c.is_whitespace() || c == '>', |quote| c == quote))?;
            if name == wanted {
                return value.get(..end);
            }
            rest = value.get(end + quote.map_or(0, char::len_utf8)..)?;
        }
    }

    pub(super) fn has(&self, attribute: &str) -> bool {
        self.attribute(attribute).is_some()
    }

    /// Whether it is nothing without what it holds.
    pub(super) fn is_container(&self) -> bool {
        CARDS.contains(&self.name) || BOXES.contains(&self.name)
    }

    /// Whether it holds anything to be read or looked at, besides its own heading.
    pub(super) fn says_something(&self) -> bool {
        let skips_headings = CARDS.contains(&self.name);
        self.has("data-load") || self.has("data-fill") || self.inside.iter().any(|piece| says(piece, skips_headings))
    }

    fn is_icon(&self) -> bool {
        self.name == "svg" && self.attribute("class").is_some_and(|class| class.split(' ').any(|one| one == "i"))
    }

    fn is_seen(&self) -> bool {
        SHOWN.contains(&self.name) && !self.is_icon() && self.attribute("type") != Some("hidden")
    }
}

fn says(piece: &Piece, skips_headings: bool) -> bool {
    match piece {
        Piece::Text(text) => !text.trim_start().is_empty() && !text.starts_with('<'),
        Piece::Element(element) if skips_headings && HEADINGS.contains(&element.name) => false,
        Piece::Element(element) if matches!(element.name, "script" | "style" | "template") || element.is_icon() => {
            false
        }
        Piece::Element(element) => {
            element.is_seen()
                || element.has("data-load")
                || element.inside.iter().any(|piece| says(piece, skips_headings))
        }
    }
}

/// Reads a page.
pub(super) fn parse(html: &str) -> Vec<Piece<'_>> {
    let mut tree = Tree { done: vec![], open: vec![] };
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        tree.text(&rest[..at]);
        let (tag, after) = rest[at..].split_at(tag_length(&rest[at..]));
        rest = after;
        let name = name_of(tag.trim_start_matches(['<', '/']));
        if tag.starts_with("</") {
            tree.close(name, tag);
        } else if name.is_empty() {
            tree.text(tag);
        } else {
            tree.open.push(Element { name, open: Cow::Borrowed(tag), inside: vec![], close: "" });
            if VOID.contains(&name) || tag.ends_with("/>") {
                tree.end();
            } else if RAW.contains(&name) {
                let (text, after) = rest.split_at(rest.find(&format!("</{name}")).unwrap_or(rest.len()));
                tree.text(text);
                rest = after;
            }
        }
    }
    tree.text(rest);
    while !tree.open.is_empty() {
        tree.end();
    }
    tree.done
}

/// The page again.
pub(super) fn write(pieces: &[Piece]) -> String {
    let mut html = String::new();
    write_to(&mut html, pieces);
    html
}

fn write_to(html: &mut String, pieces: &[Piece]) {
    for piece in pieces {
        match piece {
            Piece::Text(text) => html.push_str(text),
            Piece::Element(element) => {
                html.push_str(&element.open);
                write_to(html, &element.inside);
                html.push_str(element.close);
            }
        }
    }
}

/// What was read so far: elements that are closed, and those that are not, the outermost first.
struct Tree<'a> {
    done: Vec<Piece<'a>>,
    open: Vec<Element<'a>>,
}

impl<'a> Tree<'a> {
    fn here(&mut self) -> &mut Vec<Piece<'a>> {
        self.open.last_mut().map_or(&mut self.done, |element| &mut element.inside)
    }

    fn text(&mut self, text: &'a str) {
        if !text.is_empty() {
            self.here().push(Piece::Text(text));
        }
    }

    /// The innermost open element ends.
    fn end(&mut self) {
        if let Some(element) = self.open.pop() {
            self.here().push(Piece::Element(element));
        }
    }

    /// The innermost open element of this name ends, and with it whatever within it was left open.
    fn close(&mut self, name: &str, tag: &'a str) {
        let Some(at) = self.open.iter().rposition(|element| element.name == name) else { return self.text(tag) };
        while self.open.len() > at + 1 {
            self.end();
        }
        if let Some(element) = self.open.last_mut() {
            element.close = tag;
        }
        self.end();
    }
}

/// How long a tag or a comment is that begins here; a sign that begins none is one long.
fn tag_length(text: &str) -> usize {
    if text.starts_with("<!--") {
        return text.find("-->").map_or(text.len(), |end| end + 3);
    }
    if !text[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!')) {
        return 1;
    }
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if open == c => quote = None,
            _ => {}
        }
    }
    text.len()
}

fn name_of(tag: &str) -> &str {
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(tag.len());
    &tag[..end]
}
