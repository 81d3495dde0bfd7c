//! Processes that a measurement needs beside its own: what they cost is not what is measured.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use anyhow::Context;

/// Kernel ticks per second, as `/proc` counts: 100 on every Linux of today.
const TICKS: f64 = 100.0;

/// Another process of this program; it ends when dropped.
#[derive(Debug)]
pub struct Helper {
    process: Child,
    /// Where it listens, on 127.0.0.1.
    pub port: u16,
}

impl Helper {
    /// Starts `focal bench …`, and waits until it has said its port.
    pub fn start<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> anyhow::Result<Helper> {
        let mut command = own()?;
        command.arg("bench").args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
        let mut process = command.spawn().context("this program does not start a second time")?;
        let mut line = String::new();
        let out = process.stdout.take().context("a helper says nothing")?;
        BufReader::new(out).read_line(&mut line)?;
        let port = line.trim().parse().context("a helper of the measurement does not listen")?;
        Ok(Helper { process, port })
    }

    /// Its number.
    pub fn id(&self) -> u32 {
        self.process.id()
    }

    /// Lets it finish what it does, and waits for its end.
    pub fn finish(mut self) -> anyhow::Result<()> {
        drop(self.process.stdin.take());
        anyhow::ensure!(self.process.wait()?.success(), "a helper of the measurement failed");
        Ok(())
    }
}

impl Drop for Helper {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// This program, to be run once more. What is set for it in the environment is not passed on.
pub fn own() -> anyhow::Result<Command> {
    let mut command = Command::new(std::env::current_exe().context("this program cannot be found")?);
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("FOCAL_")) {
        command.env_remove(name);
    }
    Ok(command)
}

/// Seconds of one core that a process has used so far, where the system tells.
pub fn cpu(process: u32) -> Option<f64> {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // The name, in brackets, may hold anything; user and system time are the 12th and 13th after it.
    let fields: Vec<&str> = stat.rsplit_once(')')?.1.split_whitespace().collect();
    let ticks = |at: usize| fields.get(at)?.parse::<f64>().ok();
    Some((ticks(11)? + ticks(12)?) / TICKS)
}

/// The most memory that this process has held since it began, in MiB, where the system tells.
pub fn peak_memory() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix("kB")?.trim().parse::<f64>().ok()? / 1024.0)
}
