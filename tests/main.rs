//! Tests.

mod rules {
    mod templates;
}
mod web_pages;
