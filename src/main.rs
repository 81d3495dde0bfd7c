//! The program: roles only. What each does is in `focal::cli`.

use std::process::ExitCode;

use clap::Parser;
use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    focal::cli::run(focal::cli::Cli::parse())
}
