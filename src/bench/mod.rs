//! `focal bench`: how fast this machine does what Focal is for, next to what others reach on it in the same run.

mod accepted;
mod arrange;
mod campaign;
mod chaos;
mod delivery;
mod directory;
mod distance;
mod measure;
mod pages;
mod postfix;
mod process;
mod reports;
mod sink;
mod startup;

use clap::Subcommand;

pub use accepted::Accepted;
pub use arrange::Arrange;
pub use chaos::Chaos;
pub use delivery::Delivery;
pub use directory::Directory;
pub use distance::Distance;
pub use pages::Pages;
pub use reports::Reports;
pub use sink::Sink;
pub use startup::Startup;

/// What is measured.
#[derive(Debug, Subcommand)]
pub enum Bench {
    /// Send letters to a sink on this machine, next to Postfix' smtp-source
    Delivery(Box<Delivery>),
    /// Kill the program at random before a relay on its worst day, and hold the relay's log against the rows
    Chaos(Chaos),
    /// Read long lists in, and ask a large directory, on a database of its own
    Directory(Directory),
    /// Count support in a long ledger, next to the plain query over all of it; and the rules of decision
    Reports(Reports),
    /// Open every screen of a large house again and again, next to a bare server in the same run
    Pages(Pages),
    /// Start the program until its first page, and let it rest
    Startup(Startup),
    /// A helper: arrange what is to be measured
    #[command(hide = true)]
    Arrange(Arrange),
    /// A helper: hold what a server has noted against what should have come
    #[command(hide = true)]
    Accepted(Accepted),
    /// A helper: a server that takes every message
    #[command(hide = true)]
    Sink(Sink),
    /// A helper: a stretch of wire
    #[command(hide = true)]
    Distance(Distance),
}

/// Measures, and prints what came of it.
///
/// # Errors
/// A sentence that says what is missing or went wrong.
pub async fn run(what: Bench) -> anyhow::Result<()> {
    match what {
        Bench::Delivery(options) => delivery::run(*options).await,
        Bench::Chaos(options) => chaos::run(options).await,
        Bench::Directory(options) => directory::run(options).await,
        Bench::Reports(options) => reports::run(options).await,
        Bench::Pages(options) => pages::run(options).await,
        Bench::Startup(options) => startup::run(options).await,
        Bench::Arrange(options) => arrange::run(options).await,
        Bench::Accepted(options) => accepted::run(&options),
        Bench::Sink(options) => sink::run(options).await,
        Bench::Distance(options) => distance::run(options).await,
    }
}
