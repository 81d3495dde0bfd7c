//! The document of a client's report: the chosen sections of the reports in the catalogue, under one title.

use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest, Sha256};

use super::{Choice, Draft, Sheet};
use crate::accounts::Scope;
use crate::charts::without_links;
use crate::db::{self, Db};
use crate::objectives::ObjectiveId;
use crate::reports::catalogue::{REPORTS, Report, Request};
use crate::reports::document::{Audience, Block, Chart, Document, Row, Section, Table};
use crate::reports::grid;
use crate::t;
use crate::when::Zone;

/// A section that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// Which.
    pub choice: Choice,
    /// What it is called in the client's report.
    pub heading: String,
}

/// A client's report as it would be now.
#[derive(Clone, Debug)]
pub struct Assembled {
    /// The document, without number.
    pub document: Document,
    /// What was chosen and is not there as of that day.
    pub missing: Vec<Choice>,
}

impl Assembled {
    /// A fingerprint of what it says, whenever it was asked for: what is issued is what was looked at.
    pub fn fingerprint(&self) -> String {
        let document = Document { known: DateTime::UNIX_EPOCH, ..self.document.clone() };
        let text = document.to_json().unwrap_or_default();
        format!("{:x}", Sha256::digest(text.as_bytes()))
    }
}

/// A report of the catalogue, as a client may see it and as we see it.
struct Made {
    report: &'static Report,
    client: Document,
    internal: Document,
}

/// Every report on an objective that there is as of a day; none if there is no such objective within the scope.
async fn made(
    db: &Db,
    scope: &Scope,
    objective: ObjectiveId,
    (on, known, zone): (NaiveDate, DateTime<Utc>, &Zone),
    wanted: impl Fn(&str) -> bool,
) -> db::Result<Vec<Made>> {
    let request =
        |audience| Request { objective, on, known, known_on: None, audience, zone: zone.clone(), options: [].into() };
    let (ours, theirs) = (request(Audience::Internal), request(Audience::Client));
    let mut all = vec![];
    for report in REPORTS.iter().filter(|report| wanted(report.kind)) {
        let Some(client) = (report.make)(db, scope, &theirs).await? else { continue };
        let Some(internal) = (report.make)(db, scope, &ours).await? else { continue };
        all.push(Made { report, client, internal });
    }
    Ok(all)
}

/// The sections that a client's report on an objective can have as of a day.
///
/// # Errors
/// The database's.
pub async fn offered(
    db: &Db,
    scope: &Scope,
    objective: ObjectiveId,
    on: NaiveDate,
    known: DateTime<Utc>,
    zone: &Zone,
) -> db::Result<Vec<Offered>> {
    // Our own assessment of people is nobody else's.
    let for_clients = |kind: &str| kind != grid::REPORT.kind;
    let all = made(db, scope, objective, (on, known, zone), for_clients).await?;
    let of = |made: &Made| -> Vec<Offered> {
        let offer = |section: &Section| Offered {
            choice: Choice { kind: made.report.kind.to_owned(), section: section.key.clone() },
            heading: heading(made.report, section),
        };
        made.client.sections.iter().map(offer).collect()
    };
    Ok(all.iter().flat_map(of).collect())
}

/// A draft as a document: as of its day, or of `today`; as known at `known`.
///
/// # Errors
/// The database's.
pub async fn assemble(
    db: &Db,
    scope: &Scope,
    draft: &Draft,
    today: NaiveDate,
    known: DateTime<Utc>,
    zone: &Zone,
) -> db::Result<Assembled> {
    let sheet = &draft.sheet;
    let on = sheet.on.unwrap_or(today);
    let chosen = |kind: &str| sheet.sections.iter().any(|choice| choice.kind == kind);
    let all = made(db, scope, draft.objective_id, (on, known, zone), chosen).await?;
    let mut document = Document::new("client-report", &sheet.title, &draft.client_name, on, known);
    document.audience(Audience::Client).objective(&draft.objective_name);
    document.section("introduction", "").text(&sheet.introduction);
    document.sections.retain(|section| !section.blocks.is_empty());
    let mut missing = sheet.sections.clone();
    for one in &all {
        merge(&mut document, one, sheet);
        missing.retain(|choice| !one.has(choice));
    }
    Ok(Assembled { document, missing })
}

impl Made {
    fn has(&self, choice: &Choice) -> bool {
        choice.kind == self.report.kind && self.client.sections.iter().any(|section| section.key == choice.section)
    }
}

