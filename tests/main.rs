//! Tests.

mod mail;
mod web_pages;

mod rules {
    mod templates;
}

mod support {
    pub mod smtp;
}
