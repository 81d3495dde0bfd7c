//! Two objectives, and where people stand on them.

use anyhow::Context;
use chrono::{Days, NaiveDate};
use serde::Deserialize;

use super::draw::{Draw, rows, weekday};
use super::people::Cast;
use super::{OBJECTIVE, Said, Stage, Whom, contacts};
use crate::accounts::ClientId;
use crate::db::Tx;
use crate::directory::{self, Classification, OrganizationId};
use crate::objectives::{self, FRESHNESS_DAYS, NewObjective, ObjectiveId, Rule};
use crate::stances::{Evidence, Level};

/// Days over which the stances are spread: 26 weeks.
const DAYS: usize = 182;
/// What anyone could look up.
const PUBLIC: [Evidence; 6] =
    [Evidence::Vote, Evidence::Speech, Evidence::Question, Evidence::Press, Evidence::Social, Evidence::Pledge];
/// What only we know.
const PRIVATE: [Evidence; 4] = [Evidence::Meeting, Evidence::Mail, Evidence::Call, Evidence::Hearsay];

/// How many of a group stand where.
#[derive(Clone, Debug, Deserialize)]
struct Spread {
    group: String,
    verified: usize,
    unverified: usize,
    leaning_for: usize,
    undecided: usize,
    leaning_against: usize,
    opposed: usize,
    blocker: usize,
}

/// Where a Member is to stand, and how well it is to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Verified,
    /// Known privately, and once.
    Private(i64),
    /// Known publicly or privately.
    Any(i64),
}

/// What a recording of support says.
pub(super) fn quote(evidence: Evidence) -> String {
    #[derive(Deserialize)]
    struct Row {
        evidence: Evidence,
        quote: String,
    }
    let quotes: Vec<Row> = rows(include_str!("quotes.csv")).unwrap_or_default();
    quotes.into_iter().find(|row| row.evidence == evidence).map(|row| row.quote).unwrap_or_default()
}

/// The objective of the demonstration, with half a year of work on it.
pub(super) async fn focal_point(
    tx: &mut Tx,
    stage: &Stage<'_>,
    client: ClientId,
    cast: &Cast,
) -> anyhow::Result<ObjectiveId> {
    let description = "One policy platform at Union level for the prevention of genocide and mass atrocities, within \
                       existing structures: the Parliament asks for it in a recommendation, the High Representative \
                       appoints.";
    let committee = directory::find_organization(&mut *tx, Classification::Committee, "AFET").await?;
    let first = (committee.context("there is no AFET")?.id, Rule::Committee, stage.days_ago(33));
    let objective = objective(tx, stage, client, (OBJECTIVE, description), first).await?;
    let mut draw = Draw::seeded(2015);
    let mut in_contact = vec![];
    for spread in rows::<Spread>(include_str!("stances.csv"))? {
        let group = cast.by_group.get(&spread.group).with_context(|| format!("nobody sits for {}", spread.group))?;
        let mut people = group.clone();
        draw.shuffle(&mut people);
        for (part, person) in spread.parts().into_iter().zip(people) {
            match part {
                Part::Verified => verified(tx, stage, objective, person, &mut draw).await?,
                // Most of what was said in private was said in a contact, which is logged below.
                Part::Private(level) if in_contact.len() < contacts::MANY && draw.percent(40) => {
                    in_contact.push((person, level));
                }
                Part::Private(level) => {
                    let evidence = *draw.pick(&PRIVATE);
                    said(stage, objective, person, level, evidence, &mut draw).record(tx, stage).await?;
                }
                Part::Any(level) => {
                    let evidence = if draw.percent(60) { *draw.pick(&PUBLIC[1..5]) } else { *draw.pick(&PRIVATE) };
                    said(stage, objective, person, level, evidence, &mut draw).record(tx, stage).await?;
                }
            }
        }
    }
    draw.shuffle(&mut in_contact);
    contacts::log_all(tx, stage, (client, objective), &in_contact, &mut draw).await?;
    Ok(objective)
}

