//! Keys for the measurement, and another implementation that verifies what they sign.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, anyhow, ensure};
use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::Ed25519KeyPair;
use base64::Engine as _;
use clap::ValueEnum;

use crate::config::DkimSettings;
use crate::mail::Record;

/// The name of the key in the settings.
pub const KEY: &str = "bench";
/// Checks signatures by dkimpy.
const VERIFY: &str = include_str!("verify.py");

/// How letters are signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// RSA with 2048 bits
    Rsa,
    /// Ed25519
    Ed25519,
}

/// Makes a key, and says where it is.
pub fn settings(kind: Kind, folder: &Path) -> anyhow::Result<DkimSettings> {
    let failed = |_| anyhow!("no key could be made");
    let der = match kind {
        Kind::Rsa => {
            let key = KeyPair::generate(KeySize::Rsa2048).map_err(failed)?;
            AsDer::<Pkcs8V1Der<'_>>::as_der(&key).map_err(failed)?.as_ref().to_vec()
        }
        Kind::Ed25519 => Ed25519KeyPair::generate_pkcs8(&SystemRandom::new()).map_err(failed)?.as_ref().to_vec(),
    };
    let mut pem = "-----BEGIN PRIVATE KEY-----\n".to_owned();
    for line in base64::engine::general_purpose::STANDARD.encode(der).as_bytes().chunks(64) {
        writeln!(pem, "{}", String::from_utf8_lossy(line))?;
    }
    pem.push_str("-----END PRIVATE KEY-----\n");
    let key_file = folder.join("key.pem");
    std::fs::write(&key_file, pem)?;
    Ok(DkimSettings { domain: "consultancy.example".to_owned(), selector: "bench".to_owned(), key_file })
}

/// Has dkimpy verify messages; answers how many.
pub fn verify(record: &Record, files: &[PathBuf]) -> anyhow::Result<usize> {
    let python =
        python().context("there is no Python with dkimpy, which verifies (Debian: python3-dkim python3-nacl)")?;
    let mut command = Command::new(python);
    command.args(["-c", VERIFY, &record.name, &record.text]).args(files).stderr(Stdio::inherit());
    let output = command.output()?;
    ensure!(output.status.success(), "dkimpy found a signature that is not right");
    Ok(String::from_utf8(output.stdout)?.trim().parse()?)
}

/// The first Python that knows dkimpy and Ed25519.
fn python() -> Option<&'static str> {
    ["python3", "/usr/bin/python3"].into_iter().find(|python| {
        let mut command = Command::new(python);
        command.args(["-c", "import dkim, nacl"]).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    })
}
