//! `focal bench startup`: how long the program takes until its first page, and what it holds while nobody asks.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use clap::Args;

use super::measure::Times;
use super::process;

/// How often.
#[derive(Debug, Args)]
pub struct Startup {
    /// How many times it is started
    #[arg(long, default_value_t = 10, value_parser = clap::value_parser!(u16).range(1..=100))]
    times: u16,
}

/// How long the program rests before its memory is read.
const REST: Duration = Duration::from_secs(2);
/// How long it may take.
const LIMIT: Duration = Duration::from_mins(1);

/// Measures, and prints what came of it.
pub async fn run(options: Startup) -> anyhow::Result<()> {
    tokio::task::spawn_blocking(move || measure(options.times)).await?
}

fn measure(times: u16) -> anyhow::Result<()> {
    let folder = tempfile::tempdir().context("a temporary folder cannot be made")?;
    let (first, held) = once(folder.path())?;
    println!("{:<40}{:>10.0} ms", "first start, with an empty database", first.as_secs_f64() * 1000.0);
    let (mut starts, mut memory) = (vec![], vec![held]);
    for _ in 0..times {
        let (took, held) = once(folder.path())?;
        starts.push(took);
        memory.push(held);
    }
    let starts = Times::of(starts);
    let (median, most) = (starts.part(0.5), starts.part(1.0));
    println!("{:<40}{median:>10.0} ms, at most {most:.0} ms", "start to the first page, median");
    memory.sort_by(f64::total_cmp);
    println!("{:<40}{:>10.1} MiB", "memory at rest, median", memory[memory.len() / 2]);
    Ok(())
}

/// Starts it, asks for the first page that anybody sees, lets it rest: how long that took, and the MiB that it holds.
fn once(folder: &Path) -> anyhow::Result<(Duration, f64)> {
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let mut command = process::own()?;
    command.current_dir(folder).env("FOCAL_DATABASE", "sqlite:focal.sqlite");
    command.env("FOCAL_LISTEN", format!("127.0.0.1:{port}")).env("FOCAL_MAIL__KIND", "outbox");
    command.arg("serve").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let began = Instant::now();
    let child = Running(command.spawn().context("this program does not start a second time")?);
    while !answers(port)? {
        ensure!(began.elapsed() < LIMIT, "no page came");
        std::thread::sleep(Duration::from_millis(1));
    }
    let took = began.elapsed();
    std::thread::sleep(REST);
    Ok((took, resident(child.0.id())?))
}

/// Whether the page to sign in comes; nobody may listen yet.
fn answers(port: u16) -> anyhow::Result<bool> {
    let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) else { return Ok(false) };
    stream.write_all(b"GET /sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    let mut answer = vec![];
    stream.read_to_end(&mut answer)?;
    ensure!(answer.starts_with(b"HTTP/1.1 200"), "the first page is none");
    Ok(true)
}

/// What a process holds in memory, in MiB.
fn resident(process: u32) -> anyhow::Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).context("this system does not tell")?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("this system does not tell")?;
    Ok(line.trim().trim_end_matches("kB").trim().parse::<f64>()? / 1024.0)
}

struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
