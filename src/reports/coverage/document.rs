//! Coverage and activity as a document: what was done, whom we reached, the hours, the follow-ups.

use std::collections::BTreeMap;

use super::activity::{self, Kinds, Part, Talk};
use super::follow_ups::follow_ups;
use super::{ACTIVITY_PATH, Consultant, Cover, Coverage, Covered, REPORT, Reached, Time, Voter, VoterId};
use crate::charts::{ColumnBar, Columns, columns};
use crate::contacts::Kind;
use crate::directory::{Classification, official_name};
use crate::locale::day_of_month;
use crate::reports::catalogue::Request;
use crate::reports::document::{
    Audience, Cell, Chart, Column, Document, LegendEntry, Table, Tone, Value, cell, percent,
};
use crate::t;
use crate::when::day;

/// The document of an objective's coverage.
pub fn document(coverage: &Coverage, request: &Request) -> Document {
    let client = coverage.clients.first().map_or("", |client| client.name.as_str());
    let objective = coverage.objective.as_ref().map_or("", |objective| objective.name.as_str());
    let mut document = request.document(&REPORT, client, objective);
    document.parameter(t!("reports-coverage-period"), coverage.period.words());
    let links = Links::of(coverage, request);
    done(&mut document, coverage, &links);
    reached(&mut document, coverage, &links, request);
    hours(&mut document, coverage, &links);
    // Who is to be met next, and by whom, is our own matter.
    if request.audience == Audience::Internal {
        follow_ups(&mut document, coverage, &links, &request.options);
        people(&mut document, coverage, &links, request);
    }
    document
}

/// What `?reach=` says to list everybody who has a say.
const EVERYBODY: &str = "all";

/// Where numbers lead: the contacts and hours behind them.
pub(super) struct Links {
    narrowed: Vec<(&'static str, String)>,
    report: Option<(String, String)>,
    /// This report itself.
    own: String,
}

impl Links {
    pub(super) fn of(coverage: &Coverage, request: &Request) -> Links {
        let own = coverage.objective.as_ref().map(|objective| {
            let period = [("from", coverage.period.from.to_string()), ("until", coverage.period.until.to_string())];
            let period: Vec<_> = period.iter().map(|(name, value)| (*name, value.as_str())).collect();
            request.link(&REPORT.path(objective.id), &period)
        });
        let within = Links::within(coverage, None);
        let report = own.clone().map(|own| (own, "#people".to_owned()));
        Links { report, own: own.unwrap_or_else(|| within.own.clone()), ..within }
    }

    /// The links of all objectives, or of those of a client.
    pub(super) fn within(coverage: &Coverage, client: Option<String>) -> Links {
        let mut narrowed: Vec<(&'static str, String)> = vec![];
        narrowed.extend(coverage.objective.as_ref().map(|objective| ("objective", objective.id.to_string())));
        narrowed.extend(client.map(|client| ("client", client)));
        narrowed.push(("from", coverage.period.from.to_string()));
        narrowed.push(("until", coverage.period.until.to_string()));
        let mut links = Links { narrowed, report: None, own: String::new() };
        links.own = links.to(ACTIVITY_PATH, &[("on", &coverage.on.to_string())]);
        links
    }

    /// The follow-ups that these words choose, in this report.
    pub(super) fn follow_ups(&self, filters: &[(&str, &str)]) -> String {
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(filters).finish();
        format!("{}&{query}#follow-up-list", self.own)
    }

    fn to(&self, path: &str, filters: &[(&str, &str)]) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(self.narrowed.iter().filter(|(name, _)| filters.iter().all(|(other, _)| other != name)));
        format!("{path}?{}", query.extend_pairs(filters).finish())
    }

    /// Contacts that are no notes.
    fn contacts(&self, filters: &[(&str, &str)]) -> String {
        self.to("/contacts", &[filters, &[("notes", "no")]].concat())
    }

