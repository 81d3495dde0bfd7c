//! People: the list, and the page on which everything about one person comes together. Bodies, posts, the registers of
//! focal points, commitments, mentions, and what changes with time.

mod bodies;
mod body;
mod commitments;
mod files;
mod focal_point;
mod focal_points;
mod members;
pub mod mentions;
pub mod on;
mod people;
mod person;
mod picker;
mod posts;
mod time;

use crate::web::Routes;
use crate::web::pages::{Pages, Sample, sample};

pub use person::show_with;

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/people", people::index).get("/people/{id}", person::show).merge(bodies_and_time())
}

/// Bodies, posts, registers, mentions, and what changes with time.
fn bodies_and_time() -> Routes {
    Routes::new()
        .get("/organizations", bodies::index)
        .get("/organizations/{id}", body::show)
        .get("/organizations/{id}/members", members::index)
        .get("/organizations/{id}/members.csv", members::csv)
        .get("/organizations/{id}/members.xlsx", members::xlsx)
        .get("/organizations/{id}/posts/new", posts::ask)
        .post("/organizations/{id}/posts", posts::create)
        .get("/posts/{id}", posts::show)
        .get("/posts/{id}/holders/new", posts::ask_holder)
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
        .get("/focal-points/new", focal_point::ask)
        .post("/focal-points", focal_point::create)
        .get("/commitments", commitments::index)
        .get("/commitments/new", commitments::ask)
        .post("/commitments", commitments::create)
        .get("/commitments/{id}/edit", commitments::edit)
        .post("/commitments/{id}", commitments::update)
        .post("/commitments/{id}/withdrawal", commitments::withdraw)
        .get("/mentions", mentions::index)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![
        sample::<people::PeoplePage>(pages),
        sample::<person::PersonPage>(pages),
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
    ]
}
