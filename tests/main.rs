//! Every test but the browser's, in one binary that links once.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod support;

mod accounts;
mod bad_lists;
mod bodies;
mod campaigns;
mod contacts;
mod coverage;
mod database;
mod decisions;
mod delivery;
mod demo;
mod digest;
mod directory;
mod documents;
mod editing;
mod figures;
mod finding;
mod focal_points;
mod hours;
mod identity;
mod import_pages;
mod import_tables;
mod imports;
mod issued_reports;
mod jobs;
mod kill;
mod letters;
mod lists;
mod mail;
mod objectives;
mod outcomes;
mod outreach;
mod readers_offices;
mod readers_parliament;
mod reports;
mod reports_grid;
mod reports_movement;
mod rules;
mod stances;
mod undo;
mod venues;
mod votes;
mod votes_evidence;
mod web_pages;
