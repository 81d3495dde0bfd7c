//! One list: what it would change, or what it has changed.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::index::{by, names, tone};
use crate::imports::meps::{ChangedMember, Counts, DoubtfulRow, FieldChange, Format, GoneMember, NewMember};
use crate::imports::{self, ImportRunId, RunState};
use crate::web::helpers::grouped;
use crate::web::lists::Figure;
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Result, Visit};
use crate::when::day;

#[derive(Debug, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is one condition of the template")]
pub struct ShowPage {
    id: String,
    file_name: String,
    as_of: String,
    format: &'static str,
    state: &'static str,
    tone: &'static str,
    is_open: bool,
    is_written: bool,
    is_empty: bool,
    /// Whether the plan is another than the one that was agreed to.
    is_anew: bool,
    /// Fingerprint of the plan on the page.
    seen: String,
    by: String,
    read_at: String,
    written_at: String,
    figures: Vec<Figure>,
    warnings: Vec<String>,
    new: Vec<NewRow>,
    changed: Vec<ChangedRow>,
    gone: Vec<GoneRow>,
    doubtful: Vec<Doubt>,
}

#[derive(Debug, Serialize)]
struct NewRow {
    name: String,
    href: Option<String>,
    group: String,
    country: String,
    party: String,
    committees: String,
    since: String,
}

#[derive(Debug, Serialize)]
struct ChangedRow {
    name: String,
    href: String,
    changes: Vec<Change>,
}

#[derive(Debug, Serialize)]
struct Change {
    what: String,
    from: String,
    to: String,
}

#[derive(Debug, Serialize)]
struct GoneRow {
    name: String,
    href: String,
    group: String,
    country: String,
    last_day: String,
}

#[derive(Debug, Serialize)]
struct Doubt {
    place: String,
    name: String,
    reason: String,
    outcome: String,
}

impl Page for ShowPage {
    const TEMPLATE: &'static str = "imports/show";

    fn title(&self) -> String {
        self.file_name.clone()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/imports", "Data"), Crumb::here(&self.file_name)]
    }

    fn sample() -> Self {
        let counts = Counts { listed: 718, new: 1, changed: 1, gone: 1, doubtful: 1, unchanged: 715 };
        let (name, group, country) = ("Ruxandra Ionașcu".to_owned(), "S&D".to_owned(), "RO".to_owned());
        let change = Change { what: "Committee AFET".into(), from: "–".into(), to: "Member".into() };
        ShowPage {
            id: "r".into(),
            file_name: "meps-2024-10-14.csv".into(),
            as_of: "14 Oct 2024".into(),
            format: "CSV",
            state: RunState::Previewed.label(),
            tone: tone(RunState::Previewed),
            is_open: true,
            is_written: false,
            is_empty: false,
            is_anew: true,
            seen: "f".into(),
            by: "Elin Lindqvist".into(),
            read_at: "24 Nov 2026, 14:00".into(),
            written_at: String::new(),
            figures: figures(counts),
            warnings: vec!["The list is older than the one before.".into()],
            new: vec![NewRow {
                name: name.clone(),
                href: Some("/people/p".into()),
                group: group.clone(),
                country: country.clone(),
                party: "Marea".into(),
                committees: "DROI".into(),
                since: "14 Oct 2024".into(),
            }],
            changed: vec![ChangedRow { name: name.clone(), href: "/people/p".into(), changes: vec![change] }],
            gone: vec![GoneRow { name, href: "/people/p".into(), group, country, last_day: "13 Oct 2024".into() }],
            doubtful: vec![Doubt {
                place: "line 7".into(),
                name: "Aoife Brannigan".into(),
                reason: "The group is not known.".into(),
                outcome: "Written without it.".into(),
            }],
        }
    }
}

pub async fn show(visit: Visit, Path(id): Path<ImportRunId>) -> Result<Response> {
    visit.page("imports", &assemble(&visit, id, false).await?).await
}

/// The plan as it is now, instead of the one that was agreed to.
pub async fn anew(visit: &Visit, id: ImportRunId) -> Result<Response> {
    visit.page_as(StatusCode::CONFLICT, "imports", &assemble(visit, id, true).await?).await
}

async fn assemble(visit: &Visit, id: ImportRunId, is_anew: bool) -> Result<ShowPage> {
    let run = imports::run(&visit.app.db, id).await?.ok_or(Error::NotFound)?;
    let zone = &visit.app.zone;
    let plan = run.plan;
    Ok(ShowPage {
        id: id.to_string(),
        as_of: day(run.as_of),
        format: match plan.format {
            Format::Xml => "XML",
            Format::Csv => "CSV",
            Format::Json => "JSON",
        },
        state: run.state.label(),
        tone: tone(run.state),
        is_open: run.state == RunState::Previewed,
        is_written: run.state == RunState::Applied,
        is_empty: plan.is_empty(),
        is_anew: is_anew && run.state == RunState::Previewed,
        seen: plan.fingerprint(),
        by: by(&names(visit).await?, run.account_id),
        read_at: zone.shown(run.created_at),
        written_at: run.applied_at.map_or_else(String::new, |at| zone.shown(at)),
        figures: figures(plan.counts()),
        warnings: plan.warnings,
        new: plan.new.into_iter().map(new_row).collect(),
        changed: plan.changed.into_iter().map(changed_row).collect(),
        gone: plan.gone.into_iter().map(gone_row).collect(),
        doubtful: plan.doubtful.into_iter().map(doubt).collect(),
        file_name: run.file_name,
    })
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
        figure("New", counts.new, "new"),
        figure("Changed", counts.changed, "changed"),
        figure("Gone", counts.gone, "gone"),
        figure("Doubtful", counts.doubtful, "doubtful"),
        figure("Unchanged", counts.unchanged, ""),
    ]
}

fn new_row(new: NewMember) -> NewRow {
    NewRow {
        name: new.name,
        href: new.person.map(|id| format!("/people/{id}")),
        group: new.group.unwrap_or_default(),
        country: new.country,
        party: new.party.unwrap_or_default(),
        committees: new.committees.join(", "),
        since: day(new.start_date),
    }
}

fn changed_row(changed: ChangedMember) -> ChangedRow {
    let shown = |value: Option<String>| value.unwrap_or_else(|| "–".into());
    let change = |change: FieldChange| Change { what: change.what(), from: shown(change.from), to: shown(change.to) };
    ChangedRow {
        name: changed.name,
        href: format!("/people/{}", changed.person),
        changes: changed.changes.into_iter().map(change).collect(),
    }
}

fn gone_row(gone: GoneMember) -> GoneRow {
    GoneRow {
        name: gone.name,
        href: format!("/people/{}", gone.person),
        group: gone.group.unwrap_or_default(),
        country: gone.country.unwrap_or_default(),
        last_day: day(gone.last_day),
    }
}

fn doubt(row: DoubtfulRow) -> Doubt {
    Doubt { place: row.place, name: row.name, reason: row.reason, outcome: row.outcome }
}
