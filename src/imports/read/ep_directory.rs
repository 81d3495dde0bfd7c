//! Everyone of a term: the directory of the European Parliament as XML. Names and numbers, nothing else.

use super::text::{self, doubt, number, some, tidy};
use super::{Head, Refusal, Sink, SourceFile};
use crate::imports::data::{Key, PersonRecord, Place, Record, scheme};
use crate::imports::meps::{names, xml};
use crate::t;

/// The envelope is that of the full list: what its entries lack tells the two apart.
pub(super) fn recognises(heads: &[Head]) -> bool {
    let [head] = heads else { return false };
    let text = head.text();
    let entry = text.split_once("<mep>").and_then(|(_, rest)| rest.split_once("</mep>")).map(|(entry, _)| entry);
    let is_named = entry.is_some_and(|entry| entry.contains("<fullName>") && entry.contains("<id>"));
    is_named && text.contains("<meps>") && !text.contains("<country>") && !text.contains("<politicalGroup>")
}

pub(super) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    let text = text::read(text::only(files)?)?;
    let mut entries = 0;
    xml::entries(&text, &mut |n, fields| {
        entries = n;
        let place = Place::entry(usize::try_from(n).unwrap_or(usize::MAX));
        let value = |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str());
        sink(person(place, value("fullName").unwrap_or_default(), value("id").unwrap_or_default()))
    })?;
    if entries == 0 {
        return Err(Refusal::new(t!("imports-directory-empty")));
    }
    Ok(())
}

fn person(place: Place, full_name: &str, id: &str) -> Record {
    let full_name = tidy(full_name);
    let Some(number) = number(id) else {
        let reason = match some(id) {
            Some(id) => t!("imports-no-member-number", value = id),
            None => t!("imports-no-number-id").to_owned(),
        };
        return doubt(&place, &full_name, reason);
    };
    let (given_name, family_name) = names::split(&full_name);
    if crate::text::fold(&family_name).is_empty() {
        return doubt(&place, &number, t!("imports-no-name"));
    }
    let keys = vec![Key::new(scheme::EUROPARL, number)];
    Record::Person(Box::new(PersonRecord { place, keys, given_name, family_name, ..PersonRecord::default() }))
}
