//! The pages of votes: the list, one vote, and what votes say about an objective.

mod evidence;
mod index;
mod show;

use serde::Serialize;

use super::Tally;
use crate::web::Routes;
use crate::web::pages::{Pages, Sample, sample};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .get("/votes", index::index)
        .get("/votes/{id}", show::show)
        .post("/votes/{id}/objectives", show::attach)
        .get("/objectives/{id}/votes", evidence::list)
        .form("/objectives/{id}/votes/{vote}", evidence::show)
        .post("/objectives/{id}/votes/{vote}/stances", evidence::accept)
        .post("/objectives/{id}/votes/{vote}/meaning", evidence::set_meaning)
        .post("/objectives/{id}/votes/{vote}/undoing", evidence::take_back)
        .post("/objectives/{id}/votes/{vote}/detachment", evidence::detach)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![
        sample::<index::IndexPage>(pages),
        sample::<show::ShowPage>(pages),
        sample::<evidence::ListPage>(pages),
        sample::<evidence::ProposalsPage>(pages),
    ]
}

/// Counts as they are shown.
#[derive(Clone, Copy, Debug, Serialize)]
struct TallyView {
    voted_for: i64,
    against: i64,
    abstained: i64,
    not_voted: i64,
}

impl From<Tally> for TallyView {
    fn from(tally: Tally) -> Self {
        let Tally { voted_for, against, abstained, not_voted } = tally;
        TallyView { voted_for, against, abstained, not_voted }
    }
}

/// `17 Jul 2024, 12:50`.
fn when(event: &crate::directory::records::VoteEventRecord) -> String {
    let day = crate::when::day(event.on_date);
    event.at_time.get(..5).map_or_else(|| day.clone(), |time| format!("{day}, {time}"))
}

/// The part that was voted on, where the name does not say it.
fn part(event: &crate::directory::records::VoteEventRecord) -> String {
    if event.title.is_empty() { String::new() } else { event.description.clone() }
}
