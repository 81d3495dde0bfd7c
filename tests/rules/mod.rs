//! The rules of the house, held by tests.

mod layers;
mod routes;
mod schema;
mod templates;
mod texts;
