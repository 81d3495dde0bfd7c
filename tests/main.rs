//! Every test but the browser's, in one binary that links once.

mod support;

mod accounts;
mod contacts;
mod directory;
mod import_pages;
mod imports;
mod jobs;
mod mail;
mod objectives;
mod outreach;
mod reports;
mod rules;
mod stances;
mod web_pages;
