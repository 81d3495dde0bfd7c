//! JSON, entry by entry, so that what is wrong is said in a sentence that names the entry and the field.

use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_json::{Map, Value};

pub(in crate::imports) use crate::directory::popolo::text_or_number as text;
use crate::imports::Refusal;
use crate::t;

/// Reads a text as JSON of a shape.
///
/// # Errors
/// Refused when it is none, with the line.
pub(in crate::imports) fn parse<T: DeserializeOwned>(text: &str) -> Result<T, Refusal> {
    serde_json::from_str(text).map_err(|error| {
        let line = u64::try_from(error.line()).unwrap_or(u64::MAX).max(1);
        match error.classify() {
            Category::Eof => Refusal::at_line(line, t!("imports-json-cut-off")),
            Category::Data => Refusal::at_line(line, t!("imports-json-wrong", what = wrong_type(&error))),
            _ => Refusal::at_line(line, t!("imports-json-none", why = what(&error))),
        }
    })
}

/// The first entry of an array whose beginning is known; none where there is none or it is cut off.
pub(in crate::imports) fn first(head: &str) -> Option<Value> {
    let inside = head.trim_start().strip_prefix('[')?;
    serde_json::Deserializer::from_str(inside).into_iter::<Value>().next()?.ok()
}

/// One entry in its shape.
///
/// # Errors
/// A sentence that names the field that is wrong.
pub(in crate::imports) fn entry<T: DeserializeOwned>(value: &Value) -> Result<T, String> {
    let Value::Object(fields) = &value else {
        return Err(t!("imports-json-no-object").to_owned());
    };
    T::deserialize(value).map_err(|error| {
        // Every shape has defaults for all of its fields, so that a field alone is an entry as well.
        let blamed = fields.iter().find_map(|(name, field)| {
            let alone = Value::Object(Map::from_iter([(name.clone(), field.clone())]));
            T::deserialize(&alone).err().map(|error| t!("imports-json-field", name = name, what = wrong_type(&error)))
        });
        blamed.unwrap_or_else(|| format!("{}.", wrong_type(&error)))
    })
}

fn wrong_type(error: &serde_json::Error) -> String {
    let said = what(error);
    let parts = said.strip_prefix("invalid type: ").and_then(|said| said.split_once(", expected "));
    match parts {
        Some((found, expected)) => {
            let expected = match expected.split_once(' ') {
                Some(("struct", _)) => t!("imports-json-an-object"),
                _ if expected == "a map" => t!("imports-json-an-object"),
                _ if expected == "a sequence" => t!("imports-json-a-list"),
                _ if expected == "a string" => t!("imports-json-a-string"),
                _ if expected == "a boolean" => t!("imports-json-a-boolean"),
                _ => expected,
            };
            t!("imports-json-wrong-type", found = found, expected = expected)
        }
        None => t!("imports-json-not-there", why = said),
    }
}

/// The message without the line, which in an entry is none of the file's.
fn what(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.rsplit_once(" at line ").map_or(said.clone(), |(said, _)| said.to_owned())
}
