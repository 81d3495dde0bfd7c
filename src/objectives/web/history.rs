//! What was done with an objective, and with the one on which it follows.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::{Around, find};
use crate::objectives::{self, Event, EventKind, ObjectiveId};
use crate::t;
use crate::web::lists::TimelineItem;
use crate::web::pages::{Crumb, Page};
use crate::web::{Result, Visit};

#[derive(Debug, Serialize)]
pub struct HistoryPage {
    id: String,
    name: String,
    around: Around,
    events: Vec<TimelineItem>,
    /// Name, address and history of the objective on which it follows.
    before: Option<(String, String, Vec<TimelineItem>)>,
}

impl Page for HistoryPage {
    const TEMPLATE: &'static str = "objectives/history";

    fn title(&self) -> String {
        t!("objectives-history-of", name = &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        super::crumbs(&self.id, &self.name, t!("objectives-history"))
    }

    fn sample() -> Self {
        let item = || TimelineItem {
            icon: "flag",
            heading: "Achieved on 3 Aug 2026".into(),
            href: None,
            level: None,
            when: "3 Aug 2026, 11:20".into(),
            body: Some("The post was created.".into()),
            foot: Some("Noor Haddad".into()),
        };
        HistoryPage {
            id: "o".into(),
            name: "EU Focal Point for R2P".into(),
            around: Around::sample(),
            events: vec![item()],
            before: Some(("A resolution on prevention".into(), "/objectives/p".into(), vec![item()])),
        }
    }
}

fn item(visit: &Visit, event: Event) -> TimelineItem {
    TimelineItem {
        icon: match event.kind {
            EventKind::Entered => "plus",
            EventKind::Changed => "pencil",
            EventKind::Ended => "flag",
            EventKind::Reopened => "undo-2",
            EventKind::FollowedOn => "arrow-right",
            EventKind::VenueAdded | EventKind::VenueChanged | EventKind::VenueRemoved | EventKind::VenueRestored => {
                "landmark"
            }
        },
        heading: event.what,
        href: None,
        level: None,
        when: visit.app.zone.shown(event.at),
        body: (!event.reason.is_empty()).then_some(event.reason),
        foot: event.account_name,
    }
}

pub async fn show(visit: Visit, Path(id): Path<ObjectiveId>) -> Result<Response> {
    let objective = find(&visit, id).await?;
    let (db, scope) = (&visit.app.db, visit.scope());
    let events = objectives::history(db, &scope, id).await?;
    let before = match objectives::lineage(db, &scope, id).await?.predecessor {
        Some(before) => {
            let events = objectives::history(db, &scope, before.id).await?;
            let events = events.into_iter().map(|event| item(&visit, event)).collect();
            Some((before.name, format!("/objectives/{}", before.id), events))
        }
        None => None,
    };
    let page = HistoryPage {
        id: id.to_string(),
        around: Around::load(db, &scope, &objective).await?,
        name: objective.name,
        events: events.into_iter().map(|event| item(&visit, event)).collect(),
        before,
    };
    visit.page("objectives", &page).await
}
