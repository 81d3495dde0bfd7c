//! Entering an organisation, correcting one, and removing one that nothing refers to.

use axum::extract::Path;
use axum::response::Response;

use super::form::EditPage;
use super::people::countries;
use super::{answered, by, done, note, undoing, which};
use crate::directory::edit::{self, OrganizationFields};
use crate::directory::records::OrganizationRecord;
use crate::directory::{Classification, OrganizationId, areas};
use crate::identity;
use crate::t;
use crate::web::fields::{Choice, Field};
use crate::web::{Error, Form, Query, Result, Visit};

/// How many organisations are offered for what was typed.
const OFFERED: i64 = 10;

fn fields(form: &Form, offered: &[OrganizationRecord]) -> Vec<Field> {
    let kinds = Classification::ALL.iter().map(|kind| Choice::new(kind, kind.label()));
    let mut fields = vec![
        Field::select("kind", t!("directory-edit-kind"), kinds).blank(t!("directory-edit-choose-kind")).required(),
        Field::text("name", t!("directory-edit-full-name")).required().focus(),
        Field::text("code", t!("directory-edit-code")).hint(t!("directory-edit-code-hint")),
        Field::text("parent", t!("directory-edit-part-of")).hint(t!("directory-edit-part-of-hint")),
    ];
    if !form.get("parent").is_empty() && offered.len() != 1 {
        let choices =
            offered.iter().map(|row| Choice::new(row.id, format!("{} · {}", row.name, row.classification.label())));
        fields.push(Field::radios("parent_id", t!("directory-edit-which-one"), choices).required());
    }
    fields
        .push(Field::select("area", t!("directory-edit-country"), countries()).blank(t!("directory-edit-no-country")));
    fields.push(Field::date("founded_on", t!("directory-edit-founded")));
    fields.push(Field::date("dissolved_on", t!("directory-edit-dissolved")));
    fields
}

fn parse(form: &mut Form, offered: &[OrganizationRecord]) -> Option<OrganizationFields> {
    let classification = form.choice::<Classification>("kind", t!("directory-edit-the-kind"));
    let name = form.line("name", t!("directory-edit-the-full-name"), 500);
    let code = form.optional_line("code", t!("directory-edit-the-code"), 100).unwrap_or_default();
    let parent_id = which(form, "parent", "parent_id", offered);
    let area = form.optional_line("area", t!("directory-edit-the-country"), 60);
    let found = area.as_deref().and_then(areas::by_any);
    if area.is_some() && found.is_none() {
        form.fail("area", t!("directory-edit-country-from-list"));
    }
    let area_code = found.map_or_else(String::new, |area| area.code.to_owned());
    let founded_on = form.optional_date("founded_on", t!("directory-edit-the-day"));
    let dissolved_on = form.optional_date("dissolved_on", t!("directory-edit-the-day"));
    form.is_valid().then_some(())?;
    let classification = classification?;
    Some(OrganizationFields { classification, name, code, parent_id, area_code, founded_on, dissolved_on })
}

async fn offered(visit: &Visit, form: &Form) -> Result<Vec<OrganizationRecord>> {
    Ok(edit::find_organizations(&visit.app.db, form.get("parent"), OFFERED).await?)
}

fn new_page(form: &Form, offered: &[OrganizationRecord]) -> EditPage {
    EditPage::new(
        t!("directory-edit-organization-new"),
        ("/organizations", t!("directory-bodies-title")),
        "/organizations",
        t!("directory-edit-organization-add"),
    )
    .fields(form, fields(form, offered))
}

/// The form for a new organisation.
pub async fn new(visit: Visit, Query(query): Query) -> Result<Response> {
    let form = Form::prefilled([("name", query.get("name"))]);
    new_page(&form, &[]).answer(&visit, false).await
}

/// Enters an organisation.
pub async fn create(visit: Visit, mut form: Form) -> Result<Response> {
    let offered = offered(&visit, &form).await?;
    if let Some(fields) = parse(&mut form, &offered) {
        let mut tx = visit.app.db.begin().await?;
        match edit::create_organization(&mut tx, &by(&visit), &fields).await {
            Ok((id, set)) => {
                tx.commit().await?;
                let said = t!("directory-edit-was-added", what = &fields.name);
                return Ok(visit.done_undoable(&format!("/organizations/{id}"), &said, &undoing(set)));
            }
            Err(error) => note(&mut form, error)?,
        };
    }
    new_page(&form, &offered).answer(&visit, true).await
}

fn edit_page(row: &OrganizationRecord, form: &Form, offered: &[OrganizationRecord]) -> EditPage {
    let here = format!("/organizations/{}", row.id);
    EditPage::new(
        t!("directory-edit-correct", name = &row.name),
        (&here, &row.name),
        here.clone(),
        t!("directory-edit-save"),
    )
    .intro(t!("directory-edit-stays-yours"))
    .fields(form, fields(form, offered))
    .link(format!("{here}/names/new"), t!("directory-edit-name-add"))
    .link(format!("{here}/details/new"), t!("directory-edit-detail-add"))
    .link(format!("{here}/numbers/new"), t!("directory-edit-number-add"))
    .removal(
        format!("{here}/deletion"),
        t!("directory-edit-organization-remove"),
        t!("directory-edit-organization-remove-text"),
    )
}

/// The form for an organisation.
pub async fn edit(visit: Visit, Path(id): Path<OrganizationId>) -> Result<Response> {
    let db = &visit.app.db;
    let row = edit::organization_record(db, id).await?.ok_or(Error::NotFound)?;
    let parent = match row.parent_id {
        Some(parent) => edit::organization_record(db, parent).await?,
        None => None,
    };
    let fields = OrganizationFields::of(&row);
    let date = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let form = Form::prefilled([
        ("kind", fields.classification.to_string()),
        ("name", fields.name),
        ("code", fields.code),
        ("parent", parent.as_ref().map(|row| row.name.clone()).unwrap_or_default()),
        ("area", fields.area_code),
        ("founded_on", date(fields.founded_on)),
        ("dissolved_on", date(fields.dissolved_on)),
    ]);
    let offered: Vec<_> = parent.into_iter().collect();
    edit_page(&row, &form, &offered).answer(&visit, false).await
}

/// Corrects an organisation.
pub async fn update(visit: Visit, Path(id): Path<OrganizationId>, mut form: Form) -> Result<Response> {
    let row = edit::organization_record(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    let offered = offered(&visit, &form).await?;
    if let Some(fields) = parse(&mut form, &offered) {
        let mut tx = visit.app.db.begin().await?;
        match edit::update_organization(&mut tx, &by(&visit), id, &fields).await {
            Ok(set) => {
                tx.commit().await?;
                return Ok(done(&visit, &format!("/organizations/{id}"), set, t!("directory-edit-saved")));
            }
            Err(error) => note(&mut form, error)?,
        };
    }
    edit_page(&row, &form, &offered).answer(&visit, true).await
}

/// Removes an organisation to which nothing refers.
pub async fn delete(visit: Visit, Path(id): Path<OrganizationId>, _form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    let is_in_use = !identity::in_use(&mut tx, &[id.0]).await?.is_empty();
    let deleted = edit::delete_organization(&mut tx, &by(&visit), id, is_in_use).await.map(Some);
    if deleted.is_ok() {
        tx.commit().await?;
        return answered(&visit, "/people", deleted, t!("directory-edit-organization-removed"));
    }
    answered(&visit, &format!("/organizations/{id}/edit"), deleted, "")
}
