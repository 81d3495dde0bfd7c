//! The page of a preview: for whom, as what, and the test to oneself.

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_FRAME_OPTIONS};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::{Place, Preview, Source, chosen, message, preview};
use crate::jobs;
use crate::outreach::letters::{self, Letter, LetterId, NewTrial, Text, TrialState};
use crate::outreach::web::readers::{Readers, readers};
use crate::t;
use crate::text::fold;
use crate::web::fields::{Choice, Field};
use crate::web::lists::{Detail, Tab};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};

/// The HTML part is shown in a frame of its own, in which nothing runs and nothing is loaded; its styles stand in its
/// elements, as in every mail.
const MAIL_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'self'; sandbox";
/// Most people that a search shows.
const FOUND_AT_MOST: usize = 12;

/// The frame that shows an HTML part.
#[derive(Debug, Serialize)]
struct Frame {
    address: String,
    width: u16,
}

#[derive(Debug, Serialize)]
pub struct PreviewPage {
    id: String,
    name: String,
    readers: Option<Field>,
    search: Field,
    /// Whom the search found, when it is not one person alone.
    found: Option<Vec<Detail>>,
    preview: Option<Preview>,
    views: Vec<Tab>,
    is_text: bool,
    /// The HTML part: its address and how wide the frame is.
    frame: Option<Frame>,
    source: String,
    /// What the test is asked for with.
    test: Vec<Field>,
    own_address: String,
    trial: Option<String>,
    check: String,
}

impl Page for PreviewPage {
    const TEMPLATE: &'static str = "letters/preview";

    fn title(&self) -> String {
        t!("letters-preview-of", name = &self.name)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/letters", t!("letters-title")),
            Crumb::link(format!("/letters/{}", self.id), &self.name),
            Crumb::here(t!("letters-preview")),
        ]
    }

    fn sample() -> Self {
        PreviewPage {
            id: "l".into(),
            name: "Hearing follow-up".into(),
            readers: Some(Field::select("for", "For", [Choice::new("o", "EU Focal Point for R2P")])),
            search: Field::text("q", "Recipient"),
            found: Some(vec![Detail { name: "Aoife".into(), value: "Renew".into(), href: Some("?person=a".into()) }]),
            preview: Some(Preview::sample()),
            views: vec![Tab { href: "?view=phone".into(), text: "Phone".into(), count: None, current: true }],
            is_text: false,
            frame: Some(Frame { address: "/letters/l/preview/html".into(), width: 375 }),
            source: "/letters/l/preview/source".into(),
            test: vec![Field::hidden("for", "objective:o")],
            own_address: "elin@coalition.example".into(),
            trial: Some("Test of 14:30: sent.".into()),
            check: "/letters/l/check".into(),
        }
    }
}

/// What the query chooses: a letter, its readers, and one of them.
struct Chosen {
    letter: Letter,
    texts: Vec<Text>,
    readers: Option<Readers>,
    place: Option<Place>,
    found: Option<Vec<Detail>>,
}

impl Chosen {
    async fn of(visit: &Visit, id: LetterId, query: &Form) -> Result<Chosen> {
        let letter = letters::get(&visit.app.db, &visit.scope(), id).await?;
        let readers = readers(visit, &letter, query).await?;
        let found = readers.as_ref().and_then(|readers| found(readers, id, query));
        let mut query = query.clone();
        // One person found is the person meant.
        if let Some([only]) = found.as_deref()
            && let Some((_, person)) = only.href.as_deref().and_then(|href| href.split_once("person="))
        {
            query = query.without("person").and("person", person.trim_end_matches("#preview"));
        }
        let place = readers.as_ref().and_then(|readers| Place::among(&readers.people, &query));
        let found = found.filter(|found| found.len() != 1);
        Ok(Chosen { texts: letter.texts(), letter, readers, place, found })
    }

    fn source<'a>(&'a self, readers: &'a Readers, address: &'a str) -> Source<'a> {
        Source {
            letter: self.letter.id,
            texts: &self.texts,
            attachments: &self.letter.attachments,
            invitation: self.letter.invitation.as_ref(),
            objective: readers.objective,
            sender: (&readers.sender.0, &readers.sender.1),
            signature: &readers.signature,
            reply_to: readers.reply_to.as_deref(),
            address,
        }
    }

    /// The text and the person, or 404.
    fn one(&self, query: &Form) -> Result<(&Readers, &Place, &Text)> {
        let (readers, place) = self.readers.as_ref().zip(self.place.as_ref()).ok_or(Error::NotFound)?;
        Ok((readers, place, chosen(&self.texts, place, query).ok_or(Error::NotFound)?))
    }
}

/// Whom a search finds among the readers; nothing without one.
fn found(readers: &Readers, id: LetterId, query: &Form) -> Option<Vec<Detail>> {
    let sought = fold(query.get("q"));
    if sought.is_empty() {
        return None;
    }
    let fits = readers.people.iter().filter(|person| fold(&person.name).contains(&sought));
    let row = |person: &crate::outreach::audiences::Recipient| Detail {
        name: person.name.clone(),
        value: person.group.clone().unwrap_or_default(),
        href: Some(format!("/letters/{id}/preview?{}&person={}#preview", readers.query, person.person_id)),
    };
    Some(fits.take(FOUND_AT_MOST).map(row).collect())
}

