//! Everyone of a term: the open data of the European Parliament as CSV. The file is in Windows-1252, and characters
//! outside of it were lost before it was published: a `?` stands in their place (`Kate?ina Kone?ná`). Such a name is
//! not trusted: the person is recognised by the number, and the name in the directory is left alone.

use chrono::NaiveDate;

use super::columns::{Columns, Line, Row, header};
use super::text::{self, country, day, doubt, emails, links, number, push_all, some, tidy};
use super::{Head, Refusal, Sink, SourceFile};
use crate::directory::{ContactKind, Gender};
use crate::imports::data::{Key, PersonRecord, Record, scheme};
use crate::t;

const ID: &str = "mep_identifier";
const GIVEN_NAME: &str = "mep_given_name";
const FAMILY_NAME: &str = "mep_family_name";
/// Pages and accounts, and what kind each is.
const LINKS: &[(&str, ContactKind)] = &[
    ("mep_homepage", ContactKind::Web),
    ("mep_twitter", ContactKind::Social),
    ("mep_facebook_page", ContactKind::Social),
    ("mep_facebook_profile", ContactKind::Social),
    ("mep_instagram", ContactKind::Social),
];

pub(super) fn recognises(heads: &[Head]) -> bool {
    let [head] = heads else { return false };
    let header = header(&head.text());
    [ID, GIVEN_NAME, FAMILY_NAME].iter().all(|name| header.iter().any(|known| known == name))
}

pub(super) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    let text = text::read_western(text::only(files)?)?;
    let mut columns = Columns::open(&text, &[ID, GIVEN_NAME, FAMILY_NAME])?;
    while let Some(line) = columns.next()? {
        match line {
            Line::Ragged(record) => sink(record)?,
            Line::Row(row) => person(&row, sink)?,
        }
    }
    Ok(())
}

fn person(row: &Row<'_>, sink: Sink<'_>) -> Result<(), Refusal> {
    let (given_name, family_name) = (tidy(row.get(GIVEN_NAME)), tidy(row.get(FAMILY_NAME)));
    let name = format!("{given_name} {family_name}").trim().to_owned();
    let Some(number) = number(row.get(ID)) else {
        let reason = t!("imports-no-member-number-in", value = tidy(row.get(ID)), column = ID);
        return sink(doubt(&row.place, &name, reason));
    };
    if family_name.is_empty() {
        return sink(doubt(&row.place, &name, t!("imports-no-family-name")));
    }
    let mut part = |reason: String| sink(doubt(&row.place, &name, t!("imports-row-used", reason = reason)));
    let (mut details, malformed) = emails(row.get("mep_email"));
    for address in malformed {
        part(t!("imports-no-address", address = address))?;
    }
    for (column, kind) in LINKS {
        push_all(&mut details, links(*kind, row.get(column)));
    }
    let citizenship = row.get("mep_citizenship");
    let nationality = country(citizenship).map(|area| area.code.to_owned());
    if nationality.is_none() && !citizenship.is_empty() {
        part(t!("imports-no-country", value = tidy(citizenship)))?;
    }
    let died = row.get("mep_death_date");
    let died_on = date(died);
    if died_on.is_none() && !died.is_empty() {
        part(t!("imports-no-date-slashes", value = tidy(died)))?;
    }
    let record = PersonRecord {
        place: row.place.clone(),
        keys: vec![Key::new(scheme::EUROPARL, number)],
        name_is_damaged: is_damaged(&name),
        given_name,
        family_name,
        honorific_prefix: some(row.get("mep_honorific_prefix")),
        gender: gender(row.get("mep_gender")),
        nationality,
        died_on,
        other_names: official_name(row, &name).into_iter().collect(),
        details,
        ..PersonRecord::default()
    };
    sink(Record::Person(Box::new(record)))
}

/// Whether characters were lost; no name has a question mark.
fn is_damaged(name: &str) -> bool {
    name.contains('?') || name.contains('\u{fffd}')
}

/// The name in the script of the country, where it is there and whole.
fn official_name(row: &Row<'_>, name: &str) -> Option<String> {
    let (given, family) = (row.get("mep_official_given_name"), row.get("mep_official_family_name"));
    some(&format!("{given} {family}")).filter(|official| !is_damaged(official) && official != name)
}

fn gender(text: &str) -> Option<Gender> {
    match text.to_ascii_lowercase().as_str() {
        "female" => Some(Gender::Female),
        "male" => Some(Gender::Male),
        _ => None,
    }
}

/// `18/07/2019 12:00` or `2019-07-18`.
fn date(text: &str) -> Option<NaiveDate> {
    let text = text.split_whitespace().next()?;
    NaiveDate::parse_from_str(text, "%d/%m/%Y").ok().or_else(|| day(text))
}
