//! Other names.

use axum::response::Response;

use super::form::EditPage;
use super::{Whose, answered, by, done, note};
use crate::directory::edit;
use crate::directory::records::OtherNameId;
use crate::t;
use crate::web::fields::Field;
use crate::web::{Form, Result, Visit};

fn page(whose: &Whose, name: &str, form: &Form) -> EditPage {
    let back = whose.page();
    EditPage::new(t!("directory-edit-name-add"), (&back, name), format!("{back}/names"), t!("directory-edit-add"))
        .intro(t!("directory-edit-name-text"))
        .fields(form, [Field::text("name", t!("directory-edit-name")).required().focus()])
}

/// The form.
pub async fn new(visit: Visit, whose: Whose) -> Result<Response> {
    let name = whose.name(&visit).await?;
    page(&whose, &name, &Form::default()).answer(&visit, false).await
}

/// Adds the name.
pub async fn create(visit: Visit, whose: Whose, mut form: Form) -> Result<Response> {
    let name = whose.name(&visit).await?;
    let other = form.line("name", t!("directory-edit-name-the-other"), 300);
    if form.is_valid() {
        let mut tx = visit.app.db.begin().await?;
        match edit::add_name(&mut tx, &by(&visit), whose.owner, &other).await {
            Ok(set) => {
                tx.commit().await?;
                return Ok(done(&visit, &whose.page(), Some(set), &t!("directory-edit-name-added", name = &other)));
            }
            Err(error) => note(&mut form, error)?,
        };
    }
    page(&whose, &name, &form).answer(&visit, true).await
}

/// Removes a name.
pub async fn remove(visit: Visit, whose: Whose, _form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    let removed = edit::remove_name(&mut tx, &by(&visit), whose.owner, OtherNameId(whose.row)).await.map(Some);
    if removed.is_ok() {
        tx.commit().await?;
    }
    answered(&visit, &whose.page(), removed, t!("directory-edit-name-removed"))
}