    fn kind(&self, kind: Kind, filters: &[(&str, &str)]) -> String {
        // Among the calls stand those that reached nobody, which are not counted.
        let reached: &[_] = if kind == Kind::Call { &[("notes", "no")] } else { &[] };
        self.to("/contacts", &[filters, &[("kind", kind.as_str())], reached].concat())
    }

    fn hours(&self, filters: &[(&str, &str)]) -> String {
        self.to("/hours", filters)
    }

    /// Voters of one sort, as this report lists them.
    fn voters(&self, word: Option<Reached>, filters: &[(&str, &str)]) -> Option<String> {
        let (address, anchor) = self.report.as_ref()?;
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("reach", word.map_or(EVERYBODY, Reached::as_str)).extend_pairs(filters);
        Some(format!("{address}&{}{anchor}", query.finish()))
    }
}

fn number(value: i64, href: Option<String>) -> Cell {
    Cell { value: value.into(), note: None, href: href.filter(|_| value != 0) }
}

pub(super) fn done(document: &mut Document, coverage: &Coverage, links: &Links) {
    let all = Part::of(&coverage.talks);
    let section = document.section("activity", "");
    section.sentence(Tone::Plain, in_a_sentence(coverage, &all));
    let meetings = all.kinds.meetings + all.kinds.events;
    let note = match (all.kinds.notes, all.kinds.attempts) {
        (0, 0) => t!("reports-coverage-meetings-of-them", meetings = meetings),
        (notes, 0) => t!("reports-coverage-meetings-and-notes", meetings = meetings, notes = notes),
        (0, failed) => t!("reports-coverage-meetings-and-failed", meetings = meetings, failed = failed),
        (notes, failed) => {
            t!("reports-coverage-meetings-and-both", meetings = meetings, notes = notes, failed = failed)
        }
    };
    section
        .figure(t!("reports-coverage-contacts"), all.kinds.contacts())
        .key("contacts")
        .note(note)
        .href(links.contacts(&[]));
    section
        .figure(t!("reports-coverage-people"), all.people())
        .key("people")
        .note(t!("reports-coverage-in-these-contacts"))
        .href(links.contacts(&[]));
    let time = coverage.time;
    section
        .figure(t!("reports-coverage-hours"), Value::Duration(time.total()))
        .key("hours")
        .note(t!("reports-coverage-hours-pro-bono", time = Value::Duration(time.pro_bono).shown()))
        .href(links.hours(&[]));
    section.chart(by_week(coverage, links));
    let section = document.section("by-consultant", t!("reports-coverage-by-consultant"));
    let by = activity::parts(&coverage.talks, |talk| vec![talk.author.clone()]);
    section.table(consultants(&by, &all, links));
    let section = document.section("by-kind", t!("reports-coverage-by-kind"));
    section.table(kinds(&all.kinds, links));
    bodies(document, coverage, links);
    clients(document, coverage, links);
}

fn in_a_sentence(coverage: &Coverage, all: &Part) -> String {
    let period = coverage.period;
    let contacts = t!(
        "reports-coverage-sentence",
        contacts = all.kinds.contacts(),
        people = all.people(),
        from = day(period.from),
        until = day(period.until),
    );
    let cover = coverage.cover(|_| true);
    if cover.voters == 0 {
        return contacts;
    }
    let (met, never) = (cover.get(Reached::Met), cover.get(Reached::NeverMet));
    let reached = t!("reports-coverage-reached", voters = cover.voters, met = met, never = never);
    format!("{contacts} {reached}")
}

fn by_week(coverage: &Coverage, links: &Links) -> Chart {
    let by_month = coverage.period.by_month();
    let steps = activity::steps(&coverage.talks, coverage.period);
    let (name, head, caption) = if by_month {
        ("by-month", t!("reports-coverage-month"), t!("reports-coverage-contacts-by-month"))
    } else {
        ("by-week", t!("reports-coverage-week-from"), t!("reports-coverage-contacts-by-week"))
    };
    let mut twin = Table::new(name, caption);
    twin.columns([
        Column::date("from", head),
        Column::number("meetings", t!("reports-coverage-meetings-and-events")),
        Column::number("others", t!("reports-coverage-calls-and-mails")),
        Column::number("contacts", t!("reports-coverage-contacts")),
    ]);
    let every = steps.len().div_ceil(7).max(1);
    let mut bars = vec![];
    for (at, (from, kinds)) in steps.iter().enumerate() {
        let (met, others) = (kinds.meetings + kinds.events, kinds.calls + kinds.emails);
        let next = steps.get(at + 1).map(|(next, _)| *next - chrono::Days::new(1));
        let (first, last) = ((*from).max(coverage.period.from), next.unwrap_or(coverage.period.until));
        let link = links.contacts(&[("from", &first.to_string()), ("until", &last.to_string())]);
        twin.row([cell(*from), cell(met), cell(others), number(met + others, Some(link))]);
        let label = if at % every == 0 { day_of_month(*from) } else { String::new() };
        bars.push(ColumnBar {
            name: t!("reports-coverage-from-day", day = day(*from)),
            lower: met,
            upper: others,
            label,
        });
    }
    let all = Part::of(&coverage.talks).kinds;
    let (met, others) = (all.meetings + all.events, all.calls + all.emails);
    twin.totals([
        cell(t!("reports-coverage-all")),
        cell(met),
        cell(others),
        number(met + others, Some(links.contacts(&[]))),
    ]);
    let title = twin.caption.clone();
    let description = t!("reports-coverage-chart", met = met, others = others);
    let svg = columns(&Columns {
        id: "weeks".into(),
        title: title.clone(),
        description: description.clone(),
        parts: [("p3", t!("reports-coverage-part-meetings")), ("p1", t!("reports-coverage-part-calls"))],
        columns: bars,
    });
    let legend = [
        LegendEntry::new("p3", t!("reports-coverage-meetings-and-events")).count(met),
        LegendEntry::new("p1", t!("reports-coverage-calls-and-mails")).count(others),
    ];
    Chart::new("columns", title, description, svg).legend(legend).twin(twin)
}

fn consultants(by: &BTreeMap<Consultant, Part>, all: &Part, links: &Links) -> Table {
    let mut table = Table::new("by-consultant", t!("reports-coverage-contacts-by-consultant")).main();
    table.columns([
        Column::text("consultant", t!("reports-coverage-consultant")),
        Column::number("people", t!("reports-coverage-people")),
        Column::number("contacts", t!("reports-coverage-contacts")),
    ]);
    table.columns(Kind::ALL.iter().map(|kind| Column::number(plural_key(*kind), plural(*kind))));
    for (who, part) in by {
        let id = who.id.map(|id| id.to_string());
        let mine: Vec<_> = id.iter().map(|id| ("author", id.as_str())).collect();
        table.row(part_cells(cell(who.name.as_str()), part, links, &mine, id.is_some()));
    }
    if !by.is_empty() {
        table.totals(part_cells(cell(t!("reports-coverage-all")), all, links, &[], true));
    }
    table
}

fn part_cells(head: Cell, part: &Part, links: &Links, filters: &[(&str, &str)], linked: bool) -> Vec<Cell> {
    let contacts = || linked.then(|| links.contacts(filters));
    let mut cells = vec![head, number(part.people(), contacts()), number(part.kinds.contacts(), contacts())];
    let kind = |kind: &Kind| number(part.kinds.of(*kind), linked.then(|| links.kind(*kind, filters)));
    cells.extend(Kind::ALL.iter().map(kind));
    cells
}

fn plural_key(kind: Kind) -> &'static str {
    match kind {
        Kind::Meeting => "meetings",
        Kind::Call => "calls",
        Kind::Email => "emails",
        Kind::Event => "events",
        Kind::Note => "notes",
    }
}

