//! My day: what is due, what has changed.

use axum::response::Response;
use serde::Serialize;

use super::error::Result;
use super::pages::{Page, Pages, Sample, sample};
use super::routes::Routes;
use super::visit::Visit;
use crate::contacts::{self, Task};
use crate::db::Db;
use crate::when::day;
use crate::{directory, objectives};

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/", show)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<HomePage>(pages)]
}

#[derive(Debug, Serialize)]
struct HomePage {
    greeting: String,
    today: String,
    tasks: Vec<TaskRow>,
    contacts: Vec<ContactRow>,
    steps: Vec<Step>,
}

/// One thing to do.
#[derive(Debug, Serialize)]
struct TaskRow {
    id: String,
    title: String,
    due: String,
    is_late: bool,
    person: Option<String>,
    person_href: Option<String>,
}

/// A contact logged lately.
#[derive(Debug, Serialize)]
struct ContactRow {
    kind: &'static str,
    icon: &'static str,
    who: String,
    href: String,
    when: String,
    by: String,
}

/// What a new house still has to do.
#[derive(Debug, Serialize)]
struct Step {
    text: &'static str,
    hint: &'static str,
    href: &'static str,
    is_done: bool,
}

impl Page for HomePage {
    const TEMPLATE: &'static str = "web/home";

    fn title(&self) -> String {
        "My day".into()
    }

    fn sample() -> Self {
        HomePage {
            greeting: "Good day, Elin".into(),
            today: "Tuesday 24 November 2026".into(),
            tasks: vec![TaskRow {
                id: "t".into(),
                title: "Send the one-pager".into(),
                due: "23 Nov 2026".into(),
                is_late: true,
                person: Some("Aoife Brannigan".into()),
                person_href: Some("/people/p".into()),
            }],
            contacts: vec![ContactRow {
                kind: "Meeting",
                icon: "handshake",
                who: "Aoife Brannigan".into(),
                href: "/people/p".into(),
                when: "19 Nov 2026, 14:30".into(),
                by: "Elin Lindqvist".into(),
            }],
            steps: vec![Step { text: "Import", hint: "The list", href: "/imports", is_done: false }],
        }
    }
}

async fn show(visit: Visit) -> Result<Response> {
    let scope = visit.scope();
    let tasks = contacts::due_tasks(&visit.app.db, &scope, visit.who.id).await?;
    let filter = contacts::Filter { page: (0, 8), ..contacts::Filter::default() };
    let (_, latest) = contacts::feed(&visit.app.db, &scope, &filter).await?;
    let rows = contacts::web::rows(&visit, &latest).await?;
    let page = HomePage {
        greeting: format!("Good day, {}", visit.who.name.split(' ').next().unwrap_or_default()),
        today: visit.app.zone.format(visit.now(), "%A %-d %B %Y"),
        tasks: tasks.into_iter().map(|task| task_row(task, visit.today())).collect(),
        contacts: rows
            .into_iter()
            .map(|row| ContactRow {
                kind: row.kind,
                icon: row.icon,
                who: row.people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>().join(", "),
                href: row.people.first().map_or_else(|| "/contacts".into(), |person| person.href.clone()),
                when: row.when,
                by: row.by,
            })
            .collect(),
        steps: steps(&visit.app.db, &visit).await?,
    };
    visit.page("day", &page).await
}

fn task_row(task: Task, today: chrono::NaiveDate) -> TaskRow {
    TaskRow {
        id: task.id.to_string(),
        title: task.title,
        due: day(task.due_on),
        is_late: task.due_on < today,
        person: task.person_name,
        person_href: task.person_id.map(|id| format!("/people/{id}")),
    }
}

/// The first three steps of a new house; none once they are all done.
async fn steps(db: &Db, visit: &Visit) -> Result<Vec<Step>> {
    let scope = visit.scope();
    let has_people = directory::european_parliament(db).await?.is_some();
    let has_objective = !objectives::list(db, &scope).await?.is_empty();
    let steps = vec![
        Step {
            text: "Import the list of Members",
            hint: "The European Parliament's full list (XML), or a richer CSV",
            href: "/imports",
            is_done: has_people,
        },
        Step {
            text: "Enter an objective",
            hint: "What your client wants decided, where, and by which rule",
            href: "/objectives/new",
            is_done: has_objective,
        },
        Step {
            text: "Record where people stand",
            hint: "On a person's page, or while you log a contact",
            href: "/people",
            is_done: false,
        },
    ];
    Ok(if has_people && has_objective { vec![] } else { steps })
}
