//! Every test but the browser's, in one binary that links once.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

mod accounts;
mod contacts;
mod directory;
mod imports;
mod jobs;
mod mail;
mod objectives;
mod outreach;
mod reports;
mod rules;
mod stances;
mod web_pages;
