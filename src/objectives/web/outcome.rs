//! How an objective ended: the form, and what it does in the directory when a post was created and somebody appointed.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::venue_fields::filled;
use super::{by, find};
use crate::db::Tx;
use crate::directory::changes::{ChangeSetKind, Writer};
use crate::directory::posts::{self, Appointment, NewPost, PostError};
use crate::directory::records::{PostId, StartPrecision};
use crate::directory::web::picker::{self, Picked, Picker};
use crate::directory::{OrganizationId, PersonId};
use crate::objectives::{self, NewOutcome, Objective, ObjectiveId, OutcomeError, State, Venue};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Result, Visit};

#[derive(Debug, Serialize)]
pub struct OutcomePage {
    id: String,
    name: String,
    state: Field,
    on: Field,
    statement: Field,
    post: Field,
    post_label: Field,
    post_body: Field,
    replace: Field,
    picker: Picker,
    errors: Option<ErrorSummary>,
}

impl Page for OutcomePage {
    const TEMPLATE: &'static str = "objectives/outcome";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("objectives-outcome-record"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        super::crumbs(&self.id, &self.name, t!("objectives-outcome-record"))
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("on", "2026-11-24")]);
        form.fail("state", "Choose how it ended.");
        let posts = vec![("p".to_owned(), "EU Focal Point for R2P, EEAS".to_owned())];
        let bodies = vec![("b".to_owned(), "European External Action Service".to_owned())];
        OutcomePage::of(("o".into(), "EU Focal Point for R2P".into()), &form, Picker::sample(&form), (posts, bodies))
    }
}

/// What is sent, and what it says.
type Choices = Vec<(String, String)>;

impl OutcomePage {
    fn of((id, name): (String, String), form: &Form, picker: Picker, (posts, bodies): (Choices, Choices)) -> Self {
        let choices = |all: Choices| all.into_iter().map(|(value, label)| Choice::new(value, label));
        let states = [State::Achieved, State::Lost, State::Parked].map(|state| Choice::new(state, state.label()));
        let state = filled(form, Field::radios("state", t!("objectives-how-ended"), states).required());
        let on = filled(form, Field::date("on", t!("objectives-on")).required());
        let statement = filled(form, Field::textarea("statement", t!("objectives-what-came")).required());
        let post = Field::select("post", t!("objectives-post"), choices(posts));
        let post = filled(form, post).blank(t!("objectives-none-of-these"));
        let post_label = filled(form, Field::text("post_label", t!("objectives-new-post")));
        let post_body = Field::select("post_body", t!("objectives-at"), choices(bodies));
        let post_body = filled(form, post_body).blank(t!("objectives-choose-body"));
        let replace = [Choice::new("1", t!("objectives-time-ends"))];
        let replace = Field::checks("replace", t!("objectives-if-held"), replace).values(&form.all("replace"));
        let own = [&state, &on, &statement, &post, &post_label, &post_body];
        let mut errors = ErrorSummary::of(own.into_iter().chain(picker.fields()));
        if let Some(error) = &picker.error {
            errors = Some(errors.take().unwrap_or_default().and("#person", error));
        }
        OutcomePage { id, name, state, on, statement, post, post_label, post_body, replace, picker, errors }
    }
}

async fn page(visit: &Visit, objective: &Objective, form: &Form) -> Result<OutcomePage> {
    let (mut posts, mut bodies): (Choices, Choices) = (vec![], vec![]);
    for venue in venues(visit, objective.id).await? {
        let body = (venue.organization_id.to_string(), venue.body().to_owned());
        if bodies.contains(&body) {
            continue;
        }
        bodies.push(body);
        for post in posts::of_organization(&visit.app.db, venue.organization_id).await? {
            let label = format!("{}, {}", post.record.label, venue.body());
            posts.push((post.record.id.to_string(), label));
        }
    }
    let picker = Picker::of(visit, form, true).await?;
    let names = (objective.id.to_string(), objective.name.clone());
    Ok(OutcomePage::of(names, form, picker, (posts, bodies)))
}

async fn venues(visit: &Visit, id: ObjectiveId) -> Result<Vec<Venue>> {
    Ok(objectives::venues(&visit.app.db, &visit.scope(), id).await?)
}

fn ended(visit: &Visit, objective: &Objective) -> Option<Response> {
    let why = OutcomeError::Already(objective.state).to_string();
    objective.state.is_ended().then(|| visit.refused(&format!("/objectives/{}", objective.id), &why))
}

pub async fn ask(visit: Visit, Path(id): Path<ObjectiveId>) -> Result<Response> {
    let objective = find(&visit, id).await?;
    if let Some(refused) = ended(&visit, &objective) {
        return Ok(refused);
    }
    let form = Form::prefilled([("on", visit.today().to_string())]);
    visit.page("objectives", &page(&visit, &objective, &form).await?).await
}

/// The post of an outcome, as it was typed.
enum TypedPost {
    None,
    There(PostId),
    New(OrganizationId, String),
}

fn typed_post(form: &mut Form) -> Option<TypedPost> {
    let label = form.optional_line("post_label", t!("objectives-what-post-name"), 200);
    match (form.get("post"), label) {
        ("", None) => Some(TypedPost::None),
        ("", Some(label)) => form
            .choice::<OrganizationId>("post_body", t!("objectives-what-post-body"))
            .map(|at| TypedPost::New(at, label)),
        (_, Some(_)) => {
            form.fail("post_label", t!("objectives-post-not-both"));
            None
        }
        (_, None) => form.choice::<PostId>("post", t!("objectives-what-post")).map(TypedPost::There),
    }
}

