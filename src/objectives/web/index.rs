//! The list of objectives: how near each is, and what became of those that ended.

use axum::response::Response;
use serde::Serialize;

use super::near::NearRow;
use crate::objectives::{self, Objective, Outcome, State};
use crate::reports;
use crate::t;
use crate::web::pages::Page;
use crate::web::{Result, Visit};
use crate::when::day;

#[derive(Debug, Serialize)]
pub struct IndexPage {
    /// Those that are worked on, and drafts.
    open: Vec<NearRow>,
    ended: Vec<EndedRow>,
    as_of: String,
}

#[derive(Debug, Serialize)]
struct EndedRow {
    href: String,
    name: String,
    client: String,
    state: &'static str,
    is_achieved: bool,
    /// `3 Aug 2026`.
    on: Option<String>,
    statement: Option<String>,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "objectives/index";

    fn title(&self) -> String {
        t!("objectives-title").into()
    }

    fn sample() -> Self {
        IndexPage {
            open: vec![NearRow::sample()],
            ended: vec![EndedRow {
                href: "/objectives/e".into(),
                name: "Early-warning budget line".into(),
                client: "The Coalition".into(),
                state: "Achieved",
                is_achieved: true,
                on: Some("3 Aug 2026".into()),
                statement: Some("The line was adopted.".into()),
            }],
            as_of: "24 Nov 2026".into(),
        }
    }
}

pub async fn show(visit: Visit) -> Result<Response> {
    let scope = visit.scope();
    let listed = objectives::list(&visit.app.db, &scope).await?;
    let outcomes = objectives::outcomes(&visit.app.db, &scope).await?;
    let (ended, open): (Vec<Objective>, Vec<Objective>) =
        listed.into_iter().partition(|objective| objective.state.is_ended());
    let glances = reports::glances(&visit.app.db, &scope, &open, visit.today(), visit.now()).await?;
    let page = IndexPage {
        open: open.iter().map(|objective| NearRow::of(objective, glances.get(&objective.id))).collect(),
        ended: ended.into_iter().map(|objective| ended_row(objective, &outcomes)).collect(),
        as_of: day(visit.today()),
    };
    visit.page("objectives", &page).await
}

fn ended_row(objective: Objective, outcomes: &[Outcome]) -> EndedRow {
    let outcome = outcomes.iter().find(|outcome| outcome.objective_id == objective.id);
    EndedRow {
        href: format!("/objectives/{}", objective.id),
        name: objective.name,
        client: objective.client_name,
        state: objective.state.label(),
        is_achieved: objective.state == State::Achieved,
        on: outcome.map(|outcome| day(outcome.on_date)),
        statement: outcome.map(|outcome| outcome.statement.clone()),
    }
}
