//! From rows to people, as a mapping says.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use chrono::NaiveDate;

use super::{Column, Mapping, Target};
use crate::directory::{Classification, ContactKind, EUROPEAN_PARLIAMENT, Role, areas};
use crate::imports::Refusal;
use crate::imports::data::{
    Dated, Detail, Doubt, Key, MembershipRecord, OrganizationRecord, OrganizationRef, PersonRecord, Place, Record, Sink,
};
use crate::imports::meps::{reference, split, split_surname_first};
use crate::imports::read::roles;
use crate::imports::read::values::{add, add_link, date, email, gender, short, some, split_honorific, words};
use crate::locale::{self, Locale};
use crate::t;
use crate::text::fold;

/// Kinds of organisation by what they are called.
static KINDS: LazyLock<HashMap<String, Classification>> = LazyLock::new(|| {
    let names = |kind: &Classification| [(fold(kind.label()), *kind), (fold(kind.as_str()), *kind)];
    // Tables are written in the words of Focal's own lists, which are English.
    locale::keep(Locale::English, || Classification::ALL.iter().flat_map(names).collect())
});

/// How a mapping fits a file.
pub(super) struct Columns {
    /// Columns of the mapping and where they stand in the rows.
    pub places: Vec<(usize, usize)>,
    /// What stands where there is nothing, in lower case.
    pub missing: HashSet<String>,
}

/// The cells of a row, by what they hold.
struct Cells<'a> {
    mapping: &'a Mapping,
    columns: &'a Columns,
    row: &'a [String],
}

impl<'a> Cells<'a> {
    /// Cells that hold something, with their columns.
    fn all(&self, target: Target) -> impl Iterator<Item = (&'a Column, &'a str)> {
        let (mapping, columns, cells) = (self.mapping, self.columns, self.row);
        let of = columns.places.iter().map(|(index, at)| (&mapping.columns[*index], *at));
        let of = of.filter(move |(column, _)| column.target == target);
        let of = of.map(move |(column, at)| (column, cells[at].trim()));
        of.filter(|(_, text)| !text.is_empty() && !columns.missing.contains(&text.to_lowercase()))
    }

    /// What the first such cell holds, in single spaces.
    fn text(&self, target: Target) -> String {
        self.all(target).next().map(|(_, text)| words(text)).unwrap_or_default()
    }

    /// All values of all such cells.
    fn list(&self, target: Target) -> Vec<String> {
        let mut values = vec![];
        for (column, text) in self.all(target) {
            let divided: Vec<&str> = match column.separator.as_deref().filter(|separator| !separator.is_empty()) {
                Some(separator) => text.split(separator).collect(),
                None if text.contains([';', '|', '\n']) => text.split([';', '|', '\n']).collect(),
                None => text.split(',').collect(),
            };
            for value in divided.into_iter().map(words).filter(|value| !value.is_empty()) {
                if !values.contains(&value) {
                    values.push(value);
                }
            }
        }
        values
    }
}

/// Makes people of rows, one after the other.
pub(super) struct People<'a> {
    mapping: &'a Mapping,
    /// The person of the row before, who may go on in the next.
    last: Option<PersonRecord>,
    /// What rows were known by: where each was, and whose it was.
    seen: HashMap<String, (Place, String)>,
}

impl<'a> People<'a> {
    pub fn new(mapping: &'a Mapping) -> Self {
        People { mapping, last: None, seen: HashMap::new() }
    }

