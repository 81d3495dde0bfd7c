//! Who somebody works with: what stays in the directory when the act that added it is taken back.

use std::collections::HashSet;

use uuid::Uuid;

use crate::accounts::Scope;
use crate::db::{Ex, Result};

mod store;

/// Which of these people and organisations any client's data refers to: stances, contacts, tasks, deliveries, venues.
/// It looks across every client, and answers yes or no, never who, what or how often.
pub async fn in_use(ex: impl Into<Ex<'_>>, ids: &[Uuid]) -> Result<HashSet<Uuid>> {
    let everyone = Scope::system();
    let mut ex = ex.into();
    let mut found = store::people(ex.again(), &everyone, ids).await?;
    found.extend(store::organizations(ex, &everyone, ids).await?);
    Ok(found)
}
