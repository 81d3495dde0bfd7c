//! Reports for clients: the lists, what was issued as page and as file, and withdrawing it.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::document::respond_as;
use super::menu::{FormatLink, tabs};
use super::paper::{DocumentPage, SectionView};
use crate::accounts::ClientId;
use crate::locale;
use crate::objectives::web::filled;
use crate::objectives::{self, ObjectiveId};
use crate::reports::document::{Document, Format, Parameter};
use crate::reports::issued::{self, Draft, Issued, IssuedId, Issuer, WithdrawError};
use crate::t;
use crate::web::fields::{ErrorSummary, Field};
use crate::web::lists::Tab;
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when::day;

/// The visitor, as who issues and withdraws.
pub(super) fn issuer(visit: &Visit) -> Issuer {
    Issuer { id: visit.who.id, name: visit.who.name.clone(), role: visit.who.role }
}

/// The reports that were issued, and the drafts.
#[derive(Debug, Serialize)]
pub struct IssuedListPage {
    heading: String,
    objective: Option<(String, String)>,
    tabs: Vec<Tab>,
    prepare: Option<String>,
    drafts: Vec<DraftRow>,
    issued: Vec<IssuedRow>,
    filter: Option<(String, String)>,
}

#[derive(Debug, Serialize)]
struct DraftRow {
    href: String,
    edit: String,
    heading: String,
    objective: String,
    client: String,
    by: String,
    changed: String,
}

#[derive(Debug, Serialize)]
struct IssuedRow {
    href: String,
    label: String,
    heading: String,
    client: String,
    client_href: String,
    objective: String,
    as_of: String,
    issued: String,
    state: &'static str,
    is_valid: bool,
    pdf: String,
}

impl Page for IssuedListPage {
    const TEMPLATE: &'static str = "reports/issued_list";

    fn title(&self) -> String {
        self.heading.clone()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        let mut crumbs = vec![Crumb::link("/objectives", t!("reports-menu-objectives"))];
        if let Some((href, name)) = &self.objective {
            crumbs.push(Crumb::link(href, name));
        }
        crumbs.push(Crumb::here(&self.heading));
        crumbs
    }

    fn sample() -> Self {
        let draft = DraftRow {
            href: "/client-reports/drafts/d".into(),
            edit: "/client-reports/drafts/d/edit".into(),
            heading: "Where we stand in December".into(),
            objective: "EU Focal Point for R2P".into(),
            client: "The Coalition".into(),
            by: "Elin Lindqvist".into(),
            changed: "24 Nov 2026, 14:30".into(),
        };
        let issued = IssuedRow {
            href: "/client-reports/r".into(),
            label: "2026-03".into(),
            heading: "Where we stand in November".into(),
            client: "The Coalition".into(),
            client_href: "/client-reports?client=c".into(),
            objective: "EU Focal Point for R2P".into(),
            as_of: "24 Nov 2026".into(),
            issued: "24 Nov 2026, 14:30 by Noor Haddad".into(),
            state: t!("reports-issued-state-issued"),
            is_valid: true,
            pdf: "/client-reports/r.pdf".into(),
        };
        IssuedListPage {
            heading: t!("reports-menu-client-reports").into(),
            objective: Some(("/objectives/o".into(), "EU Focal Point for R2P".into())),
            tabs: vec![Tab { href: "/objectives/o".into(), text: "Support count".into(), count: None, current: false }],
            prepare: Some("/objectives/o/client-reports/new".into()),
            drafts: vec![draft],
            issued: vec![issued],
            filter: Some(("The Coalition".into(), "/client-reports".into())),
        }
    }
}

fn draft_row(visit: &Visit, draft: Draft) -> DraftRow {
    DraftRow {
        href: format!("/client-reports/drafts/{}", draft.id),
        edit: format!("/client-reports/drafts/{}/edit", draft.id),
        heading: draft.sheet.title,
        objective: draft.objective_name,
        client: draft.client_name,
        by: draft.author_name.unwrap_or_default(),
        changed: visit.app.zone.shown(draft.changed_at),
    }
}

