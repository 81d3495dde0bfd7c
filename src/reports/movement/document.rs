//! Movement as a document.

use chrono::{Days, NaiveDate};

use super::course::{UNKNOWN, code};
use super::{Change, Course, Movement, REPORT, Wanted, share};
use crate::charts::{Event, Flow, Flows, Series, Trend, flows, trend};
use crate::decisions::Tally;
use crate::reports::catalogue::Request;
use crate::reports::document::{
    Audience, Cell, Chart, Column, Document, LegendEntry, Section, Table, Tone, Value, cell,
};
use crate::stances::{Entry, Holder, HolderKind, Standing};
use crate::when::day;

/// The document of a movement.
pub fn document(movement: &Movement, request: &Request) -> Document {
    let paper = Paper { movement, request };
    let mut document = request.document(&REPORT, &movement.objective.client_name, &movement.objective.name);
    document.parameter("Since", day(movement.period.from));
    document.parameter("Venue", &movement.venue.organization_name);
    document.parameter("Stale after", format!("{} days", movement.objective.freshness_days));
    paper.wanted(&mut document);
    paper.outlook(document.section("outlook", ""));
    paper.by_level(document.section("by-level", "Net change per level"));
    paper.moved(document.section("moved", "Who moved, on the roster"), "moved", |course| course.is_seated);
    paper.moved(document.section("others", "Who moved, not on the roster"), "others", |course| !course.is_seated);
    paper.stale(&mut document);
    paper.roster(document.section("roster", "Who joined or left the roster"));
    paper.trend(document.section("trend", "The last twelve months"));
    document
}

/// What a document is written from.
struct Paper<'a> {
    movement: &'a Movement,
    request: &'a Request,
}

