//! The path to a majority: the gap for each constraint, whom to win at least cost and who looks after them, who decides it
//! alone, what may break, what abstention changes, how likely it passes; and the way through all venues with its weakest
//! step.

mod tables;

use super::catalogue::{Making, Report, Request};
use super::council::COST;
use super::counting::{self, Ask, Part, VenueCount, Voter, Way, Weighed, amount, gap_name, per_mille, way};
use super::document::{Audience, Chart, Column, Document, Section, Table, Tone, Value, cell};
use super::support::{self, Links, verdict};
use crate::accounts::Scope;
use crate::charts::{Gap, Gaps, gaps};
use crate::db::Db;
use crate::decisions::{Abstention, Bucket, Chance, ChanceError, Constraint, Odds, Outcome, Path, What};
use crate::{locale, t};

/// The path to a majority.
pub const REPORT: Report =
    Report { kind: "path", title: "reports-title-path", about: "reports-title-path-about", is_overview: false, make };

/// How many of those who decide alone are named.
const NAMED: usize = 40;
/// How many ways to a majority are shown.
const WAYS: usize = 4;

fn make<'a>(db: &'a Db, scope: &'a Scope, request: &'a Request) -> Making<'a> {
    Box::pin(async move {
        let ask = request.ask(true);
        let Some(way) = way(db, scope, &ask).await? else { return Ok(None) };
        if way.at(ask.venue).is_none() {
            return Ok(None);
        }
        let Some(since) = request.option("since").parse::<chrono::NaiveDate>().ok().filter(|since| *since < ask.on)
        else {
            return Ok(document(&way, request, None));
        };
        // As it was known by the end of that day.
        let known = since.and_time(chrono::NaiveTime::MIN).and_utc() + chrono::Duration::days(1);
        let venue = way.at(ask.venue).map(|count| count.venue.id);
        let ask = Ask { venue, on: since, known: known.min(ask.known), with_reach: false, ..ask };
        let earlier = counting::venue_count(db, scope, &ask).await?;
        Ok(document(&way, request, earlier.as_ref()))
    })
}

/// The document of a way: at the venue asked for, or the one that decides next. `earlier` is the same venue as an earlier
/// report had it, to say what has changed. None if there is no such venue.
pub fn document(way: &Way, request: &Request, earlier: Option<&VenueCount>) -> Option<Document> {
    let count = way.at(request.ask(true).venue)?;
    let mut document = support::begin(&REPORT, count, request);
    let to = Links::new(count, request);
    let chance = count.weighed().map(|weighed| weighed.chance(&count.voters));
    let report = PathReport { chance, way, count, request, to: &to };
    report.outlook(document.section("outlook", ""));
    support::nobody(&mut document, count);
    if let Some(earlier) = earlier {
        report.since(document.section("since", t!("reports-path-since", day = crate::when::day(earlier.on))), earlier);
    }
    document.section("venues", t!("reports-path-way")).table(report.venues()).note(t!("reports-path-weakest-note"));
    if let (Some(weighed), Some(path)) = (count.weighed(), count.path()) {
        report.cheapest(document.section("cheapest", t!("reports-path-whom")), &path);
        report.pivotal(document.section("pivotal", t!("reports-path-alone")), weighed, &path);
        report.risks(document.section("risks", t!("reports-path-may-break")));
        report.abstention(document.section("abstention", t!("reports-path-abstention")), weighed);
        report.odds(document.section("odds", t!("reports-path-how-chance")).annex());
    } else {
        support::extras(&mut document, count, request, &to);
    }
    Some(document)
}

/// What a bar counts, short enough to stand beside it.
fn short_name(count: &VenueCount, gap: &Constraint) -> &'static str {
    match gap.what {
        What::Population => t!("reports-count-population"),
        What::Heads | What::Component | What::VotesCast if count.counts_states() => t!("reports-count-states"),
        What::Heads | What::Component | What::VotesCast => t!("reports-path-votes-for"),
        _ => gap_name(count, gap),
    }
}

/// Everything the sections are written from.
struct PathReport<'a> {
    /// How likely it passes, or why that is not known; none without a vote.
    chance: Option<Result<Chance, ChanceError>>,
    way: &'a Way,
    count: &'a VenueCount,
    request: &'a Request,
    to: &'a Links<'a>,
}

