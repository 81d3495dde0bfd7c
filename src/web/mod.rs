//! The browser's front door.

pub mod assets;
pub mod fields;
pub mod helpers;
pub mod lists;
pub mod pages;
pub mod shell;

/// Every page drawn with its sample.
pub fn samples(pages: &pages::Pages) -> Vec<pages::Sample> {
    [shell::samples(pages)].into_iter().flatten().collect()
}
