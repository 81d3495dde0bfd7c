//! Where everyone stands now, kept beside the ledger: one row per holder, and how many stand where. It is the fold of the
//! ledger, refreshed for one holder at a time by every verb that touches that holder's history.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::standing::is_enough;
use super::store::{self, projection as kept};
use super::{Holder, HolderKind, Level, Recording, Standing, is_stale, standings};
use crate::accounts::Scope;
use crate::db::{self, Ex, Tx};
use crate::directory::{OrganizationId, PersonId};
use crate::objectives::ObjectiveId;

/// Later than anything is recorded: the last second of the year 9999, which both engines can hold and compare.
const EVER: DateTime<Utc> = DateTime::from_timestamp(253_402_300_799, 0).expect("a moment");

/// How many recordings of each holder are read at first.
const LATEST: usize = 3;

/// How many holders of a kind stand somewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct StanceCount {
    /// Of which kind.
    pub holder_kind: HolderKind,
    /// Where.
    pub level: Level,
    /// Whether it is verified support, which counts towards the floor.
    pub is_verified: bool,
    /// How many, at least 1.
    pub n: i64,
}

/// How far what is kept is from the ledger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Drift {
    /// Holders of whom something else is kept, or nothing, or too much.
    pub holders: usize,
    /// Counts that are not what the ledger says.
    pub counts: usize,
}

impl Drift {
    /// Whether the two agree.
    pub fn is_none(self) -> bool {
        self == Drift::default()
    }
}

/// Where everyone stands now on an objective; staleness as of `on`.
pub async fn current(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    on: NaiveDate,
    freshness_days: i64,
) -> db::Result<HashMap<Holder, Standing>> {
    let rows = kept::current(ex, scope, objective, None).await?;
    Ok(rows.iter().map(|row| standing(row, on, freshness_days)).collect())
}

/// Where these holders stand now on an objective.
pub async fn current_of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    holders: &[Holder],
    on: NaiveDate,
    freshness_days: i64,
) -> db::Result<HashMap<Holder, Standing>> {
    let rows = kept::current(ex, scope, objective, Some(holders)).await?;
    Ok(rows.iter().map(|row| standing(row, on, freshness_days)).collect())
}

/// At which level these holders stand now on an objective, however old that is; whoever was never asked is left out.
pub async fn levels_of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    holders: &[Holder],
) -> db::Result<HashMap<Holder, Level>> {
    let rows = kept::current(ex, scope, objective, Some(holders)).await?;
    Ok(rows.iter().map(|row| (row.holder_kind.holder(row.holder_id), row.level)).collect())
}

/// How many stand where now on an objective: one small read, however long the ledger is.
pub async fn counts(ex: impl Into<Ex<'_>>, scope: &Scope, objective: ObjectiveId) -> db::Result<Vec<StanceCount>> {
    kept::counts(ex, scope, objective).await
}

/// A person in office whose stance is about to be stale, or is since lately.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Aging {
    /// Who.
    pub person_id: PersonId,
    /// Their name.
    pub name: String,
    /// Where they stand.
    pub level: Level,
    /// Since when.
    pub valid_on: NaiveDate,
}

/// People in office today whose stance on an objective was last said to be so from `from` to `until`, the latest first.
pub async fn aging(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    (from, until): (NaiveDate, NaiveDate),
    today: NaiveDate,
    limit: i64,
) -> db::Result<Vec<Aging>> {
    kept::aging(ex, scope, objective, (from, until), today, limit).await
}

/// How many of a body's members stand in one place now on an objective.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Support {
    /// On which objective.
    pub objective: ObjectiveId,
    /// Where, and whether it is verified support, which counts towards the floor; none of those who were never asked.
    pub at: Option<(Level, bool)>,
    /// How many, at least 1.
    pub n: i64,
    /// Of these, those whose stance is older than the freshness limit.
    pub stale: i64,
}

