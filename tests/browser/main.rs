//! In a real browser, against the real program: the whole journey with a real SMTP server behind it, the reports, and every
//! screen for everyone.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod access;
mod campaigner;
mod driver;
mod journey;
mod lists;
mod logging;
mod pages;
mod program;
mod relay;
mod reports;
mod roles;
mod states;

#[path = "../support"]
mod support {
    pub mod servers;
    pub mod skips;
}
