//! Who works here: accounts as administrators keep them, and what was done to them.
//!
//! Somebody has to be able to manage accounts: the last administrator who can sign in keeps the role and the account.

use chrono::{DateTime, Utc};

use super::{Account, AccountId, CreateError, NewAccount, Role, Scope, store};
use crate::db::{self, Ex, Tx};

crate::id! {
    /// Something that was done to an account.
    AccountEventId,
}

crate::text_enum! {
    /// What was done to an account.
    pub enum AccountEventKind {
        /// It was made.
        Made = "made",
        /// It was given a role.
        Role = "role",
        /// It signs in no more.
        Closed = "closed",
        /// It signs in again.
        Opened = "opened",
        /// It was given a password.
        PasswordGiven = "password-given",
        /// Its person chose another password.
        PasswordChanged = "password-changed",
        /// It was let work for a client.
        GrantGiven = "grant-given",
        /// It works for a client no more.
        GrantTaken = "grant-taken",
    }
}

/// Something that was done to an account.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct AccountEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// Whose account.
    pub account_name: String,
    /// By whom; nobody from the terminal.
    pub by_name: Option<String>,
    /// What.
    pub kind: AccountEventKind,
    /// Which role, where it is about one.
    pub role: Option<Role>,
    /// Which client, where it is about one.
    pub client_name: Option<String>,
}

/// Who does it, and when. Nobody is the terminal.
#[derive(Clone, Copy, Debug)]
pub struct Doer {
    /// The account that asks.
    pub account: Option<AccountId>,
    /// Now.
    pub now: DateTime<Utc>,
}

impl Doer {
    /// The terminal, or the program by itself.
    pub fn terminal(now: DateTime<Utc>) -> Doer {
        Doer { account: None, now }
    }
}

/// Why an account was not changed.
#[derive(Debug, thiserror::Error)]
pub enum TeamError {
    /// There is no such account.
    #[error("there is no such account")]
    NotFound,
    /// Nobody would be left who manages accounts.
    #[error("{}", crate::t!("accounts-last-administrator"))]
    LastAdministrator,
    /// Whoever closed their own account could not take it back.
    #[error("{}", crate::t!("accounts-close-own"))]
    Own,
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Makes an account.
///
/// # Errors
/// [`CreateError::Taken`] when there is one with this address.
pub async fn add(tx: &mut Tx, new: &NewAccount, by: Doer) -> Result<AccountId, CreateError> {
    let id = super::create(tx, new, by.now).await?;
    store::add_event(tx, id, AccountEventKind::Made, Some(new.role), by).await?;
    Ok(id)
}

/// Gives an account a role. Answers whether that changes anything.
///
/// # Errors
/// [`TeamError::NotFound`], [`TeamError::LastAdministrator`].
pub async fn set_role(tx: &mut Tx, id: AccountId, role: Role, by: Doer) -> Result<bool, TeamError> {
    let account = locked(tx, id).await?;
    if account.role == role {
        return Ok(false);
    }
    others_manage(tx, &account).await?;
    store::set_role(tx, id, role).await?;
    store::add_event(tx, id, AccountEventKind::Role, Some(role), by).await?;
    Ok(true)
}

/// Lets an account sign in no more, and ends its sessions. What it wrote stays.
///
/// # Errors
/// [`TeamError`]: nobody closes their own account, nor that of the last administrator.
pub async fn close(tx: &mut Tx, id: AccountId, by: Doer) -> Result<(), TeamError> {
    let account = locked(tx, id).await?;
    if by.account == Some(id) {
        return Err(TeamError::Own);
    }
    others_manage(tx, &account).await?;
    super::disable(tx, id, by.now).await?;
    Ok(store::add_event(tx, id, AccountEventKind::Closed, None, by).await?)
}

/// Lets an account sign in again, with the password that it had.
///
/// # Errors
/// [`TeamError::NotFound`].
pub async fn reopen(tx: &mut Tx, id: AccountId, by: Doer) -> Result<(), TeamError> {
    locked(tx, id).await?;
    store::enable(tx, id).await?;
    Ok(store::add_event(tx, id, AccountEventKind::Opened, None, by).await?)
}

/// Gives an account another password, opens it and ends its sessions. `new` was made for this account.
///
/// # Errors
/// [`TeamError::NotFound`].
pub async fn give_password(tx: &mut Tx, id: AccountId, new: &NewAccount, by: Doer) -> Result<(), TeamError> {
    locked(tx, id).await?;
    super::set_password(tx, id, new).await?;
    Ok(store::add_event(tx, id, AccountEventKind::PasswordGiven, None, by).await?)
}

/// Gives somebody the password that they chose, and ends their other sessions; `session` is the secret of the one that
/// goes on.
pub async fn change_password(tx: &mut Tx, id: AccountId, new: &NewAccount, session: &str, by: Doer) -> db::Result<()> {
    store::change_password(tx, id, &new.password_hash, super::sign_in::hash(session)).await?;
    store::add_event(tx, id, AccountEventKind::PasswordChanged, None, by).await
}

/// What was done to accounts lately, the latest first; who was let in to which client as far as the scope reaches.
pub async fn events(ex: impl Into<Ex<'_>>, scope: &Scope, limit: i64) -> db::Result<Vec<AccountEvent>> {
    store::events(ex, scope, limit).await
}

/// One account, held until the end of the transaction together with all others: two who take each other's role at the same
/// moment would leave nobody.
async fn locked(tx: &mut Tx, id: AccountId) -> Result<Account, TeamError> {
    store::lock_administrators(tx).await?;
    super::accounts(tx).await?.into_iter().find(|account| account.id == id).ok_or(TeamError::NotFound)
}

async fn others_manage(tx: &mut Tx, account: &Account) -> Result<(), TeamError> {
    let manages = |account: &Account| account.role == Role::Administrator && account.disabled_at.is_none();
    let others = super::accounts(tx).await?;
    if manages(account) && !others.iter().any(|other| other.id != account.id && manages(other)) {
        return Err(TeamError::LastAdministrator);
    }
    Ok(())
}