fn issued_row(visit: &Visit, issued: Issued) -> IssuedRow {
    let when = visit.app.zone.shown(issued.issued_at);
    IssuedRow {
        href: format!("/client-reports/{}", issued.id),
        pdf: format!("/client-reports/{}.pdf", issued.id),
        label: issued.label(),
        state: state(&issued),
        is_valid: issued.withdrawn_at.is_none() && issued.replaced_by.is_none(),
        client_href: format!("/client-reports?client={}", issued.client_id),
        as_of: day(issued.on_date),
        issued: match &issued.issued_by_name {
            Some(name) => t!("reports-issued-when-by", when = when, name = name),
            None => when,
        },
        heading: issued.title,
        client: issued.client_name,
        objective: issued.objective_name,
    }
}

fn state(issued: &Issued) -> &'static str {
    match (&issued.withdrawn_at, &issued.replaced_by) {
        (Some(_), _) => t!("reports-issued-state-withdrawn"),
        (None, Some(_)) => t!("reports-issued-state-replaced"),
        (None, None) => t!("reports-issued-state-issued"),
    }
}

/// `/objectives/{id}/client-reports`
pub async fn of_objective(visit: Visit, Path(id): Path<ObjectiveId>) -> Result<Response> {
    let scope = visit.scope();
    let objective = objectives::get(&visit.app.db, &scope, id).await?.ok_or(Error::NotFound)?;
    let drafts = issued::drafts(&visit.app.db, &scope, Some(id)).await?;
    let issued = issued::list(&visit.app.db, &scope, Some(id)).await?;
    let venues = objectives::venues(&visit.app.db, &scope, id).await?;
    let mut tabs = tabs(id, &venues, None, &[]);
    for tab in &mut tabs {
        tab.current = tab.href.ends_with("/client-reports");
    }
    let page = IssuedListPage {
        heading: t!("reports-menu-client-reports").into(),
        objective: Some((format!("/objectives/{id}"), objective.name)),
        tabs,
        prepare: Some(format!("/objectives/{id}/client-reports/new")),
        drafts: drafts.into_iter().map(|draft| draft_row(&visit, draft)).collect(),
        issued: issued.into_iter().map(|issued| issued_row(&visit, issued)).collect(),
        filter: None,
    };
    visit.page("reports", &page).await
}

/// `/client-reports`, and with `?client=` those of one.
pub async fn index(visit: Visit, Query(query): Query) -> Result<Response> {
    let scope = visit.scope();
    let client = query.get("client").parse::<ClientId>().ok();
    let is_asked = |id: ClientId| client.is_none_or(|client| client == id);
    let mut drafts = issued::drafts(&visit.app.db, &scope, None).await?;
    drafts.retain(|draft| is_asked(draft.client_id));
    let mut issued = issued::list(&visit.app.db, &scope, None).await?;
    issued.retain(|issued| is_asked(issued.client_id));
    let clients = crate::accounts::clients(&visit.app.db, &scope).await?;
    let name = client.and_then(|id| clients.into_iter().find(|client| client.id == id)).map(|client| client.name);
    if client.is_some() && name.is_none() {
        return Err(Error::NotFound);
    }
    let page = IssuedListPage {
        heading: t!("reports-menu-client-reports").into(),
        objective: None,
        tabs: vec![],
        prepare: None,
        drafts: drafts.into_iter().map(|draft| draft_row(&visit, draft)).collect(),
        issued: issued.into_iter().map(|issued| issued_row(&visit, issued)).collect(),
        filter: name.map(|name| (name, "/client-reports".into())),
    };
    visit.page("reports", &page).await
}

/// A report that a client was given.
#[derive(Debug, Serialize)]
pub struct IssuedPage {
    label: String,
    objective_href: String,
    objective_now: String,
    reports_href: String,
    head: Head,
    sections: Vec<SectionView>,
    formats: Vec<FormatLink>,
    replaced_by: Option<(String, String)>,
    replaces: Option<(String, String)>,
    withdrawn: Option<(String, String)>,
    withdraw: Option<String>,
    replace: Option<String>,
}

/// What stands above the sections of a document.
#[derive(Debug, Serialize)]
pub(super) struct Head {
    heading: String,
    subtitle: String,
    client: String,
    objective: String,
    as_of: String,
    issued: Option<String>,
    parameters: Vec<String>,
    /// The language of the document, where the page around it speaks another.
    language: Option<&'static str>,
}

