//! Everyone who sat in a term, with the number of the voting system (`voteid`) beside that of the Member (`epid`): roll-call
//! lists of older terms know voters by it.
//!
//! A mandate that is still going on (`active`) ends with its term. The group and party of a row are those of the day on
//! which the list was made, and nobody knows since when: they are left to lists that say so.

use super::columns::{Columns, Line, Row, header};
use super::text::{self, day, doubt, emails, in_file, number, only, parliament, some, tidy};
use super::{Head, Refusal, Sink, SourceFile};
use crate::directory::{Gender, Role};
use crate::imports::data::{Dated, Key, MembershipRecord, PersonRecord, Record, scheme};
use crate::imports::meps::reference;
use crate::t;

const COLUMNS: &[&str] = &["epid", "firstname", "lastname", "active", "start", "end", "country", "term", "voteid"];

pub(super) fn recognises(heads: &[Head]) -> bool {
    let [head] = heads else { return false };
    let header = header(&head.text());
    COLUMNS.iter().all(|name| header.iter().any(|known| known == name))
}

pub(super) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    let file = only(files)?;
    let text = text::read(file)?;
    let mut columns = Columns::open(&text, COLUMNS).map_err(in_file(file))?;
    while let Some(line) = columns.next().map_err(in_file(file))? {
        match line {
            Line::Row(row) => {
                let name = tidy(&format!("{} {}", row.get("firstname"), row.get("lastname")));
                match person(&row) {
                    Ok(person) => sink(Record::Person(Box::new(person)))?,
                    Err(reason) => sink(doubt(&row.place, &name, reason))?,
                }
            }
            Line::Ragged(doubt) => sink(doubt)?,
        }
    }
    Ok(())
}

fn person(row: &Row<'_>) -> Result<PersonRecord, String> {
    let epid = number(row.get("epid")).ok_or_else(|| t!("imports-no-member-number", value = tidy(row.get("epid"))))?;
    let family_name = some(row.get("lastname")).ok_or_else(|| t!("imports-no-family-name-in", column = "lastname"))?;
    let mut keys = vec![Key::new(scheme::EUROPARL, epid)];
    if let Some(written) = some(row.get("voteid")) {
        let number = text::voting_number(&written).ok_or_else(|| t!("imports-no-voting-number", value = &written))?;
        keys.push(Key::new(scheme::EUROPARL_VOTING, number));
    }
    let gender = match row.get("gender") {
        "F" => Some(Gender::Female),
        "M" => Some(Gender::Male),
        _ => None,
    };
    let (details, _) = emails(row.get("email"));
    let (place, given_name) = (row.place.clone(), tidy(row.get("firstname")));
    let memberships = vec![mandate(row)?];
    Ok(PersonRecord { place, keys, given_name, family_name, gender, details, memberships, ..PersonRecord::default() })
}

fn mandate(row: &Row<'_>) -> Result<MembershipRecord, String> {
    let country = row.get("country");
    let area = text::country(country).ok_or_else(|| t!("imports-no-country", value = tidy(country)))?;
    let term = row.get("term").parse::<u32>().map_err(|_| t!("imports-no-term", value = tidy(row.get("term"))))?;
    // The first day within the term, where there is one; `start` is that of the first mandate ever.
    let written = some(row.get("start8")).unwrap_or_else(|| row.get("start").to_owned());
    let start = day(&written).ok_or_else(|| t!("imports-no-first-day", value = tidy(&written)))?;
    let last = reference::last_day(term);
    let end = match row.get("end") {
        "" => last,
        written => Some(day(written).ok_or_else(|| t!("imports-no-last-day", value = tidy(written)))?),
    };
    if end.is_some_and(|end| end < start) {
        let (start, end) = (start.to_string(), end.unwrap_or(start).to_string());
        return Err(t!("imports-mandate-ends-first", end = end, start = start));
    }
    Ok(MembershipRecord {
        organization: parliament(),
        post: None,
        role: Role::Member,
        label: None,
        area_code: Some(area.code.to_owned()),
        on_behalf_of: None,
        start: Some(Dated::exact(start)),
        end: end.map(Dated::exact),
    })
}
