//! Numbers by which lists know somebody.

use axum::response::Response;

use super::form::EditPage;
use super::{Faults, Whose, answered, by, done, note};
use crate::directory::{IdentifierId, edit};
use crate::t;
use crate::web::fields::Field;
use crate::web::{Form, Result, Visit};

fn page(whose: &Whose, name: &str, form: &Form, faults: &Faults) -> EditPage {
    let back = whose.page();
    let fields = [
        Field::text("scheme", t!("directory-edit-number-list")).required().focus().placeholder("wikidata"),
        Field::text("number", t!("directory-edit-number")).required(),
    ];
    EditPage::new(t!("directory-edit-number-add"), (&back, name), format!("{back}/numbers"), t!("directory-edit-add"))
        .intro(t!("directory-edit-number-text"))
        .fields(form, fields)
        .faults(Some(whose.owner), faults)
}

/// The form.
pub async fn new(visit: Visit, whose: Whose) -> Result<Response> {
    let name = whose.name(&visit).await?;
    page(&whose, &name, &Form::default(), &Faults::default()).answer(&visit, false).await
}

/// Adds the number; one that is another entry's is told, with the offer to compare the two.
pub async fn create(visit: Visit, whose: Whose, mut form: Form) -> Result<Response> {
    let name = whose.name(&visit).await?;
    let scheme = form.line("scheme", t!("directory-edit-number-the-scheme"), 60);
    let number = form.line("number", t!("directory-edit-number-the-number"), 200);
    let mut faults = Faults::default();
    if form.is_valid() {
        let mut tx = visit.app.db.begin().await?;
        match edit::add_identifier(&mut tx, &by(&visit), whose.owner, &scheme, &number).await {
            Ok(set) => {
                tx.commit().await?;
                return Ok(done(&visit, &whose.page(), Some(set), t!("directory-edit-number-added")));
            }
            Err(error) => faults = note(&mut form, error)?,
        }
    }
    page(&whose, &name, &form, &faults).answer(&visit, true).await
}

/// Removes a number.
pub async fn remove(visit: Visit, whose: Whose, _form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    let removed = edit::remove_identifier(&mut tx, &by(&visit), whose.owner, IdentifierId(whose.row)).await.map(Some);
    if removed.is_ok() {
        tx.commit().await?;
    }
    answered(&visit, &whose.page(), removed, t!("directory-edit-number-removed"))
}
