//! The program: roles only. What each does is in `focal::cli`.

use std::process::ExitCode;

use clap::Parser;

fn main() -> ExitCode {
    focal::cli::run(focal::cli::Cli::parse())
}
