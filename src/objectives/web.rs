//! Objectives: the list, the form for a new one, its venues, its outcome, and what was done with it.

pub mod around;
mod edit;
mod history;
mod index;
pub mod near;
mod outcome;
mod venue_fields;
mod venues;

use axum::response::Response;
use serde::Serialize;

pub use around::{Around, StepNumbers};
use venue_fields::VenueFields;
pub use venue_fields::filled;

use super::{By, FRESHNESS_DAYS, NewObjective, Objective, ObjectiveId, Rule, SaveError, VenueSheet};
use crate::accounts::{self, ClientId};
use crate::directory::KnownBody;
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page, Pages, Sample, sample};
use crate::web::{Error, Form, Result, Routes, Visit};
use crate::{directory, objectives};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/objectives", index::show)
        .form("/objectives/new", ask)
        .post("/objectives", create)
        .form("/objectives/{id}/edit", edit::ask)
        .post("/objectives/{id}", edit::update)
        .get("/objectives/{id}/venues", venues::index)
        .form("/objectives/{id}/venues/new", venues::ask)
        .post("/objectives/{id}/venues", venues::add)
        .form("/objectives/{id}/venues/{venue}/edit", venues::edit)
        .post("/objectives/{id}/venues/{venue}", venues::update)
        .post("/objectives/{id}/venues/{venue}/position", venues::reorder)
        .form("/objectives/{id}/venues/{venue}/removal", venues::ask_removal)
        .post("/objectives/{id}/venues/{venue}/removal", venues::remove)
        .post("/objectives/{id}/venues/{venue}/restoration", venues::restore)
        .form("/objectives/{id}/outcome", outcome::ask)
        .post("/objectives/{id}/outcome", outcome::record)
        .form("/objectives/{id}/reopening", edit::ask_reopening)
        .post("/objectives/{id}/reopening", edit::reopen)
        .form("/objectives/{id}/follow-on", edit::ask_follow_on)
        .post("/objectives/{id}/follow-on", edit::follow_on)
        .get("/objectives/{id}/history", history::show)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![
        sample::<index::IndexPage>(pages),
        sample::<NewPage>(pages),
        sample::<FormPage>(pages),
        sample::<venues::VenuesPage>(pages),
        sample::<venues::VenuePage>(pages),
        sample::<outcome::OutcomePage>(pages),
        sample::<history::HistoryPage>(pages),
    ]
}

/// The visitor, now.
fn by(visit: &Visit) -> By {
    By { account: Some(visit.who.id), now: visit.now() }
}

/// The objective, or nothing.
async fn find(visit: &Visit, id: ObjectiveId) -> Result<Objective> {
    objectives::get(&visit.app.db, &visit.scope(), id).await?.ok_or(Error::NotFound)
}

/// The trail to a page of an objective.
fn crumbs(id: &str, name: &str, here: &str) -> Vec<Crumb> {
    vec![
        Crumb::link("/objectives", t!("objectives-title")),
        Crumb::link(format!("/objectives/{id}"), name),
        Crumb::here(here),
    ]
}

#[derive(Debug, Serialize)]
struct NewPage {
    fields: Vec<Field>,
    venue: VenueFields,
    errors: Option<ErrorSummary>,
    has_clients: bool,
    has_parliament: bool,
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "objectives/new";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("objectives-new"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/objectives", t!("objectives-title")), Crumb::here(t!("objectives-new"))]
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("rule", "discretionary")]);
        form.fail("name", "Enter a name.");
        let fields = new_fields(&form, &[("c".into(), "The Coalition".into())]);
        let venue = VenueFields::sample(&form, false);
        NewPage { errors: venue.summary(&fields), fields, venue, has_clients: true, has_parliament: false }
    }
}

fn new_fields(form: &Form, clients: &[(String, String)]) -> Vec<Field> {
    let clients = clients.iter().map(|(id, name)| Choice::new(id, name));
    vec![
        filled(form, Field::select("client", t!("objectives-client"), clients).required()),
        filled(form, Field::text("name", t!("objectives-objective")).required().hint(t!("objectives-name-hint"))),
        filled(form, Field::textarea("description", t!("objectives-description"))),
        filled(form, freshness_field()),
    ]
}

fn freshness_field() -> Field {
    Field::number("freshness_days", t!("objectives-freshness")).required().min(1).max(3650)
}

