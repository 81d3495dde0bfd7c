//! Every test but the browser's, in one binary that links once.

mod support;

mod accounts;
mod jobs;
mod mail;
mod rules;
mod web_pages;
