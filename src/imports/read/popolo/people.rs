//! Persons of a Popolo file, with what they hold or held.

use std::collections::{HashMap, HashSet};

use super::graph::{Graph, is_given};
use super::organizations::Organizations;
use super::{country, dates, keys, words};
use crate::directory::popolo::{ContactDetail, Link, Membership, OtherName, Person, Post};
use crate::directory::{ContactKind, Gender, Role};
use crate::imports::Refusal;
use crate::imports::data::{Dated, Detail, MembershipRecord, PersonRecord, Place, PostRef, Record, Sink};
use crate::imports::meps::names;
use crate::imports::read::text::{self, doubt, emails, links, phone, push, push_all, some, tidy};
use crate::t;

pub(super) fn read(graph: &Graph, organizations: &Organizations, sink: Sink<'_>) -> Result<(), Refusal> {
    let persons: HashSet<&str> = graph.persons.iter().filter_map(|(_, person)| person.id.as_deref()).collect();
    let posts: HashMap<&str, &Post> =
        graph.posts.iter().filter_map(|(_, post)| Some((post.id.as_deref()?, post))).collect();
    let mut held: HashMap<&str, Vec<MembershipRecord>> = HashMap::new();
    let mut filled: HashSet<&str> = HashSet::new();
    for (place, written) in &graph.memberships {
        let label = written.label.as_deref().or(written.role.as_deref()).unwrap_or_default();
        filled.extend(written.post_id.as_deref());
        let Some(person) = written.person_id.as_deref().filter(|person| persons.contains(person)) else {
            let who = written.person_id.as_deref().unwrap_or_default();
            sink(doubt(place, label, t!("imports-popolo-no-person", id = tidy(who))))?;
            continue;
        };
        match membership(graph, organizations, &posts, written) {
            Ok(membership) => held.entry(person).or_default().push(membership),
            Err(reason) => sink(doubt(place, label, reason))?,
        }
    }
    for (place, post) in &graph.posts {
        if !filled.contains(post.id.as_deref().unwrap_or_default()) {
            let label = post.label.as_deref().unwrap_or_default();
            sink(doubt(place, label, t!("imports-popolo-empty-post")))?;
        }
    }
    for (place, person) in &graph.persons {
        let memberships = held.remove(person.id.as_deref().unwrap_or_default()).unwrap_or_default();
        record(place, person, memberships, sink)?;
    }
    Ok(())
}

fn membership(
    graph: &Graph,
    organizations: &Organizations,
    posts: &HashMap<&str, &Post>,
    written: &Membership,
) -> Result<MembershipRecord, String> {
    let post = match written.post_id.as_deref() {
        Some(id) => posts.get(id).copied(),
        None => None,
    };
    let organization =
        |id: &str| organizations.get(id).cloned().ok_or_else(|| t!("imports-popolo-no-organization", id = tidy(id)));
    let id = written.organization_id.as_deref().or_else(|| post.and_then(|post| post.organization_id.as_deref()));
    let within = organization(id.ok_or(t!("imports-popolo-no-organization-id"))?)?;
    let on_behalf_of = written.on_behalf_of_id.as_deref().map(organization).transpose()?;
    let (start, end) = days(graph, written)?;
    let role = written.role.as_deref().and_then(some).or_else(|| post.and_then(|post| some(post.role.as_deref()?)));
    let label = written.label.as_deref().and_then(some);
    let (role, label) = match role {
        Some(role) => words::role(&role, label),
        None if post.is_some() => (Role::Official, label),
        None => (Role::Member, label),
    };
    let area_id = written.area_id.as_deref();
    let area = written.area.as_ref().or_else(|| graph.areas.get(area_id?));
    let area_code = country(graph, area_id, written.area.as_ref());
    let label = match area.filter(|_| area_code.is_none()).and_then(|area| some(area.name.as_deref()?)) {
        // A constituency is no country: it stays in words.
        Some(area) => Some(format!("{}, {area}", label.as_deref().unwrap_or(role.as_str()))),
        None => label,
    };
    let post = post.and_then(|post| {
        let area_code = country(graph, post.area_id.as_deref(), post.area.as_ref()).unwrap_or_default().to_owned();
        Some(PostRef { label: some(post.label.as_deref().or(post.role.as_deref())?)?, area_code })
    });
    let area_code = area_code.map(str::to_owned);
    Ok(MembershipRecord { organization: within, post, role, label, area_code, on_behalf_of, start, end })
}

/// First and last day: its own, and where it has none those of the term it belongs to. Somebody elected who has left
/// before the term began has an end only.
fn days(graph: &Graph, written: &Membership) -> Result<(Option<Dated>, Option<Dated>), String> {
    let (start, end) = dates(written.start_date.as_deref(), written.end_date.as_deref())?;
    let period = written.legislative_period_id.as_deref().and_then(|id| graph.events.get(id));
    let Some(period) = period else { return Ok((start, end)) };
    let (first, last) = dates(period.start_date.as_deref(), period.end_date.as_deref())?;
    let first = first.filter(|first| end.is_none_or(|end| first.day <= end.day));
    let last = last.filter(|last| start.is_none_or(|start| start.day <= last.day));
    Ok((start.or(first), end.or(last)))
}

