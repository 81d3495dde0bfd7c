//! The roll-call project's set of CSV files: who sat in which group, from when to when.
//!
//! The set says nothing of mandates, but groups tell them: every Member is in one, the non-attached as well. So a
//! mandate lasts as long as memberships in groups follow one another within a term without a gap.

mod spans;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use self::spans::{Span, mandates};
use super::columns::{Columns, Line, Row, header};
use super::text::{self, body, day, doubt, emails, in_file, links, number, parliament, push_all, some, tidy};
use super::{Head, Refusal, Sink, SourceFile};
use crate::directory::{Classification, ContactKind, Role};
use crate::imports::data::{
    Dated, Key, MembershipRecord, OrganizationRecord, OrganizationRef, PersonRecord, Place, Record, scheme,
};
use crate::imports::meps::reference;
use crate::t;

/// A file of the set, known by its columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Part {
    Members,
    Memberships,
    Groups,
    Countries,
    Committees,
}

impl Part {
    const ALL: &[Part] = &[Part::Members, Part::Memberships, Part::Groups, Part::Countries, Part::Committees];

    fn columns(self) -> &'static [&'static str] {
        match self {
            Part::Members => &["id", "first_name", "last_name", "country_code"],
            Part::Memberships => &["member_id", "group_code", "term", "start_date", "end_date"],
            Part::Groups => &["code", "official_label", "short_label"],
            Part::Countries => &["code", "iso_alpha_2", "label"],
            Part::Committees => &["code", "label", "abbreviation"],
        }
    }

    /// What the columns belong to. `geo_areas.csv` has those of `countries.csv`: its name tells it apart.
    fn of(head: &Head) -> Option<Part> {
        let header = header(&head.text());
        let has = |part: &&Part| part.columns().iter().all(|name| header.iter().any(|known| known == name));
        let part = Part::ALL.iter().find(has).copied()?;
        (part != Part::Countries || !head.name.starts_with("geo_")).then_some(part)
    }
}

/// Every file must be one of the set, and one of the two that make it.
pub(super) fn recognises(heads: &[Head]) -> bool {
    let parts: Vec<_> = heads.iter().map(Part::of).collect();
    let has = |part| parts.contains(&Some(part));
    (has(Part::Members) || has(Part::Memberships)) && parts.iter().all(Option::is_some)
}

pub(super) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    let mut set = Set::default();
    for file in files {
        if let Some(part) = Part::of(&super::head(file)?) {
            set.add(part, file)?;
        } else {
            let place = Place::named(&file.name);
            sink(doubt(&place, "", t!("imports-set-other-file")))?;
        }
    }
    let wanted = [(Part::Members, "members.csv"), (Part::Memberships, "group_memberships.csv")];
    let missing: Vec<_> =
        wanted.iter().filter(|(part, _)| !set.texts.contains_key(part)).map(|(_, name)| *name).collect();
    if !missing.is_empty() {
        return Err(Refusal::new(t!(
            "imports-set-incomplete",
            missing = missing.join(&format!(" {} ", t!("imports-and")))
        )));
    }
    set.committees(sink)?;
    let groups = set.groups(sink)?;
    let countries = set.countries(sink)?;
    let mut people = set.members(&countries, sink)?;
    set.memberships(&groups, &mut people, sink)?;
    for (_, person) in people.known {
        sink(person.record())?;
    }
    Ok(())
}

/// The files that were brought.
#[derive(Default)]
struct Set {
    texts: HashMap<Part, (SourceFile, String)>,
}

/// Who is in `members.csv`.
#[derive(Default)]
struct People {
    known: BTreeMap<u64, Person>,
    /// Left out with a doubt of their own: their memberships need no second one.
    left_out: HashSet<u64>,
}

struct Person {
    record: PersonRecord,
    area_code: String,
    spans: Vec<Span>,
}

impl Set {
    fn add(&mut self, part: Part, file: &SourceFile) -> Result<(), Refusal> {
        let text = text::read(file).map_err(in_file(file))?;
        if let Some((other, _)) = self.texts.insert(part, (file.clone(), text)) {
            return Err(Refusal::new(t!("imports-set-same-columns", file = &other.name, other = &file.name)));
        }
        Ok(())
    }

