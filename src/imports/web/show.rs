//! One list: what it would change, or what it has changed.

use std::collections::HashMap;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use uuid::Uuid;

use super::index::{by, names, tone};
use super::work;
use crate::directory::records::RecordKind;
use crate::imports::entries::{Counts, Entry, Verdict};
use crate::imports::read::Format;
use crate::imports::{self, Decision, ImportRun, ImportRunId, RunState};
use crate::locale::grouped;
use crate::t;
use crate::web::lists::{Figure, Pager};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Form, Query, Result, Visit};
use crate::when::day;

/// Entries of one verdict on a page.
const PER_PAGE: i64 = 100;

#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is one condition of the template")]
pub struct ShowPage {
    id: String,
    file_name: String,
    as_of: String,
    format: &'static str,
    state: &'static str,
    tone: &'static str,
    is_received: bool,
    /// Whether a person says what its columns are.
    is_table: bool,
    is_open: bool,
    is_written: bool,
    is_undone: bool,
    is_empty: bool,
    /// Nothing to change, and nothing to decide.
    is_settled: bool,
    /// Whether the changes are others than those that were agreed to.
    is_anew: bool,
    /// How far the work on it is, while it goes on.
    progress: Option<String>,
    /// Why it could not be read.
    refusal: Option<String>,
    /// Fingerprint of the changes on the page.
    seen: String,
    by: String,
    read_at: String,
    written_at: String,
    undone_at: String,
    change_set: Option<String>,
    figures: Vec<Figure>,
    warnings: Vec<String>,
    sections: Vec<Section>,
}

/// Entries of one verdict.
#[derive(Debug, Serialize)]
struct Section {
    anchor: &'static str,
    heading: &'static str,
    count: usize,
    is_doubtful: bool,
    is_changed: bool,
    rows: Vec<Row>,
    pager: Option<Pager>,
}

#[derive(Debug, Serialize)]
struct Row {
    name: String,
    href: Option<String>,
    kind: &'static str,
    place: String,
    facts: Vec<Fact>,
    changes: Vec<Change>,
    reason: String,
    outcome: String,
    choices: Vec<Pick>,
    decided: Option<String>,
    key: String,
}

#[derive(Debug, Serialize)]
struct Fact {
    label: String,
    value: String,
}

#[derive(Debug, Serialize)]
struct Change {
    what: String,
    from: String,
    to: String,
}

/// Someone whom a doubtful entry might be.
#[derive(Debug, Serialize)]
struct Pick {
    record: String,
    name: String,
    href: String,
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "imports/show";

    fn title(&self) -> String {
        self.file_name.clone()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/imports", t!("imports-data")), Crumb::here(&self.file_name)]
    }

    fn sample() -> Self {
        let counts = Counts { listed: 718, new: 1, changed: 1, gone: 1, doubtful: 1, unchanged: 715 };
        let row = |decided: Option<&str>| Row {
            name: "Ruxandra Ionașcu".into(),
            href: Some("/people/p".into()),
            kind: "Person",
            place: "line 7".into(),
            facts: vec![Fact { label: "Group".into(), value: "S&D".into() }],
            changes: vec![Change { what: "Committee AFET".into(), from: "–".into(), to: "Member".into() }],
            reason: "Aoife Brannigan is in the directory. Names alone never merge two people.".into(),
            outcome: "Left out until someone decides who it is.".into(),
            choices: vec![Pick { record: "p".into(), name: "Aoife Brannigan".into(), href: "/people/p".into() }],
            decided: decided.map(str::to_owned),
            key: "europarl:7".into(),
        };
        let section = |verdict, rows| section(verdict, 1, rows, Some(Pager::new(1, 100, 1, |_| String::new())));
        ShowPage {
            id: "r".into(),
            file_name: "meps-2024-10-14.csv".into(),
            as_of: "14 Oct 2024".into(),
            format: Format::Meps.label(),
            state: RunState::Previewed.label(),
            tone: tone(RunState::Previewed),
            is_received: true,
            is_table: true,
            is_open: true,
            is_written: true,
            is_undone: true,
            is_empty: true,
            is_settled: true,
            is_anew: true,
            progress: Some("500 entries so far".into()),
            refusal: Some("Line 3: this is not UTF-8.".into()),
            seen: "f".into(),
            by: "Elin Lindqvist".into(),
            read_at: "24 Nov 2026, 14:00".into(),
            written_at: "24 Nov 2026, 14:01".into(),
            undone_at: "24 Nov 2026, 14:02".into(),
            change_set: Some("/changes/c".into()),
            figures: figures(counts),
            warnings: vec!["The list is older than the one before.".into()],
            sections: vec![
                section(Verdict::Doubtful, vec![row(None), row(Some("Left out"))]),
                section(Verdict::Gone, vec![row(None)]),
                section(Verdict::New, vec![row(None)]),
                section(Verdict::Changed, vec![row(None)]),
            ],
        }
    }
}

