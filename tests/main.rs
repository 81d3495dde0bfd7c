//! Every test but the browser's, in one binary that links once.

mod support;

mod jobs;
mod mail;
mod outreach;
mod web_pages;

mod rules {
    mod templates;
}
