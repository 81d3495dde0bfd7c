//! The support count: numbers against the threshold, hemicycle, groups, countries, what changed last.

use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Serialize;

use super::document::{FormatLink, formats, tabs};
use super::{AsOf, address, load};
use crate::charts::{Part, hemicycle, stack_bar};
use crate::decisions::Tally;
use crate::directory::web::on::On;
use crate::objectives::web::Around;
use crate::objectives::{self, ObjectiveId, State};
use crate::reports::document::Tone;
use crate::reports::support::{Colours, REPORT, drawing, is_in, levels, tone, verdict};
use crate::reports::{Slice, SupportCount};
use crate::stances;
use crate::web::lists::{Figure, Tab};
use crate::web::pages::{Crumb, Page};
use crate::web::{Error, Query, Result, Visit};
use crate::when::day;

/// How many of the latest stances are shown.
const LATEST: i64 = 8;

#[derive(Debug, Serialize)]
pub struct SupportPage {
    id: String,
    name: String,
    description: String,
    client: String,
    state: &'static str,
    is_active: bool,
    venue: String,
    venue_href: String,
    rule: String,
    decides_on: Option<String>,
    on: String,
    known: Option<String>,
    as_of: String,
    figures: Vec<Figure>,
    outlook: Tone,
    verdict: String,
    has_members: bool,
    hemicycle: String,
    legend: Vec<LegendEntry>,
    groups: Vec<SliceRow>,
    countries: Vec<SliceRow>,
    changes: Vec<Change>,
    tabs: Vec<Tab>,
    formats: Vec<FormatLink>,
    seats: Vec<Tab>,
    around: Around,
}

/// One stance with its number.
#[derive(Debug, Serialize)]
struct LegendEntry {
    level: &'static str,
    count: u32,
    href: Option<String>,
}

/// One group or country.
#[derive(Debug, Serialize)]
struct SliceRow {
    href: String,
    shown: String,
    name: String,
    members: u32,
    floor: u32,
    expected: u32,
    ceiling: u32,
    floor_href: String,
    expected_href: String,
    ceiling_href: String,
    bar: String,
}

/// One stance recorded lately.
#[derive(Debug, Serialize)]
struct Change {
    href: String,
    name: String,
    level: &'static str,
    evidence: String,
    by: String,
    when: String,
}

impl Page for SupportPage {
    const TEMPLATE: &'static str = "reports/support";

    fn title(&self) -> String {
        self.name.clone()
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/objectives", "Objectives"), Crumb::here(&self.name)]
    }

    fn sample() -> Self {
        let row = SliceRow {
            href: "/objectives/o/members?group=EPP".into(),
            shown: "EPP".into(),
            name: "European People’s Party".into(),
            members: 188,
            floor: 70,
            expected: 90,
            ceiling: 150,
            floor_href: "#".into(),
            expected_href: "#".into(),
            ceiling_href: "#".into(),
            bar: stack_bar("EPP", &[Part::new("p2", 70, "Supportive")]),
        };
        let figure = |label: &str, value: u32| Figure {
            label: label.into(),
            value: value.to_string(),
            of: Some("of 361".into()),
            note: Some("Verified support".into()),
            href: Some("/objectives/o/members?counts=floor".into()),
        };
        let change = Change {
            href: "/people/p".into(),
            name: "Aoife Brannigan".into(),
            level: "p1",
            evidence: "Meeting: “open to it”".into(),
            by: "Elin Lindqvist".into(),
            when: "24 Nov 2026, 11:20".into(),
        };
        SupportPage {
            id: "o".into(),
            name: "EU Focal Point for R2P".into(),
            description: "A senior official for atrocity prevention.".into(),
            client: "The Coalition".into(),
            state: "Active",
            is_active: true,
            venue: "European Parliament".into(),
            venue_href: "/organizations/o".into(),
            rule: "absolute majority of the component members".into(),
            decides_on: Some("15 Mar 2027".into()),
            on: "2026-11-24".into(),
            known: Some("2026-11-20".into()),
            as_of: "24 Nov 2026, as known on 20 Nov 2026".into(),
            figures: vec![figure("Floor", 287)],
            outlook: Tone::Warn,
            verdict: "74 short of a majority.".into(),
            has_members: true,
            hemicycle: String::new(),
            legend: vec![LegendEntry { level: "p3", count: 43, href: Some("/objectives/o/members".into()) }],
            groups: vec![row],
            countries: vec![],
            changes: vec![change],
            tabs: vec![tab("Support count", "/objectives/o", true)],
            formats: vec![FormatLink { href: "/objectives/o/reports/support.pdf".into(), label: "PDF" }],
            seats: vec![tab("By stance", "/objectives/o", true), tab("By group", "/objectives/o?seats=group", false)],
            around: Around::sample(),
        }
    }
}

