//! The support count: numbers against the threshold, hemicycle, groups, countries, what changed last.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::menu::{FormatLink, formats, tabs};
use super::paper::{SectionView, figure_views, section_views};
use super::{AsOf, address};
use crate::charts::{Part as BarPart, hemicycle, stack_bar};
use crate::directory::web::on::On;
use crate::objectives::web::{Around, StepNumbers};
use crate::objectives::{ObjectiveId, Roster, State, VenueId};
use crate::reports::counting::{Part, Slice, levels, slices};
use crate::reports::document::Tone;
use crate::reports::support::{self, Colours, Links, REPORT, drawing};
use crate::reports::{self, Request, VenueCount, Way, council};
use crate::stances;
use crate::t;
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
    venue_id: Option<String>,
    venues: Vec<Tab>,
    on: String,
    known: Option<String>,
    as_of: String,
    figures: Vec<Figure>,
    outlook: Tone,
    verdict: String,
    is_empty: bool,
    has_seats: bool,
    hemicycle: String,
    legend: Vec<LegendEntry>,
    groups: Vec<SliceRow>,
    countries: Vec<SliceRow>,
    roles: Vec<SliceRow>,
    sections: Vec<SectionView>,
    changes: Vec<Change>,
    around: Around,
    tabs: Vec<Tab>,
    formats: Vec<FormatLink>,
    seats: Vec<Tab>,
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

    fn running_head(&self) -> (String, String) {
        let foot = t!("reports-support-running-head", report = REPORT.title(), day = &self.as_of);
        (format!("{} · {}", self.client, self.name), foot)
    }

    fn crumbs(&self) -> Vec<Crumb> {
        vec![Crumb::link("/objectives", t!("reports-support-objectives")), Crumb::here(&self.name)]
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
            bar: stack_bar("EPP", &[BarPart::new("p2", 70, "Supportive")]),
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
            venue_id: Some("v".into()),
            venues: vec![
                tab("Plenary vote", "/objectives/o", true),
                tab("Appointment", "/objectives/o?venue=w", false),
            ],
            on: "2026-11-24".into(),
            known: Some("2026-11-20".into()),
            as_of: "24 Nov 2026, as known on 20 Nov 2026".into(),
            figures: vec![figure("Floor", 287)],
            outlook: Tone::Warn,
            verdict: "74 short of a majority.".into(),
            is_empty: false,
            has_seats: true,
            hemicycle: String::new(),
            legend: vec![LegendEntry { level: "p3", count: 43, href: Some("/objectives/o/members".into()) }],
            groups: vec![row],
            countries: vec![],
            roles: vec![],
            sections: vec![],
            changes: vec![change],
            around: Around::sample(),
            tabs: vec![tab("Support count", "/objectives/o", true)],
            formats: vec![FormatLink { href: "/objectives/o/reports/support.pdf".into(), label: "PDF" }],
            seats: vec![
                tab(t!("reports-support-seats-by-stance"), "/objectives/o", true),
                tab(t!("reports-support-seats-by-group"), "/objectives/o?seats=group", false),
            ],
        }
    }
}

pub async fn show(visit: Visit, Path(id): Path<ObjectiveId>, Query(query): Query) -> Result<Response> {
    let as_of = AsOf::read(&visit, &query);
    let request = as_of.request(&visit, id, &query);
    let ask = request.ask(false);
    let way = reports::way(&visit.app.db, &visit.scope(), &ask).await?.ok_or(Error::NotFound)?;
    let count = way.at(ask.venue).ok_or(Error::NotFound)?;
    let around = Around::load(&visit.app.db, &visit.scope(), &way.objective).await?;
    let around = around.with_numbers(|venue| numbers(&way, venue, &request));
    let changes = latest(&visit, id).await?;
    let to = Links::new(count, &request);
    let colours = if query.get("seats") == "group" { Colours::Group } else { Colours::Stance };
    let chosen = ask.venue.map(|venue| ("venue".to_owned(), venue.to_string()));
    let kept: Vec<_> = chosen.into_iter().chain(as_of.query(&visit)).collect();
    let seats_by = |seats: Option<&str>| {
        let own = seats.map(|seats| ("seats".to_owned(), seats.to_owned()));
        address(&format!("/objectives/{id}"), &own.into_iter().chain(kept.clone()).collect::<Vec<_>>())
    };
    let seats = vec![
        tab(t!("reports-support-seats-by-stance"), &seats_by(None), colours == Colours::Stance),
        tab(t!("reports-support-seats-by-group"), &seats_by(Some("group")), colours == Colours::Group),
    ];
    let shown = match as_of.known_on {
        Some(known) => t!("reports-support-day-known", day = day(as_of.on), known = day(known)),
        None => day(as_of.on),
    };
    let has_seats = count.voters.iter().any(|voter| voter.row().is_some());
    let rows =
        |part: Part| slices(&count.voters, part).iter().map(|slice| slice_row(count, slice, part, &to)).collect();
    let page = SupportPage {
        id: id.to_string(),
        description: count.objective.description.clone(),
        client: count.objective.client_name.clone(),
        state: count.objective.state.label(),
        is_active: count.objective.state == State::Active,
        venue: count.venue.body().to_owned(),
        venue_href: On::read(&visit, &query).link(&format!("/organizations/{}", count.venue.organization_id)),
        rule: crate::locale::mid_sentence(count.venue.rule.label()),
        decides_on: count.venue.decides_on.filter(|_| count.venue.decided_on.is_none()).map(day),
        venue_id: ask.venue.map(|venue| venue.to_string()),
        venues: choices(&way, count, &request),
        on: as_of.on.to_string(),
        known: as_of.known_on.map(|known| known.to_string()),
        as_of: shown,
        figures: figures(count, &request, &to),
        outlook: count.tone(),
        verdict: count.verdict(),
        is_empty: count.asked == Roster::Members && count.voters.is_empty(),
        has_seats,
        hemicycle: if has_seats { draw(count, &to, colours) } else { String::new() },
        legend: legend(count, &to),
        groups: rows(Part::Group),
        countries: if has_seats { rows(Part::Country) } else { vec![] },
        roles: if has_seats { rows(Part::Role) } else { vec![] },
        sections: sections(count, &request, &to),
        changes,
        around,
        tabs: tabs(id, &count.venues, Some(&REPORT), &as_of.query(&visit)),
        formats: formats(id, &REPORT, &kept),
        seats,
        name: way.objective.name.clone(),
    };
    visit.page("objectives", &page).await
}

