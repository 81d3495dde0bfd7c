//! Objectives: the list, the form, and what an objective is about.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::{Electorate, FRESHNESS_DAYS, NewObjective, Objective, ObjectiveId, Rule, SaveError, State, VenueId};
use crate::accounts::{self, ClientId};
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page, Pages, Sample, sample};
use crate::web::{Error, Form, Result, Routes, Visit};
use crate::when::day;
use crate::{directory, objectives};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/objectives", index)
        .get("/objectives/new", ask)
        .post("/objectives", create)
        .get("/objectives/{id}/edit", edit)
        .post("/objectives/{id}", update)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<IndexPage>(pages), sample::<NewPage>(pages), sample::<EditPage>(pages)]
}

#[derive(Debug, Serialize)]
struct IndexPage {
    objectives: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    href: String,
    name: String,
    client: String,
    state: &'static str,
    is_active: bool,
    since: String,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "objectives/index";

    fn title(&self) -> String {
        "Objectives".into()
    }

    fn sample() -> Self {
        IndexPage {
            objectives: vec![Row {
                href: "/objectives/o".into(),
                name: "EU Focal Point for R2P".into(),
                client: "The Coalition".into(),
                state: "Active",
                is_active: true,
                since: "2 Feb 2026".into(),
            }],
        }
    }
}

async fn index(visit: Visit) -> Result<Response> {
    let listed = objectives::list(&visit.app.db, &visit.scope()).await?;
    let row = |objective: Objective| Row {
        href: format!("/objectives/{}", objective.id),
        name: objective.name,
        client: objective.client_name,
        state: objective.state.label(),
        is_active: objective.state == State::Active,
        since: day(visit.app.zone.date(objective.created_at)),
    };
    visit.page("objectives", &IndexPage { objectives: listed.into_iter().map(row).collect() }).await
}

#[derive(Debug, Serialize)]
struct NewPage {
    fields: Vec<Field>,
    errors: Option<ErrorSummary>,
    has_clients: bool,
    has_parliament: bool,
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "objectives/new";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), "New objective")
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/objectives", "Objectives"), Crumb::here("New objective")]
    }

    fn sample() -> Self {
        let mut form = Form::default();
        form.fail("name", "Enter a name.");
        let fields = new_fields(&form, &[("c".into(), "The Coalition".into())]);
        NewPage { errors: ErrorSummary::of(&fields), fields, has_clients: true, has_parliament: true }
    }
}

fn new_fields(form: &Form, clients: &[(String, String)]) -> Vec<Field> {
    let clients = clients.iter().map(|(id, name)| Choice::new(id, name));
    let of_the_plenary = Rule::ALL.iter().filter(|rule| rule.electorate() == Electorate::Plenary);
    let rules = of_the_plenary.map(|rule| Choice::new(rule, rule.label()));
    let field = |field: Field| {
        let (value, error) = (form.get(&field.name).to_owned(), form.error(&field.name));
        field.value(value).error(error)
    };
    vec![
        field(Field::select("client", "Client", clients).required()),
        field(Field::text("name", "Objective").required().hint("What is wanted, in a few words")),
        field(Field::textarea("description", "Description")),
        field(Field::select("rule", "Decided in the European Parliament’s plenary, by", rules).required()),
        field(Field::date("decides_on", "Decision expected on")),
        field(Field::number("freshness_days", "A stance is stale after this many days").required().min(1).max(3650)),
    ]
}

async fn ask(visit: Visit) -> Result<Response> {
    let form = Form::prefilled([("freshness_days", FRESHNESS_DAYS.to_string())]);
    visit.page("objectives", &new_page(&visit, &form).await?).await
}

async fn new_page(visit: &Visit, form: &Form) -> Result<NewPage> {
    let clients = accounts::clients(&visit.app.db, &visit.scope()).await?;
    let clients: Vec<_> = clients.into_iter().map(|client| (client.id.to_string(), client.name)).collect();
    let fields = new_fields(form, &clients);
    Ok(NewPage {
        errors: ErrorSummary::of(&fields),
        fields,
        has_clients: !clients.is_empty(),
        has_parliament: directory::european_parliament(&visit.app.db).await?.is_some(),
    })
}

