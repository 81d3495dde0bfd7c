//! `focal bench accepted`: holds what a sink has noted against what should have come, in a process of its own, so that it does
//! not count as memory of whoever sent.

use std::collections::HashSet;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;

use anyhow::{Context, ensure};
use clap::Args;

/// What was noted, and how much that should be.
#[derive(Debug, Args)]
pub struct Accepted {
    /// The notes of a sink
    #[arg(long)]
    notes: PathBuf,
    /// So many messages should have come
    #[arg(long)]
    letters: usize,
}

/// Checks it.
///
/// # Errors
/// A message came twice, without a header, or not at all.
pub fn run(options: &Accepted) -> anyhow::Result<()> {
    let path = options.notes.display();
    let notes = File::open(&options.notes).with_context(|| format!("{path} cannot be read"))?;
    let came = count(BufReader::new(notes))?;
    ensure!(came == options.letters, "{came} messages came instead of {}", options.letters);
    Ok(())
}

/// How many messages are noted, each once and with its headers.
fn count(notes: impl BufRead) -> anyhow::Result<usize> {
    let mut ids = HashSet::new();
    for line in notes.lines() {
        let line = line?;
        let mut parts = line.split('\t');
        let (id, _, lacks) = (parts.next(), parts.next(), parts.next());
        let id = id.filter(|id| !id.is_empty()).context("a message came without a Message-ID")?;
        ensure!(lacks == Some(""), "{id} came without {}", lacks.unwrap_or_default());
        ensure!(ids.insert(id.to_owned()), "{id} came twice");
    }
    Ok(ids.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(notes: &str) -> String {
        count(notes.as_bytes()).map_or_else(|error| error.to_string(), |came| came.to_string())
    }

    #[test]
    fn a_message_that_came_twice_or_without_a_header_is_named() {
        assert_eq!(said("<1@x>\tRCPT TO:<a@x>\t\n<2@x>\tRCPT TO:<a@x>\t\n"), "2");
        assert_eq!(said("<1@x>\tRCPT TO:<a@x>\t\n<1@x>\tRCPT TO:<b@x>\t\n"), "<1@x> came twice");
        assert_eq!(said("<1@x>\tRCPT TO:<a@x>\tDate,List-Unsubscribe\n"), "<1@x> came without Date,List-Unsubscribe");
        assert_eq!(said("\tRCPT TO:<a@x>\t\n"), "a message came without a Message-ID");
        assert_eq!(said("<1@x>\tRCPT"), "<1@x> came without ");
    }
}
