//! The program: roles only. What each does is in `focal::cli`.

use std::process::ExitCode;

use clap::Parser;
use tikv_jemallocator::Jemalloc;

#[global_allocator]
static ALLOCATOR: Jemalloc = Jemalloc;

fn main() -> ExitCode {
    focal::cli::run(focal::cli::Cli::parse())
}
