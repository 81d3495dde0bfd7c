//! Who is who: pairs that may be one, making two into one, and taking that back.

pub mod making;
mod merging;
mod organizations;
mod pages;
mod proposing;
