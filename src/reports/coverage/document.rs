//! Coverage and activity as a document: what was done, whom we reached, the hours, the follow-ups.

use std::collections::BTreeMap;

use super::activity::{self, Kinds, Part, Talk};
use super::follow_ups::follow_ups;
use super::{ACTIVITY_PATH, Consultant, Cover, Coverage, Covered, REPORT, Reached, Time, Voter, VoterId};
use crate::charts::{ColumnBar, Columns, columns};
use crate::contacts::Kind;
use crate::directory::Classification;
use crate::reports::catalogue::Request;
use crate::reports::document::{
    Audience, Cell, Chart, Column, Document, LegendEntry, Table, Tone, Value, cell, percent,
};
use crate::when::day;

/// The document of an objective's coverage.
pub fn document(coverage: &Coverage, request: &Request) -> Document {
    let client = coverage.clients.first().map_or("", |client| client.name.as_str());
    let objective = coverage.objective.as_ref().map_or("", |objective| objective.name.as_str());
    let mut document = request.document(&REPORT, client, objective);
    document.parameter("Period", coverage.period.words());
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
        (0, 0) => format!("{meetings} of them meetings and events"),
        (notes, 0) => format!("{meetings} of them meetings and events; and {notes} notes"),
        (0, failed) => format!("{meetings} of them meetings and events; and {failed} failed attempts"),
        (notes, failed) => {
            format!("{meetings} of them meetings and events; and {notes} notes, {failed} failed attempts")
        }
    };
    section.figure("Contacts", all.kinds.contacts()).note(note).href(links.contacts(&[]));
    section.figure("People", all.people()).note("In these contacts").href(links.contacts(&[]));
    let time = coverage.time;
    section
        .figure("Hours", Value::Duration(time.total()))
        .note(format!("{} of them pro bono", Value::Duration(time.pro_bono).shown()))
        .href(links.hours(&[]));
    section.chart(by_week(coverage, links));
    let section = document.section("by-consultant", "By consultant");
    let by = activity::parts(&coverage.talks, |talk| vec![talk.author.clone()]);
    section.table(consultants(&by, &all, links));
    let section = document.section("by-kind", "By kind");
    section.table(kinds(&all.kinds, links));
    bodies(document, coverage, links);
    clients(document, coverage, links);
}

fn in_a_sentence(coverage: &Coverage, all: &Part) -> String {
    let contacts = match all.kinds.contacts() {
        0 => "No contacts".to_owned(),
        1 => "1 contact".to_owned(),
        n => format!("{n} contacts"),
    };
    let people = match all.people() {
        1 => "1 person".to_owned(),
        n => format!("{n} people"),
    };
    let cover = coverage.cover(|_| true);
    let reached = if cover.voters == 0 {
        String::new()
    } else {
        let (met, never) = (cover.get(Reached::Met), cover.get(Reached::NeverMet));
        format!(" Of the {} who have a say {met} were met in these days; {never} have never been met.", cover.voters)
    };
    format!("{contacts} with {people} from {}.{reached}", coverage.period.words())
}

