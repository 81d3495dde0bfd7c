//! The event that a letter invites to: it goes along as an iCalendar file (RFC 5545, RFC 6047).

use chrono::{DateTime, Utc};

use super::{InvitationData, LetterId, found, locked, store};
use crate::accounts::{AccountId, Scope};
use crate::db::Tx;
use crate::mail::Event;
use crate::outreach::Refused;
use crate::outreach::campaigns::{self, Voided};
use crate::outreach::refused::{self, Fault};
use crate::t;
use crate::when::Zone;

crate::text_enum! {
    /// What the reader's calendar does.
    pub enum Method {
        /// Asks for an answer, which comes back to the sender.
        Request = "request",
        /// Takes note.
        Publish = "publish",
    }
}

/// An event, as a form gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInvitation {
    /// What it is.
    pub title: String,
    /// Where; may be empty.
    pub place: String,
    /// More about it; may be empty.
    pub details: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// In whose clocks these times were chosen (IANA).
    pub time_zone: String,
    /// What calendars do.
    pub method: Method,
}

/// An event that a letter invites to.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Invitation {
    /// Before the `@` of its UID: the same in every mail, so that calendars know it again.
    pub uid: String,
    /// What it is.
    pub title: String,
    /// Where; may be empty.
    pub place: String,
    /// More about it; may be empty.
    pub details: String,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// In whose clocks these times were chosen (IANA).
    pub time_zone: String,
    /// What calendars do.
    pub method: Method,
    /// Who changed it last; not known of what is frozen.
    #[sqlx(default)]
    pub updated_by: Option<AccountId>,
}

impl Invitation {
    /// What the letter's fields say of it; the clock is that of its zone.
    pub fn data(&self) -> InvitationData {
        let zone = Zone::named(&self.time_zone).unwrap_or_else(|| Zone::new(jiff::tz::TimeZone::UTC));
        InvitationData {
            title: self.title.clone(),
            day: zone.format(self.starts_at, "%Y-%m-%d"),
            time: zone.format(self.starts_at, "%H:%M"),
            place: self.place.clone(),
        }
    }

    /// The same for a mail; a UID is made with the domain of the sender.
    pub fn event(&self, domain: &str) -> Event {
        Event {
            uid: format!("{}@{domain}", self.uid),
            title: self.title.clone(),
            place: self.place.clone(),
            details: self.details.clone(),
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            time_zone: self.time_zone.clone(),
            asks: self.method == Method::Request,
        }
    }
}

/// Sets the event; answers the campaigns whose approval this took back.
///
/// # Errors
/// [`Refused::Invalid`] beside each field.
pub async fn invite(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    new: NewInvitation,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Voided>, Refused> {
    let faults = faults(&new);
    if !faults.is_empty() {
        return Err(Refused::Invalid(faults));
    }
    let letter = locked(tx, scope, id).await?;
    let uid = letter.invitation.as_ref().map_or_else(|| crate::ids::new().to_string(), |known| known.uid.clone());
    let invitation = Invitation {
        uid,
        title: new.title.trim().to_owned(),
        place: new.place.trim().to_owned(),
        details: new.details.trim().replace("\r\n", "\n"),
        starts_at: new.starts_at,
        ends_at: new.ends_at,
        time_zone: new.time_zone,
        method: new.method,
        updated_by: Some(by),
    };
    if letter.invitation.is_some_and(|known| Invitation { updated_by: Some(by), ..known } == invitation) {
        return Ok(vec![]);
    }
    found(store::invite(tx, scope, id, &invitation, now).await?)?;
    found(store::touch(tx, scope, id, now).await?)?;
    campaigns::void_for_letter(tx, scope, id, by, t!("letters-why-invitation-changed"), now).await
}

/// Takes the event off; answers the campaigns whose approval this took back.
///
/// # Errors
/// [`Refused::NotFound`].
pub async fn uninvite(
    tx: &mut Tx,
    scope: &Scope,
    id: LetterId,
    by: AccountId,
    now: DateTime<Utc>,
) -> Result<Vec<Voided>, Refused> {
    locked(tx, scope, id).await?;
    found(store::uninvite(tx, scope, id).await?)?;
    found(store::touch(tx, scope, id, now).await?)?;
    campaigns::void_for_letter(tx, scope, id, by, t!("letters-why-invitation-removed"), now).await
}

fn faults(new: &NewInvitation) -> Vec<Fault> {
    let mut faults: Vec<Fault> = refused::name("title", &new.title).err().into_iter().collect();
    let mut fault = |field, message: &str| faults.push(Fault { field, message: message.to_owned() });
    if new.place.chars().count() > 200 || new.place.trim().chars().any(char::is_control) {
        fault("place", t!("letters-event-place-too-long"));
    }
    if new.details.chars().count() > 4000 {
        fault("details", t!("letters-event-details-too-long"));
    }
    if new.details.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        fault("details", t!("letters-event-details-control"));
    }
    if new.ends_at <= new.starts_at {
        fault("until", t!("letters-event-ends-first"));
    }
    if (new.ends_at - new.starts_at).num_days() > 30 {
        fault("until", t!("letters-event-too-long"));
    }
    faults
}