impl Head {
    pub(super) fn of(document: &Document) -> Head {
        let reader = locale::current();
        locale::keep(document.language, || Head {
            heading: document.title.clone(),
            subtitle: document.subtitle.clone(),
            client: document.client.clone(),
            objective: document.objective.clone().unwrap_or_default(),
            as_of: document.as_of(),
            issued: document.issued(),
            parameters: document.parameters.iter().map(Parameter::shown).collect(),
            language: (document.language != reader).then_some(document.language.as_str()),
        })
    }

    /// What stands above every printed page.
    pub(super) fn running(&self) -> (String, String) {
        (format!("{} · {}", self.client, self.objective), format!("{}. {}", self.heading, self.as_of))
    }

    pub(super) fn title(&self) -> &str {
        &self.heading
    }

    pub(super) fn sample() -> Head {
        Head {
            heading: "Where we stand in November".into(),
            subtitle: "Report 2026-03".into(),
            client: "The Coalition".into(),
            objective: "EU Focal Point for R2P".into(),
            as_of: "As of 24 Nov 2026".into(),
            issued: Some("Issued on 24 Nov 2026 by Noor Haddad".into()),
            parameters: vec!["Venue: European Parliament".into()],
            language: Some("en"),
        }
    }
}

impl Page for IssuedPage {
    const TEMPLATE: &'static str = "reports/issued";

    fn title(&self) -> String {
        t!("reports-issued-report-number", number = &self.label)
    }

    fn running_head(&self) -> (String, String) {
        self.head.running()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/objectives", t!("reports-menu-objectives")),
            Crumb::link(&self.objective_href, &self.objective_now),
            Crumb::link(&self.reports_href, t!("reports-menu-client-reports")),
            Crumb::here(&self.label),
        ]
    }

    fn sample() -> Self {
        IssuedPage {
            label: "2026-03".into(),
            objective_href: "/objectives/o".into(),
            objective_now: "EU Focal Point for R2P".into(),
            reports_href: "/objectives/o/client-reports".into(),
            head: Head::sample(),
            sections: DocumentPage::sample().into_sections(),
            formats: vec![FormatLink { href: "/client-reports/r.pdf".into(), label: "PDF" }],
            replaced_by: Some(("/client-reports/s".into(), "2026-04".into())),
            replaces: Some(("/client-reports/q".into(), "2026-02".into())),
            withdrawn: Some(("Withdrawn on 25 Nov 2026, 10:00 by Noor Haddad".into(), "A number was wrong.".into())),
            withdraw: Some("/client-reports/r/withdrawal".into()),
            replace: Some("/objectives/o/client-reports/new?replaces=r".into()),
        }
    }
}

/// An issued report, and its document as stored.
async fn load(visit: &Visit, id: IssuedId) -> Result<(Issued, Document)> {
    let (issued, stored) = issued::get(&visit.app.db, &visit.scope(), id).await?.ok_or(Error::NotFound)?;
    let document = issued::read(&stored).map_err(|error| match error {
        crate::reports::document::ReadError::TooNew(_) => Error::Conflict(error.to_string()),
        broken @ crate::reports::document::ReadError::Json(_) => Error::Internal(broken.into()),
    })?;
    Ok((issued, document))
}

/// `/client-reports/{report}` is the page, and with a suffix the file.
pub async fn show(visit: Visit, Path(file): Path<String>, Query(query): Query) -> Result<Response> {
    let (id, format) = match file.rsplit_once('.') {
        Some((id, suffix)) => (id, Some(suffix.parse::<Format>().map_err(|_| Error::NotFound)?)),
        None => (file.as_str(), None),
    };
    let id = id.parse::<IssuedId>().map_err(|_| Error::NotFound)?;
    let (issued, document) = load(&visit, id).await?;
    if let Some(format) = format {
        let table = Some(query.get("table").to_owned()).filter(|table| !table.is_empty());
        return respond_as(&visit, document, format, table, format!("report-{}.{format}", issued.label())).await;
    }
    let others = issued::list(&visit.app.db, &visit.scope(), Some(issued.objective_id)).await?;
    let replaces = issued.replaces_id.and_then(|id| others.into_iter().find(|other| other.id == id));
    let own = format!("/client-reports/{id}");
    let objective = format!("/objectives/{}", issued.objective_id);
    let formats = Format::ALL.iter().filter(|format| **format != Format::Csv || document.table(None).is_some());
    let may = visit.who.role.may_issue_reports();
    let page = IssuedPage {
        label: issued.label(),
        head: Head::of(&document),
        formats: formats.map(|format| FormatLink { href: format!("{own}.{format}"), label: format.label() }).collect(),
        sections: DocumentPage::of(&document).into_sections(),
        replaced_by: issued.replaced_by.map(|id| format!("/client-reports/{id}")).zip(issued.replaced_by_label()),
        replaces: replaces.map(|other| (format!("/client-reports/{}", other.id), other.label())),
        withdrawn: issued.withdrawn_at.map(|at| {
            let when = visit.app.zone.shown(at);
            let said = match &issued.withdrawn_by_name {
                Some(name) => t!("reports-issued-withdrawn-on-by", when = when, name = name),
                None => t!("reports-issued-withdrawn-on", when = when),
            };
            (said, issued.withdrawn_reason.clone().unwrap_or_default())
        }),
        withdraw: (may && issued.withdrawn_at.is_none()).then(|| format!("{own}/withdrawal")),
        replace: issued.replaced_by.is_none().then(|| format!("{objective}/client-reports/new?replaces={id}")),
        reports_href: format!("{objective}/client-reports"),
        objective_href: objective,
        objective_now: issued.objective_name,
    };
    visit.page("reports", &page).await
}

