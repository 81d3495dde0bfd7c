//! The Council: heads and population against their thresholds, the map, the states, the shortest ways to a majority, who
//! can block, and how much power the rule gives each state.
//!
//! A body without a formal vote in which states sit (the ambassadors) is held against the qualified majority as a
//! yardstick, and the report says so.

mod drawing;
mod tables;

pub(super) use tables::constraints;

use super::catalogue::{Making, Report, Request};
use super::counting::{self, Deciding, VenueCount, Weighed, have, missing, per_mille};
use super::document::{Audience, Document, Section, Tone, percent};
use super::support::{self, Links, assumed};
use crate::accounts::Scope;
use crate::db::{self, Db};
use crate::decisions::{Precision, What};
use crate::objectives::{self, Roster, Rule, Venue, VenueState};
use crate::{locale, t};

/// The report on the Council.
pub const REPORT: Report = Report {
    kind: "council",
    title: "reports-title-council",
    about: "reports-title-council-about",
    is_overview: false,
    make,
};

/// How many ways to a majority are shown.
const WAYS: usize = 5;

fn make<'a>(db: &'a Db, scope: &'a Scope, request: &'a Request) -> Making<'a> {
    Box::pin(async move {
        let Some(objective) = objectives::get(db, scope, request.objective).await? else { return Ok(None) };
        let mut ask = request.ask(true);
        if ask.venue.is_none() {
            let venues = objectives::venues(db, scope, request.objective).await?;
            ask.venue = of_states(&venues, request.on).map(|venue| venue.id);
            if ask.venue.is_none() {
                return Ok(Some(nowhere(&objective, request)));
            }
        }
        let count = read(db, scope, &ask).await?;
        Ok(count.map(|count| document(&count, request)))
    })
}

async fn read(db: &Db, scope: &Scope, ask: &counting::Ask) -> db::Result<Option<VenueCount>> {
    counting::venue_count(db, scope, ask).await
}

/// The venue at which states have a say that decides next; or the last of those that were decided.
fn of_states(venues: &[Venue], on: chrono::NaiveDate) -> Option<&Venue> {
    let counts_states = |venue: &&Venue| matches!(venue.roster(on), Roster::States(_));
    let is_open = |venue: &&Venue| venue.state == VenueState::Open;
    venues.iter().filter(counts_states).find(is_open).or_else(|| venues.iter().rev().find(counts_states))
}

/// Says why there is nothing to report.
fn nowhere(objective: &objectives::Objective, request: &Request) -> Document {
    let mut document = request.document(&REPORT, &objective.client_name, &objective.name);
    let section = document.section("outlook", "");
    section.sentence(Tone::Plain, t!("reports-council-nowhere"));
    section
        .figure(t!("reports-council-venues"), 0)
        .key("venues_that_count_states")
        .href(format!("/objectives/{}/venues", objective.id));
    // Files of it are empty, and no errors.
    document.section("states", t!("reports-council-states")).table(tables::empty());
    document
}

/// The document of a count.
pub fn document(count: &VenueCount, request: &Request) -> Document {
    let mut document = support::begin(&REPORT, count, request);
    if !count.counts_states() {
        let text = t!("reports-council-people", venue = count.venue.body());
        document.section("outlook", "").sentence(Tone::Plain, text);
        document.section("states", t!("reports-council-states")).table(tables::empty());
        return document;
    }
    let to = Links::new(count, request);
    let (weighed, is_yardstick) = match weighed(count) {
        Ok(found) => found,
        Err(why) => {
            document.section("outlook", "").sentence(Tone::Bad, t!("reports-count-uncountable", why = why));
            document.section("states", t!("reports-council-states")).table(tables::empty());
            return document;
        }
    };
    if let Some(set) = &count.populations {
        document.parameter(t!("reports-council-populations-of"), set.year.to_string());
    }
    let council = Council { count, weighed: &weighed, is_yardstick, request, to: &to };
    council.outlook(document.section("outlook", ""));
    document.section("constraints", t!("reports-council-thresholds")).table(council.constraints());
    council.notes(document.section("rounding", t!("reports-council-rounding")));
    if council.shows_each() {
        document.section("map", t!("reports-council-map")).chart(drawing::map(&council));
    }
    document.section("states", t!("reports-council-states")).table(council.states());
    council.ways(document.section("ways", t!("reports-council-shortest")));
    council.blocking(document.section("blocking", t!("reports-council-blocking")));
    if count.many(|voter| voter.assumed.is_some()) > 0 {
        document
            .section("assumed-by", t!("reports-count-assumed"))
            .table(assumed(count, &to))
            .note(t!("reports-council-assumed-note"));
    }
    council.power(document.section("power", t!("reports-council-power")).annex());
    document
}

/// What the page of an objective shows of a venue where states have a say: meters, thresholds, who stands where.
pub(super) fn brief(document: &mut Document, count: &VenueCount, request: &Request) {
    let to = Links::new(count, request);
    let Ok((weighed, is_yardstick)) = weighed(count) else { return };
    let council = Council { count, weighed: &weighed, is_yardstick, request, to: &to };
    let section = document.section("council", if is_yardstick { t!("reports-council-as-yardstick") } else { "" });
    section.chart(drawing::meters(&council)).table(council.by_stance()).table(council.constraints());
    council.notes(document.section("rounding", ""));
}

