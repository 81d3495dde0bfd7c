//! My day: what waits, what is due, how near the objectives are, what is going stale, what others have learnt.

mod news;
mod steps;
mod waiting;

use axum::response::Response;
use serde::Serialize;

use super::error::Result;
use super::pages::{Page, Pages, Sample, sample};
use super::routes::Routes;
use super::visit::Visit;
use crate::contacts::{self, Task};
use crate::locale;
use crate::objectives::web::near::NearRow;
use crate::t;
use crate::when::day;
use crate::{objectives, reports};
use news::{AgingRow, NewsRow};
use steps::Steps;
use waiting::Waiting;

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
    steps: Steps,
    waiting: Vec<Waiting>,
    objectives: Vec<NearRow>,
    aging: Vec<AgingRow>,
    news: Vec<NewsRow>,
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

impl Page for HomePage {
    const TEMPLATE: &'static str = "web/home";

    fn title(&self) -> String {
        t!("ui-day-title").into()
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
            steps: Steps::sample(),
            waiting: vec![Waiting::sample()],
            objectives: vec![NearRow::sample()],
            aging: vec![AgingRow::sample()],
            news: vec![NewsRow::sample()],
        }
    }
}

async fn show(visit: Visit) -> Result<Response> {
    let scope = visit.scope();
    let mut open = objectives::list(&visit.app.db, &scope).await?;
    open.retain(|objective| !objective.state.is_ended());
    let glances = reports::glances(&visit.app.db, &scope, &open, visit.today(), visit.now()).await?;
    let tasks = contacts::due_tasks(&visit.app.db, &scope, visit.who.id).await?;
    let filter = contacts::Filter { page: (0, 8), ..contacts::Filter::default() };
    let (_, latest) = contacts::feed(&visit.app.db, &scope, &filter).await?;
    let rows = contacts::web::rows(&visit, &latest).await?;
    let page = HomePage {
        greeting: t!("web-greeting", name = visit.who.name.split(' ').next().unwrap_or_default()),
        today: locale::long_day(visit.today()),
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
        steps: steps::first(&visit).await?,
        waiting: waiting::on(&visit).await?,
        objectives: open.iter().map(|objective| NearRow::of(objective, glances.get(&objective.id))).collect(),
        aging: news::aging(&visit, &open).await?,
        news: news::of_others(&visit).await?,
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