fn record(place: &Place, person: &Person, memberships: Vec<MembershipRecord>, sink: Sink<'_>) -> Result<(), Refusal> {
    let id = person.id.as_deref().unwrap_or_default();
    let full = person.name.as_deref().and_then(some);
    let name = Name::of(person, full.as_deref());
    if name.family.is_empty() {
        return sink(doubt(place, id, t!("imports-no-name")));
    }
    let in_two = tidy(&format!("{} {}", name.given, name.family));
    let (details, malformed) = details(person.email.as_deref(), &person.contact_details, &person.links);
    for reason in malformed {
        sink(doubt(place, &in_two, reason))?;
    }
    let died_on = person.death_date.as_deref().and_then(some);
    let died_on = match died_on.map(|written| (Dated::start(&written), written)) {
        None => None,
        Some((Some(dated), _)) => Some(dated.day),
        Some((None, written)) => {
            sink(doubt(place, &in_two, t!("imports-no-death-date", value = written, column = "death_date")))?;
            None
        }
    };
    let keys = keys(id, &person.identifiers);
    let notes = [&person.summary, &person.biography].into_iter().filter_map(|text| some(text.as_deref()?));
    let note = notes.collect::<Vec<_>>().join("\n");
    let shown = full.unwrap_or_else(|| in_two.clone());
    sink(Record::Person(Box::new(PersonRecord {
        place: place.clone(),
        row_key: Some(id.to_owned()).filter(|id| keys.is_empty() && is_given(id)),
        keys,
        other_names: other_names(&shown, &person.other_names),
        name: Some(shown).filter(|shown| *shown != in_two),
        given_name: name.given,
        family_name: name.family,
        honorific_prefix: name.prefix,
        honorific_suffix: name.suffix,
        gender: person.gender.as_deref().and_then(gender),
        nationality: person.national_identity.as_deref().and_then(text::country).map(|area| area.code.to_owned()),
        died_on,
        details,
        memberships,
        note: some(&note).map(|_| note),
        ..PersonRecord::default()
    })))
}

/// A name in its parts.
#[derive(Debug, Default, PartialEq)]
struct Name {
    given: String,
    family: String,
    prefix: Option<String>,
    suffix: Option<String>,
}

impl Name {
    /// The parts that the file gives, and the rest from the name in full.
    fn of(person: &Person, full: Option<&str>) -> Name {
        let field = |field: &Option<String>| field.as_deref().and_then(some);
        let (given, additional) = (field(&person.given_name), field(&person.additional_name));
        let parsed = full.map(Name::parse).unwrap_or_default();
        let (given, family) = match (given, field(&person.family_name)) {
            (given, Some(family)) => {
                let given = given.into_iter().chain(additional).collect::<Vec<_>>().join(" ");
                // Without given names, what stands before the family name in the name in full.
                let before = full.and_then(|full| full.strip_suffix(family.as_str())).map(tidy);
                (if given.is_empty() { before.unwrap_or_default() } else { given }, family)
            }
            (Some(given), None) => {
                let after =
                    full.and_then(|full| full.strip_prefix(given.as_str())).filter(|after| after.starts_with(' '));
                match after.and_then(some) {
                    Some(family) => (given, family),
                    None if parsed.family.is_empty() => (String::new(), given),
                    None => (parsed.given, parsed.family),
                }
            }
            (None, None) => (parsed.given, parsed.family),
        };
        Name {
            given,
            family,
            prefix: field(&person.honorific_prefix).or(parsed.prefix),
            suffix: field(&person.honorific_suffix).or(parsed.suffix),
        }
    }

