//! Bodies of the Open Data API.
//!
//! One code has stood for several bodies over time: ECON was the committee of 1989 and is that of today. Only the one
//! that goes on owns the bare code; one that has ended carries its years: `ECON (1989–1992)`.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::Datelike;
use serde::Deserialize;

use super::vocabulary::classification;
use super::{Period, shape};
use crate::directory::Classification;
use crate::imports::data::{Dated, Key, OrganizationRecord, OrganizationRef, Place, Record, scheme};
use crate::imports::meps::reference;
use crate::imports::read::json;
use crate::imports::read::text::{body, doubt, number, parliament, tidy};
use crate::t;

/// A body, as far as it is read.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Body {
    id: String,
    #[serde(deserialize_with = "json::text")]
    identifier: Option<String>,
    label: Option<String>,
    temporal: Option<Period>,
    #[serde(rename = "altLabel")]
    alt_label: BTreeMap<String, String>,
    #[serde(rename = "prefLabel")]
    pref_label: BTreeMap<String, String>,
    classification: Option<String>,
}

/// The bodies of every file.
#[derive(Default)]
pub(super) struct Bodies {
    by_number: HashMap<String, OrganizationRef>,
    /// Kinds and codes that are taken.
    codes: HashSet<(Classification, String)>,
}

/// The number of a body: `6562` of `org/6562`.
pub(super) fn body_number(id: &str) -> Option<String> {
    number(id.strip_prefix("org/").unwrap_or(id))
}

/// Whether this is the Parliament itself: `org/ep-10` is the Parliament of the tenth term.
pub(super) fn is_parliament(id: &str) -> bool {
    id.strip_prefix("org/ep-").is_some_and(|term| number(term).is_some())
}

impl Bodies {
    /// Checks a body and makes a record of it; none for the Parliament itself, which needs none.
    pub fn record(&mut self, place: &Place, value: &serde_json::Value) -> Option<Record> {
        let parsed: Body = match shape(place, value) {
            Ok(parsed) => parsed,
            Err(doubt) => return Some(doubt),
        };
        if is_parliament(&parsed.id) {
            return None;
        }
        Some(match organization(place, &parsed) {
            Ok(record) => self.take(record).unwrap_or_else(|(name, reason)| doubt(place, &name, reason)),
            Err(reason) => doubt(place, parsed.label.as_deref().unwrap_or(&parsed.id), reason),
        })
    }

    /// Keeps a body, unless its number or its code is another's; then answers its name and why not.
    fn take(&mut self, mut record: OrganizationRecord) -> Result<Record, (String, String)> {
        let name = record.organization.name.clone();
        let number = record.organization.keys.first().map(|key| key.value.clone()).unwrap_or_default();
        if self.by_number.contains_key(&number) {
            return Err((name, t!("imports-body-twice", number = number)));
        }
        let code = |record: &OrganizationRecord| (record.organization.classification, record.organization.code.clone());
        if record.dissolved.is_some() && self.codes.contains(&code(&record)) {
            // Set up anew within a year.
            record.organization.code = format!("{}, body {number}", record.organization.code);
        }
        if !self.codes.insert(code(&record)) {
            let code = &record.organization.code;
            return Err((name, t!("imports-body-code-taken", code = code)));
        }
        self.by_number.insert(number, record.organization.clone());
        Ok(Record::Organization(Box::new(record)))
    }

    /// The body that a membership names: as the files have it, else by its number alone.
    pub fn named(&self, id: &str, kind: Option<&str>) -> Option<OrganizationRef> {
        if is_parliament(id) {
            return Some(parliament());
        }
        let number = body_number(id)?;
        Some(self.by_number.get(&number).cloned().unwrap_or_else(|| {
            let kind = kind.map_or(Classification::Other, classification);
            let organization =
                within(kind, &format!("org/{number}"), &format!("Body {number} of the European Parliament"));
            OrganizationRef { keys: vec![Key::new(scheme::EUROPARL_BODY, number)], ..organization }
        }))
    }
}

/// Parties are not part of the Parliament; everything else that it lists is.
fn within(kind: Classification, code: &str, name: &str) -> OrganizationRef {
    match kind {
        Classification::NationalParty | Classification::Institution => {
            OrganizationRef { code: code.to_owned(), ..OrganizationRef::named(kind, name) }
        }
        kind => body(kind, code, name),
    }
}

fn organization(place: &Place, parsed: &Body) -> Result<OrganizationRecord, String> {
    let id = parsed.identifier.as_deref().unwrap_or(&parsed.id);
    let number = body_number(id).ok_or_else(|| t!("imports-no-body-number", value = tidy(id)))?;
    let label = parsed.label.as_deref().map(tidy).unwrap_or_default();
    let Some(period) = &parsed.temporal else {
        return Err(t!("imports-body-undated", label = label, number = number));
    };
    let (founded, dissolved) = period.dates()?;
    let kind = parsed.classification.as_deref().map_or(Classification::Other, classification);
    let english = |labels: &BTreeMap<String, String>| labels.get("en").map(|name| tidy(name));
    let name = english(&parsed.pref_label).or_else(|| english(&parsed.alt_label));
    let name = name.or_else(|| parsed.pref_label.values().next().map(|name| tidy(name)));
    let name = name.unwrap_or_else(|| label.clone());
    if name.is_empty() {
        return Err(t!("imports-body-no-name", number = number));
    }
    let code = if label.is_empty() { name.clone() } else { label };
    let group = reference::group(&code).filter(|_| kind == Classification::PoliticalGroup);
    let code = group.map_or(code, |group| group.code.to_owned());
    let organization = within(kind, &with_years(code, founded, dissolved), &name);
    let mut other_names: Vec<String> = vec![];
    for other in parsed.pref_label.values().chain(parsed.alt_label.values()).map(|name| tidy(name)) {
        if !other.is_empty() && other != name && !other_names.contains(&other) {
            other_names.push(other);
        }
    }
    Ok(OrganizationRecord {
        place: place.clone(),
        organization: OrganizationRef { keys: vec![Key::new(scheme::EUROPARL_BODY, number)], ..organization },
        other_names,
        founded,
        dissolved,
        details: vec![],
        facts: vec![],
        tags: vec![],
    })
}

/// The code of a body that has ended, with its years.
fn with_years(code: String, founded: Option<Dated>, dissolved: Option<Dated>) -> String {
    let year = |dated: Option<Dated>| dated.map(|dated| dated.day.year().to_string()).unwrap_or_default();
    match dissolved {
        Some(_) => format!("{code} ({}–{})", year(founded), year(dissolved)),
        None => code,
    }
}
