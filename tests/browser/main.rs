//! The whole journey once in a real browser, against the real program, with a real SMTP server behind it.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod driver;
mod journey;
mod lists;
mod program;
mod reports;

#[path = "../support"]
mod support {
    pub mod servers;
    pub mod skips;
}
