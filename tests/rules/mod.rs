//! The rules of the house, held by tests.

mod layers;
mod schema;
mod templates;
