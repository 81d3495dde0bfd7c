//! For whom the work is done, and who works for them.

use chrono::{DateTime, Utc};

use super::team::AccountEventKind;
use super::{AccountId, ClientId, Doer, Scope, store};
use crate::db::{self, Ex, Tx};

/// For whom the work is done.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Client {
    /// Its id.
    pub id: ClientId,
    /// Its name.
    pub name: String,
    /// Whether the work is given, not billed.
    pub pro_bono: bool,
}

/// A client with the accounts that hold a grant for it.
#[derive(Clone, Debug)]
pub struct ClientGrants {
    /// The client.
    pub client: Client,
    /// Who works for it.
    pub accounts: Vec<AccountId>,
}

/// Why a client was not made.
#[derive(Debug, thiserror::Error)]
pub enum NameTaken {
    /// There is one with this name, whether or not the asker may see it.
    #[error("there is a client of this name already")]
    Taken,
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Opens a client and grants it to whoever opened it.
pub async fn create_client(
    tx: &mut Tx,
    name: &str,
    pro_bono: bool,
    opened_by: Option<AccountId>,
    now: DateTime<Utc>,
) -> Result<ClientId, NameTaken> {
    let id = ClientId::new();
    match store::insert_client(tx, id, name, pro_bono, now).await {
        Ok(()) => {}
        Err(error) if error.is_unique() => return Err(NameTaken::Taken),
        Err(error) => return Err(error.into()),
    }
    if let Some(account) = opened_by {
        let by = Doer { account: opened_by, now };
        set(tx, &Scope::of(account), id, account, true, by).await?;
    }
    Ok(id)
}

/// The clients within a scope, by name.
pub async fn clients(ex: impl Into<Ex<'_>>, scope: &Scope) -> db::Result<Vec<Client>> {
    store::clients(ex, scope).await
}

/// The client of this name within a scope.
pub async fn named_client(ex: impl Into<Ex<'_>>, scope: &Scope, name: &str) -> db::Result<Option<Client>> {
    Ok(store::clients(ex, scope).await?.into_iter().find(|client| client.name == name))
}

/// The clients within a scope, each with who works for it.
pub async fn grants(ex: impl Into<Ex<'_>>, scope: &Scope) -> db::Result<Vec<ClientGrants>> {
    let mut ex = ex.into();
    let clients = store::clients(ex.again(), scope).await?;
    let held = store::grants(ex, scope).await?;
    let of = |id| held.iter().filter(|(client, _)| *client == id).map(|(_, account)| *account).collect();
    Ok(clients.into_iter().map(|client| ClientGrants { accounts: of(client.id), client }).collect())
}

/// Gives or takes a grant for a client within the giver's scope. Answers whether the client is in that scope.
pub async fn set_grant(
    tx: &mut Tx,
    scope: &Scope,
    client: ClientId,
    account: AccountId,
    granted: bool,
    by: Doer,
) -> db::Result<bool> {
    if !store::clients(&mut *tx, scope).await?.iter().any(|known| known.id == client) {
        return Ok(false);
    }
    set(tx, scope, client, account, granted, by).await?;
    Ok(true)
}

/// What is so already is not noted again.
async fn set(
    tx: &mut Tx,
    scope: &Scope,
    client: ClientId,
    account: AccountId,
    granted: bool,
    by: Doer,
) -> db::Result<()> {
    if granted {
        if store::grant(tx, account, client, by.now).await? {
            store::add_grant_event(tx, scope, client, account, AccountEventKind::GrantGiven, by).await?;
        }
    } else if store::has_grant(&mut *tx, account, client).await? {
        // Noted first: whoever takes their own could not say so afterwards.
        store::add_grant_event(tx, scope, client, account, AccountEventKind::GrantTaken, by).await?;
        store::revoke(tx, account, client).await?;
    }
    Ok(())
}
