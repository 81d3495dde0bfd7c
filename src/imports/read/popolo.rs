//! Popolo JSON: collections of persons, organisations, memberships and posts, or single objects of the standard.
//!
//! # Ids
//!
//! Within a file, objects name one another by id. Beyond it, an id is a key only if it means the same everywhere: a
//! UUID, or an address that contains one or is a link. `KESK` or `593` are anybody's: two files that both have it would
//! merge two people. Such a person is known again by the other identifiers, else (as a row is) within later editions of
//! the same list; such an organisation by its other identifiers, else by kind and name, and the id is kept as a fact.
//!
//! Votes, motions and speeches are not read.

mod graph;
mod kinds;
mod organizations;
mod people;
mod words;

use serde_json::Value;

use self::graph::Graph;
use self::kinds::Kind;
use self::organizations::Organizations;
use super::text::{self, some};
use super::{Head, Refusal, Sink, SourceFile, json};
use crate::directory::popolo::{Area, COUNTRY, Identifier};
use crate::imports::data::{Dated, Key, scheme};
use crate::t;

pub(super) fn recognises(heads: &[Head]) -> bool {
    matches!(heads, [head] if kinds::of_head(&head.text()).is_some())
}

pub(super) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    let value: Value = json::parse(&text::read(text::only(files)?)?)?;
    let kind = kinds::of(&value).ok_or_else(|| refused(&value))?;
    let mut graph = Graph::default();
    match (kind, value) {
        (Kind::Collections, Value::Object(fields)) => graph.collections(fields, sink)?,
        (kind, Value::Array(entries)) => graph.add_all(kind, "", entries, sink)?,
        (kind, value) => graph.add_all(kind, "", vec![value], sink)?,
    }
    graph.embed();
    let organizations = Organizations::new(&graph, sink)?;
    organizations.records(&graph, sink)?;
    people::read(&graph, &organizations, sink)
}

fn refused(value: &Value) -> Refusal {
    let object = value.as_array().and_then(|entries| entries.first()).unwrap_or(value);
    let Some(fields) = object.as_object() else {
        return Refusal::new(t!("imports-popolo-no-objects"));
    };
    let mut names: Vec<_> = fields.keys().take(12).map(String::as_str).collect();
    if fields.len() > names.len() {
        names.push("…");
    }
    Refusal::new(t!("imports-popolo-other", names = names.join(", ")))
}

/// Whether an id means the same everywhere: a UUID, an address that ends with one, or a link.
fn is_unique(id: &str) -> bool {
    let last = id.rsplit(['/', ':']).next().unwrap_or(id);
    uuid::Uuid::try_parse(last).is_ok() || id.starts_with("https://") || id.starts_with("http://")
}

/// Everything by which an object is known again.
fn keys(id: &str, identifiers: &[Identifier]) -> Vec<Key> {
    let mut keys: Vec<Key> = vec![];
    for identifier in identifiers {
        let scheme =
            identifier.scheme.as_deref().and_then(some).filter(|scheme| scheme != crate::directory::popolo::CODE);
        let value = identifier.identifier.as_deref().and_then(some);
        if let Some(key) = scheme.zip(value).map(|(scheme, value)| key(scheme, value)).filter(|key| !keys.contains(key))
        {
            keys.push(key);
        }
    }
    if is_unique(id) {
        keys.push(Key::new(scheme::POPOLO, id));
    }
    keys
}

/// A key; the Parliament's numbers go by several names.
fn key(scheme: String, value: String) -> Key {
    match (scheme.as_str(), text::number(&value)) {
        ("europarlmep" | "europarl", Some(number)) => Key::new(scheme::EUROPARL, number),
        _ => Key { scheme, value },
    }
}