    /// Takes a row.
    pub fn take(&mut self, place: &Place, columns: &Columns, row: &[String], sink: Sink<'_>) -> Result<(), Refusal> {
        let cells = Cells { mapping: self.mapping, columns, row };
        let doubt = |name: String, reason: String| Record::Doubtful(Doubt { place: place.clone(), name, reason });
        if self.mapping.is_of_organizations() {
            return sink(match organization_record(&cells, place) {
                Some(record) => Record::Organization(Box::new(record)),
                None => doubt(String::new(), t!("imports-no-organization-name").to_owned()),
            });
        }
        let mut person = match person(&cells, place) {
            Ok(person) => person,
            Err((name, reason)) => return sink(doubt(short(&name), reason)),
        };
        let name = fold(&format!("{} {}", person.given_name, person.family_name));
        let mut key = self.key(&person);
        if self.seen.get(&key).is_some_and(|(_, other)| *other != name) {
            // A shared mailbox tells nobody apart.
            key = self.key_by_name(&person);
        }
        person.row_key = Some(key.clone());
        if let Some(last) = self.last.as_mut().filter(|last| last.row_key.as_ref() == Some(&key)) {
            merge(last, person);
            return Ok(());
        }
        if let Some((earlier, _)) = self.seen.get(&key) {
            let reason = format!("The same person is at {earlier} already. Put rows of one person below each other.");
            return sink(doubt(short(&name), reason));
        }
        self.seen.insert(key, (place.clone(), name));
        match self.last.replace(person) {
            Some(before) => sink(Record::Person(Box::new(before))),
            None => Ok(()),
        }
    }

    /// Hands over the last person.
    pub fn finish(self, sink: Sink<'_>) -> Result<(), Refusal> {
        self.last.map_or(Ok(()), |person| sink(Record::Person(Box::new(person))))
    }

    /// What makes a row known again: the address, else name and organisation, in this list.
    fn key(&self, person: &PersonRecord) -> String {
        let address = person.details.iter().find(|detail| detail.kind == ContactKind::Email);
        let by_address = address.map(|address| format!("{}:{}", fold(&self.mapping.list), address.value));
        by_address.unwrap_or_else(|| self.key_by_name(person))
    }

    fn key_by_name(&self, person: &PersonRecord) -> String {
        let organization = person.memberships.first().map_or("", |m| m.organization.name.as_str());
        let name = format!("{} {} {organization}", person.given_name, person.family_name);
        format!("{}:{}", fold(&self.mapping.list), fold(&name))
    }
}

/// The same person in the next row, with another role or another address.
fn merge(person: &mut PersonRecord, other: PersonRecord) {
    for detail in other.details {
        add(&mut person.details, detail);
    }
    for membership in other.memberships {
        if !person.memberships.contains(&membership) {
            person.memberships.push(membership);
        }
    }
    for key in other.keys {
        if !person.keys.contains(&key) {
            person.keys.push(key);
        }
    }
    for tag in other.tags {
        if !person.tags.contains(&tag) {
            person.tags.push(tag);
        }
    }
    person.note = match (person.note.take(), other.note) {
        (Some(note), Some(more)) if note != more => Some(format!("{note}\n{more}")),
        (note, more) => note.or(more),
    };
}

fn person(cells: &Cells<'_>, place: &Place) -> Result<PersonRecord, (String, String)> {
    let mut person = PersonRecord { place: place.clone(), ..PersonRecord::default() };
    name(&mut person, cells);
    let whole = format!("{} {}", person.given_name, person.family_name).trim().to_owned();
    if fold(&person.family_name).is_empty() {
        return Err((cells.list(Target::Email).join(", "), t!("imports-no-name").to_owned()));
    }
    let mut notes: Vec<String> = cells.all(Target::Note).map(|(_, text)| text.to_owned()).collect();
    person.details = details(cells, &mut notes);
    let state = |target: Target| match cells.text(target) {
        text if text.is_empty() => Ok(None),
        text => areas::by_any(&text).map(|area| Some(area.code.to_owned())).ok_or_else(|| {
            let reason = t!("imports-state-unknown-name", value = short(&text));
            (whole.clone(), reason)
        }),
    };
    let (country, nationality) = (state(Target::Country)?, state(Target::Nationality)?);
    person.memberships = memberships(cells, country.as_deref()).map_err(|reason| (whole.clone(), reason))?;
    // A country that no role is for is the person's own.
    let is_used = person.memberships.iter().any(|membership| membership.area_code.is_some());
    person.nationality = nationality.or_else(|| country.filter(|_| !is_used));
    person.keys = cells
        .all(Target::Identifier)
        .map(|(column, text)| {
            let list = || Some(fold(&cells.mapping.list).replace(' ', "-")).filter(|list| !list.is_empty());
            let scheme = column.scheme.clone().or_else(list).unwrap_or_else(|| "list".to_owned());
            Key::new(&scheme, words(text))
        })
        .collect();
    let said = person.honorific_prefix.as_deref().and_then(gender);
    person.gender = gender(&cells.text(Target::Gender)).or(said);
    person.language = language(&cells.text(Target::Language));
    person.tags = cells.list(Target::Tags);
    person.note = some(notes.join("\n"));
    Ok(person)
}