fn plural(kind: Kind) -> &'static str {
    match kind {
        Kind::Meeting => t!("reports-coverage-meetings"),
        Kind::Call => t!("reports-coverage-calls"),
        Kind::Email => t!("reports-coverage-emails"),
        Kind::Event => t!("reports-coverage-events"),
        Kind::Note => t!("reports-coverage-notes"),
    }
}

fn kinds(all: &Kinds, links: &Links) -> Table {
    let mut table = Table::new("by-kind", t!("reports-coverage-contacts-by-kind"));
    table.columns([
        Column::text("kind", t!("reports-coverage-kind")),
        Column::number("contacts", t!("reports-coverage-contacts")),
        Column::percent("share", t!("reports-coverage-share")),
        Column::number("notes", t!("reports-coverage-notes")),
    ]);
    for kind in Kind::ALL.iter().copied() {
        let n = number(all.of(kind), Some(links.kind(kind, &[])));
        if kind == Kind::Note {
            table.row([cell(kind.label()), Cell::default(), Cell::default(), n]);
        } else {
            table.row([cell(kind.label()), n, cell(percent(all.of(kind), all.contacts())), Cell::default()]);
        }
    }
    let notes = number(all.notes, Some(links.kind(Kind::Note, &[])));
    table.totals([
        cell(t!("reports-coverage-all")),
        number(all.contacts(), Some(links.contacts(&[]))),
        Cell::default(),
        notes,
    ]);
    table
}

