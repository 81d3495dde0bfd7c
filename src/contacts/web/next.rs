//! After a contact was saved: one next step, which can be skipped.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::log::follow_up;
use crate::contacts::{self, ContactId};
use crate::t;
use crate::web::fields::{ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::session::local_path;
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when::day;

/// The offer of a next step after a contact.
#[derive(Debug, Serialize)]
pub struct Offer {
    id: String,
    back: String,
    task: Field,
    due: Field,
    errors: Option<ErrorSummary>,
}

impl Offer {
    /// One called so, unless another title is typed.
    pub fn new(id: ContactId, title: &str, back: &str) -> Offer {
        Offer::shown(id, back, &Form::prefilled([("task", title)]))
    }

    fn shown(id: ContactId, back: &str, form: &Form) -> Offer {
        let field = |field: Field| {
            let (value, error) = (form.raw(&field.name).to_owned(), form.error(&field.name));
            let id = format!("next-{}", field.name);
            field.value(value).error(error).id(id)
        };
        let due = Field::text("due", t!("contacts-another-day"));
        let mut offer = Offer {
            id: id.to_string(),
            back: local_path(back).to_owned(),
            task: field(Field::text("task", t!("contacts-what")).required().autocomplete("off")),
            due: field(due.placeholder(t!("contacts-due-hint")).autocomplete("off")),
            errors: None,
        };
        offer.errors = ErrorSummary::of([&offer.task, &offer.due]);
        offer
    }

    /// Where it is made without script.
    pub fn address(&self) -> String {
        let said = [("back", self.back.as_str()), ("task", self.task.value.as_str())];
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(said).finish();
        format!("/contacts/{}/next?{query}", self.id)
    }
}

impl Page for Offer {
    const TEMPLATE: &'static str = "contacts/next";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("contacts-next-step"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/contacts", t!("contacts-title")), Crumb::here(t!("contacts-next-step"))]
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("task", "Follow up"), ("due", "soon")]);
        form.fail("due", "“soon” is not a day.");
        Offer::shown(ContactId::new(), "/people/p", &form)
    }
}

/// The offer as a page of its own.
pub async fn ask(visit: Visit, Path(id): Path<ContactId>, Query(query): Query) -> Result<Response> {
    visit.page("contacts", &Offer::shown(id, query.get("back"), &query)).await
}

/// Takes it up.
pub async fn create(visit: Visit, Path(id): Path<ContactId>, mut form: Form) -> Result<Response> {
    form.line("task", t!("contacts-what-to-do"), 300);
    let step = follow_up(&mut form, visit.today(), None).filter(|_| form.is_valid());
    let back = local_path(form.get("back")).to_owned();
    let Some((title, due_on)) = step else {
        return visit.page_as(StatusCode::UNPROCESSABLE_ENTITY, "contacts", &Offer::shown(id, &back, &form)).await;
    };
    let mut tx = visit.app.db.begin().await?;
    if !contacts::follow_up(&mut tx, &visit.scope(), id, &title, due_on, visit.who.id, visit.now()).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(visit.done(&back, &t!("contacts-next-by", day = day(due_on))))
}