/// How many of those with a seat of their own in a body today stand where now on each of these objectives, which share a
/// freshness limit: a dozen numbers each, in one query, however many sit there.
pub async fn support(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objectives: &[ObjectiveId],
    organization: OrganizationId,
    today: NaiveDate,
    freshness_days: i64,
) -> db::Result<Vec<Support>> {
    let fresh_since = today.checked_sub_signed(Duration::days(freshness_days)).unwrap_or(NaiveDate::MIN);
    let rows = kept::support(ex, scope, objectives, organization, today, fresh_since).await?;
    let support = |row: kept::SupportRow| Support {
        objective: row.objective_id,
        at: row.level.zip(row.is_verified),
        n: row.n,
        stale: row.stale,
    };
    Ok(rows.into_iter().map(support).collect())
}

/// Where everyone stood on `on`, as known at `known`: from what is kept when nothing was recorded or taken back since,
/// from the ledger otherwise. Both come to the same.
pub async fn standings_as_of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    on: NaiveDate,
    known: DateTime<Utc>,
    freshness_days: i64,
) -> db::Result<HashMap<Holder, Standing>> {
    let mut ex = ex.into();
    if kept::has_later(ex.again(), scope, objective, on, known).await? {
        let recordings = store::recordings(ex, scope, objective, known).await?;
        return Ok(standings(&recordings, on, freshness_days));
    }
    current(ex, scope, objective, on, freshness_days).await
}

/// The same for these holders alone: it takes as long as there are holders, however long the ledger is. `(on, known)` is
/// the day and the moment.
pub async fn standings_among(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    holders: &[Holder],
    (on, known): (NaiveDate, DateTime<Utc>),
    freshness_days: i64,
) -> db::Result<HashMap<Holder, Standing>> {
    let mut ex = ex.into();
    if kept::has_later(ex.again(), scope, objective, on, known).await? {
        let recordings = deciding(ex, scope, objective, holders, (on, known)).await?;
        return Ok(standings(&recordings, on, freshness_days));
    }
    current_of(ex, scope, objective, holders, on, freshness_days).await
}

/// The recordings that say where these holders stood: the latest few, and of those of whom these do not say enough all.
async fn deciding(
    mut ex: Ex<'_>,
    scope: &Scope,
    objective: ObjectiveId,
    holders: &[Holder],
    at: (NaiveDate, DateTime<Utc>),
) -> db::Result<Vec<Recording>> {
    let mut recordings = store::latest_of(ex.again(), scope, objective, holders, at, Some(LATEST)).await?;
    let mut by_holder: HashMap<Holder, Vec<&Recording>> = HashMap::new();
    for recording in &recordings {
        by_holder.entry(recording.holder).or_default().push(recording);
    }
    by_holder.retain(|_, own| own.len() >= LATEST && !is_enough(own));
    let open: HashSet<Holder> = by_holder.into_keys().collect();
    if !open.is_empty() {
        recordings.retain(|recording| !open.contains(&recording.holder));
        let open: Vec<Holder> = open.into_iter().collect();
        recordings.extend(store::latest_of(ex, scope, objective, &open, at, None).await?);
    }
    Ok(recordings)
}

/// Where one holder stood on `on`, as known now; reads that holder's history only.
pub async fn standing_of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    objective: ObjectiveId,
    holder: Holder,
    on: NaiveDate,
    freshness_days: i64,
) -> db::Result<Option<Standing>> {
    let recordings = store::recordings_of(ex, scope, objective, holder).await?;
    Ok(standings(&recordings, on, freshness_days).remove(&holder))
}

fn standing(row: &kept::CurrentRow, on: NaiveDate, freshness_days: i64) -> (Holder, Standing) {
    let standing = Standing {
        stance: row.stance_id,
        level: row.level,
        valid_on: row.valid_on,
        recorded_at: row.recorded_at,
        is_verified: row.is_verified,
        is_stale: is_stale(row.valid_on, on, freshness_days),
        is_contested: row.is_contested,
    };
    (row.holder_kind.holder(row.holder_id), standing)
}

fn kept_row(holder: Holder, standing: &Standing) -> kept::CurrentRow {
    kept::CurrentRow {
        holder_kind: holder.kind(),
        holder_id: holder.uuid(),
        stance_id: standing.stance,
        level: standing.level,
        valid_on: standing.valid_on,
        recorded_at: standing.recorded_at,
        is_verified: standing.is_verified,
        is_contested: standing.is_contested,
    }
}

