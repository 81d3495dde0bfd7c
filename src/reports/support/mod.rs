//! The support count as a document: numbers against the threshold, hemicycle, groups, countries, roles in committees, what
//! is only assumed, the roster. Under a rule without a threshold it says who decides, or gives indications.

mod drawing;
mod tables;

use super::catalogue::{Making, Report, Request};
use super::counting::{Deciding, Part, VenueCount, levels, venue_count};
use super::document::{Audience, Chart, Document, LegendEntry, Section};
use crate::charts::{Hemicycle, hemicycle};

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
    if count.voters.iter().any(|voter| voter.row().is_some()) {
        for (key, heading, part) in PARTS {
            document.section(key, heading).table(slice_table(key, heading, part, count, &to));
        }
        document.section("matrix", "Groups by country").table(matrix(count, &to));
    }
    extras(&mut document, count, request, &to);
    if request.audience == Audience::Internal && !count.voters.is_empty() {
        document.section("roster", "Roster").annex().table(roster(count, request));
    }
    document
}

/// The parts of the roster that have a table each.
const PARTS: [(&str, &str, Part); 4] = [
    ("by-group", "By political group", Part::Group),
    ("by-country", "By country", Part::Country),
    ("by-role", "By role in committees", Part::Role),
    ("by-committee", "By committee", Part::Committee),
];

/// An empty document on a count, with what it was narrowed down by.
pub(super) fn begin(report: &Report, count: &VenueCount, request: &Request) -> Document {
    let mut document = request.document(report, &count.objective.client_name, &count.objective.name);
    let venue = &count.venue;
    document.parameter("Venue", &venue.organization_name);
    if !venue.step.is_empty() {
        document.parameter("Step", &venue.step);
    }
    document.parameter("Rule", venue.rule.label());
    document.parameter("Stale after", format!("{} days", count.objective.freshness_days));
    if let Some(day) = venue.decided_on {
        document.parameter("Decided on", crate::when::day(day));
    } else if let Some(day) = venue.decides_on {
        document.parameter("Decision expected on", crate::when::day(day));
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
            let label = count.venue.decider_post.as_deref().unwrap_or("One post");
            format!("{label} decides alone: counts elsewhere are evidence, not votes.")
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
                    .figure("Decides", voter.name.as_str())
                    .note(count.venue.decider_post.as_deref().unwrap_or_default());
                let stale = if voter.is_stale() { "Stale" } else { "" };
                let figure = section.figure("Stands", voter.level_label());
                figure.note(voter.standing.map_or_else(
                    || "Never asked".to_owned(),
                    |s| {
                        format!(
                            "Since {}{}",
                            crate::when::day(s.valid_on),
                            if stale.is_empty() { "" } else { ", stale" }
                        )
                    },
                ));
                if let Some(path) = voter.path() {
                    figure.href(request.link(&path, &[]));
                }
            }
            section.figure("With access", count.ears.len()).note("Connected with who decides");
            return;
        }
        Deciding::NoVote => {
            let against = tally.against + tally.leaning_against;
            for (label, n, key) in [
                ("For", tally.expected(), "expected"),
                ("Undecided", tally.undecided, "undecided"),
                ("Against", against, "against"),
                ("Never asked", tally.unknown, "unknown"),
            ] {
                section.figure(label, n).of(format!("of {}", tally.members())).href(to.to(&[("counts", key)]));
            }
        }
        _ => {
            let needed = count.weighed().map(|weighed| format!("of {} needed", weighed.needed));
            for (label, value, note, counts) in [
                ("Floor", tally.floor, "Verified support", "floor"),
                ("Expected", tally.expected(), "And unverified support, and leaning for", "expected"),
                ("Ceiling", tally.ceiling(), "Everyone who is not against", "ceiling"),
            ] {
                let figure = section.figure(label, value).note(note).href(to.to(&[("counts", counts)]));
                if let Some(needed) = &needed {
                    figure.of(needed);
                }
            }
        }
    }
    section
        .figure("Stale", tally.stale)
        .of(format!("of {} stances", tally.members() - tally.unknown))
        .note(format!("Older than {} days", count.objective.freshness_days))
        .href(to.to(&[("counts", "stale")]));
}

/// What is beside the numbers: assumed stances, weak support, who has the ear of the one who decides.
pub(super) fn extras(document: &mut Document, count: &VenueCount, request: &Request, to: &Links<'_>) {
    let (single, contested) =
        (count.many(super::counting::Voter::is_single_source), count.many(super::counting::Voter::is_contested));
    let assumed_of = count.many(|voter| voter.assumed.is_some());
    if single + contested + assumed_of > 0 {
        let section = document.section("weak", "What is not firm");
        section
            .figure("One private source", single)
            .note("Support that nothing else bears out")
            .href(to.to(&[("counts", "single")]));
        section
            .figure("Contested", contested)
            .note("Evidence of one day contradicts itself")
            .href(to.to(&[("counts", "contested")]));
        section.figure("Assumed", assumed_of).note("In none of the numbers").href(to.to(&[("counts", "assumed")]));
        if assumed_of > 0 {
            section.table(assumed(count, to));
            section
                .note("An assumed stance is the view of somebody whose view they usually take. It is never counted.");
        }
    }
    if count.is_discretionary() && request.audience == Audience::Internal {
        document.section("ears", "Who has that person’s ear").table(tables::ears(count, request));
    }
}
