//! The figures by which bodies vote: which count, where they are from, and how an administrator puts others in their place.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::{AddError, FigureKind, FigureSetId, Listed};
use crate::accounts::Role;
use crate::figures;
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page, Pages, Sample, sample};
use crate::web::{Error, Form, Query, Result, Routes, Visit};
use crate::when::day;

const PATH: &str = "/settings/figures";
/// The longest text that is read, in bytes; a set has some hundreds.
const LONGEST: usize = 100_000;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get(PATH, index)
        .post(PATH, add)
        .post("/settings/figures/{id}/removal", remove)
        .post("/settings/figures/{id}/restoration", restore)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<FiguresPage>(pages)]
}

#[derive(Debug, Serialize)]
struct FiguresPage {
    kinds: Vec<Kind>,
    /// For whoever may add sets.
    fields: Vec<Field>,
    errors: Option<ErrorSummary>,
}

/// The sets of one kind.
#[derive(Debug, Serialize)]
struct Kind {
    key: &'static str,
    name: &'static str,
    sets: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    from: String,
    source: String,
    added: Option<String>,
    is_replaced: bool,
    /// Fills the form with it.
    start: String,
    /// Where it is removed, if that can be.
    remove: Option<String>,
}

impl Page for FiguresPage {
    const TEMPLATE: &'static str = "figures/index";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("figures-title"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::here(t!("figures-title"))]
    }

    fn sample() -> Self {
        let row = Row {
            from: "1 Jan 2025".into(),
            source: "Council of the European Union".into(),
            added: Some("Paulo Reis, 24 Nov 2026".into()),
            is_replaced: true,
            start: "/settings/figures?like=populations".into(),
            remove: Some("/settings/figures/f/removal".into()),
        };
        let mut form = Form::default();
        form.fail("content", "Line 3: DE is there twice.");
        let fields = fields(&form);
        let kind = Kind { key: "populations", name: FigureKind::Populations.label(), sets: vec![row] };
        FiguresPage { kinds: vec![kind], errors: ErrorSummary::of(&fields), fields }
    }
}

fn fields(form: &Form) -> Vec<Field> {
    let kinds = FigureKind::ALL.iter().map(|kind| Choice::new(kind, kind.label()));
    let field = |field: Field, value: &str| {
        let error = form.error(&field.name);
        field.value(value).error(error)
    };
    vec![
        field(Field::select("kind", t!("figures-kind"), kinds).required(), form.get("kind")),
        field(
            Field::textarea("content", t!("figures-content")).required().hint(t!("figures-content-hint")),
            form.raw("content"),
        ),
    ]
}

async fn index(visit: Visit, Query(query): Query) -> Result<Response> {
    let sets = figures::list(&visit.app.db, visit.now()).await?;
    let start = sets.iter().find(|set| key(set) == query.get("like"));
    let form = Form::prefilled(
        start.iter().flat_map(|set| [("kind", set.kind.to_string()), ("content", set.content.clone())]),
    );
    visit.page("settings", &page(&visit, &sets, &form)).await
}

/// What tells a set from every other in the address.
fn key(set: &Listed) -> String {
    set.id.map_or_else(|| format!("{}-{}", set.kind, set.from), |id| id.to_string())
}

fn page(visit: &Visit, sets: &[Listed], form: &Form) -> FiguresPage {
    let may_change = visit.who.role == Role::Administrator;
    let kind = |kind: &FigureKind| Kind {
        key: kind.as_str(),
        name: kind.label(),
        sets: sets.iter().filter(|set| set.kind == *kind).map(|set| row(visit, set, may_change)).collect(),
    };
    let fields = if may_change { fields(form) } else { vec![] };
    FiguresPage { kinds: FigureKind::ALL.iter().map(kind).collect(), errors: ErrorSummary::of(&fields), fields }
}

fn row(visit: &Visit, set: &Listed, may_change: bool) -> Row {
    let added = set.added.as_ref().map(|(by, at)| {
        let on = day(visit.app.zone.date(*at));
        by.as_ref().map_or_else(|| on.clone(), |by| t!("figures-added-by", name = by, day = &on))
    });
    Row {
        from: day(set.from),
        source: set.source.clone(),
        added,
        is_replaced: set.is_replaced,
        start: format!("{PATH}?like={}#f-content", key(set)),
        remove: set.id.filter(|_| may_change).map(|id| format!("{PATH}/{id}/removal")),
    }
}

fn allowed(visit: &Visit) -> Result<()> {
    if visit.who.role == Role::Administrator { Ok(()) } else { Err(Error::Forbidden(t!("figures-forbidden"))) }
}

async fn add(visit: Visit, mut form: Form) -> Result<Response> {
    allowed(&visit)?;
    let kind = form.choice::<FigureKind>("kind", t!("figures-what-kind"));
    let content = form.raw("content").replace("\r\n", "\n");
    if content.trim().is_empty() {
        form.fail("content", t!("figures-paste"));
    } else if content.len() > LONGEST {
        form.fail("content", t!("figures-too-long"));
    }
    if let (Some(kind), true) = (kind, form.is_valid()) {
        let mut tx = visit.app.db.begin().await?;
        match figures::add(&mut tx, kind, &content, visit.who.id, visit.now()).await {
            Ok(id) => {
                tx.commit().await?;
                let undo = format!("{PATH}/{id}/removal");
                return Ok(visit.done_undoable(PATH, t!("figures-added-now"), &undo));
            }
            Err(AddError::Data(error)) => form.fail("content", error.to_string()),
            Err(AddError::Db(error)) => return Err(error.into()),
        }
    }
    let sets = figures::list(&visit.app.db, visit.now()).await?;
    visit.invalid("settings", &page(&visit, &sets, &form)).await
}

async fn remove(visit: Visit, Path(id): Path<FigureSetId>, _form: Form) -> Result<Response> {
    allowed(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    if !figures::remove(&mut tx, id, visit.who.id, visit.now()).await? {
        return Ok(visit.refused(PATH, t!("figures-removed-already")));
    }
    tx.commit().await?;
    Ok(visit.done_undoable(PATH, t!("figures-removed-now"), &format!("{PATH}/{id}/restoration")))
}

async fn restore(visit: Visit, Path(id): Path<FigureSetId>, _form: Form) -> Result<Response> {
    allowed(&visit)?;
    let mut tx = visit.app.db.begin().await?;
    if !figures::restore(&mut tx, id, visit.now()).await? {
        return Ok(visit.refused(PATH, t!("figures-there-already")));
    }
    tx.commit().await?;
    Ok(visit.done(PATH, t!("figures-back")))
}
