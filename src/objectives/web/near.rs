//! How near an objective is, in a line: for the list of objectives and for My day.

use serde::Serialize;

use crate::charts::{Part, stack_bar};
use crate::objectives::Objective;
use crate::reports::{Glance, Nearness};
use crate::stances::Level;
use crate::t;
use crate::when::day;

/// An objective with how near it is. Template: `objectives/_near`.
#[derive(Clone, Debug, Serialize)]
pub struct NearRow {
    /// Its page.
    pub href: String,
    /// What is wanted.
    pub name: String,
    /// By whom.
    pub client: String,
    /// Where it is decided next: "Plenary vote, European Parliament".
    pub venue: String,
    /// When, if somebody has said so: "15 Mar 2027".
    pub on: Option<String>,
    /// Everyone who has a say, by where they stand.
    pub bar: String,
    /// `312 expected, 361 needed`, or who is for and against where there is no threshold.
    pub count: String,
    /// How near it is, in a word or two; none without a threshold.
    pub nearness: Option<&'static str>,
    /// How that is meant: `ok`, `warn` or `bad`.
    pub tone: &'static str,
}

impl NearRow {
    /// Of an objective whose venue was counted; without a venue there is nothing to count.
    pub fn of(objective: &Objective, glance: Option<&Glance>) -> NearRow {
        let (nearness, tone) = glance.and_then(|glance| glance.weighed).map_or((None, ""), |near| {
            let (word, tone) = words(near.nearness);
            (Some(word), tone)
        });
        NearRow {
            href: format!("/objectives/{}", objective.id),
            name: objective.name.clone(),
            client: objective.client_name.clone(),
            venue: glance.map(|glance| glance.venue.name().to_owned()).unwrap_or_default(),
            on: glance.and_then(|glance| glance.venue.day()).map(day),
            bar: glance.map(|glance| bar(&objective.name, glance)).unwrap_or_default(),
            count: glance.map(count).unwrap_or_default(),
            nearness,
            tone,
        }
    }

    /// As drawn in a test.
    pub fn sample() -> NearRow {
        NearRow {
            href: "/objectives/o".into(),
            name: "EU Focal Point for R2P".into(),
            client: "The Coalition".into(),
            venue: "European Parliament".into(),
            on: Some("15 Mar 2027".into()),
            bar: stack_bar(
                "EU Focal Point for R2P",
                &[Part::new("p2", 312, "for"), Part::new("un", 400, "never asked")],
            ),
            count: "312 expected, 361 needed".into(),
            nearness: Some("Short"),
            tone: "warn",
        }
    }
}

fn words(nearness: Nearness) -> (&'static str, &'static str) {
    match nearness {
        Nearness::Secured => (t!("objectives-near-secured"), "ok"),
        Nearness::Expected => (t!("objectives-near-expected"), "ok"),
        Nearness::Short => (t!("objectives-near-short"), "warn"),
        Nearness::OutOfReach => (t!("objectives-near-out-of-reach"), "bad"),
    }
}

fn bar(name: &str, glance: &Glance) -> String {
    let tally = &glance.tally;
    let [leaning_for, undecided, leaning_against] =
        [Level::LEANING_FOR, Level::UNDECIDED, Level::LEANING_AGAINST].map(Level::within);
    stack_bar(
        name,
        &[
            Part::new("p3", tally.floor.into(), t!("objectives-near-for-verified")),
            Part::new("p2", tally.unverified.into(), t!("objectives-near-for-unverified")),
            Part::new("p1", tally.leaning_for.into(), &leaning_for),
            Part::new("z0", tally.undecided.into(), &undecided),
            Part::new("m1", tally.leaning_against.into(), &leaning_against),
            Part::new("m2", tally.against.into(), t!("objectives-near-against")),
            Part::new("un", tally.unknown.into(), t!("objectives-near-never-asked")),
        ],
    )
}

fn count(glance: &Glance) -> String {
    let tally = &glance.tally;
    match glance.weighed {
        _ if tally.members() == 0 => t!("objectives-near-nobody").to_owned(),
        Some(near) => t!("objectives-near-needed", expected = tally.expected(), needed = near.needed),
        None if tally.members() == 1 && tally.expected() == 1 => t!("objectives-near-one-for").to_owned(),
        None if tally.members() == 1 && tally.against + tally.leaning_against == 1 => {
            t!("objectives-near-one-against").to_owned()
        }
        None if tally.members() == 1 => t!("objectives-near-one-unknown").to_owned(),
        None => {
            let against = tally.against + tally.leaning_against;
            t!("objectives-near-voices", for = tally.expected(), against = against, n = tally.members())
        }
    }
}
