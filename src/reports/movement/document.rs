//! Movement as a document.

use chrono::{Days, NaiveDate};

use super::course::{UNKNOWN, code};
use super::{Change, Course, Movement, REPORT, Wanted, share};
use crate::charts::{Event, Flow, Flows, Series, Trend, flows, trend};
use crate::decisions::Tally;
use crate::locale;
use crate::reports::catalogue::Request;
use crate::reports::document::{
    Audience, Cell, Chart, Column, Document, LegendEntry, Section, Table, Tone, Value, cell,
};
use crate::stances::{Entry, Holder, HolderKind, Standing};
use crate::t;
use crate::when::day;

/// The document of a movement.
pub fn document(movement: &Movement, request: &Request) -> Document {
    let paper = Paper { movement, request };
    let mut document = request.document(&REPORT, &movement.objective.client_name, &movement.objective.name);
    document.parameter(t!("reports-movement-since"), day(movement.period.from));
    document.parameter(t!("reports-movement-venue"), movement.venue.body());
    document.parameter(
        t!("reports-movement-stale-after"),
        t!("reports-movement-days", n = movement.objective.freshness_days),
    );
    paper.wanted(&mut document);
    paper.outlook(document.section("outlook", ""));
    paper.by_level(document.section("by-level", t!("reports-movement-by-level")));
    paper.moved(document.section("moved", t!("reports-movement-moved")), "moved", |course| course.is_seated);
    paper.moved(document.section("others", t!("reports-movement-others")), "others", |course| !course.is_seated);
    paper.stale(&mut document);
    paper.roster(document.section("roster", t!("reports-movement-roster")));
    paper.trend(document.section("trend", t!("reports-movement-twelve-months")));
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
        let mut words = vec![];
        if !wanted.then.is_empty() {
            words.push(t!("reports-movement-chosen-then", what = label(&wanted.then)));
        }
        if !wanted.now.is_empty() {
            words.push(t!("reports-movement-chosen-now", what = label(&wanted.now)));
        }
        if !wanted.change.is_empty() {
            words.push(t!("reports-movement-chosen-change", what = label(&wanted.change)));
        }
        let words = words.join(", ");
        let section = document.section("chosen", t!("reports-movement-chosen", n = chosen.len(), words = &words));
        section.table(self.table("chosen", &t!("reports-movement-those", words = &words), &chosen));
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
            t!(
                "reports-movement-sentence",
                since = &since,
                towards = towards,
                away = away,
                known = known,
                then = then.expected(),
                now = now.expected(),
            ),
        );
        if let Some(text) = self.roster_sentence() {
            section.sentence(Tone::Plain, text);
        }
        for (word, label, then, now) in numbers(&then, &now) {
            section
                .figure(label, now)
                .key(word)
                .of(t!("reports-movement-of-then", n = then, day = &since))
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
        section
            .figure(t!("reports-movement-newly-stale"), stale)
            .key("newly_stale")
            .href(self.list(&[("change", "stale")]));
        section.table(self.then_and_now(&then, &now));
        match self.request.known_on {
            Some(known) => section.note(t!("reports-movement-known-then", day = day(known))),
            None => section.note(t!("reports-movement-known-now")),
        };
        section.note(t!("reports-movement-last-day"));
        let unentered = self.movement.seated.1.unentered.len();
        if unentered > 0 {
            section.note(t!("reports-movement-unentered", n = unentered));
        }
    }

    /// Those with a say on the last day.
    fn seated(&self) -> impl Iterator<Item = &Course> {
        self.movement.courses.iter().filter(|course| course.is_seated)
    }

    fn roster_sentence(&self) -> Option<String> {
        let count = |is: fn(&Course) -> bool| self.movement.courses.iter().filter(|course| is(course)).count();
        let (joined, left) = (count(Course::has_joined), count(Course::has_left));
        (joined + left > 0).then(|| t!("reports-movement-roster-sentence", joined = joined, left = left))
    }

    /// The numbers of both days, each with its people.
    fn then_and_now(&self, then: &Tally, now: &Tally) -> Table {
        let mut table = Table::new("then-and-now", t!("reports-movement-then-and-now"));
        let period = self.movement.period;
        table.columns([
            Column::text("count", t!("reports-movement-count")),
            Column::number("then", day(period.from)),
            Column::number("now", day(period.until)),
            Column::number("change", t!("reports-movement-change")),
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
        let title = t!("reports-movement-from-to", from = day(period.from), until = day(period.until));
        let description = t!("reports-movement-flows");
        let drawing = Flows {
            id: "flows".into(),
            title: title.clone(),
            description: description.into(),
            steps,
            flows: found,
            days: (day(period.from), day(period.until)),
        };
        section.chart(Chart::new("flows", title, description, flows(&drawing)));
        let mut table = Table::new("levels", t!("reports-movement-by-level"));
        table.columns([
            Column::stance("stance", t!("reports-movement-stance")),
            Column::number("then", day(period.from)),
            Column::number("moved_in", t!("reports-movement-moved-in")),
            Column::number("moved_out", t!("reports-movement-moved-out")),
            Column::number("joined", t!("reports-movement-joined")),
            Column::number("left", t!("reports-movement-left")),
            Column::number("now", day(period.until)),
            Column::number("change", t!("reports-movement-change")),
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
        table.totals([cell(t!("reports-movement-all"))].into_iter().chain(sums.map(cell)));
        section.table(table);
        section.note(t!("reports-movement-levels-note"));
    }

    /// Those who moved, with what it rests on. A client sees what rests on public evidence at both ends.
    fn moved(&self, section: &mut Section, key: &str, of: fn(&Course) -> bool) {
        let moved = self.movement.courses.iter().filter(|course| of(course) && course.change().is_some());
        let mut all: Vec<&Course> = moved.collect();
        let before = all.len();
        all.retain(|course| !self.is_for_client() || self.is_public(course));
        self.sort(&mut all);
        if all.is_empty() {
            let text =
                if before == 0 { t!("reports-movement-nobody-moved") } else { t!("reports-movement-nobody-named") };
            section.sentence(Tone::Plain, text);
        }
        let mut table = self.table(key, &section.heading.clone(), &all);
        table.is_main = key == "moved";
        if !all.is_empty() || table.is_main {
            section.table(table);
        }
        let withheld = before - all.len();
        if withheld > 0 {
            section.note(t!("reports-movement-withheld", n = withheld));
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
            let section = document.section("stale", t!("reports-movement-newly-stale"));
            section.table(self.table("newly-stale", t!("reports-movement-became-stale"), &stale));
        }
    }

    fn roster(&self, section: &mut Section) {
        let changed = self.movement.courses.iter().filter(|course| course.has_joined() || course.has_left());
        let mut changed: Vec<&Course> = changed.collect();
        let Some(text) = self.roster_sentence() else {
            section.sentence(Tone::Plain, t!("reports-movement-nobody-joined"));
            return;
        };
        section.sentence(Tone::Plain, text);
        self.sort(&mut changed);
        let mut table = Table::new("joined-and-left", t!("reports-movement-roster"));
        table.columns([
            Column::text("name", t!("reports-movement-name")),
            Column::text("belongs", t!("reports-movement-belongs")),
            Column::text("what", t!("reports-movement-what")),
            Column::stance("stance", t!("reports-movement-stance")),
        ]);
        for course in changed {
            let (what, standing) = if course.has_left() {
                (t!("reports-movement-has-left"), course.then)
            } else {
                (t!("reports-movement-has-joined"), course.now)
            };
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
            (None, HolderKind::Person) => t!("reports-movement-person").into(),
            (None, HolderKind::Post) => t!("reports-movement-post").into(),
            (None, HolderKind::Organization) => t!("reports-movement-organisation").into(),
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
            Column::text("name", t!("reports-movement-name")),
            Column::text("belongs", t!("reports-movement-belongs")),
            Column::stance("then", day(self.movement.period.from)),
            Column::stance("now", day(self.movement.period.until)),
            Column::text("change", t!("reports-movement-change")).in_files_only(),
            Column::text("evidence", t!("reports-movement-evidence")),
            Column::text("said", t!("reports-movement-said")),
            Column::date("valid_on", t!("reports-movement-day")),
            Column::text("author", t!("reports-movement-author")),
            Column::text("link", t!("reports-movement-link")).in_files_only(),
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
            course if course.has_joined() => Some(t!("reports-movement-joined-note").into()),
            course if course.has_left() => Some(t!("reports-movement-left-note").into()),
            _ => None,
        };
        let mut now = cell(Value::stance(code(course.now)));
        let is_stale = course.now.is_some_and(|now| now.is_stale);
        let verified = course.change().filter(|change| *change >= Change::Verified);
        let notes = [verified.map(Change::note), is_stale.then(|| t!("reports-movement-stale"))];
        let notes: Vec<&str> = notes.into_iter().flatten().collect();
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
        let events: Vec<_> = within
            .map(|(at, on, what)| Event { at, title: t!("reports-movement-event", day = day(on), what = what) })
            .collect();
        let label = |at: f64, on: NaiveDate| (at, locale::month(on));
        let middle = &points[points.len() / 2];
        let title = t!("reports-movement-trend").to_owned();
        let description = t!(
            "reports-movement-trend-text",
            floor_then = first.tally.floor,
            floor_now = last.tally.floor,
            expected_then = first.tally.expected(),
            expected_now = last.tally.expected(),
        );
        let drawing = Trend {
            id: "trend".into(),
            title: title.clone(),
            description: description.clone(),
            series: vec![
                series(t!("reports-movement-word-floor"), "p3", false, |tally| tally.floor),
                series(t!("reports-movement-word-expected"), "p2", true, Tally::expected),
            ],
            goal: movement.needed.map(|needed| (needed.into(), t!("reports-movement-needed", n = needed))),
            labels: vec![label(0.0, first.day), label(0.5, middle.day), label(1.0, last.day)],
            events,
        };
        let legend = [
            LegendEntry::new("p3", t!("reports-movement-floor")),
            LegendEntry::new("p2", t!("reports-movement-expected-dashed")),
        ];
        let chart = Chart::new("trend", title, description, trend(&drawing)).legend(legend).twin(self.months());
        section.chart(chart);
        for (number, event) in drawing.events.iter().enumerate() {
            section.note(t!("reports-movement-mark", n = number + 1, what = &event.title));
        }
        section.note(t!("reports-movement-each-day"));
    }

    fn months(&self) -> Table {
        let mut table = Table::new("months", t!("reports-movement-months"));
        table.columns([
            Column::date("day", t!("reports-movement-day")),
            Column::number("floor", t!("reports-movement-floor")),
            Column::number("expected", t!("reports-movement-expected")),
            Column::number("ceiling", t!("reports-movement-ceiling")),
            Column::number("roster", t!("reports-movement-on-the-roster")),
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
        ("floor", t!("reports-movement-floor"), then.floor, now.floor),
        ("expected", t!("reports-movement-expected"), then.expected(), now.expected()),
        ("ceiling", t!("reports-movement-ceiling"), then.ceiling(), now.ceiling()),
    ]
}

/// "+3", "−1", "No change".
fn signed(then: u32, now: u32) -> String {
    match i64::from(now) - i64::from(then) {
        0 => t!("reports-movement-no-change").into(),
        n if n > 0 => format!("+{n}"),
        n => format!("−{}", -n),
    }
}

/// A word of an address as people write it.
fn label(word: &str) -> String {
    let level = word.parse::<crate::stances::Level>().ok().map(|level| crate::locale::mid_sentence(level.label()));
    let change = Change::ALL.into_iter().find(|change| change.code() == word).map(|change| change.note().to_owned());
    level.or(change).unwrap_or_else(|| match word {
        UNKNOWN => crate::locale::mid_sentence(t!("reports-document-unknown")),
        "floor" => t!("reports-movement-word-floor").to_owned(),
        "expected" => t!("reports-movement-word-expected").to_owned(),
        "ceiling" => t!("reports-movement-word-ceiling").to_owned(),
        "stale" => t!("reports-movement-word-stale").to_owned(),
        "joined" => t!("reports-movement-word-joined").to_owned(),
        "left" => t!("reports-movement-word-left").to_owned(),
        "stayed" => t!("reports-movement-word-stayed").to_owned(),
        "moved" => t!("reports-movement-word-moved").to_owned(),
        _ => word.to_owned(),
    })
}
