//! The support count as CSV (RFC 4180): one row per member.

use super::{Member, SupportCount};
use crate::decisions::Bucket;
use crate::text::harmless_cell;

/// The columns.
const COLUMNS: [&str; 12] = [
    "name",
    "group",
    "country",
    "committees",
    "stance",
    "level",
    "counts_as",
    "verified",
    "stale",
    "since",
    "as_of",
    "known_at",
];

/// The whole roster, by name. A spreadsheet cannot be made to run what stands in a cell.
///
/// # Errors
/// Never for lack of room; the writer's own error otherwise.
pub fn csv(count: &SupportCount) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(vec![]);
    out.write_record(COLUMNS)?;
    for member in &count.members {
        out.write_record(row(count, member).map(|cell| harmless_cell(&cell)))?;
    }
    out.into_inner().map_err(|error| error.into_error().into())
}

fn row(count: &SupportCount, member: &Member) -> [String; 12] {
    let standing = member.standing;
    let yes_no = |is: bool| if is { "yes" } else { "no" }.to_owned();
    let committees: Vec<_> = member.row.committees.iter().map(ToString::to_string).collect();
    [
        member.row.name.clone(),
        member.row.group_code.clone().unwrap_or_default(),
        member.row.country.map_or_else(String::new, |area| area.shown.to_owned()),
        committees.join("; "),
        standing.map_or("Unknown", |standing| standing.level.label()).to_owned(),
        standing.map_or_else(String::new, |standing| standing.level.number().to_string()),
        counts_as(member.bucket()).to_owned(),
        standing.map_or_else(String::new, |standing| yes_no(standing.is_verified)),
        standing.map_or_else(String::new, |standing| yes_no(standing.is_stale)),
        standing.map_or_else(String::new, |standing| standing.valid_on.to_string()),
        count.on.to_string(),
        count.known.to_rfc3339(),
    ]
}

/// The lowest of the three numbers that a member counts in.
fn counts_as(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::Floor => "floor",
        Bucket::Unverified | Bucket::LeaningFor => "expected",
        Bucket::Undecided | Bucket::LeaningAgainst | Bucket::Unknown => "ceiling",
        Bucket::Against => "none",
    }
}
