//! Where links that unsubscribe lead: for strangers, without session, cookie or token, because mail programs come by
//! themselves (RFC 8058 3.2). Looking changes nothing; only sending the form does, by hand or by one click elsewhere.

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::app::App;
use crate::outreach::Refused;
use crate::outreach::deliveries::DeliveryId;
use crate::outreach::unsubscribing::{self, Letter, Sealer};
use crate::t;
use crate::web::pages::Page;
use crate::web::session::Network;
use crate::web::shell::Shell;
use crate::web::{Form, Result, Visit, theme_of};

/// What the page says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Says {
    /// Do you want no more?
    Asks,
    /// You get no more.
    Done,
    /// You got no more already.
    Already,
    /// This link is of no letter.
    Unknown,
    /// Too many came from where you are.
    Busy,
}

#[derive(Debug, Serialize)]
pub struct UnsubscribePage {
    asks: bool,
    heading: &'static str,
    text: String,
}

impl UnsubscribePage {
    fn new(says: Says, sender: &str) -> Self {
        let (heading, text) = match says {
            Says::Asks => (t!("unsubscribing-asks"), t!("unsubscribing-asks-text", sender = sender)),
            Says::Done => (t!("unsubscribing-done"), t!("unsubscribing-done-text", sender = sender)),
            Says::Already => (t!("unsubscribing-done"), t!("unsubscribing-already-text").to_owned()),
            Says::Unknown => (t!("unsubscribing-unknown"), t!("unsubscribing-unknown-text").to_owned()),
            Says::Busy => (t!("unsubscribing-busy"), t!("unsubscribing-busy-text").to_owned()),
        };
        UnsubscribePage { asks: says == Says::Asks, heading, text }
    }
}

impl Page for UnsubscribePage {
    const TEMPLATE: &'static str = "unsubscribing/show";

    fn title(&self) -> String {
        self.heading.into()
    }

    fn sample() -> Self {
        UnsubscribePage::new(Says::Asks, "Elin Lindqvist")
    }
}

/// The letter that a link speaks of.
async fn letter(app: &App, token: &str) -> Result<Option<(DeliveryId, Letter)>> {
    let mut tx = app.db.begin().await?;
    let sealer = Sealer::known(&mut tx).await?;
    let Some(id) = sealer.and_then(|sealer| sealer.read(token)) else { return Ok(None) };
    let found = unsubscribing::letter(&mut tx, id).await;
    tx.rollback().await?;
    match found {
        Ok(letter) => Ok(Some((id, letter))),
        Err(Refused::NotFound) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

pub async fn show(
    State(app): State<App>,
    headers: HeaderMap,
    Network(network): Network,
    Path(token): Path<String>,
) -> Result<Response> {
    if !app.doors.may_pass(&network, app.clock.now()) {
        return answer(&app, &headers, Says::Busy, "");
    }
    match letter(&app, &token).await? {
        None => answer(&app, &headers, Says::Unknown, ""),
        Some((_, letter)) if letter.is_over => answer(&app, &headers, Says::Already, &letter.sender),
        Some((_, letter)) => answer(&app, &headers, Says::Asks, &letter.sender),
    }
}

pub async fn unsubscribe(
    State(app): State<App>,
    headers: HeaderMap,
    Network(network): Network,
    Path(token): Path<String>,
    body: Bytes,
) -> Result<Response> {
    if !app.doors.may_pass(&network, app.clock.now()) {
        return answer(&app, &headers, Says::Busy, "");
    }
    let Some((id, letter)) = letter(&app, &token).await? else { return answer(&app, &headers, Says::Unknown, "") };
    if !says_one_click(&body) {
        // Some other form: whoever sent it is asked.
        return answer(&app, &headers, Says::Asks, &letter.sender);
    }
    let mut tx = app.db.begin().await?;
    let is_news = unsubscribing::unsubscribe(&mut tx, id, app.now()).await?;
    tx.commit().await?;
    if is_news {
        tracing::info!(delivery = %id, "somebody unsubscribed");
    }
    answer(&app, &headers, if is_news { Says::Done } else { Says::Already }, &letter.sender)
}

/// `List-Unsubscribe=One-Click`, as a form of either kind (RFC 8058 3.2).
fn says_one_click(body: &[u8]) -> bool {
    let has = |words: &str| memchr::memmem::find(body, words.as_bytes()).is_some();
    body.len() <= 4096 && has("List-Unsubscribe") && has("One-Click")
}

fn answer(app: &App, headers: &HeaderMap, says: Says, sender: &str) -> Result<Response> {
    let status = match says {
        Says::Unknown => StatusCode::NOT_FOUND,
        Says::Busy => StatusCode::TOO_MANY_REQUESTS,
        Says::Asks | Says::Done | Says::Already => StatusCode::OK,
    };
    let shell = Shell { theme: theme_of(headers), demo: app.is_demo(), ..Shell::stranger("") };
    let html = app.pages.full(&shell, &UnsubscribePage::new(says, sender))?;
    Ok((status, html).into_response())
}

/// It was a mistake: the person may be written to again.
pub async fn lift(visit: Visit, Path(id): Path<DeliveryId>, _: Form) -> Result<Response> {
    let back = format!("/deliveries/{id}");
    if !visit.who.role.may_approve() {
        return Ok(visit.refused(&back, t!("unsubscribing-managers-decide")));
    }
    let mut tx = visit.app.db.begin().await?;
    match unsubscribing::lift(&mut tx, &visit.scope(), id, visit.now()).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(visit.done(&back, t!("unsubscribing-lifted-text")))
        }
        Err(Refused::Conflict(why)) => Ok(visit.refused(&back, &why)),
        Err(other) => Err(other.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_click_is_known_in_either_kind_of_form() {
        assert!(says_one_click(b"List-Unsubscribe=One-Click"));
        let parts = "--x\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--x--\r\n";
        assert!(says_one_click(parts.as_bytes()));
        assert!(!says_one_click(b"") && !says_one_click(b"List-Unsubscribe=No"));
    }
}