fn tab(text: &str, href: &str, current: bool) -> Tab {
    Tab { href: href.to_owned(), text: text.to_owned(), count: None, current }
}

/// The page of an objective at one of its venues.
fn at_venue(request: &Request, venue: VenueId) -> String {
    request.link(&format!("/objectives/{}", request.objective), &[("venue", &venue.to_string())])
}

/// The venues to choose among, if there are several.
fn choices(way: &Way, count: &VenueCount, request: &Request) -> Vec<Tab> {
    if way.counts.len() < 2 {
        return vec![];
    }
    let choice = |other: &VenueCount| {
        tab(other.venue.name(), &at_venue(request, other.venue.id), other.venue.id == count.venue.id)
    };
    way.counts.iter().map(choice).collect()
}

/// How near a step of the way is.
fn numbers(way: &Way, venue: VenueId, request: &Request) -> Option<StepNumbers> {
    let count = way.at(Some(venue))?;
    let tone = match count.tone() {
        Tone::Ok => "ok",
        Tone::Bad => "bad",
        Tone::Warn | Tone::Plain => "warn",
    };
    Some(StepNumbers {
        text: count.brief(),
        tone,
        is_weakest: way.weakest() == Some(venue),
        href: Some(at_venue(request, venue)),
    })
}

fn figures(count: &VenueCount, request: &Request, to: &Links<'_>) -> Vec<Figure> {
    if count.voters.is_empty() {
        return vec![];
    }
    let mut document = request.document(&REPORT, "", "");
    support::figures(document.section("figures", ""), count, request, to);
    figure_views(&document)
}

/// What is shown below the groups and countries.
fn sections(count: &VenueCount, request: &Request, to: &Links<'_>) -> Vec<SectionView> {
    let mut document = request.document(&REPORT, "", "");
    if count.counts_states() {
        council::brief(&mut document, count, request);
    }
    support::extras(&mut document, count, request, to);
    if count.voters.iter().any(|voter| voter.row().is_some()) {
        document.section("matrix", t!("reports-support-matrix")).table(support::matrix(count, to));
    }
    section_views(&document)
}

fn legend(count: &VenueCount, to: &Links<'_>) -> Vec<LegendEntry> {
    let entry = |(level, _, n): (&'static str, &'static str, u32)| LegendEntry {
        level,
        count: n,
        href: Some(to.to(&[("stance", level)])),
    };
    levels(&count.voters).into_iter().map(entry).collect()
}

fn slice_row(count: &VenueCount, slice: &Slice, part: Part, to: &Links<'_>) -> SliceRow {
    let levels = levels(count.voters.iter().filter(|voter| part.has(voter, &slice.code)));
    let parts: Vec<_> = levels.iter().map(|(code, label, n)| BarPart::new(code, i64::from(*n), label)).collect();
    let own = (part.key(), slice.code.as_str());
    let counted = |counts: &str| to.to(&[own, ("counts", counts)]);
    SliceRow {
        href: to.to(&[own]),
        shown: slice.shown.clone(),
        name: slice.name.clone(),
        members: slice.tally.members(),
        floor: slice.tally.floor,
        expected: slice.tally.expected(),
        ceiling: slice.tally.ceiling(),
        floor_href: counted("floor"),
        expected_href: counted("expected"),
        ceiling_href: counted("ceiling"),
        bar: stack_bar(&slice.shown, &parts),
    }
}

fn draw(count: &VenueCount, to: &Links<'_>, colours: Colours) -> String {
    hemicycle(&drawing(count, colours, |code| Some(to.to(&[("group", code)]))))
}

async fn latest(visit: &Visit, id: ObjectiveId) -> Result<Vec<Change>> {
    let entries = stances::latest(&visit.app.db, &visit.scope(), id, LATEST).await?;
    let change = |entry: stances::Entry| Change {
        href: entry.holder.path(),
        name: entry.holder_name,
        level: entry.level.code(),
        evidence: match entry.quote.as_str() {
            "" => entry.evidence.label().to_owned(),
            quote => t!("reports-support-evidence", evidence = entry.evidence.label(), quote = quote),
        },
        by: entry.author_name.unwrap_or_default(),
        when: visit.app.zone.shown(entry.recorded_at),
    };
    Ok(entries.into_iter().filter(|entry| entry.withdrawn_at.is_none()).map(change).collect())
}
