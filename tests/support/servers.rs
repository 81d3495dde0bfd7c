//! Other people's servers, each for one test: a browser's driver, and a relay that keeps what it gets.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A program that runs until this is dropped, with everything it has started.
pub struct Server {
    process: Child,
    /// Where it listens, on 127.0.0.1.
    pub port: u16,
}

impl Server {
    /// Starts it, and waits until it listens.
    pub fn start(mut command: Command, port: u16) -> Server {
        // A group of its own, so that a driver's browsers go away with it.
        let process = command.process_group(0).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let process = process.spawn().unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
        let server = Server { process, port };
        let patience = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(Instant::now() < patience, "{command:?} does not listen on port {port}");
            std::thread::sleep(Duration::from_millis(50));
        }
        server
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let group = format!("-{}", self.process.id());
        // The group may be gone already; the process itself is waited for, so that no zombie stays.
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A port that was free a moment ago.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a free port").port()
}

/// The program that the variable names, the one that `scripts/test` unpacked, or none.
pub fn program(variable: &str, unpacked: &str) -> Option<PathBuf> {
    let named = std::env::var_os(variable).filter(|path| !path.is_empty()).map(PathBuf::from);
    named.or_else(|| {
        let tool = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/tools").join(unpacked);
        tool.exists().then_some(tool)
    })
}

/// A relay that accepts every message and keeps it.
pub struct SmtpSink {
    server: Server,
    folder: tempfile::TempDir,
}

impl SmtpSink {
    /// Postfix' smtp-sink with more `options` (`-f RCPT` answers every recipient with an error), or None where there is
    /// none (`FOCAL_TEST_SMTP_SINK`).
    pub fn start(options: &[&str]) -> Option<SmtpSink> {
        let port = free_port();
        let mut command = Command::new(program("FOCAL_TEST_SMTP_SINK", "smtp-sink")?);
        let folder = tempfile::tempdir().expect("a temporary folder");
        if fs::metadata(folder.path()).expect("the folder is there").uid() == 0 {
            // It refuses to be root, and then has to write into root's folder.
            command.args(["-u", "nobody"]);
            fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o777)).expect("the folder opens up");
        }
        command.arg("-d").arg(folder.path().join("%s.")).args(options);
        command.arg(format!("127.0.0.1:{port}")).arg("100");
        Some(SmtpSink { server: Server::start(command, port), folder })
    }

    /// Where it listens, on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.server.port
    }

    /// What has arrived. Each message starts with `X-Client-Addr:`, `X-Mail-Args: <sender>` and `X-Rcpt-Args: <recipient>`.
    pub fn messages(&self) -> Vec<String> {
        let files = fs::read_dir(self.folder.path()).expect("the folder is there");
        let bytes = files.map(|file| fs::read(file.expect("a file").path()).expect("a message"));
        bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::support::skips::skipped;

    #[test]
    fn a_relay_keeps_what_it_gets() {
        let Some(sink) = SmtpSink::start(&[]) else { return skipped("relay for tests: no smtp-sink here") };
        let Some(source) = program("FOCAL_TEST_SMTP_SOURCE", "smtp-source") else {
            return skipped("relay for tests: no smtp-source here");
        };
        let mut source = Command::new(source);
        source.args(["-m", "3", "-f", "sender@example.org", "-t", "reader@example.org"]);
        assert!(source.arg(format!("127.0.0.1:{}", sink.port())).status().expect("it runs").success());
        let messages = sink.messages();
        assert_eq!(messages.len(), 3);
        assert!(messages.iter().all(|message| message.contains("X-Rcpt-Args: <reader@example.org>")));
    }
}
