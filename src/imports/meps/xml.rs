//! The full list of the European Parliament as XML: `<meps><mep><fullName>…`.
//!
//! Nothing is fetched or expanded: a DOCTYPE is refused, and no entities are known but the five of XML itself.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};

use super::list::{Format, Knows, MepList, Place, Raw, Rows, short};
use crate::imports::Refusal;
use crate::t;

/// The longest text of one element, in bytes.
const MAX_FIELD: usize = 1024 * 1024;

/// What is wrong, and what to do.
fn again(message: impl std::fmt::Display) -> String {
    format!("{message} {}", t!("imports-again-meps"))
}

/// One `<mep>`: the names of its elements, and what stands in them.
pub(in crate::imports) type Fields = Vec<(String, String)>;

pub(super) fn read(text: &str) -> Result<MepList, Refusal> {
    // Fields seen in any entry.
    let mut seen: Vec<String> = vec![];
    let mut rows = Rows::default();
    entries(text, &mut |n, fields| {
        let mut raw = Raw::default();
        for (field, value) in fields {
            match field.as_str() {
                "fullName" => raw.full_name = value,
                "country" => raw.country = value,
                "politicalGroup" => raw.group = value,
                "nationalPoliticalGroup" => raw.party = value,
                "id" => raw.id = value,
                _ => {}
            }
            if !seen.contains(&field) && seen.len() < 50 {
                seen.push(field);
            }
        }
        refuse_names_only(&seen, n)?;
        rows.push(Place::Entry(n), raw)
    })?;
    let parties = seen.iter().any(|field| field == "nationalPoliticalGroup");
    let knows = Knows { parties, committees: false, delegations: false };
    Ok(MepList { format: Format::Xml, knows, members: rows.members, left_out: rows.left_out, remarks: vec![] })
}

/// The directory of a term has only names and numbers: who sat when, and for whom, is not in it.
fn refuse_names_only(seen: &[String], entry: u64) -> Result<(), Refusal> {
    let is_missing = |field: &&str| !seen.iter().any(|seen| seen == field);
    let missing: Vec<_> = ["fullName", "country", "politicalGroup", "id"].into_iter().filter(is_missing).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(Place::Entry(entry).refuse(again(t!("imports-meps-missing", names = missing.join(", ")))))
}

/// Reads `<meps><mep>…`, the envelope of every list of Members, entry by entry, counted from 1.
pub(in crate::imports) fn entries(
    text: &str,
    each: &mut dyn FnMut(u64, Fields) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let mut reader = Reader::from_str(text);
    let mut state = State::default();
    loop {
        let event = reader.read_event().map_err(|error| broken(text, reader.error_position(), &error))?;
        let line = || line_at(text, reader.buffer_position());
        let done = match event {
            Event::DocType(doctype) => return Err(doctype_refused(&doctype, &line)),
            Event::Start(tag) => {
                state.open(tag.local_name().as_ref(), &line)?;
                None
            }
            Event::Empty(tag) => {
                state.open(tag.local_name().as_ref(), &line)?;
                state.close()
            }
            Event::End(_) => state.close(),
            Event::Text(part) => state.text(&part, &line)?,
            Event::CData(part) => state.text(&part, &line)?,
            Event::GeneralRef(part) => state.text(&resolve(&part, &line)?, &line)?,
            Event::Eof => return state.finish(),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => None,
        };
        if let Some(fields) = done {
            each(state.entries, fields)?;
        }
    }
}

/// Where in `<meps><mep><field>` the reader stands.
#[derive(Default)]
struct State {
    /// Open elements.
    depth: usize,
    /// Whether the root was seen.
    begun: bool,
    /// The open field of a Member, and its text so far.
    field: String,
    value: String,
    /// The fields of the open entry.
    fields: Fields,
    /// Entries so far.
    entries: u64,
}

impl State {
    fn open(&mut self, name: &[u8], line: &dyn Fn() -> u64) -> Result<(), Refusal> {
        let name = String::from_utf8_lossy(name);
        match self.depth {
            0 if self.begun || name != "meps" => {
                return Err(Refusal::at_line(
                    line(),
                    again(t!("imports-meps-no-root", found = short(&name), root = "<meps>")),
                ));
            }
            1 if name != "mep" => {
                return Err(Refusal::at_line(
                    line(),
                    again(t!("imports-meps-no-entry", found = short(&name), root = "<mep>")),
                ));
            }
            1 => {
                self.entries += 1;
                self.fields.clear();
            }
            2 => {
                self.field = name.into_owned();
                self.value.clear();
            }
            _ => {}
        }
        self.begun = true;
        self.depth += 1;
        Ok(())
    }

    fn text(&mut self, part: &[u8], line: &dyn Fn() -> u64) -> Result<Option<Fields>, Refusal> {
        let part = std::str::from_utf8(part).map_err(|_| Refusal::at_line(line(), t!("imports-not-utf-8")))?;
        if self.depth == 0 && !part.trim().is_empty() {
            return Err(Refusal::at_line(line(), again(t!("imports-meps-text-outside", text = short(part.trim())))));
        }
        if self.depth == 3 {
            self.value.push_str(part);
        }
        if part.len() > MAX_FIELD || self.value.len() > MAX_FIELD {
            return Err(Refusal::at_line(line(), again(t!("imports-meps-long-text"))));
        }
        Ok(None)
    }

    /// Answers the entry that is done, if one is.
    fn close(&mut self) -> Option<Fields> {
        // The reader has checked that what closes was open.
        self.depth = self.depth.saturating_sub(1);
        match self.depth {
            2 => {
                self.fields.push((std::mem::take(&mut self.field), std::mem::take(&mut self.value)));
                None
            }
            1 => Some(std::mem::take(&mut self.fields)),
            _ => None,
        }
    }

    fn finish(self) -> Result<(), Refusal> {
        if !self.begun {
            return Err(Refusal::new(again(t!("imports-meps-none"))));
        }
        if self.depth > 0 {
            return Err(Refusal::new(again(t!("imports-cut-off-after", n = self.entries.to_string()))));
        }
        Ok(())
    }
}

fn resolve(reference: &BytesRef<'_>, line: &dyn Fn() -> u64) -> Result<Vec<u8>, Refusal> {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return Ok(c.to_string().into_bytes());
    }
    let name = reference.decode().unwrap_or_default();
    match quick_xml::escape::resolve_predefined_entity(&name) {
        Some(text) if !reference.is_char_ref() => Ok(text.as_bytes().to_vec()),
        _ => Err(Refusal::at_line(line(), again(t!("imports-entity", name = short(&name))))),
    }
}

fn doctype_refused(doctype: &[u8], line: &dyn Fn() -> u64) -> Refusal {
    if doctype.trim_ascii_start().to_ascii_lowercase().starts_with(b"html") {
        return Refusal::at_line(line(), again(t!("imports-meps-web-page")));
    }
    Refusal::at_line(line(), again(t!("imports-meps-doctype")))
}

fn broken(text: &str, at: u64, error: &quick_xml::Error) -> Refusal {
    let line = || line_at(text, at);
    match error {
        // Only the end of the file leaves a tag, comment or section open.
        quick_xml::Error::Syntax(_) => Refusal::at_line(line(), again(t!("imports-cut-off"))),
        error => Refusal::at_line(line(), again(t!("imports-no-xml", why = error.to_string()))),
    }
}

fn line_at(text: &str, at: u64) -> u64 {
    let at = usize::try_from(at).map_or(text.len(), |at| at.min(text.len()));
    let lines = text.as_bytes()[..at].split(|b| *b == b'\n').count();
    u64::try_from(lines).unwrap_or(u64::MAX)
}
