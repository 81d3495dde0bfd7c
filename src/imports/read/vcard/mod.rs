//! vCards: read in versions 2.1, 3.0 and 4.0 as programs write them, written in 3.0 and 4.0.

mod lines;
mod write;

pub use write::{Card, Organization, Version, write};

use self::lines::{Line, Value};
use super::values::{add, add_link, date, email, gender, short, some, words};
use super::{Head, roles};
use crate::directory::{Classification, ContactKind, Gender, Role};
use crate::imports::data::{
    Detail, Doubt, Key, MembershipRecord, OrganizationRef, PersonRecord, Place, Record, Sink, scheme,
};
use crate::imports::{Refusal, SourceFile};
use crate::t;
use crate::text::fold;

/// The longest note that is kept, in characters.
const LONGEST_NOTE: usize = 4_000;

/// What is wrong, and what to do.
fn again(message: impl std::fmt::Display) -> String {
    format!("{message} {}", t!("imports-again-vcard"))
}

pub(super) fn recognises(heads: &[Head]) -> bool {
    let is_ours = |head: &Head| {
        let text = String::from_utf8_lossy(&head.bytes);
        let first = text.trim_start_matches('\u{feff}').trim_start().lines().next().unwrap_or_default().trim_end();
        first.eq_ignore_ascii_case("BEGIN:VCARD")
    };
    !heads.is_empty() && heads.iter().all(is_ours)
}

pub(super) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    for file in files {
        let bytes = file.bytes()?;
        let mut cards = 0;
        lines::each_card(&bytes, &mut |line, card| {
            cards += 1;
            let mut place = Place::line(line);
            if files.len() > 1 {
                place = place.of(&file.name);
            }
            sink(match person(card, place.clone()) {
                Ok(person) => Record::Person(Box::new(person)),
                Err((name, reason)) => Record::Doubtful(Doubt { place, name: short(&name), reason }),
            })
        })?;
        if cards == 0 {
            return Err(Refusal::new(again(t!("imports-vcard-none", file = &file.name))));
        }
    }
    Ok(())
}

/// What a card says of a person; else its name and the reason why it says nothing of one.
fn person(card: &[Line], place: Place) -> Result<PersonRecord, (String, String)> {
    let all = |name: &'static str| card.iter().filter(move |line| line.name == name);
    let first = |name| all(name).next();
    let text = |name| first(name).map(|line| line.value.text()).unwrap_or_default();
    let shown = words(&text("FN"));
    if !matches!(fold(&text("KIND")).as_str(), "" | "individual") {
        return Err((shown, t!("imports-vcard-group").to_owned()));
    }
    let mut person = PersonRecord { place, ..PersonRecord::default() };
    name(&mut person, first("N").map(|line| &line.value), &shown);
    person.details = details(card);
    person.memberships = membership(first("ORG").map(|line| &line.value), &text("TITLE"), &text("ROLE"));
    if fold(&person.family_name).is_empty() {
        // Without a name, a card is still good for what it names: the address, else the organisation.
        let instead = person.details.iter().find(|detail| detail.kind == ContactKind::Email);
        let instead = instead.map(|detail| detail.value.clone()).unwrap_or_default();
        return Err((instead, t!("imports-vcard-no-name").to_owned()));
    }
    let uid = text("UID");
    let uid = uid.strip_prefix("urn:uuid:").unwrap_or(&uid).trim();
    person.keys = some(uid).map(|uid| Key::new(scheme::VCARD, uid)).into_iter().collect();
    person.row_key = Some(row_key(&person));
    person.gender = match text("GENDER").split(';').next().map(str::trim) {
        Some("F" | "f") => Some(Gender::Female),
        Some("M" | "m") => Some(Gender::Male),
        _ => person.honorific_prefix.as_deref().and_then(gender),
    };
    person.language = language(all("LANG"));
    person.other_names = all("NICKNAME").flat_map(|line| line.value.list()).map(|n| words(&n)).collect();
    person.other_names.retain(|name| !name.is_empty());
    person.tags = all("CATEGORIES").flat_map(|line| line.value.list()).map(|tag| words(&tag)).collect();
    person.tags.retain(|tag| !tag.is_empty());
    person.died_on = first("DEATHDATE").and_then(|line| date(&line.value.text(), true)).map(|dated| dated.day);
    let notes: Vec<String> =
        all("NOTE").map(|line| line.value.text().replace("\r\n", "\n").trim().to_owned()).collect();
    person.note = some(notes.join("\n\n").chars().take(LONGEST_NOTE).collect::<String>());
    Ok(person)
}

