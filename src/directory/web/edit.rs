//! Forms that change the directory. Each action is one act; its message offers to take it back.

mod details;
mod form;
mod memberships;
mod names;
mod numbers;
mod organizations;
mod people;
mod posts;
mod relationships;

pub use people::language_name;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::Response;
use uuid::Uuid;

use crate::app::App;
use crate::directory::changes::ChangeSetId;
use crate::directory::edit::{self, By, EditError, Owner};
use crate::directory::records::OrganizationRecord;
use crate::directory::{OrganizationId, PersonId};
use crate::t;
use crate::web::pages::{Pages, Sample, sample};
use crate::web::{Error, Form, Result, Routes, Visit};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .form("/people/new", people::new)
        .post("/people", people::create)
        .form("/people/{id}/edit", people::edit)
        .post("/people/{id}", people::update)
        .post("/people/{id}/deletion", people::delete)
        .post("/people/{id}/unlocking", people::unlock)
        .form("/people/{id}/memberships/new", memberships::new)
        .post("/people/{id}/memberships", memberships::create)
        .form("/people/{id}/memberships/{row}", memberships::edit)
        .post("/people/{id}/memberships/{row}", memberships::update)
        .post("/people/{id}/memberships/{row}/end", memberships::end)
        .post("/people/{id}/memberships/{row}/removal", memberships::remove)
        .form("/people/{id}/relationships/new", relationships::new)
        .post("/people/{id}/relationships", relationships::create)
        .form("/people/{id}/relationships/{row}", relationships::edit)
        .post("/people/{id}/relationships/{row}", relationships::update)
        .post("/people/{id}/relationships/{row}/end", relationships::end)
        .post("/people/{id}/relationships/{row}/removal", relationships::remove)
        .form("/people/{id}/names/new", names::new)
        .post("/people/{id}/names", names::create)
        .post("/people/{id}/names/{row}/removal", names::remove)
        .form("/people/{id}/details/new", details::new)
        .post("/people/{id}/details", details::create)
        .form("/people/{id}/details/{row}", details::edit)
        .post("/people/{id}/details/{row}", details::update)
        .post("/people/{id}/details/{row}/retirement", details::retire)
        .post("/people/{id}/details/{row}/return", details::bring_back)
        .post("/people/{id}/details/{row}/removal", details::remove)
        .form("/people/{id}/numbers/new", numbers::new)
        .post("/people/{id}/numbers", numbers::create)
        .post("/people/{id}/numbers/{row}/removal", numbers::remove)
        .form("/posts/{id}/edit", posts::edit)
        .post("/posts/{id}", posts::update)
        .post("/posts/{id}/closing", posts::close)
        .form("/organizations/new", organizations::new)
        .post("/organizations", organizations::create)
        .form("/organizations/{id}/edit", organizations::edit)
        .post("/organizations/{id}", organizations::update)
        .post("/organizations/{id}/deletion", organizations::delete)
        .form("/organizations/{id}/names/new", names::new)
        .post("/organizations/{id}/names", names::create)
        .post("/organizations/{id}/names/{row}/removal", names::remove)
        .form("/organizations/{id}/details/new", details::new)
        .post("/organizations/{id}/details", details::create)
        .form("/organizations/{id}/details/{row}", details::edit)
        .post("/organizations/{id}/details/{row}", details::update)
        .post("/organizations/{id}/details/{row}/retirement", details::retire)
        .post("/organizations/{id}/details/{row}/return", details::bring_back)
        .post("/organizations/{id}/details/{row}/removal", details::remove)
        .form("/organizations/{id}/numbers/new", numbers::new)
        .post("/organizations/{id}/numbers", numbers::create)
        .post("/organizations/{id}/numbers/{row}/removal", numbers::remove)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<form::EditPage>(pages)]
}

/// Whoever changes something.
fn by(visit: &Visit) -> By<'_> {
    By { account: visit.who.id, name: &visit.who.name, now: visit.now(), today: visit.today() }
}

/// Whose page it is, from the address: `/people/{id}/…` or `/organizations/{id}/…`, and which row of theirs.
struct Whose {
    owner: Owner,
    row: Uuid,
}

impl FromRequestParts<App> for Whose {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _app: &App) -> Result<Whose> {
        let mut steps = parts.uri.path().split('/').skip(1);
        let (kind, id) = (steps.next(), steps.next().and_then(|id| id.parse::<Uuid>().ok()));
        let row = steps.nth(1).and_then(|id| id.parse().ok()).unwrap_or_default();
        let id = id.ok_or(Error::NotFound)?;
        let is_person = kind == Some("people");
        let owner = if is_person { Owner::Person(PersonId(id)) } else { Owner::Organization(OrganizationId(id)) };
        Ok(Whose { owner, row })
    }
}

