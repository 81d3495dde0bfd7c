//! Duplicates: pairs that may be one, two entries side by side, and making them one.

mod index;
mod pair;

use crate::web::Routes;
use crate::web::pages::{Pages, Sample, sample};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
        .form("/duplicates", index::index)
        .form("/duplicates/{a}/{b}", pair::show)
        .post("/duplicates/{a}/{b}/merge", pair::merge)
        .post("/duplicates/{a}/{b}/distinct", pair::set_distinct)
        .post("/duplicates/{a}/{b}/distinct/withdrawal", pair::unset_distinct)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<index::DuplicatesPage>(pages), sample::<pair::PairPage>(pages)]
}
