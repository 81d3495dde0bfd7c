//! Official lists of votes as XML: elements of some names, one at a time, as small trees.
//!
//! Nothing is fetched or expanded: a DOCTYPE is refused, and no entities are known but the five of XML itself.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::text::tidy;
use crate::imports::meps::list::short;
use crate::imports::{Refusal, SourceFile};
use crate::t;

/// Text of one element, in bytes. The longest real one, a vote of 720 Members, has 100 kB.
const LONGEST: usize = 8 * 1024 * 1024;
/// Elements within elements. Real ones are eight deep.
const DEEPEST: usize = 32;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Node {
    pub name: String,
    attributes: Vec<(String, String)>,
    /// All text in it, that of the elements in it as well.
    text: String,
    children: Vec<Node>,
}

impl Node {
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }

    pub fn children<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Node> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The text of the first element of a name in it, with single spaces.
    pub fn child_text(&self, name: &str) -> String {
        self.children(name).next().map(Node::words).unwrap_or_default()
    }

    /// Its text, with single spaces.
    pub fn words(&self) -> String {
        tidy(&self.text)
    }
}

/// Reads a file whose root is `root`; `each` is given every element that has one of the names, whole.
pub(super) fn each(file: &SourceFile, root: &str, names: &[&str], each: &mut dyn FnMut(&Node)) -> Result<(), Refusal> {
    let refuse = |message: String| {
        let message = format!("{message} {}", t!("imports-again-votes"));
        Refusal::new(t!("imports-in-file", file = &file.name, message = message))
    };
    walk(file.open()?, root, names, each).map_err(refuse)
}

fn walk(input: impl BufRead, root: &str, names: &[&str], each: &mut dyn FnMut(&Node)) -> Result<(), String> {
    let mut reader = Reader::from_reader(input);
    let mut buffer = vec![];
    let (mut depth, mut begun, mut seen) = (0_usize, false, 0_usize);
    // Elements of the tree that is being read, from its top.
    let mut open: Vec<Node> = vec![];
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|error| broken(&error, seen))?;
        match event {
            Event::DocType(_) => {
                return Err(t!("imports-votes-doctype").to_owned());
            }
            Event::Start(tag) => {
                let node = node(&tag)?;
                if !begun && node.name != root {
                    return Err(t!("imports-votes-no-root", found = short(&node.name), root = root));
                }
                begun = true;
                depth += 1;
                if depth > DEEPEST {
                    return Err(t!("imports-votes-too-deep").to_owned());
                }
                if !open.is_empty() || names.contains(&node.name.as_str()) {
                    open.push(node);
                }
            }
            Event::Empty(tag) => {
                begun = true;
                if let Some(above) = open.last_mut() {
                    // A line break in a text.
                    above.text.push(' ');
                    above.children.push(node(&tag)?);
                }
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                if let Some(closed) = open.pop() {
                    if let Some(above) = open.last_mut() {
                        above.text.push_str(&closed.text);
                        above.children.push(closed);
                    } else {
                        seen += 1;
                        each(&closed);
                    }
                }
            }
            Event::Text(text) => append(&mut open, std::str::from_utf8(&text).map_err(|_| t!("imports-not-utf-8"))?)?,
            Event::CData(text) => append(&mut open, std::str::from_utf8(&text).map_err(|_| t!("imports-not-utf-8"))?)?,
            Event::GeneralRef(reference) => append(&mut open, &resolve(&reference)?)?,
            Event::Eof if depth > 0 => return Err(cut_off(seen)),
            Event::Eof if !begun => return Err(t!("imports-votes-empty").to_owned()),
            Event::Eof => return Ok(()),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
        }
    }
}

fn append(open: &mut [Node], text: &str) -> Result<(), String> {
    let Some(node) = open.last_mut() else { return Ok(()) };
    node.text.push_str(text);
    if node.text.len() > LONGEST { Err(t!("imports-votes-long-text").to_owned()) } else { Ok(()) }
}

fn node(tag: &BytesStart<'_>) -> Result<Node, String> {
    let mut attributes = vec![];
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| t!("imports-votes-attribute", why = error.to_string()))?;
        let value =
            attribute.unescape_value().map_err(|error| t!("imports-votes-attribute", why = error.to_string()))?;
        attributes.push((String::from_utf8_lossy(attribute.key.as_ref()).into_owned(), value.into_owned()));
    }
    let name = String::from_utf8_lossy(tag.name().as_ref()).into_owned();
    Ok(Node { name, attributes, ..Node::default() })
}

fn resolve(reference: &BytesRef<'_>) -> Result<String, String> {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return Ok(c.to_string());
    }
    let name = reference.decode().unwrap_or_default();
    let text = quick_xml::escape::resolve_predefined_entity(&name);
    text.map(str::to_owned).ok_or_else(|| t!("imports-entity", name = short(&name)))
}

fn cut_off(seen: usize) -> String {
    t!("imports-votes-cut-off", n = seen.to_string())
}

fn broken(error: &quick_xml::Error, seen: usize) -> String {
    match error {
        // Only the end of the file leaves a tag, comment or section open.
        quick_xml::Error::Syntax(_) => cut_off(seen),
        error => t!("imports-no-xml", why = error.to_string()),
    }
}