fn name(person: &mut PersonRecord, cells: &Cells<'_>) {
    let (prefix, family) = split_honorific(&cells.text(Target::FamilyName));
    person.given_name = cells.text(Target::GivenName);
    person.family_name = family;
    person.honorific_prefix = some(cells.text(Target::HonorificPrefix)).or(prefix);
    if !person.family_name.is_empty() {
        return;
    }
    let (prefix, full) = split_honorific(&cells.text(Target::Name));
    person.honorific_prefix = person.honorific_prefix.take().or(prefix);
    (person.given_name, person.family_name) = split_full(&full);
}

/// `Ana LIMA`, `LIMA Ana` or `Lima, Ana`.
fn split_full(full: &str) -> (String, String) {
    if let Some((family, given)) = full.split_once(',') {
        return (words(given), words(family));
    }
    let (given, family) = split(full);
    let (given_last, family_first) = split_surname_first(full);
    // Capitals at the beginning and none at the end: the family name stands first.
    let is_first =
        !given_last.is_empty() && family_first == family_first.to_uppercase() && family != family.to_uppercase();
    if is_first { (given_last, family_first) } else { (given, family) }
}

fn details(cells: &Cells<'_>, notes: &mut Vec<String>) -> Vec<Detail> {
    let mut details = vec![];
    for written in cells.list(Target::Email) {
        // `Ana Lima <ana@example.org>` as mail programs write it.
        let inner =
            written.split_once('<').and_then(|(_, rest)| rest.split_once('>')).map_or(&*written, |(inner, _)| inner);
        match email(inner) {
            Ok(address) => add(&mut details, Detail::new(ContactKind::Email, address)),
            Err(_) => notes.push(format!("E-mail as listed: {written}")),
        }
    }
    for number in cells.list(Target::Phone) {
        add(&mut details, Detail::new(ContactKind::Phone, number));
    }
    for (target, kind) in [
        (Target::Fax, ContactKind::Fax),
        (Target::Office, ContactKind::Office),
        (Target::Address, ContactKind::Address),
    ] {
        for (_, text) in cells.all(target) {
            let lines: Vec<_> = text.lines().map(words).filter(|line| !line.is_empty()).collect();
            add(&mut details, Detail::new(kind, lines.join(", ")));
        }
    }
    cells.list(Target::Web).iter().for_each(|link| add_link(&mut details, link));
    details
}

/// `fr`, or the name of a language in which letters are written.
fn language(text: &str) -> Option<String> {
    let text = fold(text);
    let code = match text.as_str() {
        "english" | "anglais" | "englisch" => "en",
        "french" | "francais" | "franzosisch" => "fr",
        "german" | "allemand" | "deutsch" => "de",
        code => code.split(' ').next().unwrap_or_default(),
    };
    Some(code).filter(|code| code.len() == 2).map(str::to_owned)
}

/// A first or last day; none where the table has none.
fn day(cells: &Cells<'_>, target: Target) -> Result<Option<Dated>, String> {
    let text = cells.text(target);
    if text.is_empty() {
        return Ok(None);
    }
    let dated = date(&text, target == Target::End).map(Some);
    dated.ok_or_else(|| t!("imports-no-day", value = short(&text)))
}