async fn create(visit: Visit, mut form: Form) -> Result<Response> {
    let Some(parliament) = directory::european_parliament(&visit.app.db).await? else {
        return Ok(visit.refused("/imports", "Import the list of Members first: it says who has a say."));
    };
    let client = form.choice::<ClientId>("client", "a client");
    let name = form.line("name", "a name", 200);
    let description = form.text("description", "the description", 5000);
    let rule = form.choice::<Rule>("rule", "a rule");
    if rule.is_some_and(|rule| rule.electorate() != Electorate::Plenary) {
        form.fail("rule", "Choose a rule by which the plenary decides.");
    }
    let decides_on = form.optional_date("decides_on", "the day of the decision");
    let freshness_days = form.choice::<i64>("freshness_days", "a number of days").unwrap_or_default();
    if !(1..=3650).contains(&freshness_days) {
        form.fail("freshness_days", "Enter a number of days from 1 to 3650.");
    }
    if let (Some(client), Some(rule), true) = (client, rule, form.is_valid()) {
        let new =
            NewObjective { client, name, description, freshness_days, organization: parliament.id, rule, decides_on };
        let mut tx = visit.app.db.begin().await?;
        match objectives::create(&mut tx, &visit.scope(), &new, Some(visit.who.id), visit.now()).await {
            Ok(id) => {
                tx.commit().await?;
                return Ok(visit.done(&format!("/objectives/{id}"), "Objective entered."));
            }
            Err(SaveError::Taken) => form.fail("name", "This client has an objective of this name. Choose another."),
            Err(SaveError::NotFound) => form.fail("client", "Choose a client you work for."),
            Err(SaveError::Db(error)) => return Err(error.into()),
        }
    }
    visit.invalid("objectives", &new_page(&visit, &form).await?).await
}

#[derive(Debug, Serialize)]
struct EditPage {
    id: String,
    name: String,
    fields: Vec<Field>,
    errors: Option<ErrorSummary>,
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "objectives/edit";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), "Edit objective")
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/objectives", "Objectives"),
            Crumb::link(format!("/objectives/{}", self.id), &self.name),
            Crumb::here("Edit"),
        ]
    }

    fn sample() -> Self {
        let fields = edit_fields(&Form::prefilled([("name", "EU Focal Point for R2P"), ("state", "active")]));
        EditPage { id: "o".into(), name: "EU Focal Point for R2P".into(), fields, errors: None }
    }
}

fn edit_fields(form: &Form) -> Vec<Field> {
    let states = State::ALL.iter().map(|state| Choice::new(state, state.label()));
    let field = |field: Field| {
        let (value, error) = (form.get(&field.name).to_owned(), form.error(&field.name));
        field.value(value).error(error)
    };
    vec![
        field(Field::text("name", "Objective").required()),
        field(Field::textarea("description", "Description")),
        field(Field::date("decides_on", "Decision expected on")),
        field(Field::select("state", "State", states).required()),
    ]
}

async fn edit(visit: Visit, Path(id): Path<ObjectiveId>) -> Result<Response> {
    let objective = find(&visit, id).await?;
    let venue = objectives::venues(&visit.app.db, &visit.scope(), id).await?.into_iter().next();
    let decides_on = venue.and_then(|venue| venue.decides_on).map_or_else(String::new, |on| on.to_string());
    let form = Form::prefilled([
        ("name", objective.name.clone()),
        ("description", objective.description.clone()),
        ("decides_on", decides_on),
        ("state", objective.state.to_string()),
    ]);
    let page = EditPage { id: id.to_string(), name: objective.name, fields: edit_fields(&form), errors: None };
    visit.page("objectives", &page).await
}

async fn update(visit: Visit, Path(id): Path<ObjectiveId>, mut form: Form) -> Result<Response> {
    let objective = find(&visit, id).await?;
    let scope = visit.scope();
    let name = form.line("name", "a name", 200);
    let description = form.text("description", "the description", 5000);
    let decides_on = form.optional_date("decides_on", "the day of the decision");
    let state = form.choice::<State>("state", "a state");
    if let (Some(state), true) = (state, form.is_valid()) {
        let venue: Option<VenueId> =
            objectives::venues(&visit.app.db, &scope, id).await?.into_iter().next().map(|venue| venue.id);
        let mut tx = visit.app.db.begin().await?;
        match objectives::update(&mut tx, &scope, id, &name, &description, state).await {
            Ok(()) => {
                if let Some(venue) = venue {
                    objectives::set_decision_day(&mut tx, &scope, venue, decides_on).await?;
                }
                tx.commit().await?;
                return Ok(visit.done(&format!("/objectives/{id}"), "Objective saved."));
            }
            Err(SaveError::Taken) => form.fail("name", "This client has an objective of this name. Choose another."),
            Err(SaveError::NotFound) => return Err(Error::NotFound),
            Err(SaveError::Db(error)) => return Err(error.into()),
        }
    }
    let fields = edit_fields(&form);
    let page = EditPage { id: id.to_string(), name: objective.name, errors: ErrorSummary::of(&fields), fields };
    visit.invalid("objectives", &page).await
}

async fn find(visit: &Visit, id: ObjectiveId) -> Result<Objective> {
    objectives::get(&visit.app.db, &visit.scope(), id).await?.ok_or(Error::NotFound)
}
