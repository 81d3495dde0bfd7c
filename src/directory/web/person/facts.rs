//! What the directory knows of a person, line by line: each with where it comes from and where it is corrected.

use chrono::NaiveDate;
use serde::Serialize;

use crate::directory::edit::{Sheet, shown_end, shown_start};
use crate::directory::records::{EndPrecision, MembershipRecord, StartPrecision};
use crate::directory::web::edit::language_name;
use crate::directory::web::on::On;
use crate::directory::{
    Classification, ContactKind, EUROPEAN_PARLIAMENT, Gender, Role, Standing, areas, official_name,
};
use crate::t;
use crate::when::day;

/// Names of those whose view the person may take: whoever they are in or with, the groups first.
pub fn whose_view(sheet: &Sheet, on: NaiveDate) -> Vec<String> {
    let is_in = |row: &&MembershipRecord| row.start_date <= on && row.end_date.is_none_or(|end| end >= on);
    let held = sheet.memberships.iter().filter(is_in);
    let mut bodies: Vec<_> = held.filter_map(|row| sheet.organizations.get(&row.organization_id)).collect();
    bodies.sort_by_key(|body| (body.classification != Classification::PoliticalGroup, &body.name));
    bodies.dedup_by_key(|body| body.id);
    let mut people: Vec<_> = sheet.people.values().cloned().collect();
    people.sort_unstable();
    bodies.into_iter().map(|body| body.name.clone()).chain(people).collect()
}

/// The most roles in the line below the name.
const ROLES: usize = 4;

/// One line.
#[derive(Debug, Serialize)]
pub struct Fact {
    /// What it is.
    pub name: String,
    /// What it is here.
    pub value: String,
    /// Where the value leads.
    pub href: Option<String>,
    /// What else there is to say: dates, standing.
    pub note: Option<String>,
    /// What else belongs to it: the post that a role fills, on whose behalf it is held.
    pub also: Vec<Also>,
    /// Where it comes from.
    pub source: Option<String>,
    /// Where it is corrected.
    pub edit: Option<String>,
    /// Where it is removed.
    pub remove: Option<String>,
}

/// A link beside a line.
#[derive(Debug, Serialize)]
pub struct Also {
    /// Where it leads.
    pub href: String,
    /// What it says.
    pub text: String,
}

impl Fact {
    /// A name and a value.
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        let (name, value) = (name.into(), value.into());
        Fact { name, value, href: None, note: None, also: vec![], source: None, edit: None, remove: None }
    }
}

/// Somebody connected with the person.
#[derive(Debug, Serialize)]
pub struct ConnectionView {
    href: String,
    name: String,
    label: String,
    strength: &'static str,
    edit: String,
}

impl ConnectionView {
    /// A made-up one.
    pub fn sample() -> Self {
        ConnectionView {
            href: "/people/q".into(),
            name: "Cillian Roche".into(),
            label: "Assistant · first contact".into(),
            strength: "strong",
            edit: "/people/p/relationships/r".into(),
        }
    }
}

/// A country as it is shown: `IE Ireland`.
fn country(code: &str) -> String {
    areas::by_code(code).map_or_else(|| code.to_owned(), |area| format!("{} {}", area.shown, area.said()))
}

/// The person's name with titles: `Dr Aoife Brannigan, PhD`.
pub fn titled(sheet: &Sheet) -> Option<String> {
    let row = &sheet.person;
    if row.honorific_prefix.is_none() && row.honorific_suffix.is_none() {
        return None;
    }
    let prefix = row.honorific_prefix.as_ref().map_or_else(String::new, |prefix| format!("{prefix} "));
    let suffix = row.honorific_suffix.as_ref().map_or_else(String::new, |suffix| format!(", {suffix}"));
    Some(format!("{prefix}{}{suffix}", row.name))
}

/// What the person is and is called.
pub fn own(sheet: &Sheet) -> Vec<Fact> {
    let row = &sheet.person;
    let gender = row.gender.map(|gender| match gender {
        Gender::Female => t!("directory-person-gender-female").to_owned(),
        Gender::Male => t!("directory-person-gender-male").to_owned(),
    });
    let known = [
        (t!("directory-person-full-name"), titled(sheet)),
        (t!("directory-person-language"), row.language.as_deref().map(language_name)),
        (t!("directory-person-nationality"), row.nationality.as_deref().map(country)),
        (t!("directory-person-gender"), gender),
        (t!("directory-person-died"), row.died_on.map(day)),
    ];
    known.into_iter().filter_map(|(name, value)| Some(Fact::new(name, value?))).collect()
}