fn memberships(cells: &Cells<'_>, country: Option<&str>) -> Result<Vec<MembershipRecord>, String> {
    let (start, end) = (day(cells, Target::Start)?, day(cells, Target::End)?);
    let title = cells.text(Target::RoleLabel);
    let membership = |organization, role, label| MembershipRecord {
        organization,
        post: None,
        role,
        label,
        area_code: None,
        on_behalf_of: None,
        start: None,
        end: None,
    };
    let mut out = vec![];
    let name = cells.text(Target::Organization);
    if !name.is_empty() {
        let role = if title.is_empty() { Role::Official } else { roles::role(&title) };
        let label = some(title).filter(|title| !roles::says_it_all(title));
        let organization = OrganizationRef::named(kind(cells), name);
        let area_code = country.map(str::to_owned);
        out.push(MembershipRecord { area_code, start, end, ..membership(organization, role, label) });
    }
    let group = cells.text(Target::PoliticalGroup);
    if !group.is_empty() {
        let area_code = country.map(str::to_owned);
        out.push(MembershipRecord { area_code, ..membership(political_group(&group), Role::Member, None) });
    }
    for written in cells.list(Target::Committees) {
        let (committee, role) = committee(&written);
        out.push(membership(committee, role, None));
    }
    Ok(out)
}

/// The kind of organisation that the row says, else that of the list.
fn kind(cells: &Cells<'_>) -> Classification {
    let said = fold(&cells.text(Target::OrganizationKind));
    KINDS.get(&said).copied().unwrap_or(cells.mapping.organization_kind)
}

fn european_parliament() -> OrganizationRef {
    let mut parliament = OrganizationRef::named(Classification::Institution, "European Parliament");
    EUROPEAN_PARLIAMENT.clone_into(&mut parliament.code);
    parliament
}

fn political_group(written: &str) -> OrganizationRef {
    let mut group = OrganizationRef::named(Classification::PoliticalGroup, written);
    if let Some(known) = reference::group(written) {
        known.code.clone_into(&mut group.code);
        known.name.clone_into(&mut group.name);
    }
    group.parent = Some(Box::new(european_parliament()));
    group
}

/// `ITRE`, `Committee on Foreign Affairs`, `ITRE (Vice-Chair)`.
fn committee(written: &str) -> (OrganizationRef, Role) {
    let (name, title) = written.strip_suffix(')').and_then(|text| text.rsplit_once('(')).unwrap_or((written, ""));
    let name = name.trim();
    let role = if title.is_empty() { Role::Member } else { roles::role(title) };
    let code = reference::committee_named(name).unwrap_or(name);
    let (classification, full) = reference::committee(code, NaiveDate::MAX);
    let mut committee = OrganizationRef::named(classification, full);
    code.clone_into(&mut committee.code);
    committee.parent = Some(Box::new(european_parliament()));
    (committee, role)
}

fn organization_record(cells: &Cells<'_>, place: &Place) -> Option<OrganizationRecord> {
    let name = some(cells.text(Target::Organization)).filter(|name| !fold(name).is_empty())?;
    let mut organization = OrganizationRef::named(kind(cells), name);
    let country = areas::by_any(&cells.text(Target::Country));
    country.map_or("", |area| area.code).clone_into(&mut organization.area_code);
    organization.keys = cells
        .all(Target::Identifier)
        .filter_map(|(column, text)| Some(Key::new(column.scheme.as_deref()?, words(text))))
        .collect();
    let mut notes = cells.all(Target::Note).map(|(_, text)| text.to_owned()).collect();
    let details = details(cells, &mut notes);
    Some(OrganizationRecord {
        place: place.clone(),
        organization,
        other_names: vec![],
        founded: None,
        dissolved: None,
        details,
        facts: notes.into_iter().map(|note| ("Note".to_owned(), note)).collect(),
        tags: cells.list(Target::Tags),
    })
}
