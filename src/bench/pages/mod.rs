//! `focal bench pages`: every screen of a large house over HTTP, next to a bare server in the same run, next to the same
//! house at a tenth of its size, and while a campaign is being sent.

mod http;
mod screens;
mod sending;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use clap::Args;

use self::http::Asker;
use self::screens::Screen;
use super::delivery::ours;
use super::directory::{self, Bodies};
use super::measure::Times;
use super::process::Helper;
use crate::accounts;
use crate::app::App;
use crate::demo;
use crate::mail::Mailer;
use crate::web::inside;

/// How many, how long, and where.
#[derive(Debug, Args)]
pub struct Pages {
    /// How many people, besides those of the demonstration; asked at a tenth of them, too
    #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(u32).range(100..=300_000))]
    people: u32,
    /// An empty database; a file that is deleted afterwards if nothing is said
    #[arg(long, value_name = "ADDRESS")]
    database: Option<String>,
    /// How many ask at the same time, one run each
    #[arg(long, default_values_t = [16, 64], value_delimiter = ',', value_parser = clap::value_parser!(u16).range(1..=256))]
    clients: Vec<u16>,
    /// How long each screen is asked for
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u16).range(0..=60))]
    seconds: u16,
    /// To how many people a campaign is sent meanwhile
    #[arg(long, default_value_t = 20_000, value_parser = clap::value_parser!(u32).range(10..=100_000))]
    letters: u32,
}

/// How many ask while letters go out.
const BESIDE_LETTERS: usize = 4;

/// Measures, and prints what came of it.
pub async fn run(options: Pages) -> anyhow::Result<()> {
    let folder = tempfile::tempdir().context("a temporary folder cannot be made")?;
    let file = || format!("sqlite:{}", folder.path().join("focal.sqlite").display());
    let database = options.database.clone().unwrap_or_else(file);
    let app = ours::program(&folder, database, 32, None, Mailer::memory()).await?;
    let is_new = demo::hindrance(&app.db).await?.is_none() && accounts::accounts(&app.db).await?.is_empty();
    ensure!(is_new, "There is data in this database. Name an empty one: what is measured stays in it.");
    println!("{} people, on {:?}", options.people, app.db.engine());
    let sink = Helper::start(["sink"])?;
    let measured = measure(&app, &options, folder.path(), ours::mailer(sink.port)).await;
    app.stop.cancel();
    app.db.close().await;
    measured
}

async fn measure(app: &App, options: &Pages, folder: &Path, relay: Mailer) -> anyhow::Result<()> {
    demo::load(&app.db, &app.zone, app.now()).await?;
    let server = inside::serve(app.clone()).await?;
    let hello = inside::serve_hello().await?;
    let cookie = screens::sign_in(app).await?;
    let (all, length) = (usize::try_from(options.people)?, Duration::from_secs(options.seconds.into()));
    let (mut bodies, mut sizes, mut from) = (Bodies::default(), vec![], 0);
    for until in [all / 10, all] {
        directory::fill(&app.db, &mut bodies, folder, from..until).await?;
        let screens = screens::all(app).await?;
        let mut rounds = vec![];
        for clients in &options.clients {
            rounds.push(round(&screens, server, &cookie, usize::from(*clients), length).await?);
        }
        sizes.push(rounds);
        from = until;
    }
    growth(&options.clients, &sizes);
    beside_hello(app, server, hello, &cookie, length).await?;
    let sender = App { mailer: relay, ..app.clone() };
    sending::beside(sender, options.letters, &screens::all(app).await?, server, &cookie).await
}

/// Asks for every screen, one after the other, and prints how long each took.
async fn round(
    screens: &[Screen],
    server: SocketAddr,
    cookie: &str,
    clients: usize,
    length: Duration,
) -> anyhow::Result<Vec<(&'static str, Times)>> {
    println!("\n{clients} clients{:>33}{:>12}{:>12}{:>10}", "answers/s", "median ms", "99 % ms", "bytes");
    let mut times = vec![];
    for Screen { name, path } in screens {
        let asked = ask(server, path, cookie, clients, length).await?;
        println!(
            "{name:<24}{:>18.0}{:>12.2}{:>12.2}{:>10}",
            asked.rate(),
            asked.times.part(0.5),
            asked.times.part(0.99),
            asked.bytes
        );
        times.push((*name, asked.times));
    }
    Ok(times)
}

