//! Whether and on which day somebody wants the weekly digest.

use axum::response::Response;
use serde::Serialize;

use crate::accounts;
use crate::objectives::web::filled;
use crate::reports::digest::{self, Day};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::Page;
use crate::web::{Error, Form, Result, Visit};

/// The form.
#[derive(Debug, Serialize)]
pub struct DigestPage {
    day: Field,
    email: String,
    clients: Vec<String>,
    errors: Option<ErrorSummary>,
}

impl Page for DigestPage {
    const TEMPLATE: &'static str = "reports/digest";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("reports-digest-title"))
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("day", "monday")]);
        form.fail("day", "Choose a day.");
        let day = field(&form);
        DigestPage {
            email: "noor@consultancy.example".into(),
            clients: vec!["The Coalition".into()],
            errors: ErrorSummary::of([&day]),
            day,
        }
    }
}

fn field(form: &Form) -> Field {
    let days = Day::ALL.iter().map(|day| Choice::new(day, day.label()));
    filled(form, Field::select("day", t!("reports-digest-send-on"), days)).blank(t!("reports-digest-no-day"))
}

async fn page(visit: &Visit, form: &Form) -> Result<DigestPage> {
    let clients = accounts::clients(&visit.app.db, &visit.scope()).await?;
    let day = field(form);
    Ok(DigestPage {
        email: visit.who.email.clone(),
        clients: clients.into_iter().map(|client| client.name).collect(),
        errors: ErrorSummary::of([&day]),
        day,
    })
}

fn must_manage(visit: &Visit) -> Result<()> {
    if visit.who.role.may_issue_reports() { Ok(()) } else { Err(Error::Forbidden(t!("reports-digest-forbidden"))) }
}

/// `/settings/digest`
pub async fn ask(visit: Visit) -> Result<Response> {
    must_manage(&visit)?;
    let day = digest::day(&visit.app.db, visit.who.id).await?;
    let form = Form::prefilled([("day", day.map_or("", Day::as_str))]);
    visit.page("settings", &page(&visit, &form).await?).await
}

/// Keeps the day.
pub async fn save(visit: Visit, mut form: Form) -> Result<Response> {
    must_manage(&visit)?;
    let day = match form.get("day") {
        "" => None,
        _ => form.choice::<Day>("day", t!("reports-digest-a-day")),
    };
    if !form.is_valid() {
        return visit.invalid("settings", &page(&visit, &form).await?).await;
    }
    let mut tx = visit.app.db.begin().await?;
    digest::set_day(&mut tx, visit.who.id, day, visit.now()).await?;
    tx.commit().await?;
    let said = match day {
        Some(day) => t!("reports-digest-saved", day = day.label()),
        None => t!("reports-digest-stopped").to_owned(),
    };
    Ok(visit.done("/settings/digest", &said))
}