impl PathReport<'_> {
    fn is_internal(&self) -> bool {
        self.request.audience == Audience::Internal
    }

    fn outlook(&self, section: &mut Section) {
        let count = self.count;
        section.sentence(count.tone(), verdict(count, self.request));
        if count.voters.is_empty() {
            return;
        }
        support::figures(section, count, self.request, self.to);
        let Some(weighed) = count.weighed() else { return };
        if let Some(Ok(chance)) = &self.chance {
            let chance = Value::Percent(i64::from(per_mille(chance)) * 10);
            let figure = section.figure(t!("reports-count-chance"), chance).key("chance_of_passing");
            figure.note(count.chance_note());
        }
        if let Some(chart) = self.gaps(weighed) {
            section.chart(chart);
        } else {
            section.table(super::council::constraints(count, weighed));
        }
    }

    /// A bar for each threshold that asks for at least something.
    fn gaps(&self, weighed: &Weighed) -> Option<Chart> {
        let whole = |gap: &Constraint| {
            if gap.what.is_population() { weighed.roster.whole() } else { u64::from(self.count.seats) }
        };
        let same = |constraints: &[Constraint], gap: &Constraint| {
            let found = constraints.iter().find(|other| (other.clause, other.what) == (gap.clause, gap.what));
            found.map_or(0, |found| found.have)
        };
        let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        let bar = |gap: &Constraint| Gap {
            name: short_name(self.count, gap).to_owned(),
            floor: number(same(&weighed.floor.constraints, gap)),
            expected: number(gap.have.max(same(&weighed.floor.constraints, gap))),
            ceiling: number(same(&weighed.ceiling.constraints, gap).max(gap.have)),
            needed: number(gap.need),
            whole: number(whole(gap)),
            needed_text: amount(&weighed.roster, gap.what, gap.need),
            verdict: if gap.is_met() {
                t!("reports-path-reached").to_owned()
            } else {
                t!("reports-path-short", amount = amount(&weighed.roster, gap.what, gap.slack.unsigned_abs()))
            },
        };
        let bars: Vec<Gap> = weighed.gaps.iter().filter(|gap| !gap.is_limit).map(bar).collect();
        if bars.is_empty() {
            return None;
        }
        let chart = Gaps {
            id: "gaps".into(),
            title: t!("reports-path-chart").into(),
            description: t!("reports-path-chart-text").into(),
            gaps: bars,
        };
        let twin = super::council::constraints(self.count, weighed);
        Some(Chart::new("gaps", &chart.title, &chart.description, gaps(&chart)).twin(twin))
    }

    fn cheapest(&self, section: &mut Section, path: &Path) {
        match &path.completion {
            Some(found) if found.members.is_empty() => {
                section.sentence(Tone::Ok, t!("reports-path-won"));
            }
            Some(found) => {
                let n = found.members.len();
                let text = if self.count.counts_states() {
                    t!("reports-path-win-states", n = n)
                } else {
                    t!("reports-path-win-people", n = n)
                };
                section.sentence(Tone::Warn, text);
                section.figure(t!("reports-path-to-win"), n).key("to_win").note(t!("reports-path-cheapest-set"));
                let cost = i64::try_from(found.cost).unwrap_or(i64::MAX);
                section.figure(t!("reports-count-cost"), cost).key("cost").note(t!("reports-path-compare"));
                if self.is_internal() {
                    section.table(self.to_win(found));
                    if n > 1 {
                        section.table(self.alternatives(found));
                    }
                    section.note(locale::said(COST));
                }
            }
            None => {
                section.sentence(Tone::Bad, t!("reports-path-no-way"));
            }
        }
    }

    fn pivotal(&self, section: &mut Section, weighed: &Weighed, path: &Path) {
        let n = path.pivotal.len();
        let carried = weighed.expected.outcome == Outcome::Adopted;
        let text = match (n, carried) {
            (0, _) => t!("reports-path-nobody-alone").to_owned(),
            (n, true) => t!("reports-path-carried-by-one", n = n),
            (n, false) => t!("reports-path-one-more", n = n),
        };
        section.sentence(Tone::Plain, text);
        if n > 0 && self.is_internal() {
            section.table(self.people("pivotal", t!("reports-path-alone"), path.pivotal.iter().take(NAMED)));
            if n > NAMED {
                section.note(t!("reports-path-not-named", n = n - NAMED));
            }
        }
    }

    fn risks(&self, section: &mut Section) {
        let count = self.count;
        let of = |test: &dyn Fn(&Voter) -> bool| count.many(|voter| voter.bucket().is_expected() && test(voter));
        let (stale, single, contested) = (of(&Voter::is_stale), of(&Voter::is_single_source), of(&Voter::is_contested));
        let expected = t!("reports-count-of-expected", n = count.tally.expected());
        for (key, label, n, counts) in [
            ("stale", t!("reports-count-stale"), stale, "stale"),
            ("one_private_source", t!("reports-count-private-source"), single, "single"),
            ("contested", t!("reports-count-contested"), contested, "contested"),
        ] {
            section.figure(label, n).key(key).of(&expected).href(self.to.to(&[("counts", counts)]));
        }
        let assumed_for =
            count.many(|voter| voter.assumed.as_ref().is_some_and(|view| view.assumed.standing.level.number() > 0));
        section
            .figure(t!("reports-path-assumed-for"), assumed_for)
            .key("assumed_for")
            .note(t!("reports-path-assumed-note"))
            .href(self.to.to(&[("counts", "assumed")]));
        if self.is_internal() && stale + single + contested > 0 {
            section.table(self.weak());
        }
    }

    fn abstention(&self, section: &mut Section, weighed: &Weighed) {
        let rule = weighed.test.rule();
        section.sentence(Tone::Plain, Abstention::under(rule).sentence());
        if weighed.gaps.iter().any(|gap| gap.what == What::VotesCast) {
            section.note(t!("reports-path-if-all-vote", n = weighed.needed));
        }
        let undecided = self.count.tally.undecided;
        let Ok(without) = weighed.without_abstentions(&self.count.voters) else { return };
        if undecided == 0 {
            section.note(t!("reports-path-none-abstain"));
        } else if without.outcome == weighed.expected.outcome {
            section.note(t!("reports-path-abstain-same", n = undecided));
        } else {
            let [instead, outcome] =
                [without.outcome, weighed.expected.outcome].map(|outcome| crate::locale::mid_sentence(outcome.label()));
            section.note(t!("reports-path-abstain-other", n = undecided, instead = instead, outcome = outcome));
        }
    }

    /// By which odds the chance is counted, as a table.
    fn odds(&self, section: &mut Section) {
        let mut table = Table::new("odds", t!("reports-path-odds"));
        table.columns([
            Column::text("stands", t!("reports-path-stands")),
            Column::number("members", t!("reports-path-how-many")),
            Column::number("in_favour", t!("reports-count-for")),
            Column::number("abstain", t!("reports-path-abstains")),
            Column::number("against", t!("reports-count-against")),
        ]);
        let tally = &self.count.tally;
        for (label, bucket, n, counts) in [
            (t!("reports-count-floor-note"), Bucket::Floor, tally.floor, "floor"),
            (t!("reports-path-not-verified"), Bucket::Unverified, tally.unverified, "unverified"),
            (t!("reports-count-leaning-for"), Bucket::LeaningFor, tally.leaning_for, "leaning-for"),
            (t!("reports-count-undecided"), Bucket::Undecided, tally.undecided, "undecided"),
            (t!("reports-count-leaning-against"), Bucket::LeaningAgainst, tally.leaning_against, "leaning-against"),
            (t!("reports-count-against"), Bucket::Against, tally.against, "opposed"),
            (t!("reports-count-never-asked"), Bucket::Unknown, tally.unknown, "unknown"),
        ] {
            let Odds { in_favour, against, abstain } = Odds::usual(bucket);
            table.row([
                cell(label),
                cell(n).href(self.to.to(&[("counts", counts)])),
                cell(i64::from(in_favour)),
                cell(i64::from(abstain)),
                cell(i64::from(against)),
            ]);
        }
        section.table(table);
        match &self.chance {
            Some(Ok(chance)) => section.note(t!("reports-path-chance-note", n = per_mille(chance))),
            Some(Err(error)) => section.note(error.to_string()),
            None => section,
        };
    }

    /// What is another number than in an earlier report.
    fn since(&self, section: &mut Section, earlier: &VenueCount) {
        let change = |now: u32, then: u32| match i64::from(now) - i64::from(then) {
            0 => t!("reports-path-as-before").to_owned(),
            n if n > 0 => format!("+{n}"),
            n => format!("−{}", n.unsigned_abs()),
        };
        let (now, then) = (&self.count.tally, &earlier.tally);
        for (key, label, now, then) in [
            ("floor_now", t!("reports-path-floor-now"), now.floor, then.floor),
            ("expected_now", t!("reports-path-expected-now"), now.expected(), then.expected()),
            ("ceiling_now", t!("reports-path-ceiling-now"), now.ceiling(), then.ceiling()),
        ] {
            let figure = section.figure(label, now).key(key);
            figure.of(change(now, then)).note(t!("reports-path-n-then", n = then));
        }
        section.sentence(Tone::Plain, t!("reports-path-then", verdict = support::verdict(earlier, self.request)));
    }

    /// How the name of somebody's group or role reads in a table.
    fn place(voter: &Voter) -> String {
        let group = voter.group().unwrap_or_default();
        let country = voter.country().map_or("", |area| area.shown);
        [group, country].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Whether people are told apart by group.
    fn has_groups(&self) -> bool {
        counting::slices(&self.count.voters, Part::Group).iter().any(|slice| !slice.code.is_empty())
    }
}
