//! Commitments of states and organisations: the list and the forms.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::posts::{area, begin, countries, filled, rough, undoing};
use crate::directory::commitments::{
    self, Commitment, CommitmentError, CommitmentFilter, CommitmentKind, NewCommitment,
};
use crate::directory::dates::{shown_end, typed_end};
use crate::directory::records::{CommitmentId, CommitmentRecord};
use crate::directory::{self, OrganizationId, areas};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::lists::Pager;
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};

/// Commitments on one page of the list.
const PER_PAGE: i64 = 50;
/// Where it stands.
const PATH: &str = "/commitments";

#[derive(Debug, Serialize)]
pub struct CommitmentsPage {
    total: i64,
    country: Option<String>,
    filters: Vec<Field>,
    is_filtered: bool,
    new_href: String,
    rows: Vec<Row>,
    pager: Pager,
}

/// A commitment as it is shown, in the list and in time lines.
#[derive(Debug, Serialize)]
pub struct Row {
    id: String,
    who: String,
    who_href: Option<String>,
    organization: String,
    organization_href: Option<String>,
    kind: &'static str,
    title: String,
    when: String,
    note: String,
    link: Option<String>,
    post_href: Option<String>,
    source: String,
}

impl Row {
    /// Made up.
    pub fn sample() -> Row {
        Row {
            id: "c".into(),
            who: "DK Denmark".into(),
            who_href: Some("/commitments?area=DK".into()),
            organization: "Ministry of Foreign Affairs".into(),
            organization_href: Some("/organizations/o".into()),
            kind: "Focal point appointed",
            title: "Appointed a National R2P Focal Point".into(),
            when: "May 2011".into(),
            note: "By a note verbale".into(),
            link: Some("https://example.org".into()),
            post_href: Some("/posts/p".into()),
            source: "a note verbale".into(),
        }
    }
}

impl Page for CommitmentsPage {
    const TEMPLATE: &'static str = "directory/commitments";

    fn title(&self) -> String {
        t!("directory-commitments-title").into()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/focal-points", t!("directory-people-focal-points-title")),
            Crumb::here(t!("directory-commitments-title")),
        ]
    }

    fn sample() -> Self {
        CommitmentsPage {
            total: 1,
            country: Some("Denmark".into()),
            filters: vec![
                Field::select("kind", t!("directory-commitments-kind"), [Choice::new("other", "Other")])
                    .blank(t!("directory-commitments-any-kind")),
            ],
            is_filtered: true,
            new_href: "/commitments/new".into(),
            rows: vec![Row::sample()],
            pager: Pager::new(1, PER_PAGE, 1, |page| format!("{PATH}?page={page}")),
        }
    }
}

fn kinds() -> Vec<Choice> {
    CommitmentKind::ALL.iter().map(|kind| Choice::new(kind, kind.label())).collect()
}

pub async fn index(visit: Visit, Query(query): Query) -> Result<Response> {
    let country = areas::by_any(query.get("area"));
    let filter = CommitmentFilter {
        area: country.map(|area| area.code.to_owned()),
        organization: query.get("organization").parse::<OrganizationId>().ok(),
        kind: query.get("kind").parse().ok(),
        until: query.get("on").parse().ok(),
        page: query.get("page").parse().unwrap_or(1).clamp(1, 100_000),
        per: PER_PAGE,
    };
    let (total, found) = commitments::list(&visit.app.db, &filter).await?;
    let page = CommitmentsPage {
        total,
        country: country.map(|area| area.said().to_owned()),
        filters: vec![
            countries(t!("directory-commitments-country"))
                .value(country.map_or("", |area| area.code))
                .blank(t!("directory-commitments-any-country")),
            Field::select("kind", t!("directory-commitments-kind"), kinds())
                .value(query.get("kind"))
                .blank(t!("directory-commitments-any-kind")),
        ],
        is_filtered: query.pairs().any(|(name, value)| name != "page" && !value.is_empty()),
        new_href: country
            .map_or_else(|| "/commitments/new".into(), |area| format!("/commitments/new?area={}", area.code)),
        rows: found.into_iter().map(row).collect(),
        pager: Pager::new(filter.page, PER_PAGE, total, |page| query.address(PATH, "page", &page.to_string())),
    };
    visit.page("focal-points", &page).await
}

