//! Counts of all roll-call votes of a term: `item_rollcall.csv`. Columns are known by their names: `desc` and `title` stand
//! in either order, and one of the two is empty.

use super::*;
use crate::imports::read::columns::header;

const COLUMNS: &[&str] = &["identifier", "date", "report", "desc", "title", "for", "against", "abstention"];

pub(in crate::imports::read) fn recognises(heads: &[Head]) -> bool {
    let is_ours = |head: &Head| {
        let header = header(&head.text());
        COLUMNS.iter().all(|name| header.iter().any(|known| known == name))
    };
    !heads.is_empty() && heads.iter().all(is_ours)
}

pub(in crate::imports::read) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    let mut gathered = Gathered::default();
    for file in files {
        gathered.rows(file, COLUMNS, &mut |gathered, row, place| {
            let description = some(row.get("desc")).or_else(|| some(row.get("title"))).unwrap_or_default();
            match event(row, place) {
                Ok(event) => {
                    gathered.add(place, VoteEventRecord { description, ..event });
                }
                Err(reason) => gathered.doubt(place, &description, reason),
            }
        })?;
    }
    gathered.finish(sink)
}

fn event(row: &Row<'_>, place: &Place) -> Result<VoteEventRecord, String> {
    let identifier = number(row.get("identifier"));
    let identifier = identifier.ok_or_else(|| format!("“{}” is no number of a vote.", tidy(row.get("identifier"))))?;
    let (on, time) = moment(row.get("date")).ok_or_else(|| format!("“{}” is no day.", tidy(row.get("date"))))?;
    let written = ["for", "against", "abstention"].map(|name| row.get(name));
    let counts = counts(written).ok_or_else(|| format!("“{}” are no counts of votes.", tidy(&written.join("/"))))?;
    let mut event = VoteEventRecord::new(place.clone(), Key::new(scheme::EUROPARL_VOTE, identifier));
    (event.on, event.time, event.counts) = (Some(on), time, Some(counts));
    event.reference = tidy(row.get("report"));
    Ok(event)
}
