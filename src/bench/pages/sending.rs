//! The screens while a campaign is being sent by the same process.

use std::net::SocketAddr;
use std::time::Duration;

use super::screens::Screen;
use super::{BESIDE_LETTERS, ask};
use crate::accounts::Scope;
use crate::app::App;
use crate::bench::campaign;
use crate::bench::delivery::ours;
use crate::bench::measure::Times;
use crate::jobs::{Background, Handler, Job};
use crate::outreach::deliveries;

/// How long each screen is asked for at a time.
const TURN: Duration = Duration::from_millis(250);

/// Sends a campaign by `app` and asks for the screens in turn until the last letter has its outcome.
pub(super) async fn beside(
    app: App,
    letters: u32,
    screens: &[Screen],
    server: SocketAddr,
    cookie: &str,
) -> anyhow::Result<()> {
    campaign::people(&app.db, usize::try_from(letters)?, app.now()).await?;
    let arranged = campaign::arrange(&app.db, 10_240, None, app.now()).await?.campaign;
    app.run(Job::StartCampaign(arranged.0)).await?;
    let began = std::time::Instant::now();
    let sender = app.clone();
    // As the server's jobs.
    let background = Background::start()?;
    let sending = background.spawn(async move { ours::send(&sender, arranged).await });

    let mut all = vec![];
    'sent: loop {
        for screen in screens {
            let asked = ask(server, &screen.path, cookie, BESIDE_LETTERS, TURN).await?;
            if sending.is_finished() {
                break 'sent;
            }
            all.push((screen.name, asked.times));
        }
    }
    sending.await??;
    let counts = deliveries::progress(&app.db, &Scope::system(), arranged).await?;
    let rate = f64::from(letters) / began.elapsed().as_secs_f64();
    println!("\nwhile {} letters went out, {rate:.0} a second: {BESIDE_LETTERS} clients", counts.total());
    println!("{:<24}{:>18}{:>12}{:>12}", "", "answers", "median ms", "99 % ms");
    for screen in screens {
        let own = all.iter().filter(|(name, _)| *name == screen.name).map(|(_, times)| times);
        let times = Times::together(own);
        if times.answers() > 0 {
            println!("{:<24}{:>18}{:>12.2}{:>12.2}", screen.name, times.answers(), times.part(0.5), times.part(0.99));
        }
    }
    let times = Times::together(all.iter().map(|(_, times)| times));
    println!("{:<24}{:>18}{:>12.2}{:>12.2}", "all of them", times.answers(), times.part(0.5), times.part(0.99));
    Ok(())
}
