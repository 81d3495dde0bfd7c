//! Telling a list of sitting Members by its first bytes.

use crate::imports::read::Head;
use crate::text::fold;

/// Whether this is a list of sitting Members: one file whose entries have a number, a group and a country.
pub(in crate::imports) fn recognises(heads: &[Head]) -> bool {
    let [head] = heads else { return false };
    let text = String::from_utf8_lossy(&head.bytes);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if text.starts_with('<') {
        return text.contains("<mep>") && text.contains("<politicalGroup>") && text.contains("<country>");
    }
    if text.starts_with(['[', '{']) {
        return ["\"epid\"", "\"eugroup\"", "\"constituency\""].iter().all(|field| text.contains(field));
    }
    let heading = text.lines().next().unwrap_or_default();
    let columns: Vec<_> = heading.split([',', ';', '\t']).map(fold).collect();
    let has = |names: &[&str]| columns.iter().any(|column| names.contains(&column.as_str()));
    has(&["epid", "id", "mep id"])
        && has(&["eugroup", "group", "political group", "politicalgroup"])
        && has(&["country"])
}
