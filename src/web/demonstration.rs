//! Settings: the demonstration data, loaded into a house that has not begun to work, and removed without a trace.

use std::sync::atomic::Ordering;

use axum::response::Response;
use serde::Serialize;

use super::error::{Error, Result};
use super::form::Form;
use super::pages::{Page, Pages, Sample, sample};
use super::routes::Routes;
use super::visit::Visit;
use crate::app;
use crate::demo::{self, ACCOUNTS, Hindrance};
use crate::t;

const PATH: &str = "/settings/demonstration";

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get(PATH, show).post(PATH, load).post("/settings/demonstration/removal", remove)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<DemonstrationPage>(pages)]
}

#[derive(Debug, Serialize)]
struct DemonstrationPage {
    is_loaded: bool,
    may_load: bool,
    may_remove: bool,
    /// Why neither can be done, as a sentence.
    why_not: Option<&'static str>,
}

impl Page for DemonstrationPage {
    const TEMPLATE: &'static str = "settings/demonstration";

    fn title(&self) -> String {
        t!("settings-demo").into()
    }

    fn sample() -> Self {
        DemonstrationPage { is_loaded: true, may_load: false, may_remove: true, why_not: None }
    }
}

async fn state(visit: &Visit) -> Result<DemonstrationPage> {
    let is_loaded = visit.app.is_demo();
    let hindrance = if is_loaded { None } else { demo::hindrance(&visit.app.db).await? };
    let why_not = if !visit.who.role.may_manage_accounts() {
        Some(t!("settings-demo-by-administrators"))
    } else if is_own(visit) {
        Some(t!("settings-demo-is-all"))
    } else {
        hindrance.map(|hindrance| match hindrance {
            Hindrance::Work => t!("settings-demo-other-data"),
            Hindrance::Client => {
                t!("settings-demo-same-client")
            }
        })
    };
    let may = why_not.is_none();
    Ok(DemonstrationPage { is_loaded, may_load: may && !is_loaded, may_remove: may && is_loaded, why_not })
}

/// Whether whoever asks belongs to the demonstration: removing it would remove them.
fn is_own(visit: &Visit) -> bool {
    ACCOUNTS.iter().any(|account| account.email == visit.who.email)
}

async fn show(visit: Visit) -> Result<Response> {
    visit.page("settings", &state(&visit).await?).await
}

async fn load(visit: Visit, _: Form) -> Result<Response> {
    let state = state(&visit).await?;
    if !state.may_load {
        return Ok(visit.refused(PATH, state.why_not.unwrap_or(t!("settings-demo-is-there"))));
    }
    demo::load_for(&visit.app.db, visit.who.id, &visit.app.zone, visit.now()).await.map_err(Error::Internal)?;
    app::analyze(&visit.app.db).await;
    visit.app.has_demo.store(true, Ordering::Relaxed);
    Ok(visit.done("/", t!("settings-demo-loaded")))
}

async fn remove(visit: Visit, _: Form) -> Result<Response> {
    let state = state(&visit).await?;
    if !state.may_remove {
        return Ok(visit.refused(PATH, state.why_not.unwrap_or(t!("settings-demo-none"))));
    }
    let mut tx = visit.app.db.begin().await?;
    demo::remove(&mut tx).await?;
    tx.commit().await?;
    visit.app.has_demo.store(false, Ordering::Relaxed);
    Ok(visit.done("/", t!("settings-demo-gone")))
}
