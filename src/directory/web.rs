//! People: the list, and the page on which everything about one person comes together.

mod bulk;
mod changes;
mod export;
mod filters;
mod people;
mod person;
mod search;
mod tags;
pub mod views;

use crate::web::Routes;
use crate::web::pages::{Pages, Sample, sample};

pub use person::show_with;

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/people", people::index)
        .get("/people.csv", export::csv)
        .get("/people.xlsx", export::xlsx)
        .get("/people.vcf", export::vcard)
        .get("/people.popolo.json", export::popolo)
        .get("/people/filters", people::panel)
        .post("/people/bulk", bulk::ask)
        .post("/people/taggings", bulk::tag)
        .post("/people/untaggings", bulk::untag)
        .post("/people/tasks", bulk::assign)
        .post("/people/{id}/tags", bulk::tag_one)
        .post("/people/{id}/tags/{tag}/removal", bulk::untag_one)
        .get("/tags", tags::index)
        .get("/tags/{id}", tags::edit)
        .post("/tags/{id}", tags::rename)
        .post("/tags/{id}/removal", tags::remove)
        .get("/changes", changes::index)
        .get("/changes/{id}", changes::show)
        .post("/changes/{id}/undoing", changes::undo)
        .post("/views", views::create)
        .get("/views/{id}", views::edit)
        .post("/views/{id}", views::update)
        .post("/views/{id}/removal", views::remove)
        .get("/search", search::index)
        .get("/search/suggest", search::suggest)
        .get("/people/{id}", person::show)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![
        sample::<people::PeoplePage>(pages),
        sample::<person::PersonPage>(pages),
        sample::<search::SearchPage>(pages),
        sample::<views::ViewPage>(pages),
        sample::<bulk::BulkPage>(pages),
        sample::<tags::TagsPage>(pages),
        sample::<tags::TagPage>(pages),
        sample::<changes::ActsPage>(pages),
        sample::<changes::ActPage>(pages),
    ]
}
