//! How near an objective is at each of its venues, under the rule of that venue: the one value that every count, path and
//! chart is made of.
//!
//! - [`venue_count`] reads one venue, [`way`] all of them in their order; either asks the database a fixed number of times,
//!   however many have a say.
//! - [`glances`] counts several objectives as of today in numbers alone.
//! - A [`Voter`] is whoever has a say, with where they stand of their own. What they are only assumed to think is beside
//!   it, and in none of the numbers. A Member State of whose own position nothing was recorded is unknown.
//! - [`Deciding`] is what the rule makes of it: a vote with its constraints ([`Weighed`]), no vote at all, or the reason
//!   why it cannot be counted, as a sentence.

mod glance;
mod load;
mod reach;
mod slices;
mod voter;
mod way;
mod weigh;
mod words;

use chrono::{DateTime, NaiveDate, Utc};

pub use glance::{Glance, Near, glances};
pub use load::{Ask, venue_count, way};
pub use reach::{LastContact, OpenTask, Reach};
pub use slices::{Part, Slice, slices};
pub use voter::{Seat, View, Voter, levels};
pub use way::Way;
pub use weigh::{Alternative, Deciding, Nearness, Weighed};
pub use words::{amount, gap_name, have, missing, needed_text, per_mille};

use crate::decisions::{PopulationSet, Tally};
use crate::directory::access::Access;
use crate::figures::SeatsBy;
use crate::objectives::{Objective, Roster as Asked, Venue};
use crate::stances::Standing;

/// Where an objective stands at one venue: as of a day, as known at a moment.
#[derive(Clone, Debug)]
pub struct VenueCount {
    /// What is counted for.
    pub objective: Objective,
    /// Where it is decided.
    pub venue: Venue,
    /// Every venue, in the order of deciding.
    pub venues: Vec<Venue>,
    /// As of which day.
    pub on: NaiveDate,
    /// As known at which moment.
    pub known: DateTime<Utc>,
    /// Who has a say there by the rule.
    pub asked: Asked,
    /// Everyone who has a say, by name.
    pub voters: Vec<Voter>,
    /// Where one person decides: who is connected with them, and where those stand.
    pub ears: Vec<Ear>,
    /// How many seats the body has, vacant ones included.
    pub seats: u32,
    /// Who says so.
    pub seats_by: SeatsBy,
    /// The populations of the states, where those have a say.
    pub populations: Option<PopulationSet>,
    /// The voters in numbers.
    pub tally: Tally,
    /// What the rule makes of it.
    pub deciding: Deciding,
}

/// Someone who is connected with the person who decides.
#[derive(Clone, Debug)]
pub struct Ear {
    /// Who, and how.
    pub access: Access,
    /// Where they stand; none if they were never asked.
    pub standing: Option<Standing>,
}

impl VenueCount {
    /// Whether Member States have a say there, and not people.
    pub fn counts_states(&self) -> bool {
        matches!(self.asked, Asked::States(_))
    }

    /// Whether one person decides.
    pub fn is_discretionary(&self) -> bool {
        matches!(self.asked, Asked::Post(_))
    }

    /// The vote by the rule, where there is one and it can be counted.
    pub fn weighed(&self) -> Option<&Weighed> {
        match &self.deciding {
            Deciding::Vote(weighed) => Some(weighed),
            _ => None,
        }
    }

    /// How many voters a test holds for.
    pub fn many(&self, test: impl Fn(&Voter) -> bool) -> usize {
        self.voters.iter().filter(|voter| test(voter)).count()
    }
}
