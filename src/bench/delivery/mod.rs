//! `focal bench delivery`: the courier as it is, from due rows to recorded outcomes, against a sink on this machine, next to
//! another sender in the same run.
//!
//! First everything is checked against a sink that notes what it takes; then the two senders take turns, each time with a
//! fresh sink. What is not sending (the sinks, the way there, arranging campaigns) runs in processes of its own, so that
//! the time and memory of this one are those of sending.

mod figures;
pub(super) mod ours;
mod scale;
mod signing;
mod theirs;

use std::ffi::OsStr;
use std::path::PathBuf;

use anyhow::ensure;
use clap::Args;
use serde::Serialize;

use self::figures::{Run, Spread};
use self::ours::Bench;
use super::postfix::Tools;
use super::process::{self, Helper};

/// How many, how large, over how many connections.
#[derive(Debug, Args)]
pub struct Delivery {
    /// How many letters
    #[arg(long, visible_alias = "letters", default_value_t = 20_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    n: u32,
    /// How many connections side by side
    #[arg(long, visible_alias = "connections", default_value_t = 8, value_parser = clap::value_parser!(u16).range(1..=64))]
    sessions: u16,
    /// About how large each letter is
    #[arg(long, default_value_t = 10_240, value_name = "BYTES", value_parser = clap::value_parser!(u32).range(2_000..=100_000))]
    size: u32,
    /// How long there and back to the relay takes
    #[arg(long, default_value_t = 0, value_name = "MILLISECONDS", value_parser = clap::value_parser!(u64).range(0..=1000))]
    rtt_ms: u64,
    /// How often each of the two sends
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..=50))]
    pairs: u16,
    /// Another sender to compare with, instead of smtp-source: a shell command, in which {port}, {n}, {size} and
    /// {sessions} stand for theirs. It sends to 127.0.0.1
    #[arg(long, value_name = "COMMAND")]
    vs: Option<String>,
    /// Send to a faster sink of our own instead of smtp-sink
    #[arg(long)]
    fast_sink: bool,
    /// An empty PostgreSQL database to work in, which is left full; without it, a SQLite file that is deleted at the end
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Measure instead how planning and a campaign's page go with so many recipients, next to 1,000
    #[arg(long, value_name = "RECIPIENTS", value_parser = clap::value_parser!(u32).range(1_000..=1_000_000))]
    scale: Option<u32>,
    /// Measure instead signed letters next to unsigned ones, and have another implementation verify signatures (dkimpy)
    #[arg(long, value_name = "KIND", conflicts_with_all = ["vs", "scale"])]
    dkim: Option<signing::Kind>,
    /// Print figures as JSON
    #[arg(long)]
    json: bool,
    /// Where smtp-sink and smtp-source are, if not in PATH or target/tools
    #[arg(long, value_name = "DIR")]
    postfix_tools: Option<PathBuf>,
}

/// Everything that came of it.
#[derive(Debug, Serialize)]
struct Result {
    letters: u32,
    bytes: u32,
    connections: u16,
    rtt_ms: u64,
    engine: &'static str,
    sink: &'static str,
    other: String,
    /// Messages per second.
    focal: Spread,
    /// Messages per second of the other sender.
    theirs: Spread,
    /// The one by the other, pair by pair.
    ratio: Spread,
    /// Seconds of one core.
    cpu_seconds_per_1000: Option<Spread>,
    /// The one by the other, pair by pair, where both are ours.
    cpu_ratio: Option<Spread>,
    /// The most that was held since this process began.
    peak_memory_mib: Option<f64>,
    /// The most of one core that a sink used.
    sink_core: Option<f64>,
}

/// A sink, and the way to it.
pub(super) struct Relay {
    sink: Sink,
    way: Option<Helper>,
}

enum Sink {
    Postfix(super::postfix::Sink),
    Own(Helper),
}

impl Relay {
    fn start(options: &Delivery, tools: Option<&Tools>) -> anyhow::Result<Relay> {
        let sink = match tools {
            Some(tools) if !options.fast_sink => Sink::Postfix(tools.sink()?),
            _ => Sink::Own(Helper::start(["sink"])?),
        };
        Relay::behind(options, sink)
    }

    fn behind(options: &Delivery, sink: Sink) -> anyhow::Result<Relay> {
        let port = sink.port().to_string();
        let way = match options.rtt_ms {
            0 => None,
            rtt => Some(Helper::start(["distance", "--to", &port, "--rtt-ms", &rtt.to_string()])?),
        };
        Ok(Relay { sink, way })
    }

    /// Where it is reached, on 127.0.0.1.
    fn port(&self) -> u16 {
        self.way.as_ref().map_or(self.sink.port(), |way| way.port)
    }

    /// Seconds of one core that the sink has used so far.
    fn cpu(&self) -> Option<f64> {
        process::cpu(match &self.sink {
            Sink::Postfix(sink) => sink.id(),
            Sink::Own(sink) => sink.id(),
        })
    }
}

impl Sink {
    fn port(&self) -> u16 {
        match self {
            Sink::Postfix(sink) => sink.port,
            Sink::Own(sink) => sink.port,
        }
    }
}

