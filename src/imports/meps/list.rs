//! A list of Members, read and checked row by row; nothing of the database in it.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::reference::{self, Group};
use super::{decode, json, names, sheet, xml};
use crate::directory::{Area, Gender, Role, areas};
use crate::imports::Refusal;
use crate::mail::Address;
use crate::{locale, t};

crate::text_enum! {
    /// How a list is written.
    pub enum Format {
        /// The full list of the European Parliament, as XML: no dates, no committees, no addresses.
        Xml = "xml",
        /// Comma-separated values, columns by name in the header.
        Csv = "csv",
        /// JSON as Parltrack and its heirs write it: an array of Members.
        Json = "json",
    }
}

/// Where in the file something stands: the official XML has all in one line, so entries are counted there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// A line, from 1.
    Line(u64),
    /// An entry, from 1.
    Entry(u64),
}

impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Place::Line(n) => f.write_str(&t!("imports-place-line", n = n.to_string())),
            Place::Entry(n) => f.write_str(&t!("imports-place-entry", n = n.to_string())),
        }
    }
}

impl Place {
    /// A refusal that begins with this place.
    pub(super) fn refuse(self, message: impl std::fmt::Display) -> Refusal {
        match self {
            Place::Line(line) => Refusal::at_line(line, message),
            Place::Entry(n) => Refusal::new(t!("imports-at-entry", n = n.to_string(), message = message.to_string())),
        }
    }
}

/// Everyone who sits on one day, according to one file.
#[derive(Clone, Debug)]
pub struct MepList {
    /// How it is written.
    pub format: Format,
    /// What it says something about. What a list is silent on stays as it is.
    pub knows: Knows,
    /// In the order of the file.
    pub members: Vec<Listed>,
    /// Rows that say too little to be used. Whoever they are, they are neither changed nor gone.
    pub left_out: Vec<LeftOut>,
    /// What is odd about the file as a whole, in sentences.
    pub remarks: Vec<String>,
}

/// What a list says something about, besides mandates and groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Knows {
    /// National parties.
    pub parties: bool,
    /// Committees and roles in them.
    pub committees: bool,
    /// Delegations.
    pub delegations: bool,
}

/// A row that is not used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Where in the file.
    pub place: Place,
    /// The European Parliament's number for the Member.
    pub europarl_id: String,
    /// As listed.
    pub name: String,
    /// Why, as a sentence.
    pub reason: String,
}

/// What the rows of a list have come to.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub members: Vec<Listed>,
    pub left_out: Vec<LeftOut>,
}

impl Rows {
    /// Checks a row and adds it. One without country and group is somebody whose mandate the list does not know how to
    /// tell: no reason to refuse everybody else.
    pub(super) fn push(&mut self, place: Place, raw: Raw) -> Result<(), Refusal> {
        if raw.country.trim().is_empty() && raw.group.trim().is_empty() {
            let (given, family) = name(place, &raw)?;
            let name = format!("{given} {family}").trim().to_owned();
            let europarl_id = number(place, &name, &raw.id)?;
            let reason = t!("imports-member-neither").to_owned();
            self.left_out.push(LeftOut { place, europarl_id, name, reason });
        } else {
            self.members.push(listed(place, raw)?);
        }
        refuse_too_many(self.members.len() + self.left_out.len())
    }
}

/// A Member as listed.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Where in the file.
    pub place: Place,
    /// The European Parliament's number for the Member.
    pub europarl_id: String,
    /// Given names.
    pub given_name: String,
    /// Family name, in capitals as lists write it.
    pub family_name: String,
    /// Where given.
    pub gender: Option<Gender>,
    /// Country of mandate.
    pub country: Area,
    /// The political group; none if what is written is not known.
    pub group: Option<Group>,
    /// The group as written.
    pub group_written: String,
    /// National party; none for independents.
    pub party: Option<String>,
    /// First day of the first mandate ever, where given.
    pub since: Option<NaiveDate>,
    /// Codes of committees and the role in each.
    pub committees: Vec<(String, Role)>,
    /// Codes of delegations.
    pub delegations: Vec<String>,
    /// E-mail address, if it is one.
    pub email: Option<String>,
    /// What stands in its place, if it is none.
    pub malformed_email: Option<String>,
    /// Telephone number.
    pub phone: Option<String>,
    /// Office.
    pub office: Option<String>,
}

