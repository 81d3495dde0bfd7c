//! The support count as a document: numbers against the threshold, hemicycle, groups, countries, the roster.

use super::catalogue::{Making, Report, Request};
use super::document::{Audience, Cell, Chart, Column, Document, LegendEntry, Table, Tone, Value, cell};
use super::{Member, Slice, SupportCount, support_count};
use crate::charts::{Centre, Hemicycle, Seat, Wedge, hemicycle};
use crate::decisions::{Bucket, Outlook};
use crate::stances::Level;

/// From left to right, as the European Parliament's seating plan has them; groups that are not named follow.
const SEATING: [&str; 10] = ["The Left", "S&D", "Greens/EFA", "Renew", "EPP", "ECR", "PfE", "ID", "ESN", "NI"];

/// The support count.
pub const REPORT: Report = Report {
    kind: "support",
    title: "Support count",
    about: "How near the objective is to what the rule asks for, by group and country.",
    is_overview: true,
    make,
};

fn make<'a>(db: &'a crate::db::Db, scope: &'a crate::accounts::Scope, request: &'a Request) -> Making<'a> {
    Box::pin(async move {
        let count = support_count(db, scope, request.objective, request.on, request.known).await?;
        Ok(count.map(|count| document(&count, request)))
    })
}

/// The document of a count.
pub fn document(count: &SupportCount, request: &Request) -> Document {
    let mut document = request.document(&REPORT, &count.objective.client_name, &count.objective.name);
    document.parameter("Venue", &count.venue.organization_name);
    document.parameter("Rule", count.venue.rule.label());
    document.parameter("Stale after", format!("{} days", count.objective.freshness_days));
    if let Some(day) = count.venue.decides_on {
        document.parameter("Decision expected on", crate::when::day(day));
    }
    let members = format!("/objectives/{}/members", count.objective.id);
    let link = |filters: &[(&str, &str)]| request.link(&members, filters);
    outlook(&mut document, count, &link);
    for (key, heading, part, slices) in [
        ("by-group", "By political group", "group", &count.by_group),
        ("by-country", "By country", "country", &count.by_country),
    ] {
        document.section(key, heading).table(slice_table(key, heading, part, count, slices, &link));
    }
    // Where a single person stands may rest on private evidence; a client sees numbers.
    if request.audience == Audience::Internal {
        document.section("roster", "Roster").annex().table(roster(count, request));
    }
    document
}

fn outlook(document: &mut Document, count: &SupportCount, link: &impl Fn(&[(&str, &str)]) -> String) {
    let audience = document.audience;
    let tally = &count.tally;
    let section = document.section("outlook", "");
    section.sentence(tone(count.outlook), verdict(count));
    let needed = format!("of {} needed", count.needed);
    for (label, value, note, counts) in [
        ("Floor", tally.floor, "Verified support", "floor"),
        ("Expected", tally.expected(), "And unverified support, and leaning for", "expected"),
        ("Ceiling", tally.ceiling(), "Everyone who is not against", "ceiling"),
    ] {
        section.figure(label, value).of(&needed).note(note).href(link(&[("counts", counts)]));
    }
    section
        .figure("Stale", tally.stale)
        .of(format!("of {} stances", tally.members() - tally.unknown))
        .note(format!("Older than {} days", count.objective.freshness_days))
        .href(link(&[("counts", "stale")]));
    let mut drawing = drawing(count, Colours::Stance, |code| Some(link(&[("group", code)])));
    if audience == Audience::Client {
        without_names(&mut drawing);
    }
    let entry = |(class, label, n): (&'static str, &'static str, u32)| {
        LegendEntry::new(class, label).count(n).href(link(&[("stance", class)]))
    };
    let chart = Chart::new("hemicycle", &drawing.title, &drawing.description, hemicycle(&drawing));
    section.chart(chart.legend(levels(count.members.iter()).into_iter().map(entry)));
}

/// Seats that do not say whose they are.
fn without_names(drawing: &mut Hemicycle) {
    for seat in drawing.wedges.iter_mut().flat_map(|wedge| &mut wedge.seats) {
        seat.title.clear();
        seat.href = None;
    }
}

fn slice_table(
    key: &str,
    heading: &str,
    part: &str,
    count: &SupportCount,
    slices: &[Slice],
    link: &impl Fn(&[(&str, &str)]) -> String,
) -> Table {
    let mut table = Table::new(key, format!("Support {}", heading.to_lowercase()));
    table.columns([
        Column::text("code", if part == "group" { "Group" } else { "Code" }),
        Column::text("name", "Name"),
        Column::number("members", "Members"),
        Column::number("floor", "Floor"),
        Column::number("expected", "Expected"),
        Column::number("ceiling", "Ceiling"),
        Column::bar("stances", "Stances"),
    ]);
    for slice in slices {
        let mine = count.members.iter().filter(|member| is_in(member, part, &slice.code));
        let to = |counts: &str| link(&[(part, slice.code.as_str()), ("counts", counts)]);
        table.row([
            cell(slice.shown.as_str()).href(link(&[(part, &slice.code)])),
            cell(slice.name.as_str()),
            cell(slice.tally.members()),
            cell(slice.tally.floor).href(to("floor")),
            cell(slice.tally.expected()).href(to("expected")),
            cell(slice.tally.ceiling()).href(to("ceiling")),
            cell(Value::parts(levels(mine).into_iter().map(|(class, label, n)| (class, label, i64::from(n))))),
        ]);
    }
    let tally = &count.tally;
    table.totals([
        cell("All"),
        Cell::default(),
        cell(tally.members()),
        cell(tally.floor),
        cell(tally.expected()),
        cell(tally.ceiling()),
        cell(Value::parts(
            levels(count.members.iter()).into_iter().map(|(class, label, n)| (class, label, i64::from(n))),
        )),
    ]);
    if count.members.is_empty() {
        table.totals = None;
    }
    table
}

