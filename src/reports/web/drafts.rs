//! Preparing a client's report: the form, the preview, and issuing it after looking at it once more.

use axum::extract::Path;
use axum::response::Response;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::issued::{Head, issuer};
use super::paper::{DocumentPage, SectionView};
use crate::objectives::web::filled;
use crate::objectives::{self, Objective, ObjectiveId};
use crate::reports::issued::{
    self, Assembled, Choice as Chosen, Draft, DraftId, IssueError, IssuedId, LONGEST_INTRODUCTION, LONGEST_TITLE,
    Offered, Sheet,
};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};

/// How long a look at a draft counts as one.
const LOOK: chrono::TimeDelta = chrono::TimeDelta::hours(12);

fn not_allowed() -> Error {
    Error::Forbidden(t!("reports-draft-not-allowed"))
}

/// The form of a draft.
#[derive(Debug, Serialize)]
pub struct DraftFormPage {
    heading: String,
    objective: String,
    objective_href: String,
    client: String,
    action: String,
    cancel: String,
    fields: Vec<Field>,
    errors: Option<ErrorSummary>,
    removal: Option<String>,
}

impl Page for DraftFormPage {
    const TEMPLATE: &'static str = "reports/draft_form";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), &self.heading)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        crumbs(&self.objective_href, &self.objective, &self.heading)
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("sections", "support/outlook")]);
        form.fail("title", "Enter a title.");
        let offered = Offered {
            choice: Chosen { kind: "support".into(), section: "outlook".into() },
            heading: "Support count".into(),
        };
        let fields = fields(&form, &[offered], &[("r".into(), "2026-02: Where we stand in October".into())]);
        DraftFormPage {
            heading: t!("reports-draft-new").into(),
            objective: "EU Focal Point for R2P".into(),
            objective_href: "/objectives/o".into(),
            client: "The Coalition".into(),
            action: "/objectives/o/client-reports".into(),
            cancel: "/objectives/o/client-reports".into(),
            errors: ErrorSummary::of(&fields),
            fields,
            removal: Some("/client-reports/drafts/d/removal".into()),
        }
    }
}

fn crumbs(href: &str, objective: &str, here: &str) -> Vec<Crumb> {
    vec![
        Crumb::link("/objectives", t!("reports-menu-objectives")),
        Crumb::link(href, objective),
        Crumb::link(format!("{href}/client-reports"), t!("reports-menu-client-reports")),
        Crumb::here(here),
    ]
}

fn fields(form: &Form, offered: &[Offered], earlier: &[(String, String)]) -> Vec<Field> {
    let mut choices: Vec<Choice> = offered.iter().map(|one| Choice::new(&one.choice, one.heading.clone())).collect();
    // What was chosen stays chosen, whether it is there on that day or not.
    for chosen in form.all("sections") {
        if choices.iter().all(|choice| choice.value != chosen) {
            choices.push(Choice::new(chosen, t!("reports-draft-gone", choice = chosen)));
        }
    }
    let sections = Field::checks("sections", t!("reports-draft-sections"), choices)
        .values(&form.all("sections"))
        .error(form.error("sections"))
        .hint(t!("reports-draft-sections-hint"));
    let earlier = earlier.iter().map(|(id, text)| Choice::new(id, text));
    vec![
        filled(form, Field::text("title", t!("reports-draft-title")).required()),
        filled(
            form,
            Field::textarea("introduction", t!("reports-draft-introduction"))
                .rows(8)
                .hint(t!("reports-draft-introduction-hint")),
        ),
        filled(form, Field::date("on", t!("reports-draft-as-of")).hint(t!("reports-draft-as-of-hint"))),
        sections,
        filled(form, Field::select("replaces", t!("reports-draft-replaces"), earlier))
            .blank(t!("reports-draft-replaces-none")),
    ]
}

