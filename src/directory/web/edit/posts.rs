//! Posts: correcting and closing them.

use axum::extract::Path;
use axum::response::Response;

use super::form::EditPage;
use super::people::countries;
use super::{by, done, note};
use crate::directory::edit::{self, PostFields};
use crate::directory::posts;
use crate::directory::records::{PostId, PostRecord};
use crate::directory::{self, areas};
use crate::t;
use crate::web::fields::Field;
use crate::web::{Error, Form, Result, Visit};

async fn row(visit: &Visit, id: PostId) -> Result<PostRecord> {
    Ok(posts::post(&visit.app.db, id).await?.ok_or(Error::NotFound)?.record)
}

fn fields() -> Vec<Field> {
    vec![
        Field::text("label", t!("directory-post-name")).required().focus(),
        Field::select("area", t!("directory-post-for-state"), countries()).blank(t!("directory-post-for-none")),
        Field::date("start_date", t!("directory-post-existing-since")),
        Field::date("end_date", t!("directory-edit-until")).hint(t!("directory-edit-post-until-hint")),
    ]
}

fn parse(form: &mut Form) -> Option<PostFields> {
    let label = form.line("label", t!("directory-post-the-name"), 200);
    let area = form.optional_line("area", t!("directory-edit-the-state"), 60);
    let found = area.as_deref().and_then(areas::by_any);
    if area.is_some() && found.is_none() {
        form.fail("area", t!("directory-edit-state-from-list"));
    }
    let start_date = form.optional_date("start_date", t!("directory-edit-the-day"));
    let end_date = form.optional_date("end_date", t!("directory-edit-the-day"));
    form.is_valid().then_some(())?;
    let area_code = found.map_or_else(String::new, |area| area.code.to_owned());
    Some(PostFields { label, area_code, start_date, end_date })
}

async fn page(visit: &Visit, row: &PostRecord, form: &Form) -> Result<EditPage> {
    let here = format!("/posts/{}", row.id);
    let organization = directory::organization(&visit.app.db, row.organization_id).await?;
    let place = organization.map_or_else(String::new, |place| place.name);
    let page = EditPage::new(
        t!("directory-edit-correct", name = &row.label),
        (&here, &row.label),
        here.clone(),
        t!("directory-edit-save"),
    )
    .intro(t!("directory-edit-post-intro", place = place))
    .fields(form, fields());
    if row.end_date.is_some() {
        return Ok(page);
    }
    let error = form.error("last");
    let field = Field::date("last", t!("directory-edit-last-day")).required().value(form.get("last")).error(error);
    let text = t!("directory-edit-post-close-text");
    Ok(page.button(format!("{here}/closing"), t!("directory-edit-post-close"), text, Some(field)))
}

fn filled(row: &PostRecord) -> Form {
    let fields = PostFields::of(row);
    let date = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    Form::prefilled([
        ("label", fields.label),
        ("area", fields.area_code),
        ("start_date", date(fields.start_date)),
        ("end_date", date(fields.end_date)),
    ])
}

/// The form for a post.
pub async fn edit(visit: Visit, Path(id): Path<PostId>) -> Result<Response> {
    let row = row(&visit, id).await?;
    page(&visit, &row, &filled(&row)).await?.answer(&visit, false).await
}

/// Corrects a post.
pub async fn update(visit: Visit, Path(id): Path<PostId>, mut form: Form) -> Result<Response> {
    let row = row(&visit, id).await?;
    if let Some(fields) = parse(&mut form) {
        let mut tx = visit.app.db.begin().await?;
        match edit::update_post(&mut tx, &by(&visit), id, &fields).await {
            Ok(set) => {
                tx.commit().await?;
                return Ok(done(&visit, &format!("/posts/{id}"), set, t!("directory-edit-saved")));
            }
            Err(error) => note(&mut form, error)?,
        };
    }
    page(&visit, &row, &form).await?.answer(&visit, true).await
}

/// Closes a post.
pub async fn close(visit: Visit, Path(id): Path<PostId>, mut form: Form) -> Result<Response> {
    let row = row(&visit, id).await?;
    let last = form.date("last", t!("directory-edit-the-last-day"));
    let mut shown = filled(&row).and("last", form.get("last"));
    match last {
        Some(last) => {
            let mut tx = visit.app.db.begin().await?;
            match edit::close_post(&mut tx, &by(&visit), id, last).await {
                Ok(set) => {
                    tx.commit().await?;
                    return Ok(done(&visit, &format!("/posts/{id}"), set, t!("directory-edit-post-closed")));
                }
                Err(error) => note(&mut shown, error)?,
            };
        }
        None => shown.fail("last", form.error("last").unwrap_or_default()),
    }
    page(&visit, &row, &shown).await?.answer(&visit, true).await
}
