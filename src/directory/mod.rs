//! People, organisations, memberships in time (Popolo).

crate::id! {
    /// A human being.
    PersonId,
    /// An institution, group, party, committee or other body.
    OrganizationId,
}
