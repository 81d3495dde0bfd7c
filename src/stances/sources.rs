//! Whose view a holder takes, as somebody has said: "she follows her delegation". Never edited: set anew, or removed, and
//! what was set remains known for reports as of an earlier day.

use chrono::{DateTime, Utc};

use super::Holder;
use super::store::{self, sources as rows};
use crate::accounts::{AccountId, Scope};
use crate::db::{self, Ex, Tx};
use crate::objectives::ObjectiveId;
use crate::t;
use crate::text::fold;

crate::id! {
    /// That a holder takes somebody's view.
    SourceId,
}

/// Whose view a holder is to take.
#[derive(Clone, Copy, Debug)]
pub struct NewSource {
    /// On which objective; its client's others stay as they are.
    pub objective: ObjectiveId,
    /// On every objective of that client, where nothing else is said.
    pub is_general: bool,
    /// Who takes it.
    pub holder: Holder,
    /// Whose.
    pub source: Holder,
}

/// Whose view a holder takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// On which objective; none for every one of the client's.
    pub objective: Option<ObjectiveId>,
    /// The client's name.
    pub client_name: String,
    /// Whose.
    pub source: Holder,
    /// What they are called.
    pub source_name: String,
}

/// Why it was not set.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// Nobody takes their own view.
    #[error("{}", t!("stances-source-itself"))]
    Itself,
    /// There is no such objective within the scope, or no such holder or source.
    #[error("there is no such objective, holder or source")]
    NotFound,
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Says whose view a holder takes, instead of what was said before of the same objective (or of all).
///
/// # Errors
/// [`SourceError`].
pub async fn set_source(
    tx: &mut Tx,
    scope: &Scope,
    new: &NewSource,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<SourceId, SourceError> {
    if new.holder == new.source {
        return Err(SourceError::Itself);
    }
    for holder in [new.holder, new.source] {
        store::lifetime(&mut *tx, holder).await?.ok_or(SourceError::NotFound)?;
    }
    rows::supersede(tx, scope, new, by, now).await?;
    let id = SourceId::new();
    match rows::insert(tx, scope, id, new, by, now).await? {
        0 => Err(SourceError::NotFound),
        _ => Ok(id),
    }
}

/// Says that a holder does not take that view any more. Answers whether they did.
pub async fn remove_source(
    tx: &mut Tx,
    scope: &Scope,
    id: SourceId,
    by: AccountId,
    now: DateTime<Utc>,
) -> db::Result<bool> {
    Ok(rows::remove(tx, scope, id, by, now).await? > 0)
}

/// Whose view a holder takes, within the scope.
pub async fn sources_of(
    ex: impl Into<Ex<'_>>,
    scope: &Scope,
    holder: Holder,
    before: Option<DateTime<Utc>>,
) -> db::Result<Vec<Source>> {
    let mut ex = ex.into();
    let found = rows::of_holder(ex.again(), scope, holder, before).await?;
    let holders: Vec<Holder> = found.iter().filter_map(rows::SourceRow::source).collect();
    let names = store::names(ex, &holders).await?;
    let source = |row: rows::SourceRow| {
        let source = row.source()?;
        let source_name = names.get(&source).cloned().unwrap_or_default();
        Some(Source { id: row.id, objective: row.objective_id, client_name: row.client_name, source, source_name })
    };
    Ok(found.into_iter().filter_map(source).collect())
}

/// Everybody who is called exactly so: a person by either order of the names, a body by name or code. A few at most.
pub async fn named(ex: impl Into<Ex<'_>>, name: &str) -> db::Result<Vec<Holder>> {
    let found = rows::named(ex, name, &fold(name)).await?;
    Ok(found.into_iter().map(|(kind, id)| kind.holder(id)).collect())
}
