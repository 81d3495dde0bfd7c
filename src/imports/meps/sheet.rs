//! Lists as comma-separated values: columns are known by their names, in any order.

use csv::{ErrorKind, ReaderBuilder, StringRecord};

use super::list::{Format, Knows, Listed, MepList, Place, Raw, Rows, short};
use crate::directory::Role;
use crate::imports::Refusal;
use crate::{locale, t};

/// The longest line, in bytes.
const MAX_LINE: usize = 1024 * 1024;
/// Columns of the header that a message shows.
const SHOWN: usize = 12;

pub(super) fn read(text: &str) -> Result<MepList, Refusal> {
    refuse_long_lines(text)?;
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut reader = ReaderBuilder::new().delimiter(delimiter(header)).from_reader(text.as_bytes());
    let columns = Columns::find(reader.headers().map_err(|error| broken(&error, false))?)?;
    let mut rows = Rows::default();
    let mut records = reader.records();
    while let Some(record) = records.next() {
        let record = record.map_err(|error| broken(&error, records.next().is_none()))?;
        let place = Place::Line(record.position().map_or(0, csv::Position::line));
        rows.push(place, columns.raw(place, &record)?)?;
    }
    let knows = columns.knows(&rows.members);
    let mut remarks = vec![];
    if !text.ends_with(['\n', '\r']) {
        remarks.push(t!("imports-meps-no-line-break").to_owned());
    }
    Ok(MepList { format: Format::Csv, knows, members: rows.members, left_out: rows.left_out, remarks })
}

fn refuse_long_lines(text: &str) -> Result<(), Refusal> {
    for (line, content) in (1..).zip(text.split('\n')) {
        if content.len() > MAX_LINE {
            return Err(Refusal::at_line(line, t!("imports-meps-long-line")));
        }
    }
    Ok(())
}

/// The commonest of comma, semicolon and tab in the header.
pub(in crate::imports) fn delimiter(header: &str) -> u8 {
    let count = |delimiter: u8| header.bytes().filter(|b| *b == delimiter).count();
    [b'\t', b';', b','].into_iter().max_by_key(|delimiter| count(*delimiter)).unwrap_or(b',')
}

fn broken(error: &csv::Error, last: bool) -> Refusal {
    let line = error.position().map_or(1, csv::Position::line);
    match error.kind() {
        ErrorKind::UnequalLengths { expected_len, len, .. } => {
            let (len, expected) = (len.to_string(), expected_len.to_string());
            let message = if last {
                t!("imports-meps-ragged-last", len = len, expected = expected)
            } else {
                t!("imports-meps-ragged", len = len, expected = expected)
            };
            Refusal::at_line(line, message)
        }
        _ => Refusal::at_line(line, t!("imports-no-csv", why = error.to_string())),
    }
}

/// Where in a row what stands.
#[derive(Default)]
struct Columns {
    id: Option<usize>,
    full_name: Option<usize>,
    given_name: Option<usize>,
    family_name: Option<usize>,
    gender: Option<usize>,
    country: Option<usize>,
    group: Option<usize>,
    party: Option<usize>,
    since: Option<usize>,
    email: Option<usize>,
    phone: Option<usize>,
    office: Option<usize>,
    delegations: Option<usize>,
    /// Codes of committees, one list for members and one for substitutes…
    full: Option<usize>,
    substitute: Option<usize>,
    /// … or one column per committee, with a letter for the role.
    committees: Vec<(usize, String)>,
}

impl Columns {
    fn find(header: &StringRecord) -> Result<Self, Refusal> {
        let mut columns = Columns::default();
        for (at, name) in header.iter().enumerate() {
            let name = name.trim();
            let folded: String = crate::text::fold(name).split(' ').collect();
            let slot = match folded.as_str() {
                "epid" | "id" | "mepid" | "mepidentifier" => &mut columns.id,
                "fullname" | "name" => &mut columns.full_name,
                "firstname" | "givenname" | "givennames" => &mut columns.given_name,
                "lastname" | "familyname" | "surname" => &mut columns.family_name,
                "gender" => &mut columns.gender,
                "country" => &mut columns.country,
                "eugroup" | "group" | "politicalgroup" => &mut columns.group,
                "party" | "nationalgroup" | "nationalpoliticalgroup" | "nationalparty" => &mut columns.party,
                "since" => &mut columns.since,
                "email" => &mut columns.email,
                "phone" => &mut columns.phone,
                "office" => &mut columns.office,
                "delegation" | "delegations" => &mut columns.delegations,
                "committee" | "committees" => &mut columns.full,
                "substitute" | "substitutes" => &mut columns.substitute,
                _ => {
                    let is_code = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
                    if (3..=6).contains(&name.len()) && name.chars().all(is_code) {
                        columns.committees.push((at, name.to_owned()));
                    }
                    continue;
                }
            };
            slot.get_or_insert(at);
        }
        columns.refuse_missing(header)?;
        Ok(columns)
    }

