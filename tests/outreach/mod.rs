//! Letters, audiences, campaigns, deliveries.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod audiences;
mod campaigns;
mod deliveries;
mod letters;
mod life_cycle;
mod make;
