//! What goes along with a letter: files, and an event that it invites to.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, Utc};
use serde::Serialize;

use super::variants::{Typed, assemble};
use super::{beside, filled, summary, voided};
use crate::outreach::Refused;
use crate::outreach::campaigns::BRUSSELS;
use crate::outreach::letters::{self, Letter, LetterId, MAX_ATTACHED, Method, NewInvitation, Side};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, SmallUpload, Visit};
use crate::when::Zone;

/// The most that is taken in at once.
const MEGABYTES: usize = MAX_ATTACHED / 1024 / 1024;

pub async fn attach(
    visit: Visit,
    Path(id): Path<LetterId>,
    upload: std::result::Result<SmallUpload<MEGABYTES>, Error>,
) -> Result<Response> {
    let mut form = Form::default();
    match upload {
        Ok(SmallUpload(upload)) => match keep(&visit, id, &upload).await {
            Ok(said) => return Ok(visit.done(&format!("/letters/{id}"), &said)),
            Err(refused) => beside(&mut form, refused)?,
        },
        Err(Error::TooLarge(_)) => form.fail("file", letters::too_large()),
        Err(other) => return Err(other),
    }
    let letter = letters::get(&visit.app.db, &visit.scope(), id).await?;
    let page = assemble(&visit, &letter, (letter.default_language, Side::All), Typed::File(&form)).await?;
    visit.invalid("letters", &page).await
}

async fn keep(visit: &Visit, id: LetterId, upload: &crate::web::Upload) -> Result<String, Refused> {
    let Some(file) = upload.files.first() else { return Err(Refused::field("file", t!("campaigns-choose-a-file"))) };
    let unreadable = |_| Refused::field("file", t!("campaigns-file-unreadable"));
    let content = tokio::fs::read(&file.path).await.map_err(unreadable)?;
    let mut tx = visit.app.db.begin().await?;
    let given = (file.name.as_str(), content.as_slice());
    let taken_back = letters::attach(&mut tx, &visit.scope(), id, given, visit.who.id, visit.now()).await?;
    tx.commit().await?;
    let name = letters::clean_name(&file.name);
    Ok(format!("{}{}", t!("campaigns-file-along", name = name), voided(&taken_back)))
}

/// A file, to be looked at.
pub async fn file(visit: Visit, Path(id): Path<LetterId>, Query(query): Query) -> Result<Response> {
    let (file, content) = letters::attachment(&visit.app.db, &visit.scope(), id, query.raw("name")).await?;
    let name: String = form_urlencoded::byte_serialize(file.name.as_bytes()).collect();
    // RFC 6266 with the escaping of RFC 8187, where a plus stands for itself.
    let disposition = format!("attachment; filename*=UTF-8''{}", name.replace('+', "%20"));
    Ok(([(CONTENT_TYPE, file.media_type), (CONTENT_DISPOSITION, disposition)], content).into_response())
}

pub async fn detach(visit: Visit, Path(id): Path<LetterId>, form: Form) -> Result<Response> {
    let name = form.raw("name");
    let mut tx = visit.app.db.begin().await?;
    let taken_back = letters::detach(&mut tx, &visit.scope(), id, name, visit.who.id, visit.now()).await?;
    tx.commit().await?;
    let said = format!("{}{}", t!("campaigns-file-off", name = name), voided(&taken_back));
    Ok(visit.done(&format!("/letters/{id}"), &said))
}

#[derive(Debug, Serialize)]
pub struct InvitationPage {
    id: String,
    name: String,
    fields: Vec<Field>,
    is_set: bool,
    errors: Option<ErrorSummary>,
}

impl Page for InvitationPage {
    const TEMPLATE: &'static str = "letters/invitation";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("campaigns-invitation"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let letter = format!("/letters/{}", self.id);
        let letters = Crumb::link("/letters", t!("campaigns-letters"));
        vec![letters, Crumb::link(letter, &self.name), Crumb::here(t!("campaigns-invitation"))]
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("title", "Breakfast"), ("date", "2026-12-01"), ("from", "08:30")]);
        form.fail("until", "It has to end after it begins.");
        let fields = fields(&form);
        InvitationPage {
            id: "l".into(),
            name: "Hearing follow-up".into(),
            errors: summary(&fields),
            fields,
            is_set: true,
        }
    }
}

