//! Vote cards: a file of voters (`93294.csv`) and a file of facts (`93294.json`) for each vote, and sometimes who was there
//! (`93294.attendance.csv`). One card, all of its files or any number of cards are one import.
//!
//! The cards of the eighth term know voters by the number of the voting system (`mep`, `group` in the header), later ones
//! by that of the Member (`name`, `eugroup`). The attendance list knows them by that of the Member in any term. What a card
//! has to say to voters (tweets, mails) is not taken over: that is a campaign's.

use serde::Deserialize;
use serde_json::Value;

use super::{
    Gathered, Head, Key, Place, Refusal, Row, Sink, SourceFile, VoteEventRecord, VoteRecord, choice, counts, in_file,
    moment, number, scheme, some, text, tidy,
};
use crate::imports::read::columns::header;
use crate::imports::read::json;
use crate::t;

const VOTERS: &[&str] = &["mepid", "result", "identifier"];
const ATTENDANCE: &[&str] = &["status", "id", "name", "date"];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// With whose numbers, and the columns of the name and the group.
    Voters(&'static str, &'static str, &'static str),
    Attendance,
    Facts,
}

fn part(head: &Head) -> Option<Part> {
    let text = head.text();
    if text.trim_start().starts_with('{') {
        let is_card = ["\"id\"", "\"date\"", "\"for\"", "\"against\"", "\"abstention\""];
        return is_card.iter().all(|name| text.contains(name)).then_some(Part::Facts);
    }
    let header = header(&text);
    let has = |names: &[&str]| names.iter().all(|name| header.iter().any(|known| known == name));
    match (has(VOTERS), has(&["eugroup"]), has(&["mep", "group"])) {
        (true, true, _) => Some(Part::Voters(scheme::EUROPARL, "name", "eugroup")),
        (true, _, true) => Some(Part::Voters(scheme::EUROPARL_VOTING, "mep", "group")),
        _ => (header.len() == ATTENDANCE.len() && has(ATTENDANCE)).then_some(Part::Attendance),
    }
}

pub(in crate::imports::read) fn recognises(heads: &[Head]) -> bool {
    !heads.is_empty() && heads.iter().all(|head| part(head).is_some())
}

pub(in crate::imports::read) fn read(files: &[SourceFile], sink: Sink<'_>) -> Result<(), Refusal> {
    let mut gathered = Gathered::default();
    for file in files {
        match part(&super::super::head(file)?) {
            Some(Part::Facts) => facts(&mut gathered, file)?,
            Some(Part::Voters(scheme, name, group)) => {
                gathered.rows(file, VOTERS, &mut |gathered, row, place| match vote(row, (scheme, name, group)) {
                    Ok((identifier, vote)) => {
                        let at = gathered.event(place, &identifier);
                        gathered.vote(at, place, vote);
                    }
                    Err(reason) => gathered.doubt(place, row.get(name), reason),
                })?;
            }
            Some(Part::Attendance) => attendance(&mut gathered, file)?,
            None => {
                let place = Place::named(&file.name);
                gathered.doubt(&place, "", t!("imports-vote-card-other"));
            }
        }
    }
    gathered.finish(sink)
}

/// The facts of a card. Other fields are there and are not read.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Card {
    id: Value,
    date: String,
    title: Option<String>,
    name: Option<String>,
    desc: Option<String>,
    report: Option<String>,
    #[serde(rename = "ref")]
    reference: Option<String>,
    url: Option<String>,
    #[serde(rename = "for")]
    for_: Value,
    against: Value,
    abstention: Value,
}

fn facts(gathered: &mut Gathered, file: &SourceFile) -> Result<(), Refusal> {
    gathered.file += 1;
    let place = Place::named(&file.name);
    let value: Value = json::parse(&text::read(file).map_err(in_file(file))?).map_err(in_file(file))?;
    match json::entry::<Card>(&value).and_then(|card| event(card, &place)) {
        Ok(event) => {
            gathered.add(&place, event);
        }
        Err(reason) => gathered.doubt(&place, "", reason),
    }
    Ok(())
}

