//! The rules by which bodies decide. Pure: no input or output, no clock, exact integers.

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
pub use seats::{CommitteeSizes, StateSeats, component, ep_seats, votes_needed};
pub use tally::{Bucket, Outlook, Tally};
pub use test::Test;
pub use vote::{Count, Totals, Vote};
