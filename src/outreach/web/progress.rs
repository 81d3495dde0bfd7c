//! How far a campaign is, on its page and as a stream of events.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::Path;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use serde::Serialize;

use super::campaigns::bar;
use super::deliveries::Line;
use super::states::{colour, label};
use crate::accounts::Scope;
use crate::app::App;
use crate::outreach::campaigns::{self, Campaign, CampaignId, Part, State};
use crate::outreach::deliveries::{self, Counts};
use crate::web::{Result, Visit};
use crate::{locale, t};

/// How often the counts are compared.
const TICK: Duration = Duration::from_secs(1);
/// A stream ends after so many of them. The browser asks again, and the guard looks again who asks.
const TICKS: usize = 300;
/// Deliveries shown below the bar.
const LATEST: i64 = 5;

/// How far a campaign is. Drawn by `campaigns/_progress`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Progress {
    /// The campaign.
    id: String,
    /// Letters that the relay took.
    accepted: i64,
    /// All of them.
    total: i64,
    /// In percent, rounded down.
    percent: i64,
    /// What happens now, in words.
    now: String,
    is_sending: bool,
    bar: String,
    states: Vec<StateCount>,
    latest: Vec<Line>,
}

/// How many are in one state.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct StateCount {
    href: String,
    class: &'static str,
    label: &'static str,
    count: i64,
}

impl Progress {
    /// Made up.
    pub fn sample() -> Self {
        let state = |state| StateCount {
            href: "/campaigns/c/deliveries".into(),
            class: colour(state),
            label: label(state),
            count: 3,
        };
        Progress {
            id: "c".into(),
            accepted: 186,
            total: 312,
            percent: 60,
            now: "Sending".into(),
            is_sending: true,
            bar: bar(&Counts::default()),
            states: deliveries::State::ALL.iter().copied().map(state).collect(),
            latest: vec![Line::sample()],
        }
    }

    fn new(campaign: &Campaign, counts: &Counts, now: String, latest: Vec<Line>) -> Self {
        let (accepted, total) = (counts.of(deliveries::State::Accepted), counts.total());
        let href = |state| format!("/campaigns/{}/deliveries?state={state}", campaign.id);
        let count = |(state, count)| StateCount { href: href(state), class: colour(state), label: label(state), count };
        Progress {
            id: campaign.id.to_string(),
            accepted,
            total,
            percent: (accepted * 100).checked_div(total).unwrap_or(0),
            now,
            is_sending: campaign.state == State::Sending,
            bar: bar(counts),
            states: counts.iter().map(count).collect(),
            latest,
        }
    }
}

fn now(app: &App, campaign: &Campaign, counts: &Counts) -> String {
    let at = |at: Option<_>| at.map_or_else(String::new, |at| app.zone.shown(at));
    match campaign.state {
        State::Sending if campaign.paused_at.is_some() => match campaign.resumes_at {
            Some(at) => t!("campaigns-paused-until", n = counts.open(), at = app.zone.shown(at)),
            None => t!("campaigns-paused-by-hand", n = counts.open()),
        },
        State::Sending => t!("campaigns-still-to-go", n = counts.open()),
        State::Finished => t!("campaigns-finished-at", at = at(campaign.finished_at)),
        State::Cancelled => t!("campaigns-cancelled-at", at = at(campaign.finished_at)),
        State::Scheduled => t!("campaigns-starts-at", at = at(campaign.scheduled_at)),
        State::Draft | State::Submitted | State::Approved => t!("campaigns-not-started").into(),
    }
}

/// How far it is.
pub async fn of(app: &App, scope: &Scope, campaign: &Campaign) -> Result<Progress> {
    let counts = deliveries::progress(&app.db, scope, campaign.id).await?;
    draw(app, scope, campaign, &counts).await
}

async fn draw(app: &App, scope: &Scope, campaign: &Campaign, counts: &Counts) -> Result<Progress> {
    let latest = deliveries::latest(&app.db, scope, campaign.id, LATEST).await?;
    let latest = latest.iter().map(|line| Line::new(&app.zone, line)).collect();
    let now = match quiet(app, scope, campaign, counts).await? {
        Some(quiet) => quiet,
        None => now(app, campaign, counts),
    };
    Ok(Progress::new(campaign, counts, now, latest))
}

