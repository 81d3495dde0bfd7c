//! Saved views: tabs above a list, and what is done with one.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use crate::accounts::Role;
use crate::directory::views::{self, NewView, SaveError, View, ViewId};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::lists::Tab;
use crate::web::pages::{Crumb, Page};
use crate::web::session::local_path;
use crate::web::{Error, Form, Result, Visit};

/// The longest name of a view.
const NAME: usize = 60;
/// The longest address.
const QUERY: usize = 4_000;
/// Lists that can have views.
const LISTS: [&str; 2] = ["/people", "/organizations"];

/// The views of a list around its rows.
#[derive(Debug, Serialize)]
pub struct Views {
    /// Every view as a tab, the whole list first.
    pub tabs: Vec<Tab>,
    /// Where the view that is shown is changed or deleted, if it is one's own or may be tidied away.
    pub edit: Option<String>,
    /// Whether what is shown differs from every view, and is worth a name.
    pub can_save: bool,
    /// The list.
    pub path: &'static str,
    /// What narrows it down, to be saved.
    pub query: String,
}

impl Views {
    /// Made up.
    pub fn sample(path: &'static str) -> Views {
        let tab = |text: &str, current| Tab { href: path.into(), text: text.into(), count: Some(78), current };
        Views {
            tabs: vec![tab(t!("directory-views-all"), false), tab("AFET undecided", true)],
            edit: Some("/views/v".into()),
            can_save: true,
            path,
            query: "committee=AFET".into(),
        }
    }
}

/// The views that the reader sees of a list, for the list to count the rows of each: [`asked`] is what a view asks for.
pub async fn saved(visit: &Visit, path: &'static str) -> Result<Vec<View>> {
    Ok(views::views(&visit.app.db, visit.who.id, path).await?)
}

/// What a view asks for.
pub fn asked(view: &View) -> Form {
    Form::prefilled(form_urlencoded::parse(view.query.as_bytes()))
}

/// The views around a list, each with its rows; `query` is what is shown now, with its parts in the one order that the
/// list saves them in (`filters::canonical`), `total` the rows of the whole list.
pub fn around(visit: &Visit, path: &'static str, query: String, total: i64, saved: &[(View, i64)]) -> Views {
    // Which objective's work a list shows narrows nothing down.
    let is_all = form_urlencoded::parse(query.as_bytes()).all(|(name, _)| name == "objective");
    let mut tabs =
        vec![Tab { href: path.into(), text: t!("directory-views-all").into(), count: Some(total), current: is_all }];
    let current = saved.iter().map(|(view, _)| view).find(|view| view.query == query);
    for (view, count) in saved {
        tabs.push(Tab {
            href: if view.query.is_empty() { path.into() } else { format!("{path}?{}", view.query) },
            text: view.name.clone(),
            count: Some(*count),
            current: current.is_some_and(|current| current.id == view.id),
        });
    }
    let edit = current.filter(|view| may_change(visit, view) || may_tidy(visit, view));
    Views {
        tabs,
        edit: edit.map(|view| format!("/views/{}", view.id)),
        can_save: !is_all && current.is_none(),
        path,
        query,
    }
}

fn may_change(visit: &Visit, view: &View) -> bool {
    view.account_id == visit.who.id
}

/// What everybody sees is not for whoever only reads to make.
fn shares(visit: &Visit, form: &Form) -> bool {
    form.is_ticked("is_shared") && visit.who.role.may_change()
}

fn may_tidy(visit: &Visit, view: &View) -> bool {
    view.is_shared && visit.who.role == Role::Administrator
}

#[derive(Debug, Serialize)]
pub(super) struct ViewPage {
    action: String,
    heading: String,
    owner: Option<String>,
    name: Field,
    is_shared: Field,
    path: String,
    query: String,
    back: String,
    /// Where it is deleted, if it is there.
    removal: Option<String>,
    may_rename: bool,
    confirm: String,
    errors: Option<ErrorSummary>,
}

impl Page for ViewPage {
    const TEMPLATE: &'static str = "directory/view";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), &self.heading)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link(&self.path, t!("directory-views-list")), Crumb::here(&self.heading)]
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("path", "/people"), ("query", "committee=AFET")]);
        form.fail("name", "Enter a name.");
        ViewPage {
            action: "/views/v".into(),
            removal: Some("/views/v/removal".into()),
            owner: Some("Noor Haddad".into()),
            confirm: "Delete this view?".into(),
            ..page(&form)
        }
    }
}

