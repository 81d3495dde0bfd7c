//! The contact log: the feed, the form, tasks, hours.

mod hours;
pub mod log;
mod narrow;
mod next;
pub mod owners;

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::{Contact, ContactId, Kind, Minutes, TaskId};
use crate::contacts;
use crate::t;
use crate::web::lists::{FilterChip, Pager, Tab};
use crate::web::pages::{Page, Pages, Sample, sample};
use crate::web::session::local_path;
use crate::web::{Error, Form, Query, Result, Routes, Visit};

/// Contacts on one page of the feed.
const PER_PAGE: i64 = 50;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/contacts", index)
        .form("/contacts/new", log::ask)
        .form("/contacts/offline", log::offline)
        .form("/contacts/with", log::with)
        .form("/contacts/people", log::people)
        .form("/contacts/day", log::day)
        .post("/contacts", log::create)
        .form("/contacts/{id}/next", next::ask)
        .post("/contacts/{id}/next", next::create)
        .post("/contacts/{id}/retraction", retract)
        .post("/contacts/{id}/restoration", restore)
        .form("/hours", hours::index)
        .post("/hours", hours::create)
        .form("/hours/{id}/edit", hours::edit)
        .post("/hours/{id}", hours::replace)
        .post("/hours/{id}/retraction", hours::retract)
        .post("/hours/{id}/restoration", hours::restore)
        .post("/people/{id}/owner", owners::set_of_person)
        .post("/organizations/{id}/owner", owners::set_of_organization)
        .post("/owners/{act}/undoing", owners::undo)
        .post("/tasks/unassignment/{micros}", unassign)
        .post("/tasks/{id}/completion", complete)
        .post("/tasks/{id}/reopening", reopen)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![
        sample::<IndexPage>(pages),
        sample::<log::NewPage>(pages),
        sample::<log::OfflinePage>(pages),
        sample::<next::Offer>(pages),
        sample::<hours::HoursPage>(pages),
    ]
}

/// A contact as it is shown.
#[derive(Clone, Debug, Serialize)]
pub struct ContactView {
    /// Its id.
    pub id: String,
    /// What kind it was.
    pub kind: &'static str,
    /// The icon of the kind.
    pub icon: &'static str,
    /// When, by the wall clock.
    pub when: String,
    /// How long it took, in words; empty if nobody has said.
    pub took: String,
    /// Who logged it.
    pub by: String,
    /// On what.
    pub objective: String,
    /// What was said.
    pub notes: String,
    /// With whom.
    pub people: Vec<PersonLink>,
}

/// A person to go to.
#[derive(Clone, Debug, Serialize)]
pub struct PersonLink {
    /// Their name.
    pub name: String,
    /// Their page.
    pub href: String,
}

impl ContactView {
    /// As on a sample page.
    pub fn sample() -> ContactView {
        ContactView {
            id: "c".into(),
            kind: "Meeting",
            icon: "handshake",
            when: "19 Nov 2026, 14:30".into(),
            took: took(Minutes::new(30), Minutes::new(20)),
            by: "Elin Lindqvist".into(),
            objective: "EU Focal Point for R2P".into(),
            notes: "Thirty minutes in her office.".into(),
            people: vec![PersonLink { name: "Aoife Brannigan".into(), href: "/people/p".into() }],
        }
    }
}

/// The icon of a kind of contact.
pub fn icon(kind: Kind) -> &'static str {
    match kind {
        Kind::Meeting => "handshake",
        Kind::Call => "phone",
        Kind::Email => "mail",
        Kind::Event => "megaphone",
        Kind::Note => "pencil",
    }
}

/// Contacts with the people in them, ready to be shown.
pub async fn rows(visit: &Visit, listed: &[Contact]) -> Result<Vec<ContactView>> {
    let ids: Vec<_> = listed.iter().map(|contact| contact.id).collect();
    let mut people: HashMap<ContactId, Vec<PersonLink>> = HashMap::new();
    for participant in contacts::participants(&visit.app.db, &visit.scope(), &ids).await? {
        let href = format!("/people/{}", participant.person_id);
        people.entry(participant.contact_id).or_default().push(PersonLink { name: participant.name, href });
    }
    let view = |contact: &Contact| ContactView {
        id: contact.id.to_string(),
        kind: contact.label(),
        icon: icon(contact.kind),
        when: visit.app.zone.shown(contact.occurred_at),
        took: took(contact.minutes, contact.preparation_minutes),
        by: contact.author_name.clone().unwrap_or_else(|| t!("contacts-account-gone").into()),
        objective: contact.objective_name.clone().unwrap_or_default(),
        notes: contact.notes.clone(),
        people: people.remove(&contact.id).unwrap_or_default(),
    };
    let mut view = view;
    Ok(listed.iter().map(&mut view).collect())
}

