//! Links by which whoever got a letter gets no more (RFC 8058): each speaks of one delivery and says nothing else.
//!
//! Following a link changes nothing, because mail gateways follow links; only a POST does. It is an objection to being
//! written to, absolute and for every client (GDPR Art. 21), unless somebody who may finds that it was a mistake.

mod store;

use aws_lc_rs::constant_time::verify_slices_are_equal;
use aws_lc_rs::hmac;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use chrono::{DateTime, Utc};

use crate::accounts::Scope;
use crate::db::{self, Ex, Tx};
use crate::directory::{self, Standing};
use crate::ids;
use crate::locale::{self, Locale};
use crate::mail::Address;
use crate::t;

use super::deliveries::{self, DeliveryEvent, DeliveryId, DeliveryLine};
use super::suppressions::{self, Reason};
use super::{Refused, campaigns};

/// Bytes of a link's seal: nobody finds one by trying.
const SEAL: usize = 16;
/// What a delivery's history says; by this it is known that it was written already.
const NOTE: &str = "the person unsubscribed by the link in this letter";
const LIFTED: &str = "unsubscribing was a mistake: the person may be written to again";

/// What links are sealed with.
#[derive(Clone, Debug)]
pub struct Sealer(hmac::Key);

impl Sealer {
    /// That of this database, made when it is needed first.
    pub async fn of(tx: &mut Tx, now: DateTime<Utc>) -> db::Result<Sealer> {
        let secret = store::secret(tx, &ids::secret(), now).await?;
        Ok(Sealer::new(&secret))
    }

    /// That of this database, if links have been made.
    pub async fn known(tx: &mut Tx) -> db::Result<Option<Sealer>> {
        Ok(store::known(tx).await?.map(|secret| Sealer::new(&secret)))
    }

    fn new(secret: &str) -> Sealer {
        Sealer(hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes()))
    }

    /// The last part of the link of a delivery.
    pub fn token(&self, id: DeliveryId) -> String {
        let mut bytes = id.0.as_bytes().to_vec();
        bytes.extend_from_slice(&self.seal(id));
        BASE64.encode(bytes)
    }

    /// The delivery that a link speaks of; nothing for one that is not of this database.
    pub fn read(&self, token: &str) -> Option<DeliveryId> {
        let bytes = BASE64.decode(token).ok()?;
        let (id, seal) = bytes.split_at_checked(16)?;
        let id = DeliveryId(uuid::Uuid::from_slice(id).ok()?);
        verify_slices_are_equal(seal, &self.seal(id)).ok()?;
        Some(id)
    }

    fn seal(&self, id: DeliveryId) -> [u8; SEAL] {
        let tag = hmac::sign(&self.0, id.0.as_bytes());
        let mut seal = [0; SEAL];
        seal.copy_from_slice(&tag.as_ref()[..SEAL]);
        seal
    }
}

/// What a link is about.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Who wrote.
    pub sender: String,
    /// Whether whoever got it is not written to already.
    pub is_over: bool,
}

/// The letter that a link is of, for whoever holds the link, whoever that is.
///
/// # Errors
/// [`Refused::NotFound`] when the letter is not kept any more.
pub async fn letter(tx: &mut Tx, id: DeliveryId) -> Result<Letter, Refused> {
    let scope = Scope::system();
    let line = deliveries::get(&mut *tx, &scope, id).await?.line;
    let sender = campaigns::get(&mut *tx, &scope, line.campaign_id).await?.sender_name;
    Ok(Letter { sender, is_over: reason(&mut *tx, &line).await?.is_some_and(|reason| reason != Reason::HardBounce) })
}

