//! How much weight a holder has on an objective, and how much it matters to them: append-only and dated, as stances are.
//! The two are the axes of the power × interest grid.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};

use super::store::{self, assessments as rows};
use super::{Holder, RecordError, Standing, check_day, standings_as_of};
use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex, Tx, Val};
use crate::objectives::ObjectiveId;

crate::id! {
    /// One assessment of somebody.
    AssessmentId,
}

/// From 1 (little) to 5 (much).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, sqlx::Type,
)]
#[serde(transparent)]
#[sqlx(transparent)]
pub struct Grade(i64);

impl Grade {
    /// Every grade, the lowest first.
    pub const ALL: [Grade; 5] = [Grade(1), Grade(2), Grade(3), Grade(4), Grade(5)];

    /// The grade with this number.
    pub fn new(number: i64) -> Option<Grade> {
        (1..=5).contains(&number).then_some(Grade(number))
    }

    /// From 1 to 5.
    pub fn number(self) -> i64 {
        self.0
    }
}

impl std::str::FromStr for Grade {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let grade = text.parse().ok().and_then(Grade::new);
        grade.ok_or_else(|| format!("“{text}” is no grade; they are 1 to 5"))
    }
}

impl std::fmt::Display for Grade {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl From<Grade> for Val {
    fn from(grade: Grade) -> Self {
        grade.0.into()
    }
}

/// An assessment to be recorded.
#[derive(Clone, Copy, Debug)]
pub struct NewAssessment {
    /// On what.
    pub objective: ObjectiveId,
    /// Of whom.
    pub holder: Holder,
    /// How much weight they have.
    pub influence: Grade,
    /// How much it matters to them.
    pub interest: Grade,
    /// When it was so.
    pub valid_on: NaiveDate,
}

/// An assessment as it was recorded.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Assessment {
    /// Its id.
    pub id: AssessmentId,
    /// On what.
    pub objective_id: ObjectiveId,
    /// Of whom.
    #[sqlx(flatten)]
    pub holder: Holder,
    /// How much weight they have.
    pub influence: Grade,
    /// How much it matters to them.
    pub interest: Grade,
    /// When it was so.
    pub valid_on: NaiveDate,
    /// When we learnt it.
    pub recorded_at: DateTime<Utc>,
    /// Who wrote it down.
    pub author_name: Option<String>,
}

/// Records how much weight and interest somebody has. The latest counts.
///
/// # Errors
/// [`RecordError`], but for an objective that is over: looking back is allowed.
pub async fn assess(
    tx: &mut Tx,
    scope: &Scope,
    new: &NewAssessment,
    author: Option<AccountId>,
    now: DateTime<Utc>,
    today: NaiveDate,
) -> Result<AssessmentId, RecordError> {
    if new.valid_on > today {
        return Err(RecordError::Future);
    }
    check_day(tx, new.holder, new.valid_on).await?;
    let id = AssessmentId::new();
    match rows::insert(tx, scope, id, new, author, now).await? {
        0 => Err(RecordError::NotFound),
        _ => Ok(id),
    }
}

/// Every assessment of a holder within the scope, the latest first.
pub async fn assessments_of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    holder: impl Into<Holder>,
) -> db::Result<Vec<Assessment>> {
    rows::of_holder(ex, scope, holder.into()).await
}

/// How much weight everybody assessed by `on`, as known at `known`, has on an objective.
pub async fn influence(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    on: NaiveDate,
    known: DateTime<Utc>,
) -> db::Result<HashMap<Holder, Grade>> {
    // In order: a later one takes the place of an earlier one.
    let assessed = rows::of_objective(ex, scope, objective, on, known).await?;
    Ok(assessed.into_iter().map(|row| (row.holder, row.influence)).collect())
}

/// Somebody on the power × interest grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Who.
    pub holder: Holder,
    /// What they are called.
    pub name: String,
    /// How much weight they have.
    pub influence: Grade,
    /// How much it matters to them.
    pub interest: Grade,
    /// When that was so.
    pub assessed_on: NaiveDate,
    /// Who said so.
    pub author_name: Option<String>,
    /// Where they stand; none if they were never asked.
    pub standing: Option<Standing>,
}

/// The power × interest grid of an objective: everybody assessed by `on`, as known at `known`, with where they stand; most
/// influence first, then most interest, then by name.
pub async fn grid(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    on: NaiveDate,
    known: DateTime<Utc>,
    freshness_days: i64,
) -> db::Result<Vec<Placed>> {
    let mut ex = ex.into();
    let assessed = rows::of_objective(ex.again(), scope, objective, on, known).await?;
    // In order: a later one takes the place of an earlier one.
    let latest: HashMap<Holder, Assessment> = assessed.into_iter().map(|row| (row.holder, row)).collect();
    let holders: Vec<Holder> = latest.keys().copied().collect();
    let mut names = store::names(ex.again(), &holders).await?;
    let standings = standings_as_of(ex, scope, objective, on, known, freshness_days).await?;
    let placed = |(holder, row): (Holder, Assessment)| Placed {
        holder,
        name: names.remove(&holder).unwrap_or_default(),
        influence: row.influence,
        interest: row.interest,
        assessed_on: row.valid_on,
        author_name: row.author_name,
        standing: standings.get(&holder).copied(),
    };
    let mut placed: Vec<Placed> = latest.into_iter().map(placed).collect();
    placed.sort_by(|a, b| {
        (b.influence, b.interest, &a.name, a.holder).cmp(&(a.influence, a.interest, &b.name, b.holder))
    });
    Ok(placed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grades_go_from_one_to_five() {
        assert_eq!(Grade::ALL.map(Grade::number), [1, 2, 3, 4, 5]);
        assert_eq!("5".parse::<Grade>().map(Grade::number), Ok(5));
        for text in ["0", "6", "", "2.5", "-1"] {
            assert!(text.parse::<Grade>().is_err(), "{text}");
        }
    }
}
