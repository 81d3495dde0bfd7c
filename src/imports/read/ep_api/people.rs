//! Persons of the Open Data API, with their memberships.

use serde::Deserialize;
use serde_json::Value;

use super::bodies::{Bodies, is_parliament};
use super::vocabulary::{classification, role, word};
use super::{Period, shape};
use crate::directory::{Classification, ContactKind, Gender, Role};
use crate::imports::Refusal;
use crate::imports::data::{Detail, Key, MembershipRecord, PersonRecord, Place, Record, Sink, scheme};
use crate::imports::meps::{names, reference};
use crate::imports::read::json;
use crate::imports::read::text::{
    body, country, doubt, emails, links, number, parliament, phone, push, push_all, some, tidy,
};
use crate::t;

/// A person, as far as it is read: no birth, no picture.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Person {
    id: String,
    #[serde(deserialize_with = "json::text")]
    identifier: Option<String>,
    label: Option<String>,
    #[serde(rename = "familyName")]
    family_name: Option<String>,
    #[serde(rename = "givenName")]
    given_name: Option<String>,
    #[serde(rename = "officialFamilyName")]
    official_family_name: Value,
    #[serde(rename = "officialGivenName")]
    official_given_name: Value,
    #[serde(rename = "hasEmail")]
    email: Value,
    #[serde(rename = "hasGender")]
    gender: Option<String>,
    #[serde(rename = "hasHonorificPrefix")]
    honorific_prefix: Option<String>,
    citizenship: Value,
    #[serde(rename = "deathDate")]
    death_date: Option<String>,
    homepage: Value,
    account: Value,
    #[serde(rename = "hasMembership")]
    memberships: Vec<Value>,
    #[serde(rename = "api:country-of-representation")]
    country: Option<String>,
    #[serde(rename = "api:political-group")]
    group: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Membership {
    id: String,
    organization: Option<String>,
    role: Option<String>,
    #[serde(rename = "membershipClassification")]
    classification: Option<String>,
    #[serde(rename = "memberDuring")]
    during: Option<Period>,
    represents: Value,
    #[serde(rename = "contactPoint")]
    contact_points: Value,
}

pub(super) fn read(place: &Place, value: &Value, bodies: &Bodies, sink: Sink<'_>) -> Result<(), Refusal> {
    let person: Person = match shape(place, value) {
        Ok(person) => person,
        Err(doubt) => return sink(doubt),
    };
    let label = tidy(person.label.as_deref().unwrap_or_default());
    let id = person.identifier.as_deref().unwrap_or(&person.id);
    let Some(id) = number(id.strip_prefix("person/").unwrap_or(id)) else {
        return sink(doubt(place, &label, t!("imports-no-member-number", value = tidy(id))));
    };
    let (given_name, family_name) = match &person.family_name {
        Some(family) => (tidy(person.given_name.as_deref().unwrap_or_default()), tidy(family)),
        None => names::split(&label),
    };
    if family_name.is_empty() {
        return sink(doubt(place, &id, t!("imports-no-name-in")));
    }
    let mut record = PersonRecord {
        place: place.clone(),
        keys: vec![Key::new(scheme::EUROPARL, id)],
        gender: person.gender.as_deref().and_then(gender),
        honorific_prefix: person.honorific_prefix.as_deref().map(|uri| honorific(word(uri))),
        nationality: texts(&person.citizenship).find_map(|uri| country(word(uri))).map(|area| area.code.to_owned()),
        other_names: official_name(&person, &given_name, &family_name).into_iter().collect(),
        given_name,
        family_name,
        ..PersonRecord::default()
    };
    details(&person, &mut record, sink)?;
    death(&person, &mut record, sink)?;
    for value in &person.memberships {
        match membership(place, value, bodies) {
            Ok((membership, contact)) => {
                record.memberships.push(membership);
                push_all(&mut record.details, contact);
            }
            Err(doubtful) => sink(doubtful)?,
        }
    }
    if record.memberships.is_empty() {
        represented(&person, &mut record, sink)?;
    }
    sink(Record::Person(Box::new(record)))
}

/// One text or several.
fn texts(value: &Value) -> impl Iterator<Item = &str> {
    let several = value.as_array().map(Vec::as_slice).unwrap_or_default();
    value.as_str().into_iter().chain(several.iter().filter_map(Value::as_str))
}

fn details(person: &Person, record: &mut PersonRecord, sink: Sink<'_>) -> Result<(), Refusal> {
    for text in texts(&person.email) {
        let (details, malformed) = emails(text);
        push_all(&mut record.details, details);
        for address in malformed {
            let reason = t!("imports-entry-used", reason = t!("imports-no-address", address = address));
            sink(doubt(&record.place, &record.family_name, reason))?;
        }
    }
    let pages = texts(&person.homepage).flat_map(|text| links(ContactKind::Web, text));
    push_all(&mut record.details, pages);
    let accounts = person.account.as_array().map(Vec::as_slice).unwrap_or_default();
    let accounts = accounts.iter().filter_map(|account| account.as_str().or_else(|| account.get("id")?.as_str()));
    push_all(&mut record.details, accounts.flat_map(|text| links(ContactKind::Social, text)));
    Ok(())
}

