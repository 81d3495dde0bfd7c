//! Logging a contact. The form works without script: finding, adding and removing people sends it back with everything
//! that was typed. A script asks for the same as pieces of a page, and gets 201 with the address to go on to.

mod typed;
mod view;
mod who;

use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use serde::Serialize;

use super::next;
use crate::contacts::{self, ContactId, LogError, NewContact};
use crate::db::Tx;
use crate::directory::PersonId;
use crate::directory::edit::{self, By, EditError, PersonFields};
use crate::t;
use crate::web::fields::ErrorSummary;
use crate::web::pages::{Crumb, Page};
use crate::web::shell::Shell;
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when::{Looking, day_said};

pub(in crate::contacts::web) use typed::{default_title, follow_up, minutes};
pub use view::LogForm;
pub(in crate::contacts::web) use view::shown_day;

/// The page with the form.
#[derive(Debug, Serialize)]
pub struct NewPage {
    log: LogForm,
}

impl Page for NewPage {
    const TEMPLATE: &'static str = "contacts/new";

    fn title(&self) -> String {
        ErrorSummary::title(self.log.errors.as_ref(), t!("contacts-log"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/contacts", t!("contacts-title")), Crumb::here(t!("contacts-log"))]
    }

    fn sample() -> Self {
        NewPage { log: LogForm::sample() }
    }
}

/// The form alone, without anybody in it, for a device to keep.
#[derive(Debug, Serialize)]
pub struct OfflinePage {
    log: LogForm,
}

impl Page for OfflinePage {
    const TEMPLATE: &'static str = "contacts/offline";

    fn title(&self) -> String {
        t!("contacts-log").into()
    }

    fn sample() -> Self {
        OfflinePage { log: LogForm::sample_inline().kept() }
    }
}

/// The page that a device keeps for when there is no network. What the last action said is for the next page.
pub async fn offline(visit: Visit) -> Result<Response> {
    let page = OfflinePage { log: LogForm::of(&visit, Form::default()).await?.kept() };
    let shell =
        Shell { theme: visit.theme(), demo: visit.app.is_demo(), ..Shell::stranger(visit.who.csrf_token.clone()) };
    Ok(visit.app.pages.full(&shell, &page)?.into_response())
}

/// The form; `person` may be given many times.
pub async fn ask(visit: Visit, Query(query): Query) -> Result<Response> {
    let log = LogForm::of(&visit, query).await?;
    answer(&visit, StatusCode::OK, log).await
}

/// The form as a page, or as a piece of one.
async fn answer(visit: &Visit, status: StatusCode, log: LogForm) -> Result<Response> {
    let page = NewPage { log };
    if visit.is_fragment() {
        return visit.piece(status, "contacts/_log", &page);
    }
    visit.page_as(status, "contacts", &page).await
}

/// The people of the form anew, after a script has added or removed somebody, or chosen another objective.
pub async fn with(visit: Visit, Query(query): Query) -> Result<Response> {
    let page = NewPage { log: LogForm::of(&visit, query).await? };
    visit.piece(StatusCode::OK, "contacts/_with", &page)
}

/// Who could be added.
#[derive(Debug, Serialize)]
struct Suggestions {
    q: String,
    found: Vec<who::Found>,
}

/// The lines below the box for people, for as long as someone types; before the first letter those met lately.
pub async fn people(visit: Visit, Query(query): Query) -> Result<Response> {
    let q: String = query.get("q").chars().take(200).collect();
    let found = who::found(&visit, &q, query.get("objective").parse().ok()).await?;
    visit.piece(StatusCode::OK, "contacts/_people", &Suggestions { q, found })
}

/// The day that some words mean, as it is shown; nothing if they mean none.
pub async fn day(visit: Visit, Query(query): Query) -> Result<Response> {
    let looking = if query.get("looking") == "ahead" { Looking::Ahead } else { Looking::Back };
    let day = day_said(query.get("said"), visit.today(), looking);
    Ok(day.map(|on| shown_day(on, visit.today())).unwrap_or_default().into_response())
}

/// Saves what was typed, or answers one of the form's own buttons.
pub async fn create(visit: Visit, form: Form) -> Result<Response> {
    if let Some(form) = pressed(&form) {
        return answer(&visit, StatusCode::OK, LogForm::of(&visit, form).await?).await;
    }
    // Before anything else: whoever was entered with it the first time is in the directory now.
    if contacts::by_form_key(&visit.app.db, &visit.scope(), &typed::form_key(&form)).await?.is_some() {
        return Ok(again(&visit, &form));
    }
    let mut form = who::matched(&visit, form).await?;
    let newcomers = who::newcomers(&visit, &mut form).await?;
    if let Some(mut new) = typed::parse(&mut form, &visit, newcomers.len()) {
        let mut tx = visit.app.db.begin().await?;
        enter(&visit, &mut tx, &mut form, &newcomers, &mut new).await?;
        match log(&visit, &mut tx, &new).await {
            Ok(id) if form.is_valid() => {
                tx.commit().await?;
                return saved(&visit, &form, id, &new);
            }
            Ok(_) => {}
            Err(LogError::Again(_)) => return Ok(again(&visit, &form)),
            Err(error) => refuse(&mut form, error)?,
        }
        // The page is read over another connection.
        tx.rollback().await?;
    }
    answer(&visit, StatusCode::UNPROCESSABLE_ENTITY, LogForm::of(&visit, form).await?).await
}

/// The form after one of its buttons that saves nothing: find, add or remove somebody.
fn pressed(form: &Form) -> Option<Form> {
    let found = form.is_ticked("find") || (form.is_ticked("enter") && !form.get("q").is_empty());
    let added = ["add", "add_new", "drop", "drop_name"].into_iter().find(|name| form.is_ticked(name));
    let form = form.clone().without("enter").without("find");
    match added {
        // Whoever was looked for is found.
        Some("add") => {
            let (id, named) = (form.get("add").to_owned(), form.get("q").to_owned());
            Some(form.without_value("named", &named).without("q").without("add").and("person", &id))
        }
        Some("add_new") => {
            let name = form.get("add_new").to_owned();
            Some(form.without_value("named", &name).without("q").without("add_new").and("newcomer", &name))
        }
        Some("drop") => {
            let id = form.get("drop").to_owned();
            Some(form.without_value("person", &id).without("drop"))
        }
        Some(_) => {
            let name = form.get("drop_name").to_owned();
            Some(form.without_value("named", &name).without_value("newcomer", &name).without("drop_name"))
        }
        None => found.then_some(form),
    }
}

/// Enters the people who are new, and adds them to the contact.
async fn enter(
    visit: &Visit,
    tx: &mut Tx,
    form: &mut Form,
    newcomers: &[(String, PersonFields)],
    new: &mut NewContact,
) -> Result<()> {
    let by = By { account: visit.who.id, name: &visit.who.name, now: visit.now(), today: visit.today() };
    for (name, fields) in newcomers {
        match edit::create_person(tx, &by, fields).await {
            Ok((person, _)) => {
                new.people.push(person);
                new.stances.extend(typed::stance(form, &who::newcomer_field(name)).map(|level| (person, level)));
            }
            Err(EditError::Db(error)) => return Err(error.into()),
            Err(refused) => form.fail("person", refused.to_string()),
        }
    }
    Ok(())
}

async fn log(visit: &Visit, tx: &mut Tx, new: &NewContact) -> Result<ContactId, LogError> {
    let held_on = visit.app.zone.date(new.occurred_at);
    contacts::log(tx, &visit.scope(), new, visit.who.id, visit.now(), held_on).await
}

/// Puts what is wrong beside the fields; what no field can mend goes on as an error.
fn refuse(form: &mut Form, error: LogError) -> Result<()> {
    match error {
        LogError::Future => form.fail("date", error.to_string()),
        LogError::Unreached => form.fail("attempt", error.to_string()),
        LogError::NotFound => form.fail("objective", t!("contacts-still-there")),
        LogError::Stance(refused) => {
            form.fail(if refused.field() == "objective" { "objective" } else { "date" }, refused.to_string());
        }
        LogError::Again(_) => return Err(Error::Conflict(error.to_string())),
        LogError::Db(error) => return Err(error.into()),
    }
    Ok(())
}

/// Says that it is saved; without a next step, one is offered.
fn saved(visit: &Visit, form: &Form, id: ContactId, new: &NewContact) -> Result<Response> {
    let first: Option<PersonId> = new.people.first().copied();
    let back = view::back(form, first);
    let said = if new.attempt.is_some() { t!("contacts-attempt-saved") } else { t!("contacts-saved") };
    let undo = format!("/contacts/{id}/retraction");
    let offer = new.follow_up.is_none().then(|| next::Offer::new(id, default_title(new.attempt), &back));
    if visit.is_fragment() {
        let body = match &offer {
            Some(offer) => visit.piece_text("contacts/_next", offer)?.to_string(),
            None => String::new(),
        };
        return Ok(
            (StatusCode::CREATED, visit.saying(said, Some(&undo)), [("location", back)], Html(body)).into_response()
        );
    }
    let to = offer.map_or(back, |offer| offer.address());
    Ok(visit.done_undoable(&to, said, &undo))
}

/// The same form has been sent before: as if it were saved now.
fn again(visit: &Visit, form: &Form) -> Response {
    let back = view::back(form, None);
    let said = t!("contacts-saved-already");
    if visit.is_fragment() {
        return (StatusCode::OK, visit.saying(said, None), [("location", back)]).into_response();
    }
    visit.done(&back, said)
}
