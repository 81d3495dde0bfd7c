//! The European Commission's published lists.

pub(super) mod meetings;
pub(super) mod portfolios;

use crate::directory::Classification;
use crate::imports::data::OrganizationRef;

/// The Commission itself.
fn commission() -> OrganizationRef {
    OrganizationRef::named(Classification::Institution, "European Commission")
}
