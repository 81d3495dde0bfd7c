//! One request of someone signed in: who asks, what they may see, and how the answer is drawn.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;

use super::error::{Error, Result};
use super::frame;
use super::pages::{Markup, Page};
use super::reading;
use super::session::{cookie, local_path};
use super::shell::{Flash, Shell, Tone};
use crate::accounts::{Scope, SignedIn};
use crate::app::App;

/// The cookie that carries one sentence to the next page.
const FLASH_COOKIE: &str = "focal_said";
/// The cookie that carries the chosen appearance.
pub const THEME_COOKIE: &str = "focal_theme";

/// One request of someone signed in.
#[derive(Clone, Debug)]
pub struct Visit {
    /// The parts of the program.
    pub app: App,
    /// Who asks.
    pub who: SignedIn,
    jar: CookieJar,
    is_fragment: bool,
}

impl FromRequestParts<App> for Visit {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Visit> {
        let who = SignedIn::from_request_parts(parts, app).await?;
        let jar = CookieJar::from_headers(&parts.headers);
        let is_fragment = parts.headers.contains_key("hx-request");
        Ok(Visit { app: app.clone(), who, jar, is_fragment })
    }
}

impl Visit {
    /// What they may see.
    pub fn scope(&self) -> Scope {
        self.who.scope()
    }

    /// Now.
    pub fn now(&self) -> DateTime<Utc> {
        self.app.now()
    }

    /// Today, by the wall clock.
    pub fn today(&self) -> NaiveDate {
        self.app.today()
    }

    /// Whether a page of ours is for them to open.
    pub fn may_open(&self, address: &str) -> bool {
        self.who.role.may_change() || !reading::changes(&Method::GET, address)
    }

    /// Whether what is done at an address of ours is theirs to do: its page, and the form that is sent there.
    pub fn may_act_at(&self, address: &str) -> bool {
        self.may_open(address) && (self.who.role.may_change() || !reading::changes(&Method::POST, address))
    }

    /// The appearance that they have chosen, if any.
    pub fn theme(&self) -> Option<String> {
        theme(&self.jar)
    }

    /// Whether htmx asks for a piece of a page.
    pub fn is_fragment(&self) -> bool {
        self.is_fragment
    }

    /// The whole page, within a section of the side bar.
    pub async fn page(&self, section: &'static str, page: &impl Page) -> Result<Response> {
        self.page_as(StatusCode::OK, section, page).await
    }

    /// The form again, as typed, with what is wrong with it (422).
    pub async fn invalid(&self, section: &'static str, page: &impl Page) -> Result<Response> {
        self.page_as(StatusCode::UNPROCESSABLE_ENTITY, section, page).await
    }

    /// The whole page, with a status.
    pub async fn page_as(&self, status: StatusCode, section: &'static str, page: &impl Page) -> Result<Response> {
        let mut shell = frame::shell(&self.app, &self.who, section).await?;
        shell.theme = theme(&self.jar);
        shell.flash = self.jar.get(FLASH_COOKIE).and_then(|cookie| flash(cookie.value()));
        let html = self.app.pages.full(&shell, page)?;
        if shell.flash.is_none() {
            return Ok((status, html).into_response());
        }
        let jar = self.jar.clone().remove(Cookie::build(FLASH_COOKIE).path("/"));
        Ok((status, jar, html).into_response())
    }

    /// What a cookie of the visitor's holds.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        self.jar.get(name).map(Cookie::value)
    }

    /// The answer, with a cookie that holds something for a year.
    pub fn remembering(&self, answer: Response, name: &'static str, value: String) -> Response {
        let jar = CookieJar::new().add(cookie(&self.app, name, value, Some(365)));
        (jar, answer).into_response()
    }

    /// The answer, with a cookie less.
    pub fn forgetting(&self, answer: Response, name: &'static str) -> Response {
        let jar = self.jar.clone().remove(Cookie::build(name).path("/"));
        (jar, answer).into_response()
    }

    /// After something was done: on to a page (303), which says so.
    pub fn done(&self, to: &str, said: &str) -> Response {
        self.go(to, "ok", said)
    }

    /// After something was done that can be taken back by a form sent to `undo`, an address of ours: on to a page (303),
    /// which says so and offers that.
    pub fn done_undoable(&self, to: &str, said: &str, undo: &str) -> Response {
        self.go(to, &format!("ok>{undo}"), said)
    }

    /// After something could not be done: on to a page (303), which says why.
    pub fn refused(&self, to: &str, why: &str) -> Response {
        self.go(to, "bad", why)
    }

    /// What the next page is to say, and where it is taken back, if it can be: for answers to a script, which goes on to
    /// that page itself.
    pub fn saying(&self, said: &str, undo: Option<&str>) -> CookieJar {
        self.noted(&undo.map_or_else(|| "ok".to_owned(), |undo| format!("ok>{undo}")), said)
    }

    /// A piece of a page, with the token that its forms need.
    pub fn piece(&self, status: StatusCode, template: &str, data: &impl Serialize) -> Result<Response> {
        Ok((status, self.piece_text(template, data)?).into_response())
    }

    /// The same as text.
    pub fn piece_text(&self, template: &str, data: &impl Serialize) -> Result<Markup> {
        Ok(self.app.pages.fragment_in(&Shell::stranger(&self.who.csrf_token), template, data)?)
    }

    fn noted(&self, tone: &str, said: &str) -> CookieJar {
        let value: String = form_urlencoded::byte_serialize(format!("{tone}|{said}").as_bytes()).collect();
        self.jar.clone().add(cookie(&self.app, FLASH_COOKIE, value, None))
    }

    fn go(&self, to: &str, tone: &str, said: &str) -> Response {
        (self.noted(tone, said), Redirect::to(to)).into_response()
    }
}

/// The appearance that a visitor has chosen, if any.
pub fn theme(jar: &CookieJar) -> Option<String> {
    let chosen = jar.get(THEME_COOKIE)?.value();
    matches!(chosen, "light" | "dark").then(|| chosen.to_owned())
}

/// The theme of a visitor known by headers only.
pub fn theme_of(headers: &HeaderMap) -> Option<String> {
    theme(&CookieJar::from_headers(headers))
}

fn flash(value: &str) -> Option<Flash> {
    let pair = format!("f={value}");
    let (_, decoded) = form_urlencoded::parse(pair.as_bytes()).next()?;
    let (tone, text) = decoded.split_once('|')?;
    let (tone, undo) = tone.split_once('>').map_or((tone, None), |(tone, undo)| (tone, Some(undo)));
    let tone = if tone == "bad" { Tone::Bad } else { Tone::Ok };
    // The cookie is the visitor's own; still, a form is only ever sent to us.
    let undo = undo.filter(|undo| local_path(undo) == *undo).map(str::to_owned);
    Some(Flash { text: text.to_owned(), tone, undo })
}
