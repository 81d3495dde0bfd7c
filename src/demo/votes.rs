//! Roll-calls that nobody held, in which the invented Members voted as they stand, most of them: one is attached to the
//! objective and proposes stances, one is there to be attached.

use anyhow::Context;
use chrono::NaiveDate;
use serde_json::json;

use super::Stage;
use super::draw::Draw;
use super::members::members;
use super::people::Cast;
use crate::db::Tx;
use crate::imports::read::Format;
use crate::imports::{self, Brought, Progress, SourceFile};
use crate::objectives::{self, ObjectiveId};
use crate::stances::{self, Holder};
use crate::votes::evidence::{self, Meaning};
use crate::votes::{self, Filter};

/// A vote on a part of a report.
struct Invented {
    /// Numbers of real votes are far below.
    number: &'static str,
    part: &'static str,
    time: &'static str,
    /// Whether a vote for is one for the objective.
    supports: bool,
}

const TITLE: &str = "Human rights and democracy in the world: annual report";
const REPORT: &str = "A10-0007";
const DAYS_AGO: u64 = 58;

const PARTS: [Invented; 2] = [
    Invented { number: "990001", part: "§ 42: a focal point for prevention", time: "12:41:07", supports: true },
    Invented { number: "990002", part: "Am 7: delete § 43 on early warning", time: "12:42:30", supports: false },
];

/// How likely somebody votes for, and against, in percent; the others abstain, but for a few who are away.
fn chances(level: Option<i64>, group: &str) -> (usize, usize) {
    match level {
        Some(2..) => (97, 1),
        Some(1) => (86, 5),
        Some(0) => (48, 22),
        Some(-1) => (16, 62),
        Some(_) => (2, 94),
        None => match group {
            "S&D" | "Renew" | "Greens/EFA" => (74, 10),
            "EPP" | "The Left" => (56, 26),
            "ECR" | "NI" => (28, 52),
            _ => (12, 72),
        },
    }
}

/// Brings the votes in as vote cards, as anybody would, and attaches the first.
pub(super) async fn roll_calls(
    tx: &mut Tx,
    stage: &Stage<'_>,
    objective: ObjectiveId,
    cast: &Cast,
) -> anyhow::Result<()> {
    let on = stage.days_ago(DAYS_AGO);
    let held_at = stage.at(on, 18, 20)?;
    let fresh = objectives::FRESHNESS_DAYS;
    let stood = stances::standings_as_of(&mut *tx, &stage.scope, objective, stage.today, stage.now, fresh).await?;
    let level = |number: &usize| {
        let person = cast.numbered.get(number)?;
        stood.get(&Holder::from(*person)).map(|standing| standing.level.number())
    };
    let mut draw = Draw::seeded(42);
    let mut files = vec![];
    for vote in &PARTS {
        let (facts, voters) = card(vote, on, &mut draw, &level)?;
        files.push(SourceFile::memory(format!("{}.json", vote.number), facts));
        files.push(SourceFile::memory(format!("{}.csv", vote.number), voters));
    }
    let by = Some(stage.administrator);
    let brought = Brought { files: &files, format: Some(Format::VoteCards), as_of: Some(on), account: by };
    let run = imports::receive(tx, &brought, held_at).await?;
    imports::apply(tx, run, None, by, &Progress::default(), held_at).await?;
    let filter = Filter { q: PARTS[0].number.to_owned(), per: 1, page: 1, ..Filter::default() };
    let (_, found) = votes::list(&mut *tx, &filter).await?;
    let event = found.first().context("the vote is there")?.event.id;
    let attached_at = stage.at(stage.days_ago(DAYS_AGO - 1), 10, 5)?;
    let by = Some(stage.consultant);
    evidence::attach(tx, &stage.scope, objective, event, Meaning::supports(), by, attached_at).await?;
    Ok(())
}

/// The two files of a vote card.
fn card(
    vote: &Invented,
    on: NaiveDate,
    draw: &mut Draw,
    level: &dyn Fn(&usize) -> Option<i64>,
) -> anyhow::Result<(Vec<u8>, Vec<u8>)> {
    let mut voters = csv::Writer::from_writer(vec![]);
    voters.write_record(["mepid", "name", "result", "eugroup", "identifier", "vote_id"])?;
    let (mut in_favour, mut against, mut abstained) = (0, 0, 0);
    for member in members()? {
        let (yes, no) = chances(level(&member.number), &member.group);
        let (away, drawn) = (draw.percent(7), draw.below(100));
        let choice = match drawn {
            _ if away => continue,
            n if n < yes => {
                if vote.supports {
                    "for"
                } else {
                    "against"
                }
            }
            n if n < yes + no => {
                if vote.supports {
                    "against"
                } else {
                    "for"
                }
            }
            _ => "abstention",
        };
        match choice {
            "for" => in_favour += 1,
            "against" => against += 1,
            _ => abstained += 1,
        }
        let number = member.number.to_string();
        voters.write_record([&number, &member.name(), choice, &member.group, vote.number, ""])?;
    }
    let facts = json!({
        "id": vote.number,
        "date": format!("{on} {}", vote.time),
        "title": TITLE,
        "name": vote.part,
        "ref": format!("{REPORT}/{}", on.format("%Y")),
        "for": in_favour,
        "against": against,
        "abstention": abstained,
    });
    Ok((facts.to_string().into_bytes(), voters.into_inner()?))
}
