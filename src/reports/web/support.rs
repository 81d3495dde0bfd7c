//! The support count: numbers against the threshold, hemicycle, groups, countries, what changed last.

use axum::extract::Path;
use axum::response::Response;
use serde::Serialize;

use super::{AsOf, address, load};
use crate::charts::{Centre, Hemicycle, Part, Seat, Wedge, hemicycle, stack_bar};
use crate::decisions::{Outlook, Tally};
use crate::directory::web::on::On;
use crate::objectives::{ObjectiveId, State};
use crate::reports::{Member, Slice, SupportCount};
use crate::stances::{self, Level};
use crate::web::lists::Figure;
use crate::web::pages::{Crumb, Page};
use crate::web::{Query, Result, Visit};
use crate::when::day;

/// How many of the latest stances are shown.
const LATEST: i64 = 8;

/// From left to right, as the European Parliament's seating plan has them; groups that are not named follow.
const SEATING: [&str; 10] = ["The Left", "S&D", "Greens/EFA", "Renew", "EPP", "ECR", "PfE", "ID", "ESN", "NI"];

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
    outlook: &'static str,
    verdict: String,
    has_members: bool,
    hemicycle: String,
    legend: Vec<LegendEntry>,
    groups: Vec<SliceRow>,
    countries: Vec<SliceRow>,
    changes: Vec<Change>,
    csv: String,
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
            outlook: "short",
            verdict: "74 short of a majority.".into(),
            has_members: true,
            hemicycle: String::new(),
            legend: vec![LegendEntry { level: "p3", count: 43, href: Some("/objectives/o/members".into()) }],
            groups: vec![row],
            countries: vec![],
            changes: vec![change],
            csv: "/objectives/o/support.csv".into(),
        }
    }
}

pub async fn show(visit: Visit, Path(id): Path<ObjectiveId>, Query(query): Query) -> Result<Response> {
    let as_of = AsOf::read(&visit, &query);
    let count = load(&visit, id, &as_of).await?;
    let changes = latest(&visit, id).await?;
    let links = Links { members: format!("/objectives/{id}/members"), as_of: as_of.query(&visit) };
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
        hemicycle: draw(&count, &links),
        legend: legend(&count, &links),
        groups: count.by_group.iter().map(|slice| slice_row(&count, slice, "group", &links)).collect(),
        countries: count.by_country.iter().map(|slice| slice_row(&count, slice, "country", &links)).collect(),
        changes,
        csv: address(&format!("/objectives/{id}/support.csv"), &links.as_of),
        name: count.objective.name,
    };
    visit.page("objectives", &page).await
}

/// Where the numbers lead.
struct Links {
    members: String,
    as_of: Vec<(&'static str, String)>,
}

impl Links {
    fn to(&self, filters: &[(&'static str, &str)]) -> String {
        let own = filters.iter().map(|(name, value)| (*name, (*value).to_owned()));
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

fn tone(outlook: Outlook) -> &'static str {
    match outlook {
        Outlook::Secured => "ok",
        Outlook::Expected { .. } | Outlook::Short { .. } => "warn",
        Outlook::OutOfReach { .. } => "bad",
    }
}

/// The outlook in one sentence.
fn verdict(count: &SupportCount) -> String {
    let needed = count.needed;
    let votes = format!("{needed} of {} seats are needed", count.seats);
    match count.outlook {
        Outlook::Secured => format!("Secured: {} verified votes; {votes}.", count.tally.floor),
        Outlook::Expected { short } => {
            format!("Expected, not secured: {votes}; {short} of the votes counted on are not verified.")
        }
        Outlook::Short { short } => {
            format!("{short} short of a majority: {votes}, {} are expected.", count.tally.expected())
        }
        Outlook::OutOfReach { short } => {
            format!("Out of reach: {votes}; with everyone who is not against, {short} are still missing.")
        }
    }
}

/// How many members stand at each level, unknown last.
fn levels<'a>(members: impl Iterator<Item = &'a Member>) -> Vec<(&'static str, &'static str, u32)> {
    let mut levels: Vec<_> = Level::ALL.iter().map(|level| (level.code(), level.label(), 0)).collect();
    levels.push(("un", "Unknown", 0));
    for member in members {
        let code = member.level_code();
        if let Some((_, _, n)) = levels.iter_mut().find(|(known, ..)| *known == code) {
            *n += 1;
        }
    }
    levels
}

fn legend(count: &SupportCount, links: &Links) -> Vec<LegendEntry> {
    let entry = |(level, _, n): (&'static str, &'static str, u32)| LegendEntry {
        level,
        count: n,
        href: Some(links.to(&[("stance", level)])),
    };
    levels(count.members.iter()).into_iter().map(entry).collect()
}

fn slice_row(count: &SupportCount, slice: &Slice, part: &'static str, links: &Links) -> SliceRow {
    let is_mine = |member: &&Member| match part {
        "group" => member.row.group_code.as_deref().unwrap_or_default() == slice.code,
        _ => member.row.country.map_or("", |area| area.code) == slice.code,
    };
    let levels = levels(count.members.iter().filter(is_mine));
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

fn draw(count: &SupportCount, links: &Links) -> String {
    let place = |code: &str| SEATING.iter().position(|known| *known == code).unwrap_or(SEATING.len());
    let mut groups: Vec<_> = count.by_group.iter().collect();
    groups.sort_by_key(|slice| (place(&slice.code), slice.code.clone()));
    let wedge = |slice: &Slice| Wedge {
        name: slice.shown.clone(),
        href: Some(links.to(&[("group", slice.code.as_str())])),
        seats: seats(count, slice),
    };
    let expected = count.tally.expected();
    hemicycle(&Hemicycle {
        id: "hemi".into(),
        title: format!("{}: where the Members stand", count.venue.organization_name),
        description: format!(
            "{expected} of {} Members are expected to vote for; {} are needed. The table says the same.",
            count.tally.members(),
            count.needed
        ),
        wedges: groups.into_iter().map(wedge).collect(),
        centre: Centre {
            number: expected.to_string(),
            text: format!("of {} expected", count.tally.members()),
            note: format!("{} needed", count.needed),
        },
    })
}

/// The seats of a group, from those most for to those most against.
fn seats(count: &SupportCount, slice: &Slice) -> Vec<Seat> {
    let is_mine = |member: &&Member| member.row.group_code.as_deref().unwrap_or_default() == slice.code;
    let mut members: Vec<_> = count.members.iter().filter(is_mine).collect();
    let number = |member: &Member| member.standing.map(|standing| standing.level.number());
    members.sort_by_key(|member| number(member).map_or((1, 0), |level| (0, -level)));
    let seat = |member: &Member| Seat {
        class: member.level_code().into(),
        href: Some(format!("/people/{}", member.row.person_id)),
        title: member.row.name.clone(),
    };
    members.into_iter().map(seat).collect()
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
