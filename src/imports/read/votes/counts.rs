//! Counts of all roll-call votes of a term: `item_rollcall.csv`. Columns are known by their names: `desc` and `title` stand
//! in either order, and one of the two is empty. Votes on the agenda of a sitting have no number but the sitting's and a
//! count (`2018-10-01_1.`), and their time at the end of the description.

use super::{
    Gathered, Head, Key, NaiveDate, Place, Refusal, Row, Sink, SourceFile, VoteEventRecord, counts, moment, number,
    scheme, some, text, tidy,
};
use crate::imports::read::columns::header;
use crate::t;

const COLUMNS: &[&str] = &["identifier", "date", "report", "desc", "title", "for", "against", "abstention"];

const COUNTS: [&str; 3] = ["for", "against", "abstention"];

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
            let (description, time) = without_time(&description);
            match event(row, place) {
                Ok(mut event) => {
                    if event.time.is_empty() {
                        event.time = time;
                    }
                    if event.counts.is_none() {
                        let written = COUNTS.map(|name| row.get(name)).join("/");
                        let reason = t!("imports-counts-left-out", counts = written);
                        gathered.doubt(place, &description, reason);
                    }
                    gathered.add(place, VoteEventRecord { description, ..event });
                }
                Err(reason) => gathered.doubt(place, &description, reason),
            }
        })?;
    }
    gathered.finish(sink)
}

fn event(row: &Row<'_>, place: &Place) -> Result<VoteEventRecord, String> {
    let identifier = identifier(row.get("identifier"));
    let identifier = identifier.ok_or_else(|| t!("imports-no-vote-number", value = tidy(row.get("identifier"))))?;
    let (on, time) = moment(row.get("date")).ok_or_else(|| t!("imports-vote-no-day", value = tidy(row.get("date"))))?;
    let written = COUNTS.map(|name| row.get(name));
    let counts = counts(written);
    if counts.is_none() && written.iter().any(|count| !count.is_empty() && super::count(count).is_none()) {
        return Err(t!("imports-vote-no-counts", value = tidy(&written.join("/"))));
    }
    let mut event = VoteEventRecord::new(place.clone(), Key::new(scheme::EUROPARL_VOTE, identifier));
    (event.on, event.time, event.counts) = (Some(on), time, counts);
    event.reference = tidy(row.get("report"));
    Ok(event)
}

/// The number of a vote, or the day of a sitting and which of its votes it was.
fn identifier(written: &str) -> Option<String> {
    let is_ours = |text: &str| {
        let (day, nth) = text.split_once('_')?;
        let nth = nth.strip_suffix('.').unwrap_or(nth);
        (text::day(day).is_some() && number(nth).is_some()).then(|| text.to_owned())
    };
    number(written).or_else(|| is_ours(written.trim()))
}

/// `Ordre du jour de lundi 01/10/2018 17:28:09.000`, taken apart; an empty time where there is none.
fn without_time(description: &str) -> (String, String) {
    let apart = || {
        let (rest, time) = description.rsplit_once(' ')?;
        let (rest, day) = rest.rsplit_once(' ')?;
        NaiveDate::parse_from_str(day, "%d/%m/%Y").ok()?;
        let time = chrono::NaiveTime::parse_from_str(time, "%H:%M:%S%.f").ok()?;
        Some((rest.trim().to_owned(), time.format("%H:%M:%S").to_string()))
    };
    apart().unwrap_or_else(|| (description.to_owned(), String::new()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn votes_on_the_agenda_are_known_by_their_sitting() {
        assert_eq!(identifier("2018-10-01_1.").as_deref(), Some("2018-10-01_1."));
        assert_eq!(identifier("093294").as_deref(), Some("93294"));
        for none in ["", "x", "2018-10-01", "2018-13-01_1.", "2018-10-01_x"] {
            assert_eq!(identifier(none), None, "{none}");
        }
        let apart = without_time("Ordre du jour de lundi 01/10/2018 17:28:09.000");
        assert_eq!(apart, ("Ordre du jour de lundi".to_owned(), "17:28:09".to_owned()));
        assert_eq!(without_time("Am 1").0, "Am 1");
    }
}