/// Ways to reach the person: those that stand, then those that a later source replaced.
pub fn details(sheet: &Sheet) -> (Vec<Fact>, Vec<Fact>) {
    let page = format!("/people/{}", sheet.person.id);
    let mut rows: Vec<_> = sheet.details.iter().collect();
    rows.sort_by_key(|row| (row.kind, std::cmp::Reverse(row.created_at)));
    let (former, standing): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.standing == Standing::Replaced);
    let fact = |row: &crate::directory::records::ContactDetailRecord| {
        let standing = match row.standing {
            Standing::Usable => None,
            Standing::Bounced => Some(t!("directory-person-standing-bounced")),
            Standing::Objected => Some(t!("directory-person-standing-objected")),
            Standing::Replaced => Some(t!("directory-person-standing-replaced")),
        };
        let note: Vec<&str> = row.label.as_deref().into_iter().chain(standing).collect();
        let href = match row.kind {
            ContactKind::Email => Some(format!("mailto:{}", row.value)),
            ContactKind::Phone => Some(format!("tel:{}", row.value.replace(' ', ""))),
            ContactKind::Web | ContactKind::Social if row.value.starts_with("http") => Some(row.value.clone()),
            _ => None,
        };
        Fact {
            href,
            note: (!note.is_empty()).then(|| note.join(" · ")),
            source: Some(row.source.clone()),
            edit: Some(format!("{page}/details/{}", row.id)),
            ..Fact::new(row.kind.label(), &row.value)
        }
    };
    (standing.into_iter().map(fact).collect(), former.into_iter().map(fact).collect())
}

/// Other names.
pub fn names(sheet: &Sheet) -> Vec<Fact> {
    let fact = |row: &crate::directory::records::OtherNameRecord| Fact {
        source: Some(row.source.clone()),
        remove: Some(format!("/people/{}/names/{}/removal", sheet.person.id, row.id)),
        ..Fact::new(t!("directory-person-also"), &row.name)
    };
    sheet.names.iter().map(fact).collect()
}

/// What says in which line of a table a person stands: for imports, of no use to people.
const ROW: &str = "row";

/// Numbers by which lists know the person.
pub fn numbers(sheet: &Sheet) -> Vec<Fact> {
    let fact = |row: &crate::directory::records::IdentifierRecord| Fact {
        source: Some(row.source.clone()),
        remove: Some(format!("/people/{}/numbers/{}/removal", sheet.person.id, row.id)),
        ..Fact::new(&row.scheme, &row.value)
    };
    sheet.identifiers.iter().filter(|row| row.scheme != ROW).map(fact).collect()
}

/// When a role is held, as exactly as it is known: `since July 2024`, `2019 – 15 Jul 2024`.
pub fn held(row: &MembershipRecord) -> String {
    let start = shown_start(row.start_date, row.start_precision);
    let end = row.end_date.map(|end| shown_end(end, row.end_precision));
    match (start, end) {
        (Some(start), None) if row.start_precision == StartPrecision::Day => {
            t!("directory-person-since-day", start = start)
        }
        (Some(start), None) => t!("directory-person-since", start = start),
        (None, None) => t!("directory-person-since-unknown").into(),
        (Some(start), Some(end)) => format!("{start} – {end}"),
        (None, Some(end)) if row.end_precision == EndPrecision::Day => t!("directory-person-until-day", end = end),
        (None, Some(end)) => t!("directory-person-until", end = end),
    }
}

/// What a role is called: its own words, the post, or the role.
fn called(sheet: &Sheet, row: &MembershipRecord) -> String {
    let post = row.post_id.and_then(|id| sheet.posts.get(&id)).map(|post| post.label.clone());
    row.label.clone().or(post).unwrap_or_else(|| row.role.label().to_owned())
}

/// Roles on a day: those held, by kind of organisation, and all others.
pub fn roles(sheet: &Sheet, on: &On) -> (Vec<Fact>, Vec<Fact>) {
    let mut rows: Vec<&MembershipRecord> = sheet.memberships.iter().collect();
    rows.sort_by_key(|row| sheet.organizations.get(&row.organization_id).map(|place| place.classification));
    let (current, mut rest): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| Sheet::is_held_on(row, on.day));
    rest.sort_by_key(|row| std::cmp::Reverse(row.start_date));
    let fact = |row: &MembershipRecord| {
        let place = sheet.organizations.get(&row.organization_id);
        let behalf = row.on_behalf_of_id.and_then(|id| sheet.organizations.get(&id));
        let mut said = vec![];
        if row.label.is_some() && row.role != Role::Official {
            said.push(row.role.label().to_owned());
        }
        said.extend(row.area_code.as_deref().map(country));
        said.push(held(row));
        let post = row.post_id.and_then(|id| sheet.posts.get(&id));
        let post = post.map(|post| Also { href: on.link(&format!("/posts/{}", post.id)), text: post.label.clone() });
        let behalf = behalf.map(|place| Also {
            href: on.link(&format!("/organizations/{}", place.id)),
            text: t!("directory-person-on-behalf", name = official_name(&place.short_name)),
        });
        Fact {
            href: Some(on.link(&format!("/organizations/{}", row.organization_id))),
            also: post.into_iter().chain(behalf).collect(),
            note: Some(format!("{} · {}", called(sheet, row), said.join(" · "))),
            source: Some(row.source.clone()),
            edit: Some(format!("/people/{}/memberships/{}", sheet.person.id, row.id)),
            ..Fact::new("", place.map_or("", |place| official_name(&place.name)))
        }
    };
    (current.into_iter().map(fact).collect(), rest.into_iter().map(fact).collect())
}

