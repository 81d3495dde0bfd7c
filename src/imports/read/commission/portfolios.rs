//! Portfolios and directorates-general of a Commission. A name with an acronym in parentheses is a service; one without
//! is the portfolio of a Commissioner, kept as a unit.

use std::collections::HashSet;

use super::commission;
use crate::directory::Classification;
use crate::imports::data::{Doubt, OrganizationRecord, OrganizationRef, Record, Sink};
use crate::imports::read::Head;
use crate::imports::read::headed::{self, Row};
use crate::imports::read::values::words;
use crate::imports::{Refusal, SourceFile};
use crate::text::fold;

pub(in crate::imports::read) fn recognises(heads: &[Head]) -> bool {
    headed::all(heads, |header| header == ["portfolio", "category"])
}

pub(in crate::imports::read) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    let mut seen = HashSet::new();
    headed::each_row(files, sink, |row, sink| {
        let Some(record) = record(row) else {
            let reason = "There is no portfolio.".to_owned();
            return sink(Record::Doubtful(Doubt { place: row.place.clone(), name: String::new(), reason }));
        };
        // The same name is listed again with other spaces.
        let organization = &record.organization;
        let is_new = seen.insert((organization.classification, fold(&organization.code), fold(&organization.name)));
        if is_new { sink(Record::Organization(Box::new(record))) } else { Ok(()) }
    })
}

fn record(row: &Row<'_>) -> Option<OrganizationRecord> {
    let written = words(row.get(&["portfolio"]));
    let (name, code) = acronym(&written).unwrap_or((&written, ""));
    if fold(name).is_empty() {
        return None;
    }
    let classification = if code.is_empty() { Classification::Unit } else { Classification::DirectorateGeneral };
    let mut organization = OrganizationRef::named(classification, name);
    if !code.is_empty() {
        code.clone_into(&mut organization.code);
    }
    organization.parent = Some(Box::new(commission()));
    let category = words(row.get(&["category"]));
    Some(OrganizationRecord {
        place: row.place.clone(),
        organization,
        other_names: vec![],
        founded: None,
        dissolved: None,
        details: vec![],
        facts: if category.is_empty() { vec![] } else { vec![("Category".to_owned(), category)] },
        tags: vec![],
    })
}

/// Name and acronym of `Health and Food Safety (SANTE)`.
fn acronym(text: &str) -> Option<(&str, &str)> {
    let (name, code) = text.strip_suffix(')')?.rsplit_once('(')?;
    let is_acronym =
        (2..=12).contains(&code.len()) && code.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    is_acronym.then_some((name.trim_end(), code))
}
