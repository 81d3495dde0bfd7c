//! The tables of the support count.

use std::collections::BTreeMap;

use super::Links;
use crate::decisions::Tally;
use crate::reports::Request;
use crate::reports::counting::{Part, VenueCount, Voter, levels, slices};
use crate::reports::document::{Cell, Column, Table, Value, cell};
use crate::t;

fn bar<'a>(voters: impl IntoIterator<Item = &'a Voter>) -> Cell {
    cell(Value::parts(levels(voters).into_iter().map(|(class, label, n)| (class, label, i64::from(n)))))
}

/// Those who have a say, by one part of them.
pub(in crate::reports) fn slice_table(key: &str, part: Part, count: &VenueCount, to: &Links<'_>) -> Table {
    let (caption, head) = match part {
        Part::Group => (t!("reports-support-table-group"), t!("reports-support-group")),
        Part::Country => (t!("reports-support-table-country"), t!("reports-count-code")),
        Part::Role => (t!("reports-support-table-role"), t!("reports-support-role")),
        Part::Committee => (t!("reports-support-table-committee"), t!("reports-support-committee")),
    };
    let mut table = Table::new(key, caption);
    let name = Column::text("name", t!("reports-count-name"));
    let has_name = matches!(part, Part::Group | Part::Country);
    table.columns([
        Column::text("code", head),
        if has_name { name } else { name.in_files_only() },
        Column::number("members", t!("reports-support-members")),
        Column::number("floor", t!("reports-count-floor")),
        Column::number("expected", t!("reports-count-expected")),
        Column::number("ceiling", t!("reports-count-ceiling")),
        Column::bar("stances", t!("reports-support-stances")),
    ]);
    for slice in slices(&count.voters, part) {
        let mine = count.voters.iter().filter(|voter| part.has(voter, &slice.code));
        let own = (part.key(), slice.code.as_str());
        let cell_of = |n: u32, counts: &str| cell(n).href(to.to(&[own, ("counts", counts)]));
        table.row([
            cell(slice.shown.as_str()).href(to.to(&[own])),
            cell(slice.name.as_str()),
            cell(slice.tally.members()).href(to.to(&[own])),
            cell_of(slice.tally.floor, "floor"),
            cell_of(slice.tally.expected(), "expected"),
            cell_of(slice.tally.ceiling(), "ceiling"),
            bar(mine),
        ]);
    }
    // Whoever sits in two committees would be counted twice.
    if part != Part::Committee && !count.voters.is_empty() {
        let tally = &count.tally;
        let all = |n: u32, counts: &str| cell(n).href(to.to(&[("counts", counts)]));
        table.totals([
            cell(t!("reports-support-all")),
            Cell::default(),
            cell(tally.members()).href(to.to(&[])),
            all(tally.floor, "floor"),
            all(tally.expected(), "expected"),
            all(tally.ceiling(), "ceiling"),
            bar(&count.voters),
        ]);
    }
    table
}

/// Countries by groups: how many are expected to vote for, of how many.
pub(in crate::reports) fn matrix(count: &VenueCount, to: &Links<'_>) -> Table {
    let (groups, countries) = (slices(&count.voters, Part::Group), slices(&count.voters, Part::Country));
    let mut table = Table::new("matrix", t!("reports-support-matrix-table"));
    table.columns([
        Column::text("code", t!("reports-support-country")),
        Column::text("country", t!("reports-count-name")).in_files_only(),
    ]);
    table.columns(groups.iter().map(|group| Column::number(&key(&group.shown), group.shown.as_str())));
    table.columns([Column::number("all", t!("reports-support-all"))]);
    let mut tallies: BTreeMap<(&str, &str), Tally> = BTreeMap::new();
    for voter in &count.voters {
        let of = (voter.country().map_or("", |area| area.code), voter.group().unwrap_or_default());
        tallies.entry(of).or_default().add(voter.standing.as_ref());
    }
    for country in &countries {
        let mut cells =
            vec![cell(country.shown.as_str()).href(to.to(&[("country", &country.code)])), cell(country.name.as_str())];
        for group in &groups {
            let found = tallies.get(&(country.code.as_str(), group.code.as_str()));
            cells.push(found.map_or_else(Cell::default, |tally| {
                let filters = [("country", country.code.as_str()), ("group", group.code.as_str())];
                cell(tally.expected()).note(t!("reports-count-of", n = tally.members())).href(to.to(&filters))
            }));
        }
        let all = &country.tally;
        let own = [("country", country.code.as_str()), ("counts", "expected")];
        cells.push(cell(all.expected()).note(t!("reports-count-of", n = all.members())).href(to.to(&own)));
        table.row(cells);
    }
    let all = |tally: &Tally, of: Option<&str>| {
        let own = of.map(|group| ("group", group)).into_iter().chain([("counts", "expected")]).collect::<Vec<_>>();
        cell(tally.expected()).note(t!("reports-count-of", n = tally.members())).href(to.to(&own))
    };
    let sums = groups.iter().map(|group| all(&group.tally, Some(&group.code)));
    table.totals(
        [cell(t!("reports-support-all")), Cell::default()].into_iter().chain(sums).chain([all(&count.tally, None)]),
    );
    table
}

