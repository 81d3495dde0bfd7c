//! EU Whoiswho: one row per person and function, with the path of bodies above it.
//!
//! All rows of a person become one record with several memberships. Political groups, committees and the Parliament get
//! the codes under which the lists of Members know them, so that they are one organisation and not two.

use std::collections::HashMap;

use super::headed::{self, Row};
use super::values::{add, add_link, email, gender, short, some, split_honorific, words};
use super::{Head, bodies, roles};
use crate::directory::{Classification, ContactKind, EUROPEAN_PARLIAMENT, areas};
use crate::imports::data::{
    Detail, Doubt, Key, MembershipRecord, OrganizationRef, PersonRecord, Place, Record, Sink, scheme,
};
use crate::imports::meps::{reference, split_surname_first};
use crate::imports::{Refusal, SourceFile};
use crate::t;
use crate::text::fold;

pub(super) fn recognises(heads: &[Head]) -> bool {
    headed::all(heads, |header| {
        ["hierarchy", "title", "name", "source"].iter().all(|name| header.iter().any(|column| column == name))
    })
}

pub(super) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    let mut people: Vec<PersonRecord> = vec![];
    let mut by_key: HashMap<String, usize> = HashMap::new();
    headed::each_row(files, sink, |row, sink| {
        let (key, person) = match entry(row) {
            Ok(entry) => entry,
            Err(reason) => return doubtful(&row.place, row.get(&["name"]), reason, sink),
        };
        match by_key.get(&key) {
            None => {
                by_key.insert(key, people.len());
                people.push(person);
            }
            Some(at) if fold(&people[*at].family_name) == fold(&person.family_name) => merge(&mut people[*at], person),
            Some(at) => {
                let (name, place) = (&people[*at].family_name, &people[*at].place);
                let reason = t!("imports-person-id-taken", name = name, place = place.to_string());
                doubtful(&row.place, row.get(&["name"]), reason, sink)?;
            }
        }
        Ok(())
    })?;
    people.into_iter().try_for_each(|person| sink(Record::Person(Box::new(person))))
}

fn doubtful(place: &Place, name: &str, reason: String, sink: Sink<'_>) -> Result<(), Refusal> {
    sink(Record::Doubtful(Doubt { place: place.clone(), name: short(&words(name)), reason }))
}

/// A row: what the person is known by, and what the row says of them.
fn entry(row: &Row<'_>) -> Result<(String, PersonRecord), String> {
    let (honorific_prefix, name) = split_honorific(&words(row.get(&["name"])));
    let (given_name, family_name) = split_surname_first(&name);
    if fold(&family_name).is_empty() {
        return Err(t!("imports-no-name").to_owned());
    }
    let source = row.get(&["source"]);
    let node = parameter(source, "nodeID");
    let organization = organization(row.get(&["hierarchy"]), node)?;
    let title = words(row.get(&["title"]));
    let membership = MembershipRecord {
        organization,
        post: None,
        role: roles::role(&title),
        label: some(title.clone()).filter(|title| !roles::says_it_all(title)),
        area_code: None,
        on_behalf_of: None,
        start: None,
        end: None,
    };
    let (details, unreadable) = details(row);
    let id = parameter(source, "personID");
    let row_key = fold(&format!("{name} {}", membership.organization.name));
    let key = id.map_or_else(|| row_key.clone(), str::to_owned);
    let person = PersonRecord {
        place: row.place.clone(),
        keys: id.map(|id| Key::new(scheme::WHOISWHO, id)).into_iter().collect(),
        row_key: id.is_none().then_some(row_key),
        given_name,
        family_name,
        gender: honorific_prefix.as_deref().and_then(gender),
        honorific_prefix,
        details,
        memberships: vec![membership],
        note: unreadable,
        ..PersonRecord::default()
    };
    Ok((key, person))
}

/// Ways to reach the person; an address that is none is kept as a note.
fn details(row: &Row<'_>) -> (Vec<Detail>, Option<String>) {
    let mut details = vec![];
    let mut note = None;
    let written = words(row.get(&["email"]));
    match email(&written) {
        Ok(address) => add(&mut details, Detail::new(ContactKind::Email, address)),
        Err(_) if written.is_empty() => {}
        Err(_) => note = Some(format!("E-mail as listed: {written}")),
    }
    for (kind, column) in [(ContactKind::Phone, "telephone"), (ContactKind::Fax, "fax")] {
        for number in row.get(&[column]).split(',') {
            add(&mut details, Detail::new(kind, words(number)));
        }
    }
    add_link(&mut details, row.get(&["url"]));
    (details, note)
}

fn merge(person: &mut PersonRecord, other: PersonRecord) {
    for detail in other.details {
        add(&mut person.details, detail);
    }
    for membership in other.memberships {
        if !person.memberships.contains(&membership) {
            person.memberships.push(membership);
        }
    }
    if person.note.is_none() {
        person.note = other.note;
    }
}

/// `personID` of `…&nodeID=576983&personID=159348&lang=en`, if it is a number.
fn parameter<'a>(link: &'a str, name: &str) -> Option<&'a str> {
    let pairs = link.split_once('?')?.1.split('&').filter_map(|pair| pair.split_once('='));
    let value = pairs.into_iter().find(|(key, _)| key.eq_ignore_ascii_case(name))?.1;
    Some(value).filter(|value| !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit()))
}

/// The body at the end of a path, with those above it.
fn organization(path: &str, node: Option<&str>) -> Result<OrganizationRef, String> {
    let mut last: Option<OrganizationRef> = None;
    let mut above: Option<String> = None;
    for name in path.split('|').map(words).filter(|name| !name.is_empty()) {
        let classification = bodies::classification(above.as_deref(), &name);
        let mut body = OrganizationRef::named(classification, name.clone());
        code(&mut body);
        body.parent = last.take().map(Box::new);
        above = Some(name);
        last = Some(body);
    }
    let mut body = last.ok_or(t!("imports-no-hierarchy"))?;
    body.keys = node.map(|node| Key::new(scheme::WHOISWHO_NODE, node)).into_iter().collect();
    Ok(body)
}

/// Gives a body the code that other lists know it by.
fn code(body: &mut OrganizationRef) {
    match body.classification {
        Classification::Institution if fold(&body.name) == "european parliament" => {
            EUROPEAN_PARLIAMENT.clone_into(&mut body.code);
        }
        Classification::PoliticalGroup => {
            if let Some(group) = reference::group(&body.name) {
                group.code.clone_into(&mut body.code);
                group.name.clone_into(&mut body.name);
            }
        }
        Classification::PermanentRepresentation => {
            let state = body.name.rsplit_once(" of ").map_or(body.name.as_str(), |(_, state)| state);
            if let Some(area) = areas::by_any(state) {
                area.code.clone_into(&mut body.area_code);
            }
        }
        Classification::Committee | Classification::Subcommittee => {
            if let Some(code) = reference::committee_named(&body.name) {
                code.clone_into(&mut body.code);
            }
        }
        _ => {}
    }
}
