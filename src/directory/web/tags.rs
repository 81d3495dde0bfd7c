//! The tags: how many bear each, other names, deleting; and tags on a list of people.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use crate::directory::records::TagId;
use crate::directory::tags::{self, Tag, TagName};
use crate::t;
use crate::web::fields::{ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Result, Visit};

#[derive(Debug, Serialize)]
struct Row {
    name: String,
    people: i64,
    organizations: i64,
    href: String,
    edit: String,
}

#[derive(Debug, Serialize)]
pub(super) struct TagsPage {
    tags: Vec<Row>,
}

impl Page for TagsPage {
    const TEMPLATE: &'static str = "directory/tags";

    fn title(&self) -> String {
        t!("directory-tags-title").into()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/people", t!("directory-people-title")), Crumb::here(t!("directory-tags-title"))]
    }

    fn sample() -> Self {
        let row = Row {
            name: "Ally".into(),
            people: 12,
            organizations: 1,
            href: "/people?tag=Ally".into(),
            edit: "/tags/t".into(),
        };
        TagsPage { tags: vec![row] }
    }
}

fn row(tag: Tag) -> Row {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("tag", &tag.name).finish();
    Row {
        href: format!("/people?{query}"),
        edit: format!("/tags/{}", tag.id),
        name: tag.name,
        people: tag.people,
        organizations: tag.organizations,
    }
}

/// Every tag.
pub async fn index(visit: Visit) -> Result<Response> {
    let tags = tags::tags(&visit.app.db).await?.into_iter().map(row).collect();
    visit.page("people", &TagsPage { tags }).await
}

#[derive(Debug, Serialize)]
pub(super) struct TagPage {
    id: String,
    shown: String,
    people: i64,
    organizations: i64,
    name: Field,
    confirm: String,
    errors: Option<ErrorSummary>,
}

impl Page for TagPage {
    const TEMPLATE: &'static str = "directory/tag";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), &t!("directory-tags-one", name = &self.shown))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/tags", t!("directory-tags-title")), Crumb::here(&self.shown)]
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("name", "Ally")]);
        form.fail("name", t!("directory-tags-nameless"));
        page(&Tag { id: TagId::new(), name: "Ally".into(), people: 12, organizations: 0 }, &form)
    }
}

fn page(tag: &Tag, form: &Form) -> TagPage {
    let name = Field::text("name", t!("directory-tags-name")).required().hint(t!("directory-tags-name-hint"));
    let mut page = TagPage {
        id: tag.id.to_string(),
        shown: tag.name.clone(),
        people: tag.people,
        organizations: tag.organizations,
        name: name.value(form.get("name")).error(form.error("name")),
        confirm: t!("directory-tags-confirm", name = &tag.name),
        errors: None,
    };
    page.errors = ErrorSummary::of([&page.name]);
    page
}

async fn known(visit: &Visit, id: TagId) -> Result<Tag> {
    tags::tag(&visit.app.db, id).await?.ok_or(Error::NotFound)
}

/// The form to rename or delete a tag.
pub async fn edit(visit: Visit, Path(id): Path<TagId>) -> Result<Response> {
    let tag = known(&visit, id).await?;
    let form = Form::prefilled([("name", tag.name.as_str())]);
    visit.page("people", &page(&tag, &form)).await
}

/// Another name, which may make it one with another tag.
pub async fn rename(visit: Visit, Path(id): Path<TagId>, mut form: Form) -> Result<Response> {
    let tag = known(&visit, id).await?;
    let name = match TagName::parse(form.get("name")) {
        Ok(name) => name,
        Err(why) => {
            form.fail("name", why);
            return visit.invalid("people", &page(&tag, &form)).await;
        }
    };
    let mut tx = visit.app.db.begin().await?;
    let set = tags::rename(&mut tx, id, &name, Some(visit.who.id), visit.now()).await?;
    tx.commit().await?;
    Ok(match set {
        Some(set) => visit.done_undoable(
            "/tags",
            &t!("directory-tags-renamed", before = &tag.name, after = name.as_str()),
            &format!("/changes/{set}/undoing"),
        ),
        None => visit.done("/tags", t!("directory-tags-unchanged")),
    })
}

/// The tag goes, and its marks with it.
pub async fn remove(visit: Visit, Path(id): Path<TagId>, _form: Form) -> Result<Response> {
    let tag = known(&visit, id).await?;
    let mut tx = visit.app.db.begin().await?;
    let set = tags::delete(&mut tx, id, Some(visit.who.id), visit.now()).await?.ok_or(Error::NotFound)?;
    tx.commit().await?;
    let undo = format!("/changes/{set}/undoing");
    Ok(visit.done_undoable("/tags", &t!("directory-tags-deleted", name = &tag.name), &undo))
}
