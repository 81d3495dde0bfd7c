//! How the program is linked: where the system's C library can read them (glibc 2.36 and later), the 95,000 places that hold an address
//! are listed packed. They are 2 MB otherwise, read at every start; packed the program holds 6 MiB less while it rests.

use std::env::var;
use std::process::Command;

/// The first glibc that reads them packed.
const READS_PACKED: (u32, u32) = (2, 36);

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    // A migration that is added is part of the program from then on.
    println!("cargo::rerun-if-changed=migrations");
    // Whoever builds for another system knows what that one can read; this one does not.
    let here = var("HOST")
        .is_ok_and(|host| var("TARGET").is_ok_and(|target| target == host && target.ends_with("-linux-gnu")));
    if here && glibc().is_some_and(|version| version >= READS_PACKED) {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
}

/// The version of this system's glibc.
fn glibc() -> Option<(u32, u32)> {
    let output = Command::new("getconf").arg("GNU_LIBC_VERSION").output().ok()?;
    let said = String::from_utf8(output.stdout).ok()?;
    let (major, minor) = said.trim().strip_prefix("glibc ")?.split_once('.')?;
    Some((major.parse().ok()?, minor.parse().ok()?))
}
