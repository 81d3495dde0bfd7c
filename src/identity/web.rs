//! Duplicates: pairs that may be one, two entries side by side, and making them one.

use crate::web::Routes;
use crate::web::pages::{Pages, Sample};

/// The routes.
pub fn routes() -> Routes {
    Routes::new()
}

/// The pages, for the test that draws each.
pub fn samples(_pages: &Pages) -> Vec<Sample> {
    vec![]
}
