//! People, organisations, memberships in time (Popolo).