/// Holds the ledgers of these objectives until the end of the transaction, always in the same order.
pub(super) async fn lock(tx: &mut Tx, scope: &Scope, objectives: impl Iterator<Item = ObjectiveId>) -> db::Result<()> {
    let mut objectives: Vec<_> = objectives.collect();
    objectives.sort_unstable();
    objectives.dedup();
    for objective in objectives {
        store::lock_objective(tx, scope, objective).await?;
    }
    Ok(())
}

/// Folds one holder's history anew and writes what has changed. The caller holds the objective's ledger.
pub(super) async fn refresh(tx: &mut Tx, scope: &Scope, objective: ObjectiveId, holder: Holder) -> db::Result<()> {
    let recordings = store::recordings_of(&mut *tx, scope, objective, holder).await?;
    let after = folded(&recordings).remove(&holder).map(|standing| kept_row(holder, &standing));
    let before = kept::current(&mut *tx, scope, objective, Some(&[holder])).await?.pop();
    if before == after {
        return Ok(());
    }
    let place = |row: &kept::CurrentRow| (row.level, row.is_verified);
    if before.as_ref().map(place) != after.as_ref().map(place) {
        for (row, by) in [(&before, -1), (&after, 1)] {
            if let Some(row) = row {
                kept::add(tx, scope, objective, row, by).await?;
            }
        }
    }
    match &after {
        Some(row) => kept::put(tx, scope, objective, row).await,
        None => kept::forget(tx, scope, objective, holder).await,
    }
}

/// Where everyone stands by all that is in the ledger. No stance is dated in the future, so that is where they stand now,
/// today and on any later day.
fn folded(recordings: &[Recording]) -> HashMap<Holder, Standing> {
    standings(recordings, NaiveDate::MAX, i64::MAX)
}

/// What should be kept for an objective, by the ledger.
async fn wanted(
    tx: &mut Tx,
    scope: &Scope,
    objective: ObjectiveId,
) -> db::Result<(Vec<kept::CurrentRow>, Vec<StanceCount>)> {
    let recordings = store::recordings(&mut *tx, scope, objective, EVER).await?;
    let rows: Vec<_> = folded(&recordings).iter().map(|(holder, standing)| kept_row(*holder, standing)).collect();
    let mut counts: BTreeMap<(HolderKind, Level, bool), i64> = BTreeMap::new();
    for row in &rows {
        *counts.entry((row.holder_kind, row.level, row.is_verified)).or_default() += 1;
    }
    let count = |((holder_kind, level, is_verified), n)| StanceCount { holder_kind, level, is_verified, n };
    Ok((rows, counts.into_iter().map(count).collect()))
}

/// How far what is kept for an objective is from its ledger.
pub async fn compare(tx: &mut Tx, scope: &Scope, objective: ObjectiveId) -> db::Result<Drift> {
    store::lock_objective(tx, scope, objective).await?;
    let (rows, counts) = wanted(tx, scope, objective).await?;
    let there = kept::current(&mut *tx, scope, objective, None).await?;
    let there: HashMap<_, _> = there.into_iter().map(|row| (row.holder_id, row)).collect();
    let same = rows.iter().filter(|row| there.get(&row.holder_id) == Some(row)).count();
    // Each that differs, and each that is there for nothing.
    let wanted: std::collections::HashSet<_> = rows.iter().map(|row| row.holder_id).collect();
    let excess = there.keys().filter(|id| !wanted.contains(id)).count();
    let kept = kept::counts(&mut *tx, scope, objective).await?;
    let missing = counts.iter().filter(|count| !kept.contains(count)).count();
    let false_ones = kept.iter().filter(|count| !counts.contains(count)).count();
    Ok(Drift { holders: rows.len() - same + excess, counts: missing.max(false_ones) })
}

/// Writes what is kept for an objective anew from its ledger.
pub async fn rebuild(tx: &mut Tx, scope: &Scope, objective: ObjectiveId) -> db::Result<()> {
    store::lock_objective(tx, scope, objective).await?;
    let (rows, counts) = wanted(tx, scope, objective).await?;
    kept::clear(tx, scope, objective).await?;
    kept::fill(tx, scope, objective, &rows, &counts).await
}

/// Whether there are stances but nothing is kept beside them, as after an upgrade.
pub async fn is_missing(ex: impl Into<Ex<'_>>, scope: &Scope) -> db::Result<bool> {
    kept::is_missing(ex, scope).await
}
