//! The fifteen screens, as they are in the demonstration.

use anyhow::Context;

use crate::accounts::{self, Scope};
use crate::app::App;
use crate::demo::{ACCOUNTS, OBJECTIVE};
use crate::outreach::{campaigns, letters};
use crate::web::session::SESSION_COOKIE;
use crate::{directory, objectives};

/// A screen, and where it is.
#[derive(Clone, Debug)]
pub(super) struct Screen {
    pub(super) name: &'static str,
    pub(super) path: String,
}

/// Signs the demonstration's manager in; answers the cookie.
pub(super) async fn sign_in(app: &App) -> anyhow::Result<String> {
    let manager = accounts::by_email(&app.db, ACCOUNTS[1].email).await?.context("there is no manager")?;
    let mut tx = app.db.begin().await?;
    let token = accounts::start_session(&mut tx, manager.id, app.now()).await?;
    tx.commit().await?;
    Ok(format!("{SESSION_COOKIE}={token}"))
}

/// All of them.
pub(super) async fn all(app: &App) -> anyhow::Result<Vec<Screen>> {
    let (db, scope) = (&app.db, Scope::system());
    let listed = objectives::list(db, &scope).await?;
    let objective = listed.iter().find(|objective| objective.name == OBJECTIVE).context("there is no objective")?.id;
    let parliament = directory::european_parliament(db).await?.context("there is no Parliament")?.id;
    let member = directory::sitting_members(db, parliament, app.today()).await?;
    let member = member.first().context("nobody sits in the Parliament")?.person_id;
    let campaign = campaigns::list(db, &scope, None).await?.first().context("there is no campaign")?.id;
    let letter = letters::list(db, &scope, None).await?.first().context("there is no letter")?.id;
    let screen = |name, path: String| Screen { name, path };
    Ok(vec![
        screen("My day", "/".into()),
        screen("Objectives", "/objectives".into()),
        screen("Objective", format!("/objectives/{objective}")),
        screen("Stakeholders", "/people".into()),
        screen("Stakeholders, filtered", "/people?group=EPP&country=DE".into()),
        screen("Person", format!("/people/{member}")),
        screen("Body", format!("/organizations/{parliament}")),
        screen("Log contact", "/contacts/new".into()),
        screen("Contacts", "/contacts".into()),
        screen("Audiences", "/audiences".into()),
        screen("Letters", "/letters".into()),
        screen("Letter", format!("/letters/{letter}")),
        screen("Campaigns", "/campaigns".into()),
        screen("Campaign", format!("/campaigns/{campaign}")),
        screen("Reports", format!("/objectives/{objective}/reports")),
        screen("Path to a majority", format!("/objectives/{objective}/reports/path")),
        screen("Data", "/imports".into()),
        screen("Settings", "/settings".into()),
        screen("Type-ahead", "/search/suggest?q=ahlen".into()),
    ])
}