/// Who is connected with the person on a day.
pub fn connections(sheet: &Sheet, on: &On) -> Vec<ConnectionView> {
    let holds = |row: &crate::directory::records::RelationshipRecord| {
        row.start_date.is_none_or(|start| start <= on.day) && row.end_date.is_none_or(|end| end >= on.day)
    };
    let view = |one: crate::directory::edit::Connection<'_>| {
        let since = one.row.start_date.map(|start| t!("directory-person-since-day", start = day(start)));
        let note = (!one.row.note.is_empty()).then(|| one.row.note.clone());
        let label: Vec<String> = [Some(one.label.to_owned()), note, since].into_iter().flatten().collect();
        ConnectionView {
            href: on.link(&format!("/people/{}", one.other)),
            name: one.name.to_owned(),
            label: label.join(" · "),
            strength: match one.row.strength {
                3 => t!("directory-person-tie-strong"),
                2 => t!("directory-person-tie-middling"),
                _ => t!("directory-person-tie-weak"),
            },
            edit: format!("/people/{}/relationships/{}", sheet.person.id, one.row.id),
        }
    };
    sheet.connections().into_iter().filter(|one| holds(one.row)).map(view).collect()
}

fn place_is(sheet: &Sheet, row: &MembershipRecord, wanted: Classification) -> bool {
    sheet.organizations.get(&row.organization_id).is_some_and(|place| place.classification == wanted)
}

fn is_mandate(sheet: &Sheet, row: &MembershipRecord) -> bool {
    place_is(sheet, row, Classification::Institution)
        && sheet.organizations.get(&row.organization_id).is_some_and(|place| place.short_name == EUROPEAN_PARLIAMENT)
}

/// The badges beside the name, of that day: mandate, group, country; of anyone else where they work.
pub fn badges(sheet: &Sheet, on: NaiveDate) -> Vec<String> {
    let current = || sheet.memberships.iter().filter(|row| Sheet::is_held_on(row, on));
    let code = |row: &MembershipRecord| {
        sheet.organizations.get(&row.organization_id).map(|place| official_name(&place.short_name).to_owned())
    };
    let mandate = current().find(|row| is_mandate(sheet, row));
    let group = current().find(|row| place_is(sheet, row, Classification::PoliticalGroup)).and_then(code);
    let state = mandate.and_then(|row| row.area_code.as_deref()).map(country);
    let mut badges: Vec<String> =
        mandate.map(|_| t!("directory-people-mep").to_owned()).into_iter().chain(group).chain(state).collect();
    if badges.is_empty() {
        let leads =
            |row: &&MembershipRecord| matches!(row.role, Role::Head | Role::Chair | Role::Deputy | Role::Official);
        let first = current().find(leads).or_else(|| current().next());
        badges.extend(first.and_then(code));
        badges.extend(first.and_then(|row| row.area_code.as_deref()).map(country));
    }
    if sheet.person.died_on.is_some_and(|died| died <= on) {
        badges.push(t!("directory-person-is-dead").into());
    }
    badges
}

/// What the person does on that day, in a line: leading roles first.
pub fn roles_line(sheet: &Sheet, on: NaiveDate) -> String {
    use Classification::{NationalParty, PoliticalGroup};
    let mut rows: Vec<&MembershipRecord> = sheet
        .memberships
        .iter()
        .filter(|row| Sheet::is_held_on(row, on) && !is_mandate(sheet, row))
        .filter(|row| !place_is(sheet, row, PoliticalGroup) && !place_is(sheet, row, NationalParty))
        .collect();
    rows.sort_by_key(|row| match row.role {
        Role::Chair | Role::Head => 0,
        Role::ViceChair | Role::Deputy | Role::Official => 1,
        Role::Member => 2,
        Role::Substitute | Role::Observer => 3,
    });
    let role = |row: &&MembershipRecord| {
        let place = sheet.organizations.get(&row.organization_id).map_or("", |place| official_name(&place.short_name));
        format!("{}, {place}", called(sheet, row))
    };
    let mut line: Vec<String> = rows.iter().take(ROLES).map(role).collect();
    if rows.len() > ROLES {
        line.push(t!("directory-person-more-roles", n = rows.len() - ROLES));
    }
    line.join(" · ")
}
