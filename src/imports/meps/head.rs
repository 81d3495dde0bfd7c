//! Recognising a list of sitting Members by its beginning.

use crate::imports::read::{Head, columns, json};

/// Columns that only lists of more than the sitting Members have: who has left, since when, who comes in.
const OF_A_TERM: &[&str] = &["active", "start8", "leg", "end"];

/// Whether this is one list of sitting Members.
pub fn recognises(heads: &[Head]) -> bool {
    let [head] = heads else { return false };
    let text = head.text();
    match text.trim_start().chars().next() {
        Some('<') => text.contains("<meps>") && text.contains("<country>") && text.contains("<politicalGroup>"),
        Some('[') => {
            json::first(&text).is_some_and(|entry| entry.get("epid").is_some() && entry.get("last_name").is_some())
        }
        _ => {
            let header = columns::header(&text);
            let has = |names: &[&str]| header.iter().any(|column| names.contains(&column.as_str()));
            has(&["epid", "id"])
                && has(&["last_name", "name"])
                && has(&["country"])
                && has(&["eugroup", "group"])
                && !has(OF_A_TERM)
        }
    }
}
