//! Tests.

mod mail;

mod support {
    pub mod smtp;
}