    /// Reads the rows of a file, if it is there; ragged ones are doubtful.
    fn rows(
        &self,
        part: Part,
        sink: Sink<'_>,
        each: &mut dyn FnMut(&Row<'_>, &Place, Sink<'_>) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let Some((file, text)) = self.texts.get(&part) else { return Ok(()) };
        let mut columns = Columns::open(text, part.columns()).map_err(in_file(file))?;
        while let Some(line) = columns.next().map_err(in_file(file))? {
            match line {
                Line::Row(row) => each(&row, &row.place.clone().of(&file.name), sink)?,
                Line::Ragged(Record::Doubtful(mut ragged)) => {
                    ragged.place = ragged.place.of(&file.name);
                    sink(Record::Doubtful(ragged))?;
                }
                Line::Ragged(other) => sink(other)?,
            }
        }
        Ok(())
    }

    fn committees(&self, sink: Sink<'_>) -> Result<(), Refusal> {
        self.rows(Part::Committees, sink, &mut |row, place, sink| {
            let (code, label) = (tidy(row.get("code")), tidy(row.get("label")));
            if code.is_empty() || label.is_empty() {
                return sink(doubt(place, &label, t!("imports-committee-incomplete")));
            }
            let classification = kind(&label);
            let record = OrganizationRecord {
                place: place.clone(),
                organization: body(classification, &code, &label),
                other_names: vec![],
                founded: None,
                dissolved: None,
                details: vec![],
                facts: vec![],
                tags: vec![],
            };
            sink(Record::Organization(Box::new(record)))
        })
    }

    /// Groups that only this set knows, by its code.
    fn groups(&self, sink: Sink<'_>) -> Result<HashMap<String, String>, Refusal> {
        let mut groups = HashMap::new();
        self.rows(Part::Groups, sink, &mut |row, place, sink| match some(row.get("official_label")) {
            Some(label) => {
                groups.insert(row.get("code").to_owned(), label);
                Ok(())
            }
            None => sink(doubt(place, row.get("code"), t!("imports-group-no-label"))),
        })?;
        Ok(groups)
    }

    /// Codes of two letters by those of three.
    fn countries(&self, sink: Sink<'_>) -> Result<HashMap<String, String>, Refusal> {
        let mut countries = HashMap::new();
        self.rows(Part::Countries, sink, &mut |row, _, _| {
            countries.insert(row.get("code").to_owned(), row.get("iso_alpha_2").to_owned());
            Ok(())
        })?;
        Ok(countries)
    }

    fn members(&self, countries: &HashMap<String, String>, sink: Sink<'_>) -> Result<People, Refusal> {
        let mut people = People::default();
        self.rows(Part::Members, sink, &mut |row, place, sink| {
            let name = tidy(&format!("{} {}", row.get("first_name"), row.get("last_name")));
            let Some(id) = numeric(row.get("id")) else {
                return sink(doubt(place, &name, t!("imports-no-member-number", value = tidy(row.get("id")))));
            };
            if let Some(other) = people.known.get(&id) {
                let other =
                    format!("{} {} ({})", other.record.given_name, other.record.family_name, other.record.place);
                return sink(doubt(
                    place,
                    &name,
                    t!("imports-number-taken", number = id.to_string(), other = other.trim()),
                ));
            }
            let written = row.get("country_code");
            let country =
                countries.get(written).and_then(|code| text::country(code)).or_else(|| text::country(written));
            let Some(country) = country else {
                people.left_out.insert(id);
                return sink(doubt(place, &name, t!("imports-no-country", value = tidy(written))));
            };
            if tidy(row.get("last_name")).is_empty() {
                people.left_out.insert(id);
                return sink(doubt(place, &name, t!("imports-no-family-name-in", column = "last_name")));
            }
            let (details, malformed) = emails(row.get("email"));
            for address in malformed {
                let reason = t!("imports-row-used", reason = t!("imports-no-address", address = address));
                sink(doubt(place, &name, reason))?;
            }
            let record = member(row, place, id, details);
            people.known.insert(id, Person { record, area_code: country.code.to_owned(), spans: vec![] });
            Ok(())
        })?;
        Ok(people)
    }

