//! Signing in: passwords, the limit on failures, and sessions kept in the database.

use chrono::{DateTime, Duration, Utc};
use sha2::{Digest, Sha256};

use super::{Account, AccountId, Role, Scope, store};
use crate::db::{self, Ex, Tx};
use crate::ids;
use crate::locale::Locale;
use crate::t;

/// How long a session lasts, in days.
pub const SESSION_DAYS: i64 = 14;

/// How far back failures count.
const WINDOW_MINUTES: i64 = 15;
/// Failures per account within the window before it has to wait.
const FAILURES_PER_ACCOUNT: i64 = 10;
/// Failures per network address within the window: more, since an office shares one.
const FAILURES_PER_NETWORK: i64 = 50;

/// What was typed into the sign-in form, and from where.
#[derive(Clone, Debug)]
pub struct Credentials {
    /// The address, as typed.
    pub email: String,
    /// The password.
    pub password: String,
    /// The visitor's network address.
    pub network: String,
}

/// Why a sign-in was refused. It never says whether there is such an account.
#[derive(Debug, thiserror::Error)]
pub enum SignInRefused {
    /// Too many failures lately.
    #[error("{}", t!("accounts-too-many", n = WINDOW_MINUTES))]
    TooMany,
    /// No such account, another password, or an account that is closed.
    #[error("{}", t!("accounts-wrong"))]
    Wrong,
    /// The database said no.
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SignedIn {
    /// The account.
    pub id: AccountId,
    /// Its person's name.
    pub name: String,
    /// Its address.
    pub email: String,
    /// What it may do.
    pub role: Role,
    /// The token that each of its forms carries.
    pub csrf_token: String,
    /// Since when single letters are no shortcuts for it.
    pub keys_off_at: Option<DateTime<Utc>>,
    /// The language that it has chosen; none is its browser's.
    pub language: Option<Locale>,
}

impl SignedIn {
    /// What it may see.
    pub fn scope(&self) -> Scope {
        Scope::of(self.id)
    }
}

/// Checks a password against an account without telling, by words or by time, whether there is one. Takes some tens of
/// milliseconds of CPU: not on an async thread.
pub fn verify(password: &str, hash: Option<&str>) -> bool {
    // A hash of nothing anybody can type, so that a missing account takes as long as a wrong password.
    static NOBODY: std::sync::LazyLock<String> =
        std::sync::LazyLock::new(|| password_auth::generate_hash(ids::secret()));
    password_auth::verify_password(password, hash.unwrap_or(&NOBODY)).is_ok() && hash.is_some()
}

impl Credentials {
    /// The account they open.
    ///
    /// # Errors
    /// [`SignInRefused`]; the caller then records the failure with [`Credentials::failed`].
    pub async fn check(&self, ex: impl Into<Ex<'_>>, now: DateTime<Utc>) -> Result<Account, SignInRefused> {
        let mut ex = ex.into();
        let since = now - Duration::minutes(WINDOW_MINUTES);
        for (subject, allowed) in self.subjects().into_iter().zip([FAILURES_PER_ACCOUNT, FAILURES_PER_NETWORK]) {
            if store::failures(ex.again(), subject, since).await? >= allowed {
                return Err(SignInRefused::TooMany);
            }
        }
        let found = store::by_email_with_hash(ex.again(), &self.email).await?;
        let hash = found.as_ref().map(|(_, hash)| hash.clone());
        let password = self.password.clone();
        let right = tokio::task::spawn_blocking(move || verify(&password, hash.as_deref())).await.unwrap_or(false);
        match found {
            Some((account, _)) if right && account.disabled_at.is_none() => Ok(account),
            _ => Err(SignInRefused::Wrong),
        }
    }

    /// Counts a failure against the account's address and against the network's.
    pub async fn failed(&self, tx: &mut Tx, now: DateTime<Utc>) -> db::Result<()> {
        for subject in self.subjects() {
            store::insert_failure(tx, subject, now).await?;
        }
        Ok(())
    }

    fn subjects(&self) -> [Vec<u8>; 2] {
        let email = format!("account {}", self.email.trim().to_lowercase());
        [hash(&email), hash(&format!("network {}", self.network))]
    }
}

/// Starts a session; answers the secret for the cookie. Only its hash is kept.
pub async fn start_session(tx: &mut Tx, account: AccountId, now: DateTime<Utc>) -> db::Result<String> {
    let token = ids::secret();
    let expires_at = now + Duration::days(SESSION_DAYS);
    store::insert_session(tx, hash(&token), account, &ids::secret(), now, expires_at).await?;
    Ok(token)
}

/// Who holds this session.
pub async fn signed_in(ex: impl Into<Ex<'_>>, token: &str, now: DateTime<Utc>) -> db::Result<Option<SignedIn>> {
    store::signed_in(ex, hash(token), now).await
}

/// Ends a session.
pub async fn end_session(tx: &mut Tx, token: &str) -> db::Result<()> {
    store::delete_session(tx, hash(token)).await
}

/// Forgets sessions that have expired and failures that no longer count.
pub async fn sweep(tx: &mut Tx, now: DateTime<Utc>) -> db::Result<()> {
    store::sweep(tx, now, now - Duration::minutes(WINDOW_MINUTES)).await
}

pub(super) fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_opens_only_its_own_account() {
        let hash = password_auth::generate_hash("correct horse battery");
        assert!(verify("correct horse battery", Some(&hash)));
        assert!(!verify("correct horse batteries", Some(&hash)));
        assert!(!verify("correct horse battery", None));
    }
}
