//! The terminal's front door: one file per command.

mod check;
mod demo;
mod dkim;
mod export;
mod import;
mod logging;
mod people;
mod serve;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use clap::{Parser, Subcommand};

use crate::app::App;
use crate::bench;
use crate::config::{self, Config};

pub use serve::Roles;

/// Focal: an advocacy and stakeholder-outreach engine for public-affairs teams.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
pub struct Cli {
    /// The settings file [default: focal.toml, if it is there]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the pages and work off the queue, in one process
    Serve {
        /// Serve the pages only; `focal work` works off the queue (PostgreSQL)
        #[arg(long)]
        no_worker: bool,
    },
    /// Work off the queue only (PostgreSQL: as many as you like)
    Work,
    /// Try Focal: serve invented data, in a database of its own
    Demo(demo::Demo),
    /// Bring the database up to date
    Migrate,
    /// Who signs in
    User {
        #[command(subcommand)]
        what: people::User,
    },
    /// For whom the work is done
    Client {
        #[command(subcommand)]
        what: people::Client,
    },
    /// Read a public list into the directory: shown first, then written in one transaction
    Import(import::Import),
    /// Take back what an import wrote
    Undo {
        /// The import, as its page and the terminal name it
        import: crate::imports::ImportRunId,
    },
    /// Write lists of the directory as files
    Export {
        #[command(subcommand)]
        what: export::Export,
    },
    /// Measure how fast this machine does the work
    Bench {
        #[command(subcommand)]
        what: bench::Bench,
    },
    /// Say what is wrong with the settings, before anything starts
    Check {
        /// First write anew what is kept beside the data: the search index, and where everyone stands now
        #[arg(long)]
        rebuild: bool,
    },
    /// Print what belongs into the DNS for the keys that letters are signed with
    Dkim {
        /// The key, as the settings name it [default: all of them]
        name: Option<String>,
    },
    /// Print every setting with its default, as a file to start from
    Config,
}

/// Runs a command; a failure is one clear message and exit code 1.
pub fn run(cli: Cli) -> ExitCode {
    match start(cli) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("focal: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn start(cli: Cli) -> anyhow::Result<ExitCode> {
    if matches!(cli.command, Command::Config) {
        print!("{}", config::EXAMPLE);
        return Ok(ExitCode::SUCCESS);
    }
    let file = cli.config.as_deref();
    let config = match cli.command {
        Command::Demo(_) => demo::settings(file),
        _ => Config::load(file),
    };
    let mut config = config.map_err(anyhow::Error::msg).context("the settings")?;
    if matches!(cli.command, Command::Bench { .. }) {
        // What is printed are figures, perhaps to be read by a program.
        "warn".clone_into(&mut config.log.level);
    }
    logging::start(&config.log)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let code = runtime.block_on(perform(cli.command, config));
    // A blocking task that is still hashing a password need not hold up the exit.
    runtime.shutdown_timeout(std::time::Duration::from_secs(1));
    code
}

async fn perform(command: Command, config: Config) -> anyhow::Result<ExitCode> {
    match command {
        Command::Check { rebuild } => return check::run(config, rebuild).await,
        Command::Serve { no_worker } => {
            let roles = Roles { web: true, worker: !no_worker };
            serve::run(App::open(config).await?, roles, |_| {}).await?;
        }
        Command::Work => serve::run(App::open(config).await?, Roles { web: false, worker: true }, |_| {}).await?,
        Command::Demo(what) => demo::run(config, what).await?,
        Command::Migrate => {
            App::open(config).await?;
            println!("The database is up to date.");
        }
        Command::User { what } => people::user(&App::open(config).await?, what).await?,
        Command::Client { what } => people::client(&App::open(config).await?, what).await?,
        Command::Import(what) => import::run(&App::open(config).await?, what).await?,
        Command::Undo { import } => import::undo(&App::open(config).await?, import).await?,
        Command::Export { what } => export::run(&App::open(config).await?, what).await?,
        Command::Bench { what } => bench::run(what).await?,
        Command::Dkim { name } => dkim::run(&config, name.as_deref())?,
        Command::Config => {}
    }
    Ok(ExitCode::SUCCESS)
}
