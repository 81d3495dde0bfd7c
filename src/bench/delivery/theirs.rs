//! The other sender: Postfix' smtp-source, or whatever command is named.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};

use super::figures::Run;
use super::{Delivery, Relay};
use crate::bench::postfix::Tools;

/// Sends as many messages, to a fresh sink.
pub async fn send(options: &Delivery, tools: Option<&Tools>) -> anyhow::Result<Run> {
    let relay = Relay::start(options, tools)?;
    let mut command = command(options, tools, relay.port())?;
    let before = relay.cpu();
    let sent = tokio::task::spawn_blocking(move || took(&mut command)).await??;
    let sink = relay.cpu().zip(before).map(|(now, before)| now - before);
    Ok(Run { letters: options.n, took: sent, cpu: None, sink })
}

fn took(command: &mut Command) -> anyhow::Result<Duration> {
    let began = Instant::now();
    let ended = command.status().context("the other sender does not start")?;
    ensure!(ended.success(), "the other sender failed");
    Ok(began.elapsed())
}

fn command(options: &Delivery, tools: Option<&Tools>, port: u16) -> anyhow::Result<Command> {
    let mut command = if let Some(shell) = &options.vs {
        let mut line = shell.clone();
        for (name, value) in [
            ("{port}", u32::from(port)),
            ("{n}", options.n),
            ("{size}", options.size),
            ("{sessions}", u32::from(options.sessions)),
        ] {
            line = line.replace(name, &value.to_string());
        }
        let mut command = Command::new("sh");
        command.args(["-c", &line]);
        command
    } else {
        let tools = tools.context("smtp-source was not found")?;
        tools.source(port, options.n, options.size, options.sessions)
    };
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::inherit());
    Ok(command)
}
