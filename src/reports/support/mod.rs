//! The support count as a document: numbers against the threshold, hemicycle, groups, countries, roles in committees, what
//! is only assumed, the roster. Under a rule without a threshold it says who decides, or gives indications.

mod drawing;
mod tables;

use super::catalogue::{Making, Report, Request};
use super::counting::{Deciding, Part, VenueCount, levels, venue_count};
use super::document::{Audience, Chart, Document, LegendEntry, Section, Tone};
use crate::charts::{Hemicycle, hemicycle};
use crate::objectives::Roster;
use crate::{locale, t};

pub(super) use drawing::{Colours, drawing};
pub(super) use tables::{assumed, matrix, roster, slice_table};

/// The support count.
pub const REPORT: Report = Report {
    kind: "support",
    title: "reports-title-support",
    about: "reports-title-support-about",
    is_overview: true,
    make,
};

fn make<'a>(db: &'a crate::db::Db, scope: &'a crate::accounts::Scope, request: &'a Request) -> Making<'a> {
    Box::pin(async move {
        let count = venue_count(db, scope, &request.ask(false)).await?;
        Ok(count.map(|count| document(&count, request)))
    })
}

/// The document of a count.
pub fn document(count: &VenueCount, request: &Request) -> Document {
    let mut document = begin(&REPORT, count, request);
    let to = Links::new(count, request);
    outlook(document.section("outlook", ""), count, request, &to);
    nobody(&mut document, count);
    if count.voters.iter().any(|voter| voter.row().is_some()) {
        for (key, heading, part) in PARTS {
            document.section(key, locale::said(heading)).table(slice_table(key, part, count, &to));
        }
        document.section("matrix", t!("reports-support-matrix")).table(matrix(count, &to));
    }
    extras(&mut document, count, request, &to);
    if request.audience == Audience::Internal && !count.voters.is_empty() {
        document.section("roster", t!("reports-support-roster")).annex().table(roster(count, request));
    }
    document
}

/// The parts of the roster that have a table each, with the messages above them.
const PARTS: [(&str, &str, Part); 4] = [
    ("by-group", "reports-support-by-group", Part::Group),
    ("by-country", "reports-support-by-country", Part::Country),
    ("by-role", "reports-support-by-role", Part::Role),
    ("by-committee", "reports-support-by-committee", Part::Committee),
];

/// An empty document on a count, with what it was narrowed down by.
pub(super) fn begin(report: &Report, count: &VenueCount, request: &Request) -> Document {
    let mut document = request.document(report, &count.objective.client_name, &count.objective.name);
    let venue = &count.venue;
    document.parameter(t!("reports-support-venue"), venue.body());
    if !venue.step.is_empty() {
        document.parameter(t!("reports-support-step"), &venue.step);
    }
    document.parameter(t!("reports-support-rule"), venue.rule.label());
    document
        .parameter(t!("reports-support-stale-after"), t!("reports-support-days", n = count.objective.freshness_days));
    if let Some(day) = venue.decided_on {
        document.parameter(t!("reports-support-decided-on"), crate::when::day(day));
    } else if let Some(day) = venue.decides_on {
        document.parameter(t!("reports-support-expected-on"), crate::when::day(day));
    }
    document
}

/// Where the numbers of a count lead.
pub(super) struct Links<'a> {
    request: &'a Request,
    members: String,
    venue: Option<String>,
}

