//! People, organisations, memberships in time (Popolo).

crate::id! {
    /// A human being.
    PersonId,
    /// An organisation.
    OrganizationId,
}
