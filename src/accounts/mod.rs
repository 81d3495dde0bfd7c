//! Accounts, clients and grants: who works here, for whom, and who may see what.
//!
//! A [`Scope`] is made here and nowhere else: it says which clients' rows a query may reach.

mod clients;
mod scope;
mod sign_in;
mod store;
pub mod team;
pub mod web;

use chrono::{DateTime, Utc};

pub use clients::{Client, ClientGrants, NameTaken, clients, create_client, grants, named_client, set_grant};
pub use scope::Scope;
pub use sign_in::{
    Credentials, SESSION_DAYS, SignInRefused, SignedIn, end_session, signed_in, start_session, sweep, verify,
};
pub use team::Doer;

use crate::db::{self, Ex, Tx};
use crate::locale::Locale;
use crate::mail::Address;
use crate::t;

crate::id! {
    /// Someone who signs in.
    AccountId,
    /// For whom the work is done.
    ClientId,
}

crate::text_enum! {
    /// What an account may do.
    pub enum Role {
        /// Sees what its clients' grants let it see, and changes nothing but what is its own.
        Observer = "observer",
        /// Logs contacts, records stances, writes letters.
        Consultant = "consultant",
        /// Also approves what others wrote, and opens clients.
        Manager = "manager",
        /// Also manages accounts.
        Administrator = "administrator",
    }
}

impl Role {
    /// Whether it may change anything that others see.
    pub fn may_change(self) -> bool {
        self != Role::Observer
    }

    /// Whether it may approve a campaign that someone else wrote.
    pub fn may_approve(self) -> bool {
        self.manages()
    }

    /// Whether it may give a client a report.
    pub fn may_issue_reports(self) -> bool {
        self.manages()
    }

    /// Whether it may make accounts, close them and say what each may do.
    pub fn may_manage_accounts(self) -> bool {
        self == Role::Administrator
    }

    /// Whether it may open clients and say who works for them.
    pub fn may_manage_clients(self) -> bool {
        self.manages()
    }

    fn manages(self) -> bool {
        matches!(self, Role::Manager | Role::Administrator)
    }

    /// As it stands within a sentence.
    pub fn in_sentence(self) -> &'static str {
        match self {
            Role::Observer => t!("accounts-observer-within"),
            Role::Consultant => t!("accounts-consultant-within"),
            Role::Manager => t!("accounts-manager-within"),
            Role::Administrator => t!("accounts-administrator-within"),
        }
    }

    /// As shown on a page.
    pub fn label(self) -> &'static str {
        match self {
            Role::Observer => t!("accounts-observer"),
            Role::Consultant => t!("accounts-consultant"),
            Role::Manager => t!("accounts-manager"),
            Role::Administrator => t!("accounts-administrator"),
        }
    }
}

/// Someone who signs in.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The person's name.
    pub name: String,
    /// The address that signs in; letters are sent from it unless another is chosen.
    pub email: String,
    /// What it may do.
    pub role: Role,
    /// Since when it cannot sign in any more.
    pub disabled_at: Option<DateTime<Utc>>,
}

impl Account {
    /// Whether something can be given to it to do.
    pub fn can_work(&self) -> bool {
        self.disabled_at.is_none() && self.role.may_change()
    }
}

/// An account to be made, its parts checked.
#[derive(Clone, Debug)]
pub struct NewAccount {
    name: String,
    email: Address,
    role: Role,
    password_hash: String,
}

/// The shortest password that is taken. NIST SP 800-63B asks for 8; an outreach tool deserves more.
pub const PASSWORD_LENGTH: usize = 12;

impl NewAccount {
    /// Checks the parts and hashes the password (argon2, some tens of milliseconds: not on an async thread).
    ///
    /// # Errors
    /// A sentence that says which part is wrong.
    pub fn new(name: &str, email: &str, role: Role, password: &str) -> Result<NewAccount, String> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > 200 {
            return Err(t!("accounts-name-length").into());
        }
        if password.chars().count() < PASSWORD_LENGTH {
            return Err(t!("accounts-password-length", n = PASSWORD_LENGTH));
        }
        let email = Address::parse(email)?;
        let password_hash = password_auth::generate_hash(password);
        Ok(NewAccount { name: name.to_owned(), email, role, password_hash })
    }
}

/// There is an account with this address already.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    /// There is an account with this address already.
    #[error("there is an account for {0} already")]
    Taken(String),
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Makes an account.
pub async fn create(tx: &mut Tx, new: &NewAccount, now: DateTime<Utc>) -> Result<AccountId, CreateError> {
    let id = AccountId::new();
    match store::insert_account(tx, id, new, now).await {
        Ok(()) => Ok(id),
        Err(error) if error.is_unique() => Err(CreateError::Taken(new.email.as_str().to_owned())),
        Err(error) => Err(error.into()),
    }
}

/// The account with this address.
pub async fn by_email(ex: impl Into<Ex<'_>>, email: &str) -> db::Result<Option<Account>> {
    store::by_email(ex, email).await
}

/// Every account, by name.
pub async fn accounts(ex: impl Into<Ex<'_>>) -> db::Result<Vec<Account>> {
    store::accounts(ex).await
}

/// Gives an account another password and ends its sessions.
pub async fn set_password(tx: &mut Tx, id: AccountId, new: &NewAccount) -> db::Result<()> {
    store::set_password(tx, id, &new.password_hash).await
}

/// Speaks to an account in another language; none is its browser’s.
pub async fn set_language(tx: &mut Tx, id: AccountId, language: Option<Locale>) -> db::Result<()> {
    store::set_language(tx, id, language).await
}

/// Switches single letters off as shortcuts of an account, since a moment, or on again (WCAG 2.1.4: whoever speaks to
/// their computer, or whose hands slip, would press them unawares).
pub async fn set_keys_off(tx: &mut Tx, id: AccountId, since: Option<DateTime<Utc>>) -> db::Result<()> {
    store::set_keys_off(tx, id, since).await
}

/// Lets an account sign in no more, and ends its sessions. What it wrote stays.
pub async fn disable(tx: &mut Tx, id: AccountId, now: DateTime<Utc>) -> db::Result<()> {
    store::disable(tx, id, now).await
}