impl Whose {
    /// The page of the owner.
    fn page(&self) -> String {
        page_of(self.owner)
    }

    async fn name(&self, visit: &Visit) -> Result<String> {
        let name = match self.owner {
            Owner::Person(id) => edit::person_record(&visit.app.db, id).await?.map(|row| row.name),
            Owner::Organization(id) => edit::organization_record(&visit.app.db, id).await?.map(|row| row.name),
        };
        name.ok_or(Error::NotFound)
    }
}

/// Which organisation is meant by what was typed into a field: the one that was chosen beside it, or the only one that
/// is meant; none of nothing typed, and none with an error beside the field.
fn which(
    form: &mut Form,
    name: &'static str,
    choice: &'static str,
    offered: &[OrganizationRecord],
) -> Option<OrganizationId> {
    let typed = form.get(name).to_owned();
    if typed.is_empty() {
        return None;
    }
    let chosen = form.get(choice).to_owned();
    let by_choice = offered.iter().find(|row| row.id.to_string() == chosen);
    let exact = |row: &&OrganizationRecord| row.short_name.eq_ignore_ascii_case(&typed) || row.name == typed;
    let mut exactly = offered.iter().filter(exact);
    let found = match (by_choice, offered, exactly.next(), exactly.next()) {
        (Some(row), ..) | (None, [row], ..) | (None, _, Some(row), None) => Some(row.id),
        _ => None,
    };
    if found.is_none() && offered.is_empty() {
        form.fail(name, t!("directory-edit-no-organization", typed = typed));
    } else if found.is_none() {
        form.fail(choice, t!("directory-edit-choose-organization"));
    }
    found
}

fn page_of(owner: Owner) -> String {
    match owner {
        Owner::Person(id) => format!("/people/{id}"),
        Owner::Organization(id) => format!("/organizations/{id}"),
    }
}

/// Where an act is taken back.
fn undoing(set: ChangeSetId) -> String {
    format!("/changes/{set}/undoing")
}

/// After an act, or after nothing changed: on to a page.
fn done(visit: &Visit, to: &str, set: Option<ChangeSetId>, said: &str) -> Response {
    match set {
        Some(set) => visit.done_undoable(to, said, &undoing(set)),
        None => visit.done(to, t!("directory-edit-nothing-changed")),
    }
}

/// What became of a form that was not accepted.
#[derive(Default)]
struct Faults {
    /// Whether it is accepted when it is said once more.
    is_odd: bool,
    /// Whose the number is.
    taken_by: Option<(Owner, String)>,
}

/// Puts what is wrong beside the fields; what no field can mend goes on as an error.
fn note(form: &mut Form, error: EditError) -> Result<Faults> {
    match error {
        EditError::NotFound => Err(Error::NotFound),
        EditError::Db(error) => Err(error.into()),
        EditError::Refused(why) => Err(Error::Conflict(why)),
        EditError::Invalid(wrong) | EditError::Odd(wrong) if wrong.is_empty() => Err(Error::NotFound),
        EditError::Invalid(wrong) => {
            for (field, sentence) in wrong {
                form.fail(field, sentence);
            }
            Ok(Faults::default())
        }
        EditError::Odd(odd) => {
            for (field, sentence) in odd {
                form.fail(field, sentence);
            }
            Ok(Faults { is_odd: true, ..Faults::default() })
        }
        EditError::Taken { scheme, value, owner, name } => {
            form.fail("number", t!("directory-edit-number-taken", scheme = scheme, value = value, name = &name));
            Ok(Faults { taken_by: Some((owner, name)), ..Faults::default() })
        }
    }
}

/// After a button that has no form of its own: on to a page, which says what came of it.
fn answered(visit: &Visit, to: &str, done: Result<Option<ChangeSetId>, EditError>, said: &str) -> Result<Response> {
    match done {
        Ok(Some(set)) => Ok(visit.done_undoable(to, said, &undoing(set))),
        Ok(None) => Ok(visit.done(to, t!("directory-edit-nothing-changed"))),
        Err(EditError::NotFound) => Err(Error::NotFound),
        Err(EditError::Db(error)) => Err(error.into()),
        Err(refused) => Ok(visit.refused(to, &refused.to_string())),
    }
}