fn by_week(coverage: &Coverage, links: &Links) -> Chart {
    let by_month = coverage.period.by_month();
    let steps = activity::steps(&coverage.talks, coverage.period);
    let (name, head) = if by_month { ("by-month", "Month") } else { ("by-week", "Week from") };
    let mut twin = Table::new(name, if by_month { "Contacts by month" } else { "Contacts by week" });
    twin.columns([
        Column::date("from", head),
        Column::number("meetings", "Meetings and events"),
        Column::number("others", "Calls and mails"),
        Column::number("contacts", "Contacts"),
    ]);
    let every = steps.len().div_ceil(7).max(1);
    let mut bars = vec![];
    for (at, (from, kinds)) in steps.iter().enumerate() {
        let (met, others) = (kinds.meetings + kinds.events, kinds.calls + kinds.emails);
        let next = steps.get(at + 1).map(|(next, _)| *next - chrono::Days::new(1));
        let (first, last) = ((*from).max(coverage.period.from), next.unwrap_or(coverage.period.until));
        let link = links.contacts(&[("from", &first.to_string()), ("until", &last.to_string())]);
        twin.row([cell(*from), cell(met), cell(others), number(met + others, Some(link))]);
        let label = if at % every == 0 { from.format("%-d %b").to_string() } else { String::new() };
        bars.push(ColumnBar { name: format!("From {}", day(*from)), lower: met, upper: others, label });
    }
    let all = Part::of(&coverage.talks).kinds;
    let (met, others) = (all.meetings + all.events, all.calls + all.emails);
    twin.totals([cell("All"), cell(met), cell(others), number(met + others, Some(links.contacts(&[])))]);
    let title = twin.caption.clone();
    let description = format!("{met} meetings and events, {others} calls and mails. The table says the same.");
    let svg = columns(&Columns {
        id: "weeks".into(),
        title: title.clone(),
        description: description.clone(),
        parts: [("p3", "meetings and events"), ("p1", "calls and mails")],
        columns: bars,
    });
    let legend = [
        LegendEntry::new("p3", "Meetings and events").count(met),
        LegendEntry::new("p1", "Calls and mails").count(others),
    ];
    Chart::new("columns", title, description, svg).legend(legend).twin(twin)
}

fn consultants(by: &BTreeMap<Consultant, Part>, all: &Part, links: &Links) -> Table {
    let mut table = Table::new("by-consultant", "Contacts by consultant").main();
    table.columns([
        Column::text("consultant", "Consultant"),
        Column::number("people", "People"),
        Column::number("contacts", "Contacts"),
    ]);
    table.columns(Kind::ALL.iter().map(|kind| Column::number(plural_key(*kind), plural(*kind))));
    for (who, part) in by {
        let id = who.id.map(|id| id.to_string());
        let mine: Vec<_> = id.iter().map(|id| ("author", id.as_str())).collect();
        table.row(part_cells(cell(who.name.as_str()), part, links, &mine, id.is_some()));
    }
    if !by.is_empty() {
        table.totals(part_cells(cell("All"), all, links, &[], true));
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
        Kind::Meeting => "Meetings",
        Kind::Call => "Calls",
        Kind::Email => "E-mails",
        Kind::Event => "Events",
        Kind::Note => "Notes",
    }
}