/// A name for data: `greens_efa`.
fn key(text: &str) -> String {
    let folded = crate::text::fold(text);
    let key: String = folded.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    if key.trim_matches('_').is_empty() { "none".to_owned() } else { key }
}

/// Assumed stances, by whose view it is.
pub(in crate::reports) fn assumed(count: &VenueCount, to: &Links<'_>) -> Table {
    let mut table = Table::new("assumed", t!("reports-support-assumed-table"));
    table.columns([
        Column::text("from", t!("reports-support-whose-view")),
        Column::text("because", t!("reports-support-why")),
        Column::stance("stance", t!("reports-count-stance")),
        Column::number("members", t!("reports-support-taken-by")),
    ]);
    let mut by_source = BTreeMap::new();
    for view in count.voters.iter().filter_map(|voter| voter.assumed.as_ref()) {
        let source = (view.from.as_str(), view.assumed.because, view.assumed.from.to_string());
        by_source.entry(source).or_insert((view, 0u32)).1 += 1;
    }
    for ((from, because, source), (view, n)) in by_source {
        table.row([
            cell(from),
            cell(because.label()),
            cell(Value::stance(view.assumed.standing.level.code())),
            cell(n).href(to.to(&[("counts", "assumed"), ("from", &source)])),
        ]);
    }
    table
}

/// Who is connected with the one who decides, and where they stand.
pub(super) fn ears(count: &VenueCount, request: &Request) -> Table {
    let mut table = Table::new("ears", t!("reports-support-connected"));
    table.columns([
        Column::text("name", t!("reports-count-name")),
        Column::text("what", t!("reports-support-as")),
        Column::number("strength", t!("reports-support-strength")),
        Column::stance("stance", t!("reports-count-stance")),
        Column::text("note", t!("reports-support-note")),
    ]);
    for ear in &count.ears {
        table.row([
            cell(ear.access.name.as_str()).href(request.link(&format!("/people/{}", ear.access.person_id), &[])),
            cell(ear.access.what),
            cell(ear.access.strength),
            cell(Value::stance(ear.standing.map_or("un", |standing| standing.level.code()))),
            cell(ear.access.note.as_str()),
        ]);
    }
    table
}

/// The whole roster, by name.
pub(in crate::reports) fn roster(count: &VenueCount, request: &Request) -> Table {
    let mut table = Table::new("members", t!("reports-support-roster-table")).main();
    table.columns([
        Column::text("name", t!("reports-count-name")),
        Column::text("group", t!("reports-support-group")),
        Column::text("country", t!("reports-support-country")),
        Column::text("committees", t!("reports-support-committees")),
        Column::stance("stance", t!("reports-count-stance")),
        Column::number("level", t!("reports-count-level")).in_files_only(),
        Column::text("counts_as", t!("reports-count-counts-as")),
        Column::text("verified", t!("reports-count-verified")),
        Column::text("stale", t!("reports-count-stale")),
        Column::date("since", t!("reports-count-since")),
        Column::date("as_of", t!("reports-count-as-of")).in_files_only(),
        Column::text("known_at", t!("reports-support-known-at")).in_files_only(),
        Column::text("contested", t!("reports-count-contested")).in_files_only(),
        Column::text("one_source", t!("reports-count-private-source")).in_files_only(),
        Column::stance("assumed", t!("reports-count-assumed")).in_files_only(),
        Column::text("assumed_from", t!("reports-support-assumed-from")).in_files_only(),
    ]);
    let yes_no = |is: bool| if is { t!("reports-count-yes") } else { t!("reports-count-no") };
    for voter in &count.voters {
        let standing = voter.standing;
        let committees: Vec<_> =
            voter.row().map_or(&[][..], |row| &row.committees).iter().map(ToString::to_string).collect();
        let name = cell(voter.name.as_str());
        table.row([
            match voter.path() {
                Some(path) => name.href(request.link(&path, &[])),
                None => name,
            },
            cell(voter.group()),
            cell(voter.country().map(|area| area.shown)),
            cell(committees.join("; ")),
            cell(Value::stance(voter.level_code())),
            cell(standing.map(|standing| standing.level.number())),
            cell(voter.counts_as()),
            cell(standing.map(|standing| yes_no(standing.is_verified))),
            cell(standing.map(|standing| yes_no(standing.is_stale))),
            cell(standing.map(|standing| standing.valid_on)),
            cell(count.on),
            cell(count.known.to_rfc3339()),
            cell(standing.map(|standing| yes_no(standing.is_contested))),
            cell(standing.map(|_| yes_no(voter.is_single_source()))),
            cell(voter.assumed.as_ref().map(|view| Value::stance(view.assumed.standing.level.code()))),
            cell(voter.assumed.as_ref().map(|view| view.from.clone())),
        ]);
    }
    table
}