/// Adds the chosen sections of a report, and says where private evidence was left out.
fn merge(document: &mut Document, made: &Made, sheet: &Sheet) {
    let kind = made.report.kind;
    let chosen =
        |section: &&Section| sheet.sections.iter().any(|choice| choice.kind == kind && choice.section == section.key);
    let before = document.sections.len();
    for section in made.client.sections.iter().filter(chosen) {
        let mut own = cleaned(section.clone(), kind);
        own.heading = heading(made.report, section);
        if made.internal.sections.iter().any(|other| other.key == section.key && differs(other, section)) {
            own.note(t!("reports-issued-private-left-out"));
        }
        document.sections.push(own);
    }
    let is_left_out = |section: &&Section| made.client.sections.iter().all(|other| other.key != section.key);
    let left_out: Vec<&str> =
        made.internal.sections.iter().filter(is_left_out).map(|section| section.heading.as_str()).collect();
    let added = document.sections.len() > before;
    if let (Some(last), true, false) = (document.sections.last_mut(), added, left_out.is_empty()) {
        let sections = left_out.join(", ");
        last.note(t!("reports-issued-private-left-out-with", report = made.report.title(), sections = sections));
    }
    if added {
        for parameter in &made.client.parameters {
            if !document.parameters.contains(parameter) {
                document.parameters.push(parameter.clone());
            }
        }
    }
}

/// What a section is called among those of other reports.
fn heading(report: &Report, section: &Section) -> String {
    match section.heading.as_str() {
        "" => report.title().to_owned(),
        heading if heading.starts_with(report.title()) => heading.to_owned(),
        heading => t!("reports-issued-section", report = report.title(), section = heading),
    }
}

/// Whether a section says something else to us than to a client; a link says nothing, nor does the name of a mark.
fn differs(ours: &Section, theirs: &Section) -> bool {
    let plain = |section: &Section| {
        let mut section = cleaned(section.clone(), "");
        for block in &mut section.blocks {
            if let Block::Chart(chart) = block {
                chart.svg = without_titles(&chart.svg);
            }
        }
        section
    };
    plain(ours) != plain(theirs)
}

/// A drawing without what its marks say when pointed at, and without the groups that only hold such words.
fn without_titles(svg: &str) -> String {
    let mut plain = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some((before, after)) = rest.split_once("<title>") {
        plain.push_str(before);
        rest = after.split_once("</title>").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    plain.replace("<g>", "").replace("</g>", "")
}

/// A section without our links, with keys that cannot meet those of another report.
fn cleaned(mut section: Section, kind: &str) -> Section {
    section.key = own(kind, &section.key);
    for block in &mut section.blocks {
        match block {
            Block::Figures { figures } => {
                for figure in figures {
                    figure.key = own(kind, &figure.key);
                    figure.href = None;
                }
            }
            Block::Chart(chart) => clean_chart(chart, kind),
            Block::Table(table) => clean_table(table, kind),
            Block::Sentence { .. } | Block::Text { .. } | Block::Notes { .. } => {}
        }
    }
    section
}

fn own(kind: &str, key: &str) -> String {
    if kind.is_empty() { key.to_owned() } else { format!("{kind}-{key}") }
}

fn clean_chart(chart: &mut Chart, kind: &str) {
    chart.svg = own_ids(&without_links(&chart.svg), kind);
    for entry in &mut chart.legend {
        entry.href = None;
    }
    if let Some(twin) = &mut chart.twin {
        clean_table(twin, kind);
    }
}

fn clean_table(table: &mut Table, kind: &str) {
    table.key = own(kind, &table.key);
    table.is_main = false;
    let clean = |row: &mut Row| row.cells.iter_mut().for_each(|cell| cell.href = None);
    table.rows.iter_mut().for_each(clean);
    table.totals.iter_mut().for_each(clean);
}

/// A drawing whose ids begin with the report they come from: a page holds drawings of several.
fn own_ids(svg: &str, kind: &str) -> String {
    if kind.is_empty() {
        return svg.to_owned();
    }
    let svg = svg.replace(" id=\"", &format!(" id=\"{kind}-")).replace("url(#", &format!("url(#{kind}-"));
    let svg = svg.replace("href=\"#", &format!("href=\"#{kind}-"));
    let mark = "aria-labelledby=\"";
    let mut parts = svg.split(mark);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (ids, rest) = part.split_once('"').unwrap_or((part, ""));
        let ids: Vec<_> = ids.split(' ').map(|id| format!("{kind}-{id}")).collect();
        out.push_str(mark);
        out.push_str(&ids.join(" "));
        out.push('"');
        out.push_str(rest);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ids_of_a_drawing_are_those_of_its_report() {
        let svg = r##"<svg aria-labelledby="h-t h-d"><title id="h-t">A</title><rect fill="url(#h-p)"/><use href="#h-x"/></svg>"##;
        assert_eq!(
            own_ids(svg, "power"),
            r##"<svg aria-labelledby="power-h-t power-h-d"><title id="power-h-t">A</title><rect fill="url(#power-h-p)"/><use href="#power-h-x"/></svg>"##
        );
    }

    #[test]
    fn the_words_of_marks_are_no_difference() {
        let ours = r#"<svg><title id="t">T</title><g><title>Aoife</title><circle/></g></svg>"#;
        assert_eq!(without_titles(ours), r#"<svg><title id="t">T</title><circle/></svg>"#);
    }
}
