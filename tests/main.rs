//! Every test but the browser's, in one binary that links once.

mod support;

mod directory;
mod imports;
mod jobs;
mod mail;
mod web_pages;

mod rules {
    mod templates;
}
