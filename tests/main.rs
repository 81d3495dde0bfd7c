//! Every test but the browser's, in one binary that links once.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod support;

mod jobs;
mod mail;
mod rules;
mod web_pages;