    /// `Mr. John Q. Public, Esq.`
    fn parse(full: &str) -> Name {
        const PREFIXES: &[&str] = &["mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "lord", "lady"];
        let (full, suffix) = match full.rsplit_once(", ") {
            Some((name, suffix)) if suffix.chars().count() <= 6 => (name, Some(suffix.to_owned())),
            _ => (full, None),
        };
        let first = full.split_once(' ');
        let prefix = first.filter(|(first, _)| PREFIXES.contains(&first.trim_end_matches('.').to_lowercase().as_str()));
        let (given, family) = names::split(prefix.map_or(full, |(_, rest)| rest));
        Name { given, family, prefix: prefix.map(|(prefix, _)| prefix.to_owned()), suffix }
    }
}

fn gender(text: &str) -> Option<Gender> {
    match text.trim().to_lowercase().as_str() {
        "female" | "f" => Some(Gender::Female),
        "male" | "m" => Some(Gender::Male),
        _ => None,
    }
}

/// Other names, each once, without the one that it goes by.
pub(super) fn other_names(name: &str, others: &[OtherName]) -> Vec<String> {
    let mut names: Vec<String> = vec![];
    for other in others.iter().filter_map(|other| some(other.name.as_deref()?)) {
        if other != name && !names.contains(&other) {
            names.push(other);
        }
    }
    names
}

/// Ways to reach somebody; and sentences about what is none.
pub(super) fn details(
    email: Option<&str>,
    contact_details: &[ContactDetail],
    pages: &[Link],
) -> (Vec<Detail>, Vec<String>) {
    let (mut found, mut malformed): (Vec<Detail>, Vec<String>) = (vec![], vec![]);
    let mut take_emails = |found: &mut Vec<Detail>, text: &str, label: Option<String>| {
        let (details, none) = emails(text);
        push_all(found, details.into_iter().map(|detail| Detail { label: label.clone(), ..detail }));
        let sentence = |address: String| {
            let reason = t!("imports-no-address", address = address);
            t!("imports-entry-used", reason = reason)
        };
        for sentence in none.into_iter().map(sentence) {
            if !malformed.contains(&sentence) {
                malformed.push(sentence);
            }
        }
    };
    for detail in contact_details {
        let (kind, value) = (detail.kind.as_deref().unwrap_or_default(), detail.value.as_deref().unwrap_or_default());
        let label = detail.label.as_deref().and_then(some);
        if kind.eq_ignore_ascii_case("email") {
            take_emails(&mut found, value, label);
        } else if let Some(detail) = contact(&kind.to_lowercase(), value) {
            push(&mut found, Detail { label: label.or(detail.label), ..detail });
        }
    }
    take_emails(&mut found, email.unwrap_or_default(), None);
    for page in pages {
        let note = page.note.as_deref().and_then(some);
        let is_social = note.as_deref().is_some_and(|note| SOCIAL.contains(&note.to_lowercase().as_str()));
        let kind = if is_social { ContactKind::Social } else { ContactKind::Web };
        for link in links(kind, page.url.as_deref().unwrap_or_default()) {
            push(&mut found, Detail { label: note.clone(), ..link });
        }
    }
    (found, malformed)
}

const SOCIAL: &[&str] = &["facebook", "twitter", "instagram", "linkedin", "youtube", "mastodon", "bluesky"];

/// A contact detail that is no e-mail address; none where it is empty.
fn contact(kind: &str, value: &str) -> Option<Detail> {
    let plain = |kind| some(value).map(|value| Detail::new(kind, value));
    match kind {
        "voice" | "phone" | "tel" | "telephone" => phone(value),
        "cell" | "mobile" | "text" | "video" | "pager" | "textphone" => {
            phone(value).map(|detail| Detail { label: Some(kind.to_owned()), ..detail })
        }
        "fax" => plain(ContactKind::Fax),
        "address" => plain(ContactKind::Address),
        "office" | "room" => plain(ContactKind::Office),
        "url" | "web" | "website" | "homepage" => links(ContactKind::Web, value).into_iter().next(),
        "twitter" if !value.contains('/') => {
            let handle = value.trim().trim_start_matches('@');
            let is_handle = !handle.is_empty() && handle.chars().all(|c| c.is_alphanumeric() || c == '_');
            is_handle.then(|| Detail::new(ContactKind::Social, format!("https://twitter.com/{handle}")))
        }
        "social" => links(ContactKind::Social, value).into_iter().next(),
        kind if SOCIAL.contains(&kind) => links(ContactKind::Social, value).into_iter().next(),
        kind => {
            let detail = links(ContactKind::Web, value).into_iter().next()?;
            Some(Detail { label: some(kind), ..detail })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_taken_from_their_parts_and_else_from_the_whole() {
        let person = |name: &str, given: &str, family: &str| Person {
            name: some(name),
            given_name: some(given),
            family_name: some(family),
            ..Person::default()
        };
        for (person, given, family) in [
            (person("Ana Maria Lima", "Ana Maria", ""), "Ana Maria", "Lima"),
            (person("Ana Lima Costa", "Ana", ""), "Ana", "Lima Costa"),
            (person("Ana Lima Costa", "", "Lima Costa"), "Ana", "Lima Costa"),
            (person("Ana Lima", "Anna", ""), "Ana", "Lima"),
            (person("", "Madonna", ""), "", "Madonna"),
            (person("Mr. Rui Q. Mar, Esq.", "", ""), "Rui Q.", "Mar"),
        ] {
            let name = Name::of(&person, person.name.as_deref());
            assert_eq!((name.given.as_str(), name.family.as_str()), (given, family), "{person:?}");
        }
        let name = Name::parse("Mr. Rui Q. Mar, Esq.");
        assert_eq!((name.prefix.as_deref(), name.suffix.as_deref()), (Some("Mr."), Some("Esq.")));
    }
}
