//! The rules by which bodies decide. Pure: no input or output, no clock, exact integers.

mod data_file;
mod decision;
mod populations;
mod roster;
mod seats;
mod tally;
mod test;
mod vote;

pub use data_file::DataError;
pub use decision::{Clause, Constraint, Decision, Outcome, What};
pub use populations::{PopulationSet, Precision, population_sets};
pub use roster::{Roster, RosterError};
pub use seats::{component, ep_seats, votes_needed};
pub use tally::{Bucket, Outlook, Tally};
pub use test::Test;
pub use vote::{Count, Totals, Vote};
