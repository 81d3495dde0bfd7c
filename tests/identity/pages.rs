//! The pages of duplicates.