pub async fn show(visit: Visit, Path(id): Path<ImportRunId>, Query(query): Query) -> Result<Response> {
    visit.page("imports", &assemble(&visit, id, false, &query).await?).await
}

/// The changes as they are now, instead of those that were agreed to.
pub async fn anew(visit: &Visit, id: ImportRunId) -> Result<Response> {
    let page = assemble(visit, id, true, &Form::default()).await?;
    visit.page_as(StatusCode::CONFLICT, "imports", &page).await
}

async fn assemble(visit: &Visit, id: ImportRunId, is_anew: bool, query: &Form) -> Result<ShowPage> {
    let run = imports::run(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    let zone = &visit.app.zone;
    let at = |at: Option<_>| at.map_or_else(String::new, |at| zone.shown(at));
    let sections = sections(visit, &run, query).await?;
    Ok(ShowPage {
        id: id.to_string(),
        as_of: day(run.as_of),
        format: run.format.label(),
        state: run.state.label(),
        tone: tone(run.state),
        is_received: run.state == RunState::Received,
        is_table: run.format == Format::Table,
        is_open: run.state == RunState::Previewed,
        is_written: run.state == RunState::Applied,
        is_undone: run.state == RunState::Undone,
        is_empty: run.counts.is_empty() && run.refusal.is_none(),
        is_settled: run.counts.is_empty() && run.counts.doubtful == 0 && run.refusal.is_none(),
        is_anew: is_anew && run.state == RunState::Previewed,
        progress: work::words(&visit.app, id),
        refusal: run.refusal.filter(|_| matches!(run.state, RunState::Received | RunState::Previewed)),
        seen: run.fingerprint,
        by: by(&names(visit).await?, run.account_id),
        read_at: zone.shown(run.created_at),
        written_at: at(run.applied_at),
        undone_at: at(run.undone_at),
        change_set: run.change_set_id.map(|id| format!("/changes/{id}")),
        figures: figures(run.counts),
        warnings: run.warnings,
        sections,
        file_name: run.file_name,
    })
}

async fn sections(visit: &Visit, run: &ImportRun, query: &Form) -> Result<Vec<Section>> {
    let decisions = imports::decisions(&visit.app.db, run.id).await?;
    let mut elsewhere = decisions.clone();
    let mut sections = vec![];
    for (verdict, count) in [
        (Verdict::Doubtful, run.counts.doubtful),
        (Verdict::Gone, run.counts.gone),
        (Verdict::New, run.counts.new),
        (Verdict::Changed, run.counts.changed),
    ] {
        if count == 0 {
            continue;
        }
        let page: i64 = query.get(verdict.as_str()).parse().unwrap_or(1).clamp(1, 1_000_000);
        let skip = (page - 1) * PER_PAGE;
        let entries = imports::entries(&visit.app.db, run.id, verdict, skip, PER_PAGE).await?;
        let is_open = run.state == RunState::Previewed;
        for entry in &entries {
            elsewhere.remove(&entry.key);
        }
        let rows = entries.into_iter().map(|entry| row(entry, &decisions, is_open, run.state)).collect();
        let total = i64::try_from(count).unwrap_or(i64::MAX);
        let path = super::page(run.id);
        let address = |page: i64| query.address(&path, verdict.as_str(), &page.to_string());
        let pager = (total > PER_PAGE)
            .then(|| Pager::new(page, PER_PAGE, total, |page| format!("{}#{verdict}", address(page))));
        sections.push(section(verdict, count, rows, pager));
    }
    // What was decided about entries that are not on this page, or that change nothing: it can be taken back, too.
    if run.state == RunState::Previewed && !elsewhere.is_empty() {
        let mut rows: Vec<Row> = elsewhere.into_iter().map(|(key, decision)| decided_row(key, &decision)).collect();
        rows.sort_by(|a, b| a.name.cmp(&b.name));
        let decided = section(Verdict::Doubtful, rows.len(), rows, None);
        sections.insert(0, Section { anchor: "decided", heading: t!("imports-section-decided"), ..decided });
    }
    Ok(sections)
}

fn section(verdict: Verdict, count: usize, rows: Vec<Row>, pager: Option<Pager>) -> Section {
    Section {
        anchor: verdict.as_str(),
        heading: match verdict {
            Verdict::New => t!("imports-verdict-new"),
            Verdict::Changed => t!("imports-verdict-changed"),
            Verdict::Gone => t!("imports-verdict-gone"),
            Verdict::Doubtful => t!("imports-verdict-doubtful"),
        },
        count,
        is_doubtful: verdict == Verdict::Doubtful,
        is_changed: verdict == Verdict::Changed,
        rows,
        pager,
    }
}

/// The numbers, each with its list on the page.
fn figures(counts: Counts) -> Vec<Figure> {
    let figure = |label: &str, count: usize, anchor: &str| Figure {
        label: label.into(),
        value: grouped(i64::try_from(count).unwrap_or(i64::MAX)),
        of: None,
        note: None,
        href: (count > 0 && !anchor.is_empty()).then(|| format!("#{anchor}")),
    };
    vec![
        figure(t!("imports-verdict-new"), counts.new, "new"),
        figure(t!("imports-verdict-changed"), counts.changed, "changed"),
        figure(t!("imports-verdict-gone"), counts.gone, "gone"),
        figure(t!("imports-verdict-doubtful"), counts.doubtful, "doubtful"),
        figure(t!("imports-verdict-unchanged"), counts.unchanged, ""),
    ]
}

fn href(kind: RecordKind, id: Uuid) -> Option<String> {
    match kind {
        RecordKind::Person => Some(format!("/people/{id}")),
        RecordKind::Organization => Some(format!("/organizations/{id}")),
        RecordKind::Post => Some(format!("/posts/{id}")),
        RecordKind::VoteEvent => Some(format!("/votes/{id}")),
        _ => None,
    }
}

fn kind(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Organization => t!("imports-kind-organization"),
        RecordKind::Post => t!("imports-kind-post"),
        RecordKind::Mention => t!("imports-kind-mention"),
        RecordKind::Commitment => t!("imports-kind-commitment"),
        RecordKind::VoteEvent => t!("imports-kind-vote"),
        _ => t!("imports-kind-person"),
    }
}