/// A commitment as it is shown.
pub fn row(commitment: Commitment) -> Row {
    let country = commitment.country;
    let (organization, organization_href) = match commitment.organization {
        Some((id, name)) => (name, Some(format!("/organizations/{id}"))),
        None => (String::new(), None),
    };
    Row {
        id: commitment.id.to_string(),
        who: country.map_or_else(String::new, |area| format!("{} {}", area.shown, area.said())),
        who_href: country.map(|area| format!("{PATH}?area={}", area.code)),
        organization,
        organization_href,
        kind: commitment.kind.label(),
        title: commitment.title,
        when: shown_end(commitment.on_date, commitment.on_precision),
        note: commitment.note,
        link: commitment.link,
        post_href: commitment.post_id.map(|id| format!("/posts/{id}")),
        source: commitment.source,
    }
}

#[derive(Debug, Serialize)]
pub struct CommitmentPage {
    heading: &'static str,
    action: String,
    submit: &'static str,
    organization: Option<String>,
    organization_id: String,
    fields: Vec<Field>,
    withdrawal: Option<String>,
    errors: Option<ErrorSummary>,
}

impl Page for CommitmentPage {
    const TEMPLATE: &'static str = "directory/commitment";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), self.heading)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/focal-points", t!("directory-people-focal-points-title")),
            Crumb::link(PATH, t!("directory-commitments-title")),
            Crumb::here(self.heading),
        ]
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("title", ""), ("organization", "o")]);
        form.fail("title", "Enter what it was.");
        CommitmentPage::of(Some("c".into()), Some("Ministry of Foreign Affairs".into()), &form)
    }
}

impl CommitmentPage {
    fn of(id: Option<String>, organization: Option<String>, form: &Form) -> CommitmentPage {
        let state = if organization.is_some() {
            t!("directory-commitments-no-country")
        } else {
            t!("directory-commitments-choose-country")
        };
        let fields = vec![
            filled(form, Field::select("kind", t!("directory-commitments-kind"), kinds()).required()),
            filled(form, countries(t!("directory-commitments-country"))).blank(state),
            filled(
                form,
                Field::text("title", t!("directory-commitments-what-it-was"))
                    .required()
                    .placeholder(t!("directory-commitments-what-example")),
            ),
            filled(
                form,
                Field::text("on_date", t!("directory-commitments-when"))
                    .required()
                    .hint(t!("directory-commitments-when-hint")),
            ),
            filled(form, Field::textarea("note", t!("directory-commitments-note")).rows(3)),
            filled(form, Field::text("link", t!("directory-commitments-link")).placeholder("https://")),
            filled(
                form,
                Field::text("source", t!("directory-commitments-source"))
                    .required()
                    .hint(t!("directory-commitments-source-hint")),
            ),
        ];
        CommitmentPage {
            heading: if id.is_some() { t!("directory-commitments-correct") } else { t!("directory-commitments-new") },
            submit: if id.is_some() { t!("directory-commitments-save") } else { t!("directory-commitments-record") },
            action: id.as_ref().map_or_else(|| PATH.to_owned(), |id| format!("{PATH}/{id}")),
            withdrawal: id.map(|id| format!("{PATH}/{id}/withdrawal")),
            organization_id: form.get("organization").to_owned(),
            organization,
            errors: ErrorSummary::of(&fields),
            fields,
        }
    }
}

async fn page(visit: &Visit, id: Option<CommitmentId>, form: &Form) -> Result<CommitmentPage> {
    let organization = match form.get("organization").parse::<OrganizationId>() {
        Ok(id) => directory::organization(&visit.app.db, id).await?.map(|organization| organization.name),
        Err(_) => None,
    };
    Ok(CommitmentPage::of(id.map(|id| id.to_string()), organization, form))
}

pub async fn ask(visit: Visit, Query(query): Query) -> Result<Response> {
    visit.page("focal-points", &page(&visit, None, &query).await?).await
}

/// The form as the commitment stands.
fn prefilled(record: &CommitmentRecord) -> Form {
    Form::prefilled([
        ("kind", record.kind.clone()),
        ("area", record.area_code.clone()),
        ("organization", record.organization_id.map_or_else(String::new, |id| id.to_string())),
        ("title", record.title.clone()),
        ("on_date", typed_end(record.on_date, record.on_precision)),
        ("note", record.note.clone()),
        ("link", record.link.clone().unwrap_or_default()),
        ("source", record.source.clone()),
    ])
}

async fn found(visit: &Visit, id: CommitmentId) -> Result<CommitmentRecord> {
    commitments::commitment_record(&visit.app.db, id).await?.ok_or(Error::NotFound)
}

