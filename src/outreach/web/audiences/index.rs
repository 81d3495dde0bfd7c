//! The list of saved rules, and beginning one.

use axum::response::Response;
use serde::Serialize;

use super::super::{beside, filled, summary};
use crate::objectives::{self, ObjectiveId};
use crate::outreach::audiences::{self, Audience, NewAudience, Question, SavedAudience, Wording};
use crate::outreach::campaigns::brussels_day;
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Form, Query, Result, Visit};

#[derive(Debug, Serialize)]
pub struct IndexPage {
    audiences: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    href: String,
    name: String,
    objective: String,
    client: String,
    rule: String,
    people: i64,
    people_href: String,
    updated: String,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "audiences/index";

    fn title(&self) -> String {
        t!("audiences-title").into()
    }

    fn sample() -> Self {
        IndexPage {
            audiences: vec![Row {
                href: "/audiences/a".into(),
                name: "AFET, undecided".into(),
                objective: "EU Focal Point for R2P".into(),
                client: "The Coalition".into(),
                rule: "Decides the objective, and Stance is any of Undecided".into(),
                people: 43,
                people_href: "/audiences/a/people".into(),
                updated: "24 Nov 2026, 14:30".into(),
            }],
        }
    }
}

pub async fn index(visit: Visit) -> Result<Response> {
    let (db, scope, now) = (&visit.app.db, visit.scope(), visit.now());
    let listed = audiences::list(db, &scope, None).await?;
    let rules: Vec<&Audience> = listed.iter().map(|one| &one.rule).collect();
    let names = audiences::names(db, &scope, &rules).await?;
    let wording = Wording::any();
    let mut rows = vec![];
    for one in &listed {
        let question =
            Question { scope: &scope, objective: one.objective_id, wording: &wording, today: brussels_day(now), now };
        rows.push(row(&visit, one, &names, audiences::count(db, &question, &one.rule).await?));
    }
    visit.page("audiences", &IndexPage { audiences: rows }).await
}

fn row(visit: &Visit, one: &SavedAudience, names: &audiences::Names, people: i64) -> Row {
    let part = |part: &audiences::Part| {
        let lines: Vec<_> = part.any.iter().map(|term| names.phrase(term).line()).collect();
        lines.join(&format!("{} ", t!("audiences-or-join")))
    };
    Row {
        href: format!("/audiences/{}", one.id),
        name: one.name.clone(),
        objective: one.objective_name.clone(),
        client: one.client_name.clone(),
        rule: one.rule.parts.iter().map(part).collect::<Vec<_>>().join(&format!("{} ", t!("audiences-and-join"))),
        people,
        people_href: format!("/audiences/{}/people", one.id),
        updated: visit.app.zone.shown(one.updated_at),
    }
}

#[derive(Debug, Serialize)]
pub struct NewPage {
    fields: Vec<Field>,
    errors: Option<ErrorSummary>,
    has_objectives: bool,
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "audiences/new";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("audiences-new"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/audiences", t!("audiences-title")), Crumb::here(t!("audiences-new"))]
    }

    fn sample() -> Self {
        let mut form = Form::default();
        form.fail("name", "Enter a name.");
        let fields = fields(&form, vec![Choice::new("o", "EU Focal Point for R2P (The Coalition)")]);
        NewPage { errors: summary(&fields), fields, has_objectives: true }
    }
}

fn fields(form: &Form, objectives: Vec<Choice>) -> Vec<Field> {
    let hint = t!("audiences-objective-hint");
    vec![
        filled(form, Field::text("name", t!("audiences-name")).required()),
        filled(form, Field::select("objective", t!("audiences-objective"), objectives).required().hint(hint)),
    ]
}

async fn assemble(visit: &Visit, form: &Form) -> Result<NewPage> {
    let listed = objectives::list(&visit.app.db, &visit.scope()).await?.into_iter();
    let choices: Vec<_> =
        listed.map(|one| Choice::new(one.id, format!("{} ({})", one.name, one.client_name))).collect();
    let has_objectives = !choices.is_empty();
    let fields = fields(form, choices);
    Ok(NewPage { errors: summary(&fields), fields, has_objectives })
}

pub async fn ask(visit: Visit, Query(query): Query) -> Result<Response> {
    visit.page("audiences", &assemble(&visit, &query).await?).await
}

pub async fn create(visit: Visit, mut form: Form) -> Result<Response> {
    if let Some(objective) = form.choice::<ObjectiveId>("objective", t!("audiences-an-objective")) {
        let new = NewAudience { objective, name: form.get("name").to_owned(), rule: Audience::deciders() };
        let mut tx = visit.app.db.begin().await?;
        match audiences::save(&mut tx, &visit.scope(), &new, visit.who.id, visit.now()).await {
            Ok(id) => {
                tx.commit().await?;
                return Ok(visit.done(&format!("/audiences/{id}"), t!("audiences-begun")));
            }
            Err(refused) => {
                tx.rollback().await?;
                beside(&mut form, refused)?;
            }
        }
    }
    visit.invalid("audiences", &assemble(&visit, &form).await?).await
}
