//! Lists as a JSON array of Members, as Parltrack and its heirs write them.

use serde::Deserialize;
use serde_json::{Map, Value};

use super::list::{Format, Knows, MepList, Place, Raw, Rows, short};
use crate::directory::Role;
use crate::imports::Refusal;
use crate::imports::read::json;
use crate::t;

/// How a membership that goes on ends, where a list has to write something.
const NEVER: &str = "9999";

/// One Member, as far as it is read: no curriculum, no birth, no staff.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Entry {
    #[serde(deserialize_with = "json::text")]
    epid: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    #[serde(rename = "Gender")]
    gender: Option<String>,
    mail: Option<String>,
    eugroup: Option<String>,
    since: Option<String>,
    active: Option<bool>,
    /// An object; an empty list where there is none.
    constituency: Value,
    committees: Vec<Seat>,
    delegations: Vec<Seat>,
    #[serde(rename = "Addresses")]
    addresses: Value,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Seat {
    name: String,
    role: String,
    end: Option<String>,
}

impl Seat {
    fn goes_on(&self) -> bool {
        self.end.as_deref().is_none_or(|end| end.is_empty() || end.starts_with(NEVER))
    }

    fn role(&self, place: Place) -> Result<Role, Refusal> {
        match self.role.as_str() {
            "Member" => Ok(Role::Member),
            "Substitute" => Ok(Role::Substitute),
            "Vice-Chair" => Ok(Role::ViceChair),
            "Chair" | "Co-Chair" => Ok(Role::Chair),
            other => Err(place.refuse(t!("imports-meps-role-word", where = short(&self.name), value = short(other)))),
        }
    }
}

pub(super) fn read(text: &str) -> Result<MepList, Refusal> {
    let entries: Vec<Value> = json::parse(text)?;
    let mut rows = Rows::default();
    let mut inactive = 0;
    for (n, entry) in (1..).zip(entries) {
        let place = Place::Entry(n);
        let entry: Entry = json::entry(&entry).map_err(|error| place.refuse(error))?;
        if entry.active == Some(false) {
            inactive += 1;
        } else {
            rows.push(place, raw(place, entry)?)?;
        }
    }
    let remark = (inactive > 0).then(|| t!("imports-meps-inactive", n = inactive));
    let knows = Knows {
        parties: rows.members.iter().any(|member| member.party.is_some()),
        committees: rows.members.iter().any(|member| !member.committees.is_empty()),
        delegations: rows.members.iter().any(|member| !member.delegations.is_empty()),
    };
    let remarks = remark.into_iter().collect();
    Ok(MepList { format: Format::Json, knows, members: rows.members, left_out: rows.left_out, remarks })
}

fn raw(place: Place, entry: Entry) -> Result<Raw, Refusal> {
    let within = |object: &Value, field: &str| -> Result<String, Refusal> {
        match object.as_object().and_then(|object: &Map<String, Value>| object.get(field)) {
            None | Some(Value::Null) => Ok(String::new()),
            Some(Value::String(text)) => Ok(text.clone()),
            Some(_) => Err(place.refuse(t!("imports-no-text-field", field = field))),
        }
    };
    let brussels = entry.addresses.get("Brussels").unwrap_or(&Value::Null);
    let mut committees: Vec<(String, Role)> = vec![];
    for seat in entry.committees.iter().filter(|seat| seat.goes_on()) {
        let role = seat.role(place)?;
        match committees.iter_mut().find(|(code, _)| *code == seat.name) {
            Some((_, known)) => *known = higher(*known, role),
            None => committees.push((seat.name.clone(), role)),
        }
    }
    let mut delegations: Vec<String> = vec![];
    for seat in entry.delegations.iter().filter(|seat| seat.goes_on()) {
        // As in the CSV, which knows no substitutes and no roles in delegations.
        if seat.role(place)? != Role::Substitute && !delegations.contains(&seat.name) {
            delegations.push(seat.name.clone());
        }
    }
    check_codes(place, "imports-no-committee-code", committees.iter().map(|(code, _)| code))?;
    check_codes(place, "imports-no-delegation-code", delegations.iter())?;
    Ok(Raw {
        id: entry.epid.unwrap_or_default(),
        full_name: String::new(),
        given_name: entry.first_name.unwrap_or_default(),
        family_name: entry.last_name.unwrap_or_default(),
        gender: entry.gender.unwrap_or_default(),
        country: within(&entry.constituency, "country")?,
        group: entry.eugroup.unwrap_or_default(),
        party: within(&entry.constituency, "party")?,
        since: entry.since.unwrap_or_default(),
        email: entry.mail.unwrap_or_default(),
        phone: within(brussels, "Phone")?,
        office: within(brussels, "Office")?,
        committees,
        delegations,
    })
}

/// Of two roles in one committee, the one that includes the other.
fn higher(a: Role, b: Role) -> Role {
    let rank = |role| match role {
        Role::Chair => 3,
        Role::ViceChair => 2,
        Role::Member => 1,
        _ => 0,
    };
    if rank(b) > rank(a) { b } else { a }
}

fn check_codes<'a>(place: Place, none: &str, codes: impl Iterator<Item = &'a String>) -> Result<(), Refusal> {
    for code in codes {
        super::sheet::check_code(place, none, code)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMA: &str = r#"{"epid": 7, "first_name": "Ana", "last_name": "LIMA", "eugroup": "EPP", "mail": "ana@ep.example",
        "constituency": {"country": "pt", "party": "Partido Azul"}, "committees": [
        {"name": "AFET", "role": "Member"}, {"name": "AFET", "role": "Chair"}, {"name": "SEDE", "role": "Substitute"},
        {"name": "DEVE", "role": "Member", "end": "2024-01-01"}]}"#;

    #[test]
    fn the_higher_of_two_roles_counts_and_what_has_ended_does_not() {
        let list = read(&format!("[{LIMA}]")).unwrap();
        let member = &list.members[0];
        assert_eq!(member.committees, [("AFET".to_owned(), Role::Chair), ("SEDE".to_owned(), Role::Substitute)]);
        assert_eq!((member.europarl_id.as_str(), member.party.as_deref()), ("7", Some("Partido Azul")));
    }

    #[test]
    fn whoever_is_not_active_is_not_listed() {
        let gone = r#"{"epid": 8, "active": false, "first_name": "Rui", "last_name": "MAR"}"#;
        let list = read(&format!("[{LIMA}, {gone}]")).unwrap();
        assert_eq!((list.members.len(), list.left_out.len()), (1, 0));
        assert_eq!(list.remarks, ["1 entries are marked as not active: they are not listed."]);
    }

    #[test]
    fn what_is_not_as_it_should_be_is_refused_with_the_entry() {
        for (text, says) in [
            ("[{\"epid\": 7, \"mail\": 5}]", "Entry 1: “mail” holds integer `5` where a string belongs."),
            (
                "[{\"epid\": 7, \"last_name\": \"X\", \"committees\": [{\"name\": \"AFET\", \"role\": \"Boss\"}]}]",
                "“Boss”",
            ),
            ("[5]", "Entry 1: this is no object."),
            ("[\n{\"epid\": 7,", "Line 2: the file is cut off in the middle"),
            ("[{\"epid\": 7}\n{}]", "Line 2: this is no JSON"),
        ] {
            let said = read(text).unwrap_err().message;
            assert!(said.contains(says), "{said}");
        }
    }
}
