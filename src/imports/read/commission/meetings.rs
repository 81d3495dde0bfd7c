//! Meetings of Commissioners and of members of their cabinets with organisations.
//!
//! The pages these files are made of leave line breaks and tabs inside fields: several persons in one `MemberName`,
//! several organisations in one `Entity`, `(Cancelled)` below a date. Rows that differ only in `Entity` are one meeting
//! with several organisations.

use std::collections::HashMap;

use super::commission;
use crate::directory::{Classification, Role};
use crate::imports::data::{Doubt, MentionKind, MentionRecord, OrganizationRef, Party, Record, Sink};
use crate::imports::read::Head;
use crate::imports::read::headed::{self, Row};
use crate::imports::read::values::{date, short, words};
use crate::imports::{Refusal, SourceFile};
use crate::t;
use crate::text::fold;

/// So many spaces in a row separate two values of one field; two are a slip of the hand.
const GAP: usize = 4;

pub(in crate::imports::read) fn recognises(heads: &[Head]) -> bool {
    headed::all(heads, |header| {
        let without_member: Vec<_> = header.iter().filter(|name| *name != "membername").collect();
        without_member == ["commissioner", "date", "location", "entity", "subject"]
    })
}

pub(in crate::imports::read) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    let mut meetings: Vec<MentionRecord> = vec![];
    // A cancelled meeting and one that was held are two, though their words be the same.
    let mut by_key: HashMap<(String, bool), usize> = HashMap::new();
    headed::each_row(files, sink, |row, sink| {
        let meeting = match meeting(row) {
            Ok(meeting) => meeting,
            Err(reason) => {
                let name = short(&words(row.get(&["commissioner"])));
                return sink(Record::Doubtful(Doubt { place: row.place.clone(), name, reason }));
            }
        };
        let key = (meeting.key.clone(), meeting.is_cancelled);
        if let Some(at) = by_key.get(&key) {
            merge(&mut meetings[*at], meeting);
        } else {
            by_key.insert(key, meetings.len());
            meetings.push(meeting);
        }
        Ok(())
    })?;
    for meeting in meetings.iter_mut().filter(|meeting| meeting.is_cancelled) {
        if by_key.contains_key(&(meeting.key.clone(), false)) {
            meeting.key.push_str("|cancelled");
        }
    }
    meetings.into_iter().try_for_each(|meeting| sink(Record::Mention(Box::new(meeting))))
}

fn meeting(row: &Row<'_>) -> Result<MentionRecord, String> {
    let commissioner = words(row.get(&["commissioner"]));
    if fold(&commissioner).is_empty() {
        return Err(t!("imports-no-commissioner").to_owned());
    }
    let written = words(row.get(&["date"]));
    let (day, mark) = written.split_once(' ').unwrap_or((&written, ""));
    let on = date(day, false).ok_or_else(|| t!("imports-no-date-meeting", value = short(&written)))?.day;
    let members = several(row.get(&["membername"]));
    let (venue, subject) = (words(row.get(&["location"])), words(row.get(&["subject"])));
    let parts = [&commissioner, &members.join(" "), &on.to_string(), &venue, &subject];
    let organizations = several(row.get(&["entity"])).into_iter().map(|name| Party::Organization { name });
    Ok(MentionRecord {
        place: row.place.clone(),
        kind: MentionKind::Meeting,
        key: parts.map(|part| fold(part)).join("|"),
        on,
        venue,
        subject,
        is_cancelled: fold(mark) == "cancelled",
        parties: people(&commissioner, members).into_iter().chain(organizations).collect(),
    })
}

/// Values divided by a line break, a tab or a long gap.
fn several(field: &str) -> Vec<String> {
    let gap = " ".repeat(GAP);
    let mut values = vec![];
    for value in field.split(['\n', '\r', '\t']).flat_map(|part| part.split(gap.as_str())).map(words) {
        if !value.is_empty() && !values.contains(&value) {
            values.push(value);
        }
    }
    values
}

/// Who represented the Commission: the members of the cabinet who were there, else the Commissioner.
fn people(commissioner: &str, members: Vec<String>) -> Vec<Party> {
    if members.is_empty() {
        let (role, label) = (Role::Member, "Commissioner".to_owned());
        return vec![Party::Person { name: commissioner.to_owned(), role, label, organization: commission() }];
    }
    let mut cabinet = OrganizationRef::named(Classification::Cabinet, format!("Cabinet of {commissioner}"));
    cabinet.parent = Some(Box::new(commission()));
    let member = |name| Party::Person {
        name,
        role: Role::Member,
        label: "Member of cabinet".to_owned(),
        organization: cabinet.clone(),
    };
    members.into_iter().map(member).collect()
}

/// The same meeting again: with another organisation, or as a plain repetition.
fn merge(meeting: &mut MentionRecord, again: MentionRecord) {
    for party in again.parties {
        if !meeting.parties.contains(&party) {
            meeting.parties.push(party);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_tabs_and_long_gaps_divide_values_and_double_spaces_do_not() {
        assert_eq!(several("Ana Lima\r\n\t\t   \t\r\n   Bo  Ek"), ["Ana Lima", "Bo Ek"]);
        assert_eq!(several("Green Bureau                 WWF  EPO"), ["Green Bureau", "WWF EPO"]);
        assert!(several(" \r\n ").is_empty());
    }
}