fn page(form: &Form) -> ViewPage {
    let shared =
        Field::checks("is_shared", t!("directory-views-who-sees"), [Choice::new("1", t!("directory-views-everybody"))]);
    let path = if LISTS.contains(&form.get("path")) { form.get("path") } else { LISTS[0] };
    let query = form.get("query").to_owned();
    let mut page = ViewPage {
        action: "/views".into(),
        heading: t!("directory-views-save").into(),
        owner: None,
        name: Field::text("name", t!("directory-views-name"))
            .required()
            .value(form.get("name"))
            .error(form.error("name")),
        is_shared: shared.values(&form.all("is_shared")).hint(t!("directory-views-otherwise-you")),
        back: if query.is_empty() { path.into() } else { format!("{path}?{query}") },
        path: path.to_owned(),
        query,
        removal: None,
        may_rename: true,
        confirm: String::new(),
        errors: None,
    };
    page.errors = ErrorSummary::of([&page.name]);
    page
}

/// Saves what a list shows under a name.
pub async fn create(visit: Visit, mut form: Form) -> Result<Response> {
    let name = form.line("name", t!("directory-views-what-name"), NAME);
    let (path, query) = (form.get("path").to_owned(), form.get("query").to_owned());
    if !LISTS.contains(&path.as_str()) || query.len() > QUERY {
        return Err(Error::BadRequest(t!("directory-views-not-of-list").into()));
    }
    if form.is_valid() {
        let new = NewView { path: path.clone(), name: name.clone(), query, is_shared: shares(&visit, &form) };
        let mut tx = visit.app.db.begin().await?;
        match views::save(&mut tx, visit.who.id, &new, visit.now()).await {
            Ok(_) => {
                tx.commit().await?;
                let to = if new.query.is_empty() { path } else { format!("{path}?{}", new.query) };
                return Ok(visit.done(local_path(&to), &t!("directory-views-saved-as", name = name)));
            }
            Err(SaveError::Db(error)) => return Err(error.into()),
            Err(taken) => form.fail("name", taken.to_string()),
        }
    }
    visit.invalid("people", &page(&form)).await
}

async fn known(visit: &Visit, id: ViewId) -> Result<View> {
    let view = views::view(&visit.app.db, visit.who.id, id).await?.ok_or(Error::NotFound)?;
    if may_change(visit, &view) || may_tidy(visit, &view) { Ok(view) } else { Err(Error::NotFound) }
}

fn page_of(visit: &Visit, view: &View, form: &Form) -> ViewPage {
    let form = form.clone().or([("path", view.path.as_str()), ("query", view.query.as_str())]);
    let confirm = if view.is_shared {
        t!("directory-views-confirm-shared", name = &view.name)
    } else {
        t!("directory-views-confirm", name = &view.name)
    };
    ViewPage {
        action: format!("/views/{}", view.id),
        heading: t!("directory-views-title", name = &view.name),
        owner: (!may_change(visit, view)).then(|| view.owner.clone()),
        removal: Some(format!("/views/{}/removal", view.id)),
        may_rename: may_change(visit, view),
        confirm,
        ..page(&form)
    }
}

/// The form to change or delete a view.
pub async fn edit(visit: Visit, Path(id): Path<ViewId>) -> Result<Response> {
    let view = known(&visit, id).await?;
    let shared = view.is_shared.then_some(("is_shared", "1"));
    let form = Form::prefilled([("name", view.name.as_str())].into_iter().chain(shared));
    visit.page("people", &page_of(&visit, &view, &form)).await
}

/// Another name, another reach.
pub async fn update(visit: Visit, Path(id): Path<ViewId>, mut form: Form) -> Result<Response> {
    let view = known(&visit, id).await?;
    let name = form.line("name", t!("directory-views-what-name"), NAME);
    if form.is_valid() {
        let mut tx = visit.app.db.begin().await?;
        match views::rename(&mut tx, visit.who.id, id, &name, shares(&visit, &form)).await {
            Ok(true) => {
                tx.commit().await?;
                return Ok(
                    visit.done(local_path(&format!("{}?{}", view.path, view.query)), t!("directory-views-saved"))
                );
            }
            Ok(false) => return Err(Error::NotFound),
            Err(SaveError::Db(error)) => return Err(error.into()),
            Err(taken) => form.fail("name", taken.to_string()),
        }
    }
    visit.invalid("people", &page_of(&visit, &view, &form)).await
}

/// The view goes; the list stays.
pub async fn remove(visit: Visit, Path(id): Path<ViewId>, _form: Form) -> Result<Response> {
    let view = known(&visit, id).await?;
    let mut tx = visit.app.db.begin().await?;
    if !views::delete(&mut tx, visit.who.id, id, visit.who.role == Role::Administrator).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(visit.done(local_path(&view.path), &t!("directory-views-deleted", name = &view.name)))
}
