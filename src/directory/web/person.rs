//! One person: who they are, where they stand, what was said and done, what comes next.

pub mod facts;
pub mod history;
mod timeline;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use serde::Serialize;

use crate::contacts::web::log::LogForm;
use crate::contacts::web::owners::OwnerCard;
use crate::contacts::{self, Task};
use crate::directory::records::TagId;
use crate::directory::web::on::On;
use crate::directory::web::walk::Walk;
use crate::directory::work::AsOf;
use crate::directory::{PersonId, edit, tags, time};
use crate::identity;
use crate::stances::web::panel::{Asked, StancePanel};
use crate::t;
use crate::web::fields::ErrorSummary;
use crate::web::lists::walked;
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when::day;
use facts::{ConnectionView, Fact};
use timeline::{LetterRow, Timeline};

/// The most people who are proposed as successors, or as those who were there before.
const FOLLOWERS: usize = 5;

#[derive(Debug, Serialize)]
pub struct PersonPage {
    /// Where they are in the list that the page was opened from.
    walk: Option<Walk>,
    id: String,
    self_href: String,
    name: String,
    badges: Vec<String>,
    roles: String,
    /// The day that was asked for, in words, and the page without it.
    on: Option<String>,
    /// What of the page is as known on an earlier day, in words.
    then_note: Option<String>,
    on_value: String,
    today_href: String,
    stances: StancePanel,
    /// None on an earlier day.
    log: Option<Box<LogForm>>,
    timeline: Timeline,
    letters: Vec<LetterRow>,
    tasks: Vec<TaskRow>,
    /// Who looks after them; none for whoever works for no client.
    owners: Option<OwnerCard>,
    own: Vec<Fact>,
    details: Vec<Fact>,
    former: Vec<Fact>,
    current: Vec<Fact>,
    past: Vec<Fact>,
    connections: Vec<ConnectionView>,
    tags: Vec<TagView>,
    known_tags: Vec<String>,
    votes_total: i64,
    votes_href: String,
    /// Last day of a mandate that ended lately, in words.
    left_on: Option<String>,
    successors: Vec<Follower>,
    predecessors: Vec<Follower>,
    names: Vec<Fact>,
    numbers: Vec<Fact>,
    objected: bool,
    errors: Option<ErrorSummary>,
}

/// A mark, and where it is taken away.
#[derive(Debug, Serialize)]
struct TagView {
    href: String,
    text: String,
    remove: String,
}

/// Someone who was there before, or could be there after.
#[derive(Debug, Serialize)]
struct Follower {
    href: String,
    name: String,
    why: String,
}

/// A follow-up about the person.
#[derive(Debug, Serialize)]
struct TaskRow {
    id: String,
    title: String,
    due: String,
    owner: String,
    is_done: bool,
    is_late: bool,
    /// It is one of an earlier day: nothing is done about it there.
    is_of_then: bool,
}

impl Page for PersonPage {
    const TEMPLATE: &'static str = "directory/person";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let list = self.walk.as_ref().map_or("/people", |walk| walk.href.as_str());
        vec![Crumb::link(list, t!("directory-people-title")), Crumb::here(&self.name)]
    }

    fn sample() -> Self {
        let fact = |name: &str, value: &str| Fact {
            note: Some("since July 2024".into()),
            source: Some("EP list of 16 Jul 2024".into()),
            edit: Some("/people/p/details/d".into()),
            remove: Some("/people/p/names/n/removal".into()),
            ..Fact::new(name, value)
        };
        let follower =
            |why: &str| Follower { href: "/people/q".into(), name: "Corentin Delabroye".into(), why: why.into() };
        let stances = StancePanel::sample("/people/p");
        PersonPage {
            walk: Some(Walk::sample()),
            id: "p".into(),
            self_href: "/people/p".into(),
            name: "Aoife Brannigan".into(),
            badges: vec!["MEP".into(), "Renew".into(), "IE Ireland".into()],
            roles: "Vice-chair, AFET · Member, DROI".into(),
            on: Some("24 Nov 2026".into()),
            then_note: Some("As known at the end of 24 Nov 2026: next steps and the time line.".into()),
            on_value: "2026-11-24".into(),
            today_href: "/people/p".into(),
            errors: stances.errors(),
            stances,
            log: Some(Box::new(LogForm::sample_inline())),
            timeline: Timeline::sample(),
            letters: vec![LetterRow::sample()],
            tasks: vec![TaskRow {
                id: "t".into(),
                title: "Send the one-pager".into(),
                due: "23 Nov 2026".into(),
                owner: "Elin Lindqvist".into(),
                is_done: false,
                is_late: true,
                is_of_then: false,
            }],
            owners: Some(OwnerCard::sample("/people/p")),
            own: vec![fact("Language", "Irish")],
            details: vec![fact("E-mail", "aoife.brannigan@ep.example")],
            former: vec![fact("Phone", "+32 2 555 01 01")],
            current: vec![fact("Role", "European Parliament")],
            past: vec![fact("Role", "Foreign Affairs")],
            connections: vec![ConnectionView::sample()],
            tags: vec![TagView {
                href: "/people?tag=t".into(),
                text: "key contact".into(),
                remove: "/people/p/tags/t/removal".into(),
            }],
            known_tags: vec!["key contact".into()],
            votes_total: 66,
            votes_href: "/votes?person=p".into(),
            left_on: Some("1 Nov 2026".into()),
            successors: vec![follower("Same national party, since 2 Nov 2026")],
            predecessors: vec![follower("Same national party, until 1 Nov 2026")],
            names: vec![fact("Also", "A. Brannigan")],
            numbers: vec![fact("europarl", "12345")],
            objected: true,
        }
    }
}