fn death(person: &Person, record: &mut PersonRecord, sink: Sink<'_>) -> Result<(), Refusal> {
    let Some(written) = &person.death_date else { return Ok(()) };
    record.died_on = crate::imports::data::Dated::start(written).map(|dated| dated.day);
    if record.died_on.is_some() {
        return Ok(());
    }
    let reason = t!("imports-no-death-date", value = tidy(written), column = "deathDate");
    sink(doubt(&record.place, &record.family_name, reason))
}

/// The name in the script of the country, where it is there.
fn official_name(person: &Person, given_name: &str, family_name: &str) -> Option<String> {
    let part = |value| texts(value).next().unwrap_or_default().to_owned();
    let family = part(&person.official_family_name);
    let official = tidy(&format!("{} {family}", part(&person.official_given_name)));
    (!family.is_empty() && official != format!("{given_name} {family_name}")).then_some(official)
}

/// What the list of those who sit says of the present, where there are no memberships: for which country, in which group.
fn represented(person: &Person, record: &mut PersonRecord, sink: Sink<'_>) -> Result<(), Refusal> {
    if let Some(written) = &person.country {
        if let Some(area) = country(written) {
            let area_code = Some(area.code.to_owned());
            record.memberships.push(MembershipRecord { area_code, ..undated(parliament()) });
        } else {
            let reason = t!("imports-no-country-left-out", value = tidy(written));
            sink(doubt(&record.place, &record.family_name, reason))?;
        }
    }
    if let Some(written) = &person.group {
        if let Some(group) = reference::group(written) {
            let group = body(Classification::PoliticalGroup, group.code, group.name);
            record.memberships.push(undated(group));
        } else {
            let reason = t!("imports-group-unknown-left-out", group = tidy(written));
            sink(doubt(&record.place, &record.family_name, reason))?;
        }
    }
    Ok(())
}

fn undated(organization: crate::imports::data::OrganizationRef) -> MembershipRecord {
    MembershipRecord {
        organization,
        post: None,
        role: Role::Member,
        label: None,
        area_code: None,
        on_behalf_of: None,
        start: None,
        end: None,
    }
}

/// A membership, with the office and telephone of one that goes on; else a doubt.
fn membership(place: &Place, value: &Value, bodies: &Bodies) -> Result<(MembershipRecord, Vec<Detail>), Record> {
    let id = value.get("id").and_then(Value::as_str).unwrap_or("membership");
    let place = place.within(&tidy(id));
    let membership: Membership = shape(&place, value)?;
    let doubtful = |reason: String| doubt(&place, &membership.id, reason);
    let written = membership.organization.as_deref().unwrap_or_default();
    let kind = membership.classification.as_deref();
    let organization = bodies.named(written, kind);
    let organization = organization.ok_or_else(|| doubtful(t!("imports-no-body-of", value = tidy(written))))?;
    let (role, label) = role(membership.role.as_deref().unwrap_or("MEMBER"));
    let (start, end) = membership.during.as_ref().map_or(Ok((None, None)), Period::dates).map_err(doubtful)?;
    let represents = texts(&membership.represents).next();
    let area = represents.and_then(|uri| country(word(uri)));
    if let Some(uri) = represents.filter(|_| area.is_none() && is_parliament(written)) {
        return Err(doubtful(t!("imports-no-country", value = tidy(uri))));
    }
    let contact = if end.is_none() { contact(&membership.contact_points) } else { vec![] };
    let organization = match kind.map(classification) {
        // A party is known by its country.
        Some(Classification::NationalParty) => {
            let area_code = area.map(|area| area.code.to_owned()).unwrap_or(organization.area_code);
            crate::imports::data::OrganizationRef { area_code, ..organization }
        }
        _ => organization,
    };
    let area_code = area.map(|area| area.code.to_owned());
    Ok((MembershipRecord { role, label, area_code, start, end, ..undated(organization) }, contact))
}

fn contact(points: &Value) -> Vec<Detail> {
    let mut details = vec![];
    for point in points.as_array().map(Vec::as_slice).unwrap_or_default() {
        if let Some(office) = point.get("officeAddress").and_then(Value::as_str).and_then(some) {
            push(&mut details, Detail::new(ContactKind::Office, office));
        }
        for (field, kind) in [("hasTelephone", ContactKind::Phone), ("hasFax", ContactKind::Fax)] {
            let number =
                point.get(field).and_then(|number| number.as_str().or_else(|| number.get("hasValue")?.as_str()));
            if let Some(detail) = number.and_then(phone) {
                push(&mut details, Detail { kind, ..detail });
            }
        }
    }
    details
}

fn gender(uri: &str) -> Option<Gender> {
    match word(uri) {
        "FEMALE" => Some(Gender::Female),
        "MALE" => Some(Gender::Male),
        _ => None,
    }
}

/// `MR` as `Mr`.
fn honorific(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(String::from).unwrap_or_default();
    first + &letters.as_str().to_lowercase()
}
