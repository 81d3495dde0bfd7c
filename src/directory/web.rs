//! People: the list, and the page on which everything about one person comes together.

mod edit;
mod people;
mod person;

use crate::web::Routes;
use crate::web::pages::{Pages, Sample, sample};

pub use person::show_with;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/people", people::index)
        .get("/people/{id}", person::show)
        .get("/people/{id}/history", person::history::show)
        .merge(edit::routes())
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    let mut samples = vec![sample::<people::PeoplePage>(pages), sample::<person::PersonPage>(pages)];
    samples.push(sample::<person::history::HistoryPage>(pages));
    samples.extend(edit::samples(pages));
    samples
}
