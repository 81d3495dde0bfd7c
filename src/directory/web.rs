//! People: the list, and the page on which everything about one person comes together.

mod people;
mod person;
mod search;

use crate::web::Routes;
use crate::web::pages::{Pages, Sample, sample};

pub use person::show_with;

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/people", people::index)
        .get("/search", search::index)
        .get("/search/suggest", search::suggest).get("/people/{id}", person::show)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<people::PeoplePage>(pages), sample::<person::PersonPage>(pages), sample::<search::SearchPage>(pages)]
}
