//! How much weight people have on the objective of the demonstration, and how much it matters to them: those who speak for
//! the committee, those who have the ear of the one who decides, a few of every group.

use anyhow::Context;
use chrono::Duration;

use super::draw::{Draw, weekday};
use super::members::members;
use super::people::Cast;
use super::{Stage, Whom};
use crate::db::Tx;
use crate::objectives::ObjectiveId;
use crate::stances::{Grade, NewAssessment, assess};

/// Assessed beside those of AFET.
const OF_A_GROUP: usize = 3;
/// How many of the full members of AFET are assessed, its chairs first.
const OF_AFET: usize = 24;

/// Assesses them. `service` are the one who decides and those around, with their grades.
pub(super) async fn all(
    tx: &mut Tx,
    stage: &Stage<'_>,
    objective: ObjectiveId,
    cast: &Cast,
    service: &[(Whom, i64, i64)],
) -> anyhow::Result<()> {
    let mut draw = Draw::seeded(55);
    let mut afet: Vec<_> = vec![];
    for member in members()? {
        let seat = member.committees.iter().find(|(code, role)| code == "AFET" && *role != 'S');
        if let Some((_, role)) = seat {
            let weight = if *role == 'C' { 5 } else { 3 + i64::from(*role == 'V') };
            let person = cast.numbered.get(&member.number).context("an invented Member is missing")?;
            afet.push((*person, weight));
        }
    }
    // The chair and the vice-chairs first; the others keep their order.
    afet.sort_by_key(|(_, weight)| -weight);
    afet.truncate(OF_AFET);
    let mut graded: Vec<(Whom, i64, i64)> = service.to_vec();
    for (person, weight) in afet {
        let less = i64::from(weight == 3 && draw.percent(40));
        graded.push((person, weight - less, grade(2 + draw.below(4))));
    }
    for people in cast.by_group.values() {
        for person in people.iter().take(OF_A_GROUP) {
            graded.push((*person, grade(1 + draw.below(5)), grade(1 + draw.below(5))));
        }
    }
    let mut seen = std::collections::HashSet::new();
    graded.retain(|(person, ..)| seen.insert(*person));
    for (person, influence, interest) in graded {
        let on = weekday(stage.days_ago(10 + u64::try_from(draw.below(150)).unwrap_or_default()));
        let new = NewAssessment {
            objective,
            holder: person.into(),
            influence: Grade::new(influence).context("a grade from 1 to 5")?,
            interest: Grade::new(interest).context("a grade from 1 to 5")?,
            valid_on: on,
        };
        let recorded_at = stage.at(on, 16, 45)? + Duration::minutes(3);
        assess(tx, &stage.scope, &new, Some(stage.consultant), recorded_at, on).await?;
    }
    Ok(())
}

fn grade(n: usize) -> i64 {
    i64::try_from(n.min(5)).unwrap_or(1)
}
