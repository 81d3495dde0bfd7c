//! Focal: an advocacy and stakeholder-outreach engine for public-affairs teams.
//!
//! ```text
//!           browser            queue (apalis)          terminal
//!              |                    |                      |
//!            web/                 jobs/                  cli/            front doors: parse, begin, call, commit, answer
//!              \___________________ | _____________________/
//!                                   |
//!   accounts  directory  objectives  stances  decisions  figures  votes  contacts  outreach  identity  imports  reports     the domain
//!                                   |
//!                        db   mail   charts   clock   ids   config   text      the ground: knows nothing of the domain
//! ```
//!
//! Front doors may import the domain and the ground; a domain imports only what stands left of it, and the
//! ground; the ground imports nothing of ours. `tests/rules/layers.rs` holds the code to it.

pub mod charts;
pub mod clock;
pub mod config;
pub mod db;
pub mod ids;
pub mod locale;
pub mod text;
pub mod when;

pub mod mail;

pub mod accounts;
pub mod contacts;
pub mod decisions;
pub mod directory;
pub mod figures;
pub mod identity;
pub mod imports;
pub mod objectives;
pub mod outreach;
pub mod reports;
pub mod stances;
pub mod votes;

pub mod app;
pub mod bench;
pub mod cli;
pub mod demo;
#[path = "../jobs/mod.rs"]
pub mod jobs;
pub mod web;
