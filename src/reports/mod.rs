//! Reports on an objective, as of any day and as known at any moment, with the people behind every number: one typed
//! value from one query, and a document made of it (`document/`) that every format draws. `catalogue.rs` lists them.
//!
//! How near an objective is at its venues is counted once, in [`counting`]; the support count, the report on the Council
//! and the path to a majority are three views of it.

pub mod catalogue;
pub mod council;
pub mod counting;
pub mod coverage;
pub mod digest;
pub mod document;
pub mod grid;
pub mod issued;
pub mod movement;
pub mod path;
pub mod seats;
pub mod support;
pub mod web;

pub use catalogue::{REPORTS, Report, Request};
pub use counting::{Ask, Glance, Nearness, VenueCount, Way, glances, venue_count, way};