/// The bodies of those in contacts. A client sees institutions: a small body says who it was.
fn bodies(document: &mut Document, coverage: &Coverage, links: &Links) {
    let is_internal = document.audience == Audience::Internal;
    let parts = activity::parts(&coverage.talks, |talk: &Talk| talk.bodies.keys().copied().collect());
    let mut table = Table::new("by-body", t!("reports-coverage-contacts-by-body"));
    table.columns([
        Column::text("body", t!("reports-coverage-body")),
        Column::text("kind", t!("reports-coverage-kind")),
        Column::number("people", t!("reports-coverage-people")),
        Column::number("contacts", t!("reports-coverage-contacts")),
    ]);
    let shown = |class: Classification| is_internal || class == Classification::Institution;
    for body in coverage.bodies.iter().filter(|body| shown(body.classification)) {
        let Some(part) = parts.get(&body.id).filter(|part| part.kinds.contacts() > 0) else { continue };
        let to = links.contacts(&[("organization", &body.id.to_string())]);
        table.row([
            cell(official_name(&body.name)).href(format!("/organizations/{}", body.id)),
            cell(body.classification.label()),
            cell(activity::people_in(&coverage.talks, body.id)).href(to.clone()),
            number(part.kinds.contacts(), Some(to)),
        ]);
    }
    let none = activity::parts(&coverage.talks, |talk: &Talk| vec![talk.bodies.is_empty()]);
    let without = none.get(&true).map_or(0, |part| part.kinds.contacts());
    let section = document.section("by-body", t!("reports-coverage-by-body"));
    section.table(table);
    section.note(t!("reports-coverage-two-bodies"));
    if without > 0 {
        section.note(t!("reports-coverage-no-body", n = without));
    }
}

