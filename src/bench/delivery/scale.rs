//! What a campaign costs that is not sending: planning it, making it due, and drawing its page, at any size.

use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

use super::Delivery;
use super::ours::{self, Bench};
use crate::app::App;
use crate::bench::campaign;
use crate::bench::measure::Times;
use crate::jobs::{Handler, Job};
use crate::outreach::campaigns::CampaignId;
use crate::web;

/// The size that the large one stands beside.
const SMALL: u32 = 1_000;
/// How often each page is asked for.
const ASKED: usize = 25;

/// What came of one size.
struct Size {
    recipients: u32,
    planned: Duration,
    due: Duration,
    page: Times,
}

/// Measures both sizes, and prints what came of it.
pub async fn run(options: &Delivery, recipients: u32) -> anyhow::Result<()> {
    ensure!(options.database.is_none(), "two sizes need two databases: leave --database out");
    let mut sizes = vec![];
    for recipients in [SMALL, recipients] {
        sizes.push(size(options, recipients).await?);
    }
    println!("\n{:>12}{:>16}{:>16}{:>18}", "recipients", "planned rows/s", "made due rows/s", "page, median ms");
    for Size { recipients, planned, due, page } in &sizes {
        let rate = |took: &Duration| f64::from(*recipients) / took.as_secs_f64();
        println!("{recipients:>12}{:>16.0}{:>16.0}{:>18.1}", rate(planned), rate(due), page.part(0.5));
    }
    if let [small, large] = sizes.as_slice() {
        let times = large.page.part(0.5) / small.page.part(0.5);
        println!("\nThe page takes {times:.2} times as long at {} recipients as at {SMALL}.", large.recipients);
    }
    Ok(())
}

async fn size(options: &Delivery, recipients: u32) -> anyhow::Result<Size> {
    let bench = Bench::open(options, recipients).await?;
    let app = bench.app();
    let said = ours::arrange(app, ["--size", &options.size.to_string()])?;
    let (campaign, planned) = said.trim().split_once(' ').context("the campaign has no name")?;
    let campaign: CampaignId = campaign.parse()?;
    let planned = Duration::from_secs_f64(planned.parse()?);
    let began = Instant::now();
    app.run(Job::StartCampaign(campaign.0)).await?;
    let due = began.elapsed();
    let page = page(app, campaign).await?;
    bench.close().await;
    Ok(Size { recipients, planned, due, page })
}

/// How long the page of the campaign takes, asked for over HTTP.
async fn page(app: &App, campaign: CampaignId) -> anyhow::Result<Times> {
    let token = campaign::sign_in(&app.db, app.now()).await?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let serving = tokio::spawn(web::serve(app.clone(), listener));
    let mut times = vec![];
    for _ in 0..ASKED {
        let began = Instant::now();
        let mut stream = TcpStream::connect(address).await?;
        let cookie = format!("{}={token}", web::session::SESSION_COOKIE);
        let request = format!(
            "GET /campaigns/{campaign} HTTP/1.1\r\nHost: {address}\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).await?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await?;
        times.push(began.elapsed());
        let start = String::from_utf8_lossy(answer.get(..40).unwrap_or(&answer)).into_owned();
        ensure!(start.contains(" 200 "), "the page of the campaign answers {start:?}");
    }
    serving.abort();
    Ok(Times::of(times))
}