pub async fn show(visit: Visit, Path(id): Path<ObjectiveId>, Query(query): Query) -> Result<Response> {
    let as_of = AsOf::read(&visit, &query);
    let objective = objectives::get(&visit.app.db, &visit.scope(), id).await?.ok_or(Error::NotFound)?;
    let count = match load(&visit, id, &as_of).await {
        // Where nobody votes there is nothing to count: the venues say who decides.
        Err(Error::NotFound) => return Ok(Redirect::to(&format!("/objectives/{id}/venues")).into_response()),
        count => count?,
    };
    let around = Around::load(&visit.app.db, &visit.scope(), &objective).await?;
    let changes = latest(&visit, id).await?;
    let links = Links { members: format!("/objectives/{id}/members"), as_of: as_of.query(&visit) };
    let colours = if query.get("seats") == "group" { Colours::Group } else { Colours::Stance };
    let seats_by = |seats: Option<&str>| {
        let own = seats.map(|seats| ("seats".to_owned(), seats.to_owned()));
        address(&format!("/objectives/{id}"), &own.into_iter().chain(links.as_of.clone()).collect::<Vec<_>>())
    };
    let seats = vec![
        tab("By stance", &seats_by(None), colours == Colours::Stance),
        tab("By group", &seats_by(Some("group")), colours == Colours::Group),
    ];
    let known_text = as_of.known_on.map_or_else(String::new, |known| format!(", as known on {}", day(known)));
    let page = SupportPage {
        id: id.to_string(),
        description: count.objective.description.clone(),
        client: count.objective.client_name.clone(),
        state: count.objective.state.label(),
        is_active: count.objective.state == State::Active,
        venue: count.venue.organization_name.clone(),
        venue_href: On::read(&visit, &query).link(&format!("/organizations/{}", count.venue.organization_id)),
        rule: count.venue.rule.label().to_lowercase(),
        decides_on: count.venue.decides_on.map(day),
        on: as_of.on.to_string(),
        known: as_of.known_on.map(|known| known.to_string()),
        as_of: format!("{}{known_text}", day(as_of.on)),
        figures: figures(&count, &links),
        outlook: tone(count.outlook),
        verdict: verdict(&count),
        has_members: !count.members.is_empty(),
        hemicycle: draw(&count, &links, colours),
        legend: legend(&count, &links),
        groups: count.by_group.iter().map(|slice| slice_row(&count, slice, "group", &links)).collect(),
        countries: count.by_country.iter().map(|slice| slice_row(&count, slice, "country", &links)).collect(),
        changes,
        tabs: tabs(id, Some(&REPORT), &links.as_of),
        formats: formats(id, &REPORT, &links.as_of),
        seats,
        around,
        name: count.objective.name,
    };
    visit.page("objectives", &page).await
}

fn tab(text: &str, href: &str, current: bool) -> Tab {
    Tab { href: href.to_owned(), text: text.to_owned(), count: None, current }
}

/// Where the numbers lead.
struct Links {
    members: String,
    as_of: Vec<(String, String)>,
}

impl Links {
    fn to(&self, filters: &[(&str, &str)]) -> String {
        let own = filters.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        address(&self.members, &own.chain(self.as_of.iter().cloned()).collect::<Vec<_>>())
    }
}

fn figures(count: &SupportCount, links: &Links) -> Vec<Figure> {
    let Tally { floor, .. } = count.tally;
    let figure = |label: &str, value: u32, note: &str, counts: &str| Figure {
        label: label.into(),
        value: value.to_string(),
        of: Some(format!("of {} needed", count.needed)),
        note: Some(note.into()),
        href: Some(links.to(&[("counts", counts)])),
    };
    vec![
        figure("Floor", floor, "Verified support", "floor"),
        figure("Expected", count.tally.expected(), "And unverified support, and leaning for", "expected"),
        figure("Ceiling", count.tally.ceiling(), "Everyone who is not against", "ceiling"),
        Figure {
            label: "Stale".into(),
            value: count.tally.stale.to_string(),
            of: Some(format!("of {} stances", count.tally.members() - count.tally.unknown)),
            note: Some(format!("Older than {} days", count.objective.freshness_days)),
            href: Some(links.to(&[("counts", "stale")])),
        },
    ]
}

fn legend(count: &SupportCount, links: &Links) -> Vec<LegendEntry> {
    let entry = |(level, _, n): (&'static str, &'static str, u32)| LegendEntry {
        level,
        count: n,
        href: Some(links.to(&[("stance", level)])),
    };
    levels(count.members.iter()).into_iter().map(entry).collect()
}

fn slice_row(count: &SupportCount, slice: &Slice, part: &str, links: &Links) -> SliceRow {
    let levels = levels(count.members.iter().filter(|member| is_in(member, part, &slice.code)));
    let parts: Vec<_> = levels.iter().map(|(code, label, n)| Part::new(code, i64::from(*n), label)).collect();
    let to = |counts: &str| links.to(&[(part, slice.code.as_str()), ("counts", counts)]);
    SliceRow {
        href: links.to(&[(part, slice.code.as_str())]),
        shown: slice.shown.clone(),
        name: slice.name.clone(),
        members: slice.tally.members(),
        floor: slice.tally.floor,
        expected: slice.tally.expected(),
        ceiling: slice.tally.ceiling(),
        floor_href: to("floor"),
        expected_href: to("expected"),
        ceiling_href: to("ceiling"),
        bar: stack_bar(&slice.shown, &parts),
    }
}

fn draw(count: &SupportCount, links: &Links, colours: Colours) -> String {
    hemicycle(&drawing(count, colours, |code| Some(links.to(&[("group", code)]))))
}

async fn latest(visit: &Visit, id: ObjectiveId) -> Result<Vec<Change>> {
    let entries = stances::latest(&visit.app.db, &visit.scope(), id, LATEST).await?;
    let change = |entry: stances::Entry| Change {
        href: entry.holder.path(),
        name: entry.holder_name,
        level: entry.level.code(),
        evidence: match entry.quote.as_str() {
            "" => entry.evidence.label().to_owned(),
            quote => format!("{}: {quote}", entry.evidence.label()),
        },
        by: entry.author_name.unwrap_or_default(),
        when: visit.app.zone.shown(entry.recorded_at),
    };
    Ok(entries.into_iter().filter(|entry| entry.withdrawn_at.is_none()).map(change).collect())
}
