//! Postfix' test tools: a server that takes everything, and a sender to compare with.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

/// How long a tool may take to start.
const PATIENCE: Duration = Duration::from_secs(10);

/// Where the tools are.
#[derive(Clone, Debug)]
pub struct Tools {
    sink: PathBuf,
    source: PathBuf,
}

impl Tools {
    /// Looks into `folder`, the folder that `FOCAL_TEST_SMTP_SINK` points into, `PATH`, and `target/tools`.
    ///
    /// # Errors
    /// Says which package holds what is missing.
    pub fn find(folder: Option<&Path>) -> anyhow::Result<Tools> {
        let named = |variable: &str| std::env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from);
        let path = std::env::var_os("PATH").unwrap_or_default();
        let elsewhere = ["/usr/sbin", "target/tools"].map(PathBuf::from);
        let places: Vec<PathBuf> = std::env::split_paths(&path).chain(elsewhere).collect();
        let tool = |name: &str, variable: &str| match folder {
            Some(folder) => Some(folder.join(name)).filter(|tool| tool.is_file()),
            None => named(variable).or_else(|| places.iter().map(|place| place.join(name)).find(|tool| tool.is_file())),
        };
        let found = (tool("smtp-sink", "FOCAL_TEST_SMTP_SINK"), tool("smtp-source", "FOCAL_TEST_SMTP_SOURCE"));
        let (Some(sink), Some(source)) = found else {
            bail!(
                "smtp-sink and smtp-source were not found. They are in the Debian package “postfix”, which need not be \
                 installed: `apt-get download postfix`, unpack it with `dpkg-deb -x`, and name the folder that holds \
                 them with --postfix-tools (scripts/test does so into target/tools)"
            );
        };
        Ok(Tools { sink, source })
    }

    /// Starts a sink on a free port of this machine.
    pub fn sink(&self) -> anyhow::Result<Sink> {
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let mut command = Command::new(&self.sink);
        if is_root() {
            // It refuses to be root.
            command.args(["-u", "nobody"]);
        }
        command.args([format!("127.0.0.1:{port}"), "1000".to_owned()]);
        let sink = Sink { process: start(command)?, port, since: Instant::now() };
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            anyhow::ensure!(sink.since.elapsed() < PATIENCE, "smtp-sink does not listen on port {port}");
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(sink)
    }

    /// How so many messages are sent to a port of this machine, over connections that are kept.
    pub fn source(&self, port: u16, letters: u32, size: u32, connections: u16) -> Command {
        let mut command = Command::new(&self.source);
        command.arg("-d").args(["-f", "bench.author@consultancy.example", "-t", "robin.sample@members.example"]);
        for (option, value) in [("-l", size), ("-m", letters), ("-s", u32::from(connections))] {
            command.arg(option).arg(value.to_string());
        }
        command.arg(format!("127.0.0.1:{port}"));
        command
    }
}

/// A server that takes every message and forgets it; it ends when dropped.
#[derive(Debug)]
pub struct Sink {
    process: Child,
    /// On 127.0.0.1.
    pub port: u16,
    since: Instant,
}

impl Sink {
    /// The number of its process.
    pub fn id(&self) -> u32 {
        self.process.id()
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        if let Err(error) = self.process.kill().and_then(|()| self.process.wait()) {
            tracing::warn!(%error, "the sink could not be stopped");
        }
    }
}

fn start(mut command: Command) -> anyhow::Result<Child> {
    let name = command.get_program().to_string_lossy().into_owned();
    let process = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit()).spawn();
    process.with_context(|| format!("{name} does not start"))
}

#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}