/// What a campaign waits for that is sending, although nothing goes out now.
async fn quiet(app: &App, scope: &Scope, campaign: &Campaign, counts: &Counts) -> Result<Option<String>> {
    let goes_on = campaign.state == State::Sending && campaign.paused_at.is_none();
    if !goes_on || counts.is_moving() || campaign.sequence.is_single() {
        return Ok(None);
    }
    if let Some(at) = deliveries::next_follow_up(&app.db, scope, campaign.id).await? {
        let when = app.zone.shown(at);
        return Ok(Some(t!("campaigns-still-to-go-from", n = counts.open(), at = when)));
    }
    let open = deliveries::progress_by_part(&app.db, scope, campaign.id).await?;
    let open = open.get(&Part::OPEN).map_or(0, Counts::total);
    Ok((open > 0).then(|| t!("campaigns-wait-for-choice", n = open)))
}

/// Whether its page is worth watching: it sends, or will by itself.
pub fn moves(state: State) -> bool {
    matches!(state, State::Sending | State::Scheduled)
}

/// What a stream remembers between two events.
struct Watch {
    app: App,
    scope: Scope,
    id: CampaignId,
    seen: Option<(State, bool, Counts)>,
    ticks: usize,
    is_over: bool,
}

/// Server-sent events: `message` with the piece of the page whenever something has changed, `end` when nothing will.
pub async fn stream(visit: Visit, Path(id): Path<CampaignId>) -> Result<Response> {
    let (app, scope) = (visit.app.clone(), visit.scope());
    campaigns::get(&app.db, &scope, id).await?;
    let watch = Watch { app, scope, id, seen: None, ticks: 0, is_over: false };
    // The stream is read once the request is answered, and its language with it.
    let language = locale::current();
    let events = stream::unfold(watch, move |mut watch| async move {
        let event = locale::within(language, watch.next()).await?;
        Some((Ok::<_, Infallible>(event), watch))
    });
    Ok(Sse::new(events).keep_alive(KeepAlive::default()).into_response())
}

impl Watch {
    /// The next event; none ends the stream, and the browser asks again unless it was told that this is the end.
    async fn next(&mut self) -> Option<Event> {
        if self.is_over {
            return None;
        }
        if let Some((state, ..)) = self.seen.as_ref().filter(|(state, ..)| !moves(*state)) {
            self.is_over = true;
            return Some(Event::default().event("end").data(state.as_str()));
        }
        loop {
            if self.ticks > 0 && !self.wait().await {
                return None;
            }
            self.ticks += 1;
            match self.look().await {
                Ok(Some(event)) => return Some(event),
                Ok(None) => {}
                Err(error) => {
                    tracing::warn!(%error, campaign = %self.id, "the progress of a campaign cannot be told");
                    return None;
                }
            }
        }
    }

    /// Until the next look; no when there is none.
    async fn wait(&self) -> bool {
        if self.ticks > TICKS {
            return false;
        }
        tokio::select! {
            () = self.app.stop.cancelled() => false,
            () = tokio::time::sleep(TICK) => true,
        }
    }

    /// One look at the campaign, as whoever asked may see it now.
    async fn look(&mut self) -> Result<Option<Event>> {
        let campaign = campaigns::get(&self.app.db, &self.scope, self.id).await?;
        let counts = deliveries::progress(&self.app.db, &self.scope, self.id).await?;
        let now = (campaign.state, campaign.paused_at.is_some(), counts);
        if self.seen.as_ref() == Some(&now) {
            return Ok(None);
        }
        let progress = draw(&self.app, &self.scope, &campaign, &now.2).await?;
        self.seen = Some(now);
        // A carriage return would end the event's line.
        let html = self.app.pages.fragment("campaigns/_progress", &progress)?.replace('\r', "");
        Ok(Some(Event::default().data(html)))
    }
}