/// The form as typed, with what can be chosen.
async fn form_page(visit: &Visit, objective: &Objective, draft: Option<&Draft>, form: &Form) -> Result<DraftFormPage> {
    let (db, scope) = (&visit.app.db, visit.scope());
    let on = form.get("on").parse::<NaiveDate>().unwrap_or_else(|_| visit.today());
    let offered = issued::offered(db, &scope, objective.id, on, visit.now(), &visit.app.zone).await?;
    let chosen = form.get("replaces").to_owned();
    let earlier: Vec<_> = issued::list(db, &scope, Some(objective.id))
        .await?
        .into_iter()
        .filter(|one| one.replaced_by.is_none() || one.id.to_string() == chosen)
        .map(|one| (one.id.to_string(), t!("reports-draft-earlier", number = one.label(), title = one.title)))
        .collect();
    let fields = fields(form, &offered, &earlier);
    let own = format!("/objectives/{}", objective.id);
    let (heading, action, cancel) = match draft {
        Some(draft) => {
            let draft = format!("/client-reports/drafts/{}", draft.id);
            (t!("reports-draft-edit-report"), draft.clone(), draft)
        }
        None => (t!("reports-draft-new"), format!("{own}/client-reports"), format!("{own}/client-reports")),
    };
    Ok(DraftFormPage {
        heading: heading.into(),
        objective: objective.name.clone(),
        objective_href: own,
        client: objective.client_name.clone(),
        removal: draft.map(|_| format!("{action}/removal")),
        action,
        cancel,
        errors: ErrorSummary::of(&fields),
        fields,
    })
}

/// What was typed; errors stand in the form.
fn sheet(form: &mut Form, today: NaiveDate) -> Sheet {
    let on = form.optional_date("on", t!("reports-draft-the-day"));
    if on.is_some_and(|on| on > today) {
        form.fail("on", t!("reports-draft-day-to-come"));
    }
    let mut sections = form.choices::<Chosen>("sections", t!("reports-draft-the-sections"));
    sections.dedup();
    let replaces = match form.get("replaces") {
        "" => None,
        _ => form.choice::<IssuedId>("replaces", t!("reports-draft-a-report")),
    };
    Sheet {
        title: form.line("title", t!("reports-draft-a-title"), LONGEST_TITLE),
        introduction: form.text("introduction", t!("reports-draft-the-introduction"), LONGEST_INTRODUCTION),
        on,
        sections,
        replaces,
    }
}

async fn find_objective(visit: &Visit, id: ObjectiveId) -> Result<Objective> {
    objectives::get(&visit.app.db, &visit.scope(), id).await?.ok_or(Error::NotFound)
}

async fn find(visit: &Visit, id: DraftId) -> Result<Draft> {
    issued::draft(&visit.app.db, &visit.scope(), id).await?.ok_or(Error::NotFound)
}

/// `/objectives/{id}/client-reports/new`; `?replaces=` begins as the earlier one was chosen.
pub async fn ask(visit: Visit, Path(id): Path<ObjectiveId>, Query(query): Query) -> Result<Response> {
    let objective = find_objective(&visit, id).await?;
    let mut form = Form::prefilled([("replaces", query.get("replaces"))]);
    let earlier = query.get("replaces").parse::<IssuedId>().ok();
    let all = issued::list(&visit.app.db, &visit.scope(), Some(id)).await?;
    if let Some(earlier) = all.into_iter().find(|one| Some(one.id) == earlier) {
        form = form.and("title", &earlier.title);
    }
    visit.page("reports", &form_page(&visit, &objective, None, &form).await?).await
}

/// Begins a draft.
pub async fn prepare(visit: Visit, Path(id): Path<ObjectiveId>, mut form: Form) -> Result<Response> {
    let objective = find_objective(&visit, id).await?;
    let sheet = sheet(&mut form, visit.today());
    if form.is_valid() {
        let mut tx = visit.app.db.begin().await?;
        let draft = issued::prepare(&mut tx, &visit.scope(), id, &sheet, visit.who.id, visit.now()).await?;
        tx.commit().await?;
        let draft = draft.ok_or(Error::NotFound)?;
        return Ok(visit.done(&format!("/client-reports/drafts/{draft}"), t!("reports-draft-saved-now")));
    }
    visit.invalid("reports", &form_page(&visit, &objective, None, &form).await?).await
}

