//! The roll-call project's votes (`votes.csv`) and voters (`member_votes.csv`), together or apart. Voters alone say
//! nothing of the day: the votes have to be known, or come along.

use super::{
    Gathered, Head, Key, Place, Refusal, Row, Sink, SourceFile, VoteEventRecord, VoteRecord, choice, counts, group,
    lists, moment, number, scheme, text, tidy,
};
use crate::imports::read::columns::header;
use crate::t;

const VOTES: &[&str] = &["id", "timestamp", "count_for", "count_against", "count_abstention"];
const VOTERS: &[&str] = &["vote_id", "member_id", "position", "country_code", "group_code"];

fn has(head: &Head, columns: &[&str]) -> bool {
    let header = header(&head.text());
    columns.iter().all(|name| header.iter().any(|known| known == name))
}

pub(in crate::imports::read) fn recognises(heads: &[Head]) -> bool {
    !heads.is_empty() && heads.iter().all(|head| has(head, VOTES) || has(head, VOTERS))
}

pub(in crate::imports::read) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    let mut gathered = Gathered::default();
    for file in files {
        if has(&super::super::head(file)?, VOTES) {
            gathered.rows(file, VOTES, &mut |gathered, row, place| match event(row, place) {
                Ok(event) => {
                    gathered.add(place, event);
                }
                Err(reason) => gathered.doubt(place, row.get("display_title"), reason),
            })?;
        } else {
            gathered.rows(file, VOTERS, &mut |gathered, row, place| match vote(row) {
                Ok((identifier, vote)) => {
                    let at = gathered.event(place, &identifier);
                    gathered.vote(at, place, vote);
                }
                Err(reason) => gathered.doubt(place, row.get("member_id"), reason),
            })?;
        }
    }
    gathered.finish(sink)
}

fn event(row: &Row<'_>, place: &Place) -> Result<VoteEventRecord, String> {
    let identifier = number(row.get("id")).ok_or_else(|| t!("imports-no-vote-number", value = tidy(row.get("id"))))?;
    let timestamp = row.get("timestamp");
    let (on, time) = moment(timestamp).ok_or_else(|| t!("imports-vote-no-moment", value = tidy(timestamp)))?;
    let written = ["count_for", "count_against", "count_abstention"].map(|name| row.get(name));
    let counts = counts(written).ok_or_else(|| t!("imports-vote-no-counts", value = tidy(&written.join("/"))))?;
    let mut event = VoteEventRecord::new(place.clone(), Key::new(scheme::EUROPARL_VOTE, &identifier));
    (event.on, event.time, event.counts) = (Some(on), time, Some(counts));
    event.title = tidy(row.get("display_title"));
    event.description = tidy(row.get("description"));
    event.reference = tidy(row.get("reference"));
    event.procedure = tidy(row.get("procedure_reference"));
    event.is_main = match row.get("is_main").to_ascii_lowercase().as_str() {
        "true" => Some(true),
        "false" => Some(false),
        _ => None,
    };
    event.result = lists::result(row.get("result"));
    if event.result.is_none() && !row.get("result").is_empty() {
        return Err(t!("imports-vote-no-result", value = tidy(row.get("result"))));
    }
    event.link = Some(format!("https://howtheyvote.eu/votes/{identifier}"));
    Ok(event)
}

fn vote(row: &Row<'_>) -> Result<(String, VoteRecord), String> {
    let numbered = |column| {
        number(row.get(column))
            .ok_or_else(|| t!("imports-no-number-in", value = tidy(row.get(column)), column = column))
    };
    let (identifier, member) = (numbered("vote_id")?, numbered("member_id")?);
    let position = row.get("position");
    let choice =
        choice(position).ok_or_else(|| t!("imports-no-way-to-vote", value = tidy(position), column = "position"))?;
    let country = row.get("country_code");
    let area = text::country(country).ok_or_else(|| t!("imports-no-country", value = tidy(country)))?;
    let key = Key::new(scheme::EUROPARL, member);
    let (group, area_code) = (group(row.get("group_code")), area.code.to_owned());
    Ok((identifier, VoteRecord { key, name: String::new(), choice, group, area_code }))
}
