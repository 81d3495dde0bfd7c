//! The Open Data API of the European Parliament, version 2: `{"data": […], "@context": […]}` of persons and bodies.

mod bodies;
mod people;
mod vocabulary;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use self::bodies::Bodies;
use super::text::{self, doubt, in_file, tidy};
use super::{Head, Refusal, Sink, SourceFile, json};
use crate::imports::data::{Dated, Place, Record};
use crate::t;

/// From when to when.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Period {
    #[serde(rename = "startDate")]
    start: Option<String>,
    #[serde(rename = "endDate")]
    end: Option<String>,
}

impl Period {
    fn dates(&self) -> Result<(Option<Dated>, Option<Dated>), String> {
        let date = |written: &Option<String>, parse: fn(&str) -> Option<Dated>| {
            let Some(written) = written else { return Ok(None) };
            parse(written).map(Some).ok_or_else(|| t!("imports-no-date", value = tidy(written)))
        };
        let (start, end) = (date(&self.start, Dated::start)?, date(&self.end, Dated::end)?);
        match (start, end) {
            (Some(start), Some(end)) if end.day < start.day => {
                Err(t!("imports-ends-first", end = end.day.to_string(), start = start.day.to_string()))
            }
            dates => Ok(dates),
        }
    }
}

/// Every file must be such an envelope whose first entry is a person or a body. Of procedures, documents and meetings
/// nothing is read.
pub(super) fn recognises(heads: &[Head]) -> bool {
    !heads.is_empty() && heads.iter().all(|head| is_of_people_or_bodies(&head.text()))
}

fn is_of_people_or_bodies(text: &str) -> bool {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let Some(data) = text.strip_prefix("{\"data\":[") else { return false };
    let kind = data.split_once("\"type\":\"").and_then(|(_, rest)| rest.split_once('"'));
    match kind {
        Some(("Person", _)) => data.contains("\"person/"),
        Some(("Organization", _)) => data.contains("\"org/"),
        _ => false,
    }
}

pub(super) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    let mut persons: Vec<(Place, Value)> = vec![];
    let mut bodies = Bodies::default();
    for file in files {
        for (n, entry) in (1..).zip(entries(file)?) {
            let place = Place::entry(n);
            let place = if files.len() > 1 { place.of(&file.name) } else { place };
            match entry.get("type").and_then(Value::as_str) {
                Some("Person") => persons.push((place, entry)),
                Some("Organization") => bodies.record(&place, &entry).map_or(Ok(()), &mut *sink)?,
                kind => {
                    let kind = tidy(kind.unwrap_or(t!("imports-nothing-named")));
                    let reason = t!("imports-neither-person-nor-body", kind = kind);
                    sink(doubt(&place, &id(&entry), reason))?;
                }
            }
        }
    }
    // Persons come last: their memberships name bodies of any file.
    for (place, entry) in persons {
        people::read(&place, &entry, &bodies, sink)?;
    }
    Ok(())
}

/// The entries of a file.
fn entries(file: &SourceFile) -> Result<Vec<Value>, Refusal> {
    let text = text::read(file).map_err(in_file(file))?;
    let envelope: Value = json::parse(&text).map_err(in_file(file))?;
    let Some(entries) = envelope.get("data").and_then(Value::as_array) else {
        return Err(in_file(file)(Refusal::new(t!("imports-api-no-data"))));
    };
    let is_read = |entry: &Value| matches!(entry.get("type").and_then(Value::as_str), Some("Person" | "Organization"));
    if let Some(first) = entries.first().filter(|_| !entries.iter().any(is_read)) {
        let kind = first.get("type").and_then(Value::as_str).unwrap_or(t!("imports-nothing-named"));
        return Err(in_file(file)(Refusal::new(t!("imports-api-other", kind = tidy(kind), id = id(first)))));
    }
    Ok(entries.clone())
}

fn id(entry: &Value) -> String {
    entry.get("id").and_then(Value::as_str).map(tidy).unwrap_or_default()
}

/// An entry in its shape, or the doubt that it is none.
fn shape<T: DeserializeOwned>(place: &Place, value: &Value) -> Result<T, Record> {
    json::entry(value).map_err(|reason| doubt(place, &id(value), reason))
}