    fn memberships(
        &self,
        groups: &HashMap<String, String>,
        people: &mut People,
        sink: Sink<'_>,
    ) -> Result<(), Refusal> {
        self.rows(Part::Memberships, sink, &mut |row, place, sink| {
            let written = row.get("member_id");
            let id = numeric(written);
            if id.is_some_and(|id| people.left_out.contains(&id)) {
                return Ok(());
            }
            let Some(person) = id.and_then(|id| people.known.get_mut(&id)) else {
                return sink(doubt(place, written, t!("imports-no-such-member", number = tidy(written))));
            };
            match span(row, groups) {
                Ok(span) => {
                    if let Some(other) = person.spans.iter().find(|other| other.overlaps(&span)) {
                        let (group, start) = (&other.group.code, other.start.to_string());
                        let reason = t!("imports-member-in-two-groups", group = group, start = start);
                        return sink(doubt(place, &person.name(), reason));
                    }
                    person.spans.push(span);
                    Ok(())
                }
                Err(reason) => sink(doubt(place, &person.name(), reason)),
            }
        })
    }
}

impl Person {
    fn name(&self) -> String {
        format!("{} {}", self.record.given_name, self.record.family_name).trim().to_owned()
    }

    fn record(self) -> Record {
        let Person { mut record, area_code, mut spans } = self;
        spans.sort_by_key(|span| span.start);
        for (start, end) in mandates(&spans) {
            let membership = membership(parliament(), start, end);
            record.memberships.push(MembershipRecord { area_code: Some(area_code.clone()), ..membership });
        }
        let seats = spans.into_iter().map(|span| membership(span.group, span.start, span.end));
        record.memberships.extend(seats);
        Record::Person(Box::new(record))
    }
}

fn member(row: &Row<'_>, place: &Place, id: u64, mut details: Vec<crate::imports::data::Detail>) -> PersonRecord {
    for column in ["facebook", "twitter"] {
        push_all(&mut details, links(ContactKind::Social, row.get(column)));
    }
    PersonRecord {
        place: place.clone(),
        keys: vec![Key::new(scheme::EUROPARL, id.to_string())],
        given_name: tidy(row.get("first_name")),
        family_name: tidy(row.get("last_name")),
        details,
        ..PersonRecord::default()
    }
}

fn membership(organization: OrganizationRef, start: NaiveDate, end: Option<NaiveDate>) -> MembershipRecord {
    MembershipRecord {
        organization,
        post: None,
        role: Role::Member,
        label: None,
        area_code: None,
        on_behalf_of: None,
        start: Some(Dated::exact(start)),
        end: end.map(Dated::exact),
    }
}

/// A row of `group_memberships.csv`, or what is wrong with it.
fn span(row: &Row<'_>, groups: &HashMap<String, String>) -> Result<Span, String> {
    let date = |column: &str| {
        let written = row.get(column);
        day(written).ok_or_else(|| t!("imports-no-date-in", value = tidy(written), column = column))
    };
    let term =
        row.get("term").parse().map_err(|_| t!("imports-no-parliamentary-term", value = tidy(row.get("term"))))?;
    let start = date("start_date")?;
    let end = if row.get("end_date").is_empty() { None } else { Some(date("end_date")?) };
    if end.is_some_and(|end| end < start) {
        let (start, end) = (start.to_string(), row.get("end_date"));
        return Err(t!("imports-membership-ends-first", end = end, start = start));
    }
    let written = row.get("group_code");
    let group = match (reference::group(written), groups.get(written)) {
        (Some(group), _) => body(Classification::PoliticalGroup, group.code, group.name),
        (None, Some(label)) => body(Classification::PoliticalGroup, written, label),
        (None, None) => return Err(t!("imports-group-unknown", group = tidy(written))),
    };
    Ok(Span { term, start, end, group })
}

fn numeric(text: &str) -> Option<u64> {
    number(text)?.parse().ok()
}

fn kind(label: &str) -> Classification {
    let label = label.to_lowercase();
    if label.starts_with("subcommittee") {
        Classification::Subcommittee
    } else if label.contains("delegation") {
        Classification::Delegation
    } else {
        Classification::Committee
    }
}
