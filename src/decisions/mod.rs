//! The rules by which bodies decide. Pure: no input or output, no clock, exact integers.
//!
//! - A [`Roster`] says who has a say, with which population; a [`Test`] is a [`Rule`](crate::objectives::Rule) with its
//!   figures filled in for one. [`Test::evaluate`] holds the votes of a roster against it, [`Test::judge`] published
//!   totals. Either gives a [`Decision`]: the outcome, and each [`Constraint`] with its slack.
//! - [`path`] is the path to a majority: floor, expected and ceiling, what is missing, the cheapest [`completion`], who is
//!   [`pivotal`], who can be [`blocking`].
//! - [`Power`] counts winning coalitions of a [`Game`], [`chance`] weighs them by the odds of each member.
//! - [`PopulationSet`], [`StateSeats`] and [`CommitteeSizes`] are dated data sets; each reads a text of the same form as
//!   the files in `data/`, so that a newer one can take its place.
//!
//! Nothing walks all coalitions: where population is weighed, the sets of two halves of the states are paired in order of
//! their weight; where only heads count, members differ by no more than their vote and their cost.

mod abstention;
mod blocking;
mod chance;
mod completion;
mod cost;
mod cover;
mod data_file;
mod decision;
mod fraction;
mod game;
mod large;
mod path;
mod populations;
mod power;
mod roster;
#[cfg(test)]
mod sample;
mod scores;
mod seats;
mod tally;
mod test;
mod vote;

pub use abstention::Abstention;
pub use blocking::{Blocking, blocking};
pub use chance::{Chance, ChanceError, Odds, chance};
pub use completion::{Completion, Prospect, completion};
pub use cost::conversion_cost;
pub use data_file::DataError;
pub use decision::{Clause, Constraint, Decision, Outcome, What};
pub use fraction::Fraction;
pub use game::Game;
pub use path::{Path, Prospective, path, pivotal};
pub use populations::{PopulationSet, Precision, population_sets};
pub use power::{MemberPower, Power};
pub use roster::{Roster, RosterError};
pub use seats::{CommitteeSizes, StateSeats, ep_seats, ep_seats_since, votes_needed};
pub use tally::{Bucket, Outlook, Tally};
pub use test::Test;
pub use vote::{Count, Totals, Vote};
