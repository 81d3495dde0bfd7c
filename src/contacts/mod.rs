//! The contact log and its follow-up tasks.
