//! States and their focal points. Two forms, told apart by their columns:
//!
//! - **Participants**: `country`, `represented_by`. Each state took part in the first meeting of R2P focal points (New
//!   York, 17 and 18 May 2011).
//! - **Register**: `country`, and any of `holder` (`name`, `focal point`), `post` (`title`, `position`),
//!   `organisation` (`ministry`, `institution`), `appointed` (`since`, `from`, `date`), `until` (`to`, `end`),
//!   `source`, `link` (`url`). A row is an appointment on the day `appointed`, without which it is doubtful;
//!   organisation, last day and source go into the note.

use chrono::NaiveDate;

use super::Head;
use super::headed::{self, Row};
use super::values::{date, some, words};
use crate::directory::areas;
use crate::imports::data::{CommitmentKind, CommitmentRecord, Dated, Doubt, Record, Sink};
use crate::imports::{Refusal, SourceFile};
use crate::t;

const COUNTRY: &[&str] = &["country", "state"];
const HOLDER: &[&str] = &["holder", "name", "focal point"];
const POST: &[&str] = &["post", "title", "position"];
const ORGANISATION: &[&str] = &["organisation", "organization", "ministry", "institution"];
const APPOINTED: &[&str] = &["appointed", "appointed on", "since", "from", "date"];
const UNTIL: &[&str] = &["until", "to", "end"];
const SOURCE: &[&str] = &["source"];
const LINK: &[&str] = &["link", "url"];

/// The first meeting of R2P focal points, by its first day.
const FIRST_MEETING: Option<NaiveDate> = NaiveDate::from_ymd_opt(2011, 5, 17);

pub(super) fn recognises(heads: &[Head]) -> bool {
    headed::all(heads, |header| is_participants(header) || is_register(header))
}

fn has(header: &[String], names: &[&str]) -> bool {
    header.iter().any(|name| names.contains(&name.as_str()))
}

fn is_participants(header: &[String]) -> bool {
    header == ["country", "represented by"]
}

/// A table of contacts may have a country and a name as well; only a register has days of appointment, and nothing that
/// this reader would not keep.
fn is_register(header: &[String]) -> bool {
    let known = [COUNTRY, HOLDER, POST, ORGANISATION, APPOINTED, UNTIL, SOURCE, LINK];
    let is_known = |name: &String| known.iter().any(|names| names.contains(&name.as_str()));
    has(header, COUNTRY)
        && has(header, &["appointed", "appointed on"])
        && (has(header, HOLDER) || has(header, POST))
        && header.iter().all(is_known)
}

pub(super) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    headed::each_row(files, sink, |row, sink| {
        sink(record(row).unwrap_or_else(|reason| {
            Record::Doubtful(Doubt { place: row.place.clone(), name: words(row.get(COUNTRY)), reason })
        }))
    })
}

fn record(row: &Row<'_>) -> Result<Record, String> {
    let country = words(row.get(COUNTRY));
    let area = areas::by_any(&country).ok_or_else(|| match country.as_str() {
        "" => t!("imports-no-state").to_owned(),
        _ => t!("imports-state-unknown", value = &country),
    })?;
    let represented_by = words(row.get(&["represented by"]));
    let commitment = if represented_by.is_empty() {
        appointment(row, area.code)?
    } else {
        participation(row, area.code, &represented_by)?
    };
    Ok(Record::Commitment(Box::new(commitment)))
}

fn participation(row: &Row<'_>, area: &str, represented_by: &str) -> Result<CommitmentRecord, String> {
    Ok(CommitmentRecord {
        place: row.place.clone(),
        kind: CommitmentKind::Participated,
        area_code: area.to_owned(),
        title: "Took part in the first meeting of R2P focal points".to_owned(),
        on: FIRST_MEETING.map(Dated::exact).ok_or(t!("imports-first-meeting-no-day"))?,
        note: Some(format!("Represented by: {represented_by}")),
        link: None,
        post: None,
        holder: None,
    })
}

fn appointment(row: &Row<'_>, area: &str) -> Result<CommitmentRecord, String> {
    let appointed = row.get(APPOINTED);
    let on = date(appointed, false).ok_or_else(|| match appointed {
        "" => t!("imports-no-appointment").to_owned(),
        _ => t!("imports-wrong-appointment", value = appointed),
    })?;
    let parts = [
        some(words(row.get(ORGANISATION))),
        some(words(row.get(UNTIL))).map(|until| format!("until {until}")),
        some(words(row.get(SOURCE))).map(|source| format!("source: {source}")),
    ];
    Ok(CommitmentRecord {
        place: row.place.clone(),
        kind: CommitmentKind::Appointed,
        area_code: area.to_owned(),
        title: "Appointed a focal point".to_owned(),
        on,
        note: some(parts.into_iter().flatten().collect::<Vec<_>>().join("; ")),
        link: some(words(row.get(LINK))),
        post: some(words(row.get(POST))),
        holder: some(words(row.get(HOLDER))),
    })
}