fn event(card: Card, place: &Place) -> Result<VoteEventRecord, String> {
    let written = |value: &Value| match value {
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        _ => String::new(),
    };
    let identifier = number(&written(&card.id)).ok_or(t!("imports-vote-card-no-id"))?;
    let (on, time) =
        moment(&card.date).ok_or_else(|| t!("imports-vote-no-moment-in", value = tidy(&card.date), column = "date"))?;
    let numbers = [written(&card.for_), written(&card.against), written(&card.abstention)];
    let counts = counts([&numbers[0], &numbers[1], &numbers[2]]);
    let counts = counts.ok_or_else(|| t!("imports-vote-no-counts", value = tidy(&numbers.join("/"))))?;
    let mut event = VoteEventRecord::new(place.clone(), Key::new(scheme::EUROPARL_VOTE, identifier));
    (event.on, event.time, event.counts) = (Some(on), time, Some(counts));
    let said = |text: Option<String>| text.and_then(|text| some(&text)).filter(|text| text != "CHANGE ME");
    let (name, title) = (said(card.name), said(card.title));
    // Later cards have the subject in `title` and the part in `name`; earlier ones have only a name of their own.
    if title.is_some() {
        (event.title, event.description) = (title.unwrap_or_default(), name.or(said(card.desc)).unwrap_or_default());
    } else {
        (event.title, event.description) = (name.unwrap_or_default(), said(card.desc).unwrap_or_default());
    }
    event.reference = said(card.reference).or(said(card.report)).unwrap_or_default();
    let url = card.url.map(|url| url.replace("&amp;", "&"));
    event.link = url.filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    Ok(event)
}

fn vote(row: &Row<'_>, (numbers, name, group): (&str, &str, &str)) -> Result<(String, VoteRecord), String> {
    let numbered = |column| {
        number(row.get(column))
            .ok_or_else(|| t!("imports-no-number-in", value = tidy(row.get(column)), column = column))
    };
    let identifier = numbered("identifier")?;
    let written = row.get("mepid");
    let of_voting = || text::voting_number(written).filter(|_| numbers == scheme::EUROPARL_VOTING);
    let member = number(written)
        .or_else(of_voting)
        .ok_or_else(|| t!("imports-no-number-in", value = tidy(written), column = "mepid"))?;
    let result = row.get("result");
    let choice = choice(result).ok_or_else(|| t!("imports-no-way-to-vote", value = tidy(result), column = "result"))?;
    let key = Key::new(numbers, member);
    let (name, group, area_code) = (tidy(row.get(name)), super::group(row.get(group)), String::new());
    Ok((identifier, VoteRecord { key, name, choice, group, area_code }))
}

/// Who was there on the day of a vote; the name of the file says which.
fn attendance(gathered: &mut Gathered, file: &SourceFile) -> Result<(), Refusal> {
    let identifier = file.name.split('.').next().and_then(number);
    let identifier = identifier.ok_or_else(|| Refusal::new(t!("imports-attendance-name", file = &file.name)))?;
    let at = gathered.event(&Place::named(&file.name), &identifier);
    gathered.rows(file, ATTENDANCE, &mut |gathered, row, place| {
        let status = row.get("status");
        match (number(row.get("id")), choice(status).filter(|choice| !choice.is_cast())) {
            (Some(id), Some(choice)) => {
                let (key, name) = (Key::new(scheme::EUROPARL, id), tidy(row.get("name")));
                let vote = VoteRecord { key, name, choice, group: String::new(), area_code: String::new() };
                gathered.events[at].attendance.push(vote);
            }
            (None, _) => gathered.doubt(place, row.get("name"), t!("imports-attendance-no-number")),
            (_, None) => {
                gathered.doubt(place, row.get("name"), t!("imports-attendance-no-status", value = tidy(status)));
            }
        }
    })
}
