//! What tests stand on.

pub mod database;
pub mod skips;
pub mod smtp;