/// The letter for one of the people who would get it.
pub async fn show(visit: Visit, Path(id): Path<LetterId>, Query(query): Query) -> Result<Response> {
    let chosen = Chosen::of(&visit, id, &query).await?;
    let address = chosen.readers.as_ref().map(|readers| format!("/letters/{id}/preview?{}&", readers.query));
    let address = address.unwrap_or_default();
    let mail = match (&chosen.readers, &chosen.place) {
        (Some(readers), Some(place)) => {
            preview(&visit, chosen.source(readers, &address), place.clone(), &query).await?
        }
        _ => None,
    };
    let asked = asked(&chosen, &query);
    let width = if query.get("view") == "phone" { 375 } else { 1000 };
    let is_text = query.get("view") == "text";
    let has_html = mail.as_ref().is_some_and(|mail| !mail.html.is_empty());
    let page = PreviewPage {
        id: id.to_string(),
        name: chosen.letter.name.clone(),
        search: Field::text("q", t!("letters-field-recipient"))
            .value(query.get("q"))
            .placeholder(t!("letters-field-recipient-part")),
        found: chosen.found.clone(),
        views: views(id, &asked, query.get("view")),
        is_text,
        frame: (has_html && !is_text).then(|| Frame { address: format!("/letters/{id}/preview/html?{asked}"), width }),
        source: format!("/letters/{id}/preview/source?{asked}"),
        test: test_fields(&chosen, &query),
        own_address: visit.who.email.clone(),
        trial: trial(&visit, id).await?,
        check: chosen
            .readers
            .as_ref()
            .map(|readers| format!("/letters/{id}/check?{}", readers.query))
            .unwrap_or_default(),
        readers: chosen.readers.as_ref().map(|readers| readers.field.clone()),
        preview: mail,
    };
    visit.page("letters", &page).await
}

/// What is shown, as parameters.
fn asked(chosen: &Chosen, query: &Form) -> String {
    let Ok((readers, place, text)) = chosen.one(query) else { return String::new() };
    format!("{}&person={}&language={}&side={}", readers.query, place.person, text.language, text.side)
}

fn views(id: LetterId, asked: &str, current: &str) -> Vec<Tab> {
    let view = |(name, text): (&str, &str)| Tab {
        href: format!("/letters/{id}/preview?{asked}&view={name}#preview"),
        text: text.into(),
        count: None,
        current: name == current || (name == "desktop" && !["phone", "text"].contains(&current)),
    };
    [
        ("desktop", t!("letters-preview-desktop")),
        ("phone", t!("letters-preview-phone")),
        ("text", t!("letters-preview-text")),
    ]
    .into_iter()
    .map(view)
    .collect()
}

fn test_fields(chosen: &Chosen, query: &Form) -> Vec<Field> {
    let Ok((readers, place, text)) = chosen.one(query) else { return vec![] };
    let key = readers.query.trim_start_matches("for=");
    vec![
        Field::hidden("for", key),
        Field::hidden("person", place.person),
        Field::hidden("language", text.language),
        Field::hidden("side", text.side),
    ]
}

/// What became of the reader's last test.
async fn trial(visit: &Visit, id: LetterId) -> Result<Option<String>> {
    let latest = letters::latest_trial(&visit.app.db, &visit.scope(), id, visit.who.id).await?;
    let said = |trial: letters::Trial| {
        let why = trial.detail.map(|why| t!("letters-test-why", why = why)).unwrap_or_default();
        let at = visit.app.zone.shown(trial.asked_at);
        match trial.state {
            TrialState::Waiting | TrialState::Sending => t!("letters-test-waiting", at = at),
            TrialState::Sent => t!("letters-test-sent", at = at),
            TrialState::Failed => t!("letters-test-failed", at = at, why = why),
            TrialState::Unknown => t!("letters-test-unknown", at = at, why = why),
        }
    };
    Ok(latest.map(said))
}

/// The HTML part, as a mail program would show it.
pub async fn html(visit: Visit, Path(id): Path<LetterId>, Query(query): Query) -> Result<Response> {
    let chosen = Chosen::of(&visit, id, &query).await?;
    let (readers, place, text) = chosen.one(&query)?;
    let mail = super::filled(&visit, chosen.source(readers, ""), place, text).await?.mail.map_err(Error::Conflict)?;
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_SECURITY_POLICY, MAIL_POLICY),
        (X_FRAME_OPTIONS, "SAMEORIGIN"),
    ];
    Ok((headers, mail.html).into_response())
}

/// The whole mail with everything that goes along, as it would be handed to a relay.
pub async fn source(visit: Visit, Path(id): Path<LetterId>, Query(query): Query) -> Result<Response> {
    let chosen = Chosen::of(&visit, id, &query).await?;
    let (readers, place, text) = chosen.one(&query)?;
    let message = message(&visit, chosen.source(readers, ""), place, text).await?;
    let raw =
        message.and_then(|message| message.compose().map_err(|error| error.to_string())).map_err(Error::Conflict)?;
    let headers = [(CONTENT_TYPE, "message/rfc822"), (CONTENT_DISPOSITION, "attachment; filename=\"letter.eml\"")];
    Ok((headers, raw).into_response())
}

/// Sends what is shown to whoever looks at it.
pub async fn test(visit: Visit, Path(id): Path<LetterId>, form: Form) -> Result<Response> {
    let chosen = Chosen::of(&visit, id, &form).await?;
    let (readers, place, text) = chosen.one(&form)?;
    let new = NewTrial {
        letter: id,
        language: text.language,
        side: text.side,
        person: place.person,
        objective: readers.objective,
        campaign: readers.campaign,
    };
    let back = format!("/letters/{id}/preview?{}", asked(&chosen, &form));
    let mut tx = visit.app.db.begin().await?;
    let asked = letters::ask_trial(&mut tx, &visit.scope(), new, visit.who.id, visit.now()).await?;
    jobs::nudge_trial(&mut tx, asked, visit.now()).await?;
    tx.commit().await?;
    Ok(visit.done(&back, &t!("letters-test-on-its-way", address = &visit.who.email)))
}