pub async fn edit(visit: Visit, Path(id): Path<CommitmentId>) -> Result<Response> {
    let record = found(&visit, id).await?;
    visit.page("focal-points", &page(&visit, Some(id), &prefilled(&record)).await?).await
}

/// A link that must lead somewhere, or be missing.
pub fn link(form: &mut Form) -> Option<String> {
    let link = form.optional_line("link", t!("directory-commitments-what-link"), 1_000)?;
    if !["https://", "http://"].iter().any(|scheme| link.starts_with(scheme)) {
        form.fail("link", t!("directory-commitments-link-wrong"));
    }
    Some(link)
}

/// The commitment that was typed, or errors beside the fields.
fn parse(form: &mut Form, before: Option<&CommitmentRecord>) -> Option<NewCommitment> {
    let kind = form.choice::<CommitmentKind>("kind", t!("directory-commitments-what-kind"));
    let on = rough(form, "on_date", t!("directory-commitments-what-day"));
    let new = NewCommitment {
        kind: kind.unwrap_or(CommitmentKind::Other),
        area_code: area(form),
        organization: form.get("organization").parse().ok(),
        post: before.and_then(|record| record.post_id),
        title: form.line("title", t!("directory-commitments-what-title"), 300),
        on_date: on.map(directory::dates::Rough::last).unwrap_or_default(),
        on_precision: on.map_or(directory::records::EndPrecision::Day, directory::dates::Rough::end_precision),
        note: form.text("note", t!("directory-commitments-what-note"), 5_000),
        link: link(form),
        source: form.line("source", t!("directory-commitments-what-source"), 300),
    };
    form.is_valid().then_some(new)
}

pub async fn create(visit: Visit, mut form: Form) -> Result<Response> {
    if let Some(new) = parse(&mut form, None) {
        let mut tx = visit.app.db.begin().await?;
        let mut writer = begin(&mut tx, &visit, &t!("directory-commitments-act-recorded", title = &new.title)).await?;
        match commitments::record(&mut tx, &mut writer, &new, visit.now()).await {
            Ok(_) => {
                tx.commit().await?;
                return Ok(visit.done_undoable(&back(&new), t!("directory-commitments-recorded"), &undoing(&writer)));
            }
            Err(CommitmentError::Db(error)) => return Err(error.into()),
            Err(refused) => form.fail("area", refused.to_string()),
        }
    }
    visit.invalid("focal-points", &page(&visit, None, &form).await?).await
}

/// Where the list stands that the commitment is in.
fn back(new: &NewCommitment) -> String {
    match new.organization {
        _ if !new.area_code.is_empty() => format!("{PATH}?area={}", new.area_code),
        Some(id) => format!("{PATH}?organization={id}"),
        None => PATH.to_owned(),
    }
}

pub async fn update(visit: Visit, Path(id): Path<CommitmentId>, mut form: Form) -> Result<Response> {
    let before = found(&visit, id).await?;
    if let Some(new) = parse(&mut form, Some(&before)) {
        let mut tx = visit.app.db.begin().await?;
        let mut writer = begin(&mut tx, &visit, &t!("directory-commitments-act-corrected", title = &new.title)).await?;
        match commitments::correct(&mut tx, &mut writer, id, &new).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(visit.done_undoable(&back(&new), t!("directory-commitments-corrected"), &undoing(&writer)));
            }
            Err(CommitmentError::Db(error)) => return Err(error.into()),
            Err(CommitmentError::NotFound) => return Err(Error::NotFound),
            Err(refused) => form.fail("area", refused.to_string()),
        }
    }
    visit.invalid("focal-points", &page(&visit, Some(id), &form).await?).await
}

pub async fn withdraw(visit: Visit, Path(id): Path<CommitmentId>, _form: Form) -> Result<Response> {
    let record = found(&visit, id).await?;
    let mut tx = visit.app.db.begin().await?;
    let mut writer = begin(&mut tx, &visit, &t!("directory-commitments-act-withdrawn", title = &record.title)).await?;
    match commitments::withdraw(&mut tx, &mut writer, id).await {
        Ok(()) => {}
        Err(CommitmentError::Db(error)) => return Err(error.into()),
        Err(_) => return Err(Error::NotFound),
    }
    tx.commit().await?;
    Ok(visit.done_undoable(PATH, t!("directory-commitments-withdrawn"), &undoing(&writer)))
}
