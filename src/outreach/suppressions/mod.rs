//! Addresses that must not be written to, whoever the client: an objection is absolute (GDPR Art. 21).

mod store;

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use crate::db::{self, Ex, Tx};
use crate::mail::Address;
use crate::t;

crate::text_enum! {
    /// Why an address is not written to.
    pub enum Reason {
        /// The person objected.
        Objection = "objection",
        /// The person unsubscribed.
        Unsubscription = "unsubscription",
        /// The address does not exist.
        HardBounce = "hard-bounce",
    }
}

impl Reason {
    /// For the user: `the person objected`.
    pub fn words(self) -> &'static str {
        match self {
            Reason::Objection => t!("senders-suppressed-objection"),
            Reason::Unsubscription => t!("senders-suppressed-unsubscription"),
            Reason::HardBounce => t!("senders-suppressed-hard-bounce"),
        }
    }
}

/// An address in the one form in which addresses are compared: trimmed, lower case, its domain in ASCII.
pub fn fold(address: &str) -> String {
    Address::parse(address).map_or_else(|_| address.trim().to_lowercase(), |address| address.folded())
}

/// Stops every letter to an address, at once and for every client. An objection is never weakened by a later bounce.
pub async fn add(tx: &mut Tx, address: &str, reason: Reason, now: DateTime<Utc>) -> db::Result<()> {
    store::add(tx, hash(address), reason, now).await
}

/// Writes to an address again, unless it is suppressed for another reason than that.
pub async fn lift(tx: &mut Tx, address: &str, reason: Reason) -> db::Result<()> {
    store::lift(tx, hash(address), reason).await
}

/// Which of the addresses are suppressed, and why, by folded address.
pub async fn among(
    ex: impl Into<Ex<'_>>,
    addresses: impl IntoIterator<Item = String>,
) -> db::Result<HashMap<String, Reason>> {
    let by_hash: BTreeMap<Vec<u8>, String> =
        addresses.into_iter().map(|address| (hash(&address), fold(&address))).collect();
    let rows = store::among(ex, by_hash.keys().cloned().collect()).await?;
    Ok(rows.into_iter().filter_map(|(hash, reason)| Some((by_hash.get(&hash)?.clone(), reason))).collect())
}

/// SHA-256 of the folded address: the table itself holds no address.
fn hash(address: &str) -> Vec<u8> {
    Sha256::digest(fold(address)).to_vec()
}