/// Whoever got that letter is not written to any more, by no client; what waits for them is skipped. Answers whether that
/// was news: again, it changes nothing.
///
/// # Errors
/// [`Refused::NotFound`] when the letter is not kept any more.
pub async fn unsubscribe(tx: &mut Tx, id: DeliveryId, now: DateTime<Utc>) -> Result<bool, Refused> {
    let scope = Scope::system();
    let delivery = deliveries::get(&mut *tx, &scope, id).await?;
    let line = delivery.line;
    let known = reason(&mut *tx, &line).await?;
    // Whoever had objected before objects still, even when this turns out to be a mistake.
    let objected = store::has_objected(tx, line.person_id).await?;
    let why = if objected { Reason::Objection } else { Reason::Unsubscription };
    suppressions::add(tx, &line.address, why, now).await?;
    if let Ok(address) = Address::parse(&line.address) {
        directory::set_email_standing(tx, &address, Standing::Objected, now).await?;
    }
    // The history is not for whoever unsubscribes to read: the language of that browser says nothing.
    let words = locale::keep(Locale::English, || Reason::Unsubscription.words());
    deliveries::skip(tx, &scope, line.person_id, words, now).await?;
    let said = delivery.events.iter().rev().find(|event| [NOTE, LIFTED].contains(&event.detail.as_str()));
    let is_news = said.is_none_or(|event| event.detail == LIFTED) || known.is_none();
    if is_news {
        deliveries::note(tx, &scope, id, NOTE, now).await?;
    }
    Ok(is_news)
}

/// Whether somebody unsubscribed by that very letter, so that it can be lifted.
pub async fn can_be_lifted(ex: impl Into<Ex<'_>>, line: &DeliveryLine, events: &[DeliveryEvent]) -> db::Result<bool> {
    let noted = events.iter().any(|event| event.detail == NOTE);
    Ok(noted && reason(ex, line).await? == Some(Reason::Unsubscription))
}

/// What an event of a delivery is called that is one of these here.
pub fn called(event: &DeliveryEvent) -> Option<&'static str> {
    match event.detail.as_str() {
        NOTE => Some(t!("unsubscribing-unsubscribed")),
        LIFTED => Some(t!("unsubscribing-lifted")),
        _ => None,
    }
}

/// Whoever unsubscribed by that letter may be written to again, because it was a mistake: a colleague's, say, to whom it
/// had been forwarded. What was skipped stays so.
///
/// # Errors
/// [`Refused::NotFound`]; [`Refused::Conflict`] when nobody unsubscribed by it, or somebody objected besides.
pub async fn lift(tx: &mut Tx, scope: &Scope, id: DeliveryId, now: DateTime<Utc>) -> Result<(), Refused> {
    let delivery = deliveries::get(&mut *tx, scope, id).await?;
    if !can_be_lifted(&mut *tx, &delivery.line, &delivery.events).await? {
        return Err(Refused::Conflict(t!("unsubscribing-nobody").to_owned()));
    }
    suppressions::lift(tx, &delivery.line.address, Reason::Unsubscription).await?;
    directory::lift_objection(tx, delivery.line.person_id, now).await?;
    deliveries::note(tx, scope, id, LIFTED, now).await
}

async fn reason(ex: impl Into<Ex<'_>>, line: &DeliveryLine) -> db::Result<Option<Reason>> {
    Ok(suppressions::among(ex, [line.address.clone()]).await?.into_values().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_speaks_of_its_delivery_and_only_to_whoever_made_it() {
        let (ours, theirs) = (Sealer::new("one"), Sealer::new("other"));
        let id = DeliveryId::new();
        let token = ours.token(id);
        assert_eq!(ours.read(&token), Some(id));
        assert_eq!(token.len(), 43);
        assert!(token.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_'));
        assert_eq!(theirs.read(&token), None);
    }

    #[test]
    fn a_link_that_was_tampered_with_opens_nothing() {
        let ours = Sealer::new("one");
        let (one, other) = (ours.token(DeliveryId::new()), ours.token(DeliveryId::new()));
        let mixed = format!("{}{}", &one[..22], &other[22..]);
        for token in ["", "x", "%%%", &one[..42], &format!("{one}A"), &mixed] {
            assert_eq!(ours.read(token), None, "{token}");
        }
    }
}