/// The form that withdraws.
#[derive(Debug, Serialize)]
pub struct WithdrawalPage {
    label: String,
    heading: String,
    client: String,
    own: String,
    reason: Field,
    errors: Option<ErrorSummary>,
}

impl Page for WithdrawalPage {
    const TEMPLATE: &'static str = "reports/withdrawal";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), &t!("reports-issued-withdraw-number", number = &self.label))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/client-reports", t!("reports-menu-client-reports")),
            Crumb::link(&self.own, &self.label),
            Crumb::here(t!("reports-issued-withdraw")),
        ]
    }

    fn sample() -> Self {
        let mut form = Form::default();
        form.fail("reason", WithdrawError::NoReason.to_string());
        let reason = reason(&form);
        WithdrawalPage {
            label: "2026-03".into(),
            heading: "Where we stand in November".into(),
            client: "The Coalition".into(),
            own: "/client-reports/r".into(),
            errors: ErrorSummary::of([&reason]),
            reason,
        }
    }
}

fn reason(form: &Form) -> Field {
    filled(form, Field::textarea("reason", t!("reports-issued-reason")).required())
}

fn withdrawal_page(issued: &Issued, form: &Form) -> WithdrawalPage {
    let reason = reason(form);
    WithdrawalPage {
        label: issued.label(),
        heading: issued.title.clone(),
        client: issued.client_name.clone(),
        own: format!("/client-reports/{}", issued.id),
        errors: ErrorSummary::of([&reason]),
        reason,
    }
}

/// Asks why.
pub async fn ask_withdrawal(visit: Visit, Path(id): Path<IssuedId>) -> Result<Response> {
    let (issued, _) = load(&visit, id).await?;
    if !visit.who.role.may_issue_reports() {
        return Err(Error::Forbidden(t!("reports-issued-withdrawing-forbidden")));
    }
    visit.page("reports", &withdrawal_page(&issued, &Form::default())).await
}

/// Withdraws it.
pub async fn withdraw(visit: Visit, Path(id): Path<IssuedId>, mut form: Form) -> Result<Response> {
    let (issued, _) = load(&visit, id).await?;
    let reason = form.text("reason", t!("reports-issued-the-reason"), 2000);
    let own = format!("/client-reports/{id}");
    if form.is_valid() {
        let mut tx = visit.app.db.begin().await?;
        match issued::withdraw(&mut tx, &visit.scope(), id, &reason, &issuer(&visit), visit.now()).await {
            Ok(()) => {
                tx.commit().await?;
                return Ok(visit.done(&own, t!("reports-issued-withdrawn-now")));
            }
            Err(WithdrawError::NotFound) => return Err(Error::NotFound),
            Err(WithdrawError::NotAllowed) => {
                return Err(Error::Forbidden(t!("reports-issued-withdrawing-forbidden")));
            }
            Err(WithdrawError::Db(error)) => return Err(error.into()),
            Err(again @ WithdrawError::Again) => return Ok(visit.refused(&own, &again.to_string())),
            Err(refused) => form.fail("reason", refused.to_string()),
        }
    }
    visit.invalid("reports", &withdrawal_page(&issued, &form)).await
}