/// A first and a last day, if they are dates in order.
fn dates(start: Option<&str>, end: Option<&str>) -> Result<(Option<Dated>, Option<Dated>), String> {
    let date = |written: Option<&str>, parse: fn(&str) -> Option<Dated>| {
        let Some(written) = written.and_then(some) else { return Ok(None) };
        let day = written.split_once('T').map_or(written.as_str(), |(day, _)| day);
        parse(day).map(Some).ok_or_else(|| t!("imports-no-date-vague", value = &written))
    };
    match (date(start, Dated::start)?, date(end, Dated::end)?) {
        (Some(start), Some(end)) if end.day < start.day => {
            Err(t!("imports-ends-first", end = end.day.to_string(), start = start.day.to_string()))
        }
        dates => Ok(dates),
    }
}

/// The country that an area is or lies in.
fn country(graph: &Graph, id: Option<&str>, embedded: Option<&Area>) -> Option<&'static str> {
    let mut id = id.map(str::to_owned);
    let mut area = embedded.or_else(|| graph.areas.get(id.as_deref()?));
    // Areas within areas; a cycle of them ends here.
    for _ in 0..10 {
        let is_country =
            |area: &&Area| area.classification.as_deref().is_some_and(|kind| kind.eq_ignore_ascii_case("country"));
        let written = [id.as_deref(), area.and_then(|area| area.identifier.as_deref())];
        let coded = written.into_iter().flatten().find_map(country_code);
        let named = || area.filter(is_country).and_then(|area| text::country(area.name.as_deref()?));
        if let Some(found) = coded.and_then(text::country).or_else(named) {
            return Some(found.code);
        }
        id = area?.parent_id.clone();
        area = Some(graph.areas.get(id.as_deref()?)).flatten();
    }
    None
}

/// `be` of `country:be` or `ocd-division/country:be`; not of `ocd-division/country:us/state:ma`, which lies in one.
fn country_code(identifier: &str) -> Option<&str> {
    let code = identifier.strip_prefix("ocd-division/").unwrap_or(identifier).strip_prefix(COUNTRY)?;
    Some(code.split('/').next().unwrap_or(code))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ids_that_mean_the_same_everywhere_are_keys() {
        for id in [
            "1ba661a9-22ad-4d0f-8a60-fe8e28f2488c",
            "ocd-person/1ba661a9-22ad-4d0f-8a60-fe8e28f2488c",
            "https://a.example/1",
        ] {
            assert!(is_unique(id), "{id}");
        }
        for id in ["KESK", "593", "term/13", "john-q-public", ""] {
            assert!(!is_unique(id), "{id}");
        }
    }

    #[test]
    fn an_area_lies_in_a_country_however_deep_and_cycles_end() {
        let mut graph = Graph::default();
        let area = |id: &str, parent: &str| Area {
            id: Some(id.to_owned()),
            parent_id: Some(parent.to_owned()).filter(|parent| !parent.is_empty()),
            ..Area::default()
        };
        for area in
            [area("ward", "town"), area("town", "country:BE"), area("a", "b"), area("b", "a"), area("country:BE", "")]
        {
            graph.areas.insert(area.id.clone().unwrap(), area);
        }
        let of = |id| country(&graph, Some(id), None);
        assert_eq!((of("ward"), of("a"), of("nowhere"), of("country:el")), (Some("BE"), None, None, Some("GR")));
        let inside = Area { identifier: Some("ocd-division/country:be/region:x".to_owned()), ..Area::default() };
        assert_eq!(country(&graph, None, Some(&inside)), Some("BE"));
        let called = Area {
            name: Some("Luxembourg".to_owned()),
            classification: Some("Province".to_owned()),
            ..Area::default()
        };
        assert_eq!(country(&graph, None, Some(&called)), None, "a province of that name is no country");
    }

    #[test]
    fn dates_may_be_months_or_years_but_must_be_in_order() {
        let (start, end) = dates(Some("1970-01"), Some("1971")).unwrap();
        assert_eq!(start.map(|start| start.day.to_string()).as_deref(), Some("1970-01-01"));
        assert_eq!(end.map(|end| end.day.to_string()).as_deref(), Some("1971-12-31"));
        assert!(dates(Some("1971"), Some("1970")).unwrap_err().contains("before it begins"));
        assert!(dates(Some("last summer"), None).unwrap_err().contains("is no date"));
    }
}
