//! The EU Transparency Register: an XML file of more than 100 MB, read as a stream, one organisation at a time.
//!
//! The file says that it is XML 1.1 and may hold references to control characters that XML 1.0 forbids. The register
//! declares a namespace at the root and switches it off below; namespaces therefore do not matter here. A DOCTYPE is
//! refused, and no entities are known but the five of XML itself: nothing is fetched or expanded.

mod facts;
mod tree;

use std::io::BufRead;
use std::sync::LazyLock;

use self::tree::{Node, Reading};
use super::Head;
use super::values::{add, add_link, date, short, some, words};
use crate::directory::{Classification, ContactKind, areas};
use crate::imports::data::{Detail, Doubt, Key, OrganizationRecord, OrganizationRef, Place, Record, Sink, scheme};
use crate::imports::{Refusal, SourceFile};
use crate::t;
use crate::text::fold;

/// What is wrong, and what to do.
fn again(message: impl std::fmt::Display) -> String {
    format!("{message} {}", t!("imports-again-register"))
}

static CATEGORIES: LazyLock<Vec<(&'static str, Classification)>> = LazyLock::new(|| {
    let rows = include_str!("categories.csv").lines().filter(|line| !line.starts_with('#')).skip(1);
    rows.filter_map(|row| row.split_once(',')).filter_map(|(name, kind)| Some((name, kind.parse().ok()?))).collect()
});

pub(super) fn recognises(heads: &[Head]) -> bool {
    let is_ours = |head: &Head| {
        let start = String::from_utf8_lossy(&head.bytes[..head.bytes.len().min(4096)]).into_owned();
        start.trim_start_matches('\u{feff}').trim_start().starts_with('<') && start.contains("<ListOfIRPublicDetail")
    };
    !heads.is_empty() && heads.iter().all(is_ours)
}

pub(super) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    files.iter().try_for_each(|file| stream(file.open()?, sink))
}

/// Reads a register from wherever it comes: one organisation stands in memory at a time.
///
/// # Errors
/// Refused when it is no register, or cut off.
pub fn stream(input: impl BufRead, sink: Sink<'_>) -> Result<(), Refusal> {
    let mut reading = Reading::new(input);
    let mut entries = 0;
    while let Some(entry) = reading.next("interestRepresentative")? {
        entries += 1;
        let place = Place::entry(entries);
        sink(match organization(&entry, place.clone()) {
            Ok(organization) => Record::Organization(Box::new(organization)),
            Err(reason) => Record::Doubtful(Doubt { place, name: short(&name(&entry)), reason }),
        })?;
    }
    match (entries, reading.announced()) {
        (0, _) => Err(Refusal::new(again(t!("imports-register-empty")))),
        (_, Some(announced)) if announced != entries => Err(Refusal::new(again(t!(
            "imports-register-cut-off",
            announced = announced.to_string(),
            n = entries.to_string()
        )))),
        _ => Ok(()),
    }
}

/// The name of an organisation: in Latin letters where the register has it so, to be found by.
fn name(entry: &Node) -> String {
    let latin = words(entry.text("name/nameInLatinAlphabet"));
    if latin.is_empty() { words(entry.text("name/originalName")) } else { latin }
}

fn organization(entry: &Node, place: Place) -> Result<OrganizationRecord, String> {
    let name = name(entry);
    if fold(&name).is_empty() {
        return Err(t!("imports-no-name").to_owned());
    }
    let code = words(entry.text("identificationCode"));
    if code.is_empty() {
        return Err(t!("imports-register-no-code").to_owned());
    }
    let country = words(entry.text("headOffice/country"));
    let mut organization = OrganizationRef::named(classification(entry.text("registrationCategory")), name.clone());
    organization.keys = vec![Key::new(scheme::TRANSPARENCY_REGISTER, code)];
    areas::by_any(&country).map_or("", |area| area.code).clone_into(&mut organization.area_code);
    let others = [words(entry.text("name/originalName")), words(entry.text("acronym"))];
    Ok(OrganizationRecord {
        place,
        organization,
        other_names: others.into_iter().filter(|other| !other.is_empty() && *other != name).collect(),
        founded: None,
        dissolved: None,
        details: details(entry),
        facts: facts::facts(entry),
        tags: vec![],
    })
}

/// What a category stands for; other where it is new.
fn classification(category: &str) -> Classification {
    let category = fold(category);
    let fits = |name: &str| match name.strip_suffix('*') {
        Some(start) => category.starts_with(start),
        None => category == name,
    };
    CATEGORIES.iter().find(|(name, _)| fits(name)).map_or(Classification::Other, |(_, kind)| *kind)
}

/// Page, and address and telephone of both offices. The office in the Union is often the head office again.
fn details(entry: &Node) -> Vec<Detail> {
    let mut details = vec![];
    add_link(&mut details, entry.text("webSiteURL"));
    for (office, label) in [("headOffice", "head office"), ("EUOffice", "EU office")] {
        let Some(office) = entry.child(office) else { continue };
        let street = words(office.text("address"));
        let town = words(&format!("{} {}", office.text("postCode"), office.text("city")));
        let country = words(office.text("country"));
        let country = areas::by_any(&country).map_or(country, |area| area.name.to_owned());
        let lines: Vec<_> = [street, town, country].into_iter().filter_map(some).collect();
        for (kind, value) in [(ContactKind::Address, lines.join(", ")), (ContactKind::Phone, phone(office))] {
            add(&mut details, Detail { kind, value, label: Some(label.to_owned()) });
        }
    }
    details
}

/// `+33 123456789`; nothing where there is no number.
fn phone(office: &Node) -> String {
    let number = words(office.text("phone/phoneNumber"));
    let country = words(office.text("phone/indicPhone"));
    match (country.trim_start_matches(['+', '0']), number.as_str()) {
        (_, "") => String::new(),
        ("", number) => number.to_owned(),
        (country, number) => format!("+{country} {number}"),
    }
}

/// The day of a time, as the register writes days.
fn day(text: &str) -> Option<String> {
    date(text, false).map(|dated| dated.day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_of_the_data_file_is_read() {
        let rows = include_str!("categories.csv").lines().filter(|line| !line.starts_with('#')).count() - 1;
        assert_eq!(CATEGORIES.len(), rows);
        assert_eq!(classification("Companies & groups"), Classification::Company);
        let ngo = "Non-governmental organisations, platforms and networks and similar";
        assert_eq!(classification(ngo), Classification::Ngo);
        assert_eq!(classification("Wizards"), Classification::Other);
    }
}
