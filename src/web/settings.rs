//! What can be set: the list of it, and what a visitor sets for themselves.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::REFERER;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use serde::Serialize;

use super::error::{Error, Result};
use super::form::Form;
use super::pages::{Page, Pages, Sample, sample};
use super::routes::Routes;
use super::session::cookie;
use super::visit::{THEME_COOKIE, Visit};
use crate::accounts::{self, SignedIn};
use crate::app::App;
use crate::t;

/// The routes.
pub fn routes() -> Routes {
    Routes::new().get("/settings", index).own_post("/settings/theme", set_theme).own_post("/settings/keys", set_keys)
}

/// The pages, for the test that draws each.
pub fn samples(pages: &Pages) -> Vec<Sample> {
    vec![sample::<SettingsPage>(pages)]
}

#[derive(Debug, Serialize)]
struct SettingsPage {
    parts: Vec<Part>,
}

/// Settings that belong together.
#[derive(Debug, Serialize)]
struct Part {
    heading: &'static str,
    links: Vec<Link>,
}

#[derive(Debug, Serialize)]
struct Link {
    href: &'static str,
    icon: &'static str,
    text: &'static str,
    about: &'static str,
}

impl Page for SettingsPage {
    const TEMPLATE: &'static str = "settings/index";

    fn title(&self) -> String {
        t!("ui-settings").into()
    }

    fn sample() -> Self {
        SettingsPage { parts: parts(true) }
    }
}

fn parts(gets_digests: bool) -> Vec<Part> {
    let link = |href, icon, text, about| Link { href, icon, text, about };
    let mut own = vec![link("/settings/password", "lock", t!("settings-password"), t!("settings-password-about"))];
    own.push(link("/settings/language", "globe", t!("settings-language"), t!("settings-language-about")));
    if gets_digests {
        own.push(link("/settings/digest", "inbox", t!("settings-digest"), t!("settings-digest-about")));
    }
    let house = vec![
        link("/settings/team", "users", t!("settings-team"), t!("settings-team-about")),
        link("/clients", "briefcase", t!("settings-clients"), t!("settings-clients-about")),
        link("/tags", "tag", t!("settings-tags"), t!("settings-tags-about")),
        link("/settings/words", "quote", t!("settings-words"), t!("settings-words-about")),
        link("/settings/figures", "scale", t!("settings-figures"), t!("settings-figures-about")),
        link("/settings/demonstration", "database", t!("settings-demo"), t!("settings-demo-about")),
    ];
    let mail = vec![
        link("/settings/sending", "send", t!("settings-sending"), t!("settings-sending-about")),
        link("/senders", "user-check", t!("settings-senders"), t!("settings-senders-about")),
        link("/outbox", "inbox", t!("settings-outbox"), t!("settings-outbox-about")),
    ];
    vec![
        Part { heading: t!("settings-yours"), links: own },
        Part { heading: t!("settings-house"), links: house },
        Part { heading: t!("settings-mail"), links: mail },
    ]
}

async fn index(visit: Visit) -> Result<Response> {
    let gets_digests = visit.who.role.may_issue_reports();
    visit.page("settings", &SettingsPage { parts: parts(gets_digests) }).await
}

/// Light, dark, or as the system says.
async fn set_theme(
    State(app): State<App>,
    _who: SignedIn,
    jar: CookieJar,
    headers: HeaderMap,
    form: Form,
) -> Result<Response> {
    let jar = match form.get("theme") {
        theme @ ("light" | "dark") => jar.add(cookie(&app, THEME_COOKIE, theme.to_owned(), Some(365))),
        "system" => jar.remove(Cookie::build(THEME_COOKIE).path("/")),
        _ => return Err(Error::BadRequest(t!("settings-theme-wrong").into())),
    };
    Ok((jar, Redirect::to(&came_from(&headers))).into_response())
}

/// Single letters as shortcuts, on or off; kept with the account.
async fn set_keys(State(app): State<App>, who: SignedIn, headers: HeaderMap, form: Form) -> Result<Response> {
    let since = match form.get("keys") {
        "on" => None,
        "off" => Some(app.now()),
        _ => return Err(Error::BadRequest(t!("settings-keys-wrong").into())),
    };
    let mut tx = app.db.begin().await?;
    accounts::set_keys_off(&mut tx, who.id, since).await?;
    tx.commit().await?;
    Ok(Redirect::to(&came_from(&headers)).into_response())
}

/// The page the form was on, as a path of ours.
fn came_from(headers: &HeaderMap) -> String {
    let referer = headers.get(REFERER).and_then(|value| value.to_str().ok()).unwrap_or("/");
    let path = referer.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..])).unwrap_or("/");
    super::session::local_path(path).to_owned()
}
