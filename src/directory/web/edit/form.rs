//! One page for every form that changes the directory.

use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::Faults;
use crate::directory::edit::Owner;
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Form, Result, Visit};

/// A form, and what else can be done with what it is about.
#[derive(Debug, Serialize)]
pub struct EditPage {
    heading: String,
    /// The page that it belongs to.
    back: String,
    back_name: String,
    action: String,
    intro: Option<String>,
    fields: Vec<Field>,
    /// Others that it may be about.
    links: Vec<Link>,
    links_heading: String,
    submit: String,
    buttons: Vec<Button>,
    errors: Option<ErrorSummary>,
}

/// A link to somebody else.
#[derive(Debug, Serialize)]
pub struct Link {
    href: String,
    text: String,
}

/// Something else that can be done: a form of its own.
#[derive(Debug, Serialize)]
pub struct Button {
    action: String,
    label: String,
    text: String,
    field: Option<Field>,
    is_bad: bool,
}

impl EditPage {
    /// A form about something that belongs to a page.
    pub fn new(heading: impl Into<String>, back: (&str, &str), action: impl Into<String>, submit: &str) -> Self {
        EditPage {
            heading: heading.into(),
            back: back.0.to_owned(),
            back_name: back.1.to_owned(),
            action: action.into(),
            intro: None,
            fields: vec![],
            links: vec![],
            links_heading: String::new(),
            submit: submit.to_owned(),
            buttons: vec![],
            errors: None,
        }
    }

    /// With a sentence above the fields.
    pub fn intro(mut self, intro: impl Into<String>) -> Self {
        self.intro = Some(intro.into());
        self
    }

    /// With these fields, filled with what was typed and what was wrong with it.
    pub fn fields(mut self, form: &Form, fields: impl IntoIterator<Item = Field>) -> Self {
        let filled = |field: Field| {
            let (value, error) = (form.get(&field.name).to_owned(), form.error(&field.name));
            field.value(value).error(error)
        };
        self.fields = fields.into_iter().map(filled).collect();
        self.errors = ErrorSummary::of(&self.fields);
        self
    }

    /// With what became of the form when it was sent.
    pub fn faults(mut self, whose: Option<Owner>, faults: &Faults) -> Self {
        if faults.is_odd {
            let choice = Choice::new("1", t!("directory-edit-meant"));
            self.fields
                .push(Field::checks("meant", t!("directory-edit-odd"), [choice]).hint(t!("directory-edit-odd-hint")));
        }
        if let Some((owner, name)) = &faults.taken_by {
            self = self.link(super::page_of(*owner), t!("directory-edit-open", name = name));
            if let (Owner::Person(theirs), Some(Owner::Person(ours))) = (owner, whose) {
                self = self.link(format!("/duplicates/{theirs}/{ours}"), t!("directory-edit-compare"));
            }
        }
        self
    }

    /// With a link.
    pub fn link(mut self, href: impl Into<String>, text: impl Into<String>) -> Self {
        self.links.push(Link { href: href.into(), text: text.into() });
        self
    }

    /// With a heading above the links.
    pub fn links_heading(mut self, heading: &str) -> Self {
        heading.clone_into(&mut self.links_heading);
        self
    }

    /// With something else that can be done.
    pub fn button(mut self, action: String, label: &str, text: &str, field: Option<Field>) -> Self {
        self.buttons.push(Button { action, label: label.into(), text: text.into(), field, is_bad: false });
        let beside = self.buttons.iter().filter_map(|button| button.field.as_ref());
        self.errors = ErrorSummary::of(self.fields.iter().chain(beside));
        self
    }

    /// With something that takes away.
    pub fn removal(mut self, action: String, label: &str, text: &str) -> Self {
        self.buttons.push(Button { action, label: label.into(), text: text.into(), field: None, is_bad: true });
        self
    }

    /// Draws it; with errors, or with something to be read first, as a form that was not accepted.
    pub async fn answer(self, visit: &Visit, was_sent: bool) -> Result<Response> {
        let status = if was_sent { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let section = if self.back.starts_with("/people") { "people" } else { "bodies" };
        visit.page_as(status, section, &self).await
    }
}

impl Page for EditPage {
    const TEMPLATE: &'static str = "directory/edit";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), &self.heading)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let (root, name) = if self.back.starts_with("/people") {
            ("/people", t!("directory-edit-stakeholders"))
        } else {
            ("/organizations", t!("directory-bodies-title"))
        };
        if self.back == root {
            return vec![Crumb::link(root, name), Crumb::here(&self.heading)];
        }
        vec![Crumb::link(root, name), Crumb::link(&self.back, &self.back_name), Crumb::here(&self.heading)]
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("value", "a.b@")]);
        form.fail("value", "“a.b@” is not an e-mail address.");
        EditPage::new("Add a contact detail", ("/people/p", "Aoife Brannigan"), "/people/p/details", "Add")
            .intro("Whoever objected objects to a new address, too.")
            .fields(&form, [Field::text("value", "Address").required()])
            .faults(None, &Faults { is_odd: true, ..Faults::default() })
            .links_heading("Known already")
            .link("/people/q", "Open Aoife Branigan")
            .button("/people/p/end".into(), "End", "It is over.", Some(Field::text("end", "Last day")))
            .removal("/people/p/removal".into(), "Remove", "It was a mistake.")
    }
}
