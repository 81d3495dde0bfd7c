//! Which column of a table means what: guessed by the headings, remembered, and said by a person.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::{page, work};
use crate::directory::Classification;
use crate::imports::read::table::{Column, Mapping, Sheet, Target};
use crate::imports::{self, Error as ImportError, ImportRun, ImportRunId, RunState};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Result, Visit};

/// Values of a column that are shown.
const SAMPLES: usize = 3;

#[derive(Debug, Serialize)]
pub struct MappingPage {
    id: String,
    file_name: String,
    rows: i64,
    remarks: Vec<String>,
    list: Field,
    kind: Field,
    missing: Field,
    sheet: Option<Field>,
    columns: Vec<ColumnRow>,
    errors: Option<ErrorSummary>,
}

/// One column.
#[derive(Debug, Serialize)]
struct ColumnRow {
    header: String,
    samples: String,
    target: Field,
    scheme: Field,
    separator: Field,
}

impl Page for MappingPage {
    const TEMPLATE: &'static str = "imports/mapping";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("imports-columns"))
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![
            Crumb::link("/imports", t!("imports-data")),
            Crumb::link(format!("/imports/{}", self.id), &self.file_name),
            Crumb::here(t!("imports-columns")),
        ]
    }

    fn sample() -> Self {
        let sheet = Sheet {
            headers: vec!["Name".into(), "E-mail".into()],
            sample: vec![vec!["Ana LIMA".into(), "ana@example.org".into()]],
            rows: 1,
            remarks: vec!["The file is in Windows-1252.".into()],
            sheets: vec!["People".into()],
            ..Sheet::default()
        };
        let mut form = Form::default();
        form.fail("list", "Enter a name.");
        assemble("r".into(), "contacts.csv".into(), &sheet, &Mapping::guess(&sheet.headers), &form)
    }
}

fn assemble(id: String, file_name: String, sheet: &Sheet, mapping: &Mapping, form: &Form) -> MappingPage {
    let list = Field::text("list", t!("imports-mapping-list")).value(&mapping.list).required();
    let list = list.hint(t!("imports-mapping-list-hint"));
    let list = list.error(form.error("list"));
    let kinds = Classification::ALL.iter().map(|kind| Choice::new(kind, kind.label()));
    let kind = Field::select("kind", t!("imports-mapping-kind"), kinds).value(mapping.organization_kind);
    let kind = kind.hint(t!("imports-mapping-kind-hint"));
    let missing = Field::text("missing", t!("imports-mapping-missing")).value(mapping.missing.join("; "));
    let sheets = sheet.sheets.iter().map(|name| Choice::new(name, name));
    let sheets = (sheet.sheets.len() > 1).then(|| {
        Field::select("sheet", t!("imports-mapping-sheet"), sheets).value(mapping.sheet.as_deref().unwrap_or_default())
    });
    let row = |(at, header): (usize, &String)| {
        let known = mapping.columns.iter().find(|column| column.header == *header);
        column_row(at, header, sheet, known)
    };
    MappingPage {
        rows: i64::try_from(sheet.rows).unwrap_or(i64::MAX),
        remarks: sheet.remarks.clone(),
        columns: sheet.headers.iter().enumerate().map(row).collect(),
        errors: ErrorSummary::of([&list]),
        sheet: sheets,
        id,
        file_name,
        list,
        kind,
        missing,
    }
}

fn column_row(at: usize, header: &str, sheet: &Sheet, known: Option<&Column>) -> ColumnRow {
    let targets = Target::ALL.iter().map(|target| Choice::new(target, target.label()));
    let values = sheet.sample.iter().filter_map(|row| row.get(at)).filter(|value| !value.is_empty());
    let short = |value: &String| value.chars().take(40).collect::<String>();
    let column = |text: Option<&String>| text.cloned().unwrap_or_default();
    ColumnRow {
        header: header.to_owned(),
        samples: values.take(SAMPLES).map(short).collect::<Vec<_>>().join(" · "),
        target: Field::select(format!("target_{at}"), t!("imports-columns-target", header = header), targets)
            .value(known.map_or(Target::Ignore, |column| column.target)),
        scheme: Field::text(format!("scheme_{at}"), t!("imports-columns-scheme"))
            .value(column(known.and_then(|known| known.scheme.as_ref()))),
        separator: Field::text(format!("separator_{at}"), t!("imports-columns-separator"))
            .value(column(known.and_then(|known| known.separator.as_ref()))),
    }
}

