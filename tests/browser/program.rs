//! The real program, on a database and a port of its own.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::servers::free_port;

/// The password of every account.
pub const PASSWORD: &str = "correct horse battery";

pub struct Program {
    child: Child,
    port: u16,
    folder: PathBuf,
    pub address: String,
}

impl Program {
    /// Starts `focal serve` in `folder`, sending through the relay at `smtp_port`.
    pub fn serve(folder: &Path, smtp_port: u16) -> Program {
        let port = free_port();
        let mut command = focal(folder);
        command.env("FOCAL_LISTEN", format!("127.0.0.1:{port}")).env("FOCAL_MAIL__KIND", "smtp");
        command.env("FOCAL_MAIL__SMTP__HOST", "127.0.0.1").env("FOCAL_MAIL__SMTP__PORT", smtp_port.to_string());
        command.env("FOCAL_MAIL__SMTP__SECURITY", "none").env("FOCAL_PUBLIC_URL", format!("http://127.0.0.1:{port}"));
        let log = std::fs::File::create(folder.join("focal.log")).unwrap();
        let child = command.arg("serve").stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn().unwrap();
        Program::answering(child, port, folder)
    }

    /// Starts `focal demo` in `folder`: invented people, half a year of work on them.
    pub fn demo(folder: &Path) -> Program {
        Program::demo_at(folder, free_port())
    }

    /// Ends it, as a network that is gone would seem to.
    pub fn stop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Starts a demo that was stopped again, at the same address.
    pub fn go_on(&mut self) {
        let again = Program::demo_at(&self.folder, self.port);
        *self = again;
    }

    fn demo_at(folder: &Path, port: u16) -> Program {
        let mut command = focal(folder);
        command.env("FOCAL_LISTEN", format!("127.0.0.1:{port}"));
        command.env("FOCAL_PUBLIC_URL", format!("http://127.0.0.1:{port}"));
        let log = std::fs::File::create(folder.join("focal.log")).unwrap();
        let child = command.arg("demo").stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn().unwrap();
        Program::answering(child, port, folder)
    }

    fn answering(child: Child, port: u16, folder: &Path) -> Program {
        let (address, folder) = (format!("http://127.0.0.1:{port}"), folder.to_owned());
        let program = Program { child, port, folder: folder.clone(), address };
        let deadline = Instant::now() + Duration::from_mins(3);
        while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
            let log = std::fs::read_to_string(folder.join("focal.log")).unwrap_or_default();
            assert!(Instant::now() < deadline, "focal serve does not answer:\n{log}");
            std::thread::sleep(Duration::from_millis(100));
        }
        program
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a command of the program to its end; it must succeed.
pub fn run(folder: &Path, arguments: &[&str], input: &str) {
    let mut command = focal(folder);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

fn focal(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_focal"));
    command.current_dir(folder).env("FOCAL_DATABASE", "sqlite:focal.sqlite");
    command
}
