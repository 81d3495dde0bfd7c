//! The two smaller forms beside a stance: weight and interest, and whose view somebody takes.

use axum::extract::Path;
use axum::response::Response;

use super::show_with;
use crate::directory::records::PostId;
use crate::directory::{OrganizationId, PersonId};
use crate::objectives::ObjectiveId;
use crate::stances::{self, Grade, Holder, NewAssessment, NewSource, RecordError, SourceError, SourceId};
use crate::t;
use crate::web::{Error, Form, Result, Routes, Visit};

pub fn routes() -> Routes {
    Routes::new()
        .post("/people/{id}/assessments", assess::<PersonId>)
        .post("/posts/{id}/assessments", assess::<PostId>)
        .post("/organizations/{id}/assessments", assess::<OrganizationId>)
        .post("/people/{id}/sources", set_source::<PersonId>)
        .post("/posts/{id}/sources", set_source::<PostId>)
        .post("/organizations/{id}/sources", set_source::<OrganizationId>)
        .post("/people/{holder}/sources/{id}/removal", remove_source::<PersonId>)
        .post("/posts/{holder}/sources/{id}/removal", remove_source::<PostId>)
        .post("/organizations/{holder}/sources/{id}/removal", remove_source::<OrganizationId>)
}

async fn assess<H: Into<Holder>>(visit: Visit, Path(holder): Path<H>, mut form: Form) -> Result<Response> {
    let holder = holder.into();
    let objective = form.choice::<ObjectiveId>("objective", t!("stances-what-objective"));
    let influence = form.choice::<Grade>("influence", t!("stances-what-influence"));
    let interest = form.choice::<Grade>("interest", t!("stances-what-interest"));
    let valid_on = form.date("assessed_on", t!("stances-what-day"));
    let (Some(objective), Some(influence), Some(interest), Some(valid_on)) = (objective, influence, interest, valid_on)
    else {
        return show_with(&visit, holder, &form).await;
    };
    let new = NewAssessment { objective, holder, influence, interest, valid_on };
    let mut tx = visit.app.db.begin().await?;
    match stances::assess(&mut tx, &visit.scope(), &new, Some(visit.who.id), visit.now(), visit.today()).await {
        Ok(_) => {
            tx.commit().await?;
            let to = format!("{}?objective={objective}", holder.path());
            Ok(visit
                .done(&to, &t!("stances-assessed-done", influence = influence.number(), interest = interest.number())))
        }
        Err(RecordError::NotFound) => Err(Error::NotFound),
        Err(RecordError::Db(error)) => Err(error.into()),
        Err(refused) => {
            tx.rollback().await?;
            form.fail("assessed_on", refused.of_assessment());
            show_with(&visit, holder, &form).await
        }
    }
}

async fn set_source<H: Into<Holder>>(visit: Visit, Path(holder): Path<H>, mut form: Form) -> Result<Response> {
    let holder = holder.into();
    let objective = form.choice::<ObjectiveId>("objective", t!("stances-what-objective"));
    let name = form.line("source", t!("stances-what-name"), 300);
    let (Some(objective), true) = (objective, form.is_valid()) else {
        return show_with(&visit, holder, &form).await;
    };
    let found = stances::named(&visit.app.db, &name).await?;
    let [source] = found[..] else {
        let why = match found.len() {
            0 => t!("stances-source-none", name = &name),
            _ => t!("stances-source-several", name = &name),
        };
        form.fail("source", why);
        return show_with(&visit, holder, &form).await;
    };
    let new = NewSource { objective, is_general: form.is_ticked("general"), holder, source };
    let mut tx = visit.app.db.begin().await?;
    match stances::set_source(&mut tx, &visit.scope(), &new, visit.who.id, visit.now()).await {
        Ok(_) => {
            tx.commit().await?;
            let to = format!("{}?objective={objective}", holder.path());
            Ok(visit.done(&to, t!("stances-source-set")))
        }
        Err(SourceError::NotFound) => Err(Error::NotFound),
        Err(SourceError::Db(error)) => Err(error.into()),
        Err(refused @ SourceError::Itself) => {
            tx.rollback().await?;
            form.fail("source", refused.to_string());
            show_with(&visit, holder, &form).await
        }
    }
}

async fn remove_source<H: Into<Holder>>(
    visit: Visit,
    Path((holder, id)): Path<(H, SourceId)>,
    _form: Form,
) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    if !stances::remove_source(&mut tx, &visit.scope(), id, visit.who.id, visit.now()).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(visit.done(&holder.into().path(), t!("stances-source-removed")))
}