/// The form of a draft that is there.
pub async fn edit(visit: Visit, Path(id): Path<DraftId>) -> Result<Response> {
    let draft = find(&visit, id).await?;
    let objective = find_objective(&visit, draft.objective_id).await?;
    let sheet = &draft.sheet;
    let mut form = Form::prefilled([
        ("title", sheet.title.clone()),
        ("introduction", sheet.introduction.clone()),
        ("on", sheet.on.map_or_else(String::new, |on| on.to_string())),
        ("replaces", sheet.replaces.map_or_else(String::new, |id| id.to_string())),
    ]);
    for choice in &sheet.sections {
        form = form.and("sections", &choice.to_string());
    }
    visit.page("reports", &form_page(&visit, &objective, Some(&draft), &form).await?).await
}

/// Saves a draft.
pub async fn save(visit: Visit, Path(id): Path<DraftId>, mut form: Form) -> Result<Response> {
    let draft = find(&visit, id).await?;
    let objective = find_objective(&visit, draft.objective_id).await?;
    let sheet = sheet(&mut form, visit.today());
    if form.is_valid() {
        let mut tx = visit.app.db.begin().await?;
        if !issued::save(&mut tx, &visit.scope(), id, &sheet, visit.now()).await? {
            return Err(Error::NotFound);
        }
        tx.commit().await?;
        return Ok(visit.done(&format!("/client-reports/drafts/{id}"), t!("reports-draft-saved-now")));
    }
    visit.invalid("reports", &form_page(&visit, &objective, Some(&draft), &form).await?).await
}

/// Takes a draft away.
pub async fn remove(visit: Visit, Path(id): Path<DraftId>, _form: Form) -> Result<Response> {
    let draft = find(&visit, id).await?;
    let mut tx = visit.app.db.begin().await?;
    issued::remove(&mut tx, &visit.scope(), id, visit.now()).await?;
    tx.commit().await?;
    let to = format!("/objectives/{}/client-reports", draft.objective_id);
    Ok(visit.done_undoable(&to, t!("reports-draft-removed-now"), &format!("/client-reports/drafts/{id}/restoration")))
}