impl<'a> Links<'a> {
    pub(super) fn new(count: &VenueCount, request: &'a Request) -> Links<'a> {
        let venue = (count.venues.len() > 1).then(|| count.venue.id.to_string());
        Links { request, members: format!("/objectives/{}/members", count.objective.id), venue }
    }

    /// The people behind a number.
    pub(super) fn to(&self, filters: &[(&str, &str)]) -> String {
        let venue = self.venue.as_deref().map(|venue| ("venue", venue));
        let filters: Vec<_> = venue.into_iter().chain(filters.iter().copied()).collect();
        self.request.link(&self.members, &filters)
    }
}

/// The section that says that nobody is known to sit there, in place of numbers.
pub(in crate::reports) const NOBODY: &str = "nobody";

/// Says why there are no numbers, where a roster of members has none.
pub(super) fn nobody(document: &mut Document, count: &VenueCount) {
    if count.asked == Roster::Members && count.voters.is_empty() {
        let section = document.section(NOBODY, t!("reports-support-nobody"));
        section.sentence(Tone::Warn, t!("reports-support-nobody-text"));
    }
}

/// Verdict, figures, hemicycle.
fn outlook(section: &mut Section, count: &VenueCount, request: &Request, to: &Links<'_>) {
    section.sentence(count.tone(), verdict(count, request));
    if count.voters.is_empty() {
        return;
    }
    figures(section, count, request, to);
    if !count.voters.iter().any(|voter| voter.row().is_some()) {
        return;
    }
    let mut drawing = drawing(count, Colours::Stance, |code| Some(to.to(&[("group", code)])));
    if request.audience == Audience::Client {
        without_names(&mut drawing);
    }
    let entry = |(class, label, n): (&'static str, &'static str, u32)| {
        LegendEntry::new(class, label).count(n).href(to.to(&[("stance", class)]))
    };
    let chart = Chart::new("hemicycle", &drawing.title, &drawing.description, hemicycle(&drawing));
    section.chart(chart.legend(levels(&count.voters).into_iter().map(entry)));
}

/// Seats that do not say whose they are.
fn without_names(drawing: &mut Hemicycle) {
    for seat in drawing.wedges.iter_mut().flat_map(|wedge| &mut wedge.seats) {
        seat.title.clear();
        seat.href = None;
    }
}

/// The verdict; where one person decides, a client is not told where that person stands, which may be known in private.
pub(super) fn verdict(count: &VenueCount, request: &Request) -> String {
    match request.audience {
        Audience::Client if count.is_discretionary() => {
            let label = count.venue.decider_post.as_deref().unwrap_or(t!("reports-support-one-post"));
            t!("reports-support-decides-alone", post = label)
        }
        _ => count.verdict(),
    }
}

/// The key figures.
pub(super) fn figures(section: &mut Section, count: &VenueCount, request: &Request, to: &Links<'_>) {
    let tally = &count.tally;
    match &count.deciding {
        Deciding::NoVote if count.is_discretionary() => {
            if request.audience == Audience::Client {
                return;
            }
            for voter in &count.voters {
                section
                    .figure(t!("reports-support-decides"), voter.name.as_str())
                    .key("decides")
                    .note(count.venue.decider_post.as_deref().unwrap_or_default());
                let figure = section.figure(t!("reports-support-stands"), voter.level_label()).key("stands");
                figure.note(match voter.standing.map(|standing| crate::when::day(standing.valid_on)) {
                    None => t!("reports-count-never-asked-one").to_owned(),
                    Some(day) if voter.is_stale() => t!("reports-support-since-stale", day = day),
                    Some(day) => t!("reports-support-since", day = day),
                });
                if let Some(path) = voter.path() {
                    figure.href(request.link(&path, &[]));
                }
            }
            section
                .figure(t!("reports-support-with-access"), count.ears.len())
                .key("with_access")
                .note(t!("reports-support-connected"));
            return;
        }
        Deciding::NoVote => {
            let against = tally.against + tally.leaning_against;
            for (key, label, n, counts) in [
                ("for", t!("reports-count-for"), tally.expected(), "expected"),
                ("undecided", t!("reports-count-undecided"), tally.undecided, "undecided"),
                ("against", t!("reports-count-against"), against, "against"),
                ("never_asked", t!("reports-count-never-asked"), tally.unknown, "unknown"),
            ] {
                let figure = section.figure(label, n).key(key);
                figure.of(t!("reports-count-of", n = tally.members())).href(to.to(&[("counts", counts)]));
            }
        }
        _ => {
            let needed = count.weighed().map(|weighed| t!("reports-count-of-needed", n = weighed.needed));
            for (label, value, note, counts) in [
                (t!("reports-count-floor"), tally.floor, t!("reports-count-floor-note"), "floor"),
                (t!("reports-count-expected"), tally.expected(), t!("reports-count-expected-note"), "expected"),
                (t!("reports-count-ceiling"), tally.ceiling(), t!("reports-count-ceiling-note"), "ceiling"),
            ] {
                let figure = section.figure(label, value).key(counts).note(note).href(to.to(&[("counts", counts)]));
                if let Some(needed) = &needed {
                    figure.of(needed);
                }
            }
        }
    }
    section
        .figure(t!("reports-support-stale"), tally.stale)
        .key("stale")
        .of(t!("reports-support-of-stances", n = tally.members() - tally.unknown))
        .note(t!("reports-support-older-than", n = count.objective.freshness_days))
        .href(to.to(&[("counts", "stale")]));
}

/// What is beside the numbers: assumed stances, weak support, who has the ear of the one who decides.
pub(super) fn extras(document: &mut Document, count: &VenueCount, request: &Request, to: &Links<'_>) {
    let (single, contested) =
        (count.many(super::counting::Voter::is_single_source), count.many(super::counting::Voter::is_contested));
    let assumed_of = count.many(|voter| voter.assumed.is_some());
    if single + contested + assumed_of > 0 {
        let section = document.section("weak", t!("reports-support-not-firm"));
        section
            .figure(t!("reports-count-private-source"), single)
            .key("one_private_source")
            .note(t!("reports-support-bears-out"))
            .href(to.to(&[("counts", "single")]));
        section
            .figure(t!("reports-count-contested"), contested)
            .key("contested")
            .note(t!("reports-support-contradicts"))
            .href(to.to(&[("counts", "contested")]));
        section
            .figure(t!("reports-count-assumed"), assumed_of)
            .key("assumed")
            .note(t!("reports-support-in-none"))
            .href(to.to(&[("counts", "assumed")]));
        if assumed_of > 0 {
            section.table(assumed(count, to));
            section.note(t!("reports-support-assumed-note"));
        }
    }
    if count.is_discretionary() && request.audience == Audience::Internal {
        document.section("ears", t!("reports-support-ear")).table(tables::ears(count, request));
    }
}