/// The page; the address of an entry that was merged leads to the one that stayed.
pub async fn show(visit: Visit, Path(id): Path<PersonId>, Query(query): Query) -> Result<Response> {
    if let Some(kept) = identity::merged_into(&visit.app.db, id).await? {
        return Ok(Redirect::permanent(&format!("/people/{kept}")).into_response());
    }
    let page = assemble(&visit, id, &query, None).await?;
    visit.page("people", &page).await
}

/// The page again, with a stance form that was not accepted.
pub async fn show_with(visit: &Visit, id: PersonId, form: &Form) -> Result<Response> {
    let page = assemble(visit, id, form, Some(form)).await?;
    visit.page_as(StatusCode::UNPROCESSABLE_ENTITY, "people", &page).await
}

/// Gathers the page. `query` says which objective and which day; `typed` is a form that was not accepted.
async fn assemble(visit: &Visit, id: PersonId, query: &Form, typed: Option<&Form>) -> Result<PersonPage> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let asked: Option<NaiveDate> = query.get("on").parse().ok();
    let as_of = On::read(visit, query);
    let (on, then) = (as_of.day, as_of.as_of(visit));
    let sheet = edit::sheet(db, id).await?.ok_or(Error::NotFound)?;
    let keep = asked;
    let suggestions = facts::whose_view(&sheet, on);
    let stances = Asked { holder: id.into(), query, on, then, keep, typed, suggestions, along: walked(query) };
    let mut stances = StancePanel::of(visit, stances).await?;
    let self_href = stances.address(keep);
    let from = (self_href.as_str(), walked(query));
    let (timeline, letters) = timeline::of(visit, id, query, &as_of, from, &mut stances).await?;
    let tasks = match then {
        Some(then) => contacts::tasks_of_person_at(db, &scope, id, then.end).await?,
        None => contacts::tasks_of_person(db, &scope, id).await?,
    };
    let ((details, former), (current, past)) = (facts::details(&sheet), facts::roles(&sheet, &as_of));
    let (left_on, successors, predecessors) = succession(visit, id, &as_of).await?;
    Ok(PersonPage {
        walk: Walk::of(visit, id, query).await?,
        id: id.to_string(),
        name: sheet.person.name.clone(),
        badges: facts::badges(&sheet, on),
        roles: facts::roles_line(&sheet, on),
        on: asked.map(day),
        on_value: on.to_string(),
        today_href: stances.address(None),
        errors: stances.errors(),
        owners: OwnerCard::of(visit, id.into(), &self_href, then).await?,
        then_note: then.map(|then| t!("directory-person-then", day = day(then.day))),
        log: match then {
            Some(_) => None,
            None => Some(Box::pin(LogForm::about(visit, id, query.get("objective"), &self_href)).await?),
        },
        self_href,
        stances,
        timeline,
        letters,
        tasks: tasks.into_iter().map(|task| task_row(task, then, visit.today())).collect(),
        own: facts::own(&sheet),
        objected: sheet.details.iter().any(|row| row.standing == crate::directory::Standing::Objected),
        details,
        former,
        current,
        past,
        connections: facts::connections(&sheet, &as_of),
        tags: tags_of(visit, id).await?,
        known_tags: tags::tags(db).await?.into_iter().map(|tag| tag.name).collect(),
        votes_total: crate::votes::count_of(db, id).await?,
        votes_href: format!("/votes?person={id}"),
        left_on,
        successors,
        predecessors,
        names: facts::names(&sheet),
        numbers: facts::numbers(&sheet),
    })
}

async fn tags_of(visit: &Visit, id: PersonId) -> Result<Vec<TagView>> {
    let found = tags::of_people(&visit.app.db, &[id]).await?.remove(&id).unwrap_or_default();
    let view = |(tag, text): (TagId, String)| TagView {
        href: format!("/people?{}", form_urlencoded::Serializer::new(String::new()).append_pair("tag", &text).finish()),
        text,
        remove: format!("/people/{id}/tags/{tag}/removal"),
    };
    Ok(found.into_iter().map(view).collect())
}

/// When the person left, who could follow, and whom they may have followed.
async fn succession(visit: &Visit, id: PersonId, on: &On) -> Result<(Option<String>, Vec<Follower>, Vec<Follower>)> {
    let found = time::succession(&visit.app.db, id, on.day).await?;
    let follower = |person: &time::Named, why: String| Follower {
        href: on.link(&format!("/people/{}", person.id)),
        name: person.name.clone(),
        why,
    };
    let after = found.successors.iter().map(|next| {
        follower(
            &next.person,
            t!("directory-person-reason-since", reason = next.reason.label(), day = day(next.start_date)),
        )
    });
    let before = found.predecessors.iter().map(|past| {
        follower(
            &past.person,
            t!("directory-person-reason-until", reason = past.reason.label(), day = day(past.end_date)),
        )
    });
    Ok((found.left_on.map(day), after.take(FOLLOWERS).collect(), before.take(FOLLOWERS).collect()))
}

fn task_row(task: Task, then: Option<AsOf>, today: NaiveDate) -> TaskRow {
    let is_done = task.done_at.is_some() && then.is_none();
    TaskRow {
        id: task.id.to_string(),
        title: task.title,
        due: day(task.due_on),
        owner: task.owner_name.unwrap_or_default(),
        is_late: !is_done && task.due_on < then.map_or(today, |then| then.day),
        is_done,
        is_of_then: then.is_some(),
    }
}
