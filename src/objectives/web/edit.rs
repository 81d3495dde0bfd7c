//! Changing an objective, reopening it, and following on it.

use axum::extract::Path;
use axum::response::Response;

use super::venue_fields::filled;
use super::{FormPage, by, find, freshness, freshness_field, not_saved};
use crate::objectives::{self, Changes, Objective, ObjectiveId, OutcomeError, State};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::{Error, Form, Result, Visit};
use crate::when::day;

fn page(
    objective: &Objective,
    heading: &'static str,
    (to, submit): (&str, &'static str),
    (lead, fields): (Vec<String>, Vec<Field>),
) -> FormPage {
    let own = format!("/objectives/{}", objective.id);
    FormPage {
        id: objective.id.to_string(),
        name: objective.name.clone(),
        heading,
        lead,
        action: format!("{own}{to}"),
        submit,
        cancel: own,
        errors: ErrorSummary::of(&fields),
        fields,
    }
}

fn edit_page(objective: &Objective, form: &Form) -> FormPage {
    let mut fields = vec![
        filled(form, Field::text("name", t!("objectives-objective")).required()),
        filled(form, Field::textarea("description", t!("objectives-description"))),
        filled(form, freshness_field()),
    ];
    let mut lead = vec![];
    if objective.state.is_ended() {
        lead.push(t!("objectives-edit-ended", state = objective.state.within()));
    } else {
        let states = [State::Draft, State::Active].map(|state| Choice::new(state, state.label()));
        let hint = t!("objectives-state-hint");
        fields.push(filled(form, Field::radios("state", t!("objectives-state"), states).required().hint(hint)));
    }
    page(objective, t!("objectives-edit"), ("", t!("objectives-save")), (lead, fields))
}

pub async fn ask(visit: Visit, Path(id): Path<ObjectiveId>) -> Result<Response> {
    let objective = find(&visit, id).await?;
    let form = Form::prefilled([
        ("name", objective.name.clone()),
        ("description", objective.description.clone()),
        ("freshness_days", objective.freshness_days.to_string()),
        ("state", objective.state.to_string()),
    ]);
    visit.page("objectives", &edit_page(&objective, &form)).await
}

pub async fn update(visit: Visit, Path(id): Path<ObjectiveId>, mut form: Form) -> Result<Response> {
    let objective = find(&visit, id).await?;
    let changes = Changes {
        name: form.line("name", t!("objectives-what-name"), 200),
        description: form.text("description", t!("objectives-what-description"), 5000),
        freshness_days: freshness(&mut form),
        state: if objective.state.is_ended() {
            None
        } else {
            form.choice::<State>("state", t!("objectives-what-state"))
        },
    };
    if form.is_valid() {
        let mut tx = visit.app.db.begin().await?;
        match objectives::update(&mut tx, &visit.scope(), id, &changes, by(&visit)).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(visit.done(&format!("/objectives/{id}"), t!("objectives-saved")));
            }
            Err(error) => not_saved(&mut form, error)?,
        }
    }
    visit.invalid("objectives", &edit_page(&objective, &form)).await
}

async fn reopening_page(visit: &Visit, objective: &Objective, form: &Form) -> Result<FormPage> {
    let outcome = objectives::outcome(&visit.app.db, &visit.scope(), objective.id).await?;
    let ended = objective.state.within();
    let mut lead = vec![match &outcome {
        Some(outcome) => {
            let (on, statement) = (day(outcome.on_date), &outcome.statement);
            t!("objectives-it-was-on", state = ended, day = on, statement = statement)
        }
        None => t!("objectives-it-was", state = ended),
    }];
    lead.push(t!("objectives-reopen-lead").into());
    if let Some(label) = outcome.and_then(|outcome| outcome.post_label) {
        lead.push(t!("objectives-reopen-post", post = label));
    }
    let fields = vec![filled(form, Field::textarea("reason", t!("objectives-why-reopened")).required())];
    Ok(page(objective, t!("objectives-reopen-title"), ("/reopening", t!("objectives-reopen")), (lead, fields)))
}

pub async fn ask_reopening(visit: Visit, Path(id): Path<ObjectiveId>) -> Result<Response> {
    let objective = find(&visit, id).await?;
    if !objective.state.is_ended() {
        return Ok(visit.refused(&format!("/objectives/{id}"), &OutcomeError::NotEnded.to_string()));
    }
    visit.page("objectives", &reopening_page(&visit, &objective, &Form::default()).await?).await
}

pub async fn reopen(visit: Visit, Path(id): Path<ObjectiveId>, mut form: Form) -> Result<Response> {
    let objective = find(&visit, id).await?;
    let reason = form.text("reason", t!("objectives-what-reason"), 2000);
    if form.is_valid() {
        let mut tx = visit.app.db.begin().await?;
        match objectives::reopen(&mut tx, &visit.scope(), id, &reason, by(&visit)).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(visit.done(&format!("/objectives/{id}"), t!("objectives-reopened")));
            }
            Err(OutcomeError::NotFound) => return Err(Error::NotFound),
            Err(OutcomeError::Db(error)) => return Err(error.into()),
            Err(OutcomeError::NotEnded) => {
                return Ok(visit.refused(&format!("/objectives/{id}"), &OutcomeError::NotEnded.to_string()));
            }
            Err(refused) => form.fail("reason", refused.to_string()),
        }
    }
    visit.invalid("objectives", &reopening_page(&visit, &objective, &form).await?).await
}

fn follow_on_page(objective: &Objective, form: &Form) -> FormPage {
    let lead = vec![t!("objectives-follow-on-lead", name = &objective.name), t!("objectives-follow-on-stances").into()];
    let fields = vec![
        filled(form, Field::text("name", t!("objectives-objective")).required().hint(t!("objectives-follow-on-hint"))),
        filled(form, Field::textarea("description", t!("objectives-description"))),
    ];
    page(objective, t!("objectives-follow-on"), ("/follow-on", t!("objectives-follow-on-submit")), (lead, fields))
}

pub async fn ask_follow_on(visit: Visit, Path(id): Path<ObjectiveId>) -> Result<Response> {
    let objective = find(&visit, id).await?;
    if !objective.state.is_ended() {
        let why = t!("objectives-follow-on-not-yet");
        return Ok(visit.refused(&format!("/objectives/{id}"), why));
    }
    visit.page("objectives", &follow_on_page(&objective, &Form::default())).await
}

pub async fn follow_on(visit: Visit, Path(id): Path<ObjectiveId>, mut form: Form) -> Result<Response> {
    let objective = find(&visit, id).await?;
    let name = form.line("name", t!("objectives-what-name"), 200);
    let description = form.text("description", t!("objectives-what-description"), 5000);
    if form.is_valid() {
        let mut tx = visit.app.db.begin().await?;
        match objectives::follow_on(&mut tx, &visit.scope(), id, (&name, &description), by(&visit)).await {
            Ok(new) => {
                tx.commit().await?;
                return Ok(visit.done(&format!("/objectives/{new}/venues"), t!("objectives-follow-on-entered")));
            }
            Err(error) => not_saved(&mut form, error)?,
        }
    }
    visit.invalid("objectives", &follow_on_page(&objective, &form)).await
}