/// After how many days a stance is stale, or an error beside the field.
fn freshness(form: &mut Form) -> i64 {
    let days = form.choice::<i64>("freshness_days", t!("objectives-what-days")).unwrap_or_default();
    if !(1..=3650).contains(&days) {
        form.fail("freshness_days", t!("objectives-days-range"));
    }
    days
}

async fn ask(visit: Visit) -> Result<Response> {
    let form = Form::prefilled([
        ("freshness_days", FRESHNESS_DAYS.to_string()),
        ("body", KnownBody::EuropeanParliament.to_string()),
        ("rule", Rule::EpAbsolute.to_string()),
    ]);
    visit.page("objectives", &new_page(&visit, &form).await?).await
}

async fn new_page(visit: &Visit, form: &Form) -> Result<NewPage> {
    let clients = accounts::clients(&visit.app.db, &visit.scope()).await?;
    let clients: Vec<_> = clients.into_iter().map(|client| (client.id.to_string(), client.name)).collect();
    let fields = new_fields(form, &clients);
    let venue = VenueFields::of(visit, form, false).await?;
    Ok(NewPage {
        errors: venue.summary(&fields),
        fields,
        venue,
        has_clients: !clients.is_empty(),
        has_parliament: directory::european_parliament(&visit.app.db).await?.is_some(),
    })
}

async fn create(visit: Visit, mut form: Form) -> Result<Response> {
    if venue_fields::is_asking(&form) {
        return visit.page("objectives", &new_page(&visit, &venue_fields::turned(form)).await?).await;
    }
    let client = form.choice::<ClientId>("client", t!("objectives-what-client"));
    let name = form.line("name", t!("objectives-what-name"), 200);
    let description = form.text("description", t!("objectives-what-description"), 5000);
    let freshness_days = freshness(&mut form);
    let typed = venue_fields::parse(&mut form);
    if let (Some(client), Some(typed), true) = (client, typed, form.is_valid()) {
        let mut tx = visit.app.db.begin().await?;
        let first = typed.sheet(&mut tx, &visit).await?;
        let VenueSheet { organization, rule, decides_on, .. } = first;
        let new = NewObjective { client, name, description, freshness_days, organization, rule, decides_on };
        match objectives::create_at(&mut tx, &visit.scope(), &new, &first, by(&visit)).await {
            Ok(id) => {
                tx.commit().await?;
                return Ok(visit.done(&format!("/objectives/{id}"), t!("objectives-entered")));
            }
            Err(SaveError::Venue(error)) => venue_fields::refuse(&mut form, error)?,
            Err(SaveError::NotFound) => form.fail("client", t!("objectives-choose-client")),
            Err(other) => not_saved(&mut form, other)?,
        }
    }
    venue_fields::enter_body(&visit, &form).await?;
    visit.invalid("objectives", &new_page(&visit, &form).await?).await
}

/// Says beside the field why an objective was not saved. What is no matter of a field goes on as an error.
fn not_saved(form: &mut Form, error: SaveError) -> Result<()> {
    match error {
        SaveError::Taken => form.fail("name", t!("objectives-taken")),
        SaveError::State => form.fail("state", t!("objectives-ends-with-outcome")),
        SaveError::NotEnded => form.fail("name", t!("objectives-before-not-ended")),
        SaveError::Venue(error) => venue_fields::refuse(form, error)?,
        SaveError::NotFound => return Err(Error::NotFound),
        SaveError::Db(error) => return Err(error.into()),
    }
    Ok(())
}

/// A form about an objective that is there: to change it, to reopen it, to follow on it, to confirm something.
#[derive(Debug, Serialize)]
struct FormPage {
    id: String,
    name: String,
    heading: &'static str,
    /// What it is about, a paragraph each.
    lead: Vec<String>,
    action: String,
    submit: &'static str,
    cancel: String,
    fields: Vec<Field>,
    errors: Option<ErrorSummary>,
}

impl Page for FormPage {
    const TEMPLATE: &'static str = "objectives/form";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), self.heading)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        crumbs(&self.id, &self.name, self.heading)
    }

    fn sample() -> Self {
        let mut form = Form::default();
        form.fail("reason", "Enter why it is reopened.");
        let fields = vec![filled(&form, Field::textarea("reason", "Why").required())];
        FormPage {
            id: "o".into(),
            name: "EU Focal Point for R2P".into(),
            heading: "Reopen objective",
            lead: vec!["It was achieved on 3 Aug 2026.".into()],
            action: "/objectives/o/reopening".into(),
            submit: "Reopen",
            cancel: "/objectives/o".into(),
            errors: ErrorSummary::of(&fields),
            fields,
        }
    }
}
