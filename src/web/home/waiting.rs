//! What waits for a decision of whoever is looking.

use serde::Serialize;

use crate::outreach::campaigns::{self, State};
use crate::outreach::{deliveries, relays};
use crate::text::counted;
use crate::web::error::{Error, Result};
use crate::web::visit::Visit;

/// One thing to decide.
#[derive(Debug, Serialize)]
pub(super) struct Waiting {
    icon: &'static str,
    /// `warn`, `bad` or `info`.
    tone: &'static str,
    text: String,
    note: String,
    href: String,
}

impl Waiting {
    /// As drawn in a test.
    pub(super) fn sample() -> Waiting {
        Waiting {
            icon: "send",
            tone: "info",
            text: "Approve “Hearing invitation”".into(),
            note: "Submitted by Elin Lindqvist".into(),
            href: "/campaigns/c".into(),
        }
    }
}

/// Campaigns to approve, letters of which nobody knows whether they arrived, mail accounts in trouble.
pub(super) async fn on(visit: &Visit) -> Result<Vec<Waiting>> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let mut waiting = vec![];
    for trouble in relays::in_trouble(db).await? {
        waiting.push(Waiting {
            icon: "triangle-alert",
            tone: "bad",
            text: format!("The relay of “{}” does not take letters", trouble.mail_account),
            note: format!("Since {}; they wait and are tried again", visit.app.zone.shown(trouble.since)),
            href: "/settings/sending".into(),
        });
    }
    let unknown = deliveries::unknown_count(db, &scope).await?;
    if unknown > 0 {
        waiting.push(Waiting {
            icon: "triangle-alert",
            tone: "warn",
            text: format!("{} of unknown outcome", counted(unknown, "letter", "letters")),
            note: "They may have arrived: nobody gets a second one before you decide".into(),
            href: "/deliveries/unknown".into(),
        });
    }
    for campaign in campaigns::list(db, &scope, None).await? {
        if campaign.state != State::Submitted {
            continue;
        }
        let letters = campaigns::letters_of(db, &scope, &campaign).await.map_err(Error::from)?;
        if campaigns::may_approve(&campaign, &letters, visit.who.id, visit.who.role).is_ok() {
            let by = campaign.author_name.as_deref().unwrap_or("an account that is gone");
            waiting.push(Waiting {
                icon: "send",
                tone: "info",
                text: format!("Approve “{}”", campaign.name),
                note: format!("Written by {by} for {}", campaign.client_name),
                href: format!("/campaigns/{}", campaign.id),
            });
        }
    }
    Ok(waiting)
}
