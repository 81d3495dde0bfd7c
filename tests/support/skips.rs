//! Tests that cannot run here say so, instead of passing silently.

use std::io::Write;

/// Says that a test did not run, and why: on the terminal and, for the summary of `scripts/test`, in the file that
/// `FOCAL_TEST_SKIPS` names.
pub fn skipped(what: &str) {
    println!("skipped: {what}");
    let Some(file) = std::env::var_os("FOCAL_TEST_SKIPS") else { return };
    let mut file = std::fs::OpenOptions::new().append(true).create(true).open(file).expect("FOCAL_TEST_SKIPS opens");
    // In one write, so that tests that run at the same time do not mix their lines.
    file.write_all(format!("{}\n", what.replace('\n', " ")).as_bytes()).expect("FOCAL_TEST_SKIPS is written");
}
