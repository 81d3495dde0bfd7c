//! Ways to reach somebody.

use axum::response::Response;

use super::form::EditPage;
use super::{Whose, answered, by, done, note};
use crate::directory::changes;
use crate::directory::edit::{self, DetailFields};
use crate::directory::records::ContactDetailRecord;
use crate::directory::{ContactDetailId, ContactKind, Standing};
use crate::t;
use crate::web::fields::{Choice, Field};
use crate::web::{Error, Form, Result, Visit};

fn new_page(whose: &Whose, name: &str, form: &Form) -> EditPage {
    let back = whose.page();
    let kinds = ContactKind::ALL.iter().map(|kind| Choice::new(kind, kind.label()));
    let fields = [
        Field::select("kind", t!("directory-edit-detail-kind"), kinds).required(),
        Field::text("value", t!("directory-edit-detail-value")).required().focus(),
        Field::text("label", t!("directory-edit-detail-for")).placeholder(t!("directory-edit-detail-for-example")),
    ];
    EditPage::new(t!("directory-edit-detail-add"), (&back, name), format!("{back}/details"), t!("directory-edit-add"))
        .fields(form, fields)
}

fn parse(form: &mut Form, kind: Option<ContactKind>) -> Option<DetailFields> {
    let kind = kind.or_else(|| form.choice::<ContactKind>("kind", t!("directory-edit-detail-the-kind")));
    let value = form.line("value", t!("directory-edit-detail-the-value"), 500);
    let label = form.optional_line("label", t!("directory-edit-detail-the-label"), 200);
    form.is_valid().then_some(())?;
    Some(DetailFields { kind: kind?, value, label })
}

/// The form for a new one.
pub async fn new(visit: Visit, whose: Whose) -> Result<Response> {
    let name = whose.name(&visit).await?;
    new_page(&whose, &name, &Form::prefilled([("kind", "email")])).answer(&visit, false).await
}

/// Adds one.
pub async fn create(visit: Visit, whose: Whose, mut form: Form) -> Result<Response> {
    let name = whose.name(&visit).await?;
    if let Some(fields) = parse(&mut form, None) {
        let mut tx = visit.app.db.begin().await?;
        match edit::add_detail(&mut tx, &by(&visit), whose.owner, &fields).await {
            Ok(set) => {
                tx.commit().await?;
                return Ok(done(
                    &visit,
                    &whose.page(),
                    Some(set),
                    &t!("directory-edit-was-added", what = &fields.value),
                ));
            }
            Err(error) => note(&mut form, error)?,
        };
    }
    new_page(&whose, &name, &form).answer(&visit, true).await
}

async fn row(visit: &Visit, whose: &Whose) -> Result<ContactDetailRecord> {
    let row = changes::rows::<ContactDetailRecord>(&visit.app.db, &[whose.row]).await?.pop().ok_or(Error::NotFound)?;
    let owner = row.person_id.map(|id| id.0).or(row.organization_id.map(|id| id.0));
    if owner == Some(whose.owner.uuid()) { Ok(row) } else { Err(Error::NotFound) }
}

fn edit_page(whose: &Whose, name: &str, row: &ContactDetailRecord, form: &Form) -> EditPage {
    let back = whose.page();
    let here = format!("{back}/details/{}", row.id);
    let kind = row.kind.label();
    let fields = [
        Field::text("value", kind).required().focus(),
        Field::text("label", t!("directory-edit-detail-for")).placeholder(t!("directory-edit-detail-for-example")),
    ];
    let page = EditPage::new(
        t!("directory-edit-detail-correct", kind = kind),
        (&back, name),
        here.clone(),
        t!("directory-edit-save"),
    )
    .fields(form, fields);
    let page = match row.standing {
        Standing::Usable => page.button(
            format!("{here}/retirement"),
            t!("directory-edit-detail-retire"),
            t!("directory-edit-detail-retire-text"),
            None,
        ),
        Standing::Replaced => page.button(
            format!("{here}/return"),
            t!("directory-edit-detail-return"),
            t!("directory-edit-detail-return-text"),
            None,
        ),
        Standing::Objected => page.intro(t!("directory-edit-detail-objected")),
        Standing::Bounced => page.intro(t!("directory-edit-detail-bounced")),
    };
    page.removal(format!("{here}/removal"), t!("directory-edit-remove"), t!("directory-edit-by-mistake"))
}

/// The form for one that is there.
pub async fn edit(visit: Visit, whose: Whose) -> Result<Response> {
    let name = whose.name(&visit).await?;
    let row = row(&visit, &whose).await?;
    let form = Form::prefilled([("value", row.value.clone()), ("label", row.label.clone().unwrap_or_default())]);
    edit_page(&whose, &name, &row, &form).answer(&visit, false).await
}

/// Corrects one.
pub async fn update(visit: Visit, whose: Whose, mut form: Form) -> Result<Response> {
    let name = whose.name(&visit).await?;
    let row = row(&visit, &whose).await?;
    if let Some(fields) = parse(&mut form, Some(row.kind)) {
        let mut tx = visit.app.db.begin().await?;
        match edit::update_detail(&mut tx, &by(&visit), whose.owner, row.id, &fields).await {
            Ok(set) => {
                tx.commit().await?;
                return Ok(done(&visit, &whose.page(), set, t!("directory-edit-saved")));
            }
            Err(edit::EditError::Refused(why)) => return Ok(visit.refused(&whose.page(), &why)),
            Err(error) => note(&mut form, error)?,
        };
    }
    edit_page(&whose, &name, &row, &form).answer(&visit, true).await
}

/// Marks one as not usable.
pub async fn retire(visit: Visit, whose: Whose, _form: Form) -> Result<Response> {
    set_usable(&visit, &whose, false, t!("directory-edit-detail-retired")).await
}

/// Marks one as usable again.
pub async fn bring_back(visit: Visit, whose: Whose, _form: Form) -> Result<Response> {
    set_usable(&visit, &whose, true, t!("directory-edit-detail-return-text")).await
}

async fn set_usable(visit: &Visit, whose: &Whose, usable: bool, said: &str) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    let id = ContactDetailId(whose.row);
    let set = edit::retire_detail(&mut tx, &by(visit), whose.owner, id, usable).await;
    if set.is_ok() {
        tx.commit().await?;
    }
    answered(visit, &whose.page(), set, said)
}

/// Removes one that was a mistake.
pub async fn remove(visit: Visit, whose: Whose, _form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    let id = ContactDetailId(whose.row);
    let removed = edit::remove_detail(&mut tx, &by(&visit), whose.owner, id).await.map(Some);
    if removed.is_ok() {
        tx.commit().await?;
    }
    answered(&visit, &whose.page(), removed, t!("directory-edit-detail-removed"))
}