/// The columns of a run, with what is known or guessed of them.
pub async fn show(visit: Visit, Path(id): Path<ImportRunId>) -> Result<Response> {
    let run = open(&visit, id).await?;
    let mapping = run.mapping.as_deref().and_then(|mapping| serde_json::from_str::<Mapping>(mapping).ok());
    let chosen = mapping.as_ref().and_then(|mapping| mapping.sheet.clone());
    let sheet = match imports::sheet(&visit.app.db, id, chosen).await {
        Ok(sheet) => sheet,
        Err(ImportError::Db(error)) => return Err(error.into()),
        Err(error) => return Ok(visit.refused(&page(id), &error.to_string())),
    };
    let remembered = imports::remembered_mapping(&visit.app.db, &sheet.headers).await?;
    let mapping = mapping.or(remembered).unwrap_or_else(|| {
        let name = run.file_name.rsplit_once('.').map_or(run.file_name.as_str(), |(name, _)| name);
        Mapping { list: name.to_owned(), ..Mapping::guess(&sheet.headers) }
    });
    let page = assemble(id.to_string(), run.file_name, &sheet, &mapping, &Form::default());
    visit.page("imports", &page).await
}

async fn open(visit: &Visit, id: ImportRunId) -> Result<ImportRun> {
    let run = imports::run(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    if !matches!(run.state, RunState::Received | RunState::Previewed) {
        return Err(Error::Conflict(t!("imports-decided-already-again").into()));
    }
    Ok(run)
}

/// Takes what a person says of the columns, remembers it, and reads the table by it.
pub async fn save(visit: Visit, Path(id): Path<ImportRunId>, mut form: Form) -> Result<Response> {
    let run = open(&visit, id).await?;
    let chosen = Some(form.get("sheet").to_owned()).filter(|sheet| !sheet.is_empty());
    let sheet = match imports::sheet(&visit.app.db, id, chosen.clone()).await {
        Ok(sheet) => sheet,
        Err(ImportError::Db(error)) => return Err(error.into()),
        Err(error) => return Ok(visit.refused(&page(id), &error.to_string())),
    };
    let mapping = mapping(&mut form, &sheet, chosen);
    if let Err(refusal) = mapping.check() {
        form.fail("list", refusal.message);
    }
    if !form.is_valid() {
        let page = assemble(id.to_string(), run.file_name, &sheet, &mapping, &form);
        return visit.page_as(StatusCode::UNPROCESSABLE_ENTITY, "imports", &page).await;
    }
    let mut tx = visit.app.db.begin().await?;
    imports::map_columns(&mut tx, id, &mapping).await?;
    imports::remember_mapping(&mut tx, &sheet.headers, &mapping, Some(visit.who.id), visit.now()).await?;
    tx.commit().await?;
    Ok(match work::look(&visit.app, id).await? {
        work::Outcome::Refused(refusal) => visit.refused(&format!("{}/mapping", page(id)), &refusal.message),
        work::Outcome::GoesOn => visit.done(&page(id), t!("imports-said-being-read")),
        _ => visit.done(&page(id), t!("imports-said-read")),
    })
}

fn mapping(form: &mut Form, sheet: &Sheet, chosen: Option<String>) -> Mapping {
    let list = form.line("list", t!("imports-ask-list-name"), 100);
    let column = |(at, header): (usize, &String)| {
        let text = |name: String| Some(form.get(&name).to_owned()).filter(|text| !text.is_empty());
        Column {
            header: header.clone(),
            target: form.get(&format!("target_{at}")).parse().unwrap_or(Target::Ignore),
            scheme: text(format!("scheme_{at}")),
            separator: text(format!("separator_{at}")),
        }
    };
    let columns = sheet.headers.iter().enumerate().map(column).collect();
    let missing = form.get("missing").split(';').map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let missing = missing.collect();
    let organization_kind = form.get("kind").parse().unwrap_or(Classification::Other);
    Mapping { list, columns, organization_kind, missing, sheet: chosen }
}
