//! Senders: who letters come from. A name and an address, where answers go, a signature, the mail account by which letters
//! leave and the key that signs them.
//!
//! A campaign copies what its sender is, so that approval freezes it; a change of the sender reaches drafts, and takes back
//! what was approved and has not begun.

mod equipment;
mod store;

use chrono::{DateTime, Utc};

use crate::accounts::{AccountId, ClientId, Scope};
use crate::config::DEFAULT_ACCOUNT;
use crate::db::{self, Ex, Tx};
use crate::mail::Address;
use crate::t;

use super::Refused;
use super::campaigns::{self, Voided};
use super::refused::{self, Fault};

pub use equipment::{Equipment, Lack};

crate::id! {
    /// A sender.
    SenderId,
}

/// Most characters of a signature.
pub const MAX_SIGNATURE: usize = 2000;

/// A sender.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Sender {
    /// Its identity.
    pub id: SenderId,
    /// Whose it is.
    pub client_id: ClientId,
    /// The client's name.
    pub client_name: String,
    /// As recipients see it.
    pub name: String,
    /// And the address.
    pub address: String,
    /// Where answers go, if not there.
    pub reply_to: Option<String>,
    /// What a letter may end with; perhaps several lines.
    pub signature: String,
    /// By which account letters leave, as the settings name it.
    pub mail_account: String,
    /// Which key signs them, as the settings name it.
    pub dkim_key: Option<String>,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// Since when it is not offered any more.
    pub retired_at: Option<DateTime<Utc>>,
}

/// A sender as a form gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "Sender says what each is")]
pub struct NewSender {
    pub name: String,
    pub address: String,
    pub reply_to: Option<String>,
    pub signature: String,
    pub mail_account: String,
    pub dkim_key: Option<String>,
}

/// What a sender brings along besides its name and addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Means {
    /// What a letter may end with.
    pub signature: String,
    /// By which account letters leave.
    pub mail_account: String,
    /// Which key signs them.
    pub dkim_key: Option<String>,
}

impl Default for Means {
    /// Those of whoever is no sender: the default account, unsigned.
    fn default() -> Self {
        Means { signature: String::new(), mail_account: DEFAULT_ACCOUNT.to_owned(), dkim_key: None }
    }
}

impl Sender {
    /// What a form would show of it.
    pub fn as_new(&self) -> NewSender {
        NewSender {
            name: self.name.clone(),
            address: self.address.clone(),
            reply_to: self.reply_to.clone(),
            signature: self.signature.clone(),
            mail_account: self.mail_account.clone(),
            dkim_key: self.dkim_key.clone(),
        }
    }

    /// What it brings along.
    pub fn means(&self) -> Means {
        Means {
            signature: self.signature.clone(),
            mail_account: self.mail_account.clone(),
            dkim_key: self.dkim_key.clone(),
        }
    }
}

/// Senders within reach, of one client or of all, by client and name; those that were retired last.
pub async fn list(ex: impl Into<Ex<'_>>, scope: &Scope, client: Option<ClientId>) -> db::Result<Vec<Sender>> {
    store::list(ex.into(), scope, client).await
}

/// One of them.
///
/// # Errors
/// [`Refused::NotFound`].
pub async fn get(ex: impl Into<Ex<'_>>, scope: &Scope, id: SenderId) -> Result<Sender, Refused> {
    store::get(ex.into(), scope, id, false).await?.ok_or(Refused::NotFound)
}

/// One that nobody else changes until this transaction ends.
pub(super) async fn locked(tx: &mut Tx, scope: &Scope, id: SenderId) -> Result<Sender, Refused> {
    store::get(tx.ex(), scope, id, true).await?.ok_or(Refused::NotFound)
}

/// Enters a sender.
///
/// # Errors
/// [`Refused::Invalid`] with a sentence for each wrong field; [`Refused::NotFound`] for a client out of reach.
pub async fn create(
    tx: &mut Tx,
    scope: &Scope,
    client: ClientId,
    new: &NewSender,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<SenderId, Refused> {
    let (id, new) = (SenderId::new(), checked(new)?);
    match store::insert(tx, scope, (id, client), &new, by, now).await.map_err(explain)? {
        0 => Err(Refused::NotFound),
        _ => Ok(id),
    }
}

/// Changes a sender, and with it every campaign that is still a draft. Answers what it was before, so that this can be
/// undone, and the campaigns whose approval it took back.
///
/// # Errors
/// As for [`create`].
pub async fn edit(
    tx: &mut Tx,
    scope: &Scope,
    id: SenderId,
    new: &NewSender,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<(NewSender, Vec<Voided>), Refused> {
    let new = checked(new)?;
    let before = locked(tx, scope, id).await?.as_new();
    if before == new {
        return Ok((before, vec![]));
    }
    store::update(tx, scope, id, &new, now).await.map_err(explain)?;
    let voided = campaigns::follow_sender(tx, scope, id, &new, by, now).await?;
    Ok((before, voided))
}

/// Offers it no more. Campaigns that have it keep it.
///
/// # Errors
/// [`Refused::NotFound`].
pub async fn retire(tx: &mut Tx, scope: &Scope, id: SenderId, now: DateTime<Utc>) -> Result<Sender, Refused> {
    let found = locked(tx, scope, id).await?;
    store::set_retired(tx, scope, id, Some(now)).await?;
    Ok(found)
}

/// Offers one that was retired again.
///
/// # Errors
/// [`Refused::Invalid`] when another has its name and address by now.
pub async fn restore(tx: &mut Tx, scope: &Scope, id: SenderId) -> Result<Sender, Refused> {
    let found = locked(tx, scope, id).await?;
    store::set_retired(tx, scope, id, None).await.map_err(explain)?;
    Ok(found)
}

/// The same with its fields tidied.
fn checked(new: &NewSender) -> Result<NewSender, Refused> {
    let mut faults = vec![];
    let mut keep = |result: Result<String, Fault>| result.map_err(|fault| faults.push(fault)).unwrap_or_default();
    let address = |field, typed: &str| {
        Address::parse(typed).map(|address| address.to_string()).map_err(|message| Fault { field, message })
    };
    let name = keep(refused::name("name", &new.name));
    let own = keep(address("address", &new.address));
    let reply_to = new.reply_to.as_deref().filter(|typed| !typed.trim().is_empty());
    let reply_to = reply_to.map(|typed| keep(address("reply_to", typed)));
    let signature = keep(signature(&new.signature));
    if faults.is_empty() {
        Ok(NewSender { name, address: own, reply_to, signature, ..new.clone() })
    } else {
        Err(Refused::Invalid(faults))
    }
}

/// Lines without spaces at their ends, and without empty ones around them.
fn signature(typed: &str) -> Result<String, Fault> {
    let lines: Vec<&str> = typed.lines().map(str::trim_end).collect();
    let signature = lines.join("\n").trim_matches('\n').to_owned();
    let message = if signature.chars().count() > MAX_SIGNATURE {
        t!("senders-signature-too-long", n = MAX_SIGNATURE)
    } else if signature.chars().any(|c| c.is_control() && c != '\n') {
        t!("senders-signature-control").to_owned()
    } else {
        return Ok(signature);
    };
    Err(Fault { field: "signature", message })
}

fn explain(error: db::Error) -> Refused {
    if error.is_unique() { Refused::field("address", t!("senders-name-taken")) } else { error.into() }
}