/// Gives it back.
pub async fn restore(visit: Visit, Path(id): Path<DraftId>, _form: Form) -> Result<Response> {
    let mut tx = visit.app.db.begin().await?;
    if !issued::restore(&mut tx, &visit.scope(), id).await? {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(visit.done(&format!("/client-reports/drafts/{id}"), t!("reports-draft-back-now")))
}

/// A draft as the client would get it.
#[derive(Debug, Serialize)]
pub struct DraftPage {
    id: String,
    objective: String,
    objective_href: String,
    head: Head,
    sections: Vec<SectionView>,
    missing: Vec<String>,
    is_empty: bool,
    may_issue: bool,
    confirm: Option<Confirm>,
}

/// What is confirmed when a draft is issued.
#[derive(Debug, Serialize)]
struct Confirm {
    number: String,
    client: String,
    replaces: Option<String>,
    known: String,
    seen: String,
}

impl Page for DraftPage {
    const TEMPLATE: &'static str = "reports/draft";

    fn title(&self) -> String {
        if self.confirm.is_some() {
            t!("reports-draft-issue-title", title = self.head_title())
        } else {
            self.head_title().to_owned()
        }
    }

    fn running_head(&self) -> (String, String) {
        self.head.running()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        crumbs(
            &self.objective_href,
            &self.objective,
            if self.confirm.is_some() { t!("reports-draft-issue") } else { t!("reports-draft-draft") },
        )
    }

    fn sample() -> Self {
        DraftPage {
            id: "d".into(),
            objective: "EU Focal Point for R2P".into(),
            objective_href: "/objectives/o".into(),
            head: Head::sample(),
            sections: DocumentPage::sample().into_sections(),
            missing: vec!["power/seats".into()],
            is_empty: false,
            may_issue: true,
            confirm: Some(Confirm {
                number: "2026-03".into(),
                client: "The Coalition".into(),
                replaces: Some("2026-02".into()),
                known: "1".into(),
                seen: "ab".into(),
            }),
        }
    }
}

impl DraftPage {
    fn head_title(&self) -> &str {
        self.head.title()
    }

    fn of(visit: &Visit, draft: &Draft, assembled: &Assembled) -> DraftPage {
        let document = &assembled.document;
        DraftPage {
            id: draft.id.to_string(),
            objective: draft.objective_name.clone(),
            objective_href: format!("/objectives/{}", draft.objective_id),
            head: Head::of(document),
            sections: DocumentPage::of(document).into_sections(),
            missing: assembled.missing.iter().map(ToString::to_string).collect(),
            is_empty: document.sections.iter().all(|section| section.key == "introduction"),
            may_issue: visit.who.role.may_issue_reports(),
            confirm: None,
        }
    }
}

async fn assembled(visit: &Visit, draft: &Draft, known: DateTime<Utc>) -> Result<Assembled> {
    Ok(issued::assemble(&visit.app.db, &visit.scope(), draft, visit.today(), known, &visit.app.zone).await?)
}

/// `/client-reports/drafts/{draft}`
pub async fn show(visit: Visit, Path(id): Path<DraftId>) -> Result<Response> {
    let draft = find(&visit, id).await?;
    let assembled = assembled(&visit, &draft, visit.now()).await?;
    visit.page("reports", &DraftPage::of(&visit, &draft, &assembled)).await
}

/// Shows what would be issued, and asks.
pub async fn ask_issue(visit: Visit, Path(id): Path<DraftId>) -> Result<Response> {
    let draft = find(&visit, id).await?;
    if !visit.who.role.may_issue_reports() {
        return Err(not_allowed());
    }
    let page = confirm_page(&visit, &draft).await?;
    if page.is_empty {
        return Ok(visit.refused(&format!("/client-reports/drafts/{id}"), &IssueError::Empty.to_string()));
    }
    visit.page("reports", &page).await
}

async fn confirm_page(visit: &Visit, draft: &Draft) -> Result<DraftPage> {
    use chrono::Datelike;
    let (db, scope, known, year) = (&visit.app.db, visit.scope(), visit.now(), visit.today().year());
    let assembled = assembled(visit, draft, known).await?;
    let number = issued::next_number(db, &scope, draft.client_id, year).await?;
    let earlier = issued::list(db, &scope, Some(draft.objective_id)).await?;
    let mut page = DraftPage::of(visit, draft, &assembled);
    page.confirm = Some(Confirm {
        number: issued::label(year.into(), number),
        client: draft.client_name.clone(),
        replaces: earlier.iter().find(|one| Some(one.id) == draft.sheet.replaces).map(issued::Issued::label),
        known: known.timestamp_micros().to_string(),
        seen: assembled.fingerprint(),
    });
    Ok(page)
}

/// Issues what was looked at: the same draft, as known at the same moment.
pub async fn issue(visit: Visit, Path(id): Path<DraftId>, form: Form) -> Result<Response> {
    let draft = find(&visit, id).await?;
    if !visit.who.role.may_issue_reports() {
        return Err(not_allowed());
    }
    let ask = format!("/client-reports/drafts/{id}/issuing");
    let looked = form.get("known").parse().ok().and_then(DateTime::from_timestamp_micros);
    let looked = looked.filter(|known| *known <= visit.now() && visit.now() - *known <= LOOK);
    let changed = t!("reports-draft-changed");
    let Some(known) = looked else { return Ok(visit.refused(&ask, changed)) };
    let assembled = assembled(&visit, &draft, known).await?;
    if assembled.fingerprint() != form.get("seen") {
        return Ok(visit.refused(&ask, changed));
    }
    let mut tx = visit.app.db.begin().await?;
    let by = issuer(&visit);
    match issued::issue(&mut tx, &visit.scope(), &draft, assembled, &by, visit.now(), visit.today()).await {
        Ok(report) => {
            tx.commit().await?;
            Ok(visit.done(&format!("/client-reports/{report}"), t!("reports-draft-issued-now")))
        }
        Err(IssueError::NotFound) => Err(Error::NotFound),
        Err(IssueError::NotAllowed) => Err(not_allowed()),
        Err(IssueError::Db(error)) => Err(error.into()),
        Err(IssueError::Json(error)) => Err(Error::Internal(error.into())),
        Err(refused) => Ok(visit.refused(&format!("/client-reports/drafts/{id}"), &refused.to_string())),
    }
}