pub async fn record(visit: Visit, Path(id): Path<ObjectiveId>, mut form: Form) -> Result<Response> {
    let objective = find(&visit, id).await?;
    if let Some(refused) = ended(&visit, &objective) {
        return Ok(refused);
    }
    if picker::is_asking(&form) {
        return visit.page("objectives", &page(&visit, &objective, &picker::turned(form)).await?).await;
    }
    let state = form.choice::<State>("state", t!("objectives-what-how-ended"));
    let on = form.date("on", t!("objectives-what-day-ended"));
    let statement = form.text("statement", t!("objectives-what-came-of-it"), 5000);
    if statement.trim().is_empty() {
        form.fail("statement", t!("objectives-enter-came"));
    }
    let post = typed_post(&mut form);
    let picked = picker::parse(&mut form, true);
    if let (Some(TypedPost::None), Some(Picked::Known(_) | Picked::New(_))) = (&post, &picked) {
        form.fail("person", t!("objectives-appointed-to"));
    }
    if let (Some(state), Some(on), Some(post), Some(picked), true) = (state, on, post, picked, form.is_valid()) {
        let mut tx = visit.app.db.begin().await?;
        let new = NewOutcome { state, on, statement, post: None, person: None };
        match save(&mut tx, &visit, &objective, new, (post, picked), form.is_ticked("replace")).await? {
            Ok(()) => {
                tx.commit().await?;
                return Ok(visit.done(&format!("/objectives/{id}"), t!("objectives-outcome-recorded")));
            }
            Err((field, why)) => form.fail(field, why),
        }
    }
    visit.invalid("objectives", &page(&visit, &objective, &form).await?).await
}

/// A field, and what is wrong with it.
type Refusal = (&'static str, String);

/// Creates the post and appoints its holder, as one act on the directory; then ends the objective.
async fn save(
    tx: &mut Tx,
    visit: &Visit,
    objective: &Objective,
    mut new: NewOutcome,
    (post, picked): (TypedPost, Picked),
    replace: bool,
) -> Result<Result<(), Refusal>> {
    match appoint(tx, visit, &new, (post, picked), replace).await? {
        Ok((post, person)) => (new.post, new.person) = (post, person),
        Err(refusal) => return Ok(Err(refusal)),
    }
    let ended = objectives::end(tx, &visit.scope(), objective.id, &new, by(visit), visit.today()).await;
    Ok(match ended {
        Ok(()) => Ok(()),
        Err(OutcomeError::NotFound) => return Err(Error::NotFound),
        Err(OutcomeError::Db(error)) => return Err(error.into()),
        Err(refused @ (OutcomeError::NotYet(_) | OutcomeError::FarOff(_))) => Err(("on", refused.to_string())),
        Err(refused) => Err(("state", refused.to_string())),
    })
}

/// Where the directory learns an appointment from. It is shared by every client: it must not tell of the objective.
fn source() -> String {
    t!("objectives-outcome-source").to_owned()
}

async fn appoint(
    tx: &mut Tx,
    visit: &Visit,
    new: &NewOutcome,
    (post, picked): (TypedPost, Picked),
    replace: bool,
) -> Result<Result<(Option<PostId>, Option<PersonId>), Refusal>> {
    let (at, label) = match post {
        TypedPost::None => return Ok(Ok((None, None))),
        TypedPost::There(post) if picked == Picked::Nobody => return Ok(Ok((Some(post), None))),
        TypedPost::There(post) => {
            let found = posts::post(&mut *tx, post).await?;
            let Some(found) = found else { return Ok(Err(("post", PostError::NotFound.to_string()))) };
            (Ok(post), found.record.label)
        }
        TypedPost::New(body, label) => (Err(body), label),
    };
    let title = match at {
        Ok(_) => t!("objectives-appointed-title", post = &label),
        Err(_) => t!("objectives-new-post-title", post = &label),
    };
    let mut writer = Writer::begin(tx, ChangeSetKind::Edit, &title, Some(visit.who.id), visit.now()).await?;
    let id = match at {
        Ok(id) => id,
        Err(organization) => {
            let start_date = Some(new.on);
            let source = source();
            let post = NewPost { organization, label, area_code: String::new(), start_date, source };
            match posts::create(tx, &mut writer, &post, visit.now()).await {
                Ok(id) => id,
                Err(PostError::Db(error)) => return Err(error.into()),
                Err(refused) => return Ok(Err(("post_label", refused.to_string()))),
            }
        }
    };
    let person = match picked {
        Picked::Nobody => return Ok(Ok((Some(id), None))),
        Picked::Known(person) => person,
        Picked::New(person) => posts::add_person(tx, &mut writer, &person, visit.now()).await?,
    };
    let appointment = Appointment {
        post: id,
        person,
        start_date: new.on,
        start_precision: StartPrecision::Day,
        behalf: None,
        source: source(),
        replace,
    };
    match posts::appoint(tx, &mut writer, &appointment, visit.now()).await {
        // Whoever holds it already was appointed before: the outcome says so, the directory knows it.
        Ok(_) | Err(PostError::Already(_)) => Ok(Ok((Some(id), Some(person)))),
        Err(PostError::Db(error)) => Err(error.into()),
        Err(refused) => Ok(Err(("person", refused.to_string()))),
    }
}