/// How long a contact took: `1:30, 0:20 to prepare`.
fn took(minutes: Option<Minutes>, preparation: Option<Minutes>) -> String {
    let prepared = preparation.map(|minutes| t!("contacts-to-prepare", minutes = minutes.to_string()));
    let parts: Vec<_> = minutes.map(|minutes| minutes.to_string()).into_iter().chain(prepared).collect();
    parts.join(", ")
}

#[derive(Debug, Serialize)]
struct IndexPage {
    contacts: Vec<ContactView>,
    chips: Vec<FilterChip>,
    /// Whether more could be there than is shown.
    is_filtered: bool,
    total: i64,
    tabs: Vec<Tab>,
    pager: Pager,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "contacts/index";

    fn title(&self) -> String {
        t!("contacts-title").into()
    }

    fn sample() -> Self {
        IndexPage {
            contacts: vec![ContactView::sample()],
            chips: vec![FilterChip {
                name: "Objective".into(),
                how: "is",
                value: "EU Focal Point for R2P".into(),
                remove: "/contacts".into(),
            }],
            is_filtered: true,
            total: 1,
            tabs: vec![Tab { href: "/contacts".into(), text: "All".into(), count: None, current: true }],
            pager: Pager::new(1, 1, 2, |page| format!("/contacts?page={page}")),
        }
    }
}

async fn index(visit: Visit, Query(query): Query) -> Result<Response> {
    let page: i64 = query.get("page").parse().unwrap_or(1).clamp(1, 100_000);
    let filter = narrow::filter(&visit, &query, ((page - 1) * PER_PAGE, PER_PAGE));
    let (total, listed) = contacts::feed(&visit.app.db, &visit.scope(), &filter).await?;
    let all = narrow::without(&query, "kind");
    let tab = |chosen: Option<Kind>| Tab {
        href: chosen.map_or_else(|| all.clone(), |kind| narrow::with(&query, "kind", kind.as_str())),
        text: chosen.map_or(t!("contacts-all"), Kind::label).into(),
        count: None,
        current: filter.kind == chosen,
    };
    let kinds = Kind::ALL.iter().copied().map(Some);
    let chips = narrow::chips(&visit, &query, &filter, &listed).await?;
    let page = IndexPage {
        contacts: rows(&visit, &listed).await?,
        is_filtered: !chips.is_empty() || filter.kind.is_some(),
        chips,
        total,
        tabs: std::iter::once(None).chain(kinds).map(tab).collect(),
        pager: Pager::new(page, PER_PAGE, total, |page| narrow::with(&query, "page", &page.to_string())),
    };
    visit.page("contacts", &page).await
}

async fn retract(visit: Visit, Path(id): Path<ContactId>, form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    if !contacts::retract(&mut tx, &visit.scope(), id, visit.who.id, visit.now()).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    let back = if form.get("back").is_empty() { "/contacts" } else { local_path(form.get("back")) };
    Ok(visit.done(back, t!("contacts-taken-back")))
}

async fn restore(visit: Visit, Path(id): Path<ContactId>, form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    if !contacts::restore(&mut tx, &visit.scope(), id).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(visit.done(local_path(form.get("back")), t!("contacts-back-in-log")))
}

/// Takes back what one bulk act assigned; `micros` is its moment, in microseconds since 1970.
async fn unassign(visit: Visit, Path(micros): Path<String>, _form: Form) -> Result<Response> {
    let micros = micros.parse().map_err(|_| Error::NotFound)?;
    let assigned_at = chrono::DateTime::from_timestamp_micros(micros).ok_or(Error::NotFound)?;
    let mut tx = visit.app.db.begin().await?;
    let gone = contacts::unassign(&mut tx, &visit.scope(), visit.who.id, assigned_at).await?;
    if gone == 0 {
        return Ok(visit.refused("/people", t!("contacts-unassign-none")));
    }
    tx.commit().await?;
    Ok(visit.done("/people", &t!("contacts-unassigned", n = gone)))
}

async fn complete(visit: Visit, Path(id): Path<TaskId>, form: Form) -> Result<Response> {
    let now = visit.now();
    set_done(&visit, id, Some(now), &form, t!("contacts-done")).await
}

async fn reopen(visit: Visit, Path(id): Path<TaskId>, form: Form) -> Result<Response> {
    set_done(&visit, id, None, &form, t!("contacts-open-again")).await
}

async fn set_done(
    visit: &Visit,
    id: TaskId,
    done_at: Option<chrono::DateTime<chrono::Utc>>,
    form: &Form,
    said: &str,
) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    if !contacts::set_done(&mut tx, &visit.scope(), id, done_at).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(visit.done(local_path(form.get("back")), said))
}
