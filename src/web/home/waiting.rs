//! What waits for a decision of whoever is looking.

use serde::Serialize;

use crate::outreach::campaigns::{self, State};
use crate::outreach::{deliveries, relays};
use crate::t;
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
            text: t!("web-waiting-relay", account = trouble.mail_account),
            note: t!("web-waiting-relay-note", since = visit.app.zone.shown(trouble.since)),
            href: "/settings/sending".into(),
        });
    }
    let unknown = deliveries::unknown_count(db, &scope).await?;
    if unknown > 0 {
        waiting.push(Waiting {
            icon: "triangle-alert",
            tone: "warn",
            text: t!("web-waiting-unknown", n = unknown),
            note: t!("web-waiting-unknown-note").into(),
            href: "/deliveries/unknown".into(),
        });
    }
    for campaign in campaigns::list(db, &scope, None).await? {
        if campaign.state != State::Submitted {
            continue;
        }
        let letters = campaigns::letters_of(db, &scope, &campaign).await.map_err(Error::from)?;
        if campaigns::may_approve(&campaign, &letters, visit.who.id, visit.who.role).is_ok() {
            let by = campaign.author_name.as_deref().unwrap_or(t!("web-waiting-nobody"));
            waiting.push(Waiting {
                icon: "send",
                tone: "info",
                text: t!("web-waiting-approve", name = &campaign.name),
                note: t!("web-waiting-approve-note", by = by, client = &campaign.client_name),
                href: format!("/campaigns/{}", campaign.id),
            });
        }
    }
    Ok(waiting)
}
