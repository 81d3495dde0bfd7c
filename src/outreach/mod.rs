//! Letters, audiences, campaigns and deliveries: from words to one mail per person.
//!
//! ```text
//! letters ──┐                                  approve: freezes text, recipients, languages
//! audiences ┴─> campaigns ── approve ──> deliveries ──> worker: claim → record
//! ```
//!
//! A campaign is a letter × an audience × a time. Approval by a second pair of eyes freezes its words and its people:
//! from then on there is exactly one delivery row per person, and that row is the truth about that one mail.

pub mod audiences;
pub mod campaigns;
pub mod deliveries;
mod language;
pub mod letters;
pub mod merge;
pub mod policy;
mod refused;
pub mod relays;
pub mod senders;
pub mod suppressions;
pub mod unsubscribing;
pub mod web;

pub use language::{Language, country_name, language_of_area};
pub use refused::{Fault, Refused};
