//! The file outbox: what would have been sent, for whoever tries Focal without a relay.

use std::collections::HashSet;

use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use super::error::{Error, Result};
use super::lists::Detail;
use super::pages::{Crumb, Page, Pages, Sample, sample};
use super::routes::Routes;
use super::visit::Visit;
use crate::mail::{OutboxMessage, ParsedFile};
use crate::outreach;
use crate::reports::digest;
use crate::t;

/// How many letters the list shows.
const SHOWN: usize = 200;

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/outbox", index).get("/outbox/{name}", show).get("/outbox/{name}/raw", raw)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<IndexPage>(pages), sample::<ShowPage>(pages)]
}

#[derive(Debug, Serialize)]
struct IndexPage {
    /// Where the files are; none when letters leave by SMTP.
    folder: Option<String>,
    mailer: String,
    letters: Vec<LetterRow>,
}

/// One letter in the list.
#[derive(Debug, Serialize)]
struct LetterRow {
    href: String,
    subject: String,
    to: String,
    from: String,
    when: String,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "outbox/index";

    fn title(&self) -> String {
        t!("outbox-title").into()
    }

    fn sample() -> Self {
        let letter = LetterRow {
            href: "/outbox/x.eml".into(),
            subject: "Thank you".into(),
            to: "Aoife Brannigan <aoife@ep.example>".into(),
            from: "Elin Lindqvist <elin@coalition.example>".into(),
            when: "24 Nov 2026, 14:30".into(),
        };
        IndexPage { folder: Some("data/outbox".into()), mailer: "files".into(), letters: vec![letter] }
    }
}

async fn index(visit: Visit) -> Result<Response> {
    let outbox = visit.app.mailer.as_outbox();
    let mut letters = vec![];
    if let Some(outbox) = outbox {
        let listed = outbox.list(SHOWN).await.map_err(|error| Error::Internal(error.into()))?;
        let ids: Vec<_> = listed.iter().map(|entry| entry.message_id.clone()).collect();
        let known = visible(&visit, &ids).await?;
        for entry in listed.into_iter().filter(|entry| known.contains(&entry.message_id)) {
            let when = entry.date.map_or_else(String::new, |at| visit.app.zone.shown(at));
            let href = format!("/outbox/{}", entry.name);
            letters.push(LetterRow { href, subject: entry.subject, to: entry.to, from: entry.from, when });
        }
    }
    let folder = outbox.map(|outbox| outbox.folder().display().to_string());
    visit.page("outbox", &IndexPage { folder, mailer: visit.app.mailer.describe(), letters }).await
}

#[derive(Debug, Serialize)]
struct ShowPage {
    subject: String,
    raw: String,
    headers: Vec<Detail>,
    text: String,
    /// What goes along: a name and a size each.
    files: Vec<Detail>,
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "outbox/show";

    fn title(&self) -> String {
        self.subject.clone()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/outbox", t!("outbox-title")), Crumb::here(&self.subject)]
    }

    fn sample() -> Self {
        ShowPage {
            subject: "Thank you".into(),
            raw: "/outbox/x.eml/raw".into(),
            headers: vec![Detail { name: "To".into(), value: "Aoife <aoife@ep.example>".into(), href: None }],
            text: "Dear Ms Brannigan,".into(),
            files: vec![Detail { name: "Note.pdf".into(), value: "application/pdf, 120 kB".into(), href: None }],
        }
    }
}

async fn show(visit: Visit, Path(name): Path<String>) -> Result<Response> {
    let message = find(&visit, &name).await?;
    let row = |name: &str, value: &str| Detail { name: name.into(), value: value.into(), href: None };
    let when = message.entry.date.map_or_else(String::new, |at| visit.app.zone.shown(at));
    let page = ShowPage {
        raw: format!("/outbox/{}/raw", message.entry.name),
        headers: vec![
            row(t!("outbox-from"), &message.entry.from),
            row(t!("outbox-to"), &message.entry.to),
            row(t!("outbox-date"), &when),
            row(t!("outbox-message-id"), &message.entry.message_id),
        ],
        files: message.parsed.files.iter().map(file).collect(),
        text: message.parsed.text,
        subject: message.entry.subject,
    };
    visit.page("outbox", &page).await
}

fn file(file: &ParsedFile) -> Detail {
    let name = if file.name.is_empty() { file.media_type.clone() } else { file.name.clone() };
    let value = t!("outbox-file", kind = &file.media_type, n = file.content.len().div_ceil(1024));
    Detail { name, value, href: None }
}

async fn raw(visit: Visit, Path(name): Path<String>) -> Result<Response> {
    let message = find(&visit, &name).await?;
    let disposition = format!("attachment; filename=\"{}\"", message.entry.name.replace(['"', '\\'], "_"));
    Ok(([(CONTENT_TYPE, "message/rfc822".to_owned()), (CONTENT_DISPOSITION, disposition)], message.raw).into_response())
}

/// Which of these are letters of the reader's clients, or the reader's own digests and tests.
async fn visible(visit: &Visit, ids: &[String]) -> Result<HashSet<String>> {
    let mut known = outreach::deliveries::visible(&visit.app.db, &visit.scope(), ids).await?;
    let own = [digest::message_id_start(visit.who.id), outreach::letters::trial_id_start(visit.who.id)];
    known.extend(ids.iter().filter(|id| own.iter().any(|start| id.starts_with(start))).cloned());
    Ok(known)
}

/// The letter in a file, if it belongs to a client of the reader's.
async fn find(visit: &Visit, name: &str) -> Result<OutboxMessage> {
    let outbox = visit.app.mailer.as_outbox().ok_or(Error::NotFound)?;
    let message = outbox.read(name).await.map_err(|error| Error::Internal(error.into()))?.ok_or(Error::NotFound)?;
    let ids = [message.entry.message_id.clone()];
    let known = visible(visit, &ids).await?;
    if known.contains(&ids[0]) { Ok(message) } else { Err(Error::NotFound) }
}