impl Paper<'_> {
    fn is_for_client(&self) -> bool {
        self.request.audience == Audience::Client
    }

    /// The people of this report whom these words choose, as of a day.
    fn list_as_of(&self, on: NaiveDate, from: NaiveDate, words: &[(&str, &str)]) -> String {
        let (movement, from) = (self.movement, from.to_string());
        let mut filters = vec![("from", from.as_str())];
        let venue = self.request.option("venue");
        if !venue.is_empty() {
            filters.push(("venue", venue));
        }
        filters.extend(words);
        let request = Request { on, ..self.request.clone() };
        format!("{}#chosen", request.link(&REPORT.path(movement.objective.id), &filters))
    }

    fn list(&self, words: &[(&str, &str)]) -> String {
        self.list_as_of(self.movement.period.until, self.movement.period.from, words)
    }

    /// Whom the reader asked to see, behind a number.
    fn wanted(&self, document: &mut Document) {
        let option = |name: &str| self.request.option(name).to_owned();
        let wanted = Wanted { then: option("then"), now: option("now"), change: option("change") };
        if wanted.is_empty() || self.is_for_client() {
            return;
        }
        let mut chosen: Vec<&Course> = self.movement.courses.iter().filter(|course| wanted.has(course)).collect();
        self.sort(&mut chosen);
        let words = [("then", &wanted.then), ("now", &wanted.now), ("change", &wanted.change)];
        let words: Vec<_> = words.iter().filter(|(_, word)| !word.is_empty()).collect();
        let words: Vec<_> = words.iter().map(|(name, word)| format!("{name}: {}", label(word))).collect();
        let words = words.join(", ");
        let section = document.section("chosen", format!("{} ({words})", people(chosen.len())));
        section.table(self.table("chosen", &format!("Those behind the number, {words}"), &chosen));
    }

    fn outlook(&self, section: &mut Section) {
        let (then, now) = (self.movement.then(), self.movement.now());
        let seated = |change| self.seated().filter(|course| course.change() == Some(change)).count();
        let (towards, away, known) = (seated(Change::Towards), seated(Change::Away), seated(Change::NewlyKnown));
        let tone = match towards.cmp(&away) {
            std::cmp::Ordering::Greater => Tone::Ok,
            std::cmp::Ordering::Equal => Tone::Plain,
            std::cmp::Ordering::Less => Tone::Warn,
        };
        let since = day(self.movement.period.from);
        section.sentence(
            tone,
            format!(
                "Since {since}, {towards} moved towards and {away} away; {known} became known. Expected was {} and is {}.",
                then.expected(),
                now.expected()
            ),
        );
        if let Some(text) = self.roster_sentence() {
            section.sentence(Tone::Plain, text);
        }
        for (word, label, then, now) in numbers(&then, &now) {
            section
                .figure(label, now)
                .of(format!("{then} on {since}"))
                .note(signed(then, now))
                .href(self.list(&[("now", word)]));
        }
        for change in Change::ALL {
            let (count, list) = (seated(change), self.list(&[("change", change.code())]));
            if count > 0 || change < Change::Verified {
                section.figure(change.label(), count).key(change.code()).href(list);
            }
        }
        let stale = self.seated().filter(|course| course.is_newly_stale()).count();
        section.figure("Newly stale", stale).href(self.list(&[("change", "stale")]));
        section.table(self.then_and_now(&then, &now));
        let known = match self.request.known_on {
            Some(known) => format!("by what was known on {}", day(known)),
            None => "by what is known now".to_owned(),
        };
        section.note(format!(
            "Both days are told {known}: what was learnt later about an earlier day counts on that day and is no movement; what was withdrawn counts on neither."
        ));
        section.note("Figures count those on the roster on the last day.");
        let unentered = self.movement.seated.1.unentered.len();
        if unentered > 0 {
            section.note(format!(
                "{unentered} states have never been entered as holders of positions; they count as unknown."
            ));
        }
    }

    /// Those with a say on the last day.
    fn seated(&self) -> impl Iterator<Item = &Course> {
        self.movement.courses.iter().filter(|course| course.is_seated)
    }

    fn roster_sentence(&self) -> Option<String> {
        let count = |is: fn(&Course) -> bool| self.movement.courses.iter().filter(|course| is(course)).count();
        let (joined, left) = (count(Course::has_joined), count(Course::has_left));
        (joined + left > 0).then(|| {
            format!("{joined} joined the roster and {left} left it: with them their stances come into the count and leave it, although nobody moved.")
        })
    }

    /// The numbers of both days, each with its people.
    fn then_and_now(&self, then: &Tally, now: &Tally) -> Table {
        let mut table = Table::new("then-and-now", "Floor, expected and ceiling on both days");
        let period = self.movement.period;
        table.columns([
            Column::text("count", "Count"),
            Column::number("then", day(period.from)),
            Column::number("now", day(period.until)),
            Column::number("change", "Change"),
        ]);
        for (word, label, then, now) in numbers(then, now) {
            table.row([
                cell(label),
                cell(then).href(self.list(&[("then", word)])),
                cell(now).href(self.list(&[("now", word)])),
                cell(i64::from(now) - i64::from(then)),
            ]);
        }
        table
    }

    fn by_level(&self, section: &mut Section) {
        let lines = self.movement.by_level();
        let steps: Vec<_> = lines.iter().map(|line| (line.code.to_owned(), line.label.to_owned())).collect();
        let mut found = vec![];
        let unentered = self.movement.seated.0.unentered.len().min(self.movement.seated.1.unentered.len());
        for then in &lines {
            for now in &lines {
                let is = |course: &&Course| {
                    course.has_stayed() && code(course.then) == then.code && code(course.now) == now.code
                };
                let both_unknown = then.code == UNKNOWN && now.code == UNKNOWN;
                let count = self.movement.courses.iter().filter(is).count() + if both_unknown { unentered } else { 0 };
                let words = [("then", then.code), ("now", now.code), ("change", "stayed")];
                let count = i64::try_from(count).unwrap_or(i64::MAX);
                found.push(Flow { from: then.code.into(), to: now.code.into(), count, href: Some(self.list(&words)) });
            }
        }
        let period = self.movement.period;
        let title = format!("From {} to {}", day(period.from), day(period.until));
        let description =
            "A row per stance on the first day, a column per stance on the last, of those on the roster on both.";
        let drawing = Flows {
            id: "flows".into(),
            title: title.clone(),
            description: description.into(),
            steps,
            flows: found,
            days: (day(period.from), day(period.until)),
        };
        section.chart(Chart::new("flows", title, description, flows(&drawing)));
        let mut table = Table::new("levels", "Net change per level");
        table.columns([
            Column::stance("stance", "Stance"),
            Column::number("then", day(period.from)),
            Column::number("moved_in", "Moved in"),
            Column::number("moved_out", "Moved out"),
            Column::number("joined", "Joined"),
            Column::number("left", "Left"),
            Column::number("now", day(period.until)),
            Column::number("change", "Change"),
        ]);
        let number = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let mut sums = [0; 7];
        for line in &lines {
            let counts = [
                (line.then, vec![("then", line.code)]),
                (line.moved_in, vec![("now", line.code), ("change", "moved")]),
                (line.moved_out, vec![("then", line.code), ("change", "moved")]),
                (line.joined, vec![("now", line.code), ("change", "joined")]),
                (line.left, vec![("then", line.code), ("change", "left")]),
                (line.now, vec![("now", line.code)]),
            ];
            let mut row = vec![cell(Value::stance(line.code))];
            row.extend(counts.iter().map(|(count, words)| cell(number(*count)).href(self.list(words))));
            let change = number(line.now) - number(line.then);
            row.push(cell(change));
            table.row(row);
            for (sum, n) in sums.iter_mut().zip(counts.iter().map(|(count, _)| number(*count)).chain([change])) {
                *sum += n;
            }
        }
        table.totals([cell("All")].into_iter().chain(sums.map(cell)));
        section.table(table);
        section.note("Moved in and out: those on the roster on both days. Who joined or left is counted with the stance of the last day there.");
    }

    /// Those who moved, with what it rests on. A client sees what rests on public evidence at both ends.
    fn moved(&self, section: &mut Section, key: &str, of: fn(&Course) -> bool) {
        let moved = self.movement.courses.iter().filter(|course| of(course) && course.change().is_some());
        let mut all: Vec<&Course> = moved.collect();
        let before = all.len();
        all.retain(|course| !self.is_for_client() || self.is_public(course));
        self.sort(&mut all);
        if all.is_empty() {
            section.sentence(Tone::Plain, if before == 0 { "Nobody moved." } else { "Nobody is named here." });
        }
        let mut table = self.table(key, &section.heading.clone(), &all);
        table.is_main = key == "moved";
        if !all.is_empty() || table.is_main {
            section.table(table);
        }
        let withheld = before - all.len();
        if withheld > 0 {
            section.note(format!(
                "{} more whose movement rests on evidence that is not public: in the numbers, not in the list.",
                people(withheld)
            ));
        }
    }

    /// Whether both ends of a movement rest on what anyone could look up.
    fn is_public(&self, course: &Course) -> bool {
        [course.then, course.now].into_iter().flatten().all(|standing| self.movement.is_public(standing.stance))
    }

    fn stale(&self, document: &mut Document) {
        if self.is_for_client() {
            return;
        }
        let mut stale: Vec<&Course> = self.movement.courses.iter().filter(|course| course.is_newly_stale()).collect();
        if !stale.is_empty() {
            self.sort(&mut stale);
            let section = document.section("stale", "Newly stale");
            section.table(self.table("newly-stale", "Stances that have become stale", &stale));
        }
    }

    fn roster(&self, section: &mut Section) {
        let changed = self.movement.courses.iter().filter(|course| course.has_joined() || course.has_left());
        let mut changed: Vec<&Course> = changed.collect();
        let Some(text) = self.roster_sentence() else {
            section.sentence(Tone::Plain, "Nobody joined or left the roster.");
            return;
        };
        section.sentence(Tone::Plain, text);
        self.sort(&mut changed);
        let mut table = Table::new("joined-and-left", "Who joined or left the roster");
        table.columns([
            Column::text("name", "Name"),
            Column::text("belongs", "Group and country"),
            Column::text("what", "What"),
            Column::stance("stance", "Stance"),
        ]);
        for course in changed {
            let (what, standing) = if course.has_left() { ("Left", course.then) } else { ("Joined", course.now) };
            table.row([self.name(course), cell(self.belongs(course.holder)), cell(what), self.stance(standing)]);
        }
        section.table(table);
    }

    /// A stance, for a client only if anyone could look it up.
    fn stance(&self, standing: Option<Standing>) -> Cell {
        let is_hidden = |standing: Standing| self.is_for_client() && !self.movement.is_public(standing.stance);
        match standing {
            Some(standing) if is_hidden(standing) => Cell::default(),
            // Who says that a stance is unknown says that no other is hidden.
            None if self.is_for_client() => Cell::default(),
            standing => cell(Value::stance(code(standing))),
        }
    }

    fn name(&self, course: &Course) -> Cell {
        let name = self.movement.names.get(&course.holder).map_or("", String::as_str);
        cell(name).href(self.request.link(&course.holder.path(), &[]))
    }

    /// Group and country of a member; what kind of holder anyone else is.
    fn belongs(&self, holder: Holder) -> String {
        let row = match holder {
            Holder::Person(id) => self.movement.members.get(&id),
            _ => None,
        };
        match (row, holder.kind()) {
            (Some(row), _) => {
                let parts = [row.group_code.as_deref(), row.country.map(|area| area.shown)];
                parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
            }
            (None, HolderKind::Person) => "Person".into(),
            (None, HolderKind::Post) => "Post".into(),
            (None, HolderKind::Organization) => "Organisation".into(),
        }
    }

    /// By what became of the stance, the longest way first, then by name.
    fn sort(&self, courses: &mut [&Course]) {
        let name = |course: &Course| {
            let sort_name = match course.holder {
                Holder::Person(id) => self.movement.members.get(&id).map(|row| row.sort_name.clone()),
                _ => None,
            };
            let name = || self.movement.names.get(&course.holder).map(|name| crate::text::fold(name));
            sort_name.or_else(name).unwrap_or_default()
        };
        courses.sort_by_cached_key(|course| {
            (course.change().is_none(), course.change(), -course.steps().abs(), name(course), course.holder)
        });
    }

    fn table(&self, key: &str, caption: &str, courses: &[&Course]) -> Table {
        let mut table = Table::new(key, caption);
        table.columns([
            Column::text("name", "Name"),
            Column::text("belongs", "Group and country"),
            Column::stance("then", day(self.movement.period.from)),
            Column::stance("now", day(self.movement.period.until)),
            Column::text("change", "Change").in_files_only(),
            Column::text("evidence", "Evidence"),
            Column::text("said", "What was said"),
            Column::date("valid_on", "Day"),
            Column::text("author", "Noted by"),
            Column::text("link", "Link").in_files_only(),
        ]);
        for course in courses {
            let entry = course.now.and_then(|now| self.movement.entries.get(&now.stance));
            table.row(self.row(course, entry));
        }
        table
    }

    fn row(&self, course: &Course, entry: Option<&Entry>) -> [Cell; 10] {
        let mut name = self.name(course);
        name.note = match course {
            course if course.has_joined() => Some("joined the roster".into()),
            course if course.has_left() => Some("left the roster".into()),
            _ => None,
        };
        let mut now = cell(Value::stance(code(course.now)));
        let is_stale = course.now.is_some_and(|now| now.is_stale);
        let verified = course.change().filter(|change| *change >= Change::Verified);
        let notes = [verified.map(|change| change.label().to_lowercase()), is_stale.then(|| "stale".into())];
        let notes: Vec<String> = notes.into_iter().flatten().collect();
        now.note = (!notes.is_empty()).then(|| notes.join(", "));
        let link = entry.and_then(|entry| entry.link.clone());
        let mut evidence = cell(entry.map(|entry| entry.evidence.label()));
        evidence.href.clone_from(&link);
        [
            name,
            cell(self.belongs(course.holder)),
            cell(Value::stance(code(course.then))),
            now,
            cell(course.change().map(Change::label)),
            evidence,
            cell(entry.map(|entry| entry.quote.as_str())),
            cell(entry.map(|entry| entry.valid_on)),
            cell(entry.and_then(|entry| entry.author_name.as_deref())),
            cell(link),
        ]
    }

    fn trend(&self, section: &mut Section) {
        let movement = self.movement;
        let points = &movement.points;
        let (Some(first), Some(last)) = (points.first(), points.last()) else { return };
        let series = |name: &str, class: &str, is_dashed, value: fn(&Tally) -> u32| Series {
            name: name.into(),
            class: class.into(),
            is_dashed,
            values: points.iter().map(|point| value(&point.tally).into()).collect(),
        };
        let within = movement.events.iter().filter_map(|(on, what)| Some((share(points, *on)?, *on, what)));
        let events: Vec<_> = within.map(|(at, on, what)| Event { at, title: format!("{}: {what}", day(on)) }).collect();
        let label = |at: f64, on: NaiveDate| (at, on.format("%b %Y").to_string());
        let middle = &points[points.len() / 2];
        let title = "Floor and expected, month by month".to_owned();
        let description = format!(
            "Floor went from {} to {}, expected from {} to {}.",
            first.tally.floor,
            last.tally.floor,
            first.tally.expected(),
            last.tally.expected()
        );
        let drawing = Trend {
            id: "trend".into(),
            title: title.clone(),
            description: description.clone(),
            series: vec![
                series("floor", "p3", false, |tally| tally.floor),
                series("expected", "p2", true, Tally::expected),
            ],
            goal: movement.needed.map(|needed| (needed.into(), format!("{needed} needed"))),
            labels: vec![label(0.0, first.day), label(0.5, middle.day), label(1.0, last.day)],
            events,
        };
        let legend = [LegendEntry::new("p3", "Floor"), LegendEntry::new("p2", "Expected (dashed)")];
        let chart = Chart::new("trend", title, description, trend(&drawing)).legend(legend).twin(self.months());
        section.chart(chart);
        for (number, event) in drawing.events.iter().enumerate() {
            section.note(format!("Mark {}: {}.", number + 1, event.title));
        }
        section.note("Each day counts those who were on the roster then.");
    }

    fn months(&self) -> Table {
        let mut table = Table::new("months", "Floor, expected and ceiling, month by month");
        table.columns([
            Column::date("day", "Day"),
            Column::number("floor", "Floor"),
            Column::number("expected", "Expected"),
            Column::number("ceiling", "Ceiling"),
            Column::number("roster", "On the roster"),
        ]);
        for point in &self.movement.points {
            let tally = &point.tally;
            let before = point.day.checked_sub_days(Days::new(super::DAYS)).unwrap_or(point.day);
            let list = |word: &str| self.list_as_of(point.day, before, &[("now", word)]);
            table.row([
                cell(point.day),
                cell(tally.floor).href(list("floor")),
                cell(tally.expected()).href(list("expected")),
                cell(tally.ceiling()).href(list("ceiling")),
                cell(tally.members()),
            ]);
        }
        table
    }
}

/// The numbers of a count on both days: word in addresses, label, then, now.
fn numbers(then: &Tally, now: &Tally) -> [(&'static str, &'static str, u32, u32); 3] {
    [
        ("floor", "Floor", then.floor, now.floor),
        ("expected", "Expected", then.expected(), now.expected()),
        ("ceiling", "Ceiling", then.ceiling(), now.ceiling()),
    ]
}

/// "+3", "−1", "No change".
fn signed(then: u32, now: u32) -> String {
    match i64::from(now) - i64::from(then) {
        0 => "No change".into(),
        n if n > 0 => format!("+{n}"),
        n => format!("−{}", -n),
    }
}

fn people(n: usize) -> String {
    if n == 1 { "1 holder".into() } else { format!("{n} holders") }
}

/// A word of an address as people write it.
fn label(word: &str) -> String {
    let level = word.parse::<crate::stances::Level>().ok().map(|level| level.label().to_lowercase());
    let change =
        Change::ALL.into_iter().find(|change| change.code() == word).map(|change| change.label().to_lowercase());
    let unknown = (word == UNKNOWN).then(|| "unknown".to_owned());
    level.or(change).or(unknown).unwrap_or_else(|| word.to_owned())
}
