//! Saved views: a list's filters under a name, one's own or everybody's.

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::store::views as store;
use crate::accounts::AccountId;
use crate::db::{self, Ex, Result, Tx};
use crate::t;

crate::id! {
    /// A saved view.
    ViewId,
}

/// A saved view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, sqlx::FromRow)]
pub struct View {
    /// Identity.
    pub id: ViewId,
    /// Whose.
    pub account_id: AccountId,
    /// Its owner's name.
    pub owner: String,
    /// What it is called.
    pub name: String,
    /// The list: `/people`.
    pub path: String,
    /// What narrows it down, as in an address: `group=EPP&country=DE`.
    pub query: String,
    /// Whether everybody sees it.
    pub is_shared: bool,
}

/// A view to be saved.
#[derive(Clone, Debug)]
pub struct NewView {
    /// The list: `/people`.
    pub path: String,
    /// What it is called.
    pub name: String,
    /// What narrows it down.
    pub query: String,
    /// Whether everybody sees it.
    pub is_shared: bool,
}

/// Why a view was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The account has one of this name on the list.
    #[error("{}", t!("directory-views-taken"))]
    Taken,
    /// The database said no.
    #[error(transparent)]
    Db(db::Error),
}

impl From<db::Error> for SaveError {
    fn from(error: db::Error) -> Self {
        if error.is_unique() { SaveError::Taken } else { SaveError::Db(error) }
    }
}

/// The views of a list that an account sees: its own and the shared ones, by name.
pub async fn views(ex: impl Into<Ex<'_>>, account: AccountId, path: &str) -> Result<Vec<View>> {
    let mut views = store::views(ex, account, path).await?;
    views.sort_by_cached_key(|view| (crate::text::fold(&view.name), view.id));
    Ok(views)
}

/// One view, if the account sees it.
pub async fn view(ex: impl Into<Ex<'_>>, account: AccountId, id: ViewId) -> Result<Option<View>> {
    store::view(ex, account, id).await
}

/// Saves a view.
///
/// # Errors
/// [`SaveError::Taken`]; drop the transaction then.
pub async fn save(tx: &mut Tx, account: AccountId, new: &NewView, now: DateTime<Utc>) -> Result<ViewId, SaveError> {
    let id = ViewId::new();
    store::insert(tx, id, account, new, now).await?;
    Ok(id)
}

/// Gives a view of one's own another name, and says whether everybody sees it; answers whether there is one.
///
/// # Errors
/// [`SaveError::Taken`]; drop the transaction then.
pub async fn rename(
    tx: &mut Tx,
    account: AccountId,
    id: ViewId,
    name: &str,
    is_shared: bool,
) -> Result<bool, SaveError> {
    Ok(store::rename(tx, account, id, name, is_shared).await?)
}

/// Deletes a view of one's own; `may_tidy` lets an administrator delete a shared one of others. Answers whether there
/// was one.
pub async fn delete(tx: &mut Tx, account: AccountId, id: ViewId, may_tidy: bool) -> Result<bool> {
    store::delete(tx, account, id, may_tidy).await
}