impl Spread {
    fn parts(&self) -> Vec<Part> {
        let many = std::iter::repeat_n::<Part>;
        let parts = many(Part::Verified, self.verified)
            .chain(many(Part::Private(2), self.unverified))
            .chain(many(Part::Private(1), self.leaning_for))
            .chain(many(Part::Private(0), self.undecided))
            .chain(many(Part::Any(-1), self.leaning_against))
            .chain(many(Part::Any(-2), self.opposed))
            .chain(many(Part::Any(-3), self.blocker));
        parts.collect()
    }
}

/// Support that counts towards the floor: public, or known to two of us. Some stood elsewhere before.
async fn verified(
    tx: &mut Tx,
    stage: &Stage<'_>,
    objective: ObjectiveId,
    person: Whom,
    draw: &mut Draw,
) -> anyhow::Result<()> {
    let level = if draw.percent(17) { 3 } else { 2 };
    let age = 1 + draw.below(DAYS - 62);
    if draw.percent(25) {
        let before = Said {
            on: stage.days_ago(day_count(age + 20 + draw.below(40))),
            ..said(stage, objective, person, i64::from(draw.percent(50)), Evidence::Hearsay, draw)
        };
        before.record(tx, stage).await?;
    }
    let on = stage.days_ago(day_count(age));
    if draw.percent(65) {
        let evidence = *draw.pick(&PUBLIC);
        return Said { on, ..said(stage, objective, person, level, evidence, draw) }.record(tx, stage).await;
    }
    for (by, days) in [(stage.consultant, 12), (stage.manager, 0)] {
        let evidence = *draw.pick(&PRIVATE[..3]);
        let on = weekday(on - Days::new(days));
        Said { on, by, ..said(stage, objective, person, level, evidence, draw) }.record(tx, stage).await?;
    }
    Ok(())
}

fn said(
    stage: &Stage<'_>,
    objective: ObjectiveId,
    person: Whom,
    level: i64,
    evidence: Evidence,
    draw: &mut Draw,
) -> Said {
    Said {
        objective,
        person,
        level: Level::new(level).unwrap_or(Level::UNDECIDED),
        on: stage.days_ago(day_count(1 + draw.below(DAYS - 3))),
        evidence,
        by: if draw.percent(60) { stage.consultant } else { stage.manager },
    }
}

fn day_count(days: usize) -> u64 {
    u64::try_from(days).unwrap_or_default()
}

/// A second, smaller objective.
pub(super) async fn budget_line(
    tx: &mut Tx,
    stage: &Stage<'_>,
    client: ClientId,
    cast: &Cast,
) -> anyhow::Result<ObjectiveId> {
    let description = "A line of its own for early warning in the Union's budget of next year.";
    let decides_on = weekday(stage.today + Days::new(44));
    let parliament = directory::european_parliament(&mut *tx).await?.context("there is no Parliament")?;
    let first = (parliament.id, Rule::EpAbsolute, decides_on);
    let objective = objective(tx, stage, client, ("Early-warning budget line", description), first).await?;
    let mut draw = Draw::seeded(44);
    let levels = [2, 2, 1, 0, 2, -1, 1, 3, 0, -2, 2, 1];
    let people = cast.by_committee.get("BUDG").context("nobody sits in BUDG")?;
    for (person, level) in people.iter().zip(levels.into_iter().cycle()).take(36) {
        let evidence = if draw.percent(50) { *draw.pick(&PUBLIC) } else { *draw.pick(&PRIVATE) };
        said(stage, objective, *person, level, evidence, &mut draw).record(tx, stage).await?;
    }
    Ok(objective)
}

async fn objective(
    tx: &mut Tx,
    stage: &Stage<'_>,
    client: ClientId,
    (name, description): (&str, &str),
    (organization, rule, decides_on): (OrganizationId, Rule, NaiveDate),
) -> anyhow::Result<ObjectiveId> {
    let new = NewObjective {
        client,
        name: name.to_owned(),
        description: description.to_owned(),
        freshness_days: FRESHNESS_DAYS,
        organization,
        rule,
        decides_on: Some(decides_on),
    };
    Ok(objectives::create(tx, &stage.scope, &new, Some(stage.manager), stage.opened).await?)
}
