//! What tests stand on.

pub mod app;
pub mod browser;
pub mod crawl;
pub mod database;
pub mod make;
pub mod parliament;
pub mod round;
pub mod servers;
pub mod skips;
pub mod smtp;
