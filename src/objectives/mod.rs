//! What a client wants decided, and the venues that decide it.

crate::id! {
    /// A policy outcome that a client wants.
    ObjectiveId,
    /// Where an objective is decided.
    VenueId,
}
