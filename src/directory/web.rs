//! People: the list, and the page on which everything about one person comes together. Bodies, posts, the registers of
//! focal points, commitments, mentions, and what changes with time.

mod bodies;
mod body;
mod bulk;
mod changes;
mod commitments;
mod edit;
mod export;
mod files;
pub mod filters;
mod focal_point;
mod focal_points;
mod members;
pub mod mentions;
pub mod on;
mod people;
mod person;
pub mod picker;
pub mod places;
mod posts;
mod register_facts;
mod search;
mod tags;
mod time;
pub mod views;
pub mod walk;

use crate::web::Routes;
use crate::web::pages::{Pages, Sample, sample};

pub use body::show_with as show_organization_with;
pub use people::counted_views;
pub use person::show_with;
pub use posts::show_with as show_post_with;

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
        .post("/people/stances", bulk::set_stances)
        .post("/people/owners", bulk::set_owner)
        .post("/people/audiences", bulk::make_audience)
        .post("/people/{id}/tags", bulk::tag_one)
        .post("/people/{id}/tags/{tag}/removal", bulk::untag_one)
        .get("/tags", tags::index)
        .form("/tags/{id}", tags::edit)
        .post("/tags/{id}", tags::rename)
        .post("/tags/{id}/removal", tags::remove)
        .get("/changes", changes::index)
        .get("/changes/{id}", changes::show)
        .post("/changes/{id}/undoing", changes::undo)
        .own_post("/views", views::create)
        .get("/views/{id}", views::edit)
        .own_post("/views/{id}", views::update)
        .own_post("/views/{id}/removal", views::remove)
        .get("/search", search::index)
        .get("/search/suggest", search::suggest)
        .get("/people/{id}", person::show)
        .get("/people/{id}/history", person::history::show)
        .merge(edit::routes())
        .merge(bodies_and_time())
}

/// Bodies, posts, registers, mentions, and what changes with time.
fn bodies_and_time() -> Routes {
    Routes::new()
        .get("/organizations", bodies::index)
        .get("/organizations/{id}", body::show)
        .get("/organizations/{id}/members", members::index)
        .get("/organizations/{id}/members.csv", members::csv)
        .get("/organizations/{id}/members.xlsx", members::xlsx)
        .form("/organizations/{id}/posts/new", posts::ask)
        .post("/organizations/{id}/posts", posts::create)
        .get("/posts/{id}", posts::show)
        .form("/posts/{id}/holders/new", posts::ask_holder)
        .post("/posts/{id}/holders", posts::appoint)
        .post("/posts/{id}/holders/{membership}/end", posts::end)
        .get("/directory/changes", time::changed)
        .get("/directory/changes.csv", time::changed_csv)
        .get("/directory/changes.xlsx", time::changed_xlsx)
        .get("/directory/ending", time::ending)
        .get("/directory/ending.csv", time::ending_csv)
        .get("/directory/ending.xlsx", time::ending_xlsx)
        .get("/focal-points", focal_points::index)
        .get("/focal-points.csv", focal_points::csv)
        .get("/focal-points.xlsx", focal_points::xlsx)
        .form("/focal-points/new", focal_point::ask)
        .post("/focal-points", focal_point::create)
        .get("/commitments", commitments::index)
        .form("/commitments/new", commitments::ask)
        .post("/commitments", commitments::create)
        .form("/commitments/{id}/edit", commitments::edit)
        .post("/commitments/{id}", commitments::update)
        .post("/commitments/{id}/withdrawal", commitments::withdraw)
        .get("/mentions", mentions::index)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    let mut samples = vec![
        sample::<people::PeoplePage>(pages),
        sample::<person::PersonPage>(pages),
        sample::<person::history::HistoryPage>(pages),
        sample::<search::SearchPage>(pages),
        sample::<views::ViewPage>(pages),
        sample::<bulk::BulkPage>(pages),
        sample::<tags::TagsPage>(pages),
        sample::<tags::TagPage>(pages),
        sample::<changes::ActsPage>(pages),
        sample::<changes::ActPage>(pages),
        sample::<bodies::BodiesPage>(pages),
        sample::<body::BodyPage>(pages),
        sample::<members::MembersPage>(pages),
        sample::<posts::PostPage>(pages),
        sample::<posts::NewPostPage>(pages),
        sample::<posts::AppointmentPage>(pages),
        sample::<time::ChangesPage>(pages),
        sample::<time::EndingPage>(pages),
        sample::<focal_points::RegisterPage>(pages),
        sample::<focal_point::FocalPointPage>(pages),
        sample::<commitments::CommitmentsPage>(pages),
        sample::<commitments::CommitmentPage>(pages),
        sample::<mentions::MentionsPage>(pages),
    ];
    samples.extend(edit::samples(pages));
    samples
}