fn clients(document: &mut Document, coverage: &Coverage, links: &Links) {
    if coverage.clients.len() < 2 {
        return;
    }
    let by = activity::parts(&coverage.talks, |talk| vec![talk.client]);
    let mut table = Table::new("by-client", t!("reports-coverage-contacts-by-client"));
    table.columns([
        Column::text("client", t!("reports-coverage-client")),
        Column::text("terms", t!("reports-coverage-terms")),
        Column::number("people", t!("reports-coverage-people")),
        Column::number("contacts", t!("reports-coverage-contacts")),
        Column::number("notes", t!("reports-coverage-notes")),
    ]);
    for client in &coverage.clients {
        let part = by.get(&client.id).cloned().unwrap_or_default();
        let id = client.id.to_string();
        let mine = [("client", id.as_str())];
        table.row([
            cell(client.name.as_str()).href("/clients"),
            cell(if client.pro_bono { t!("reports-coverage-pro-bono") } else { t!("reports-coverage-paid") }),
            number(part.people(), Some(links.contacts(&mine))),
            number(part.kinds.contacts(), Some(links.contacts(&mine))),
            number(part.kinds.notes, Some(links.kind(Kind::Note, &mine))),
        ]);
    }
    let all = Part::of(&coverage.talks);
    let contacts = |n: i64| number(n, Some(links.contacts(&[])));
    let notes = number(all.kinds.notes, Some(links.kind(Kind::Note, &[])));
    table.totals([
        cell(t!("reports-coverage-all")),
        Cell::default(),
        contacts(all.people()),
        contacts(all.kinds.contacts()),
        notes,
    ]);
    document.section("by-client", t!("reports-coverage-by-client")).table(table);
}

fn reached(document: &mut Document, coverage: &Coverage, links: &Links, request: &Request) {
    let all = coverage.cover(|_| true);
    let section = document.section("coverage", t!("reports-coverage-coverage"));
    if all.voters == 0 {
        section.sentence(Tone::Warn, t!("reports-coverage-nobody", day = day(request.on)));
        return;
    }
    let of = t!("reports-coverage-of-voters", n = all.voters);
    let period = coverage.period.words();
    for (word, note) in [
        (Reached::Met, period.as_str()),
        (Reached::Contacted, period.as_str()),
        (Reached::MetEver, t!("reports-coverage-at-any-time")),
        (Reached::NeverMet, t!("reports-coverage-meetings-count")),
    ] {
        let figure = section.figure(word.label(), all.get(word)).key(word.key()).of(&of).note(note);
        if let Some(href) = links.voters(Some(word), &[]) {
            figure.href(href);
        }
    }
    if coverage.venues.len() > 1 {
        section.table(by_venue(coverage, links));
    }
    section.note(t!("reports-coverage-met-means"));
    let group = |covered: &Covered| {
        covered.voter.group.clone().map_or_else(
            || (String::new(), "–".to_owned(), t!("reports-coverage-no-group").to_owned()),
            |(code, name)| (code.clone(), code, name),
        )
    };
    let country = |covered: &Covered| {
        covered.voter.country.map_or_else(
            || (String::new(), "–".to_owned(), t!("reports-coverage-no-country").to_owned()),
            |(code, shown, name)| (code.to_owned(), shown.to_owned(), name.to_owned()),
        )
    };
    let is_person = |covered: &Covered| matches!(covered.voter.id, VoterId::Person(_));
    if coverage.voters.iter().any(|covered| covered.voter.group.is_some()) {
        let caption = t!("reports-coverage-coverage-by-group");
        let table = slices(coverage, links, "group", caption, &is_person, &group);
        document.section("by-group", t!("reports-coverage-by-group")).table(table);
    }
    let caption = t!("reports-coverage-coverage-by-country");
    let table = slices(coverage, links, "country", caption, &|_| true, &country);
    document.section("by-country", t!("reports-coverage-by-country")).table(table);
}

fn cover_columns() -> impl Iterator<Item = Column> {
    let word = |word: &Reached| Column::number(&word.as_str().replace('-', "_"), word.short());
    let columns =
        [Column::number("voters", t!("reports-coverage-have-a-say"))].into_iter().chain(Reached::ALL.iter().map(word));
    columns.chain([Column::bar("reached", t!("reports-coverage-ever-reached"))])
}