    fn refuse_missing(&self, header: &StringRecord) -> Result<(), Refusal> {
        let has_name = self.full_name.or(self.family_name).is_some();
        let wanted = [
            (t!("imports-meps-column-id"), self.id.is_some()),
            (t!("imports-meps-column-name"), has_name),
            ("country", self.country.is_some()),
            (t!("imports-meps-column-group"), self.group.is_some()),
        ];
        let missing: Vec<_> = wanted.iter().filter(|(_, there)| !there).map(|(name, _)| *name).collect();
        if missing.is_empty() {
            return Ok(());
        }
        if missing.len() == wanted.len() {
            return Err(Refusal::new(t!("imports-meps-neither")));
        }
        let mut found: Vec<_> = header.iter().take(SHOWN).map(short).collect();
        if header.len() > SHOWN {
            found.push("…".to_owned());
        }
        let message = t!("imports-columns-missing", missing = missing.join("; "), found = found.join(", "));
        Err(Refusal::at_line(1, message))
    }

    fn raw(&self, place: Place, record: &StringRecord) -> Result<Raw, Refusal> {
        let text = |at: Option<usize>| at.and_then(|at| record.get(at)).unwrap_or_default().to_owned();
        Ok(Raw {
            id: text(self.id),
            full_name: text(self.full_name),
            given_name: text(self.given_name),
            family_name: text(self.family_name),
            gender: text(self.gender),
            country: text(self.country),
            group: text(self.group),
            party: text(self.party),
            since: text(self.since),
            email: text(self.email),
            phone: text(self.phone),
            office: text(self.office),
            committees: self.roles(place, record)?,
            delegations: codes(place, "imports-no-delegation-code", &text(self.delegations))?,
        })
    }

    fn roles(&self, place: Place, record: &StringRecord) -> Result<Vec<(String, Role)>, Refusal> {
        let mut roles = vec![];
        for (at, code) in &self.committees {
            let role = match record.get(*at).unwrap_or_default().trim() {
                "" => continue,
                "M" => Role::Member,
                "S" => Role::Substitute,
                "V" => Role::ViceChair,
                "C" => Role::Chair,
                other => {
                    let message = t!("imports-meps-role-letter", code = code, value = short(other));
                    return Err(place.refuse(message));
                }
            };
            roles.push((code.clone(), role));
        }
        if self.committees.is_empty() {
            let text = |at: Option<usize>| at.and_then(|at| record.get(at)).unwrap_or_default();
            let full = codes(place, "imports-no-committee-code", text(self.full))?
                .into_iter()
                .map(|code| (code, Role::Member));
            let full: Vec<_> = full.collect();
            let substitutes = codes(place, "imports-no-committee-code", text(self.substitute))?;
            let substitutes = substitutes.into_iter().filter(|code| !full.iter().any(|(full, _)| full == code));
            roles.extend(substitutes.map(|code| (code, Role::Substitute)));
            roles.extend(full);
        }
        Ok(roles)
    }

    /// A column that is empty in every row says nothing: in the first weeks of a term there are no delegations yet.
    fn knows(&self, members: &[Listed]) -> Knows {
        Knows {
            parties: self.party.is_some() && members.iter().any(|member| member.party.is_some()),
            committees: members.iter().any(|member| !member.committees.is_empty()),
            delegations: members.iter().any(|member| !member.delegations.is_empty()),
        }
    }
}

/// Codes divided by `|`, each once. What is said of one that is none: the id of a message.
fn codes(place: Place, none: &str, text: &str) -> Result<Vec<String>, Refusal> {
    let mut codes: Vec<String> = vec![];
    for code in text.split('|').map(str::trim).filter(|code| !code.is_empty()) {
        check_code(place, none, code)?;
        if !codes.iter().any(|known| known == code) {
            codes.push(code.to_owned());
        }
    }
    Ok(codes)
}

/// Refuses what cannot be the code of a committee or delegation. What is said of it: the id of a message.
pub(super) fn check_code(place: Place, none: &str, code: &str) -> Result<(), Refusal> {
    if code.is_empty()
        || code.len() > 12
        || !code.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
    {
        return Err(place.refuse(locale::said_with(none, &[("code", short(code).into())])));
    }
    Ok(())
}