impl Listed {
    /// Given names, then family name.
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }
}

/// A row as a format gives it; an empty text where the format gives nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Raw {
    pub id: String,
    pub full_name: String,
    pub given_name: String,
    pub family_name: String,
    pub gender: String,
    pub country: String,
    pub group: String,
    pub party: String,
    pub since: String,
    pub email: String,
    pub phone: String,
    pub office: String,
    pub committees: Vec<(String, Role)>,
    pub delegations: Vec<String>,
}

/// The longest value that is kept, in characters. The longest real one, a party's name, has 120.
const MAX_VALUE: usize = 500;
/// More rows than this are no list of Members: all who ever sat are about 4,500.
const MAX_ROWS: usize = 10_000;
/// What lists write for someone without a party, folded; signs only (`-`, `??`) fold to nothing.
const NO_PARTY: &[&str] = &["", "independent"];

/// Reads a list: the official XML, a CSV or a JSON array, whatever the file is called.
///
/// # Errors
/// A [`Refusal`] that says what is wrong, where, and what to do. A list is read whole or not at all.
pub fn parse(bytes: &[u8]) -> Result<MepList, Refusal> {
    let text = decode::decode(bytes)?;
    check(match text.trim_start().chars().next() {
        Some('<') => xml::read(&text)?,
        Some('[') => json::read(&text)?,
        _ => sheet::read(&text)?,
    })
}

/// A date written as `2024-10-14` in a file name, to propose as the day on which the list was true.
pub fn detect_as_of(file_name: &str) -> Option<NaiveDate> {
    let windows = file_name.as_bytes().windows(10).enumerate();
    let mut dates = windows.filter_map(|(at, window)| {
        let is_digit = |i: Option<usize>| i.and_then(|i| file_name.as_bytes().get(i)).is_some_and(u8::is_ascii_digit);
        let stands_alone = !is_digit(at.checked_sub(1)) && !is_digit(Some(at + 10));
        let text = std::str::from_utf8(window).ok().filter(|_| stands_alone)?;
        NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|date| date.to_string() == text)
    });
    dates.next()
}

fn check(list: MepList) -> Result<MepList, Refusal> {
    if list.left_out.len() > 3 && list.left_out.len() * 4 > list.members.len() {
        return Err(Refusal::new(t!(
            "imports-members-neither",
            n = list.left_out.len().to_string(),
            all = (list.left_out.len() + list.members.len()).to_string(),
            name = &list.left_out[0].name,
            place = list.left_out[0].place.to_string()
        )));
    }
    if list.members.is_empty() {
        return Err(Refusal::new(t!("imports-members-none")));
    }
    let members = list.members.iter().map(|member| (&member.europarl_id, member.name(), member.place));
    let left_out = list.left_out.iter().map(|row| (&row.europarl_id, row.name.clone(), row.place));
    let mut seen: HashMap<&str, (String, Place)> = HashMap::with_capacity(list.members.len());
    for (number, name, place) in members.chain(left_out) {
        if let Some((other, there)) = seen.insert(number, (name.clone(), place)) {
            return Err(place.refuse(t!(
                "imports-member-number-taken",
                name = name,
                number = number,
                other = other,
                place = there.to_string()
            )));
        }
    }
    let unknown: Vec<_> = list.members.iter().filter(|member| member.group.is_none()).collect();
    if unknown.len() > 3 && unknown.len() * 4 > list.members.len() {
        return Err(Refusal::new(t!(
            "imports-members-groups-unknown",
            n = unknown.len().to_string(),
            all = list.members.len().to_string(),
            group = &unknown[0].group_written,
            place = unknown[0].place.to_string()
        )));
    }
    Ok(list)
}

