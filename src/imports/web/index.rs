//! The lists that were read, and the form for another one.

use std::collections::HashMap;

use axum::response::Response;
use serde::Serialize;

use crate::accounts::{self, AccountId};
use crate::imports::read::Format;
use crate::imports::{self, ImportRun, RunState};
use crate::t;
use crate::web::fields::{Choice, ErrorSummary, Field};
use crate::web::pages::Page;
use crate::web::{Form, Result, Visit};
use crate::when::day;

/// Runs on the page.
const RUNS: i64 = 50;

#[derive(Debug, Serialize)]
pub struct IndexPage {
    file: Field,
    format: Field,
    date: Field,
    errors: Option<ErrorSummary>,
    runs: Vec<Row>,
    ways: Vec<Way>,
}

/// A page from which what the directory holds is looked after.
#[derive(Debug, Serialize)]
struct Way {
    href: &'static str,
    icon: &'static str,
    text: &'static str,
}

fn ways() -> Vec<Way> {
    vec![
        Way { href: "/duplicates", icon: "users", text: t!("imports-way-duplicates") },
        Way { href: "/changes", icon: "history", text: t!("imports-way-changes") },
        Way { href: "/directory/changes", icon: "calendar", text: t!("imports-way-between") },
        Way { href: "/directory/ending", icon: "calendar-clock", text: t!("imports-way-ending") },
        Way { href: "/votes", icon: "vote", text: t!("imports-way-votes") },
        Way { href: "/mentions", icon: "quote", text: t!("imports-way-mentions") },
        Way { href: "/tags", icon: "tag", text: t!("imports-way-tags") },
    ]
}

#[derive(Debug, Serialize)]
struct Row {
    href: String,
    file_name: String,
    format: &'static str,
    as_of: String,
    state: &'static str,
    tone: &'static str,
    listed: usize,
    new: usize,
    changed: usize,
    gone: usize,
    doubtful: usize,
    by: String,
    when: String,
}

impl Page for IndexPage {
    const TEMPLATE: &'static str = "imports/index";

    fn title(&self) -> String {
        ErrorSummary::title(self.errors.as_ref(), t!("imports-data"))
    }

    fn sample() -> Self {
        let mut form = Form::prefilled([("date", "")]);
        form.fail("file", "Line 3: this is not UTF-8. Save the file as UTF-8 and try again.");
        let row = Row {
            href: "/imports/r".into(),
            file_name: "meps-2024-10-14.csv".into(),
            format: Format::Meps.label(),
            as_of: "14 Oct 2024".into(),
            state: RunState::Previewed.label(),
            tone: tone(RunState::Previewed),
            listed: 718,
            new: 5,
            changed: 61,
            gone: 6,
            doubtful: 1,
            by: "Elin Lindqvist".into(),
            when: "24 Nov 2026, 14:00".into(),
        };
        assemble(&form, vec![row])
    }
}

fn assemble(form: &Form, runs: Vec<Row>) -> IndexPage {
    let file = Field::file("file", t!("imports-file")).accept(ACCEPT).multiple().required();
    let file = file.hint(t!("imports-file-hint"));
    let formats = Format::ALL.iter().map(|format| Choice::new(format, format.label()));
    let format = Field::select("format", t!("imports-format"), formats)
        .value(form.get("format"))
        .blank(t!("imports-format-find-out"));
    let date = Field::date("date", t!("imports-as-of")).value(form.get("date"));
    let date = date.hint(t!("imports-as-of-hint"));
    let (file, date) = (file.error(form.error("file")), date.error(form.error("date")));
    let format = format.error(form.error("format"));
    IndexPage { errors: ErrorSummary::of([&file, &format, &date]), file, format, date, runs, ways: ways() }
}

/// What the picker of files offers.
const ACCEPT: &str = ".xml,.csv,.tsv,.json,.jsonld,.vcf,.xlsx,.zip,.gz";

/// How far a run has come, as a colour.
pub fn tone(state: RunState) -> &'static str {
    match state {
        RunState::Received | RunState::Previewed => "warn",
        RunState::Applied => "ok",
        RunState::Discarded | RunState::Undone => "",
    }
}

pub async fn index(visit: Visit) -> Result<Response> {
    visit.page("imports", &page(&visit, &Form::default()).await?).await
}

/// The page around a form.
pub async fn page(visit: &Visit, form: &Form) -> Result<IndexPage> {
    let names = names(visit).await?;
    let row = |run: ImportRun| Row {
        href: super::page(run.id),
        file_name: run.file_name,
        format: run.format.label(),
        as_of: day(run.as_of),
        state: run.state.label(),
        tone: tone(run.state),
        listed: run.counts.listed,
        new: run.counts.new,
        changed: run.counts.changed,
        gone: run.counts.gone,
        doubtful: run.counts.doubtful,
        by: by(&names, run.account_id),
        when: visit.app.zone.shown(run.undone_at.or(run.applied_at).unwrap_or(run.created_at)),
    };
    let runs = imports::runs(&visit.app.db, RUNS).await?;
    Ok(assemble(form, runs.into_iter().map(row).collect()))
}

/// Who works here, by id.
pub async fn names(visit: &Visit) -> Result<HashMap<AccountId, String>> {
    let accounts = accounts::accounts(&visit.app.db).await?;
    Ok(accounts.into_iter().map(|account| (account.id, account.name)).collect())
}

/// Who brought a list.
pub fn by(names: &HashMap<AccountId, String>, account: Option<AccountId>) -> String {
    account.and_then(|id| names.get(&id).cloned()).unwrap_or_else(|| t!("imports-by-terminal").into())
}