/// Whether a member belongs to a group or a country.
pub(super) fn is_in(member: &Member, part: &str, code: &str) -> bool {
    match part {
        "group" => member.row.group_code.as_deref().unwrap_or_default() == code,
        _ => member.row.country.map_or("", |area| area.code) == code,
    }
}

/// The whole roster, by name.
fn roster(count: &SupportCount, request: &Request) -> Table {
    let mut table = Table::new("members", "Roster, by name").main();
    table.columns([
        Column::text("name", "Name"),
        Column::text("group", "Group"),
        Column::text("country", "Country"),
        Column::text("committees", "Committees"),
        Column::stance("stance", "Stance"),
        Column::number("level", "Level").in_files_only(),
        Column::text("counts_as", "Counts as"),
        Column::text("verified", "Verified"),
        Column::text("stale", "Stale"),
        Column::date("since", "Since"),
        Column::date("as_of", "As of").in_files_only(),
        Column::text("known_at", "Known at").in_files_only(),
    ]);
    let yes_no = |is: bool| if is { "yes" } else { "no" };
    for member in &count.members {
        let standing = member.standing;
        let committees: Vec<_> = member.row.committees.iter().map(ToString::to_string).collect();
        table.row([
            cell(member.row.name.as_str()).href(request.link(&format!("/people/{}", member.row.person_id), &[])),
            cell(member.row.group_code.clone()),
            cell(member.row.country.map(|area| area.shown)),
            cell(committees.join("; ")),
            cell(Value::stance(member.level_code())),
            cell(standing.map(|standing| standing.level.number())),
            cell(counts_as(member.bucket())),
            cell(standing.map(|standing| yes_no(standing.is_verified))),
            cell(standing.map(|standing| yes_no(standing.is_stale))),
            cell(standing.map(|standing| standing.valid_on)),
            cell(count.on),
            cell(count.known.to_rfc3339()),
        ]);
    }
    table
}

/// The lowest of the three numbers that a member counts in.
fn counts_as(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::Floor => "floor",
        Bucket::Unverified | Bucket::LeaningFor => "expected",
        Bucket::Undecided | Bucket::LeaningAgainst | Bucket::Unknown => "ceiling",
        Bucket::Against => "none",
    }
}

/// How an outlook is meant.
pub(super) fn tone(outlook: Outlook) -> Tone {
    match outlook {
        Outlook::Secured => Tone::Ok,
        Outlook::Expected { .. } | Outlook::Short { .. } => Tone::Warn,
        Outlook::OutOfReach { .. } => Tone::Bad,
    }
}

/// The outlook in one sentence.
pub(super) fn verdict(count: &SupportCount) -> String {
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

/// How many members stand at each level, unknown last: class, label, number.
pub(super) fn levels<'a>(members: impl Iterator<Item = &'a Member>) -> Vec<(&'static str, &'static str, u32)> {
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

/// What the colours of a hemicycle mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Colours {
    /// Where each Member stands.
    Stance,
    /// To which group each Member belongs; who is expected to vote for is filled, the others are rings.
    Group,
}

/// The hemicycle of a count. `group` says where a group's name leads.
pub(super) fn drawing(count: &SupportCount, colours: Colours, group: impl Fn(&str) -> Option<String>) -> Hemicycle {
    let place = |code: &str| SEATING.iter().position(|known| *known == code).unwrap_or(SEATING.len());
    let mut groups: Vec<_> = count.by_group.iter().collect();
    groups.sort_by_key(|slice| (place(&slice.code), slice.code.clone()));
    let wedge = |slice: &Slice| Wedge {
        name: slice.shown.clone(),
        href: group(&slice.code),
        seats: seats(count, slice, colours, place(&slice.code)),
    };
    let expected = count.tally.expected();
    Hemicycle {
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
    }
}

/// The seats of a group, from those most for to those most against.
fn seats(count: &SupportCount, slice: &Slice, colours: Colours, place: usize) -> Vec<Seat> {
    let mut members: Vec<_> = count.members.iter().filter(|member| is_in(member, "group", &slice.code)).collect();
    let number = |member: &Member| member.standing.map(|standing| standing.level.number());
    members.sort_by_key(|member| number(member).map_or((1, 0), |level| (0, -level)));
    let class = |member: &Member| match colours {
        Colours::Stance => member.level_code().to_owned(),
        Colours::Group if member.bucket().is_expected() => format!("g{place}"),
        Colours::Group => format!("g{place} gr"),
    };
    let seat = |member: &Member| Seat {
        class: class(member),
        href: Some(format!("/people/{}", member.row.person_id)),
        title: member.row.name.clone(),
    };
    members.into_iter().map(seat).collect()
}
