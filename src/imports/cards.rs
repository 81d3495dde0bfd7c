//! People of the directory as vCards, in the English words that the reader of vCards understands again.

use crate::db::{Ex, Result};
use crate::directory::outgoing::{Entry, Outgoing, outgoing};
use crate::directory::{Classification, ContactKind, PeopleFilter, Role, Standing};
use crate::imports::read::vcard::{Card, Organization, Version, write};
use crate::locale::{self, Locale};

/// Everybody of a filter as cards of version 3.0, which every program reads. An address that must not be used is no
/// address here: it stands in the note, as such.
pub async fn cards(ex: impl Into<Ex<'_>>, filter: &PeopleFilter) -> Result<String> {
    let out = outgoing(ex, filter).await?;
    let write_all = || out.people.iter().map(|entry| write(&card(entry, &out, filter), Version::V3)).collect();
    Ok(locale::keep(Locale::English, write_all))
}

fn card(entry: &Entry, out: &Outgoing, filter: &PeopleFilter) -> Card {
    let person = &entry.person;
    let usable = entry.contact_details.iter().filter(|(_, _, standing, _)| *standing == Standing::Usable);
    let details = usable.map(|(kind, value, _, label)| (*kind, value.clone(), label.clone())).collect();
    let unusable = entry
        .contact_details
        .iter()
        .filter(|(kind, _, standing, _)| *kind == ContactKind::Email && *standing != Standing::Usable);
    let note: Vec<_> = unusable
        .map(|(_, value, standing, _)| format!("Not to be used: {value} ({}).", standing.label().to_lowercase()))
        .collect();
    Card {
        uid: person.id.to_string(),
        name: person.name.clone(),
        family_name: person.family_name.clone(),
        given_name: person.given_name.clone(),
        honorific_prefix: person.honorific_prefix.clone(),
        honorific_suffix: person.honorific_suffix.clone(),
        gender: person.gender,
        language: person.language.clone(),
        organization: office(entry, out, filter),
        details,
        other_names: entry.other_names.iter().map(|row| row.name.clone()).collect(),
        tags: entry.tags.clone(),
        note: (!note.is_empty()).then(|| note.join(" ")),
    }
}

/// Where they work: the mandate of a Member, with the group; else the highest office.
fn office(entry: &Entry, out: &Outgoing, filter: &PeopleFilter) -> Option<Organization> {
    let kind = |m: &crate::directory::records::MembershipRecord| {
        out.organizations.get(&m.organization_id).map(|o| o.classification)
    };
    let rank = |role: Role| match role {
        Role::Head => 0,
        Role::Chair => 1,
        Role::Deputy | Role::ViceChair => 2,
        Role::Member | Role::Official => 3,
        Role::Substitute | Role::Observer => 4,
    };
    let held: Vec<_> = entry.held_on(filter.on).collect();
    let institution = held.iter().find(|m| kind(m) == Some(Classification::Institution));
    let first = institution.or_else(|| held.iter().min_by_key(|m| rank(m.role)))?;
    let body = out.organizations.get(&first.organization_id)?;
    let group = held.iter().find(|m| kind(m) == Some(Classification::PoliticalGroup));
    let group = group.filter(|_| institution.is_some()).and_then(|m| out.organizations.get(&m.organization_id));
    let post = first.post_id.and_then(|id| out.posts.get(&id)).map(|post| post.label.clone());
    Some(Organization {
        names: std::iter::once(body).chain(group).map(|body| body.name.clone()).collect(),
        title: first.label.clone().or(post).or_else(|| Some(first.role.label().to_owned())),
    })
}