/// Checks a row and makes a Member of it.
fn listed(place: Place, raw: Raw) -> Result<Listed, Refusal> {
    let (given_name, family_name) = name(place, &raw)?;
    let whose = format!("{given_name} {family_name}").trim().to_owned();
    let europarl_id = number(place, &whose, &raw.id)?;
    let country = tidy(place, "imports-field-country", &raw.country)?;
    let country = areas::member_state(&country).ok_or_else(|| {
        place.refuse(if country.is_empty() {
            t!("imports-member-no-country", whose = &whose)
        } else {
            t!("imports-member-wrong-country", whose = &whose, country = short(&country))
        })
    })?;
    let group_written = tidy(place, "imports-field-group", &raw.group)?;
    let email = tidy(place, "imports-field-email", &raw.email)?;
    let email = email.strip_prefix("mailto:").unwrap_or(&email);
    let address = Address::parse(email).ok().map(|address| address.folded());
    let party = tidy(place, "imports-field-party", &raw.party)?;
    Ok(Listed {
        place,
        europarl_id,
        given_name,
        family_name,
        gender: gender(&raw.gender),
        country,
        group: reference::group(&group_written),
        group_written,
        party: (!NO_PARTY.contains(&crate::text::fold(&party).as_str())).then_some(party),
        since: since(place, &whose, &raw.since)?,
        committees: raw.committees,
        delegations: raw.delegations,
        malformed_email: (!email.is_empty() && address.is_none()).then(|| email.to_owned()),
        email: address,
        phone: some(tidy(place, "imports-field-phone", &raw.phone)?),
        office: some(tidy(place, "imports-field-office", &raw.office)?),
    })
}

/// The European Parliament's number for a Member, without leading zeros.
fn number(place: Place, whose: &str, text: &str) -> Result<String, Refusal> {
    let number = tidy(place, "imports-field-number", text)?;
    if number.is_empty() {
        return Err(place.refuse(t!("imports-member-no-number", whose = whose)));
    }
    if number.len() > 10 || !number.bytes().all(|b| b.is_ascii_digit()) {
        return Err(place.refuse(t!("imports-member-wrong-number", whose = whose, number = short(&number))));
    }
    Ok(number.trim_start_matches('0').to_owned())
}

fn name(place: Place, raw: &Raw) -> Result<(String, String), Refusal> {
    let (given, family) = if raw.family_name.trim().is_empty() {
        names::split(&tidy(place, "imports-field-name", &raw.full_name)?)
    } else {
        (tidy(place, "imports-field-name", &raw.given_name)?, tidy(place, "imports-field-name", &raw.family_name)?)
    };
    // A name that folds to nothing (signs only) could not be found or sorted.
    if crate::text::fold(&family).is_empty() {
        return Err(place.refuse(t!("imports-member-no-name")));
    }
    Ok((given, family))
}

fn since(place: Place, whose: &str, text: &str) -> Result<Option<NaiveDate>, Refusal> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok();
    let year = |date: &NaiveDate| (1952..=9999).contains(&chrono::Datelike::year(date));
    date.filter(year)
        .map(Some)
        .ok_or_else(|| place.refuse(t!("imports-member-wrong-since", whose = whose, day = short(text))))
}

fn gender(text: &str) -> Option<Gender> {
    match text.trim().to_ascii_lowercase().as_str() {
        "f" | "female" => Some(Gender::Female),
        "m" | "male" => Some(Gender::Male),
        _ => None,
    }
}

/// A value with single spaces and no control characters, if it is not too long. What it is: the id of a message.
fn tidy(place: Place, what: &str, text: &str) -> Result<String, Refusal> {
    let text = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let text = text.collect::<Vec<_>>().join(" ");
    if text.chars().count() > MAX_VALUE {
        let (what, most) = (locale::said(what), MAX_VALUE.to_string());
        return Err(place.refuse(t!("imports-field-too-long", what = what, most = most, value = short(&text))));
    }
    Ok(text)
}

fn refuse_too_many(rows: usize) -> Result<(), Refusal> {
    if rows > MAX_ROWS {
        return Err(Refusal::new(t!("imports-members-too-many", most = MAX_ROWS.to_string())));
    }
    Ok(())
}

fn some(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

/// The beginning of a value, for a message.
pub(in crate::imports) fn short(text: &str) -> String {
    let mut out: String = text.chars().take(40).collect();
    if out.len() < text.len() {
        out.push('…');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_a_list_is_found_in_its_file_name() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        assert_eq!(detect_as_of("meps-2024-10-14.csv"), day("2024-10-14"));
        assert_eq!(detect_as_of("full-list-2022-11-21.reconstructed.xml"), day("2022-11-21"));
        assert_eq!(detect_as_of("liste-é-2024-02-30.csv"), None);
        assert_eq!(detect_as_of("12024-10-141.csv"), None);
        assert_eq!(detect_as_of("meps.csv"), None);
    }
}
