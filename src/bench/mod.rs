//! `focal bench`: how fast this machine does what Focal is for, next to what others reach on it in the same run.

mod campaign;
mod delivery;
mod directory;
mod measure;
mod postfix;
mod reports;

use clap::Subcommand;

pub use delivery::Delivery;
pub use directory::Directory;
pub use reports::Reports;

/// What is measured.
#[derive(Debug, Subcommand)]
pub enum Bench {
    /// Send letters to a sink on this machine, next to Postfix' smtp-source
    Delivery(Delivery),
    /// Read long lists in, and ask a large directory, on a database of its own
    Directory(Directory),
    /// Count support in a long ledger, next to the plain query over all of it; and the rules of decision
    Reports(Reports),
}

/// Measures, and prints what came of it.
///
/// # Errors
/// A sentence that says what is missing or went wrong.
pub async fn run(what: Bench) -> anyhow::Result<()> {
    match what {
        Bench::Delivery(options) => delivery::run(options).await,
        Bench::Directory(options) => directory::run(options).await,
        Bench::Reports(options) => reports::run(options).await,
    }
}