fn kinds(all: &Kinds, links: &Links) -> Table {
    let mut table = Table::new("by-kind", "Contacts by kind; a note is none, nor is a failed attempt");
    table.columns([
        Column::text("kind", "Kind"),
        Column::number("contacts", "Contacts"),
        Column::percent("share", "Share"),
        Column::number("notes", "Notes"),
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
    table.totals([cell("All"), number(all.contacts(), Some(links.contacts(&[]))), Cell::default(), notes]);
    table
}

/// "1 contact was", "3 contacts were".
fn were(n: i64) -> String {
    if n == 1 { "1 contact was".to_owned() } else { format!("{n} contacts were") }
}

/// The bodies of those in contacts. A client sees institutions: a small body says who it was.
fn bodies(document: &mut Document, coverage: &Coverage, links: &Links) {
    let is_internal = document.audience == Audience::Internal;
    let parts = activity::parts(&coverage.talks, |talk: &Talk| talk.bodies.keys().copied().collect());
    let mut table = Table::new("by-body", "Contacts by institution and body");
    table.columns([
        Column::text("body", "Institution or body"),
        Column::text("kind", "Kind"),
        Column::number("people", "People"),
        Column::number("contacts", "Contacts"),
    ]);
    let shown = |class: Classification| is_internal || class == Classification::Institution;
    for body in coverage.bodies.iter().filter(|body| shown(body.classification)) {
        let Some(part) = parts.get(&body.id).filter(|part| part.kinds.contacts() > 0) else { continue };
        let to = links.contacts(&[("organization", &body.id.to_string())]);
        table.row([
            cell(body.name.as_str()).href(format!("/organizations/{}", body.id)),
            cell(body.classification.label()),
            cell(activity::people_in(&coverage.talks, body.id)).href(to.clone()),
            number(part.kinds.contacts(), Some(to)),
        ]);
    }
    let none = activity::parts(&coverage.talks, |talk: &Talk| vec![talk.bodies.is_empty()]);
    let without = none.get(&true).map_or(0, |part| part.kinds.contacts());
    let section = document.section("by-body", "By institution and body");
    section.table(table);
    section.note("A contact with people of two bodies counts in both, and a body counts those of its parts, too.");
    if without > 0 {
        section.note(format!("{} with people of whom no body is known on the day.", were(without)));
    }
}

fn clients(document: &mut Document, coverage: &Coverage, links: &Links) {
    if coverage.clients.len() < 2 {
        return;
    }
    let by = activity::parts(&coverage.talks, |talk| vec![talk.client]);
    let mut table = Table::new("by-client", "Contacts by client");
    table.columns([
        Column::text("client", "Client"),
        Column::text("terms", "Terms"),
        Column::number("people", "People"),
        Column::number("contacts", "Contacts"),
        Column::number("notes", "Notes"),
    ]);
    for client in &coverage.clients {
        let part = by.get(&client.id).cloned().unwrap_or_default();
        let id = client.id.to_string();
        let mine = [("client", id.as_str())];
        table.row([
            cell(client.name.as_str()).href("/clients"),
            cell(if client.pro_bono { "Pro bono" } else { "Paid" }),
            number(part.people(), Some(links.contacts(&mine))),
            number(part.kinds.contacts(), Some(links.contacts(&mine))),
            number(part.kinds.notes, Some(links.kind(Kind::Note, &mine))),
        ]);
    }
    let all = Part::of(&coverage.talks);
    let contacts = |n: i64| number(n, Some(links.contacts(&[])));
    let notes = number(all.kinds.notes, Some(links.kind(Kind::Note, &[])));
    table.totals([cell("All"), Cell::default(), contacts(all.people()), contacts(all.kinds.contacts()), notes]);
    document.section("by-client", "By client").table(table);
}

fn reached(document: &mut Document, coverage: &Coverage, links: &Links, request: &Request) {
    let all = coverage.cover(|_| true);
    let section = document.section("coverage", "Coverage");
    if all.voters == 0 {
        let on = day(request.on);
        section.sentence(
            Tone::Warn,
            format!("Nobody is known to have a say on {on}, so nothing can be said of coverage."),
        );
        return;
    }
    let of = format!("of {} who have a say", all.voters);
    let period = coverage.period.words();
    for (word, note) in [
        (Reached::Met, period.as_str()),
        (Reached::Contacted, period.as_str()),
        (Reached::MetEver, "At any time"),
        (Reached::NeverMet, "Meetings and events count"),
    ] {
        let figure = section.figure(word.label(), all.get(word)).of(&of).note(note);
        if let Some(href) = links.voters(Some(word), &[]) {
            figure.href(href);
        }
    }
    if coverage.venues.len() > 1 {
        section.table(by_venue(coverage, links));
    }
    section.note(
        "Met: at a meeting or an event. Contacted: in whatever way. A state is reached through whoever speaks for it.",
    );
    let group = |covered: &Covered| {
        covered.voter.group.clone().map_or_else(
            || (String::new(), "–".to_owned(), "No group".to_owned()),
            |(code, name)| (code.clone(), code, name),
        )
    };
    let country = |covered: &Covered| {
        covered.voter.country.map_or_else(
            || (String::new(), "–".to_owned(), "No country".to_owned()),
            |(code, shown, name)| (code.to_owned(), shown.to_owned(), name.to_owned()),
        )
    };
    let is_person = |covered: &Covered| matches!(covered.voter.id, VoterId::Person(_));
    if coverage.voters.iter().any(|covered| covered.voter.group.is_some()) {
        let table = slices(coverage, links, "group", "By political group", &is_person, &group);
        document.section("by-group", "By political group").table(table);
    }
    let table = slices(coverage, links, "country", "By country", &|_| true, &country);
    document.section("by-country", "By country").table(table);
}

fn cover_columns() -> impl Iterator<Item = Column> {
    let word =
        |word: &Reached| Column::number(&word.as_str().replace('-', "_"), word.label().replace(" in the period", ""));
    let columns = [Column::number("voters", "Have a say")].into_iter().chain(Reached::ALL.iter().map(word));
    columns.chain([Column::bar("reached", "Ever reached")])
}

fn cover_cells(cover: &Cover, links: &Links, filters: &[(&str, &str)]) -> Vec<Cell> {
    let mut cells = vec![number(cover.voters, links.voters(None, filters))];
    cells.extend(Reached::ALL.iter().map(|word| number(cover.get(*word), links.voters(Some(*word), filters))));
    let (met, never) = (cover.get(Reached::MetEver), cover.get(Reached::Never));
    let parts = [("p3", "Met", met), ("p1", "Contacted only", cover.voters - met - never), ("un", "Never", never)];
    cells.push(cell(Value::parts(parts)));
    cells
}

fn by_venue(coverage: &Coverage, links: &Links) -> Table {
    let mut table = Table::new("by-venue", "Coverage by venue");
    table.columns([Column::text("venue", "Venue")]).columns(cover_columns());
    for venue in &coverage.venues {
        let cover = coverage.cover(|covered| covered.venues.contains(&venue.position));
        let position = venue.position.to_string();
        let mut cells = vec![cell(venue.name())];
        cells.extend(cover_cells(&cover, links, &[("venue", &position)]));
        table.row(cells);
    }
    let mut all = vec![cell("All").note("each once")];
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
    let mut table = Table::new(&format!("by-{part}"), format!("Coverage {}", caption.to_lowercase()));
    let head = if part == "group" { "Group" } else { "Country" };
    table.columns([Column::text(part, head), Column::text("name", "Name").in_files_only()]).columns(cover_columns());
    for ((code, shown, name), cover) in &slices {
        let mut cells = vec![cell(shown.as_str()), cell(name.as_str())];
        cells.extend(cover_cells(cover, links, &[(part, if code.is_empty() { "-" } else { code })]));
        table.row(cells);
    }
    let mut all = vec![cell("All"), Cell::default()];
    all.extend(cover_cells(&coverage.cover(counts), links, &[]));
    table.totals(all);
    table
}

pub(super) fn hours(document: &mut Document, coverage: &Coverage, links: &Links) {
    let section = document.section("hours", "Hours");
    let mut table = Table::new("hours", "Hours by consultant");
    table.columns([
        Column::text("consultant", "Consultant"),
        Column::duration("contacts", "Contacts"),
        Column::duration("preparation", "Preparation"),
        Column::duration("other", "Other"),
        Column::duration("total", "Total"),
        Column::duration("pro_bono", "Pro bono"),
        Column::duration("paid", "Paid"),
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
        table.totals(row(cell("All"), &coverage.time, &[], &[]));
    }
    section.table(table);
    if coverage.untimed > 0 {
        section.note(format!("{} logged without saying how long it took.", were(coverage.untimed)));
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
    let mut heading = word.map_or("Have a say", Reached::label).to_owned();
    for name in ["group", "country"] {
        heading += &given(name).map_or_else(String::new, |value| format!(", {name} {value}"));
    }
    let at = coverage.venues.iter().find(|venue| given("venue") == Some(venue.position.to_string().as_str()));
    heading += &at.map_or_else(String::new, |venue| format!(", {}", venue.name()));
    let mut table = Table::new("people", heading.clone()).short_on_paper();
    table.columns([
        Column::text("name", "Name"),
        Column::text("group", "Group"),
        Column::text("country", "Country"),
        Column::number("influence", "Influence"),
        Column::text("owner", "Owner"),
        Column::date("last_met", "Last met"),
        Column::date("last_contact", "Last contact"),
        Column::number("contacts", "Contacts in the period"),
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
