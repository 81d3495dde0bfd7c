//! One element of a stream at a time, as a small tree.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};

use super::again;
use crate::imports::Refusal;
use crate::imports::read::values::short;
use crate::t;

/// Text and elements of one organisation may not be longer than this, in bytes. The longest real one has 200 kB.
const LONGEST: usize = 8 * 1024 * 1024;
/// Elements within elements. Real ones are seven deep.
const DEEPEST: usize = 32;

/// An element: its text and the elements in it.
#[derive(Debug, Default)]
pub(super) struct Node {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
    children: Vec<Node>,
}

impl Node {
    /// The first element of a name in it.
    pub fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|child| child.name == name)
    }

    /// All elements of a name in it.
    pub fn children<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Node> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The first element of a path of names.
    pub fn at(&self, path: &str) -> Option<&Node> {
        path.split('/').try_fold(self, |node, name| node.child(name))
    }

    /// The text of the first element of a path; an empty text where there is none.
    pub fn text(&self, path: &str) -> &str {
        self.at(path).map_or("", |node| node.text.trim())
    }

    /// The text of an attribute; an empty text where there is none.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }
}

/// A stream of elements.
pub(super) struct Reading<R> {
    reader: Reader<R>,
    buffer: Vec<u8>,
    /// Elements that are open outside of the one being read.
    depth: usize,
    begun: bool,
    /// What `numberOfIR` says.
    announced: Option<usize>,
    in_number: bool,
    /// Elements whose ends were seen, for messages.
    entries: usize,
}

impl<R: BufRead> Reading<R> {
    pub fn new(input: R) -> Self {
        let reader = Reader::from_reader(input);
        Reading { reader, buffer: vec![], depth: 0, begun: false, announced: None, in_number: false, entries: 0 }
    }

    /// How many organisations the file says that it has.
    pub fn announced(&self) -> Option<usize> {
        self.announced
    }

    /// The next element of a name, whole; none at the end of the file.
    pub fn next(&mut self, name: &str) -> Result<Option<Node>, Refusal> {
        loop {
            self.buffer.clear();
            let event = self.reader.read_event_into(&mut self.buffer);
            match event.map_err(|error| broken(self.entries, &error))? {
                Event::DocType(_) => return Err(doctype()),
                Event::Start(tag) => {
                    let opened = node(&tag);
                    if !self.begun && opened.name != "ListOfIRPublicDetail" {
                        let message = t!("imports-register-no-root", found = short(&opened.name));
                        return Err(Refusal::new(again(message)));
                    }
                    self.begun = true;
                    if opened.name == name {
                        return self.whole(opened).map(Some);
                    }
                    self.in_number = opened.name == "numberOfIR";
                    self.depth += 1;
                }
                Event::Empty(_) => self.begun = true,
                Event::End(_) => {
                    self.in_number = false;
                    self.depth = self.depth.saturating_sub(1);
                }
                Event::Text(text) if self.in_number => {
                    self.announced = std::str::from_utf8(&text).ok().and_then(|text| text.trim().parse().ok());
                }
                Event::Eof if self.depth > 0 => return Err(cut_off(self.entries)),
                Event::Eof if !self.begun => return Err(Refusal::new(again(t!("imports-file-empty")))),
                Event::Eof => return Ok(None),
                _ => {}
            }
        }
    }

    /// The rest of an element that was opened.
    fn whole(&mut self, opened: Node) -> Result<Node, Refusal> {
        let mut open = vec![opened];
        let mut length = 0;
        loop {
            self.buffer.clear();
            let event = self.reader.read_event_into(&mut self.buffer);
            let entry = self.entries + 1;
            match event.map_err(|error| broken(self.entries, &error))? {
                Event::Start(tag) => open.push(node(&tag)),
                Event::Empty(tag) => {
                    if let Some(above) = open.last_mut() {
                        above.children.push(node(&tag));
                    }
                }
                Event::Text(text) => append(&mut open, &text, entry)?,
                Event::CData(text) => append(&mut open, &text, entry)?,
                Event::GeneralRef(reference) => append(&mut open, resolve(&reference, entry)?.as_bytes(), entry)?,
                Event::End(_) => {
                    let Some(closed) = open.pop() else { return Err(cut_off(self.entries)) };
                    let Some(above) = open.last_mut() else {
                        self.entries += 1;
                        return Ok(closed);
                    };
                    above.children.push(closed);
                }
                Event::Eof => return Err(cut_off(self.entries)),
                Event::DocType(_) => return Err(doctype()),
                Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            }
            length += self.buffer.len();
            if length > LONGEST || open.len() > DEEPEST {
                return Err(Refusal::new(again(t!("imports-register-large-entry", n = entry.to_string()))));
            }
        }
    }
}

fn node(tag: &quick_xml::events::BytesStart<'_>) -> Node {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let attributes = tag.attributes().flatten().map(|a| (text(a.key.local_name().as_ref()), text(&a.value)));
    Node { name: text(tag.local_name().as_ref()), attributes: attributes.collect(), ..Node::default() }
}

fn append(open: &mut [Node], text: &[u8], entry: usize) -> Result<(), Refusal> {
    let text = std::str::from_utf8(text).map_err(|_| in_entry(entry, t!("imports-not-utf-8")))?;
    if let Some(node) = open.last_mut() {
        node.text.push_str(text);
    }
    Ok(())
}

/// A character reference, with those that only XML 1.1 allows (a vertical tab becomes a space), or one of the five
/// entities of XML.
fn resolve(reference: &BytesRef<'_>, entry: usize) -> Result<String, Refusal> {
    let name = reference.decode().unwrap_or_default();
    let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => number.parse().ok(),
    });
    let char = number.filter(|number| *number > 0).and_then(char::from_u32);
    match (char, quick_xml::escape::resolve_predefined_entity(&name)) {
        (Some(char), _) if char.is_control() && !matches!(char, '\n' | '\r' | '\t') => Ok(" ".to_owned()),
        (Some(char), _) => Ok(char.to_string()),
        (None, Some(text)) => Ok(text.to_owned()),
        (None, None) => Err(in_entry(entry, &t!("imports-entity", name = short(&name)))),
    }
}

fn doctype() -> Refusal {
    Refusal::new(again(t!("imports-register-doctype")))
}

/// What is wrong with an entry.
fn in_entry(entry: usize, message: &str) -> Refusal {
    Refusal::new(again(t!("imports-at-entry", n = entry.to_string(), message = message)))
}

fn cut_off(entries: usize) -> Refusal {
    Refusal::new(again(t!("imports-cut-off-after", n = entries.to_string())))
}

fn broken(entries: usize, error: &quick_xml::Error) -> Refusal {
    match error {
        // Only the end of the file leaves a tag, comment or section open.
        quick_xml::Error::Syntax(_) => cut_off(entries),
        quick_xml::Error::Io(error) => Refusal::new(t!("imports-register-unreadable", why = error.to_string())),
        error => Refusal::new(again(t!("imports-register-no-xml", n = entries.to_string(), why = error.to_string()))),
    }
}