/// What came of asking for one page.
struct Asked {
    times: Times,
    took: Duration,
    /// Of one answer, not compressed.
    bytes: usize,
}

impl Asked {
    #[expect(clippy::cast_precision_loss, reason = "fewer answers than a number holds exactly")]
    fn rate(&self) -> f64 {
        self.times.answers() as f64 / self.took.as_secs_f64()
    }
}

/// Many clients that ask at the same time, each as soon as it was answered.
async fn ask(server: SocketAddr, path: &str, cookie: &str, clients: usize, length: Duration) -> anyhow::Result<Asked> {
    let (path, cookie): (Arc<str>, Arc<str>) = (path.into(), cookie.into());
    let mut asking = tokio::task::JoinSet::new();
    let began = Instant::now();
    for _ in 0..clients {
        let (path, cookie) = (path.clone(), cookie.clone());
        asking.spawn(async move {
            let mut asker = Asker::connect(server).await?;
            let (mut times, mut bytes) = (vec![], 0);
            while began.elapsed() < length || times.is_empty() {
                let sent = Instant::now();
                bytes = asker.get(&path, &cookie).await?;
                times.push(sent.elapsed());
            }
            anyhow::Ok((times, bytes))
        });
    }
    let (mut times, mut bytes) = (vec![], 0);
    while let Some(client) = asking.join_next().await {
        let (own, size) = client??;
        times.extend(own);
        bytes = size;
    }
    Ok(Asked { times: Times::of(times), took: began.elapsed(), bytes })
}

fn growth(clients: &[u16], sizes: &[Vec<Vec<(&'static str, Times)>>]) {
    let [small, large] = sizes else { return };
    println!("\nten times as many people{:>20}{:>12}", "median", "99 %");
    for (at, clients) in clients.iter().enumerate() {
        println!("{clients} clients");
        for ((name, before), (_, after)) in small[at].iter().zip(&large[at]) {
            let ratio = |part| after.part(part) / before.part(part);
            println!("{name:<24}{:>20.2}{:>12.2}", ratio(0.5), ratio(0.99));
        }
    }
}

/// How often something is written, so that what pages were told before holds no longer.
const WRITTEN: Duration = Duration::from_millis(100);

/// The list of people beside a server that says hello, in turn: while nothing is written, and while something is.
async fn beside_hello(
    app: &App,
    list: SocketAddr,
    hello: SocketAddr,
    cookie: &str,
    length: Duration,
) -> anyhow::Result<()> {
    let (mut still, mut written) = (vec![], vec![]);
    for _ in 0..3 {
        let hello = ask(hello, "/", "", 16, length).await?.rate();
        let quiet = ask(list, "/people", cookie, 16, length).await?.rate();
        let writer = tokio::spawn(write(app.clone()));
        let busy = ask(list, "/people", cookie, 16, length).await?.rate();
        writer.abort();
        println!("\nhello {hello:.0} answers/s, the list of people {quiet:.0}, while something is written {busy:.0}");
        still.push(quiet / hello * 100.0);
        written.push(busy / hello * 100.0);
    }
    for (shares, meanwhile) in [(&mut still, ""), (&mut written, "while something is written ten times a second, ")] {
        shares.sort_by(f64::total_cmp);
        let [least, median, most] = shares[..] else { continue };
        println!("{meanwhile}the list reaches {median:.1} % of a bare hello (median; {least:.1} to {most:.1})");
    }
    Ok(())
}

/// Writes what stands there already, again and again.
async fn write(app: App) -> anyhow::Result<()> {
    let manager = accounts::by_email(&app.db, demo::ACCOUNTS[1].email).await?.context("there is no manager")?.id;
    loop {
        let mut tx = app.db.begin().await?;
        accounts::set_keys_off(&mut tx, manager, None).await?;
        tx.commit().await?;
        tokio::time::sleep(WRITTEN).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn every_screen_of_a_growing_house_answers() {
        let folder = tempfile::tempdir().unwrap();
        let database = format!("sqlite:{}", folder.path().join("focal.sqlite").display());
        let app = ours::program(&folder, database, 4, None, Mailer::memory()).await.unwrap();
        let options = Pages { people: 200, database: None, clients: vec![2], seconds: 0, letters: 10 };
        measure(&app, &options, folder.path(), Mailer::memory()).await.unwrap();
        app.db.close().await;
    }
}