/// Name from `N` (family; given; additional; prefixes; suffixes), else from `FN`.
fn name(person: &mut PersonRecord, structured: Option<&Value>, shown: &str) {
    let parts = structured.map(Value::parts).unwrap_or_default();
    let part = |at: usize, between| parts.get(at).map(|part| words(&part.join(between))).unwrap_or_default();
    person.family_name = part(0, " ");
    // Several additional names are divided by commas, escaped or not.
    person.given_name = words(&format!("{} {}", part(1, " "), part(2, " ")).replace(',', " "));
    person.honorific_prefix = some(part(3, " "));
    person.honorific_suffix = some(part(4, ", "));
    if person.family_name.is_empty() {
        if person.given_name.is_empty() {
            let (prefix, rest) = super::values::split_honorific(shown);
            (person.given_name, person.family_name) = crate::imports::meps::split(&rest);
            person.honorific_prefix = person.honorific_prefix.take().or(prefix);
        } else {
            // Someone who goes by one name only has it as the given name.
            person.family_name = std::mem::take(&mut person.given_name);
        }
    }
    let full = words(&format!("{} {}", person.given_name, person.family_name));
    person.name = some(shown).filter(|shown| *shown != full);
}

/// The address; without one, name and organisation.
fn row_key(person: &PersonRecord) -> String {
    let address = person.details.iter().find(|detail| detail.kind == ContactKind::Email);
    let organization = person.memberships.first().map_or("", |m| m.organization.name.as_str());
    let name = format!("{} {} {organization}", person.given_name, person.family_name);
    address.map_or_else(|| fold(&name), |detail| detail.value.clone())
}

/// The language that the person likes best: `LANG;PREF=1:fr`.
fn language<'a>(lines: impl Iterator<Item = &'a Line>) -> Option<String> {
    let best = lines.min_by_key(|line| line.preference())?;
    let code = best.value.text().split('-').next().unwrap_or_default().trim().to_ascii_lowercase();
    Some(code).filter(|code| code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase()))
}

fn details(card: &[Line]) -> Vec<Detail> {
    let mut details = vec![];
    // What the person prefers stands first.
    let mut lines: Vec<&Line> = card.iter().collect();
    lines.sort_by_key(|line| line.preference());
    for line in lines {
        let label = || line.label(card);
        match line.name.as_str() {
            "EMAIL" => {
                if let Ok(value) = email(&line.value.text()) {
                    add(&mut details, Detail { kind: ContactKind::Email, value, label: label() });
                }
            }
            "TEL" if line.is("PAGER") => {}
            "TEL" => {
                let kind = if line.is("FAX") { ContactKind::Fax } else { ContactKind::Phone };
                add(&mut details, Detail { kind, value: phone(&line.value.text()), label: label() });
            }
            "ADR" => {
                let value = address(&line.value);
                add(&mut details, Detail { kind: ContactKind::Address, value, label: label() });
            }
            "URL" | "X-SOCIALPROFILE" | "SOCIALPROFILE" => {
                let before = details.len();
                add_link(&mut details, &line.value.text());
                details[before..].iter_mut().for_each(|detail| detail.label = label());
            }
            _ => {}
        }
    }
    details
}

/// `tel:+1-418-656-9254;ext=102` → `+1-418-656-9254 ext. 102`.
fn phone(text: &str) -> String {
    let text = words(text);
    let Some(uri) = text.strip_prefix("tel:") else { return text };
    match uri.split_once(";ext=") {
        Some((number, extension)) => format!("{number} ext. {}", extension.split(';').next().unwrap_or_default()),
        None => uri.split(';').next().unwrap_or_default().to_owned(),
    }
}

/// Lines of an address, separated by commas; the post office box and the extension first, as they are written.
fn address(value: &Value) -> String {
    let parts = value.parts().into_iter().flatten();
    let lines =
        parts.flat_map(|part| part.split(['\n', '\r']).map(|l| words(l.trim_end_matches(','))).collect::<Vec<_>>());
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
}

/// The organisation, down to its departments, with the title as the label of the role.
fn membership(organization: Option<&Value>, title: &str, role: &str) -> Vec<MembershipRecord> {
    let names = organization.map(Value::parts).unwrap_or_default();
    let mut last: Option<OrganizationRef> = None;
    for name in names.iter().map(|name| words(&name.join(", "))).filter(|name| !name.is_empty()) {
        let kind = if last.is_some() { Classification::Unit } else { Classification::Other };
        let mut body = OrganizationRef::named(kind, name);
        body.parent = last.take().map(Box::new);
        last = Some(body);
    }
    let Some(organization) = last else { return vec![] };
    let title = words(if title.trim().is_empty() { role } else { title });
    let role = if title.is_empty() { Role::Official } else { roles::role(&title) };
    let label = some(title).filter(|title| !roles::says_it_all(title));
    vec![MembershipRecord {
        organization,
        post: None,
        role,
        label,
        area_code: None,
        on_behalf_of: None,
        start: None,
        end: None,
    }]
}
