//! Where people, posts and organisations stand: recording, taking back, what is kept beside the ledger, what is only
//! assumed, weight and interest.

mod assumed;
mod ledger;
mod make;
mod others;
mod people;
mod refused;
mod upgrade;
mod weight;