/// The vote by the venue's rule; where there is none, the qualified majority as a yardstick, and that it is one.
fn weighed(count: &VenueCount) -> Result<(Weighed, bool), String> {
    match &count.deciding {
        Deciding::Vote(weighed) => Ok((Weighed::clone(weighed), false)),
        Deciding::Uncountable(why) => Err(why.clone()),
        Deciding::NoVote => Weighed::of(Rule::CouncilQmv, count.populations.as_ref(), count.seats, &count.voters)
            .map(|weighed| (weighed, true))
            .map_err(|error| error.to_string()),
    }
}

/// Everything the sections are written from.
struct Council<'a> {
    count: &'a VenueCount,
    weighed: &'a Weighed,
    is_yardstick: bool,
    request: &'a Request,
    to: &'a Links<'a>,
}

impl Council<'_> {
    fn per_cent(&self, population: u64) -> super::document::Value {
        let (part, of) = (i64::try_from(population), i64::try_from(self.weighed.roster.whole()));
        percent(part.unwrap_or_default(), of.unwrap_or_default())
    }

    /// A client is shown single states only if nothing known of them is private.
    fn shows_each(&self) -> bool {
        self.request.audience == Audience::Internal
            || self.count.voters.iter().all(|voter| voter.standing.is_none() || voter.is_public())
    }

    fn outlook(&self, section: &mut Section) {
        let (count, weighed) = (self.count, self.weighed);
        if self.is_yardstick {
            let text = t!("reports-council-yardstick", have = have(count, &weighed.roster, &weighed.gaps));
            section.sentence(Tone::Plain, text);
        } else {
            section.sentence(count.tone(), count.verdict());
        }
        let needed = t!("reports-count-of-needed", n = weighed.needed);
        let tally = &count.tally;
        for (label, n, counts) in [
            (t!("reports-count-floor"), tally.floor, "floor"),
            (t!("reports-count-expected"), tally.expected(), "expected"),
            (t!("reports-count-ceiling"), tally.ceiling(), "ceiling"),
        ] {
            let figure = section.figure(label, n).key(counts).of(&needed);
            figure.note(t!("reports-count-states")).href(self.to.to(&[("counts", counts)]));
        }
        if let Some(gap) = weighed.gaps.iter().find(|gap| gap.what == What::Population) {
            let need = counting::amount(&weighed.roster, What::Population, gap.need);
            section
                .figure(t!("reports-council-population-expected"), self.per_cent(gap.have))
                .key("population_expected")
                .of(t!("reports-council-of-share-needed", share = need))
                .href(self.to.to(&[("counts", "expected")]));
        }
        if let Ok(chance) = weighed.chance(&count.voters) {
            let per_mille = per_mille(&chance);
            section
                .figure(t!("reports-count-chance"), super::document::Value::Percent(i64::from(per_mille) * 10))
                .key("chance_of_passing")
                .note(count.chance_note());
        }
        if self.shows_each() {
            section.chart(drawing::meters(self));
        }
    }

    fn notes(&self, section: &mut Section) {
        let weighed = self.weighed;
        let decisions = [&weighed.floor, &weighed.expected, &weighed.ceiling];
        if decisions.iter().any(|decision| decision.within_rounding)
            || weighed.gaps.iter().any(|gap| gap.within_rounding)
        {
            section.note(t!("reports-council-near-rounding"));
        }
        if let Some(set) = &self.count.populations {
            let (year, source) = (set.year.to_string(), &set.source);
            section.note(match set.precision {
                Precision::Exact => t!("reports-council-populations-exact", year = year, source = source),
                Precision::Rounded => t!("reports-council-populations-rounded", year = year, source = source),
            });
        }
        section.note(crate::decisions::Abstention::under(weighed.test.rule()).sentence());
    }

    fn ways(&self, section: &mut Section) {
        let (count, weighed) = (self.count, self.weighed);
        let is_internal = self.request.audience == Audience::Internal;
        match self.cheapest() {
            Some(cheapest) if cheapest.members.is_empty() => {
                section.sentence(Tone::Ok, t!("reports-council-won"));
            }
            Some(cheapest) => {
                let names: Vec<_> = cheapest.members.iter().map(|at| count.voters[*at].name.as_str()).collect();
                let lacking = missing(count, &weighed.roster, &weighed.gaps);
                let text = if is_internal {
                    t!("reports-council-cheapest", names = names.join(", "), missing = lacking)
                } else {
                    t!("reports-council-cheapest-number", n = names.len(), missing = lacking)
                };
                section.sentence(Tone::Warn, text);
                if is_internal {
                    section.table(self.alternatives(&cheapest));
                    section.note(locale::said(COST));
                }
            }
            None => {
                section.sentence(Tone::Bad, t!("reports-council-no-way"));
            }
        }
    }
}

/// The message that says how costs come about.
pub(super) const COST: &str = "reports-council-cost-note";
