//! What a new house does first.

use serde::Serialize;

use crate::accounts;
use crate::demo;
use crate::t;
use crate::web::error::Result;
use crate::web::visit::Visit;
use crate::{directory, objectives};

/// The first steps, and whether the demonstration is offered beside them.
#[derive(Debug, Default, Serialize)]
pub(super) struct Steps {
    list: Vec<Step>,
    offers_demo: bool,
}

/// One of the first steps.
#[derive(Debug, Serialize)]
struct Step {
    text: &'static str,
    hint: &'static str,
    href: &'static str,
    is_done: bool,
}

impl Steps {
    /// As drawn in a test.
    pub(super) fn sample() -> Steps {
        let step = Step { text: "Import", hint: "The list", href: "/imports", is_done: false };
        Steps { list: vec![step], offers_demo: true }
    }
}

/// The first three steps of a new house; none once they are done.
pub(super) async fn first(visit: &Visit) -> Result<Steps> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let has_people = directory::european_parliament(db).await?.is_some();
    let has_objective = !objectives::list(db, &scope).await?.is_empty();
    if has_people && has_objective {
        return Ok(Steps::default());
    }
    let may_manage = visit.who.role.may_manage_accounts();
    let has_client = !accounts::clients(db, &scope).await?.is_empty();
    let has_team = accounts::accounts(db).await?.iter().filter(|account| account.disabled_at.is_none()).count() > 1;
    let (team, href) = match (may_manage, has_client) {
        (true, _) if !has_team => (t!("web-step-team-accounts"), "/settings/team"),
        (_, false) => (t!("web-step-team-client"), "/clients"),
        _ => (t!("web-step-team-who"), "/settings/team"),
    };
    let list = vec![
        Step { text: t!("web-step-team"), hint: team, href, is_done: has_client && has_team },
        Step { text: t!("web-step-list"), hint: t!("web-step-list-hint"), href: "/imports", is_done: has_people },
        Step {
            text: t!("web-step-objective"),
            hint: t!("web-step-objective-hint"),
            href: "/objectives/new",
            is_done: has_objective,
        },
    ];
    let offers_demo = may_manage && !visit.app.is_demo() && demo::hindrance(db).await?.is_none();
    Ok(Steps { list, offers_demo })
}