fn cover_cells(cover: &Cover, links: &Links, filters: &[(&str, &str)]) -> Vec<Cell> {
    let mut cells = vec![number(cover.voters, links.voters(None, filters))];
    cells.extend(Reached::ALL.iter().map(|word| number(cover.get(*word), links.voters(Some(*word), filters))));
    let (met, never) = (cover.get(Reached::MetEver), cover.get(Reached::Never));
    let parts = [
        (Some("met"), "p3", t!("reports-coverage-met"), met),
        (Some("contacted_only"), "p1", t!("reports-coverage-contacted-only"), cover.voters - met - never),
        (Some("never"), "un", t!("reports-coverage-never"), never),
    ];
    cells.push(cell(Value::keyed_parts(parts)));
    cells
}

fn by_venue(coverage: &Coverage, links: &Links) -> Table {
    let mut table = Table::new("by-venue", t!("reports-coverage-coverage-by-venue"));
    table.columns([Column::text("venue", t!("reports-coverage-venue"))]).columns(cover_columns());
    for venue in &coverage.venues {
        let cover = coverage.cover(|covered| covered.venues.contains(&venue.position));
        let position = venue.position.to_string();
        let mut cells = vec![cell(venue.name())];
        cells.extend(cover_cells(&cover, links, &[("venue", &position)]));
        table.row(cells);
    }
    let mut all = vec![cell(t!("reports-coverage-all")).note(t!("reports-coverage-each-once"))];
    all.extend(cover_cells(&coverage.cover(|_| true), links, &[]));
    table.totals(all);
    table
}

type Named = (String, String, String);

fn slices(
    coverage: &Coverage,
    links: &Links,
    part: &str,
    caption: &str,
    counts: &dyn Fn(&Covered) -> bool,
    of: &dyn Fn(&Covered) -> Named,
) -> Table {
    let mut found: BTreeMap<Named, Vec<&Voter>> = BTreeMap::new();
    for covered in coverage.voters.iter().filter(|covered| counts(covered)) {
        found.entry(of(covered)).or_default().push(&covered.voter);
    }
    let cover = |(named, voters): (Named, Vec<&Voter>)| (named, Cover::of(voters));
    let mut slices: Vec<_> = found.into_iter().map(cover).collect();
    if part == "group" {
        slices.sort_by_key(|(_, cover)| std::cmp::Reverse(cover.voters));
    } else {
        slices.sort_by(|a, b| a.0.2.cmp(&b.0.2));
    }
    let mut table = Table::new(&format!("by-{part}"), caption);
    let head = if part == "group" { t!("reports-coverage-group") } else { t!("reports-coverage-country") };
    table
        .columns([Column::text(part, head), Column::text("name", t!("reports-coverage-name")).in_files_only()])
        .columns(cover_columns());
    for ((code, shown, name), cover) in &slices {
        let mut cells = vec![cell(shown.as_str()), cell(name.as_str())];
        cells.extend(cover_cells(cover, links, &[(part, if code.is_empty() { "-" } else { code })]));
        table.row(cells);
    }
    let mut all = vec![cell(t!("reports-coverage-all")), Cell::default()];
    all.extend(cover_cells(&coverage.cover(counts), links, &[]));
    table.totals(all);
    table
}

pub(super) fn hours(document: &mut Document, coverage: &Coverage, links: &Links) {
    let section = document.section("hours", t!("reports-coverage-hours"));
    let mut table = Table::new("hours", t!("reports-coverage-hours-by-consultant"));
    table.columns([
        Column::text("consultant", t!("reports-coverage-consultant")),
        Column::duration("contacts", t!("reports-coverage-contacts")),
        Column::duration("preparation", t!("reports-coverage-preparation")),
        Column::duration("other", t!("reports-coverage-other")),
        Column::duration("total", t!("reports-coverage-total")),
        Column::duration("pro_bono", t!("reports-coverage-pro-bono")),
        Column::duration("paid", t!("reports-coverage-paid")),
    ]);
    let row = |head: Cell, time: &Time, filters: &[(&str, &str)], author: &[(&str, &str)]| {
        let minutes = |minutes: i64| cell(Value::Duration(minutes));
        // The sums lead to where most of them is: the contacts, or else the hours beside them.
        let parts = || if time.other > time.contacts { links.hours(filters) } else { links.contacts(author) };
        [
            head,
            minutes(time.contacts).href(links.contacts(author)),
            minutes(time.preparation).href(links.contacts(author)),
            minutes(time.other).href(links.hours(filters)),
            minutes(time.total()).href(parts()),
            minutes(time.pro_bono).href(parts()),
            minutes(time.paid()).href(parts()),
        ]
    };
    for (who, time) in &coverage.time_by {
        let id = who.id.map(|id| id.to_string()).unwrap_or_default();
        table.row(row(cell(who.name.as_str()), time, &[("account", &id)], &[("author", &id)]));
    }
    if !coverage.time_by.is_empty() {
        table.totals(row(cell(t!("reports-coverage-all")), &coverage.time, &[], &[]));
    }
    section.table(table);
    if coverage.untimed > 0 {
        section.note(t!("reports-coverage-untimed", n = coverage.untimed));
    }
}

