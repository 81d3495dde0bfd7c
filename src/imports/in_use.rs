//! Who and what clients work with by now: an import that is taken back leaves those where they are.
//!
//! This looks across all clients, whoever asks, and answers with nothing but the directory's own ids: what is kept says
//! that someone works with it, not who, for whom or on what.

use std::collections::HashSet;

use uuid::Uuid;

use super::store;
use crate::accounts::Scope;
use crate::db::{Ex, Result};
use crate::directory::changes::ChangeSetId;

/// People and organisations that an act added and that clients' data refer to by now.
pub async fn in_use(ex: impl Into<Ex<'_>>, set: Option<ChangeSetId>) -> Result<HashSet<Uuid>> {
    match set {
        Some(set) => store::in_use(ex, &Scope::system(), set).await,
        None => Ok(HashSet::new()),
    }
}