/// A decision in words.
fn said(decision: &Decision) -> String {
    match decision {
        Decision::Same(_) => t!("imports-decided-same"),
        Decision::Other => t!("imports-decided-other"),
        Decision::Leave => t!("imports-decided-left-out"),
    }
    .to_owned()
}

/// A decision about an entry that is not on the page, by the key of the entry.
fn decided_row(key: String, decision: &Decision) -> Row {
    Row {
        name: key.split_once(':').map_or(key.as_str(), |(_, name)| name).to_owned(),
        href: None,
        kind: kind(RecordKind::Person),
        place: String::new(),
        facts: vec![],
        changes: vec![],
        reason: t!("imports-decided-elsewhere").into(),
        outcome: String::new(),
        choices: vec![],
        decided: Some(said(decision)),
        key,
    }
}

fn row(entry: Entry, decisions: &HashMap<String, Decision>, is_open: bool, state: RunState) -> Row {
    let shown = |value: Option<String>| value.unwrap_or_else(|| "–".into());
    // Before it is written, what is new has no page; after it was taken back, no more.
    let is_there = entry.verdict != Verdict::New || state == RunState::Applied;
    let record_kind = entry.kind;
    let decided = decisions.get(&entry.key).map(said);
    let choices = entry.candidates.into_iter().filter(|_| is_open).map(|candidate| Pick {
        href: href(record_kind, candidate.record).unwrap_or_default(),
        record: candidate.record.to_string(),
        name: candidate.name,
    });
    Row {
        href: entry.record.filter(|_| is_there).and_then(|id| href(record_kind, id)),
        kind: kind(record_kind),
        place: entry.place,
        facts: entry.facts.into_iter().map(|(label, value)| Fact { label, value }).collect(),
        changes: entry
            .changes
            .into_iter()
            .map(|change| Change { what: change.what, from: shown(change.from), to: shown(change.to) })
            .collect(),
        reason: entry.reason,
        outcome: entry.outcome,
        choices: choices.collect(),
        decided: decided.filter(|_| is_open),
        key: entry.key,
        name: entry.name,
    }
}