/// Who they are: those never met, unless a number was followed to others.
fn people(document: &mut Document, coverage: &Coverage, links: &Links, request: &Request) {
    let given = |name: &str| Some(request.option(name)).filter(|value| !value.is_empty());
    let word = match given("reach") {
        Some(EVERYBODY) => None,
        word => Some(word.and_then(|word| word.parse().ok()).unwrap_or(Reached::NeverMet)),
    };
    let same = |wanted: Option<&str>, code: &str| {
        wanted.is_none_or(|wanted| wanted == if code.is_empty() { "-" } else { code })
    };
    let holds = |covered: &&Covered| {
        let group = covered.voter.group.as_ref().map_or("", |(code, _)| code);
        word.is_none_or(|word| word.holds(&covered.voter.reach))
            && same(given("group"), group)
            && same(given("country"), covered.voter.country.map_or("", |(code, ..)| code))
            && given("venue").is_none_or(|venue| covered.venues.iter().any(|at| at.to_string() == venue))
    };
    let mut heading = word.map_or(t!("reports-coverage-have-a-say"), Reached::label).to_owned();
    if let Some(group) = given("group") {
        heading = t!("reports-coverage-people-of-group", heading = heading, group = group);
    }
    if let Some(country) = given("country") {
        heading = t!("reports-coverage-people-of-country", heading = heading, country = country);
    }
    let at = coverage.venues.iter().find(|venue| given("venue") == Some(venue.position.to_string().as_str()));
    heading += &at.map_or_else(String::new, |venue| format!(", {}", venue.name()));
    let mut table = Table::new("people", heading.clone()).short_on_paper();
    table.columns([
        Column::text("name", t!("reports-coverage-name")),
        Column::text("group", t!("reports-coverage-group")),
        Column::text("country", t!("reports-coverage-country")),
        Column::number("influence", t!("reports-coverage-influence")),
        Column::text("owner", t!("reports-coverage-owner")),
        Column::date("last_met", t!("reports-coverage-last-met")),
        Column::date("last_contact", t!("reports-coverage-last-contact")),
        Column::number("contacts", t!("reports-coverage-contacts-in-period")),
    ]);
    for Covered { voter, .. } in coverage.voters.iter().filter(holds) {
        let (page, contacts) = match voter.id {
            VoterId::Person(id) => {
                (Some(format!("/people/{id}")), Some(links.contacts(&[("person", &id.to_string())])))
            }
            VoterId::State(_) => (None, None),
        };
        table.row([
            Cell { href: page, ..cell(voter.name.as_str()) },
            cell(voter.group.as_ref().map(|(code, _)| code.as_str())),
            cell(voter.country.map(|(_, shown, _)| shown)),
            cell(voter.influence),
            cell(voter.owner.as_deref()),
            cell(voter.reach.last_met),
            cell(voter.reach.last_contact),
            number(voter.reach.contacts, contacts),
        ]);
    }
    document.section("people", heading).annex().table(table);
}