fn fields(form: &Form) -> Vec<Field> {
    let methods =
        [(Method::Request, t!("campaigns-invitation-request")), (Method::Publish, t!("campaigns-invitation-publish"))];
    let methods = methods.map(|(method, label)| Choice::new(method, label));
    let zone = Field::text("zone", t!("campaigns-invitation-zone")).hint(t!("campaigns-invitation-zone-hint"));
    vec![
        filled(form, Field::text("title", t!("campaigns-invitation-what")).required()),
        filled(form, Field::date("date", t!("campaigns-day")).required()),
        filled(form, Field::time("from", t!("campaigns-invitation-from")).required()),
        filled(form, Field::time("until", t!("campaigns-invitation-until")).required()),
        filled(form, zone.required()),
        filled(form, Field::text("place", t!("campaigns-invitation-where"))),
        filled(form, Field::textarea("details", t!("campaigns-invitation-more")).rows(4)),
        filled(form, Field::radios("method", t!("campaigns-invitation-calendars"), methods).required()),
    ]
}

fn stored(letter: &Letter) -> Form {
    let Some(known) = &letter.invitation else {
        return Form::prefilled([("zone", BRUSSELS), ("method", Method::Request.as_str())]);
    };
    let zone = Zone::named(&known.time_zone);
    let at = |at, format: &str| zone.as_ref().map_or_else(String::new, |zone| zone.format(at, format));
    Form::prefilled([
        ("title", known.title.clone()),
        ("date", at(known.starts_at, "%Y-%m-%d")),
        ("from", at(known.starts_at, "%H:%M")),
        ("until", at(known.ends_at, "%H:%M")),
        ("zone", known.time_zone.clone()),
        ("place", known.place.clone()),
        ("details", known.details.clone()),
        ("method", known.method.to_string()),
    ])
}

fn page(letter: &Letter, form: &Form) -> InvitationPage {
    let fields = fields(form);
    InvitationPage {
        id: letter.id.to_string(),
        name: letter.name.clone(),
        errors: summary(&fields),
        fields,
        is_set: letter.invitation.is_some(),
    }
}

pub async fn ask(visit: Visit, Path(id): Path<LetterId>) -> Result<Response> {
    let letter = letters::get(&visit.app.db, &visit.scope(), id).await?;
    visit.page("letters", &page(&letter, &stored(&letter))).await
}

pub async fn invite(visit: Visit, Path(id): Path<LetterId>, mut form: Form) -> Result<Response> {
    let scope = visit.scope();
    let letter = letters::get(&visit.app.db, &scope, id).await?;
    if let Some(new) = read(&mut form) {
        let mut tx = visit.app.db.begin().await?;
        match letters::invite(&mut tx, &scope, id, new, visit.who.id, visit.now()).await {
            Ok(taken_back) => {
                tx.commit().await?;
                let said = format!("{}{}", t!("campaigns-invitation-along"), voided(&taken_back));
                return Ok(visit.done(&format!("/letters/{id}"), &said));
            }
            Err(refused) => beside(&mut form, refused)?,
        }
    }
    visit.invalid("letters", &page(&letter, &form)).await
}

/// What was typed, where all of it makes sense.
fn read(form: &mut Form) -> Option<NewInvitation> {
    let zone = Zone::named(form.get("zone"));
    if zone.is_none() {
        form.fail("zone", t!("campaigns-error-zone", example = BRUSSELS));
    }
    let date = form.date("date", t!("campaigns-the-day"));
    let (from, until) =
        (form.time("from", t!("campaigns-when-it-begins")), form.time("until", t!("campaigns-when-it-ends")));
    let method = form.choice::<Method>("method", t!("campaigns-what-calendars-do"));
    let (zone, date) = (zone?, date?);
    let mut moment = |name, time: Option<chrono::NaiveTime>| -> Option<DateTime<Utc>> {
        zone.moment(date, time?).map_err(|error| form.fail(name, format!("{error}."))).ok()
    };
    let (starts_at, ends_at) = (moment("from", from), moment("until", until));
    Some(NewInvitation {
        title: form.get("title").to_owned(),
        place: form.get("place").to_owned(),
        details: form.raw("details").to_owned(),
        starts_at: starts_at?,
        ends_at: ends_at?,
        time_zone: form.get("zone").to_owned(),
        method: method?,
    })
}

pub async fn uninvite(visit: Visit, Path(id): Path<LetterId>, _: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    let taken_back = letters::uninvite(&mut tx, &visit.scope(), id, visit.who.id, visit.now()).await?;
    tx.commit().await?;
    let said = format!("{}{}", t!("campaigns-invitation-off"), voided(&taken_back));
    Ok(visit.done(&format!("/letters/{id}"), &said))
}
