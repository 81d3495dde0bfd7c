//! Where the Member States stand on the objective of the demonstration, for the step at which their ambassadors talk about
//! it. The states are real, their positions are invented: with those in favour a qualified majority would lack 0.81 % of
//! the population. Two states were never asked.

use anyhow::Context;
use serde::Deserialize;

use super::Stage;
use super::draw::{rows, weekday};
use crate::db::Tx;
use crate::directory;
use crate::objectives::ObjectiveId;
use crate::stances::{Confidence, Evidence, Level, NewStance, record};

/// A position as the data file has it.
#[derive(Clone, Debug, Deserialize)]
struct Position {
    /// ISO 3166-1 alpha-2.
    state: String,
    level: i64,
    evidence: Evidence,
    days_ago: u64,
}

/// Records the positions of the Member States.
pub(super) async fn positions(tx: &mut Tx, stage: &Stage<'_>, objective: ObjectiveId) -> anyhow::Result<()> {
    let states = directory::ensure_states(tx, stage.opened).await?;
    for position in rows::<Position>(include_str!("positions.csv"))? {
        let found = states.iter().find(|(area, _)| area.code == position.state);
        let (_, organization) = found.with_context(|| format!("{} is no Member State", position.state))?;
        let on = weekday(stage.days_ago(position.days_ago));
        let new = NewStance {
            objective,
            holder: (*organization).into(),
            level: Level::new(position.level).context("a level from 3 to -3")?,
            valid_on: on,
            confidence: if position.evidence.is_public() { Confidence::High } else { Confidence::Medium },
            evidence: position.evidence,
            quote: "Invented for the demonstration.".to_owned(),
            link: None,
            contact: None,
        };
        record(tx, &stage.scope, &new, Some(stage.consultant), stage.at(on, 17, 15)?, on).await?;
    }
    Ok(())
}