/// Measures, and prints what came of it.
pub async fn run(options: Delivery) -> anyhow::Result<()> {
    if let Some(recipients) = options.scale {
        return scale::run(&options, recipients).await;
    }
    let needs_source = options.vs.is_none() && options.dkim.is_none();
    let needs_tools = needs_source || !options.fast_sink;
    let tools = if needs_tools { Some(Tools::find(options.postfix_tools.as_deref())?) } else { None };
    let bench = Bench::open(&options, options.n).await?;
    if !options.json {
        let Delivery { n, size, sessions, .. } = &options;
        println!("{n} letters of about {size} bytes over {sessions} connections, on {}", bench.engine());
    }
    check(&bench, &options).await?;
    let (mut focal, mut theirs) = (vec![], vec![]);
    for _ in 0..options.pairs {
        focal.push(bench.send(&Relay::start(&options, tools.as_ref())?, options.dkim.is_some()).await?);
        theirs.push(match options.dkim {
            Some(_) => bench.send(&Relay::start(&options, tools.as_ref())?, false).await?,
            None => theirs::send(&options, tools.as_ref()).await?,
        });
    }
    let result = summed(&options, &bench, &focal, &theirs);
    bench.close().await;
    if options.json {
        println!("{}", serde_json::to_string_pretty(&result)?);
    } else {
        result.print();
    }
    Ok(())
}

fn summed(options: &Delivery, bench: &Bench, focal: &[Run], theirs: &[Run]) -> Result {
    let rates = |runs: &[Run]| Spread::of(runs.iter().map(Run::rate).collect());
    let ratios = focal.iter().zip(theirs).map(|(ours, theirs)| ours.rate() / theirs.rate()).collect();
    let cpu_ratio = |(ours, theirs): (&Run, &Run)| Some(ours.cpu_per_1000()? / theirs.cpu_per_1000()?);
    let cpu_ratio: Option<Vec<f64>> = focal.iter().zip(theirs).map(cpu_ratio).collect();
    let cpu: Option<Vec<f64>> = focal.iter().map(Run::cpu_per_1000).collect();
    let shares = focal.iter().chain(theirs).filter_map(Run::sink_share);
    Result {
        letters: options.n,
        bytes: options.size,
        connections: options.sessions,
        rtt_ms: options.rtt_ms,
        engine: bench.engine(),
        sink: if options.fast_sink { "focal bench sink" } else { "smtp-sink" },
        other: match options.dkim {
            Some(_) => "the same, unsigned".to_owned(),
            None => options.vs.clone().unwrap_or_else(|| "smtp-source".to_owned()),
        },
        focal: rates(focal),
        theirs: rates(theirs),
        ratio: Spread::of(ratios),
        cpu_seconds_per_1000: cpu.map(Spread::of),
        cpu_ratio: cpu_ratio.map(Spread::of),
        peak_memory_mib: process::peak_memory(),
        sink_core: shares.reduce(f64::max),
    }
}

impl Result {
    fn print(&self) {
        println!("\n{:<22}{:>12}{:>12}{:>12}", "", "minimum", "median", "maximum");
        for (name, spread, digits) in [
            ("focal, messages/s", Some(&self.focal), 0),
            ("other, messages/s", Some(&self.theirs), 0),
            ("ratio", Some(&self.ratio), 2),
            ("CPU s per 1,000", self.cpu_seconds_per_1000.as_ref(), 3),
            ("CPU, ratio", self.cpu_ratio.as_ref(), 2),
        ] {
            let Some(Spread { minimum, median, maximum }) = spread else { continue };
            println!("{name:<22}{minimum:>12.digits$}{median:>12.digits$}{maximum:>12.digits$}");
        }
        if let Some(memory) = self.peak_memory_mib {
            println!("peak memory           {memory:>12.0} MiB");
        }
        println!("\nfocal reaches {:.2} of the rate of {}.", self.ratio.median, self.other);
        if let Some(share) = self.sink_core.filter(|share| *share > 0.9) {
            println!(
                "Warning: a sink, which is one thread, used {:.0} % of a core: it may be what was measured.",
                share * 100.0
            );
        }
    }
}

/// Everything once against a sink that notes what it takes: every letter once, and whole.
async fn check(bench: &Bench, options: &Delivery) -> anyhow::Result<()> {
    let notes = bench.folder().join("notes");
    let samples = bench.folder().join("samples");
    std::fs::create_dir(&samples)?;
    let mut arguments: Vec<&OsStr> = vec!["sink".as_ref(), "--notes".as_ref(), notes.as_ref()];
    if options.dkim.is_some() {
        arguments.extend::<[&OsStr; 2]>(["--samples".as_ref(), samples.as_ref()]);
    }
    let relay = Relay::behind(options, Sink::Own(Helper::start(arguments)?))?;
    bench.send(&relay, options.dkim.is_some()).await?;
    let Sink::Own(sink) = relay.sink else { anyhow::bail!("another sink") };
    sink.finish()?;
    let mut command = process::own()?;
    command.args(["bench", "accepted", "--letters", &options.n.to_string(), "--notes"]).arg(&notes);
    ensure!(command.status()?.success(), "not every letter came once and whole");
    if !options.json {
        println!("checked: {} accepted, each once, each with its headers, each row accepted", options.n);
    }
    if let Some(record) = bench.record() {
        let files = std::fs::read_dir(&samples)?.map(|file| Ok(file?.path())).collect::<std::io::Result<Vec<_>>>()?;
        let verified = signing::verify(&record, &files)?;
        if !options.json {
            println!("checked: dkimpy verified {verified} signatures");
        }
    }
    Ok(())
}
